"""動画: the known titles of 映像で知る情報セキュリティ, with length and year where these are known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from app.content.learning_lists import Video, load_videos
from app.domain.calendar import long_date
from app.ui import tokens
from app.ui.context import Context
from app.ui.learning.shelf import learning_of
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, PrimaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Body, Caption, Heading, Soft


class VideosPage(Page):
    """Nothing is loaded: the list opens in the browser, only when a button is pressed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("動画"), self.tr("人に教えるときや、休憩のときにも使えます。"))
        self._videos = load_videos()
        self._lessons = learning_of(context).lessons
        card = Card(tone="accent")
        card.add(Body(self.words(self._videos.note)))
        opening = PrimaryButton(self.tr("IPAの一覧をブラウザーで開く"), icon="external")
        opening.setObjectName("open_video_list")
        opening.clicked.connect(lambda: open_link(self._videos.list_url))
        card.add(row(opening, None))
        self.add(card)
        for video in self._videos.videos:
            self.add(self._card(video))
        day = long_date(self._videos.checked_on, context.language)
        self.add(Caption(self.tr("一覧を確かめた日：{day}").format(day=day)), gap=tokens.SPACE_S)
        self.add(Caption(self.tr("ページの場所や内容は、変わっていることがあります。")))
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: self.context.navigate("learning"))

    def _card(self, video: Video) -> Card:
        card = Card(padding=tokens.SPACE_L)
        card.body.setSpacing(theme().space(6))
        card.setObjectName(f"video_{video.id}")
        card.add(Heading(self.words(video.title)))
        facts = self._facts(video)
        if facts:
            card.add(Caption(facts, colour="text"))
        card.add(Soft(self.words(video.about)))
        if not video.verified:
            mark = IconMark("info", "warn", 18)
            note = Caption(self.tr("未確認：今も公開されているかは、一覧でお確かめください。"), colour="warn")
            line = row(mark, note, spacing=6, stretch=1)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            card.add(line)
        card.add(self._ways(video))
        return card

    def _facts(self, video: Video) -> str:
        """Length and year; what is not known is left out, never guessed."""
        said = []
        if video.minutes is not None and video.parts > 1:
            words = self.tr("{parts}話、1話約{minutes}分")
            said.append(words.format(parts=video.parts, minutes=video.minutes))
        elif video.minutes is not None:
            said.append(self.tr("約{minutes}分").format(minutes=video.minutes))
        if video.year is not None:
            said.append(self.tr("{year}年").format(year=video.year))
        return self.tr("・").join(said)

    def _ways(self, video: Video) -> QVBoxLayout:
        opening = LinkButton(self.tr("一覧で見る"), icon="external", icon_after=True)
        opening.setObjectName(f"watch_{video.id}")
        name = self.tr("「{title}」を一覧で見る。ブラウザーが開きます。")
        opening.setAccessibleName(name.format(title=self.words(video.title)))
        opening.clicked.connect(lambda: open_link(self._videos.list_url))
        copying = LinkButton(self.tr("題名をコピー"), icon="copy")
        copying.setObjectName(f"copy_{video.id}")
        copying.setToolTip(self.tr("IPAの一覧で探すときに使う、日本語の題名です。"))
        copying.clicked.connect(lambda: self._copy(video))
        folded = Disclosure(self.tr("関係するレッスン"))
        folded.setObjectName(f"lessons_of_{video.id}")
        for lesson_id in video.lessons:
            lesson = self._lessons.get(lesson_id)
            if lesson is not None:
                link = LinkButton(self.words(lesson.title))
                link.setObjectName(f"video_{video.id}_{lesson_id}")
                link.clicked.connect(lambda _on=False, to=lesson_id: self._open(to))
                folded.add(link)
        return column(flow(opening, copying, spacing=tokens.SPACE_L), folded, spacing=2)

    def _copy(self, video: Video) -> None:
        QGuiApplication.clipboard().setText(video.title.ja)
        self.context.notify(self.tr("日本語の題名をコピーしました。"))

    def _open(self, lesson_id: str) -> None:
        self.context.navigate("lesson", lesson_id=lesson_id, begin=True)
