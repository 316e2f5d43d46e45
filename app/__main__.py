"""Opens the window; with a subcommand, the command line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program. Returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--collector"]:  # one source, asked in a child of ours (app/system/child.py)
        from app.inspection.collector_main import main as collector

        return collector(given)
    if given[:1] == ["--remind"]:  # at sign-in, when the person asked for it (app/system/reminder.py)
        from app.cli.remind import reminder_is_due

        given = given[1:]
        if not reminder_is_due(given):
            return 0
    gc.disable()  # until the first paint: start-up only makes objects that stay
    from app.launch import window_options

    options = window_options(given)
    if options is not None:
        import app.ui.qt_import  # noqa: F401 - first of all that imports Qt
        from app.ui.start import run_window

        return run_window(options)
    gc.enable()
    from app.cli.main import main as command_line

    return command_line(given)


if __name__ == "__main__":
    code = main()
    if sys.argv[1:2] == ["--collector"]:
        # The answer is out. COM would wait at its tear-down for a sick server.
        sys.stdout.flush()
        os._exit(code)
    sys.exit(code)
