"""One chapter of the rules, to read and to write in one's own words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.content.packs import load_questionnaire
from app.content.rule_packs import Rule, RuleKind
from app.domain.language import Language
from app.guideline.own_rules import OWN_KINDS
from app.guideline.rules import DraftChapter, DraftRule
from app.inspection.check import load_check
from app.ui import tokens
from app.ui.guideline.sentence_field import SentenceField
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption, TextLabel
from app.ui.widgets.paint import Separator, fill, painter_for

_LARGE_TEXT = 1.4


class RuleRow(Section):
    """One sentence: how binding, the words, what it serves; to edit, to leave out, to take back."""

    edited = Signal(str, str)  # rule id, words
    removal_pressed = Signal(str, bool)
    own_dropped = Signal(str)
    edit_pressed = Signal(str)
    done_pressed = Signal()
    kind_chosen = Signal(str, object)  # of an added rule: its id, RuleKind
    discard_pressed = Signal(str)

    def __init__(self, rule: DraftRule, number: str, edition: str, language: Language, editing: bool) -> None:
        super().__init__(spacing=tokens.SPACE_XS)
        self._rule, self._language = rule, language
        self._marked = False
        self.setObjectName(f"rule_{rule.id}")
        kind = Caption(f"{number}  {self._kind(rule.kind)}", colour="accent_text")
        if editing:
            self.add(Caption(number, colour="accent_text") if rule.added else kind)
            self._edit(number)
        else:
            self._read(number, kind)
        if rule.source is not None and not rule.removed:
            self.add(self._serves(edition, rule.source))

    def mark(self) -> None:
        """Show that this is the rule that was asked for: a bar beside it."""
        self._marked = True
        self.body.setContentsMargins(theme().space(tokens.SPACE_M), 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marked:
            fill(painter_for(self), QRect(0, 0, theme().px(4), self.height()), "accent_text")

    def _read(self, number: str, kind: Caption) -> None:
        rule = self._rule
        text = rule.text.to(self._language) or self.tr("（まだ書いていません）")
        words = column(kind, TextLabel(text, colour="text_soft") if rule.removed else Body(text), spacing=2)
        discard = [self._link("discard", self.tr("消す"), number)] if rule.added else []
        if rule.removed:
            words.addWidget(Caption(self.tr("外しています。書類にはのりません。")))
            links = [self._link("keep", self.tr("元にもどす"), number), *discard]
        else:
            if rule.added:
                words.addWidget(Caption(self.tr("自分で足した決まりです。書類にも、そう書きます。")))
            elif rule.own:
                words.addWidget(Caption(self.tr("自分の言葉です。作り直しても、このまま残ります。")))
            edit, remove = self.tr("直す"), self.tr("外す")
            links = [self._link("edit", edit, number)]
            links += [self._link("remove", remove, number)] if rule.text.ja else discard
        if theme().text_scale >= _LARGE_TEXT:
            self.add(words)
            self.add(flow(*links))
        else:
            self.add(row(words, *links, spacing=tokens.SPACE_L, stretch=0))

    def _edit(self, number: str) -> None:
        rule = self._rule
        name = self.tr("決まり{number}の文").format(number=number)
        self.field = SentenceField(rule.text.to(self._language), name)
        self.field.setObjectName(f"words_{rule.id}")
        self.field.edited.connect(lambda text: self.edited.emit(rule.id, text))
        if rule.added:
            self.add(row(self._kinds(), None))
        self.add(self.field)
        if rule.added:
            self.add(
                Caption(
                    self.tr("書いたことは、すぐに保存されます。例：「お客様の図面は、私用の電話で撮らない」")
                )
            )
        else:
            self.add(Caption(self.tr("書いたことは、すぐに保存されます。空にすると、元の文にもどります。")))
        links = [self._link("done", self.tr("書きおえた"), number)]
        if rule.added:
            links.append(self._link("discard", self.tr("消す"), number))
        elif rule.own:
            links.append(self._link("original", self.tr("元の文にもどす"), number))
        self.add(flow(*links))

    def _kinds(self) -> Segments:
        rule_id = self._rule.id
        choices = [(one, self._kind(one)) for one in OWN_KINDS]
        kinds = Segments(choices, self._rule.kind, self.tr("区分"))
        kinds.setObjectName(f"kind_{rule_id}")
        kinds.value_chosen.connect(lambda kind: self.kind_chosen.emit(rule_id, kind))
        return kinds

    def _link(self, deed: str, words: str, number: str) -> LinkButton:
        rule_id = self._rule.id
        deeds = {
            "edit": lambda: self.edit_pressed.emit(rule_id),
            "remove": lambda: self.removal_pressed.emit(rule_id, True),
            "keep": lambda: self.removal_pressed.emit(rule_id, False),
            "done": self.done_pressed.emit,
            "original": lambda: self.own_dropped.emit(rule_id),
            "discard": lambda: self.discard_pressed.emit(rule_id),
        }
        link = LinkButton(words)
        link.setObjectName(f"{deed}_{rule_id}")
        link.setAccessibleName(self.tr("決まり{number}： {deed}").format(number=number, deed=words))
        link.clicked.connect(deeds[deed])
        return link

    def _serves(self, edition: str, source: Rule) -> Disclosure:
        fold = Disclosure(self.tr("何の役に立つか"))
        fold.setObjectName(f"serves_{self._rule.id}")
        language = self._language
        sheet = load_questionnaire(edition)
        asked = {one.id: one for one in sheet.questions}
        lines = [
            self.tr("自社診断の質問{number}： {topic}").format(
                number=asked[one].number, topic=asked[one].topic.to(language)
            )
            for one in source.questions
            if one in asked
        ]
        lines += [
            self.tr("このアプリの点検： {title}").format(title=load_check(one).title.to(language))
            for one in source.checks
        ]
        if source.scs:
            lines.append(self.tr("★3の要求事項： {ids}").format(ids=self.tr("、").join(source.scs)))
        fold.add(Caption("\n".join(lines)))
        return fold

    def _kind(self, kind: RuleKind) -> str:
        return {
            RuleKind.MUST: self.tr("必須"),
            RuleKind.NEVER: self.tr("禁止"),
            RuleKind.SHOULD: self.tr("推奨"),
        }[kind]


class ChapterView(Card):
    """All sentences of a chapter, and a place to add one. Signals go on to the page."""

    edited = Signal(str, str)
    removal_pressed = Signal(str, bool)
    own_dropped = Signal(str)
    edit_pressed = Signal(str)
    done_pressed = Signal()
    kind_chosen = Signal(str, object)
    discard_pressed = Signal(str)
    add_pressed = Signal()
    use_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = Section(spacing=tokens.SPACE_M)
        self.add(self._rows)
        self.rows: dict[str, RuleRow] = {}

    def show_rules(self, chapter: DraftChapter, edition: str, language: Language, editing: str) -> None:
        """Show a chapter; `editing` is the id of the rule that is being written."""
        self._rows.clear()
        self.rows = {}
        if not chapter.in_use:
            self._rows.add(self._not_in_use())
        head = chapter.number if chapter.number is not None else chapter.id[0].upper()
        shown = 0
        for rule in chapter.rules:
            shown += not rule.removed
            number = "–" if rule.removed else f"{head}-{shown}"
            line = RuleRow(rule, number, edition, language, rule.id == editing)
            line.edited.connect(self.edited)
            line.removal_pressed.connect(self.removal_pressed)
            line.own_dropped.connect(self.own_dropped)
            line.edit_pressed.connect(self.edit_pressed)
            line.done_pressed.connect(self.done_pressed)
            line.kind_chosen.connect(self.kind_chosen)
            line.discard_pressed.connect(self.discard_pressed)
            if self.rows or not chapter.in_use:
                self._rows.add(Separator())
            self.rows[rule.id] = line
            self._rows.add(line)
        if not chapter.rules:
            self._rows.add(Body(self.tr("この章には、うちに当てはまる決まりがまだありません。")))
        more = SecondaryButton(self.tr("決まりを足す"), icon="plus")
        more.setObjectName("add_rule")
        more.clicked.connect(self.add_pressed)
        self._rows.add(Separator())
        self._rows.add(row(more, None))

    def _not_in_use(self) -> QWidget:
        """A chapter may be read and written that is not printed; then it says so."""
        use = LinkButton(self.tr("この章を使う"))
        use.setObjectName("use_this_chapter")
        use.clicked.connect(self.use_pressed)
        said = QWidget()
        said.setLayout(row(Body(self.tr("いまは使っていない章です。書類にはのりません。")), use, stretch=0))
        return said
