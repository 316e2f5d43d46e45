"""The security policy (情報セキュリティ基本方針) of a firm: from what is known of it to its sentences. Pure.

Each sentence of the pack that fits the firm is written out; a sentence the owner has changed is the
owner's own and stays as it is, whatever is generated later; an empty one was taken out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from app.content.policy_pack import PackSentence, PolicyPack
from app.domain.firm import FirmFacts
from app.domain.firm_form import FirmForm, firm_form
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language
from app.domain.profile import Profile

LONGEST_SENTENCE = 400
LONGEST_POLICY = 4_000
EARLIEST = date(2000, 1, 1)
LATEST_AHEAD = timedelta(days=366)
HEAD = "head"
_ADDED = "added"
_PERSONAL_ASSETS = frozenset({"customer_list", "my_number", "staff", "web_shop"})
_MY_NUMBER_ASSET = "my_number"

Own = Mapping[Language, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What of a firm decides about its policy."""

    name: str = ""
    representative: str = ""
    responsible: str = ""
    form: FirmForm = FirmForm.OTHER
    alone: bool = False
    personal_data: bool = False
    my_number: bool = False
    telework: bool = False
    contractors: bool = False

    @property
    def conditions(self) -> frozenset[str]:
        """The names of the conditions that hold, as the pack knows them."""
        facts = ("personal_data", "my_number", "telework", "contractors")
        held = {name for name in facts if getattr(self, name)}
        return frozenset(held | {"alone" if self.alone else "staff"})


def circumstances(profile: Profile, facts: FirmFacts) -> Circumstances:
    """The firm as its owner has described it. What was not asked yet is taken from the ticked assets."""
    assets = set(profile.assets)
    my_number = _MY_NUMBER_ASSET in assets if facts.my_number is None else facts.my_number
    personal = bool(assets & _PERSONAL_ASSETS) if facts.personal_data is None else facts.personal_data
    name = one_line(profile.display_name)
    representative = one_line(profile.person_name)
    return Circumstances(
        name=name,
        representative=representative,
        responsible=one_line(facts.responsible_person) or representative,
        form=firm_form(name, bool(profile.corporate_number.strip())),
        alone=profile.works_alone,
        personal_data=personal or my_number,
        my_number=my_number,
        telework=bool(facts.telework),
        contractors=bool(facts.contractors),
    )


@dataclass(frozen=True, slots=True)
class PolicyDraft:
    """What the owner wants of the policy: its day, the optional heading, and sentences of their own.

    `own` is by language and id of the sentence; "" stands for a sentence that was taken out.
    """

    decided_on: date | None = None
    improvement: bool = True
    own: Own = field(default_factory=lambda: MappingProxyType({}))

    def with_own(self, language: Language, sentence_id: str, text: str | None) -> PolicyDraft:
        """The draft with a sentence of the owner's; None gives the generated one back."""
        kept = {one: dict(texts) for one, texts in self.own.items()}
        texts = kept.setdefault(language, {})
        texts.pop(sentence_id, None)
        if text is not None:
            texts[sentence_id] = text
        return PolicyDraft(self.decided_on, self.improvement, kept)

    def to_json(self) -> dict[str, JsonValue]:
        """The draft as a JSON object."""
        return {
            "decided_on": self.decided_on.isoformat() if self.decided_on else None,
            "improvement": self.improvement,
            "own": {language.value: dict(texts) for language, texts in self.own.items()},
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> PolicyDraft:
        """Read what `to_json` wrote; what is unusable is left aside."""
        own: dict[Language, dict[str, str]] = {}
        raw = value.get("own")
        for language in Language:
            texts = raw.get(language.value) if isinstance(raw, Mapping) else None
            if isinstance(texts, Mapping):
                own[language] = {key: text for key, text in texts.items() if isinstance(text, str)}
        return cls(read_day(value.get("decided_on")), value.get("improvement") is not False, own)


@dataclass(frozen=True, slots=True)
class PolicySentence:
    """A sentence as it stands. `generated` is what the program would write, "" where it would nothing."""

    id: str
    text: str
    own: bool = False
    generated: str = ""


@dataclass(frozen=True, slots=True)
class PolicySection:
    """A heading with its sentences. The head of the policy has the id "head" and no title."""

    id: str
    title: str
    sentences: tuple[PolicySentence, ...]

    @property
    def spoken(self) -> tuple[PolicySentence, ...]:
        """The sentences that are not empty."""
        return tuple(one for one in self.sentences if one.text.strip())


@dataclass(frozen=True, slots=True)
class PolicyText:
    """A policy in one language, complete as it is printed. `sections[0]` is its head."""

    language: Language
    title: str
    name: str
    representative: str
    responsible: str
    decided_on: date | None
    sections: tuple[PolicySection, ...]

    @property
    def sentences(self) -> tuple[PolicySentence, ...]:
        """Every sentence that is not empty, in order."""
        return tuple(one for section in self.sections for one in section.spoken)

    @property
    def length(self) -> int:
        """How many characters the sentences have."""
        return sum(len(one.text) for one in self.sentences)

    @property
    def has_own(self) -> bool:
        """Whether the owner has changed anything."""
        return any(one.own for section in self.sections for one in section.sentences)

    def to_json(self) -> dict[str, JsonValue]:
        """The text as a JSON object."""
        return {
            "language": self.language.value,
            "title": self.title,
            "name": self.name,
            "representative": self.representative,
            "responsible": self.responsible,
            "decided_on": self.decided_on.isoformat() if self.decided_on else None,
            "sections": [
                {
                    "id": section.id,
                    "title": section.title,
                    "sentences": [{"id": one.id, "text": one.text, "own": one.own} for one in section.spoken],
                }
                for section in self.sections
            ],
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> PolicyText | None:
        """Read what `to_json` wrote; None for what is no policy."""
        language, sections = value.get("language"), value.get("sections")
        if language not in list(Language) or not isinstance(sections, list | tuple):
            return None
        texts = {key: value.get(key) for key in ("title", "name", "representative", "responsible")}
        plain = {key: text if isinstance(text, str) else "" for key, text in texts.items()}
        read = tuple(_read_section(one) for one in sections if isinstance(one, Mapping))
        return cls(
            Language(str(language)), decided_on=read_day(value.get("decided_on")), sections=read, **plain
        )


def write_policy(pack: PolicyPack, firm: Circumstances, draft: PolicyDraft, language: Language) -> PolicyText:
    """The policy of `firm` in `language`, with the owner's own sentences where there are any."""
    own = draft.own.get(language, {})
    blank = pack.labels["blank"].to(language)
    places = {
        "name": firm.name or blank,
        "self": pack.self_words[firm.form].to(language),
        "representative": firm.representative or blank,
        "responsible": firm.responsible or blank,
    }
    held = firm.conditions
    sections = [PolicySection(HEAD, "", tuple(_written(HEAD, pack.head, held, own, places, language)))]
    for section in pack.sections:
        if section.optional and not draft.improvement:
            continue
        title = (section.title_alone if firm.alone else section.title).to(language)
        sentences = _written(section.id, section.sentences, held, own, places, language)
        sections.append(PolicySection(section.id, title, tuple(sentences)))
    return PolicyText(
        language,
        pack.title.to(language),
        firm.name,
        firm.representative,
        firm.responsible,
        draft.decided_on,
        tuple(sections),
    )


def added_id(section_id: str) -> str:
    """The id of the sentence an owner adds below a heading."""
    return f"{section_id}.{_ADDED}"


def one_line(text: str) -> str:
    """A name on one line."""
    return " ".join(text.split())


def same_words(text: str) -> str:
    """`text` reduced to what two copies of a sentence share: width, case and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def read_day(value: object) -> date | None:
    """A day as stored; None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _written(
    section_id: str,
    sentences: tuple[PackSentence, ...],
    held: frozenset[str],
    own: Mapping[str, str],
    places: Mapping[str, str],
    language: Language,
) -> Iterator[PolicySentence]:
    """The sentences that hold; one of the owner's stays even where it no longer would."""
    for one in sentences:
        fits = set(one.when) <= held
        generated = one.text.to(language).format(**places) if fits else ""
        text = own.get(one.id)
        if text is not None and text != generated and (fits or text.strip()):
            yield PolicySentence(one.id, text, True, generated)
        elif fits:
            yield PolicySentence(one.id, generated, False, generated)
    added = own.get(added_id(section_id), "")
    if added.strip():
        yield PolicySentence(added_id(section_id), added, True)


def _read_section(value: JsonObject) -> PolicySection:
    raw = value.get("sentences")
    sentences = tuple(
        PolicySentence(str(one.get("id", "")), str(one.get("text", "")), one.get("own") is True)
        for one in (raw if isinstance(raw, list | tuple) else ())
        if isinstance(one, Mapping)
    )
    return PolicySection(str(value.get("id", "")), str(value.get("title", "")), sentences)
