"""The invented town „Musterstadt“ and the empty plan that `init` writes. What is written where is not decided here."""
