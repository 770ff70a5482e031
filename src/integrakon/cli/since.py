"""A plan now against the same plan in a revision: each judged on its own day. No printing, no exit codes."""

from __future__ import annotations

from collections.abc import Callable

from integrakon.cli.pairs import Version, version_in
from integrakon.cli.reading import parse_plan
from integrakon.cli.revisions import Auswahl
from integrakon.diff.verschiebungen import umbenannt
from integrakon.errors import SourceError, UsageError
from integrakon.plan.modell import Plan
from integrakon.source import worktree
from integrakon.source.git import Repository
from integrakon.status.assess import Massnahmenstand, Planstand, assess
from integrakon.status.seitdem import Seitdem, seitdem


def seit(path: str, stand: Planstand, revision: str, passt: Callable[[Massnahmenstand], bool]) -> Seitdem | None:
    """What changed of the measures asked for; None where the revision does not have the plan.

    The old plan is judged on the day of its commit, or on the reference date where that comes before.

    Raises:
        GitError: the revision is unknown, or there is no repository.
        SourceError: what the revision has is no valid plan.
        UsageError: the plan comes from standard input.
    """
    if path == worktree.STDIN:
        raise UsageError("Ein Plan aus der Standardeingabe hat keine Geschichte; --seit braucht eine Datei.")
    repository = Repository.around(path)
    commit = repository.commit(revision)
    version = version_in(Auswahl(revision, None, commit), repository, path)
    if version is None:
        return None
    plan = _plan(version, revision)
    damals = assess(plan, min(repository.day(commit), stand.stichtag), stand.einstellungen)
    fehlen = not _kennungen(damals) <= _kennungen(stand)
    alles = seitdem(damals, stand, umbenannt(plan, stand.plan) if fehlen else {})
    gemeinte = (w for w in alles.wechsel if any(passt(massnahme) for massnahme in w if massnahme))
    return alles._replace(wechsel=tuple(gemeinte))


def _plan(version: Version, revision: str) -> Plan:
    gelesen = parse_plan(version.content, version.path)
    if gelesen.plan is not None:
        return gelesen.plan
    erster = min(gelesen.findings, key=lambda finding: finding.location)
    raise SourceError(
        f"„{version.path}“ (in {revision}) ist kein gültiger Plan: {erster.code} in Zeile {erster.location.line}, "
        f"{erster.message}"
    )


def _kennungen(stand: Planstand) -> set[str]:
    return {massnahme.massnahme.id for massnahme in stand.massnahmen}
