"""A detector with zones, against the definition on maps made by hand."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector, kept_score, plain_score, with_zoning
from inspector_app.core.errors import TrainingError, UnsuitableImageError
from inspector_app.core.messages import (
    NO_ZONE,
    AnomalyMap,
    Float32,
    Frame,
    Int32,
    Limits,
    PatchFeatures,
    Placement,
    UInt8,
    Verdict,
)
from inspector_app.core.pictures.zones import Ellipse, Rectangle, Zone, Zoning, top_zone
from inspector_app.core.scoring.regions import regions_above
from inspector_app.core.scoring.scoring import decide, half
from inspector_app.pipeline.judging.judge import inspect

GRID, SIZE = (12, 16), (128, 96)
SOURCE = (640, 480)


class Given:
    """An embedder whose features are the distances themselves: the grey value of each patch's first pixel."""

    runtime, layers, grid, dims = "none", ("grey",), GRID, 1

    def embed(self, pixels: UInt8) -> Float32:
        return np.asarray(pixels[::8, ::8, 0].reshape(-1, 1) / 10, dtype=np.float32)


class Distances(PatchDetector):
    """Its score is ``ratio`` times the largest distance, as of a detector that weighs it."""

    ratio = 1.0

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        anomaly = self.mapped(features, features.values[:, 0])
        return replace(anomaly, score_l2=anomaly.score_l2 * self.ratio)


def plain(ratio: float = 1.0) -> Distances:
    detector = Distances(Given(), size=SIZE, expected_aspect=SIZE[0] / SIZE[1])
    detector.ratio = ratio
    return detector


def zoned(*zones: Zone, ratio: float = 1.0, **facts: Any) -> PatchDetector:
    return with_zoning(plain(ratio), Zoning(drawn_on=SOURCE, zones=zones, **facts), SOURCE)


def frame(*cells: tuple[int, int, int], background: int = 10) -> Frame:
    """A picture whose patches have this grey value, except those of ``cells``: row, column, value."""
    grey = np.full(GRID, background, dtype=np.uint8)
    for row, column, value in cells:
        grey[row, column] = value
    return Frame(np.repeat(np.repeat(np.repeat(grey[:, :, None], 8, 0), 8, 1), 3, 2), "part", 0.0)


def judged(detector: PatchDetector, one: Frame) -> AnomalyMap:
    return detector.score(detector.embed(one))


RIGHT = Rectangle(left=0.5, top=0, right=1, bottom=1)
LEFT = Rectangle(left=0, top=0, right=0.5, bottom=1)


@pytest.mark.parametrize("ratio", [1.0, 0.8])
def test_what_is_ignored_counts_neither_in_the_score_nor_in_the_map(ratio: float) -> None:
    detector = zoned(Zone(kind="ignore", area=RIGHT), ratio=ratio)
    anomaly = judged(detector, frame((5, 3, 70), (5, 12, 200)))
    assert anomaly.score_l2 == pytest.approx(7 * ratio)
    rendered = detector.render(anomaly)
    assert rendered.max() == pytest.approx(7 * ratio)
    assert rendered.argmax() % SIZE[0] < 64
    assert rendered[:, 80:].max() == 0


@pytest.mark.parametrize("ratio", [1.0, 0.8])
def test_a_critical_zone_multiplies_its_distances(ratio: float) -> None:
    detector = zoned(Zone(kind="critical", sensitivity=2, area=RIGHT), ratio=ratio)
    assert judged(detector, frame((5, 3, 70), (5, 12, 50))).score_l2 == pytest.approx(10 * ratio)
    assert judged(detector, frame((5, 3, 70), (5, 12, 30))).score_l2 == pytest.approx(7 * ratio)


def test_the_map_agrees_with_the_score_whatever_the_zones_are() -> None:
    rng = np.random.default_rng(0)
    rules = (
        (Zone(kind="cosmetic", least_area_px=3000, area=RIGHT),),
        (Zone(kind="ignore", area=LEFT), Zone(kind="critical", sensitivity=1.5, area=RIGHT)),
        (),
    )
    for zones in rules:
        detector = zoned(*zones, least_area_px=1500)
        for _ in range(5):
            cells = [(int(rng.integers(12)), int(rng.integers(16)), int(rng.integers(20, 250))) for _ in range(6)]
            anomaly = judged(detector, frame(*cells))
            rendered = detector.render(anomaly)
            assert rendered.max() == pytest.approx(anomaly.score_l2, rel=1e-5)
            # Just below the score there is a region, and it has the area that it needs.
            ((largest, *_), _) = regions_above(rendered, anomaly.score_l2 * 0.999, SOURCE)
            assert largest.area_px >= 1500


def test_a_speck_below_the_minimum_area_is_ok_and_a_blob_is_not() -> None:
    detector = zoned(Zone(kind="cosmetic", least_area_px=20_000, area=RIGHT))
    blob = [(row, column, 100) for row in range(3, 9) for column in range(9, 15)]
    limits = Limits(5.0)
    verdicts = [
        decide(judged(detector, frame(*cells)).score_l2, limits) for cells in ([(5, 12, 100)], blob, [(5, 3, 100)])
    ]
    assert verdicts == [Verdict.OK, Verdict.NG, Verdict.NG]


def test_the_map_is_drawn_where_the_input_lies_in_the_picture() -> None:
    detector = zoned(Zone(kind="ignore", area=LEFT))
    quarter = Placement(np.array([[0.5 / SIZE[0], 0, 0.5], [0, 0.5 / SIZE[1], 0.5]]))
    anomaly = replace(judged(detector, frame((5, 12, 90))), placement=quarter)
    rendered = detector.render(anomaly)
    assert rendered.shape == (2 * SIZE[1], 2 * SIZE[0])
    row, column = np.unravel_index(int(rendered.argmax()), rendered.shape)
    assert (row / 192, column / 256) == pytest.approx((0.5 + 5.5 / 24, 0.5 + 12.5 / 32), abs=0.01)


def test_distances_are_kept_without_zones_so_that_zones_can_change() -> None:
    one = frame((5, 3, 70), (5, 12, 200), (8, 12, 190))
    kept = half(judged(plain(0.8), one).patch_distance_l2)
    rules = [
        zoned(*zones, ratio=0.8, least_area_px=area)
        for zones in (
            (),
            (Zone(kind="ignore", area=RIGHT),),
            (Zone(kind="critical", sensitivity=3, area=LEFT),),
            (Zone(kind="cosmetic", least_area_px=4000, area=RIGHT),),
        )
        for area in (0.0, 800.0)
    ]
    for before in rules:
        score_l2 = judged(before, one).score_l2
        assert plain_score(before, score_l2, kept) == pytest.approx(16, rel=1e-3)
        for after in rules:
            expected = judged(after, one).score_l2
            assert kept_score(after, plain_score(before, score_l2, kept), kept) == pytest.approx(expected, rel=1e-3)


def test_a_picture_of_which_nothing_is_judged_is_refused() -> None:
    detector = zoned(Zone(kind="ignore", area=RIGHT))
    detector.view = replace(detector.view, ignored=(Zone(kind="ignore", area=LEFT),))
    with pytest.raises(UnsuitableImageError, match="Nothing in the picture is judged"):
        detector.embed(frame())


def test_a_score_that_is_no_number_stays_none() -> None:
    detector = zoned(Zone(kind="ignore", area=RIGHT))
    assert isinstance(detector, ZonedDetector)
    for distance, score in ((math.inf, math.inf), (math.nan, math.nan)):
        broken = AnomalyMap(np.full(GRID, distance, dtype=np.float32), score)
        assert not math.isfinite(detector.zoned(broken).score_l2)


def test_without_zones_the_detector_is_the_same_and_knows_its_scale() -> None:
    detector = plain()
    assert with_zoning(detector, None, SOURCE) is detector
    assert detector.mm_per_px(SOURCE) is None
    scaled = with_zoning(detector, Zoning(mm_per_px=0.1), SOURCE)
    assert not isinstance(scaled, ZonedDetector)
    assert detector.mm_per_px(SOURCE) is None
    assert scaled.mm_per_px(SOURCE) == pytest.approx(0.1)
    assert scaled.mm_per_px((320, 240)) == pytest.approx(0.2)  # the same part in half as many pixels
    with pytest.raises(TrainingError, match="smaller than one patch"):
        zoned(Zone(kind="ignore", outside=True, area=Rectangle(left=0.4, top=0.4, right=0.43, bottom=0.43)))


CORNER = Zone(kind="critical", sensitivity=2, area=Rectangle(left=0.75, top=0, right=1, bottom=0.5))


def names(zones: tuple[Zone, ...]) -> list[str]:
    return [*(f"{number} {zone.kind}" for number, zone in enumerate(zones, 1)), NO_ZONE]


def test_every_place_lies_in_the_uppermost_zone() -> None:
    zones = (
        Zone(kind="normal", area=RIGHT),
        CORNER,
        Zone(kind="normal", area=Ellipse(**RIGHT.model_dump(exclude={"shape"}))),
    )
    detector = zoned(*zones)
    assert isinstance(detector, ZonedDetector)
    anomaly = judged(detector, frame())
    expected = top_zone(zones, (20, 10))
    for row, column in np.ndindex(10, 20):
        found = detector.zone_at(anomaly, (column + 0.5) / 20, (row + 0.5) / 10)
        assert found == names(zones)[expected[row, column]]


def test_the_zones_lie_on_a_part_that_is_turned_and_in_a_section() -> None:
    detector = zoned(Zone(kind="normal", area=RIGHT), CORNER, section=(0.5, 0.0, 1.0, 1.0))
    assert isinstance(detector, ZonedDetector)
    anomaly = judged(detector, frame())
    shown = [[1 / 256, 0, 0.5], [0, 1 / 96, 0]]  # the right half of the picture
    upright = replace(anomaly, placement=Placement(np.array(shown)))
    assert detector.zone_at(upright, 0.9, 0.2) == "2 critical"
    assert detector.zone_at(upright, 0.6, 0.2) == "1 normal"
    assert detector.zone_at(upright, 0.2, 0.2) == NO_ZONE
    turned = replace(anomaly, placement=Placement(np.array([[-1 / 256, 0, 0.5], [0, -1 / 96, 1]])))
    assert detector.zone_at(turned, 0.1, 0.8) == "2 critical"


def test_a_record_says_in_which_zone_each_region_lies() -> None:
    defects = frame((2, 14, 100), (9, 10, 100), (9, 3, 200))
    record = inspect(defects, zoned(Zone(kind="normal", area=RIGHT), CORNER), Limits(6.0))
    assert record.regions is not None
    assert sorted(region.zone for region in record.regions) == ["1 normal", "2 critical", NO_ZONE]
    without = inspect(defects, zoned(least_area_px=1.0), Limits(6.0))
    assert {region.zone for region in without.regions or ()} == {""}
    assert {region.zone for region in inspect(defects, plain(), Limits(6.0)).regions or ()} == {""}


def test_the_worst_region_is_the_worst_one_that_counts() -> None:
    distance = np.ones(GRID, np.float32)
    distance[2, 3], distance[8, 9:12], distance[9, 9:12], distance[2, 14] = 9.0, 5.0, 4.0, 6.0
    anomaly = AnomalyMap(distance, 9.0)

    def cells(detector: PatchDetector) -> set[tuple[int, int]]:
        region = detector.worst_region(anomaly)
        assert region is not None
        return set(zip(*(axis.tolist() for axis in np.nonzero(region)), strict=True))

    stain = {(row, column) for row in (8, 9) for column in (9, 10, 11)}
    assert cells(plain()) == {(2, 3)}
    assert cells(zoned(Zone(kind="ignore", area=LEFT))) == {(2, 14)}
    assert cells(zoned(least_area_px=5000.0)) == stain  # a patch has 1600 px
    nothing = AnomalyMap(np.zeros(GRID, np.float32), 0.0)
    for detector in (plain(), zoned(Zone(kind="ignore", area=LEFT)), zoned(least_area_px=5000.0)):
        assert detector.worst_region(nothing) is None
    named = plain()
    named.feature_space = "a space"
    assert with_zoning(named, Zoning(drawn_on=SOURCE, least_area_px=5000.0), SOURCE).feature_space == "a space"
