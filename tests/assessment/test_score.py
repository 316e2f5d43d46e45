"""The points follow IPA's rule: 4, 2, 0, -1; our own 該当なし never slips into the official total."""

from __future__ import annotations

from assessment_factory import POINTS, answers, question, sheet
from hypothesis import given
from hypothesis import strategies as st

from app.assessment.score import band_of, score
from app.content.packs import default_edition, load_questionnaire
from app.domain.answer import Answer, Choice

FULL = sheet(*(question(number, "basic" if number <= 5 else "people") for number in range(1, 26)))


def test_the_script_example_gives_58_points() -> None:
    """ux.md S7: 12×4 + 6×2 + 5×0 + 2×−1 = 58."""
    choices = (
        [Choice.IMPLEMENTED] * 12
        + [Choice.PARTLY] * 6
        + [Choice.NOT_IMPLEMENTED] * 5
        + [Choice.DONT_KNOW] * 2
    )
    outcome = score(
        FULL, answers(**{f"q{number:02}": choice for number, choice in enumerate(choices, start=1)})
    )
    assert (outcome.total, outcome.best, outcome.lowest) == (58, 100, -25)
    assert outcome.dont_know == 2
    assert outcome.band is not None
    assert outcome.band.state.en == "middle"


def test_not_applicable_adds_nothing_to_the_official_total() -> None:
    given_answers = answers(q01=Choice.IMPLEMENTED, q02=Choice.NOT_APPLICABLE)
    outcome = score(sheet(question(1), question(2)), given_answers)
    assert outcome.total == 4
    assert outcome.total_with_not_applicable == 8
    assert outcome.parts[0].best == 4


def test_a_half_filled_sheet_has_no_band() -> None:
    outcome = score(FULL, answers(q01=Choice.IMPLEMENTED))
    assert not outcome.complete
    assert outcome.band is None


def test_answers_to_unknown_questions_count_nothing() -> None:
    assert score(sheet(question(1)), answers(q99=Choice.IMPLEMENTED)).answered == 0


def test_band_limits_belong_to_the_upper_band() -> None:
    bands = {total: band_of(FULL, total) for total in (49, 50, 99, 100)}
    assert [band.state.en if band else None for band in bands.values()] == ["low", "middle", "middle", "full"]


@given(st.dictionaries(st.integers(1, 25).map(lambda n: f"q{n:02}"), st.sampled_from(list(Choice))))
def test_the_total_is_the_sum_of_the_points_and_of_the_parts(choices: dict[str, Choice]) -> None:
    outcome = score(FULL, {key: Answer(key, choice, "") for key, choice in choices.items()})
    assert outcome.total == sum(POINTS.get(choice, 0) for choice in choices.values())
    assert outcome.total == sum(part.points for part in outcome.parts)
    assert outcome.lowest <= outcome.total <= outcome.total_with_not_applicable <= outcome.best


def test_the_real_sheet_reaches_from_minus_25_to_100() -> None:
    real = load_questionnaire(default_edition())
    outcome = score(real, {})
    assert (outcome.lowest, outcome.best) == (-25, 100)
