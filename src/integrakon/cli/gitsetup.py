"""`git-setup` step by step: the lines for `.gitattributes` and the settings, shown or written."""

from __future__ import annotations

from pathlib import Path

from integrakon.cli import exits, screen
from integrakon.errors import TargetError, UsageError
from integrakon.output.files import reason, write_atomic
from integrakon.source.git import Repository

# Whatever lies in a folder `plans`, however deep, and wherever that stands in the repository.
ATTRIBUTES = tuple(f"**/plans/**/*{suffix} diff=integrakon merge=integrakon" for suffix in (".yaml", ".yml"))
SETTINGS = {
    "merge.integrakon.name": "Pläne nach Einträgen zusammenführen",
    "merge.integrakon.driver": "integrakon merge --marker-size %L --path %P -- %O %A %B",
    "diff.integrakon.command": "integrakon git-diff",
}
_FILE = ".gitattributes"


def show() -> int:
    """Print what `write` would set, for copying."""
    screen.write(
        [
            f"# In {_FILE}, die mit ins Repository gehört:\n",
            *(f"{line}\n" for line in ATTRIBUTES),
            "\n# Einmal in jedem Klon; das Repository selbst darf das nicht mitbringen:\n",
            *(f'git config {name} "{value}"\n' for name, value in SETTINGS.items()),
        ]
    )
    return exits.CLEAN


def write() -> int:
    """Set it all for the repository we are in; what is set already stays.

    Raises:
        IntegrakonError: there is no repository with a working tree, or it cannot be written to.
    """
    repository = Repository.around(".")
    if repository.root is None:
        raise UsageError("Dieses git-Repository hat keinen Arbeitsbaum; --write braucht einen.")
    file = Path(repository.root, _FILE)
    before = _read(file)
    missing = [line for line in ATTRIBUTES if line.encode() not in [known.strip() for known in before.splitlines()]]
    if missing:
        newline = b"\r\n" if b"\r\n" in before else b"\n"
        start = before if not before or before.endswith(b"\n") else before + newline
        write_atomic(file, start + b"".join(line.encode() + newline for line in missing))
        screen.say(f"Ergänzt: {_FILE}; nehmen Sie die Datei in den nächsten Commit auf, dann gilt sie für alle.")
    repository.configure(SETTINGS)
    screen.say("Eingestellt: merge.integrakon und diff.integrakon, nur in diesem Klon.")
    return exits.CLEAN


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise TargetError(f"„{_FILE}“ lässt sich nicht ergänzen: {reason(error)}.") from error
