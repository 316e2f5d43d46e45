"""The timeline of an incident as a document: what was done when, what was not done yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.content.emergency_kinds import Situation, Step
from app.content.emergency_packs import load_situations
from app.domain.calendar import JAPAN, long_date, parse_utc
from app.domain.language import Language
from app.domain.profile import Profile
from app.emergency.incident import Incident, IncidentStep, StepKind
from app.report.document import Block, Bullets, Document, Heading, Table, Words
from app.report.emergency_words import EmergencyWords, muted, plain


def incident_timeline(
    incident: Incident, lines: Sequence[IncidentStep], profile: Profile, language: Language, now: datetime
) -> Document:
    """The record of one incident. Lines of situations this version does not know keep their id."""
    say = EmergencyWords(language)
    title = say("timeline.title")
    blocks: list[Block] = [Heading(1, title), _facts(incident, profile, say, now)]
    if lines:
        head = (say("timeline.head.at"), say("timeline.head.what"))
        rows = tuple((Words(clock(line.at, language)), Words(sentence(line, language))) for line in lines)
        blocks.append(Table((0.3, 0.7), head, rows))
    else:
        blocks.append(plain(say("timeline.empty")))
    blocks.append(muted(say("timeline.note.times")))
    left = _open_steps(incident, lines)
    if left:
        blocks.append(Heading(2, say("timeline.open_steps")))
        blocks.append(Bullets(tuple(Words(one.title.to(language)) for one in left)))
    return say.document(title, blocks, profile.display_name)


def timeline_stem(incident: Incident, language: Language) -> str:
    """The name of its file without the extension."""
    day = parse_utc(incident.started_at).astimezone(JAPAN)
    return f"{day:%Y-%m-%d_%H%M}_{EmergencyWords(language)('timeline.file')}"


def clock(moment: str, language: Language) -> str:
    """2026年11月23日 12:04:09 in Japan, to the second: in an incident it matters."""
    at = parse_utc(moment).astimezone(JAPAN)
    return f"{long_date(at.date(), language)} {at:%H:%M:%S}"


def sentence(line: IncidentStep, language: Language) -> str:
    """A line of the timeline in words."""
    say = EmergencyWords(language)
    if line.kind is StepKind.NOTE:
        return say("timeline.note", text=line.text)
    if line.kind is StepKind.CALLED:
        return say("timeline.called", name=line.text or line.ref)
    if line.kind is StepKind.CHANGED:
        return say("timeline.changed", title=situation_title(line.ref, language))
    return say(f"timeline.{line.kind.value}", title=_step_title(line.ref, language))


def situation_title(situation_id: str, language: Language) -> str:
    """The title of a situation; its id where this version does not know it."""
    found = _situation(situation_id)
    return found.title.to(language) if found else situation_id


def _facts(incident: Incident, profile: Profile, say: EmergencyWords, now: datetime) -> Table:
    language = say.language
    ended = clock(incident.ended_at, language) if incident.ended_at else say("timeline.still")
    matter = say("timeline.private") if incident.private else say("timeline.business")
    made = f"{long_date(now.astimezone(JAPAN).date(), language)} {now.astimezone(JAPAN):%H:%M}"
    rows = [
        (say("timeline.situation"), situation_title(incident.situation, language)),
        (say("timeline.started"), clock(incident.started_at, language)),
        (say("timeline.ended"), ended),
        (say("timeline.matter"), " / ".join(part for part in (matter, profile.display_name) if part)),
        (say("timeline.printed"), made),
    ]
    return Table((0.3, 0.7), (), tuple((Words(name, bold=True), Words(text)) for name, text in rows))


def _open_steps(incident: Incident, lines: Sequence[IncidentStep]) -> tuple[Step, ...]:
    found = _situation(incident.situation)
    handled = {one.ref for one in lines if one.kind in (StepKind.DONE, StepKind.SKIPPED)}
    return tuple(one for one in found.steps if one.id not in handled) if found else ()


def _situation(situation_id: str) -> Situation | None:
    return next((one for one in load_situations().situations if one.id == situation_id), None)


def _step_title(step_id: str, language: Language) -> str:
    for situation in load_situations().situations:
        for step in situation.steps:
            if step.id == step_id:
                return step.title.to(language)
    return step_id
