"""What all detectors that look at patches have in common: how they see a picture, and how their map is drawn."""

from abc import ABC, abstractmethod

from inspector_app.core.messages import AnomalyMap, Float32, Frame, Int32, PatchFeatures, UInt8, read_only
from inspector_app.core.pictures.content import require_content
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.ports import Embedder, GpuEmbedder
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.scoring.scoring import render_map


class PatchDetector(ABC):
    """An embedder and, in its subclasses, what was learned from the features of good parts.

    Attributes:
        embedder: pixels to features.
        size: (width, height) of the network's input in pixels.
        expected_aspect: width / height of the good parts.
        reading: how files are read, so that they come out as the good parts did.
        least_content: :func:`inspector_app.core.pictures.content.least_content` of the good parts; 0: any picture is
            judged.
    """

    def __init__(self, embedder: Embedder, *, size: tuple[int, int], expected_aspect: float) -> None:
        """Keep them; see the attributes."""
        self.embedder = embedder
        self.size = size
        self.expected_aspect = expected_aspect
        self.reading: Reading = AS_SAVED
        self.least_content = 0.0

    @property
    def runtime(self) -> str:
        """Name of the runtime that executes it."""
        return self.embedder.runtime

    def embed(self, frame: Frame) -> PatchFeatures:
        """See :class:`inspector_app.core.ports.Detector`. A picture that shows nothing is none that can be judged."""
        pixels = fit(frame.rgb, self.size, self.expected_aspect)
        require_content(pixels, self.least_content)
        return self.embed_pixels(pixels)

    def embed_pixels(self, pixels: UInt8) -> PatchFeatures:
        """Features of a picture that already has the network's input size: uint8 (H, W, 3)."""
        if isinstance(self.embedder, GpuEmbedder):
            tensor = self.embedder.embed_on_device(pixels[None])[0]
            return PatchFeatures(read_only(tensor.cpu().numpy()), self.embedder.grid, tensor)
        return PatchFeatures(self.embedder.embed(pixels), self.embedder.grid)

    @abstractmethod
    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """Distances of one frame's patches to the good parts, and the frame's score.

        Args:
            features: of the frame.
            without_image: leave out what this training image taught, or these (leave-one-part-out); the score is
                infinite if nothing is left then.
        """

    def score_left_out(self, features: Float32, image: int, part: Int32, nearest: Int32 | None) -> AnomalyMap:
        """Score of a training picture against what was learned without its part.

        Args:
            features: float32 (n, rows * cols, d), of all training pictures, as the detector sees them.
            image: which of them.
            part: int32, all pictures of its part, itself among them: what they taught is left out.
            nearest: int32 (n, rows * cols), what each patch is nearest to in the whole memory, where that is known.
        """
        return self.score(PatchFeatures(features[image], self.embedder.grid), without_image=part)

    def render(self, anomaly: AnomalyMap) -> Float32:
        """See :class:`inspector_app.core.ports.Detector`."""
        return render_map(anomaly.patch_distance_l2, anomaly.score_l2, self.size)
