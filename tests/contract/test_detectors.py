"""What every detector must do. A new detector is one more line in DETECTORS."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.detectors.patchcore import PatchCore
from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Frame
from inspector_app.core.ports import Detector
from inspector_app.core.preprocess import fit
from inspector_app.pipeline.train import Trained
from tests import helpers


def patchcore(trained: Trained) -> Detector:
    return trained.detector


def patchcore_reweighted(trained: Trained) -> Detector:
    base = trained.detector
    return PatchCore(base.embedder, base.bank, size=base.size, expected_aspect=base.expected_aspect, reweighting=True)


DETECTORS: dict[str, list[Callable[[Trained], Detector]]] = {"patchcore": [patchcore, patchcore_reweighted]}
ALL = [make for makers in DETECTORS.values() for make in makers]
GOOD = Frame(helpers.part(), "good", 0.0)
SPOILT = Frame(helpers.damaged(helpers.part()), "spoilt", 0.0)


@pytest.fixture(params=ALL, ids=lambda make: make.__name__)
def detector(request: pytest.FixtureRequest, trained: Trained) -> Detector:
    made: Detector = request.param(trained)
    return made


def test_every_detector_in_the_package_is_in_the_list() -> None:
    import inspector_app.core.detectors

    modules = {path.stem for path in Path(inspector_app.core.detectors.__path__[0]).glob("*.py")} - {"__init__"}
    assert modules == set(DETECTORS)


def test_messages_have_the_shapes_and_types_they_promise(detector: Detector) -> None:
    features = detector.embed(GOOD)
    rows, columns = features.grid
    assert features.values.dtype == np.float32
    assert features.values.ndim == 2
    assert len(features.values) == rows * columns
    anomaly = detector.score(features)
    assert anomaly.patch_distance_l2.dtype == np.float32
    assert anomaly.nearest.dtype == np.int32
    assert anomaly.patch_distance_l2.shape == anomaly.nearest.shape == features.grid
    assert (anomaly.patch_distance_l2 >= 0).all()
    assert np.isfinite(anomaly.score_l2)
    drawn = detector.render(anomaly)
    assert drawn.dtype == np.float32
    assert drawn.ndim == 2
    assert (drawn >= 0).all()


def test_nobody_can_change_a_message(detector: Detector) -> None:
    features = detector.embed(GOOD)
    anomaly = detector.score(features)
    for array in (features.values, anomaly.patch_distance_l2, anomaly.nearest, detector.render(anomaly)):
        assert not array.flags.writeable


def test_the_map_peaks_at_the_score_so_that_colours_and_verdict_agree(detector: Detector) -> None:
    for frame in (GOOD, SPOILT):
        anomaly = detector.score(detector.embed(frame))
        assert detector.render(anomaly).max() == pytest.approx(anomaly.score_l2, rel=1e-5)


def test_a_damaged_part_scores_higher_and_the_map_peaks_on_the_damage(detector: Detector) -> None:
    good, spoilt = (detector.score(detector.embed(frame)) for frame in (GOOD, SPOILT))
    assert spoilt.score_l2 > 1.5 * good.score_l2
    drawn = detector.render(spoilt)
    row, column = np.unravel_index(int(drawn.argmax()), drawn.shape)
    assert 0.3 < row / drawn.shape[0] < 0.7  # the damage lies over the middle quarter
    assert 0.3 < column / drawn.shape[1] < 0.7


def test_the_same_frame_scores_the_same_twice(detector: Detector) -> None:
    first, second = (detector.score(detector.embed(SPOILT)) for _ in range(2))
    assert first.score_l2 == second.score_l2
    np.testing.assert_array_equal(first.patch_distance_l2, second.patch_distance_l2)


def test_what_cannot_be_judged_is_refused(detector: Detector) -> None:
    tiny = np.zeros((8, 8, 3), np.uint8)
    wide = np.zeros((64, 256, 3), np.uint8)
    for rgb in (tiny, wide):
        with pytest.raises(UnsuitableImageError):
            detector.embed(Frame(rgb, "odd", 0.0))


def test_the_whole_picture_is_looked_at(trained: Trained) -> None:
    """No centre crop: damage in the very corner is found there."""
    rgb = helpers.part().copy()
    rgb[-40:, -40:] = helpers.damaged(helpers.part())[120:160, 120:160]
    assert fit(rgb, trained.detector.size, 1.0).shape[:2] == trained.detector.size[::-1]
    distances = trained.detector.score(trained.detector.embed(Frame(rgb, "corner", 0.0))).patch_distance_l2
    row, column = np.unravel_index(int(distances.argmax()), distances.shape)
    assert row >= distances.shape[0] - 3
    assert column >= distances.shape[1] - 3
