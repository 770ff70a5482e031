"""A comparison as one HTML page that loads nothing, in the look of the rendered concepts. It judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from integrakon.diff.bericht import Bericht, Fassung, Row
from integrakon.diff.impact import Impact
from integrakon.output.changes import closing, je_plan, textpaar
from integrakon.output.paint import Paint
from integrakon.output.safe import visible
from integrakon.output.wortdiff import Art, Stueck, wortdiff
from integrakon.render.umgebung import Umgebung
from integrakon.render.vergleichskontext import Aenderung, Gruppe, Planvergleich, Vergleichskontext, Wortstueck

_TITEL = {
    Impact.BESCHLUSSRELEVANT: "Beschlussrelevant: ein neuer Beschluss ist nötig",
    Impact.INHALTLICH: "Inhaltlich",
    Impact.REDAKTIONELL: "Redaktionell",
}
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
    return Vergleichskontext(
        titel="Was sich am Integrationskonzept ändert",
        zusammenfassung=closing(bericht),
        alt=_fassung(bericht.old),
        neu=_fassung(bericht.new),
        plaene=tuple(_plan(nummer, path, gruppen) for nummer, (path, gruppen) in enumerate(je_plan(bericht), 1)),
    )


def _fassung(fassung: Fassung) -> str:
    return visible(f"{fassung.path}, Stand {fassung.revision}" if fassung.revision else fassung.path)


def _plan(nummer: int, path: str, gruppen: list[tuple[Impact, list[Row]]]) -> Planvergleich:
    fertige = tuple(Gruppe(impact.value, _TITEL[impact], tuple(map(_aenderung, rows))) for impact, rows in gruppen)
    return Planvergleich(visible(path), f"plan-{nummer}", fertige)


def _aenderung(row: Row) -> Aenderung:
    paar = textpaar(row)
    stuecke = wortdiff(*map(_sichtbar, paar)) if paar else []
    zeilen = [f"alt Zeile {row.line_old}"] if row.line_old else []
    zeilen += [f"neu Zeile {row.line_new}"] if row.line_new else []
    return Aenderung(
        satz=visible(row.message),
        grund=row.grund,
        ort=", ".join(zeilen),
        angenommen=visible(row.angenommen) if row.angenommen else None,
        alt=_seite(stuecke, Art.NEU),
        neu=_seite(stuecke, Art.WEG),
    )


def _seite(stuecke: list[Stueck], ohne: Art) -> tuple[Wortstueck, ...]:
    """One of the two texts: all pieces but those of the other side."""
    return tuple(Wortstueck(stueck.art.value, stueck.text) for stueck in stuecke if stueck.art is not ohne)


def _sichtbar(text: str) -> str:
    """The text without what would turn its direction or hide it; its lines stay."""
    return "\n".join(map(visible, text.split("\n")))
