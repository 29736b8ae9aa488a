"""Small pictures: like the picture, small, of its file's bytes, and a save never waits long for them."""

import hashlib
import threading
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from inspector_app.core.messages import Label
from inspector_app.core.reading import AS_SAVED
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.judging import small_pictures
from inspector_app.pipeline.judging.picture import reduced, small_pixels
from inspector_app.pipeline.judging.small_pictures import small_picture, with_small_pictures
from inspector_app.project.kept_pictures import MAX_JPEG_BYTES, SMALL_PX, key_of, paths_of
from inspector_app.project.store import Project, load_project, save_project
from inspector_app.sources.images import read_rgb
from tests.helpers import N_SMALL, cells


def test_a_small_picture_shows_what_its_file_shows() -> None:
    (cell,) = cells(0.0, 1)
    rgb = read_rgb(cell)
    kept = small_picture(cell.read_bytes(), rgb)
    assert (kept.sha256, kept.n_bytes) == (hashlib.sha256(cell.read_bytes()).digest(), cell.stat().st_size)
    small = small_pixels(kept.jpeg)
    assert small is not None
    assert max(small.shape[:2]) == SMALL_PX
    assert np.abs(small.astype(float) - reduced(rgb, SMALL_PX)).mean() < 3
    assert small_pixels(b"") is None
    assert small_pixels(kept.jpeg[: len(kept.jpeg) // 2]) is None


@pytest.mark.parametrize("shape", [(1, 1, 3), (5000, 2, 3), (4, 3000, 3), (200, 200, 3)])
def test_every_shape_fits(shape: tuple[int, int, int]) -> None:
    noise = np.random.default_rng(1).integers(0, 256, shape).astype(np.uint8)  # the largest that a JPEG can be
    kept = small_picture(b"", noise)
    small = small_pixels(kept.jpeg)
    assert small is not None
    assert max(small.shape[:2]) <= SMALL_PX
    assert len(kept.jpeg) <= MAX_JPEG_BYTES


def test_a_build_keeps_one_of_each_part_and_the_same_each_time(trained: Trained, tmp_path: Path) -> None:
    project = trained.project
    paths = paths_of(project.document)
    assert len(paths) == N_SMALL
    for path in paths:
        kept = project.pictures[key_of(path)]
        assert kept == small_picture(Path(path).read_bytes(), read_rgb(Path(path)))
    save_project(project, tmp_path / "p.inspector")
    assert load_project(tmp_path / "p.inspector").pictures == project.pictures


@pytest.fixture
def labelled(trained: Trained, tmp_path: Path) -> Project:
    """The project with a defect labelled since, a picture that is none, and one that is gone."""
    known = trained.project.training_parts()[0]
    (tmp_path / "bad.png").write_bytes(cells(1.0, 1)[0].read_bytes())
    (tmp_path / "torn.png").write_bytes(b"half a picture")
    named = ("gone.png", "torn.png", "bad.png")
    return trained.project.with_labelled(
        [replace(known, name=name, path=tmp_path / name, label=Label.DEFECT) for name in named]
    )


def test_parts_labelled_since_get_one_and_no_picture_is_read_twice(
    labelled: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def note(path: Path) -> bytes:
        read.append(path)
        return path.read_bytes()

    monkeypatch.setattr(small_pictures, "read_whole", note)
    project = with_small_pictures(labelled, AS_SAVED)
    assert read == [tmp_path / name for name in ("gone.png", "torn.png", "bad.png")]
    assert project.pictures.keys() - labelled.pictures.keys() == {key_of(str(tmp_path / "bad.png"))}
    save_project(project, tmp_path / "p.inspector")
    assert load_project(tmp_path / "p.inspector").pictures == project.pictures


def test_a_picture_that_was_changed_since_keeps_the_hash_of_what_was_learned(labelled: Project, tmp_path: Path) -> None:
    project = with_small_pictures(labelled, AS_SAVED)
    (tmp_path / "bad.png").write_bytes(cells(0.0, 1)[0].read_bytes())
    assert with_small_pictures(project, AS_SAVED).pictures == project.pictures


def test_a_drive_that_does_not_answer_does_not_hold_a_save(labelled: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = threading.Event()

    def hang(_path: Path) -> bytes:
        answers.wait(30)
        return b""

    monkeypatch.setattr(small_pictures, "read_whole", hang)
    began_s = time.monotonic()
    project = with_small_pictures(labelled, AS_SAVED, most_s=0.05)
    assert time.monotonic() - began_s < 3
    assert project.pictures == labelled.pictures
    answers.set()


def test_nothing_is_read_after_the_time_of_a_save(labelled: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter((0.0, 1.0, 2.0, 10.0))
    read: list[Path] = []

    def note(path: Path) -> bytes:
        read.append(path)
        return path.read_bytes()

    monkeypatch.setattr(small_pictures, "time", SimpleNamespace(monotonic=lambda: next(times, 10.0)))
    monkeypatch.setattr(small_pictures, "read_whole", note)
    monkeypatch.setattr(small_pictures, "key_of", lambda path: path.encode())  # none is known
    with_small_pictures(labelled, AS_SAVED)
    assert len(read) == 2
