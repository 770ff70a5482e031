"""One plan, mended: the corrections of validation and rules, brought about in its text round by round.

What is right is known to the checks, how a text is changed to `source`; nothing is written or printed here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from integrakon import validate
from integrakon.cli.linting import Linter
from integrakon.cli.reading import Reading
from integrakon.document import Data, Document
from integrakon.plan.pfad import Pfad
from integrakon.source import cleaning, yamltext
from integrakon.source.splice import AddKey, Change, IsSound, Replace, Spliced, splice

# Each kind of correction, and each rule about the same text, takes a round; more than this contradict each other.
MAX_ROUNDS = 20


class Mended(NamedTuple):
    """The content of a file before and after, and how many findings are mended."""

    name: str
    before: bytes
    after: bytes
    fixes: int


def mend(raw: bytes, name: str, linter: Linter) -> Mended:
    """Mend what can be mended without asking, until nothing changes any more."""
    cleaned = cleaning.clean(raw, name)
    after, count = cleaned.raw, len(cleaned.codes)
    for _ in range(MAX_ROUNDS):
        spliced = _round(after, name, linter)
        if not spliced.done:
            break
        after, count = spliced.raw, count + len(spliced.done)
    return Mended(name, raw, after, count)


def _round(raw: bytes, name: str, linter: Linter) -> Spliced:
    """Corrections of the first kind that there is something to do of: references may need the new ids, rules a plan."""
    document, text_findings = yamltext.parse(raw, name)
    plan, gefunden = validate.befunde(document)
    before = Counter(befund.finding.code for befund in gefunden)
    kinds: list[tuple[Callable[[], Iterable[Change]], IsSound]] = [
        (lambda: _new_ids(gefunden), lambda after, _: _codes(after).total() <= before.total()),
        (lambda: _references(gefunden), lambda after, _: _codes(after) <= before),
        (lambda: _of_rules(linter, Reading(document, plan, text_findings)), lambda after, _: _codes(after) <= before),
    ]
    for changes, is_sound in kinds:
        spliced = splice(raw, name, list(changes()), is_sound)
        if spliced.done:
            return spliced
    return Spliced(raw, ())


def _codes(document: Document) -> Counter[str]:
    return Counter(finding.code for finding in validate.validate(document)[1])


def _new_ids(gefunden: Iterable[validate.Befund]) -> Iterator[Change]:
    for _, verstoss in gefunden:
        if verstoss.fehlt and verstoss.korrektur:
            yield AddKey(verstoss.pfad, verstoss.fehlt, verstoss.korrektur, is_first=True)


def _references(gefunden: Iterable[validate.Befund]) -> Iterator[Change]:
    for _, verstoss in gefunden:
        if not verstoss.fehlt and verstoss.korrektur:
            yield Replace(verstoss.pfad, verstoss.korrektur)


def _of_rules(linter: Linter, gelesen: Reading) -> Iterator[Change]:
    """The corrections of the rules, one for each value; a second one has to build on the first."""
    seen: set[Pfad] = set()
    for _, treffer in linter.befunde_in(gelesen):
        if treffer.korrektur is None or treffer.pfad in seen:
            continue
        seen.add(treffer.pfad)
        neu = treffer.korrektur
        alt = _value_at(gelesen.document.data, treffer.pfad)
        yield Replace(treffer.pfad, _in_place_of(alt, neu) if isinstance(neu, str) else list(neu))


def _in_place_of(alt: Data, neu: str) -> str:
    """The new text with the white space around the old one, which rules do not see: a block ends with a line break."""
    if not isinstance(alt, str):
        return neu
    davor, danach = len(alt) - len(alt.lstrip()), len(alt.rstrip())
    return alt[:davor] + neu.strip() + alt[danach:]


def _value_at(data: Data, pfad: Pfad) -> Data:
    for schritt in pfad:
        if isinstance(data, dict):
            data = data[str(schritt)]
        elif isinstance(data, list) and isinstance(schritt, int):
            data = data[schritt]
    return data
