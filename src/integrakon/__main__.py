"""The program as `integrakon` and as `python -m integrakon`: hands over to the command line and ends the process."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import NoReturn

from integrakon.cli.boundary import main


def run() -> NoReturn:
    """Run the command line of this process and end it.

    Without the interpreter's clean-up: taking apart a plan that nobody needs any more takes up to a tenth of the time.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
