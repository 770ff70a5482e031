"""A comparison as one HTML page that loads nothing, in the look of the rendered concepts. It judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from integrakon.diff.bericht import Angabe, Bericht, Fassung, Plankopf, Row
from integrakon.diff.impact import Impact
from integrakon.diff.werte import fliesstext
from integrakon.output.changes import Gruppe as Zeilengruppe
from integrakon.output.changes import beschlusssatz, closing, je_plan, textpaar, ueberschrift
from integrakon.output.paint import Paint
from integrakon.output.safe import visible
from integrakon.output.wortdiff import Art, Stueck, wortdiff
from integrakon.render.kontext import Inhaltseintrag, Kopf, Merkmal, Ueberschrift
from integrakon.render.umgebung import Umgebung
from integrakon.render.vergleichskontext import Aenderung, Gruppe, Planvergleich, Vergleichskontext, Wortstueck

_TITEL = "Was sich am Konzept ändert"
_VORLAGEN = "templates"


def format_changes(bericht: Bericht, _paint: Paint) -> Iterator[str]:
    """The page. Templates in `templates/` of the working directory win over ours.

    Raises:
        TemplateFault: a template is missing, broken, or tried what is forbidden.
    """
    eigene = [Path(_VORLAGEN)] if Path(_VORLAGEN).is_dir() else []
    seite = Umgebung(eigene, html=True).document("vergleich.html.j2", _kontext(bericht))
    yield f"{seite.rstrip()}\n"


def _kontext(bericht: Bericht) -> Vergleichskontext:
    plaene = tuple(
        _plan(f"plan-{nummer}", bericht, path, gruppen) for nummer, (path, gruppen) in enumerate(je_plan(bericht), 1)
    )
    angaben = (Merkmal("Bisher", (_fassung(bericht.old),)), Merkmal("Neu", (_fassung(bericht.new),)))
    return Vergleichskontext(
        titel=_TITEL,
        beschreibung=f"{_TITEL}: {closing(bericht)}",
        kopf=Kopf(Ueberschrift(1, None, _TITEL, "seite_titel"), closing(bericht), None, angaben, ()),
        inhalt=tuple(map(_inhaltseintrag, plaene)),
        plaene=plaene,
    )


def _fassung(fassung: Fassung) -> str:
    return visible(f"{fassung.path}, Stand {fassung.revision}" if fassung.revision else fassung.path)


def _inhaltseintrag(plan: Planvergleich) -> Inhaltseintrag:
    kinder = tuple(Inhaltseintrag(None, gruppe.titel, gruppe.anker, 2, ()) for gruppe in plan.gruppen)
    return Inhaltseintrag(None, plan.titel, plan.anker, 1, kinder)


def _plan(anker: str, bericht: Bericht, path: str, gruppen: Sequence[Zeilengruppe]) -> Planvergleich:
    kopf = bericht.koepfe.get(path)
    return Planvergleich(
        titel=visible(ueberschrift(bericht, path)),
        pfad=visible(path),
        herausgeber=visible(kopf.herausgeber) if kopf and kopf.herausgeber else None,
        pflichttexte=tuple(map(visible, kopf.pflichttexte)) if kopf else (),
        anker=anker,
        gruppen=tuple(_gruppe(f"{anker}-{nummer}", gruppe, kopf) for nummer, gruppe in enumerate(gruppen, 1)),
    )


def _gruppe(anker: str, gruppe: Zeilengruppe, kopf: Plankopf | None) -> Gruppe:
    gravierend = gruppe.impact is Impact.BESCHLUSSRELEVANT
    return Gruppe(
        wirkung=gruppe.impact.value,
        titel=gruppe.gezaehlt,
        anker=anker,
        hinweis=visible(beschlusssatz(kopf)) if gravierend else None,
        eingeklappt=gruppe.ist_bericht,
        aenderungen=tuple(map(_aenderung, gruppe.rows)),
    )


def _aenderung(row: Row) -> Aenderung:
    paar = textpaar(row)
    stuecke = wortdiff(*map(_fliessend, paar)) if paar else []
    zeilen = [f"alt Zeile {row.line_old}"] if row.line_old else []
    zeilen += [f"neu Zeile {row.line_new}"] if row.line_new else []
    return Aenderung(
        satz=visible(row.message),
        grund=row.grund,
        ort=", ".join(zeilen),
        angenommen=visible(row.angenommen) if row.angenommen else None,
        alt=_seite(stuecke, Art.NEU),
        neu=_seite(stuecke, Art.WEG),
        inhalt=tuple(map(_angabe, row.inhalt)),
    )


def _angabe(angabe: Angabe) -> Merkmal:
    return Merkmal(angabe.name, tuple(map(_fliessend, angabe.texte)), liste=len(angabe.texte) > 1)


def _seite(stuecke: list[Stueck], ohne: Art) -> tuple[Wortstueck, ...]:
    """One of the two texts: all pieces but those of the other side."""
    return tuple(Wortstueck(stueck.art.value, stueck.text) for stueck in stuecke if stueck.art is not ohne)


def _fliessend(text: str) -> str:
    """The text without what would turn its direction or hide it; of its line breaks those stay that mean something."""
    return "\n".join(map(visible, fliesstext(text).split("\n")))
