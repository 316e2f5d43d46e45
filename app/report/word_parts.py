"""What python-docx has no word for: fonts of both scripts, fields, lists that begin anew, stable bytes.

Import this only where a Word file is being made: it imports python-docx and lxml.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

_WESTERN, _JAPANESE = "BIZ UDPGothic", "BIZ UDPゴシック"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file knows no earlier day
_TITLE_STYLES = {1: 18.0, 2: 13.5, 3: 11.5}
_INK = RGBColor(0x1A, 0x1D, 0x21)


def set_styles(word: WordDocument, language_tag: str) -> None:
    """Fonts, sizes and the language of the text, in the styles themselves: what is typed later follows."""
    for name in ("Normal", "List Bullet", "List Number", "Header", "Footer"):
        _set_font(word.styles[name], 10.5 if name not in ("Header", "Footer") else 8.5)
    normal = word.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    # Latin text has air of its own; with the room of Japanese a page of it spills over.
    normal.paragraph_format.line_spacing = 1.25 if language_tag == "ja-JP" else 1.1
    for level, size in _TITLE_STYLES.items():
        style = word.styles[f"Heading {level}"]
        _set_font(style, size)
        style.font.bold, style.font.color.rgb = True, _INK
        style.paragraph_format.space_before = Pt(0 if level == 1 else 14 if level == 2 else 8)
        style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.keep_with_next = True
    defaults = word.styles.element.find(qn("w:docDefaults"))
    for language in defaults.iter(qn("w:lang")) if defaults is not None else ():
        western = "en-GB" if language_tag == "ja-JP" else language_tag
        language.set(qn("w:val"), western)
        language.set(qn("w:eastAsia"), "ja-JP")


def _set_font(style: Any, size: float) -> None:
    style.font.name, style.font.size = _WESTERN, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:cs"), _WESTERN)
    fonts.set(qn("w:eastAsia"), _JAPANESE)


def add_field(paragraph: Any, instruction: str) -> None:
    """A number Word counts by itself: PAGE, NUMPAGES."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def begin_numbers_anew(word: WordDocument, style_name: str = "List Number") -> int:
    """A new numbered list in the look of the style; returns the number to give its paragraphs."""
    style = word.styles[style_name].element
    numbering = word.part.numbering_part.element
    kept = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    old = next(one for one in numbering.num_lst if one.numId == int(kept.get(qn("w:val"))))
    new = numbering.add_num(old.abstractNumId.val)
    new.add_lvlOverride(ilvl=0).add_startOverride(1)
    number: int = new.numId
    return number


def use_numbers(paragraph: Any, number: int) -> None:
    """Make the paragraph an item of the list `number`."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def repeat_head(row: Any) -> None:
    """The row is the head of its table and stands again on every page."""
    _flag(row, "w:tblHeader")


def keep_together(row: Any) -> None:
    """The row is not torn between two pages."""
    _flag(row, "w:cantSplit")


def _flag(row: Any, name: str) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement(name))


def align_with_text(table: Any) -> None:
    """The text of the first column stands below that of the paragraphs: no room beside the cells."""
    margins = OxmlElement("w:tblCellMar")
    for name, width in (("left", "0"), ("right", "120")):
        side = OxmlElement(f"w:{name}")
        side.set(qn("w:w"), width)
        side.set(qn("w:type"), "dxa")
        margins.append(side)
    properties = table._tbl.tblPr
    after = [qn(f"w:{name}") for name in ("tblLook", "tblCaption", "tblDescription")]
    at = next((i for i, one in enumerate(properties) if one.tag in after), len(properties))
    properties.insert(at, margins)


def set_borders(table: Any, colour: str, only_outside: bool = False) -> None:
    """Thin lines between the rows, or a frame around everything."""
    borders = OxmlElement("w:tblBorders")
    names = ("top", "left", "bottom", "right") if only_outside else ("top", "bottom", "insideH")
    for name in names:
        line = OxmlElement(f"w:{name}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", colour.lstrip("#"))):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties = table._tbl.tblPr
    # The schema wants this order: style, width, borders, layout, look.
    before = [qn(f"w:{name}") for name in ("shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption")]
    at = next((i for i, one in enumerate(properties) if one.tag in before), len(properties))
    properties.insert(at, borders)


def drop_leftovers(word: WordDocument) -> None:
    """The template's own picture and data do not belong into a paper of the user's."""
    for part in (word.part.package, word.part):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith(("/thumbnail", "/customXml")):
                del part.rels[key]


def stable_bytes(word: WordDocument) -> bytes:
    """The file; the same content gives the same bytes on any day."""
    made, result = BytesIO(), BytesIO()
    word.save(made)
    with (
        zipfile.ZipFile(made) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 0, 0
            target.writestr(entry, source.read(name))
    return result.getvalue()
