"""Walks two plans side by side and yields every change. It classifies nothing and puts nothing into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from integrakon.diff.changes import Change, Kind, Tendenz
from integrakon.diff.match import Seite, match
from integrakon.diff.teile import folge_gestoert, merkmale, paare
from integrakon.diff.tendenz import menge, tendenz
from integrakon.diff.umbenennung import ohne_folgen
from integrakon.diff.werte import fehlt, gleich, schlicht
from integrakon.plan.bauplan import Feld, felder, klasse_von
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Ort

# Entries that are told one by one even where the entry around them came or went as a whole: each is a promise.
VERSPRECHEN = frozenset({"Handlungsfeld", "Ziel", "Massnahme"})
# Lists of plain words in which the order says nothing, and references whose order is that of the document.
_MENGEN = frozenset({"stufen"})
_GEORDNETE_VERWEISE = frozenset({"zeigt"})
# What stands once in a plan and has fields of its own.
_KOEPFE = frozenset({"konzept", "kommune"})
_WEG = {Kind.ADDED: Tendenz.HINZUGEKOMMEN, Kind.REMOVED: Tendenz.ENTFALLEN}
_TITEL = ("titel", "name", "kurz", "bezeichnung", "begriff", "text", "gegenstand", "aktivitaet", "wortlaut", "gremium")
_TITEL_ZEICHEN = 80


def compare(alt: Plan, neu: Plan) -> list[Change]:
    """Every change from the old plan to the new one, in the order of the new plan, what is gone at its old place."""
    vergleich = _Vergleich(Seite(alt), Seite(neu))
    return sorted(ohne_folgen(list(vergleich.changes())), key=_lesefolge)


def titel(wert: Any) -> str:
    """By what words people know an entry; long ones are cut."""
    for name in _TITEL:
        text = getattr(wert, name, None)
        if text:
            einzeilig = " ".join(str(text).split())
            return einzeilig if len(einzeilig) <= _TITEL_ZEICHEN else einzeilig[: _TITEL_ZEICHEN - 1].rstrip() + "…"
    return ""


class _Stelle(NamedTuple):
    """A place in both plans: the entry, the field in it (dotted; "" is the entry itself), and the two paths.

    `teil` is the item of a list around the field, where that has no id.
    """

    alt: Ort
    neu: Ort
    feld: str
    pfad_alt: Pfad | None
    pfad_neu: Pfad | None
    teil: BaseModel | None = None

    @classmethod
    def of(cls, alt: Ort, neu: Ort, feld: str = "") -> _Stelle:
        """An entry, or a property of it that is no field."""
        return cls(alt, neu, feld, alt.pfad, neu.pfad)

    def hinein(self, name: str) -> _Stelle:
        """A field of the part that stands here."""
        feld = f"{self.feld}.{name}" if self.feld else name
        return self._replace(feld=feld, pfad_alt=_weiter(self.pfad_alt, name), pfad_neu=_weiter(self.pfad_neu, name))

    @property
    def name(self) -> str:
        """The innermost field."""
        return self.feld.rsplit(".", 1)[-1]

    def nur(self, kind: Kind) -> _Stelle:
        """What was added has no old place, what was removed no new one."""
        if kind is Kind.ADDED:
            return self._replace(pfad_alt=None)
        return self._replace(pfad_neu=None) if kind is Kind.REMOVED else self

    def glied(self, i: int | None, j: int | None) -> _Stelle:
        """An item of the list that stands here; None where it has no partner."""
        return self._replace(pfad_alt=_weiter(self.pfad_alt, i), pfad_neu=_weiter(self.pfad_neu, j))


class _Vergleich:
    """Two plans and who is who in them."""

    def __init__(self, alt: Seite, neu: Seite) -> None:
        self.alt, self.neu = alt, neu
        self.paare, self.umbenannt = match(alt, neu)
        self.gegenpaare = {partner: kennung for kennung, partner in self.paare.items()}

    def changes(self) -> Iterator[Change]:
        yield from self._weg_und_dazu()
        yield from self._felder(
            _Stelle.of(Ort("", "Plan", Pfad(), self.alt.plan), Ort("", "Plan", Pfad(), self.neu.plan))
        )
        for kennung, partner in self.paare.items():
            yield from self._eintrag(_Stelle.of(self.alt.orte[kennung], self.neu.orte[partner]))

    def _weg_und_dazu(self) -> Iterator[Change]:
        for kennung, ort in self.alt.orte.items():
            if kennung not in self.paare and _wird_erzaehlt(ort, self.alt, self.paare, self.neu.plan):
                yield einzeln(Kind.REMOVED, ort)
        for kennung, ort in self.neu.orte.items():
            if kennung not in self.gegenpaare and _wird_erzaehlt(ort, self.neu, self.gegenpaare, self.alt.plan):
                yield einzeln(Kind.ADDED, ort)

    def _eintrag(self, stelle: _Stelle) -> Iterator[Change]:
        alt, neu = stelle.alt, stelle.neu
        if alt.kennung in self.umbenannt:
            yield _change(Kind.RENAMED, stelle._replace(feld="id"), alt.kennung, neu.kennung)
        yield from self._verschoben(stelle)
        yield from self._felder(stelle)

    def _verschoben(self, stelle: _Stelle) -> Iterator[Change]:
        vorher, nachher = self.alt.eltern[stelle.alt.kennung], self.neu.eltern[stelle.neu.kennung]
        liste_alt, liste_neu = _liste(stelle.alt.pfad), _liste(stelle.neu.pfad)
        selbe_eltern = self.paare.get(vorher) == nachher if vorher else nachher is None
        if not selbe_eltern or liste_alt != liste_neu:
            yield _change(Kind.MOVED, stelle._replace(feld="ort"), vorher or liste_alt, nachher or liste_neu)

    def _felder(self, stelle: _Stelle, teile: tuple[BaseModel, BaseModel] | None = None) -> Iterator[Change]:
        """The fields of an entry, or of a part of it."""
        vorher, nachher = teile or (_modell(stelle.alt.wert), _modell(stelle.neu.wert))
        besondere = {feld.name: feld for feld in felder(type(vorher))}
        for name in type(vorher).model_fields:
            werte = vorher.__dict__[name], nachher.__dict__[name]
            if name != "id" and werte[0] != werte[1]:
                yield from self._feld(stelle.hinein(name), besondere.get(name), werte)

    def _feld(self, stelle: _Stelle, feld: Feld | None, werte: tuple[Any, Any]) -> Iterator[Change]:
        alt, neu = werte
        if feld and feld.verweis:
            yield from self._verweise(stelle, werte)
        elif feld and feld.klasse and "id" in feld.klasse.model_fields:
            yield from self._reihenfolge(werte)
        elif feld and feld.klasse and feld.ist_liste:
            yield from self._liste(stelle, werte)
        elif isinstance(alt, BaseModel) and isinstance(neu, BaseModel):
            yield from self._felder(stelle, (alt, neu))
        elif isinstance(alt, tuple) and stelle.name in _MENGEN:
            yield from _menge(stelle, werte)
        elif isinstance(alt, tuple):
            yield from self._liste(stelle, werte)
        elif not gleich(alt, neu) and not self._selber_bezug(stelle, werte):
            yield _wert(stelle, werte)

    def _selber_bezug(self, stelle: _Stelle, werte: tuple[Any, Any]) -> bool:
        """Whether a note is about the same entry as before, which got another id."""
        return stelle.feld == "anmerkungen.zu" and self.paare.get(werte[0], werte[0]) == werte[1]

    def _verweise(self, stelle: _Stelle, werte: tuple[Any, Any]) -> Iterator[Change]:
        alt, neu = werte
        if not isinstance(alt, tuple):
            if self.paare.get(alt, alt) != neu:
                kind = _kind(alt, neu)
                yield _change(kind, stelle.nur(kind), alt, neu)
            return
        vorher = tuple(self.paare.get(kennung, kennung) for kennung in alt)
        weg, dazu = _unterschied(vorher, neu)
        if weg or dazu:
            hier = stelle.nur(_kind(alt, neu))
            yield _change(Kind.CHANGED, hier, alt, neu, menge(weg, dazu))._replace(weg=weg, dazu=dazu)
        elif stelle.name in _GEORDNETE_VERWEISE and vorher != neu:
            yield _change(Kind.MOVED, stelle, alt, neu, Tendenz.SCHREIBWEISE)

    def _liste(self, stelle: _Stelle, werte: tuple[Any, Any]) -> Iterator[Change]:
        """A list of texts or of parts without an id."""
        alt, neu = werte
        gefunden = paare(alt, neu)
        for i, j in gefunden:
            yield from self._glied(stelle.glied(i, j), None if i is None else alt[i], None if j is None else neu[j])
        geblieben = [(i, j) for i, j in gefunden if i is not None and j is not None]
        for index in sorted(folge_gestoert([i for i, _ in geblieben])):
            i, j = geblieben[index]
            yield _change(Kind.MOVED, stelle.glied(i, j), i + 1, j + 1, Tendenz.SCHREIBWEISE)

    def _glied(self, stelle: _Stelle, alt: Any, neu: Any) -> Iterator[Change]:
        if alt is None or neu is None:
            yield _change(Kind.ADDED if alt is None else Kind.REMOVED, stelle, alt, neu)
        elif isinstance(alt, BaseModel) and isinstance(neu, BaseModel):
            yield from self._felder(stelle._replace(teil=neu), (alt, neu))
        elif not gleich(alt, neu):
            yield _wert(stelle, (alt, neu))

    def _reihenfolge(self, werte: tuple[Any, Any]) -> Iterator[Change]:
        """Entries that stand in another order in the same list; the fewest that explain it."""
        alt, neu = werte
        stellen = {eintrag.id: index for index, eintrag in enumerate(alt)}
        geblieben = [
            (stellen[kennung], j)
            for j, eintrag in enumerate(neu)
            if (kennung := self.gegenpaare.get(eintrag.id)) in stellen
        ]
        for index in sorted(folge_gestoert([i for i, _ in geblieben])):
            i, j = geblieben[index]
            stelle = _Stelle.of(self.alt.orte[alt[i].id], self.neu.orte[neu[j].id], "reihenfolge")
            yield _change(Kind.MOVED, stelle, i + 1, j + 1, Tendenz.SCHREIBWEISE)


def _wird_erzaehlt(ort: Ort, seite: Seite, gepaart: Mapping[str, str], andere: Plan) -> bool:
    """Not what came or went together with what is around it, unless it is a promise of its own."""
    eltern = seite.eltern[ort.kennung]
    if eltern is None:
        kopf, schritt = ort.pfad[0], ort.pfad[1]
        return isinstance(schritt, int) or getattr(andere, str(kopf)) is not None
    return ort.art in VERSPRECHEN or eltern in gepaart


def _wert(stelle: _Stelle, werte: tuple[Any, Any]) -> Change:
    kind = _kind(*werte)
    return _change(kind, stelle.nur(kind), *werte, tendenz(stelle.feld, *werte, _modell(stelle.alt.wert)))


def _kind(alt: Any, neu: Any) -> Kind:
    return Kind.ADDED if fehlt(alt) else Kind.REMOVED if fehlt(neu) else Kind.CHANGED


def _menge(stelle: _Stelle, werte: tuple[Any, Any]) -> Iterator[Change]:
    """Plain words of which the order says nothing."""
    weg, dazu = _unterschied(*werte)
    if weg or dazu:
        yield _wert(stelle, werte)._replace(weg=tuple(map(schlicht, weg)), dazu=tuple(map(schlicht, dazu)))


def _unterschied(alt: tuple[Any, ...], neu: tuple[Any, ...]) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """What only the old one has, and what only the new one, each in its order."""
    return tuple(wert for wert in alt if wert not in neu), tuple(wert for wert in neu if wert not in alt)


def _change(kind: Kind, stelle: _Stelle, alt: Any, neu: Any, weg: Tendenz | None = None) -> Change:
    """A change of an entry, or, at the root, of one of the parts of the plan that have no id."""
    entity, feld = _wer(stelle)
    return Change(
        kind,
        entity,
        stelle.neu.kennung or None,
        titel(stelle.neu.wert),
        feld,
        schlicht(alt),
        schlicht(neu),
        stelle.pfad_alt,
        stelle.pfad_neu,
        weg or _WEG.get(kind, Tendenz.ANDERS),
        einheit=getattr(stelle.neu.wert, "einheit", None),
        teil=merkmale(stelle.teil) if stelle.teil else None,
    )


def _weiter(pfad: Pfad | None, schritt: str | int | None) -> Pfad | None:
    return None if pfad is None or schritt is None else pfad.child(schritt)


def _wer(stelle: _Stelle) -> tuple[str, str]:
    """The entity and its field; what lies in `konzept` or `kommune` is theirs, not the plan's."""
    if stelle.neu.kennung:
        return stelle.neu.art.lower(), stelle.feld
    kopf, _, rest = stelle.feld.partition(".")
    return (kopf, rest) if rest and kopf in _KOEPFE else ("plan", stelle.feld)


def einzeln(kind: Kind, ort: Ort) -> Change:
    """An entry that came or went as a whole."""
    ist_neu = kind is Kind.ADDED
    wert = schlicht(ort.wert)
    alt, neu = (None, wert) if ist_neu else (wert, None)
    pfad_alt, pfad_neu = (None, ort.pfad) if ist_neu else (ort.pfad, None)
    kopf = (kind, ort.art.lower(), ort.kennung, titel(ort.wert), None)
    return Change(*kopf, alt, neu, pfad_alt, pfad_neu, _WEG[kind])


def _liste(pfad: Pfad) -> str:
    """The name of the list that an entry stands in."""
    return next((str(schritt) for schritt in reversed(pfad) if isinstance(schritt, str)), "")


def _modell(wert: Any) -> BaseModel:
    if not isinstance(wert, BaseModel):
        raise TypeError(f"not a validated part of a plan: {type(wert).__name__}")
    return wert


def _lesefolge(change: Change) -> tuple[Any, ...]:
    pfad = change.pfad_neu if change.pfad_neu is not None else change.pfad_alt or Pfad()
    return (_rang(pfad), list(Kind).index(change.kind), change.feld or "", str(change.alt))


def _rang(pfad: Pfad) -> list[int]:
    """Where a path stands in the canonical order of a plan file."""
    klasse: type[BaseModel] | None = Plan
    rang = []
    for schritt in pfad:
        if isinstance(schritt, int):
            rang.append(schritt)
            continue
        rang.append(_feldfolge(klasse)[schritt] if klasse else 0)
        klasse = klasse_von(schritt, klasse) if klasse else None
    return rang


@cache
def _feldfolge(klasse: type[BaseModel]) -> dict[str, int]:
    return {name: nr for nr, name in enumerate(klasse.model_fields)}
