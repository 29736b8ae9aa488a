"""PaDiM (Defard et al., arXiv 2011.08785): distance to what good parts look like at the same position."""

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.gaussians import Gaussians
from inspector_app.core.messages import AnomalyMap, Float32, Int32, PatchFeatures, frozen
from inspector_app.core.ports import Embedder
from inspector_app.core.scoring.scoring import image_score


class Padim(PatchDetector):
    """An embedder and the Gaussians that were learned with it. Needs parts that always lie alike."""

    def __init__(
        self, embedder: Embedder, gaussians: Gaussians, *, size: tuple[int, int], expected_aspect: float
    ) -> None:
        """Put the two together.

        Args:
            embedder: pixels to features.
            gaussians: of good parts' features from the same embedder.
            size: (width, height) of the network's input in pixels.
            expected_aspect: width / height of the good parts.

        Raises:
            ValueError: the Gaussians use channels that the embedder does not have, or have another grid.
        """
        if gaussians.channels[-1] >= embedder.dims:
            raise ValueError(f"Gaussians of channel {gaussians.channels[-1]}, embedder of {embedder.dims} dims")
        rows, columns = embedder.grid
        if gaussians.rows != rows * columns:
            raise ValueError(f"Gaussians of {gaussians.rows} cells, embedder of {rows * columns}")
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        self.gaussians = gaussians

    def score(
        self,
        features: PatchFeatures,
        *,
        without_image: int | Int32 | None = None,
        siblings: Float32 | None = None,
    ) -> AnomalyMap:
        """Mahalanobis distances, and their maximum as the score (the paper's).

        Args:
            features: of the frame; with ``without_image``, those of that training image itself.
            without_image: leave out what this training image taught; every image is left out in the same way.
            siblings: float32 (k, rows * cols, D), the features of other training images that are left out as well.
        """
        if without_image is None:
            distance_l2 = self.gaussians.distances(features.values)
        elif siblings is None or not len(siblings):
            distance_l2 = self.gaussians.distances(features.values, left_out=True)
        else:
            distance_l2 = self.gaussians.distances_without(np.concatenate([features.values[None], siblings]))
        return AnomalyMap(frozen(distance_l2.reshape(features.grid)), image_score(distance_l2))
