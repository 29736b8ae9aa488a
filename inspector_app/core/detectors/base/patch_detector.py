"""Common code of detectors that use patch features: input preprocessing and map rendering."""

from abc import ABC, abstractmethod
from collections.abc import Generator
from dataclasses import replace

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.features.tiles import TiledEmbedder
from inspector_app.core.memory.good_patch import GoodPatch
from inspector_app.core.memory.head import Head
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.messages import AnomalyMap, Bool, Float32, Frame, Int32, PatchFeatures, UInt8, read_only
from inspector_app.core.pictures.view import Seen, View
from inspector_app.core.ports import Embedder, GpuEmbedder
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.scoring.regions import PictureScale, region_around
from inspector_app.core.scoring.scoring import image_score, placed_map, render_map
from inspector_app.core.steps import Steps


class PatchDetector(ABC):
    """An embedder; subclasses add the memory learned from good parts' features.

    Attributes:
        embedder: computes features from pixels.
        view: how a picture becomes the input of the network.
        reading: how files are read, so that they match the good parts.
        least_content: :func:`inspector_app.core.pictures.content.least_content` of the good parts; 0: any picture is
            judged.
        smooth_gain: as in :func:`image_score`, of the good parts.
        scale: millimetres of the good parts' pictures; None: not known.
        head: what was learned from labelled defects; None: nothing.
        feature_space: as in :class:`inspector_app.core.ports.ComparableDetector`.
    """

    def __init__(self, embedder: Embedder, *, size: tuple[int, int], expected_aspect: float) -> None:
        """Store the settings; see the attributes."""
        self.embedder = embedder
        self.view = View(size, expected_aspect)
        self.reading: Reading = AS_SAVED
        self.least_content = 0.0
        self.smooth_gain: float | None = None
        self.scale: PictureScale | None = None
        self.head: Head | None = None
        self.feature_space = ""

    @property
    def runtime(self) -> str:
        """Name of the runtime in use."""
        return self.embedder.runtime

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of the network's input in pixels."""
        return self.view.size

    @property
    def expected_aspect(self) -> float:
        """Width / height of the good parts' pictures."""
        return self.view.expected_aspect

    def mm_per_px(self, source_size: tuple[int, int]) -> float | None:
        """See :class:`inspector_app.core.ports.Detector`.

        A picture of another size shows the same part larger or smaller, unless crops of any size are judged.
        """
        if self.scale is None:
            return None
        return self.scale.mm_per_px if self.view.shapes == "letterbox" else self.scale.at_width(source_size[0])

    def embed(self, frame: Frame) -> PatchFeatures:
        """See :class:`inspector_app.core.ports.Detector`. An empty picture cannot be judged."""
        for _ in (steps := Steps(self.embedding(frame))):
            pass
        return steps.result

    @property
    def n_steps(self) -> int:
        """Number of steps of :meth:`embedding`: the tiles of a large picture, else 1."""
        return self.embedder.n_tiles if isinstance(self.embedder, TiledEmbedder) else 1

    def embedding(self, frame: Frame) -> Generator[int, None, PatchFeatures]:
        """As :meth:`embed`; yields the number of finished tiles before each tile of a large picture."""
        seen = self.view.see(frame.rgb, self.embedder.grid, self.least_content, frame.shown)
        return (yield from self.embedding_of(seen))

    def embedding_of(self, seen: Seen) -> Generator[int, None, PatchFeatures]:
        """As :meth:`embedding`, for a picture as the network sees it."""
        if isinstance(self.embedder, TiledEmbedder) and not isinstance(self.embedder, GpuEmbedder):
            features = PatchFeatures((yield from self.embedder.embedding(seen.pixels)), self.embedder.grid)
        else:
            features = self.embed_pixels(seen.pixels)
        return replace(features, judged=seen.judged, placement=seen.placement, doubts=seen.doubts)

    def placed(self, anomaly: AnomalyMap, frame: Frame) -> AnomalyMap:
        """See :class:`inspector_app.core.ports.FileDetector`."""
        try:
            grid: tuple[int, int] = anomaly.patch_distance_l2.shape  # the kept map's; the network is not needed
            seen = self.view.see(frame.rgb, grid)
        except UnsuitableImageError:  # another picture by now
            return anomaly
        return replace(anomaly, placement=seen.placement, doubts=seen.doubts)

    def embed_pixels(self, pixels: UInt8) -> PatchFeatures:
        """Compute features of a picture in the network's input size: uint8 (H, W, 3)."""
        if isinstance(self.embedder, GpuEmbedder):
            tensor = self.embedder.embed_on_device(pixels[None])[0]
            return PatchFeatures(read_only(tensor.cpu().numpy()), self.embedder.grid, tensor)
        return PatchFeatures(self.embedder.embed(pixels), self.embedder.grid)

    def embed_reference(self, pixels: UInt8) -> PatchFeatures:
        """Compute features of a reference picture of the project, uint8 (H, W, 3): the input, or one tile."""
        if isinstance(self.embedder, TiledEmbedder):
            return PatchFeatures(self.embedder.tile.embed(pixels), self.embedder.tile.grid)
        return self.embed_pixels(pixels)

    @abstractmethod
    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """Return the distances of one frame's patches to the good parts, and the frame's score.

        Args:
            features: of the frame.
            without_image: leave out the contribution of this training image, or of these (leave-one-part-out); the
                score is infinite if nothing is left.
        """

    def mapped(self, features: PatchFeatures, distance_l2: Float32, peak_l2: float | None = None) -> AnomalyMap:
        """Make the map of patch distances, and its score: the only place where patches are left out of the verdict.

        Args:
            features: of the frame.
            distance_l2: float32 (rows * cols,), the distance of each patch, also of those that are not judged.
            peak_l2: the largest distance, if the detector's is not that of the map.

        Returns:
            The map; its distances are 0 where nothing is judged. The score is NaN if no patch is judged.
        """
        distance_l2 = distance_l2.reshape(features.grid)
        judged = features.judged
        if judged is not None:
            distance_l2 = np.where(judged, distance_l2, np.float32(0))
        if judged is not None and not judged.any():
            score_l2 = float("nan")
        else:
            score_l2 = image_score(distance_l2, self.smooth_gain, peak_l2)
        return AnomalyMap(read_only(distance_l2), score_l2, features.placement, features.doubts)

    def headed(self, features: PatchFeatures, anomaly: AnomalyMap) -> AnomalyMap:
        """Return a map, raised where the head says that its worst region is a defect; the same one without a head."""
        if self.head is None or not np.isfinite(anomaly.score_l2):
            return anomaly
        region = self.worst_region(anomaly)
        if region is None:
            return anomaly
        return self.raised(anomaly, region, self.head.factor(features.values, region, anomaly.score_l2))

    def raised(self, anomaly: AnomalyMap, region: Bool, factor: float) -> AnomalyMap:
        """Multiply the distances of a region, bool (rows, cols), by a factor >= 1; the score is that of the new map."""
        if factor == 1:
            return anomaly
        raised_l2 = anomaly.patch_distance_l2 * np.where(region, np.float32(factor), np.float32(1))
        score_l2 = image_score(raised_l2, self.smooth_gain)
        return replace(anomaly, patch_distance_l2=read_only(raised_l2), score_l2=score_l2)

    def score_left_out(
        self, features: Float32, image: int, part: Int32, left_out: LeftOut | None, *, judged: Bool | None = None
    ) -> AnomalyMap:
        """Return the score of a training picture against the memory without its part.

        Args:
            features: float32 (n, rows * cols, d), of all training pictures, after the projection.
            image: index of the picture.
            part: int32, all pictures of its part, including itself; their contribution is left out.
            left_out: as in :class:`inspector_app.core.detectors.base.kind.Taught`.
            judged: bool (rows, cols), the patches of the picture that are judged; None: all.
        """
        own = PatchFeatures(features[image], self.embedder.grid, judged=judged)
        return self.score(own, without_image=part)

    def score_embedded_again(self, features: PatchFeatures, part: Int32, left_out: LeftOut | None) -> AnomalyMap:
        """As :meth:`score_left_out`, for a training picture of which the lesson held a sample of the patches.

        Args:
            features: of all patches of the picture.
            part: as in :meth:`score_left_out`.
            left_out: as in :meth:`score_left_out`.
        """
        return self.score(features, without_image=part)

    def worst_region(self, anomaly: AnomalyMap) -> Bool | None:
        """See :class:`inspector_app.core.ports.ComparableDetector`."""
        return region_around(anomaly.patch_distance_l2, int(anomaly.patch_distance_l2.argmax()))

    def nearest_good(
        self, features: PatchFeatures, cell: int, count: int, without: Int32 | None = None
    ) -> tuple[GoodPatch, ...]:
        """Return the patches of good parts that are nearest to one patch, each from another picture, nearest first.

        Args:
            features: of the frame.
            cell: row-major index of the patch.
            count: how many are wanted.
            without: training pictures that are left out.

        Returns:
            None of them if the detector does not compare with single patches.
        """
        return ()

    def counted(self, patch_distance_l2: Float32) -> Float32:
        """Return patch distances, float32 (rows, cols), as they count in the score."""
        return patch_distance_l2

    def render(self, anomaly: AnomalyMap) -> Float32:
        """See :class:`inspector_app.core.ports.Detector`."""
        size, scale = self.view.map_size, self.view.map_size[0] / self.size[0]
        smoothed_px = scale * self.view.sharpest_px
        return self.over_picture(render_map(anomaly.patch_distance_l2, anomaly.score_l2, size, smoothed_px), anomaly)

    def over_picture(self, rendered: Float32, anomaly: AnomalyMap) -> Float32:
        """Draw a map that was rendered over the network's input over the whole picture; float32 (h, w), read-only."""
        if anomaly.placement is None:
            return rendered
        placement = anomaly.placement.of_map(self.size, self.view.map_size)
        return placed_map(rendered, placement, anomaly.score_l2)
