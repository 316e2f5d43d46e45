"""Where one is stands in one place of the store; what older versions kept in three is still read."""

from __future__ import annotations

from typing import Any

import pytest
from window_hands import MakeWindow

from app.records.store import Store
from app.ui.main_window import MainWindow

OLD: dict[str, Any] = {
    "ui.page": "questions",
    "ui.page_place": {"question_id": "q08"},
    "position": {"page": "questions", "question_id": "q08"},
}


def _keep(store: Store, settings: dict[str, Any]) -> None:
    for key, value in settings.items():
        store.save_setting(key, value)


def _at(window: MainWindow) -> tuple[str, dict[str, Any]]:
    return window.page_id, window.page.place()


def test_one_setting_says_where_one_is(make_window: MakeWindow, store: Store) -> None:
    window = make_window()
    window.navigate("questions", question_id="q09")
    kept = {key: value for key, value in store.settings().items() if key in OLD or "position" in key}
    assert list(kept) == ["ui.position"]
    assert kept["ui.position"]["page"] == "questions"  # type: ignore[index,call-overload]
    window.close()
    assert _at(make_window()) == ("questions", {"question_id": "q09"})


def test_the_question_is_found_again_after_a_look_at_other_pages(make_window: MakeWindow) -> None:
    window = make_window()
    window.navigate("questions", question_id="q12")
    window.navigate("inspection")
    window.close()
    again = make_window()
    assert again.page_id == "inspection"
    again.navigate("questions")
    assert _at(again) == ("questions", {"question_id": "q12"})


def test_going_on_by_one_question_is_one_change_of_the_store(make_window: MakeWindow, store: Store) -> None:
    window = make_window()
    window.navigate("questions", question_id="q01")
    count = "SELECT number FROM changes"
    before = store._all(count)[0][0]
    window.page._move("q06", "differences")  # type: ignore[attr-defined]
    assert store._all(count)[0][0] == before + 1


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("differences", {"opened": 5}),
        ("inspection", {"opened": [["a"]]}),
        ("questions", {"page_id": "help"}),
        ("questions", {"question_id": ["q08"]}),
        ("partner_page", {"record_id": {"a": 1}, "full": "x", "look": 3}),
    ],
)
def test_a_place_nobody_understands_still_opens_its_page(
    make_window: MakeWindow, store: Store, page: str, place: dict[str, Any]
) -> None:
    _keep(store, {"ui.position": {"page": page, "places": {page: place}}})
    assert make_window().page_id == page


def test_a_store_of_an_older_version_opens_where_it_was_left(make_window: MakeWindow, store: Store) -> None:
    _keep(store, OLD)
    assert _at(make_window()) == ("questions", {"question_id": "q08"})


def test_an_older_store_left_on_another_page_still_knows_the_question(
    make_window: MakeWindow, store: Store
) -> None:
    _keep(store, OLD | {"ui.page": "inspection", "ui.page_place": {}})
    window = make_window()
    assert window.page_id == "inspection"
    window.navigate("questions")
    assert _at(window) == ("questions", {"question_id": "q08"})


def test_what_was_kept_since_wins_over_what_an_older_version_left(
    make_window: MakeWindow, store: Store
) -> None:
    _keep(store, OLD)
    window = make_window()
    window.navigate("questions", question_id="q20")
    window.close()
    assert _at(make_window()) == ("questions", {"question_id": "q20"})


@pytest.mark.parametrize(
    "spoilt",
    [
        {"ui.position": ["questions"]},
        {"ui.position": {"page": 7, "places": []}},
        {"ui.position": {"page": "no such page", "places": {"questions": 5}}},
        {"ui.position": {"page": "questions", "places": {"questions": {"question_id": ["q01"]}}}},
        {"ui.position": {"page": "questions", "places": {"questions": {"question_id": "q99"}}}},
        {"ui.position": {"page": "welcome", "places": {"welcome": {"what": {}}}}},
        {"ui.page": 3, "ui.page_place": "x", "position": ["questions"]},
        {"ui.page": "questions", "ui.page_place": {"question_id": None}, "position": {"page": "questions"}},
        {"ui.page": "questions", "ui.page_place": {"no such word": 1}},
    ],
)
def test_a_spoilt_place_is_no_place(make_window: MakeWindow, store: Store, spoilt: dict[str, Any]) -> None:
    _keep(store, spoilt)
    window = make_window()
    assert window.page_id in ("welcome", "questions")
    window.navigate("questions")
    assert window.page.place() == {"question_id": "q01"}
