"""Ten kinds of firm, each with the policy it gets; the texts are kept in golden/."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.content.policy_pack import load_policy_pack
from app.declaration.policy import PolicyDraft, PolicyText, circumstances, write_policy
from app.domain.firm import FirmFacts
from app.domain.language import Language
from app.domain.profile import Profile

GOLDEN = Path(__file__).resolve().parent / "golden"
DAY = date(2026, 11, 23)

FIRMS: dict[str, tuple[Profile, FirmFacts]] = {
    "data_entry_alone": (
        Profile("佐藤データサービス", "佐藤 恵", people_count=1, assets=("customer_list", "invoices")),
        FirmFacts(telework=True),
    ),
    "builder_couple": (
        Profile("高橋工務店", "高橋 健一", people_count=2, assets=("drawings", "photos")),
        FirmFacts(personal_data=True, contractors=True, telework=False),
    ),
    "tax_accountant": (
        Profile("田中税理士事務所", "田中 宏", people_count=3, assets=("my_number", "contracts")),
        FirmFacts(personal_data=True, my_number=True, contractors=False, telework=True),
    ),
    "cafe_owner": (Profile("Mei's Café", "Mei Tanaka", people_count=1), FirmFacts(personal_data=False)),
    "parts_maker": (
        Profile("株式会社見本精機", "山田 太郎", people_count=18, corporate_number="1234567890123"),
        FirmFacts(
            personal_data=True,
            my_number=True,
            contractors=True,
            telework=True,
            responsible_person="総務部 鈴木 花子",
        ),
    ),
    "web_shop_alone": (
        Profile("雑貨 つばめ", "小林 さくら", people_count=1, assets=("web_shop",)),
        FirmFacts(contractors=True),
    ),
    "clinic": (
        Profile("医療法人みほん会 見本歯科", "石井 修", people_count=6),
        FirmFacts(personal_data=True, my_number=True, contractors=False, telework=False),
    ),
    "designer_no_trade_name": (
        Profile("", "中村 葵", people_count=1),
        FirmFacts(personal_data=False, telework=True, contractors=True),
    ),
    "farm_unsaid": (Profile("みのり農園", "大野 実"), FirmFacts()),
    "lawyer_staff": (
        Profile("川口法律事務所", "川口 誠", people_count=4, assets=("customer_list",)),
        FirmFacts(my_number=False, telework=True, responsible_person="事務局 森"),
    ),
}


def policy_of(firm: str, language: Language) -> PolicyText:
    """The policy of one of the ten firms."""
    profile, facts = FIRMS[firm]
    return write_policy(load_policy_pack(), circumstances(profile, facts), PolicyDraft(DAY), language)
