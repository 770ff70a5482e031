"""Documents from plans: which file each one becomes, one plan after the other, so that many need no more memory.

A plan with findings becomes no document; the others do. What a document looks like is not known here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple, TypeAlias

from integrakon.cli import exits, faults, screen
from integrakon.cli.reading import read_plan
from integrakon.document import Document
from integrakon.errors import IntegrakonError, TargetError, TemplateFault, UsageError
from integrakon.findings import sort_findings
from integrakon.output.files import reason, write_atomic
from integrakon.output.paint import plain
from integrakon.output.registry import formatter
from integrakon.output.report import Report
from integrakon.plan.modell import Plan
from integrakon.source import worktree

DEFAULT_FOLDER = "build"
STDOUT = "-"
OWN_TEMPLATES = "templates"
# What a plan from standard input is called in a folder.
_NAMELESS = "konzept"


class Gelesen(NamedTuple):
    """A plan without findings, and the file it came from; `document.name` is its name as given."""

    plan: Plan
    document: Document


# What makes the text of a document; None passes a plan over.
Render: TypeAlias = Callable[[Gelesen], str | None]


def write_documents(paths: Sequence[str], render: Render, *, suffix: str, out: str | None) -> int:
    """Render every plan to its target and return the exit code; a plan of which nothing can be made stops no other.

    Raises:
        IntegrakonError: no plan was found, a template is broken, or a target cannot be written.
    """
    names = worktree.find_plans(paths)
    targets = plan_targets(names, suffix, out)
    found, failed = False, False
    for name, target in targets.items():
        try:
            gelesen = _read(name)
            text = _rendered(name, gelesen, render) if gelesen else None
        except (UsageError, TemplateFault):
            raise
        except IntegrakonError as error:
            screen.complain(str(error))
            failed = True
            continue
        found = found or gelesen is None
        if text is not None:
            _write(text, target)
    return exits.FAILED if failed else exits.FOUND if found else exits.CLEAN


def _rendered(name: str, gelesen: Gelesen, render: Render) -> str | None:
    with faults.reading(name):
        return render(gelesen)


def plan_targets(names: Sequence[str], suffix: str, out: str | None) -> dict[str, Path | None]:
    """The file that each plan becomes; None is standard output.

    Raises:
        UsageError: there is no name, two plans would become one file, or a plan would be written over.
        TargetError: a file is in the place of the folder, or the folder cannot be made.
    """
    if out == "":
        raise UsageError("Hinter --out steht kein Name; nennen Sie eine Datei oder einen Ordner.")
    if len(names) == 1 and out in (None, STDOUT):
        return {names[0]: None}
    if out == STDOUT:
        raise UsageError("Die Standardausgabe nimmt nur ein Dokument; mehrere brauchen mit --out einen Ordner.")
    wanted = out or DEFAULT_FOLDER
    if worktree.is_plan_name(wanted):
        raise UsageError(f"„{wanted}“ heißt wie ein Plan; ein Dokument braucht eine andere Endung.")
    if len(names) == 1 and not wanted.endswith(("/", "\\")) and not _is_folder(wanted):
        return {names[0]: Path(wanted)}
    if len(names) > 1 and wanted.endswith(suffix[suffix.rindex(".") :]) and not Path(wanted).exists():
        raise UsageError(f"Mehrere Pläne brauchen mit --out einen Ordner; „{wanted}“ heißt wie ein Dokument.")
    targets = {name: Path(wanted, f"{stem}{suffix}") for name, stem in _stems(names).items()}
    _make(Path(wanted))
    return dict(targets)


def template_folders(wanted: str | None) -> list[Path]:
    """Where templates are looked for before ours: the folder that was asked for, then `templates/` where we are.

    Raises:
        UsageError: the folder that was asked for is none.
    """
    if wanted is not None and not (wanted and _is_folder(wanted)):
        raise UsageError(f"Der Vorlagenordner „{wanted}“ ist kein Ordner; --template braucht einen.")
    folders = [Path(wanted)] if wanted is not None else []
    return [*folders, Path(OWN_TEMPLATES)] if Path(OWN_TEMPLATES).is_dir() else folders


def _stems(names: Sequence[str]) -> dict[str, str]:
    """A file name for each plan: its own, with its folder in front where two are called alike."""
    stems = {name: _NAMELESS if name == worktree.STDIN else PurePath(name).stem for name in names}
    counts = Counter(stem.casefold() for stem in stems.values())
    for name, stem in stems.items():
        if counts[stem.casefold()] > 1 and PurePath(name).parent.name:
            stems[name] = f"{PurePath(name).parent.name}-{stem}"
    taken: dict[str, str] = {}
    for name, stem in stems.items():
        other = taken.setdefault(stem.casefold(), name)
        if other != name:
            raise UsageError(
                f"„{other}“ und „{name}“ ergäben dieselbe Datei „{stem}“; geben Sie sie einzeln mit --out aus."
            )
    return stems


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:  # a name too long, a place closed to us: whoever goes there will say so
        return False


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise TargetError(f"„{folder}“ ist kein Ordner; mehrere Dokumente brauchen einen.") from error
    except OSError as error:
        raise TargetError(f"Der Ordner „{folder}“ lässt sich nicht anlegen: {reason(error)}.") from error


def _read(name: str) -> Gelesen | None:
    """The plan, or None after its findings were reported."""
    with faults.reading(name):
        reading = read_plan(name)
    if reading.plan is not None and not reading.findings:
        return Gelesen(reading.plan, reading.document)
    report = Report(sort_findings(reading.findings), 1)
    for line in "".join(formatter("concise")(report, plain)).splitlines():
        screen.say(line)
    screen.say(f"Aus „{name}“ wurde kein Dokument: erst die Fehler beheben, die „integrakon validate“ meldet.")
    return None


def _write(text: str, target: Path | None) -> None:
    if target is None:
        screen.write([text])
    else:
        write_atomic(target, text)
        screen.say(f"Geschrieben: {target.as_posix()}")
