"""Colour as a function that formats are given: `plain` leaves text alone, `colours()` wraps it in terminal codes.

Whether there is a terminal that wants colour is decided in `cli`, not here. The only rich import of this package.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Paint: TypeAlias = Callable[[str, str], str]

_STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan", "frame": "cyan", "hint": "green"}


def plain(text: str, _style: str) -> str:
    """No colour at all."""
    return text


def colours() -> Paint:
    """Colours for a terminal. The text is taken as it is: `[bold]` in a plan is no markup."""
    from rich.color import ColorSystem  # noqa: PLC0415  (rich costs more than a whole run; most runs need no colour)
    from rich.style import Style  # noqa: PLC0415

    styles = {name: Style.parse(definition) for name, definition in _STYLES.items()}
    return lambda text, style: styles[style].render(text, color_system=ColorSystem.STANDARD)
