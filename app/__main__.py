"""Opens the window; with a subcommand, the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program. Returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    from app.launch import window_options

    options = window_options(given)
    if options is not None:
        from app.ui.start import run_window

        return run_window(options)
    from app.cli.main import main as command_line

    return command_line(given)


if __name__ == "__main__":
    sys.exit(main())
