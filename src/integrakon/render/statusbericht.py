"""The report to the council as one document, in Markdown or HTML: its head and its ten parts in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from integrakon.render.beilagen import Beilagen
from integrakon.render.bericht.aenderungen import aenderungen
from integrakon.render.bericht.ausnahmen import ausnahmen
from integrakon.render.bericht.beteiligung import beteiligung
from integrakon.render.bericht.grenzen import grenzen
from integrakon.render.bericht.indikatoren import indikatoren
from integrakon.render.bericht.kopf import datenstand, vorlage
from integrakon.render.bericht.massnahmen import massnahmen
from integrakon.render.bericht.termine import termine
from integrakon.render.bericht.ueberblick import ueberblick
from integrakon.render.kontext import Block, Kontext, Merkmal
from integrakon.render.konzept import SUFFIXES, Format, form_for
from integrakon.render.markdown import Form
from integrakon.render.rahmen import Teil, dokument
from integrakon.render.statusworte import tag
from integrakon.render.umgebung import Umgebung
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.uebersicht import Planuebersicht

_Baumeister = Callable[[Werkstatt, Planuebersicht, Beilagen], list[Block]]

_TEILE: tuple[tuple[str, _Baumeister], ...] = (
    ("Vorlage", vorlage),
    ("Stichtag und Datenstand", datenstand),
    ("Überblick", ueberblick),
    ("Ausnahmen", ausnahmen),
    ("Maßnahmen", massnahmen),
    ("Indikatoren", indikatoren),
    ("Änderungen am Konzept", aenderungen),
    ("Evaluation und Termine", termine),
    ("Beteiligung", beteiligung),
    ("Grenzen der Daten", grenzen),
)


def statusbericht_renderer(
    format: Format,  # noqa: A002
    vorlagen: Sequence[Path] = (),
) -> Callable[[Planuebersicht, Beilagen], str]:
    """What makes reports of plans, one after the other; the templates are read and compiled once.

    Raises:
        TemplateFault: when called, if a template is missing, broken, or tried what is forbidden.
    """
    umgebung = Umgebung(vorlagen, html=format == "html")

    def render(plan: Planuebersicht, beilagen: Beilagen) -> str:
        kontext = _kontext(plan, beilagen, form_for(plan.stand.plan, format))
        return f"{umgebung.document(f'statusbericht{SUFFIXES[format]}.j2', kontext).rstrip()}\n"

    return render


def _kontext(plan: Planuebersicht, beilagen: Beilagen, form: Form) -> Kontext:
    w = Werkstatt(plan.stand.plan, form)
    teile = [Teil(titel, _fertig(baue, w, plan, beilagen)) for titel, baue in _TEILE]
    angaben = [Merkmal("Berichtsstichtag", (form.verbatim(tag(plan.stand.stichtag)),))]
    return dokument(w, f"Statusbericht: {plan.stand.plan.konzept.titel}", angaben, plan.stand, teile)


def _fertig(baue: _Baumeister, w: Werkstatt, plan: Planuebersicht, beilagen: Beilagen) -> Callable[[], list[Block]]:
    return lambda: baue(w, plan, beilagen)
