"""The timeline: every press has its time, nothing is out of order, and whatever is taken away comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.emergency.incident import Incident, IncidentStep, StepKind
from app.emergency.incident_log import INCIDENT, INCIDENT_STEP, IncidentLog
from app.records.notebook import FileNotebook


class Ticking:
    """A clock that goes on by a second at every look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def log(tmp_path: Path) -> IncidentLog:
    return IncidentLog(FileNotebook([tmp_path]), Ticking())


def test_each_line_has_the_time_of_its_press(log: IncidentLog) -> None:
    incident = log.start("files_encrypted")
    log.record(incident, StepKind.DONE, "disconnect")
    log.record(incident, StepKind.CALLED, "desk:ipa_business", "IPA")
    lines = log.steps(incident.id)
    assert [(one.kind, one.ref, one.at) for one in lines] == [
        (StepKind.DONE, "disconnect", "2026-11-23T00:00:02Z"),
        (StepKind.CALLED, "desk:ipa_business", "2026-11-23T00:00:03Z"),
    ]


def test_a_note_keeps_the_time_of_its_first_character(log: IncidentLog) -> None:
    incident = log.start("other")
    first = log.record(incident, StepKind.NOTE, text="け")
    last = log.rewrite(log.rewrite(first, "けさ"), "けさ9時")
    assert (last.at, last.text) == (first.at, "けさ9時")
    assert log.steps(incident.id) == (last,)


def test_incidents_do_not_mix_and_the_newest_is_first(log: IncidentLog) -> None:
    one, two = log.start("lost_device"), log.start("wrong_mail")
    log.record(one, StepKind.DONE, "find_lock")
    assert [it.id for it in log.incidents()] == [two.id, one.id]
    assert log.steps(two.id) == ()


def test_an_ended_incident_is_no_longer_open_and_can_be_reopened(log: IncidentLog) -> None:
    incident = log.start("lost_device")
    ended = log.change(incident, ended=True)
    assert ended.ended_at
    assert log.open_incident("lost_device") is None
    log.change(ended, ended=False)
    assert log.open_incident("lost_device") is not None


def test_what_was_removed_comes_back_whole(log: IncidentLog) -> None:
    incident = log.start("lost_device", private=True)
    log.record(incident, StepKind.NOTE, text="駅で")
    before = log.steps(incident.id)
    lines = log.remove(incident)
    assert (log.incidents(), log.steps(incident.id)) == ((), ())
    log.put_back(incident, lines)
    assert (log.incidents(), log.steps(incident.id)) == ((incident,), before)


def test_lines_nobody_can_read_do_not_hide_the_others(tmp_path: Path) -> None:
    notebook = FileNotebook([tmp_path])
    log = IncidentLog(notebook, Ticking())
    incident = log.start("other")
    good = log.record(incident, StepKind.NOTE, text="good")
    for number, value in enumerate(
        ({}, {"incident": incident.id}, {"incident": incident.id, "at": "soon", "kind": "note"})
    ):
        notebook.save(INCIDENT_STEP, f"bad{number}", value)
    notebook.save(INCIDENT, "bad", {"situation": "other"})
    assert log.steps(incident.id) == (good,)
    assert log.incidents() == (incident,)


def test_an_incident_and_a_line_come_back_as_they_were() -> None:
    at = "2026-11-23T00:00:00Z"
    incident = Incident("i", "other", at, True, at, at)
    line = IncidentStep("s", "i", at, StepKind.NOTE, "", "文", at)
    assert Incident.from_json("i", incident.to_json()) == incident
    assert IncidentStep.from_json("s", line.to_json()) == line


def test_a_very_long_note_is_cut_not_refused(log: IncidentLog) -> None:
    incident = log.start("other")
    log.record(incident, StepKind.NOTE, text="あ" * 100_000)
    assert len(log.steps(incident.id)[0].text) == 20_000
