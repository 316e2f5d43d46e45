"""何を調べているか: for each check what is read, from where, what it means, and why no rights are needed."""

from __future__ import annotations

from app.content.phrases import phrase
from app.domain.observation import System
from app.inspection.handbook import Chapter, chapters
from app.inspection.host import this_system
from app.ui.context import Context
from app.ui.page import Page
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.labels import Body, Caption, Soft


class ChecksPage(Page):
    """The handbook for the system of this PC; every check folds its exact sources."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("何を調べているか"),
            self.tr("読むだけで、何も変えません。調べたことは、このパソコンの外へ送りません。"),
        )
        bar = self.add_actions("", self.tr("点検へ戻る"))
        bar.back_pressed.connect(lambda: context.navigate("inspection"))
        if this_system() is System.MACOS:
            self.add(Banner(phrase("system.macos.unproved", context.language), "warn"))
        for chapter in chapters(context.language, this_system()):
            self.add(self._card(chapter))

    def _card(self, chapter: Chapter) -> Card:
        card = Card()
        card.setObjectName(f"chapter_{chapter.id}")
        card.add_heading(chapter.title)
        card.add(Body(chapter.means))
        for reading in chapter.readings:
            card.add(Soft(reading.how))
            if reading.click_path:
                card.add(Soft(self.tr("自分で見るには：{path}").format(path=reading.click_path)))
            details = Disclosure(self.tr("読む場所"))
            details.setObjectName(f"sources_{chapter.id}")
            details.add(Caption(self.tr("項目の番号：{code}").format(code=chapter.code)))
            for source in reading.sources:
                details.add(Caption(source))
            card.add(details)
        return card
