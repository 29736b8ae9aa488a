"""A build with alignment, from the folder to the verdict: what lies differently is judged as if it lay alike."""

import base64
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector_app.commands import info
from inspector_app.commands.train import summary
from inspector_app.core.errors import ProjectError, TrainingError
from inspector_app.core.messages import Float64, Frame, InspectionRecord, Limits, UInt8, Verdict
from inspector_app.core.pictures.alignment import FREE_TURN_DEG, Aligner
from inspector_app.core.pictures.template import learn_template
from inspector_app.core.pictures.view import View
from inspector_app.core.scoring.scoring import to_source
from inspector_app.pipeline.building.aligning import gain_by_alignment, most_turn_deg, note_on_gain
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import DOCUMENT
from inspector_app.project.schema_alignment import Alignment
from inspector_app.project.store import load_project, save_project
from tests import helpers
from tests.unit.core.pictures.test_alignment import HEIGHT, WIDTH, good_parts, motion, scene
from tests.unit.project.conftest import sealed

N_PARTS = 14
SIZE = (helpers.SMALL_PX, helpers.SMALL_PX)
"""Of the network's input: square, so that the network of other tests is used, for pictures of 480 x 360."""


def save_scenes(folder: Path, n: int, turn: float = 20.0, cut: slice = slice(None)) -> list[Path]:
    """Pictures of one part each, at different places and turns; of their columns only ``cut``."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(3)
    paths = []
    for number in range(n):
        place = rng.uniform(-1, 1, 3) * (turn, 50, 40)
        paths.append(folder / f"{number:02}.png")
        Image.fromarray(scene(motion(*place), seed=number, own=number)[:, cut]).save(paths[-1])
    return paths


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("moved")
    save_scenes(root, N_PARTS)
    return root


@pytest.fixture(scope="module")
def aligned(folder: Path, paths: AppPaths) -> Trained:
    return helpers.result_of(train(sorted(folder.iterdir()), helpers.small_settings(size=SIZE, align=True), paths))


@pytest.fixture(scope="module")
def plain(folder: Path, paths: AppPaths) -> Trained:
    return helpers.result_of(train(sorted(folder.iterdir()), helpers.small_settings(size=SIZE), paths))


def judge(trained: Trained, rgb: UInt8) -> InspectionRecord:
    return inspect(Frame(rgb, "part", 0.0), trained.detector, Limits(trained.project.document.threshold_l2))


def with_a_scratch(matrix: Float64, seed: int) -> tuple[UInt8, Float64]:
    """A part with a bright spot, and where that is: (x, y) in pixels."""
    rgb = scene(matrix, seed=seed, own=seed).copy()
    place = matrix @ (235.0, 160.0, 1.0)
    cv2.circle(rgb, (round(place[0]), round(place[1])), 13, (20, 20, 20), -1)
    return rgb, place


@pytest.mark.parametrize("pose", [(14, -30, -50), (-10, 30, 20), (18, -40, 30)])
def test_a_good_part_in_a_new_pose_is_ok_and_a_scratch_on_it_is_not(
    aligned: Trained, pose: tuple[float, float, float]
) -> None:
    assert judge(aligned, scene(motion(*pose), seed=71, own=71)).verdict is Verdict.OK
    assert judge(aligned, with_a_scratch(motion(*pose), 72)[0]).verdict is Verdict.NG


def test_a_defect_is_found_and_its_map_is_drawn_back_on_the_picture(aligned: Trained) -> None:
    matrix = motion(15, 30, -20)
    rgb, place = with_a_scratch(matrix, 80)
    drawn = []
    for picture in (scene(matrix, seed=80, own=80), rgb):
        record = judge(aligned, picture)
        assert record.anomaly is not None
        assert record.anomaly.placement is not None
        drawn.append(to_source(aligned.detector.render(record.anomaly), (WIDTH, HEIGHT)))
    assert record.verdict is Verdict.NG
    assert drawn[1].max() == pytest.approx(record.score_l2, rel=0.05)
    added = drawn[1] - drawn[0]  # the part's own border may score higher
    down, across = (float(places.mean()) for places in np.nonzero(added > 0.5 * added.max()))
    assert np.hypot(across - place[0], down - place[1]) < 25  # a patch has 40 x 30 pixels of the picture


def test_what_moved_in_from_outside_the_picture_is_not_judged(aligned: Trained) -> None:
    features = aligned.detector.embed(Frame(scene(motion(20, 95, 0), seed=81, own=81), "part", 0.0))
    assert features.judged is not None
    assert 0.3 < features.judged.mean() < 1
    distances = aligned.detector.score(features).patch_distance_l2
    assert not distances[~features.judged].any()


@pytest.mark.parametrize(
    ("rgb", "words"),
    [
        (scene(seed=5), "not found"),
        (scene(motion(0, -120), motion(0, 120), seed=6), "two places"),
        (np.full((HEIGHT, WIDTH, 3), 128, np.uint8), "not found"),
        (scene(motion(90), seed=7), "not found"),
    ],
    ids=["none", "two", "flat", "turned"],
)
def test_no_part_and_two_parts_are_errors_never_ok(aligned: Trained, rgb: UInt8, words: str) -> None:
    record = judge(aligned, rgb)
    assert record.verdict is Verdict.ERROR
    assert words in record.error
    assert record.anomaly is None


def test_a_part_that_lies_as_in_the_template_scores_as_without_alignment(aligned: Trained) -> None:
    view = aligned.detector.view
    assert view.aligner is not None
    rgb = scene(motion(0, 3, 2), seed=90, own=90)
    pose = view.aligner.find(cv2.cvtColor(small_of(rgb, view.aligner), cv2.COLOR_RGB2GRAY))
    moved_back = view.aligner.to_source(pose, (WIDTH, HEIGHT), (WIDTH, HEIGHT))
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    there = np.asarray(cv2.warpAffine(rgb, moved_back, (WIDTH, HEIGHT), flags=flags, borderMode=cv2.BORDER_REFLECT))
    grid = aligned.detector.embedder.grid
    seen = view.see(there, grid)
    assert seen.placement is None
    np.testing.assert_array_equal(seen.pixels, View(view.size, view.expected_aspect).see(there, grid).pixels)


def small_of(rgb: UInt8, aligner: Aligner) -> UInt8:
    return np.asarray(cv2.resize(rgb, aligner.template.size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def test_a_saved_project_aligns_as_the_built_one(
    aligned: Trained, paths: AppPaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_project(aligned.project, tmp_path / "a.inspector")
    project = load_project(tmp_path / "a.inspector")
    opened = open_detector(project, paths)
    assert opened.drift == 0
    for number, pose in enumerate([(-20, 40, 10), (0, 0, 0)]):
        frame = Frame(scene(motion(*pose), seed=95 + number, own=95), "part", 0.0)
        before = aligned.detector.score(aligned.detector.embed(frame))
        after = opened.detector.score(opened.detector.embed(frame))
        assert after.patch_distance_l2.tobytes() == before.patch_distance_l2.tobytes()
    told = summary(project)["alignment"]
    assert set(told) == {"least_lock", "most_rival", "most_turn_deg"}
    info.run(tmp_path / "a.inspector", as_json=False)
    assert "turns of up to 30 degrees" in capsys.readouterr().out


def test_good_pictures_without_the_part_are_left_out_with_the_reason(
    folder: Path, paths: AppPaths, tmp_path: Path
) -> None:
    Image.fromarray(scene(seed=50)).save(tmp_path / "none.png")
    built = helpers.result_of(
        train([*sorted(folder.iterdir()), tmp_path / "none.png"], helpers.small_settings(size=SIZE, align=True), paths)
    )
    assert [(path.name, "not found" in reason) for path, reason in built.skipped] == [("none.png", True)]


def test_parts_that_show_nothing_to_align_by_are_refused(tmp_path: Path, paths: AppPaths) -> None:
    for number in range(8):
        texture = np.random.default_rng(number).integers(0, 256, (120, 120, 3), dtype=np.uint8)
        Image.fromarray(texture).save(tmp_path / f"{number}.png")
    with pytest.raises(TrainingError, match="aligned"):
        helpers.result_of(train(sorted(tmp_path.iterdir()), helpers.small_settings(align=True), paths))


# --- the proposal --------------------------------------------------------------------------------------------


def gain_of(folder: Path, paths: AppPaths, clock_s: Callable[[], float] | None = None) -> float | None:
    settings = helpers.small_settings(size=SIZE)
    preflight = helpers.result_of(check_parts(sorted(folder.iterdir()), settings))
    built = helpers.result_of(train(sorted(folder.iterdir()), settings, paths, store=(store := FeatureStore())))
    assert built.project.document.embedding.alignment is None
    assert store._kept is not None
    parts = store._kept[1]
    trial = gain_by_alignment(preflight, settings, parts, *([clock_s] if clock_s is not None else []))
    return helpers.result_of(trial)


def test_a_build_of_moved_parts_proposes_alignment_and_one_of_unmoved_parts_does_not(
    folder: Path, paths: AppPaths, tmp_path: Path
) -> None:
    gain = gain_of(folder, paths, lambda: 0.0)
    assert gain is not None
    assert 0.05 <= gain < 1
    (note,) = note_on_gain(gain)
    assert "when they are aligned" in note
    assert note_on_gain(None) == ()
    for number in range(12):
        Image.fromarray(scene(motion(), seed=number, own=number)).save(tmp_path / f"{number}.png")
    assert gain_of(tmp_path, paths, lambda: 0.0) is None


def test_the_trial_ends_when_its_time_is_over(folder: Path, paths: AppPaths) -> None:
    ticks = iter(range(0, 10**6, 60))
    assert gain_of(folder, paths, lambda: float(next(ticks))) is None


# --- the project file ----------------------------------------------------------------------------------------


def changed(saved: Path, target: Path, **facts: Any) -> Path:
    """The same project with another alignment, by somebody who knows how to write hashes."""
    with zipfile.ZipFile(saved) as archive:
        members = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    document = json.loads(members[DOCUMENT])
    embedding = document["members"][0]["embedding"]
    embedding["alignment"] = {**embedding["alignment"], **facts}
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in {**members, DOCUMENT: sealed(document)}.items():
            archive.writestr(name, data)
    return target


def png(array: UInt8, kind: str = "PNG") -> str:
    data = io.BytesIO()
    Image.fromarray(array).save(data, format=kind)
    return base64.b64encode(data.getvalue()).decode()


EVEN = np.full((72, 96, 3), 90, np.uint8)
TEXTURE = np.random.default_rng(0).integers(0, 256, (72, 96, 3), dtype=np.uint8)


@pytest.mark.parametrize(
    "facts",
    [
        {"picture": "no base64 ..."},
        {"picture": base64.b64encode(b"no picture").decode()},
        {"picture": png(TEXTURE, "BMP")},
        {"picture": png(TEXTURE)[:2000]},
        {"picture": png(EVEN)},
        {"picture": png(TEXTURE[:36])},
        {"picture": png(np.tile(TEXTURE, (4, 4, 1))[:200, :200])},
        {"picture": "A" * 100_000},
        {"picture": png(TEXTURE)},  # a fine template, but not the one that the bank was built with
        {"least_lock": 0.0},
        {"least_lock": -1e300},
        {"least_lock": 0.01},
        {"most_rival": 2.0},
        {"most_turn_deg": 45},
        {"most_turn_deg": "30"},
        {"more": 1},
    ],
)
def test_a_hostile_template_is_refused(aligned: Trained, tmp_path: Path, facts: dict[str, Any]) -> None:
    save_project(aligned.project, tmp_path / "a.inspector")
    with pytest.raises(ProjectError):
        load_project(changed(tmp_path / "a.inspector", tmp_path / "b.inspector", **facts))


def test_a_template_survives_its_file_bit_by_bit() -> None:
    template = learn_template(good_parts(), 30.0)
    again = Alignment.model_validate_json(Alignment.of(template).model_dump_json()).aligner.template
    assert again.grey.tobytes() == template.grey.tobytes()
    assert again.area.tobytes() == template.area.tobytes()
    assert (again.least_lock, again.most_rival, again.most_turn_deg) == (
        template.least_lock,
        template.most_rival,
        template.most_turn_deg,
    )
    assert Aligner(again) == Aligner(template)
    assert hash(Aligner(again)) == hash(Aligner(template))


def test_parts_at_any_angle_are_searched_at_any_angle() -> None:
    assert most_turn_deg(helpers.small_settings(align=True)) == 30
    assert most_turn_deg(helpers.small_settings(align=True, rotation="free")) == FREE_TURN_DEG == 180


def test_alignment_needs_pictures_of_one_shape() -> None:
    with pytest.raises(ValueError, match="pictures of one shape"):
        helpers.small_settings(align=True, shapes="letterbox")
