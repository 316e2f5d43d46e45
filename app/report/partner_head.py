"""The top of the partner page: who writes to whom, and three figures."""

from __future__ import annotations

from collections import Counter

from app.domain.calendar import long_date
from app.report.claims import ArticleClaim, Claim, verdict_claim
from app.report.document import Letterhead, State, Tile, Tiles, Words
from app.report.page_context import PageContext

_STATES = (State.GOOD, State.PARTLY, State.BAD, State.UNKNOWN)


def addressee_line(page: PageContext) -> str:
    """○○株式会社 御中, or a general address; 御中 typed by the owner is not doubled."""
    name = page.cut(page.options.addressee).removesuffix("御中").rstrip()
    if not name:
        return page.say("addressee.none")
    return name if name.endswith(("様", "各位", "殿")) else page.say("addressee", name=name)


def letterhead(page: PageContext) -> Letterhead:
    """Addressee, date of issue and sender."""
    say, profile, options = page.say, page.profile, page.options
    name = profile.display_name
    lines = [Words(page.cut(name) if name else say("sender.unnamed"), 1.15, bold=True)]
    if profile.trade_name and profile.person_name:
        lines.append(Words(say("sender.person", name=page.cut(profile.person_name))))
    reached = []
    if options.show_phone and profile.phone:
        reached.append(say("sender.phone", phone=page.cut(profile.phone)))
    if options.show_email and profile.email:
        reached.append(page.cut(profile.email))
    numbers = (
        ("corporate_number", profile.corporate_number),
        ("invoice_number", options.invoice_number),
    )
    quiet = [page.cut(profile.address) if options.show_address else "", "　".join(reached)]
    quiet += [say(f"sender.{name}", number=page.cut(number)) for name, number in numbers if number]
    lines += [Words(text, 0.94) for text in quiet if text]
    date = say("issued", date=long_date(page.issued_on, page.language, era=True))
    return Letterhead(addressee_line(page), say("partner.title"), date, tuple(lines))


def tiles(page: PageContext, articles: tuple[ArticleClaim, ...]) -> Tiles:
    """The rules, the score and the measurements, each as one figure."""
    return Tiles((_article_tile(page, articles), _score_tile(page), _measured_tile(page)))


def _article_tile(page: PageContext, articles: tuple[ArticleClaim, ...]) -> Tile:
    claims = [one.claim for one in articles]
    return Tile(
        caption=page.text(page.material.questionnaire.articles_title),
        counts=_counts(page, claims, "unknown"),
        proof=page.summary_proof(claims),
    )


def _score_tile(page: PageContext) -> Tile:
    say, score = page.say, page.material.score
    if score.complete:
        line = say("score.dont_know", dont_know=score.dont_know, not_applicable=score.not_applicable)
    else:
        line = say("tile.incomplete", asked=score.asked, answered=score.answered)
    return Tile(
        caption=say("tile.score", edition=page.record.edition),
        amount=str(score.total).replace("-", "−"),
        unit=say("tile.unit", best=score.best),
        lines=(line,),
        proof=page.declared(page.made_on),
    )


def _measured_tile(page: PageContext) -> Tile:
    say, total = page.say, page.all_pcs
    measured = page.measured_pcs
    pcs = say("pcs.of", all=total, measured=measured) if total else say("pcs.only", measured=measured)
    caption = say("tile.measured", pcs=pcs)
    if not page.options.show_measurements or not page.record.verdicts:
        reason = "tile.measured_hidden" if page.record.verdicts else "tile.not_measured"
        return Tile(caption, page.not_confirmed(page.made_on), amount="―", lines=(say(reason),))
    claims = [verdict_claim(one, page.record) for one in page.record.firm_verdicts]
    return Tile(caption, page.summary_proof(claims), counts=_counts(page, claims, "could_not_check"))


def _counts(page: PageContext, claims: list[Claim], unknown: str) -> tuple[tuple[State, int, str], ...]:
    found = Counter(one.state for one in claims)
    words = {state: state.value for state in _STATES} | {State.UNKNOWN: unknown}
    return tuple((state, found[state], page.say(f"state.{words[state]}")) for state in _STATES)
