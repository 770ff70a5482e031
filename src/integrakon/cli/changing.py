"""`diff` step by step: configuration, selection, comparison, output, exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from integrakon.cli import comparing, configuration, exits, revisions, screen
from integrakon.cli.comparing import Verglichen
from integrakon.cli.pairs import Pair, Version, pairs, version_in
from integrakon.cli.revisions import Auswahl
from integrakon.diff.changes import Kind
from integrakon.diff.einstellungen import Einstellungen, einstellungen
from integrakon.diff.impact import Impact, Zeile
from integrakon.errors import IntegrakonError, SourceError, UsageError
from integrakon.output.columns import wrap
from integrakon.output.paint import colours, plain
from integrakon.output.registry import change_formatter
from integrakon.source import yamltext
from integrakon.source.git import Repository
from integrakon.validate import validate


class Auftrag(NamedTuple):
    """What the command line says: the words, how many of them stood before `--`, and the options."""

    worte: tuple[str, ...]
    getrennt: int | None
    format: str | None
    fail_on: str | None
    colour: bool


def between(auftrag: Auftrag) -> int:
    """Compare two versions."""
    gesetzt = _einstellungen(auftrag.worte)
    auswahl = revisions.waehle(auftrag.worte, auftrag.getrennt)
    return _publish(comparing.compare_selection(auswahl, gesetzt), auftrag)


def since_beschluss(auftrag: Auftrag) -> int:
    """Compare every plan with the version that its last resolution names.

    Raises:
        UsageError: a plan names none.
    """
    gesetzt = _einstellungen(auftrag.worte)
    auswahl = revisions.seit(auftrag.worte, auftrag.getrennt)
    paare: list[Pair] = []
    revisionen: list[str] = []
    complaints: list[str] = []
    for neu in _heutige(auswahl):
        try:
            revision, alt = _beschlossen(neu, auswahl)
            paare.append(Pair(alt, neu))
            revisionen.append(revision)
        except IntegrakonError as error:
            complaints.append(str(error))
    if not paare:
        raise UsageError(" ".join(complaints) or "Es ist kein Plan da, der sich vergleichen ließe.")
    alle = ", ".join(dict.fromkeys(revisionen))
    verglichen = comparing.compare_pairs(paare, auswahl._replace(alt=alle, commit_alt=alle), gesetzt)
    return _publish(verglichen._replace(faults=(*complaints, *verglichen.faults)), auftrag)


def explain() -> int:
    """Print the table of impacts, with the rows of the configuration first."""
    from integrakon.diff.impact import TABELLE  # noqa: PLC0415

    screen.write(_tabelle((*_einstellungen(()).vorrang, *TABELLE)))
    return exits.CLEAN


def _einstellungen(worte: Sequence[str]) -> Einstellungen:
    return configuration.read("diff", einstellungen, worte)[1]


def _heutige(auswahl: Auswahl) -> list[Version]:
    """The plans of the new side."""
    if auswahl.repository is None:
        return []
    # An empty tree as the old side: every plan is new.
    leer = auswahl._replace(commit_alt=auswahl.repository.empty_tree)
    return [pair.neu for pair in pairs(leer) if pair.neu]


def _beschlossen(neu: Version, auswahl: Auswahl) -> tuple[str, Version]:
    """The revision that the last resolution of a plan names, and the plan in it."""
    repository = auswahl.repository or Repository.around(neu.path)
    plan, _ = validate(yamltext.parse(neu.content, neu.path)[0])
    beschluesse = plan.konzept.beschluesse if plan else ()
    revision = next((b.revision for b in reversed(beschluesse) if b.revision), None)
    if revision is None:
        raise SourceError(
            f"„{neu.path}“ nennt unter „konzept.beschluesse“ keine „revision“, die beschlossen wurde (Tag oder Commit)."
        )
    seit = auswahl._replace(alt=revision, commit_alt=repository.commit(revision))
    alt = version_in(seit, repository, neu.path)
    if alt is None:
        raise SourceError(f"„{neu.path}“ gab es in der beschlossenen Revision „{revision}“ noch nicht.")
    return revision, alt


def _publish(verglichen: Verglichen, auftrag: Auftrag) -> int:
    name = auftrag.format or "text"
    paint = colours() if name == "text" and screen.wants_colour(refused=not auftrag.colour) else plain
    screen.write(change_formatter(name)(verglichen.bericht, paint))
    for sentence in verglichen.faults:
        screen.complain(sentence)
    if verglichen.faults:
        return exits.FAILED
    return exits.FOUND if _erreicht(auftrag.fail_on, (row.impact for row in verglichen.bericht.offene)) else exits.CLEAN


def _erreicht(schwelle: str | None, impacts: Iterable[Impact]) -> bool:
    return schwelle is not None and any(impact.rank >= Impact(schwelle).rank for impact in impacts)


def _tabelle(zeilen: Iterable[Zeile]) -> Iterator[str]:
    """The table in words: what it is about, which change, what it means."""
    yield from wrap(
        "Die erste Zeile, die passt, entscheidet. In einem Konzept, das nicht beschlossen ist, ist nichts "
        "beschlussrelevant, sondern inhaltlich.",
        *("", ""),
    )
    yield "\n"
    for zeile in zeilen:
        kinds = "alle" if len(zeile.kinds) == len(Kind) else ", ".join(zeile.kinds)
        wie = f"{kinds} ({', '.join(zeile.tendenzen)})" if zeile.tendenzen else kinds
        felder = "der Eintrag selbst" if zeile.feld == "-" else zeile.feld.replace("|", " | ")
        yield from wrap(f"{zeile.impact.value}: {zeile.grund}", "", "  ")
        yield from wrap(f"{zeile.entity.replace('|', ' | ')} · {felder} · {wie}", "    ", "      ")
