"""From pairs of plan files to the report of their changes: read, validate, compare, classify, put into sentences.

Nothing is printed, no exit codes. A plan that cannot be compared is a sentence, so that the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from integrakon.cli import faults
from integrakon.cli.pairs import Pair, Version, pairs
from integrakon.cli.revisions import Auswahl
from integrakon.diff.bericht import Bericht, Fassung, Plankopf, Row
from integrakon.diff.changes import Change, Kind
from integrakon.diff.compare import compare, titel
from integrakon.diff.einstellungen import Einstellungen
from integrakon.diff.impact import Bewertet, bewerte
from integrakon.document import Document
from integrakon.errors import IntegrakonError, SourceError
from integrakon.output.inhalte import inhalt
from integrakon.output.saetze import satz
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.source import yamltext
from integrakon.validate import validate


class Verglichen(NamedTuple):
    """The report, and a sentence for each plan that could not be compared."""

    bericht: Bericht
    faults: tuple[str, ...]


class _Gelesen(NamedTuple):
    document: Document
    plan: Plan


def compare_selection(auswahl: Auswahl, einstellungen: Einstellungen) -> Verglichen:
    """Compare what was selected.

    Raises:
        IntegrakonError: nothing can be read, or no plan is there.
    """
    return compare_pairs(pairs(auswahl), auswahl, einstellungen)


def compare_pairs(paare: Sequence[Pair], auswahl: Auswahl, einstellungen: Einstellungen) -> Verglichen:
    """Compare the pairs, each by itself."""
    rows: list[Row] = []
    koepfe: dict[str, Plankopf] = {}
    complaints: list[str] = []
    for pair in paare:
        try:
            with faults.reading(pair.path):
                vorher = _gelesen(pair.alt, _revision(auswahl.commit_alt, auswahl.alt))
                jetzt = _gelesen(pair.neu, _revision(auswahl.commit_neu, auswahl.neu))
                rows += _rows(pair, vorher, jetzt, einstellungen)
                if gezeigt := jetzt or vorher:
                    koepfe[pair.path] = _kopf(gezeigt.plan, vorher.plan if vorher else None)
        except IntegrakonError as error:
            complaints.append(str(error))
    alt = Fassung(_revision(auswahl.commit_alt, auswahl.alt), _gemeinsam([p.alt for p in paare], auswahl))
    neu = Fassung(_revision(auswahl.commit_neu, auswahl.neu), _gemeinsam([p.neu for p in paare], auswahl))
    return Verglichen(Bericht(alt, neu, tuple(rows), koepfe), tuple(complaints))


def _rows(pair: Pair, alt: _Gelesen | None, neu: _Gelesen | None, einstellungen: Einstellungen) -> Iterator[Row]:
    if alt is None or neu is None:
        yield from _ganzer_plan(pair, alt, neu, einstellungen)
        return
    namen = _namen(neu.plan) | _namen(alt.plan)
    for bewertet in bewerte(compare(alt.plan, neu.plan), alt.plan, einstellungen.vorrang):
        yield _row(pair.path, bewertet, (alt.document, neu.document), namen, einstellungen)


def _ganzer_plan(pair: Pair, alt: _Gelesen | None, neu: _Gelesen | None, einstellungen: Einstellungen) -> Iterator[Row]:
    """A plan file that came or went as a whole."""
    da = neu or alt
    if da is None:
        return
    name = titel(da.plan.konzept)
    kind, wege = (Kind.ADDED, (None, Pfad())) if neu else (Kind.REMOVED, (Pfad(), None))
    werte = (None, name) if neu else (name, None)
    change = Change(kind, "plan", None, name, None, *werte, *wege)
    (bewertet,) = bewerte([change], da.plan, einstellungen.vorrang)
    documents = (alt.document if alt else None, neu.document if neu else None)
    yield _row(pair.path, bewertet, documents, {}, einstellungen)


def _row(
    path: str,
    bewertet: Bewertet,
    documents: tuple[Document | None, Document | None],
    namen: Mapping[str, str],
    einstellungen: Einstellungen,
) -> Row:
    change = bewertet.change
    return Row(
        path=path,
        change=change,
        impact=bewertet.impact,
        grund=bewertet.zeile.grund,
        fingerprint=bewertet.fingerprint,
        message=satz(change, namen),
        line_old=_line(documents[0], change.pfad_alt),
        line_new=_line(documents[1], change.pfad_neu),
        angenommen=einstellungen.accepted.get(bewertet.fingerprint),
        inhalt=inhalt(change, namen),
    )


def _line(document: Document | None, pfad: Pfad | None) -> int | None:
    return None if document is None or pfad is None else document.positions.locate(pfad).line


def _gelesen(version: Version | None, revision: str | None) -> _Gelesen | None:
    if version is None:
        return None
    document, findings = yamltext.parse(version.content, version.path)
    plan, more = validate(document)
    if plan is not None:
        return _Gelesen(document, plan)
    first = min([*findings, *more], key=lambda finding: finding.location)
    wo = f" (in {revision})" if revision else ""
    raise SourceError(
        f"„{version.path}“{wo} ist kein gültiger Plan und lässt sich nicht vergleichen: {first.code} in Zeile "
        f"{first.location.line}, {first.message}"
    )


def _kopf(plan: Plan, vorher: Plan | None) -> Plankopf:
    konzept = plan.konzept
    bisher = {(beschluss.gremium, beschluss.datum) for beschluss in vorher.konzept.beschluesse} if vorher else set()
    return Plankopf(
        titel=konzept.titel,
        kommune=plan.kommune.name,
        herausgeber=konzept.herausgeber.name if konzept.herausgeber else None,
        pflichttexte=tuple(eine.pflichttext for eine in konzept.foerderung if eine.pflichttext),
        neue_beschluesse=tuple(
            (beschluss.gremium, beschluss.datum.wortlaut)
            for beschluss in konzept.beschluesse
            if (beschluss.gremium, beschluss.datum) not in bisher
        ),
    )


def _namen(plan: Plan) -> dict[str, str]:
    """What people call the entries of a plan."""
    return {kennung: titel(ort.wert) or kennung for kennung, ort in Verzeichnis.of(plan).orte.items()}


def _revision(commit: str | None, wort: str | None) -> str | None:
    return wort if commit else None


def _gemeinsam(versionen: Sequence[Version | None], auswahl: Auswahl) -> str:
    """The path of the only plan, or the folder that all of them lie in."""
    pfade = [version.path for version in versionen if version]
    if len(pfade) == 1:
        return pfade[0]
    if pfade:
        ordner = [PurePosixPath(pfad).parent.parts for pfad in pfade]
        gleich = next(
            (i for i, teile in enumerate(zip(*ordner, strict=False)) if len(set(teile)) > 1), min(map(len, ordner))
        )
        return PurePosixPath(*ordner[0][:gleich]).as_posix()
    return auswahl.pfade[0] if auswahl.pfade else "plans"
