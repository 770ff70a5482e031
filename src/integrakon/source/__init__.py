"""The only way in: plan files from disk and git, and their YAML text with the place of every key and value.

What a plan means is not known here.
"""
