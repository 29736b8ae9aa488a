"""ReConPatch (Hyun et al., WACV 2024): a memory bank of patches after the trained map f.

f is part of the embedder (trained in core/features/projection.py, folded in by core/features/runtimes.py); what is
left is the search of PatchCore.
"""

import numpy as np

from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.messages import AnomalyMap, Int32, PatchFeatures, frozen
from inspector_app.core.scoring.scoring import REWEIGHT_NEIGHBOURS, image_score, reweighted


class ReConPatch(BankDetector):
    """An embedder with f at its end, and the memory bank of f's features; ``reweighting`` is eq. 9 and 10."""

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """See :class:`BankDetector`; the score is the largest of the patches' distances, reweighted or not."""
        distance_l2, nearest = self.bank.nearest(features.values, without_image=without_image, tensor=features.tensor)
        if self.reweighting and np.isfinite(distance_l2).all():
            used, which = np.unique(nearest, return_inverse=True)
            around = self.bank.neighbours_of(used, REWEIGHT_NEIGHBOURS, without_image=without_image)[which]
            distance_l2 = reweighted(features.values, distance_l2, self.bank.vectors[around])
        return AnomalyMap(frozen(distance_l2.reshape(features.grid)), image_score(distance_l2))
