"""Writes the invented town's data (`src/integrakon/beispiel/`) anew from a repository.

To change what happened in Musterstadt: `integrakon init --beispiel STADT`, mend its commits with `git rebase -i`, move
its tags along, and then `python tools/beispiel.py STADT`.
"""

from __future__ import annotations

import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

ZIEL = Path(__file__).parents[1] / "src" / "integrakon" / "beispiel"


def schreibe(ordner: str) -> None:
    """Write the files of the last commit, and a file for each step."""
    commits = _git(ordner, "log", "--reverse", "--format=%H", "HEAD").split()
    vorher: dict[str, str] = {}
    for alt in (ZIEL / "schritte").glob("*"):
        alt.unlink()
    for nr, commit in enumerate(commits, 1):
        nachher = _dateien(ordner, commit)
        aenderung = "" if nr == 1 else _aenderung(vorher, nachher)
        _schreibe(ZIEL / "schritte" / f"{nr:02}.diff", _kopf(ordner, commit) + aenderung)
        vorher = nachher
    for name, text in vorher.items():
        _schreibe(ZIEL / "stadt" / name, text)


def _kopf(ordner: str, commit: str) -> str:
    tag, betreff, grund = _git(ordner, "show", "-s", "--format=%as%x00%s%x00%b", commit).split("\0")
    marken = " ".join(sorted(_git(ordner, "tag", "--points-at", commit).split()))
    zeilen = [f"Tag: {tag}", f"Betreff: {betreff}", *([f"Marken: {marken}"] if marken else []), ""]
    return "\n".join([*zeilen, *([grund.strip(), ""] if grund.strip() else []), ""])


def _aenderung(vorher: dict[str, str], nachher: dict[str, str]) -> str:
    zeilen: list[str] = []
    for name in sorted(vorher.keys() | nachher.keys()):
        alt, neu = (dateien.get(name, "").splitlines() for dateien in (vorher, nachher))
        von, nach = (f"a/{name}" if name in vorher else "/dev/null", f"b/{name}" if name in nachher else "/dev/null")
        zeilen += unified_diff(alt, neu, von, nach, lineterm="")
    return "".join(f"{zeile.rstrip()}\n" for zeile in zeilen)


def _dateien(ordner: str, commit: str) -> dict[str, str]:
    namen = _git(ordner, "ls-tree", "-r", "-z", "--name-only", commit).split("\0")
    return {name: _git(ordner, "show", f"{commit}:{name}") for name in filter(None, namen)}


def _schreibe(datei: Path, text: str) -> None:
    datei.parent.mkdir(parents=True, exist_ok=True)
    datei.write_text(text, encoding="utf-8")


def _git(ordner: str, *worte: str) -> str:
    return subprocess.run(["git", *worte], cwd=ordner, capture_output=True, text=True, check=True).stdout  # noqa: S603, S607


if __name__ == "__main__":
    schreibe(sys.argv[1])
