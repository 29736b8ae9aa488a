"""Finding pictures on disk."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UnreadableFrame
from inspector_app.sources.images import ImageSource, read_frame
from inspector_app.sources.shared.folders import list_files, natural_key, walk
from tests import helpers


def picture(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.zeros((40, 40), np.uint8)).save(path)
    return path


def test_pictures_come_in_the_order_in_which_people_count(tmp_path: Path) -> None:
    names = ["part10.png", "part2.png", "Part1.png", "a/part3.png", "part2b.png"]
    for name in names:
        picture(tmp_path / name)
    found = [path.relative_to(tmp_path).as_posix() for path in walk(tmp_path).files]
    assert found == ["a/part3.png", "Part1.png", "part2.png", "part2b.png", "part10.png"]


def test_names_of_mixed_kinds_can_be_ordered() -> None:
    names = ["1", "a", "1a", "a1", "", "²", "10", "٣", "2"]
    ordered = sorted((Path(name) for name in names), key=natural_key)
    assert [str(path) for path in ordered if str(path).isascii() and str(path).isdigit()] == ["1", "2", "10"]


def test_hidden_and_other_files_are_left_out(tmp_path: Path) -> None:
    wanted = picture(tmp_path / "Teil Ä 1.PNG")
    picture(tmp_path / ".hidden.png")
    picture(tmp_path / ".thumbnails" / "part.png")
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / "folder.png").mkdir()
    assert walk(tmp_path).files == (wanted,)


def test_a_hidden_folder_may_be_chosen_itself(tmp_path: Path) -> None:
    assert len(walk(picture(tmp_path / ".data" / "part.png").parent).files) == 1


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"There is no folder .*nowhere"):
        walk(tmp_path / "nowhere")


def test_folders_expand_and_files_stay_as_they_were_given(tmp_path: Path) -> None:
    first = picture(tmp_path / "folder" / "2.png")
    second = picture(tmp_path / "folder" / "10.png")
    odd = tmp_path / "odd.xyz"
    assert list_files([odd, tmp_path / "folder", first]).files == (odd, first, second, first)


def test_no_picture_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no pictures in"):
        ImageSource.from_paths([tmp_path])


@pytest.mark.parametrize("content", [b"", b"a text file", None], ids=["empty", "text", "missing"])
def test_a_file_that_is_no_picture_becomes_a_reason(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "part.png"
    if content is not None:
        path.write_bytes(content)
    frame = read_frame(path)
    assert isinstance(frame, UnreadableFrame)
    assert (frame.name, frame.path) == ("part.png", path)
    assert frame.reason.startswith(
        "The file is not a complete" if content is not None else "The file cannot be read: No such"
    )


def test_paths_with_any_letters_work(tmp_path: Path) -> None:
    path = picture(tmp_path / "Gehäuse № 3 — 良品.png")
    frame = read_frame(path)
    assert isinstance(frame, Frame)
    assert frame.rgb.shape == (40, 40, 3)


def test_a_subfolder_that_cannot_be_listed_is_no_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture(tmp_path / "a.png")
    (tmp_path / "locked").mkdir()
    monkeypatch.setattr(os, "scandir", helpers.refusing("locked"))
    found = walk(tmp_path)
    assert found.files == (tmp_path / "a.png",)
    assert [(each.path.name, each.reason) for each in found.unread] == [
        (
            "locked",
            f"The folder {tmp_path / 'locked'} cannot be read: Permission denied. Check its rights and its drive.",
        )
    ]


@pytest.mark.parametrize("gone", ["sub", "root"])
def test_a_subfolder_that_somebody_takes_away_is_left_out_but_not_the_folder_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    root = tmp_path / "root"
    first = picture(root / "a.png")
    picture(root / "sub" / "b.png")
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == gone:
            Path(path).rename(tmp_path / "away")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    if gone == "sub":
        assert walk(root).files == (first,)
    else:
        with pytest.raises(SourceError, match="cannot be read"):
            walk(root)
