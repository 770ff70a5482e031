"""One rule, one file, named after its fault. Rules do not know one another, and nothing of output."""
