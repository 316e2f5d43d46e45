"""戻せるか試す: one file from the backup beside its original. Reads only, away from the window's thread."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from app import __version__
from app.content.declaration_packs import load_article_works
from app.content.phrases import phrase
from app.declaration.duties import BackupHabit, backup_habit, save_backup_habit
from app.declaration.file_comparison import Comparison, Outcome, Proof, compare_files, proof_of
from app.declaration.restore_drill import (
    Drill,
    drills,
    forget_drill,
    keep_drill,
    make_drill,
    recorded_fingerprints,
)
from app.domain.language import Language
from app.records.errors import StoreError
from app.system.clock import utc_now
from app.system.folders import documents_folder
from app.ui import tokens
from app.ui.context import Context
from app.ui.declaration.backup_card import (
    STATUS_OF_PROOF,
    chosen_row,
    drill_words,
    medium_choices,
    offline_choice,
)
from app.ui.declaration.keeping import keep, lay_out_now
from app.ui.job import Job
from app.ui.page import Page
from app.ui.partner_notes import Notes
from app.ui.plan_date_field import today
from app.ui.store_words import store_words
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import CheckLine, Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import Section, SmallHeading, beside
from app.ui.widgets.labels import Body, Caption, Heading, Soft
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.status import StatusMark

_MEGABYTE = 1_000_000
_TONES = {Proof.PASSED: "good", Proof.FAILED: "bad", Proof.NOT_PROVEN: "warn", Proof.NO_DRILL: "accent"}


class RestoreDrillPage(Page):
    """Two files, one button, one plain outcome; what was tried before stands below."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("戻せるか試す"),
            self.tr("控えから1つ選び、元のファイルと同じかをくらべます。読むだけで、何も書きかえません。"),
        )
        self._backup, self._original = self._kept_file("backup"), self._kept_file("original")
        self._job: Job | None = None
        self._notes = Notes()
        self._outcome = Section(spacing=tokens.SPACE_M)
        self._progress = ProgressLine()
        self._progress.hide()
        self._earlier = Section(spacing=tokens.SPACE_S)
        for part in (self._notes, self._outcome, self._files(), self._progress, self._keeping()):
            self.add(part)
        self.add(self._earlier)
        bar = self.add_actions(self.tr("くらべる"), self.tr("戻る"), self.tr("やめる"))
        bar.main_pressed.connect(self.compare)
        bar.back_pressed.connect(self._go_to_article)
        bar.other_pressed.connect(self._stop)
        self._show_buttons()

    # Parts

    def _files(self) -> Card:
        card = Card()
        card.add_heading(self.tr("くらべる2つのファイル"))
        card.add(Soft(self.tr("しばらく変えていない、大切なファイルが向いています。")))
        self._backup_name = Body(str(self._backup or self.tr("まだ選んでいません")))
        self._backup_name.setObjectName("drill_backup_name")
        choose = SecondaryButton(self.tr("控えのファイルを選ぶ"))
        choose.setObjectName("drill_choose_backup")
        choose.clicked.connect(self._choose_backup)
        card.add(column(SmallHeading(self.tr("1. 控えのファイル")), self._backup_name, row(choose, None)))
        self._original_name = Body(str(self._original or self.tr("まだ選んでいません")))
        self._original_name.setObjectName("drill_original_name")
        self._choose_own = SecondaryButton(self.tr("元のファイルを選ぶ"))
        self._choose_own.setObjectName("drill_choose_original")
        self._choose_own.clicked.connect(self._choose_original)
        self.lost = CheckLine(self.tr("元のファイルは、もうない"))
        self.lost.setObjectName("drill_original_lost")
        self.lost.toggled.connect(lambda _on: self._show_buttons())
        card.add(
            column(
                SmallHeading(self.tr("2. 元のファイル")),
                self._original_name,
                row(self._choose_own, None),
                self.lost,
            )
        )
        return card

    def _keeping(self) -> Card:
        habit = self._habit()
        card = Card()
        card.add_heading(self.tr("控えの置き方"))
        self.medium = Segments(
            medium_choices(self.context.language), habit.medium, self.tr("控えを置く所"), few=2
        )
        self.medium.value_chosen.connect(lambda value: self._change_habit(medium=value))
        card.add(chosen_row(self.tr("この控えは、どこにありますか"), self.medium))
        self.offline = offline_choice(habit.offline)
        self.offline.value_chosen.connect(lambda value: self._change_habit(offline=value))
        hint = self.tr("これは申告として、試した結果と一緒に残ります。")
        card.add(chosen_row(self.tr("ふだんは、線を抜いたり切り離したりしていますか"), self.offline, hint))
        return card

    # What a page overrides

    def refresh(self) -> None:
        self._show_earlier()
        lay_out_now(self._earlier)

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._job is None:
            self._outcome.clear()

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, "drill_choose_backup")

    # What happens

    def _go_to_article(self) -> None:
        """Back to the article whose copies are tried here."""
        article = next((one.id for one in load_article_works().works if one.drill), "")
        self.context.navigate("article_work", article=article)

    def _choose_backup(self) -> None:
        found = self._ask(self.tr("控えのファイルを選ぶ"), self._backup)
        if found is not None:
            self._backup = found
            self._keep_file("backup", found)
            self._backup_name.setText(str(found))
            self._show_buttons()

    def _choose_original(self) -> None:
        found = self._ask(self.tr("元のファイルを選ぶ"), self._original)
        if found is not None:
            self._original = found
            self._keep_file("original", found)
            self._original_name.setText(str(found))
            self.lost.setChecked(False)
            self._show_buttons()

    def _ask(self, title: str, last: Path | None) -> Path | None:
        folder = last.parent if last is not None else documents_folder()
        chosen, _kind = QFileDialog.getOpenFileName(self, title, str(folder))
        return Path(chosen) if chosen else None

    def _kept_file(self, name: str) -> Path | None:
        """What was chosen and not compared yet, before the program was closed."""
        kept = self.context.preferences.value(f"drill_{name}")
        return Path(kept) if isinstance(kept, str) and kept else None

    def _keep_file(self, name: str, path: Path | None) -> None:
        self.context.preferences.keep(f"drill_{name}", str(path) if path is not None else "")

    def compare(self) -> None:
        """Begin; the outcome arrives in `_finish`."""
        backup, store = self._backup, self.context.store
        original = None if self.lost.isChecked() else self._original
        if backup is None or store is None or self._job is not None:
            return
        recorded = recorded_fingerprints(store, backup.name) if original is None else ()
        self._outcome.clear()
        self._progress.set_progress(self.tr("くらべています…"), 0, 1)
        self._progress.show()

        def work(job: Job) -> Comparison:
            told = [-1]

            def tell(done: int, total: int) -> None:
                share = done * 100 // max(1, total)
                if share != told[0]:
                    told[0] = share
                    job.report((done, total))

            return compare_files(backup, original, recorded, tell, job.is_cancelled)

        self._job = self.context.jobs.start(work, self._finish, self._fail, self._tell_progress)
        self._show_buttons()

    def _tell_progress(self, progress: tuple[int, int]) -> None:
        if self._job is None:
            return
        done, total = progress
        words = self.tr("くらべています…  {done} / {total} MB")
        words = words.format(done=f"{done / _MEGABYTE:,.0f}", total=f"{total / _MEGABYTE:,.0f}")
        self._progress.set_progress(words, done, max(1, total))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _fail(self, error: Exception) -> None:
        self._end_job()
        detail = type(error).__name__
        words = self.tr("くらべている途中で、思わぬことが起きました（{detail}）。もう一度試してください。")
        self._notes.say("trouble", words.format(detail=detail), "bad")

    def _finish(self, found: Comparison) -> None:
        self._end_job()
        self._notes.say("trouble", "")
        kept = None
        if proof_of(found.outcome) is not Proof.NO_DRILL and self._backup is not None:
            habit = self._habit()
            drill = make_drill(found, self._backup.name, utc_now(), habit.medium, habit.offline, __version__)
            if self._keep(drill):
                kept = drill
                self._keep_file("backup", None)
                self._keep_file("original", None)
        self._show_outcome(found, kept)
        self._show_earlier()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _keep(self, drill: Drill) -> bool:
        store = self.context.store
        assert store is not None
        try:
            keep_drill(store, drill)
        except StoreError as error:
            self._notes.say("store", store_words(error).title, "bad")
            return False
        self._notes.say("store", "")
        self.say_saved()
        self.context.notify(
            self.tr("試した結果を記録しました"), self.tr("元に戻す"), lambda: self._take_back(drill)
        )
        return True

    def _take_back(self, drill: Drill) -> None:
        store = self.context.store
        assert store is not None
        keep(self.context, lambda: forget_drill(store, drill))
        self._show_earlier()

    def _end_job(self) -> None:
        self._job = None
        self._progress.hide()
        self._show_buttons()

    # What is shown

    def _show_outcome(self, found: Comparison, kept: Drill | None) -> None:
        language, proof = self.context.language, proof_of(found.outcome)
        self._outcome.clear()
        card = Card(tone=_TONES[proof])
        card.setObjectName(f"drill_outcome_{proof.value}")
        titles = {
            Proof.PASSED: self.tr("戻せます"),
            Proof.FAILED: self.tr("この控えからは、戻せません"),
            Proof.NOT_PROVEN: self.tr("戻せるかどうか、まだ分かりません"),
            Proof.NO_DRILL: self.tr("この2つでは、試したことになりません"),
        }
        stopped = found.outcome is Outcome.STOPPED
        title = Heading(phrase("declaration.drill.stopped", language) if stopped else titles[proof])
        title.setObjectName("drill_outcome_title")
        mark = StatusMark(STATUS_OF_PROOF[proof], size=28) if proof in STATUS_OF_PROOF else None
        card.add(beside(mark, title, tokens.TYPE_HEADING) if mark is not None else title)
        said = [phrase(f"declaration.drill.{found.outcome}", language)] if not stopped else []
        said.append(phrase(f"declaration.drill.advice.{found.outcome}", language))
        for text in said:
            card.add(Body(text))
        one_disk = found.same_disk is True and proof is not Proof.NO_DRILL
        for flag, name in ((found.scrambled, "scrambled"), (one_disk, "same_disk")):
            if flag:
                card.add(Body(phrase(f"declaration.drill.{name}", language)))
        if found.scrambled:
            help_link = LinkButton(self.tr("「今、困っている」を開く"), icon="help")
            help_link.setObjectName("drill_help")
            help_link.clicked.connect(lambda: self.context.navigate("help"))
            card.add(row(help_link, None))
        if kept is not None:
            size = f"{(kept.size or 0) / _MEGABYTE:,.1f}"
            words = self.tr("{file}（{size} MB）について記録しました。")
            card.add(Caption(words.format(file=kept.file_name, size=size)))
        card.setAccessibleName(" ".join([title.text(), *said]))
        self._outcome.add(card)

    def _show_earlier(self) -> None:
        store, language = self.context.store, self.context.language
        assert store is not None
        self._earlier.clear()
        kept = drills(store)
        if not kept:
            return
        fold = Disclosure(self.tr("これまでに試したこと（{count}回）").format(count=len(kept)))
        fold.setObjectName("drill_earlier")
        for one in kept[:30]:
            medium = phrase(f"declaration.medium.{one.medium}", language) if one.medium else ""
            facts = [fact for fact in (one.file_name, medium) if fact]
            if one.offline is not None:
                facts.append(self.tr("ふだんは切り離している") if one.offline else self.tr("つないだまま"))
            words = column(
                Body(drill_words(one, language)),
                Caption("　".join(facts) if self.context.language is Language.JA else ", ".join(facts)),
                spacing=0,
            )
            fold.add(beside(StatusMark(STATUS_OF_PROOF[one.proof], size=18), words))
        if not kept[0].is_fresh(today()):
            fold.add(Soft(self.tr("1年より前のことは、今の控えの証拠にはなりません。")))
        self._earlier.add(fold)

    def _show_buttons(self) -> None:
        bar = self.action_bar
        if bar is None:
            return
        busy = self._job is not None
        chosen = self._backup is not None and (self.lost.isChecked() or self._original is not None)
        bar.set_main(self.tr("くらべる"), chosen and not busy)
        bar.other.setVisible(busy)
        self._choose_own.setEnabled(not self.lost.isChecked())
        waiting = not chosen and not busy
        bar.set_hint(self.tr("2つのファイルを選ぶと、くらべられます。") if waiting else "")

    # How copies are kept

    def _habit(self) -> BackupHabit:
        assert self.context.store is not None
        return backup_habit(self.context.store)

    def _change_habit(self, **changes: Any) -> None:
        store = self.context.store
        assert store is not None
        habit = replace(self._habit(), **changes)
        if keep(self.context, lambda: save_backup_habit(store, habit)):
            self.say_saved()
