"""Identity and references (IK2xx): ids given twice, references that lead nowhere or to the wrong kind of thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from integrakon.plan.bauplan import werte_von
from integrakon.plan.begriffe import Baustein
from integrakon.plan.meldung import beschreibe
from integrakon.plan.modell.gliederung import Block
from integrakon.plan.pfad import Pfad
from integrakon.plan.typen import ist_kennung
from integrakon.plan.verzeichnis import Bezug, Ort, Verzeichnis
from integrakon.validate.verstoss import Verstoss
from integrakon.validate.worte import aufzaehlung, ein, einen, eines, meinten_sie

# Likeness costs; a file with more dead references than this has another problem than a slip of the pen.
_VORSCHLAEGE = 25
# So many ids or names, and so much of each, can be taken in at a glance.
_GENANNT = 10
_LAENGSTENS = 60
_FUSSNOTE = re.compile(r"\[\^([^\]\s]+)\]")

# Which references must not lead back to where they start, by model class and field.
_HIERARCHIEN = (("Massnahme", "vorgaenger"), ("Ziel", "oberziel"), ("Handlungsfeld", "teil_von"))

LineOf = Callable[[Pfad], int]
"""The line on which the value at a path stands."""


def duplicate_ids(verzeichnis: Verzeichnis, line_of: LineOf) -> Iterator[Verstoss]:
    """What takes an id that stands further up in the file already; the message names both places."""
    gleiche: dict[str, list[Ort]] = {}
    for ort in verzeichnis.doppelte:
        gleiche.setdefault(ort.kennung, [verzeichnis.orte[ort.kennung]]).append(ort)
    for orte in gleiche.values():
        erster, *weitere = sorted(orte, key=lambda ort: line_of(ort.pfad.child("id")))
        for ort in weitere:
            yield Verstoss(
                "IK201",
                ort.pfad.child("id"),
                f"Die Kennung {beschreibe(ort.kennung)} gibt es zweimal: hier für {einen(ort.art)}, "
                f"in Zeile {line_of(erster.pfad.child('id'))} für {einen(erster.art)}.",
                "Einem der beiden eine neue Kennung geben und die Verweise darauf anpassen.",
            )


def dead_references(verzeichnis: Verzeichnis) -> Iterator[Verstoss]:
    """References to an id that does not exist or belongs to another kind of thing."""
    vorschlaege = _VORSCHLAEGE
    doppelte = {(ort.kennung, ort.art) for ort in verzeichnis.doppelte}
    for bezug in verzeichnis.bezuege:
        ort = verzeichnis.orte.get(bezug.kennung)
        if ort is None and not ist_kennung(bezug.kennung):
            continue  # the schema has complained of it
        if ort is None:
            yield _unknown(bezug, verzeichnis if vorschlaege > 0 else None)
            vorschlaege -= 1
        elif bezug.arten and not any(ort.art == art or (ort.kennung, art) in doppelte for art in bezug.arten):
            yield Verstoss(
                "IK203",
                bezug.pfad,
                f"{beschreibe(bezug.kennung)} ist {ein(ort.art)}; hier wird die Kennung {eines(bezug.arten)} erwartet.",
            )


def circles(verzeichnis: Verzeichnis) -> Iterator[Verstoss]:
    """Things that stand before or above themselves, directly or through others; one fault per circle."""
    for art, feld in _HIERARCHIEN:
        nachfolger = {
            ort.kennung: [v for v in _ids(ort.wert, feld) if v in verzeichnis.orte]
            for ort in verzeichnis.orte.values()
            if ort.art == art
        }
        erledigt: set[str] = set()
        for start in nachfolger:
            kreis = _circle(start, nachfolger, erledigt)
            if kreis:
                erstes = verzeichnis.orte[kreis[0]]
                yield Verstoss(
                    "IK206",
                    _reference(erstes, feld, kreis[1 % len(kreis)]),
                    f"Die Verweise unter „{feld}“ führen im Kreis: {_way(kreis)}."
                    if len(kreis) > 1
                    else f"{beschreibe(kreis[0])} verweist unter „{feld}“ auf sich selbst.",
                    "Den falschen Verweis streichen oder berichtigen.",
                )


def footnotes(data: Mapping[str, Any], line_of: LineOf) -> Iterator[Verstoss]:
    """Footnote marks `[^n]` without a note, and notes with the same number."""
    nummern: dict[str, int] = {}
    for index, note in enumerate(_items(data, "fussnoten")):
        nr = note.get("nr") if isinstance(note, Mapping) else None
        if isinstance(nr, str) and nummern.setdefault(nr.strip(), index) != index:
            erste = Pfad(("fussnoten", nummern[nr.strip()], "nr"))
            yield Verstoss(
                "IK205",
                Pfad(("fussnoten", index, "nr")),
                f"Die Fußnote {beschreibe(nr.strip())} gibt es zweimal: hier und in Zeile {line_of(erste)}.",
                "Einer der beiden die nächste freie Nummer geben, auch im Text.",
            )
    for pfad, text in _texts(data):
        for nr in dict.fromkeys(_FUSSNOTE.findall(text)):
            if nr not in nummern:
                yield Verstoss(
                    "IK204",
                    pfad,
                    f"Zum Fußnotenzeichen {beschreibe(f'[^{nr}]')} gibt es unter „fussnoten“ keinen Eintrag mit dieser "
                    "Nummer.",
                    "Die Fußnote ergänzen oder das Zeichen im Text streichen.",
                    stelle=f"[^{nr}]",
                )


def groups(verzeichnis: Verzeichnis, data: Mapping[str, Any]) -> Iterator[Verstoss]:
    """Blocks that show a group of a list which has no such group."""
    for knoten in verzeichnis.knoten:
        if knoten.klasse is not Block:
            continue
        liste, gruppe = knoten.feld("baustein"), knoten.feld("gruppe")
        if not isinstance(gruppe, str) or liste not in list(Baustein):
            continue
        gruppen = [e.get("gruppe") for e in _items(data, liste) if isinstance(e, Mapping)]
        vorhanden = {g.strip() for g in gruppen if isinstance(g, str)}
        if gruppe.strip() not in vorhanden:
            yield Verstoss(
                "IK207",
                knoten.pfad.child("gruppe"),
                f"In „{liste}“ gibt es keine Gruppe {beschreibe(gruppe)}{meinten_sie(gruppe, vorhanden)}",
                f"Es gibt dort {aufzaehlung(sorted(vorhanden))}." if 0 < len(vorhanden) <= _GENANNT else None,
            )


def notes(verzeichnis: Verzeichnis, data: Mapping[str, Any]) -> Iterator[Verstoss]:
    """Transcriber's notes on something that is not there."""
    vorschlaege = _VORSCHLAEGE
    for index, anmerkung in enumerate(_items(data, "anmerkungen")):
        zu = anmerkung.get("zu") if isinstance(anmerkung, Mapping) else None
        if not isinstance(zu, str) or zu in verzeichnis.orte or (zu.startswith("/") and _leads(data, zu)):
            continue
        yield Verstoss(
            "IK208",
            Pfad(("anmerkungen", index, "zu")),
            f"{beschreibe(zu)} ist weder eine Kennung dieses Plans noch ein Pfad darin"
            f"{meinten_sie(zu, verzeichnis.orte if vorschlaege > 0 else ())}",
            "Eine Kennung wie „bs-1“ oder einen Pfad wie „/konzept/stand“ eintragen.",
        )
        vorschlaege -= 1


def _unknown(bezug: Bezug, verzeichnis: Verzeichnis | None) -> Verstoss:
    vorschlag = "."
    if verzeichnis:
        passend = [ort for ort in verzeichnis.orte.values() if not bezug.arten or ort.art in bezug.arten]
        namen = ((name, ort.kennung) for ort in passend for name in _names(ort))
        vorschlag = meinten_sie(bezug.kennung, (ort.kennung for ort in passend), namen)
    return Verstoss(
        "IK202",
        bezug.pfad,
        f"{beschreibe(bezug.kennung)} ist nicht die Kennung {eines(bezug.arten)} in diesem Plan{vorschlag}",
        "Eine vorhandene Kennung eintragen oder den Eintrag anlegen.",
    )


def _names(ort: Ort) -> Iterator[str]:
    """What people call it: a name or title is easily written in place of the id."""
    werte = werte_von(ort.wert)
    genannt = [werte.get("name"), werte.get("titel"), *_items(werte, "aliasse")]
    return (name for name in genannt if isinstance(name, str))


def _circle(start: str, nachfolger: Mapping[str, list[str]], erledigt: set[str]) -> list[str]:
    if start in erledigt:
        return []
    weg = {start: None}
    offen = [(start, iter(nachfolger[start]))]
    while offen:
        naechste = next(offen[-1][1], None)
        if naechste is None:
            erledigt.add(offen.pop()[0])
            weg.popitem()
        elif naechste in weg:
            erledigt.update(weg)
            return list(weg)[list(weg).index(naechste) :]
        elif naechste not in erledigt:
            weg[naechste] = None
            offen.append((naechste, iter(nachfolger.get(naechste, ()))))
    return []


def _way(kreis: list[str]) -> str:
    """`a → b → a`; of a long circle its beginning."""
    mitte = [*kreis[:_GENANNT], "…"] if len(kreis) > _GENANNT else kreis
    return " → ".join(kennung[:_LAENGSTENS] for kennung in [*mitte, kreis[0]])


def _reference(ort: Ort, feld: str, kennung: str) -> Pfad:
    liste = _items(ort.wert, feld)
    return ort.pfad.child(feld, liste.index(kennung)) if liste else ort.pfad.child(feld)


def _ids(data: Any, key: str) -> list[str]:
    wert = werte_von(data).get(key)
    return [wert] if isinstance(wert, str) else [k for k in wert or () if isinstance(k, str)]


def _items(data: Any, key: str) -> list[Any]:
    wert = werte_von(data).get(key)
    return list(wert) if isinstance(wert, list | tuple) else []


def _texts(data: Any) -> Iterator[tuple[Pfad, str]]:
    stapel: list[tuple[Pfad, Any]] = [(Pfad(), data)]
    while stapel:
        pfad, wert = stapel.pop()
        if isinstance(wert, str):
            if "[^" in wert:
                yield pfad, wert
        elif isinstance(wert, Mapping):
            stapel.extend((pfad.child(k), v) for k, v in wert.items())
        elif isinstance(wert, list):
            stapel.extend((pfad.child(i), v) for i, v in enumerate(wert))


def _leads(data: Any, pointer: str) -> bool:
    wert = data
    for schritt in Pfad.from_pointer(pointer):
        if isinstance(wert, Mapping) and str(schritt) in wert:
            wert = wert[str(schritt)]
        elif isinstance(wert, list) and isinstance(schritt, int) and schritt < len(wert):
            wert = wert[schritt]
        else:
            return False
    return True
