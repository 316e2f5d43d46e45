"""Plain Japanese everywhere: short sentences, no unexplained katakana, no words of the trade or of an office.

`app.content.validate` holds the packs to it; here the window, the checks, and what stands in other shapes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from app.content import packs, wording
from app.system.folders import i18n_folder

CONTENT = packs.content_folder()
CHECKS = Path(__file__).parents[2] / "app" / "inspection" / "checks"
# What Windows, Linux and macOS write on their own screens; a check must name it as it stands there. Whoever
# adds a word here has seen it on the screen.
ON_THE_SCREEN = {
    *(
        "アイコン",
        "アップデート",
        "アップルメニュー",
        "インストール",
        "アンインストール",
        "エディション",
        "オプション",
    ),
    *(
        "グループ",
        "サインイン",
        "シャットダウン",
        "スクリーン",
        "スリープ",
        "セキュア",
        "セーバー",
        "センター",
    ),
    *(
        "ソフトウェアアップデート",
        "ダウンロード",
        "デバイス",
        "トラスト",
        "ドライブ",
        "バージョン",
    ),
    *("パブリック", "プライバシー", "プライベート", "プログラム", "プロパティ", "ユーザー", "ライフサイクル"),
    *("リモート", "リモートデスクトップ", "ルーター", "ログイン"),
}


def known() -> frozenset[str]:
    return wording.known_katakana(
        packs.read_json(CONTENT / "glossary.json"), packs.read_json(CONTENT / "everyday_words.json")
    )


def faults_of(text: str, words: frozenset[str]) -> list[str]:
    both = {"ja": text}
    found = [*wording.sentence_faults(both), *wording.claim_faults(both), *wording.trade_faults(both)]
    return [f"{one.what}: {text}" for one in (*found, *wording.katakana_faults(both, words))]


def window_texts() -> set[str]:
    catalogues = sorted(i18n_folder().glob("*_en.ts"))
    return {
        str(source.text) for path in catalogues for source in ElementTree.parse(path).getroot().iter("source")
    }


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings_in(one)


def japanese_in(value: Any) -> Iterator[str]:
    """What stands under "ja", also where a text has more than its two languages."""
    if isinstance(value, dict):
        if isinstance(value.get("ja"), str):
            yield value["ja"]
        for one in value.values():
            yield from japanese_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from japanese_in(one)


def test_the_window_speaks_plain_japanese() -> None:
    texts = window_texts()
    assert len(texts) > 1500
    words = known()
    assert [fault for text in sorted(texts) for fault in faults_of(text, words)] == []


def test_the_checks_speak_plain_japanese_and_name_things_as_the_screen_does() -> None:
    words = known() | ON_THE_SCREEN
    paths = sorted(CHECKS.glob("*/text.ja.json"))
    assert len(paths) > 20
    texts = [text for path in paths for text in strings_in(json.loads(path.read_text(encoding="utf-8")))]
    assert [fault for text in texts for fault in faults_of(text, words)] == []
    everything = " ".join(texts)
    assert sorted(one for one in ON_THE_SCREEN if one not in everything) == []


@pytest.mark.parametrize("area", ["declaration", "guideline", "learning", "emergency"])
def test_the_packs_of_an_area_speak_plain_japanese_in_every_shape(area: str) -> None:
    words = known()
    paths = [one for one in sorted((CONTENT / area).rglob("*.json")) if one.name != "ledger.json"]
    texts = {text for path in paths for text in japanese_in(packs.read_json(path))}
    assert len(texts) > 90
    assert [fault for text in sorted(texts) for fault in faults_of(text, words)] == []


def test_the_english_of_window_and_checks_has_short_sentences() -> None:
    texts = [
        str(translation.text or "")
        for path in sorted(i18n_folder().glob("*_en.ts"))
        for translation in ElementTree.parse(path).getroot().iter("translation")
    ]
    paths = sorted(CHECKS.glob("*/text.en.json"))
    texts += [text for path in paths for text in strings_in(json.loads(path.read_text(encoding="utf-8")))]
    assert len(texts) > 2000
    faults = [
        (one.what, text)
        for text in texts
        for one in (*wording.sentence_faults({"en": text}), *wording.claim_faults({"en": text}))
    ]
    assert faults == []


def test_the_handbook_has_short_sentences() -> None:
    whole = (CONTENT / "handbook" / "unattended.ja.md").read_text(encoding="utf-8")
    prose = re.sub(r"`[^`]*`", "", re.sub(r"```.*?```", "", whole, flags=re.DOTALL))
    assert [one.what for one in wording.sentence_faults({"ja": prose})] == []


@pytest.mark.parametrize(
    "text",
    [
        "脆弱性が見つかりました。",
        "パッチを入れてください。",
        "マルウェアに感染しました。",
        "ログを確かめます。",
        "デフォルトのままです。",
        "当該の書類を出します。",
        "郵送又は持参します。",
        "押して下さい。",
        "印刷することができます。",
        "社内サーバに置きます。",
        "不正な値です。",
    ],
)
def test_a_word_of_the_trade_or_of_an_office_is_found(text: str) -> None:
    assert len(list(wording.trade_faults({"ja": text}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "「脆弱性」と書かれたお知らせです。",
        "ログインします。",
        "サーバーに置きます。",
        "カタログを見ます。",
        "スイッチを押します。",
    ],
)
def test_plain_and_quoted_words_are_none(text: str) -> None:
    assert list(wording.trade_faults({"ja": text})) == []


def test_saying_that_nobody_passes_or_fails_is_no_claim() -> None:
    assert list(wording.claim_faults({"ja": "目安です（合格・不合格ではありません）"})) == []
    assert len(list(wording.claim_faults({"ja": "80点で合格です。"}))) == 1
