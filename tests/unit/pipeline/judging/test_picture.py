"""Pictures for the screen."""

import os
from pathlib import Path

import numpy as np
from PIL import Image

from inspector_app.core.messages import Frame, Limits, UnreadableFrame
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.picture import look_again, picture_of, reduced, thumbnails
from inspector_app.sources.images import read_frame
from tests import helpers


def test_large_pictures_are_reduced_by_area_and_small_ones_stay() -> None:
    rgb = np.random.default_rng(0).integers(0, 256, (80, 160, 3)).astype(np.uint8)
    small = reduced(rgb, 40)
    assert small.shape == (20, 40, 3)
    assert np.abs(small - rgb.reshape(20, 4, 40, 4, 3).mean(axis=(1, 3))).max() <= 0.5 + 1e-6
    assert reduced(rgb, 160) is rgb
    assert reduced(np.zeros((1, 5000, 3), np.uint8), 50).shape == (1, 50, 3)


def test_a_judged_frame_comes_with_its_map(trained: Trained) -> None:
    frame = Frame(helpers.part(), "part", 0.0)
    record = inspect(frame, trained.detector, Limits(1.0))
    picture = picture_of(7, frame, record, trained.detector)
    assert picture.number == 7
    assert picture.rgb is not None
    np.testing.assert_array_equal(picture.rgb, frame.rgb)
    assert picture.distance_l2 is not None
    assert np.isclose(picture.distance_l2.max(), record.score_l2)


def test_what_was_not_judged_has_no_map(trained: Trained) -> None:
    odd = Frame(np.zeros((40, 90, 3), np.uint8), "odd", 0.0)
    picture = picture_of(0, odd, inspect(odd, trained.detector, Limits(1.0)), trained.detector)
    assert picture.rgb is not None
    assert picture.distance_l2 is None
    unreadable = UnreadableFrame("bad", 0.0, Sentence("No picture."))
    picture = picture_of(0, unreadable, inspect(unreadable, trained.detector, Limits(1.0)), trained.detector)
    assert (picture.rgb, picture.distance_l2) == (None, None)


def test_looking_again_reads_the_file_and_does_not_embed(trained: Trained) -> None:
    path = helpers.cells(0.0, 1)[0]
    record = inspect(Frame(helpers.part(0), path.name, 0.0, path), trained.detector, Limits(1.0))

    class NoNetwork:
        reading = trained.detector.reading
        score = staticmethod(trained.detector.score)
        render = staticmethod(trained.detector.render)
        mm_per_px = staticmethod(trained.detector.mm_per_px)

        def embed(self, frame: Frame) -> None:
            raise AssertionError(f"{frame.name} was embedded")

    picture = helpers.result_of(look_again(3, record, NoNetwork()))  # type: ignore[arg-type]
    assert picture.number == 3
    assert picture.rgb is not None
    np.testing.assert_array_equal(picture.rgb, helpers.part(0))
    assert picture.distance_l2 is not None


def test_thumbnails_leave_out_what_cannot_be_read(tmp_path: Path) -> None:
    for name in ("a.png", "c.png"):
        Image.fromarray(np.zeros((90, 45), np.uint8)).save(tmp_path / name)
    (tmp_path / "b.png").write_text("no picture")
    found = helpers.result_of(thumbnails([tmp_path / name for name in ("a.png", "b.png", "c.png")], 30))
    assert [(path.name, rgb.shape) for path, rgb in found] == [("a.png", (30, 15, 3)), ("c.png", (30, 15, 3))]


def test_a_file_that_changed_since_it_was_judged_is_not_shown_as_that_part(trained: Trained, tmp_path: Path) -> None:
    path = tmp_path / "latest.png"
    Image.fromarray(helpers.part()).save(path)
    frame = read_frame(path)
    record = inspect(frame, trained.detector, Limits(1.0))
    same = helpers.result_of(look_again(0, record, trained.detector))
    assert same.rgb is not None
    assert same.note == ""
    Image.fromarray(helpers.damaged(helpers.part())).save(path)
    os.utime(path, ns=(1, 1))
    changed = helpers.result_of(look_again(0, record, trained.detector))
    assert changed.rgb is None
    assert changed.distance_l2 is None
    assert "latest.png has changed" in changed.note
    path.unlink()
    assert "cannot be read" in helpers.result_of(look_again(0, record, trained.detector)).note
