"""Common code of detectors that use patch features: input preprocessing and map rendering."""

from abc import ABC, abstractmethod

from inspector_app.core.messages import AnomalyMap, Float32, Frame, Int32, PatchFeatures, UInt8, read_only
from inspector_app.core.pictures.content import require_content
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.ports import Embedder, GpuEmbedder
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.scoring.scoring import render_map


class PatchDetector(ABC):
    """An embedder; subclasses add the memory learned from good parts' features.

    Attributes:
        embedder: computes features from pixels.
        size: (width, height) of the network's input in pixels.
        expected_aspect: width / height of the good parts.
        reading: how files are read, so that they match the good parts.
        least_content: :func:`inspector_app.core.pictures.content.least_content` of the good parts; 0: any picture is
            judged.
    """

    def __init__(self, embedder: Embedder, *, size: tuple[int, int], expected_aspect: float) -> None:
        """Store the settings; see the attributes."""
        self.embedder = embedder
        self.size = size
        self.expected_aspect = expected_aspect
        self.reading: Reading = AS_SAVED
        self.least_content = 0.0

    @property
    def runtime(self) -> str:
        """Name of the runtime in use."""
        return self.embedder.runtime

    def embed(self, frame: Frame) -> PatchFeatures:
        """See :class:`inspector_app.core.ports.Detector`. An empty picture cannot be judged."""
        pixels = fit(frame.rgb, self.size, self.expected_aspect)
        require_content(pixels, self.least_content)
        return self.embed_pixels(pixels)

    def embed_pixels(self, pixels: UInt8) -> PatchFeatures:
        """Compute features of a picture in the network's input size: uint8 (H, W, 3)."""
        if isinstance(self.embedder, GpuEmbedder):
            tensor = self.embedder.embed_on_device(pixels[None])[0]
            return PatchFeatures(read_only(tensor.cpu().numpy()), self.embedder.grid, tensor)
        return PatchFeatures(self.embedder.embed(pixels), self.embedder.grid)

    @abstractmethod
    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """Return the distances of one frame's patches to the good parts, and the frame's score.

        Args:
            features: of the frame.
            without_image: leave out the contribution of this training image, or of these (leave-one-part-out); the
                score is infinite if nothing is left.
        """

    def score_left_out(self, features: Float32, image: int, part: Int32, nearest: Int32 | None) -> AnomalyMap:
        """Return the score of a training picture against the memory without its part.

        Args:
            features: float32 (n, rows * cols, d), of all training pictures, after the projection.
            image: index of the picture.
            part: int32, all pictures of its part, including itself; their contribution is left out.
            nearest: int32 (n, rows * cols), the nearest entry of each patch in the whole memory, if known.
        """
        return self.score(PatchFeatures(features[image], self.embedder.grid), without_image=part)

    def render(self, anomaly: AnomalyMap) -> Float32:
        """See :class:`inspector_app.core.ports.Detector`."""
        return render_map(anomaly.patch_distance_l2, anomaly.score_l2, self.size)
