"""An archive that is broken or made to do harm: refused whole, with its reason."""

from __future__ import annotations

import io
import json
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from archive_samples import everything_in, packed, repacked, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from app.records import archive_reading
from app.records.archive import import_archive, read_archive
from app.records.archive_reading import ArchiveRefused, Refusal
from app.records.store import Store


def set_in(content: dict[str, Any], *path: Any, value: Any) -> None:
    place: Any = content
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value


BAD_CONTENT: dict[str, Callable[[dict[str, Any]], None]] = {
    "no profile": lambda c: c.pop("profile"),
    "profile is a list": lambda c: c.update(profile=[]),
    "answers are a list": lambda c: c.update(answers=[]),
    "answer is a text": lambda c: set_in(c, "answers", "3.1", 0, value="yes"),
    "unknown choice": lambda c: set_in(c, "answers", "3.1", 0, "choice", value="perhaps"),
    "key without utf-8 form": lambda c: set_in(c, "answers", "3.1", 0, "question", value="q\ud800"),
    "setting key without utf-8 form": lambda c: set_in(c, "settings", "\ud800", value=1),
    "unknown plan state": lambda c: set_in(c, "plan", 0, "state", value=None),
    "record id is a path": lambda c: set_in(c, "records", 0, "record", "id", value="../../etc/passwd"),
    "record id is empty": lambda c: set_in(c, "records", 0, "record", "id", value=""),
    "record format unknown": lambda c: set_in(c, "records", 0, "record", "format", value=99),
    "record without time": lambda c: set_in(c, "records", 0, "record", "created_at", value="yesterday"),
    "edition without utf-8 form": lambda c: set_in(c, "records", 0, "record", "edition", value="\udfff"),
    "inspection not there": lambda c: set_in(c, "records", 0, "inspection", value="0" * 64),
    "inspection is a text": lambda c: c["inspections"].update(dict.fromkeys(c["inspections"], "x")),
    "inspection without time": lambda c: next(iter(c["inspections"].values())).update(finished_at="now"),
    "observation without time": lambda c: next(
        one for one in c["inspections"].values() if one["observations"]
    )["observations"][0].update(at="0001-01-01T00:00:00Z"),
    "score is a text": lambda c: set_in(c, "records", 0, "columns", "score", value="58"),
    "score is true": lambda c: set_in(c, "records", 0, "columns", "score", value=True),
    "count is huge": lambda c: set_in(c, "records", 0, "columns", "good", value=10**30),
    "columns missing": lambda c: c["records"][0].pop("columns"),
    "recent is an object": lambda c: c.update(recent={}),
}


@pytest.mark.parametrize("change", BAD_CONTENT.values(), ids=list(BAD_CONTENT))
def test_content_that_does_not_fit_is_refused_whole(
    store: Store, archive: bytes, change: Callable[[dict[str, Any]], None]
) -> None:
    before = everything_in(store)
    with pytest.raises(ArchiveRefused) as caught:
        import_archive(store, repacked(change, archive))
    assert caught.value.reason is Refusal.BAD_CONTENT
    assert everything_in(store) == before


def two_members_of_one_name(archive: bytes) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w") as file:
        warnings.simplefilter("ignore")
        for name in ("manifest.json", "manifest.json", "store.json"):
            file.writestr(name, b"{}")
    return made.getvalue()


def with_a_pass_phrase(archive: bytes) -> bytes:
    """The flag "encrypted" in both places that carry it."""
    changed = bytearray(archive)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def with_a_false_size(archive: bytes) -> bytes:
    """A bomb that states a small size: 200 MB of blanks said to be 10 bytes."""
    made = bytearray(zipped({"manifest.json": b"{}", "store.json": b" " * 200_000_000}))
    second = made.rfind(b"PK\x01\x02")
    made[second + 24 : second + 28] = struct.pack("<I", 10)
    return bytes(made)


def one_bit_flipped(archive: bytes) -> bytes:
    changed = bytearray(archive)
    changed[len(changed) // 2] ^= 0x10
    return bytes(changed)


REFUSED: dict[str, tuple[Callable[[bytes], bytes], set[Refusal]]] = {
    "nothing": (lambda _a: b"", {Refusal.NOT_AN_ARCHIVE}),
    "a picture": (lambda _a: b"\x89PNG" * 5000, {Refusal.NOT_AN_ARCHIVE}),
    "cut off": (lambda a: a[: len(a) // 2], {Refusal.NOT_AN_ARCHIVE}),
    "one bit flipped": (one_bit_flipped, {Refusal.DAMAGED}),
    "another zip": (lambda _a: zipped({"photo.jpg": b"x"}), {Refusal.UNEXPECTED_MEMBERS}),
    "no content": (lambda _a: zipped({"manifest.json": b"{}"}), {Refusal.UNEXPECTED_MEMBERS}),
    "a way out of the folder": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b"{}", "../../x": b"x"}),
        {Refusal.UNEXPECTED_MEMBERS},
    ),
    "an absolute name": (
        lambda _a: zipped({"manifest.json": b"{}", "C:\\store.json": b"{}"}),
        {Refusal.UNEXPECTED_MEMBERS},
    ),
    "one name twice": (two_members_of_one_name, {Refusal.UNEXPECTED_MEMBERS}),
    "a thousand members": (
        lambda _a: zipped({f"m{n}.json": b"" for n in range(1000)}),
        {Refusal.UNEXPECTED_MEMBERS},
    ),
    "another packing": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b"{}"}, zipfile.ZIP_BZIP2),
        {Refusal.WRONG_FORMAT},
    ),
    "a pass phrase": (with_a_pass_phrase, {Refusal.WRONG_FORMAT}),
    "a bomb": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b" " * 100_000_000}),
        {Refusal.COMPRESSED_TOO_MUCH},
    ),
    "a larger bomb": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b" " * 200_000_000}),
        {Refusal.TOO_LARGE},
    ),
    "a bomb that lies": (with_a_false_size, {Refusal.DAMAGED, Refusal.TOO_LARGE}),
    "a manifest too large": (
        lambda _a: zipped({"manifest.json": b" " * 70_000, "store.json": b"{}"}),
        {Refusal.TOO_LARGE},
    ),
    "not json": (lambda _a: packed(b"{'a': 1}"), {Refusal.NOT_JSON}),
    "not utf-8": (lambda _a: packed(b'{"a": "\xff"}'), {Refusal.NOT_JSON}),
    "not a number": (lambda _a: packed(b'{"a": NaN}'), {Refusal.NOT_JSON}),
    "a number of ten thousand digits": (
        lambda _a: packed(b'{"a": ' + b"9" * 10_000 + b"}"),
        {Refusal.NOT_JSON},
    ),
    "a list": (lambda _a: packed(b"[]"), {Refusal.WRONG_FORMAT}),
    "seventy deep": (lambda _a: packed(b'{"a":' + b"[" * 70 + b"]" * 70 + b"}"), {Refusal.TOO_DEEP}),
    "a million deep": (lambda _a: packed(b'{"a":' + b"[" * 1_000_000), {Refusal.TOO_DEEP}),
    "ten million values": (
        lambda _a: packed(b"[" + b"[]," * 5_000_000 + b"[]]", method=zipfile.ZIP_STORED),
        {Refusal.TOO_LARGE},
    ),
    "another format": (lambda _a: packed(b"{}", {"format": "photos", "version": 1}), {Refusal.WRONG_FORMAT}),
    "no version": (lambda _a: packed(b"{}", {"format": "mamori-karte-archive"}), {Refusal.WRONG_FORMAT}),
    "a newer version": (
        lambda _a: packed(b"{}", {"format": "mamori-karte-archive", "version": 3}),
        {Refusal.TOO_NEW},
    ),
    "another content": (
        lambda _a: zipped(
            {
                "manifest.json": b'{"format": "mamori-karte-archive", "version": 1, "sha256": "00"}',
                "store.json": b"{}",
            }
        ),
        {Refusal.CHECKSUM},
    ),
}


@pytest.mark.parametrize(("make", "reasons"), REFUSED.values(), ids=list(REFUSED))
def test_a_hostile_or_broken_archive_is_refused_with_its_reason(
    store: Store, archive: bytes, make: Callable[[bytes], bytes], reasons: set[Refusal]
) -> None:
    with pytest.raises(ArchiveRefused) as caught:
        import_archive(store, make(archive))
    assert caught.value.reason in reasons
    assert isinstance(caught.value, ValueError)
    assert not store.has_content()


def test_a_file_over_the_limit_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.zip"
    path.write_bytes(b"x" * 2000)
    monkeypatch.setattr(archive_reading, "MAX_ARCHIVE_BYTES", 1000)
    with pytest.raises(ArchiveRefused) as caught:
        read_archive(path)
    assert caught.value.reason is Refusal.TOO_LARGE


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
_KEYS = ("profile", "settings", "answers", "plan", "recent", "inspections", "records")


@settings(deadline=None, max_examples=150)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(_KEYS, _JSON)))
def test_any_content_is_read_or_refused_and_never_crashes(content: dict[str, Any]) -> None:
    reason = None
    try:
        read = read_archive(packed(json.dumps(content).encode()))
    except ArchiveRefused as refused:
        reason = refused.reason
    else:
        assert content.keys() == set(_KEYS)
        assert read.records == ()
    assert reason in (None, Refusal.BAD_CONTENT)
