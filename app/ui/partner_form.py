"""The left side of the partner page: to whom, what is said, what is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import long_date
from app.domain.language import Language
from app.report.options import BuyerReply, PartnerPageOptions, Says, SecurityAction, Signing
from app.ui import tokens
from app.ui.partner_options import Elsewhere, addressed_as
from app.ui.plan_date_field import DateField, today
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.check_tile import CheckLine, Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, NumberField, TextField
from app.ui.widgets.labels import Body, Caption, Soft

_LONGEST = 200
_HOURS_IN_30_DAYS = 720
_INVOICE_LENGTH = 14
_TWO = 2
_DECLARED_PAGE, _POLICY_PAGE = "application_guide", "policy_publish"
_NOTHING_ELSEWHERE = Elsewhere()


class PartnerForm(QWidget):
    """Every change is told at once by `options_changed`, with the complete options."""

    options_changed = Signal(object)
    page_wanted = Signal(str)  # the page on which something shown here is typed

    def __init__(
        self,
        options: PartnerPageOptions,
        language: Language,
        elsewhere: Elsewhere = _NOTHING_ELSEWHERE,
        declared: SecurityAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`elsewhere` says what is typed on another page; `declared` is the declaration, shown or not."""
        super().__init__(parent)
        self.options = options
        self._language, self._elsewhere, self._declared = language, elsewhere, declared
        self.setLayout(
            column(
                self._to_whom(),
                self._buyer_questions(),
                self._shown(),
                self._further(),
                spacing=tokens.SPACE_L,
            )
        )

    # To whom

    def _to_whom(self) -> Card:
        card = _card()
        card.add_heading(self.tr("だれに出しますか"))
        self.addressee = self._text("addressee", self.tr("例：○○株式会社"))
        card.add(FieldRow(self.tr("宛名"), self.addressee))
        self._addressed_as = Caption("")
        self._addressed_as.setObjectName("partner_addressed_as")
        card.add(self._addressed_as)
        self.issued_on = DateField(
            self.tr("発行日"),
            self.options.issued_on or today(),
            self._language,
            ("today",),
            may_be_empty=False,
        )
        self.issued_on.set_name("partner_issued_on")
        self.issued_on.day_chosen.connect(self._issue)
        card.add(FieldRow(self.tr("発行日"), self.issued_on))
        languages = [(Language.JA, "日本語"), (Language.EN, "English")]
        self.language = Segments(languages, self.options.language, self.tr("書類のことば"))
        for button, (language, _word) in zip(self.language.findChildren(QWidget), languages, strict=True):
            button.setObjectName(f"partner_language_{language.value}")
        self.language.value_chosen.connect(self._choose_language)
        hint = self.tr("画面のことばとは別に選べます。")
        card.add(FieldRow(self.tr("書類のことば"), _at_left(self.language), hint))
        self._show_addressee()
        return card

    def _issue(self, day: date) -> None:
        self._change(issued_on=None if day == today() else day)

    def _choose_language(self, language: Language) -> None:
        self._change(language=language)
        self._show_addressee()

    def _show_addressee(self) -> None:
        """What will stand at the head of the page."""
        shown = addressed_as(self.options)
        self._addressed_as.setText(self.tr("書類には「{shown}」と印刷します。").format(shown=shown))

    # What buyers ask

    def _buyer_questions(self) -> Card:
        card = _card()
        card.add_heading(self.tr("相手が知りたい3つのこと"))
        card.add(Soft(self.tr("答えないものは「未回答」と印刷します。")))
        for name, question in (
            ("holds_your_secrets", self.tr("相手の秘密の情報を、あなたのパソコンやクラウドで扱いますか。")),
            ("our_stop_stops_you", self.tr("あなたの仕事が止まると、相手の仕事も止まりますか。")),
            ("reaches_your_systems", self.tr("相手のシステムに、あなたの側からつなぎますか。")),
        ):
            card.add(self._reply(name, question))
        return card

    def _reply(self, name: str, question: str) -> QWidget:
        reply: BuyerReply | None = getattr(self.options, name)
        choices = [
            (Says.YES, self.tr("はい")),
            (Says.PARTLY, self.tr("一部")),
            (Says.NO, self.tr("いいえ")),
            (None, self.tr("答えない")),
        ]
        chosen = Segments(choices, reply.says if reply else None, question)
        for button, (says, _word) in zip(chosen.findChildren(QWidget), choices, strict=True):
            button.setObjectName(f"{name}_{says.value if says else 'none'}")
        note = TextField(reply.note if reply else "", self.tr("ひとこと（例：納品データだけ扱います）"))
        note.setObjectName(f"{name}_note")
        note.setAccessibleName(self.tr("{question} ひとこと").format(question=question))
        note.setMaxLength(_LONGEST)
        note.setVisible(reply is not None)

        def take(says: Says | None) -> None:
            note.setVisible(says is not None)
            self._change(**{name: BuyerReply(says, note.text().strip()) if says else None})

        def take_note(text: str) -> None:
            now: BuyerReply | None = getattr(self.options, name)
            if now is not None:
                self._change(**{name: replace(now, note=text.strip())})

        chosen.value_chosen.connect(take)
        note.edited.connect(take_note)
        holder = QWidget()
        holder.setLayout(column(Body(question), _at_left(chosen), note, spacing=tokens.SPACE_XS))
        return holder

    # What is shown

    def _shown(self) -> Card:
        card = _card()
        card.body.setSpacing(theme().space(tokens.SPACE_XS))
        card.add_heading(self.tr("のせること"))
        for name, words in (
            ("show_address", self.tr("所在地")),
            ("show_phone", self.tr("電話")),
            ("show_email", self.tr("メール")),
            ("show_measurements", self.tr("パソコンを測った結果")),
            ("show_not_done", self.tr("まだできていないことと、その期限")),
            ("show_names", self.tr("共有フォルダーの名前")),
        ):
            line = CheckLine(words, getattr(self.options, name))
            line.setObjectName(f"partner_{name}")
            line.toggled.connect(lambda on, field=name: self._change(**{field: on}))
            card.add(line)
        card.add(Caption(self.tr("できていないことも期限つきで見せると、信頼されます。")))
        return card

    # What may be added

    def _further(self) -> Card:
        card = _card()
        card.body.setSpacing(theme().space(tokens.SPACE_S))
        card.add_heading(self.tr("書き足せること"))
        card.add(Soft(self.tr("空いていてもかまいません。書いたことだけがのります。")))
        for key, title, content in (
            ("incident", self.tr("事故のときの連絡"), self._incident()),
            ("policy", self.tr("基本方針を公開した場所"), self._policy()),
            ("declaration", self.tr("SECURITY ACTIONの宣言"), self._declaration()),
            ("signing", self.tr("印鑑や署名の欄"), self._signing()),
            ("others", self.tr("クラウド、外注先、登録番号"), self._others()),
        ):
            fold = Disclosure(title)
            fold.setObjectName(f"partner_fold_{key}")
            fold.body.setSpacing(theme().space(tokens.SPACE_M))
            for one in content:
                fold.add(one)
            card.add(fold)
        return card

    def _incident(self) -> list[QWidget]:
        contact = self._text("incident_contact", self.tr("例：電話 0268-00-0000、恵"))
        hours = NumberField(
            self.options.notify_within_hours,
            self.tr("時間以内"),
            self.tr("知らせるまでの時間"),
            most=_HOURS_IN_30_DAYS,
        )
        hours.field.setObjectName("partner_notify_within_hours")
        hours.number_changed.connect(lambda number: self._change(notify_within_hours=number))
        hint = self.tr("守れる時間だけを書いてください。")
        return [
            FieldRow(self.tr("連絡先"), contact, self.tr("空いていれば、電話番号を使います。")),
            FieldRow(self.tr("事故に気づいてから知らせるまで"), hours, hint),
        ]

    def _policy(self) -> list[QWidget]:
        if self._elsewhere.policy:
            shown = Body(self.options.policy_published_at)
            shown.setObjectName("partner_policy_shown")
            day = self.options.policy_published_on
            since = self.tr("{day}から").format(day=long_date(day, self._language)) if day else ""
            lines: list[QWidget] = [shown, Caption(since)] if since else [shown]
            return [*lines, self._link("policy", self.tr("基本方針の公開を直す"), _POLICY_PAGE)]
        place = self._text("policy_published_at", self.tr("例：https://example.jp/policy"))
        day_field = self._day("policy_published_on", self.tr("公開した日"), self.options.policy_published_on)
        return [FieldRow(self.tr("公開した場所"), place), FieldRow(self.tr("公開した日"), day_field)]

    def _declaration(self) -> list[QWidget]:
        """Typed on the page of SECURITY ACTION, once; here it is shown, and left out on wish."""
        if not self._elsewhere.declared:
            note = self.tr("宣言した星と番号は、申込みの案内のページに1度書けば、ここにのります。")
            return [Soft(note), self._link("declaration", self.tr("宣言したことを書く"), _DECLARED_PAGE)]
        shown = Body(self._declared_words())
        shown.setObjectName("partner_declared")
        line = CheckLine(self.tr("書類にのせる"), self.options.show_declaration)
        line.setObjectName("partner_show_declaration")

        def take(on: bool) -> None:
            self._change(show_declaration=on, security_action=self._declared if on else None)

        line.toggled.connect(take)
        note = self.tr("書類には「宣言しました」と、申告として印刷します。")
        link = self._link("declaration", self.tr("宣言したことを直す"), _DECLARED_PAGE)
        return [shown, line, Caption(note), link]

    def _declared_words(self) -> str:
        action = self._declared
        if action is None:
            return ""
        star = self.tr("★★ 二つ星") if action.stars == _TWO else self.tr("★ 一つ星")
        parts = [star]
        if action.declaration_id:
            parts.append(self.tr("自己宣言ID {number}").format(number=action.declaration_id))
        if action.declared_on:
            parts.append(long_date(action.declared_on, self._language))
        return "　".join(parts)

    def _link(self, name: str, words: str, page_id: str) -> QWidget:
        link = LinkButton(words, icon="edit")
        link.setObjectName(f"partner_to_{name}")
        link.clicked.connect(lambda: self.page_wanted.emit(page_id))
        return _at_left(link, link)

    def _signing(self) -> list[QWidget]:
        choices = [
            (Signing.NONE, self.tr("なし")),
            (Signing.SEAL_FIELD, self.tr("記名押印欄")),
            (Signing.SIGNATURE_FIELD, self.tr("署名欄")),
        ]
        chosen = Segments(choices, self.options.signing, self.tr("印鑑や署名の欄"))
        for button, (signing, _word) in zip(chosen.findChildren(QWidget), choices, strict=True):
            button.setObjectName(f"partner_signing_{signing.value}")
        chosen.value_chosen.connect(lambda signing: self._change(signing=signing))
        return [_at_left(chosen)]

    def _others(self) -> list[QWidget]:
        number = self._text("invoice_number", self.tr("例：T1234567890123"))
        line = FieldRow(self.tr("インボイス登録番号"), number)

        def check() -> None:
            text = number.text().strip()
            wrong = bool(text) and not (
                text[:1] in "TtＴ" and len(text) == _INVOICE_LENGTH and text[1:].isdecimal()
            )
            line.set_error(self.tr("Tと数字13けたです。ご確認ください。") if wrong else "")

        number.editingFinished.connect(check)
        return [
            FieldRow(
                self.tr("使っているクラウド"), self._text("cloud_services", self.tr("例：Microsoft 365"))
            ),
            FieldRow(self.tr("外注先"), self._text("subcontractors", self.tr("例：なし"))),
            line,
        ]

    # The fields

    def _text(self, name: str, placeholder: str) -> TextField:
        field = TextField(getattr(self.options, name), placeholder)
        field.setObjectName(f"partner_{name}")
        field.setMaxLength(_LONGEST)
        field.edited.connect(lambda text: self._take_text(name, text))
        return field

    def _take_text(self, name: str, text: str) -> None:
        self._change(**{name: text.strip()})
        if name == "addressee":
            self._show_addressee()

    def _day(self, name: str, label: str, day: date | None) -> DateField:
        field = DateField(label, day, self._language, choices=())
        field.set_name(f"partner_{name}")
        field.day_chosen.connect(lambda chosen: self._change(**{name: chosen}))
        return field

    def _change(self, **changes: Any) -> None:
        changed = replace(self.options, **changes)
        if changed != self.options:
            self.options = changed
            self.options_changed.emit(changed)


def _card() -> Card:
    card = Card()
    card.body.setSpacing(theme().space(tokens.SPACE_L))
    return card


def _at_left(widget: QWidget, focused: QWidget | None = None) -> QWidget:
    """A control that keeps its own width; `focused` is the part of it that takes the focus."""
    holder = QWidget()
    layout = column(widget, spacing=0)
    layout.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)
    holder.setLayout(layout)
    holder.setAccessibleName(widget.accessibleName())
    holder.setFocusProxy(focused or widget.findChildren(QWidget)[0])
    return holder
