"""The policy and the check of wording from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.profile import Profile
from app.records.store import Store


def test_without_a_name_nothing_is_adopted(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policy", "--decide", "--lang", "ja"]) == 2
    assert "屋号か会社名" in capsys.readouterr().err


def test_a_policy_is_adopted_shown_and_written(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(data_folder) as store:
        store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    assert main(["policy", "--lang", "ja"]) == 1
    assert main(["policy", "--decide", "--lang", "ja"]) == 0
    assert "第1版として決めました" in capsys.readouterr().out
    for ending, start in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!DOCTYPE"), ("txt", b"")):
        target = tmp_path / f"policy.{ending}"
        assert main(["policy", "--lang", "en", "-o", str(target)]) == 0
        assert target.read_bytes().startswith(start)
    assert main(["policy", "--revision", "7", "--lang", "ja"]) == 2


def test_wording_is_found_in_a_file_and_a_bad_file_is_refused(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, fine, bad = tmp_path / "page.html", tmp_path / "fine.txt", tmp_path / "bad.docx"
    page.write_text("<p>SECURITY ACTION二つ星を取得しました</p>", encoding="utf-8")
    fine.write_text("SECURITY ACTION（二つ星）を宣言しました。", encoding="cp932")
    bad.write_bytes(b"not a word file")
    assert main(["wording-check", str(page), "--lang", "ja"]) == 1
    assert "SECURITY ACTION（二つ星）を宣言しました。" in capsys.readouterr().out
    assert main(["wording-check", str(fine), "--lang", "ja"]) == 0
    assert main(["wording-check", str(bad), "--lang", "ja"]) == 2
