"""Interfaces of the pipeline's parts; any class that implements one can be used."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from inspector_app.core.messages import (
    AnomalyMap,
    Bool,
    Float32,
    Frame,
    InspectionRecord,
    PatchFeatures,
    UInt8,
    UnreadableFrame,
)
from inspector_app.core.reading import Reading


class Embedder(Protocol):
    """A runtime that computes patch features from pixels."""

    @property
    def runtime(self) -> str:
        """Name of the runtime: openvino, torch or cuda."""

    @property
    def layers(self) -> tuple[str, ...]:
        """Names of the backbone's maps that are used, finest first."""

    @property
    def grid(self) -> tuple[int, int]:
        """(rows, cols) of the patch grid."""

    @property
    def dims(self) -> int:
        """D, the number of values per patch."""

    def embed(self, pixels: UInt8) -> Float32:
        """Compute patch features, float32 (rows * cols, D), of uint8 (H, W, 3) RGB in the network's input size."""


@runtime_checkable
class GpuEmbedder(Embedder, Protocol):
    """An embedder on a GPU: features may stay in GPU memory, and batches of frames are faster."""

    @property
    def batch(self) -> int:
        """The best number of frames per call."""

    def embed_batch(self, pixels: UInt8) -> Float32:
        """Compute patch features of uint8 (n, H, W, 3): float32 (n, rows * cols, D)."""

    def embed_on_device(self, pixels: UInt8) -> Any:  # noqa: ANN401 - a tensor of torch, which is not imported here
        """As :meth:`embed_batch`, but return a tensor in GPU memory."""


class Detector(Protocol):
    """A trained method: features, scores and maps of single frames."""

    def embed(self, frame: Frame) -> PatchFeatures:
        """Compute the features of a frame. Raises UnsuitableImageError when the frame cannot be judged."""

    def score(self, features: PatchFeatures) -> AnomalyMap:
        """Compute the patches' distances to the good parts, and the frame's score."""

    def render(self, anomaly: AnomalyMap) -> Float32:
        """Return the anomaly map over the whole picture: float32 (H, W), >= 0, its maximum is the score."""

    def mm_per_px(self, source_size: tuple[int, int]) -> float | None:
        """Millimetres of a pixel of pictures of (width, height); None: not known."""


class FileDetector(Detector, Protocol):
    """A detector that knows how to read picture files for its project."""

    @property
    def reading(self) -> Reading:
        """How to read files so that they match the good parts."""

    def placed(self, anomaly: AnomalyMap, frame: Frame) -> AnomalyMap:
        """Return a map that was kept alone, with its placement and its doubts, from the picture that it was made of."""


@runtime_checkable
class StepwiseDetector(Detector, Protocol):
    """A detector that can embed a large picture in steps, so that the work shows its progress and can be cancelled."""

    @property
    def n_steps(self) -> int:
        """The number of steps; with 1, :meth:`embed` is used."""

    def embedding(self, frame: Frame) -> Generator[int, None, PatchFeatures]:
        """As :meth:`embed`; yields the number of finished steps."""


class ZoningDetector(Detector, Protocol):
    """A detector that knows in which zone a place lies."""

    def zone_at(self, anomaly: AnomalyMap, x: float, y: float) -> str:
        """Return the zone at a place, x and y in shares of the picture, as in :attr:`Region.zone`."""


class ComparableDetector(Detector, Protocol):
    """A detector whose features of one part can be compared with those of another."""

    @property
    def feature_space(self) -> str:
        """Names all that the features depend on, but the part; "": not known, so nothing is compared."""

    def worst_region(self, anomaly: AnomalyMap) -> Bool | None:
        """Return the patches of the worst region that counts, bool (rows, cols); None: no distance is above 0."""


class FrameSource(Protocol):
    """A feed of frames. One thread reads it."""

    @property
    def name(self) -> str:
        """The name that people see."""

    @property
    def count(self) -> int | None:
        """The number of frames; None when it is unknown (a camera)."""

    @property
    def live(self) -> bool:
        """Whether frames arrive without a request; then only the newest frame is judged."""

    def read(self) -> Frame | UnreadableFrame | None:
        """Return the next frame, a report that it is unreadable, or None at the end. Raises SourceError.

        May block while no frame arrives; see :meth:`close`.
        """

    def close(self) -> None:
        """Release files and devices; may be called twice, and from any thread.

        A read that blocks in another thread then returns None soon, at the latest after the driver's timeout.
        """


@runtime_checkable
class Ongoing(Protocol):
    """A feed of files that has no end: after a fault it is opened again, as a camera is."""

    @property
    def note(self) -> str:
        """What it waits for, for how long, and what to do; "" if it only waits for the next file. Any thread."""


@runtime_checkable
class Acknowledging(Protocol):
    """A feed that tracks which frames were judged: a file counts as judged only after its record is written."""

    def judged(self, frame: Frame | UnreadableFrame) -> None:
        """Called on the judging thread after a frame's record is written; also possible after ``close``."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A record with its frame and its map, if they are available.

    Attributes:
        record: the record.
        frame: the judged frame; None when its pixels are no longer available or not needed.
        distance_l2: the rendered map, float32 (H, W); None when the frame could not be judged or the map is not needed.
    """

    record: InspectionRecord
    frame: Frame | UnreadableFrame | None = None
    distance_l2: Float32 | None = None


class RecordSink(Protocol):
    """An output for records; only the thread that opened it uses it."""

    @property
    def notice(self) -> str:
        """A notice about the output for the operator, one sentence; "" if there is none."""

    def write(self, judged: Sequence[Judged]) -> None:
        """Store records in order. When the call returns, they are safe even if the program ends.

        Raises:
            PassingOutputError: no record can be stored at the moment; call again with the same records.
            OutputError: the records cannot be stored.
        """

    def close(self) -> None:
        """Finish the output; may be called twice.

        Raises:
            OutputError: the stored records could not be put in their final place.
        """
