"""The archive behind the judging thread: OK pictures give way to a slow disk, the others never."""

import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import AnomalyMap, Frame, InspectionRecord, Limits, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live import archiving
from inspector_app.pipeline.live.archiving import Archiver
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.records import archive as archive_module
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from tests import helpers

RUN = "0123456789abcdef" * 2
FRAME = Frame(np.zeros((8, 8, 3), np.uint8), "part", 1.7e9)
LONG_S = 20.0


def record(verdict: Verdict) -> InspectionRecord:
    anomaly = AnomalyMap(np.ones((2, 2), np.float32), 1.95)
    return InspectionRecord("part", None, 1.7e9, verdict, Limits(2.0), 5.0, anomaly, (8, 8))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([record(Verdict.OK)] * 20))
    return path


class Disk:
    """The real archive, which stops before each picture until it is told to go on, and may fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began = threading.Semaphore(0)
        self.may = threading.Semaphore(0)
        self.fails = 0
        add = Archive.add

        def slow(archive: Archive, entry: Entry) -> None:
            self.began.release()
            assert self.may.acquire(timeout=LONG_S)
            if self.fails:
                self.fails -= 1
                raise OutputError(Sentence("No room."), hint=Sentence("Make room."))
            add(archive, entry)

        monkeypatch.setattr(archive_module.Archive, "add", slow)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    monkeypatch.setattr(archiving, "MAX_WAITING_BYTES", 2 * FRAME.rgb.nbytes)
    monkeypatch.setattr(archiving, "RETRY_S", 0.01)
    return Disk(monkeypatch)


@pytest.fixture
def archiver(path: Path, disk: Disk) -> Iterator[Archiver]:
    archiver = Archiver(path, RUN, ArchiveRule())
    yield archiver
    for _ in range(100):
        disk.may.release()
    archiver.close()


def kept(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM pictures ORDER BY number")]


def test_pictures_of_ok_parts_give_way_and_are_counted_and_others_wait(
    path: Path, archiver: Archiver, disk: Disk
) -> None:
    for number in (1, 2):
        archiver.offer(record(Verdict.OK), number, FRAME)
    assert disk.began.acquire(timeout=LONG_S)
    archiver.offer(record(Verdict.OK), 3, FRAME)
    assert archiver.left_out == 1
    assert "the picture of 1 OK part was left out" in archiver.notice
    waits = threading.Thread(target=archiver.offer, args=(record(Verdict.NG), 4, FRAME))
    waits.start()
    assert kept(path) == []
    disk.may.release()
    waits.join(LONG_S)
    assert not waits.is_alive()
    for _ in range(9):
        disk.may.release()
    archiver.close()
    assert kept(path) == [1, 2, 4]


def test_a_stop_ends_the_wait_and_the_picture_is_archived_all_the_same(
    path: Path, archiver: Archiver, disk: Disk
) -> None:
    for number in (1, 2):
        archiver.offer(record(Verdict.NG), number, FRAME)
    waits = threading.Thread(target=archiver.offer, args=(record(Verdict.NG), 3, FRAME))
    waits.start()
    archiver.release()
    waits.join(LONG_S)
    assert not waits.is_alive()
    for _ in range(9):
        disk.may.release()
    archiver.close()
    archiver.close()
    assert kept(path) == [1, 2, 3]


def test_a_picture_that_fails_is_tried_again_and_nothing_is_said_of_it_in_the_end(
    path: Path, archiver: Archiver, disk: Disk
) -> None:
    disk.fails = 3
    archiver.offer(record(Verdict.NG), 1, FRAME)
    for _ in range(3):
        assert disk.began.acquire(timeout=LONG_S)
        disk.may.release()
    assert disk.began.acquire(timeout=LONG_S)
    assert "No room." in archiver.notice
    disk.may.release()
    archiver.offer(record(Verdict.NG), 2, FRAME)
    assert disk.began.acquire(timeout=LONG_S)
    assert archiver.notice == ""
    disk.may.release()
    archiver.close()
    assert kept(path) == [1, 2]


def test_a_picture_that_fails_for_good_is_said_and_the_next_ones_are_archived(
    path: Path, archiver: Archiver, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archiving, "PATIENCE_S", 0.0)
    disk.fails = 1
    for number in (1, 2):
        archiver.offer(record(Verdict.NG), number, FRAME)
    for _ in range(9):
        disk.may.release()
    archiver.close()
    assert kept(path) == [2]
    assert "No room." in archiver.notice
    assert "1 picture of this run is not in the archive." in archiver.notice


@pytest.mark.skipif(sys.platform == "win32", reason="a process that is forked and killed")
def test_killed_at_any_moment_what_was_shown_is_recorded_and_every_picture_is_whole() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.experiments.kill_records", "12"],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[4], timeout=30,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(re.findall(r"archived=(\d+)", done.stdout)[0]) >= 20  # else no kill fell into the archiving
