"""Puts a file from the backup beside its original, byte by byte. Only reads, in pieces, and can be stopped.

The outcome is a code; what could not be found out is never a pass.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from app.declaration.file_signs import HEAD_BYTES, Fit, fit_of, looks_scrambled

PIECE = 1 << 20
_LOCKED = frozenset({32, 33})  # Windows: in use by another program, or a part of it locked
_GONE = frozenset({2, 3, 15, 21, 53, 67})  # Windows: no such file, folder, drive or share; not ready


class Outcome(StrEnum):
    """What came of putting the two files side by side."""

    SAME = "same"  # byte for byte
    SAME_AS_RECORDED = "same_as_recorded"  # the original is gone; equal to what an earlier drill noted
    OPENS_ONLY = "opens_only"  # the original is gone; the copy looks like what its name says
    CHANGED_SINCE = "changed_since"  # the original was worked on after the copy was made
    STRANGE = "strange"  # equal, but neither looks like what its name says
    ORIGINAL_STRANGE = "original_strange"  # the copy looks right, the original does not
    DIFFERENT = "different"  # the content differs and the dates do not explain it
    CUT_SHORT = "cut_short"  # the copy is the beginning of the original, or empty
    DAMAGED = "damaged"  # the copy is not what its name says, or cannot be read to its end
    BACKUP_MISSING = "backup_missing"
    ORIGINAL_MISSING = "original_missing"
    LOCKED = "locked"  # another program holds one of them
    DENIED = "denied"  # we may not read one of them
    UNREADABLE = "unreadable"  # the original cannot be read to its end
    CHANGED_MEANWHILE = "changed_meanwhile"  # somebody wrote to one of them while we read
    # What was chosen cannot be a drill; nothing is recorded of these.
    SAME_FILE = "same_file"
    EMPTY = "empty"
    NOT_A_FILE = "not_a_file"
    LINK_LOOP = "link_loop"
    STOPPED = "stopped"


class Proof(StrEnum):
    """What an outcome means for the question whether the backup can be trusted."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_PROVEN = "not_proven"
    NO_DRILL = "no_drill"


_PASSED = frozenset({Outcome.SAME, Outcome.SAME_AS_RECORDED})
_FAILED = frozenset({Outcome.DIFFERENT, Outcome.CUT_SHORT, Outcome.DAMAGED, Outcome.BACKUP_MISSING})
_NO_DRILL = frozenset(
    {Outcome.SAME_FILE, Outcome.EMPTY, Outcome.NOT_A_FILE, Outcome.LINK_LOOP, Outcome.STOPPED}
)


def proof_of(outcome: Outcome) -> Proof:
    """Passed, failed, neither, or no drill at all."""
    if outcome in _PASSED:
        return Proof.PASSED
    if outcome in _FAILED:
        return Proof.FAILED
    return Proof.NO_DRILL if outcome in _NO_DRILL else Proof.NOT_PROVEN


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file by its size in bytes and the SHA-256 of its content, as noted at an earlier drill."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found. Sizes in bytes, times in seconds since 1970; None where nothing could be read.

    `same_disk` is True when both files lie on the same volume: one broken disk takes both.
    `scrambled` is a hint that one of them looks as if somebody had encrypted it.
    """

    outcome: Outcome
    backup_size: int | None = None
    original_size: int | None = None
    backup_written: float | None = None
    original_written: float | None = None
    sha256: str = ""
    same_disk: bool | None = None
    scrambled: bool = False


Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]


class _StopError(Exception):
    """Something ends the comparison with this outcome."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


def compare_files(
    backup: Path,
    original: Path | None,
    recorded: tuple[Fingerprint, ...] = (),
    progress: Progress = lambda _done, _all: None,
    stopped: Stopped = lambda: False,
) -> Comparison:
    """Compare `backup` with `original`; with None the original is lost and `recorded` stands in for it.

    Never raises for what files can be like; `progress` gets bytes read and bytes in all. Safe in a worker.
    """
    found = Comparison(Outcome.STOPPED)
    try:
        of_backup = _look(backup, Outcome.BACKUP_MISSING)
        found = _with_backup(of_backup)
        if original is None:
            return _without_original(backup, of_backup, recorded, progress, stopped)
        of_original = _look(original, Outcome.ORIGINAL_MISSING)
        found = _with_both(of_backup, of_original)
        _refuse_the_same(of_backup, of_original)
        return _side_by_side(backup, original, found, progress, stopped)
    except _StopError as error:
        return _replaced(found, error.outcome)


def _with_backup(of_backup: os.stat_result) -> Comparison:
    return Comparison(Outcome.STOPPED, backup_size=of_backup.st_size, backup_written=of_backup.st_mtime)


def _with_both(of_backup: os.stat_result, of_original: os.stat_result) -> Comparison:
    return Comparison(
        Outcome.STOPPED,
        of_backup.st_size,
        of_original.st_size,
        of_backup.st_mtime,
        of_original.st_mtime,
        same_disk=of_backup.st_dev == of_original.st_dev,
    )


def _replaced(
    found: Comparison, outcome: Outcome, sha256: str | None = None, scrambled: bool | None = None
) -> Comparison:
    return Comparison(
        outcome,
        found.backup_size,
        found.original_size,
        found.backup_written,
        found.original_written,
        found.sha256 if sha256 is None else sha256,
        found.same_disk,
        found.scrambled if scrambled is None else scrambled,
    )


def _look(path: Path, missing: Outcome) -> os.stat_result:
    """The file's facts. Pipes, devices and folders are never opened."""
    try:
        facts = path.stat()
    except (OSError, ValueError) as error:
        raise _StopError(_trouble(error, missing, missing)) from error
    if not stat.S_ISREG(facts.st_mode):
        raise _StopError(Outcome.NOT_A_FILE)
    return facts


def _refuse_the_same(one: os.stat_result, other: os.stat_result) -> None:
    """The same file twice, or a link to it, proves nothing."""
    if one.st_ino and (one.st_ino, one.st_dev) == (other.st_ino, other.st_dev):
        raise _StopError(Outcome.SAME_FILE)
    if one.st_size == 0 and other.st_size == 0:
        raise _StopError(Outcome.EMPTY)


def _side_by_side(
    backup: Path, original: Path, found: Comparison, progress: Progress, stopped: Stopped
) -> Comparison:
    digest = hashlib.sha256()
    backup_head, original_head = b"", b""
    total, done = max(found.backup_size or 0, found.original_size or 0), 0
    first = True
    with _opened(backup, Outcome.BACKUP_MISSING) as copy, _opened(original, Outcome.ORIGINAL_MISSING) as own:
        while True:
            if stopped():
                raise _StopError(Outcome.STOPPED)
            of_copy = _piece(copy, Outcome.DAMAGED)
            of_own = _piece(own, Outcome.UNREADABLE)
            if first:
                backup_head, original_head, first = of_copy[:HEAD_BYTES], of_own[:HEAD_BYTES], False
            if of_copy != of_own:
                _refuse_if_touched(copy, own, found)
                cut = len(of_copy) < len(of_own) and of_own.startswith(of_copy)
                return _differing(backup, original, found, backup_head, original_head, cut)
            if not of_copy:
                break
            digest.update(of_copy)
            done += len(of_copy)
            progress(done, total)
        _refuse_if_touched(copy, own, found)
    strange = fit_of(backup.name, backup_head) is Fit.DOES_NOT_FIT
    scrambled = looks_scrambled(backup.name, backup_head)
    return _replaced(found, Outcome.STRANGE if strange else Outcome.SAME, digest.hexdigest(), scrambled)


def _differing(
    backup: Path,
    original: Path,
    found: Comparison,
    backup_head: bytes,
    original_head: bytes,
    cut: bool,
) -> Comparison:
    """Why two files that differ do: damage first, then the dates."""
    copy_fits, own_fits = fit_of(backup.name, backup_head), fit_of(original.name, original_head)
    scrambled = looks_scrambled(backup.name, backup_head) or looks_scrambled(original.name, original_head)
    newer = (found.original_written or 0) > (found.backup_written or 0)
    if copy_fits is Fit.DOES_NOT_FIT or (not backup_head and original_head):
        outcome = Outcome.CUT_SHORT if not backup_head else Outcome.DAMAGED
    elif own_fits is Fit.DOES_NOT_FIT or (not original_head and backup_head):
        outcome = Outcome.ORIGINAL_STRANGE
    elif newer:
        outcome = Outcome.CHANGED_SINCE
    else:
        outcome = Outcome.CUT_SHORT if cut else Outcome.DIFFERENT
    return _replaced(found, outcome, scrambled=scrambled)


def _without_original(
    backup: Path,
    facts: os.stat_result,
    recorded: tuple[Fingerprint, ...],
    progress: Progress,
    stopped: Stopped,
) -> Comparison:
    found = _with_backup(facts)
    if facts.st_size == 0:
        return _replaced(found, Outcome.CUT_SHORT)
    digest, head, done = hashlib.sha256(), b"", 0
    with _opened(backup, Outcome.BACKUP_MISSING) as copy:
        while piece := _piece(copy, Outcome.DAMAGED):
            if stopped():
                raise _StopError(Outcome.STOPPED)
            head = head or piece[:HEAD_BYTES]
            digest.update(piece)
            done += len(piece)
            progress(done, facts.st_size)
    noted = Fingerprint(done, digest.hexdigest())
    fits, scrambled = fit_of(backup.name, head), looks_scrambled(backup.name, head)
    if noted in recorded:
        outcome = Outcome.SAME_AS_RECORDED
    else:
        outcome = Outcome.DAMAGED if fits is Fit.DOES_NOT_FIT else Outcome.OPENS_ONLY
    return _replaced(found, outcome, noted.sha256, scrambled)


def _opened(path: Path, missing: Outcome) -> BinaryIO:
    try:
        return path.open("rb", buffering=0)
    except (OSError, ValueError) as error:
        damaged = Outcome.DAMAGED if missing is Outcome.BACKUP_MISSING else Outcome.UNREADABLE
        raise _StopError(_trouble(error, missing, damaged)) from error


def _piece(file: BinaryIO, unreadable: Outcome) -> bytes:
    """The next piece, whole: an unbuffered read may give less than was asked for."""
    parts, wanted = [], PIECE
    try:
        while wanted and (part := file.read(wanted)):
            parts.append(part)
            wanted -= len(part)
    except OSError as error:
        raise _StopError(_trouble(error, unreadable, unreadable)) from error
    return b"".join(parts)


def _refuse_if_touched(copy: BinaryIO, own: BinaryIO, found: Comparison) -> None:
    """Somebody wrote while we read: what we saw is neither the one nor the other."""
    for file, size, written in (
        (copy, found.backup_size, found.backup_written),
        (own, found.original_size, found.original_written),
    ):
        try:
            now = os.fstat(file.fileno())
        except OSError:
            continue
        if (now.st_size, now.st_mtime) != (size, written):
            raise _StopError(Outcome.CHANGED_MEANWHILE)


def _trouble(error: Exception, missing: Outcome, otherwise: Outcome) -> Outcome:
    """The outcome an error of the system stands for."""
    if not isinstance(error, OSError):
        return Outcome.NOT_A_FILE  # a name no system takes
    number = getattr(error, "winerror", None)
    if error.errno == errno.ELOOP:
        return Outcome.LINK_LOOP
    if number in _LOCKED or error.errno in (errno.EBUSY, errno.ETXTBSY, errno.EAGAIN):
        return Outcome.LOCKED
    if isinstance(error, PermissionError):
        return Outcome.DENIED
    if isinstance(error, IsADirectoryError):
        return Outcome.NOT_A_FILE
    if isinstance(error, FileNotFoundError | NotADirectoryError) or number in _GONE:
        return missing
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return Outcome.NOT_A_FILE
    return otherwise
