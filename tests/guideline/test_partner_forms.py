"""Partners' forms: found whatever their shape, drafted with care, written without touching anything else."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation

from app.content.partner_facts_pack import load_partner_pack
from app.domain.answer import Choice
from app.domain.firm import FirmFacts
from app.domain.verdict import Status
from app.files.sheet_answers import CannotWriteError, CellText, write_answers
from app.files.sheet_workbook import open_workbook
from app.guideline.check_sheets import (
    CheckSheet,
    Reply,
    ReplyState,
    SourceOverwrittenError,
    bring_back,
    forget_sheet,
    known_sheets,
    open_check_sheet,
    proposed_name,
)
from app.guideline.evidence import Known
from app.guideline.form_reading import FormQuestion, find_questions
from app.guideline.form_words import Meaning
from app.records.store import Store
from tests.guideline.form_compare import changed_parts, compare_cells
from tests.guideline.known_factory import known
from tests.guideline.partner_forms import (
    LABEL_QUESTIONS,
    TABLE_QUESTIONS,
    TICK_QUESTIONS,
    label_form,
    saved,
    table_form,
    tick_form,
)

PACK = load_partner_pack()
TOPICS = {one[-2]: one[-1] for one in (*TABLE_QUESTIONS, *LABEL_QUESTIONS, *TICK_QUESTIONS)}
FORMS = {"table": table_form, "label": label_form, "tick": tick_form}
WELL_KEPT = known(
    checks={
        one: Status.PASS
        for fact in PACK.facts
        for one in (*fact.checks, *fact.hint_checks)
    },
    answers={f"q{number:02}": Choice.IMPLEMENTED for number in range(1, 26)},
    papers=["policy", "rules", "training", "ledger"],
    served=[f"q{number:02}" for number in range(1, 26)],
    facts=FirmFacts(responsible_person="佐藤 恵"),
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "records") as opened:
        yield opened


def opened(store: Store, tmp_path: Path, content: bytes, facts: Known = WELL_KEPT) -> CheckSheet:
    path = tmp_path / "購買部_チェックシート.xlsx"
    path.write_bytes(content)
    return open_check_sheet(store, path, facts)


def questions_of(content: bytes) -> tuple[FormQuestion, ...]:
    return find_questions(open_workbook(content).sheets, PACK)


def book_with(rows: dict[str, object], *choices: tuple[str, str]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for place, value in rows.items():
        sheet[place] = value
    for where, what in choices:
        rule = DataValidation(type="list", formula1=f'"{what}"')
        rule.add(where)
        sheet.add_data_validation(rule)
    return saved(book)


def confirm_everything(sheet: CheckSheet) -> None:
    """As a person would: take what is drafted, and choose no where nothing is."""
    for one in sheet.questions:
        offered = one.asked.choice(Meaning.NO)
        label = one.reply.label or (offered.label if offered else "確認して回答します。")
        sheet.keep(
            one.asked.id, Reply(label, one.reply.note or "=補足", one.reply.proof, ReplyState.CONFIRMED)
        )


def test_at_least_sixteen_of_twenty_frequent_questions_are_matched(store: Store, tmp_path: Path) -> None:
    asked = [
        one
        for make in FORMS.values()
        for one in opened(store, tmp_path, make()).questions
    ]  # fmt: skip
    right = [one for one in asked if one.match.fact and one.match.fact.id == TOPICS[one.asked.text]]
    assert len(asked) == len(TOPICS) == 24
    assert len(right) / len(asked) >= 16 / 20


@pytest.mark.parametrize("make", FORMS.values(), ids=FORMS)
def test_nothing_is_affirmed_while_nothing_is_proved(store: Store, tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    declared = known(answers={f"q{number:02}": Choice.IMPLEMENTED for number in range(1, 26)})
    for one in opened(store, tmp_path, make(), declared).questions:
        assert one.draft.meaning is not Meaning.YES
        assert one.reply.label not in ("はい", "実施している")


@pytest.mark.parametrize("make", FORMS.values(), ids=FORMS)
def test_only_the_confirmed_cells_differ_afterwards(store: Store, tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    before = make()
    sheet = opened(store, tmp_path, before)
    confirm_everything(sheet)
    target = tmp_path / "copy.xlsx"
    count = sheet.save_copy(target)
    assert count == 8
    after = target.read_bytes()
    answers, _count = sheet.cells()
    written = {sheet.workbook.sheet(name).part for name in answers}
    assert changed_parts(before, after) == written
    compare_cells(before, after, {name: set(cells) for name, cells in answers.items()})
    assert (tmp_path / "購買部_チェックシート.xlsx").read_bytes() == before


def test_the_answers_stand_where_the_form_wants_them(store: Store, tmp_path: Path) -> None:
    sheet = opened(store, tmp_path, table_form())
    confirm_everything(sheet)
    sheet.save_copy(tmp_path / "copy.xlsx")
    found = openpyxl.load_workbook(tmp_path / "copy.xlsx")["チェックシート"]
    assert (found["D9"].value, found["D12"].value) == ("はい", "いいえ")
    assert found["E9"].value == "対象は、仕事で使うパソコン1台です。"
    assert found["F9"].value.startswith("実測（2026年11月20日）：")
    assert found["D14"].value.startswith("=COUNTA")


def test_a_text_that_looks_like_a_formula_stays_a_text(store: Store, tmp_path: Path) -> None:
    sheet = opened(store, tmp_path, table_form())
    first = sheet.questions[0].asked
    for dangerous in ('=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)"):
        sheet.keep(first.id, Reply("はい", dangerous, "", ReplyState.CONFIRMED))
        sheet.save_copy(tmp_path / "copy.xlsx")
        cell = openpyxl.load_workbook(tmp_path / "copy.xlsx")["チェックシート"]["E6"]
        assert (cell.value, cell.data_type) in ((dangerous, "s"), (dangerous, "inlineStr"))


def test_a_tick_goes_into_the_column_of_the_answer_and_moves_when_it_changes(
    store: Store, tmp_path: Path
) -> None:
    sheet = opened(store, tmp_path, tick_form())
    first = sheet.questions[0].asked
    sheet.keep(first.id, Reply("一部", "", "", ReplyState.CONFIRMED))
    sheet.save_copy(tmp_path / "once.xlsx")
    cells = openpyxl.load_workbook(tmp_path / "once.xlsx")["自己点検"]
    assert [cells.cell(5, column).value for column in (3, 4, 5, 6)] == [None, "○", None, None]
    again = open_check_sheet(store, tmp_path / "once.xlsx", WELL_KEPT)
    assert again.questions[0].asked.present == "一部"
    again.keep(first.id, Reply("はい", "", "", ReplyState.CONFIRMED))
    again.save_copy(tmp_path / "twice.xlsx")
    cells = openpyxl.load_workbook(tmp_path / "twice.xlsx")["自己点検"]
    assert [cells.cell(5, column).value or "" for column in (3, 4, 5, 6)] == ["○", "", "", ""]


def test_signs_explained_above_the_table_are_the_answers() -> None:
    rows = {
        "A1": "凡例　○：実施　△：一部実施　×：未実施　－：対象外",
        "A3": "項目",
        "B3": "実施状況",
        "C3": "コメント",
        "A4": "パスワードは推測されにくいものにしている",
        "A5": "情報セキュリティ教育を実施している",
    }
    found = questions_of(book_with(rows))
    assert [one.label for one in found[0].offered] == ["○", "△", "×", "-"]
    assert [one.meaning for one in found[0].offered] == [
        Meaning.YES, Meaning.PARTLY, Meaning.NO, Meaning.NOT_APPLICABLE,
    ]  # fmt: skip
    assert (found[0].answer, found[0].note) == ((4, 2), (4, 3))


def test_boxes_in_the_answer_cell_are_ticked(store: Store, tmp_path: Path) -> None:
    rows = {
        "A1": "質問",
        "B1": "回答",
        "A2": "基本方針を策定していますか。",
        "B2": "□はい　□いいえ　□該当なし",
    }
    sheet = opened(store, tmp_path, book_with(rows))
    assert [one.label for one in sheet.questions[0].asked.offered] == ["はい", "いいえ", "該当なし"]
    sheet.keep(sheet.questions[0].asked.id, Reply("はい", "", "", ReplyState.CONFIRMED))
    sheet.save_copy(tmp_path / "copy.xlsx")
    assert (
        openpyxl.load_workbook(tmp_path / "copy.xlsx").worksheets[0]["B2"].value
        == "■はい　□いいえ　□該当なし"
    )


def test_a_form_without_any_head_is_read_by_its_drop_downs() -> None:
    rows = {
        "A1": "ご回答をお願いします",
        "A3": "基本方針を策定していますか？",
        "A4": "教育を実施していますか？",
    }
    found = questions_of(book_with(rows, ("B3:B4", "はい,いいえ")))
    assert [(one.text, one.answer) for one in found] == [(rows["A3"], (3, 2)), (rows["A4"], (4, 2))]


def test_a_free_answer_gets_a_sentence_with_its_evidence(store: Store, tmp_path: Path) -> None:
    rows = {"A1": "質問事項", "B1": "回答欄", "A2": "ウイルス対策ソフトを導入していますか。"}
    sheet = opened(store, tmp_path, book_with(rows))
    one = sheet.questions[0]
    assert one.reply.label.startswith("実施しています。")
    confirm_everything(sheet)
    sheet.save_copy(tmp_path / "copy.xlsx")
    text = openpyxl.load_workbook(tmp_path / "copy.xlsx").worksheets[0]["B2"].value
    assert text.startswith("実施しています。対象は、仕事で使うパソコン1台です。")
    assert "根拠：実測（2026年11月20日）" in text


def test_locked_cells_of_a_protected_sheet_are_left_alone(store: Store, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(tick_form()))
    book["自己点検"].protection.sheet = True
    sheet = opened(store, tmp_path, saved(book))
    assert not any(one.asked.writable for one in sheet.questions)
    confirm_everything(sheet)
    assert sheet.cells() == ({}, 0)
    with pytest.raises(CannotWriteError):
        write_answers(sheet.workbook, {"自己点検": {(5, 3): CellText("○")}})


def test_a_computed_cell_is_never_written() -> None:
    workbook = open_workbook(table_form())
    with pytest.raises(CannotWriteError):
        write_answers(workbook, {"チェックシート": {(14, 4): CellText("8")}})


def test_the_partner_s_own_file_is_never_overwritten(store: Store, tmp_path: Path) -> None:
    sheet = opened(store, tmp_path, table_form())
    with pytest.raises(SourceOverwrittenError):
        sheet.save_copy(sheet.path)
    assert proposed_name(sheet.path, sheet.language) == "購買部_チェックシート_回答.xlsx"


def test_what_was_typed_is_there_again_when_the_file_is_opened_again(store: Store, tmp_path: Path) -> None:
    content = table_form()  # once: openpyxl writes the time into it
    sheet = opened(store, tmp_path, content)
    first = sheet.questions[0].asked.id
    typed = Reply("いいえ", "２月に決めます 🙂", "", ReplyState.OPEN)
    sheet.keep(first, typed)
    again = opened(store, tmp_path, content)
    assert again.questions[0].reply == typed
    assert known_sheets(store)[0].file_name == "購買部_チェックシート.xlsx"
    gone = forget_sheet(store, sheet.id)
    assert known_sheets(store) == ()
    bring_back(store, gone)
    assert again.question(first).reply == typed


def test_the_next_form_is_answered_as_the_last_one_was(store: Store, tmp_path: Path) -> None:
    sheet = opened(store, tmp_path, table_form())
    one = next(one for one in sheet.questions if "ウィルス" in one.asked.text)
    sheet.keep(one.asked.id, Reply("はい", "当社の言葉で書いた補足", one.reply.proof, ReplyState.CONFIRMED))
    rows = {
        "A1": "確認項目",
        "B1": "回答",
        "C1": "備考",
        "A2": one.asked.text.replace("ウィルス", "ウイルス"),
    }
    other = opened(store, tmp_path, book_with(rows, ("B2", "はい,いいえ")))
    assert other.questions[0].reply.label == "はい"
    assert other.questions[0].reply.note == "当社の言葉で書いた補足"


def test_last_time_s_yes_is_not_repeated_when_the_facts_changed(store: Store, tmp_path: Path) -> None:
    sheet = opened(store, tmp_path, table_form())
    one = next(one for one in sheet.questions if "ウィルス" in one.asked.text)
    sheet.keep(one.asked.id, Reply("はい", "補足", "", ReplyState.CONFIRMED))
    worse = known(checks={"antivirus_active": Status.FAIL, "antivirus_definitions_current": Status.FAIL})
    rows = {"A1": "確認項目", "B1": "回答", "A2": one.asked.text}
    other = opened(store, tmp_path, book_with(rows, ("B2", "はい,いいえ")), worse)
    assert other.questions[0].earlier is not None
    assert other.questions[0].reply.label == "いいえ"


def test_a_question_with_one_more_condition_is_another_question(store: Store, tmp_path: Path) -> None:
    rows = {"A1": "確認項目", "B1": "回答", "A2": "重要なデータのバックアップを取得していますか。"}
    sheet = opened(store, tmp_path, book_with(rows, ("B2", "はい,いいえ")))
    sheet.keep(sheet.questions[0].asked.id, Reply("はい", "", "", ReplyState.CONFIRMED))
    rows["A2"] = "重要なデータのバックアップを毎日取得していますか。"
    other = opened(store, tmp_path, book_with(rows, ("B2", "はい,いいえ")))
    assert other.questions[0].earlier is None


def test_the_rows_of_a_sheet_are_counted_once_however_many_heads_it_has() -> None:
    texts: dict[str, object] = {f"A{row}": "回答" for row in (1, 2, 5, 9)}
    (grid,) = open_workbook(book_with(texts)).sheets
    assert grid.rows is grid.rows
    for after in range(11):
        for end in range(11):
            wanted = tuple(one for one in grid.rows if after < one < end)
            assert grid.rows_between(after, end) == wanted
