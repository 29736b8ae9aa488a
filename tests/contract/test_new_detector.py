"""A new detector is one file and one line: a tiny kind in the list is trained, saved, opened, judged and compared."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import pytest

from inspector_app.core.detectors import DETECTORS, kind_of
from inspector_app.core.detectors.base.kind import Arrays, DetectorKind, Extent, Lesson, Place, Taught, Words, checked
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import AnomalyMap, Float32, Frame, Int32, Limits, PatchFeatures, Progress, Verdict
from inspector_app.core.options import DetectorOptions
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.comparing.compare import compare_one, detector_candidates
from inspector_app.pipeline.comparing.feature_space import map_feature_space
from inspector_app.pipeline.comparing.sweeps import make_sweep
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from tests import helpers


class TinyOptions(DetectorOptions):
    detector: Literal["tiny"] = "tiny"
    power: int = 2


@dataclass(frozen=True, eq=False)
class Tiny:
    mean: Float32
    rows: int = 1

    def arrays(self) -> dict[str, Any]:
        return {"mean": self.mean}


class TinyDetector(PatchDetector):
    def __init__(self, embedder: Embedder, tiny: Tiny, place: Place) -> None:
        super().__init__(embedder, size=place.size, expected_aspect=place.expected_aspect)
        self.tiny = tiny

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        distance_l2 = np.linalg.norm(features.values - self.tiny.mean, axis=1).astype(np.float32)
        return AnomalyMap(distance_l2.reshape(features.grid), float(distance_l2.max()))


class TinyKind(DetectorKind[TinyOptions, Tiny]):
    api_version = 2
    name = "tiny"
    options = TinyOptions
    words = Words("Tiny", "Tiny", "For tests.")

    def learn(self, lesson: Lesson, options: TinyOptions) -> Generator[Progress, None, Taught]:
        yield Progress(Sentence("Averaging"), 0, 0, 0.0)
        return Taught(Learned(Tiny(lesson.features.mean(axis=(0, 1), dtype=np.float32))), lesson.features)

    def open(self, options: TinyOptions, embedder: Embedder, memory: Tiny, place: Place) -> TinyDetector:
        return TinyDetector(embedder, memory, place)

    def read(self, arrays: Arrays) -> Tiny:
        return Tiny(checked(arrays, {"mean": ("float32", 1)})[0])

    def seconds(self, options: TinyOptions, extent: Extent) -> float:
        return float(extent.n_patches)


@pytest.fixture(scope="module", autouse=True)
def tiny() -> Iterator[None]:
    with DETECTORS.added(TinyKind()):
        yield


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> AppPaths:
    return helpers.app_paths(tmp_path_factory.getbasetemp() / "app")


@pytest.fixture(scope="module")
def trained(paths: AppPaths) -> Trained:
    settings = helpers.small_settings(options={"detector": "tiny", "power": 3})
    return helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths, proposes=False))


def test_it_is_trained_saved_opened_and_judges(trained: Trained, paths: AppPaths, tmp_path: Path) -> None:
    save_project(trained.project, tmp_path / "tiny.inspector")
    opened = open_detector(load_project(tmp_path / "tiny.inspector"), paths)
    assert opened.project.document.options == TinyOptions(power=3)
    assert opened.drift < 1e-3
    limits = opened.project.document.limits
    spoilt = Frame(helpers.damaged(helpers.part()), "spoilt", 0.0)
    assert inspect(spoilt, opened.detector, limits).verdict is Verdict.NG
    assert inspect(spoilt, opened.detector, Limits(1e6)).verdict is Verdict.OK


def test_without_it_the_file_says_what_is_missing(
    trained: Trained, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_project(trained.project, tmp_path / "tiny.inspector")
    monkeypatch.setattr(DETECTORS, "_kinds", {kind.name: kind for kind in DETECTORS.built_in})
    with pytest.raises(ProjectError, match=r"detector tiny, which this program does not have\. Install the plugin"):
        load_project(tmp_path / "tiny.inspector")


def test_arrays_that_are_not_its_own_are_refused() -> None:
    read = kind_of(TinyOptions()).read
    mean = np.ones(3, dtype=np.float32)
    for arrays in ({}, {"mean": mean, "more": mean}, {"mean": mean.astype(np.float64)}, {"mean": mean[None]}):
        with pytest.raises(ValueError, match="mean"):
            read(arrays)
    with pytest.raises(ValueError, match="finite"):
        read({"mean": np.array([np.nan], dtype=np.float32)})


def test_it_is_forecast_compared_swept_and_drawn(trained: Trained, paths: AppPaths) -> None:
    good = helpers.cells(0.0, helpers.N_SMALL)
    settings = helpers.small_settings()
    (candidate,) = detector_candidates(["tiny"], settings)
    assert candidate.name == "Tiny"
    assert candidate.settings is not None
    preflight = helpers.result_of(check_parts(good, candidate.settings))
    n_patches = len(good) * (helpers.SMALL_PX // 8) ** 2
    assert n_patches < preflight.expected_seconds < n_patches + 60
    images = [LabelledImage(path, GOOD) for path in helpers.cells(0.0, helpers.N_SMALL + 2)[-2:]]
    images += [LabelledImage(path, "broken") for path in helpers.cells(1.0, 2)]
    outcome = helpers.result_of(compare_one(candidate, good, images, paths, FeatureStore()))
    assert outcome.evaluation is not None, outcome.reasons
    assert outcome.opened is not None
    assert len(make_sweep("keep", candidate.settings, len(good)).points) > 3
    space = helpers.result_of(map_feature_space(outcome.opened, good, outcome.evaluation, paths))
    assert len(space.after)


class OtherOptions(DetectorOptions):
    detector: Literal["other"] = "other"


class WithoutWords(TinyKind):
    name = "other"
    options = cast("type[TinyOptions]", OtherOptions)
    words = cast("Words", None)


class OfAnother(TinyKind):
    name = "other"


@pytest.mark.parametrize(("kind", "lack"), [(WithoutWords(), "words are missing"), (OfAnother(), "tiny")])
def test_a_kind_that_the_pages_cannot_show_is_refused(kind: TinyKind, lack: str) -> None:
    with pytest.raises(ValueError, match=lack), DETECTORS.added(kind):
        pass
