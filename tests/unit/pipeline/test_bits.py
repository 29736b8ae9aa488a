"""Pictures of a 12-bit camera in 16-bit files: named before the build, and read alike by whoever reads a picture.

The same parts as 8-bit files are the oracle: read with 12 bits, values that were moved up by four come out equal.
"""

import ast
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

import inspector_app
from inspector_app.bootstrap import open_source
from inspector_app.commands import train as train_command
from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Frame, Label, Limits, UnreadableFrame
from inspector_app.core.ports import FrameSource
from inspector_app.core.reading import Reading
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.pipeline.judging.picture import look_again, thumbnails
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.measuring.evaluate import evaluate
from inspector_app.pipeline.measuring.labelled import LabelledImage
from inspector_app.pipeline.measuring.tuning import look_at, score_labelled
from inspector_app.project.store import load_project, save_project
from inspector_app.sources import open_files
from inspector_app.sources.images import read_frame, read_rgb
from tests import helpers

READING = {"read_rgb": 2, "read_frame": 2, "read_labelled": 2, "decode": 2, "read_patch": 4, "thumbnails": 3}
"""Functions that read pictures, and how many arguments they have when it is said how."""


def grey(number: int) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    return np.asarray(Image.fromarray(helpers.part(number)).convert("L"))


@pytest.fixture(scope="module")
def eight(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("eight")
    for number in range(helpers.N_SMALL + 1):
        Image.fromarray(grey(number)).save(folder / f"{number:02}.png")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same as 12-bit values in 16-bit TIFFs and PNGs that do not say it, with noise in the four lowest bits."""
    folder = tmp_path_factory.mktemp("twelve")
    rng = np.random.default_rng(3)
    for number in range(helpers.N_SMALL + 1):
        values = (grey(number).astype(np.uint16) << 4) + rng.integers(0, 16, grey(number).shape).astype(np.uint16)
        if number % 2:
            tifffile.imwrite(folder / f"{number:02}.tif", values, photometric="minisblack", metadata=None)
        else:
            Image.fromarray(values).save(folder / f"{number:02}.png")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def plain(eight: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Trained:
    paths = helpers.session_paths(tmp_path_factory)
    return helpers.result_of(train(eight[:-1], helpers.small_settings(), paths, proposes=False))


@pytest.fixture(scope="module")
def opened(twelve: list[Path], tmp_path_factory: pytest.TempPathFactory) -> OpenedProject:
    """Built from the 12-bit files, saved and opened again."""
    paths = helpers.session_paths(tmp_path_factory)
    built = helpers.result_of(train(twelve[:-1], helpers.small_settings(bits=12), paths, proposes=False))
    file = tmp_path_factory.mktemp("bits") / "bits.inspector"
    save_project(built.project, file)
    return open_detector(load_project(file), paths)


def test_the_same_parts_teach_the_same(plain: Trained, opened: OpenedProject) -> None:
    ours, theirs = opened.project.document, plain.project.document
    assert [image.score_l2 for image in ours.training] == [image.score_l2 for image in theirs.training]
    assert ours.threshold_l2 == theirs.threshold_l2
    assert (ours.embedding.sample_bits, theirs.embedding.sample_bits) == (12, None)
    assert opened.detector.reading == Reading(12, ours.embedding.source_size)
    assert plain.detector.reading == Reading(16, theirs.embedding.source_size)


def test_every_door_reads_as_the_project_says(
    plain: Trained, opened: OpenedProject, eight: list[Path], twelve: list[Path], tmp_path: Path
) -> None:
    detector, part = opened.detector, twelve[-1]
    expected_rgb = read_rgb(eight[-1])
    expected = inspect(read_frame(eight[-1]), plain.detector, Limits(1.0)).score_l2
    assert inspect(read_frame(part), plain.detector, Limits(1.0)).score_l2 != expected  # read as 16 bits it is dark

    def score(source: FrameSource) -> float:
        frame = source.read()
        source.close()
        assert isinstance(frame, Frame)
        return inspect(frame, detector, Limits(1.0)).score_l2

    watched = tmp_path / "watched"
    watched.mkdir()
    (watched / part.name).write_bytes(part.read_bytes())
    feeds = [
        Feed("pictures", "files", (part,)),
        Feed("watched", "folder", (watched,), judged_file=tmp_path / "journal.txt"),
    ]
    assert [score(open_source(replace(feed, reading=detector.reading))) for feed in feeds] == [expected, expected]
    assert score(open_files([part], detector.reading)) == expected
    figures = helpers.result_of(evaluate([LabelledImage(part, "good")], detector, 1.0))
    assert [record.score_l2 for _, record in figures.records] == [expected]
    scored = helpers.result_of(score_labelled([(part, Label.GOOD)], detector)).parts
    assert [each.score_l2 for each in scored] == [expected]
    shown = helpers.result_of(look_at(scored[0], detector)).rgb
    again = helpers.result_of(look_again(0, inspect(read_frame(part), detector, Limits(1.0)), detector)).rgb
    ((_, small),) = helpers.result_of(thumbnails([part], 2000, detector.reading))
    for rgb in (shown, again, small):
        assert rgb is not None
        np.testing.assert_array_equal(rgb, expected_rgb)


def test_nobody_reads_a_picture_without_saying_how() -> None:
    """A door that is added later, too."""
    root = Path(inspector_app.__file__).parent
    silent, n_calls = [], 0
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in READING:
                n_calls += 1
                if len(node.args) + len(node.keywords) < READING[node.func.id]:
                    silent.append(f"{path.relative_to(root)}:{node.lineno} {node.func.id}")
    assert n_calls > 15
    assert [line for line in silent if "commands/demo.py" not in line] == []  # its pictures have 8 bits


def test_values_beyond_the_projects_bits_are_an_error(opened: OpenedProject, tmp_path: Path) -> None:
    path = tmp_path / "brighter.tif"
    tifffile.imwrite(path, np.full((300, 300), 4096, np.uint16), metadata=None)
    frame = read_frame(path, opened.detector.reading)
    assert isinstance(frame, UnreadableFrame)
    assert "values up to 4096, more than 12 bits hold" in frame.reason


def test_the_pre_flight_names_what_is_ambiguous_and_offers_the_choice(eight: list[Path], twelve: list[Path]) -> None:
    silent = helpers.result_of(check_parts(twelve, helpers.small_settings()))
    assert silent.fewer_bits == 12
    (note,) = [note for note in silent.notes if "12 bits" in note]
    assert "16 bits a value, but no value is above 40" in note
    chosen = helpers.result_of(check_parts(twelve, helpers.small_settings(bits=12)))
    assert chosen.fewer_bits == 12
    assert not [note for note in chosen.notes if "bits" in note]
    clear = helpers.result_of(check_parts(eight, helpers.small_settings()))
    assert clear.fewer_bits is None
    assert not [note for note in clear.notes if "bits" in note]


def test_true_sixteen_bits_are_not_ambiguous(tmp_path: Path) -> None:
    for number in range(4):
        values = grey(number).astype(np.uint16) << (8 if number else 4)  # one dark part among bright ones
        tifffile.imwrite(tmp_path / f"{number}.tif", values, metadata=None)
    assert helpers.result_of(check_parts(sorted(tmp_path.iterdir()), helpers.small_settings())).fewer_bits is None


def test_a_build_that_read_ambiguous_pictures_as_saved_says_so(
    twelve: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    paths = helpers.session_paths(tmp_path_factory)
    built = helpers.result_of(train(twelve[:4], helpers.small_settings(), paths, proposes=False))
    assert any("12 bits" in note for note in built.project.document.notes)


def test_the_command_line_takes_8_to_16_bits() -> None:
    assert train_command.make_settings(name="part", bits=12).bits == 12
    for bits in (7, 17):
        with pytest.raises(TrainingError, match="bits"):
            train_command.make_settings(name="part", bits=bits)
