"""The rules for words: what a text in both languages must and must not be.

Pure: one text in, problems out. `app.content.validate` says in which file and where.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Any

JsonMap = dict[str, Any]

LONGEST_PLAIN = 60  # characters of a 「つまり」: one breath
LONGEST_SENTENCE_JA = 70  # characters
LONGEST_SENTENCE_EN = 32  # words

_PLACE = re.compile(r"\{[^{}]*\}")
_KATAKANA = re.compile(r"[ァ-ヴー]+")
_QUOTED_JA = re.compile(r"「[^」]*」|『[^』]*』")
_JAPANESE = re.compile(r"[ぁ-んァ-ヴ一-龠]")
_SENTENCES_JA = re.compile(r"[。！？\n]")
_SENTENCES_EN = re.compile(r"(?<=[.!?:])\s+|\n")
_SHORT_KATAKANA = 3
# A way through menus reads from arrow to arrow, not as a sentence.
_ARROW = "→"

_SCHEME = re.compile(
    r"SECURITY\s*ACTION|一つ星|二つ星|自己宣言|[★☆]|自社診断|5か条|6か条|self-assessment", re.IGNORECASE
)
_CLAIM = re.compile(r"認定|取得|認証|certif|accredit|approved", re.IGNORECASE)
_DENIAL = re.compile(r"ではありません|ではなく|しません|ません|\bnot\b|\bno\b|never", re.IGNORECASE)
_PASS_MARK = re.compile(r"合格|pass mark|passing mark", re.IGNORECASE)
# Words of the trade and of offices, and the plain ones. Katakana of three letters or fewer escapes the search
# for unexplained words, so it is named here.
_PLAINER = {
    "脆弱性": "弱点",
    "マルウェア|ランサムウェア": "ウイルス",
    "(?<![ァ-ヴー])パッチ": "更新",
    "(?<![ァ-ヴー])バグ": "不具合",
    "(?<![ァ-ヴー])ログ(?=[をがはにのへ、。])": "記録",
    "デフォルト|既定値": "初めからの設定",
    "稼働": "動く",
    "当該|該当の": "その",
    "適宜|随時": "when, and how",
    "又は": "または",
    "下さい": "ください",
    "致し|頂[いきくけ]|出来[なまるた]": "いたし, いただ, でき",
    "することができ|ことが可能": "できます",
    "させていただ": "します",
    "(?:ユーザ|サーバ|ブラウザ|フォルダ)(?![ァ-ヴー])": "it with ー at its end",
    "(?:プリンタ|ルータ|コンピュータ|メモリ)(?![ァ-ヴー])": "it with ー at its end",
    "不正な(?:値|入力)|無効な(?:値|入力)|エラーコード|予期しない": "what is wrong, and how to mend it",
}
_PLAINER_SEARCH = {re.compile(word): plain for word, plain in _PLAINER.items()}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a text, and what to do about it."""

    what: str
    cure: str


def is_text(value: Any) -> bool:
    """Whether a JSON value is meant to be a text in both languages."""
    if not isinstance(value, dict) or not value.keys() & {"ja", "en"}:
        return False
    return not any(isinstance(one, list) for one in value.values())


def texts_in(value: Any, where: str = "") -> Iterator[tuple[str, JsonMap]]:
    """Every text below a JSON value with its place, such as ("q03.plain", {"ja": …, "en": …})."""
    if is_text(value):
        yield where, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(one, f"{where}.{key}" if where else str(key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            name = one.get("id") if isinstance(one, dict) else None
            yield from texts_in(one, f"{where}.{name or index}" if where else str(name or index))


def language_faults(text: JsonMap) -> Iterator[Fault]:
    """Whether both languages are there, nothing else, and each in its own script."""
    for language in ("ja", "en"):
        found = text.get(language)
        if not isinstance(found, str) or not found.strip():
            yield Fault(f"{language} is missing", f"write the text in {language}")
        elif found != found.strip():
            yield Fault(f"{language} begins or ends with a blank", "remove the blank")
    for extra in sorted(text.keys() - {"ja", "en"}):
        yield Fault(f"{extra} is no language", "keep only ja and en")
    english = text.get("en")
    if isinstance(english, str) and _JAPANESE.search(english):
        yield Fault("the English contains Japanese", "translate it")


def sentence_faults(text: JsonMap) -> Iterator[Fault]:
    """Whether any sentence is too long to be understood at once."""
    for sentence in _SENTENCES_JA.split(_PLACE.sub("", str(text.get("ja", "")))):
        if len(sentence) > LONGEST_SENTENCE_JA and _ARROW not in sentence:
            yield Fault(
                f"a Japanese sentence has {len(sentence)} characters", "split it: one idea a sentence"
            )
    for sentence in _SENTENCES_EN.split(str(text.get("en", ""))):
        words = len(sentence.split())
        if words > LONGEST_SENTENCE_EN and _ARROW not in sentence:
            yield Fault(f"an English sentence has {words} words", "split it: one idea a sentence")


def trade_faults(text: JsonMap) -> Iterator[Fault]:
    """Whether a Japanese text says in the words of the trade or of an office what a plain word says.

    What stands in 「」 is quoted as it is.
    """
    japanese = _QUOTED_JA.sub(" ", str(text.get("ja", "")))
    for search, plain in _PLAINER_SEARCH.items():
        found = search.search(japanese)
        if found is not None:
            yield Fault(f"{found.group()} is no plain word", f"write {plain}")


def claim_faults(text: JsonMap) -> Iterator[Fault]:
    """Whether a text speaks of SECURITY ACTION or the self-check as if somebody certified it."""
    for language in ("ja", "en"):
        for sentence in re.split(r"[。\n]|\.\s", str(text.get(language, ""))):
            claims = _SCHEME.search(sentence) and _CLAIM.search(sentence)
            if claims and not _DENIAL.search(sentence):
                yield Fault(
                    f"{language} claims a certificate: {sentence}",
                    "say that it was declared (宣言しました): nobody certifies it",
                )
            if _PASS_MARK.search(sentence) and not _DENIAL.search(sentence):
                yield Fault(f"{language} speaks of passing", "the total is a guide, not an examination")


def place_faults(text: JsonMap) -> Iterator[Fault]:
    """Whether both languages have the same places to fill in, and none of them is broken."""
    found: dict[str, set[str]] = {}
    for language in ("ja", "en"):
        try:
            parts = Formatter().parse(str(text.get(language, "")))
            found[language] = {name for _, name, _, _ in parts if name is not None}
        except ValueError as error:
            yield Fault(f"{language} has a broken place: {error}", "write {name}, or {{ for a brace")
            return
    if found["ja"] != found["en"]:
        yield Fault(
            f"places differ: ja {sorted(found['ja'])}, en {sorted(found['en'])}",
            "use the same {names} in both languages",
        )


def katakana_faults(text: JsonMap, known: Collection[str]) -> Iterator[Fault]:
    """Whether every longer katakana word is explained or known to everybody.

    Names of things on the screen stand in 「」 or between arrows and need no explaining.
    """
    japanese = str(text.get("ja", ""))
    if _ARROW in japanese:
        return
    for word in _KATAKANA.findall(_QUOTED_JA.sub(" ", japanese)):
        if len(word) > _SHORT_KATAKANA and not _made_of(word, known):
            yield Fault(
                f"{word} is not explained",
                "use a plainer word, explain it in glossary.json, or list it in everyday_words.json",
            )


def known_katakana(glossary: JsonMap, everyday: JsonMap) -> frozenset[str]:
    """The katakana words that a text may use: explained ones and everyday ones."""
    known = set(everyday.get("words", ()))
    for term in glossary.get("terms", ()):
        for form in (term.get("word", {}).get("ja", ""), *term.get("forms", {}).get("ja", ())):
            known.update(_KATAKANA.findall(form))
    return frozenset(known)


def _made_of(word: str, known: Collection[str]) -> bool:
    """Whether a word is one known word or several put together, such as クラウドサービス."""
    if word in known:
        return True
    return any(word.startswith(one) and _made_of(word[len(one) :], known) for one in known if one)
