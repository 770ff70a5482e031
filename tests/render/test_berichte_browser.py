"""The documents about the status in a real browser: nothing asked for, nothing sticking out, also at 320 pixels."""

from pathlib import Path
from typing import Any

import pytest
from test_berichtsseiten import dokument
from test_render_browser import STICKING_OUT, browser, show

__all__ = ["browser"]  # a fixture
pytestmark = pytest.mark.browser
NAMEN = ["bericht", "blatt", "seite", "seiten", "feindlich"]
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
