"""The quick reading of the faces gives what reportlab's own reading gives."""

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from app.report.font_file import QuickFont
from app.report.metrics import FACES, face
from app.system.folders import resource_folder


@pytest.mark.parametrize("name", FACES.values())
def test_a_face_read_quickly_is_the_face(name):
    path = str(resource_folder() / "fonts" / f"{name}.ttf")
    ours, theirs = QuickFont(name, path).face, TTFont(name, path).face
    for attribute in (
        *("charToGlyph", "charWidths", "defaultWidth", "glyphPos", "numGlyphs", "name"),
        *("ascent", "descent", "capHeight", "bbox", "flags", "stemV", "italicAngle", "_full_font"),
    ):
        assert getattr(ours, attribute) == getattr(theirs, attribute), attribute
    # Where many glyphs share the last advance, reportlab keeps it scaled to 1000; we keep it in font units.
    for (advance, bearing), (their_advance, their_bearing) in zip(
        ours.hmetrics, theirs.hmetrics, strict=True
    ):
        assert bearing == their_bearing
        assert their_advance in (advance, advance * 1000 / ours.unitsPerEm)


def test_the_two_faces_are_read_once():
    assert face() is face(False)
    assert face(True) is face(bold=True)
    assert face(True) is not face(False)


def test_the_japanese_characters_of_every_day_are_all_there():
    for character in "亜龠ぁんァヶー々〆、。「」㈱①髙﨑彅濵－～":
        assert face().has(character), character
        assert face(True).has(character), character
