"""What else the plan says of one actor: its pledge, roles, tasks, bodies, offers and entries of the grid."""

from __future__ import annotations

from collections.abc import Sequence

from integrakon.plan.modell.akteure import Akteur, Kontakt
from integrakon.render import bestand
from integrakon.render import statusworte as worte
from integrakon.render.kontext import Block, Gruppe, Leitzeile, Liste, Merkmal, Prosa, Punkt, Tabelle
from integrakon.render.werkstatt import Stelle, Werkstatt
from integrakon.status.uebersicht import Planuebersicht

_EBENE = Stelle(3)


def kontakt(w: Werkstatt, angaben: Kontakt | None) -> list[Merkmal]:
    """How to reach the actor: by function; a person only where the plan says why it may be published.

    Where a name has no such reason, mail and telephone may be those of that person and are left out with it.
    """
    if angaben is None:
        return []
    if angaben.name and not angaben.rechtsgrundlage:
        return w.value("Ansprechstelle", w.form.line(angaben.funktion or ""))
    wer = ", ".join(filter(None, [angaben.funktion, angaben.name]))
    mail = angaben.email
    return [
        *w.value("Ansprechstelle", w.form.line(wer)),
        *w.value("E-Mail", w.form.address(f"mailto:{mail}", mail) if mail else None),
        *w.value("Telefon", w.form.verbatim(angaben.telefon or "")),
    ]


def selbstverpflichtung(w: Werkstatt, akteur: Akteur) -> list[Block]:
    """The pledge in its words."""
    zusage = akteur.selbstverpflichtung
    if zusage is None:
        return [Prosa("Eine Selbstverpflichtung dieses Akteurs enthält der Plan nicht.")]
    text = Prosa(w.form.block(zusage.text))
    return [text, Prosa(w.form.verbatim(f"Erklärt: {worte.zeitpunkt(zusage.datum)}"))] if zusage.datum else [text]


def aufgaben(w: Werkstatt, plan: Planuebersicht, akteur: Akteur) -> list[Block]:
    """Roles, tasks, interfaces and bodies that name the actor."""
    p = plan.stand.plan
    gremien = [gremium for gremium in p.gremien if akteur.id in gremium.mitglieder]
    listen: tuple[tuple[str, Sequence[Block]], ...] = (
        ("Rollen", bestand.roles(w, [rolle for rolle in p.rollen if rolle.akteur == akteur.id], _EBENE)),
        ("Aufgaben", bestand.tasks(w, [eine for eine in p.aufgaben if eine.akteur == akteur.id], _EBENE)),
        ("Schnittstellen", bestand.interfaces(w, [s for s in p.schnittstellen if akteur.id in s.zwischen], _EBENE)),
        ("Gremien", [Liste(tuple(Punkt(w.form.start(gremium.name)) for gremium in gremien))]),
    )
    bloecke = [block for titel, teile in listen if _voll(teile) for block in (Leitzeile(titel), *teile)]
    return bloecke or [Prosa("Rollen, Aufgaben und Gremien dieses Akteurs nennt der Plan nicht.")]


def raster(w: Werkstatt, plan: Planuebersicht, akteur: Akteur) -> list[Block]:
    """What the actor entered in the grid, and the offers it is named for."""
    p = plan.stand.plan
    eintraege = [eintrag for eintrag in (p.raster.eintraege if p.raster else ()) if eintrag.akteur == akteur.id]
    bloecke: list[Block] = []
    if eintraege:
        zeilen = tuple(bestand.grid_row(w, eintrag)[1:] for eintrag in eintraege)
        kopf = ("Aktivität", "Handlungsfeld", "Ziele", "Lebensphase")
        bloecke.append(Tabelle("Einträge im Raster", kopf, (Gruppe(None, zeilen),), klasse="raster"))
    angebote = [a for a in p.angebote if any(akteur.id in nennung.akteure for nennung in a.ansprechpartner)]
    if angebote:
        bloecke += [Leitzeile("Bestehende Angebote"), Liste(tuple(Punkt(w.form.start(a.titel)) for a in angebote))]
    return bloecke or [Prosa("Einträge im Raster und Angebote dieses Akteurs enthält der Plan nicht.")]


def _voll(bloecke: Sequence[Block]) -> bool:
    return any(not isinstance(block, Liste) or block.punkte for block in bloecke)
