"""SPADE (Cohen and Hoshen, arXiv 2005.02357): distance to the nearest patch of the good parts that look most alike."""

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.messages import AnomalyMap, Int32, PatchFeatures, frozen
from inspector_app.core.ports import Embedder
from inspector_app.core.scoring.scoring import image_score


class Spade(PatchDetector):
    """An embedder and the gallery of good parts' features from it. Judging takes longer the more parts are compared."""

    def __init__(
        self, embedder: Embedder, gallery: Gallery, *, neighbours: int, size: tuple[int, int], expected_aspect: float
    ) -> None:
        """Put the two together.

        Args:
            embedder: pixels to features.
            gallery: features of good parts from the same embedder.
            neighbours: K, how many good parts a part is compared with, at least 1.
            size: (width, height) of the network's input in pixels.
            expected_aspect: width / height of the good parts.

        Raises:
            ValueError: the gallery's features have another length or grid than the embedder's, or K is not positive.
        """
        _, cells, dims = gallery.features.shape
        if dims != embedder.dims:
            raise ValueError(f"gallery of {dims} dims, embedder of {embedder.dims}")
        rows, columns = embedder.grid
        if cells != rows * columns:
            raise ValueError(f"gallery of {cells} cells, embedder of {rows * columns}")
        if neighbours < 1:
            raise ValueError(f"a part is compared with 1 good part or more, not {neighbours}")
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        self.gallery = gallery
        self.neighbours = neighbours

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """Patch distances, and their maximum as the score.

        The paper scores an image by the mean distance of its summary to the K nearest; here the score is the map's
        maximum, so that picture and verdict cannot disagree.

        Args:
            features: of the frame.
            without_image: search the other training images only; the score is infinite if there are none.
        """
        distance_l2, _ = self.gallery.nearest(features.values, self.neighbours, without_image=without_image)
        return AnomalyMap(frozen(distance_l2.reshape(features.grid)), image_score(distance_l2))
