"""What may not be said of SECURITY ACTION is found; what is rightly said of other things is left alone."""

from __future__ import annotations

import pytest

from app.declaration.wording_check import Issue, check_wording
from app.declaration.wording_proposals import proposal
from app.domain.language import Language

# (text, the words found)
WRONG = [
    ("当社はSECURITY ACTION二つ星の認定を受けました。", ["認定"]),
    ("SECURITY ACTION（一つ星）を取得しました！", ["取得"]),
    ("ＳＥＣＵＲＩＴＹ　ＡＣＴＩＯＮ　★★取得済み", ["取得"]),
    ("IPA認定の情報セキュリティ企業です。", ["認定"]),
    ("独立行政法人情報処理推進機構（IPA）より、SECURITY ACTION二つ星の認定をいただきました。", ["認定"]),
    ("IPAのお墨付きですので安心してお任せください。", ["お墨付き"]),
    ("セキュリティアクションの審査に合格しました。", ["合格"]),
    ("SECURITY ACTION認証取得企業", ["認証", "取得"]),
    ("このたび、SECURITY ACTIONの二つ星を獲得いたしました。", ["獲得"]),
    ("情報処理推進機構公認のセキュリティ対策", ["公認"]),
    ("SECURITY ACTION\n認定事業者", ["認定"]),
    ("当社が取得したSECURITY ACTIONについてご案内します。", ["取得"]),
    ("取得認証：ISO9001、SECURITY ACTION 二つ星", ["取得", "認証"]),
    ("IPAに認められ、SECURITY ACTION 二つ星が付与されました。", ["認められ", "付与"]),
    ("情報セキュリティの二つ星を取得しています", ["取得"]),
    ("SECURITY ACTION ロゴマークの認定を受けた事業者です", ["認定"]),
    ("セキュリティ・アクション一つ星取得のお知らせ", ["取得"]),
    ("SECURITY ACTION 自己宣言の二つ星を取得いたしました", ["取得"]),
    ("SECURITY ACTION二つ星を宣言し、認定されました。", ["認定"]),
    ("SECURITY  ACTION(二つ星)認定取得", ["認定", "取得"]),
    ("We are certified by IPA under SECURITY ACTION.", ["certified"]),
    ("Our company obtained the two-star SECURITY ACTION mark.", ["obtained"]),
    ("SECURITY ACTION two stars, approved by the IPA", ["approved"]),
    ("ｾｷｭﾘﾃｨｱｸｼｮﾝ 二つ星 取得", ["取得"]),
    ("IPAから承認を得たセキュリティ方針です。", ["承認"]),
    (
        "中小企業の対策「SECURITY ACTION」にて★★（二つ星）をいただきました。",
        ["いただきまし"],
    ),
    ("2026年5月、SECURITY ACTIONの最高ランクである二つ星企業として認められました。", ["認められ"]),
    ("【お知らせ】SECURITY ACTION 二つ星に認定されました", ["認定"]),
    (
        "国のサイバーセキュリティ認証『SECURITY ACTION ★★』取得済み。",
        ["認証", "取得"],
    ),
    ("当院はIPAのセキュリティ基準をクリアした医療機関です。", ["基準をクリア"]),
    ("保有資格・認証：プライバシーマーク／SECURITY ACTION（一つ星）", ["保有資格"]),
    ("経済産業省所管のIPAから二つ星の評価を受けています。", ["受けて"]),
    ("セキュリティアクション二つ星の登録審査をパスした工務店です", ["審査をパス"]),
    ("IPA（独立行政法人 情報処理推進機構）が安全性を保証する会社です。", ["保証"]),
    ("Sato Office is an IPA-accredited SECURITY ACTION two-star company.", ["accredited"]),
    ("当組合は、情報処理推進機構より二つ星の称号を賜りました。", ["賜りまし"]),
    ("SECURITY ACTIONにおいて最高評価の★★を受けた会社です。", ["受けた"]),
    ("国が認めたセキュリティ企業（SECURITY ACTION 二つ星）", ["認めた"]),
    ("IPAの検査をパスした安心のシステムです", ["検査をパス"]),
    ("SECURITY ACTION二つ星に選ばれました！", ["選ばれ"]),
    ("IPAが太鼓判を押したセキュリティ", ["太鼓判"]),
    ("We have received two stars from IPA's SECURITY ACTION.", ["received"]),
    ("Recognized by IPA as a SECURITY ACTION one-star business", ["Recognized"]),
    ("IPA推奨企業", ["推奨"]),
    ("★★セキュリティアクション認定店★★", ["認定"]),
    ("資格・認定\n・建設業許可\n・SECURITY ACTION二つ星", ["資格・認定"]),
    ("【保有資格】\r\n宅地建物取引士\r\nセキュリティアクション　★", ["保有資格"]),
    ("対策を宣言しています。\nCertifications\nISO 27001\nSECURITY ACTION (one star)", ["Certifications"]),
    ("当社は2026年4月よりSECURITY ACTION二つ星認定企業となりました。", ["認定"]),
    ("信頼の証、IPAセキュリティアクション★★を取得しております", ["取得"]),
    ("IPA（情報処理推進機構）認証のセキュリティ体制でお客様の情報を守ります", ["認証"]),
    ("SECURITY ACTION二つ星に合格した税理士事務所です", ["合格"]),
    ("弊社のセキュリティは国のお墨付きです（SECURITY ACTION 一つ星）", ["お墨付き"]),
    ("SECURITY ACTION「二つ星」の称号を授与されました", ["授与"]),
    ("Certified SECURITY ACTION two-star company", ["Certified"]),
    ("Our security has been approved by the Information-technology Promotion Agency (IPA).", ["approved"]),
]

HARMLESS = [
    "当社はSECURITY ACTIONの自己宣言を行い、お客様の信頼を獲得してまいります。",
    "SECURITY ACTIONは国が認定する制度だと思われがちですが、自己宣言の制度です。",
    "SECURITY ACTIONは認定制度と誤解されますが、自己宣言です。",
    "SECURITY ACTION 一つ星宣言\n認証店 飲食店の感染対策",
    "SECURITY ACTIONの宣言を機に、二段階認証を導入しました。",
    "所属：上田商工会議所　認定：経営革新計画　宣言：SECURITY ACTION 二つ星",
    "自己宣言のSECURITY ACTIONには合格・不合格がありません。",
    "当社は、SECURITY ACTION（二つ星）を宣言しました。",
    "許認可\n建設業許可\nSECURITY ACTION（一つ星）宣言事業者",
    "資格\n宅地建物取引士\n\n私たちの取り組み\n\nSECURITY ACTIONの一つ星を宣言しました。",
    "プライバシーマークを取得しています。",
    "認定こども園のホームページを作りました。",
    "ISO27001認証を取得しました。",
    "SECURITY ACTION（一つ星）を宣言し、ISO27001認証を取得しました。",
    "SECURITY ACTIONを宣言しています。また、プライバシーマークを取得しています。",
    "これは自己宣言であり、IPAの認定を受けたものではありません。",
    "SECURITY ACTIONは、IPAが認定する制度ではありません。",
    "SECURITY ACTIONは「認定」ではなく「宣言」です。",
    "情報処理推進機構（IPA）の情報セキュリティマネジメント試験に合格しました。",
    "IPAの情報処理安全確保支援士の資格を取得した者が在籍しています。",
    "IPAの情報をもとに、バックアップを取得しています。",
    "GビズIDを取得してから、SECURITY ACTIONを申し込みます。",
    "SECURITY ACTIONの自己宣言IDを取得しました。",
    "ミシュランで二つ星を獲得したレストラン",
    "口コミで★★★を獲得しました。",
    "経営革新等支援機関の認定を受けています。SECURITY ACTION 一つ星を宣言。",
    "二要素認証を使い、SECURITY ACTIONに取り組んでいます。",
    "SCS評価制度の★3を取得しました。",
    "IPAが登録したサイバーセキュリティお助け隊サービスを使っています。",
    "SECURITY ACTION二つ星を自己宣言しました（自己宣言ID 50000000000）。",
    "運転免許を取得。情報セキュリティ基本方針を公開。",
    "健康経営優良法人に認定されました。SECURITY ACTION 二つ星宣言事業者です。",
    "We have declared SECURITY ACTION (two stars). It is not a certification by IPA.",
    "We passed the ISO 27001 audit and declared SECURITY ACTION one star.",
    "IPAの認定はありません。SECURITY ACTION（一つ星）は宣言です。",
    "プライバシーマークを取得し、SECURITY ACTIONを宣言しました。",
    "認証コードは他人に教えないでください。IPAも注意を呼びかけています。",
    "当社はSECURITY ACTIONの二つ星を宣言し、年に一度、取り組みを見なおしています。",
    "IPAの『情報セキュリティ10大脅威』を参考に、社員教育をしています。",
    "SECURITY ACTIONの申込みには、GビズIDプライムの取得が必要です。",
    "取得した個人情報は、SECURITY ACTIONの基本方針に沿って守ります。",
    "SECURITY ACTION（★）宣言事業者。インボイス登録番号を取得しています。",
    "デジタル化補助金の交付が承認され、SECURITY ACTIONの宣言も済ませました。",
    "社員がITパスポート試験（IPA）に合格しました。",
    "SECURITY ACTION 一つ星を宣言しました。次はISMSの認証取得を目指します。",
    "当店はGoogleの口コミで四つ星をいただいています。SECURITY ACTIONも宣言しています。",
    "SECURITY ACTION is a self-declaration; no certificate is granted by IPA, and none was obtained.",
    "お問い合わせいただいたSECURITY ACTIONの件、二つ星を宣言していることをお伝えします。",
    "商工会の支援を受けて、SECURITY ACTION一つ星を宣言しました。",
    "IPAの資料をいただきました。SECURITY ACTION★を宣言しています。",
    "SECURITY ACTIONの説明会でIPAの方に助言をいただきました。",
    "SECURITY ACTIONの宣言は、取引先にも認められています。",
    "IPAが推奨する対策を、毎月見なおしています。",
    "SECURITY ACTIONは安全を保証するものではありません。",
    "品質保証部がSECURITY ACTIONの担当です。",
    "当店は食べログで★★★をいただいています。SECURITY ACTION一つ星を宣言。",
    "SECURITY ACTIONの二つ星を宣言したところ、取引先から高い評価を受けました。",
    "IPAから届いた自己宣言IDのメールを受け取りました。",
    "We received our SECURITY ACTION ID after declaring one star.",
    "Having declared SECURITY ACTION two stars, we received praise from customers.",
    "労災保険の認定を受けた方はご相談ください。当院はSECURITY ACTIONを宣言しています。",
    "SECURITY ACTIONの二つ星を宣言したので、取引先の審査を通過しました。",
    "IPAの認定情報技術者が講師を務めます。SECURITY ACTION宣言済み。",
    "情報処理安全確保支援士（IPA登録）が支援します。",
    "当社はSECURITY ACTION一つ星を自己宣言しています。ISO9001認証取得。",
    "SECURITY ACTION（二つ星）宣言について：取得ではなく宣言という言葉を使います。",
    "従業員全員がIPAの動画を受講し、理解度テストに合格しました。",
    "お客様からいただいた情報は、SECURITY ACTIONの方針で守ります。",
    "IPAに相談し、助言を受けて対策を進めています。",
    "二段階認証を取り入れ、SECURITY ACTION一つ星を宣言しました。",
    "We have declared SECURITY ACTION (one star) and passed our annual fire inspection.",
]


def words(text: str, **more: int) -> list[str]:
    return [one.word for one in check_wording(text, **more) if one.issue is Issue.GRANTED]


@pytest.mark.parametrize(("text", "expected"), WRONG, ids=[text[:24] for text, _ in WRONG])
def test_what_nobody_may_say_is_found(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", HARMLESS, ids=[text[:24] for text in HARMLESS])
def test_what_is_rightly_said_is_left_alone(text: str) -> None:
    assert check_wording(text) == ()
    assert check_wording(text, declared_stars=2) == ()


def test_a_place_is_named_by_its_characters_and_what_stands_around_it() -> None:
    text = "はじめに。㈱見本はSECURITY ACTION二つ星の認定を受けました。おわり。"
    (found,) = check_wording(text)
    assert text[found.start : found.end] == "認定" == found.word
    assert "二つ星の認定を受けました" in found.excerpt
    assert found.stars == 2


@pytest.mark.parametrize("text", ["SECURITY ACTION 三つ星を宣言しました。", "SECURITY ACTION ★★★宣言"])
def test_a_star_that_does_not_exist_is_found(text: str) -> None:
    assert [one.issue for one in check_wording(text)] == [Issue.NO_SUCH_STAR]


@pytest.mark.parametrize(
    ("text", "declared", "issues"),
    [
        ("SECURITY ACTION ★★を宣言しました。", 1, [Issue.OTHER_STAR]),
        ("SECURITY ACTION ★★を宣言しました。", 2, []),
        ("SECURITY ACTION 一つ星を宣言しました。", 2, []),
        ("SECURITY ACTION 二つ星を宣言しました。", None, []),
    ],
)
def test_a_higher_star_than_the_declared_one_is_found(
    text: str, declared: int | None, issues: list[Issue]
) -> None:
    assert [one.issue for one in check_wording(text, declared)] == issues


@pytest.mark.parametrize(
    ("text", "language", "instead"),
    [
        ("IPA認定の会社です", Language.EN, "SECURITY ACTION（一つ星）を宣言しました。"),
        ("We are certified by IPA.", Language.JA, "We have declared SECURITY ACTION (one star)."),
    ],
)
def test_the_proposal_is_in_the_language_of_the_text(text: str, language: Language, instead: str) -> None:
    (found,) = check_wording(text)
    assert proposal(found, language, declared=1) == instead


def test_a_star_without_the_word_declared_is_noticed_once() -> None:
    found = check_wording("SECURITY ACTION 二つ星の事業者です。\n安心の二つ星 SECURITY ACTION")
    assert [one.issue for one in found] == [Issue.NOT_DECLARED]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "あ" * 300_000,
        "SECURITY ACTION" * 20_000,
        "認定" * 100_000,
        "★" * 100_000,
        "\n" * 100_000,
        "資格\n" * 100_000,
        "★を受けた" * 30_000,
        "IPA認めた" * 30_000,
        "\x00\ud800",
    ],
    ids=["empty", "long", "names", "claims", "stars", "lines", "headings", "received", "valued", "control"],
)
def test_absurd_texts_are_read_in_good_time(text: str) -> None:
    found = check_wording(text)
    assert all(text[one.start : one.end] == one.word for one in found)
