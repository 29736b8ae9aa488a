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

        def slow(archive: Archive, *entries: Entry) -> None:
            self.began.release()
            assert self.may.acquire(timeout=LONG_S)
            if self.fails:
                self.fails -= 1
                raise OutputError(Sentence("No room."), hint=Sentence("Make room."))
            add(archive, *entries)

        monkeypatch.setattr(archive_module.Archive, "add", slow)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    monkeypatch.setattr(archiving, "MAX_WAITING_BYTES", 2 * FRAME.rgb.nbytes)
    monkeypatch.setattr(archiving, "RETRY_S", 0.01)
    monkeypatch.setattr(archiving, "MOST_TOGETHER", 1)
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
    path: Path, archiver: Archiver, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2):
        archiver.offer(record(Verdict.OK), number, FRAME)
    assert disk.began.acquire(timeout=LONG_S)
    archiver.offer(record(Verdict.OK), 3, FRAME)
    assert archiver.left_out == 1
    assert "the picture of 1 OK part was left out" in archiver.notice
    archiver.offer(record(Verdict.NG), 4, FRAME)  # takes the place of part 2
    assert archiver.left_out == 2
    waits = threading.Thread(target=archiver.offer, args=(record(Verdict.NG), 5, FRAME))
    monkeypatch.setattr(archiving, "SLOW_S", 0.0)
    assert "Judging waits" not in archiver.notice
    waits.start()
    while "Judging waits" not in archiver.notice:
        assert waits.is_alive()
    assert kept(path) == []
    disk.may.release()
    waits.join(LONG_S)
    assert not waits.is_alive()
    assert "Judging waits" not in archiver.notice
    for _ in range(9):
        disk.may.release()
    archiver.close()
    assert kept(path) == [1, 4, 5]


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


def test_while_pictures_fail_judging_waits_once_and_then_gives_up_the_oldest_at_once(
    path: Path, archiver: Archiver, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archiving, "PATIENCE_S", 0.5)
    disk.fails = 1000
    for _ in range(2000):
        disk.may.release()
    for number in (1, 2, 3):  # two have room
        archiver.offer(record(Verdict.NG), number, FRAME)
    left = disk.fails
    for number in (4, 5, 6, 7):
        archiver.offer(record(Verdict.NG), number, FRAME)
    assert left - disk.fails < 25  # attempts; some tens for each part, if it waited as long as the first
    assert "No room." in archiver.notice
    disk.fails = 0
    archiver.close()
    assert kept(path) == [6, 7]
    assert "5 pictures of this run are not in the archive." in archiver.notice


def test_as_long_as_nobody_waits_no_picture_is_given_up(
    path: Path, archiver: Archiver, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archiving, "PATIENCE_S", 0.0)
    disk.fails = 5
    for number in (1, 2):
        archiver.offer(record(Verdict.NG), number, FRAME)
    for _ in range(5):
        assert disk.began.acquire(timeout=LONG_S)
        disk.may.release()
    assert disk.began.acquire(timeout=LONG_S)
    for _ in range(9):
        disk.may.release()
    archiver.close()
    assert kept(path) == [1, 2]
    assert archiver.notice == ""


def test_a_picture_that_fails_at_the_end_is_said(path: Path, archiver: Archiver, disk: Disk) -> None:
    disk.fails = 1000
    archiver.offer(record(Verdict.NG), 1, FRAME)
    assert disk.began.acquire(timeout=LONG_S)
    for _ in range(2000):
        disk.may.release()
    archiver.close()
    assert "1 picture of this run is not in the archive." in archiver.notice


def test_between_pictures_only_some_old_ones_are_removed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    more = iter([50, 50, 50, 0])
    all_removed = threading.Event()

    def remove_old(_archive: Archive, _now_s: float) -> int:
        done.append("removed")
        if done.count("removed") == 4:
            all_removed.set()
        if done.count("removed") == 1:
            behind.offer(record(Verdict.NG), 2, FRAME)
        return next(more)

    monkeypatch.setattr(
        Archive, "add", lambda _archive, *added: done.extend(f"added {entry.number}" for entry in added)
    )
    monkeypatch.setattr(Archive, "remove_old", remove_old)
    behind = Archiver(path, RUN, ArchiveRule())
    behind.offer(record(Verdict.NG), 1, FRAME)
    assert all_removed.wait(LONG_S)
    behind.close()
    assert done == ["added 1", "removed", "added 2", "removed", "removed", "removed"]


def test_pictures_are_written_together_and_one_that_fails_takes_no_other_with_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together: list[list[int]] = []
    add = Archive.add

    def noted(archive: Archive, *entries: Entry) -> None:
        together.append([entry.number for entry in entries])
        add(archive, *entries)

    monkeypatch.setattr(Archive, "add", noted)
    monkeypatch.setattr(archiving, "GATHER_S", LONG_S)
    archiver = Archiver(path, RUN, ArchiveRule())
    for number in (1, 2, 3):
        archiver.offer(record(Verdict.NG), number, FRAME)
    archiver.close()  # ends the gathering
    assert together == [[1, 2, 3]]
    assert kept(path) == [1, 2, 3]
    archiver = Archiver(path, RUN, ArchiveRule())
    no_picture = Frame(np.zeros((0, 8, 3), np.uint8), "part", 1.7e9)
    for number, frame in ((4, FRAME), (5, no_picture), (6, FRAME)):
        archiver.offer(record(Verdict.NG), number, frame)
    archiver.close()
    assert together[1:] == [[4, 5, 6], [4], [5], [6]]
    assert kept(path) == [1, 2, 3, 4, 6]
    assert "1 picture of this run is not in the archive." in archiver.notice


def test_a_full_queue_is_written_at_once_and_what_is_being_written_is_not_left_out(
    path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archiving, "MOST_TOGETHER", 2)
    monkeypatch.setattr(archiving, "GATHER_S", LONG_S)
    monkeypatch.setattr(archiving, "SLOW_S", 0.0)
    archiver = Archiver(path, RUN, ArchiveRule(ok_every=1))
    for number in (1, 2):
        archiver.offer(record(Verdict.OK), number, FRAME)
    assert disk.began.acquire(timeout=LONG_S / 2)
    waits = threading.Thread(target=archiver.offer, args=(record(Verdict.NG), 3, FRAME))
    waits.start()
    while "Judging waits" not in archiver.notice:
        assert waits.is_alive()
    assert archiver.left_out == 0
    for _ in range(9):
        disk.may.release()
    waits.join(LONG_S)
    archiver.close()
    assert kept(path) == [1, 2, 3]


def test_old_pictures_that_cannot_be_removed_are_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def remove_old(_archive: Archive, _now_s: float) -> int:
        raise OutputError(Sentence("It cannot be removed."), hint=Sentence("See to it."))

    monkeypatch.setattr(Archive, "remove_old", remove_old)
    archiver = Archiver(path, RUN, ArchiveRule())
    archiver.offer(record(Verdict.NG), 1, FRAME)
    archiver.close()
    assert kept(path) == [1]
    assert archiver.notice == "It cannot be removed. See to it."


@pytest.mark.skipif(sys.platform == "win32", reason="a process that is forked and killed")
def test_killed_at_any_moment_what_was_shown_is_recorded_and_every_picture_is_whole() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.experiments.kill_records", "12"],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[4], timeout=30,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(re.findall(r"archived=(\d+)", done.stdout)[0]) >= 8  # else no kill fell into the archiving


def test_an_archive_that_cannot_begin_is_said_and_judging_goes_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_facts: object) -> None:
        raise RuntimeError("no archive")

    monkeypatch.setattr(archiving, "MAX_WAITING_BYTES", 1)
    monkeypatch.setattr(archive_module.Archive, "__init__", fails)
    archiver = Archiver(path, RUN, ArchiveRule())
    for number in (1, 2, 3):
        archiver.offer(record(Verdict.NG), number, FRAME)
    archiver.close()
    assert "no archive" in archiver.notice
    assert "3 pictures of this run are not in the archive." in archiver.notice
