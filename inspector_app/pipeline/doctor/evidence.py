"""What the doctor measures of every good part, from its picture or from what the project keeps of it."""

from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Float32, Float64, Frame, Int32, PatchFeatures, Progress, UInt8
from inspector_app.core.pictures.exposure import fine_detail, grey_of
from inspector_app.core.pictures.first_use import use_decoders_once
from inspector_app.core.pictures.looks import SKETCH_PX, look_of
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.outliers import beside_similar, most_similar
from inspector_app.pipeline.judging.picture import reduced, small_pixels
from inspector_app.project.kept_pictures import key_of
from inspector_app.project.store import Project
from inspector_app.sources.images import read_frame

LOOK_PX, SHARP_PX, THUMB_PX = 256, 1024, 16
GREY_SPREAD = 3.0
"""Largest difference of a grey picture's channels, in grey values."""
MOST_PATCHES, MOST_BYTES = 64, 16 * 2**20
"""Patches that are kept of each picture for the coverage curve, and bytes of all of them."""
NO_SKETCH = np.zeros((SKETCH_PX, SKETCH_PX))


@dataclass(slots=True, eq=False)
class Evidence:
    """Figures of n training pictures.

    Attributes:
        n: their number.
        size: (width, height) of each file in pixels, by number; only of pictures that were read.
        small: numbers of the pictures of which only the small one was looked at.
        brightness: float64 (n,), mean grey value; NaN: nothing was looked at, as in all others.
        fine: float64 (n,), :func:`fine_detail`.
        red: float64 (n,), share of red in the mean colour.
        blue: float64 (n,), share of blue.
        is_grey: bool (n,).
        thumbs: float32 (n, 768), 16 x 16 pixels of three channels.
        pooled: float32 (n, D), the mean features; None: no picture was embedded. Rows of others are NaN.
        patches: float32 (v, D), a few patches of each embedded picture.
        of_patch: int32 (v,), the picture of each.
    """

    n: int
    size: dict[int, tuple[int, int]] = field(default_factory=dict)
    small: set[int] = field(default_factory=set)
    pooled: Float32 | None = None
    brightness: Float64 = field(init=False)
    fine: Float64 = field(init=False)
    red: Float64 = field(init=False)
    blue: Float64 = field(init=False)
    is_grey: "np.typing.NDArray[np.bool_]" = field(init=False)
    thumbs: Float32 = field(init=False)
    kept: list[Float32] = field(default_factory=list)
    kept_of: list[int] = field(default_factory=list)
    _similar: tuple[bytes, Int32] = (b"", np.empty((0, 0), dtype=np.int32))

    def __post_init__(self) -> None:
        """Begin with nothing."""
        self.brightness, self.fine, self.red, self.blue = (np.full(self.n, np.nan) for _ in range(4))
        self.is_grey = np.zeros(self.n, dtype=np.bool_)
        self.thumbs = np.full((self.n, 3 * THUMB_PX**2), np.nan, dtype=np.float32)

    @property
    def looked_at(self) -> Int32:
        """The pictures that were read, or whose small picture was: int32 (k,), ascending."""
        return np.array(sorted({*self.size, *self.small}), dtype=np.int32)

    @property
    def patches(self) -> tuple[Float32, Int32]:
        """The kept patches, float32 (v, D), and the picture of each, int32 (v,)."""
        counts = [len(one) for one in self.kept]
        return np.concatenate(self.kept), np.repeat(np.array(self.kept_of, dtype=np.int32), counts)

    def beside(self, values: Float64, numbers: Int32) -> Float64:
        """Return how some pictures' values, float64 (n,), differ from those of the most similar ones among them."""
        key = numbers.tobytes()
        if key != self._similar[0]:
            self._similar = key, most_similar(self.thumbs[numbers])
        return beside_similar(values[numbers], self._similar[1])

    def look(self, number: int, rgb: UInt8) -> None:
        """Measure a picture, uint8 (H, W, 3)."""
        import cv2

        look = look_of(reduced(rgb, LOOK_PX), NO_SKETCH)
        self.brightness[number], self.red[number], self.blue[number] = look.brightness, look.red, look.blue
        self.fine[number] = fine_detail(grey_of(reduced(rgb, SHARP_PX)))
        thumb = cv2.resize(reduced(rgb, LOOK_PX), (THUMB_PX, THUMB_PX), interpolation=cv2.INTER_AREA)
        self.thumbs[number] = np.asarray(thumb, dtype=np.float32).ravel()
        self.is_grey[number] = float(np.ptp(np.asarray(thumb, dtype=np.float32), axis=2).max()) <= GREY_SPREAD

    def embed(self, number: int, features: PatchFeatures, rng: np.random.Generator) -> None:
        """Keep the mean features of a picture, and some of its patches."""
        values = features.values
        if features.judged is not None:
            values = values[features.judged.ravel()]
        if not len(values):
            return
        dims = values.shape[1]
        if self.pooled is None:
            self.pooled = np.full((self.n, dims), np.nan, dtype=np.float32)
        self.pooled[number] = values.mean(axis=0, dtype=np.float64)
        count = max(1, min(MOST_PATCHES, MOST_BYTES // (4 * dims * self.n), len(values)))
        self.kept.append(values[rng.choice(len(values), count, replace=False)])
        self.kept_of.append(number)


def gather(project: Project, detector: PatchDetector | None) -> Generator[Progress, None, Evidence]:
    """Look at all good parts, one after the other.

    Args:
        project: the project.
        detector: its detector, which reads and embeds the pictures that are there; None: only what the project keeps
            is looked at. Pictures in tiles are read, not embedded.
    """
    use_decoders_once()
    images = project.document.training
    found, rng = Evidence(len(images)), np.random.default_rng(project.document.bank.seed)
    embeds = detector is not None and detector.n_steps == 1
    for number, image in enumerate(images):
        yield Progress(Sentence("Examining good parts"), number, len(images), number / len(images))
        frame = None
        if detector is not None and image.path:
            frame = read_frame(Path(image.path), detector.reading)
        if isinstance(frame, Frame):
            found.size[number] = frame.rgb.shape[1], frame.rgb.shape[0]
            found.look(number, frame.rgb)
            if embeds and detector is not None:
                try:
                    found.embed(number, detector.embed(frame), rng)
                except UnsuitableImageError:  # another picture by now: its size and look say so
                    continue
            continue
        kept = project.pictures.get(key_of(image.path))
        small = small_pixels(kept.jpeg) if kept is not None else None
        if small is not None:
            found.small.add(number)
            found.look(number, small)
    return found
