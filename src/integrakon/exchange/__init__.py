"""What other programs take over: the calendar. What is due is judged in `status`, not here."""
