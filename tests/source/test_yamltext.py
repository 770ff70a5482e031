"""What is wrong with a file as text: YAML → (code, place, what the message must name)."""

import gc
import textwrap

import pytest

from integrakon.document import Data, Plain
from integrakon.findings import Finding
from integrakon.source.yamltext import parse

BOTH_PARSERS = pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])


def read(raw: bytes | str, *, pure: bool = False) -> tuple[object, list[Finding]]:
    document, findings = parse(raw.encode() if isinstance(raw, str) else raw, "plan.yaml", pure=pure)
    return document.data, findings


def short(finding: Finding) -> tuple[str, int, int]:
    return finding.code, finding.location.line, finding.location.column


VALUES = [
    ("a: Text", {"a": "Text"}),
    ("a: nein", {"a": "nein"}),
    ("a: 20.02.", {"a": "20.02."}),
    ("a: 2025-01", {"a": "2025-01"}),
    ("a: '12'", {"a": "12"}),
    ('a: "ja\\nnein"', {"a": "ja\nnein"}),
    ("a:", {"a": None}),
    ("a: ~", {"a": None}),
    ("a: NULL", {"a": None}),
    ("a: ''", {"a": ""}),
    ("a: 'null'", {"a": "null"}),
    ("a: |\n  eins\n  zwei\n", {"a": "eins\nzwei\n"}),
    ("a: >-\n  eins\n  zwei\n", {"a": "eins zwei"}),
    ("- 1\n- [x, {y: z}]\n-\n", ["1", ["x", {"y": "z"}], None]),
    ("a: &x {b: c}\nd: *x\n", {"a": {"b": "c"}, "d": {"b": "c"}}),
    ("1: a\ntrue: b\n", {"1": "a", "true": "b"}),
    ('"a\\tb": c', {"a\tb": "c"}),
    ("&k a: 1\nb: *k\n", {"a": "1", "b": "a"}),
    ("&k a: 1\nb: {*k : 2}\n", {"a": "1", "b": {"a": "2"}}),
    ("--- # Plan\na: b\n...\n", {"a": "b"}),
    ("nur Text", "nur Text"),
]


@BOTH_PARSERS
@pytest.mark.parametrize(("text", "data"), VALUES, ids=[text for text, _ in VALUES])
def test_data_is_text_lists_and_mappings(text: str, data: object, pure: bool) -> None:
    assert read(text, pure=pure) == (data, [])


@pytest.mark.parametrize(
    "text", ["0", "08", "-1", "+1.10", ".5", "1.", "1e3", "0o17", "0xFF", "true", "False", ".inf", "-.INF", ".nan"]
)
def test_what_yaml_reads_as_number_or_boolean_is_marked_but_stays_text(text: str) -> None:
    data, _ = read(f"a: {text}\nb: '{text}'\n")
    assert isinstance(data, dict)
    assert data == {"a": text, "b": text}
    assert type(data["a"]) is Plain
    assert type(data["b"]) is str


@pytest.mark.parametrize(
    "text", ["nein", "yes", "on", "1_000", "1,5", "08.03.2026", "2026-09-30", "12:30", "0b1", "-", "."]
)
def test_what_only_looks_like_a_number_is_text(text: str) -> None:
    data, _ = read(f"a: {text}x\nb: [{text!r}]")
    assert isinstance(data, dict)
    assert type(data["a"]) is str


RECOVERABLE = [
    (b"\xef\xbb\xbfa: b\n", ("IK004", 1, 1), "U+FEFF"),
    (b"a: b\r\nc: d\r\n", ("IK005", 1, 5), "wie eine weitere, mit dem Windows-Zeilenende"),
    (b"a: b\nc: d\r\n", ("IK005", 2, 5), "endet mit dem Windows-Zeilenende"),
    (b"a: b\rc: d\n", ("IK005", 1, 5), "Mac"),
    ("a: u\u0308ber\n", ("IK006", 1, 4), "„ü“ ist hier als U+0075 U+0308 geschrieben statt als U+00FC"),
    ("a: b\nc: \u212bu\u0308\nd: u\u0308\n", ("IK006", 2, 4), "„Å“ ist hier als U+212B"),
    ("a: \u1112\u1161\u11ab\n", ("IK006", 1, 4), "U+1112 U+1161"),
    ("a: 1\n b\x0bc\n", ("IK003", 2, 3), "U+000B (senkrechter Tabulator"),
    ("a: b\u2028c\n", ("IK003", 1, 5), "U+2028"),
    ("a: b\x01\n# \x02\n", ("IK003", 1, 5), "an einer weiteren Stelle"),
    ('a: "\\e[31mrot"\n', ("IK003", 1, 4), "U+001B"),
    ('"a\\0": b\n', ("IK003", 1, 1), "U+0000"),
    ("a: 1\nb: 2\na: 3\n", ("IK012", 3, 1), "„a“ steht schon in Zeile 1"),
    ("x:\n  - {a: 1, a: [{b: 2}]}\n", ("IK012", 2, 12), "„a“ steht schon in Zeile 2"),
    ("a: !!python/object:os.system x\n", ("IK013", 1, 4), "„!!python/object:os.system“"),
    ("a: !wichtig x\n", ("IK013", 1, 4), "„!wichtig“"),
    ("a: &x !y [1]\n", ("IK013", 1, 7), "„!y“"),
    ("!map {a: b}\n", ("IK013", 1, 1), "„!map“"),
    ("!x a: b\n", ("IK013", 1, 1), "„!x“"),
    ("a: 1\n---\nb: 2\n---\nc: 3\n", ("IK014", 2, 1), "„---“"),
    ("a: 1\n---\n", ("IK014", 2, 1), "„---“"),
    ("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n", ("IK018", 3, 3), "„<<“"),
    ("? [a, b]\n: c\nd: e\n", ("IK019", 1, 3), "„[a, b]“"),
    ("{a: b}: c\n", ("IK019", 1, 1), "„{a: b}: c“"),
    ("~: c\n", ("IK019", 1, 1), "„~: c“"),
    ("a: &x [1]\nb: {*x : 2}\n", ("IK019", 2, 5), "„*x : 2}“"),
    ("&x : c\n", ("IK019", 1, 1), "„&x : c“"),
]


@BOTH_PARSERS
@pytest.mark.parametrize(("raw", "place", "named"), RECOVERABLE, ids=[repr(raw) for raw, _, _ in RECOVERABLE])
def test_reading_goes_on(raw: bytes | str, place: tuple[str, int, int], named: str, pure: bool) -> None:
    data, findings = read(raw, pure=pure)
    assert [short(finding) for finding in findings] == [place]
    assert named in findings[0].message
    assert data is not None


UNREADABLE = [
    (b"", ("IK007", 1, 1), "keine Angaben"),
    ("# nur ein Kommentar\n\n", ("IK007", 1, 1), "keine Angaben"),
    ("---\n", ("IK007", 1, 1), "keine Angaben"),
    ("null\n", ("IK007", 1, 1), "keine Angaben"),
    ("a: 1\nb: Förderung\n".encode("latin-1"), ("IK002", 2, 5), "0xF6"),
    ("ä: ö".encode() + b"\xff", ("IK002", 1, 5), "0xFF"),
    ("a: b\n".encode("utf-16"), ("IK002", 1, 1), "UTF-16"),
    (b"a: b\0\0\n", ("IK003", 1, 5), "U+0000"),
    (b"PK\x03\x04...", ("IK003", 1, 1), "Excel"),
    (b"\xd0\xcf\x11\xe0...", ("IK003", 1, 1), "Word"),
    (b"%PDF-1.7\n", ("IK003", 1, 1), "PDF"),
    ("a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n", ("IK008", 2, 1), "beide Fassungen"),
    (b"\x89PNG\x1a\0\0".replace(b"\x89", b""), ("IK003", 1, 5), "keine Textdatei"),
    ("a: *b\n", ("IK017", 1, 4), "„*b“ zeigt ins Leere"),
    ("a: &x [1, *x]\n", ("IK017", 1, 11), "„*x“ steht in dem Teil, auf den er zeigt"),
    ("a: &x 1\nb: &x {c: *x}\n", ("IK017", 2, 11), "„*x“ steht in dem Teil"),
    ("[" * 101 + "]" * 101, ("IK015", 1, 101), "100 Ebenen"),
    ("a:\n\tb: 1\n", ("IK011", 2, 1), "Tabulator"),
    ("a:\n  - x\n\t- y\n\t- z\n", ("IK011", 3, 1), "ebenso in einer weiteren Zeile"),
    ("a: 1\n \tb: 2\n", ("IK011", 2, 2), "Tabulator"),
    ("a: |\n\tx\n", ("IK011", 2, 1), "Tabulator"),
    ("-\tx: 1\n", ("IK011", 1, 2), "Tabulator"),
]

SYNTAX = [
    ("a: b: c\n", (1, 5), "„b: c“ enthält einen Doppelpunkt"),
    ("a: 1\nfoo\nb: 2\n", (2, 1), "„foo“ fehlt der Doppelpunkt"),
    ("a: 1\nb:2\nc: 3\n", (2, 1), "richtig wäre „b: 2“"),
    ("a:x\nb: 1\n", (1, 1), "richtig wäre „a: x“"),
    ("a\n\n# Kommentar\nb: c\n", (1, 1), "richtig wäre „a:“"),
    ("a: 1\n  b: 2\n", (2, 3), "„b: 2“ um 2 Leerzeichen"),
    ("a:\n  b: 1\n c: 2\n", (3, 2), "„c: 2“ um 1 Leerzeichen"),
    ('a: "x\nb: 2\n', (1, 4), "Anführungszeichen vor „x“ wird nicht geschlossen"),
    ("a: 'x\n---\n'\n", (1, 4), "Anführungszeichen vor „x“"),
    ('a: "x" y\nb: 1\n', (1, 8), "„y“"),
    ("a: 'it's'\n", (1, 8), "„s'“"),
    ("a: [1, 2\nb: 3\n", (1, 4), "„[1, 2“ wird nicht geschlossen; am Ende muss „]“"),
    ("a: {x: 1\nb: 2\n", (1, 4), "am Ende muss „}“"),
    ("a: [b: c, d: e: f]\n", (1, 15), "ein Komma oder „]“"),
    ("a: @x\n", (1, 4), "„@“"),
    ("a: `x`\n", (1, 4), "„`“"),
    ("a: - x\n", (1, 4), "„- x“ braucht eine eigene Zeile"),
    ("a:\n  - x\n  y: 1\n", (3, 3), "„y: 1“ steht in der Spalte der Listenstriche"),
    ("a: 1\n- b\n", (2, 1), "„- b“"),
    ("a: & b\n", (1, 4), "„& b“"),
    ('a: "c:\\Pläne\\qwertz"\n', (1, 13), "„\\q“"),
    ('a: "\\xZZ"\n', (1, 5), "„\\x“"),
    ("a: | text\n  x\n", (1, 6), "„text“"),
    ("a: >\n    x\n  y\n", (3, 3), "„y“ um 2 Leerzeichen"),
    ("a: |\n  \n      \n   x\n", (4, 4), "„x“ um 3 Leerzeichen"),
    ("%YAML 2.0\n---\na: 1\n", (1, 1), "„%YAML 2.0“"),
    ("a: [x, , y]\n", (1, 8), "Vor „, y]“ fehlt ein Wert"),
    ("a: ]\n", (1, 4), "„]“ hat keine öffnende"),
    ("{a: b}}\n", (1, 7), "„}“ hat keine öffnende"),
    ("a: b\n... c\n", (2, 5), "„c“"),
    ("a: ? b\n", (1, 4), "„? b“"),
    ("a: ,\n", (1, 4), "„,“"),
    ("- a: 1\n  b: 2\n-a: 3\n b: 4\n", (3, 1), "„-a: 3“ fehlt hinter dem Bindestrich"),
    ("a:\n  - b: 1\n    c: 2\n  -b: 3\n    c: 4\n", (4, 3), "„-b: 3“ fehlt hinter dem Bindestrich"),
]
UNREADABLE += [(text, ("IK010", *place), named) for text, place, named in SYNTAX]
UNREADABLE += [(text, ("IK013", 1, 4), "Typangabe") for text in ("a: !x!y z\n", "a: !<foo z\n", "a: !%GG z\n")]


@BOTH_PARSERS
@pytest.mark.parametrize(("raw", "place", "named"), UNREADABLE, ids=[repr(raw)[:40] for raw, _, _ in UNREADABLE])
def test_reading_stops(raw: bytes | str, place: tuple[str, int, int], named: str, pure: bool) -> None:
    data, findings = read(raw, pure=pure)
    assert [short(finding) for finding in findings] == [place]
    assert named in findings[0].message
    assert data is None


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ("a: Förderung".encode("latin-1"), "„Förderung“"),
        ("a: b\n".encode("utf-16-le"), "UTF-16"),
        ("a: b: c", 'Schreiben Sie a: "b: c"'),
        ('a: b: "c"', "Schreiben Sie a: 'b: \"c\"'"),
        ("a: b: " + "c" * 200, "den ganzen Wert in Anführungszeichen"),
        ("a: @x", 'Schreiben Sie "@x"'),
        ("a: *Wichtig", "Anführungszeichen"),
    ],
)
def test_hint_says_how_to_mend(raw: bytes | str, named: str) -> None:
    _, findings = read(raw)
    assert named in (findings[0].hint or "")


def test_every_message_is_one_german_sentence() -> None:
    for raw, _, _ in [*RECOVERABLE, *UNREADABLE]:
        for finding in read(raw)[1]:
            assert finding.message[0].isupper()
            assert finding.message.endswith(".")
            assert "\n" not in finding.message


def test_all_findings_come_in_one_run_at_the_right_places() -> None:
    text = textwrap.dedent("""\
        a: u\u0308ber
        a: 😀 !kein Tag
        b: !tag x
        c:
          <<: {d: 1}
        [x]: y
        e: *unbekannt
        f: "offen
    """)
    data, findings = read(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert data is None
    assert [short(finding) for finding in findings] == [
        ("IK004", 1, 1),
        ("IK006", 1, 4),
        ("IK005", 1, 9),
        ("IK012", 2, 1),
        ("IK013", 3, 4),
        ("IK018", 5, 3),
        ("IK019", 6, 1),
        ("IK017", 7, 4),
        ("IK010", 8, 4),
    ]


@BOTH_PARSERS
def test_missing_key_is_named_whether_or_not_the_parser_can_go_on(pure: bool) -> None:
    _, findings = read("a: 1\n: c\n", pure=pure)
    assert [short(finding) for finding in findings] == [("IK019", 2, 1)]
    assert "„: c“" in findings[0].message


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: {url: https://stadt.de}", {"a": {"url": "https://stadt.de"}}),
        ("a: [https://stadt.de, b]", {"a": ["https://stadt.de", "b"]}),
        ("a: [Wer?]", {"a": ["Wer?"]}),
        ("a: {um: 12:30}", {"a": {"um": "12:30"}}),
    ],
)
def test_what_only_the_c_parser_refuses_is_read_all_the_same(text: str, data: Data) -> None:
    assert read(text) == (data, [])


@pytest.mark.parametrize("text", ["a: [b:]", "a: [b:, c]", "a: {b: [c:]}"])
def test_colon_that_the_c_parser_stumbles_over_is_explained_where_more_is_wrong(text: str) -> None:
    _, findings = read(f"{text}\nd: [\n")
    assert findings[0].code == "IK010"
    assert "auf den Doppelpunkt vor" in findings[0].message


def test_unknown_alias_leaves_no_data_behind() -> None:
    assert read("a: 1\nb: *c\n")[0] is None


def test_first_of_two_equal_keys_counts() -> None:
    assert read("a: 1\na: 2\n")[0] == {"a": "1"}


def test_second_document_is_read_for_faults_but_not_for_data() -> None:
    data, findings = read("a: 1\n---\nb: 1\nb: 2\n")
    assert data == {"a": "1"}
    assert [finding.code for finding in findings] == ["IK014", "IK012"]


def test_finding_points_into_the_plan() -> None:
    _, findings = read("a:\n  - b: 1\n    c/d: {e: 1, e: 2}\n")
    assert findings[0].pointer == "/a/0/c~1d/e"


def test_a_problem_without_a_place_in_the_table_is_told_in_the_parsers_words() -> None:
    _, findings = read('a: "\\UFFFFFFFF"\n', pure=True)
    assert findings[0].code == "IK010"
    assert findings[0].message.startswith("Der YAML-Text ist hier nicht lesbar (")


def test_text_is_kept_as_written_without_byte_order_mark() -> None:
    document, _ = parse(b"\xef\xbb\xbfa: b\r\n", "plan.yaml")
    assert document.text == "a: b\r\n"
    assert document.name == "plan.yaml"


def test_control_characters_never_reach_the_screen() -> None:
    document, _ = parse(b'a: \x1b[31m\nb: "\\e"\n', "plan.yaml")
    assert document.text == 'a: \ufffd[31m\nb: "\\e"\n'
    assert document.data == {"a": "\ufffd[31m", "b": "\ufffd"}


@pytest.mark.parametrize("text", ["a: b", "a: [", "[" * 200])
@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_collector_is_left_as_it_was(text: str, enabled: bool) -> None:
    gc.enable() if enabled else gc.disable()
    try:
        read(text)
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
