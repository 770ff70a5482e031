"""The pictures in a real browser: nothing overlaps, nothing sticks out, everything stands out from its ground."""

import base64
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from bilder import INDIKATOREN, KONZEPT, STADT, STICHTAG, bilderseite, massnahmen
from test_render_browser import chromium, show

from helpers import PLAENE, pruefe
from integrakon.plan.verschiebung import Frist, Verschiebung
from integrakon.render.bildkontext import Diagramm, Gantt
from integrakon.render.diagramme import verlauf
from integrakon.render.gantt import gantt
from integrakon.render.umfragebild import umfragebild
from integrakon.status.assess import Planstand, assess

pytestmark = pytest.mark.browser

LANG = "Mehrsprachige Broschüren mit Hinweisen für Vermieterinnen/Vermieter, WWW-Auftritt & MMM zur Wohnungsvermietung "
SPAETER = Verschiebung(
    (
        (date(2024, 1, 1), Frist("2026-06-30", date(2026, 6, 30), abgeleitet=False)),
        (date(2025, 1, 1), Frist("2027", date(2027, 12, 31), abgeleitet=False)),
    )
)


def stand(text: str) -> Planstand:
    _, plan, findings = pruefe(KONZEPT + text)
    assert plan is not None, findings
    return assess(plan, STICHTAG)


def zeitplan(name: str, *, rtl: bool = False) -> Gantt | None:
    if name == "stadt":
        return gantt(stand(STADT), verschiebungen={"m-6": SPAETER, "m-2": SPAETER}, rtl=rtl)
    if name == "zweihundert":
        rahmen = [f"beginn: {2020 + nr % 9}-0{1 + nr % 9}, ende: {2029 + nr % 3}" for nr in range(200)]
        return gantt(stand(massnahmen(*rahmen)), rtl=rtl)
    if name == "lang":
        text = massnahmen("beginn: 2025", "ende: 2026", "beginn: 2024-06, ende: 2024-06")
        for nr, titel in enumerate((LANG * 3, "Donaudampfschifffahrtsgesellschaft" * 4, "شبكة الاندماج في المدينة"), 1):
            text = text.replace(f"titel: Maßnahme {nr}", f'titel: "{titel.strip()}"')
        return gantt(stand(text), rtl=rtl)
    path = next(path for path in PLAENE if path.stem == name)
    _, plan, _ = pruefe(path.read_bytes(), path.name)
    assert plan is not None
    return gantt(assess(plan, STICHTAG), rtl=rtl)


def diagramme(*, rtl: bool = False) -> list[Diagramm | None]:
    text = INDIKATOREN.replace("umfragen:", f"{VIELE}umfragen:", 1)
    alle = stand(text)
    bilder = [verlauf(einer, rtl=rtl) for einer in alle.indikatoren]
    return [*bilder, *(umfragebild(eine, rtl=rtl) for eine in alle.umfragen)]


WERTE = ", ".join(f"{{wert: {12000 + nr * 37 % 23 * 400}, stichtag: {1996 + nr}}}" for nr in range(30))
VIELE = f"""\
  - id: viele
    titel: Viele
    indikatoren:
      - id: i-viele
        text: Viele Werte
        einheit: Beratungsgespräche je 1.000 Einwohnerinnen und Einwohner
        messwerte: [{WERTE}]
"""
NAMEN = ["stadt", "zweihundert", "lang", "sachsenheim", "hechingen", "diagramme"]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    driver = chromium(tmp_path_factory.mktemp("profil"), scripts=True)
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def seiten(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    folder = tmp_path_factory.mktemp("bilder")
    adressen = {}
    for name in NAMEN:
        for richtung in ("ltr", "rtl"):
            rtl = richtung == "rtl"
            bilder = diagramme(rtl=rtl) if name == "diagramme" else [zeitplan(name, rtl=rtl)]
            path = folder / f"{name}-{richtung}.html"
            path.write_text(bilderseite(folder / "vorlagen", *bilder, richtung=richtung), "utf-8")
            adressen[name, richtung] = path.as_uri()
    return adressen


# All drawings that are shown; of each what sticks out of it, and which of its texts lie on each other.
FEHLER = """
const gezeigt = [...document.querySelectorAll('svg[role=img]')].filter(svg => svg.getBoundingClientRect().height);
const fehler = gezeigt.length ? [] : ['kein Bild'];
for (const svg of gezeigt) {
  const rahmen = svg.viewBox.baseVal;
  for (const e of svg.querySelectorAll('text, rect, path, circle')) {
    if (e.closest('pattern')) continue;
    const b = e.getBBox();
    if (b.x < -0.5 || b.y < -0.5 || b.x + b.width > rahmen.width + 0.5 || b.y + b.height > rahmen.height + 0.5)
      fehler.push(['ragt hinaus', e.textContent || e.getAttribute('class')]);
  }
  const texte = [...svg.querySelectorAll('text')].map(e => [e, e.getBBox()]);
  texte.forEach(([e, a], i) => texte.slice(i + 1).forEach(([f, b]) => {
    const breit = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const hoch = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    if (breit > 1 && hoch > 4) fehler.push(['liegt aufeinander', e.textContent, f.textContent]);
  }));
}
return fehler
"""


@pytest.mark.parametrize("name", NAMEN)
@pytest.mark.parametrize("richtung", ["ltr", "rtl"])
@pytest.mark.parametrize("breite", [320, 1280])
def test_nothing_sticks_out_and_no_text_lies_on_another(
    browser: Any, seiten: dict[tuple[str, str], str], name: str, richtung: str, breite: int
) -> None:
    show(browser, seiten[name, richtung], breite)
    assert browser.execute_script(FEHLER) == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= breite


@pytest.mark.parametrize("name", NAMEN)
@pytest.mark.parametrize("breite", [320, 1280])
def test_bars_lie_beside_the_titles_or_below_them(
    browser: Any, seiten: dict[tuple[str, str], str], name: str, breite: int
) -> None:
    show(browser, seiten[name, "ltr"], breite)
    auf_text = browser.execute_script("""
        return [...document.querySelectorAll('svg[role=img]')].flatMap(svg => {
          const texte = [...svg.querySelectorAll('.titel, .stand, .gruppe')].map(e => [e, e.getBBox()]);
          const daneben = (a, b) => a.x + a.width <= b.x + 1 || b.x + b.width <= a.x;
          const darueber = (a, b) => a.y + a.height <= b.y + 4 || b.y + b.height <= a.y + 1;
          return [...svg.querySelectorAll('.balken, .ergebnis')].map(e => e.getBBox()).flatMap(
            b => texte.filter(([e, a]) => !daneben(a, b) && !darueber(a, b)).map(([e]) => e.textContent));
        })
    """)
    assert auf_text == []


@pytest.mark.parametrize("name", ["stadt", "diagramme"])
@pytest.mark.parametrize("breite", [320, 1280])
def test_texts_keep_a_size_that_can_be_read(
    browser: Any, seiten: dict[tuple[str, str], str], name: str, breite: int
) -> None:
    show(browser, seiten[name, "ltr"], breite)
    kleinste = browser.execute_script("""
        return Math.min(...[...document.querySelectorAll('svg[role=img]')].filter(s => s.getBoundingClientRect().width)
          .flatMap(svg => [...svg.querySelectorAll('text')].map(e => parseFloat(getComputedStyle(e).fontSize)
            * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))
    """)
    assert kleinste >= 10.5


# The least contrast of what is drawn with what lies behind it; surfaces count by their edge.
KONTRAST = """
const zahl = c => c.match(/[\\d.]+/g).map(Number);
const linear = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const hell = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
const kontrast = (a, b) => { const [x, y] = [hell(a), hell(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
const grund = zahl(getComputedStyle(document.body).backgroundColor);
const kleinster = (wahl, art) => Math.min(...[...document.querySelectorAll(wahl)]
  .map(e => kontrast(zahl(getComputedStyle(e)[art]), grund)));
const formen = 'svg :is(.balken, .punkt, .ziel, .ergebnis, .reihe, .stichtag)';
return [kleinster('svg text', 'fill'), kleinster(formen, 'stroke')]
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["stadt", "diagramme"])
def test_everything_stands_out_from_its_ground(
    browser: Any, seiten: dict[tuple[str, str], str], name: str, scheme: str
) -> None:
    show(browser, seiten[name, "ltr"], 1280, scheme)
    schrift, form = browser.execute_script(KONTRAST)
    assert schrift >= 4.5
    assert form >= 3


def test_on_a_narrow_screen_the_other_layout_is_shown(browser: Any, seiten: dict[tuple[str, str], str]) -> None:
    for breite, klasse in ((320, "schmal"), (1280, "breit")):
        show(browser, seiten["stadt", "ltr"], breite)
        gezeigt = browser.execute_script(
            "return [...document.querySelectorAll('svg[role=img]')].filter(s => s.getBoundingClientRect().height)"
            ".map(s => s.getAttribute('class'))"
        )
        assert set(gezeigt) == {f"zeichnung {klasse}"}


def test_printed_the_wide_layout_and_the_open_table_are_there(browser: Any, seiten: dict[tuple[str, str], str]) -> None:
    show(browser, seiten["stadt", "ltr"], 718)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert browser.execute_script(FEHLER) == []
    sichtbar, tabelle = browser.execute_script("""
        return [[...document.querySelectorAll('svg[role=img]')].filter(s => s.getBoundingClientRect().height)
            .map(s => s.getAttribute('class')), document.querySelector('.bilddaten td').getBoundingClientRect().height]
    """)
    assert set(sichtbar) == {"zeichnung breit"}
    assert tabelle > 0
    pdf = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "generateTaggedPDF": True})
    assert base64.b64decode(pdf["data"]).startswith(b"%PDF-")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_printed_a_caption_stays_with_its_picture(browser: Any, seiten: dict[tuple[str, str], str]) -> None:
    for name, wahl in (("diagramme", ".verlaufbild, .umfragebild"), ("stadt", ".zeitplanbild > .legende")):
        show(browser, seiten[name, "ltr"], 642)
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        stil = browser.execute_script(
            "const s = getComputedStyle(document.querySelector(arguments[0])); return [s.breakInside, s.breakAfter]",
            wahl,
        )
        assert stil == (["avoid", "auto"] if name == "diagramme" else ["avoid", "avoid"])
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_with_the_readers_own_spacing_no_text_of_a_term_is_cut_off(
    browser: Any, seiten: dict[tuple[str, str], str]
) -> None:
    show(browser, seiten["stadt", "ltr"], 320)
    browser.execute_script("""
        const stil = document.createElement('style');
        stil.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
        document.head.append(stil);
    """)
    assert browser.execute_script("""
        const svgs = [...document.querySelectorAll('svg[role=img]')].filter(s => s.getBoundingClientRect().height);
        const texte = svgs.flatMap(s => [...s.querySelectorAll('text')]);
        return [svgs.every(s => getComputedStyle(s).overflow === 'visible'), texte.filter(t => {
          const b = t.getBoundingClientRect();
          return b.left < 0 || b.right > innerWidth;
        }).map(t => t.textContent)]
    """) == [True, []]


def test_colours_that_a_reader_forces_reach_the_shapes(browser: Any, seiten: dict[tuple[str, str], str]) -> None:
    show(browser, seiten["stadt", "ltr"], 1280)
    features = [{"name": "forced-colors", "value": "active"}, {"name": "prefers-color-scheme", "value": "dark"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    rand, fuellung, schrift, erwartet = browser.execute_script("""
        const probe = document.createElement('p');
        probe.style.cssText = 'color: CanvasText; background: Canvas; forced-color-adjust: none';
        document.body.append(probe);
        const soll = getComputedStyle(probe);
        const balken = getComputedStyle(document.querySelector('svg[role=img] .lage-geplant'));
        const text = getComputedStyle(document.querySelector('svg[role=img] .titel'));
        return [balken.stroke, balken.fill, text.fill, [soll.color, soll.backgroundColor]]
    """)
    assert [rand, fuellung] == erwartet
    assert schrift == rand
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_the_browser_reads_the_name_and_the_text_of_a_drawing(browser: Any, seiten: dict[tuple[str, str], str]) -> None:
    show(browser, seiten["stadt", "ltr"], 1280)
    baum = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    bilder = [knoten for knoten in baum if knoten.get("role", {}).get("value") in ("img", "image")]
    assert bilder
    for knoten in bilder:
        assert knoten["name"]["value"].startswith("Zeitplan, Stichtag 24.11.2026")
        assert "Tabelle" in knoten["description"]["value"]
