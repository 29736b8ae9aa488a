"""What the pipeline asks of its parts; whoever fits may be plugged in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from inspector_app.core.messages import (
    AnomalyMap,
    Float32,
    Frame,
    InspectionRecord,
    PatchFeatures,
    UInt8,
    UnreadableFrame,
)
from inspector_app.core.reading import Reading


class Embedder(Protocol):
    """One runtime that carries pixels to patch features."""

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
        """D, values a patch."""

    def embed(self, pixels: UInt8) -> Float32:
        """Carry uint8 (H, W, 3) RGB of the network's input size to float32 (rows * cols, D)."""


@runtime_checkable
class GpuEmbedder(Embedder, Protocol):
    """An embedder on a processor with a memory of its own, where features may stay and frames are better many."""

    @property
    def batch(self) -> int:
        """How many frames it is best asked for at once."""

    def embed_batch(self, pixels: UInt8) -> Float32:
        """Carry uint8 (n, H, W, 3) to float32 (n, rows * cols, D)."""

    def embed_on_device(self, pixels: UInt8) -> Any:  # noqa: ANN401 - a tensor of torch, which is not imported here
        """The same as a tensor in that memory."""


class Detector(Protocol):
    """A trained method: what it makes of one frame."""

    def embed(self, frame: Frame) -> PatchFeatures:
        """Features of a frame. Raises UnsuitableImageError when the frame cannot be judged."""

    def score(self, features: PatchFeatures) -> AnomalyMap:
        """Distances to the good parts, and the frame's score."""

    def render(self, anomaly: AnomalyMap) -> Float32:
        """The anomaly map over the network's input: float32 (H, W), >= 0, its maximum is the score."""


class FileDetector(Detector, Protocol):
    """A detector that knows how picture files are read for it."""

    @property
    def reading(self) -> Reading:
        """So that they come out as the good parts did."""


class FrameSource(Protocol):
    """A feed of frames, read from one thread."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    @property
    def count(self) -> int | None:
        """How many frames it holds; None when nobody knows (a camera)."""

    @property
    def live(self) -> bool:
        """Whether frames arrive by themselves, so that only the newest is worth judging."""

    def read(self) -> Frame | UnreadableFrame | None:
        """The next frame, the next one's excuse, or None at the end. Raises SourceError when the feed breaks.

        May wait for as long as nothing comes; see :meth:`close`.
        """

    def close(self) -> None:
        """Let go of files and devices; may be called twice, and from any thread.

        A read that waits in another thread then returns None soon: at the latest when its driver gives up waiting.
        """


@runtime_checkable
class Acknowledging(Protocol):
    """A feed that keeps account of what was judged: a file counts only once its record is written."""

    def judged(self, frame: Frame | UnreadableFrame) -> None:
        """The frame was judged and its record written; called on the judging thread, also after ``close``."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A record, with what it was made from as far as that is at hand.

    Attributes:
        record: what was found.
        frame: what was judged; None when its pixels are gone or not wanted.
        distance_l2: the rendered map, float32 (H, W); None when the frame could not be judged or the map is not wanted.
    """

    record: InspectionRecord
    frame: Frame | UnreadableFrame | None = None
    distance_l2: Float32 | None = None


class RecordSink(Protocol):
    """Where records go; used from the thread that opened it."""

    @property
    def notice(self) -> str:
        """What a person should know about it, one sentence; "" when all is well."""

    def write(self, judged: Sequence[Judged]) -> None:
        """Keep records, in their order; on return they outlive the program.

        Raises:
            PassingOutputError: none of them can be kept now; call again with the same ones.
            OutputError: they cannot be kept.
        """

    def close(self) -> None:
        """Finish; may be called twice.

        Raises:
            OutputError: what was kept is not where it belongs.
        """
