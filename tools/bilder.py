"""`make bilder`: the README's pictures, taken of the real tool. A terminal with findings, and a rendered concept.

Needs Chromium; whatever else it draws with is installed with integrakon itself.
"""

# ruff: noqa: S603 - runs our own tool and Chromium

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "bilder"
TOOL = Path(sys.executable).parent / "integrakon"
COLUMNS, LINE, MARGIN = 84, 22, 24
SHOWN_PLAN = ROOT / "plans" / "hechingen.yaml"

# Three faults that happen to people: a slip in a key, an actor nobody knows, an end before the beginning.
BROKEN = """\
format: 1

kommune:
  name: Musterstadt

konzept:
  titel: Integrationskonzept der Stadt Musterstadt

handlungsfelder:
  - id: sprache
    titel: Sprache und Bildung
    ziele:
      - id: ziel-1
        text: Alle Kinder sprechen bei der Einschulung gut Deutsch.
        umsetzungsakteure: [volkshochschule]
        massnahmen:
          - id: sprachkurse
            titel: Sprachkurse am Vormittag ausbauen
            zeitramen:
              stufen: [kurzfristig]
          - id: elterncafe
            titel: Elterncafé an jeder Kita
            zeitrahmen:
              beginn: 2027-09
              ende: 2027-03

akteure:
  - id: vhs
    name: Volkshochschule
"""

DARK, LIGHT = (30, 34, 42), (220, 223, 228)
RED, GREEN, YELLOW = (240, 113, 120), (152, 195, 121), (229, 192, 123)
BLUE, MAGENTA, CYAN = (97, 175, 239), (198, 140, 230), (86, 182, 194)
THEME = TerminalTheme(DARK, LIGHT, [DARK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, LIGHT])
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: {background}; color: {foreground}; }}
pre {{ margin: 24px; font: 16px/22px "DejaVu Sans Mono", "Liberation Mono", monospace; }}
</style><pre>{code}</pre>"""


def main() -> int:
    """Take all pictures; 2 where there is no Chromium."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.stderr.write("make bilder braucht Chromium; unter Debian und Ubuntu ist das das Paket chromium.\n")
        return 2
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "musterstadt.yaml").write_text(BROKEN, "utf-8")
        screen = on_a_terminal(("integrakon", "validate", "musterstadt.yaml"), work)
        (work / "terminal.html").write_text(as_html(screen), "utf-8")
        width, height = COLUMNS * 10 + 2 * MARGIN, len(screen.splitlines()) * LINE + 2 * MARGIN
        photograph(chromium, work / "terminal.html", "terminal.png", width, height)
        page = work / "konzept.html"
        subprocess.run((TOOL, "render", SHOWN_PLAN, "--format", "html", "--out", page), cwd=ROOT, check=True)
        photograph(chromium, page, "konzept.png", 1200, 1400)
    return 0


def on_a_terminal(command: tuple[str, ...], cwd: Path) -> str:
    """What a person sees who types the command, colours included."""
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": str(COLUMNS), "LANG": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    ours, theirs = pty.openpty()
    with subprocess.Popen((TOOL, *command[1:]), cwd=cwd, env=environment, stdout=theirs, stderr=theirs):
        os.close(theirs)
        return f"$ {' '.join(command)}\n" + b"".join(iter(lambda: _read(ours), b"")).decode().replace("\r\n", "\n")


def as_html(screen: str) -> str:
    """The screen as a page."""
    with Path(os.devnull).open("w") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True, color_system="truecolor")
        console.print(Text.from_ansi(screen), end="", soft_wrap=True)
        return console.export_html(theme=THEME, code_format=TERMINAL, inline_styles=True)


def photograph(chromium: str, page: Path, name: str, width: int, height: int) -> None:
    """A picture of the top of a page, sharp enough for good screens."""
    subprocess.run(
        (
            *(chromium, "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
            *(["--no-sandbox"] if os.geteuid() == 0 else []),  # root has to do without
            *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
            *(f"--window-size={width},{height}", "--force-device-scale-factor=1.5", f"--screenshot={PICTURES / name}"),
            f"--user-data-dir={page.parent / 'profile'}",
            page.as_uri(),
        ),
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    sys.stdout.write(f"docs/bilder/{name}\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""


if __name__ == "__main__":
    sys.exit(main())
