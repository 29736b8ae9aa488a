"""PatchCore (Roth et al., CVPR 2022): distance to the nearest patch of any good part."""

import numpy as np

from inspector_app.core.memory_bank import MemoryBank
from inspector_app.core.messages import AnomalyMap, Float32, Frame, PatchFeatures, UInt8, frozen
from inspector_app.core.ports import Embedder
from inspector_app.core.preprocess import fit
from inspector_app.core.scoring import REWEIGHT_NEIGHBOURS, image_score, render_map, reweighted_score


class PatchCore:
    """An embedder and the memory bank that was built with it."""

    def __init__(
        self, embedder: Embedder, bank: MemoryBank, *, size: tuple[int, int], expected_aspect: float, reweighting: bool
    ) -> None:
        """Put the two together.

        Args:
            embedder: pixels to features.
            bank: features of good parts from the same embedder.
            size: (width, height) of the network's input in pixels.
            expected_aspect: width / height of the good parts.
            reweighting: score by eq. 7 instead of eq. 6.

        Raises:
            ValueError: the bank's vectors have another length than the embedder's features.
        """
        if bank.vectors.shape[1] != embedder.dims:
            raise ValueError(f"bank of {bank.vectors.shape[1]} dims, embedder of {embedder.dims}")
        self.embedder = embedder
        self.bank = bank
        self.size = size
        self.expected_aspect = expected_aspect
        self.reweighting = reweighting

    def embed(self, frame: Frame) -> PatchFeatures:
        """See :class:`inspector_app.core.ports.Detector`."""
        return self.embed_pixels(fit(frame.rgb, self.size, self.expected_aspect))

    def embed_pixels(self, pixels: UInt8) -> PatchFeatures:
        """Features of a picture that already has the network's input size: uint8 (H, W, 3)."""
        return PatchFeatures(self.embedder.embed(pixels), self.embedder.grid)

    def score(self, features: PatchFeatures) -> AnomalyMap:
        """See :class:`inspector_app.core.ports.Detector`."""
        return score_against(self.bank, features, reweighting=self.reweighting)

    def render(self, anomaly: AnomalyMap) -> Float32:
        """See :class:`inspector_app.core.ports.Detector`."""
        return render_map(anomaly.patch_distance_l2, anomaly.score_l2, self.size)


def score_against(
    bank: MemoryBank, features: PatchFeatures, *, reweighting: bool, without_image: int | None = None
) -> AnomalyMap:
    """Distances of one frame's patches to a bank, and its score (eq. 6, or eq. 7 with ``reweighting``).

    ``without_image`` leaves one training image's vectors out; the score is infinite if nothing is left.
    """
    distance_l2, nearest = bank.nearest(features.values, without_image=without_image)
    score_l2 = image_score(distance_l2)
    if reweighting and np.isfinite(score_l2):
        farthest = int(distance_l2.argmax())
        around = bank.neighbours_of(int(nearest[farthest]), REWEIGHT_NEIGHBOURS, without_image=without_image)
        score_l2 = reweighted_score(features.values[farthest], score_l2, bank.vectors[around])
    return AnomalyMap(frozen(distance_l2.reshape(features.grid)), frozen(nearest.reshape(features.grid)), score_l2)
