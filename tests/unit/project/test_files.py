"""Files as factories have them: whatever the system answers, nothing is lost and nothing is half."""

import errno
import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from inspector_app.project import files
from inspector_app.project.files import (
    folder_in_the_making,
    is_file,
    is_folder,
    is_there,
    locked,
    remove_partials,
    write_atomically,
    write_together,
)

ROOT = Path(__file__).parents[3]
PARTIAL = f".{'ab' * 16}.partial"


def writes(data: bytes) -> Callable[[BinaryIO], None]:
    def write(stream: BinaryIO) -> None:
        stream.write(data)

    return write


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "p.inspector"
    path.write_bytes(b"old")
    return path


# --- asking ----------------------------------------------------------------------------------------------------------


def test_what_is_there_is_called_what_it_is(tmp_path: Path, file: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "link").symlink_to(file)
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        told = {path.name: (is_file(path), is_folder(path), is_there(path)) for path in tmp_path.iterdir()}
    assert told == {
        "p.inspector": (True, False, True),
        "link": (True, False, True),
        "fifo": (False, False, True),
        "s": (False, False, True),
        "dangling": (False, False, False),
    }
    assert (is_file(tmp_path), is_folder(tmp_path)) == (False, True)


def test_a_path_that_the_system_refuses_is_none(tmp_path: Path, file: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path in (tmp_path / ("x" * 300), loop, Path("a\0b"), file / "below"):
        assert not is_file(path)
        assert not is_folder(path)
        assert not is_there(path)


@pytest.mark.parametrize("code", [errno.EACCES, errno.ESTALE, errno.EIO, errno.ENOTCONN], ids=errno.errorcode.get)
def test_a_share_that_cannot_be_asked_is_none(file: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def fails(path: Path, **_: object) -> os.stat_result:
        raise OSError(code, os.strerror(code), str(path))

    monkeypatch.setattr(Path, "stat", fails)
    assert not is_file(file)
    assert not is_folder(file)
    assert not is_there(file)


# --- writing ---------------------------------------------------------------------------------------------------------


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path, file: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    second = tmp_path / "elsewhere" / "second"
    second.symlink_to(file)
    first = tmp_path / "first"
    first.symlink_to(second)
    write_atomically(first, writes(b"new"))
    assert first.is_symlink()
    assert second.is_symlink()
    assert file.read_bytes() == b"new"
    new = tmp_path / "new"
    (tmp_path / "to new").symlink_to(new)
    write_atomically(tmp_path / "to new", writes(b"made"))
    assert new.read_bytes() == b"made"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o777], ids=oct)
def test_a_file_keeps_its_mode_and_group(file: Path, mode: int) -> None:
    file.chmod(mode)
    group = 4321 if os.geteuid() == 0 else file.stat().st_gid
    os.chown(file, -1, group)
    write_atomically(file, writes(b"new"))
    kept = file.stat()
    assert (stat.S_IMODE(kept.st_mode), kept.st_gid) == (mode, group)
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o2670], ids=oct)
def test_where_the_group_is_refused_the_mode_is_kept_and_no_other_group_gets_rights(
    file: Path, mode: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fchown", refused)
    file.chmod(mode)
    write_atomically(file, writes(b"same group"))
    assert stat.S_IMODE(file.stat().st_mode) == mode
    real = os.fstat
    own = file.stat().st_gid

    def of_another_group(descriptor: int) -> os.stat_result:
        told = list(real(descriptor))
        told[stat.ST_GID] = own + 1
        return os.stat_result(told)

    monkeypatch.setattr(os, "fstat", of_another_group)
    write_atomically(file, writes(b"other group"))
    assert stat.S_IMODE(file.stat().st_mode) == mode & 0o707


def test_a_new_file_has_the_mode_of_others_and_a_private_one_is_private(tmp_path: Path, file: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new", writes(b"1"))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    file.chmod(0o666)
    write_atomically(file, writes(b"1"), private=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_protected_file_is_not_written_even_by_root(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        write_atomically(file, writes(b"new"))
    assert file.read_bytes() == b"old"
    assert names(file.parent) == [file.name]


def test_what_is_no_regular_file_is_not_replaced(tmp_path: Path) -> None:
    """A rename would put a file in the place of a device, /dev/null for one."""
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "folder").mkdir()
    for name in ("fifo", "folder"):
        with pytest.raises(OSError, match=r"regular|directory"):
            write_atomically(tmp_path / name, writes(b"new"))
    assert stat.S_ISFIFO((tmp_path / "fifo").stat().st_mode)
    assert names(tmp_path) == ["fifo", "folder"]


def test_a_fault_while_writing_leaves_what_was_there_and_nothing_else(file: Path) -> None:
    def fails(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        write_atomically(file, fails)
    assert file.read_bytes() == b"old"
    assert names(file.parent) == [file.name]


def test_a_file_system_without_modes_or_locks_is_written_all_the_same(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fchmod", refused)
    monkeypatch.setattr(os, "fchown", refused)
    monkeypatch.setattr(files, "_try_lock", refused)
    with locked(file):
        write_atomically(file, writes(b"new"))
    assert file.read_bytes() == b"new"
    assert names(file.parent) == [file.name]


def test_the_former_file_gets_a_second_name_once_the_new_one_is_whole(tmp_path: Path, file: Path) -> None:
    kept = tmp_path / "p.inspector.bak"
    kept.write_bytes(b"before that")
    file.chmod(0o600)

    def write(stream: BinaryIO) -> None:
        stream.write(b"new")
        assert (file.read_bytes(), kept.read_bytes()) == (b"old", b"before that")

    write_atomically(file, write, kept=kept)
    assert (file.read_bytes(), kept.read_bytes()) == (b"new", b"old")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert names(tmp_path) == [file.name, kept.name]
    kept.unlink()
    kept.hardlink_to(file)  # as a program leaves it that is killed between the two renames
    write_atomically(file, writes(b"newest"), kept=kept)
    assert (file.read_bytes(), kept.read_bytes()) == (b"newest", b"new")
    kept.chmod(0o400)
    with pytest.raises(PermissionError):
        write_atomically(file, writes(b"never"), kept=kept)
    assert (file.read_bytes(), kept.read_bytes()) == (b"newest", b"new")
    assert names(tmp_path) == [file.name, kept.name]


def test_the_former_file_has_its_name_until_the_new_one_takes_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever renames or links are made on the way, the name is never free."""

    def watched(real: Callable[..., Any]) -> Callable[..., Any]:
        def seen(path: Path, *arguments: Any, **options: Any) -> Any:
            result = real(path, *arguments, **options)
            assert file.read_bytes() in {b"old", b"new"}
            return result

        return seen

    for name in ("replace", "rename", "hardlink_to", "unlink"):
        monkeypatch.setattr(Path, name, watched(getattr(Path, name)))
    write_atomically(file, writes(b"new"), kept=file.with_name("kept"))
    assert file.read_bytes() == b"new"


def test_where_there_are_no_hard_links_the_former_file_is_copied(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    file.chmod(0o640)
    write_atomically(file, writes(b"new"), kept=tmp_path / "kept")
    assert (tmp_path / "kept").read_bytes() == b"old"
    assert stat.S_IMODE((tmp_path / "kept").stat().st_mode) == 0o640
    write_atomically(tmp_path / "another", writes(b"new"), kept=tmp_path / "none")
    assert not is_there(tmp_path / "none")


# --- what was left behind --------------------------------------------------------------------------------------------


def test_what_a_killed_program_left_is_deleted_and_nothing_else(tmp_path: Path, file: Path) -> None:
    (tmp_path / PARTIAL).write_bytes(b"half")
    (tmp_path / f"network{PARTIAL}").mkdir()
    (tmp_path / f"network{PARTIAL}" / "network.xml").write_bytes(b"half")
    os.mkfifo(tmp_path / f"fifo{PARTIAL}")
    foreign = [".film.partial", "film.partial", ".ABAB.partial", f"{PARTIAL}.txt", ".00.partial"]
    for name in foreign:
        (tmp_path / name).write_bytes(b"another program's")
    assert remove_partials(tmp_path) == 2
    assert names(tmp_path) == sorted([*foreign, file.name, f"fifo{PARTIAL}"])
    assert remove_partials(tmp_path / "nowhere") == 0
    assert remove_partials(file) == 0


def test_what_is_being_written_is_not_taken_for_a_leftover(tmp_path: Path, file: Path) -> None:
    def write(stream: BinaryIO) -> None:
        stream.write(b"new")
        assert remove_partials(tmp_path) == 0

    write_atomically(file, write)
    assert file.read_bytes() == b"new"
    with folder_in_the_making(tmp_path / "network") as partial:
        (partial / "network.xml").write_bytes(b"<xml/>")
        assert remove_partials(tmp_path) == 0
    assert names(tmp_path / "network") == ["network.xml"]
    assert names(tmp_path) == ["network", file.name]


def test_a_file_that_was_cleaned_up_before_its_lock_was_there_is_made_again(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files._try_lock
    removed: list[int] = []

    def late(descriptor: int) -> None:
        if not removed:
            removed.append(0)
            removed.append(remove_partials(tmp_path))
        real(descriptor)

    monkeypatch.setattr(files, "_try_lock", late)
    write_atomically(file, writes(b"new"))
    assert removed == [0, 1]
    assert file.read_bytes() == b"new"


def cleans_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, wait: bool) -> list[bool]:
    """Another program begins to clean up when the first lock is asked for, and ends after it."""
    import fcntl

    real = getattr(files, name)
    cleaned: list[bool] = []

    def late(*arguments: Any, **options: Any) -> Any:
        if cleaned:
            return real(*arguments, **options)
        cleaned.append(True)
        (partial,) = [path for path in tmp_path.iterdir() if files.PARTIAL.fullmatch(path.name)]
        if not wait:
            partial.rmdir() if partial.is_dir() else partial.unlink()
            return real(*arguments, **options)
        descriptor = os.open(partial, os.O_RDONLY)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        try:
            return real(*arguments, **options)
        finally:
            partial.rmdir() if partial.is_dir() else partial.unlink()
            os.close(descriptor)

    monkeypatch.setattr(files, name, late)
    return cleaned


@pytest.mark.parametrize("wait", [False, True], ids=["before", "meanwhile"])
def test_what_is_made_while_another_program_cleans_up_gets_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, wait: bool
) -> None:
    cleaned = cleans_while(tmp_path, monkeypatch, "_try_lock", wait=wait)
    write_atomically(tmp_path / "p", writes(b"new"))
    assert (tmp_path / "p").read_bytes() == b"new"
    assert cleaned
    for name in ("_held", "_try_lock"):
        cleaned = cleans_while(tmp_path, monkeypatch, name, wait=wait and name == "_try_lock")
        with folder_in_the_making(tmp_path / name) as partial:
            (partial / "network.xml").write_bytes(b"<xml/>")
        assert cleaned
        assert names(tmp_path / name) == ["network.xml"]
    assert names(tmp_path) == ["_held", "_try_lock", "p"]


def test_a_lock_that_is_refused_each_time_is_done_without(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: int) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files, "_try_lock", refused)
    write_atomically(file, writes(b"new"))
    with folder_in_the_making(file.with_name("network")):
        pass
    assert file.read_bytes() == b"new"


def test_a_folder_that_cannot_be_made_leaves_the_one_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "network").mkdir()

    def make() -> None:
        with folder_in_the_making(tmp_path / "network") as partial:
            (partial / "half").touch()
            raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        make()
    assert names(tmp_path) == ["network"]
    assert names(tmp_path / "network") == []


# --- locks -----------------------------------------------------------------------------------------------------------

COUNTS = """
import sys
from pathlib import Path
from inspector_app.project.files import locked, write_atomically

path = Path(sys.argv[1])
for _ in range(int(sys.argv[2])):
    with locked(path):
        number = int(path.read_text() or 0) + 1
        write_atomically(path, lambda stream: stream.write(str(number).encode()))
"""


def test_no_two_programs_write_a_file_at_a_time(tmp_path: Path) -> None:
    """Read, add one, write: without the lock, some of these would be lost."""
    path = tmp_path / "count"
    path.write_text("0")
    command = [sys.executable, "-c", COUNTS, str(path), "60"]
    running = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    for process in running:
        _, said = process.communicate(timeout=30)
        assert process.returncode == 0, said
    assert path.read_text() == "180"
    assert names(tmp_path) == ["count"]


def test_a_lock_that_is_another_file_each_time_is_waited_for_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As some network file systems number a file anew each time they are asked."""
    asked: list[None] = []

    def never(*_: object) -> bool:
        asked.append(None)
        assert len(asked) < 20  # with a pause between
        return False

    monkeypatch.setattr(os.path, "samestat", never)
    with pytest.raises(TimeoutError), locked(tmp_path / "p", 0.05):
        pass


def test_who_waits_for_a_lock_gets_it_or_is_told(tmp_path: Path) -> None:
    path, link = tmp_path / "p", tmp_path / "link"
    link.symlink_to(path)
    with (
        locked(path),
        pytest.raises(TimeoutError, match="Another program is writing it"),
        locked(link, 0.05),  # the same file
    ):
        pass
    order: list[str] = []
    inside, release = threading.Event(), threading.Event()

    def holds() -> None:
        with locked(path):
            inside.set()
            assert release.wait(10)
            order.append("first")

    thread = threading.Thread(target=holds)
    thread.start()
    assert inside.wait(10)
    release.set()
    with locked(path):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
    assert names(tmp_path) == ["link"]


def test_a_lock_that_a_killed_program_left_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "p"
    with locked(path):
        (guard,) = names(tmp_path)
    (tmp_path / guard).touch(0o666)
    with locked(path):
        pass
    assert names(tmp_path) == []


def test_files_that_are_written_together_are_there_and_synced_before_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, rename = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        steps.append("sync")
        sync(descriptor)

    def renamed(path: Path, target: Path) -> Path:
        steps.append("name")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    (tmp_path / "day").mkdir()
    contents = {tmp_path / "a": b"1", tmp_path / "day" / "b": b"22"}
    write_together(contents)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == contents
    folders = 2 if sys.platform != "win32" else 0
    assert steps == ["sync"] * 2 + ["name"] * 2 + ["sync"] * folders


def test_of_files_that_cannot_all_be_written_none_stays_unfinished(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(IsADirectoryError):
        write_together({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
