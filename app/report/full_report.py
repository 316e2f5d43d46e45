"""The full report behind the partner page: every answer, every check, the plan, the method."""

from __future__ import annotations

from app.assessment.comparison import Comparison, compare
from app.domain.answer import Answer, Choice
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.questionnaire import Question
from app.domain.record import Record
from app.domain.verdict import Verdict
from app.report.claims import ArticleClaim, answer_claim, article_claims, record_day, verdict_claim
from app.report.document import (
    Badge,
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Stack,
    Table,
    Words,
)
from app.report.figures import score_bars
from app.report.full_sources import method_blocks, other_pc_blocks, plan_blocks, source_blocks
from app.report.material import gather
from app.report.options import PartnerPageOptions
from app.report.page_context import Limits, PageContext
from app.report.partner_head import tiles
from app.report.partner_page import closing, legend, partner_facts
from app.report.style import CONTENT_WIDTH
from app.report.wording import Wording, document_number

__all__ = ["full_report"]

_UNCUT = Limits(100_000, 100_000, 1.0, 100_000)
_PROOF = {Language.JA: -84.0, Language.EN: -112.0}
_STATE = -84.0


def full_report(record: Record, options: PartnerPageOptions | None = None) -> Document:
    """The report as data, as many pages as it takes; nothing the owner typed is cut.

    Raises KeyError when the record's edition is not among the packs.
    """
    options = options or PartnerPageOptions()
    issued_on = options.issued_on or record_day(record)
    page = PageContext(gather(record), options, _UNCUT, Wording(options.language), issued_on)
    say, title = page.say, page.say("full.title")
    name = record.profile.display_name
    return Document(
        title=f"{title} - {name}" if name else title,
        language=options.language,
        blocks=tuple(_blocks(page)),
        footer=say("full.footer", title=title, id=document_number(record)),
        page_label=say("page", page="{page}", pages="{pages}"),
        author=name,
        sample=say("sample") if record.sample else "",
    )


def _blocks(page: PageContext) -> list[Block]:
    articles = article_claims(page.material.questionnaire, page.record)
    return [
        *_summary(page, articles),
        *_article_blocks(page, articles),
        Heading(2, page.say("full.partner_facts")),
        *partner_facts(page),
        legend(page),
        *_answer_blocks(page),
        *_difference_blocks(page),
        *_check_blocks(page),
        *other_pc_blocks(page),
        *plan_blocks(page),
        *method_blocks(page),
        *source_blocks(page),
        *closing(page),
    ]


def _summary(page: PageContext, articles: tuple[ArticleClaim, ...]) -> list[Block]:
    say, language = page.say, page.language
    blocks: list[Block] = [Heading(1, say("full.title"))]
    if page.profile.display_name:
        blocks.append(Paragraph(Words(say("full.business", name=page.profile.display_name), 1.15, bold=True)))
    if page.profile.trade_name and page.profile.person_name:
        blocks.append(Paragraph(Words(say("sender.person", name=page.profile.person_name))))
    era = language is Language.JA
    made, issued = (long_date(day, language, era) for day in (page.made_on, page.issued_on))
    blocks.append(Paragraph(Words(say("full.subtitle", made=made, issued=issued))))
    blocks.append(Paragraph(Words(say("full.intro"), muted=True)))
    blocks.append(tiles(page, articles))
    score = page.material.score
    if score.band:
        state, next_step = page.text(score.band.state), page.text(score.band.next_step)
        blocks.append(Paragraph(Words(say("full.band", state=state, next=next_step))))
    total = str(score.total).replace("-", "−")
    rule = say("score.text", total=total, best=score.best, rule=say.rule(score))
    blocks.append(Paragraph(Words(rule, bold=True)))
    questionnaire = page.material.questionnaire
    if not questionnaire.verified and questionnaire.caveat:
        blocks.append(Paragraph(Words(page.text(questionnaire.caveat), 0.92, muted=True)))
    blocks += [Heading(3, say("full.chart")), score_bars(score, CONTENT_WIDTH, say)]
    return blocks


def _article_blocks(page: PageContext, articles: tuple[ArticleClaim, ...]) -> list[Block]:
    say = page.say
    rows = tuple(
        (
            say.badge(one.claim.state),
            Words(page.text(one.article.title), bold=True),
            Stack(tuple(Words(text, 0.92) for text in _basis(page, one)) or (Words(""),)),
            page.proof(one.claim),
        )
        for one in articles
    )
    head = tuple(say(f"column.{name}") for name in ("state", "article", "basis", "proof"))
    return [
        Heading(2, say("full.articles", count=len(articles))),
        Table((_STATE, 1.0, 1.0, _PROOF[page.language]), head, rows),
    ]


def _basis(page: PageContext, found: ArticleClaim) -> list[str]:
    say = page.say
    lines = [
        say("check.subject", title=say("full.plan.from_question", number=q.number), sentence=say.choice(a))
        for q, a in found.answers
    ]
    for verdict in found.verdicts:
        badge = say.measured_badge(verdict_claim(verdict, page.record).state)
        lines.append(say("check.subject", title=_check_title(page, verdict), sentence=badge.word))
    return lines


def _answer_blocks(page: PageContext) -> list[Block]:
    say, score = page.say, page.material.score
    blocks: list[Block] = [Heading(2, say("full.answers", asked=score.asked, answered=score.answered))]
    head = tuple(say(f"column.{name}") for name in ("number", "question", "answer", "points", "proof"))
    for part in score.parts:
        title = say(
            "full.part",
            title=page.text(part.part.title),
            asked=part.asked,
            answered=part.answered,
            points=str(part.points).replace("-", "−"),
        )
        questions = page.material.questionnaire.of_part(part.part.id)
        rows = tuple(_answer_row(page, question) for question in questions)
        blocks += [Heading(3, title), Table((-18.0, 1.0, -100.0, -30.0, _PROOF[page.language]), head, rows)]
    return blocks


def _answer_row(page: PageContext, question: Question) -> tuple[Cell, ...]:
    say = page.say
    answer = page.record.answer_to(question.id)
    claim = answer_claim(answer, page.record)
    wording = page.text(question.wording_for(page.profile.works_alone))
    texts = [Words(page.text(question.topic), bold=True), Words(wording)]
    if answer and answer.note.strip():
        name = "reason_note" if answer.choice is Choice.NOT_APPLICABLE else "note"
        texts.append(Words(say(name, note=answer.note), 0.92, muted=True))
    return (
        Words(str(question.number), bold=True),
        Stack(tuple(texts)),
        Badge(claim.state, say.choice(answer)),
        Words(_points(page, answer)),
        page.proof(claim),
    )


def _points(page: PageContext, answer: Answer | None) -> str:
    if answer is None or answer.choice not in page.material.score.points:
        return "―"
    return str(page.material.score.points[answer.choice]).replace("-", "−")


def _difference_blocks(page: PageContext) -> list[Block]:
    say = page.say
    blocks: list[Block] = [Heading(2, say("full.differences"))]
    if not page.record.verdicts:
        return [*blocks, Paragraph(Words(say("full.differences.no_measurement")))]
    answers = {answer.question_id: answer for answer in page.record.answers}
    record = page.record
    compared = compare(page.material.questionnaire, answers, record.firm_verdicts, record.every_pc_measured)
    rows = tuple(_difference_row(page, one) for one in compared if one.is_difference)
    if not rows:
        return [*blocks, Paragraph(Words(say("full.differences.none")))]
    head = tuple(say(f"column.{name}") for name in ("number", "answer", "measured", "standing"))
    return [*blocks, Table((-22.0, 0.7, 1.5, 1.0), head, rows)]


def _difference_row(page: PageContext, found: Comparison) -> tuple[Cell, ...]:
    say = page.say
    sentences = [
        page.material.sentence(one, page.language, page.options.show_names) for one in found.verdicts
    ]
    result = [Words(say(f"standing.{found.standing.value}"), bold=True)]
    if found.proposed:
        choice = say.choice_word(found.proposed)
        result.append(Words(say("full.differences.proposed", choice=choice), 0.92))
    return (
        Words(str(found.question.number), bold=True),
        Stack((Words(page.text(found.question.topic)), Words(say.choice(found.answer), bold=True))),
        Stack(tuple(Words(one) for one in sentences) or (Words("―"),)),
        Stack(tuple(result)),
    )


def _check_blocks(page: PageContext) -> list[Block]:
    say = page.say
    verdicts = page.record.verdicts
    blocks: list[Block] = [Heading(2, say("full.checks", total=len(verdicts)))]
    if not verdicts:
        return [*blocks, Paragraph(Words(say("full.checks.none")))]
    head = tuple(say(f"column.{name}") for name in ("state", "found", "source", "proof"))
    rows = tuple(_check_row(page, verdict) for verdict in verdicts)
    return [*blocks, Table((_STATE, 1.9, 1.0, _PROOF[page.language]), head, rows)]


def _check_row(page: PageContext, verdict: Verdict) -> tuple[Cell, ...]:
    claim = verdict_claim(verdict, page.record)
    check = page.material.checks.get(verdict.check_id)
    code = f"{check.code}  " if check else ""
    sentence = page.material.sentence(verdict, page.language, page.options.show_names)
    sources = tuple(dict.fromkeys(one.source for one in verdict.evidence))
    return (
        page.say.measured_badge(claim.state),
        Stack((Words(f"{code}{_check_title(page, verdict)}", bold=True), Words(sentence))),
        Stack(tuple(Words(one, 0.84, muted=True) for one in sources) or (Words("―"),)),
        page.proof(claim),
    )


def _check_title(page: PageContext, verdict: Verdict) -> str:
    check = page.material.checks.get(verdict.check_id)
    return page.text(check.title) if check else verdict.check_id
