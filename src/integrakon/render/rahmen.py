"""What every document about the status has around its parts: head, numbered parts with contents, cited footnotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from integrakon.render import statusworte as worte
from integrakon.render.aufbau import place
from integrakon.render.kontext import Abschnitt, Block, Fussnote, Inhaltseintrag, Kontext, Kopf, Merkmal
from integrakon.render.markdown import plain
from integrakon.render.werkstatt import Stelle, Werkstatt, anchors_like_github
from integrakon.status.assess import Planstand


class Teil(NamedTuple):
    """A part of a document: its title, and what builds its blocks."""

    titel: str
    baue: Callable[[], Sequence[Block]]


def dokument(w: Werkstatt, titel: str, angaben: Sequence[Merkmal], stand: Planstand, teile: Sequence[Teil]) -> Kontext:
    """Head and parts in their order; parts are numbered from 1."""
    konzept = stand.plan.konzept
    stichtag = f"Stand {worte.tag(stand.stichtag)}"
    ueberschrift = w.heading(Stelle(1), titel, "seite_titel")
    w.headings.append(("seite_inhalt", "Inhalt"))
    abschnitte = []
    for nr, teil in enumerate(teile, 1):
        kopf = w.heading(Stelle(2), teil.titel, f"teil_{nr}", f"{nr}.")
        abschnitte.append(w.section("kapitel", kopf, teil.baue()))
    noten = _cited(w)
    if noten:
        w.headings.append(("seite_fussnoten", "Fußnoten"))
    return Kontext(
        titel=f"{plain(titel, w.form.verweise)}, {stichtag}",
        beschreibung=f"{plain(titel, w.form.verweise)}, {place(stand.plan)}, {stichtag}",
        kopf=Kopf(
            titel=ueberschrift,
            untertitel=w.form.line(konzept.untertitel) if konzept.untertitel else None,
            leitsatz=None,
            angaben=(*angaben, *_herkunft(w, stand)),
            pflichttexte=tuple(w.form.paragraph(eine.pflichttext) for eine in konzept.foerderung if eine.pflichttext),
        ),
        inhalt=_inhalt(w, teile, abschnitte),
        bloecke=tuple(abschnitte),
        fussnoten=noten,
    )


def _herkunft(w: Werkstatt, stand: Planstand) -> list[Merkmal]:
    """Whose concept it is, who publishes it, which edition, and by what it was funded."""
    konzept = stand.plan.konzept
    return [
        *w.value("Kommune", w.form.line(place(stand.plan))),
        *w.value("Herausgeber", w.form.line(konzept.herausgeber.name) if konzept.herausgeber else None),
        *w.value("Stand des Konzepts", w.form.verbatim(worte.zeitpunkt(konzept.stand)) if konzept.stand else None),
        *w.value("Gefördert durch", w.lines([eine.stelle for eine in konzept.foerderung])),
    ]


def _inhalt(w: Werkstatt, teile: Sequence[Teil], abschnitte: Sequence[Abschnitt]) -> tuple[Inhaltseintrag, ...]:
    ziele = anchors_like_github(w.headings) if w.form.format == "markdown" else {}
    return tuple(
        Inhaltseintrag(
            marke=abschnitt.ueberschrift.marke,
            text=w.form.line(teil.titel, bare=True),
            ziel=ziele.get(abschnitt.ueberschrift.anker, abschnitt.ueberschrift.anker),
            ebene=1,
            kinder=(),
        )
        for teil, abschnitt in zip(teile, abschnitte, strict=True)
    )


def _cited(w: Werkstatt) -> tuple[Fussnote, ...]:
    """The footnotes that the document refers to, and those that these refer to, in the order of the plan."""
    verweise = w.form.verweise
    noten = {note.nr: note.text for note in reversed(w.plan.fussnoten)}
    texte: dict[str, str] = {}
    for nr in verweise.order:  # grows while the notes refer to further ones
        texte[nr] = w.form.item(noten[nr])
    return tuple(
        Fussnote(w.form.verbatim(nr), texte[nr], verweise.anchor(nr), tuple(verweise.references(nr)))
        for nr in dict.fromkeys(note.nr for note in w.plan.fussnoten)
        if nr in texte
    )
