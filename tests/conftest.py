"""What all tests share: in CI, nothing is skipped and nothing is left to chance or to the load of the machine.

With INTEGRAKON_NICHTS_AUSLASSEN=1 a test that would be skipped fails with its reason. So a machine that lacks Chromium
can run the rest, and CI cannot turn green by leaving something out.
"""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

# Nothing here is timed; in CI the same examples are tried on every run.
settings.register_profile(
    "integrakon",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("integrakon")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _nothing_left_out((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _nothing_left_out((yield))


def _nothing_left_out(report: Report) -> Report:
    expected_failure = hasattr(report, "wasxfail")
    if report.skipped and not expected_failure and os.environ.get("INTEGRAKON_NICHTS_AUSLASSEN"):
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"ausgelassen, obwohl INTEGRAKON_NICHTS_AUSLASSEN gesetzt ist: {reason}"
    return report
