"""Good parts whose pictures have different shapes: from the folder to the verdict."""

import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import ShapesError, TrainingError
from inspector_app.core.messages import Frame, Label, Limits, Verdict
from inspector_app.core.scoring.scoring import to_source
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.pipeline.measuring.tuning import look_at, score_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_frame, read_rgb
from tests import helpers

N_MIXED = 24


def cut(path: Path, folder: Path, number: int) -> Path:
    """A solar cell of which every other one loses a third of its height, or of its width."""
    rgb = read_rgb(path)
    height, width = rgb.shape[:2]
    rgb = (rgb, rgb[: height * 2 // 3], rgb, rgb[:, : width * 2 // 3])[number % 4]
    saved = folder / f"{number:02}.png"
    Image.fromarray(rgb).save(saved)
    return saved


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("mixed")
    return [cut(path, folder, number) for number, path in enumerate(helpers.cells(0.0, N_MIXED + 8))]


@pytest.fixture(scope="module")
def boxed(mixed: list[Path], paths: AppPaths) -> Trained:
    return helpers.result_of(train(mixed[:N_MIXED], helpers.small_settings(shapes="letterbox"), paths, proposes=False))


def test_nothing_is_done_with_other_shapes_before_it_was_chosen(mixed: list[Path], tmp_path: Path) -> None:
    found = helpers.result_of(check_parts(mixed[:N_MIXED], helpers.small_settings()))
    assert (len(found.usable), found.n_other_shapes) == (N_MIXED // 2, N_MIXED // 2)
    assert any("12 pictures have another shape" in note and "Letterbox" in note for note in found.notes)
    crops = [tmp_path / f"{width}x100-{number}.png" for width in (80, 100, 125) for number in range(4)]
    for crop in crops:
        Image.new("L", (int(crop.name.split("x")[0]), 100)).save(crop)
    with pytest.raises(ShapesError, match=r"8 of 12 pictures have another shape.*Letterbox.*Stretch"):
        helpers.result_of(check_parts(crops, helpers.small_settings()))
    assert len(helpers.result_of(check_parts(crops, helpers.small_settings(shapes="letterbox"))).usable) == 12


@pytest.mark.parametrize("shapes", ["letterbox", "stretch"])
def test_all_shapes_are_used_once_it_was_chosen(mixed: list[Path], shapes: str) -> None:
    found = helpers.result_of(check_parts(mixed[:N_MIXED], helpers.small_settings(shapes=shapes)))
    assert (len(found.usable), found.skipped, found.n_other_shapes) == (N_MIXED, (), N_MIXED // 2)
    assert found.aspect == 1  # the shape in the middle
    assert any(shapes in note.lower() for note in found.notes)


def test_a_detector_of_fixed_places_takes_no_letterbox(mixed: list[Path]) -> None:
    settings = helpers.small_settings(options={"detector": "padim"}, shapes="letterbox")
    with pytest.raises(TrainingError, match=r"PaDiM compares every place.*stretch"):
        helpers.result_of(check_parts(mixed[:N_MIXED], settings))
    assert helpers.result_of(check_parts(mixed[:N_MIXED:2], settings)).usable  # all of one shape


def test_borders_are_neither_learned_nor_judged(boxed: Trained, mixed: list[Path]) -> None:
    detector, bank = boxed.detector, helpers.bank_of(boxed.project)
    shown = []
    for path in mixed[:N_MIXED]:
        features = detector.embed(Frame(read_rgb(path), path.name, 0.0))
        judged = features.judged if features.judged is not None else np.ones(features.grid, np.bool_)
        shown.append(features.values[judged.ravel()])
    pool = {row.tobytes() for rows in shown for row in rows}
    assert all(row.tobytes() in pool for row in bank.vectors)
    assert boxed.project.maps is not None
    for number, distance_l2 in enumerate(boxed.project.maps.training):
        part = detector.embed(Frame(read_rgb(mixed[number]), "", 0.0))
        if number % 4 in (1, 3):
            assert part.judged is not None
            assert not distance_l2[~part.judged].any()
            assert distance_l2[part.judged].all()
        else:
            assert part.judged is None


def test_a_letterbox_does_not_raise_the_scores_of_good_parts(boxed: Trained, mixed: list[Path]) -> None:
    new = {path: boxed.detector.score(boxed.detector.embed(read_of(path))).score_l2 for path in mixed[N_MIXED:]}
    scores = list(new.values())
    assert np.median(scores[1::2]) < 1.1 * np.median(scores[::2])
    learned = [image.score_l2 for image in boxed.project.document.training]
    assert np.median(learned[1::2]) < 1.1 * np.median(learned[::2])


def read_of(path: Path) -> Frame:
    frame = read_frame(path)
    assert isinstance(frame, Frame)
    return frame


def test_a_defect_is_found_and_drawn_where_it_lies_in_the_picture(boxed: Trained, mixed: list[Path]) -> None:
    rgb = read_rgb(mixed[N_MIXED + 1]).copy()
    assert rgb.shape[1] > 1.4 * rgb.shape[0]
    height, width = rgb.shape[:2]
    top, left = int(height * 0.6), int(width * 0.1)
    spoilt = helpers.damaged(rgb[: height // 2, : width // 2])[: height // 4, : width // 4]
    rgb[top : top + height // 4, left : left + width // 4] = np.roll(spoilt, 9, axis=0) // 2 + 120
    record = inspect(Frame(rgb, "spoilt", 0.0), boxed.detector, Limits(boxed.project.document.threshold_l2))
    assert record.verdict is Verdict.NG
    assert record.anomaly is not None
    over_picture = to_source(boxed.detector.render(record.anomaly), (width, height))
    row, column = np.unravel_index(over_picture.argmax(), over_picture.shape)
    assert top - 10 <= row < top + height // 4 + 10
    assert left - 10 <= column < left + width // 4 + 10
    rendered = boxed.detector.render(record.anomaly)
    assert rendered.max() == pytest.approx(record.score_l2, rel=1e-6)
    assert math.isclose(rendered.shape[1] / rendered.shape[0], width / height, rel_tol=0.05)


def test_a_saved_project_judges_shapes_as_before(
    boxed: Trained, mixed: list[Path], paths: AppPaths, tmp_path: Path
) -> None:
    file = tmp_path / "mixed.inspector"
    save_project(boxed.project, file)
    opened = open_detector(load_project(file), paths)
    assert opened.detector.view == boxed.detector.view
    assert opened.detector.view.shapes == "letterbox"
    for path in mixed[N_MIXED : N_MIXED + 4]:
        now, then = (detector.score(detector.embed(read_of(path))) for detector in (opened.detector, boxed.detector))
        assert now.score_l2 == then.score_l2
    # A kept map has no placement; the picture gives it again.
    scored = helpers.result_of(score_labelled([(mixed[N_MIXED + 1], Label.GOOD)], opened.detector))
    looked = helpers.result_of(look_at(scored.parts[0], opened.detector))
    assert looked.rgb is not None
    assert looked.distance_l2 is not None
    whole = opened.detector.render(opened.detector.score(opened.detector.embed(read_of(mixed[N_MIXED + 1]))))
    np.testing.assert_allclose(looked.distance_l2, whole, rtol=2e-3, atol=2e-3)
