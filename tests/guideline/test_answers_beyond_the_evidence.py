"""A question that asks for more than the evidence shows is never answered はい, however much is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.content.partner_facts_pack import load_partner_pack
from app.domain.answer import Choice
from app.domain.firm import FirmFacts
from app.domain.language import Language
from app.domain.verdict import Status
from app.guideline.evidence import Known
from app.guideline.fact_matching import match
from app.guideline.form_words import Meaning
from app.guideline.papers import Paper
from app.guideline.partner_answers import Draft, Open, draft
from tests.guideline.known_factory import known

PACK = load_partner_pack()
PAPERS = sorted({kind for one in PACK.facts for kind in (*one.rule_papers, *one.proof_papers)})


def everything(**more: object) -> Known:
    """A firm of one with every check passed, every question answered yes and every paper finished."""
    facts = PACK.facts
    return known(
        checks={check: Status.PASS for one in facts for check in (*one.checks, *one.hint_checks)},
        answers={question: Choice.IMPLEMENTED for one in facts for question in one.questions},
        served=[topic for one in facts for topic in (*one.questions, *one.checks, *one.hint_checks)],
        facts=FirmFacts(responsible_person="佐藤 恵"),
        **{"papers": PAPERS, **more},  # type: ignore[arg-type]
    )


def drafted(question: str, all_known: Known | None = None) -> Draft:
    return draft(match(question, PACK), all_known or everything(), Language.JA)


@pytest.mark.parametrize(
    "question",
    [
        "定められた手順に従ってバックアップを取得していますか。",
        "手順書に沿ってOSを更新していますか。",
        "重要なデータのバックアップを週1回以上取得していますか。",
        "定期的にウイルススキャンを実施していますか。",
        "ウイルス対策ソフトは有償版ですか。",
        "メールのウイルスチェックを行っていますか。",
        "自動更新を停止していますか。",
        "更新プログラムを計画的に適用していますか。",
        "サポート終了予定のOSの移行計画はありますか。",
        "データベースを暗号化していますか。",
        "BitLockerの回復キーを安全に保管していますか。",
        "無線LANはWPA3で暗号化していますか。",
        "公衆無線LANの利用を禁止していますか。",
        "パソコンは10分で画面ロックされますか。",
        "教育の理解度を確認していますか。",
        "管理職向けの教育を実施していますか。",
        "従業員と秘密保持契約を結んでいますか。",
        "再委託先とも秘密保持契約を締結していますか。",
        "内部監査を実施していますか。",
        "第三者による監査を受けていますか。",
        "クラウドサービスは国内のデータセンターを利用していますか。",
        "インシデント対応チーム(CSIRT)を設置していますか。",
        "脆弱性情報を収集し対応していますか。",
    ],
)
def test_more_than_was_measured_or_written_is_not_affirmed(question: str) -> None:
    assert drafted(question).meaning is not Meaning.YES


@pytest.mark.parametrize(
    "question",
    [
        "バックアップを取得していますか。",
        "バックアップの手順を定めていますか。",
        "最新の更新プログラムを適用していますか。",
        "無線LANを暗号化していますか。",
        "画面ロックを設定していますか。",
        "従業員に情報セキュリティ教育を行っていますか。",
        "委託先と秘密保持契約を結んでいますか。",
        "自己点検を実施していますか。",
        "バックアップからの復元テストを実施していますか。",
    ],
)
def test_what_the_evidence_shows_is_affirmed(question: str) -> None:
    assert drafted(question).meaning is Meaning.YES


def test_two_stars_are_affirmed_by_a_declaration_of_two_stars_only() -> None:
    question = "SECURITY ACTIONの二つ星を宣言していますか。"
    for stars, meaning in ((1, None), (2, Meaning.YES)):
        paper = Paper("security_action", date(2026, 5, 1), stars, number="51234567890")
        assert drafted(question, everything(papers=[paper])).meaning is meaning


def test_a_paper_the_owner_contradicts_is_asked_about() -> None:
    said = everything()
    answers = {**said.answers, "q20": replace(said.answers["q20"], choice=Choice.NOT_IMPLEMENTED)}
    found = drafted("従業員に情報セキュリティ教育を行っていますか。", replace(said, answers=answers))
    assert (found.meaning, found.open) == (None, Open.DIFFERS)


def test_a_paper_that_covers_a_part_is_not_called_old() -> None:
    part = Paper("training", date(2026, 11, 1), is_complete=False)
    found = drafted("従業員に情報セキュリティ教育を行っていますか。", everything(papers=[part]))
    assert (found.meaning, found.open) == (None, Open.IN_PART)


def test_every_device_is_not_covered_by_a_paper() -> None:
    found = drafted("すべてのPCについてバックアップの手順を定めていますか。")
    assert (found.meaning, found.unmet) == (None, ("機器すべて",))
