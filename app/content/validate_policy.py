"""Checks the sentences of the policy: date, link, and that they claim nothing of SECURITY ACTION."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from app.content.policy_pack import read_policy_pack
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems

_FILE = "declaration/policy.json"
LONGEST = 160
"""Characters of a sentence as shipped: it must stay readable on a wall."""


def policy_problems(folder: Path, questions: Collection[str], day: date) -> list[Problem]:
    """Every problem of the pack below `folder`; `questions` are the ids of all questions."""
    pack = read_policy_pack(folder)
    sentences = [*pack.head, *(one for section in pack.sections for one in section.sentences)]
    return [
        *date_problems(_FILE, "checked_on", pack.checked_on.isoformat(), day),
        *link_problems(_FILE, "source_url", pack.source_url),
        *(
            Problem(_FILE, offer.question_id, "there is no such question", "name one")
            for offer in pack.offers
            if offer.question_id not in questions
        ),
        *(
            Problem(_FILE, one.id, "the sentence is long", "make two of it")
            for one in sentences
            if len(one.text.ja) > LONGEST
        ),
    ]
