"""`--remind`: started by Windows at sign-in; says whether the window should open."""

from __future__ import annotations

from collections.abc import Sequence

from app.declaration.declared import declaration
from app.declaration.review import review_is_due
from app.domain.calendar import local_date
from app.launch import window_options
from app.records.errors import StoreError
from app.records.store import Store
from app.system.clock import utc_now
from app.system.folders import data_folder
from app.system.reminder import is_due


def reminder_is_due(arguments: Sequence[str]) -> bool:
    """Whether the last look at the PC is long ago, or the yearly review of the declaration is due.

    Any trouble means no: nobody is disturbed for it.
    """
    options = window_options(arguments)
    folder = data_folder(options.data_dir if options is not None else None)
    if not folder.is_dir():
        return False
    try:
        with Store.open(folder) as store:
            last = store.latest_inspection()
            review = review_is_due(declaration(store), local_date(utc_now()))
    except (StoreError, OSError):
        return False
    return review or is_due(last.finished_at if last is not None else None, utc_now())
