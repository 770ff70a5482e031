"""Runs rules over one plan and makes findings of their hits: code, gravity, place, order. It knows no single rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from integrakon.document import Data, Document
from integrakon.errors import IntegrakonError
from integrakon.findings import Finding, Severity
from integrakon.lint import ausnahmen
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Ausnahmelage, Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad


class RuleFaultError(IntegrakonError):
    """A rule broke while it looked at a plan; what it would have found is not known."""


class Einsatz(NamedTuple):
    """A rule as it is to be run here: with this gravity and these parameters."""

    rule: Rule[Any]
    severity: Severity
    parameter: Any


class Befund(NamedTuple):
    """A finding, and the hit that it was made of."""

    finding: Finding
    treffer: Treffer


class Auftrag(NamedTuple):
    """What is to be run, and as of which day.

    `bekannte` are the codes and names of all rules there are, run or not; `quelltext` is the text that the plan is a
    transcription of.
    """

    einsaetze: tuple[Einsatz, ...]
    stichtag: date
    bekannte: frozenset[str] = frozenset()
    quelltext: str | None = None


def lint(document: Document, plan: Plan, auftrag: Auftrag) -> list[Finding]:
    """Everything that the rules find in one plan and that no comment silences, in reading order."""
    return [befund.finding for befund in befunde(document, plan, auftrag)]


def befunde(document: Document, plan: Plan, auftrag: Auftrag) -> list[Befund]:
    """As `lint`, each finding with the hit behind it."""
    subject = Subject(plan, auftrag.stichtag, auftrag.quelltext)
    alle = [einsatz for einsatz in auftrag.einsaetze if einsatz.rule.auch_freiwillig or not subject.ist_freiwillig]
    gefunden = list(_gefunden(document, subject, [einsatz for einsatz in alle if not einsatz.rule.zuletzt]))
    gelaufen = _woerter(alle)
    bekannte = auftrag.bekannte | gelaufen
    vorhanden = ausnahmen.lies(document, bekannte)
    bleiben, benutzt = ausnahmen.wende_an(gefunden, vorhanden, auftrag.stichtag, partial(_zeilen, document))
    zuletzt = [einsatz for einsatz in alle if einsatz.rule.zuletzt]
    versuche = ausnahmen.lies_versuche(document) if zuletzt else ()
    subject.ausnahmelage = Ausnahmelage(vorhanden, benutzt, gelaufen, bekannte, _woerter(zuletzt), versuche)
    return sorted([*bleiben, *_gefunden(document, subject, zuletzt)], key=_lesefolge)


def _gefunden(document: Document, subject: Subject, einsaetze: Sequence[Einsatz]) -> Iterator[Befund]:
    vermerke = list(_vermerke(subject))
    for einsatz in einsaetze:
        yield from _befunde_der_regel(document, subject, einsatz, vermerke)


def _befunde_der_regel(
    document: Document, subject: Subject, einsatz: Einsatz, vermerke: list[tuple[Anmerkungsart, Pfad]]
) -> list[Befund]:
    gefunden = []
    try:
        for treffer in einsatz.rule.check(subject, einsatz.parameter):
            _pruefe(treffer)
            ist_vermerkt = _ist_vermerkt(treffer.pfad, einsatz.rule.vermerkt_als, vermerke)
            severity = Severity.INFO if ist_vermerkt else einsatz.severity
            gefunden.append(_befund(document, einsatz.rule, severity, treffer))
    except Exception as error:
        wer = f"{einsatz.rule.code} {einsatz.rule.name}{_modul(einsatz.rule)}"
        raise RuleFaultError(
            f"Die Regel {wer} ist an „{document.name}“ gescheitert ({type(error).__name__}: {error})."
        ) from error
    return gefunden


def _modul(rule: Rule[Any]) -> str:
    """The package that a rule comes from, unless it is our own."""
    paket = str(getattr(rule.check, "__module__", "")).partition(".")[0]
    return f" (Modul „{paket}“)" if paket not in ("", "integrakon") else ""


def _pruefe(treffer: object) -> None:
    """Refuse what output could not show; nobody has checked the types of a rule from outside."""
    if not isinstance(treffer, Treffer):
        raise TypeError(f"{treffer!r} ist kein Treffer")
    if not isinstance(treffer.pfad, Pfad):
        raise TypeError(f"„pfad“ ist kein Pfad, sondern {treffer.pfad!r}")
    texte = {"meldung": treffer.meldung, "hinweis": treffer.hinweis or "", "stelle": treffer.stelle or ""}
    for name, wert in texte.items():
        if not isinstance(wert, str):
            raise TypeError(f"„{name}“ ist kein Text, sondern {wert!r}")
    teile = treffer.korrektur if isinstance(treffer.korrektur, tuple) else (treffer.korrektur or "",)
    if not all(isinstance(teil, str) for teil in teile):
        raise TypeError(f"„korrektur“ ist weder Text noch Liste von Texten, sondern {treffer.korrektur!r}")


def _befund(document: Document, rule: Rule[Any], severity: Severity, treffer: Treffer) -> Befund:
    ort = treffer.kommentar or document.positions.locate(treffer.pfad, stelle=treffer.stelle)
    finding = Finding(
        rule.code,
        treffer.meldung,
        ort,
        treffer.pfad.pointer,
        treffer.hinweis,
        severity,
        treffer.korrektur is not None,
        rule.name,
    )
    return Befund(finding, treffer)


def _zeilen(document: Document, befund: Befund) -> ausnahmen.Zeilen:
    """The lines on which a comment silences a finding: where it is shown, and where the keys stand that lead there.

    They are followed up to the entry of a list, e.g. the measure, that the finding is about.
    """
    pfad = befund.treffer.pfad
    eigene = {befund.finding.location.line}
    for laenge in range(len(pfad), 0, -1):
        teil = Pfad(pfad[:laenge])
        zeile = document.positions.locate(teil, "key").line
        if laenge == len(pfad):
            eigene.add(zeile)
        if isinstance(teil[-1], int) and _ist_eintrag(document.data, teil):
            return ausnahmen.Zeilen(frozenset(eigene), zeile)
        eigene.add(zeile)
    return ausnahmen.Zeilen(frozenset(eigene), None)


def _ist_eintrag(data: Data, pfad: Pfad) -> bool:
    """Whether something with fields stands there, and not just a text or number of a list."""
    for schritt in pfad:
        if isinstance(data, dict) and isinstance(schritt, str):
            data = data.get(schritt)
        elif isinstance(data, list) and isinstance(schritt, int) and schritt < len(data):
            data = data[schritt]
        else:
            return False
    return isinstance(data, dict)


def _lesefolge(befund: Befund) -> tuple[Any, ...]:
    finding = befund.finding
    return (finding.location, finding.severity.rank, finding.code, finding.message)


def _woerter(einsaetze: Iterable[Einsatz]) -> frozenset[str]:
    return frozenset(wort for einsatz in einsaetze for wort in (einsatz.rule.code, einsatz.rule.name))


def _vermerke(subject: Subject) -> Iterator[tuple[Anmerkungsart, Pfad]]:
    """The notes of the plan that are about one part of it, with the path of that part."""
    orte = subject.verzeichnis.orte
    for anmerkung in subject.plan.anmerkungen:
        if anmerkung.zu is None:
            continue
        if anmerkung.zu.startswith("/"):
            yield anmerkung.art, Pfad.from_pointer(anmerkung.zu)
        elif anmerkung.zu in orte:
            yield anmerkung.art, orte[anmerkung.zu].pfad


def _ist_vermerkt(pfad: Pfad, arten: tuple[Anmerkungsart, ...], vermerke: list[tuple[Anmerkungsart, Pfad]]) -> bool:
    return bool(arten) and any(art in arten and pfad[: len(zu)] == zu for art, zu in vermerke)
