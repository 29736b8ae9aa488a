"""What every detector must do. A new detector is one more line in BUILDS."""

import functools
import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector_app.core.detectors import DETECTORS, AnyKind
from inspector_app.core.detectors import reconpatch as options
from inspector_app.core.detectors.base.kind import Extent
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Frame, Limits, PatchFeatures, Progress, Verdict
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.plugins import API_VERSION
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

RECONPATCH = {"detector": "reconpatch", "use": "always", "dims": 32, "batch": 64}
BUILDS: dict[str, dict[str, Any]] = {
    "patchcore": {},
    "patchcore, eq. 7": {"reweighting": True},
    "patchcore, 16 components": {"options": {"detector": "patchcore", "dims": 16}},
    "reconpatch": {"options": RECONPATCH},
    "reconpatch, eq. 9": {"options": RECONPATCH, "reweighting": True},
    "reconpatch if it is better": {"options": {**RECONPATCH, "use": "recommended"}},
    "padim": {"options": {"detector": "padim", "channels": 20}},
    "spade": {"options": {"detector": "spade", "neighbours": 5}},
    "ensemble": {"options": {"detector": "ensemble", "backbones": ["efficientnet_lite0", "efficientnet_lite1"]}},
}
TRAINING_STEPS = 8
GOOD = Frame(helpers.part(), "good", 0.0)
SPOILT = Frame(helpers.damaged(helpers.part()), "spoilt", 0.0)


@dataclass(frozen=True)
class Built:
    """One build, and all that it told on its way."""

    trained: Trained
    told: tuple[Progress, ...]

    @property
    def detector(self) -> PatchDetector:
        return self.trained.detector


def working(name: str, paths: AppPaths) -> Generator[Progress, None, Trained]:
    """A build that has not begun; ReConPatch's training is as short as the tests need it."""
    sources = helpers.cells(0.0, helpers.N_SMALL)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(options.TRAINING_STEPS, "standard", TRAINING_STEPS)
        return (yield from train(sources, helpers.small_settings(**BUILDS[name]), paths, proposes=False))


def build(name: str, paths: AppPaths) -> Built:
    told = tuple(steps := Steps(working(name, paths)))
    return Built(steps.result, told)


first_build = functools.cache(build)


@pytest.fixture(scope="session")
def paths(tmp_path_factory: pytest.TempPathFactory) -> AppPaths:
    return helpers.session_paths(tmp_path_factory)


@pytest.fixture(params=BUILDS)
def name(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


@pytest.fixture
def built(name: str, paths: AppPaths) -> Built:
    return first_build(name, paths)


@pytest.fixture
def detector(built: Built) -> PatchDetector:
    return built.detector


def test_every_detector_in_the_package_is_in_the_list() -> None:
    import inspector_app.core.detectors

    modules = {path.stem for path in Path(inspector_app.core.detectors.__path__[0]).glob("*.py")} - {"__init__"}
    names = [kind.name for kind in DETECTORS.built_in]
    assert sorted(names) == sorted(modules)
    assert set(names) == {helpers.small_settings(**changes).options.detector for changes in BUILDS.values()}


@pytest.mark.parametrize("kind", DETECTORS.built_in, ids=lambda kind: kind.name)
def test_a_kind_tells_what_is_asked_of_it(kind: AnyKind) -> None:
    options = kind.options()
    assert options.detector == kind.name
    assert kind.api_version == API_VERSION
    assert all((kind.words.title, kind.words.line, kind.words.meaning))
    few, many = Extent(10, 144, 0.01), Extent(100, 144, 0.01)
    assert 0 < kind.seconds(options, few) < kind.seconds(options, many)
    assert 0 < kind.n_bytes(options, few) < kind.n_bytes(options, many)
    assert kind.for_form(options).detector == kind.for_comparison().detector == kind.name
    assert kind.several is (len(kind.backbones(options, "any")) > 1)
    with pytest.raises((KeyError, ValueError)):
        kind.read({})


def test_it_is_the_detector_that_was_asked_for(name: str, built: Built) -> None:
    document = built.trained.project.document
    assert document.detector in name if "better" not in name else ("patchcore", "reconpatch")
    assert type(built.detector).__name__.lower() == document.detector


def test_messages_have_the_shapes_and_types_they_promise(detector: PatchDetector) -> None:
    features = detector.embed(GOOD)
    rows, columns = features.grid
    assert features.values.dtype == np.float32
    assert features.values.ndim == 2
    assert features.values.shape == (rows * columns, detector.embedder.dims)
    anomaly = detector.score(features)
    assert anomaly.patch_distance_l2.dtype == np.float32
    assert anomaly.patch_distance_l2.shape == features.grid
    assert (anomaly.patch_distance_l2 >= 0).all()
    assert np.isfinite(anomaly.score_l2)
    drawn = detector.render(anomaly)
    assert drawn.dtype == np.float32
    assert drawn.ndim == 2
    assert (drawn >= 0).all()


def test_nobody_can_change_a_message(detector: PatchDetector) -> None:
    features = detector.embed(GOOD)
    anomaly = detector.score(features)
    for array in (features.values, anomaly.patch_distance_l2, detector.render(anomaly)):
        assert not array.flags.writeable


def test_the_map_peaks_at_the_score_so_that_colours_and_verdict_agree(detector: PatchDetector) -> None:
    for frame in (GOOD, SPOILT):
        anomaly = detector.score(detector.embed(frame))
        assert detector.render(anomaly).max() == pytest.approx(anomaly.score_l2, rel=1e-5)


def test_a_damaged_part_scores_higher_and_the_map_peaks_on_the_damage(detector: PatchDetector) -> None:
    good, spoilt = (detector.score(detector.embed(frame)) for frame in (GOOD, SPOILT))
    assert spoilt.score_l2 > 1.5 * good.score_l2
    drawn = detector.render(spoilt)
    row, column = np.unravel_index(int(drawn.argmax()), drawn.shape)
    assert 0.3 < row / drawn.shape[0] < 0.7  # the damage lies over the middle quarter
    assert 0.3 < column / drawn.shape[1] < 0.7


def test_the_threshold_lets_a_good_part_pass_and_stops_a_damaged_one(built: Built) -> None:
    limit = built.trained.project.document.threshold_l2
    verdicts = [
        decide(built.detector.score(built.detector.embed(frame)).score_l2, Limits(limit))
        for frame in (Frame(read_rgb(helpers.cells(0.0, 1)[0]), "known", 0.0), SPOILT)
    ]
    assert verdicts == [Verdict.OK, Verdict.NG]


def test_the_same_frame_scores_the_same_twice(detector: PatchDetector) -> None:
    first, second = (detector.score(detector.embed(SPOILT)) for _ in range(2))
    assert first.score_l2 == second.score_l2
    np.testing.assert_array_equal(first.patch_distance_l2, second.patch_distance_l2)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_features_that_are_no_numbers_are_an_error_and_never_ok(detector: PatchDetector, value: float) -> None:
    features = detector.embed(GOOD)
    values = features.values.copy()
    values[7, -1] = value
    with np.errstate(invalid="ignore"):
        score_l2 = detector.score(PatchFeatures(values, features.grid)).score_l2
    assert decide(score_l2, Limits(1e9)) is Verdict.ERROR


def test_what_cannot_be_judged_is_refused(detector: PatchDetector) -> None:
    tiny = np.zeros((8, 8, 3), np.uint8)
    wide = np.zeros((64, 256, 3), np.uint8)
    for rgb in (tiny, wide):
        with pytest.raises(UnsuitableImageError):
            detector.embed(Frame(rgb, "odd", 0.0))


def test_the_whole_picture_is_looked_at(detector: PatchDetector) -> None:
    """No centre crop: damage in the very corner is found there."""
    rgb = helpers.part().copy()
    rgb[-40:, -40:] = helpers.damaged(helpers.part())[120:160, 120:160]
    assert fit(rgb, detector.size, 1.0).shape[:2] == detector.size[::-1]
    distances = detector.score(detector.embed(Frame(rgb, "corner", 0.0))).patch_distance_l2
    row, column = np.unravel_index(int(distances.argmax()), distances.shape)
    assert row >= distances.shape[0] - 3
    assert column >= distances.shape[1] - 3


def test_a_part_scores_higher_when_what_it_taught_is_left_out(name: str, built: Built) -> None:
    """The threshold was set by these scores; where a bank was chosen, by lower ones, because holes were filled."""
    training = built.trained.project.document.training
    for image, source in enumerate(helpers.cells(0.0, helpers.N_SMALL)):
        features = built.detector.embed(Frame(read_rgb(source), source.name, 0.0))
        left_out = built.detector.score(features, without_image=image)
        known = built.detector.score(features)
        if built.trained.project.document.detector in ("padim", "spade") or "eq." in name:
            assert left_out.score_l2 == pytest.approx(training[image].score_l2, rel=1e-3)
        else:
            assert 0 < training[image].score_l2 <= left_out.score_l2 * (1 + 1e-3)
        assert left_out.score_l2 >= known.score_l2
        if "eq." not in name:  # a weight may fall by more than a distance grows
            assert (left_out.patch_distance_l2 >= known.patch_distance_l2).all()


def test_saved_and_loaded_it_scores_the_same(built: Built, paths: AppPaths, tmp_path: Path) -> None:
    save_project(built.trained.project, tmp_path / "p.inspector")
    project = load_project(tmp_path / "p.inspector")
    assert project.document == built.trained.project.document
    opened = open_detector(project, paths)
    assert opened.drift < 1e-5
    assert type(opened.detector) is type(built.detector)
    for frame in (GOOD, SPOILT):
        now, then = (detector.score(detector.embed(frame)) for detector in (opened.detector, built.detector))
        assert now.score_l2 == pytest.approx(then.score_l2, rel=1e-5)
        np.testing.assert_allclose(now.patch_distance_l2, then.patch_distance_l2, rtol=1e-5, atol=1e-5)


def test_the_runtimes_score_alike(built: Built, paths: AppPaths) -> None:
    opened = open_detector(built.trained.project, paths, "torch")
    assert (opened.runtime, built.detector.runtime) == ("torch", "openvino")
    assert opened.drift_notice == ""
    for frame in (GOOD, SPOILT):
        theirs, ours = (detector.score(detector.embed(frame)) for detector in (opened.detector, built.detector))
        assert theirs.score_l2 == pytest.approx(ours.score_l2, rel=1e-3)


def test_the_same_seed_learns_the_same(name: str, built: Built, paths: AppPaths) -> None:
    again, first = build(name, paths).trained.project, built.trained.project
    assert [helpers.bank_bytes(learned) for learned in again.learned] == [
        helpers.bank_bytes(learned) for learned in first.learned
    ]
    assert again.document.members == first.document.members
    assert again.document.training == first.document.training
    assert again.document.references == first.document.references
    assert again.document.trial == first.document.trial


def test_progress_never_falls_and_ends_at_one(built: Built) -> None:
    fractions = [step.fraction for step in built.told]
    assert fractions == sorted(fractions)
    assert 0 <= fractions[0] < 0.1
    assert fractions[-1] == 1.0
    assert all(0 <= step.done <= step.total or step.total == 0 for step in built.told)


@pytest.mark.parametrize("share", [0.05, 0.5, 0.75])
@pytest.mark.parametrize("name", ["reconpatch if it is better", "padim", "spade", "ensemble"])
def test_cancelled_on_its_way_it_leaves_nothing(
    name: str,
    share: float,
    paths: AppPaths,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PatchCore's own is cancelled at every step, in tests/unit/pipeline."""
    first_build(name, paths)  # its networks are converted now
    paths = helpers.with_networks_of(paths, tmp_path_factory.mktemp("own"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    before = sorted(paths.cache.parent.rglob("*"))
    work = working(name, paths)
    told = next(step for step in work if step.fraction >= share)
    assert told.fraction < 1
    work.close()
    assert sorted(paths.cache.parent.rglob("*")) == before
    assert list(tmp_path.iterdir()) == []
