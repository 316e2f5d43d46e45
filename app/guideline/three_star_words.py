"""A piece of evidence, a standing and a move in words: window, paper and workbook say the same."""

from __future__ import annotations

from app.content.phrases import phrase
from app.domain.calendar import short_date
from app.domain.language import Language
from app.domain.questionnaire import Questionnaire
from app.guideline.evidence import Evidence, Finding, Grade, Known
from app.guideline.three_star import Move, Standing
from app.inspection.check import load_check

SIGNS = {
    Standing.MEASURED: "●",
    Standing.DOCUMENT: "■",
    Standing.DECLARED: "▲",
    Standing.OPEN: "○",
    Standing.OUTSIDE: "◇",
}
"""The shapes in print; the window paints the same ones."""


def standing_word(standing: Standing, language: Language) -> str:
    """実測あり, 書類あり, 申告のみ, まだ, 外のサービス."""
    return phrase(f"three_star.standing.{standing.value}", language)


def evidence_text(evidence: Evidence, sheet: Questionnaire, language: Language) -> str:
    """What it is and what it says: 「実測 自動の画面ロック：対応済み」."""
    grade = phrase(f"grade.{evidence.grade.value}", language)
    colon = "：" if language is Language.JA else ": "
    grade += "" if language is Language.JA else " –"
    if evidence.grade is Grade.MEASURED and evidence.verdict is not None:
        title = load_check(evidence.subject).title.to(language)
        return f"{grade} {title}{colon}{phrase(f'status.{evidence.verdict.status.value}', language)}"
    if evidence.grade is Grade.DOCUMENT:
        title = phrase(f"check_sheet.paper.{evidence.subject}", language)
        missing = "" if evidence.finding is Finding.GOOD else colon + phrase("three_star.concern", language)
        return f"{grade} {title}{missing}"
    question = sheet.question(evidence.subject)
    choice = phrase(f"choice.{evidence.answer.choice.value}", language) if evidence.answer else ""
    return f"{grade} {question.topic.to(language)}{colon}{choice}"


def dated_evidence(evidence: Evidence, sheet: Questionnaire, language: Language) -> str:
    """`evidence_text` with its day."""
    return f"{evidence_text(evidence, sheet, language)} {short_date(evidence.on)}"


def move_title(move: Move, language: Language) -> str:
    """What to do; a paper that was begun is finished or brought up to date."""
    title = move.title.to(language)
    return phrase("three_star.begun", language, title=title) if move.begun else title


def move_text(move: Move, language: Language) -> str:
    """What to do, what it takes, what it touches."""
    return phrase(
        "three_star.move",
        language,
        title=move_title(move, language),
        minutes=move.minutes,
        yen=f"{move.yen:,}",
        count=len(move.closes),
        ids=", ".join(move.closes),
    )


def pcs_text(known: Known, language: Language) -> str:
    """How many PCs were measured."""
    return phrase("three_star.this_pc", language, measured=known.pcs_measured)
