"""A disk that takes nothing more keeps nobody from what was learnt: certificate and record are shown."""

from __future__ import annotations

import pytest
from test_certificate import certificate
from test_progress import finish

from app.learning.progress import Learning
from app.learning.training_record import training_record
from app.records.errors import StoreWriteFailed
from app.records.store import Store
from app.system.atomic_file import WriteFailure


def test_the_record_and_its_certificate_are_shown_on_a_full_disk(
    learning: Learning, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01", "q02", "q03")

    def full(*_arguments: object) -> None:
        raise StoreWriteFailed(WriteFailure.FULL)

    monkeypatch.setattr(store, "save_entry", full)
    assert len(training_record(learning).rows) == 3
    assert certificate(learning, learner.id) is not None
