"""Values and risks in words: the same sentences in the window, on paper and on the command line."""

from __future__ import annotations

from app.content.ledger_packs import RiskEdition, load_risk
from app.content.packs import load_questionnaire
from app.content.phrases import phrase
from app.domain.language import Language
from app.guideline.ledger_row import LedgerRow, importance, value_of
from app.guideline.risk import Risk
from app.guideline.risk_entry import Suggested, suggestion_for


def value_words(row: LedgerRow, name: str, language: Language) -> str:
    """Why confidentiality, integrity or availability is what it is."""
    found = value_of(row, name)
    reason = found.reasons[0]
    if reason == "owner":
        if not row.value_reason.strip():
            return phrase("ledger.why.owner_no_reason", language, value=found.value)
        return phrase("ledger.why.owner", language, value=found.value, reason=row.value_reason.strip())
    return phrase(f"ledger.why.{reason}", language, value=found.value)


def importance_words(row: LedgerRow, language: Language) -> str:
    """Why the importance is what it is."""
    found = importance(row)
    if found.value is None:
        return phrase("ledger.why.greatest_unknown", language)
    reason = found.reasons[0] if found.reasons[0] in ("personal", "survival") else "greatest"
    return phrase(f"ledger.why.{reason}", language, value=found.value)


def risk_words(risk: Risk, edition: RiskEdition, language: Language) -> tuple[str, ...]:
    """The whole calculation, a sentence for each step; what is missing where it cannot be made."""

    def say(name: str, **values: object) -> str:
        return phrase(f"ledger.risk.{name}", language, **values)

    lines = []
    unknown = phrase("ledger.value.unknown", language)
    if risk.importance is not None:
        if risk.forced:
            lines += [say(f"words.forced_{reason}", importance=risk.importance) for reason in risk.forced]
        else:
            shown = [unknown if value is None else value for value in risk.values]
            c, i, a = shown
            lines.append(say("words.values", c=c, i=i, a=a, importance=risk.importance))
    if risk.likelihood is not None:
        lines.append(
            say(
                "words.likelihood",
                threat=risk.threat,
                vulnerability=risk.vulnerability,
                likelihood=risk.likelihood,
            )
        )
    if risk.value is None:
        missing = _listed([say(f"missing.{one}") for one in risk.missing], language)
        return (*lines, say("missing", what=missing))
    lines.append(
        say("words.product", importance=risk.importance, likelihood=risk.likelihood, value=risk.value)
    )
    return (*lines, band_words(risk, language), *unverified_words(edition, language))


def band_words(risk: Risk, language: Language) -> str:
    """Whether the value is large, medium or small by the edition's bands, and whether these are confirmed."""
    if risk.band is None:
        return phrase("ledger.risk.words.no_band", language)
    name = "band" if risk.band.verified else "band_unverified"
    band = risk.band.title.to(language)
    return phrase(f"ledger.risk.words.{name}", language, value=risk.value, band=band)


def unverified_words(edition: RiskEdition, language: Language) -> tuple[str, ...]:
    """The rules of an edition that no source confirms; none where there are none but the bands."""
    rules = [one for one in edition.unverified if one != "bands"]
    if not rules:
        return ()
    named = _listed([phrase(f"ledger.risk.rule.{one}", language) for one in rules], language)
    return (phrase("ledger.risk.words.unverified_rules", language, rules=named),)


def suggestion_words(row: LedgerRow, found: Suggested, edition: str, language: Language) -> str:
    """What a suggested number rests on. `edition` is that of the questionnaire in use."""
    base = suggestion_for(row.medium)
    why = base.why.to(language) if base and found.reason == "medium" else ""
    text = phrase(f"ledger.suggested.{found.reason}", language, why=why)
    if not found.question_ids:
        return text
    numbers = {one.id: str(one.number) for one in load_questionnaire(edition).questions}
    looked_at = _listed([numbers[one] for one in found.question_ids if one in numbers], language)
    return f"{text} {phrase('ledger.suggested.questions', language, numbers=looked_at)}"


def own_estimate_words(language: Language) -> str:
    """That the suggested threat is ours and not a figure of IPA."""
    return load_risk().own_estimate.to(language)


def _listed(texts: list[str], language: Language) -> str:
    return ("、" if language is Language.JA else ", ").join(texts)
