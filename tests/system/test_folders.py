"""Resources are found beside the program; the user's folder is the one asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.system import folders


def test_resources_and_catalogues_lie_beside_the_package() -> None:
    assert (folders.resource_folder() / "fonts").is_dir()
    assert folders.i18n_folder() == folders.resource_folder().parent / "i18n"


def test_a_bundle_names_its_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert folders.resource_folder() == tmp_path / "resources"


def test_the_chosen_folder_wins_then_the_variable_then_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MAMORI_KARTE_DATA", str(tmp_path / "山田　太郎"))
    assert folders.data_folder(tmp_path / "chosen") == tmp_path / "chosen"
    assert folders.data_folder() == tmp_path / "山田　太郎"
    monkeypatch.setenv("MAMORI_KARTE_DATA", "  ")
    assert folders.data_folder().name == "MamoriKarte"
    monkeypatch.delenv("MAMORI_KARTE_DATA")
    assert folders.data_folder().name == "MamoriKarte"


def test_a_relative_folder_does_not_move_when_the_program_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert folders.data_folder(Path("data")) == tmp_path / "data"
    assert folders.data_folder(Path("~")) == Path.home()


def test_without_a_documents_folder_pages_go_to_the_home_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path)
    assert folders.documents_folder() == tmp_path
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "not there")
    assert folders.documents_folder() == Path.home()
