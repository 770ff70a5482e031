"""`write_atomic`: the one door to written files. A file is complete or as it was before, never half.

Nothing is formatted here, no folder is made here.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from integrakon.errors import TargetError

_REASONS = {
    errno.ENOENT: "den Ordner gibt es nicht, legen Sie ihn an",
    errno.ENOTDIR: "ein Teil des Pfades ist kein Ordner",
    errno.EACCES: "die Berechtigung fehlt",
    errno.EPERM: "die Berechtigung fehlt",
    errno.EROFS: "der Datenträger ist schreibgeschützt",
    errno.ENOSPC: "auf dem Datenträger ist kein Platz mehr",
    errno.EDQUOT: "das Speicherkontingent ist erschöpft",
    errno.EFBIG: "die Datei würde größer als erlaubt",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.ELOOP: "die Verknüpfung zeigt im Kreis",
    errno.EIO: "der Datenträger meldet einen Fehler",
    errno.EBADF: "die Ausgabe ist geschlossen",
}


def reason(error: OSError) -> str:
    """Why the system refused, as half a German sentence."""
    known = _REASONS.get(error.errno or 0)
    return known or f"das System meldet {errno.errorcode.get(error.errno or 0, 'einen Fehler')}"


def encode(text: str) -> bytes:
    """UTF-8; what UTF-8 cannot carry (halves of characters from broken file names) is written as an escape."""
    return text.encode("utf-8", "backslashreplace")


def write_atomic(path: str | Path, content: str | bytes) -> None:
    """Write a file beside its target and rename it over it; the mode of an existing file stays.

    A symbolic link stays one: the file it points to is replaced. Other hard links keep the old content.

    Raises:
        TargetError: the target is no ordinary file, is write-protected, or the disk refuses. It is as before.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode_of(target, str(path))
        _write_beside(target, encode(content) if isinstance(content, str) else content, mode)
    except OSError as error:
        raise TargetError(f"„{path}“ lässt sich nicht schreiben: {reason(error)}.") from error
    except ValueError as error:  # a NUL character in the name
        raise TargetError(f"„{path}“ lässt sich nicht schreiben: so darf keine Datei heißen.") from error


def _mode_of(target: Path, name: str) -> int | None:
    """The permissions of what is there already; None where nothing is."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise TargetError(f"„{name}“ ist ein Ordner; als Ziel wird eine Datei gebraucht.")
    if not stat.S_ISREG(mode):
        raise TargetError(f"„{name}“ ist keine gewöhnliche Datei; dorthin wird nicht geschrieben.")
    # The mode is asked, too, because for root every file seems writable: a protected file was meant to stay.
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise TargetError(f"„{name}“ ist schreibgeschützt und bleibt, wie es ist.")
    return stat.S_IMODE(mode)


def _write_beside(target: Path, content: bytes, mode: int | None) -> None:
    beside = target.with_name(f".integrakon-{os.urandom(8).hex()}.tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        if mode is not None:
            beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
