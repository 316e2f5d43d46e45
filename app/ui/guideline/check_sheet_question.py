"""One question of a partner's form: what we think it asks, the answer, 補足 and 根拠. Kept as it is typed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.content.partner_facts_pack import load_partner_pack
from app.content.phrases import phrase
from app.files.sheet_grid import reference_of
from app.guideline.check_sheets import Reply, ReplyState, SheetQuestion
from app.guideline.fact_matching import Confidence
from app.guideline.partner_answers import Open
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.check_sheet_list import step_badge, step_of
from app.ui.guideline.form_parts import NoteField, Picker
from app.ui.pages.inspection_words import day_words
from app.ui.theme import theme
from app.ui.widgets.answer_buttons import ChoiceRow
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption, Soft

_KEYS = "123456789"


class QuestionForm(Section):
    """`replied` gives the whole reply on every change; the page keeps it. Nothing is chosen by the form."""

    replied = Signal(object)  # Reply
    topic_chosen = Signal(str)

    def __init__(
        self, context: Context, question: SheetQuestion, at: int, total: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, spacing=tokens.SPACE_L)
        self._context, self._question = context, question
        self.reply = question.reply
        self.fields: list[QWidget] = []
        self.add(self._head(at, total))
        if not question.asked.writable:
            self.add(
                Banner(
                    self.tr("この欄は相手が保護しているので、書きこめません。"),
                    "warn",
                    self.tr("答えをここで作って写すか、保護を外した用紙を相手に頼んでください。"),
                )
            )
        if question.earlier is not None:
            self.add(self._earlier())
        self.add(self._answer())
        self.add(self._words())

    # Parts

    def _head(self, at: int, total: int) -> QWidget:
        asked = self._question.asked
        card = Card()
        place = self.tr("問い {at} / {total}　{sheet} の {cell}").format(
            at=at, total=total, sheet=asked.sheet, cell=reference_of(asked.place)
        )
        card.add(Caption(" ・ ".join(part for part in (place, asked.number, asked.heading) if part)))
        card.add(Body(asked.text, bold=True))
        card.add(row(step_badge(step_of(self._question)), None))
        card.add(Soft(self._topic_words()))
        change = Disclosure(self.tr("話題を選び直す"))
        change.setObjectName("topic_fold")
        change.add(self._picker())
        card.add(change)
        return card

    def _topic_words(self) -> str:
        fact, confidence = self._question.match.fact, self._question.match.confidence
        if fact is None:
            return self.tr("何についての問いか、決めきれませんでした。")
        title = fact.title.to(self._context.language)
        if confidence is Confidence.HIGH:
            return self.tr("「{title}」についての問いと読みました。").format(title=title)
        return self.tr("たぶん「{title}」についての問いです。").format(title=title)

    def _picker(self) -> QWidget:
        language = self._context.language
        facts = sorted(load_partner_pack().facts, key=lambda one: one.title.to(language))
        choices = [(one.id, one.title.to(language)) for one in facts]
        fact = self._question.match.fact
        picker = Picker(choices, fact.id if fact else None, self.tr("話題"), self.topic_chosen.emit)
        picker.setObjectName("topic")
        return picker

    def _earlier(self) -> QWidget:
        earlier = self._question.earlier
        assert earlier is not None
        day = day_words(earlier.confirmed_at, self._context.language)
        banner = Banner(
            self.tr("前に、同じ問いに「{answer}」と答えました。").format(
                answer=earlier.label or earlier.note
            ),
            detail=self.tr("{day}・{file}").format(day=day, file=earlier.source),
            action=self.tr("前と同じ言葉にする"),
        )
        banner.action.setObjectName("take_earlier")
        banner.action_pressed.connect(self._take_earlier)
        return banner

    def _answer(self) -> QWidget:
        question = self._question
        asked = question.asked
        card = Card()
        card.add_heading(self.tr("回答"))
        reason = self._open_reason()
        if reason:
            card.add(Soft(reason))
        if asked.present and asked.present != self.reply.label:
            card.add(
                Caption(self.tr("いま欄には「{text}」と入っています。").format(text=asked.present[:120]))
            )
        if asked.offered:
            self._add_choices(card)
        else:
            field = NoteField(self.reply.label, lambda text: self._change(label=text))
            field.setObjectName("answer_text")
            card.add(FieldRow(self.tr("答えの文"), field, self._goes_to(asked.answer)))
            self.fields.append(field)
        return card

    def _add_choices(self, card: Card) -> None:
        asked = self._question.asked
        self._group = QButtonGroup(self)
        holder = QWidget()
        holder.setAccessibleName(asked.text)
        lines = column(spacing=4)
        for at, one in enumerate(asked.offered):
            line = ChoiceRow(_KEYS[at] if at < len(_KEYS) else "", one.label)
            line.setObjectName(f"offered_{at}")
            line.setChecked(one.label == self.reply.label)
            self._group.addButton(line, at)
            lines.addWidget(line)
            self.fields.append(line)
        self._group.idClicked.connect(lambda at: self._change(label=asked.offered[at].label))
        holder.setLayout(lines)
        card.add(holder)

    def _words(self) -> QWidget:
        asked = self._question.asked
        card = Card()
        card.add_heading(self.tr("補足と根拠"))
        hint = (
            self._goes_to(asked.note)
            if asked.note
            else self.tr("用紙に補足の欄がありません。写して使えます。")
        )
        if not asked.offered and asked.note is None:
            hint = self.tr("答えの文のあとに続けて書きます。")
        self._note = NoteField(self.reply.note, lambda text: self._change(note=text))
        self._note.setObjectName("note")
        card.add(FieldRow(self.tr("補足（範囲・例外・予定）"), self._note, hint))
        hint = (
            self._goes_to(asked.evidence)
            if asked.evidence
            else self.tr("補足のあとに「根拠」として続けて書きます。")
        )
        self._proof = NoteField(self.reply.proof, lambda text: self._change(proof=text))
        self._proof.setObjectName("proof")
        card.add(FieldRow(self.tr("根拠（実測・書類・日付）"), self._proof, hint))
        if not self.reply.proof:
            card.add(Caption(self.tr("根拠になる実測や書類が、まだありません。")))
        self.fields += [self._note, self._proof]
        card.body.setSpacing(theme().space(tokens.SPACE_M))
        return card

    def _goes_to(self, place: tuple[int, int] | None) -> str:
        if place is None:
            return ""
        return self.tr("{cell} に書きます。").format(cell=reference_of(place))

    def _open_reason(self) -> str:
        draft = self._question.draft
        if draft.open is None or draft.open is Open.NO_TOPIC:
            return ""
        unmet = "、".join(draft.unmet) if self._context.language == "ja" else ", ".join(draft.unmet)
        values = {"list": unmet} if draft.open is Open.CONDITION else {}
        return phrase(f"check_sheet.open.{draft.open.value}", self._context.language, **values)

    # What happens

    def _change(self, **changed: str) -> None:
        reply = replace(self.reply, **changed)  # type: ignore[arg-type]
        if reply.state is ReplyState.LEFT or not reply.label.strip():
            reply = replace(reply, state=ReplyState.OPEN)
        if reply != self.reply:
            self.reply = reply
            self.replied.emit(reply)

    def _take_earlier(self) -> None:
        earlier = self._question.earlier
        assert earlier is not None
        asked = self._question.asked
        if asked.offered:
            for at, one in enumerate(asked.offered):
                if one.label == earlier.label:
                    self._group.button(at).setChecked(True)
                    self._change(label=one.label)
        else:
            field = self.findChild(NoteField, "answer_text")
            if field is not None:
                field.setPlainText(earlier.label)
        self._note.setPlainText(earlier.note)


def confirmed(reply: Reply) -> Reply:
    """The reply as decided."""
    return replace(reply, state=ReplyState.CONFIRMED)


def left(reply: Reply) -> Reply:
    """The reply as not to be written."""
    return replace(reply, state=ReplyState.LEFT)
