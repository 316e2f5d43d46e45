"""The partner page: one sheet, within its margins, every claim with its grade and its date."""

import re
from dataclasses import fields, replace
from datetime import date

import pytest
import report_factory as factory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from printed import outside, overlapping, shown, squeezed

from app.content.packs import load_questionnaire
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.domain.verdict import Status
from app.report.document import Document, Proof, Section, Tiles
from app.report.layout import lay_out
from app.report.options import BuyerReply, PartnerPageOptions, RestoreDrill, Says, SecurityAction, Signing
from app.report.partner_page import partner_page
from app.report.printable import missing_characters
from app.report.sheet import Group, Sheet, text_runs

JAPANESE = factory.FULL_OPTIONS
ENGLISH = factory.ENGLISH_OPTIONS
SPARSE = factory.record("y" * 25, profile=factory.SPARSE_PROFILE, verdicts=(), plan=())
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

CASES = {
    "full, Japanese": (factory.record(), JAPANESE),
    "full, English": (factory.record(), ENGLISH),
    "sparse": (SPARSE, PartnerPageOptions()),
    "sparse, English": (SPARSE, PartnerPageOptions(language=Language.EN)),
    "crowded": (factory.crowded(), replace(JAPANESE, signing=Signing.SEAL_FIELD)),
    "crowded, English": (factory.crowded(), replace(ENGLISH, signing=Signing.SEAL_FIELD)),
    "nothing answered": (factory.record("", verdicts=(), plan=()), PartnerPageOptions()),
    "edition 4.0": (factory.record(edition="4.0"), JAPANESE),
}
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())


def _page(record, options) -> Sheet:
    sheets = lay_out(partner_page(record, options))
    assert len(sheets) == 1
    return sheets[0]


def _text(record, options) -> str:
    return shown([_page(record, options)])


def _sections(document: Document) -> list[Section]:
    return [block for block in document.blocks if isinstance(block, Section)]


@every_case
def test_it_is_one_page_within_its_margins(case):
    assert outside(_page(*case)) == []


@every_case
def test_no_two_texts_touch(case):
    assert overlapping(_page(*case)) == []


@every_case
def test_every_claim_has_a_grade_and_a_date(case):
    document = partner_page(*case)
    language = document.language
    words = (
        {"実測", "書類", "申告", "未確認"}
        if language is Language.JA
        else {"Measured", "Document", "Declared", "Not confirmed"}
    )
    proofs = [row[2] for section in _sections(document) for row in section.rows]
    proofs += [tile.proof for block in document.blocks if isinstance(block, Tiles) for tile in block.tiles]
    assert len(proofs) >= 12
    for proof in proofs:
        assert isinstance(proof, Proof)
        assert proof.word in words
        assert DATE.fullmatch(proof.date)


@every_case
def test_it_says_that_it_is_a_self_check_and_names_its_source(case):
    text = _text(*case)
    assert (
        squeezed(
            "自己点検であり第三者認証ではありません"
            if case[1].language is Language.JA
            else "This is a self-check, not a third-party certification."
        )
        in text
    )
    credit = load_questionnaire(case[0].edition).credit.to(case[1].language)
    assert squeezed(credit) in text


@every_case
def test_its_words_never_claim_an_award(case):
    credit = squeezed(load_questionnaire(case[0].edition).credit.to(case[1].language))
    text = _text(*case).replace(credit, "")
    assert not re.search("認定|取得|合格", text)


@every_case
def test_every_character_can_be_printed(case):
    assert missing_characters(partner_page(*case)) == ()


@every_case
def test_the_page_number_stands_at_the_foot(case):
    foot = text_runs(_page(*case))[-2 if case[0].sample else -1]
    assert foot.text in ("1／1ページ", "Page 1 of 1")


def test_a_made_up_record_says_so_across_the_page():
    assert "見本実在の事業者の記録ではありません" in _text(factory.crowded(), JAPANESE)
    assert "SAMPLE" not in _text(factory.record(), JAPANESE)


def test_the_unverified_edition_says_so():
    caveat = load_questionnaire("4.0").caveat
    assert squeezed(caveat.ja) in _text(factory.record(edition="4.0"), JAPANESE)
    assert squeezed(caveat.en) in _text(factory.record(edition="4.0"), ENGLISH)


def test_head_carries_addressee_date_of_issue_with_era_and_sender():
    text = _text(factory.record(), replace(JAPANESE, issued_on=date(2026, 12, 1)))
    assert "試験部品工業株式会社御中" in text
    assert "発行日2026年12月1日（令和8年）" in text
    assert "テスト入力サービス代表試験花子" in text
    assert "T0000000000000" in text


def test_an_addressee_that_brings_its_own_title_gets_no_second_one():
    for typed, printed in (("甲社 御中", "甲社御中"), ("乙川 様", "乙川様"), ("", "お取引先各位")):
        text = _text(factory.record(), replace(JAPANESE, addressee=typed))
        assert printed in text
        assert "御中御中" not in text
        assert "様御中" not in text


def test_what_the_owner_hides_is_not_printed():
    hidden = replace(JAPANESE, show_address=False, show_phone=False, show_email=False, incident_contact="")
    text = _text(factory.record(), hidden)
    for secret in ("東京都試験区", "00-0000-0000", "hanako@example.jp"):
        assert secret not in text


def test_names_of_shares_are_withheld_unless_wished():
    assert "ひみつの共有" not in _text(factory.record(), JAPANESE)
    assert "ひみつの共有" not in _text(factory.record(), ENGLISH)
    assert "ひみつの共有" in _text(factory.record(), replace(JAPANESE, show_names=True))


def test_the_score_shows_its_rule_and_its_edition():
    text = _text(factory.record(), JAPANESE)
    assert "62点（100点満点）＝13×4+6×2+4×0+2×(−1)" in text
    assert "第3.1版" in text


def test_not_applicable_is_kept_apart_from_the_points():
    text = _text(factory.record("-" + "y" * 24), JAPANESE)
    assert "96点（100点満点）＝24×4+0×2+0×0+0×(−1)" in text
    assert "該当なし1問は点数に入れません（4点と数える独自の方法では100点）" in text


def test_a_question_of_the_buyer_left_open_is_no_claim():
    document = partner_page(factory.record(), PartnerPageOptions())
    buyer = _sections(document)[1]
    assert [row[0].text for row in buyer.rows] == ["未回答"] * 3
    assert {row[2].word for row in buyer.rows} == {"未確認"}


def test_hiding_the_open_points_is_said_on_the_page():
    text = _text(factory.record(), replace(JAPANESE, show_not_done=False))
    assert "未対応項目は記載していません。" in text
    assert "開いている共有を閉じる" not in text


def test_hiding_the_measurements_is_said_on_the_page():
    text = _text(factory.record(), replace(JAPANESE, show_measurements=False))
    assert "実測の結果は、この書面には記載していません。" in text
    assert "MicrosoftDefender" not in text


def test_open_points_beyond_the_list_are_counted():
    document = partner_page(factory.crowded(), JAPANESE)
    section = next(one for one in _sections(document) if "未対応" in one.heading)
    more = int(re.search(r"ほか(\d+)件", section.note).group(1))
    assert len(section.rows) + more == 25 + 6


def test_open_points_carry_the_promised_day():
    text = _text(factory.record(), JAPANESE)
    assert "開いている共有を閉じる2026-11-30まで" in text
    assert "期限は未定" in text


def test_a_point_the_plan_does_not_hold_is_listed_all_the_same():
    record = factory.record("n" + "y" * 24, verdicts=(), plan=())
    section = next(one for one in _sections(partner_page(record, JAPANESE)) if "未対応" in one.heading)
    assert len(section.rows) == 1
    assert section.rows[0][1].right.text == "期限は未定"


def test_nothing_open_is_said_as_such():
    record = factory.record("y" * 25, verdicts=factory.ALL_GOOD, plan=())
    assert "未対応の項目はありません。" in _text(record, JAPANESE)


def test_an_unanswered_question_is_not_passed_over():
    assert "未回答の質問が25問あります。" in _text(factory.record("", verdicts=(), plan=()), JAPANESE)


def test_a_pc_that_was_not_measured_is_never_called_measured():
    document = partner_page(SPARSE, PartnerPageOptions())
    proofs = [row[2].word for section in _sections(document) for row in section.rows]
    assert "実測" not in proofs


def test_measured_pcs_are_counted_honestly():
    assert "業務用のPC3台中1台を実測しました。" in _text(factory.record(), JAPANESE)
    unread = (factory.verdict("firewall_active", Status.UNKNOWN, "not_measured", measured_at=None),)
    assert "PCの実測はしていません。" in _text(factory.record(verdicts=unread), JAPANESE)


def test_what_could_not_be_measured_names_its_subject():
    assert "ファイアウォール：調べられませんでした" in _text(factory.record(), JAPANESE)


@pytest.mark.parametrize("stars", [1, 2])
def test_a_declaration_is_printed_only_as_declared(stars):
    action = SecurityAction(stars, "50000000000", date(2026, 5, 11))
    text = _text(factory.record(), replace(JAPANESE, security_action=action))
    assert (
        f"SECURITYACTION{'一二'[stars - 1]}つ星を宣言しました（自己宣言ID50000000000、宣言日2026-05-11）。"
        in text
    )
    assert "SECURITYACTION" not in _text(factory.record(), replace(JAPANESE, security_action=None))


def test_a_seal_field_stands_there_only_on_wish():
    assert "記名押印欄" not in _text(factory.record(), JAPANESE)
    assert "記名押印欄" in _text(factory.record(), replace(JAPANESE, signing=Signing.SEAL_FIELD))
    assert "署名欄" in _text(factory.record(), replace(JAPANESE, signing=Signing.SIGNATURE_FIELD))


def test_the_check_code_comes_from_the_record():
    first, second = factory.record(), factory.record("y" * 25)
    code = first.fingerprint()[:16].upper()
    grouped = "-".join(code[at : at + 4] for at in range(0, 16, 4))
    assert grouped in _text(first, JAPANESE)
    assert grouped not in _text(second, JAPANESE)


def test_sections_are_numbered_without_a_gap():
    numbers = [one.number for one in _sections(partner_page(SPARSE, PartnerPageOptions()))]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_the_title_is_the_one_heading_of_the_first_level():
    def tags(marks):
        for mark in marks:
            if isinstance(mark, Group):
                yield mark.tag
                yield from tags(mark.marks)

    found = list(tags(_page(factory.record(), JAPANESE).marks))
    assert found.count("H1") == 1
    assert found.count("H2") == 8


def test_a_verdict_of_another_version_is_still_shown():
    unknown = (factory.verdict("check_of_tomorrow", Status.PASS, "fine"),)
    assert "check_of_tomorrow" in _text(factory.record(verdicts=unknown), JAPANESE)


_names = st.text(
    st.one_of(
        st.sampled_from("株式会社髙﨑彅濵㈱ﾃｽﾄ・、。（）「」ー〜 ABCabc123-.&"),
        st.characters(codec="utf-8", categories=["L", "N", "P"]),
    ),
    max_size=400,
)
_profiles = st.builds(
    Profile,
    trade_name=_names,
    person_name=_names,
    address=_names,
    phone=st.text("0123456789-+() ", max_size=40),
    email=st.text("abc.@-_1", max_size=300),
    corporate_number=st.sampled_from(["", "0000000000000"]),
    people_count=st.one_of(st.none(), st.integers(0, 10**6)),
    pc_count=st.one_of(st.none(), st.integers(0, 10**6)),
)
_replies = st.one_of(st.none(), st.builds(BuyerReply, st.sampled_from(Says), _names))
_options = st.builds(
    PartnerPageOptions,
    language=st.sampled_from(Language),
    issued_on=st.one_of(st.none(), st.dates(date(2019, 5, 1), date(2100, 1, 1))),
    addressee=_names,
    holds_your_secrets=_replies,
    our_stop_stops_you=_replies,
    reaches_your_systems=_replies,
    cloud_services=_names,
    subcontractors=_names,
    policy_published_at=_names,
    incident_contact=_names,
    notify_within_hours=st.one_of(st.none(), st.integers(0, 999)),
    security_action=st.one_of(st.none(), st.builds(SecurityAction, st.sampled_from([1, 2]), _names)),
    restore_drill=st.one_of(
        st.none(),
        st.builds(
            RestoreDrill,
            st.dates(date(2019, 5, 1), date(2100, 1, 1)),
            st.sampled_from([True, False, None]),
            st.sampled_from(["", "network_disk", "unheard of"]),
            st.sampled_from([True, False, None]),
        ),
    ),
    invoice_number=st.sampled_from(["", "T0000000000000"]),
    signing=st.sampled_from(Signing),
    show_address=st.booleans(),
    show_measurements=st.booleans(),
    show_not_done=st.booleans(),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    profile=_profiles,
    options=_options,
    letters=st.text("ypn?- ", min_size=25, max_size=25),
    edition=st.sampled_from(["3.1", "4.0"]),
    verdicts=st.sampled_from([(), factory.VERDICTS, factory.ALL_GOOD, factory.ALL_BAD]),
    sample=st.booleans(),
)
def test_whatever_the_owner_types_it_stays_one_clean_page(
    profile, options, letters, edition, verdicts, sample
):
    record = factory.record(letters, edition, profile, verdicts, sample=sample)
    sheet = _page(record, options)
    assert outside(sheet) == []
    assert overlapping(sheet) == []
    for section in _sections(partner_page(record, options)):
        for row in section.rows:
            assert row[2].word
            assert DATE.fullmatch(row[2].date)


def test_options_survive_their_own_json():
    for options in (JAPANESE, ENGLISH, PartnerPageOptions()):
        assert PartnerPageOptions.from_json(options.to_json()) == options


def test_every_option_is_written_to_json():
    assert set(JAPANESE.to_json()) == {one.name for one in fields(PartnerPageOptions)}


def test_every_choice_has_a_word_on_the_page():
    for letter, choice in zip("ypn?-", Choice, strict=True):
        assert _text(factory.record(letter * 25), JAPANESE), choice
