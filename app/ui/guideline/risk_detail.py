"""One thing's risk: the calculation in words, what we suggest and why, the way to treat it, the measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import RiskEdition, load_risk
from app.content.packs import load_actions
from app.domain.action import Action
from app.domain.plan import PlanItem, PlanState
from app.guideline.ledger_words import own_estimate_words, risk_words, suggestion_words
from app.guideline.risk_book import RiskLine
from app.guideline.risk_entry import Way, suggestion_for
from app.guideline.treatment import LONGEST_MEASURE
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.form_parts import Picker, choice_row, form_card, text_row
from app.ui.plan_date_field import DateField
from app.ui.widgets.buttons import LinkButton, QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Body, Caption, Figure, Soft
from app.ui.widgets.paint import Separator


class RiskDetail(Section):
    """Each choice is told at once: `entry_changed` with the whole entry, measures by their own signals."""

    entry_changed = Signal(object)
    measure_added = Signal(str)  # id of an action, or the owner's words
    measure_removed = Signal(object)  # PlanItem
    place_wanted = Signal(str, object)  # a page, and where on it

    def __init__(
        self,
        context: Context,
        line: RiskLine,
        edition: RiskEdition,
        measures: tuple[PlanItem, ...],
        suggested: tuple[Action, ...],
        in_rules: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        """`in_rules`: the actions about which there is a rule to look at."""
        super().__init__(parent, spacing=tokens.SPACE_L)
        self._context, self._language = context, context.language
        self._edition, self._in_rules = edition, in_rules
        self.entry = line.entry
        self._reasons: dict[str, FieldRow] = {}
        self._calculation = Section(spacing=tokens.SPACE_S)
        card = form_card(self.tr("計算"))
        card.add(self._calculation)
        asked = LinkButton(self.tr("重要度の質問に答える・直す（台帳）"), icon="edit")
        asked.setObjectName("risk_open_row")
        asked.clicked.connect(lambda: self.place_wanted.emit("ledger", {"row_id": line.row.id}))
        card.add(row(asked, None))
        self.add(card)
        self.add(self._numbers(line))
        self.add(self._treatment())
        self.add(self._measures(measures, suggested))
        self.show_line(line)

    def show_line(self, line: RiskLine) -> None:
        """Say the calculation anew."""
        self._calculation.clear()
        told = risk_words(line.risk, self._edition, self._language)
        value = line.risk.value
        figure = Figure("？" if value is None else str(value))
        figure.setObjectName("risk_value")
        words = column(SmallHeading(self.tr("リスク値")), *(Body(text) for text in told), spacing=2)
        self._calculation.add(row(figure, words, spacing=tokens.SPACE_L, stretch=1))

    def _keep(self, **changes: Any) -> None:
        self.entry = replace(self.entry, **changes)
        for name, why_own in self._reasons.items():
            why_own.setVisible(getattr(self.entry, name) is not None)
        self.entry_changed.emit(self.entry)

    def _set(self, field: str, value: Any) -> None:
        self._keep(**{field: value})

    # Threat and vulnerability

    def _numbers(self, line: RiskLine) -> Card:
        card = form_card(self.tr("起こりやすさと、つけ込みやすさ"))
        parts = (
            ("threat", self.tr("起こりやすさ"), line.threat, self._edition.threat),
            ("vulnerability", self.tr("つけ込みやすさ"), line.vulnerability, self._edition.vulnerability),
        )
        for name, title, found, levels in parts:
            value = found.value
            usual = (
                self.tr("目安のまま（{value}）").format(value=value)
                if value is not None
                else self.tr("目安なし（まだ決まりません）")
            )
            choices: list[tuple[Any, str]] = [(None, usual)]
            choices += [(level, f"{level}：{text.to(self._language)}") for level, text in levels.items()]
            picker = Picker(choices, getattr(self.entry, name), title, partial(self._set, name))
            picker.setObjectName(f"risk_{name}")
            why = suggestion_words(line.row, found, self._context.assessment.edition, self._language)
            card.add(FieldRow(title, picker, why))
            if name == "vulnerability" and value is None:
                card.add(self._ask(line))
            reason = f"{name}_reason"
            why_own = text_row(
                self.tr("目安と違える理由"),
                getattr(self.entry, reason),
                f"risk_{reason}",
                partial(self._set, reason),
            )
            why_own.setVisible(getattr(self.entry, name) is not None)
            self._reasons[name] = why_own
            card.add(why_own)
        card.add(Caption(own_estimate_words(self._language)))
        return card

    def _ask(self, line: RiskLine) -> QWidget:
        """Where nothing can be suggested: the way to what is missing, a question or the medium."""
        base = suggestion_for(line.row.medium)
        answers = self._context.assessment.answers
        open_ones = [one for one in base.questions if one not in answers] if base else []
        place = {"question_id": (open_ones or list(base.questions))[0], "return_to": "risk"} if base else {}
        words = self.tr("関係する質問に答える") if base else self.tr("どこにあるかを選ぶ（台帳）")
        link = LinkButton(words, icon="questions" if base else "edit")
        link.setObjectName("risk_ask")
        page = "questions" if base else "ledger"
        place = place or {"row_id": line.row.id}
        link.clicked.connect(lambda: self.place_wanted.emit(page, place))
        holder = QWidget()
        holder.setLayout(row(link, None))
        return holder

    # Treatment

    def _treatment(self) -> Card:
        card = form_card(self.tr("どう扱うか"))
        ways = load_risk().treatments
        choices = [(Way(one.id), one.title.to(self._language)) for one in ways]
        meanings = "\n".join(
            self.tr("{way}：{meaning}").format(
                way=one.title.to(self._language), meaning=one.meaning.to(self._language)
            )
            for one in ways
        )
        card.add(
            choice_row(
                self.tr("扱い"), choices, self.entry.way, "risk_way", partial(self._set, "way"), meanings
            )
        )
        reason = text_row(
            self.tr("決めた理由"), self.entry.way_reason, "risk_way_reason", partial(self._set, "way_reason")
        )
        card.add(reason)
        day = date.fromisoformat(self.entry.review_on) if self.entry.review_on else None
        field = DateField(self.tr("見なおす日"), day, self._language, ("month",))
        field.set_name("risk_review_on")
        field.day_chosen.connect(lambda on: self._keep(review_on=on.isoformat() if on else ""))
        card.add(FieldRow(self.tr("見なおす日"), field))
        return card

    # Measures

    def _measures(self, measures: tuple[PlanItem, ...], suggested: tuple[Action, ...]) -> Card:
        card = form_card(self.tr("対策"), self.tr("選んだ対策は「計画」に入り、期限や担当を決められます。"))
        for item in measures:
            card.add(self._planned(item))
        planned = {item.action for item in measures}
        offered = [one for one in suggested if one.id not in planned]
        if offered:
            card.add(SmallHeading(self.tr("この媒体で考えられる対策")))
        for action in offered:
            add = SecondaryButton(self.tr("計画に入れる"), icon="plus")
            add.setObjectName(f"risk_add_{action.id}")
            add.setAccessibleName(
                self.tr("「{title}」を計画に入れる").format(title=action.title.to(self._language))
            )
            add.clicked.connect(lambda _on=False, one=action.id: self.measure_added.emit(one))
            card.add(row(Body(action.title.to(self._language)), add, stretch=0))
            card.add(Separator())
        own = TextField("", self.tr("例：鍵のかかる棚を買う"))
        own.setObjectName("risk_own_measure")
        own.setMaxLength(LONGEST_MEASURE)
        add_own = SecondaryButton(self.tr("この対策を計画に入れる"), icon="plus")
        add_own.setObjectName("risk_add_own")
        add_own.clicked.connect(lambda: self.measure_added.emit(own.text()))
        card.add(FieldRow(self.tr("自分で考えた対策"), own))
        card.add(row(add_own, None))
        plan = LinkButton(self.tr("計画を見る"), icon="plan")
        plan.setObjectName("risk_open_plan")
        place = {"subject": measures[-1].subject} if measures else {}
        plan.clicked.connect(lambda: self.place_wanted.emit("plan", place))
        rules = LinkButton(self.tr("規程（社内の決まり）で決める"), icon="articles")
        rules.setObjectName("risk_open_rules")
        rules.clicked.connect(lambda: self.place_wanted.emit("rules", {}))
        card.add(flow(plan, rules, spacing=tokens.SPACE_L))
        return card

    def _planned(self, item: PlanItem) -> QWidget:
        action = load_actions().get(item.action)
        title = action.title.to(self._language) if action else item.action
        states = {
            PlanState.OPEN: self.tr("計画に入っています"),
            PlanState.POSTPONED: self.tr("後回しにしています"),
            PlanState.DONE: self.tr("済みました"),
        }
        drop = QuietButton(self.tr("外す"), icon="close")
        drop.setObjectName(f"risk_drop_{item.subject.rpartition('/')[2]}")
        drop.setAccessibleName(self.tr("「{title}」を計画から外す").format(title=title))
        drop.clicked.connect(lambda: self.measure_removed.emit(item))
        holder = QWidget()
        words = column(Body(title, bold=True), Soft(states[item.state]), spacing=0)
        if item.action in self._in_rules:
            rule = LinkButton(self.tr("この対策の決まりを見る"), icon="articles")
            rule.setObjectName(f"risk_rule_{item.action}")
            rule.setAccessibleName(self.tr("「{title}」の決まりを見る").format(title=title))
            rule.clicked.connect(lambda: self.place_wanted.emit("rules", {"action": item.action}))
            words.addLayout(row(rule, None))
        holder.setLayout(row(words, drop, stretch=0))
        return holder
