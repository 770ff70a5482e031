"""The documents about the status in a real browser: nothing asked for, nothing sticking out, also at 320 pixels."""

from pathlib import Path
from typing import Any

import pytest
from test_berichtsseiten import dokument
from test_render_browser import STICKING_OUT, browser, show

__all__ = ["browser"]  # a fixture
pytestmark = pytest.mark.browser
NAMEN = [
    *("bericht", "blatt", "seite", "seiten", "feindlich"),
    *("musterstadt", "musterstadt-seite", "lang", "lange-seite"),
]
each = pytest.mark.parametrize("name", NAMEN)
# Inside of pictures, what a part's own overflow hides does not stick out of the page.
# Labels with a word that does not fit its column unless it is broken.
ZU_LANG = """
return [...document.querySelectorAll('main dt')].filter(e => {
  e.style.overflowWrap = 'normal';
  e.style.hyphens = 'none';
  return e.scrollWidth > e.clientWidth;
}).map(e => e.textContent)
"""
AUSSER_BILDERN = STICKING_OUT.replace(".nur-vorgelesen, .sprungmarke", ".nur-vorgelesen, .sprungmarke, svg")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder: Path = tmp_path_factory.mktemp("berichte")
    addresses = {}
    for name in NAMEN:
        path = folder / f"{name}.html"
        path.write_text(dokument(name, "html"), "utf-8")
        addresses[name] = path.as_uri()
    return addresses


@each
@pytest.mark.parametrize("width", [320, 640, 1024, 1280])
def test_nothing_sticks_out_and_nothing_is_complained_of(
    browser: Any, pages: dict[str, str], name: str, width: int
) -> None:
    browser.get_log("browser")
    show(browser, pages[name], width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert browser.execute_script(AUSSER_BILDERN) == []
    assert browser.get_log("browser") == []
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


@each
@pytest.mark.parametrize("width", [640, 1280])
def test_labels_are_not_broken_in_the_middle_of_a_word(
    browser: Any, pages: dict[str, str], name: str, width: int
) -> None:
    show(browser, pages[name], width)
    assert browser.execute_script("return document.querySelectorAll('main dt').length") > 0
    assert browser.execute_script(ZU_LANG) == []


# Tables that are wider than their frame. Hidden data are opened first.
ZU_BREIT = """
document.querySelectorAll('details').forEach(e => e.open = true);
return [...document.querySelectorAll('table')].filter(t => t.getClientRects().length)
  .filter(t => t.getBoundingClientRect().width > t.parentElement.clientWidth + 1)
  .map(t => [t.caption.textContent, t.getBoundingClientRect().width, t.parentElement.clientWidth])
"""
# Words of up to 20 letters that are broken over two lines of a cell, apart from those that say where they may be.
ZERBROCHEN = """
const fehler = [];
for (const zelle of document.querySelectorAll('th, td')) {
  if (zelle.closest('thead')?.getBoundingClientRect().width === 1) continue;
  const knoten = document.createTreeWalker(zelle, NodeFilter.SHOW_TEXT);
  while (knoten.nextNode()) {
    for (const wort of knoten.currentNode.data.matchAll(/(?<![\\p{L}\\u00ad])\\p{L}{2,20}(?![\\p{L}\\u00ad])/gu)) {
      const bereich = document.createRange();
      bereich.setStart(knoten.currentNode, wort.index);
      bereich.setEnd(knoten.currentNode, wort.index + wort[0].length);
      const hoehen = [...bereich.getClientRects()].map(r => r.top);
      if (Math.max(...hoehen) - Math.min(...hoehen) > 5) fehler.push(wort[0]);
    }
  }
}
return fehler
"""
# The width that A4 leaves between the margins of `@page`.
DRUCKBREITE = 642


@each
@pytest.mark.parametrize("width", [320, 480, 640, 768, 1024, 1280, 1600])
def test_no_table_scrolls_sideways(browser: Any, pages: dict[str, str], name: str, width: int) -> None:
    show(browser, pages[name], width)
    assert browser.execute_script(ZU_BREIT) == []


@each
def test_what_is_printed_is_not_made_smaller_to_fit(browser: Any, pages: dict[str, str], name: str) -> None:
    show(browser, pages[name], DRUCKBREITE)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert browser.execute_script(ZU_BREIT) == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= DRUCKBREITE
    assert browser.execute_script(ZERBROCHEN) == []
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.parametrize("name", ["bericht", "musterstadt", "musterstadt-seite"])
@pytest.mark.parametrize("width", [1024, 1280])
def test_ordinary_words_stay_whole_in_tables(browser: Any, pages: dict[str, str], name: str, width: int) -> None:
    show(browser, pages[name], width)
    assert browser.execute_script(ZERBROCHEN) == []


def test_on_a_narrow_screen_the_cells_stand_below_each_other_with_the_names_of_their_columns(
    browser: Any, pages: dict[str, str]
) -> None:
    show(browser, pages["musterstadt"], 320)
    namen, links, oben = browser.execute_script("""
        const zellen = [...document.querySelector('.stand tbody tr').cells];
        const kaesten = zellen.map(z => z.getBoundingClientRect());
        const namen = zellen.slice(1).map(z => getComputedStyle(z, '::before').content);
        return [namen, new Set(kaesten.map(k => k.left)).size,
          kaesten.every((k, i) => !i || k.top >= kaesten[i - 1].bottom - 1)]
    """)
    assert "geplant" in "".join(namen)
    assert len(namen) >= 5
    assert (links, oben) == (1, True)


@pytest.mark.parametrize("width", [320, 768])
def test_titles_of_german_length_are_not_broken_in_the_middle(browser: Any, pages: dict[str, str], width: int) -> None:
    show(browser, pages["musterstadt-seite"], width)
    assert browser.execute_script(ZERBROCHEN.replace("'th, td'", "'h1'")) == []


def test_short_contents_leave_the_rest_of_their_page_to_the_text(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["musterstadt"], DRUCKBREITE)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    umbruch = "return getComputedStyle(document.querySelector('.inhalt.breit')).breakAfter"
    assert browser.execute_script(umbruch) == "auto"
    browser.execute_script("""
        document.querySelector('.inhalt.breit > ol').innerHTML = '<li><a href="#x">Kapitel</a></li>'.repeat(40)
    """)
    assert browser.execute_script(umbruch) == "page"
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
