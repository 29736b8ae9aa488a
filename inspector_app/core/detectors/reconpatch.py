"""ReConPatch (Hyun et al., WACV 2024): a memory bank of patches after the trained map f.

f is part of the embedder (core/projection.py trains it, core/runtimes.py folds it in); what is left is PatchCore's
search.
"""

import numpy as np

from inspector_app.core.memory_bank import MemoryBank
from inspector_app.core.messages import AnomalyMap, PatchFeatures, frozen
from inspector_app.core.patch_detector import PatchDetector
from inspector_app.core.ports import Embedder
from inspector_app.core.scoring import REWEIGHT_NEIGHBOURS, image_score, reweighted


class ReConPatch(PatchDetector):
    """An embedder with f at its end, and the memory bank of f's features."""

    def __init__(
        self, embedder: Embedder, bank: MemoryBank, *, size: tuple[int, int], expected_aspect: float, reweighting: bool
    ) -> None:
        """Put the two together.

        Args:
            embedder: pixels to f(p).
            bank: f(p) of good parts from the same embedder.
            size: (width, height) of the network's input in pixels.
            expected_aspect: width / height of the good parts.
            reweighting: weigh every patch's distance (eq. 9 and 10) instead of taking it as it is.

        Raises:
            ValueError: the bank's vectors have another length than the embedder's features.
        """
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        if bank.vectors.shape[1] != embedder.dims:
            raise ValueError(f"bank of {bank.vectors.shape[1]} dims, embedder of {embedder.dims}")
        self.bank = bank
        self.reweighting = reweighting

    def score(self, features: PatchFeatures, *, without_image: int | None = None) -> AnomalyMap:
        """See :class:`PatchDetector`; the score is the largest of the patches' distances, reweighted or not."""
        distance_l2, nearest = self.bank.nearest(features.values, without_image=without_image)
        if self.reweighting and np.isfinite(distance_l2).all():
            used, which = np.unique(nearest, return_inverse=True)
            around = self.bank.neighbours_of(used, REWEIGHT_NEIGHBOURS, without_image=without_image)[which]
            distance_l2 = reweighted(features.values, distance_l2, self.bank.vectors[around])
        grid = features.grid
        return AnomalyMap(frozen(distance_l2.reshape(grid)), frozen(nearest.reshape(grid)), image_score(distance_l2))
