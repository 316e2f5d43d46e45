"""Rules the owner adds, and what was decided for an incident: kept, versioned, printed, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.content.rule_packs import RuleKind, load_rule_pack
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.contradictions import contradictions
from app.guideline.papers import papers, served_by_rules
from app.guideline.rule_places import rule_place
from app.guideline.rule_set import from_json, revisions, to_json
from app.guideline.rule_store import OWN, FirmRules
from app.guideline.set_procedure import SetProcedure, decided_procedure
from app.records.store import Store
from app.report.document import Document
from app.report.plain_text import plain_text
from app.report.rules_booklet import handbook, rules_booklet

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BAN = "お客様の図面を、私用の電話で撮らない。"


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    with Store.open(data_folder) as opened:
        opened.save_profile(Profile("高橋工務店", "高橋 一郎", people_count=3))
        yield opened


@pytest.fixture
def rules(store: Store) -> FirmRules:
    return FirmRules(store)


def add(rules: FirmRules, text: str = BAN, kind: RuleKind = RuleKind.NEVER, chapter: str = "devices") -> str:
    added = rules.add(chapter)
    rules.set_kind(added.id, kind)
    rules.edit(added.id, text, Language.JA, NOW)
    return added.id


def printed(document: Document) -> str:
    return plain_text(document)


def test_an_added_rule_stands_last_in_its_chapter_in_booklet_and_handbook(rules: FirmRules) -> None:
    rule_id = add(rules)
    chapter = next(one for one in rules.drafted().chapters if one.id == "devices")
    assert (chapter.rules[-1].id, chapter.rules[-1].kind) == (rule_id, RuleKind.NEVER)
    assert chapter.rules[-1].own
    booklet = printed(rules_booklet(rules.drafted(), (), Language.JA))
    before = booklet[: booklet.index(BAN)].splitlines()[-3:]
    assert [one.strip("\u3000・") for one in before[:2]] == [f"{chapter.number}-{len(chapter.rules)}", "禁止"]
    assert "自分たちで書いた決まり" in booklet
    short = printed(handbook(rules.drafted(), Language.JA))
    assert short.index("してはいけないこと") < short.index(BAN)
    rules.set_kind(rule_id, RuleKind.MUST)
    short = printed(handbook(rules.drafted(), Language.JA))
    assert short.index(BAN) < short.index("してはいけないこと")


def test_a_rule_is_an_order_or_a_ban_and_nothing_else(rules: FirmRules) -> None:
    rule_id = add(rules, kind=RuleKind.NEVER)
    rules.set_kind(rule_id, RuleKind.SHOULD)
    assert rules.own[0].kind is RuleKind.NEVER
    with pytest.raises(KeyError):
        rules.add("no such chapter")


def test_a_rule_without_words_is_not_printed_and_still_there_to_be_written(rules: FirmRules) -> None:
    before = rules.drafted()
    rule_id = add(rules, "  ")
    chapter = next(one for one in rules.chapters() if one.id == "devices")
    assert chapter.rules[-1].id == rule_id
    assert rules.drafted().says_the_same(before)


def test_a_version_keeps_the_rule_whatever_becomes_of_it_later(store: Store, rules: FirmRules) -> None:
    rule_id = add(rules)
    first = rules.approve(date(2026, 4, 1), "高橋 一郎", NOW)
    gone = rules.discard(rule_id)
    assert gone is not None
    assert rules.current().is_draft
    assert any(one.id == rule_id for one in rules.versions[0].rules)
    second = rules.approve(TODAY, "高橋 一郎", NOW)
    assert [one.ja for one in revisions((first, second))[1].changed] == [
        next(one.title.ja for one in first.chapters if one.id == "devices")
    ]
    rules.bring_back(gone)
    assert rules.own[0] == gone.rule
    assert any(one.text.ja == BAN for one in rules.drafted().rules)
    assert from_json(to_json(first)) == first


def test_a_rule_left_out_comes_back_with_its_words(rules: FirmRules) -> None:
    rule_id = add(rules)
    rules.remove(rule_id, True, NOW)
    assert all(one.id != rule_id for one in rules.drafted().rules)
    rules.remove(rule_id, False, NOW)
    assert any(one.text.ja == BAN for one in rules.drafted().rules)


def test_an_added_rule_speaks_for_nothing_and_is_compared_with_nothing(
    store: Store, rules: FirmRules
) -> None:
    rules.approve(TODAY, "高橋 一郎", NOW)
    served = served_by_rules(store)
    add(rules, "画面は1分でロックする", RuleKind.MUST, "access")
    rules.approve(TODAY, "高橋 一郎", NOW)
    assert served_by_rules(store) == served
    assert contradictions(rules.chapters(), {}, {}, (), TODAY) == ()


def test_what_cannot_be_read_is_left_aside(store: Store, rules: FirmRules) -> None:
    store.save_entry(OWN, "own-1", {"chapter": 3, "kind": "must"})
    store.save_entry(OWN, "own-2", {"chapter": "devices", "kind": ["never"]})
    store.save_entry(OWN, "r0413", {"chapter": "devices", "kind": "never"})
    store.save_entry(OWN, "own-3", {"chapter": "of another version", "kind": "never"})
    assert [one.id for one in rules.own] == ["own-3"]
    assert all(one.source for chapter in rules.chapters() for one in chapter.rules)


def test_a_rule_is_found_by_its_id_and_by_the_measure_it_is_about(rules: FirmRules) -> None:
    mine = add(rules)
    chapters = rules.chapters()
    assert rule_place(chapters, "3.1", rule="r0413") == ("access", "r0413")
    assert rule_place(chapters, "3.1", rule=mine) == ("devices", mine)
    assert rule_place(chapters, "3.1", action="fix_screen_locks_itself") == ("access", "r0413")
    assert rule_place(chapters, "3.1", rule="r9999") is None
    assert rule_place(chapters, "3.1", action="鍵のかかる棚を買う") is None
    assert rule_place(chapters, "3.1") is None


def test_a_rule_in_force_is_preferred_to_one_left_out(rules: FirmRules) -> None:
    rules.remove("r0413", True, NOW)
    place = rule_place(rules.chapters(), "3.1", action="fix_screen_locks_itself")
    others = [
        one.id
        for chapter in rules.chapters()
        for one in chapter.kept
        if chapter.in_use and one.source and "screen_locks_itself" in one.source.checks
    ]
    assert place is not None
    assert place[1] == (others[0] if others else "r0413")


def decide_procedure(store: Store, on: str = "2026-11-01") -> None:
    store.save_entry(
        "incident_procedure",
        "own",
        {
            "responsible": "高橋 一郎",
            "deputy": "高橋 花子",
            "additions": "社用車の鍵も回収する。\n\n工具店に電話する。",
            "decided_on": on,
        },
    )


def test_what_was_decided_for_an_incident_comes_with_the_booklet(store: Store, rules: FirmRules) -> None:
    decide_procedure(store)
    text = printed(rules_booklet(rules.drafted(), (), Language.JA))
    for words in ("事故のときに決めたこと", "2026年11月1日", "高橋 花子", "社用車の鍵も回収する。"):
        assert words in text
    english = printed(rules_booklet(rules.drafted(), (), Language.EN))
    assert "What we decided for an incident" in english
    decided = rules.approve(TODAY, "高橋 一郎", NOW)
    decide_procedure(store, "2026-11-20")
    assert rules.current().is_draft
    again = from_json(to_json(decided))
    assert again == decided
    incidents = next(one for one in decided.chapters if one.id == "incidents")
    assert incidents.procedure is not None
    assert incidents.procedure.decided_on == date(2026, 11, 1)
    assert papers(store, TODAY)["incident_procedure"].on == date(2026, 11, 20)


def test_a_procedure_nobody_decided_on_is_not_cited(store: Store, rules: FirmRules) -> None:
    store.save_entry("incident_procedure", "own", {"additions": "下書き", "decided_on": None})
    assert decided_procedure(store) is None
    assert "事故のときに決めたこと" not in printed(rules_booklet(rules.drafted(), (), Language.JA))
    store.save_entry("incident_procedure", "own", {"additions": ["x"], "decided_on": "2026-11-01"})
    assert decided_procedure(store) == SetProcedure(date(2026, 11, 1))


def test_a_version_of_before_is_still_read(rules: FirmRules) -> None:
    kept = to_json(rules.approve(TODAY, "高橋 一郎", NOW))
    for chapter in kept["chapters"]:  # type: ignore[union-attr]
        del chapter["procedure"]  # type: ignore[union-attr]
    assert from_json(kept) is not None


def test_a_sentence_the_owner_wrote_anew_speaks_for_its_topic_only_while_it_says_much_the_same(
    store: Store, rules: FirmRules
) -> None:
    rules.approve(TODAY, "高橋 一郎", NOW)
    served = served_by_rules(store)
    about = {key for key, one in load_rule_pack().rules.items() if "q18" in one.questions}
    only, *others = [one for one in rules.drafted().rules if one.id in about]
    for one in others:
        rules.remove(one.id, True, NOW)
    rules.edit(only.id, only.text.ja + "毎年見なおす。", Language.JA, NOW)
    rules.approve(TODAY, "高橋 一郎", NOW)
    assert "q18" in served & served_by_rules(store)
    rules.edit(only.id, "お茶の当番は週ごとに交代する。", Language.JA, NOW)
    rules.approve(TODAY, "高橋 一郎", NOW)
    assert "q18" not in served_by_rules(store)
