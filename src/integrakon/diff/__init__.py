"""What really changed between two plans: matched by id, then by likeness; every change first, its impact afterwards.

Nothing here knows git, YAML or sentences.
"""
