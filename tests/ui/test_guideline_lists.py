"""Cloud services, contractors and risks in the window: what is pressed is kept and shown where asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page_factory
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.content.ledger_packs import load_cloud
from app.content.three_star_pack import load_three_star
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.plan import PlanState
from app.domain.profile import Profile
from app.files.workbook import read_workbook
from app.guideline.cloud import CloudService, Said, TwoStep, cloud_services, save_cloud_service
from app.guideline.contractors import Contractor, contractors, save_contractor
from app.guideline.evidence import gather
from app.guideline.ledger import save_row
from app.guideline.ledger_row import Harm, LedgerRow
from app.guideline.risk_entry import Way, risk_entry
from app.guideline.three_star import Standing, three_star
from app.guideline.treatment import measures_of
from app.records.store import Store
from app.ui.main_window import MainWindow

MakeWindow = Callable[..., MainWindow]
SETTLED = Contractor(
    "b",
    "上田会計事務所",
    agreement=True,
    agreed_on="2026-04-01",
    checked_on="2026-11-01",
    returns_data=True,
    connected=False,
    passes_on=False,
    incident_contact="0268-00-0000",
    incident_ours="佐藤 恵",
)


@pytest.fixture(autouse=True)
def _judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1))
    return make_window(flow_active=False, flow_done=True)


def texts(widget: QWidget) -> str:
    QCoreApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def press(window: MainWindow, name: str) -> None:
    QCoreApplication.processEvents()  # what was made anew is shown only now
    button = window.page.findChild(QAbstractButton, name) or window.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isVisibleTo(window), name
    button.click()
    QCoreApplication.processEvents()


def type_into(window: MainWindow, name: str, words: str) -> None:
    QCoreApplication.processEvents()
    field = window.page.findChild(QLineEdit, name) or window.page.findChild(QPlainTextEdit, name)
    assert field is not None, name
    assert field.isVisibleTo(window), name
    field.setFocus()
    QTest.keyClicks(field, words)


def is_chosen(window: MainWindow, name: str) -> bool:
    button = window.page.findChild(QAbstractButton, name)
    assert button is not None, name
    return button.isChecked()


# Cloud services


def test_a_service_is_kept_as_it_is_typed_and_shown_again_after_reopening(
    window: MainWindow, store: Store
) -> None:
    window.navigate("cloud_services")
    type_into(window, "cloud_own_name", "My accounts")
    press(window, "cloud_add")
    type_into(window, "cloud_stored", "invoices")
    press(window, "cloud_holds_secrets_True")
    press(window, "cloud_two_step_off")
    assert "2段階の確認を使いましょう" in texts(window.page)
    press(window, "cloud_scope_yes")
    press(window, "cloud_note_link_scope")
    type_into(window, "cloud_note_scope", "saw the terms")
    (kept,) = cloud_services(store)
    assert (kept.name, kept.stored, kept.holds_secrets) == ("My accounts", "invoices", True)
    assert (kept.two_step, dict(kept.said)) == (TwoStep.OFF, {"scope": Said.YES})
    assert dict(kept.notes) == {"scope": "saw the terms"}
    window.navigate("home")
    window.navigate("cloud_services", entry_id=kept.id)
    QCoreApplication.processEvents()
    assert is_chosen(window, "cloud_scope_yes")
    note = window.page.findChild(QLineEdit, "cloud_note_scope")
    assert note is not None
    assert note.isVisibleTo(window)
    assert note.text() == "saw the terms"
    note.clear()
    note.edited.emit("")  # type: ignore[attr-defined]
    assert dict(cloud_services(store)[0].notes) == {}


def test_every_one_of_the_fifteen_items_can_be_answered_and_noted(window: MainWindow, store: Store) -> None:
    save_cloud_service(store, CloudService("a", "Box"))
    window.navigate("cloud_services", entry_id="a")
    items = [one.id for one in load_cloud().items]
    assert len(items) == 15
    for item in items:
        answer = window.page.findChild(QAbstractButton, f"cloud_{item}_yes")
        assert answer is not None
        answer.click()
        field = window.page.findChild(QLineEdit, f"cloud_note_{item}")
        assert field is not None
        QTest.keyClicks(field, "x")
    (kept,) = cloud_services(store)
    assert set(kept.said) == set(kept.notes) == set(items)
    assert kept.done == 15


def test_a_service_taken_out_comes_back_whole(window: MainWindow, store: Store) -> None:
    service = CloudService("a", "Box", stored="写真", said={"scope": Said.YES}, notes={"scope": "見た"})
    save_cloud_service(store, service)
    window.navigate("cloud_services", entry_id="a")
    press(window, "cloud_delete")
    assert cloud_services(store) == ()
    press(window, "toast_action")
    assert cloud_services(store) == (service,)


def test_several_services_are_ticked_one_after_the_other_and_a_tick_is_taken_back(
    window: MainWindow, store: Store
) -> None:
    window.navigate("cloud_services")
    press(window, "cloud_common_0")
    press(window, "cloud_common_1")
    names = load_cloud().common_services
    assert [one.name for one in cloud_services(store)] == list(names[:2])
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "cloud_common_2"
    press(window, "toast_action")
    assert [one.name for one in cloud_services(store)] == [names[0]]


# Contractors


def test_a_contractor_is_kept_as_it_is_typed_and_an_empty_one_is_not(
    window: MainWindow, store: Store
) -> None:
    window.navigate("contractors")
    press(window, "contractor_add")
    assert len(contractors(store)) == 1
    press(window, "action_back")
    assert contractors(store) == ()
    press(window, "contractor_add")
    type_into(window, "contractor_name", "Ueda")
    type_into(window, "contractor_incident_contact", "0268")
    press(window, "contractor_agreement_True")
    press(window, "contractor_connected_False")
    (kept,) = contractors(store)
    assert (kept.name, kept.agreement, kept.connected) == ("Ueda", True, False)
    assert (kept.incident_contact, kept.incident_ours) == ("0268", "佐藤 恵")
    press(window, "action_back")
    assert "約束の日を書く" in texts(window.page)
    press(window, f"contractor_open_{kept.id}")
    assert is_chosen(window, "contractor_agreement_True")
    press(window, "contractor_delete")
    assert contractors(store) == ()
    press(window, "toast_action")
    assert contractors(store) == (kept,)


@pytest.mark.parametrize(
    ("page", "button", "word"),
    [("cloud_services", "cloud_xlsx", "Dropbox"), ("contractors", "contractor_xlsx", "上田会計事務所")],
)
def test_each_list_is_saved_as_a_workbook_and_the_page_says_where(
    window: MainWindow,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    page: str,
    button: str,
    word: str,
) -> None:
    save_cloud_service(store, CloudService("a", "Dropbox"))
    save_contractor(store, SETTLED)
    target = tmp_path / "一覧.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    window.navigate(page)
    press(window, button)
    qtbot.waitUntil(lambda: "書き出しました" in texts(window.page))
    rows = read_workbook(target.read_bytes()).sheets[0].rows
    assert any(word in row for row in rows)


# Where it is asked


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("question", "page"),
    [("q04", "cloud_services"), ("q11", "cloud_services"), ("q23", "cloud_services"), ("q22", "contractors")],
)
def test_the_list_speaks_beside_its_question_and_answers_nothing(
    make_window: MakeWindow, store: Store, language: Language, question: str, page: str
) -> None:
    window = make_window(language, flow_active=False, flow_done=True)
    window.navigate("questions", question_id=question)
    assert window.page.findChild(QLabel, f"list_hint_{question}") is None  # nothing is listed
    save_cloud_service(store, CloudService("a", "Dropbox"))
    save_contractor(store, Contractor("b", "Ueda"))
    window.navigate("home")
    window.navigate("questions", question_id=question)
    QCoreApplication.processEvents()
    hint = window.page.findChild(QLabel, f"list_hint_{question}")
    assert hint is not None
    assert hint.isVisibleTo(window)
    assert ("Dropbox" if page == "cloud_services" else "Ueda") in hint.text()
    press(window, f"list_open_{question}")
    assert window.page.objectName() == f"page_{page}"
    press(window, "action_back")
    assert window.page.objectName() == "page_questions"
    assert window.page.place()["question_id"] == question
    save_cloud_service(
        store, CloudService("a", "Dropbox", said={one.id: Said.YES for one in load_cloud().items})
    )
    save_contractor(store, SETTLED)
    window.navigate("home")
    window.navigate("questions", question_id=question)
    QCoreApplication.processEvents()
    settled = window.page.findChild(QLabel, f"list_hint_{question}")
    assert settled is not None
    assert "Dropbox" not in settled.text()
    assert store.answers("3.1") == {}
    window.navigate(page)  # not from the question this time
    press(window, "action_back")
    assert window.page.objectName() == "page_guideline"


def standings(store: Store) -> dict[str, Standing]:
    return {one.requirement.id: one.standing for one in three_star(load_three_star(), gather(store))}


def test_a_list_half_looked_at_proves_no_requirement_and_a_whole_one_touches_it(store: Store) -> None:
    wanted = ("2-1-1", "2-1-2", "2-1-4", "3-1-3", "4-1-3")
    assert {standings(store)[one] for one in wanted} == {Standing.OPEN}
    service = CloudService("a", "Dropbox", checked_on="2026-11-01", holds_secrets=True, two_step=TwoStep.OFF)
    save_cloud_service(store, service)  # a day alone: not one of the 15 items was looked at
    assert standings(store)["3-1-3"] is Standing.OPEN
    assert standings(store)["4-1-3"] is Standing.OPEN
    said = {one.id: Said.YES for one in load_cloud().items if "3-1-3" in one.scs}
    save_cloud_service(store, replace(service, said=said, two_step=TwoStep.ON))
    assert standings(store)["3-1-3"] is Standing.DOCUMENT
    assert standings(store)["4-1-3"] is Standing.DOCUMENT
    save_contractor(store, Contractor("b", "上田会計事務所", agreement=True))  # no day, no roles
    assert {standings(store)[one] for one in ("2-1-2", "2-1-4")} == {Standing.OPEN}
    save_contractor(store, SETTLED)
    assert {standings(store)[one] for one in ("2-1-1", "2-1-2", "2-1-4")} == {Standing.DOCUMENT}
    save_contractor(store, Contractor("c", "もう1人"))  # a promise counts only when everybody gave it
    assert {standings(store)[one] for one in ("2-1-2", "2-1-4")} == {Standing.OPEN}


# Risks


def test_a_measure_goes_from_the_risk_into_the_plan_and_leads_to_its_rule(
    window: MainWindow, store: Store
) -> None:
    store.save_answer("3.1", Answer("q12", Choice.NOT_IMPLEMENTED, page_factory.NOON))
    row = LedgerRow("r", name="名簿", medium="paper", personal_info=True, leak=Harm.GREAT)
    save_row(store, row)
    window.navigate("risk", row_id="r")
    press(window, "risk_way_reduce")
    assert risk_entry(store, "r").way is Way.REDUCE
    press(window, "risk_add_do_q12")
    type_into(window, "risk_own_measure", "buy a safe")
    press(window, "risk_add_own")
    assert {one.action for one in measures_of(store, "r")} == {"do_q12", "buy a safe"}
    assert all(one.state is PlanState.OPEN for one in measures_of(store, "r"))
    window.navigate("home")
    window.navigate("risk", row_id="r")
    assert "buy a safe" in texts(window.page)
    press(window, "risk_rule_do_q12")
    assert window.page.objectName() == "page_rules"
    window.navigate("plan")
    assert "buy a safe" in texts(window.page)
    window.navigate("risk", row_id="r")
    own = next(one for one in measures_of(store, "r") if one.action == "buy a safe")
    press(window, f"risk_drop_{own.subject.rpartition('/')[2]}")
    assert {one.action for one in measures_of(store, "r")} == {"do_q12"}
    press(window, "toast_action")
    assert {one.action for one in measures_of(store, "r")} == {"do_q12", "buy a safe"}


def test_a_risk_that_cannot_be_said_leads_to_the_questions_of_its_row(
    window: MainWindow, store: Store
) -> None:
    save_row(store, LedgerRow("r", name="名簿"))
    window.navigate("risk", row_id="r")
    assert "？" in texts(window.page)
    press(window, "risk_open_row")
    assert window.page.objectName() == "page_ledger"
    assert window.page.place() == {"row_id": "r"}


def test_a_risk_without_an_answer_leads_to_the_question_and_back(window: MainWindow, store: Store) -> None:
    save_row(store, LedgerRow("r", name="名簿", medium="paper", personal_info=True))
    save_row(store, LedgerRow("s", name="契約書"))
    window.navigate("risk", row_id="r")
    press(window, "risk_ask")
    assert window.page.place() == {"question_id": "q12", "return_to": "risk"}
    press(window, "action_main")
    assert window.page.place() == {"row_id": "r"}
    window.navigate("risk", row_id="s")
    press(window, "risk_ask")
    assert window.page.place() == {"row_id": "s"}
    assert window.page.objectName() == "page_ledger"
