"""Every situation and every contact: both languages, a source, a date, first steps, what not to do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.content.emergency_packs import (
    load_card,
    load_leak,
    load_procedure,
    load_rescue,
    load_situations,
    load_subsidies,
)
from app.content.packs import content_folder, load_contacts
from app.content.validate_emergency import emergency_problems
from app.content.wording import is_text
from app.domain.language import Text
from app.emergency.contacts import OwnContact, targets

DAY = date(2026, 11, 23)
SITUATIONS = load_situations().situations
FILES = sorted((content_folder() / "emergency").glob("*.json"))


def test_all_ten_situations_are_there() -> None:
    assert [one.id for one in SITUATIONS] == [
        "warning_on_screen", "files_encrypted", "clicked_link", "mail_from_me", "lost_device",
        "wrong_mail", "money_sent", "site_altered", "account_taken", "other",
    ]  # fmt: skip


@pytest.mark.parametrize("one", SITUATIONS, ids=lambda one: one.id)
def test_a_situation_has_steps_a_warning_somebody_to_call_and_a_source(one: Any) -> None:
    assert 4 <= len(one.steps) <= 6
    assert len({step.id for step in one.steps}) == len(one.steps)
    assert one.donts
    assert one.calls
    assert one.after
    assert one.source.startswith("https://")
    assert all(text.ja and text.en for text in _texts(one))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_pack_has_both_languages_everywhere_a_source_and_a_date(path: Path) -> None:
    head = json.loads(path.read_text(encoding="utf-8"))
    assert date.fromisoformat(head["checked_on"]) <= DAY
    assert head["source_url"].startswith("https://")
    for one in _json_texts(head):
        assert one["ja"].strip()
        assert one["en"].strip()


def test_every_desk_has_both_languages_a_source_and_a_date() -> None:
    contacts = load_contacts()
    assert contacts.checked_on <= DAY
    for desk in contacts.desks:
        assert desk.name.ja
        assert desk.name.en
        assert desk.when.ja
        assert desk.when.en
        assert desk.source.startswith("https://")
        assert desk.stated_on
        assert desk.phone or desk.mail or desk.url


def test_the_steps_against_destroying_evidence_are_where_they_matter() -> None:
    by_id = {one.id: {dont.id for dont in one.donts} for one in SITUATIONS}
    assert {"power_off", "wipe", "pay"} <= by_id["files_encrypted"]
    assert {"call_number", "pay", "install"} <= by_id["warning_on_screen"]
    assert {"power_off", "wipe", "call_number", "pay"} <= by_id["other"]
    for one in SITUATIONS:
        steps = " ".join(step.detail.ja for step in one.steps)
        assert "電源を切ります" not in steps
        assert "初期化します" not in steps


@pytest.mark.parametrize("one", SITUATIONS, ids=lambda one: one.id)
def test_a_business_is_never_sent_to_the_desk_for_individuals_first(one: Any) -> None:
    business = [it.desk.id for it in targets(one, load_contacts(), (), private=False) if it.desk]
    private = [it.desk.id for it in targets(one, load_contacts(), (), private=True) if it.desk]
    assert "ipa_personal" not in business
    assert "ipa_business" not in private
    assert [name.replace("ipa_personal", "ipa_business") for name in private] == business


def test_own_contacts_stand_with_their_kind_and_empty_ones_do_not() -> None:
    situation = load_situations().situation("money_sent")
    own = (OwnContact("1", "bank", "上田信用金庫", "0120"), OwnContact("2", "bank"))
    found = {it.call.own: it.own for it in targets(situation, load_contacts(), own, False) if it.call.own}
    assert found["bank"] == own[:1]
    assert found["insurer"] == ()


def test_the_validator_finds_what_is_broken(tmp_path: Path) -> None:
    shutil.copytree(content_folder(), tmp_path / "content")
    content = tmp_path / "content"
    assert emergency_problems(content, DAY) == []
    path = content / "emergency" / "situations.json"
    for change in (
        lambda head: head["situations"][0]["call"].append({"desk": "nobody", "why": {"ja": "あ", "en": "a"}}),
        lambda head: head["situations"][0]["steps"].pop(),
        lambda head: head["situations"].append(head["situations"][0]),
        lambda head: head.update(checked_on="2027-01-01"),
        lambda head: head["situations"][0].update(source="ipa"),
        lambda head: head["situations"][0].pop("signs"),
        lambda head: head["situations"][0]["dont"].append("no_such_thing"),
    ):
        head = json.loads(path.read_text(encoding="utf-8"))
        while len(head["situations"][0]["steps"]) > 4:
            head["situations"][0]["steps"].pop()
        change(head)
        path.write_text(json.dumps(head), encoding="utf-8")
        assert emergency_problems(content, DAY), "the mistake went unseen"
        shutil.copy(content_folder() / "emergency" / "situations.json", path)


def test_own_wording_never_promises_or_certifies() -> None:
    texts = [text for pack in _packs() for text in _texts(pack)]
    for text in texts:
        for word in ("必ずもらえ", "採択されます", "取得できます", "認定されます", "おすすめの会社"):
            assert word not in text.ja
    assert len(texts) > 250


def _packs() -> tuple[object, ...]:
    return (
        load_situations(), load_leak(), load_card(), load_procedure(), load_rescue(), load_subsidies()
    )  # fmt: skip


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from _texts(tuple(value.values()))
    elif hasattr(value, "__slots__") and not isinstance(value, str):
        for name in value.__slots__:
            yield from _texts(getattr(value, name))


def _json_texts(value: Any) -> Iterator[dict[str, str]]:
    if is_text(value):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _json_texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _json_texts(one)
