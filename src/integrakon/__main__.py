"""`python -m integrakon`: hands over to the command line and holds nothing itself."""

from integrakon.cli.boundary import main

if __name__ == "__main__":
    raise SystemExit(main())
