"""Bad input from outside, as people bring it: every row is a folder, a line typed into a shell, and what comes of it.

A row ends with 1 and findings, or with 2 and one German sentence; within a gigabyte and a minute; never with a
traceback or in English. What was in the folder before is there afterwards, byte for byte, and nothing else is.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from helpers import KOPF, WURZEL

FORMATS = ("text", "concise", "json", "github")
HECHINGEN = WURZEL / "plans" / "hechingen.yaml"
LIMITS = "ulimit -v 1048576; "  # kilobytes
SECONDS = 60

BOMB = b"a: &a [x, x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (i, i, b", ".join([b"*%c" % (i - 1)] * 10)) for i in b"bcdefghi"
)
STEERING = (
    KOPF
    + '"a\\u202eb\\e[2J": 1\n"c\u202ed\u2066": 1\n"e\\nf": 1\n"::error::g": 1\n\u200bh: "\\u0007"\n'
    + 'akteure: [{id: "x\u202ey\\e]0;t\\a", name: "\u200f"}, {id: "::set-output name=i::j", name: "k\x1b[31m"}]\n'
)

# name: (what is in plan.yaml, the code and the words of a finding)
CONTENTS: dict[str, tuple[bytes | str, str]] = {
    "empty": (b"", "IK007 Die Datei enthält keine Angaben"),
    "only blanks": (b"\n \n\n", "IK007 Die Datei enthält keine Angaben"),
    "a list at the top": (b"- format: 1\n", "IK101"),
    "a word at the top": (b"Integrationskonzept\n", "IK101"),
    "binary": (bytes(range(256)) * 64, "IK003 Das ist keine Textdatei"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "IK003 Das ist keine Textdatei"),
    "Latin-1": (KOPF.replace("Musterstadt", "Köln").encode("latin-1"), "IK002"),
    "UTF-16": (KOPF.encode("utf-16"), "IK002 Die Datei ist als UTF-16 gespeichert"),
    "byte order mark": (b"\xef\xbb\xbf" + KOPF.encode(), "IK004"),
    "CRLF": (KOPF.replace("\n", "\r\n"), "IK005"),
    "tabs": ("format: 1\nkommune:\n\tname: Köln\n", "IK011"),
    "duplicate keys": (KOPF + "format: 1\n", "IK012 Der Schlüssel „format“ steht schon in Zeile 1"),
    "a tag": ("format: !!python/object/apply:os.system [exit 1]\n", "IK013"),
    "two documents": (KOPF + "---\n" + KOPF, "IK014"),
    "alias bomb of 10^9 nodes": (BOMB, "IK016"),
    "an alias within itself": ("format: &a [*a]\n", "IK017"),
    "100,000 levels, flow list": ("[" * 100_000, "IK015"),
    "100,000 levels, flow mapping": ("{a: " * 100_000, "IK015"),
    "100,000 levels, block list": ("- " * 100_000 + "x", "IK015"),
    "100,000 levels, block keys": ("? " * 100_000 + "x", "IK015"),
    "unclosed quote": (KOPF + 'x: "' + "y\n" * 10_000, "IK010"),
    "a megabyte in one word": (KOPF + "x" * 1_000_000, "IK010"),
    "ten ids of 90,000 characters": (KOPF + "akteure:\n" + f" - {{id: {'x' * 90_000}, name: y}}\n" * 10, "IK201"),
    "20,000 unknown keys": (KOPF + "".join(f"u{i}: 1\n" for i in range(20_000)), "IK102"),
    "signs that steer a terminal": (STEERING, "IK102"),
}

# name: (how the folder is made, the line, what the sentence says); all end with 2
REFUSED = {
    # what is to be read
    "missing file": ("", "validate fehlt.yaml", "„fehlt.yaml“ gibt es nicht"),
    "missing file, likely name": ("", "validate gute.yaml", "meinten Sie „gut.yaml“?"),
    "missing folder": ("", "validate fehlt/plan.yaml", "auch der Ordner „fehlt“ fehlt"),
    "no folder plans": ("", "validate", "keinen Unterordner „plans“"),
    "folder without plans": ("mkdir leer", "validate leer", "Im Ordner „leer“ liegt kein Plan"),
    "folder called like a plan": ("mkdir plan.yaml", "validate plan.yaml", "Im Ordner „plan.yaml“ liegt kein Plan"),
    "path through a file": ("", "validate gut.yaml/x", "ein Teil des Pfades ist kein Ordner"),
    "dangling link": ("ln -s fehlt plan.yaml", "validate plan.yaml", "ein symbolischer Verweis, der ins Leere zeigt"),
    "links in a circle": ("ln -s a b; ln -s b a", "validate a", "symbolische Verweise zeigen im Kreis"),
    "named pipe": ("mkfifo plan.yaml", "validate plan.yaml", "„plan.yaml“ ist weder Datei noch Ordner"),
    "device": ("", "validate /dev/zero", "„/dev/zero“ ist weder Datei noch Ordner"),
    "file that cannot be read": (
        "",
        "validate /proc/self/mem",
        "lässt sich nicht lesen: das Laufwerk meldet einen Fehler",
    ),
    "standard input closed": ("", "validate - <&-", "Die Standardeingabe ist geschlossen"),
    "empty path": ("", "validate ''", "Ein Pfad ist leer"),
    "name with a line end": ("", "validate 'a\nb.yaml'", "Der Name „a\ufffdb.yaml“ enthält unlesbare Zeichen"),
    "name that is no UTF-8": ("", "validate \udcff\udcfe.yaml", "Der Name „\ufffd\ufffd.yaml“ enthält unlesbare"),
    "such a name in a folder": ("mkdir o; cp gut.yaml o/\udcff.yaml", "validate o", "Der Name „o/\ufffd.yaml“ enthält"),
    "name too long": ("", f"validate {'n' * 300}.yaml", "der Name ist zu lang"),
    "path too long": ("", f"validate {'n/' * 3_000}", "der Name ist zu lang"),
    "name with a dash": ("cp gut.yaml ./-x.yaml", "validate -x.yaml", "Meinten Sie die Datei ./-x.yaml?"),
    "missing file with an umlaut": ("", "validate fehlt-ü.yaml", "„fehlt-ü.yaml“ gibt es nicht"),
    "render: missing file": ("", "render fehlt.yaml --out alt.md", "„fehlt.yaml“ gibt es nicht"),
    "render: device": ("", "render /dev/zero --out alt.md", "„/dev/zero“ ist weder Datei noch Ordner"),
    # where it is to be written
    "out: a full device": ("", "render gut.yaml --out /dev/full", "„/dev/full“ ist keine gewöhnliche Datei"),
    "output: a full device": ("", "validate gut.yaml --output json=/dev/full", "„/dev/full“ ist keine gewöhnliche"),
    "out: a full disk": ("", "render {hechingen} --out alt.md", "„alt.md“ lässt sich nicht schreiben: die Datei würde"),
    "output: a full disk": ("", "validate gut.yaml --output json=alt.json", "„alt.json“ lässt sich nicht schreiben"),
    "out: write-protected": ("chmod a-w alt.md", "render gut.yaml --out alt.md", "„alt.md“ ist schreibgeschützt"),
    "output: write-protected": (
        "chmod a-w alt.json",
        "validate gut.yaml --output json=alt.json",
        "schreibgeschützt und",
    ),
    "out: a folder of the system": ("", "render gut.yaml --out /proc/x.md", "„/proc/x.md“ lässt sich nicht schreiben"),
    "output: a folder of the system": (
        "",
        "validate gut.yaml --output json=/sys/x",
        "„/sys/x“ lässt sich nicht schreib",
    ),
    "out: a file of the system": ("", "render gut.yaml --out /proc/version", "„/proc/version“ ist schreibgeschützt"),
    "out: below a file": ("", "render gut.yaml --out alt.md/x.md", "ein Teil des Pfades ist kein Ordner"),
    "output: below a file": ("", "validate gut.yaml --output json=alt.json/x", "ein Teil des Pfades ist kein Ordner"),
    "out: a folder below a file": (
        "",
        "render gut.yaml --out alt.md/x/",
        "lässt sich nicht anlegen: ein Teil des Pfades",
    ),
    "out: a file as folder": ("cp gut.yaml b.yaml", "render . --out alt.md", "„alt.md“ ist kein Ordner"),
    "out: a missing folder": ("", "render gut.yaml --out fehlt/x.md", "den Ordner gibt es nicht"),
    "out: one document for several plans": (
        "cp gut.yaml b.yaml",
        "render . --out alles.md",
        "Mehrere Pläne brauchen mit --out einen Ordner",
    ),
    "out: out of here": ("", "render gut.yaml --out ../fehlt/../x/y.md", "den Ordner gibt es nicht"),
    "output: a folder": ("mkdir o", "validate gut.yaml --output json=o", "„o“ ist ein Ordner"),
    "out: links in a circle": ("ln -s a b; ln -s b a", "render gut.yaml --out a", "die Verknüpfung zeigt im Kreis"),
    "out: name too long": ("", f"render gut.yaml --out {'n' * 300}", "der Name ist zu lang"),
    "out: the plan itself": ("", "render gut.yaml --out gut.yaml", "„gut.yaml“ heißt wie ein Plan"),
    "output: the plan itself": ("", "validate gut.yaml --output json=gut.yaml", "„gut.yaml“ heißt wie ein Plan"),
    "out: no name": ("", "render gut.yaml --out ''", "Hinter --out steht kein Name"),
    "out: two plans of one name": (
        "mkdir -p x/o y/o; cp gut.yaml x/o; cp gut.yaml y/o",
        "render x y --out neu",
        "„x/o/gut.yaml“ und „y/o/gut.yaml“ ergäben dieselbe Datei",
    ),
    "out: two plans, one stream": (
        "cp gut.yaml b.yaml",
        "render . --out -",
        "Die Standardausgabe nimmt nur ein Dokument",
    ),
    "template: no folder": ("", "render gut.yaml --template alt.md", "Der Vorlagenordner „alt.md“ ist kein Ordner"),
    "template: no name": ("", "render gut.yaml --template ''", "Der Vorlagenordner „“ ist kein Ordner"),
    # wrong use
    "no command": ("", "--", "Es fehlt der Befehl"),
    "unknown command": ("", "vlidate", "Diesen Befehl gibt es nicht: vlidate. Möglich: init, validate"),
    "empty command": ("", "''", "Diesen Befehl gibt es nicht: ein leeres Wort."),
    "unknown option": ("", "validate --fromat json", "Diese Option gibt es nicht: --fromat. Meinten Sie --format?"),
    "unknown format": ("", "validate --format yaml", "Dieses Format gibt es nicht: yaml. Möglich: text"),
    "unknown format of a document": ("", "render --format pfd", "Dieses Format gibt es nicht: pfd. Möglich: markdown"),
    "unknown document": ("", "render --document brief", "Dieses Dokument gibt es nicht: brief."),
    "unknown threshold": ("", "validate --fail-on immer", "Diese Schwelle gibt es nicht: immer. Möglich: fehler"),
    "empty threshold": ("", "validate --fail-on ''", "Diese Schwelle gibt es nicht: ein leeres Wort."),
    "option without its value": ("", "validate --format", "Diese Option braucht einen Wert: --format FORMAT."),
    "value for a switch": ("", "validate --no-color=ja", "Diese Option nimmt keinen Wert an: --no-color."),
    "output without an equals sign": ("", "validate --output json", "--output braucht FORMAT=DATEI"),
    "output without a file": ("", "validate --output json=", "--output braucht FORMAT=DATEI"),
    "output in an unknown format": ("", "validate --output xml=x", "Dieses Format gibt es nicht: xml."),
    "output twice into one file": ("", "validate --output json=x --output text=./x", "Zwei Formate können nicht in"),
    "output to the stream": ("", "validate --output json=-", "kommt ein Format mit --format json"),
    "a word too many": ("", "schema gut.yaml", "Hier ist etwas zu viel: gut.yaml."),
    "a word that steers the terminal": ("", "validate --format '\x1b[2J'", "Dieses Format gibt es nicht: ␛[2J."),
}
FULL_DISK = "ulimit -f 0; "  # nobody may write a byte into a file: what a full disk looks like, for root as well

# What is unusual but right: name: (how the folder is made, the line, how it begins)
ACCEPTED = {
    "umlauts in names": ("mkdir ä; cp gut.yaml ä/ö.yaml", "render ä", "# Integrationskonzept"),
    "umlauts in a target": (
        "cp gut.yaml ö.yaml",
        "render ö.yaml --out ü.md; cat ü.md",
        "# Integrationskonzept",
    ),
    "dash before a name": (
        "cp gut.yaml ./-x.yaml",
        "validate ./-x.yaml --format text",
        "1 Plan geprüft, keine Fehler.",
    ),
    "file called minus": ("cp gut.yaml ./-", "validate ./- --format text", "1 Plan geprüft, keine Fehler."),
    "the same path twice": ("", "validate gut.yaml . ./gut.yaml --format text", "1 Plan geprüft, keine Fehler."),
    "links in a folder": ("ln -s . o; ln -s fehlt b.yaml; mkfifo c.yaml", "validate . --format text", "1 Plan geprüft"),
    "out: the stream": ("", "render gut.yaml --out -", "# Integrationskonzept"),
    "a thousand plans": (
        "mkdir o; i=0; while [ $i -lt 1000 ]; do cp gut.yaml o/$i.yaml; i=$((i + 1)); done",
        "validate o --format text",
        "1000 Pläne geprüft, keine Fehler.",
    ),
    "help": ("", "validate --help", "Aufruf: integrakon validate"),
}

ENGLISH = re.compile(
    r"\b(the|of|no such|file|directory|permission|denied|usage|errors?|try|invalid|value|field|required|must|should|"
    r"expected|found|while|mapping|argument|missing|input|output|failed|cannot|unknown)\b",
    re.IGNORECASE,
)

pytestmark = pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="die Fälle brauchen Linux")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good plan and with what was written the last time."""
    monkeypatch.chdir(tmp_path)
    Path("gut.yaml").write_text(KOPF)
    Path("alt.md").write_text("vom letzten Mal\n")
    Path("alt.json").write_text("vom letzten Mal\n")
    return tmp_path


def shell(line: str, *, before: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Type a line, with our program in the path and within the limits."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [b"sh", b"-c", os.fsencode(before + line)],
        env={**os.environ, "PATH": path, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )


def integrakon(arguments: str, before: str = LIMITS, **environment: str) -> tuple[int, str, str]:
    """Exit code and both streams."""
    done = shell(f"integrakon {arguments}", before=before, **environment)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def make(commands: str) -> None:
    assert shell(commands).returncode == 0


def everything() -> dict[str, bytes | None]:
    """What lies in the folder: the content of the files, and the names of the rest."""
    paths = (Path(place, name) for place, folders, files in os.walk(".") for name in (*folders, *files))
    return {str(path): path.read_bytes() if path.is_file() else None for path in paths}


def assert_german(sentence: str) -> None:
    own_words = re.sub(r"„[^“]*“|--?[\w-]+|: [\w=-]+\.", "", sentence)
    assert not ENGLISH.findall(own_words), sentence
    assert re.match("[A-ZÄÖÜ„-]", sentence), sentence
    assert sentence.endswith((".", "?")), sentence
    assert all(unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in sentence), sentence


def assert_one_sentence(err: str, said: str) -> None:
    """One complaint, and for wrong use the line that says where help is to be had."""
    complaint, *rest = err.splitlines()
    assert complaint.startswith("Fehler: ")
    assert said in complaint
    assert_german(complaint.removeprefix("Fehler: "))
    if rest:
        assert re.fullmatch(r"Hilfe zeigt: integrakon[ a-z]* --help", "\n".join(rest))
    else:
        assert not re.search(r"[a-zß“)]\. [A-ZÄÖÜ„]", complaint), "mehr als ein Satz"


@pytest.mark.parametrize("name", CONTENTS)
def test_bad_content_is_found(name: str) -> None:
    content, expected = CONTENTS[name]
    Path("plan.yaml").write_bytes(content.encode() if isinstance(content, str) else content)
    before = everything()
    code, out, err = integrakon("validate plan.yaml")
    assert (code, err) == (1, "")
    assert re.search(f"^plan.yaml:\\d+:\\d+: {re.escape(expected)}", out, re.MULTILINE)
    for line in out.splitlines():
        place, text = re.fullmatch(r"(plan\.yaml:\d+:\d+: IK\d{3}) (.*)", line).groups()  # type: ignore[union-attr]
        assert_german(text)
        assert len(text) < 400, place
    assert everything() == before


@pytest.mark.parametrize("name", CONTENTS)
def test_bad_content_becomes_no_document(name: str) -> None:
    content, expected = CONTENTS[name]
    Path("plan.yaml").write_bytes(content.encode() if isinstance(content, str) else content)
    before = everything()
    code, out, err = integrakon("render plan.yaml --out alt.md")
    assert (code, out) == (1, "")
    assert expected in err
    assert err.endswith(
        "Aus „plan.yaml“ wurde kein Dokument: erst die Fehler beheben, die „integrakon validate“ meldet.\n"
    )
    assert everything() == before


def test_a_file_of_50_megabytes_is_not_read() -> None:
    make("truncate -s 50M plan.yaml")
    for command in ("validate plan.yaml", "validate - <plan.yaml", "render plan.yaml --out alt.md"):
        code, out, err = integrakon(command)
        assert code == 1
        assert "IK001 Die Datei ist größer als 20 MB" in out + err
    assert Path("alt.md").read_text() == "vom letzten Mal\n"


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_one_sentence(name: str) -> None:
    commands, line, said = REFUSED[name]
    make(commands)
    before = everything()
    limits = LIMITS + FULL_DISK * ("full disk" in name)
    code, out, err = integrakon(line.format(hechingen=HECHINGEN), limits)
    assert (code, out) == (2, "")
    assert_one_sentence(err, said)
    assert everything() == before


@pytest.mark.parametrize("name", ACCEPTED)
@pytest.mark.parametrize("environment", [{}, {"LC_ALL": "C", "TERM": "dumb", "COLUMNS": "0"}], ids=["usual", "poor"])
def test_what_is_unusual_but_right_is_done(name: str, environment: dict[str, str]) -> None:
    commands, line, begins = ACCEPTED[name]
    make(commands)
    code, out, _ = integrakon(line, **environment)
    assert code == 0
    assert out.startswith(begins)


@pytest.mark.parametrize("line", ["validate .", "render . --out neu/", "validate x --output json=y"])
def test_a_working_directory_that_was_deleted_is_one_sentence(line: str) -> None:
    code, out, err = integrakon(line, before=f"mkdir o; cd o; rmdir ../o; {LIMITS}")
    assert (code, out) == (2, "")
    assert_one_sentence(err, "Den aktuellen Ordner gibt es nicht mehr")


@pytest.mark.parametrize("columns", ["", "-1", "1", "20", "viele", "99999999999"])
def test_help_comes_at_every_width(columns: str) -> None:
    code, out, err = integrakon("validate --help", COLUMNS=columns)
    assert (code, err) == (0, "")
    assert out.startswith("Aufruf: integrakon validate")


def test_an_empty_standard_input_is_an_empty_plan() -> None:
    code, out, err = integrakon("validate - </dev/null")
    assert (code, err) == (1, "")
    assert out.startswith("-:1:1: IK007 Die Datei enthält keine Angaben")


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_of_a_plan_steers_the_screen_or_the_build_log(format_: str) -> None:
    Path("plan.yaml").write_text(STEERING)
    code, out, err = integrakon(f"validate plan.yaml --format {format_}")
    assert (code, err) == (1, "")
    kinds = {unicodedata.category(char) for char in out if char != "\n"}
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    if format_ == "json":
        assert json.loads(out)["summary"]["files"] == 1
    commands = [line for line in out.splitlines() if line.lstrip().startswith("::")]
    assert len(commands) == (len(out.splitlines()) if format_ == "github" else 0)


LONG = [*(f"validate plan.yaml --format {name}" for name in FORMATS), "schema"]
LONG += [f"render {HECHINGEN} --format {name}" for name in ("markdown", "html")]


@pytest.mark.parametrize("line", LONG)
def test_a_reader_that_goes_away_is_no_fault(line: str) -> None:
    Path("plan.yaml").write_text(CONTENTS["20,000 unknown keys"][0])  # type: ignore[arg-type]
    expected = 1 if line.startswith("validate") else 0
    done = shell(f"{{ integrakon {line}; echo $? >&2; }} | head -c 1", before=LIMITS)
    assert done.stderr.decode() == f"{expected}\n"


@pytest.mark.parametrize("line", [*LONG, "--help", "--version", "validate --help"])
def test_a_full_device_is_one_sentence(line: str) -> None:
    Path("plan.yaml").write_text("format: 1\n")
    code, _, err = integrakon(f"{line} >/dev/full")
    assert code == 2
    assert_one_sentence(err, "Die Ausgabe lässt sich nicht schreiben: auf dem Datenträger ist kein Platz mehr.")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_no_exit_code(closed: str) -> None:
    Path("plan.yaml").write_text("format: 1\n")
    for line, expected in (("validate plan.yaml", 1), ("render gut.yaml", 0), ("validate fehlt.yaml", 2)):
        code, out, err = integrakon(f"{line} {closed}")
        assert (line, code) == (line, expected)
        assert "Traceback" not in out + err


def test_what_was_there_is_replaced_as_a_whole() -> None:
    assert integrakon("render gut.yaml --out alt.md")[0] == 0
    assert integrakon("validate gut.yaml --output json=alt.json")[0] == 0
    assert Path("alt.md").read_text().startswith("# Integrationskonzept")
    assert json.loads(Path("alt.json").read_text())["version"] == 1
    assert sorted(everything()) == ["alt.json", "alt.md", "gut.yaml"]
