"""What a page of the worst hour works with when there may be no store: notebook, profile, folders."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.profile import Profile
from app.domain.verdict import Verdict
from app.records.errors import StoreError
from app.records.notebook import Notebook, open_notebook, take_over
from app.system.folders import data_folder, documents_folder
from app.ui.context import Context
from app.ui.job import Jobs
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.learning.progress import Learning


class EmergencyContext(Context):
    """A context without a store that knows in which folder the store would be."""

    def __init__(self, folder: Path, preferences: Preferences, jobs: Jobs) -> None:
        super().__init__(None, preferences, jobs)
        self.folder = folder
        self.notebook: Notebook | None = None  # one for all pages of the window
        self.learning: Learning | None = None  # likewise


def notebook_of(context: Context) -> Notebook:
    """Where the page writes: the store, else a file in the data folder, else one among the documents."""
    if isinstance(context, EmergencyContext):
        if context.notebook is None:
            context.notebook = open_notebook(None, side_folders(context))
        return context.notebook
    return open_notebook(context.store, side_folders(context))


def side_folders(context: Context) -> tuple[Path, ...]:
    """Where files lie that are written while there is no store: beside it, else among the documents."""
    if isinstance(context, EmergencyContext):
        return _folders(context.folder)
    return _folders(context.store.folder if context.store is not None else data_folder())


def take_over_what_waits(context: Context) -> None:
    """Move in what a window without the store has written meanwhile."""
    if context.store is not None:
        with contextlib.suppress(StoreError):
            take_over(context.store, _folders(context.store.folder))


def profile_of(context: Context) -> Profile:
    """The business; an empty one where it cannot be read."""
    if context.store is not None:
        with contextlib.suppress(StoreError):
            return context.store.profile()
    return Profile()


def verdicts_of(context: Context) -> Sequence[Verdict]:
    """What the last look at this PC said; nothing where it cannot be read."""
    if context.store is not None:
        with contextlib.suppress(StoreError):
            return context.assessment.verdicts
    return ()


def _folders(folder: Path) -> tuple[Path, ...]:
    try:
        return folder, documents_folder()
    except (OSError, RuntimeError):  # no home folder at all
        return (folder,)
