"""The patterns of the wording check: names of the declaration, claims, and what is rightly claimed.

All are matched against text made narrow and small (NFKC, lower case).
"""

from __future__ import annotations

import re

NAME = r"security\s*action|セキュリティ\s*・?\s*アクション"
IPA = r"(?<![a-z])ipa(?![a-z])|情報処理推進機構|information-technology promotion agency"
STAR = (
    r"(?:[一二三123]|ひと|ふた|みっ)つ?星|星[123一二三]つ|(?<![★☆])★{1,3}(?![★☆\d.])"
    r"|\b(?:one|two|three)[- ]stars?\b"
)
ANCHOR = re.compile(f"(?P<name>{NAME})|(?P<ipa>{IPA})|(?P<star>{STAR})|(?P<own>自己宣言(?!id))")
CLAIM = re.compile(
    r"認定|認証|取得|合格|お墨付き|おすみつき|御墨付き|太鼓判|推奨(?=企業|会社|事業者|法人|店)|公認|承認|授与|付与|獲得"
    r"|(?:審査|基準|検査|監査|テスト)(?:を|に|も)?(?:通過|クリア|パス)|(?:保有|取得|公的|各種)資格(?=[^。\n]{0,12}:)"
    r"|認め(?:られ|た|て(?:いただ|頂|もら))|選ばれ|保証|(?:いただ|頂|もら|賜|受け|得)(?:い|き|っ|り)?(?:た|て|まし)"
    r"|\b(?:recogni[sz]ed|guaranteed|rated)(?= by (?:the )?(?:ipa|government|state))|\breceived\b"
    r"|\b(?:re)?certifi\w+|\baccredit\w*|\bapproved\b|\bendorse\w*|\bawarded\b|\bobtained\b|\bacquired\b"
    r"|\bpassed\b|\bgranted\b|\bearned\b"
)
# Said of IPA without naming the declaration: one obtains papers from IPA, but IPA does not certify.
IPA_CLAIM = re.compile(
    r"認定|認証|お墨付き|おすみつき|御墨付き|太鼓判|推奨|公認|承認|授与|審査|基準|検査|認め|選ばれ|保証|[いきっりけ得](?:た|て|まし)"
    r"|certif|accredit|approved|endorse|awarded|granted|recogni|guarant|rated"
)
# Words of daily life: a claim only where they stand close to the name, the star or IPA, in one of these ways.
RECEIVED = re.compile(r"いただ|頂|もら|賜|受け|得|received")
WEAK = re.compile(f"認め|選ばれ|保証|{RECEIVED.pattern}")
# 国が認めた… says the claim by itself, whatever noun stands before the star.
AUTHORITY_BEFORE = re.compile(r"(?:国|政府|経済産業省|経産省)(?:が|に|から|より)(?:も)?$")
WEAK_BETWEEN = re.compile(
    r"^[)\]」』】\"”\s]*(?:(?:から|より|に)(?:も|の)?)?(?:(?:最高|上位)(?:の)?)?(?:の|という)?"
    r"(?:(?P<thing>評価|称号|格付け?|ランク|等級|判定|推薦|保証|許し)|マーク|ロゴ(?:マーク)?)?を?$"
)
# Who else may value a declaration, and rightly says so.
OTHERS_VALUE = re.compile(r"宣言|取引先|お客|顧客|銀行|社内|[、,]")
# Things that are rightly obtained, certified or passed.
OTHER = re.compile(
    r"iso|iec|jis|isms|pマーク|プライバシー|gビズ|gbiz|エコアクション|scs|評価制度|お助け隊|pci|soc\s?2"
    r"|cyber essentials|試験|検定|資格|支援士|セキスペ|技術者|免許|許可|特許|商標|補助金|助成金|アカウント"
    r"|バックアップ|証明書|ドメイン|ライセンス|支援機関|こども園|経営革新|健康経営|えるぼし|くるみん|優良"
    r"|事業継続力|番号|宣言\s*id|\bid\b|情報を|信頼を|データ|資料|ログを|学校|修了|講座"
    r"|exam|privacy ?mark|licen[cs]e|patent|backup|permit|qualification"
)
COMPOUND = re.compile(
    r"認定(?:こども|支援|経営|看護|医|士|農業|講師|販売|代理|特定|npo|調理|職業|個人情報|情報処理支援)"
    r"|[二多2]要素認証|[二2]段階認証|生体認証|個人認証"
    r"|認証(?:コード|アプリ|情報|画面|方式|機能|サーバ|システム)|取得価|取得日|取得元|multi-factor|two-factor"
)
DENIED_AFTER = re.compile(
    r"^[^。\n]{0,14}?(?:では(?:あり|な|ござい)|でな|じゃな|ものではな|ものでは|わけではな|は(?:あり|ござい)ません|(?<!問題)が(?:あり|ござい)ません"
    r"|はな[いく]|していません|されていません|しません|しない|しておりません|されません|受けていません"
    r"|受けておりません|せず|とは(?:異な|違)|と(?:誤解|勘違い|混同|思われがち)|と(?:書|言|表現|呼)[^。\n]{0,8}(?:ません|ない)|は誤り|不要"
    r"|行っていません|行いません|行っておりません)"
)
DENIED_BEFORE = re.compile(r"(?:\bnot\b|\bno\b|n't|\bnever\b|\bneither\b|\bwithout\b)[^.。\n]{0,30}$")
# After this a clause is complete, and the next one speaks of something else.
BROKEN = re.compile(
    r"宣言(?:し|を行|を実施|済|書を)|参加し|取り?組(?:み|んで)|ました|、また|するとともに"
    r"|\bdeclared?\b[^.]*(?:,|\band\b)|;"
)
RELATIVE = re.compile(
    r"^(?:済み?の|です(?=\s*[(「『])|(?:を|も|が)?(?:受け|し|され|頂い|いただい)[^。、,\n]{0,8}(?:た|る|いる)|の|マーク[のは]?|制度の?)?"
    r"[\s「『(]*$"
)
# "obtained our licence": the verb has an object of its own.
OWN_OBJECT = re.compile(r"\s+(?:our|an?|the|their|its|all|every)\b")
LISTED = re.compile(r"^[^。\n]{0,8}:[^。\n]{0,60}$")
STAR_CONTEXT = re.compile(f"{NAME}|{IPA}|自己宣言|セキュリティ")
OTHER_STARS = re.compile(
    r"ミシュラン|口コミ|クチコミ|レビュー|食べログ|google|グーグル|ホテル|旅館|レストラン|満足度|michelin|review|hotel"
    r"|scs|評価制度|お助け隊"
)
DECLARED = re.compile(r"宣言|declar")
ENDS = re.compile(r"[。!?\n]+|(?<=[a-z)])\.(?=\s|$)")
THREE = re.compile(r"三|3|みっ|★★★|three")
TWO = re.compile(r"二|2|ふた|★★|two")
# A heading that lists what was granted: 保有資格, 【資格・認定】, Certifications.
_GRANT = "資格|認定|認証|許認可"
LIST_HEADING = re.compile(
    rf"^[^\w\n]*((?:保有|取得|公的|各種|主な)?(?:{_GRANT})(?:[・/、& ]*(?:{_GRANT}|許可|取得|等|など|一覧))*"
    r"|certifications?(?: and qualifications)?|qualifications?)[^\w\n]*$",
    re.MULTILINE,
)
LISTED_NAME, STAR_ALONE = re.compile(NAME), re.compile(STAR)
