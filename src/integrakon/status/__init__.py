"""Where a plan stands on a reference date: `assess`. Today's date is never read, and nothing is laid out here."""
