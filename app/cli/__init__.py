"""Everything the window does, from the command line. Exit codes: 0 fine, 1 findings, 2 could not."""

from app.cli.main import main

__all__ = ["main"]
