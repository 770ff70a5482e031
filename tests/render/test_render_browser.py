"""The pages in a real browser: no network, no faults, no sideways scrolling, links that lead, also without scripts."""

import base64
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from seite import NAMEN, dokument

pytestmark = pytest.mark.browser

webdriver = pytest.importorskip("selenium.webdriver")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = [
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--hide-scrollbars"),
]

each = pytest.mark.parametrize("name", NAMEN)
# Everything that sticks out to the right of the page and is not inside of a part that scrolls by itself.
STICKING_OUT = """
return [...document.querySelectorAll('body *')].filter(e => {
  if (e.closest('.nur-vorgelesen, .sprungmarke')) return false;
  const own = e.closest('.tabelle, pre');
  return (!own || own === e) && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
}).map(e => e.outerHTML.slice(0, 120))
"""


def chromium(folder: Path, *, scripts: bool) -> Any:
    if not CHROMIUM or not DRIVER:
        pytest.skip("Chromium oder chromedriver fehlt")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={folder}"):
        options.add_argument(flag)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    driver = chromium(tmp_path_factory.mktemp("profil"), scripts=True)
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def browser_without_scripts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    driver = chromium(tmp_path_factory.mktemp("profil"), scripts=False)
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("seiten")
    addresses = {}
    for name in NAMEN:
        path = folder / f"{name}.html"
        path.write_text(dokument(name, "html"), "utf-8")
        addresses[name] = path.as_uri()
    return addresses


def show(driver: Any, address: str, width: int, scheme: str = "light") -> None:
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    feature = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": feature})
    driver.get("about:blank")
    driver.get(address)


@each
def test_the_page_asks_nobody_and_complains_of_nothing(browser: Any, pages: dict[str, str], name: str) -> None:
    browser.get_log("browser")
    browser.get_log("performance")
    show(browser, pages[name], 1280)
    assert browser.get_log("browser") == []
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    asked = [
        entry["message"] for entry in browser.get_log("performance") if 'Network.requestWillBeSent"' in entry["message"]
    ]
    assert all("file:///" in message or "about:blank" in message for message in asked)


@each
@pytest.mark.parametrize("width", [320, 640, 1024, 1280, 1920])
def test_nothing_sticks_out(browser: Any, pages: dict[str, str], name: str, width: int) -> None:
    show(browser, pages[name], width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert browser.execute_script(STICKING_OUT) == []


@each
@pytest.mark.parametrize(("width", "seen"), [(320, "schmal"), (1280, "breit")])
def test_one_table_of_contents_is_there(browser: Any, pages: dict[str, str], name: str, width: int, seen: str) -> None:
    show(browser, pages[name], width)
    shown = browser.execute_script(
        "return [...document.querySelectorAll('nav')].filter(e => e.offsetHeight).map(e => e.className)"
    )
    assert shown == [f"inhalt {seen}"]


@each
def test_the_contents_lead_to_the_chapters(browser: Any, pages: dict[str, str], name: str) -> None:
    show(browser, pages[name], 1280)
    links = browser.find_elements("css selector", "nav.breit a")
    for link in (links[0], links[len(links) // 2], links[-1]):
        link.click()
        target = link.get_attribute("href").rpartition("#")[2]
        top, bottom = browser.execute_script(
            "return [document.getElementById(arguments[0]).getBoundingClientRect().top,"
            " document.documentElement.scrollHeight - innerHeight - scrollY]",
            target,
        )
        assert 0 <= top < 200 or bottom < 2  # at the end of the page there is nothing left to scroll


def test_a_footnote_and_back_with_the_keyboard(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["reich"], 1280)
    reference = browser.find_element("css selector", "main a.verweis")
    reference.send_keys("\ue007")
    assert browser.current_url.endswith("#fn_1")
    browser.find_element("css selector", "#fn_1 .zurueck").send_keys("\ue007")
    assert browser.current_url.endswith(f"#{reference.get_attribute('id')}")


def test_the_first_stop_of_the_keyboard_leads_past_the_contents(browser: Any, pages: dict[str, str]) -> None:
    show(browser, pages["reich"], 1280)
    body = browser.find_element("css selector", "body")
    body.send_keys("\ue004")
    skip = browser.switch_to.active_element
    assert skip.get_attribute("class") == "sprungmarke"
    assert skip.rect["y"] >= 0
    assert browser.execute_script("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    skip.send_keys("\ue007")
    assert browser.switch_to.active_element.get_attribute("id") == "seite_text"


@each
def test_the_page_needs_no_scripts(browser_without_scripts: Any, pages: dict[str, str], name: str) -> None:
    driver = browser_without_scripts
    driver.get("data:text/html,<title>aus</title><script>document.title='an'</script>")
    assert driver.title == "aus"
    show(driver, pages[name], 320)
    details = driver.find_element("css selector", "nav.schmal details")
    details.find_element("css selector", "summary").click()
    link = details.find_element("css selector", "a")
    assert link.is_displayed()
    link.click()
    assert "#" in driver.current_url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_scheme(browser: Any, pages: dict[str, str], scheme: str) -> None:
    show(browser, pages["reich"], 1280, scheme)
    ground = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(252, 251, 249)", "dark": "rgb(20, 25, 27)"}[scheme]


@each
def test_the_print_is_a_paged_document(browser: Any, pages: dict[str, str], name: str) -> None:
    show(browser, pages[name], 1280)
    options = {"preferCSSPageSize": True, "printBackground": True, "generateTaggedPDF": True}
    pdf = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", options)["data"])
    assert pdf.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf
