"""A document with every kind of block and cell, for the tests of the writers."""

from __future__ import annotations

from app.domain.language import Language
from app.report.document import (
    Badge,
    Bullets,
    Document,
    Figure,
    Gap,
    Grade,
    Heading,
    Legend,
    Letterhead,
    PageBreak,
    Pair,
    Paragraph,
    Proof,
    Section,
    Stack,
    State,
    Statement,
    Table,
    Tile,
    Tiles,
    Words,
)
from app.report.sheet import Circle, Line, Polygon, Rectangle, TextRun

PROOF = Proof(Grade.MEASURED, "実測", "2026-11-23")
BLOCKS = (
    Letterhead(
        "みほん商事株式会社 御中", "対策状況", "2026年11月23日", (Words("佐藤事務所"), Words("佐藤 恵"))
    ),
    Paragraph(Words("はじめの段落 <b>太字ではない</b> & 終わり", 1.2, bold=True)),
    Paragraph(Words("右に寄せた日付", muted=True), at_right=True),
    Heading(2, "箇条書き"),
    Bullets((Words("ひとつめ"), Words("ふたつめ", bold=True))),
    Heading(3, "番号つき"),
    Bullets((Words("手順1"), Words("手順2")), numbered=True),
    Bullets((Words("別の手順1"),), numbered=True),
    Heading(2, "表"),
    Table(
        (1.0, 2.0, 1.0, -80.0),
        ("項目", "状態", "内容", "根拠"),
        (
            (Words("更新"), Badge(State.GOOD, "対応済み"), Pair(Words("左"), Words("右")), PROOF),
            (Words("共有"), Badge(State.BAD, "未対応"), Stack((Words("一行目"), Words("二行目"))), PROOF),
        ),
    ),
    Section("範囲", ((Words("対象"), Words("PC 1台"), PROOF),), note="節の注", number="1"),
    Tiles(
        (
            Tile("点数", PROOF, amount="58", unit="/ 100点", lines=("4.0版",)),
            Tile("調べた結果", PROOF, counts=((State.GOOD, 8, "良い"), (State.UNKNOWN, 2, "不明"))),
        )
    ),
    Gap(1.0),
    Figure(
        200.0,
        40.0,
        (
            TextRun(0, 10, "図の文字", 9, True, "#1a1d21", 40.0),
            Line(0, 12, 200, 12, 0.5, "#2b3a4d"),
            Rectangle(0, 14, 50, 8, radius=2, fill="#f2f4f6", stroke="#2b3a4d", thickness=0.5, dashed=True),
            Circle(80, 20, 5, fill="#1d6b3f"),
            Polygon(((100, 14), (110, 24), (90, 24)), fill=None, stroke="#a3231d", thickness=1.0),
        ),
        "図の説明",
    ),
    PageBreak(),
    Legend("根拠の見方", ((Grade.MEASURED, "実測", "このプログラムが調べた"),)),
    Statement((Words("自己点検です。"),), (Words("責任者 佐藤 恵"),), field_label="署名", seal="印"),
)


def document(
    blocks: tuple[object, ...] = BLOCKS, language: Language = Language.JA, sample: str = ""
) -> Document:
    """All blocks, or those given."""
    return Document(
        title="すべての部品",
        language=language,
        blocks=blocks,  # type: ignore[arg-type]
        footer="佐藤事務所 対策状況",
        page_label="{page} / {pages} ページ",
        author="佐藤事務所",
        sample=sample,
    )


WORDS = (
    "みほん商事株式会社 御中", "対策状況", "2026年11月23日", "佐藤 恵",
    "はじめの段落 <b>太字ではない</b> & 終わり", "右に寄せた日付", "箇条書き", "ひとつめ",
    "ふたつめ", "番号つき", "手順1", "別の手順1", "項目", "対応済み", "未対応",
    "左", "右", "一行目", "二行目", "実測 2026-11-23", "範囲", "PC 1台",
    "節の注", "点数", "58", "4.0版", "良い", "不明", "図の説明", "根拠の見方",
    "このプログラムが調べた", "自己点検です。", "責任者 佐藤 恵", "署名", "印",
)  # fmt: skip
"""Every text of the document, each of which every form must hold."""
