"""Preview, saving in every form, printing and what goes wrong, for any document."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.language import Language
from app.records.store import Store
from app.report.document import Document, Heading, Paragraph, Words
from app.report.sheet import text_runs
from app.ui.document_output import DocumentOutput

TITLES = {Language.JA: "見本の書類", Language.EN: "A sample paper"}


def paper(language: Language) -> Document:
    blocks = (Heading(1, TITLES[language]), Paragraph(Words("本文")))
    return Document(TITLES[language], language, blocks, "足", "{page} / {pages}")


@pytest.fixture
def output(make_window: MakeWindow, qtbot: QtBot) -> DocumentOutput:
    made = DocumentOutput(make_window().context, paper, lambda language: TITLES[language])
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: made.document is not None)
    return made


def shown(output: DocumentOutput) -> str:
    return "".join(run.text for sheet in output.preview.sheets for run in text_runs(sheet))


def press(output: DocumentOutput, name: str) -> None:
    button = next(one for one in output.buttons if one.objectName() == f"document_{name}")
    assert button.isEnabled()
    button.click()  # type: ignore[attr-defined]


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """The dialog answers `path`; what was proposed is noted."""
    proposed: list[str] = []

    def answer(_window: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(proposal).name)
        return str(path), ""

    monkeypatch.setattr("app.ui.sheet_output.QFileDialog.getSaveFileName", answer)
    return proposed


def notes(output: DocumentOutput) -> str:
    return " ".join(banner.accessibleName() for _text, banner in output.notes._shown.values())


def test_the_preview_shows_the_document_in_the_windows_language(output: DocumentOutput) -> None:
    assert "見本の書類" in shown(output)
    assert all(button.isEnabled() for button in output.buttons)


def test_the_other_language_is_one_press_away_and_is_remembered(
    output: DocumentOutput, qtbot: QtBot, store: Store
) -> None:
    english = next(one for one in output.preview.findChildren(object) if one.objectName().endswith("_en"))  # type: ignore[attr-defined]
    english.click()
    qtbot.waitUntil(lambda: "A sample paper" in shown(output))
    assert store.setting("ui.document_language") == "en"
    assert output.document.stem == "A sample paper"


@pytest.mark.parametrize(
    ("kind", "start"),
    [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!DOCTYPE"), ("txt", "見本の書類".encode())],
)
def test_each_form_is_saved_where_it_was_asked_for(
    output: DocumentOutput,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    start: bytes,
) -> None:
    proposed = choose(monkeypatch, tmp_path / "書類")  # without its extension, as some dialogs give it
    with qtbot.waitSignal(output.saved):
        press(output, kind)
    assert proposed == [f"見本の書類.{kind}"]
    content = (tmp_path / f"書類.{kind}").read_bytes()
    assert content.removeprefix(b"\xef\xbb\xbf").startswith(start)
    assert content.startswith(b"\xef\xbb\xbf") is (kind == "txt" and sys.platform == "win32")
    assert "保存しました" in notes(output)


def test_a_closed_dialog_saves_nothing(
    output: DocumentOutput, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "")
    press(output, "docx")
    assert not output.output.busy
    assert list(tmp_path.glob("*.docx")) == []


def test_a_full_disk_is_said_and_the_old_file_stays(
    output: DocumentOutput, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old.html"
    old.write_bytes(b"the old one")

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("app.ui.sheet_output.write_atomically", full)
    choose(monkeypatch, old)
    with qtbot.waitSignal(output.failed):
        press(output, "html")
    assert "ディスクがいっぱい" in notes(output)
    assert old.read_bytes() == b"the old one"
    assert all(button.isEnabled() for button in output.buttons)


def test_without_a_printer_the_pdf_is_offered(
    output: DocumentOutput, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.sheet_output.has_printer", lambda: False)
    press(output, "print")
    assert "プリンターが見つかりません" in notes(output)


def test_a_document_that_does_not_fit_is_said_and_nothing_can_be_saved(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    def long(language: Language) -> Document:
        blocks = (Paragraph(Words("あ" * 100_000)),)
        return Document("長い", language, blocks, "", "{page}", one_page=True)

    output = DocumentOutput(make_window().context, long, lambda _language: "長い")
    qtbot.addWidget(output)
    with qtbot.waitSignal(output.failed, timeout=20_000):
        output.build()
    assert "1枚に入りません" in notes(output)
    assert not any(button.isEnabled() for button in output.buttons)


def test_a_document_that_cannot_be_made_is_said(make_window: MakeWindow, qtbot: QtBot) -> None:
    def broken(_language: Language) -> Document:
        raise ValueError("nothing to say")

    output = DocumentOutput(make_window().context, broken, lambda _language: "x", formats=("pdf", "txt"))
    qtbot.addWidget(output)
    with qtbot.waitSignal(output.failed):
        output.build()
    assert "書類を作れませんでした" in notes(output)
    names = [button.objectName() for button in output.buttons]
    assert names == ["document_pdf", "document_print", "document_txt"]
