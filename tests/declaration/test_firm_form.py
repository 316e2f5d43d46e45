"""What a firm calls itself follows from the form of its name, however that is written."""

from __future__ import annotations

import pytest

from app.domain.firm_form import FirmForm, firm_form

NAMES = {
    FirmForm.COMPANY: (
        "株式会社見本精機|見本精機株式会社|㈱見本|見本㈱|(株)見本|（株）見本|㍿見本|見本(有)|"
        "㈲見本|有限会社 高橋工務店|合同会社みほん|(同)みほん|合資会社みほん|㈾みほん|"
        "合名会社みほん|（名）みほん|株式会社 見本 大阪支店|株式会社見本商店|"
        "見本法人サービス株式会社|株式会社組合サポート|株式会社NPO法人研究所|Sample Ltd|"
        "Sample Co., Ltd.|SAMPLE INC.|ＳＡＭＰＬＥ\u3000Ｌｔｄ|Mihon K.K.|Mihon LLC"
    ),
    FirmForm.CORPORATION: (
        "医療法人みほん会 見本歯科|医療法人社団 みほん会|社会医療法人みほん|(医)みほん会|"
        "（医社）みほん会|特定非営利活動法人みほん|NPO法人みほん|ＮＰＯ法人\u3000みほん|"
        "認定NPO法人みほん|（特非）みほん|一般社団法人みほん協会|公益財団法人みほん|㈳みほん|"
        "㈶みほん|(一社)みほん|学校法人みほん学園|㈻みほん|社会福祉法人みほん会 見本保育園|"
        "宗教法人見本寺|見本税理士法人|弁護士法人見本法律事務所|農事組合法人みほん|NPO Sample|"
        "Sample Foundation"
    ),
    FirmForm.UNION: ("みほん協同組合|みほん事業協同組合連合会|㈿みほん|見本町農業協同組合|見本漁協組合 本所"),
    FirmForm.SOCIETY: ("見本町商工会|みほん観光協会|見本県社会保険労務士会|見本市医師会|見本町内会"),
    FirmForm.CLINIC: ("見本医院|みほん歯科|見本クリニック|みほん接骨院|みほん美容院|Sample Clinic"),
    FirmForm.KINDERGARTEN: ("みほん保育園|みほんこども園"),
    FirmForm.OFFICE: ("佐藤事務所|田中税理士事務所|川口法律事務所|Sato Law Office"),
    FirmForm.SHOP: ("鈴木酒店|みほん書店|みほん食堂|Mei's Café|Sample Shop"),
    FirmForm.OTHER: (
        "佐藤データサービス|高橋工務店|みほん代理店|みのり農園|中村 葵|雑貨 つばめ|組合せ工房|"
        "組合わせ屋|Companion Design|Incline Studio"
    ),
}


@pytest.mark.parametrize(
    ("form", "name"), [(form, name) for form, names in NAMES.items() for name in names.split("|")]
)
def test_the_form_is_read_from_the_name(form: FirmForm, name: str) -> None:
    assert firm_form(name) is form


def test_the_kind_of_place_counts_before_a_number_and_a_number_before_nothing() -> None:
    assert firm_form("見本歯科", has_corporate_number=True) is FirmForm.CLINIC
    assert firm_form("") is FirmForm.OTHER
    assert firm_form("みほんデザイン", has_corporate_number=True) is FirmForm.COMPANY
