"""Where templates are found: the given folders first, file by file, then those that travel with the package.

A template is only ever read from inside one of these folders; a link that leads out of them leads nowhere.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.loaders import split_template_path

import integrakon
from integrakon.errors import TemplateFault

# Ours have a few hundred lines; beyond this it is no template.
MAX_BYTES = 1_000_000
_PACKAGE = Path(integrakon.__file__).parent


def packaged() -> Path:
    """The folder of our own templates: in the wheel beside the code, in a checkout at the root of the repository."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "templates"


class Lader(BaseLoader):
    """Loads templates by name from the folders and keeps track of what it calls them in messages."""

    def __init__(self, folders: Sequence[Path]) -> None:
        own = packaged()
        self._folders = [*((folder, str(folder)) for folder in folders), (own, "mitgelieferte Vorlagen")]
        self.names: dict[str, str] = {}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, from the first folder that has it.

        Raises:
            TemplateNotFound: no folder has it, or its name tries to leave the folder.
            TemplateFault: it cannot be read.
        """
        parts = split_template_path(template)
        for folder, shown in self._folders:
            path = folder.joinpath(*parts)
            if _lies_in(path, folder):
                filename = str(path)
                self.names[filename] = f"{shown}/{template}"
                return _read(path, self.names[filename]), filename, lambda: True
        raise TemplateNotFound(template)


def _lies_in(path: Path, folder: Path) -> bool:
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):  # a name that no file system takes
        return False


def _reason(error: OSError) -> str:
    return f"das System meldet {errno.errorcode.get(error.errno or 0, 'einen Fehler')}"


def _read(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TemplateFault(f"Die Vorlage „{name}“ ist größer als {MAX_BYTES // 1_000_000} MB.")
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise TemplateFault(f"Die Vorlage „{name}“ lässt sich nicht lesen ({_reason(error)}).") from error
    except UnicodeDecodeError as error:
        raise TemplateFault(f"Die Vorlage „{name}“ ist kein UTF-8-Text.") from error
