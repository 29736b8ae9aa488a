"""One frame to one record: what cannot be judged is never OK."""

import math
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.memory.similar import sketch
from inspector_app.core.messages import (
    AnomalyMap,
    Bool,
    Float32,
    Frame,
    Limits,
    PatchFeatures,
    UInt8,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.judging.judge import inspect, rejudge
from inspector_app.pipeline.judging.space_name import space_of
from inspector_app.records.rows import values_of
from tests import helpers


class Counting:
    """A detector that gives a fixed score and counts how often it is asked."""

    def __init__(self, score_l2: float) -> None:
        self.score_l2 = score_l2
        self.asked = 0

    def embed(self, frame: Frame) -> PatchFeatures:
        self.asked += 1
        return PatchFeatures(np.zeros((4, 2), np.float32), (2, 2))

    def score(self, features: PatchFeatures) -> AnomalyMap:
        self.asked += 1
        distance = np.full((2, 2), self.score_l2, np.float32)
        return AnomalyMap(distance, self.score_l2)

    def render(self, anomaly: AnomalyMap) -> Float32:
        self.asked += 1
        return np.zeros((2, 2), np.float32)

    def mm_per_px(self, source_size: tuple[int, int]) -> float | None:
        return None


def frame_of(rgb: UInt8) -> Frame:
    return Frame(rgb, "part", 12.5, Path("part.png"))


FRAME = frame_of(np.zeros((40, 60, 3), np.uint8))


def test_good_and_damaged_parts_get_their_verdicts(trained: Trained) -> None:
    threshold = trained.project.document.threshold_l2
    good = inspect(frame_of(helpers.part()), trained.detector, Limits(threshold))
    bad = inspect(frame_of(helpers.damaged(helpers.part())), trained.detector, Limits(threshold))
    assert (good.verdict, bad.verdict) == (Verdict.OK, Verdict.NG)
    assert good.relative_score < 1 < bad.relative_score
    assert good.source_size == (300, 300)
    assert good.error == bad.error == ""


def test_a_picture_that_shows_nothing_is_an_error_whatever_the_bank_says(trained: Trained) -> None:
    height, width = helpers.part().shape[:2]
    rng = np.random.default_rng(0)
    ramp = np.linspace(60, 200, width)[None, :, None] * np.ones((height, 1, 3))
    flat = {
        "white": np.full((height, width, 3), 255.0),
        "grey": np.full((height, width, 3), 128.0),
        "black": np.zeros((height, width, 3)),
        "green": np.ones((height, width, 3)) * (20, 180, 60),
        "noise": rng.normal(128, 8, (height, width, 3)),
        "ramp": ramp,
        "nearly black": helpers.part() * 0.04,
    }
    for name, picture in flat.items():
        record = inspect(frame_of(np.clip(picture, 0, 255).astype(np.uint8)), trained.detector, Limits(1e9))
        assert record.verdict is Verdict.ERROR, name
        assert "flat" in record.error
        assert record.anomaly is None


def test_a_record_carries_everything_about_its_frame() -> None:
    times = iter([10.0, 10.25])
    record = inspect(FRAME, Counting(3.0), Limits(2.0), lambda: next(times))
    assert (record.name, record.path, record.captured_at_s) == ("part", Path("part.png"), 12.5)
    assert (record.score_l2, record.threshold_l2, record.relative_score) == (3.0, 2.0, 1.5)
    assert record.latency_ms == pytest.approx(250)
    assert record.source_size == (60, 40)


def test_an_unreadable_frame_is_an_error_with_its_reason() -> None:
    detector = Counting(0.0)
    record = inspect(
        UnreadableFrame("part", 1.0, Sentence("It is half a picture."), Path("p.png")), detector, Limits(1.0)
    )
    assert (record.verdict, record.error, record.source_size) == (Verdict.ERROR, "It is half a picture.", (0, 0))
    assert math.isnan(record.score_l2)
    assert math.isnan(record.relative_score)
    assert record.path == Path("p.png")
    assert detector.asked == 0


@pytest.mark.parametrize("shape", [(300, 400), (400, 300), (8, 8), (31, 31), (1, 1), (0, 0)], ids=str)
def test_a_picture_of_another_shape_is_an_error(trained: Trained, shape: tuple[int, int]) -> None:
    record = inspect(frame_of(np.zeros((*shape, 3), np.uint8)), trained.detector, Limits(1e9))
    assert record.verdict is Verdict.ERROR
    assert record.error
    assert record.anomaly is None
    assert record.source_size == shape[::-1]


@pytest.mark.parametrize("score", [math.nan, math.inf])
def test_a_score_that_is_no_number_is_an_error(score: float) -> None:
    record = inspect(FRAME, Counting(score), Limits(1.0))
    assert record.verdict is Verdict.ERROR
    assert "not a number" in record.error


def test_a_threshold_that_is_no_number_is_an_error() -> None:
    assert inspect(FRAME, Counting(0.5), Limits(math.nan)).verdict is Verdict.ERROR


def test_features_that_are_no_numbers_are_an_error(trained: Trained) -> None:
    """Through the real detector: a network that breaks down must not let parts pass."""

    class Broken:
        def embed(self, frame: Frame) -> PatchFeatures:
            features = trained.detector.embed(frame)
            values = features.values.copy()
            values[5] = np.nan
            return PatchFeatures(values, features.grid)

        score = staticmethod(trained.detector.score)
        render = staticmethod(trained.detector.render)
        mm_per_px = staticmethod(trained.detector.mm_per_px)

    assert inspect(frame_of(helpers.part()), Broken(), Limits(1e9)).verdict is Verdict.ERROR


def test_another_threshold_changes_the_verdict_and_runs_nothing() -> None:
    detector = Counting(3.0)
    record = inspect(FRAME, detector, Limits(5.0))
    asked = detector.asked
    stricter = rejudge(record, Limits(2.0))
    assert (record.verdict, stricter.verdict) == (Verdict.OK, Verdict.NG)
    assert rejudge(stricter, Limits(3.0)).verdict is Verdict.OK
    assert (stricter.threshold_l2, stricter.relative_score) == (2.0, 1.5)
    assert stricter.anomaly is record.anomaly
    assert detector.asked == asked


@pytest.mark.parametrize("score", [None, math.nan])
def test_no_threshold_makes_an_error_good(score: float | None) -> None:
    frame = UnreadableFrame("part", 1.0, Sentence("Half a picture.")) if score is None else FRAME
    record = rejudge(inspect(frame, Counting(score or 0.0), Limits(1.0)), Limits(1e9))
    assert record.verdict is Verdict.ERROR
    assert record.threshold_l2 == 1e9
    assert record.error


@pytest.mark.parametrize("fault", [RuntimeError("the library gave up"), MemoryError(), OSError(5, "disk")])
def test_a_library_that_fails_makes_an_error_record(trained: Trained, fault: Exception) -> None:
    class Failing:
        def embed(self, _frame: Frame) -> PatchFeatures:
            raise fault

        score = trained.detector.score
        render = trained.detector.render
        mm_per_px = trained.detector.mm_per_px

    record = inspect(frame_of(helpers.part()), Failing(), Limits(1.0))
    assert record.verdict is Verdict.ERROR
    assert record.anomaly is None
    assert type(fault).__name__ in record.error


@pytest.mark.parametrize("fault", [UnsuitableImageError(Sentence("The picture is flat.")), ValueError("a library")])
def test_an_error_says_how_long_it_took(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Frame) -> PatchFeatures:
        raise fault

    detector, clock = Counting(1.0), iter([3.0, 3.25])
    monkeypatch.setattr(detector, "embed", fail)
    record = inspect(FRAME, detector, Limits(2.0), clock_s=lambda: next(clock))
    assert record.verdict is Verdict.ERROR
    assert record.latency_ms == pytest.approx(250.0)


class Returning(Counting):
    """A plugin's detector that returns, or raises, anything."""

    def __init__(self, result: object) -> None:
        super().__init__(0.0)
        self.result = result

    def score(self, features: PatchFeatures) -> AnomalyMap:
        if isinstance(self.result, BaseException):
            raise self.result
        return cast("AnomalyMap", self.result)


MAP = np.array([[0.0, 0.5], [0.25, 0.125]], np.float32)


@pytest.mark.parametrize(
    "result",
    [
        None,
        (MAP, 0.5),
        AnomalyMap(MAP, cast("float", "0.5")),
        AnomalyMap(MAP, cast("float", np.float32(0.5))),
        AnomalyMap(MAP, -1.0),
        AnomalyMap(-MAP, 0.0),
        AnomalyMap(np.where(MAP == 0, np.nan, MAP).astype(np.float32), 0.5),
        AnomalyMap(np.where(MAP == 0, np.inf, MAP).astype(np.float32), 0.5),
        AnomalyMap(MAP[:1], 0.5),
        AnomalyMap(MAP.ravel(), 0.5),
        AnomalyMap(MAP[:0], 0.5),
        AnomalyMap(cast("Float32", MAP.astype(np.float64)), 0.5),
        AnomalyMap(cast("Float32", MAP.tolist()), 0.5),
        SystemExit(0),
    ],
    ids=str,
)
def test_a_detector_that_returns_anything_else_is_an_error_and_never_ok(result: object) -> None:
    record = inspect(FRAME, Returning(result), Limits(10.0))
    assert record.verdict is Verdict.ERROR
    assert record.error.startswith("The part could not be judged (")
    assert record.anomaly is None


@pytest.mark.parametrize("score_l2", [0.4, 0.6], ids=["reweighted", "members that peak in different places"])
def test_a_score_may_differ_from_the_largest_distance(score_l2: float) -> None:
    assert inspect(FRAME, Returning(AnomalyMap(MAP, score_l2)), Limits(10.0)).verdict is Verdict.OK


def test_a_doubt_makes_ok_a_review_with_its_reason_and_nothing_better() -> None:
    class Doubting(Counting):
        def score(self, features: PatchFeatures) -> AnomalyMap:
            return replace(super().score(features), doubts=(Sentence("It is dark."), Sentence("Check the light.")))

    verdicts = [
        (1.0, Limits(2.0), Verdict.REVIEW),  # OK without the doubt
        (1.5, Limits(2.0, 1.2), Verdict.REVIEW),
        (2.5, Limits(2.0), Verdict.NG),
        (math.nan, Limits(2.0), Verdict.ERROR),
    ]
    for score_l2, limits, expected in verdicts:
        record = inspect(FRAME, Doubting(score_l2), limits)
        assert record.verdict is expected
        if expected is not Verdict.ERROR:
            assert record.error == ""
            assert record.reason == "It is dark. Check the light."
            assert values_of(record, "", 1, "")["error"] == record.reason  # as every output writes it
            assert rejudge(record, Limits(100.0)).verdict is Verdict.REVIEW


def test_a_map_that_judges_what_the_picture_does_not_show_is_an_error() -> None:
    """As a plugin of before would give it, which knows of no such pictures."""

    class Careless(Counting):
        def embed(self, frame: Frame) -> PatchFeatures:
            judged = np.array([[True, True], [True, False]])
            return replace(super().embed(frame), judged=judged)

    record = inspect(FRAME, Careless(1.0), Limits(2.0))
    assert record.verdict is Verdict.ERROR
    assert "not 0 where the picture is not judged" in record.error
    assert inspect(FRAME, Careless(0.0), Limits(2.0)).verdict is Verdict.OK


class Comparing(Counting):
    """A detector with given features and distances, whose features can be compared."""

    feature_space = "a space"

    def __init__(self, values: Float32, distance_l2: Float32) -> None:
        super().__init__(float(distance_l2.max()))
        self._values, self._distance_l2 = values, distance_l2

    def embed(self, frame: Frame) -> PatchFeatures:
        self.asked += 1
        return PatchFeatures(self._values, (2, 2))

    def score(self, features: PatchFeatures) -> AnomalyMap:
        return AnomalyMap(self._distance_l2, self.score_l2)

    def worst_region(self, anomaly: AnomalyMap) -> Bool | None:
        return anomaly.patch_distance_l2 > 5


def test_a_record_keeps_the_features_at_the_worst_place() -> None:
    values = np.random.default_rng(0).random((4, 64), np.float32)
    detector = Comparing(values, np.array([[1, 6], [7, 2]], np.float32))
    record = inspect(FRAME, detector, Limits(2.0))
    assert record.worst_patch is not None
    assert record.worst_patch.space == "a space"
    assert (record.worst_patch.vector == ((values[1] + values[2]) / 2).astype(np.float16)).all()
    assert not record.worst_patch.vector.flags.writeable
    assert detector.asked == 1 + 1  # the features are computed once; regions draw the map once
    assert rejudge(record, Limits(20.0)).worst_patch is record.worst_patch
    assert inspect(FRAME, detector, Limits(7.5)).worst_patch is not None  # OK, but near the limit
    assert inspect(FRAME, detector, Limits(9.0, 5.0)).verdict is Verdict.REVIEW
    assert inspect(FRAME, detector, Limits(9.0, 5.0)).worst_patch is not None
    assert inspect(FRAME, detector, Limits(8.0)).worst_patch is None
    detector.feature_space = ""
    assert inspect(FRAME, detector, Limits(2.0)).worst_patch is None
    assert inspect(FRAME, Counting(3.0), Limits(2.0)).worst_patch is None


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
def test_features_that_cannot_be_kept_change_no_verdict(value: float) -> None:
    values = np.full((4, 64), value, np.float32)
    record = inspect(FRAME, Comparing(values, np.array([[1, 0], [7, 2]], np.float32)), Limits(2.0))
    assert (record.verdict, record.worst_patch) == (Verdict.NG, None)


def test_a_detector_that_fails_to_compare_changes_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Comparing, anomaly: AnomalyMap) -> Bool:
        raise RuntimeError

    monkeypatch.setattr(Comparing, "worst_region", fails)
    record = inspect(FRAME, Comparing(np.ones((4, 64), np.float32), np.ones((2, 2), np.float32)), Limits(0.5))
    assert (record.verdict, record.worst_patch) == (Verdict.NG, None)


def test_projects_of_one_network_and_size_can_be_compared(trained: Trained) -> None:
    """What a detector keeps is in the space that its project names; only what features need changes the name."""
    project = trained.project
    member, learned, metric = project.document.members[0], project.learned[0], project.document.bank.metric
    space = space_of([member], [learned], metric)
    assert trained.detector.feature_space == space
    record = inspect(frame_of(helpers.damaged(helpers.part())), trained.detector, Limits(0.001))
    assert record.worst_patch is not None
    assert record.worst_patch.space == space
    assert record.anomaly is not None
    values = trained.detector.embed(frame_of(helpers.damaged(helpers.part()))).values
    region = trained.detector.worst_region(record.anomaly)
    assert region is not None
    mean = values[region.ravel()].astype(np.float64).mean(axis=0, keepdims=True).astype(np.float32)
    assert np.allclose(record.worst_patch.vector, sketch(mean)[0], atol=1e-2)
    embedding = member.embedding
    other_bank = member.model_copy(update={"sha256": "f" * 64, "rows": 7})
    assert space_of([other_bank], [learned], metric) == space
    for changes in (
        {"backbone": "other"}, {"weights_sha256": "e" * 64}, {"layers": ("x",)}, {"patch": 5},
        {"input_size": (128, 128)},
    ):  # fmt: skip
        other = member.model_copy(update={"embedding": embedding.model_copy(update=changes)})
        assert space_of([other], [learned], metric) != space
    assert space_of([member], [learned], "cosine") != space
    assert space_of([member, member], [learned, learned], metric) != space
    mapped = replace(learned, projection=np.ones((2, 2), np.float32))
    assert len({space_of([one], [mapped], metric) for one in (member, other_bank)} | {space}) == 3
