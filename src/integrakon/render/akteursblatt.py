"""What one actor promised, as a document of its own, in Markdown or HTML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from integrakon.plan.modell.akteure import Akteur
from integrakon.render.bericht import rollen, zusagen
from integrakon.render.kontext import Kontext, Merkmal
from integrakon.render.konzept import SUFFIXES, Format, form_for
from integrakon.render.markdown import Form
from integrakon.render.rahmen import Teil, dokument
from integrakon.render.statusworte import tag
from integrakon.render.umgebung import Umgebung
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.uebersicht import Planuebersicht


def akteursblatt_renderer(
    format: Format,  # noqa: A002
    vorlagen: Sequence[Path] = (),
) -> Callable[[Planuebersicht, Akteur], str]:
    """What makes the sheet of an actor of a plan.

    Raises:
        TemplateFault: when called, if a template is missing, broken, or tried what is forbidden.
    """
    umgebung = Umgebung(vorlagen, html=format == "html")

    def render(plan: Planuebersicht, akteur: Akteur) -> str:
        kontext = _kontext(plan, akteur, form_for(plan.stand.plan, format))
        return f"{umgebung.document(f'akteursblatt{SUFFIXES[format]}.j2', kontext).rstrip()}\n"

    return render


def _kontext(plan: Planuebersicht, akteur: Akteur, form: Form) -> Kontext:
    w = Werkstatt(plan.stand.plan, form)
    teile = [
        Teil("Überblick", lambda: zusagen.ueberblick(w, plan, akteur)),
        Teil("Maßnahmen, die den Akteur nennen", lambda: zusagen.massnahmen(w, plan, akteur)),
        Teil("Ziele, die den Akteur nennen", lambda: zusagen.nur_beim_ziel(w, plan, akteur)),
        Teil("Selbstverpflichtung", lambda: rollen.selbstverpflichtung(w, akteur)),
        Teil("Rollen und Aufgaben", lambda: rollen.aufgaben(w, plan, akteur)),
        Teil("Raster und Angebote", lambda: rollen.raster(w, plan, akteur)),
    ]
    angaben = [
        Merkmal("Stichtag", (form.verbatim(tag(plan.stand.stichtag)),)),
        Merkmal("Konzept", (form.line(plan.stand.plan.konzept.titel),)),
        *rollen.kontakt(w, akteur.kontakt),
    ]
    return dokument(w, f"Akteursblatt: {akteur.name}", angaben, plan.stand, teile)
