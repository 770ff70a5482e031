"""How git is run: settings and environment that keep it from running, fetching or telling what nobody asked for.

Values only; `source.git` runs it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

# What a repository's own configuration could make git run, or fetch, while it only reads; and what it could make git
# tell otherwise.
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": "/dev/null",
    "core.quotePath": "false",
    "core.commitGraph": "true",
    "protocol.allow": "never",
    "log.showSignature": "false",
    "log.showRoot": "true",
    "log.follow": "false",
    "log.diffMerges": "first-parent",
    "diff.algorithm": "myers",
    "diff.orderFile": "/dev/null",
    "diff.relative": "false",
    "diff.renames": "true",
    "diff.renameLimit": "1000",
    "color.ui": "false",
}
HARMLESS = tuple(word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}"))
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",  # not even the index is refreshed
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone stays as it is
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
# For a new repository: whatever the person's own configuration sets is without effect.
UNCONFIGURED = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
AS_GIVEN = ("-c", "core.autocrlf=false", "-c", "core.logAllRefUpdates=false")


def scrubbed(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what redirects git elsewhere, as a hook that calls us would."""
    return {name: value for name, value in environment.items() if not name.startswith("GIT_")} | _ENVIRONMENT
