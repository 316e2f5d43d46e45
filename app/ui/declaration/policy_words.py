"""What is wrong with a policy, in a sentence."""

from __future__ import annotations

from app.content.phrases import phrase
from app.declaration.policy_problems import PolicyProblem
from app.domain.language import Language


def problem_words(problem: PolicyProblem, language: Language) -> str:
    """The sentence for `problem`, the same as on the command line."""
    return phrase(
        f"policy.problem.{problem.kind}",
        language,
        title=problem.title or phrase("policy.head", language),
        length=f"{problem.length:,}",
        most=f"{problem.most:,}",
        excerpt=problem.excerpt,
    )
