"""The incident procedure in five phases, from the profile and the owner's contacts."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.emergency_kinds import ProcedurePack
from app.content.emergency_packs import load_card, load_procedure
from app.content.packs import load_contacts
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.profile import Profile
from app.emergency.contacts import OwnContact
from app.emergency.procedure import OwnProcedure
from app.report.document import Block, Bullets, Cell, Document, Heading, Table, Words
from app.report.emergency_words import EmergencyWords, muted, plain

_DESKS = ("ipa_business", "police_advice", "privacy_commission", "jpcert")


def incident_procedure(
    profile: Profile,
    own: OwnProcedure,
    responsible: str,
    contacts: Sequence[OwnContact],
    language: Language,
) -> Document:
    """The procedure as the firm would hang it up. Without a day of decision it calls itself a draft."""
    pack, say = load_procedure(), EmergencyWords(language)
    title = say("procedure.title")
    blocks: list[Block] = [Heading(1, title), _state(own, say)]
    blocks += [Heading(2, say("procedure.purpose")), plain(_purpose(pack, profile, language))]
    blocks += [Heading(2, say("procedure.roles")), _roles(profile, own, responsible, say)]
    for number, phase in enumerate(pack.phases, start=1):
        heading = say("procedure.phase", number=number, title=phase.title.to(language))
        blocks += [Heading(2, heading), plain(phase.aim.to(language), bold=True)]
        blocks.append(Bullets(tuple(Words(one.to(language)) for one in phase.items)))
    blocks += [Heading(2, say("procedure.contacts")), _contacts(contacts, say)]
    blocks += [Heading(2, say("procedure.form")), plain(pack.report_form.to(language))]
    if own.additions.strip():
        blocks.append(Heading(2, say("procedure.additions")))
        blocks += [plain(line) for line in own.additions.splitlines() if line.strip()]
    blocks += [Heading(2, say("procedure.review")), plain(pack.yearly.to(language))]
    if own.look_again_on is not None:
        blocks.append(plain(say("procedure.next", day=long_date(own.look_again_on, language))))
    blocks.append(muted(pack.note.to(language)))
    return say.document(title, blocks, profile.display_name)


def procedure_stem(own: OwnProcedure, profile: Profile, language: Language) -> str:
    """The name of its file without the extension."""
    name = EmergencyWords(language)("procedure.file")
    day = own.decided_on.isoformat() if own.decided_on else ""
    return "_".join(part for part in (day, name, profile.display_name) if part)


def _state(own: OwnProcedure, say: EmergencyWords) -> Block:
    if own.decided_on is None:
        return plain(say("procedure.draft"), bold=True)
    return plain(say("procedure.decided", day=long_date(own.decided_on, say.language)), bold=True)


def _purpose(pack: ProcedurePack, profile: Profile, language: Language) -> str:
    if not profile.display_name:
        return pack.purpose_nameless.to(language)
    return pack.purpose.to(language).format(firm=profile.display_name)


def _roles(profile: Profile, own: OwnProcedure, responsible: str, say: EmergencyWords) -> Table:
    alone = say("procedure.deputy.alone") if profile.works_alone else say("none")
    rows = (
        (say("procedure.responsible"), responsible or say("none")),
        (say("procedure.deputy"), own.deputy or alone),
        (say("procedure.recorder"), say("procedure.recorder.who")),
    )
    head = (say("procedure.role"), say("procedure.who"))
    return Table((0.25, 0.75), head, tuple((Words(a, bold=True), Words(b)) for a, b in rows))


def _contacts(contacts: Sequence[OwnContact], say: EmergencyWords) -> Table:
    language, desks = say.language, {one.id: one for one in load_contacts().desks}
    rows: list[tuple[Cell, ...]] = []
    for one in contacts:
        if one.is_empty:
            continue
        kind = load_card().kind(one.kind).label.to(language)
        number = " / ".join(part for part in (one.phone, one.mail) if part)
        rows.append((Words(one.name or kind, bold=True), Words(number), Words(one.note or kind)))
    for desk in (desks[name] for name in _DESKS if name in desks):
        number = say.desk_number(desk)
        rows.append((Words(desk.name.to(language), bold=True), Words(number), Words(desk.when.to(language))))
    head = (say("procedure.contact"), say("procedure.number"), say("procedure.when"))
    return Table((0.34, 0.28, 0.38), head, tuple(rows))
