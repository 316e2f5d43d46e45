"""What a firm may call itself in writing, by the form of its name: 当社, 当法人, 当組合, 当院 … Pure.

The form stands before or behind the name (前株, 後株), in full or short, in wide or narrow characters.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum


class FirmForm(StrEnum):
    """The forms that have a word of their own."""

    COMPANY = "company"  # 当社
    CORPORATION = "corporation"  # 当法人
    UNION = "union"  # 当組合
    SOCIETY = "society"  # 当会
    CLINIC = "clinic"  # 当院
    KINDERGARTEN = "kindergarten"  # 当園
    OFFICE = "office"  # 当事務所
    SHOP = "shop"  # 当店
    OTHER = "other"  # 当事業所


_COMPANY = r"(?:株式|有限|合同|合資|合名|相互|特定目的)会社|\([株有同資名相]\)"
_CORPORATION = (
    r"(?:医療|社会福祉|学校|宗教|特定非営利活動|npo|社団|財団|税理士|弁護士|司法書士|行政書士|弁理士|監査|公認会計士"
    r"|社会保険労務士|社労士|土地家屋調査士|農事組合|行政|大学|更生保護|職業訓練)法人"
    r"|\((?:医|医社|医財|福|学|宗|特非|社|財|一社|一財|公社|公財|非営利|税|弁)\)"
)
_UNION = r"組合(?:連合会)?(?!せ|わせ)|\([協企]\)"
_LEGAL = {
    FirmForm.COMPANY: _COMPANY,
    FirmForm.CORPORATION: _CORPORATION,
    FirmForm.UNION: _UNION,
}
_AT_START = {
    FirmForm.COMPANY: re.compile(f"^(?:{_COMPANY})"),
    FirmForm.CORPORATION: re.compile(
        f"^(?:(?:一般|公益|認定|特定|社会|独立|国立|公立|地方独立){{0,2}})(?:{_CORPORATION})"
    ),
}
_AT_END = {form: re.compile(f"(?:{words})$") for form, words in _LEGAL.items()}
_ANYWHERE = {form: re.compile(words) for form, words in _LEGAL.items()}
_COMPANY_EN = re.compile(
    r"\b(?:inc|ltd|llc|corp|kk|k\.k|g\.k|plc|limited|incorporated|corporation)\b\.?|\bco\.(?:$|[\s,])"
)
_CORPORATION_EN = re.compile(r"\b(?:npo|foundation|npo corporation)\b")
_CLINIC = r"(?:(?:医|病|[整接]骨|鍼灸|治療|美容|整体)院|診療所|クリニック|歯科)$|\b(?:clinic|hospital)$"
_SOCIETY = r"(?:協会|商工会|連合会|協議会|自治会|振興会|研究会|[士師]会|町内会)$|\bassociation$"
_SHOP = r"(?<!工務)(?<!代理)(?<!支)(?<!本)店$|(?:食堂|薬局|酒場|喫茶)$|\b(?:shop|store|café|cafe)$"
_BY_PLACE = {
    FirmForm.CLINIC: re.compile(_CLINIC),
    FirmForm.KINDERGARTEN: re.compile(r"(?:保育|幼稚|こども)園$"),
    FirmForm.OFFICE: re.compile(r"事務所$|\boffice$"),
    FirmForm.SOCIETY: re.compile(_SOCIETY),
    FirmForm.SHOP: re.compile(_SHOP),
}


def firm_form(name: str, has_corporate_number: bool = False) -> FirmForm:
    """The form of the firm called `name`.

    What stands at the beginning or the end of the name counts before what stands within it; a legal form
    counts before the kind of place. A number of a corporation and no form in the name means a company.
    """
    plain = " ".join(unicodedata.normalize("NFKC", name).lower().split())
    for forms in (_AT_START, _AT_END, _ANYWHERE):
        for form, pattern in forms.items():
            if pattern.search(plain):
                return form
    if _CORPORATION_EN.search(plain):
        return FirmForm.CORPORATION
    if _COMPANY_EN.search(plain):
        return FirmForm.COMPANY
    for form, pattern in _BY_PLACE.items():
        if pattern.search(plain):
            return form
    return FirmForm.COMPANY if has_corporate_number else FirmForm.OTHER
