"""Three invented forms such as buyers send: a table, blocks with labels, and columns to tick."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation

THIN = Border(*(Side(style="thin", color="999999"),) * 4)
HEAD = PatternFill("solid", fgColor="1F4E79")
ANSWER = PatternFill("solid", fgColor="FFF2CC")

TABLE_QUESTIONS = (
    ("組織", "情報セキュリティの責任者を任命していますか。", "responsible_person"),
    ("組織", "情報セキュリティに関する基本方針を策定していますか。", "policy"),
    ("組織", "従業員に対し、年１回以上の情報セキュリティ教育を実施していますか。", "training"),
    ("技術", "全てのパソコンにウィルス対策ソフトを導入し、定義ファイルを最新にしていますか。", "malware"),
    ("技術", "ＯＳ・ソフトウェアのセキュリティパッチを速やかに適用していますか。", "updates"),
    ("技術", "ノートPCのハードディスクは暗号化されていますか。", "disk_encryption"),
    ("技術", "重要データのバックアップを毎日取得し、遠隔地に保管していますか。", "backup"),
    (
        "事故",
        "情報漏えい等の事故が発生した場合、速やかに当社へ連絡する体制がありますか。",
        "incident_contact",
    ),
)
LABEL_QUESTIONS = (
    ("クラウドサービスの利用にあたり、多要素認証を導入していますか？", "mfa"),
    ("業務委託先と秘密保持契約を締結していますか？", "nda_partner"),
    ("退職者のアカウントは速やかに削除していますか？", "leavers"),
    ("私物のスマートフォンやパソコンを業務に使う際のルールを定めていますか？", "byod"),
    ("過去3年間に情報漏えい事故がありましたか？", "incident_history"),
    ("バックアップから復元できることを確認していますか？", "restore_test"),
    ("サイバー保険に加入していますか？", "insurance"),
    ("無線LANはWPA2以上の方式で暗号化していますか？", "wifi"),
)
TICK_QUESTIONS = (
    ("離席時に画面ロックが自動でかかるように設定している", "screen_lock"),
    ("不要になった書類や記憶媒体は復元できない方法で廃棄している", "disposal"),
    ("執務室への入退室を管理し、部外者の立ち入りを制限している", "entry"),
    ("重要な情報へのアクセス権限を必要な者だけに限定している", "access_rights"),
    ("SECURITY ACTIONを宣言している", "security_action"),
    ("情報資産の管理台帳を作成している", "asset_ledger"),
    ("不審なメールの添付ファイルを開かないよう周知している", "suspicious_mail"),
    ("パソコンのファイアウォールを有効にしている", "firewall"),
)


def table_form() -> bytes:
    """Merged heads and groups, a drop-down, coloured answer cells, a total, everything else protected."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "チェックシート"
    sheet["A1"] = "情報セキュリティ対策状況 確認票"
    sheet["A1"].font = Font(size=16, bold=True)
    sheet.merge_cells("A1:F1")
    sheet["A2"] = "※回答欄は「はい」「いいえ」「該当なし」から選択してください。"
    sheet.merge_cells("A2:F2")
    for column, text in enumerate(
        ("No.", "分類", "確認項目", "貴社ご回答", "備考（具体的な内容）", "根拠資料"), 1
    ):
        cell = sheet.cell(4, column, text)
        cell.fill, cell.font, cell.border = HEAD, Font(color="FFFFFF", bold=True), THIN
        sheet.merge_cells(start_row=4, start_column=column, end_row=5, end_column=column)
    first = 6
    for index, (group, text, _topic) in enumerate(TABLE_QUESTIONS):
        row = first + index
        for column, value in ((1, index + 1), (2, group), (3, text)):
            sheet.cell(row, column, value).border = THIN
        sheet.cell(row, 3).alignment = Alignment(wrap_text=True, vertical="top")
        for column in (4, 5, 6):
            cell = sheet.cell(row, column)
            cell.fill, cell.border, cell.protection = ANSWER, THIN, Protection(locked=False)
            cell.alignment = Alignment(wrap_text=True)
        sheet.row_dimensions[row].height = 42.5
    sheet.merge_cells("B6:B8")
    sheet.merge_cells("B9:B12")
    last = first + len(TABLE_QUESTIONS) - 1
    sheet.cell(last + 1, 3, "回答済みの数")
    sheet.cell(last + 1, 4, f"=COUNTA(D{first}:D{last})")
    yes_no = DataValidation(type="list", formula1='"はい,いいえ,該当なし"', allow_blank=True)
    yes_no.add(f"D{first}:D{last}")
    sheet.add_data_validation(yes_no)
    red = CellIsRule(operator="equal", formula=['"いいえ"'], fill=PatternFill("solid", bgColor="FFC7CE"))
    sheet.conditional_formatting.add(f"D{first}:D{last}", red)
    sheet["D6"].comment = Comment("ここから選んでください", "購買部")
    sheet.column_dimensions["C"].width = 60
    sheet.freeze_panes = "A6"
    sheet.protection.sheet = True
    return saved(book)


def label_form() -> bytes:
    """The answer below the question, beside a label; two sheets, a list of answers on a hidden one."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, questions in (("管理面", LABEL_QUESTIONS[:4]), ("技術面", LABEL_QUESTIONS[4:])):
        sheet = book.create_sheet(name)
        sheet["B2"] = f"セキュリティアンケート（{name}）"
        choices = DataValidation(type="list", formula1="選択肢!$A$1:$A$4")
        sheet.add_data_validation(choices)
        row = 4
        for index, (text, _topic) in enumerate(questions, 1):
            sheet.cell(row, 1, f"問{index}").font = Font(bold=True)
            sheet.cell(row, 2, text).fill = PatternFill("solid", fgColor="DDEBF7")
            sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=6)
            sheet.cell(row + 1, 2, "回答")
            sheet.cell(row + 1, 3).fill = ANSWER
            choices.add(sheet.cell(row + 1, 3))
            sheet.cell(row + 1, 4, "補足")
            sheet.cell(row + 1, 5).border = THIN
            sheet.merge_cells(start_row=row + 1, start_column=5, end_row=row + 1, end_column=6)
            row += 3
    lists = book.create_sheet("選択肢")
    for row, text in enumerate(("実施している", "一部実施している", "実施していない", "対象外"), 1):
        lists.cell(row, 1, text)
    lists.sheet_state = "hidden"
    return saved(book)


def tick_form() -> bytes:
    """One column for each answer; each question takes two merged rows; nothing is protected."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "自己点検"
    sheet["A1"] = "該当する欄に○を付けてください"
    for column, text in ((1, "項番"), (2, "点検項目"), (3, "回答"), (7, "特記事項")):
        sheet.cell(3, column, text).font = Font(bold=True)
    sheet.merge_cells("C3:F3")
    for column, text in enumerate(("はい", "一部", "いいえ", "対象外"), 3):
        sheet.cell(4, column, text).alignment = Alignment(horizontal="center")
    for column in (1, 2, 7):
        sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
    row = 5
    for index, (text, _topic) in enumerate(TICK_QUESTIONS, 1):
        sheet.cell(row, 1, f"2-{index}")
        sheet.cell(row, 2, text)
        for column in range(1, 8):
            sheet.cell(row, column).border = THIN
            sheet.merge_cells(start_row=row, start_column=column, end_row=row + 1, end_column=column)
        row += 2
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
