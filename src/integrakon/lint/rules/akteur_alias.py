"""Rule IK603: one actor under two names that nothing connects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.namen import (
    Worte,
    andere_schreibweisen,
    ist_derselbe,
    ist_einrichtung,
    ist_kurzform,
    kurzformen,
    lies_abkuerzungen,
    schluessel,
    worte,
)
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.akteure import Akteur, Nennung

SEITE = """
## Was geprüft wird

Ob zwei Akteure bis auf Schreibweise, Abkürzung, einen Buchstaben oder einen angehängten Ort gleich heißen; ob der
`wortlaut` einer Nennung einen der Namen ihres Akteurs enthält; und ob ein Text einen Akteur mit einer Abkürzung
(„VHS“, „AK Asyl“) oder einem Bindestrich („AK-Asyl“) schreibt, die nicht unter seinen `aliasse` stehen.

## Warum

Wer zweimal in der Liste steht, bekommt die Hälfte seiner Aufgaben gezeigt.

## Beispiel

```yaml
akteure:
  - {id: arbeitskreis-asyl, name: Arbeitskreis Asyl}
  - {id: ak-asyl, name: AK Asyl}
```

## Stattdessen

```yaml
akteure:
  - {id: arbeitskreis-asyl, name: Arbeitskreis Asyl, aliasse: [AK Asyl]}
```

## Einstellungen

- `abkuerzungen`: Was Abkürzungen in Namen bedeuten, je „Abkürzung = Wort“.

## Woher

Aus der Lektüre der drei Konzepte: In Sachsenheim heißt der Arbeitskreis Asyl auf vier Weisen.
"""


# A word of the texts that long is not by chance the same as a name but for a hyphen.
_EIGENNAME = 8
# An abbreviation that is a name by itself, and a name behind it that makes another one of it: „VHS Nachbarstadt“.
_ABKUERZUNG = 6
_NAME_DANACH = re.compile(r"\w+[ -][A-ZÄÖÜ]")


class Parameter(NamedTuple):
    """What abbreviations in names stand for, each `AK = Arbeitskreis`."""

    abkuerzungen: tuple[str, ...] = (
        *("AK = Arbeitskreis", "VHS = Volkshochschule", "LRA = Landratsamt", "AWO = Arbeiterwohlfahrt"),
        *("DRK = Deutsches Rotes Kreuz", "Kita = Kindertagesstätte", "Ev = Evangelische", "Kath = Katholische"),
    )


class _Name(NamedTuple):
    akteur: str
    name: str
    worte: Worte


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Actors whose names differ only in spelling, and spellings that are none of an actor's names."""
    abkuerzungen = lies_abkuerzungen(parameter.abkuerzungen)
    namen = {
        akteur.id: [_Name(akteur.id, name, worte(name, abkuerzungen)) for name in (akteur.name, *akteur.aliasse)]
        for _, akteur in subject.alle(Akteur)
    }
    yield from _doppelte(subject, namen, abkuerzungen)
    yield from _nennungen(subject, namen)
    yield from _im_text(subject, namen, abkuerzungen)


def _doppelte(subject: Subject, namen: dict[str, list[_Name]], abkuerzungen: Mapping[str, Worte]) -> Iterator[Treffer]:
    """Actors that are called nearly like an earlier one."""
    orte = _mit_ort(namen, worte(subject.plan.kommune.name, {}))
    fruehere: dict[str, list[_Name]] = {}
    gesehen: set[str] = set()
    for pfad, akteur in subject.alle(Akteur):
        gleiche = (anderer for name in namen[akteur.id] for anderer in _gleiche(name, fruehere, abkuerzungen))
        mit_ort = (anderer for name in namen[akteur.id] for anderer in orte.get(name, ()) if anderer.akteur in gesehen)
        nahe = next(gleiche, None) or next(mit_ort, None)
        if nahe:
            yield Treffer(
                pfad.child("name"),
                f"„{akteur.name}“ ({akteur.id}) heißt fast wie „{nahe.name}“ ({nahe.akteur}).",
                "Ist es derselbe Akteur, nur einen Eintrag behalten und den anderen Namen unter „aliasse“ nennen.",
            )
        gesehen.add(akteur.id)
        for name in namen[akteur.id]:
            for wort in _merkworte(name, abkuerzungen):
                fruehere.setdefault(wort, []).append(name)


def _gleiche(name: _Name, fruehere: dict[str, list[_Name]], abkuerzungen: Mapping[str, Worte]) -> Iterator[_Name]:
    for wort in schluessel(name.name, abkuerzungen):
        yield from (anderer for anderer in fruehere.get(wort, ()) if ist_derselbe(name.worte, anderer.worte))
    for kurz in kurzformen(name.name):
        yield from fruehere.get(f"={kurz}", ())
    if ist_kurzform(name.name):
        yield from fruehere.get(f"({name.name}", ())


def _merkworte(name: _Name, abkuerzungen: Mapping[str, Worte]) -> Iterator[str]:
    """By what a later name finds this one: `=` marks a name that is an abbreviation, `(` one that brings it along."""
    yield from schluessel(name.name, abkuerzungen)
    yield from (f"({kurz}" for kurz in kurzformen(name.name))
    if ist_kurzform(name.name):
        yield f"={name.name}"


def _mit_ort(namen: dict[str, list[_Name]], ort: Worte) -> dict[_Name, list[_Name]]:
    """For a name, those that say a place more or less: the municipality's, or the only one behind an institution."""
    nach_worten: dict[Worte, list[_Name]] = {}
    laengere: dict[Worte, list[_Name]] = {}
    for name in (name for eintraege in namen.values() for name in eintraege if name.worte):
        nach_worten.setdefault(name.worte, []).append(name)
        laengere.setdefault(name.worte[:-1], []).append(name)
    gefunden: dict[_Name, list[_Name]] = {}
    for kurz, namen_kurz in nach_worten.items():
        weitere = nach_worten.get((*kurz, *ort), [])
        einziger = laengere.get(kurz, []) if ist_einrichtung(kurz) else []
        if len({name.akteur for name in einziger}) == 1:
            weitere = [*weitere, *einziger]
        for name in namen_kurz:
            gefunden.setdefault(name, []).extend(weitere[:1])
        for anderer in weitere:
            gefunden.setdefault(anderer, []).append(namen_kurz[0])
    return gefunden


def _nennungen(subject: Subject, namen: dict[str, list[_Name]]) -> Iterator[Treffer]:
    """Mentions in words in which none of the actor's names stands; one that lists several actors is taken apart."""
    for pfad, nennung in subject.alle(Nennung):
        teile = re.split(r"\s*/\s*", nennung.wortlaut or "")
        if not nennung.wortlaut or len(teile) != len(nennung.akteure):
            continue
        for teil, kennung in zip(teile, nennung.akteure, strict=True):
            if kennung in namen and not any(_enthaelt(teil, name.name) for name in namen[kennung]):
                yield Treffer(
                    pfad.child("wortlaut"),
                    f"„{teil}“ enthält keinen der erfassten Namen von „{kennung}“.",
                    "Als „aliasse“ beim Akteur ergänzen.",
                    stelle=teil,
                )


def _enthaelt(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _im_text(subject: Subject, namen: dict[str, list[_Name]], abkuerzungen: Mapping[str, Worte]) -> Iterator[Treffer]:
    """Spellings in the texts that are no name of any actor, each where it stands first."""
    gesucht = _gesucht(subject, namen, abkuerzungen)
    anfaenge: dict[str, list[str]] = {}
    for schreibweise in gesucht:
        anfaenge.setdefault(schreibweise.split()[0], []).append(schreibweise)
    if not anfaenge:
        return
    for fund in subject.texte.woerter("|".join(map(re.escape, anfaenge))):
        if fund.stelle.klasse in ("Akteur", "Nennung"):
            continue
        ab_hier = fund.stelle.text[fund.beginn :]
        for schreibweise in anfaenge[fund.wort.casefold()]:
            wie = ab_hier[: len(schreibweise)]
            if schreibweise in gesucht and _steht_da(ab_hier, wie, schreibweise):
                name = gesucht.pop(schreibweise)
                yield Treffer(
                    fund.stelle.pfad,
                    f"„{wie}“ ist wohl „{name.name}“, steht aber nicht unter den „aliasse“ von „{name.akteur}“.",
                    "Als „aliasse“ beim Akteur ergänzen.",
                    stelle=wie,
                )


def _steht_da(ab_hier: str, wie: str, schreibweise: str) -> bool:
    """Whether a text begins with this spelling; a mere abbreviation has capitals, and no place behind it."""
    if not _enthaelt(ab_hier[: len(wie) + 1], schreibweise):
        return False
    return " " in wie or "-" in wie or len(wie) > _ABKUERZUNG or (wie.isupper() and not _NAME_DANACH.match(ab_hier))


def _gesucht(subject: Subject, namen: dict[str, list[_Name]], abkuerzungen: Mapping[str, Worte]) -> dict[str, _Name]:
    """Spellings in small letters that would be an actor's and that none has; with the name that is meant."""
    mit_strich: dict[str, list[str]] = {}
    for wort in subject.texte.wortschatz:
        if "-" in wort:
            mit_strich.setdefault(wort.replace("-", "").casefold(), []).append(wort.casefold())
    alle = [name for eintraege in namen.values() for name in eintraege]
    bekannt = {name.name.casefold() for name in alle}
    gesucht: dict[str, _Name] = {}
    for name in alle:
        moegliche = list(andere_schreibweisen(name.name, abkuerzungen))
        if len(name.worte) == 1 and len(name.worte[0]) >= _EIGENNAME:
            moegliche += mit_strich.get(name.worte[0], [])
            moegliche += [name.worte[0]] if "-" in name.name else []
        moegliche += [eine.replace(" ", "-") for eine in (name.name.casefold(), *moegliche)]
        gesucht |= {schreibweise: name for schreibweise in moegliche if schreibweise not in bekannt}
    return gesucht


RULE = Rule(
    code="IK603",
    name="akteur-alias",
    bedeutung="Zwei Akteure heißen fast gleich, oder eine Schreibweise ist nicht erfasst.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    vermerkt_als=(Anmerkungsart.SCHREIBWEISE, Anmerkungsart.WIDERSPRUCH),
)
