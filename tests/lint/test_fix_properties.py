"""Whatever a plan's layout: it is mended as meant, its comments stay, twice is once, and what was sound stays sound."""

import re
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import pruefe
from integrakon.cli.linting import Linter
from integrakon.cli.mending import mend
from integrakon.lint.auswahl import Settings, einsaetze
from integrakon.lint.registry import RULES
from integrakon.lint.rule import Profil
from layouts import comments, layouts

LINTER = Linter(einsaetze(Settings(profil=Profil.STRENG), RULES), date(2026, 11, 24), {})
THOROUGH = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# What somebody writes, and what should stand there.
TEXTE = {
    'Der Runde Tisch "Zugewanderte Menschen" trifft sich jedes Jahr.': (
        "Der Runde Tisch „Zugewanderte Menschen“ trifft sich jedes Jahr."
    ),
    "Sie fördern Vielfalt - diese ist eine Bereicherung.": ("Sie fördern Vielfalt – diese ist eine Bereicherung."),
    "Das Netzwerk trifft sich zweimal im Jahr , zuletzt im Mai.": (
        "Das Netzwerk trifft sich zweimal im Jahr, zuletzt im Mai."
    ),
    'Das  "Café International" lädt ein - alle sind willkommen , auch Gäste.': (
        "Das „Café International“ lädt ein – alle sind willkommen, auch Gäste."
    ),
    "Das Sprach\u00adcafé im Haus der Be\u00adgegnung ist offen.": "Das Sprachcafé im Haus der Begegnung ist offen.",
    "Es gibt Kurse: vormittags und abends.": "Es gibt Kurse: vormittags und abends.",
}
AKTEURE = ["caritas", "schulen", "stadt"]
NAMEN = {"caritas": "Caritas Ludwigsburg", "schulen": "Schulen", "stadt": "Stadt Musterstadt"}
HEAD = "format: 1\n"
Data = dict[str, Any]


@st.composite
def faulty(draw: st.DrawFn, *, in_order: bool = False) -> tuple[bytes, Data]:
    """A plan with faults, and the data that it should have; texts, references and ids may be at fault."""
    texts = [draw(st.sampled_from(list(TEXTE))) for _ in range(3)]
    actors = draw(st.lists(st.sampled_from(AKTEURE), unique=True, min_size=1))
    if in_order:
        actors.sort()
    names = [draw(st.sampled_from([actor, NAMEN[actor], NAMEN[actor].upper()])) for actor in actors]
    before = plan(texts, names, {"id": "bildung-m-3"} if draw(st.booleans()) else {})
    after = plan(list(map(TEXTE.get, texts)), sorted(actors), {"id": "bildung-m-3"})
    return draw(layouts(before, HEAD)), after


def plan(texts: list[Any], actors: list[str], third: Data) -> Data:
    return {
        "kommune": {"name": "Musterstadt"},
        "konzept": {"titel": "Integrationskonzept", "leitsatz": texts[0]},
        "handlungsfelder": [
            {
                "id": "bildung",
                "titel": "Bildung",
                "vision": texts[1],
                "massnahmen": [
                    {"id": "bildung-m-1", "titel": "Lesepaten"},
                    {"id": "bildung-m-2", "text": texts[2], "akteure": actors},
                    {**third, "titel": "Sprachtreff"},
                ],
            }
        ],
        "akteure": [{"id": actor, "name": NAMEN[actor]} for actor in AKTEURE],
    }


def mended(raw: bytes) -> bytes:
    return mend(raw, "plan.yaml", LINTER).after


@THOROUGH
@given(faulty())
def test_values_come_out_as_meant_and_comments_stay(case: tuple[bytes, Data]) -> None:
    raw, expected = case
    after = mended(raw)
    document, plan, findings = pruefe(after)
    assert isinstance(document.data, dict)
    written = {key: value for key, value in document.data.items() if key != "format"}
    assert comments(after) == comments(raw)
    assert findings == []
    assert plan is not None
    assert _unordered(written) == _unordered(expected)
    if not comments(raw) and b">-" not in raw and b"|-" not in raw:
        assert written == expected


def _unordered(data: Data) -> Data:
    """The data with the references in order: a list with comments keeps the order that it has."""
    fields = [
        {**field, "massnahmen": [{**m, "akteure": sorted(m.get("akteure", []))} for m in field["massnahmen"]]}
        for field in data["handlungsfelder"]
    ]
    return {**data, "handlungsfelder": fields}


@THOROUGH
@given(faulty())
def test_twice_is_once(case: tuple[bytes, Data]) -> None:
    once = mended(case[0])
    again = mend(once, "plan.yaml", LINTER)
    assert (again.after, again.fixes) == (once, 0)


@THOROUGH
@given(faulty(in_order=True))
def test_all_but_the_faults_stays_where_it_is(case: tuple[bytes, Data]) -> None:
    raw = case[0].removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    assert neutral(mended(raw)) == neutral(raw)


def neutral(raw: bytes) -> str:
    """The text without what may change: quotes, dashes, blanks, soft hyphens, references, the third id."""
    inked = re.sub(r"[\s\"„“'\\,–-]|\u00ad|u00ad", "", raw.decode())
    actors = "|".join(["".join(name.split()) for name in (*NAMEN.values(), *AKTEURE)])
    return re.sub(rf"id:bildungm3|{actors}", "", inked, flags=re.IGNORECASE)
