"""Merging two changed versions of a plan file: text in blocks, matched by id. No disk, no git, no YAML parser."""
