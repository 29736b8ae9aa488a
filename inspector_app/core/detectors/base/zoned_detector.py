"""A detector with zones: it judges as another one does, and the zones change what its map counts."""

from collections.abc import Generator
from copy import copy
from dataclasses import replace

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.memory.good_patch import GoodPatch
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.messages import (
    NO_ZONE,
    AnomalyMap,
    Bool,
    Float16,
    Float32,
    Frame,
    Int32,
    PatchFeatures,
    UInt8,
    read_only,
)
from inspector_app.core.pictures.zones import NO_ZONING, WHOLE, Zoning, laid_out, require_judged
from inspector_app.core.scoring.regions import PictureScale, region_around
from inspector_app.core.scoring.scoring import image_score
from inspector_app.core.scoring.zone_rule import ZoneRule
from inspector_app.core.sentences import Sentence


class ZonedDetector(PatchDetector):
    """Scores and maps of another detector, with zones.

    Its anomaly maps keep the distances without zones, so that other zones need no network (:meth:`rescored`).

    Attributes:
        plain: the detector without zones.
        rule: what the zones do.
        zoning: the zones.
    """

    def __init__(self, plain: PatchDetector, rule: ZoneRule, zoning: Zoning = NO_ZONING) -> None:
        """Add zones to ``plain``. Raises ValueError when they were laid out for another grid."""
        if rule.judged.shape != plain.embedder.grid:
            raise ValueError(f"zones for a grid of {rule.judged.shape}, patches of {plain.embedder.grid}")
        super().__init__(plain.embedder, size=plain.size, expected_aspect=plain.expected_aspect)
        self.view = plain.view
        self.reading = plain.reading
        self.least_content = plain.least_content
        self.scale = plain.scale
        self.feature_space = plain.feature_space
        self.plain = plain
        self.rule = rule
        self.zoning = zoning

    def embedding(self, frame: Frame) -> Generator[int, None, PatchFeatures]:
        """See :class:`PatchDetector`. A picture of which the zones leave nothing cannot be judged."""
        features = yield from super().embedding(frame)
        if features.judged is not None and not (features.judged & self.rule.judged).any():
            raise UnsuitableImageError(
                Sentence("Nothing in the picture is judged: all that it shows lies in ignored zones."),
                hint=Sentence("Use the same camera and crop as for the good parts, or change the zones."),
            )
        return features

    def embed_pixels(self, pixels: UInt8) -> PatchFeatures:
        """See :class:`PatchDetector`."""
        return self.plain.embed_pixels(pixels)

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """See :class:`PatchDetector`; the score is that of the map with zones."""
        return self.headed(features, self.zoned(self.plain.score(features, without_image=without_image)))

    def raised(self, anomaly: AnomalyMap, region: Bool, factor: float) -> AnomalyMap:
        """See :class:`PatchDetector`."""
        return self.zoned(self.plain.raised(anomaly, region, factor)) if factor != 1 else anomaly

    def score_left_out(
        self, features: Float32, image: int, part: Int32, left_out: LeftOut | None, *, judged: Bool | None = None
    ) -> AnomalyMap:
        """See :class:`PatchDetector`."""
        return self.zoned(self.plain.score_left_out(features, image, part, left_out, judged=judged))

    def score_embedded_again(self, features: PatchFeatures, part: Int32, left_out: LeftOut | None) -> AnomalyMap:
        """See :class:`PatchDetector`."""
        return self.zoned(self.plain.score_embedded_again(features, part, left_out))

    def zoned(self, anomaly: AnomalyMap) -> AnomalyMap:
        """Return a map of the plain detector with the score that the zones give it; its distances stay."""
        distance_l2 = anomaly.patch_distance_l2
        if not np.isfinite(distance_l2).all() or not np.isfinite(anomaly.score_l2):
            return anomaly  # it becomes an ERROR
        weighted = self.rule.weighted(distance_l2)
        plain_l2, weighted_l2 = (image_score(values, self.plain.smooth_gain) for values in (distance_l2, weighted))
        score_l2 = anomaly.score_l2 * weighted_l2 / plain_l2 if plain_l2 > 0 else 0.0
        if self.rule.least_px is not None and score_l2 > 0:
            rendered = self._in_input(weighted, score_l2)
            score_l2 *= self.rule.peak(rendered) / float(rendered.max())
        return replace(anomaly, score_l2=score_l2)

    def worst_region(self, anomaly: AnomalyMap) -> Bool | None:
        """See :class:`PatchDetector`; what the zones ignore is never in it, and what is too small is not the worst."""
        weighted = self.rule.weighted(anomaly.patch_distance_l2)
        worst = int(weighted.argmax())
        if self.rule.least_px is not None and weighted.max() > 0:
            rendered = self._in_input(weighted, 1.0)
            (height, width), (rows, columns) = rendered.shape, weighted.shape
            y, x = self.rule.place(rendered)
            worst = int(y * rows // height * columns + x * columns // width)
        return region_around(weighted, worst)

    def nearest_good(
        self, features: PatchFeatures, cell: int, count: int, without: Int32 | None = None
    ) -> tuple[GoodPatch, ...]:
        """See :class:`PatchDetector`."""
        return self.plain.nearest_good(features, cell, count, without)

    def counted(self, patch_distance_l2: Float32) -> Float32:
        """See :class:`PatchDetector`; with the sensitivity, and 0 where it is ignored."""
        return self.rule.weighted(patch_distance_l2)

    def render(self, anomaly: AnomalyMap) -> Float32:
        """See :class:`PatchDetector`; ignored places are 0, and regions that are too small are lowered."""
        opened = self.rule.opened(self._in_input(self.rule.weighted(anomaly.patch_distance_l2), 1.0))
        peak = float(opened.max())
        if peak > 0:
            opened = read_only(opened * np.float32(anomaly.score_l2 / peak))
        return self.over_picture(opened, anomaly)

    def zone_at(self, anomaly: AnomalyMap, x: float, y: float) -> str:
        """See :class:`inspector_app.core.ports.ZoningDetector`; the zones lie on the part, wherever it lies."""
        zones = self.zoning.zones
        if not zones:
            return ""
        if anomaly.placement is not None:
            to_input = np.linalg.inv(np.vstack([anomaly.placement.to_picture, [0, 0, 1]]))
            x, y = ((to_input @ (x, y, 1))[:2] / self.size).tolist()
        left, top, right, bottom = self.zoning.section or WHOLE
        place = np.array([left + x * (right - left)]), np.array([top + y * (bottom - top)])
        over = [number for number, zone in enumerate(zones, 1) if zone.area.contains(*place)[0, 0] != zone.outside]
        return f"{over[-1]} {zones[over[-1] - 1].kind}" if over else NO_ZONE

    def _in_input(self, distance_l2: Float32, score_l2: float) -> Float32:
        """Render patch distances over the network's input."""
        return self.plain.render(AnomalyMap(distance_l2, score_l2))


def kept_score(detector: PatchDetector, plain_l2: float, patch_distance_l2: Float16) -> float:
    """Return the score of a map that was kept, float16 (rows, cols), under a detector's zones.

    Args:
        detector: with zones or without.
        plain_l2: the score that the detector without zones gave the same map.
        patch_distance_l2: the distances without zones.
    """
    if not isinstance(detector, ZonedDetector):
        return plain_l2
    return detector.zoned(AnomalyMap(patch_distance_l2.astype(np.float32), plain_l2)).score_l2


def plain_score(detector: PatchDetector, score_l2: float, patch_distance_l2: Float16) -> float:
    """Return the score without zones of a kept map whose score with a detector's zones is known."""
    if not isinstance(detector, ZonedDetector):
        return score_l2
    largest = image_score(patch_distance_l2.astype(np.float32), detector.plain.smooth_gain)
    zoned_l2 = kept_score(detector, largest, patch_distance_l2)
    return score_l2 / zoned_l2 * largest if zoned_l2 > 0 else largest


def with_zoning(detector: PatchDetector, zoning: Zoning | None, source_size: tuple[int, int]) -> PatchDetector:
    """Return the detector with what a person says about places and sizes; the same one if that is nothing.

    Args:
        detector: the detector without zones; it is not changed.
        zoning: the zones; None: there are none.
        source_size: (width, height) of the good parts' pictures in pixels.

    Raises:
        TrainingError: the zones leave no patch to judge.
    """
    if zoning is None:
        return detector
    if zoning.mm_per_px is not None:
        detector = copy(detector)
        detector.scale = PictureScale(zoning.mm_per_px, source_size[0])
    if not zoning.zones and not zoning.least_area_px:
        return detector
    require_judged(zoning.zones, detector.embedder.grid, zoning.section)
    layout = laid_out(zoning, grid=detector.embedder.grid, size=detector.view.map_size, source_size=source_size)
    return ZonedDetector(detector, ZoneRule(layout.judged, layout.factor, layout.least_px), zoning)
