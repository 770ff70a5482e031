"""One explanation for each kind of YAML fault: what stands there, what would be right, how to mend it.

Which parser message leads to which explanation is in `syntax_errors`.
"""

from __future__ import annotations

import re

from integrakon.source.report import more, quoted
from integrakon.source.syntax_fault import Explanation, Fault

_KEY_WITHOUT_SPACE = re.compile(r"[ -]*+(?P<key>[^\s:#\"']++):(?P<rest>[^\s:/].*)")
_DASH_WITHOUT_SPACE = re.compile(r" *-(?P<item>[^\s\-:#\"'][^\s:]*:(?:\s.*)?)$")
_EXAMPLE_LIMIT = 100  # a longer line is no example any more
_LEADING_TAB = re.compile(r"^ *\t", re.MULTILINE)


def tab_indentation(fault: Fault) -> Explanation | None:
    """Whatever the parser says: a tab at the start of the line is the reason."""
    start, _ = fault.lines.line_bounds(fault.at)
    match = _LEADING_TAB.match(fault.lines.text, start)
    if match is None or "quoted scalar" in fault.context:
        return None
    return _tab_at(fault, match.end() - 1)


def missing_space_after_dash(fault: Fault) -> Explanation | None:
    """A list item like `-id: bs-1`, which YAML takes for a key; it complains there or in the next line."""
    if "quoted scalar" in fault.context:
        return None
    start, end = fault.lines.line_bounds(fault.at)
    previous = _previous_line(fault, start)
    for at, line in ((start, fault.lines.text[start:end]), *([previous] if previous else [])):
        match = _DASH_WITHOUT_SPACE.match(line.rstrip())
        if match:
            wrong = f"-{match['item']}"
            return Explanation(
                (at + match.start("item") - 1, at + match.end()),
                f"In {quoted(wrong)} fehlt hinter dem Bindestrich ein Leerzeichen; richtig wäre "
                f"{quoted('- ' + match['item'])}.",
                "Setzen Sie zwischen Bindestrich und Schlüssel ein Leerzeichen.",
            )
    return None


def tab(fault: Fault) -> Explanation:
    """A tab where only spaces may stand."""
    return _tab_at(fault, fault.at)


def _tab_at(fault: Fault, at: int) -> Explanation:
    count = len(_LEADING_TAB.findall(fault.lines.text))
    others = more(count, " (ebenso in einer weiteren Zeile)", " (ebenso in {} weiteren Zeilen)")
    return Explanation(
        (at, at + 1),
        f"Hier steht ein Tabulator{others}; YAML rückt nur mit Leerzeichen ein.",
        "Ersetzen Sie jeden Tabulator am Zeilenanfang durch zwei Leerzeichen.",
        "IK011",
    )


def tag(fault: Fault) -> Explanation:
    """A tag that is not even well-formed."""
    word = _word_at(fault, fault.beginning)
    return Explanation(
        (fault.beginning, fault.beginning + len(word)),
        f"Die Typangabe {quoted(word)} ist in Plänen nicht erlaubt; ein Wert beginnt nicht mit einem Ausrufezeichen.",
        "Ist das Ausrufezeichen Teil des Textes, setzen Sie den Wert in Anführungszeichen.",
        "IK013",
    )


def directive(fault: Fault) -> Explanation:
    """A line that begins with a percent sign."""
    line = fault.lines.line_at(fault.beginning)
    return Explanation(
        (fault.beginning, fault.beginning + len(line)),
        f"Die Zeile {quoted(line)} ist keine gültige YAML-Anweisung; in Plänen beginnt keine Zeile mit „%“.",
        "Löschen Sie die Zeile, oder machen Sie sie mit „#“ zu einem Kommentar.",
    )


def reference(fault: Fault) -> Explanation:
    """An asterisk or ampersand at the start of a text."""
    word = fault.lines.text[fault.beginning : fault.lines.line_bounds(fault.beginning)[1]].rstrip()
    return Explanation(
        (fault.beginning, fault.beginning + 1),
        f"Der Wert {quoted(word)} beginnt mit „{word[:1]}“, das in YAML einen Verweis einleitet; als Text gehört er in "
        "Anführungszeichen.",
        "Setzen Sie den ganzen Wert in Anführungszeichen, oder beginnen Sie ihn mit einem Wort.",
    )


def unclosed_quote(fault: Fault) -> Explanation:
    """A quotation mark that is never closed."""
    start = fault.beginning
    mark = fault.lines.text[start : start + 1]
    rest = fault.lines.text[start : fault.lines.line_bounds(start)[1]]
    return Explanation(
        (start, start + len(rest.rstrip())),
        f"Das Anführungszeichen vor {quoted(rest[1:])} wird nicht geschlossen; am Ende muss wieder {mark} stehen.",
        f"Ergänzen Sie {mark} am Ende; steht {mark} im Text selbst, schreiben Sie dort „…“ oder verdoppeln Sie es.",
    )


def escape(fault: Fault) -> Explanation:
    """A backslash in double quotes that begins nothing YAML knows."""
    at = max(fault.lines.text.rfind("\\", fault.beginning, fault.at + 1), fault.beginning)
    sequence = fault.lines.text[at : at + 2]
    return Explanation(
        (at, at + len(sequence)),
        f"Die Zeichenfolge {quoted(sequence)} hat in doppelten Anführungszeichen keine gültige Bedeutung; ein "
        "Rückwärtsschrägstrich muss dort verdoppelt werden.",
        "Schreiben Sie „\\\\“ statt „\\“, oder setzen Sie den Wert in einfache Anführungszeichen.",
    )


def block_text(fault: Fault) -> Explanation:
    """Something wrong with a text after `|` or `>`."""
    rest = fault.after.strip()
    if not fault.before.strip():
        return _wrong_indentation(fault)
    return Explanation(
        fault.rest,
        f"Hinter „{fault.before.strip()[-1]}“ darf in derselben Zeile nicht {quoted(rest)} stehen; der Text beginnt in "
        "der nächsten Zeile.",
        "Rücken Sie den Text in der nächsten Zeile zwei Leerzeichen weiter ein als den Schlüssel.",
    )


def first_character(fault: Fault) -> Explanation:
    """A character that YAML keeps for itself."""
    if fault.char == "\t":
        return tab(fault)
    return Explanation(
        fault.here,
        f"Ein Wert darf ohne Anführungszeichen nicht mit „{fault.char}“ beginnen wie {quoted(fault.after)}.",
        f"Schreiben Sie {_in_quotes(fault.after)}.",
    )


def missing_colon(fault: Fault) -> Explanation:
    """A line on the level of keys without a colon."""
    start = fault.beginning
    line = fault.lines.text[start : fault.lines.line_bounds(start)[1]].rstrip()
    found = _missing_space(start, line)
    if found:
        return found
    return Explanation(
        (start, start + len(line)),
        f"In der Zeile {quoted(line)} fehlt der Doppelpunkt nach dem Schlüssel; richtig wäre „Schlüssel: Wert“.",
        "Ist die Zeile die Fortsetzung des Textes darüber, rücken Sie sie weiter ein als dessen Schlüssel.",
    )


def unexpected_colon(fault: Fault) -> Explanation:
    """A colon that makes a second key of a value."""
    line_start, _ = fault.lines.line_bounds(fault.at)
    key, colon, value = fault.before.partition(": ")
    if colon:
        rest = value + fault.after
        return Explanation(
            fault.here,
            f"Der Wert {quoted(rest)} enthält einen Doppelpunkt mit Leerzeichen; er gehört in Anführungszeichen.",
            f"Schreiben Sie {_key_and_value(key, rest)}",
        )
    previous = _previous_line(fault, line_start)
    if previous:
        found = _missing_space(*previous) or _missing_colon_above(*previous)
        if found:
            return found
    return _wrong_indentation(fault)


def _missing_space(start: int, line: str) -> Explanation | None:
    match = _KEY_WITHOUT_SPACE.match(line)
    if match is None:
        return None
    key, rest = match["key"], match["rest"]
    return Explanation(
        (start + match.start("key"), start + len(line)),
        f"In {quoted(line)} fehlt nach dem Doppelpunkt ein Leerzeichen; richtig wäre {quoted(f'{key}: {rest}')}.",
        "Setzen Sie zwischen Doppelpunkt und Wert ein Leerzeichen.",
    )


def _missing_colon_above(start: int, line: str) -> Explanation | None:
    text = line.strip()
    if ":" in text or text.startswith(("- ", "...", '"', "'")):
        return None
    return Explanation(
        (start + line.index(text), start + line.index(text) + len(text)),
        f"Nach {quoted(text)} fehlt der Doppelpunkt; richtig wäre {quoted(text + ':')}.",
        "Setzen Sie den Doppelpunkt direkt hinter den Schlüssel.",
    )


def _previous_line(fault: Fault, line_start: int) -> tuple[int, str] | None:
    """The nearest line above that says something, and where it starts."""
    offset = line_start
    while offset > 0:
        start, end = fault.lines.line_bounds(offset - 1)
        line = fault.lines.text[start:end]
        if line.strip() and not line.lstrip().startswith("#"):
            return start, line.rstrip()
        offset = start
    return None


def unexpected_dash(fault: Fault) -> Explanation:
    """A list item on the line of its key."""
    return Explanation(
        fault.rest,
        f"Der Listenpunkt {quoted(fault.after)} braucht eine eigene Zeile unter seinem Schlüssel.",
        "Setzen Sie ihn in die nächste Zeile, zwei Leerzeichen weiter eingerückt als den Schlüssel.",
    )


def unexpected_question_mark(fault: Fault) -> Explanation:
    """A question mark followed by a space."""
    return Explanation(
        fault.here,
        f"Ein Wert darf ohne Anführungszeichen nicht mit „? “ beginnen wie {quoted(fault.after)}.",
        f"Schreiben Sie {_in_quotes(fault.after)}.",
    )


def bracket(fault: Fault) -> Explanation:
    """A bracket that is not closed, or holds something that does not fit."""
    opening = fault.lines.text[fault.beginning : fault.beginning + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    if fault.lines.place(fault.at)[0] != fault.lines.place(fault.beginning)[0]:
        rest = fault.lines.text[fault.beginning : fault.lines.line_bounds(fault.beginning)[1]]
        return Explanation(
            (fault.beginning, fault.beginning + len(rest.rstrip())),
            f"Die Klammer „{opening}“ in {quoted(rest)} wird nicht geschlossen; am Ende muss „{closing}“ stehen.",
            f"Ergänzen Sie „{closing}“; gehört die Klammer zum Text, setzen Sie ihn in Anführungszeichen.",
        )
    return Explanation(
        fault.here,
        f"In der Klammer „{opening}“ wird vor {quoted(fault.after)} ein Komma oder „{closing}“ erwartet.",
        "Trennen Sie Einträge mit Kommas; Text mit „:“, „?“, „,“ oder Klammern gehört in Anführungszeichen.",
    )


def colon_in_bracket(fault: Fault) -> Explanation:
    """A colon right before a comma or a closing bracket."""
    return Explanation(
        fault.here,
        f"In der Klammer folgt auf den Doppelpunkt vor {quoted(fault.lines.text[fault.at + 1 : fault.rest[1]])} kein "
        "Leerzeichen; richtig wäre „Schlüssel: Wert“.",
        "Ergänzen Sie den Wert; gehört der Doppelpunkt zum Text, setzen Sie diesen in Anführungszeichen.",
    )


def broken_mapping(fault: Fault) -> Explanation:
    """Something among keys that is none."""
    if fault.char in ("]", "}"):
        return _stray_bracket(fault)
    if fault.char == ":":
        return _missing_key(fault)
    if fault.before.strip():
        return Explanation(
            fault.rest,
            f"Hinter dem Wert steht noch {quoted(fault.after)}; ein Wert in Anführungszeichen endet mit dem zweiten.",
            "Setzen Sie den ganzen Wert in Anführungszeichen; verdoppeln Sie einfache Anführungszeichen im Text.",
        )
    if fault.char == "-":
        return Explanation(
            fault.rest,
            f"Der Listenpunkt {quoted(fault.after)} steht zwischen Schlüsseln; hier wird „Schlüssel: Wert“ erwartet.",
            "Rücken Sie die Liste unter den Schlüssel ein, zu dem sie gehört.",
        )
    return _wrong_indentation(fault)


def broken_list(fault: Fault) -> Explanation:
    """Something among list items that is none."""
    column = fault.lines.place(fault.at)[1]
    if fault.before.strip() or column != fault.lines.place(fault.beginning)[1]:
        return broken_mapping(fault)
    return Explanation(
        fault.rest,
        f"Die Zeile {quoted(fault.after)} steht in der Spalte der Listenstriche; hier wird „- “ erwartet.",
        "Setzen Sie „- “ davor, oder ändern Sie die Einrückung: Was zum Listenpunkt gehört, steht unter seinem Text.",
    )


def missing_value(fault: Fault) -> Explanation:
    """A comma or bracket in the place of a value."""
    if fault.char in ("]", "}") and "block" in fault.context:
        return _stray_bracket(fault)
    what = quoted(fault.after) if fault.after.strip() else "dem Zeilenende"
    return Explanation(
        fault.here,
        f"Vor {what} fehlt ein Wert; ein Wert darf ohne Anführungszeichen nicht mit einem Komma beginnen.",
        "Ergänzen Sie den Wert, oder löschen Sie das überzählige Zeichen.",
    )


def after_the_end(fault: Fault) -> Explanation:
    """Text after the plan has ended."""
    if fault.char in ("]", "}"):
        return _stray_bracket(fault)
    previous = _previous_line(fault, fault.at - len(fault.before))
    found = _missing_colon_above(*previous) if previous and not fault.before.strip() else None
    if found:
        return found
    return Explanation(
        fault.rest,
        f"Der Plan ist vor {quoted(fault.after)} schon zu Ende; danach darf nichts mehr stehen.",
        "Prüfen Sie die Einrückung; alle obersten Schlüssel beginnen in der ersten Spalte.",
    )


def unknown(fault: Fault) -> Explanation:
    """What the table does not know, in the parser's own words."""
    problem = fault.problem or fault.context or "ohne nähere Angabe"
    return Explanation(
        fault.here,
        f"Der YAML-Text ist hier nicht lesbar ({problem}).",
        "Prüfen Sie Einrückung, Anführungszeichen und Doppelpunkte dieser und der vorigen Zeile.",
    )


def _missing_key(fault: Fault) -> Explanation:
    return Explanation(
        fault.rest,
        f"In {quoted(fault.after)} steht vor dem Doppelpunkt kein Text; ein Schlüssel muss Text sein.",
        "Ergänzen Sie den Schlüssel; gehört der Doppelpunkt zum Text, so setzen Sie ihn in Anführungszeichen.",
        "IK019",
    )


def _stray_bracket(fault: Fault) -> Explanation:
    return Explanation(
        fault.here,
        f"Die schließende Klammer „{fault.char}“ hat keine öffnende.",
        "Löschen Sie die Klammer; gehört sie zum Text, setzen Sie ihn in Anführungszeichen.",
    )


def _wrong_indentation(fault: Fault) -> Explanation:
    start, end = fault.lines.line_bounds(fault.at)
    line = fault.lines.text[start:end]
    text = line.strip()
    spaces = len(line) - len(line.lstrip())
    return Explanation(
        (start + spaces, start + spaces + len(text)),
        f"Die Einrückung von {quoted(text)} um {_spaces(spaces)} passt nicht zu den Zeilen darüber; gleichrangige "
        "Zeilen beginnen in derselben Spalte.",
        "Rücken Sie die Zeile so weit ein wie ihre Nachbarn; unter einem Schlüssel sind es zwei Leerzeichen mehr.",
    )


def _spaces(number: int) -> str:
    return "1 Leerzeichen" if number == 1 else f"{number} Leerzeichen"


def _key_and_value(key: str, value: str) -> str:
    """How a line with this value in quotes would read; no example for a long one."""
    line = f"{key.strip()}: {_in_quotes(value)}"
    return line if len(line) <= _EXAMPLE_LIMIT else "den ganzen Wert in Anführungszeichen."


def _word_at(fault: Fault, start: int) -> str:
    words = fault.lines.text[start : fault.lines.line_bounds(start)[1]].split()
    return words[0] if words else ""


def _in_quotes(text: str) -> str:
    """The text as a YAML value in the quotes that suit it."""
    value = text.strip()
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
