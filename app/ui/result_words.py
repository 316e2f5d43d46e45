"""The score with its rule, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.assessment.score import Score
from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.language import Language

OFFICIAL = (Choice.IMPLEMENTED, Choice.PARTLY, Choice.NOT_IMPLEMENTED, Choice.DONT_KNOW)


def rule_sum(score: Score) -> str:
    """「12×4 + 6×2 + 5×0 + 2×(−1) = 58」: how often each official answer, by its points."""
    terms = []
    for choice in OFFICIAL:
        points = score.points.get(choice, 0)
        shown = str(points) if points >= 0 else f"(−{-points})"
        terms.append(f"{score.counts.get(choice, 0)}×{shown}")
    return f"{' + '.join(terms)} = {_signed(score.total)}"


def spoken_rule(score: Score, language: Language) -> str:
    """The same with the answers by name: 実施している 12問×4点、…"""
    translate = QCoreApplication.translate
    parts = []
    for choice in OFFICIAL:
        text = translate("Result", "{answer} {count}問×{points}点")
        parts.append(
            text.format(
                answer=phrase(f"choice.{choice.value}", language),
                count=score.counts.get(choice, 0),
                points=_signed(score.points.get(choice, 0)),
            )
        )
    return translate("Result", "、").join(parts)


def apart_words(score: Score) -> str:
    """該当なし, which has no place in the official total; "" when there is none."""
    if not score.not_applicable:
        return ""
    text = QCoreApplication.translate(
        "Result",
        "該当なしは{count}問です。公式の点数には入れていません。実施と同じに数えると{total}点です（まもりカルテだけの数え方）。",
    )
    return text.format(count=score.not_applicable, total=_signed(score.total_with_not_applicable))


def _signed(points: int) -> str:
    return str(points).replace("-", "−")
