"""Where a single rule stands: by its id, or by the measure it makes a rule of. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.packs import load_questionnaire
from app.guideline.rules import DraftChapter

_FIX = "fix_"


def rule_place(
    chapters: Sequence[DraftChapter], edition: str, rule: str = "", action: str = ""
) -> tuple[str, str] | None:
    """Chapter and id of the rule; None where there is none, or nothing was asked for.

    `action` is an id of actions.json: the rule serves the question or the check whose action it is. A rule
    in force is preferred to one that was left out or stands in a chapter not in use.
    """
    wanted = set() if not action else _served_by(action, edition)
    found = [
        (chapter.in_use and not one.removed, chapter.id, one.id)
        for chapter in chapters
        for one in chapter.rules
        if one.id == rule or (one.source and wanted & {*one.source.questions, *one.source.checks})
    ]
    best = next((one for one in found if one[0]), next(iter(found), None))
    return None if best is None else best[1:]


def _served_by(action: str, edition: str) -> set[str]:
    """The questions and the check that ask for this action."""
    asked = {one.id for one in load_questionnaire(edition).questions if one.action == action}
    return asked | ({action.removeprefix(_FIX)} if action.startswith(_FIX) else set())
