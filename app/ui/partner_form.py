"""The left side of the partner page: to whom, what is said, what is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import long_date
from app.domain.language import Language
from app.report.options import PartnerPageOptions, SecurityAction, Signing
from app.ui import tokens
from app.ui.partner_fold import FoldedRow
from app.ui.partner_options import Elsewhere, addressed_as
from app.ui.partner_questions import BuyerQuestions
from app.ui.plan_date_field import DateField, today
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.check_tile import CheckLine, Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, NumberField, TextField
from app.ui.widgets.inspection_parts import SmallHeading
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.paint import Separator

_LONGEST = 200
_HOURS_IN_30_DAYS = 720
_INVOICE_LENGTH = 14
_TWO = 2
_DECLARED_PAGE, _POLICY_PAGE = "application_guide", "policy_publish"
_NOTHING_ELSEWHERE = Elsewhere()
_LANGUAGES = ((Language.JA, "日本語"), (Language.EN, "English"))


class PartnerForm(QWidget):
    """Every change is told at once by `options_changed`, with the complete options."""

    options_changed = Signal(object)
    left_open_changed = Signal(object)  # frozenset of names
    page_wanted = Signal(str)  # the page on which something shown here is typed

    def __init__(
        self,
        options: PartnerPageOptions,
        language: Language,
        elsewhere: Elsewhere = _NOTHING_ELSEWHERE,
        declared: SecurityAction | None = None,
        left_open: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        """`elsewhere` says what is typed on another page; `declared` is the declaration, shown or not.

        `left_open` are the questions of the buyer one chose not to answer.
        """
        super().__init__(parent)
        self.options = options
        self._language, self._elsewhere, self._declared = language, elsewhere, declared
        self._left_open = left_open
        self.setLayout(column(self._to_whom(), self._rest(), spacing=tokens.SPACE_M))

    # To whom

    def _to_whom(self) -> Card:
        """All a hurried person needs: the name at the head, and what buyers ask."""
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_S))
        self.addressee = self._text("addressee", self.tr("例：○○株式会社"))
        line = FieldRow(self.tr("宛名（だれに出しますか）"), self.addressee)
        self._addressed_as = Caption("")
        self._addressed_as.setObjectName("partner_addressed_as")
        card.add(column(line, self._addressed_as, spacing=2))
        card.body.addSpacing(theme().space(tokens.SPACE_XS))
        card.add(SmallHeading(self.tr("相手が知りたい3つのこと")))
        self.questions = BuyerQuestions(self.options, self._left_open)
        self.questions.reply_changed.connect(lambda name, reply: self._change(**{name: reply}))
        self.questions.left_open_changed.connect(self.left_open_changed)
        card.add(self.questions)
        self._show_addressee()
        return card

    def _show_addressee(self) -> None:
        """What will stand at the head of the page."""
        shown = addressed_as(self.options)
        self._addressed_as.setText(self.tr("書類には「{shown}」と印刷します。").format(shown=shown))

    # What seldom changes, folded

    def _rest(self) -> Card:
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_XS))
        self._folds = {
            "issue": FoldedRow("issue", self.tr("日付とことば")),
            "shown": FoldedRow("shown", self.tr("のせること")),
            "further": FoldedRow("further", self.tr("書き足すこと")),
        }
        for name, content in (("issue", self._issue_fields()), ("shown", self._shown())):
            for one in content:
                self._folds[name].add(one)
        self._add_further(self._folds["further"])
        for index, fold in enumerate(self._folds.values()):
            if index:
                card.add(Separator())
            card.add(fold)
        self._summarise()
        return card

    def _summarise(self) -> None:
        """The folded parts say in words what is set."""
        options = self.options
        day = long_date(options.issued_on or today(), self._language)
        language = dict(_LANGUAGES)[options.language]
        self._folds["issue"].say(self.tr("{day}・{language}").format(day=day, language=language))
        shown = [short for name, _words, short in self._showable() if getattr(options, name)]
        self._folds["shown"].say(self.tr("、").join(shown) or self.tr("なし"))
        added = [title for key, title in self._further_titles().items() if self._is_filled(key)]
        self._folds["further"].say(self.tr("、").join(added) or self.tr("なし（空いていてもかまいません）"))

    def _is_filled(self, key: str) -> bool:
        """Whether one of the parts that may be added says something."""
        options = self.options
        filled: dict[str, object] = {
            "incident": options.incident_contact or options.notify_within_hours,
            "policy": options.policy_published_at,
            "declaration": self._elsewhere.declared and options.show_declaration,
            "signing": options.signing is not Signing.NONE,
            "others": options.cloud_services or options.subcontractors or options.invoice_number,
        }
        return bool(filled[key])

    def _issue_fields(self) -> list[QWidget]:
        self.issued_on = DateField(
            self.tr("発行日"),
            self.options.issued_on or today(),
            self._language,
            ("today",),
            may_be_empty=False,
        )
        self.issued_on.set_name("partner_issued_on")
        self.issued_on.day_chosen.connect(self._issue)
        self.language = Segments(_LANGUAGES, self.options.language, self.tr("書類のことば"))
        for button, (language, _word) in zip(self.language.findChildren(QWidget), _LANGUAGES, strict=True):
            button.setObjectName(f"partner_language_{language.value}")
        self.language.value_chosen.connect(self._choose_language)
        hint = self.tr("画面のことばとは別に選べます。")
        return [
            FieldRow(self.tr("発行日"), self.issued_on),
            FieldRow(self.tr("書類のことば"), _at_left(self.language), hint),
        ]

    def _issue(self, day: date) -> None:
        self._change(issued_on=None if day == today() else day)

    def _choose_language(self, language: Language) -> None:
        self._change(language=language)
        self._show_addressee()

    def _showable(self) -> tuple[tuple[str, str, str], ...]:
        """Each with its whole name, and the short one for the summary."""
        return (
            ("show_address", self.tr("所在地"), self.tr("所在地")),
            ("show_phone", self.tr("電話"), self.tr("電話")),
            ("show_email", self.tr("メール"), self.tr("メール")),
            ("show_measurements", self.tr("パソコンを測った結果"), self.tr("測った結果")),
            ("show_not_done", self.tr("まだできていないことと、その期限"), self.tr("できていないこと")),
            ("show_names", self.tr("共有フォルダーの名前"), self.tr("共有フォルダーの名前")),
        )

    def _shown(self) -> list[QWidget]:
        lines: list[QWidget] = []
        for name, words, _short in self._showable():
            line = CheckLine(words, getattr(self.options, name))
            line.setObjectName(f"partner_{name}")
            line.toggled.connect(lambda on, field=name: self._change(**{field: on}))
            lines.append(line)
        lines.append(Caption(self.tr("できていないことも期限つきで見せると、信頼されます。")))
        holder = QWidget()
        holder.setLayout(column(*lines, spacing=tokens.SPACE_XS))
        return [holder]

    # What may be added

    def _further_titles(self) -> dict[str, str]:
        return {
            "incident": self.tr("事故のときの連絡"),
            "policy": self.tr("基本方針を公開した場所"),
            "declaration": self.tr("SECURITY ACTIONの宣言"),
            "signing": self.tr("印鑑や署名の欄"),
            "others": self.tr("クラウド、外注先、登録番号"),
        }

    def _add_further(self, place: FoldedRow) -> None:
        place.body.setSpacing(theme().space(tokens.SPACE_XS))
        place.add(Soft(self.tr("空いていてもかまいません。書いたことだけがのります。")))
        parts = {
            "incident": self._incident,
            "policy": self._policy,
            "declaration": self._declaration,
            "signing": self._signing,
            "others": self._others,
        }
        for key, title in self._further_titles().items():
            fold = Disclosure(title)
            fold.setObjectName(f"partner_fold_{key}")
            fold.body.setSpacing(theme().space(tokens.SPACE_M))
            for one in parts[key]():
                fold.add(one)
            place.add(fold)

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
            lost = self.tr("公開した場所に、決めた基本方針が見つかっていません。書類にはのせません。")
            shown = Body(self.options.policy_published_at or lost)
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
            self._summarise()
            self.options_changed.emit(changed)


def _at_left(widget: QWidget, focused: QWidget | None = None) -> QWidget:
    """A control that keeps its own width; `focused` is the part of it that takes the focus."""
    holder = QWidget()
    layout = column(widget, spacing=0)
    layout.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)
    holder.setLayout(layout)
    holder.setAccessibleName(widget.accessibleName())
    holder.setFocusProxy(focused or widget.findChildren(QWidget)[0])
    return holder
