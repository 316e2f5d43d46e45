"""One concept, one word: window, printed page and command line name answers and states alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.verdict import Status
from app.ui.widgets.answer_buttons import AnswerButtons
from app.ui.widgets.status import status_word


@pytest.mark.parametrize("language", list(Language))
def test_answers_and_states_bear_the_words_of_the_catalogue(
    make_window: Callable[..., Any], language: Language
) -> None:
    make_window(language)
    shown = AnswerButtons("question")._words()
    assert shown == {choice: phrase(f"choice.{choice}", language) for choice in Choice}
    for status in Status:
        assert status_word(status) == phrase(f"status.{status}", language)
