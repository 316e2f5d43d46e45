"""What every part of the partner page needs to know while it is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import local_date, parse_utc
from app.domain.language import Language, Text
from app.domain.profile import Profile
from app.domain.record import Record
from app.report.claims import Claim, record_day
from app.report.document import Grade, Proof, State
from app.report.material import Material
from app.report.options import PartnerPageOptions
from app.report.wording import Wording

_WEAKEST_FIRST = (Grade.DECLARED, Grade.DOCUMENT, Grade.MEASURED)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is printed: the longest text typed by the owner, the most open points, the smallest type,
    and the most checks on a line of their own."""

    characters: int
    points: int
    smallest_scale: float
    measured: int


@dataclass(frozen=True, slots=True)
class PageContext:
    """One record, one set of options, one set of limits."""

    material: Material
    options: PartnerPageOptions
    limits: Limits
    say: Wording
    issued_on: date

    @property
    def record(self) -> Record:
        """The record the page is made of."""
        return self.material.record

    @property
    def profile(self) -> Profile:
        """The business."""
        return self.material.record.profile

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.options.language

    @property
    def made_on(self) -> date:
        """The day of the record."""
        return record_day(self.record)

    @property
    def inspected_on(self) -> date:
        """The day on which the PC was looked at; that of the record where no inspection is kept."""
        if self.record.inspection is None:
            return self.made_on
        return local_date(parse_utc(self.record.inspection.finished_at))

    @property
    def measured_pcs(self) -> int:
        """How many PCs were measured: the one in front of the owner, and others whose bundles were added."""
        return self.record.measured_pc_count

    @property
    def all_pcs(self) -> int | None:
        """How many PCs there are, by the owner's word; never fewer than were measured. None: not said."""
        stated = self.profile.pc_count
        return None if not stated else max(stated, self.measured_pcs)

    def text(self, text: Text) -> str:
        """`text` in the language of the page."""
        return text.to(self.language)

    def cut(self, text: str) -> str:
        """A text typed by the owner on one line, cut with … where it is too long for one page."""
        text = " ".join(text.split())
        longest = self.limits.characters
        return text if len(text) <= longest else f"{text[: longest - 1]}…"

    def proof(self, claim: Claim) -> Proof:
        """The grade and day of a claim."""
        return self.say.proof(claim.grade, claim.on)

    def declared(self, on: date | None = None) -> Proof:
        """申告, on the day of issue or the day given."""
        return self.say.proof(Grade.DECLARED, on or self.issued_on)

    def not_confirmed(self, on: date | None = None) -> Proof:
        """未確認, on the day of issue or the day given."""
        return self.say.proof(Grade.NOT_CONFIRMED, on or self.issued_on)

    def summary_proof(self, claims: Iterable[Claim]) -> Proof:
        """The grade of several claims: the weakest of those that are known, and the oldest day."""
        claims = tuple(claims)
        known = [one for one in claims if one.state is not State.UNKNOWN]
        grade = next((one for one in _WEAKEST_FIRST if one in {claim.grade for claim in known}), None)
        days = [one.on for one in known or claims] or [self.made_on]
        return self.say.proof(grade or Grade.NOT_CONFIRMED, min(days))
