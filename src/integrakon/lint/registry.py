"""The explicit list of rules, in the order of their codes. No logic of a rule."""

from __future__ import annotations

from typing import Any

from integrakon.lint.rule import Rule
from integrakon.lint.rules import (
    ausnahme_abgelaufen,
    ausnahme_ohne_grund,
    ausnahme_unbenutzt,
    ausnahme_unverstanden,
    handlungsfeld_ohne_vision,
    leitziel_form,
    massnahme_ohne_akteur,
    massnahme_ohne_ziel,
    mehrfachziel,
    nur_absicht,
    reihenfolge_fehlt,
    ressourcen_fehlen,
    turnus_unbestimmt,
    zeit_fehlt,
    ziel_absolut,
    ziel_als_taetigkeit,
    ziel_komparativ,
    ziel_ohne_massnahme,
    ziel_unmessbar,
    ziel_weichwort,
)

RULES: tuple[Rule[Any], ...] = (
    ziel_ohne_massnahme.RULE,
    massnahme_ohne_ziel.RULE,
    ziel_unmessbar.RULE,
    ziel_als_taetigkeit.RULE,
    ziel_komparativ.RULE,
    handlungsfeld_ohne_vision.RULE,
    massnahme_ohne_akteur.RULE,
    zeit_fehlt.RULE,
    ressourcen_fehlen.RULE,
    nur_absicht.RULE,
    turnus_unbestimmt.RULE,
    reihenfolge_fehlt.RULE,
    mehrfachziel.RULE,
    ziel_absolut.RULE,
    leitziel_form.RULE,
    ziel_weichwort.RULE,
    ausnahme_ohne_grund.RULE,
    ausnahme_unbenutzt.RULE,
    ausnahme_abgelaufen.RULE,
    ausnahme_unverstanden.RULE,
)
