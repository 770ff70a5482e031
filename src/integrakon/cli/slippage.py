"""Deadlines and targets of a plan through all commits that touched its file, each version read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from integrakon.cli import screen
from integrakon.cli.lives import Versionen
from integrakon.cli.progress import Bar
from integrakon.cli.reading import without_garbage_collection
from integrakon.diff import verschiebungen as folgen
from integrakon.diff.verschiebungen import Stand, Zusage
from integrakon.plan.modell import Plan
from integrakon.plan.modell.handlungsfeld import Indikator
from integrakon.plan.verschiebung import Frist, Verschiebung
from integrakon.source import worktree
from integrakon.source.git import COMPLETE, GitError, Repository
from integrakon.status.assess import assess
from integrakon.status.zeitraum import Grenze


def verschiebungen(path: str, heute: Plan) -> Mapping[str, Verschiebung]:
    """What became of the deadline and the targets of every measure and goal of a plan, by id.

    Empty where the file was never committed. Versions that are no plan are passed over.

    Raises:
        GitError: there is no repository, or the plan comes from standard input.
    """
    with without_garbage_collection():
        fruehere = _plaene(path)
        return folgen.verschiebungen(_staende([*fruehere, (None, heute)])) if fruehere else {}


def _plaene(path: str) -> list[tuple[date | None, Plan]]:
    """The committed versions, the oldest first."""
    if path == worktree.STDIN:
        raise GitError("Von der Standardeingabe gibt es keine früheren Fassungen.")
    repository = Repository.around(path)
    fassungen = repository.history(repository.inside(path))
    blobs = [fassung.blob for fassung in fassungen if fassung.blob]
    with Bar("Fassungen werden gelesen", len(set(blobs))) as bar:
        bar.begin()
        versionen = Versionen(repository, blobs, bar)
    if fassungen and repository.is_cut_off(fassungen[-1]):
        screen.say(f"Die Geschichte von „{path}“ ist abgeschnitten, ältere Fristen fehlen; {COMPLETE}.")
    gelesen = [(fassung.commit.datum, versionen.plan(fassung.blob)) for fassung in reversed(fassungen)]
    return [(date.fromisoformat(tag), plan) for tag, plan in gelesen if plan]


def _staende(plaene: list[tuple[date | None, Plan]]) -> Iterator[Stand]:
    vorher: tuple[Plan, Mapping[str, Zusage]] | None = None
    for tag, plan in plaene:
        zusagen = _zusagen(plan, tag or date.max)
        umbenannt = folgen.umbenannt(vorher[0], plan) if vorher and _fehlen(vorher[1], zusagen) else {}
        yield Stand(tag, zusagen, umbenannt)
        vorher = plan, zusagen


def _fehlen(vorher: Mapping[str, Zusage], nachher: Mapping[str, Zusage]) -> bool:
    """Whether something may have another id: comparing whole plans takes long, and nearly never tells anything."""
    return not _kennungen(vorher) <= _kennungen(nachher)


def _kennungen(zusagen: Mapping[str, Zusage]) -> set[str]:
    return set(zusagen).union(*(zusage.ziele for zusage in zusagen.values()))


def _zusagen(plan: Plan, stichtag: date) -> dict[str, Zusage]:
    stand = assess(plan, stichtag)
    massnahmen = ((m.massnahme.id, m.stand.zeitraum.ende, m.massnahme.indikatoren) for m in stand.massnahmen)
    ziele = ((z.ziel.id, z.stand.zeitraum.ende, z.ziel.indikatoren) for z in stand.ziele)
    return {
        kennung: Zusage(_frist(ende), _zielwerte(indikatoren)) for kennung, ende, indikatoren in (*massnahmen, *ziele)
    }


def _frist(ende: Grenze | None) -> Frist | None:
    return Frist(ende.wortlaut, ende.tag, ende.abgeleitet) if ende else None


def _zielwerte(indikatoren: tuple[Indikator, ...]) -> dict[str, Decimal]:
    return {i.id: i.zielwert.wert for i in indikatoren if i.zielwert and i.zielwert.wert is not None}
