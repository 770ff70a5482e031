"""What can be said about a file before YAML: size, encoding, control characters, line ends, composed letters.

Nothing about YAML, nothing about plans.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from integrakon.source.positions import LineIndex
from integrakon.source.report import Report, more, quoted

# A plan of 1,000 measures has less than 1 MB; beyond 20 MB it is an export or an attack, and reading it takes minutes.
MAX_BYTES = 20_000_000

# All that YAML 1.2 does not count as printable, and what the parsers, but no editor, would take for a line break.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
REPLACEMENT = "\ufffd"

# `unicodedata.normalize` takes hours to order a million marks on one letter; 30 is Unicode's own bound (UAX 15).
_MARKS_SHOWN = 30
BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
# How files of programs begin that people keep a plan in before they have one.
_NO_TEXT = {
    b"PK\x03\x04": "eine Excel-, Word- oder LibreOffice-Datei",
    b"\xd0\xcf\x11\xe0": "eine ältere Excel- oder Word-Datei",
    b"%PDF-": "eine PDF-Datei",
    b"{\\rtf": "eine RTF-Datei",
}
_CONFLICT_BEGINS = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
_CONFLICT_ENDS = re.compile(r"^>{7}(?: .*)?$", re.MULTILINE)
# More open conflicts than this nobody settles one by one.
_CONFLICTS_SHOWN = 100
_SAVE_AS_UTF8 = "Speichern Sie die Datei im Editor mit der Kodierung „UTF-8“."
_CONTROL_NAMES = {
    "\x0b": "senkrechter Tabulator, in Word ein Zeilenumbruch",
    "\x0c": "Seitenvorschub",
    "\x1b": "Escape",
    "\u2028": "Zeilentrenner",
    "\u2029": "Absatztrenner",
    "\ufeff": "Byte Order Mark",
}


def read_text(raw: bytes, name: str) -> tuple[Report, bool]:
    """The text of a file, in `report.lines`, with what is wrong with it; and whether it can be read on as YAML.

    Control characters are replaced one for one, so that every place stays where it is.
    """
    if len(raw) > MAX_BYTES:
        return _too_big(name), False
    kind = next((kind for start, kind in _NO_TEXT.items() if raw.startswith(start)), None)
    if kind:
        return _no_text(name, kind), False
    has_bom = raw.startswith(BOM)
    content = raw[len(BOM) :] if has_bom else raw
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(content, name, error), False
    control = FORBIDDEN.search(text)
    report = Report(name, LineIndex(FORBIDDEN.sub(REPLACEMENT, text) if control else text))
    if has_bom:
        _complain_bom(report)
    if control:
        _complain_control(report, text, control.start())
    _check_line_ends(report, text)
    _check_composed(report, text)
    return report, "\0" not in text and not _complain_conflicts(report)


def codepoint(char: str) -> str:
    """How Unicode writes a character down, e.g. `U+00E4`."""
    return f"U+{ord(char):04X}"


def _too_big(name: str) -> Report:
    report = Report(name, LineIndex(""))
    limit = MAX_BYTES // 1_000_000
    message = f"Die Datei ist größer als {limit} MB; ein Plan mit 1.000 Maßnahmen braucht weniger als 1 MB."
    report.add("IK001", (0, 0), message, "Prüfen Sie, ob das die richtige Datei ist, oder teilen Sie sie auf.")
    return report


def _no_text(name: str, kind: str) -> Report:
    report = Report(name, LineIndex(""))
    report.add(
        "IK003",
        (0, 0),
        f"Das ist {kind}; ein Plan ist eine Textdatei, deren Name auf „.yaml“ endet.",
        "Einen ersten Plan schreibt „integrakon init“; die Inhalte lassen sich dann hineinkopieren.",
    )
    return report


def _complain_conflicts(report: Report) -> bool:
    text = report.lines.text
    if "<<<<<<<" not in text or not _CONFLICT_ENDS.search(text):
        return False
    conflicts = list(islice(_CONFLICT_BEGINS.finditer(text), _CONFLICTS_SHOWN))
    for conflict in conflicts:
        report.add(
            "IK008",
            conflict.span(),
            "Hier ist ein Konflikt vom Zusammenführen offen: Zwischen „<<<<<<<“ und „>>>>>>>“ stehen beide Fassungen.",
            "Behalten Sie, was gelten soll, und löschen Sie die Zeilen mit „<<<<<<<“, „=======“ und „>>>>>>>“.",
        )
    return bool(conflicts)


def _not_utf8(content: bytes, name: str, error: UnicodeDecodeError) -> Report:
    text = content.decode("utf-8", errors="replace")
    report = Report(name, LineIndex(text))
    if content.startswith(_UTF16_BOMS):
        message = "Die Datei ist als UTF-16 gespeichert statt als UTF-8."
        report.add("IK002", (0, 1), message, _SAVE_AS_UTF8)
        return report
    if "\0" in text:  # a picture, a document: its encoding is not the matter
        _complain_control(report, text, 0)
        return report
    start = len(content[: error.start].decode("utf-8"))
    message = f"Das Byte 0x{content[error.start]:02X} ist in UTF-8 hier nicht erlaubt; Pläne werden als UTF-8 gelesen."
    word = _word_in_windows_1252(content, error.start)
    hint = f"Als Windows-1252 (Latin-1) gelesen steht hier {quoted(word)}. {_SAVE_AS_UTF8}" if word else _SAVE_AS_UTF8
    report.add("IK002", (start, start + 1), message, hint)
    return report


def _word_in_windows_1252(content: bytes, at: int) -> str | None:
    """The word around a byte in the encoding it most likely has, if that reads like one."""
    before = content[max(0, at - 20) : at].split()[-1:] if not content[at - 1 : at].isspace() else []
    after = content[at : at + 20].split()[:1]
    try:
        word = b"".join([*before, *after]).decode("cp1252")
    except UnicodeDecodeError:
        return None
    return word if word.isprintable() else None


def _complain_bom(report: Report) -> None:
    report.add(
        "IK004",
        (0, 0),
        "Die Datei beginnt mit dem unsichtbaren Zeichen U+FEFF (Byte Order Mark), sie sollte mit dem Text beginnen.",
        "Speichern Sie die Datei als „UTF-8“ und nicht als „UTF-8 mit BOM“.",
        fixable=True,
    )


def _complain_control(report: Report, text: str, at: int) -> None:
    if "\0" in text:
        at = text.index("\0")
        message = "Das ist keine Textdatei: Hier steht ein NUL-Zeichen (U+0000), und ein Plan ist lesbarer Text."
        hint = f"Die Datei scheint als UTF-16 gespeichert zu sein. {_SAVE_AS_UTF8}" if _looks_like_utf16(text) else None
        report.add("IK003", (at, at + 1), message, hint)
        return
    char = text[at]
    label = f"{codepoint(char)} ({_CONTROL_NAMES[char]})" if char in _CONTROL_NAMES else codepoint(char)
    count = sum(1 for _ in FORBIDDEN.finditer(text))
    others = more(count, " und an einer weiteren Stelle", " und an {} weiteren Stellen")
    report.add(
        "IK003",
        (at, at + 1),
        f"Hier{others} steht ein unsichtbares Steuerzeichen: {label}; erlaubt ist nur lesbarer Text.",
        "Löschen Sie es, oder ersetzen Sie es durch ein Leerzeichen oder einen Zeilenumbruch.",
    )


def _looks_like_utf16(text: str) -> bool:
    return text.count("\0") * 3 > len(text)


def _check_line_ends(report: Report, text: str) -> None:
    if "\r" not in text:
        return
    at = text.index("\r")
    windows = text.count("\r\n")
    count = windows if text[at : at + 2] == "\r\n" else text.count("\r") - windows
    kind = "Windows-Zeilenende (CR LF)" if text[at : at + 2] == "\r\n" else "alten Mac-Zeilenende (CR)"
    others = more(count, ", wie eine weitere,", ", wie {} weitere,")
    report.add(
        "IK005",
        (at, at),
        f"Diese Zeile endet{others} mit dem {kind} statt mit dem einfachen Zeilenende LF.",
        "Stellen Sie das Zeilenende im Editor auf „LF“, und speichern Sie die Datei neu.",
        fixable=True,
    )


def _check_composed(report: Report, text: str) -> None:
    if unicodedata.is_normalized("NFC", text):
        return
    offset = 0
    first: tuple[int, str] | None = None
    count = 0
    for line in text.splitlines(keepends=True):
        if not unicodedata.is_normalized("NFC", line):
            count += 1
            first = first or _first_decomposed(line, offset)
        offset += len(line)
    at, cluster = first or (0, text[:1])
    composed = unicodedata.normalize("NFC", cluster)
    others = more(count, ", ähnlich in einer weiteren Zeile", ", ähnlich in {} weiteren Zeilen")
    report.add(
        "IK006",
        (at, at + len(cluster)),
        f"Das Zeichen „{composed}“ ist hier als {_codepoints(cluster)} geschrieben statt als {_codepoints(composed)}"
        f"{others}; gleich aussehende Wörter gelten so als verschieden.",
        "Schreiben Sie das Zeichen neu; es stammt meist aus einer PDF-Datei oder von einem Mac.",
        fixable=True,
    )


def _first_decomposed(line: str, offset: int) -> tuple[int, str]:
    """Where the first character that is not in composed form (NFC) stands, and with which marks."""
    start = 0
    while start < len(line):
        end = start + 1
        while end < len(line) and (unicodedata.combining(line[end]) or _joins(line[end - 1], line[end])):
            end += 1
        if not unicodedata.is_normalized("NFC", line[start:end]):
            return offset + start, line[start : min(end, start + _MARKS_SHOWN)]
        start = end
    return offset, line[:1]


def _joins(before: str, char: str) -> bool:
    """Whether a character that is no combining mark melts into the one before, as in Korean."""
    return not char.isascii() and len(unicodedata.normalize("NFC", before + char)) == 1


def _codepoints(text: str) -> str:
    return " ".join(codepoint(char) for char in text)
