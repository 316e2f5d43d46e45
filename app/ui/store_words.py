"""Errors of the store as a sentence and what to do, in the language of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.records.archive_reading import ArchiveRefused, Refusal
from app.records.errors import (
    Damage,
    StoreDamaged,
    StoreError,
    StoreOpenElsewhere,
    StoreTooNew,
    StoreWriteFailed,
)
from app.system.atomic_file import WriteFailure


@dataclass(frozen=True, slots=True)
class TroubleWords:
    """What happened, and what to do."""

    title: str
    advice: str


def store_words(error: StoreError) -> TroubleWords:
    """The words for an error of the store."""
    translate = QCoreApplication.translate
    if isinstance(error, StoreTooNew):
        return TroubleWords(
            translate("StoreTrouble", "この記録は、新しい版のまもりカルテで作られています"),
            translate("StoreTrouble", "新しい版を入れて開いてください。記録には手を付けていません。"),
        )
    if isinstance(error, StoreDamaged) and error.damage is Damage.MISSING:
        advice = translate("StoreTrouble", "控えもありませんでした。新しく始められます。")
        if error.backup is not None:
            advice = translate("StoreTrouble", "移したり消したりした覚えがなければ、控えから戻せます。")
        return TroubleWords(translate("StoreTrouble", "記録のファイルが見つかりません"), advice)
    if isinstance(error, StoreDamaged):
        advice = translate("StoreTrouble", "壊れたファイルは消さずに取り分けました。控えはありませんでした。")
        if error.backup is not None:
            advice = translate("StoreTrouble", "壊れたファイルは消さずに取り分けました。控えから戻せます。")
        return TroubleWords(translate("StoreTrouble", "記録のファイルが壊れています"), advice)
    if isinstance(error, StoreOpenElsewhere):
        return TroubleWords(
            translate("StoreTrouble", "ほかのパソコンで、この記録を開いています"),
            translate("StoreTrouble", "そのパソコンで閉じてから、もう一度お試しください。"),
        )
    if isinstance(error, StoreWriteFailed):
        return _write_words(error.reason)
    return TroubleWords(
        translate("StoreTrouble", "記録を開けません"),
        translate("StoreTrouble", "パソコンを再起動して、もう一度お試しください。"),
    )


def store_sentence(error: StoreError) -> str:
    """What happened and what to do, in one message."""
    words = store_words(error)
    sentence = QCoreApplication.translate("Mishaps", "{title}。{advice}")
    return sentence.format(title=words.title, advice=words.advice)


def _write_words(reason: WriteFailure) -> TroubleWords:
    translate = QCoreApplication.translate
    safe = translate("StoreTrouble", "今までの記録は無事です。")
    title, advice = {
        WriteFailure.FULL: (
            translate("StoreTrouble", "ディスクがいっぱいで、保存できません"),
            translate("StoreTrouble", "いらないファイルを減らして、もう一度お試しください。"),
        ),
        WriteFailure.READ_ONLY: (
            translate("StoreTrouble", "記録のフォルダーに書きこめません"),
            translate("StoreTrouble", "フォルダーの許可を確かめて、もう一度お試しください。"),
        ),
        WriteFailure.GONE: (
            translate("StoreTrouble", "記録のフォルダーが見つかりません"),
            translate("StoreTrouble", "USBメモリーなどをつなぎ直して、もう一度お試しください。"),
        ),
        WriteFailure.LOCKED: (
            translate("StoreTrouble", "ほかのアプリが記録を使っています"),
            translate("StoreTrouble", "そのアプリを閉じて、もう一度お試しください。"),
        ),
        WriteFailure.OTHER: (
            translate("StoreTrouble", "記録を保存できません"),
            translate("StoreTrouble", "パソコンを再起動して、もう一度お試しください。"),
        ),
    }[reason]
    return TroubleWords(title, advice + safe)


def archive_words(error: ArchiveRefused) -> str:
    """Why a file was not read in."""
    translate = QCoreApplication.translate
    if error.reason is Refusal.TOO_NEW:
        return translate(
            "StoreTrouble", "新しい版のまもりカルテで作られたファイルです。新しい版で読みこんでください。"
        )
    if error.reason is Refusal.TOO_LARGE:
        return translate("StoreTrouble", "ファイルが大きすぎて、読みこめません。何も変えていません。")
    if error.reason in (Refusal.NOT_AN_ARCHIVE, Refusal.WRONG_FORMAT):
        return translate("StoreTrouble", "まもりカルテのデータではないようです。何も変えていません。")
    return translate("StoreTrouble", "ファイルが壊れているようです。何も変えていません。")
