"""PatchCore (Roth et al., CVPR 2022): distance to the nearest patch of any good part."""

import numpy as np

from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.messages import AnomalyMap, Int32, PatchFeatures, frozen
from inspector_app.core.scoring.scoring import REWEIGHT_NEIGHBOURS, image_score, reweighted


class PatchCore(BankDetector):
    """An embedder and the memory bank that was built with it; ``reweighting`` is eq. 7 instead of eq. 6."""

    def score(
        self, features: PatchFeatures, *, without_image: int | Int32 | None = None, known: Int32 | None = None
    ) -> AnomalyMap:
        """See :class:`BankDetector`; the score is the largest distance (eq. 6), or that one reweighted (eq. 7).

        Args:
            features: see there.
            without_image: see there.
            known: as :meth:`MemoryBank.nearest`.
        """
        distance_l2, nearest = self.bank.nearest(
            features.values, without_image=without_image, known=known, tensor=features.tensor
        )
        score_l2 = image_score(distance_l2)
        if self.reweighting and np.isfinite(score_l2):
            farthest = [int(distance_l2.argmax())]
            around = self.bank.neighbours_of(nearest[farthest], REWEIGHT_NEIGHBOURS, without_image=without_image)
            score_l2 = float(reweighted(features.values[farthest], distance_l2[farthest], self.bank.vectors[around])[0])
        return AnomalyMap(frozen(distance_l2.reshape(features.grid)), score_l2)
