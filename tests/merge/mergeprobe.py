"""How the tests of merging write three versions: a plan, and pieces of text to put in the place of others."""

from __future__ import annotations

from integrakon.cli.merging import merge_contents

BASIS = """\
# Das Konzept der Musterstadt
#
# Kennungen bleiben.

format: 1
kommune:
  name: Musterstadt  # amtlich

# ── Handlungsfelder ──
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      # Aus dem Workshop
      - id: sprache-1
        text: |
          Eltern sprechen Deutsch.
          Sie kommen zum Elternabend.
          Sie lesen die Briefe der Schule.
          Sie melden sich krank.
        massnahmen:
          - id: kurs
            titel: Sprachkurs
            verantwortlich: vhs
            zeitrahmen: {beginn: 2025, ende: 2026}
            soll_zustand:
              - Eltern nehmen teil
              - Eltern erreichen A2
            verlauf:
              - datum: 2025-10
                status: begonnen
          - id: cafe
            titel: Elterncafé  # freitags
            verantwortlich: schulen
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Alle finden Arbeit.
        massnahmen:
          - id: boerse
            titel: Jobbörse
# Ende
"""

Tausch = tuple[str, str]


def changed(*swaps: Tausch, text: str = BASIS) -> str:
    """The text with each first piece, which must stand in it once, in the place of the second."""
    for old, new in swaps:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text


def merged(base: str, ours: str, theirs: str) -> tuple[str, bool]:
    """The merge of three texts, and whether it holds conflicts."""
    content, conflict = merge_contents([base.encode(), ours.encode(), theirs.encode()], "plan.yaml", 7)
    return content.decode(), conflict
