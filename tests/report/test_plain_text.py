"""The plain text of a document, with both systems' line ends."""

from __future__ import annotations

import every_block

from app.report.document import Paragraph, Words
from app.report.plain_text import plain_text, plain_text_bytes


def test_every_text_of_every_block_is_there() -> None:
    text = plain_text(every_block.document())
    assert [one for one in every_block.WORDS if one not in text] == []


def test_titles_are_underlined_and_lists_have_points_or_numbers() -> None:
    text = plain_text(every_block.document())
    assert "対策状況\n========\n" in text
    assert "・ひとつめ\n・ふたつめ\n" in text
    assert "1. 手順1\n2. 手順2\n" in text
    assert "1. 別の手順1\n" in text


def test_no_empty_line_follows_another() -> None:
    text = plain_text(every_block.document())
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.startswith("\n")


def test_windows_gets_its_line_ends_and_its_mark() -> None:
    content = plain_text_bytes(every_block.document(), windows=True)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n") > 20
    assert b"\r" not in plain_text_bytes(every_block.document())


def test_a_made_up_document_says_so_first() -> None:
    assert plain_text(every_block.document(sample="見本です")).startswith("【見本です】\n")


def test_unusable_characters_fall_away_and_nothing_else() -> None:
    made = every_block.document((Paragraph(Words("前\x00\ud800後😀\r\n次")),))
    assert plain_text(made).startswith("前後😀\n次\n")
