"""戻せるか試す: against files as they are met, whole, damaged, gone, held by others, scrambled and huge."""

from __future__ import annotations

import errno
import os
import random
import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.phrases import phrase
from app.declaration import file_comparison
from app.declaration.declared import Declaration, save_declaration
from app.declaration.duties import Medium
from app.declaration.file_comparison import (
    PIECE,
    Comparison,
    Fingerprint,
    Outcome,
    Proof,
    compare_files,
    proof_of,
)
from app.declaration.restore_drill import (
    Drill,
    drills,
    forget_drill,
    keep_drill,
    latest_drill,
    make_drill,
    recorded_fingerprints,
)
from app.domain.language import Language
from app.records.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
NOISE = random.Random(11).randbytes(40_000)
PDF = b"%PDF-1.7\n" + b"a page of the firm's accounts\n" * 400


def pair(tmp_path: Path, copy: bytes, own: bytes, name: str = "台帳.pdf") -> tuple[Path, Path]:
    """A file on the backup and its original, written an hour before the copy."""
    backup, original = tmp_path / "backup" / name, tmp_path / "own" / name
    for path, content, written in ((backup, copy, 1_700_003_600), (original, own, 1_700_000_000)):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (written, written))
    return backup, original


def test_an_intact_copy_passes_and_neither_file_is_touched(tmp_path: Path) -> None:
    backup, original = pair(tmp_path, PDF, PDF)
    before = [(one.read_bytes(), one.stat().st_mtime_ns) for one in (backup, original)]
    found = compare_files(backup, original)
    assert found.outcome is Outcome.SAME
    assert proof_of(found.outcome) is Proof.PASSED
    assert len(found.sha256) == 64
    assert [(one.read_bytes(), one.stat().st_mtime_ns) for one in (backup, original)] == before


@pytest.mark.parametrize(
    ("copy", "own", "name", "outcome"),
    [
        (PDF[:-1] + b"x", PDF, "台帳.pdf", Outcome.DIFFERENT),
        (PDF[:900], PDF, "台帳.pdf", Outcome.CUT_SHORT),
        (b"", PDF, "台帳.pdf", Outcome.CUT_SHORT),
        (b"\x00" * len(PDF), PDF, "台帳.pdf", Outcome.DAMAGED),
        (NOISE, PDF, "台帳.pdf", Outcome.DAMAGED),
        (PDF, NOISE, "台帳.pdf", Outcome.ORIGINAL_STRANGE),
        (PDF, b"", "台帳.pdf", Outcome.ORIGINAL_STRANGE),
        (NOISE, NOISE, "台帳.pdf", Outcome.STRANGE),
        (NOISE, NOISE, "台帳.pdf.locked", Outcome.SAME),  # a kind nobody knows: only the bytes are compared
        (b"", b"", "台帳.pdf", Outcome.EMPTY),
    ],
)
def test_what_is_not_whole_is_named(
    tmp_path: Path, copy: bytes, own: bytes, name: str, outcome: Outcome
) -> None:
    assert compare_files(*pair(tmp_path, copy, own, name)).outcome is outcome


def test_only_noise_under_a_known_name_hints_at_encryption(tmp_path: Path) -> None:
    assert compare_files(*pair(tmp_path, NOISE, PDF)).scrambled
    assert compare_files(*pair(tmp_path, PDF, NOISE)).scrambled
    assert not compare_files(*pair(tmp_path, PDF, PDF)).scrambled
    compressed = b"PK\x03\x04" + NOISE  # like noise by nature
    assert not compare_files(*pair(tmp_path, compressed, compressed, "見積.xlsx")).scrambled


def test_a_difference_after_later_work_on_the_original_is_no_failure_and_no_pass(tmp_path: Path) -> None:
    backup, original = pair(tmp_path, PDF, PDF + b"a new page")
    os.utime(original, (1_700_009_000, 1_700_009_000))
    found = compare_files(backup, original)
    assert found.outcome is Outcome.CHANGED_SINCE
    assert proof_of(found.outcome) is Proof.NOT_PROVEN


def test_one_file_chosen_twice_is_no_drill(tmp_path: Path) -> None:
    backup, original = pair(tmp_path, PDF, PDF)
    link, twin = tmp_path / "link.pdf", tmp_path / "twin.pdf"
    link.symlink_to(original)
    os.link(original, twin)
    for other in (original, link, twin, original.parent / ".." / "own" / original.name):
        assert compare_files(other, original).outcome is Outcome.SAME_FILE
    with pytest.raises(ValueError, match="same_file"):
        make_drill(compare_files(link, original), "link.pdf", NOW)
    assert compare_files(backup, original).outcome is Outcome.SAME


def test_a_link_to_itself_a_folder_and_a_pipe_end_at_once(tmp_path: Path) -> None:
    _, original = pair(tmp_path, PDF, PDF)
    loop, pipe = tmp_path / "loop.pdf", tmp_path / "pipe.pdf"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    assert compare_files(loop, original).outcome is Outcome.LINK_LOOP
    assert compare_files(pipe, original).outcome is Outcome.NOT_A_FILE
    assert compare_files(tmp_path, original).outcome is Outcome.NOT_A_FILE
    assert compare_files(Path("a\0b"), original).outcome is Outcome.NOT_A_FILE
    assert compare_files(tmp_path / ("x" * 5000), original).outcome is Outcome.NOT_A_FILE


def test_a_missing_copy_fails_and_a_missing_original_does_not(tmp_path: Path) -> None:
    backup, original = pair(tmp_path, PDF, PDF)
    gone = tmp_path / "no such folder" / "台帳.pdf"
    assert compare_files(gone, original).outcome is Outcome.BACKUP_MISSING
    assert compare_files(backup, gone).outcome is Outcome.ORIGINAL_MISSING
    assert proof_of(Outcome.BACKUP_MISSING) is Proof.FAILED
    assert proof_of(Outcome.ORIGINAL_MISSING) is Proof.NOT_PROVEN


def _windows_error(number: int) -> OSError:
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = number  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("error", "of_backup", "of_original"),
    [
        (_windows_error(32), Outcome.LOCKED, Outcome.LOCKED),
        (_windows_error(33), Outcome.LOCKED, Outcome.LOCKED),
        (_windows_error(5), Outcome.DENIED, Outcome.DENIED),
        (PermissionError(errno.EACCES, "denied"), Outcome.DENIED, Outcome.DENIED),
        (OSError(errno.EBUSY, "busy"), Outcome.LOCKED, Outcome.LOCKED),
        (OSError(errno.EIO, "the disk is dying"), Outcome.DAMAGED, Outcome.UNREADABLE),
        (FileNotFoundError(errno.ENOENT, "gone"), Outcome.BACKUP_MISSING, Outcome.ORIGINAL_MISSING),
    ],
)
def test_what_cannot_be_opened_is_told_apart(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
    of_backup: Outcome,
    of_original: Outcome,
) -> None:
    backup, original = pair(tmp_path, PDF, PDF)
    real = Path.open
    for broken, outcome in ((backup, of_backup), (original, of_original)):

        def refuse(path: Path, *rest: Any, broken: Path = broken, **more: Any) -> Any:
            if path == broken:
                raise error
            return real(path, *rest, **more)

        monkeypatch.setattr(Path, "open", refuse)
        assert compare_files(backup, original).outcome is outcome


def test_a_disk_that_fails_half_way_is_a_damaged_copy(tmp_path: Path) -> None:
    content = PDF * 400
    assert len(content) > PIECE
    backup, original = pair(tmp_path, content, content)

    class Dying:
        """Gives one piece, then the disk is gone."""

        def __init__(self, file: Any) -> None:
            self._file, self._given = file, False

        def __getattr__(self, name: str) -> Any:
            return getattr(self._file, name)

        def __enter__(self) -> Dying:
            return self

        def __exit__(self, *_error: object) -> None:
            self._file.close()

        def read(self, size: int) -> bytes:
            if self._given:
                raise OSError(errno.EIO, "Input/output error")
            self._given = True
            return bytes(self._file.read(size))

    real = file_comparison._opened
    for broken, outcome in ((backup, Outcome.DAMAGED), (original, Outcome.UNREADABLE)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                file_comparison,
                "_opened",
                lambda path, missing, broken=broken: (
                    Dying(real(path, missing)) if path == broken else real(path, missing)
                ),
            )
            assert compare_files(backup, original).outcome is outcome


def test_a_file_written_to_while_we_read_is_neither_pass_nor_failure(tmp_path: Path) -> None:
    content = PDF * 400
    backup, original = pair(tmp_path, content, content)

    def meddle(done: int, _all: int) -> None:
        if done == PIECE:
            os.utime(original, (1_700_009_000, 1_700_009_000))

    found = compare_files(backup, original, progress=meddle)
    assert found.outcome is Outcome.CHANGED_MEANWHILE
    assert proof_of(found.outcome) is Proof.NOT_PROVEN


def test_a_huge_file_is_read_in_pieces_and_can_be_stopped(tmp_path: Path) -> None:
    backup, original = tmp_path / "big-copy.bin", tmp_path / "big.bin"
    size = 3 << 30
    for path in (backup, original):
        with path.open("wb") as file:
            file.truncate(size)  # holes: no disk is filled
    told: list[tuple[int, int]] = []
    tracemalloc.start()
    found = compare_files(backup, original, (), lambda *done: told.append(done), lambda: len(told) >= 40)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.outcome is Outcome.STOPPED
    assert told[-1] == (40 * PIECE, size)
    assert most < 8 * PIECE


def test_without_the_original_only_a_noted_fingerprint_passes(tmp_path: Path) -> None:
    backup, original = pair(tmp_path, PDF, PDF)
    noted = compare_files(backup, original)
    assert noted.backup_size is not None
    fingerprint = Fingerprint(noted.backup_size, noted.sha256)
    assert compare_files(backup, None, (fingerprint,)).outcome is Outcome.SAME_AS_RECORDED
    assert compare_files(backup, None).outcome is Outcome.OPENS_ONLY
    assert proof_of(Outcome.OPENS_ONLY) is Proof.NOT_PROVEN
    backup.write_bytes(NOISE)
    assert compare_files(backup, None, (fingerprint,)).outcome is Outcome.DAMAGED
    backup.write_bytes(b"")
    assert compare_files(backup, None, (fingerprint,)).outcome is Outcome.CUT_SHORT


@given(copy=st.binary(max_size=300), own=st.binary(max_size=300))
def test_only_equal_bytes_ever_pass(
    copy: bytes, own: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = compare_files(*pair(tmp_path_factory.mktemp("pair"), copy, own, "何か.bin"))
    assert (proof_of(found.outcome) is Proof.PASSED) is (copy == own and copy != b"")


def test_every_outcome_is_said_with_what_to_do() -> None:
    for outcome in Outcome:
        for language in Language:
            assert phrase(f"declaration.drill.{outcome.value}", language)
            assert phrase(f"declaration.drill.advice.{outcome.value}", language)


# What is kept


def test_the_newest_drill_comes_first_and_keeps_no_path(data_folder: Path) -> None:
    good = Comparison(Outcome.SAME, backup_size=9, sha256="ab" * 32)
    with Store.open(data_folder) as store:
        first = make_drill(good, "台帳.pdf", NOW, Medium.EXTERNAL_DISK, True)
        keep_drill(store, first)
        later = make_drill(Comparison(Outcome.DAMAGED), "台帳.pdf", NOW.replace(hour=9))
        keep_drill(store, later)
        assert latest_drill(store) == later
        assert drills(store) == (later, first)
        assert recorded_fingerprints(store, "台帳.pdf") == (Fingerprint(9, "ab" * 32),)
        assert recorded_fingerprints(store, "別.pdf") == ()
        assert not any("/" in str(value) for value in first.to_json().values())
        forget_drill(store, later)
        assert latest_drill(store) == first


def test_a_drill_proves_something_for_a_year_and_never_from_the_future() -> None:
    drill = Drill("d", "2026-11-23T03:00:00Z", Outcome.SAME)
    assert drill.is_fresh(date(2026, 11, 23))
    assert drill.is_fresh(date(2027, 11, 23))
    assert not drill.is_fresh(date(2027, 11, 24))
    assert not drill.is_fresh(date(2026, 11, 22))


@pytest.mark.parametrize(
    "spoilt",
    [
        {},
        {"tried_at": "soon", "outcome": "same"},
        {"tried_at": "2026-11-23T03:00:00Z", "outcome": "splendid"},
    ],
)
def test_a_spoilt_drill_is_left_out_and_the_others_stay(data_folder: Path, spoilt: dict[str, str]) -> None:
    with Store.open(data_folder) as store:
        store.save_entry("restore_drill", "bad", spoilt)
        keep_drill(store, Drill("good", "2026-11-23T03:00:00Z", Outcome.SAME))
        assert [one.id for one in drills(store)] == ["good"]
        save_declaration(store, Declaration())  # the store is whole
