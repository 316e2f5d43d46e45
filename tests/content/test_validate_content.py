"""The validator finds no fault with what is shipped, and finds every kind of fault put in on purpose."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.content import packs
from app.content.problem import Problem
from app.content.validate import validate_content

TODAY = date(2026, 11, 23)
QUESTIONS = "editions/3.1/questions.json"
EDITION = "editions/3.1/edition.json"
ARTICLES = "editions/3.1/articles.json"
# Nothing refers to the items of this edition, so one can be taken away without breaking another.
NEWEST_QUESTIONS = "editions/4.0/questions.json"
NEWEST_ARTICLES = "editions/4.0/articles.json"

Change = Callable[[Any], object]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped packs that a test may break."""
    folder = tmp_path / "content"
    shutil.copytree(packs.content_folder(), folder)
    return folder


def change(content: Path, name: str, how: Change) -> None:
    path = content / name
    value = json.loads(path.read_text(encoding="utf-8"))
    how(value)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def question(place: int, /, **new: Any) -> Change:
    return lambda file: file["questions"][place - 1].update(new)


def action(index: int, /, **new: Any) -> Change:
    return lambda file: file["actions"][index].update(new)


def text(ja: str, en: str = "Plain English.") -> dict[str, str]:
    return {"ja": ja, "en": en}


def test_the_shipped_content_has_no_problem() -> None:
    assert [str(one) for one in validate_content()] == []


def test_every_check_of_the_program_is_one_that_the_content_can_fix() -> None:
    folder = packs.content_folder().parents[1] / "app" / "inspection" / "checks"
    checks = {path.parent.name for path in folder.glob("*/check.json")}
    fixable = {one[4:] for one in packs.load_actions() if one.startswith("fix_")}
    assert checks <= fixable


BROKEN: dict[str, tuple[str, Change, str]] = {
    "a text without English": (
        QUESTIONS,
        question(1, plain={"ja": "短い文です。", "en": " "}),
        "en is missing",
    ),
    "a third language": (
        QUESTIONS,
        question(1, topic={"ja": "更新", "en": "Updates", "fr": "x"}),
        "fr is no language",
    ),
    "Japanese left in the English": (QUESTIONS, question(1, topic=text("更新", "更新")), "contains Japanese"),
    "a blank at the end": (QUESTIONS, question(1, topic=text("更新 ", "Updates")), "blank"),
    "a number twice": (QUESTIONS, question(2, number=1), "the numbers are"),
    "a question too few": (NEWEST_QUESTIONS, lambda file: file["questions"].pop(), "the edition has 25"),
    "an id twice": (NEWEST_QUESTIONS, question(3, id="q02"), "more than once"),
    "an id of another shape": (NEWEST_QUESTIONS, question(3, id="third"), "not like q03"),
    "an unknown part": (QUESTIONS, question(4, part="attic"), "no part attic"),
    "an unknown action": (QUESTIONS, question(5, action="do_nothing"), "no action do_nothing"),
    "an unknown check": (QUESTIONS, question(5, checks=["moon_phase"]), "no check moon_phase"),
    "a plain sentence that is too long": (
        QUESTIONS,
        question(6, plain=text("あ" * 60 + "。")),
        "61 characters",
    ),
    "a wording that does not ask": (QUESTIONS, question(7, wording=text("更新しましょう。")), "does not ask"),
    "a why of two sentences": (
        QUESTIONS,
        question(8, why=text("危ないです。とても危ないです。")),
        "not one sentence",
    ),
    "help of one line": (QUESTIONS, question(9, dont_know_help=text("見てみます。")), "has not two lines"),
    "other kinds of business": (
        QUESTIONS,
        question(9, examples={"bakery": text("例です。")}),
        "kinds of business",
    ),
    "a sentence without end": (
        QUESTIONS,
        question(10, topic=text("それから" * 20)),
        "a Japanese sentence has 80 characters",
    ),
    "an English sentence without end": (
        QUESTIONS,
        question(10, topic=text("長い文", "and so on " * 20 + "x")),
        "an English sentence has 61 words",
    ),
    "an unexplained katakana word": (
        QUESTIONS,
        question(11, plain=text("レジリエンスを高めることです。")),
        "レジリエンス is not explained",
    ),
    "a certificate for SECURITY ACTION": (
        ARTICLES,
        lambda file: file["articles"][0].update(meaning=text("SECURITY ACTION一つ星の認定を受けましょう。")),
        "claims a certificate",
    ),
    "an English certificate": (
        ARTICLES,
        lambda file: file["articles"][0].update(meaning=text("宣言です。", "Get SECURITY ACTION certified.")),
        "claims a certificate",
    ),
    "a pass mark": (
        EDITION,
        lambda file: file["bands"][0].update(state=text("合格です。")),
        "speaks of passing",
    ),
    "an edition under another name": (EDITION, lambda file: file.update(edition="3.2"), "calls itself 3.2"),
    "a check date in the future": (
        EDITION,
        lambda file: file.update(checked_on="2027-01-01"),
        "lies in the future",
    ),
    "an edition without source": (EDITION, lambda file: file.update(source_url=""), "is no address"),
    "points for our own answer": (
        EDITION,
        lambda file: file["points"].update(not_applicable=4),
        "not the four official answers",
    ),
    "bands in disorder": (EDITION, lambda file: file["bands"].reverse(), "the order is"),
    "no band for the lowest total": (EDITION, lambda file: file["bands"].pop(), "no band for -25 points"),
    "an empty part": (
        EDITION,
        lambda file: file["parts"].append({"id": "cellar", "title": text("地下"), "note": text("空です。")}),
        "no question belongs to it",
    ),
    "an unverified question nobody is told about": (
        QUESTIONS,
        question(12, verified=False),
        "nobody is told",
    ),
    "an unverified edition nobody is told about": (
        "editions/4.0/edition.json",
        lambda file: file.update(caveat=None),
        "nobody is told",
    ),
    "an article about an unknown question": (
        ARTICLES,
        lambda file: file["articles"][0].update(questions=["q99"]),
        "no question q99",
    ),
    "an article with an unknown check": (
        ARTICLES,
        lambda file: file["articles"][0].update(checks=["moon_phase"]),
        "no check moon_phase",
    ),
    "an article too few": (NEWEST_ARTICLES, lambda file: file["articles"].pop(), "the edition has 6"),
    "an action of one step": ("actions.json", action(0, steps=[text("します。")]), "it has 1 steps"),
    "an action that takes no time": ("actions.json", action(0, minutes=0), "0 is no number"),
    "a price without a word why": ("actions.json", action(0, yen=500, yen_note=None), "without a word why"),
    "a settings link that opens something else": (
        "actions.json",
        action(0, settings={"windows": "file:///c:/x.exe"}),
        "opens no settings",
    ),
    "a link without the way in words": ("actions.json", action(0, click_path={}), "no way in words"),
    "an action page without https": ("actions.json", action(0, url="ipa.go.jp"), "is no address"),
    "an action nobody uses": ("actions.json", action(-1, id="do_q99"), "no question leads to it"),
    "an action twice": ("actions.json", action(1, id="fix_os_supported"), "more than once"),
    "an action of no kind": ("actions.json", action(1, id="mend_it"), "begins neither"),
    "an asset twice": (
        "assets.json",
        lambda file: file["assets"].append(file["assets"][0]),
        "more than once",
    ),
    "a desk that cannot be reached": (
        "contacts.json",
        lambda file: file["desks"][0].update(phone="", mail="", url=""),
        "no way to reach it",
    ),
    "a desk stated in the future": (
        "contacts.json",
        lambda file: file["desks"][0].update(stated_on="2031"),
        "is no past day",
    ),
    "a desk without source": (
        "contacts.json",
        lambda file: file["desks"][0].update(source="x"),
        "is no address",
    ),
    "contacts checked on no day": (
        "contacts.json",
        lambda file: file.update(checked_on="2026-11-24"),
        "lies in the future",
    ),
    "a word explained twice": (
        "glossary.json",
        lambda file: file["terms"][1].update(word=text("OS", "apparatus")),
        "already explained by os",
    ),
    "places that differ": (
        "phrases/status.json",
        lambda file: file.update({"unit.yen": text("約{yen}円", "about {money} yen")}),
        "places differ",
    ),
    "a broken place": (
        "phrases/status.json",
        lambda file: file.update({"unit.yen": text("約{yen円", "about {yen} yen")}),
        "broken place",
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_the_validator_catches(mistake: str, content: Path) -> None:
    name, how, expected = BROKEN[mistake]
    change(content, name, how)
    found = validate_content(content, today=TODAY)
    assert any(expected in one.what for one in found), [str(one) for one in found]
    assert all(one.file and one.cure for one in found)


SHAPELESS: dict[str, tuple[str, Change, str]] = {
    "a question without why": (QUESTIONS, lambda file: file["questions"][0].pop("why"), "'why' is missing"),
    "a date that is none": (EDITION, lambda file: file.update(checked_on="soon"), "soon"),
    "a list that is none": ("assets.json", lambda file: file.update(assets="none"), "list of objects"),
    "an answer nobody knows": (EDITION, lambda file: file["points"].update(perhaps=1), "perhaps"),
    "a system nobody knows": ("actions.json", action(0, settings={"beos": "ms-settings:about"}), "beos"),
    "a reference to nothing": (
        "editions/4.0/questions.json",
        lambda file: file["questions"][0].update(same_as="3.1/q77"),
        "does not exist",
    ),
    "a phrase in one language": (
        "phrases/status.json",
        lambda file: file.update({"status.pass": {"ja": "対応済み"}}),
        "ja and en",
    ),
}


@pytest.mark.parametrize("mistake", SHAPELESS)
def test_the_validator_reports_instead_of_failing_at(mistake: str, content: Path) -> None:
    name, how, expected = SHAPELESS[mistake]
    change(content, name, how)
    found = validate_content(content, today=TODAY)
    assert any(expected in one.what for one in found), [str(one) for one in found]


def test_a_file_that_is_no_json_is_reported(content: Path) -> None:
    (content / "assets.json").write_text("{", encoding="utf-8")
    assert [one.file for one in validate_content(content, today=TODAY)] == ["assets.json"]


def test_a_missing_file_is_reported(content: Path) -> None:
    (content / "glossary.json").unlink()
    (content / "editions" / "4.0" / "edition.json").unlink()
    found = validate_content(content, today=TODAY)
    assert [one.file for one in found] == ["editions/4.0/edition.json", "glossary.json"]


def test_content_without_any_edition_is_reported(content: Path) -> None:
    shutil.rmtree(content / "editions")
    assert any("no edition" in one.what for one in validate_content(content, today=TODAY))


def test_a_check_that_the_program_does_not_have_is_reported(content: Path) -> None:
    every = {one[4:] for one in packs.load_actions() if one.startswith("fix_")}
    assert validate_content(content, known_checks=every, today=TODAY) == ()
    found = validate_content(content, known_checks=every - {"firewall_active"}, today=TODAY)
    named = {one.file for one in found}
    assert named >= {"actions.json", QUESTIONS, ARTICLES, *_same_files_of_4_0()}
    assert {one.split("/")[0] for one in named} <= {"actions.json", "editions", "guideline", "learning"}


def _same_files_of_4_0() -> set[str]:
    return {one.replace("3.1", "4.0") for one in (QUESTIONS, ARTICLES)}


def test_denying_a_certificate_is_no_claim(content: Path) -> None:
    denial = text(
        "SECURITY ACTIONは、IPAが認定する制度ではありません。",
        "Nobody is certified; IPA does not approve it.",
    )
    change(content, ARTICLES, lambda file: file["articles"][0].update(meaning=denial))
    assert validate_content(content, today=TODAY) == ()


def test_names_on_the_screen_need_no_explaining(content: Path) -> None:
    steps = [text("「ストレージ センサー」を選びます。"), text("設定 → ストレージ")]
    change(content, "actions.json", action(0, steps=steps))
    assert validate_content(content, today=TODAY) == ()


def test_katakana_words_put_together_from_known_ones_are_known(content: Path) -> None:
    change(content, QUESTIONS, question(11, plain=text("クラウドサービスにも持つことです。")))
    unread = [one for one in validate_content(content, today=TODAY) if "furigana" not in one.file]
    assert unread == []


def test_a_problem_reads_as_file_place_fault_and_cure() -> None:
    problem = Problem("actions.json", "do_q01", "it has 1 steps", "write two to four steps")
    assert str(problem) == "actions.json: do_q01: it has 1 steps – write two to four steps"
    assert str(Problem("a.json", "", "missing", "add it")) == "a.json: missing – add it"
