"""A real git repository in a temporary folder: commits from texts, and a reader that shows nothing was touched."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

ENV = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Amt",
    "GIT_AUTHOR_EMAIL": "amt@stadt.example",
    "GIT_COMMITTER_NAME": "Amt",
    "GIT_COMMITTER_EMAIL": "amt@stadt.example",
    "GIT_AUTHOR_DATE": "2026-01-01T12:00:00",
    "GIT_COMMITTER_DATE": "2026-01-01T12:00:00",
}


class Depot:
    """A repository with one plan file, unless told otherwise."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", *options)

    def git(self, *arguments: str) -> str:
        """Run git here and return what it says."""
        done = subprocess.run(
            ("git", *arguments), cwd=self.folder, env=os.environ | ENV, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, text: str, subject: str = "Plan", path: str = "plans/stadt.yaml") -> str:
        """Write the plan and commit everything; the hash of the commit."""
        self.write(text, path)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", subject)
        return self.git("rev-parse", "HEAD")

    def write(self, text: str, path: str = "plans/stadt.yaml") -> None:
        """Write the plan without committing it."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def fingerprint(self) -> dict[str, str]:
        """Every file of the working tree and of `.git` with a hash of its content."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
