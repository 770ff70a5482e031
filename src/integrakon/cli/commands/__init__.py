"""One file per command: read, compute, write, return the exit code. No loops over things of the plan."""
