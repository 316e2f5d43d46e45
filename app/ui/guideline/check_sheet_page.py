"""取引先のチェックシート: open a partner's Excel, decide each answer, save a copy with the answers in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.guideline.check_sheets import (
    CheckSheet,
    Form,
    KnownSheet,
    Reply,
    ReplyState,
    bring_back,
    forget_sheet,
    known_sheets,
)
from app.guideline.evidence import gather
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.check_sheet_files import CheckSheetFiles
from app.ui.guideline.check_sheet_list import KnownSheets, QuestionList, Step, step_of
from app.ui.guideline.check_sheet_question import QuestionForm, confirmed, left
from app.ui.page import Page
from app.ui.sheet_output import SavedFile
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft
from app.ui.widgets.progress_line import ProgressLine


class CheckSheetPage(Page):
    """Three faces: the start, the questions of a form, one question."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("取引先のチェックシート"), self._lead())
        self._sheet: CheckSheet | None = None
        self._question_id = ""
        self._form: QuestionForm | None = None
        self.files = CheckSheetFiles(context, self)
        self.files.opened.connect(self._opened)
        self.files.refused.connect(self._refused)
        self.files.saved.connect(self._saved)
        self.files.failed.connect(lambda text: self._tell(text, "bad"))
        self.files.busy_changed.connect(self._show_busy)
        self._note = Section()
        self._body = Section(spacing=tokens.SPACE_L)
        self._list = QuestionList()
        self._list.question_opened.connect(self._open_question)
        self.add(self._note)
        self.add(self._body)
        self.add(self._list)
        bar = self.add_actions(self.tr("Excelを開く"), self.tr("戻る"), self.tr("書かないでおく"))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(self._main)
        bar.other_pressed.connect(self._leave)

    def _lead(self) -> str:
        return self.tr("届いたExcelの問いに、根拠のある下書きを作ります。決めるのはあなたです。")

    # What a page overrides

    def refresh(self) -> None:
        if self._sheet is not None:
            self._sheet.know(gather(self._sheet.store, self.context.assessment))
        self._show()

    def go_to(self, path: str = "", question: str = "", **_place: Any) -> None:
        """Open the form at `path` again, at one of its questions."""
        self._question_id = question
        if path and (self._sheet is None or str(self._sheet.path) != path):
            self.files.open(Path(path))

    def place(self) -> dict[str, Any]:
        if self._sheet is None:
            return {}
        return {"path": str(self._sheet.path), "question": self._question_id}

    def first_focus(self) -> QWidget | None:
        if self._form is not None and self._form.fields:
            chosen = [one for one in self._form.fields if getattr(one, "isChecked", bool)()]
            return (chosen or self._form.fields)[0]
        return super().first_focus()

    # The faces

    def _show(self) -> None:
        self._note.clear()
        self._body.clear()
        self._form = None
        sheet = self._sheet
        known = {one.asked.id for one in sheet.questions} if sheet is not None else set()
        if self._question_id not in known:
            self._question_id = ""
        self._list.setVisible(sheet is not None and not self._question_id)
        if sheet is None:
            self._show_start()
        elif self._question_id:
            self._show_question(sheet)
        else:
            self._show_questions(sheet)
        self._show_bar()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.context.remember_place()

    def _show_bar(self) -> None:
        bar = self.action_bar
        assert bar is not None
        deciding = bool(self._sheet is not None and self._question_id)
        bar.other.setVisible(deciding)
        bar.back.setText(self.tr("一覧へ") if deciding else self.tr("戻る"))
        bar.back.updateGeometry()
        if deciding:
            self._show_decidable()
        elif self._sheet is not None:
            count = sum(step_of(one) is Step.CONFIRMED for one in self._sheet.questions)
            if not count and self._waiting():
                bar.set_main(self.tr("最初の問いへ"))
            else:
                bar.set_main(self.tr("写しを保存（{count}問）").format(count=count), count > 0)
            bar.set_hint("" if count else self.tr("答えを決めると、保存できます"))
        else:
            bar.set_hint("")
            bar.set_main(self.tr("Excelを開く"), not self.files.busy)

    def _show_decidable(self) -> None:
        assert self.action_bar is not None
        assert self._form is not None
        self.action_bar.set_hint("")
        self.action_bar.set_main(self.tr("この答えに決める"), bool(self._form.reply.label.strip()))

    def _show_start(self) -> None:
        assert self.context.store is not None
        self.title_label.setText(self.tr("取引先のチェックシート"))
        self.lead_label.setText(self._lead())
        sheets = known_sheets(self.context.store)
        if sheets:
            started = KnownSheets(self.context, sheets)
            started.wanted.connect(self._reopen)
            started.dropped.connect(self._drop)
            self._body.add(started)
        else:
            card = Card()
            card.add(
                EmptyState(
                    "questions",
                    self.tr("取引先から、質問のExcelが届いたら"),
                    self.tr("開くと、問いを1つずつ読み、記録から答えの下書きを作ります。"),
                )
            )
            self._body.add(card)
        self._body.add(
            Caption(
                self.tr(
                    "「はい」の下書きは、実測か書類があるときだけ作ります。元のファイルは変えません。"
                    "ファイルの中身は、どこにも送りません。"
                )
            )
        )

    def _show_questions(self, sheet: CheckSheet) -> None:
        self.title_label.setText(sheet.file_name)
        questions = sheet.questions
        self.lead_label.setText(self.tr("問いを押すと、下書きを見て決められます。"))
        for text in self._remarks(sheet):
            self._body.add(Banner(text, "unknown"))
        if not questions:
            card = Card()
            empty = EmptyState(
                "questions",
                self.tr("問いを見つけられませんでした"),
                self.tr("質問と回答の欄がある表を開いてください。"),
            )
            card.add(empty)
            self._body.add(card)
        else:
            decided = sum(step_of(one) in (Step.CONFIRMED, Step.LEFT) for one in questions)
            progress = ProgressLine()
            progress.set_progress(
                self.tr("{total}問のうち{done}問を決めました").format(total=len(questions), done=decided),
                decided,
                len(questions),
            )
            self._body.add(progress)
        self._list.set_questions(questions)

    def _remarks(self, sheet: CheckSheet) -> list[str]:
        """What the person should know about this file."""
        found = []
        if sheet.workbook.has_external_links:
            found.append(
                self.tr("この用紙は、ほかのファイルを参照しています。参照先は開かず、そのまま残します。")
            )
        if sheet.workbook.is_signed:
            found.append(
                self.tr("この用紙には電子署名があります。答えを書いた写しでは、署名は無効になります。")
            )
        locked = sum(not one.asked.writable for one in sheet.questions)
        if locked:
            found.append(
                self.tr("{count}問の欄は、相手が保護しています。そこには書きこみません。").format(
                    count=locked
                )
            )
        return found

    def _show_question(self, sheet: CheckSheet) -> None:
        questions = [one.asked.id for one in sheet.questions]
        question = sheet.question(self._question_id)
        self.title_label.setText(sheet.file_name)
        self.lead_label.setText(self.tr("下書きを読み、直してから決めてください。"))
        self._form = QuestionForm(
            self.context, question, questions.index(self._question_id) + 1, len(questions)
        )
        self._form.replied.connect(self._keep)
        self._form.topic_chosen.connect(self._choose_topic)
        self._body.add(self._form)

    # What happens

    def _main(self) -> None:
        if self._sheet is None:
            self.files.ask()
        elif self._question_id:
            self._decide()
        elif self._waiting() and not any(step_of(one) is Step.CONFIRMED for one in self._sheet.questions):
            self._open_question(self._waiting()[0])
        else:
            self.files.save_copy(self._sheet)

    def _waiting(self) -> list[str]:
        """The questions nobody has decided yet."""
        questions = self._sheet.questions if self._sheet is not None else ()
        return [
            one.asked.id for one in questions if one.reply.state is ReplyState.OPEN and one.asked.writable
        ]

    def _back(self) -> None:
        if self._question_id:
            self._question_id = ""
            self._show()
        elif self._sheet is not None:
            self._sheet.remember()
            self._sheet = None
            self._show()
        else:
            self.context.navigate("guideline")

    def _reopen(self, known: KnownSheet) -> None:
        self.files.open(Path(known.path))

    def _drop(self, known: KnownSheet) -> None:
        store = self.context.store
        assert store is not None
        gone = forget_sheet(store, known.id)
        self._show()

        def undo() -> None:
            bring_back(store, gone)
            self._show()

        self.context.notify(
            self.tr("{name}を一覧から外しました").format(name=known.file_name), self.tr("元に戻す"), undo
        )

    def _opened(self, form: Form) -> None:
        assert self.context.store is not None
        self._sheet = CheckSheet(
            self.context.store, form, gather(self.context.store, self.context.assessment)
        )
        self._sheet.remember()
        self._show()
        first = self.first_focus()
        if first is not None:
            first.setFocus()

    def _refused(self, text: str) -> None:
        self._tell(text, "bad")

    def _open_question(self, question_id: str) -> None:
        self._question_id = question_id
        self._show()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _keep(self, reply: Reply) -> None:
        assert self._sheet is not None
        self._sheet.keep(self._question_id, reply)
        self._show_decidable()
        self.say_saved()

    def _choose_topic(self, topic: str) -> None:
        """Another topic gives another draft; words already typed stay."""
        assert self._sheet is not None
        assert self._form is not None
        was_typed = self._sheet.question(self._question_id).is_touched
        reply = replace(self._form.reply, topic=topic)
        if not was_typed:
            reply = self._sheet.drafted(self._question_id, topic)
        self._sheet.keep(self._question_id, reply)
        self._show()

    def _decide(self) -> None:
        assert self._sheet is not None
        assert self._form is not None
        self._finish(confirmed(self._form.reply))

    def _leave(self) -> None:
        assert self._sheet is not None
        assert self._form is not None
        self._finish(left(self._form.reply))

    def _finish(self, reply: Reply) -> None:
        """Keep it and go on to the next question that is not decided."""
        assert self._sheet is not None
        self._sheet.keep(self._question_id, reply)
        self._sheet.remember()
        ids = [one.asked.id for one in self._sheet.questions]
        at = ids.index(self._question_id)
        waiting = self._waiting()
        following = [one for one in (*ids[at + 1 :], *ids[:at]) if one in waiting]
        self._question_id = following[0] if following else ""
        self._show()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _saved(self, saved: SavedFile) -> None:
        assert self._sheet is not None
        self._sheet.remember()
        self._show()
        banner = Banner(
            self.tr("{count}問の答えを書いた写しを保存しました").format(count=self.files.answers_written),
            "good",
            self.tr("{path}　送る前に、Excelで開いて見てください。").format(path=saved.path),
            self.tr("フォルダーを開く"),
        )
        banner.action_pressed.connect(lambda: self.files.show_folder(saved))
        self._note.add(banner)

    def _tell(self, text: str, tone: str) -> None:
        self._note.clear()
        banner = Banner(text, tone)
        banner.setObjectName("check_sheet_note")
        self._note.add(banner)

    def _show_busy(self, busy: bool) -> None:
        if self.action_bar is not None and busy:
            self.action_bar.main.setEnabled(False)
            self._note.clear()
            self._note.add(Soft(self.tr("読み書きしています…")))
        else:
            self._note.clear()
            self._show_bar()
