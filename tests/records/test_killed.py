"""kill -9 at any moment: every answer that was acknowledged is there."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

from record_samples import Clock, an_answer

from app.records.database import companions
from app.records.lock import StoreLock
from app.records.store import Store
from app.records.store_files import store_path

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from pathlib import Path
from app.domain.answer import Answer, Choice
from app.records.store import Store
store, run = Store.open(Path(sys.argv[1])), sys.argv[2]
for number in range(100000):
    store.save_answer("3.1", Answer(f"q{run}-{number}", Choice.PARTLY, "2026-11-23T03:00:00Z", "答え" * 50))
    sys.stdout.buffer.write(f"q{run}-{number}\\n".encode())
    sys.stdout.buffer.flush()
"""
HOLDER = """
import sys, time
from pathlib import Path
from app.records.lock import StoreLock
print(StoreLock(Path(sys.argv[1])).acquire(), flush=True)
time.sleep(60)
"""


def start(code: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_fifty_kills_lose_no_acknowledged_answer(folder: Path) -> None:
    Store.open(folder).close()
    chance = random.Random(20261123)
    acknowledged: set[str] = set()
    for run in range(50):
        with start(WRITER, str(folder), str(run)) as child:
            assert child.stdout is not None
            acknowledged.add(child.stdout.readline().decode().strip())
            time.sleep(chance.uniform(0, 0.02))
            child.kill()
            told = child.stdout.read().decode()
            assert child.stderr is not None
            assert child.stderr.read() == b""
        # A line cut off by the kill is no acknowledgement.
        acknowledged.update(line[:-1] for line in told.splitlines(keepends=True) if line.endswith("\n"))
    with Store.open(folder) as store:
        assert store._one("PRAGMA integrity_check") == ("ok",)
        assert acknowledged <= store.answers("3.1").keys()
    assert len(acknowledged) > 100
    assert not list(folder.glob("*.damaged-*"))


def test_two_processes_write_side_by_side_and_lose_nothing(folder: Path) -> None:
    Store.open(folder).close()
    code = WRITER.replace("range(100000)", "range(100)") + "\nstore.close()"
    children = [start(code, str(folder), str(run)) for run in range(2)]
    for child in children:
        _, complaint = child.communicate(timeout=60)
        assert complaint == b""
    with Store.open(folder) as store:
        assert len(store.answers("3.1")) == 200


def test_a_log_torn_anywhere_keeps_every_answer_before_the_tear(
    folder: Path, tmp_path: Path, clock: Clock
) -> None:
    path = store_path(folder)
    log = companions(path)[0]
    with Store.open(folder, clock) as store:
        sizes = []
        for number in range(6):
            store.save_answer("3.1", an_answer(f"q{number}", "答え" * 300))
            sizes.append(log.stat().st_size)
        main, whole_log = path.read_bytes(), log.read_bytes()
    for cut in range(0, len(whole_log) + 1, 1777):
        torn = tmp_path / "torn"
        torn.mkdir()
        store_path(torn).write_bytes(main)
        companions(store_path(torn))[0].write_bytes(whole_log[:cut])
        with Store.open(torn, clock) as store:
            expected = {f"q{number}" for number, size in enumerate(sizes) if size <= cut}
            assert expected == store.answers("3.1").keys()
        shutil.rmtree(torn)


def test_a_killed_window_leaves_no_lock(folder: Path) -> None:
    with start(HOLDER, str(folder)) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"True"
        with StoreLock(folder) as lock:
            assert not lock.acquire()
            assert lock.holder() == child.pid
            child.kill()
            child.wait()
            assert lock.holder() is None
            assert lock.acquire()
