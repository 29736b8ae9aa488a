"""Folders as factories have them: nothing is lost without a word, nothing hangs, nothing is walked twice."""

import errno
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

import numpy as np
import psutil
import pytest
from PIL import Image

from inspector_app.core.errors import SourceError, UnreadableImageError
from inspector_app.core.messages import Frame, UnreadableFrame
from inspector_app.project.own_pictures import LIST_NAME, made_in, note_made
from inspector_app.sources.images import ImageSource, read_frame
from inspector_app.sources.shared.folders import SYSTEM_FOLDERS, list_files, subfolders, walk
from inspector_app.sources.shared.reading import Errands, NoAnswerError, open_regular, read_whole
from tests import helpers

T = TypeVar("T")
NOBODY = 65534
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def picture(path: Path, kind: str = "png") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.zeros((40, 40), np.uint8)).save(path, kind)
    return path


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in walk(folder).files]


def soon(work: Callable[[], T]) -> T:
    """What ``work`` returns; a test of what would hang fails instead."""
    came: list[T] = []
    thread = threading.Thread(target=lambda: came.append(work()), daemon=True)
    thread.start()
    thread.join(10)
    assert came, "it hangs"
    return came[0]


# --- what is a picture ---------------------------------------------------------------------------------------------


def test_endings_count_in_any_case_and_with_their_kin(tmp_path: Path) -> None:
    kinds = {"a.JFIF": "jpeg", "b.jpe": "jpeg", "c.Jpeg": "jpeg", "d.TIF": "tiff", "e.Bmp": "bmp", "f.PnG": "png"}
    for name, kind in kinds.items():
        picture(tmp_path / name, kind)
    assert names(tmp_path) == sorted(kinds)
    assert all(isinstance(read_frame(path), Frame) for path in walk(tmp_path).files)


def test_what_looks_like_a_picture_and_is_not_read_is_counted_and_an_excuse_of_the_feed(tmp_path: Path) -> None:
    good = picture(tmp_path / "a.png")
    for name in ("x2.GIF", "x10.gif", "sub/x3.gif"):
        picture(tmp_path / name, "gif")
    (tmp_path / "line.mp4").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("no picture")
    found = walk(tmp_path)
    assert found.files == (good,)
    assert {each.kind: each.reason.partition(".")[0] for each in found.unread} == {
        ".gif": "Files that look like pictures but are not read: 3 (",
        ".mp4": "Videos in a folder are not read: 1 (",
    }
    source = ImageSource.from_paths([tmp_path])
    frames = [source.read() for _ in range(source.count)]
    assert source.read() is None
    assert isinstance(frames[0], Frame)
    excuses = [frame for frame in frames[1:] if isinstance(frame, UnreadableFrame)]
    assert [excuse.path for excuse in excuses] == [tmp_path / "line.mp4", tmp_path / "sub/x3.gif"]


def test_a_folder_of_nothing_but_those_is_refused_with_their_number(tmp_path: Path) -> None:
    picture(tmp_path / "a.gif", "gif")
    with pytest.raises(SourceError, match=r"no pictures in .*not read: 1 \(\.gif\)\..*Pictures end in"):
        list_files([tmp_path])


# --- what is left out ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", sorted(SYSTEM_FOLDERS | {"@eaDir", "$RECYCLE.BIN", "__MACOSX", ".snapshot", ".Trash-1000"})
)
def test_folders_of_the_system_are_left_out_and_counted(tmp_path: Path, name: str) -> None:
    picture(tmp_path / "a.png")
    picture(tmp_path / name / "deep" / "old.png")
    found = walk(tmp_path)
    assert [path.name for path in found.files] == ["a.png"]
    assert not found.unread
    assert found.notes == (f"Left out, because they are hidden, of the system or made by this program: 1 ({name}).",)


def test_hidden_pictures_are_counted_and_what_is_no_picture_is_not_worth_a_word(tmp_path: Path) -> None:
    for name in ("a.png", "._a.png", ".b.jpg", ".c.png", ".d.png"):
        picture(tmp_path / name)
    for name in ("Thumbs.db", ".DS_Store", "desktop.ini"):
        (tmp_path / name).write_bytes(b"")
    assert walk(tmp_path).notes == (
        "Left out, because they are hidden, of the system or made by this program: 4 (._a.png, .b.jpg, .c.png).",
    )


def test_pictures_of_our_own_making_are_left_out_wherever_they_lie_and_others_of_their_kind_are_not(
    tmp_path: Path,
) -> None:
    picture(tmp_path / "0001_a.png")
    for name in ("0002_b.png", "out/0001_a.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        note_made(tmp_path / name)
        picture(tmp_path / name)
    picture(tmp_path / "out" / "0007_theirs.png")
    assert names(tmp_path) == ["0001_a.png", "out/0007_theirs.png"]
    with (tmp_path / LIST_NAME).open("ab") as stream:
        stream.write(b'"half a li')  # killed while it wrote
    assert made_in(tmp_path) == {"0002_b.png"}


# --- links ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def links(tmp_path: Path) -> Callable[[str, Path | str], None]:
    def link(name: str, target: Path | str) -> None:
        try:
            (tmp_path / name).symlink_to(target, target_is_directory=True)
        except OSError:  # Windows, without the right to
            pytest.skip("no links here")

    return link


def test_linked_folders_are_entered_once_and_under_their_own_name_where_they_have_one(
    tmp_path: Path, links: Callable[[str, Path | str], None]
) -> None:
    root = tmp_path / "root"
    picture(root / "day" / "a.png")
    picture(tmp_path / "elsewhere" / "deep" / "b.png")
    links("root/a link to a day", root / "day")
    links("root/first", tmp_path / "elsewhere")
    links("root/second", tmp_path / "elsewhere")
    assert names(root) == ["day/a.png", "first/deep/b.png"]


def test_links_in_a_circle_end_and_those_back_up_do_not_bring_in_what_lies_beside(
    tmp_path: Path, links: Callable[[str, Path | str], None]
) -> None:
    root = tmp_path / "data" / "root"
    picture(root / "sub" / "a.png")
    picture(tmp_path / "data" / "other.png")
    links("data/root/itself", root)
    links("data/root/sub/up", "..")
    links("data/root/further up", tmp_path)
    links("data/root/nowhere", "nowhere")
    links("data/root/nowhere.png", "nowhere")
    found = soon(lambda: walk(root))
    assert [path.name for path in found.files] == ["nowhere.png", "a.png"]  # the first one will be an ERROR
    assert not found.unread


# --- what is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE, errno.ENAMETOOLONG])
@pytest.mark.parametrize("function", ["scandir", "stat"])
def test_a_folder_that_the_drive_refuses_is_named_and_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, function: str
) -> None:
    wanted = picture(tmp_path / "a.png")
    picture(tmp_path / "locked" / "b.png")
    where = os if function == "scandir" else Path
    real = getattr(where, function)

    def refuse(path: Any, *arguments: Any, **named: Any) -> Any:
        if Path(path).name == "locked":
            raise OSError(number, os.strerror(number), str(path))
        return real(path, *arguments, **named)

    monkeypatch.setattr(where, function, refuse)
    found = list_files([tmp_path])
    assert found.files == (wanted,)
    assert [each.path for each in found.unread] == [tmp_path / "locked"]
    assert found.unread[0].reason.startswith(f"The folder {tmp_path / 'locked'} cannot be read: {os.strerror(number)}.")
    with pytest.raises(SourceError, match="cannot be read"):
        walk(tmp_path / "locked")


def test_a_chosen_folder_that_is_refused_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = picture(tmp_path / "open" / "a.png")
    (tmp_path / "locked").mkdir()
    monkeypatch.setattr(os, "scandir", helpers.refusing("locked"))
    found = list_files([tmp_path / "locked", tmp_path / "open"])
    assert found.files == (wanted,)
    assert [each.path.name for each in found.unread] == ["locked"]
    with pytest.raises(SourceError, match="cannot be read"):
        list_files([tmp_path / "locked"])
    assert subfolders(tmp_path / "locked") == []


@posix_only
def test_subfolders_are_told_without_asking_the_drive_about_each_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b10", "b9", ".hidden"):
        (tmp_path / name).mkdir()
    (tmp_path / "to b9").symlink_to("b9")
    (tmp_path / "to nothing").symlink_to("nothing")
    (tmp_path / "to itself").symlink_to("to itself")
    (tmp_path / "part.png").touch()
    asked: list[Path] = []
    stat = Path.stat

    def counted(path: Path, **options: bool) -> os.stat_result:
        asked.append(path)
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", counted)
    assert [path.name for path in subfolders(tmp_path)] == ["b9", "b10", "to b9"]
    assert asked == []


@pytest.fixture
def outside() -> Iterator[Path]:
    """A folder that everybody may enter: pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@posix_only
def test_real_rights_are_met_with_a_word_for_each(outside: Path) -> None:
    """As somebody whom rights do keep out, which root they do not."""
    picture(outside / "a.png")
    picture(outside / "locked" / "b.png")
    picture(outside / "closed.png").chmod(0)
    picture(outside / "listed" / "c.png")
    (outside / "led").symlink_to(outside / "locked" / "deep", target_is_directory=True)
    (outside / "locked").chmod(0)
    (outside / "listed").chmod(0o444)  # its names may be read, and nothing else
    program = f"""
import json, os, sys
from pathlib import Path
from inspector_app.sources.images import ImageSource, read_frame
read_frame(Path(sys.argv[1], "a.png"))  # what that imports may be closed to others
if os.getuid() == 0:
    os.setuid({NOBODY})
source, came = ImageSource.from_paths([Path(sys.argv[1])]), []
while (frame := source.read()) is not None:
    came.append([frame.name, getattr(frame, "reason", "")])
print(json.dumps(came))
"""
    ran = subprocess.run([sys.executable, "-c", program, str(outside)], capture_output=True, check=False, timeout=30)
    (outside / "locked").chmod(0o755)
    (outside / "listed").chmod(0o755)
    assert ran.returncode == 0, ran.stderr.decode()
    came = dict(json.loads(ran.stdout))
    assert came.pop("a.png") == ""
    assert came.keys() == {"closed.png", "c.png", "locked", "led"}
    assert all("Permission denied" in reason for reason in came.values())


@pytest.mark.parametrize("path", [Path("x" * 300), Path("a/" * 3000), Path("nul\0l")], ids=["name", "path", "null"])
def test_a_path_that_no_system_takes_is_an_excuse_or_a_sentence(path: Path) -> None:
    with pytest.raises(SourceError):
        walk(path)
    assert subfolders(path) == []
    assert isinstance(read_frame(path), UnreadableFrame)
    assert list_files([path]).files == (path,)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_names_that_are_no_text_are_walked_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    inner = picture(folder / os.fsdecode(b"te\xeal.png"))
    picture(folder / os.fsdecode(b".\xff.png"))
    (folder / "empty").mkdir()
    assert walk(folder).files == (inner,)
    said = " ".join(walk(folder).notes)
    monkeypatch.setattr(os, "scandir", helpers.refusing(folder.name))
    said += walk(tmp_path).unread[0].reason
    with pytest.raises(SourceError) as caught:
        walk(folder)
    assert "caf?" in said + str(caught.value)
    (said + str(caught.value)).encode("utf-8")


# --- what would never answer ---------------------------------------------------------------------------------------


@posix_only
@pytest.mark.parametrize("kind", ["fifo", "socket", "device", "folder"])
def test_what_is_no_regular_file_is_never_opened(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "part.png"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(os.path.relpath(path))  # the system takes only short names for them
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    if kind != "folder":
        assert list_files([tmp_path]).files == (path,)
    frame = soon(lambda: read_frame(path))
    assert isinstance(frame, UnreadableFrame)
    assert "not a regular file" in frame.reason or kind == "folder"
    with pytest.raises(UnreadableImageError):
        open_regular(path)


@posix_only
def test_a_fifo_that_takes_a_files_place_in_the_last_moment_does_not_hang_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, regular = tmp_path / "part.png", picture(tmp_path / "regular.png")
    os.mkfifo(path)
    status = regular.stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: status)

    def read() -> str:
        try:
            open_regular(path).close()
        except UnreadableImageError as error:
            return str(error)
        return ""

    assert "not a regular file" in soon(read)


def test_a_file_that_is_larger_than_any_picture_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sparse.png"
    with path.open("wb") as stream:
        stream.truncate(40 * 2**30)
    with pytest.raises(UnreadableImageError, match=r"The file has 40,960 MB, more than the [\d,]+ MB"):
        read_whole(path)
    frame = read_frame(path)
    assert isinstance(frame, UnreadableFrame)
    with path.open("wb") as stream:
        stream.truncate(65 * 2**20)
    assert len(read_whole(path)) == 65 * 2**20
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=256 * 2**20))
    with pytest.raises(UnreadableImageError, match="more than the 64 MB"):
        read_whole(path)


def test_an_errand_that_hangs_is_left_behind_and_the_next_one_is_done() -> None:
    errands, go_on = Errands(), threading.Event()
    with pytest.raises(NoAnswerError):
        errands.run(go_on.wait, 0.05)
    assert errands.n_hanging == 1
    assert errands.run(lambda: "done", 10) == "done"
    with pytest.raises(TimeoutError, match="the drive's own"):
        errands.run(lambda: (_ for _ in ()).throw(TimeoutError("the drive's own")), 10)
    go_on.set()
    errands.close()
    errands.close()


# --- what it costs -------------------------------------------------------------------------------------------------


def test_the_drive_is_asked_once_a_folder_and_not_once_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in range(3):
        (tmp_path / str(folder)).mkdir()
        for number in range(40):
            (tmp_path / str(folder) / f"{number}.png").touch()
    asked: list[object] = []
    real_stat, real_scandir = Path.stat, os.scandir

    def stat(path: Path, **named: Any) -> Any:
        asked.append(path)
        return real_stat(path, **named)

    def scandir(path: Any) -> Any:
        asked.append(path)
        return real_scandir(path)

    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(os, "scandir", scandir)
    found = walk(tmp_path)
    monkeypatch.undo()
    assert len(found.files) == 120
    assert len(asked) < 30
