"""Three more invented forms, worded before anybody looked at the catalogue's words.

A car maker's (requirements that end in こと, signs ○△×), an electronics maker's (long questions, the answer
below) and a food maker's (short headings, boxes to tick). Each question stands with the topic a person reads.
The first measure, of the catalogue as it was then, found 14, 18 and 1 of 20; the words were added after that,
so these forms guard what was reached and no longer measure it. A new form is what measures.
"""

from __future__ import annotations

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation

from tests.guideline.partner_forms import ANSWER, HEAD, THIN, saved

# (category, requirement, topic)
CAR_PARTS = (
    ("方針", "自社の情報セキュリティ対応方針（ポリシー）を策定し、社内に周知していること", "policy"),
    ("体制", "情報セキュリティの推進責任者と各部門の担当者が決まっていること", "responsible_person"),
    (
        "体制",
        "サイバー攻撃等のセキュリティ事件・事故が起きた際の対応体制と手順を明確にしていること",
        "incident_procedure",
    ),
    (
        "機密管理",
        "機密区分に応じた情報の管理ルール（表示、保管、持出し等）を定めていること",
        "information_class",
    ),
    ("教育", "役員・従業員・派遣社員に対し、新規採用時および年1回以上の教育を行っていること", "training"),
    ("教育", "標的型メール訓練を年1回以上実施していること", "suspicious_mail"),
    (
        "資産",
        "会社が保有するPC・サーバ・ネットワーク機器の一覧を作成し、定期的に見直していること",
        "device_list",
    ),
    ("アクセス権", "人の異動・退職に伴うユーザIDの変更、削除を遅滞なく行っていること", "leavers"),
    (
        "アクセス権",
        "業務上必要な範囲に限ってアクセス権を付与し、定期的に棚卸しを行っていること",
        "access_rights",
    ),
    (
        "パスワード",
        "パスワードの設定ルール（桁数、複雑さ、使い回し禁止）を決めて守らせていること",
        "password",
    ),
    ("パッチ", "サポート期限が切れたOS、アプリケーションを使用していないこと", "supported_software"),
    ("パッチ", "セキュリティパッチやアップデートを適切なタイミングで適用していること", "updates"),
    (
        "ウイルス",
        "パソコン・サーバにマルウェア検知・駆除の仕組みを入れ、パターンファイルを最新に保っていること",
        "malware",
    ),
    ("データ", "モバイルPC、USBメモリ等で機密データを社外へ持ち出す場合は暗号化していること", "taking_out"),
    (
        "ネットワーク",
        "社内ネットワークとインターネットの境界にファイアウォール等を設置していること",
        "firewall",
    ),
    ("物理", "サーバ設置エリアへの入場を許可された者に制限していること", "entry"),
    ("無線", "無線LANは暗号化と認証を行い、来客用と業務用を分離していること", "wifi"),
    (
        "バックアップ",
        "重要業務のデータについてバックアップを適切な頻度で取り、復旧手順を整備していること",
        "backup",
    ),
    ("取引先", "委託先と機密保持契約を結び、事故時の連絡ルールを取り決めていること", "nda_partner"),
    ("ログ", "インシデント発生時の調査のため、各種ログを6ヶ月以上保管していること", "logs"),
)

# (question, topic)
ELECTRONICS = (
    ("貴社では情報セキュリティに関する社内規程を文書化し、全社員が閲覧できる状態にしていますか？", "rules"),
    ("経営層が承認した情報セキュリティ基本方針はありますか？ある場合は公開先URLもご記入ください。", "policy"),
    ("ISMS（ISO/IEC27001）またはプライバシーマークを取得していますか？", "certificates"),
    ("従業員から秘密保持に関する誓約書を取得していますか？", "nda_staff"),
    ("業務で使用するクラウドサービスを把握し、利用前に安全性を評価していますか？", "cloud"),
    ("社外から社内システムへ接続する際、VPNや多要素認証などの対策を講じていますか？", "remote_access"),
    ("EDRまたはアンチウイルスソフトを全端末に導入していますか？", "malware"),
    ("Windows Update等の自動更新を有効にしていますか？", "updates"),
    (
        "管理者権限（特権ID）の利用者を限定し、日常業務では一般ユーザー権限を使用していますか？",
        "admin_rights",
    ),
    ("一定時間操作がない場合にパスワード付きスクリーンセーバー等が作動しますか？", "screen_lock"),
    ("当社図面・仕様書等の秘密情報は、アクセス制限されたフォルダーに保管していますか？", "access_rights"),
    ("USBメモリなどの外部記憶媒体の利用を制限していますか？", "removable_media"),
    ("PCを廃棄・返却する際、データを復元不可能な方法で消去していますか？", "disposal"),
    ("ランサムウェアに備え、ネットワークから切り離したバックアップを保管していますか？", "backup"),
    ("バックアップデータから正常にリストアできるか、定期的にテストしていますか？", "restore_test"),
    ("情報漏えいが疑われる場合、24時間以内に弊社窓口へ報告できますか？", "incident_contact"),
    ("直近3年以内に重大なセキュリティインシデントは発生しましたか？", "incident_history"),
    ("当社業務を再委託する場合、事前に当社の承諾を得ていますか？", "contractors"),
    ("在宅勤務時の情報の取扱いについて規則がありますか？", "remote_access"),
    ("生成AIサービスへの機密情報入力を禁止するなど、利用ルールを定めていますか？", "generative_ai"),
)

# (topic heading, wording, topic)
FOOD = (
    ("ウイルス対策", "ウイルス対策ソフトは入っていますか。期限切れになっていませんか。", "malware"),
    ("OSの更新", "パソコンのOSは最新版に更新していますか。", "updates"),
    ("パスワード", "パスワードは他人に推測されないものを設定し、使い回していませんか。", "password"),
    ("共有フォルダ", "共有フォルダやNASは、関係者以外が見られないように設定していますか。", "access_rights"),
    ("メール誤送信", "メールを送る前に宛先と添付ファイルを確認する決まりがありますか。", "misdelivery"),
    (
        "怪しいメール",
        "身に覚えのないメールのURLや添付を開かないよう従業員に注意していますか。",
        "suspicious_mail",
    ),
    ("バックアップ", "受発注データなど大切なデータの控えを定期的にとっていますか。", "backup"),
    ("Wi-Fi", "事務所のWi-Fiは暗号化され、パスワードを初期設定から変更していますか。", "wifi"),
    ("鍵の管理", "最終退出者は戸締りを確認し、記録していますか。", "entry"),
    ("書類の保管", "弊社の発注書・レシピ等の書類は、鍵のかかる場所に保管していますか。", "locked_storage"),
    ("書類の廃棄", "不要になった弊社の書類はシュレッダー等で処分していますか。", "disposal"),
    ("私物端末", "個人のスマートフォンを仕事で使うことがありますか。", "byod"),
    ("個人情報", "お客様の個人情報の取り扱いについて、責任者と決まりがありますか。", "personal_data"),
    (
        "事故時の連絡",
        "情報の紛失や漏えいが起きたとき、誰がどこへ連絡するか決まっていますか。",
        "incident_procedure",
    ),
    ("社内ルール", "情報の取り扱いについて、紙にまとめた社内ルールがありますか。", "rules"),
    ("教育", "アルバイトを含む従業員に情報の取り扱いについて教えていますか。", "training"),
    ("持ち出し", "ノートパソコンや書類を社外に持ち出すときの決まりがありますか。", "taking_out"),
    ("2段階認証", "ネットバンキングやクラウドの利用時に二段階認証を使っていますか。", "mfa"),
    ("外部委託", "配送や清掃などの委託先と秘密を守る約束を書面で交わしていますか。", "nda_partner"),
    ("宣言", "SECURITY ACTIONの自己宣言（一つ星・二つ星）をしていますか。", "security_action"),
)


def car_parts_form() -> bytes:
    """Seven columns with a head of two rows; signs explained above; groups merged over several rows."""
    book = openpyxl.Workbook()
    cover = book.worksheets[0]
    cover.title = "はじめに"
    cover["B2"] = "取引先様 サイバーセキュリティ自己評価のお願い"
    cover["B4"] = "ご回答は「自己評価」シートへご記入のうえ、購買窓口までご返送ください。"
    cover["B6"], cover["C6"] = "会社名", None
    sheet = book.create_sheet("自己評価")
    sheet["A1"] = "サイバーセキュリティ自己評価シート（取引先様用）"
    sheet["A1"].font = Font(size=14, bold=True)
    sheet.merge_cells("A1:G1")
    sheet["A2"] = "【評価】 ○：達成している　△：一部達成　×：未達成　－：該当なし"
    sheet.merge_cells("A2:G2")
    heads = ("項番", "分類", "達成条件", "評価", "対応状況（自由記述）", "エビデンス", "当社記入欄")
    for column, text in enumerate(heads, 1):
        cell = sheet.cell(4, column, text)
        cell.fill, cell.font, cell.border = HEAD, Font(color="FFFFFF", bold=True), THIN
    for index, (group, text, _topic) in enumerate(CAR_PARTS):
        row = 5 + index
        for column, value in ((1, f"{index + 1:02}"), (2, group), (3, text)):
            sheet.cell(row, column, value).border = THIN
        for column in (4, 5, 6):
            sheet.cell(row, column).fill = ANSWER
            sheet.cell(row, column).protection = Protection(locked=False)
        sheet.cell(row, 7).fill = PatternFill("solid", fgColor="D9D9D9")
    sheet.merge_cells("B6:B7")
    signs = DataValidation(type="list", formula1='"○,△,×,－"', allow_blank=True)
    signs.add("D5:D24")
    sheet.add_data_validation(signs)
    sheet["C25"], sheet["D25"] = "○の数", '=COUNTIF(D5:D24,"○")'
    sheet.protection.sheet = True
    return saved(book)


def electronics_form() -> bytes:
    """The question over the whole width, below it a label, a merged answer with a drop-down, a comment."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Supplier Security"
    sheet["A1"] = "サプライヤー情報セキュリティ調査票"
    choices = DataValidation(type="list", formula1='"Yes,No,N/A"')
    sheet.add_data_validation(choices)
    for index, (text, _topic) in enumerate(ELECTRONICS):
        row = 3 + index * 3
        sheet.cell(row, 1, f"Q{index + 1}")
        sheet.cell(row, 2, text).alignment = Alignment(wrap_text=True)
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=8)
        sheet.cell(row + 1, 2, "回答：")
        sheet.merge_cells(start_row=row + 1, start_column=3, end_row=row + 1, end_column=4)
        sheet.cell(row + 1, 3).fill = ANSWER
        choices.add(sheet.cell(row + 1, 3))
        sheet.cell(row + 1, 5, "コメント：")
        sheet.merge_cells(start_row=row + 1, start_column=6, end_row=row + 1, end_column=8)
        sheet.cell(row + 1, 6).border = THIN
    return saved(book)


def food_form() -> bytes:
    """A small table with boxes in the answer cell; the name of the group beside each question."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "お取引先アンケート"
    sheet["A1"] = "情報管理に関するアンケート"
    sheet["A2"] = "あてはまるものの□を■にしてください。"
    for column, text in enumerate(("テーマ", "おたずねしたいこと", "お答え", "ひとこと"), 1):
        sheet.cell(4, column, text).font = Font(bold=True)
    for index, (theme, text, _topic) in enumerate(FOOD):
        row = 5 + index
        sheet.cell(row, 1, theme)
        sheet.cell(row, 2, text)
        sheet.cell(row, 3, "□はい　□いいえ　□わからない")
        sheet.cell(row, 4).border = THIN
    return saved(book)
