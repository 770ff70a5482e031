"""The example plans: the good ones have no fault; the broken ones exactly those that their comments expect.

A broken file says `# erwartet: IK202 @ 12:9`, code and place (line:column), for each of its findings. What no comment
can stand in (bytes, line ends, sheer size) is in the table BYTES instead.
"""

import re
from pathlib import Path

import pytest

from helpers import GUT, KOPF, SCHLECHT, pruefe
from integrakon.codes import CODES
from integrakon.findings import Finding
from integrakon.plan.pfad import Pfad
from integrakon.source.yamltext import MAX_BYTES

ERWARTET = re.compile(r"^# erwartet: (IK\d{3}) @ (\d+):(\d+)$", re.MULTILINE)
ENGLISCH = re.compile(r"\b(input|value|field|required|valid|should|must|expected|extra|found|while|mapping)\b")

BYTES = [
    ("zu groß", b"#" * (MAX_BYTES + 1), "IK001", (1, 1)),
    ("Latin-1", "format: 1\nkommune: {name: Köln}\n".encode("latin-1"), "IK002", (2, 18)),
    ("NUL", b"format: 1\nkommune: {name: K\0ln}\n", "IK003", (2, 18)),
    ("Byte-Order-Mark", b"\xef\xbb\xbf" + KOPF.encode(), "IK004", (1, 1)),
    ("CRLF", KOPF.replace("\n", "\r\n").encode(), "IK005", (1, 10)),
    ("nicht NFC", KOPF.replace("Musterstadt", "Ko\u0308ln").encode(), "IK006", (2, 18)),
    ("leer", b"", "IK007", (1, 1)),
    ("nur ein Kommentar", b"# Integrationskonzept\n", "IK007", (1, 1)),
    ("zu tief", b"[" * 100_000, "IK015", (1, 101)),
    (
        "Alias-Bombe",
        b"a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (i, i, b", ".join([b"*%c" % (i - 1)] * 10)) for i in b"bcdefghij"),
        "IK016",
        (6, 36),
    ),
]


def name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", GUT, ids=name)
def test_good_plan_has_no_fault(path: Path) -> None:
    _, plan, findings = pruefe(path.read_bytes(), path.name)
    assert findings == []
    assert plan is not None


@pytest.mark.parametrize("path", SCHLECHT, ids=name)
def test_broken_plan_has_exactly_the_expected_faults(path: Path) -> None:
    document, plan, findings = pruefe(path.read_bytes(), path.name)
    expected = [(code, int(line), int(column)) for code, line, column in ERWARTET.findall(document.text)]
    assert expected, "Die Datei nennt keine Erwartung."
    assert [(f.code, f.location.line, f.location.column) for f in findings] == expected
    keeps_schema = document.data is not None and not any(f.code.startswith("IK1") for f in findings)
    assert (plan is not None) == keeps_schema


@pytest.mark.parametrize(("raw", "code", "place"), [row[1:] for row in BYTES], ids=[row[0] for row in BYTES])
def test_broken_bytes(raw: bytes, code: str, place: tuple[int, int]) -> None:
    _, _, findings = pruefe(raw)
    assert [(f.code, (f.location.line, f.location.column)) for f in findings if f.code == code] == [(code, place)]
    for finding in findings:
        check_message(finding)


@pytest.mark.parametrize("path", SCHLECHT, ids=name)
def test_findings_speak_german_and_point_into_the_file(path: Path) -> None:
    document, _, findings = pruefe(path.read_bytes(), path.name)
    lines = document.text.splitlines()
    for finding in findings:
        check_message(finding)
        place = finding.location
        assert place.path == path.name
        assert (place.line, place.column) < (place.end_line, place.end_column)
        assert place.end_column <= len(lines[place.end_line - 1]) + 1
        if document.data is not None:
            assert leads(document.data, finding.pointer), finding.pointer


def test_every_code_has_an_example() -> None:
    in_files = {code for path in SCHLECHT for code, _, _ in ERWARTET.findall(path.read_text("utf-8"))}
    assert in_files | {row[2] for row in BYTES} == set(CODES)


def check_message(finding: Finding) -> None:
    """One German sentence; the hint, too, is closed."""
    assert finding.message[0] in "„ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ", finding.message
    assert finding.message.endswith((".", "?")), finding.message
    assert not re.search(r"[a-zß“)]\. [A-ZÄÖÜ„]", finding.message), "mehr als ein Satz"
    for text in (finding.message, finding.hint or ""):
        assert not ENGLISCH.search(re.sub("„[^“]*“", "", text.lower())), text


def leads(data: object, pointer: str) -> bool:
    """Whether there is a value at this JSON Pointer."""
    for step in Pfad.from_pointer(pointer):
        if isinstance(data, dict) and str(step) in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return False
    return True
