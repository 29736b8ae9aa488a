"""No record is dropped on its way to the disk: stops, locked files, slow and broken disks."""

import gc
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.core.ports import Judged
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live import recording as recording_module
from inspector_app.pipeline.live.recording import RELEASED_S, Recorder
from inspector_app.records import database
from inspector_app.records.journal import Journal
from tests.records import rows_in

WAIT_S = 10.0


def record(number: int) -> InspectionRecord:
    return InspectionRecord(f"{number}", None, 0.0, Verdict.ERROR, Limits(1.0), 0.0, None, (0, 0), "Not a picture.")


class Disk:
    """A disk that is as slow as a test wants it and breaks when told to; its records can be looked at."""

    def __init__(self) -> None:
        self.notice = ""
        self.names: list[str] = []
        self.batches: list[int] = []
        self.threads: set[str] = set()
        self.closed = 0
        self.ready = threading.Event()
        self.reached = threading.Event()
        self.fault: Exception | None = None

    def open(self) -> "Disk":
        self.threads.add(threading.current_thread().name)
        return self

    def write(self, judged: Sequence[Judged]) -> None:
        self.threads.add(threading.current_thread().name)
        self.reached.set()
        assert self.ready.wait(WAIT_S)
        if self.fault is not None:
            raise self.fault
        self.batches.append(len(judged))
        self.names += [one.record.name for one in judged]

    def close(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.closed += 1


@pytest.fixture
def disk() -> Iterator[Disk]:
    before = threading.active_count()
    disk = Disk()
    yield disk
    assert threading.active_count() == before


def in_thread(recorder: Recorder, number: int) -> threading.Thread:
    """Put a record on a thread of its own, and return when the record has been taken."""
    thread = threading.Thread(target=recorder.put, args=(record(number),))
    thread.start()
    return thread


def names(count: int) -> list[str]:
    return [f"{number}" for number in range(count)]


def test_everything_is_written_in_order_on_the_recorders_thread(disk: Disk) -> None:
    disk.ready.set()
    recorder = Recorder(disk.open)
    for number in range(300):
        recorder.put(record(number))
    recorder.close()
    assert disk.names == names(300)
    assert recorder.written == 300
    assert disk.threads == {"recording"}
    assert disk.closed == 1


def test_put_returns_when_the_record_is_on_the_disk_and_not_before(disk: Disk) -> None:
    recorder = Recorder(disk.open)
    waiting = in_thread(recorder, 0)
    assert disk.reached.wait(WAIT_S)
    waiting.join(0.2)
    assert waiting.is_alive()
    assert disk.names == []
    disk.ready.set()
    waiting.join(WAIT_S)
    for number in range(1, 50):
        assert recorder.put(record(number))
        assert (disk.names, recorder.written) == (names(number + 1), number + 1)
    recorder.close()


def test_what_waits_is_written_at_once(disk: Disk) -> None:
    recorder = Recorder(disk.open)
    recorder.release()
    for number in range(5):
        assert not recorder.put(record(number))
    disk.ready.set()
    recorder.close()
    assert disk.names == names(5)
    assert disk.batches == [1, 4]


def test_a_record_that_waits_long_is_told(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder(disk.open)
    waiting = in_thread(recorder, 0)
    assert disk.reached.wait(WAIT_S)
    told = [recorder.full]  # a second has not passed
    monkeypatch.setattr(recording_module, "SLOW_S", 0.0)
    told.append(recorder.full)
    disk.ready.set()
    waiting.join(WAIT_S)
    told.append(recorder.full)
    assert told == [False, True, False]
    recorder.close()


def test_a_stop_gives_the_record_in_hand_its_moment_then_frees_whoever_waits(disk: Disk) -> None:
    recorder = Recorder(disk.open)
    waiting = in_thread(recorder, 0)
    assert disk.reached.wait(WAIT_S)
    recorder.release()
    waiting.join(WAIT_S)
    assert not waiting.is_alive()
    started_s = time.monotonic()
    assert not recorder.put(record(1))  # what is judged last waits no second time
    assert time.monotonic() - started_s < RELEASED_S / 2
    disk.ready.set()
    recorder.close()
    assert disk.names == names(2)


def test_after_a_stop_a_disk_that_is_well_still_acknowledges(disk: Disk) -> None:
    disk.ready.set()
    recorder = Recorder(disk.open)
    recorder.put(record(0))
    recorder.release()
    assert recorder.put(record(1))
    recorder.close()


def test_closing_frees_whoever_waits_as_well(disk: Disk) -> None:
    recorder = Recorder(disk.open)
    waiting = in_thread(recorder, 0)
    assert disk.reached.wait(WAIT_S)
    closing_thread = threading.Thread(target=recorder.close)
    closing_thread.start()
    waiting.join(WAIT_S)
    assert not waiting.is_alive()  # though the disk has not moved yet
    assert disk.names == []
    disk.ready.set()
    closing_thread.join(WAIT_S)
    assert disk.names == names(1)
    recorder.close()
    with pytest.raises(ValueError, match="closed"):
        recorder.put(record(1))


def test_a_fault_is_raised_where_the_record_is_put_and_the_lost_ones_are_counted(disk: Disk) -> None:
    disk.fault = OutputError(Sentence("The disk is full."), hint=Sentence("Make room."))
    disk.ready.set()
    recorder = Recorder(disk.open)
    for number in range(3):
        with pytest.raises(OutputError, match="The disk is full"):
            recorder.put(record(number))
    assert not recorder.full  # what cannot be written is not kept in memory
    with pytest.raises(OutputError, match=r"3 records were not written. The disk is full") as caught:
        recorder.close()
    assert caught.value.hint == "Make room."
    assert disk.names == []
    assert disk.closed == 1
    recorder.close()  # told once


def test_a_place_that_cannot_be_opened_is_told(tmp_path: Path, disk: Disk) -> None:
    (tmp_path / "file").write_bytes(b"")
    recorder = Recorder(lambda: Journal(tmp_path / "file" / "records.sqlite"))
    with pytest.raises(OutputError, match="cannot be written"):
        recorder.put(record(0))
    with pytest.raises(OutputError, match=r"1 record was not written.*cannot be written"):
        recorder.close()


def test_a_fault_of_our_own_is_told_as_well(disk: Disk) -> None:
    disk.fault = ZeroDivisionError("a slip")
    disk.ready.set()
    recorder = Recorder(disk.open)
    with pytest.raises(ZeroDivisionError):
        recorder.put(record(0))
    with pytest.raises(OutputError, match="ZeroDivisionError: a slip") as caught:
        recorder.close()
    assert caught.value.hint


def until(true: Callable[[], bool]) -> None:
    tick, deadline_s = threading.Event(), time.monotonic() + WAIT_S
    while not true():
        assert time.monotonic() < deadline_s
        tick.wait(0.01)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program writes and does not finish."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.parametrize("opening", [False, True], ids=["while it writes", "while it opens"])
def test_a_file_that_another_program_locks_for_a_while_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disk: Disk, *, opening: bool
) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    path = tmp_path / "records.sqlite"
    Journal(path).close()
    recorder = None if opening else Recorder(lambda: Journal(path))
    if recorder is not None:
        assert recorder.put(record(0))
    with locked(path):
        recorder = recorder or Recorder(lambda: Journal(path))
        waiting = in_thread(recorder, 0 if opening else 1)
        until(lambda: "locked" in recorder.notice)
        assert "Close it" in recorder.notice
        waiting.join(0.2)
        assert waiting.is_alive()
    waiting.join(WAIT_S)
    assert recorder.notice == ""
    recorder.close()
    with closing(Journal(path)) as journal:
        assert [row.name for row in rows_in(journal)] == names(1 if opening else 2)


def test_a_file_that_stays_locked_is_given_up_at_the_close_and_the_lost_ones_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disk: Disk
) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    path = tmp_path / "records.sqlite"
    recorder = Recorder(lambda: Journal(path))
    recorder.put(record(0))
    recorder.release()
    with locked(path):
        assert not recorder.put(record(1))
        assert not recorder.put(record(2))
        with pytest.raises(OutputError, match=r"2 records were not written.*locked"):
            recorder.close()


def test_a_disk_that_stays_full_is_waited_for_and_then_ends_the_run(disk: Disk) -> None:
    disk.fault = PassingOutputError(Sentence("The disk is full."), hint=Sentence("Make room."), patience_s=0.2)
    disk.ready.set()
    recorder = Recorder(disk.open)
    started_s = time.monotonic()
    with pytest.raises(OutputError, match="The disk is full"):
        recorder.put(record(0))
    assert time.monotonic() - started_s >= 0.2
    with pytest.raises(OutputError, match="1 record was not written"):
        recorder.close()


def test_what_is_told_at_the_closing_of_the_place_reaches_whoever_closes_the_recorder(disk: Disk) -> None:
    class Moved(Disk):
        def close(self) -> None:
            super().close()
            raise OutputError(Sentence("The file is elsewhere."), hint=Sentence("Fetch it."))

    moved = Moved()
    moved.ready.set()
    recorder = Recorder(moved.open)
    assert recorder.put(record(0))
    with pytest.raises(OutputError, match=r"^The file is elsewhere\. Fetch it\.$"):
        recorder.close()
    recorder.close()


def test_a_recorder_that_got_nothing_says_nothing(disk: Disk) -> None:
    recorder = Recorder(disk.open)
    recorder.close()
    recorder.close()
    assert (recorder.written, disk.closed, disk.names) == (0, 1, [])


def test_records_reach_the_journal_and_its_notice_reaches_the_window(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(b"no records at all" * 100)
    recorder = Recorder(lambda: Journal(path))
    for number in range(200):
        recorder.put(record(number))
    recorder.close()
    assert "were damaged" in recorder.notice
    with closing(Journal(path)) as journal:
        assert [row.name for row in rows_in(journal)] == names(200)
    gc.collect()  # a connection that was left open would warn here


def test_a_journal_that_breaks_in_mid_run_ends_the_run_with_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    recorder = Recorder(lambda: Journal(path))
    recorder.put(record(0))
    with closing(sqlite3.connect(path, timeout=WAIT_S)) as other:
        other.execute("DROP TABLE records")
        other.commit()
    with pytest.raises(OutputError, match="no such table"):
        recorder.put(record(1))
    with pytest.raises(OutputError, match="not written"):
        recorder.close()
