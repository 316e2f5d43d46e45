"""Made-up records for the tests of the printed pages. None of these businesses exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.content.packs import load_questionnaire
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.observation import Access, Host, Inspection, System
from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.domain.record import Record
from app.domain.verdict import Evidence, Status, Verdict
from app.report.options import BuyerReply, PartnerPageOptions, Says, SecurityAction, Signing

ANSWERED_AT = "2026-11-23T02:10:00Z"
MEASURED_AT = "2026-11-23T01:58:00Z"
CREATED_AT = "2026-11-23T02:20:00Z"

_LETTERS = {
    "y": Choice.IMPLEMENTED,
    "p": Choice.PARTLY,
    "n": Choice.NOT_IMPLEMENTED,
    "?": Choice.DONT_KNOW,
    "-": Choice.NOT_APPLICABLE,
}
MIXED = "yyppn yyypy yypyy yyn?y nppn?".replace(" ", "")

PROFILE = Profile(
    trade_name="テスト入力サービス",
    person_name="試験 花子",
    address="東京都試験区見本町1-2-3 試験ビル201",
    phone="00-0000-0000",
    email="hanako@example.jp",
    people_count=2,
    pc_count=3,
    assets=("customer_list", "invoices"),
)
HOST = Host(System.WINDOWS, build=26200, ubr=7171, edition="Core", arch="amd64", elevated=False)


def answers(letters: str, edition: str = "3.1", at: str = ANSWERED_AT) -> tuple[Answer, ...]:
    """One answer per letter (y p n ? -), in the order of the sheet; a space leaves the question open."""
    questions = load_questionnaire(edition).questions
    return tuple(
        Answer(question.id, _LETTERS[letter], at, "この仕事にはありません" if letter == "-" else "")
        for question, letter in zip(questions, letters, strict=False)
        if letter != " "
    )


def verdict(
    check_id: str, status: Status, reason: str, measured_at: str | None = MEASURED_AT, **facts: object
) -> Verdict:
    """A verdict as a check would have given it."""
    evidence = Evidence(
        f"{check_id}/1", "test", Access.OK if measured_at else Access.DENIED, CREATED_AT, True
    )
    return Verdict(check_id, status, reason, facts, (evidence,), measured_at)


def record(
    letters: str = MIXED,
    edition: str = "3.1",
    profile: Profile = PROFILE,
    verdicts: tuple[Verdict, ...] | None = None,
    plan: tuple[PlanItem, ...] | None = None,
    sample: bool = False,
) -> Record:
    """A record as the program would have made it."""
    return Record(
        id="0f3c9a52-77d1-4e0b-9a41-5b1f2c3d4e5f",
        created_at=CREATED_AT,
        app_version="0.0.0-test",
        edition=edition,
        profile=profile,
        answers=answers(letters, edition),
        verdicts=VERDICTS if verdicts is None else verdicts,
        inspection=Inspection("test", "2026-11-23T01:57:50Z", MEASURED_AT, HOST),
        plan=PLAN if plan is None else plan,
        sample=sample,
    )


VERDICTS = (
    verdict("os_supported", Status.PASS, "supported", system="Windows 11 25H2", end="2027-10-12"),
    verdict("security_update_recent", Status.WARN, "one_missed", date="2026-10-14", missed=1),
    verdict("antivirus_active", Status.PASS, "on", product="Microsoft Defender"),
    verdict("antivirus_definitions_current", Status.PASS, "current", product="Microsoft Defender", days=0),
    verdict("shares_restricted", Status.FAIL, "open_to_guests", shares="ひみつの共有"),
    verdict("firewall_active", Status.UNKNOWN, "not_measured", measured_at=None),
)
ALL_GOOD = (
    verdict("os_supported", Status.PASS, "supported", system="Windows 11 25H2", end="2027-10-12"),
    verdict("security_update_recent", Status.PASS, "current", date="2026-11-11"),
    verdict("antivirus_active", Status.PASS, "on", product="Microsoft Defender"),
    verdict("antivirus_definitions_current", Status.PASS, "current", product="Microsoft Defender", days=0),
    verdict("shares_restricted", Status.PASS, "none_shared"),
    verdict("firewall_active", Status.PASS, "on"),
)
ALL_BAD = (
    verdict("os_supported", Status.FAIL, "ended", system="Windows 10 22H2", end="2025-10-14"),
    verdict("security_update_recent", Status.FAIL, "several_missed", date="2026-07-15", missed=4),
    verdict("antivirus_active", Status.FAIL, "off", product="Microsoft Defender"),
    verdict("antivirus_definitions_current", Status.FAIL, "old", product="Microsoft Defender", days=43),
    verdict("shares_restricted", Status.FAIL, "whole_drive", shares="D"),
    verdict("firewall_active", Status.FAIL, "current_off", profiles="all"),
)
PLAN = (
    PlanItem("fix_shares_restricted", "check:shares_restricted", owner="試験 花子", due_on="2026-11-30"),
    PlanItem("do_q05", "question:3.1/q05", owner="試験 花子", due_on="2026-12-20"),
    PlanItem("do_q20", "question:3.1/q20", state=PlanState.POSTPONED, due_on="2027-01-31"),
    PlanItem("do_q09", "question:3.1/q09"),
)
FULL_OPTIONS = PartnerPageOptions(
    issued_on=date(2026, 11, 23),
    addressee="試験部品工業株式会社",
    holds_your_secrets=BuyerReply(Says.YES, "御社からお預かりした名簿を、入力のあいだだけPCに置きます。"),
    our_stop_stops_you=BuyerReply(Says.NO),
    reaches_your_systems=BuyerReply(Says.PARTLY, "納品のときだけ、御社の受け渡し用フォルダーに接続します。"),
    cloud_services="メールと表計算のクラウド（2つ）",
    subcontractors="ありません",
    policy_published_at="https://example.jp/policy",
    policy_published_on=date(2026, 11, 20),
    incident_contact="試験 花子　00-0000-0000　hanako@example.jp",
    notify_within_hours=24,
    security_action=SecurityAction(1, "50000000000", date(2026, 5, 11)),
    invoice_number="T0000000000000",
)
ENGLISH_OPTIONS = PartnerPageOptions(
    language=Language.EN,
    issued_on=date(2026, 11, 23),
    addressee="Testparts Industries Ltd.",
    holds_your_secrets=BuyerReply(Says.YES, "Your address lists stay on our PC only while we type them in."),
    our_stop_stops_you=BuyerReply(Says.NO),
    reaches_your_systems=BuyerReply(Says.PARTLY, "We connect to your hand-over folder when we deliver."),
    cloud_services="Two services: mail and spreadsheets",
    policy_published_at="https://example.jp/policy",
    incident_contact="Hanako Shiken, 00-0000-0000, hanako@example.jp",
    notify_within_hours=24,
    signing=Signing.SIGNATURE_FIELD,
)
SPARSE_PROFILE = Profile(person_name="試験 花子", people_count=1, pc_count=1)


def crowded() -> Record:
    """Everything bad, long names, a promise for every point."""
    long_profile = replace(
        PROFILE,
        trade_name="株式会社とても長い名前の試験用データ入力と帳票整理と発送代行サービス",
        person_name="試験之介 ミドルネーム・フォン・長井田",
        address="東京都試験区見本町一丁目二番三号　見本第二合同庁舎付属ビルディング別館 千二百三号室",
        email="a.very.long.mail.address.for.testing@sub.domain.example.co.jp",
        corporate_number="0000000000000",
    )
    plan = tuple(
        PlanItem(f"do_q{number:02}", f"question:4.0/q{number:02}", due_on=f"2026-12-{number:02}")
        for number in range(1, 26)
    )
    return record("n" * 25, "4.0", long_profile, ALL_BAD, plan, sample=True)
