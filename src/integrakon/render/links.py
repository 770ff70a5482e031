"""Which addresses may live in a document: http, https, mailto and relative ones. Everything else stays text.

Only the address is judged here, never fetched and never changed.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

_WITH_HOST = re.compile(r"https?://[^/\\?#\s]", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s/\\]", re.IGNORECASE)
_STEERING = re.compile(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
# A relative address whose first step could be read as a scheme, or that names a host without one.
_FOREIGN = re.compile(r"[/\\]{2}|\\|[^/?#]*:")
# How often an address is decoded; nobody honest encodes a second time, and no browser decodes a third.
_ROUNDS = 3


def is_alive(address: str) -> bool:
    """Whether the address may become a link. Encoded forms of something forbidden are forbidden, too."""
    if _WITH_HOST.match(address) or _MAIL.match(address):
        return not _STEERING.search(address)
    for _ in range(_ROUNDS):
        if _STEERING.search(address.replace(" ", "")) or _FOREIGN.match(address):
            return False
        address = unquote(address)
    return bool(address)
