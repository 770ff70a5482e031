"""The command line: options, commands, exit codes, what goes to which stream. Nothing here knows what a plan means.

`boundary.main` is the entry; commands load what is heavy only when they run, so that `--help` stays instant.
"""
