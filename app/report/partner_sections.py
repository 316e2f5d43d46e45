"""The sections of the partner page. Every row is a claim with its evidence grade and its date."""

from __future__ import annotations

from app.domain.calendar import short_date
from app.domain.verdict import Status
from app.report.claims import ArticleClaim, OpenPoint, open_points
from app.report.document import Cell, Grade, Pair, Proof, Section, Stack, State, Words
from app.report.options import BuyerReply, SecurityAction
from app.report.page_context import PageContext

Row = tuple[Cell, Cell, Proof]


def scope_section(page: PageContext) -> Section:
    """How many people and PCs, and how many of these were measured."""
    say, profile, options = page.say, page.profile, page.options
    counted = (
        _counted(page, "scope.people", profile.people_count),
        _counted(page, "scope.pcs", profile.pc_count),
    )
    stated = profile.people_count is not None or profile.pc_count is not None
    evidence = page.declared(page.made_on) if stated else page.not_confirmed(page.made_on)
    rows: list[Row] = [(Words(say("scope.label")), Words(say.listed(counted)), evidence)]
    rows.append(_measured_scope(page))
    for name, value in (("cloud", options.cloud_services), ("subcontractors", options.subcontractors)):
        if value.strip():
            rows.append((Words(say(f"scope.{name}")), Words(page.cut(value)), page.declared()))
    return Section(say("section.scope"), tuple(rows))


def _counted(page: PageContext, name: str, number: int | None) -> str:
    return page.say(name, count=number) if number is not None else page.say(f"{name}.unknown")


def _measured_scope(page: PageContext) -> Row:
    say, total = page.say, page.all_pcs
    label = Words(say("scope.measured.label"))
    if not page.measured_pcs:
        return label, Words(say("scope.measured.none")), page.not_confirmed(page.made_on)
    name = "scope.measured" if total else "scope.measured.some"
    text = say(name, all=total, measured=page.measured_pcs)
    return label, Words(text), say.proof(Grade.MEASURED, page.inspected_on)


def buyer_section(page: PageContext) -> Section:
    """The three things a buyer asks. What the owner left open is printed as 未回答, never as a fact."""
    options = page.options
    rows = (
        _reply_row(page, "secrets", options.holds_your_secrets),
        _reply_row(page, "stop", options.our_stop_stops_you),
        _reply_row(page, "systems", options.reaches_your_systems),
    )
    return Section(page.say("section.buyer"), rows)


def _reply_row(page: PageContext, question: str, reply: BuyerReply | None) -> Row:
    asked = Words(page.say(f"buyer.{question}"))
    if reply is None:
        return Words(page.say("says.none"), muted=True), asked, page.not_confirmed()
    said = Words(page.say(f"says.{reply.says.value}"), bold=True)
    note = page.cut(reply.note)
    text = Stack((asked, Words(note, 0.92, muted=True))) if note else asked
    return said, text, page.declared()


def score_section(page: PageContext) -> Section:
    """By which rule the points were counted, and what is kept apart from them."""
    say, score = page.say, page.material.score
    questionnaire = page.material.questionnaire
    total = str(score.total).replace("-", "−")
    lines = [Words(say("score.text", total=total, best=score.best, rule=say.rule(score)), bold=True)]
    points = {choice.value: str(number).replace("-", "−") for choice, number in score.points.items()}
    lines.append(Words(say("score.basis", title=page.text(questionnaire.title), **points), 0.92))
    if score.not_applicable:
        other = str(score.total_with_not_applicable).replace("-", "−")
        best = max(score.points.values())
        lines.append(
            Words(
                say(
                    "score.apart",
                    dont_know=score.dont_know,
                    not_applicable=score.not_applicable,
                    best_point=best,
                    other=other,
                ),
                0.92,
            )
        )
    if not score.complete:
        lines.append(Words(say("tile.incomplete", asked=score.asked, answered=score.answered), 0.92))
    row: Row = (Words(say("score.label")), Stack(tuple(lines)), page.declared(page.made_on))
    caveat = "" if questionnaire.verified or not questionnaire.caveat else page.text(questionnaire.caveat)
    return Section(say("section.score"), (row,), note=caveat)


def article_section(page: PageContext, articles: tuple[ArticleClaim, ...]) -> Section:
    """State, basis and day of each rule."""
    rows = tuple(_article_row(page, one) for one in articles)
    return Section(page.say("section.articles", count=len(articles)), rows)


def _article_row(page: PageContext, found: ArticleClaim) -> Row:
    say = page.say
    reasons = [
        say("article.answer", number=question.number, choice=say.short_choice(answer))
        for question, answer in found.answers
    ]
    measured = [one for one in found.verdicts if one.status is not Status.NOT_APPLICABLE]
    if measured:
        good = sum(one.status is Status.PASS for one in measured)
        reasons.append(say("article.measured", total=len(measured), good=good))
    title = Words(page.text(found.article.title))
    reason = Words(say.listed(reasons), 0.86, muted=True)
    text = Pair(title, reason) if reasons else title
    return say.badge(found.claim.state), text, page.proof(found.claim)


def not_done_section(page: PageContext) -> Section:
    """What is not done yet and by when it will be, or the plain word that this is not listed."""
    say, material = page.say, page.material
    heading = say("section.not_done")
    label = Words(say("not_done.label"))
    if not page.options.show_not_done:
        return Section(heading, ((label, Words(say("not_done.hidden")), page.not_confirmed()),))
    points = open_points(material.questionnaire, page.record, material.actions, material.check_titles)
    rows: list[Row] = [_point_row(page, one) for one in points[: page.limits.points]]
    unanswered = material.score.asked - material.score.answered
    if not rows and not unanswered:
        rows.append((label, Words(say("not_done.none")), page.declared(page.made_on)))
    if unanswered:
        text = Words(say("not_done.unanswered", count=unanswered))
        rows.append((say.badge(State.UNKNOWN), text, page.not_confirmed(page.made_on)))
    more = len(points) - page.limits.points
    note = say("not_done.more", count=more) if more > 0 else ""
    return Section(heading, tuple(rows), note)


def _point_row(page: PageContext, point: OpenPoint) -> Row:
    due = short_date(point.due) if point.due else ""
    if point.postponed:
        when = "not_done.postponed" if due else "not_done.postponed.open"
    else:
        when = "not_done.due" if due else "not_done.no_due"
    promised = Words(page.say(when, date=due), bold=bool(due), muted=not due)
    badge = page.say.badge(point.claim.state)
    return badge, Pair(Words(page.text(point.title)), promised), page.proof(point.claim)


def policy_section(page: PageContext) -> Section | None:
    """Where the policy is published, and the owner's declaration with IPA; None when neither is given."""
    say, options = page.say, page.options
    rows: list[Row] = []
    if options.policy_published_at.strip():
        text = say("policy.published", place=page.cut(options.policy_published_at))
        published = options.policy_published_on
        evidence = say.proof(Grade.DOCUMENT, published) if published else page.declared()
        rows.append((Words(say("policy.label")), Words(text), evidence))
    if options.security_action:
        text = _security_action_text(page, options.security_action)
        rows.append((Words(say("security_action.label")), Words(text), page.declared()))
    return Section(say("section.policy"), tuple(rows)) if rows else None


def _security_action_text(page: PageContext, action: SecurityAction) -> str:
    say = page.say
    details = []
    if action.declaration_id.strip():
        details.append(say("security_action.id", id=page.cut(action.declaration_id)))
    if action.declared_on:
        details.append(say("security_action.date", date=short_date(action.declared_on)))
    declared = say("security_action.two" if action.stars == 2 else "security_action.one")
    if not details:
        return say("security_action.plain", declared=declared)
    return say("security_action.details", declared=declared, details=say.listed(details))


def incident_section(page: PageContext) -> Section:
    """Whom to call, and how soon we call."""
    say, options, profile = page.say, page.options, page.profile
    reachable = (options.show_phone and profile.phone) or (options.show_email and profile.email) or ""
    contact = page.cut(options.incident_contact) or page.cut(reachable)
    label = Words(say("incident.contact"))
    if contact:
        rows: list[Row] = [(label, Words(contact), page.declared())]
    else:
        rows = [(label, Words(say("incident.contact.none"), muted=True), page.not_confirmed())]
    label, hours = Words(say("incident.time")), options.notify_within_hours
    if hours is not None:
        rows.append((label, Words(say("incident.within_hours", hours=hours)), page.declared()))
    else:
        rows.append((label, Words(say("incident.within_hours.none"), muted=True), page.not_confirmed()))
    return Section(say("section.incident"), tuple(rows))
