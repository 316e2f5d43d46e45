"""Five made-up firms whose rules are kept as text, and looked at as pages when they change."""

from __future__ import annotations

from datetime import date

from app.content.rule_packs import load_rule_pack
from app.domain.firm import FirmFacts
from app.domain.profile import Profile
from app.guideline.rule_set import RuleSet, as_set, decide
from app.guideline.rules import RuleChoices, Situation, draft

DECIDED_ON = date(2026, 11, 23)


def situations() -> dict[str, Situation]:
    """The five firms by name."""
    return {
        "data_entry": Situation(
            Profile("佐藤データサービス", "佐藤 恵", people_count=1),
            FirmFacts(
                personal_data=True,
                my_number=False,
                contractors=False,
                telework=False,
                own_devices=True,
                cloud=True,
                website=False,
                develops_software=False,
                servers=False,
            ),
        ),
        "builder": Situation(
            Profile("高橋工務店", "高橋 健", people_count=2),
            FirmFacts(
                personal_data=True,
                my_number=False,
                contractors=True,
                telework=False,
                own_devices=True,
                cloud=False,
                website=True,
                develops_software=False,
                servers=False,
                responsible_person="高橋 由美",
            ),
        ),
        "tax_office": Situation(
            Profile("中村税理士事務所", "中村 誠", people_count=3),
            FirmFacts(
                personal_data=True,
                my_number=True,
                contractors=False,
                telework=False,
                own_devices=False,
                cloud=True,
                website=True,
                develops_software=False,
                servers=True,
            ),
        ),
        "shop": Situation(
            Profile("みなと洋菓子店", "伊藤 春子", people_count=8),
            FirmFacts(
                personal_data=True,
                my_number=True,
                contractors=True,
                telework=False,
                own_devices=True,
                cloud=True,
                website=True,
                develops_software=False,
                servers=False,
                responsible_person="伊藤 大地",
            ),
        ),
        "software_maker": Situation(
            Profile("みどりソフト合同会社", "森 一郎", people_count=6),
            FirmFacts(
                personal_data=True,
                my_number=True,
                contractors=True,
                telework=True,
                own_devices=False,
                cloud=True,
                website=True,
                develops_software=True,
                servers=True,
                responsible_person="林 さくら",
            ),
        ),
    }


def decided_rules(situation: Situation) -> RuleSet:
    """The rules of a firm as proposed, decided on without a change."""
    drafted = as_set(draft(load_rule_pack(), situation, RuleChoices(), {}), situation)
    name = situation.profile.person_name
    return decide(drafted, None, 1, DECIDED_ON, name, DECIDED_ON, "2026-11-23T03:00:00Z")
