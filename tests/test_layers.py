"""The import order of docs/architecture.md as a test: who may import whom, and who may import which library.

Imports inside functions and under TYPE_CHECKING count like all others. A module that the tables do not know fails:
give it a row before it gets a line of code.
"""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src"

# Module or package → what it may import of integrakon besides itself; the longest prefix counts.
OWN = {
    "__init__": set(),
    "__main__": {"cli.boundary"},
    "codes": set(),
    "errors": set(),
    "plan": set(),
    "findings": {"codes"},
    "document": {"findings", "plan.pfad"},
    "source": {"errors", "codes", "findings", "document", "plan.pfad"},
    "schema": {"plan"},
    "form": {"document", "plan", "source"},
    "validate": {"codes", "findings", "document", "plan"},
    "lint": {"errors", "codes", "findings", "document", "plan"},
    "diff": {"findings", "document", "plan"},
    "merge": {"document", "plan"},
    "status": {"plan"},
    "beispiel": set(),
    "exchange": {"plan", "status", "output"},
    "render": {"__init__", "errors", "plan", "status", "diff", "output"},
    "output": {"__init__", "errors", "codes", "findings", "document", "diff", "status", "plan"},
    "cli": {"*"},
}
# Library → where alone it may be imported.
LIBRARIES = {
    "ruamel": {"source.yamltext"},
    "subprocess": {"source.git"},
    "pydantic": {"plan", "schema", "validate", "lint.subject", "lint.pflichtfelder", "diff", "form"},
    "pydantic_core": {"plan", "schema", "validate"},
    "jinja2": {"render"},
    "markupsafe": {"render"},
    "markdown_it": {"render"},
    "rich": {"output", "cli"},
    "icalendar": {"exchange"},
    "typer": {"cli"},
    "click": {"cli"},
}
STANDARD_ONLY_BUT = {"plan": {"pydantic", "pydantic_core", "annotated_types", "typing_extensions"}}


def module_name(path: Path) -> str:
    """The dotted name below integrakon; a package is its folder, the root package `__init__`."""
    parts = path.relative_to(SRC / "integrakon").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {module_name(path): path for path in sorted((SRC / "integrakon").rglob("*.py"))}


def absolute(node: ast.ImportFrom, path: Path) -> str:
    """The module that a `from … import` names, with leading dots resolved."""
    package = ".".join(path.relative_to(SRC).parent.parts)
    return importlib.util.resolve_name("." * node.level + (node.module or ""), package)


def imports(name: str) -> Iterator[str]:
    """Every module that the module `name` imports, by its full name."""
    for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, MODULES[name])
            for alias in node.names:
                inner = f"{base}.{alias.name}".removeprefix("integrakon.")
                yield f"integrakon.{inner}" if inner in MODULES else base


def own_imports(name: str) -> set[str]:
    """What `name` imports of integrakon, as keys of MODULES."""
    full = {target for target in imports(name) if target.split(".")[0] == "integrakon"}
    return {target.removeprefix("integrakon").removeprefix(".") or "__init__" for target in full} - {name}


def within(name: str, places: set[str]) -> bool:
    """Is the module one of the places, or inside one?"""
    return any(place in {"*", name} or name.startswith(place + ".") for place in places)


def row(name: str) -> str | None:
    """The key of OWN that speaks for a module."""
    return max((key for key in OWN if within(name, {key})), key=len, default=None)


@pytest.mark.parametrize("name", MODULES)
def test_imports_only_what_its_row_allows(name: str) -> None:
    key = row(name)
    assert key is not None, f"integrakon.{name} has no row in OWN"
    forbidden = {target for target in own_imports(name) if not within(target, OWN[key] | {key})}
    assert not forbidden, f"integrakon.{name} must not import {sorted(forbidden)}"


@pytest.mark.parametrize("name", MODULES)
def test_each_library_has_its_place(name: str) -> None:
    libraries = {target.split(".")[0] for target in imports(name)}
    misplaced = {library for library in libraries & set(LIBRARIES) if not within(name, LIBRARIES[library])}
    assert not misplaced, f"integrakon.{name} must not import {sorted(misplaced)}"


@pytest.mark.parametrize(("package", "allowed"), STANDARD_ONLY_BUT.items())
def test_the_domain_needs_nothing_but_the_standard_library_and_pydantic(package: str, allowed: set[str]) -> None:
    known = sys.stdlib_module_names | allowed | {"integrakon"}
    foreign = {
        (name, target)
        for name in MODULES
        if within(name, {package})
        for target in imports(name)
        if target.split(".")[0] not in known
    }
    assert not foreign


def test_lint_diff_and_status_do_not_know_each_other() -> None:
    parts = {"lint", "diff", "status"}
    known = {
        (name, target)
        for name in MODULES
        for target in own_imports(name)
        if name.split(".")[0] in parts and target.split(".")[0] in parts and name.split(".")[0] != target.split(".")[0]
    }
    assert not known


def test_only_the_command_line_sees_source_and_output() -> None:
    for name in MODULES:
        seen = {target.split(".")[0] for target in own_imports(name)}
        assert not {"source", "output"} <= seen or within(name, {"cli"}), f"integrakon.{name} sees both"


def test_no_import_goes_in_a_circle() -> None:
    graph = {name: own_imports(name) for name in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_the_document_names_every_package_in_the_order_of_imports() -> None:
    table = (SRC.parent / "docs" / "architecture.md").read_text("utf-8")
    named = re.findall(r"^\| `([a-z]+)/?` \|", table, re.MULTILINE)
    assert sorted(named) == sorted(key for key in OWN if not key.startswith("__"))
    rank = {name: place for place, name in enumerate(["__init__", *named])}
    late = {(name, used) for name in named for used in OWN[name] - {"*"} if rank[used.split(".")[0]] > rank[name]}
    assert not late
