"""The firm's other PCs on the page of the inspection: who was measured when, and the way to add one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from app.domain.measured_pc import MeasuredPc
from app.domain.verdict import Status
from app.inspection.anonymise import export_bundle
from app.inspection.pseudonyms import Pseudonyms
from app.inspection.several_pcs import BundleRefusal, BundleRefused, OtherPc
from app.records.errors import StoreError
from app.system.folders import documents_folder
from app.system.machine_identity import machine_identity
from app.ui.context import Context
from app.ui.pages.inspection_words import day_words, found_words
from app.ui.store_words import store_sentence
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_flow import WrappingRow
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Body, Caption
from app.ui.widgets.paint import Separator
from app.ui.widgets.status import StatusBadge, status_word

_BEST_FIRST = (Status.PASS, Status.WARN, Status.FAIL, Status.UNKNOWN)  # as for this PC
_TO_DO = (Status.FAIL, Status.WARN)
_ABOUT = "other_pcs"  # what a trouble is about


class OtherPcsCard(Card):
    """`refresh` reads everything anew. The card itself stays: a dialog over it belongs to it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("other_pcs")
        self.add_heading(self.tr("ほかのパソコン"))
        self._content = Section()
        self.add(self._content)

    def refresh(self) -> None:
        """Show the PCs there are now."""
        content, assessment = self._content, self._context.assessment
        content.clear()
        content.add(Body(self._summary()))
        fresh = {one.id: one for one in assessment.measured_elsewhere}
        for pc in assessment.other_pcs:
            content.add(Separator())
            content.add(self._pc(pc, fresh.get(pc.id)))
        content.add(self._buttons())
        content.add(
            Caption(
                self.tr("書き出したファイルでは、共有フォルダーや人の名前を、別の名前に置きかえてあります。")
            )
        )

    def _summary(self) -> str:
        assessment = self._context.assessment
        stated = assessment.profile.pc_count
        measured = len(assessment.measured_elsewhere) + (assessment.inspection is not None)
        if stated is None or (stated == 1 and measured <= 1):
            return self.tr("ほかにも仕事で使うパソコンがあれば、その結果をここに加えられます。")
        words = self.tr("{all}台のうち{measured}台を実測しました。").format(
            all=max(stated, measured), measured=measured
        )
        if assessment.every_pc_measured:
            return words + self.tr("判定は、いちばん悪い1台に合わせます。")
        return words + self.tr("残りのパソコンで調べて書き出したファイルを、ここに加えてください。")

    def _pc(self, pc: OtherPc, measured: MeasuredPc | None) -> QWidget:
        language = self._context.language
        holder = QWidget()
        holder.setObjectName(f"pc_{pc.id}")
        lines = column(SmallHeading(pc.name))
        day = day_words(pc.inspection.finished_at, language)
        if measured is None:
            lines.addWidget(
                Caption(self.tr("{date}に調べたもので、古くなりました。数えていません。").format(date=day))
            )
        else:
            lines.addWidget(Caption(self.tr("{date}に調べました").format(date=day)))
            lines.addWidget(WrappingRow(self._badges(measured)))
            to_do = [one for one in measured.verdicts if one.status in _TO_DO]
            if to_do:
                details = Disclosure(self.tr("{name}で確かめたいこと").format(name=pc.name))
                for verdict in to_do:
                    details.add(Body(found_words(verdict, language)))
                lines.addWidget(details)
        rename = QuietButton(self.tr("呼び名を変える"))
        rename.setObjectName(f"rename_{pc.id}")
        rename.setAccessibleName(self.tr("{name}の呼び名を変える").format(name=pc.name))
        rename.clicked.connect(lambda: self._rename(pc))
        remove = QuietButton(self.tr("外す"))
        remove.setObjectName(f"remove_{pc.id}")
        remove.setAccessibleName(self.tr("{name}を外す").format(name=pc.name))
        remove.clicked.connect(lambda: self._remove(pc))
        lines.addWidget(WrappingRow([rename, remove]))
        holder.setLayout(lines)
        return holder

    def _badges(self, measured: MeasuredPc) -> list[QWidget]:
        badges: list[QWidget] = []
        for status in _BEST_FIRST:
            count = sum(one.status is status for one in measured.verdicts)
            if count:
                words = self.tr("{state} {count}").format(state=status_word(status), count=count)
                badges.append(StatusBadge(status, word=words))
        return badges

    def _buttons(self) -> QWidget:
        add = SecondaryButton(self.tr("ファイルを加える"), icon="plus")
        add.setObjectName("add_pc")
        add.clicked.connect(self._add)
        buttons: list[QWidget] = [add]
        if self._context.assessment.inspection is not None:
            export = SecondaryButton(self.tr("このパソコンの結果を書き出す"), icon="save")
            export.setObjectName("export_pc")
            export.clicked.connect(self._export)
            buttons.append(export)
        return WrappingRow(buttons)

    # What happens

    def _add(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, self.tr("ファイルを加える"), str(documents_folder()), self.tr("点検の結果 (*.jsonl)")
        )
        if not chosen:
            return
        self._context.mended(_ABOUT)  # what the try before said
        try:
            added = self._context.assessment.add_pc(Path(chosen))
        except BundleRefused as error:
            self._context.warn(self._refusal(error.reason), _ABOUT)
        except StoreError as error:
            self._context.warn(store_sentence(error), _ABOUT)
        except OSError:
            self._context.warn(self._refusal(BundleRefusal.UNREADABLE), _ABOUT)
        else:
            self._context.notify(self.tr("{name}を加えました").format(name=added.name))
            self.refresh()

    def _export(self) -> None:
        inspection, store = self._context.assessment.inspection, self._context.store
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("このパソコンの結果を書き出す"), str(documents_folder())
        )
        if not folder or inspection is None or store is None:
            return
        self._context.mended(_ABOUT)
        try:
            names = Pseudonyms(machine_identity(store.folder))
            written = export_bundle(Path(folder), inspection.observations, names)
        except (OSError, ValueError):
            words = self.tr("書き出せませんでした。別のフォルダーを選んでください。")
            self._context.warn(words, _ABOUT)
        else:
            self._context.notify(self.tr("{file} に書き出しました").format(file=written.name))

    def _rename(self, pc: OtherPc) -> None:
        label, accepted = QInputDialog.getText(
            self,
            self.tr("呼び名を変える"),
            self.tr("このパソコンの呼び名（例：倉庫のノート）"),
            text=pc.label,
        )
        if accepted:
            self._context.assessment.rename_pc(pc.id, label)
            self.refresh()

    def _remove(self, pc: OtherPc) -> None:
        """Gone from the list; the file one added still exists, so nothing is lost."""
        self._context.assessment.remove_pc(pc.id)
        self._context.notify(
            self.tr("{name}を外しました。ファイルからもう一度加えられます。").format(name=pc.name)
        )
        self.refresh()

    def _refusal(self, reason: BundleRefusal) -> str:
        return {
            BundleRefusal.UNREADABLE: self.tr("点検の結果のファイルではないか、途中で切れています。"),
            BundleRefusal.NOT_EXPORTED: self.tr(
                "どのパソコンの結果か分かりません。そのパソコンの「結果を書き出す」で作ってください。"
            ),
            BundleRefusal.THIS_PC: self.tr("このパソコン自身の結果です。加える必要はありません。"),
            BundleRefusal.FROM_THE_FUTURE: self.tr(
                "調べた日が今日より先です。パソコンの日付を確かめてください。"
            ),
            BundleRefusal.OLDER: self.tr("もっと新しい結果が、すでに加えてあります。"),
            BundleRefusal.TOO_MANY: self.tr("これ以上は加えられません。使わないパソコンを外してください。"),
        }[reason]
