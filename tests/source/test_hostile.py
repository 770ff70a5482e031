"""Files made to do harm: each gets a finding, in a process of its own with little memory and little time."""

import subprocess
import sys

import pytest

from integrakon.source.yamltext import MAX_BYTES, parse

# A gigabyte is a third of what the files below would take if they were read as they ask for.
SCRIPT = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from integrakon.source.yamltext import parse
document, findings = parse(eval(sys.argv[1]).encode(), "plan.yaml", pure=sys.argv[2] == "pure")
assert document.data is None
print(*sorted({finding.code for finding in findings}))
"""
BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 10)}]\\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE = {
    "flow lists": ("'[' * 100_000", "IK015"),
    "flow lists on lines": ("'[\\n' * 100_000", "IK015"),
    "flow mappings": ("'{a: ' * 100_000", "IK015"),
    "block lists": ("'- ' * 100_000 + 'x'", "IK015"),
    "block mappings": ("'\\n'.join(' ' * i + 'a:' for i in range(3_000))", "IK015"),
    "block keys": ("'? ' * 100_000 + 'x'", "IK015 IK019"),
    "alias bomb": (f"'{BOMB}'", "IK016"),
    "depth by aliases": ("'a0: &a0 x\\n' + ''.join(f'a{i}: &a{i} [[*a{i-1}]]\\n' for i in range(1, 100_000))", "IK015"),
    "a line of dashes": ("'a: 1\\n' + '-' * 100_000 + '\\n'", "IK010"),
    "open conflicts": ("'<<<<<<< a\\n' * 1_000_000 + '>>>>>>> b\\n'", "IK008"),
    "list of a million": ("'[' + 'a,' * 1_500_000 + ']'", "IK016"),
    "marks on one letter": ("'a: e' + '\\u0301\\u0316' * 500_000 + ': '", "IK006 IK010"),
}


# The parser in Python takes a minute for a megabyte, hostile or not.
TOO_LONG_FOR_PURE = {"list of a million", "marks on one letter"}
CASES = [(name, "c") for name in HOSTILE] + [(name, "pure") for name in HOSTILE if name not in TOO_LONG_FOR_PURE]


@pytest.mark.parametrize(("name", "parser"), CASES)
def test_hostile_file_gets_a_finding(name: str, parser: str) -> None:
    text, expected = HOSTILE[name]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, text, parser], capture_output=True, text=True, timeout=300, check=False
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, expected, "")


def test_nesting_is_allowed_up_to_the_limit() -> None:
    assert parse(b"[" * 100 + b"]" * 100, "plan.yaml")[1] == []


def test_giant_file_is_not_even_decoded() -> None:
    document, findings = parse(b"\xff" * (MAX_BYTES + 1), "plan.yaml")
    assert [finding.code for finding in findings] == ["IK001"]
    assert (document.data, document.text) == (None, "")


def test_nothing_is_constructed_from_tags() -> None:
    document, _ = parse(b"a: !!python/object/apply:os.system [exit 1]\nb: !!timestamp 2026-01-01\n", "plan.yaml")
    assert document.data == {"a": ["exit 1"], "b": "2026-01-01"}


def test_machine_without_the_c_parser_reads_as_well() -> None:
    script = (
        "import sys; sys.modules['_ruamel_yaml'] = None\n"
        "from integrakon.source.yamltext import parse\n"
        "print(parse(b'a: [b, 1]', 'plan.yaml')[0].data)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "{'a': ['b', '1']}\n", "")
