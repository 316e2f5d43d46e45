"""What Windows Update says of itself, and which updates wait: recorded answers and every way of refusing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from automation_answers import Automation, collection
from security_center_answers import HOST, only

from app.domain.observation import Access
from app.inspection.collectors.windows import update_agent, updates_pending
from app.system.windows_errors import no_answer_hresult


def agent(**programs: Automation) -> Callable[[str], Automation]:
    """Creates Microsoft.Update.<name>."""
    return lambda program: programs[program.rsplit(".", 1)[1]]


RESULTS = Automation(LastSearchSuccessDate=46348.5, LastInstallationSuccessDate=46348.75)


def test_the_last_search_and_the_waiting_restart_are_read() -> None:
    create = agent(AutoUpdate=Automation(Results=RESULTS), SystemInfo=Automation(RebootRequired=True))
    results, reboot = update_agent.collect(HOST, create)
    assert results.raw == {
        "last_search_at": "2026-11-22T12:00:00Z",
        "last_installation_at": "2026-11-22T18:00:00Z",
    }
    assert reboot.raw == {"required": True}


@pytest.mark.parametrize("value", [None, 0.0, "2026/11/22"])
def test_a_pc_that_never_searched_has_no_day(value: object) -> None:
    never = Automation(LastSearchSuccessDate=value, LastInstallationSuccessDate=value)
    create = agent(AutoUpdate=Automation(Results=never), SystemInfo=Automation(RebootRequired=False))
    results, reboot = update_agent.collect(HOST, create)
    assert results.raw == {"last_search_at": None, "last_installation_at": None}
    assert reboot.raw == {"required": False}


def test_one_question_that_fails_does_not_take_the_other_along() -> None:
    refused = Automation(Results=no_answer_hresult(0x80070005, "Results"))
    results, reboot = update_agent.collect(
        HOST, agent(AutoUpdate=refused, SystemInfo=Automation(RebootRequired="?"))
    )
    assert (results.access, results.error) == (Access.DENIED, "0x80070005 Results")
    assert (reboot.access, reboot.raw) == (Access.ERROR, None)


SECURITY = Automation(
    Title="2026-11 x64 ベース システム用 Windows 11 の累積更新プログラム (KB5068861)",
    MsrcSeverity="Critical",
    Categories=collection(Automation(CategoryID="{0FA1201D-4330-4FA8-8AE9-B877473B6441}")),
    LastDeploymentChangeTime=46337.75,
    BrowseOnly=False,
    RebootRequired=False,
)


def search(*updates: Automation, code: int = 2) -> tuple[Callable[[str], Automation], Automation]:
    """A session whose offline search finds these; and its searcher."""
    found = Automation(ResultCode=code, Updates=collection(*updates))
    searcher = Automation(Search=lambda criteria: found if "IsInstalled=0" in criteria else None)
    return lambda _: Automation(CreateUpdateSearcher=lambda: searcher), searcher


def test_a_waiting_update_comes_with_what_decides_its_weight() -> None:
    create, searcher = search(SECURITY, Automation(Title="old Windows"))
    raw = only(updates_pending.collect(HOST, create)).raw
    assert isinstance(raw, dict)
    assert (raw["blocked"], raw["result_code"]) == (None, 2)
    assert raw["updates"] == [
        {
            "title": SECURITY.members["Title"],
            "severity": "Critical",
            "categories": ["0fa1201d-4330-4fa8-8ae9-b877473b6441"],
            "released_at": "2026-11-11T18:00:00Z",
            "optional": False,
            "restart_needed": False,
        },
        {
            "title": "old Windows",
            "severity": None,
            "categories": [],
            "released_at": None,
            "optional": None,
            "restart_needed": None,
        },
    ]
    assert searcher.members["Online"] is False


def test_nothing_waiting_is_an_answer_and_not_emptiness() -> None:
    observation = only(updates_pending.collect(HOST, search()[0]))
    assert observation.access is Access.OK
    assert observation.raw == {"blocked": None, "result_code": 2, "updates": []}


@pytest.mark.parametrize("hresult", [0x8024002E, 0x80240025, 0x80070422])
def test_a_forbidden_windows_update_is_a_fact_about_this_pc(hresult: int) -> None:
    create, searcher = search()
    searcher.members["Search"] = no_answer_hresult(hresult, "Search")
    assert only(updates_pending.collect(HOST, create)).raw == {
        "blocked": f"0x{hresult:08X}",
        "result_code": None,
        "updates": [],
    }


@pytest.mark.parametrize(
    ("hresult", "access"),
    [
        (0x80240438, Access.ERROR),
        (0x8024401C, Access.ERROR),
        (0x80240021, Access.TIMEOUT),
        (0x80070005, Access.DENIED),
        (0x80004001, Access.UNSUPPORTED),
    ],
)
def test_a_search_that_fails_is_no_answer(hresult: int, access: Access) -> None:
    create, searcher = search()
    searcher.members["Search"] = no_answer_hresult(hresult, "Search")
    observation = only(updates_pending.collect(HOST, create))
    assert (observation.access, observation.error) == (access, f"0x{hresult:08X} Search")


def test_a_searcher_that_cannot_be_told_to_stay_offline_is_not_asked() -> None:
    create, searcher = search(SECURITY)
    searcher.members["Online"] = no_answer_hresult(0x80020003, "Online")
    assert only(updates_pending.collect(HOST, create)).access is Access.UNSUPPORTED
