"""The building blocks, each by its promises."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from window_hands import write

from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.verdict import Status
from app.ui import appearance
from app.ui.appearance import install_language
from app.ui.job import Job, Jobs
from app.ui.theme import Theme, ThemeChoice, apply, dress, load_family
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.answer_buttons import AnswerButtons
from app.ui.widgets.banner import Banner
from app.ui.widgets.charts import PartBars, PartFigure, TrendLine
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import NumberField
from app.ui.widgets.labels import Body, TextLabel, Title
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.score_ring import ScoreRing
from app.ui.widgets.status import StatusBadge, paint_status, status_word
from app.ui.widgets.stepper import Stepper
from app.ui.widgets.toast import Toast

LONG = (
    "パソコンの設定を勝手に変えません。見るだけです。変えるかどうかは、あなたが決めます。"
    "（途中でやめても残ります。）"
)


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> Theme:
    install_language(qapp, Language.JA)
    appearance._family = appearance._family or load_family(bundled=True)
    now = apply(qapp, ThemeChoice.LIGHT, 100, appearance._family)
    dress(qapp)
    return now


def test_no_answer_is_chosen_beforehand(qtbot: QtBot) -> None:
    assert _shown(qtbot, AnswerButtons("q")).chosen is None


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (Qt.Key.Key_1, Choice.IMPLEMENTED),
        (Qt.Key.Key_2, Choice.PARTLY),
        (Qt.Key.Key_3, Choice.NOT_IMPLEMENTED),
        (Qt.Key.Key_4, Choice.DONT_KNOW),
        (Qt.Key.Key_5, Choice.NOT_APPLICABLE),
    ],
)
def test_number_keys_choose_and_stay(qtbot: QtBot, key: Qt.Key, choice: Choice) -> None:
    buttons = _shown(qtbot, AnswerButtons("q"))
    confirmed: list[bool] = []
    buttons.confirmed.connect(lambda: confirmed.append(True))
    with qtbot.waitSignal(buttons.answer_chosen) as signal:
        qtbot.keyClick(buttons.focusProxy(), key)
    assert signal.args == [choice]
    assert buttons.chosen is choice
    assert confirmed == []


def test_enter_confirms(qtbot: QtBot) -> None:
    buttons = _shown(qtbot, AnswerButtons("q", Choice.PARTLY))
    with qtbot.waitSignal(buttons.confirmed):
        qtbot.keyClick(buttons.focusProxy(), Qt.Key.Key_Return)


def test_showing_an_answer_tells_nobody(qtbot: QtBot) -> None:
    buttons = _shown(qtbot, AnswerButtons("q"))
    heard: list[object] = []
    buttons.answer_chosen.connect(heard.append)
    buttons.set_chosen(Choice.DONT_KNOW)
    assert (buttons.chosen, heard) == (Choice.DONT_KNOW, [])


def test_minus_one_point_carries_a_real_minus_sign(qtbot: QtBot) -> None:
    buttons = _shown(qtbot, AnswerButtons("q", points={Choice.DONT_KNOW: -1}))
    row = buttons.findChild(QAbstractButton, "answer_dont_know")
    assert row is not None
    assert row.accessibleDescription() == "−1点"


def test_each_state_has_a_shape_of_its_own_even_without_colour() -> None:
    pictures = {}
    for status in Status:
        image = QImage(QSize(40, 40), QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_status(painter, image.rect().toRectF(), status)
        painter.end()
        dark = sum(image.pixelColor(x, y).value() < 200 for x in range(40) for y in range(40))
        corners = image.pixelColor(3, 3).value() < 200, image.pixelColor(20, 3).value() < 200
        pictures[status] = (dark // 100, corners)
    assert len(set(pictures.values())) == len(Status)


def test_each_state_says_its_word(qtbot: QtBot) -> None:
    words = {status: StatusBadge(status).accessibleName() for status in Status}
    assert words == {status: status_word(status) for status in Status}
    assert len(set(words.values())) == len(Status)


def test_a_text_is_as_tall_as_its_lines(qtbot: QtBot) -> None:
    label = Body(LONG)
    assert label.heightForWidth(200) > label.heightForWidth(400) > label.heightForWidth(2000) > 0
    host = QWidget()
    QVBoxLayout(host).addWidget(label)
    host.resize(260, 600)
    host.show()
    qtbot.addWidget(host)
    assert label.height() >= label.text_rect().height()


@pytest.mark.parametrize("width", range(120, 400, 20))
def test_no_line_begins_with_a_closing_mark(width: int) -> None:
    for line in _lines(Body(LONG), width):
        assert line[0] not in "。、）」』！？ー"
        assert line[-1] not in "（「『"


def test_a_heading_does_not_leave_one_character_alone() -> None:
    for width in range(160, 420, 20):
        lines = _lines(Title("お仕事の情報を、10分で見なおしましょう"), width)
        assert len(lines) == 1 or len(lines[-1]) > 2


def test_a_changed_text_is_measured_anew() -> None:
    label = Body("短い")
    short = label.heightForWidth(100)
    label.setText(LONG)
    assert label.heightForWidth(100) > short


def test_a_number_field_stays_within_its_bounds(qtbot: QtBot) -> None:
    field = _shown(qtbot, NumberField(None, "人", "人数", least=1, most=3))
    less, more = field.findChildren(QAbstractButton)
    assert field.value is None
    for expected in (1, 2, 3, 3):
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
        assert field.value == expected
    for expected in (2, 1, 1):
        qtbot.mouseClick(less, Qt.MouseButton.LeftButton)
        assert field.value == expected
    field.field.clear()
    assert field.value is None


def test_a_disclosure_says_whether_it_is_open(qtbot: QtBot) -> None:
    fold = _shown(qtbot, Disclosure("くわしく"))
    inner = Body("中身")
    fold.add(inner)
    head = fold.focusProxy()
    assert (inner.isVisible(), head.accessibleDescription()) == (False, "閉じています")
    qtbot.keyClick(head, Qt.Key.Key_Space)
    assert (inner.isVisible(), head.accessibleDescription()) == (True, "開いています")


def test_a_short_stepper_still_names_the_present_step(qtbot: QtBot) -> None:
    stepper = _shown(qtbot, Stepper(["はじめに", "お仕事", "PC点検", "取引先に出す1枚"]))
    stepper.set_position(2, 2)
    stepper.resize(240, 40)
    widths = [step.sizeHint().width() for step in stepper.findChildren(QAbstractButton)]
    assert widths[2] > widths[0]
    assert sum(widths) <= 240
    assert stepper.findChildren(QAbstractButton)[2].accessibleName() == "3. PC点検 いまここ"


def test_a_step_reached_can_be_chosen(qtbot: QtBot) -> None:
    stepper = _shown(qtbot, Stepper(["A", "B", "C"]))
    stepper.resize(600, 40)
    stepper.set_position(1, 1)
    with qtbot.waitSignal(stepper.step_chosen) as signal:
        qtbot.mouseClick(stepper.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    assert signal.args == [0]


def test_the_saved_time_is_said(qtbot: QtBot) -> None:
    bar = _shown(qtbot, ActionBar("次へ", "戻る"))
    bar.show_saved("10:42")
    assert "保存しました 10:42" in {child.accessibleName() for child in bar.findChildren(QWidget)}


def test_a_figure_is_readable_as_text(qtbot: QtBot) -> None:
    assert ScoreRing(58, 100, "点").accessibleName() == "58 / 100 点"
    assert ScoreRing(None, 100, "点").accessibleName() == "まだ点数はありません"
    assert TrendLine([("2026-08-22", 41), ("2026-11-23", 58)], 100).accessibleName() == (
        "2026-08-22 41、2026-11-23 58"
    )
    bars = PartBars([PartFigure("基本", 14, 20)], "点")
    assert "14 / 20 点" in [label.text() for label in bars.findChildren(TextLabel)]


def test_progress_speaks_in_words_first(qtbot: QtBot) -> None:
    line = _shown(qtbot, ProgressLine())
    line.set_progress("質問 8 / 25 ・ あと約3分", 8, 25)
    assert line.accessibleName() == "質問 8 / 25 ・ あと約3分"


def test_a_banner_can_be_acted_on_and_closed(qtbot: QtBot) -> None:
    banner = _shown(qtbot, Banner("保存できません", "bad", "空きを作ってください。", "開く", closable=True))
    with qtbot.waitSignal(banner.action_pressed):
        qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert banner.accessibleName() == "保存できません 空きを作ってください。"


def test_undo_in_a_toast_is_done_once(qtbot: QtBot) -> None:
    host = _shown(qtbot, QWidget())
    host.resize(600, 400)
    toast = Toast(host)
    undone: list[bool] = []
    toast.show_message("消しました", "元に戻す", lambda: undone.append(True))
    button = toast.findChild(QAbstractButton, "toast_action")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (undone, toast.isVisible()) == ([True], False)
    assert host.rect().contains(toast.geometry().center() - QPoint(0, 0))


def test_a_job_brings_its_result_to_the_windows_thread(qtbot: QtBot, qapp: QApplication) -> None:
    jobs = Jobs()
    seen: list[object] = []

    def work(job: Job) -> int:
        job.report("half")
        return 42

    class Receiver(QWidget):
        def take(self, value: object) -> None:
            seen.append((value, self.thread() is qapp.thread()))

    receiver = Receiver()
    qtbot.addWidget(receiver)
    jobs.start(work, receiver.take, on_progressed=receiver.take)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [("half", True), (42, True)]


def test_a_job_that_fails_hands_over_the_error(qtbot: QtBot) -> None:
    jobs = Jobs()
    failures: list[Exception] = []

    def work(_job: Job) -> None:
        raise ValueError("no")

    jobs.start(work, on_failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "no"


def test_stopping_cancels_what_runs(qtbot: QtBot) -> None:
    jobs = Jobs()
    ended: list[bool] = []

    def work(job: Job) -> None:
        while not job.is_cancelled():
            pass
        ended.append(True)

    jobs.start(work)
    assert jobs.stop()
    assert ended == [True]


def test_nobody_hears_a_job_whose_page_is_gone(qtbot: QtBot) -> None:
    jobs = Jobs()
    seen: list[object] = []

    class Receiver(QWidget):
        def take(self, value: object) -> None:
            seen.append(value)

    receiver = Receiver()
    release = []

    def work(_job: Job) -> int:
        while not release:
            pass
        return 1

    jobs.start(work, receiver.take)
    receiver.deleteLater()
    del receiver
    qtbot.wait(20)
    release.append(True)
    assert jobs.stop()
    qtbot.wait(20)
    assert seen == []


def _shown(qtbot: QtBot, widget):  # type: ignore[no-untyped-def]
    qtbot.addWidget(widget)
    widget.show()
    return widget


def _lines(label: TextLabel, width: int) -> list[str]:
    layout, _height = label._layout(width)
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]


@pytest.mark.parametrize(
    ("typed", "value"), [("１２", 12), ("12", 12), ("一", None), ("-3", 3), ("99999", 9999)]
)
def test_a_number_field_takes_full_width_digits(qtbot: QtBot, typed: str, value: int | None) -> None:
    field = _shown(qtbot, NumberField(None, "人", "人数"))
    for character in typed:
        write(field.field, character)
    assert field.value == value
    assert field.field.text().isascii()


def test_the_arrow_keys_count_and_the_buttons_are_no_stop_of_the_tab_key(qtbot: QtBot) -> None:
    field = _shown(qtbot, NumberField(None, "人", "人数", least=1, most=3))
    qtbot.keyClick(field.field, Qt.Key.Key_Up)
    qtbot.keyClick(field.field, Qt.Key.Key_Up)
    qtbot.keyClick(field.field, Qt.Key.Key_Down)
    assert field.value == 1
    assert {one.focusPolicy() for one in field.findChildren(QAbstractButton)} == {Qt.FocusPolicy.NoFocus}


def test_tab_stops_at_the_chosen_one_of_a_few_choices(qtbot: QtBot) -> None:
    choices = _shown(qtbot, Segments([(1, "小"), (2, "中"), (3, "大")], 2, "大きさ"))
    stops = [
        one.text()
        for one in choices.findChildren(QAbstractButton)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["中"]


def test_a_message_is_announced_to_screen_readers(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "app.ui.widgets.toast.QAccessible.updateAccessibility", lambda event: said.append(event.message())
    )
    host = _shown(qtbot, QWidget())
    Toast(host).show_message("保存できません")
    assert said == ["保存できません"]


def test_the_main_button_moves_below_where_it_would_be_cut_and_back(qtbot: QtBot) -> None:
    bar = _shown(qtbot, ActionBar("取引先に出す1枚へ", "戻る", "計画を見る"))
    bar.resize(260, 200)
    qtbot.waitUntil(lambda: bar.main.geometry().top() > bar.back.geometry().bottom())
    assert bar.main.width() >= bar.main.sizeHint().width()
    bar.resize(900, 200)
    qtbot.waitUntil(lambda: bar.main.geometry().left() > bar.back.geometry().right())
