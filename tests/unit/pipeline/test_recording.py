"""No record is dropped on its way to the disk: full queues, stops, slow and broken disks."""

import gc
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.pipeline.recording import BATCH, Recorder
from inspector_app.sinks.journal import Journal

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

    def write_many(self, records: Sequence[InspectionRecord]) -> None:
        self.threads.add(threading.current_thread().name)
        self.reached.set()
        assert self.ready.wait(WAIT_S)
        if self.fault is not None:
            raise self.fault
        self.batches.append(len(records))
        self.names += [each.name for each in records]

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


def put_until_it_fails(recorder: Recorder) -> None:
    """Put records until the fault has come back from the other thread, soon after the first."""
    for number in range(100_000):
        recorder.put(record(number))


def names(count: int) -> list[str]:
    return [f"{number}" for number in range(count)]


def test_everything_is_written_in_order_on_the_recorders_thread(disk: Disk) -> None:
    disk.ready.set()
    recorder = Recorder(disk.open)
    for number in range(1500):
        recorder.put(record(number))
    recorder.close()
    assert disk.names == names(1500)
    assert recorder.written == 1500
    assert disk.threads == {"recording"}
    assert disk.closed == 1


def test_what_waits_is_written_in_few_batches(disk: Disk) -> None:
    recorder = Recorder(disk.open)
    recorder.put(record(0))
    assert disk.reached.wait(WAIT_S)  # the first one alone is being written
    for number in range(1, 500):
        recorder.put(record(number))
    disk.ready.set()
    recorder.close()
    assert disk.batches == [1, BATCH, BATCH, 99]
    assert disk.names == names(500)


def test_a_full_recorder_makes_its_caller_wait_until_there_is_room(disk: Disk) -> None:
    recorder = Recorder(disk.open, limit=3)
    recorder.put(record(0))
    recorder.put(record(1))
    room = not recorder.full
    waiting = in_thread(recorder, 2)
    waiting.join(0.2)
    assert waiting.is_alive()
    assert (room, recorder.full, recorder.written) == (True, True, 0)
    disk.ready.set()
    waiting.join(WAIT_S)
    assert not waiting.is_alive()
    recorder.close()
    assert not recorder.full
    assert disk.names == names(3)


def test_a_stop_frees_whoever_waits_and_the_record_in_hand_is_written(disk: Disk) -> None:
    recorder = Recorder(disk.open, limit=1)
    waiting = in_thread(recorder, 0)
    waiting.join(0.1)
    assert waiting.is_alive()
    recorder.release()
    waiting.join(WAIT_S)
    assert not waiting.is_alive()
    recorder.put(record(1))  # what is judged last does not wait either
    disk.ready.set()
    recorder.close()
    assert disk.names == names(2)


def test_closing_frees_whoever_waits_as_well(disk: Disk) -> None:
    recorder = Recorder(disk.open, limit=1)
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


def test_a_fault_is_raised_where_the_next_record_is_put_and_the_lost_ones_are_counted(disk: Disk) -> None:
    disk.fault = OutputError("The disk is full", hint="Make room")
    recorder = Recorder(disk.open)
    for number in range(3):
        recorder.put(record(number))
    disk.ready.set()
    with pytest.raises(OutputError, match="The disk is full"):
        put_until_it_fails(recorder)
    with pytest.raises(OutputError, match="The disk is full"):
        recorder.put(record(0))
    assert not recorder.full  # what cannot be written is not kept in memory
    with pytest.raises(OutputError, match=r"(\d+) records were not written. The disk is full") as caught:
        recorder.close()
    assert int(caught.value.message.split()[0]) >= 5
    assert caught.value.hint == "Make room"
    assert disk.names == []
    assert disk.closed == 1
    recorder.close()  # told once


def test_a_fault_frees_whoever_waits_for_room(disk: Disk) -> None:
    disk.fault = OutputError("The disk is full", hint="Make room")
    recorder = Recorder(disk.open, limit=1)
    raised: list[OutputError] = []

    def put() -> None:
        try:
            recorder.put(record(0))
        except OutputError as fault:
            raised.append(fault)

    waiting = threading.Thread(target=put)
    waiting.start()
    assert disk.reached.wait(WAIT_S)
    disk.ready.set()
    waiting.join(WAIT_S)
    assert raised == [disk.fault]
    with pytest.raises(OutputError, match="1 record was not written"):
        recorder.close()


def test_a_place_that_cannot_be_opened_is_told(tmp_path: Path, disk: Disk) -> None:
    (tmp_path / "file").write_bytes(b"")
    recorder = Recorder(lambda: Journal(tmp_path / "file" / "records.sqlite"))
    recorder._thread.join(WAIT_S)
    with pytest.raises(OutputError, match="cannot be written"):
        recorder.put(record(0))
    with pytest.raises(OutputError, match=r"1 record was not written.*cannot be written"):
        recorder.close()


def test_a_fault_of_our_own_is_told_as_well(disk: Disk) -> None:
    disk.fault = ZeroDivisionError("a slip")
    disk.ready.set()
    recorder = Recorder(disk.open)
    with pytest.raises(ZeroDivisionError):
        put_until_it_fails(recorder)
    with pytest.raises(OutputError, match="ZeroDivisionError: a slip") as caught:
        recorder.close()
    assert caught.value.hint


def test_a_recorder_that_got_nothing_says_nothing(disk: Disk) -> None:
    recorder = Recorder(disk.open)
    recorder.close()
    recorder.close()
    assert (recorder.written, disk.closed, disk.names) == (0, 1, [])


def test_records_reach_the_journal_and_its_notice_reaches_the_window(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(b"no records at all" * 100)
    recorder = Recorder(lambda: Journal(path))
    for number in range(1000):
        recorder.put(record(number))
    recorder.close()
    assert "were damaged" in recorder.notice
    with closing(Journal(path)) as journal:
        assert [row.name for row in journal.rows()] == names(1000)
    gc.collect()  # a connection that was left open would warn here


def test_a_journal_that_breaks_in_mid_run_ends_the_run_with_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    recorder = Recorder(lambda: Journal(path))
    recorder.put(record(0))
    tick = threading.Event()
    while not recorder.written:
        tick.wait(0.01)
    with closing(sqlite3.connect(path, timeout=WAIT_S)) as other:
        other.execute("DROP TABLE records")
        other.commit()
    with pytest.raises(OutputError, match="no such table"):
        put_until_it_fails(recorder)
    with pytest.raises(OutputError, match="not written"):
        recorder.close()
