"""From a plan to documents: contexts, the sandboxed templates, our Markdown dialect. No files are written here."""
