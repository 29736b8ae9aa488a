"""A watched folder: every file once, whole, in order, and also after a restart."""

import errno
import io
import json
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.pictures import preprocess
from inspector_app.core.reading import Reading
from inspector_app.sinks.overlays import write_png
from inspector_app.sources import watched as watched_module
from inspector_app.sources.shared import judged_files as judged_module
from inspector_app.sources.shared.folders import Listing, walk
from inspector_app.sources.shared.judged_files import JudgedFiles
from inspector_app.sources.shared.reading import read_whole
from inspector_app.sources.watched import WatchedSource
from tests import helpers

SETTLE_S = 0.05
SOON_S = 10.0


def png(value: int = 0) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(np.full((40, 40, 3), value, np.uint8)).save(stream, "png")
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    return tmp_path / "watched"


@contextmanager
def watch(
    folder: Path,
    judged_file: Path | None = None,
    whole_within_s: float = 30.0,
    answer_s: float = 30.0,
    still_s: float = 30.0,
) -> Iterator[WatchedSource]:
    source = WatchedSource(
        folder, judged_file, settle_s=SETTLE_S, whole_within_s=whole_within_s, answer_s=answer_s, still_s=still_s
    )
    watchdog = threading.Timer(SOON_S, source.close)  # a test that waits for nothing fails instead of hanging
    watchdog.start()
    try:
        yield source
    finally:
        watchdog.cancel()
        watchdog.join()
        source.close()


def value_of(frame: object) -> int:
    assert isinstance(frame, Frame), frame
    return int(frame.rgb[0, 0, 0])


def judged(source: WatchedSource) -> object:
    """Read a frame and have it judged."""
    frame = source.read()
    assert isinstance(frame, Frame | UnreadableFrame)
    source.judged(frame)
    return frame


class Reader:
    """Reads on a thread of its own, as the live loop does."""

    def __init__(self, source: WatchedSource) -> None:
        self.came: list[Frame | UnreadableFrame | SourceError | None] = []
        self.changed = threading.Condition()
        self.source = source
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self) -> None:
        last: Frame | UnreadableFrame | SourceError | None
        while True:
            try:
                last = self.source.read()
            except SourceError as error:
                last = error
            with self.changed:
                self.came.append(last)
                self.changed.notify_all()
            if last is None or isinstance(last, SourceError):
                return

    def wait(self, n_came: int, timeout_s: float = SOON_S) -> bool:
        with self.changed:
            return self.changed.wait_for(lambda: len(self.came) >= n_came, timeout_s)

    def end(self) -> None:
        self.source.close()
        self.thread.join(SOON_S)
        assert not self.thread.is_alive()


@contextmanager
def reading(source: WatchedSource) -> Iterator[Reader]:
    reader = Reader(source)
    try:
        yield reader
    finally:
        reader.end()


def test_what_lies_there_comes_first_in_natural_order_then_what_arrives(folder: Path) -> None:
    for number in (10, 2, 1):
        (folder / f"part{number}.png").write_bytes(png(number))
    with watch(folder) as source, reading(source) as reader:
        assert reader.wait(3)
        assert [value_of(frame) for frame in list(reader.came)] == [1, 2, 10]
        for number in (30, 20):
            (folder / f"part{number}.png").write_bytes(png(number))
            assert reader.wait(4 + (number == 20))
        assert [value_of(frame) for frame in reader.came[3:]] == [30, 20]
    assert reader.came[5:] == [None]


def test_arrivals_are_told_by_the_system_long_before_the_folder_is_listed_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_module, "LEAST_SCAN_PAUSE_S", 1000.0)
    with watch(folder) as source, reading(source) as reader:
        assert not reader.wait(1, 0.3)
        (folder / "a.png").write_bytes(png())
        assert reader.wait(1)
        (folder / "b.tmp").write_bytes(png())
        (folder / "b.tmp").rename(folder / "b.png")
        assert reader.wait(2)
        assert isinstance(reader.came[1], Frame)


def test_where_the_system_watches_no_more_folders_the_folder_is_listed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(Observer, "start", refuse)
    monkeypatch.setattr(watched_module, "LEAST_SCAN_PAUSE_S", 0.05)
    with watch(folder) as source, reading(source) as reader:
        assert not reader.wait(1, 0.2)
        (folder / "sub").mkdir()
        (folder / "sub" / "a.png").write_bytes(png(7))
        assert reader.wait(1)
        assert value_of(reader.came[0]) == 7


@pytest.mark.parametrize("reserved", [False, True], ids=["it grows", "its room is reserved first"])
def test_a_file_is_read_when_it_is_whole(folder: Path, *, reserved: bool) -> None:
    """A bitmap of which the room is reserved has its size, and can be decoded, before it has its pixels."""
    stream = io.BytesIO()
    rgb = np.random.default_rng(0).integers(0, 256, (40, 40, 3)).astype(np.uint8)
    Image.fromarray(rgb).save(stream, "bmp")
    data = stream.getvalue()
    step = len(data) // 8
    source = WatchedSource(folder, settle_s=0.5)
    with reading(source) as reader, (folder / "part.bmp").open("wb", buffering=0) as file:
        if reserved:
            file.write(data[:step] + bytes(len(data) - step))
            file.seek(0)
        for start in range(0, len(data), step):
            file.write(data[start : start + step])
            assert not reader.wait(1, 0.02)
        assert reader.wait(1)
        frame = reader.came[0]
    assert isinstance(frame, Frame)
    np.testing.assert_array_equal(frame.rgb, rgb)


def test_a_file_that_never_becomes_whole_is_unreadable_once_and_delays_nobody(folder: Path) -> None:
    (folder / "a.png").write_bytes(png()[:-20])
    (folder / "b.png").write_bytes(png(2))
    with watch(folder, whole_within_s=0.4) as source, reading(source) as reader:
        assert reader.wait(2)
        first, second = reader.came[:2]
        assert isinstance(first, Frame)
        assert first.name == "b.png"
        assert isinstance(second, UnreadableFrame)
        assert (second.name, second.path) == ("a.png", folder / "a.png")
        assert "not a complete" in second.reason
        assert not reader.wait(3, 0.6)
        (folder / "a.png").write_bytes(png(3))  # and when it is whole after all, it is another file
        assert reader.wait(3)
        assert value_of(reader.came[2]) == 3


def test_a_file_that_never_stops_changing_is_unreadable(folder: Path) -> None:
    stop = threading.Event()

    def keep_writing() -> None:
        number = 0
        while not stop.wait(SETTLE_S / 10):
            number += 1
            with (folder / "a.bmp").open("ab") as file:
                file.write(bytes(10))

    Image.new("RGB", (40, 40)).save(folder / "a.bmp")
    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        with watch(folder, whole_within_s=0.4) as source:
            frame = source.read()
            assert isinstance(frame, UnreadableFrame)
            assert "still being written" in frame.reason
    finally:
        stop.set()
        writer.join()


def test_a_file_that_another_program_keeps_to_itself_is_read_as_soon_as_it_is_let_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows lets nobody read what a program has locked; its stamp does not change when it is unlocked."""
    (folder / "a.png").write_bytes(png(4))
    tried, locked = threading.Event(), threading.Event()
    locked.set()

    def read(path: Path) -> bytes:
        tried.set()
        if locked.is_set():
            raise PermissionError(13, "Permission denied")
        return read_whole(path)

    monkeypatch.setattr(watched_module, "read_whole", read)
    with watch(folder, whole_within_s=1000) as source, reading(source) as reader:
        assert tried.wait(SOON_S)
        assert not reader.came
        locked.clear()
        assert reader.wait(1)
        assert value_of(reader.came[0]) == 4


def test_a_file_that_is_overwritten_under_the_reading_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.bmp"
    Image.new("RGB", (40, 40), (1, 1, 1)).save(path)
    n_read = 0

    def read(path_: Path) -> bytes:
        nonlocal n_read
        data = read_whole(path_)
        n_read += 1
        if n_read == 1:
            Image.new("RGB", (40, 41), (2, 2, 2)).save(path)
        return data

    monkeypatch.setattr(watched_module, "read_whole", read)
    with watch(folder) as source:
        assert value_of(source.read()) == 2
    assert n_read == 2


def test_a_broken_file_is_not_decoded_over_and_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.png").write_bytes(png()[:-20])
    real, n_decoded = preprocess.decode, 0

    def decode(data: bytes, reading: Reading) -> UInt8:
        nonlocal n_decoded
        n_decoded += 1
        return real(data, reading)

    monkeypatch.setattr(watched_module, "decode", decode)
    with watch(folder, whole_within_s=0.8) as source:
        assert isinstance(source.read(), UnreadableFrame)
    assert n_decoded == 2  # when its turn came, and before it is given up


def test_a_file_whose_turn_comes_late_is_not_too_late(folder: Path) -> None:
    """While thousands wait their turn, minutes pass; a file that grew meanwhile has done nothing wrong."""
    (folder / "a.png").write_bytes(png(1)[:-20])
    (folder / "b.png").write_bytes(png(2))
    with watch(folder, whole_within_s=1.0) as source:
        assert value_of(source.read()) == 2  # so the first one was looked at, and was not whole
        (folder / "a.png").write_bytes(png(1))
        assert not threading.Event().wait(1.2)  # judging the second one takes longer than a file may take
        assert value_of(source.read()) == 1


def test_a_file_that_is_taken_away_before_its_turn_is_forgotten(folder: Path) -> None:
    (folder / "a.png").write_bytes(png(1)[:-20])
    (folder / "b.png").write_bytes(png(2))
    with watch(folder) as source:
        assert value_of(source.read()) == 2
        (folder / "a.png").unlink()
        (folder / "c.png").write_bytes(png(3))
        assert value_of(source.read()) == 3
        assert not source._waiting


def test_hidden_and_other_files_are_left_out(folder: Path) -> None:
    with watch(folder) as source, reading(source) as reader:
        (folder / ".part.png").write_bytes(png())
        (folder / ".hidden").mkdir()
        (folder / ".hidden" / "a.png").write_bytes(png())
        (folder / "notes.txt").write_text("no picture")
        assert not reader.wait(1, 0.3)
        (folder / "SUB").mkdir()
        (folder / "SUB" / "Teil Ä.PNG").write_bytes(png(5))
        assert reader.wait(1)
        frame = reader.came[0]
        assert isinstance(frame, Frame)
        assert (frame.name, frame.path) == ("Teil Ä.PNG", folder / "SUB" / "Teil Ä.PNG")


def test_close_from_another_thread_ends_a_read_that_waits(folder: Path) -> None:
    with watch(folder) as source:
        reader = Reader(source)
        assert not reader.wait(1, 0.1)
        started_s = time.monotonic()
        reader.end()
        assert reader.came == [None]
        assert time.monotonic() - started_s < 2


def test_nothing_is_left_over_however_often_it_is_opened(folder: Path) -> None:
    (folder / "a.png").write_bytes(png())
    threads: set[threading.Thread] = set()
    for number in range(6):
        source = WatchedSource(folder, settle_s=0)
        assert isinstance(source.read(), Frame)
        source.close()
        if number == 1:  # watchdog keeps one thread for all that is ever watched
            threads = set(threading.enumerate())
    assert set(threading.enumerate()) <= threads


@pytest.mark.parametrize("again", ["same source", "restart"])
def test_each_file_comes_once_also_after_a_restart(folder: Path, tmp_path: Path, again: str) -> None:
    judged_file = tmp_path / "state" / "judged.txt"
    for number in range(3):
        (folder / f"{number}.png").write_bytes(png(number))
    with watch(folder, judged_file) as source:
        assert [value_of(judged(source)) for _ in range(3)] == [0, 1, 2]
        if again == "same source":
            os.utime(folder)
            (folder / "3.png").write_bytes(png(3))
            assert value_of(source.read()) == 3
            return
    (folder / "1.png").write_bytes(png(77))  # overwritten: another part
    (folder / "4.png").write_bytes(png(4))
    with watch(folder, judged_file) as source:
        assert [value_of(source.read()) for _ in range(2)] == [77, 4]


def test_a_file_is_noted_when_it_was_judged_and_is_on_the_disk_then(folder: Path, tmp_path: Path) -> None:
    """Killed in between, the part is judged again: better twice than never."""
    judged_file = tmp_path / "judged.txt"
    for number in range(3):
        (folder / f"{number}.png").write_bytes(png(number))
    with watch(folder, judged_file) as source:
        first, second, third = (source.read() for _ in range(3))
        assert b".png" not in judged_file.read_bytes()
        assert isinstance(first, Frame)
        assert isinstance(second, Frame)
        source.judged(second)
        assert b"1.png" in judged_file.read_bytes()
        assert b"0.png" not in judged_file.read_bytes()
    source.judged(first)  # after the end, too
    with watch(folder, judged_file) as source:
        assert value_of(source.read()) == value_of(third) == 2


def test_a_file_whose_frame_nobody_took_is_judged_next_time(folder: Path, tmp_path: Path) -> None:
    """As when somebody stops during a read that takes long: the frame comes too late, and close follows."""
    judged_file = tmp_path / "judged.txt"
    (folder / "0.png").write_bytes(png(7)[:-20])
    with watch(folder, judged_file, whole_within_s=0.2) as source:
        assert isinstance(source.read(), UnreadableFrame)
    with watch(folder, judged_file, whole_within_s=0.2) as source:
        assert isinstance(judged(source), UnreadableFrame)
    with watch(folder, judged_file, whole_within_s=0.2) as source, reading(source) as reader:
        assert not reader.wait(1, 0.5)


def test_what_was_handed_over_does_not_come_again_while_it_is_judged(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_module, "LEAST_SCAN_PAUSE_S", 0.02)
    (folder / "0.png").write_bytes(png(1))
    with watch(folder) as source, reading(source) as reader:
        assert reader.wait(1)
        assert not reader.wait(2, 0.5)
        (folder / "0.png").write_bytes(png(2))
        assert reader.wait(2)
        old = reader.came[0]
        assert isinstance(old, Frame)
        source.judged(old)  # the old part; the new one is not judged by that
        assert source._judged_files.knows(str(folder / "0.png"), old.stamp or (0, 0))


def test_a_list_that_cannot_be_kept_any_more_breaks_the_feed(folder: Path, tmp_path: Path) -> None:
    judged_file = tmp_path / "state" / "judged.txt"
    for number in range(2):
        (folder / f"{number}.png").write_bytes(png(number))
    with watch(folder, judged_file) as source:
        frame = source.read()
        assert isinstance(frame, Frame)
        shutil.rmtree(judged_file.parent)
        source.judged(frame)
        with pytest.raises(SourceError, match="cannot be kept"):
            source.read()


@pytest.mark.parametrize("damage", [b'["half a li', b"\xff\xfe\n[1, 2]\n{}\n", b'["a.png", "b", 3]\n'])
def test_a_damaged_list_loses_only_its_damaged_lines(folder: Path, tmp_path: Path, damage: bytes) -> None:
    judged_file = tmp_path / "judged.txt"
    for number in range(4):
        (folder / f"{number}.png").write_bytes(png(number))
    with watch(folder, judged_file) as source:
        assert [value_of(judged(source)) for _ in range(2)] == [0, 1]
    with judged_file.open("ab") as file:
        file.write(damage)
    with watch(folder, judged_file) as source:
        assert value_of(judged(source)) == 2
    with watch(folder, judged_file) as source:
        assert value_of(judged(source)) == 3


def test_a_list_forgets_the_oldest_of_too_many_files_that_are_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judged_module, "KEPT_ABSENT", 2)
    path = tmp_path / "judged.txt"
    judged_file = JudgedFiles(path, set())
    for number in range(10):
        judged_file.note(f"{number}.png", (number, number))
    judged_file.note("0.png", (100, 100))
    before = path.read_bytes()
    assert all(JudgedFiles(path, set()).knows(f"{number}.png", (number, number)) for number in range(1, 10))
    assert path.read_bytes().strip() == before.strip()  # where nothing lies at all, the drive may be missing
    kept = JudgedFiles(path, {"3.png"})
    assert kept.knows("3.png", (3, 3))
    assert not kept.knows("3.png", (3, 4))
    assert [json.loads(line) for line in path.read_text().splitlines()] == [
        ["3.png", 3, 3], ["9.png", 9, 9], ["0.png", 100, 100],
    ]  # fmt: skip


def test_a_folder_that_was_not_there_at_a_start_does_not_make_its_files_new(folder: Path, tmp_path: Path) -> None:
    """A network folder that is not connected yet is an empty one."""
    judged_file = tmp_path / "judged.txt"
    for number in range(3):
        (folder / f"{number}.png").write_bytes(png(number))
    with watch(folder, judged_file) as source:
        for _ in range(3):
            judged(source)
    away = folder.rename(tmp_path / "away")
    folder.mkdir()
    with watch(folder, judged_file):
        pass
    (folder / "here before it was connected.png").write_bytes(png(9))
    with watch(folder, judged_file) as source:
        assert value_of(judged(source)) == 9
    shutil.rmtree(folder)
    away.rename(folder)
    (folder / "3.png").write_bytes(png(3))
    with watch(folder, judged_file) as source:
        assert value_of(source.read()) == 3


def test_a_folder_whose_drive_is_taken_away_is_not_an_empty_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounted = threading.Event()
    mounted.set()
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == folder and mounted.is_set())
    with watch(folder) as source, reading(source) as reader:
        assert not reader.wait(1, 0.3)
        mounted.clear()
        assert reader.wait(1)
        assert isinstance(reader.came[0], SourceError)


def test_a_file_that_is_moved_within_the_folder_is_judged_again(folder: Path) -> None:
    """As the guide says: of two files with one name, size and time, none may go unjudged."""
    (folder / "0.png").write_bytes(png(1))
    with watch(folder) as source:
        judged(source)
        (folder / "done").mkdir()
        (folder / "0.png").rename(folder / "done" / "0.png")
        again = judged(source)
        assert isinstance(again, Frame)
        assert again.path == folder / "done" / "0.png"


def test_a_list_that_cannot_be_written_is_a_source_error(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SourceError, match="cannot be kept") as caught:
        WatchedSource(folder, tmp_path / "file" / "judged.txt")
    assert caught.value.hint


def test_a_folder_that_is_missing_or_deleted_is_an_error_with_a_hint(folder: Path) -> None:
    with pytest.raises(SourceError, match="nowhere does not exist") as caught:
        WatchedSource(folder / "nowhere")
    assert caught.value.hint
    with watch(folder) as source, reading(source) as reader:
        assert not reader.wait(1, 0.1)
        shutil.rmtree(folder)
        assert reader.wait(1)
        fault = reader.came[0]
        assert isinstance(fault, SourceError)
        assert fault.hint.startswith("Make it again")
    folder.mkdir()
    (folder / "a.png").write_bytes(png(9))
    with watch(folder) as source:
        assert value_of(source.read()) == 9


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_a_name_that_is_no_text_works_and_can_be_shown(folder: Path, tmp_path: Path) -> None:
    judged_file = tmp_path / "judged.txt"
    raw = os.fsencode(folder) + b"/caf\xe9.png"
    Path(os.fsdecode(raw)).write_bytes(png(1))
    with watch(folder, judged_file) as source, reading(source) as reader:
        assert reader.wait(1)
        Path(os.fsdecode(raw.replace(b"caf", b"tel"))).write_bytes(png(2))
        assert reader.wait(2)
        for frame, name in zip(reader.came, ("caf?.png", "tel?.png"), strict=False):
            assert isinstance(frame, Frame)
            source.judged(frame)
            assert frame.name.encode("utf-8").decode("ascii") == name
            assert frame.path is not None
            assert frame.path.exists()
    with watch(folder, judged_file) as source, reading(source) as reader:
        assert not reader.wait(1, 0.3)


def test_ten_thousand_files_at_once_are_only_names(folder: Path) -> None:
    data = png()
    for number in range(10_000):
        (folder / f"{number}.png").write_bytes(data)
    started_s = time.monotonic()
    with watch(folder) as source:
        names = [frame.name for frame in (source.read() for _ in range(50)) if isinstance(frame, Frame)]
        assert names == [f"{number}.png" for number in range(50)]
        assert len(source._waiting) == 10_000 - 50
    assert time.monotonic() - started_s < 5


# --- what may stop a folder ----------------------------------------------------------------------------------------


class Drive:
    """Reads files, except those of which it never answers; the test lets it go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *hanging: str) -> None:
        self.hanging = set(hanging)
        self.go_on, self.entered = threading.Event(), threading.Event()
        self.asked: list[str] = []
        monkeypatch.setattr(watched_module, "read_whole", self.read)

    def read(self, path: Path) -> bytes:
        self.asked.append(path.name)
        if path.name in self.hanging:
            self.entered.set()
            assert self.go_on.wait(30)
        return read_whole(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("kind", ["fifo", "40 GB"])
def test_a_file_that_stops_a_folder_is_an_error_at_once_and_after_a_restart_it_is_known(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    judged_file, odd = tmp_path / "judged.txt", folder / "0.png"
    if kind == "fifo":
        os.mkfifo(odd)
    else:
        with odd.open("wb") as stream:
            stream.truncate(40 * 2**30)
    (folder / "1.png").write_bytes(png(1))
    with watch(folder, judged_file) as source:
        error = judged(source)
        assert isinstance(error, UnreadableFrame)
        assert (error.name, error.path) == ("0.png", odd)
        assert "not a regular file" in error.reason or "40,960 MB" in error.reason
        assert value_of(judged(source)) == 1
    (folder / "2.png").write_bytes(png(2))
    with watch(folder, judged_file) as source, reading(source) as reader:
        assert reader.wait(1)
        assert value_of(reader.came[0]) == 2
        assert not reader.wait(2, 0.3)


def test_a_file_whose_drive_hangs_is_set_aside_also_after_a_restart(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged_file = tmp_path / "judged.txt"
    for number in range(3):
        (folder / f"{number}.png").write_bytes(png(number))
    drive = Drive(monkeypatch, "1.png")
    with watch(folder, judged_file, answer_s=0.2) as source:
        assert value_of(judged(source)) == 0
        error = judged(source)
        assert isinstance(error, UnreadableFrame)
        assert error.name == "1.png"
        assert "has not answered within 0.2 s" in error.reason
        assert value_of(judged(source)) == 2
    (folder / "3.png").write_bytes(png(3))
    with watch(folder, judged_file, answer_s=0.2) as source:
        assert value_of(judged(source)) == 3
        assert drive.asked.count("1.png") == 1
        drive.hanging.clear()
        (folder / "1.png").write_bytes(png(9))  # put there anew, it is another file
        assert value_of(judged(source)) == 9
    drive.go_on.set()


def test_a_drive_that_answers_for_no_file_ends_the_feed_with_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = [f"{number}.png" for number in range(8)]
    for name in everything:
        (folder / name).write_bytes(png())
    drive = Drive(monkeypatch, *everything)
    with watch(folder, answer_s=0.1) as source, reading(source) as reader:
        assert reader.wait(5)
        assert [type(each) for each in reader.came] == [UnreadableFrame] * 4 + [SourceError]
        assert "does not answer" in str(reader.came[4])
    drive.go_on.set()


def test_a_folder_that_does_not_answer_is_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, real = threading.Event(), walk

    def hang(path: Path) -> Listing:
        assert go_on.wait(30)
        return real(path)

    monkeypatch.setattr(watched_module, "LISTING_FACTOR", 1)
    monkeypatch.setattr(watched_module, "walk", hang)
    with pytest.raises(SourceError, match="does not answer"):
        WatchedSource(folder, answer_s=0.1)
    monkeypatch.setattr(watched_module, "walk", real)
    with watch(folder, answer_s=0.5) as source:
        monkeypatch.setattr(watched_module, "walk", hang)
        with pytest.raises(SourceError, match="does not answer") as caught:
            source.read()
    assert caught.value.hint
    go_on.set()


def test_a_close_does_not_wait_for_a_drive_that_hangs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "0.png").write_bytes(png())
    drive = Drive(monkeypatch, "0.png")
    with watch(folder) as source:
        reader = Reader(source)
        assert drive.entered.wait(SOON_S)
        reader.end()
        assert reader.came == [None]
    drive.go_on.set()


@pytest.mark.parametrize("what", ["stop", "join"])
def test_a_close_does_not_wait_for_a_watching_that_hangs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    entered, go_on = threading.Event(), threading.Event()
    real = getattr(BaseObserver, what)

    def hanging(observer: BaseObserver, *arguments: float) -> None:
        entered.set()
        go_on.wait(SOON_S)
        real(observer, *arguments)

    monkeypatch.setattr(BaseObserver, what, hanging)
    monkeypatch.setattr("inspector_app.sources.shared.arrivals.LEAVE_S", 0.05)
    before = set(threading.enumerate())
    source = WatchedSource(folder, settle_s=SETTLE_S)
    closing = threading.Thread(target=source.close)
    closing.start()
    assert entered.wait(SOON_S)
    closing.join(1.0)
    is_closed = not closing.is_alive()
    go_on.set()
    for thread in set(threading.enumerate()) - before:
        if thread.name in {"end of watching", closing.name}:
            thread.join(SOON_S)
    assert is_closed


@pytest.mark.parametrize("number", [errno.EACCES, errno.ESTALE, errno.EIO])
def test_a_folder_that_may_not_be_read_any_more_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    with watch(folder) as source:
        monkeypatch.setattr(os, "scandir", helpers.refusing(folder.name, number))
        with pytest.raises(SourceError, match=f"cannot be read: {os.strerror(number)}"):
            source.read()
    with pytest.raises(SourceError, match=f"cannot be read: {os.strerror(number)}"):
        WatchedSource(folder)


def test_a_path_that_no_system_takes_is_a_sentence() -> None:
    for path in (Path("x" * 300), Path("nul\0l")):
        with pytest.raises(SourceError):
            WatchedSource(path)


def test_a_file_that_nobody_may_read_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where not even its size may be asked for."""
    (folder / "0.png").write_bytes(png())
    real = Path.stat

    def stat(path: Path, **named: Any) -> os.stat_result:
        if path.name == "0.png":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, **named)

    monkeypatch.setattr(Path, "stat", stat)
    with watch(folder, whole_within_s=0.2) as source:
        error = judged(source)
    assert isinstance(error, UnreadableFrame)
    assert "Permission denied" in error.reason


def test_what_may_hold_parts_and_is_not_read_is_an_error_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched_module, "LEAST_SCAN_PAUSE_S", 0.02)
    monkeypatch.setattr(os, "scandir", helpers.refusing("locked"))
    (folder / "locked").mkdir()
    for name in ("a.gif", "b.gif"):
        (folder / name).write_bytes(b"GIF89a")
    (folder / "0.png").write_bytes(png(1))
    with watch(folder) as source, reading(source) as reader:
        assert reader.wait(3)
        assert value_of(reader.came[0]) == 1
        errors = {each.name: each.reason for each in reader.came[1:] if isinstance(each, UnreadableFrame)}
        assert errors.keys() == {"a.gif", "locked"}
        (folder / "c.gif").write_bytes(b"GIF89a")
        assert not reader.wait(4, 0.3)
        (folder / "d.webp").write_bytes(b"RIFF")
        assert reader.wait(4)


def test_results_and_folders_of_the_system_within_a_watched_folder_are_no_parts(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the system tells of them or they are found."""
    monkeypatch.setattr(watched_module, "LEAST_SCAN_PAUSE_S", 0.3)
    (folder / "out").mkdir()
    (folder / "@eaDir").mkdir()
    with watch(folder) as source, reading(source) as reader:
        assert not reader.wait(1, 0.1)
        write_png(np.zeros((40, 40, 3), np.uint8), folder / "out" / "0001_a.png")
        (folder / "@eaDir" / "a.png").write_bytes(png())
        (folder / "out" / "theirs.png").write_bytes(png(3))
        assert reader.wait(1)
        assert value_of(reader.came[0]) == 3
        assert not reader.wait(2, 0.5)


def test_files_found_together_settle_together_however_slow_looking_at_them_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the one that is looked at when the first ones have settled would go before them."""
    ticks = iter(range(1_000_000))
    for number in range(40):
        (folder / f"{number}.png").write_bytes(png(number))
    monkeypatch.setattr(time, "monotonic", lambda: SETTLE_S / 10 * next(ticks))
    with watch(folder) as source:
        assert [value_of(source.read()) for _ in range(40)] == list(range(40))


def test_an_unreadable_file_is_an_error_within_five_seconds_and_is_told_meanwhile(folder: Path) -> None:
    """Counted from its last byte, however long it grew before; with the settings that a run has."""
    source = WatchedSource(folder)
    try:
        with reading(source) as reader:
            written, notes = png()[:-20], set()
            with (folder / "half.png").open("wb") as file:
                step = -(-len(written) // 14)
                for place in range(0, len(written), step):
                    file.write(written[place : place + step])
                    file.flush()
                    assert not reader.wait(1, 0.3)
            ended_s = time.monotonic()
            while not reader.wait(1, 0.1):
                notes.add(source.note)
                assert time.monotonic() - ended_s < 5
            assert isinstance(reader.came[0], UnreadableFrame)
            assert reader.came[0].name == "half.png"
            assert any("Waiting for half.png, which is not complete after " in note for note in notes)
            assert source.note == ""
    finally:
        source.close()


def test_a_drive_that_does_not_answer_is_told_long_before_it_is_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_module, "TOLD_S", 0.05)
    answers = threading.Event()

    def hanging(of: Path) -> Listing:
        assert answers.wait(SOON_S)
        return walk(of)

    with watch(folder) as source, reading(source) as reader:
        monkeypatch.setattr(watched_module, "walk", hanging)
        noted = threading.Event()
        until_s = time.monotonic() + SOON_S
        while "has not answered for" not in source.note:
            assert time.monotonic() < until_s
            noted.wait(0.02)
        (folder / "a.png").write_bytes(png(7))
        answers.set()
        assert reader.wait(1)
        assert value_of(reader.came[0]) == 7
        assert source.note == ""
