"""Numbers as German writes them: reading `19.641` and `18,48`, and writing them into messages. No judgement."""

from __future__ import annotations

from decimal import Decimal

# A whole number, with or without points for the thousands, that is no part of another number.
GANZE = r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?![.,]?\d)"
# A number with or without decimals, that is no part of another number.
DEZIMALE = r"(?<![\d.,])\d+(?:,\d+)?(?![.,]?\d)"


def lies_ganze(text: str) -> int:
    """`19.641` as 19641."""
    return int(text.replace(".", ""))


def lies_dezimale(text: str) -> Decimal:
    """`18,48` as 18.48."""
    return Decimal(text.replace(",", "."))


def mit_komma(wert: Decimal) -> str:
    """18.48 as `18,48`, with the decimals that it has."""
    return f"{wert:f}".replace(".", ",")
