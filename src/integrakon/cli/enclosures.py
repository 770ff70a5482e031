"""What a report says besides the plan: its version in git, what changed since a revision, open findings, the Vorlage.

Values for `render`; nothing is laid out and nothing printed here.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from integrakon.cli import comparing, configuration, faults
from integrakon.cli.documents import Gelesen
from integrakon.cli.linting import Linter
from integrakon.cli.reading import Reading
from integrakon.cli.revisions import Auswahl
from integrakon.diff.einstellungen import einstellungen
from integrakon.errors import SourceError
from integrakon.findings import Severity
from integrakon.plan.modell import Plan
from integrakon.plan.modell.vorlage import Vorlage
from integrakon.render.beilagen import Aenderungen, Befundzahl, Version
from integrakon.source import worktree, yamltext
from integrakon.source.git import GitError, Repository
from integrakon.validate import validate_vorlage

# What an empty file is told of, or one of comments alone.
_EMPTY = "IK007"


class VorlageFaultError(faults.SeveralFaultsError):
    """The file with the head of the Vorlage cannot be used; every fault is a sentence with its place."""


def read_vorlage(name: str) -> Vorlage:
    """The head of a Beschlussvorlage from its file; every entry may be missing, and so may all of them.

    Raises:
        SourceError: the file cannot be read.
        VorlageFaultError: it has faults; all of them are told.
    """
    document, findings = yamltext.parse(worktree.read_bytes(name, yamltext.MAX_BYTES), name)
    if [finding.code for finding in findings] == [_EMPTY]:
        return Vorlage()
    vorlage, more = validate_vorlage(document)
    if vorlage is not None and not findings:
        return vorlage
    raise VorlageFaultError(
        [f"{name}:{f.location.line}:{f.location.column}: {f.code} {f.message}" for f in [*findings, *more]]
    )


def version(name: str) -> Version | None:
    """The commit that the plan file was last changed in, and whether the file is as it is there.

    None outside of git, for a file that was never committed, and from standard input.
    """
    if name == worktree.STDIN:
        return None
    try:
        repository = Repository.around(name)
        fassungen = repository.history(repository.inside(name))
    except GitError:
        return None
    letzte = fassungen[0] if fassungen else None
    if letzte is None or letzte.blob is None:
        return None
    (festgehalten,) = repository.read([letzte.blob], yamltext.MAX_BYTES)
    geaendert = festgehalten != worktree.read_bytes(name, yamltext.MAX_BYTES)
    commit = letzte.commit
    return Version(commit.hash, date.fromisoformat(commit.datum), tuple(repository.tags(commit.hash)), geaendert)


def aenderungen(name: str, revision: str) -> Aenderungen:
    """Everything that changed in the plan since the revision.

    Raises:
        GitError: the revision is unknown, or there is no repository.
        SourceError: one of the versions is no valid plan.
    """
    _, gesetzt = configuration.read("diff", einstellungen, (name,))
    repository = Repository.around(name)
    auswahl = Auswahl(revision, None, repository.commit(revision), None, (name,), repository)
    verglichen = comparing.compare_selection(auswahl, gesetzt)
    if verglichen.faults:
        raise SourceError(verglichen.faults[0])
    return Aenderungen(revision, verglichen.bericht.rows)


def befundzahlen(linter: Linter, gelesen: Gelesen) -> tuple[Befundzahl, ...]:
    """How many findings are open in each Handlungsfeld, and last of all in the rest of the plan."""
    befunde = linter.befunde_in(Reading(gelesen.document, gelesen.plan, []))
    zahlen = Counter((_handlungsfeld(b.finding.pointer, gelesen.plan), b.finding.severity) for b in befunde)
    stellen = [*(feld.id for feld in gelesen.plan.handlungsfelder), None]
    alle = [Befundzahl(stelle, *(zahlen[stelle, schwere] for schwere in Severity)) for stelle in stellen]
    return tuple(eine for eine in alle if any(eine[1:]))


def _handlungsfeld(pointer: str, plan: Plan) -> str | None:
    """The Handlungsfeld that a JSON pointer leads into."""
    _, *schritte = pointer.split("/")
    if len(schritte) > 1 and schritte[0] == "handlungsfelder":
        return plan.handlungsfelder[int(schritte[1])].id
    return None
