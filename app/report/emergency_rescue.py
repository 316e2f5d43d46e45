"""Questions to a provider of a rescue service, with room for the answers."""

from __future__ import annotations

from app.content.emergency_packs import load_rescue
from app.domain.calendar import long_date
from app.domain.language import Language
from app.emergency.rescue import RescueWish, advice
from app.report.document import Block, Document, Heading, Stack, Table, Words
from app.report.emergency_words import EmergencyWords, muted, plain


def rescue_questions(wish: RescueWish, language: Language) -> Document:
    """What we need, what to ask, and a column to write in."""
    pack, say = load_rescue(), EmergencyWords(language)
    title = say("rescue.title")
    blocks: list[Block] = [Heading(1, title), plain(say("rescue.provider"))]
    blocks += [Heading(2, say("rescue.ours")), _ours(wish, say)]
    blocks += [plain(line) for line in advice_lines(wish, language)]
    rows = tuple(
        (Words(f"{number}."), Words(one.to(language)), Stack((Words(" "), Words(" "), Words(" "))))
        for number, one in enumerate(pack.questions, start=1)
    )
    head = ("", say("rescue.question"), say("rescue.answer"))
    blocks += [Heading(2, say("rescue.questions")), Table((-20.0, 0.56, 0.44), head, rows)]
    blocks.append(muted(pack.no_ranking.to(language)))
    blocks.append(muted(say("list", url=pack.list_url)))
    blocks.append(muted(say("checked_on", day=long_date(pack.checked_on, language))))
    return say.document(title, blocks)


def rescue_stem(language: Language) -> str:
    """The name of its file without the extension."""
    return EmergencyWords(language)("rescue.file")


def advice_lines(wish: RescueWish, language: Language) -> tuple[str, ...]:
    """The sentences that help to choose whom to ask."""
    pack = load_rescue()
    return tuple(pack.advice[name].to(language).format(count=wish.devices) for name in advice(wish))


def _ours(wish: RescueWish, say: EmergencyWords) -> Table:
    def choice(value: bool | None, yes: str, no: str) -> str:
        return say("rescue.unsaid") if value is None else say(yes if value else no)

    devices = say("rescue.unsaid") if wish.devices is None else str(wish.devices)
    rows = (
        (say("rescue.devices"), devices),
        (say("rescue.servers"), choice(wish.servers, "rescue.yes", "rescue.no")),
        (say("rescue.star3"), choice(wish.star3, "rescue.wish.yes", "rescue.wish.no")),
    )
    return Table((0.4, 0.6), (), tuple((Words(a, bold=True), Words(b)) for a, b in rows))
