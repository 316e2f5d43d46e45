"""The packs as they are shipped: complete, in both languages, and quick to load."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.content import packs
from app.content.kinds import ContentError
from app.domain.answer import Choice
from app.domain.language import Language
from app.inspection.check import load_check, load_checks

PROJECT = Path(__file__).parents[2]
EDITIONS = packs.edition_ids()


def test_both_editions_are_there_oldest_first() -> None:
    assert EDITIONS == ("3.1", "4.0")
    assert packs.default_edition() in EDITIONS


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_has_25_questions_worth_from_minus_25_to_100_points(edition: str) -> None:
    sheet = packs.load_questionnaire(edition)
    assert [one.number for one in sheet.questions] == list(range(1, 26))
    assert [one.id for one in sheet.questions] == [f"q{number:02}" for number in range(1, 26)]
    assert len(sheet.questions) * max(sheet.points.values()) == 100
    assert len(sheet.questions) * min(sheet.points.values()) == -25
    assert Choice.NOT_APPLICABLE not in sheet.points


def test_edition_3_1_has_the_official_parts_and_the_five_articles() -> None:
    sheet = packs.load_questionnaire("3.1")
    numbers = {part.id: [one.number for one in sheet.of_part(part.id)] for part in sheet.parts}
    assert numbers == {
        "basic": list(range(1, 6)),
        "people": list(range(6, 19)),
        "organisation": list(range(19, 26)),
    }
    assert [one.title.ja for one in sheet.articles] == [
        "OSやソフトウェアは常に最新の状態にしよう！",
        "ウイルス対策ソフトを導入しよう！",
        "パスワードを強化しよう！",
        "共有設定を見直そう！",
        "脅威や攻撃の手口を知ろう！",
    ]
    assert sheet.verified
    assert all(one.verified for one in sheet.questions)


def test_edition_4_0_says_of_everything_that_it_is_not_verified() -> None:
    sheet = packs.load_questionnaire("4.0")
    assert not sheet.verified
    assert sheet.caveat is not None
    assert "確認" in sheet.title.ja
    assert not any(one.verified for one in (*sheet.questions, *sheet.bands, *sheet.articles))


def test_edition_4_0_adds_backup_as_the_sixth_article_and_asks_for_it_regularly() -> None:
    sheet = packs.load_questionnaire("4.0")
    assert [one.id for one in sheet.articles] == ["a1", "a2", "a3", "a4", "a5", "a6"]
    assert sheet.articles[-1].title.ja == "バックアップを取ろう！"
    assert "q11" in sheet.articles[-1].questions
    assert "定期的" in sheet.question("q11").wording.ja
    assert "6か条（旧5か条）" in sheet.articles_title.ja


def test_edition_4_0_borrows_the_words_of_3_1_but_not_its_verification() -> None:
    old, new = (
        packs.load_questionnaire("3.1").question("q08"),
        packs.load_questionnaire("4.0").question("q08"),
    )
    assert (new.wording, new.plain, new.action) == (old.wording, old.plain, old.action)
    assert old.verified
    assert not new.verified


@pytest.mark.parametrize("number", [15, 16, 17, 19, 20, 21, 25])
def test_a_person_who_works_alone_is_not_asked_about_staff(number: int) -> None:
    question = packs.load_questionnaire("3.1").question(f"q{number:02}")
    alone = question.wording_for(works_alone=True)
    assert alone != question.wording
    assert not any(word in alone.ja for word in ("社内", "従業員", "全員", "働く人", "最後に帰る人"))


def test_no_question_for_one_person_speaks_of_employees() -> None:
    for question in packs.load_questionnaire("3.1").questions:
        alone = question.wording_for(works_alone=True)
        assert not any(word in alone.ja for word in ("社内で", "従業員", "全員", "働く人")), question.id
        assert not any(word in alone.en for word in ("staff", "employee", "everybody who works")), question.id


def test_checks_stand_beside_the_questions_and_articles_they_speak_to() -> None:
    for edition in EDITIONS:
        sheet = packs.load_questionnaire(edition)
        for question in sheet.questions:
            assert set(question.checks) == {one.id for one in load_checks() if question.id in one.questions}
        for article in sheet.articles:
            assert set(article.checks) == {one.id for one in load_checks() if article.id in one.articles}
    sheet = packs.load_questionnaire("3.1")
    assert sheet.question("q02").checks[:2] == ("antivirus_active", "antivirus_definitions_current")
    assert not sheet.question("q03").confirmable


def test_a_rule_or_a_habit_is_never_confirmed_by_a_machine() -> None:
    confirmable = {one.id for one in packs.load_questionnaire("3.1").questions if one.confirmable}
    assert confirmable == {"q01", "q02", "q11", "q14"}


def test_every_sheet_names_its_model_and_denies_any_approval() -> None:
    for edition in EDITIONS:
        credit = packs.load_questionnaire(edition).credit
        assert credit is not None
        assert "IPAの監修・認定を受けたものではありません" in credit.ja
        assert "not been supervised or approved by IPA" in credit.en


def test_every_check_has_an_action_that_leads_to_its_setting_on_windows() -> None:
    actions = packs.load_actions()
    for question in packs.load_questionnaire("3.1").questions:
        assert question.action in actions
        for check in question.checks:
            fix = actions[f"fix_{check}"]
            # Where Windows has no page for it, the path in words is all there is.
            assert set(fix.settings) == set(load_check(check).settings)
            assert all(link.startswith("ms-settings:") for link in fix.settings.values())
            assert set(fix.click_path) == load_check(check).systems


def test_the_removed_backup_page_of_windows_is_never_opened() -> None:
    links = [link for action in packs.load_actions().values() for link in action.settings.values()]
    assert links
    assert "ms-settings:backup" not in links


def test_a_business_is_sent_to_the_business_desk_first() -> None:
    contacts = packs.load_contacts()
    assert contacts.desks[0].id == "ipa_business"
    assert contacts.desk("ipa_business").mail == "cs-support@ipa.go.jp"
    assert contacts.desk("police_advice").phone == "#9110"
    with pytest.raises(KeyError):
        contacts.desk("nobody")


def test_an_unknown_edition_is_a_key_error_even_when_it_names_a_path() -> None:
    for edition in ("9.9", "", "../editions/3.1", "3.1/../4.0"):
        with pytest.raises(KeyError):
            packs.load_questionnaire(edition)


def test_a_sheet_loads_within_a_few_milliseconds() -> None:
    folder = packs.content_folder()
    took = []
    for _ in range(5):
        start = time.perf_counter()
        packs.read_questionnaire(folder, "3.1")
        took.append(time.perf_counter() - start)
    assert min(took) < 0.02


def test_loading_a_sheet_imports_nothing_heavy() -> None:
    program = (
        "import sys, app.content.phrases; from app.content.packs import load_questionnaire; "
        "load_questionnaire('3.1'); print(','.join(sorted(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    loaded = set(found.stdout.strip().split(","))
    assert "app.content.packs" in loaded
    assert not loaded & {
        "PySide6",
        "reportlab",
        "PIL",
        "keyring",
        "requests",
        "asyncio",
        "importlib.metadata",
    }


def test_texts_are_returned_in_the_language_asked_for() -> None:
    topic = packs.load_questionnaire("3.1").question("q03").topic
    assert (topic.to(Language.JA), topic.to(Language.EN)) == ("パスワード", "Passwords")


def test_a_circle_of_references_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "editions" / "5.0"
    folder.mkdir(parents=True)
    circle = [{"id": "q01", "same_as": "5.0/q02"}, {"id": "q02", "same_as": "5.0/q01"}]
    (folder / "questions.json").write_text(json.dumps({"questions": circle}), encoding="utf-8")
    with pytest.raises(ContentError, match="circle"):
        packs.edition_items(tmp_path, "5.0", "questions")


def test_editions_are_ordered_by_number_not_by_letter(tmp_path: Path) -> None:
    for edition in ("10.0", "4.0", "3.1"):
        (tmp_path / "editions" / edition).mkdir(parents=True)
        (tmp_path / "editions" / edition / "edition.json").write_text("{}", encoding="utf-8")
    assert packs.read_edition_ids(tmp_path) == ("3.1", "4.0", "10.0")
