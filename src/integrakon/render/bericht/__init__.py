"""The ten parts of the report to the council, a module for one or two of them. How they are put together, not here."""
