"""Is it a good concept? Rules over a validated plan.

Nothing here reads files, prints or knows today's date.
"""
