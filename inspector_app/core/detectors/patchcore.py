"""PatchCore (Roth et al., CVPR 2022): distance to the nearest patch of any good part."""

import numpy as np

from inspector_app.core.memory_bank import MemoryBank
from inspector_app.core.messages import AnomalyMap, PatchFeatures, frozen
from inspector_app.core.patch_detector import PatchDetector
from inspector_app.core.ports import Embedder
from inspector_app.core.scoring import REWEIGHT_NEIGHBOURS, image_score, reweighted


class PatchCore(PatchDetector):
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
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        if bank.vectors.shape[1] != embedder.dims:
            raise ValueError(f"bank of {bank.vectors.shape[1]} dims, embedder of {embedder.dims}")
        self.bank = bank
        self.reweighting = reweighting

    def score(self, features: PatchFeatures, *, without_image: int | None = None) -> AnomalyMap:
        """See :class:`PatchDetector`; the score is the largest distance (eq. 6), or that one reweighted (eq. 7)."""
        distance_l2, nearest = self.bank.nearest(features.values, without_image=without_image)
        score_l2 = image_score(distance_l2)
        if self.reweighting and np.isfinite(score_l2):
            farthest = [int(distance_l2.argmax())]
            around = self.bank.neighbours_of(nearest[farthest], REWEIGHT_NEIGHBOURS, without_image=without_image)
            score_l2 = float(reweighted(features.values[farthest], distance_l2[farthest], self.bank.vectors[around])[0])
        return AnomalyMap(frozen(distance_l2.reshape(features.grid)), frozen(nearest.reshape(features.grid)), score_l2)
