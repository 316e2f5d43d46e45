"""What may go wrong while saving or printing, as a sentence and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.report.layout import DoesNotFitError
from app.report.printable import MissingCharacter
from app.system.atomic_file import WriteFailure, failure_of

_SHOWN_CHARACTERS = 8


class ReadBackError(Exception):
    """What was written reads differently."""


class PrintFailedError(Exception):
    """The printer took no page."""


def save_trouble(error: Exception) -> str:
    """Why a PDF could not be saved."""
    translate = QCoreApplication.translate
    if isinstance(error, ReadBackError):
        return translate(
            "SheetTrouble", "保存したファイルを確かめたところ、中身が違いました。別の場所に保存してください。"
        )
    if not isinstance(error, OSError):
        return translate("SheetTrouble", "書類を作れませんでした。書いた内容は残っています。")
    return {
        WriteFailure.FULL: translate(
            "SheetTrouble", "ディスクがいっぱいで、保存できません。別の場所を選んでください。"
        ),
        WriteFailure.READ_ONLY: translate(
            "SheetTrouble", "このフォルダーには保存できません。別の場所を選んでください。"
        ),
        WriteFailure.GONE: translate(
            "SheetTrouble", "保存先のフォルダーが見つかりません。別の場所を選んでください。"
        ),
        WriteFailure.LOCKED: translate(
            "SheetTrouble",
            "ほかのアプリがこのファイルを開いています。閉じるか、別の名前で保存してください。",
        ),
        WriteFailure.OTHER: translate("SheetTrouble", "保存できませんでした。別の場所を選んでください。"),
    }[failure_of(error)]


def no_printer() -> str:
    """When there is nothing to print on."""
    return QCoreApplication.translate(
        "SheetTrouble", "プリンターが見つかりません。PDFを保存すると、あとで印刷できます。"
    )


def print_trouble() -> str:
    """When the printer took nothing."""
    return QCoreApplication.translate(
        "SheetTrouble", "印刷できませんでした。プリンターを確かめるか、PDFを保存してください。"
    )


def preview_trouble(error: Exception) -> str:
    """Why the page could not be made."""
    translate = QCoreApplication.translate
    if isinstance(error, DoesNotFitError):
        return translate("SheetTrouble", "書いたことが多く、1枚に入りません。短くしてください。")
    if isinstance(error, KeyError):
        return translate("SheetTrouble", "この記録の質問の版を、このアプリは知りません。")
    return translate("SheetTrouble", "書類を作れませんでした。書いた内容は残っています。")


def missing_words(missing: Sequence[MissingCharacter]) -> str:
    """Which characters cannot be printed, and what stands in their place."""
    translate = QCoreApplication.translate
    sentences = []
    replaced = _listed([f"{one.character}（{one.excerpt}）" for one in missing if one.printed])
    usual = _listed([one.excerpt for one in missing if not one.printed])
    if replaced:
        text = translate("SheetTrouble", "次の文字は印刷できず、〓になります：{characters}")
        sentences.append(text.format(characters=replaced))
    if usual:
        text = translate("SheetTrouble", "次の文字は、ふつうの字の形で印刷します：{characters}")
        sentences.append(text.format(characters=usual))
    return "\n".join(sentences)


def _listed(names: Sequence[str]) -> str:
    once = list(dict.fromkeys(names))
    return "、".join(once[:_SHOWN_CHARACTERS]) + ("…" if len(once) > _SHOWN_CHARACTERS else "")
