"""The way out: one file per format, each with the same `format_findings`, and the one door to written files.

Formats neither filter nor sort nor decide exit codes; they never ask what is a terminal.
"""
