"""The domain: paths, value types, the model of a plan and its index. No I/O, no screen text, no severity."""
