"""What somebody types or pastes never keeps a paper from being made, in no form, and runs nowhere."""

from __future__ import annotations

import io
import zipfile
from xml.etree.ElementTree import fromstring

import pytest

from app.domain.language import Language
from app.report.document import Bullets, Document, Figure, Heading, Paragraph, Table, Words
from app.report.document_job import FileFormat, document_job

TEXTS = {
    "lone surrogates": "\ud800前\udfff",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x85\ufffe\uffff",
    "marks that turn the text round": "\u202egnp.exe\u2066",
    "tags and quotes": "<script>alert('x')</script>&\"]]><!--",
    "emoji in a row": "👨‍👩‍👧🏳️‍🌈" * 20,
    "nothing but blanks": " \u3000\t\n",
    "one word without end": "a" * 3_000,
}


def _document(text: str) -> Document:
    words = Words(text)
    return Document(
        text,
        Language.JA,
        (
            Heading(1, text),
            Paragraph(words),
            Bullets((words,)),
            Table((1, 2), (text, text), ((words, words),)),
            Figure(10, 10, (), text),
        ),
        text,
        "{page} / {pages}",
        author=text,
        sample=text[:40],
    )


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("kind", list(FileFormat))
def test_no_text_keeps_a_paper_from_being_made(text: str, kind: FileFormat) -> None:
    job = document_job(_document(text), text)
    content = job.content(kind)
    assert job.name_for(kind).isprintable()
    if kind is FileFormat.PDF:
        assert content.startswith(b"%PDF")
        assert content.rstrip().endswith(b"%%EOF")
    elif kind is FileFormat.DOCX:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            for name in parts.namelist():
                if name.endswith((".xml", ".rels")):
                    fromstring(parts.read(name))
    else:
        written = content.decode("utf-8")
        assert "<script" not in written or kind is FileFormat.TXT
        assert not set("\x00\x1b\x7f\u202e\u2066") & set(written)
