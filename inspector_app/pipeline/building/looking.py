"""Read good parts and their disturbed copies ahead of their use, and embed them."""

import contextlib
import hashlib
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import CancelledError, Future, wait
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event, Semaphore
from typing import TypeVar

import numpy as np

from inspector_app.core.errors import InspectorError, UnreadableImageError, UnsuitableImageError
from inspector_app.core.features.tiles import TiledEmbedder
from inspector_app.core.memory.most_different import most_different
from inspector_app.core.messages import Bool, Float16, Float32, Int32, Progress, UInt8
from inspector_app.core.pictures.content import content
from inspector_app.core.pictures.copies import COPY_SHARE, Variety
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.pictures.disturbances import Disturbed
from inspector_app.core.pictures.light import Light
from inspector_app.core.pictures.near_copies import sketch
from inspector_app.core.pictures.view import Seen, View
from inspector_app.core.ports import Embedder, GpuEmbedder
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.preflight import Preflight, require_enough
from inspector_app.pipeline.building.sampling import Sampling
from inspector_app.pipeline.judging.small_pictures import small_picture
from inspector_app.pipeline.steps import POLL_S, begin
from inspector_app.project.kept_pictures import KeptPicture
from inspector_app.sources.images import read_rgb, read_whole_picture

CLOSING_S = 1.0
MEASURING_SHARE = 0.1
R = TypeVar("R")


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddedPicture:
    """One picture: a digest of its pixels at the network's size, its content, sketch, features and judged patches.

    ``sketch`` is float16 (h, w), ``values`` float32 (k, D) and ``cells`` int32 (k,), the sample of its patches, then of
    those of its copies; ``judged`` bool (rows, cols) or None for all.
    """

    digest: bytes
    content: float
    sketch: Float16
    values: Float32
    cells: Int32
    judged: Bool | None


Numbered = tuple[int, Path]
"""A picture with its number among all."""
Later = Callable[[], list[R | InspectorError]]
"""The result of each picture of a batch, when the caller's thread asks for it."""


def ahead_of(
    paths: tuple[Path, ...], size: int, at_once: int, work: Callable[[tuple[Numbered, ...], Event], Later[R]]
) -> Generator[tuple[Path, R | InspectorError] | None, None, None]:
    """Read pictures on threads in advance; the results come in the order of the pictures.

    Closing the generator does not wait long for running threads: they may hang in a decoder or in the network.

    Args:
        paths: the pictures.
        size: how many a call of ``work`` takes.
        at_once: how many threads work at the same time.
        work: called on a thread; it may give up when the event is set.

    Yields:
        Each picture with its result, or the reason why it cannot be used; None, ten times a second, while waiting.
    """
    room = Semaphore(at_once)
    closed = Event()

    def ahead(batch: tuple[Numbered, ...]) -> Later[R]:
        with room:
            return work(batch if not closed.is_set() else (), closed)

    numbered = tuple(enumerate(paths))
    waiting = deque(numbered[start : start + size] for start in range(0, len(numbered), size))
    begun: deque[tuple[tuple[Numbered, ...], Future[Later[R]]]] = deque()
    try:
        while waiting or begun:
            while waiting and len(begun) <= at_once:
                batch = waiting.popleft()
                begun.append((batch, begin(partial(ahead, batch), "good parts")))
            while not wait([begun[0][1]], timeout=POLL_S).done:
                yield None
            batch, later = begun.popleft()
            yield from zip((path for _, path in batch), later.result()(), strict=True)
    finally:
        closed.set()
        wait([later for _, later in begun], timeout=CLOSING_S)


def measure_light(
    preflight: Preflight, grid: tuple[int, int], variety: Variety, at_once: int
) -> Generator[Progress, None, Light | None]:
    """Read all pictures once to measure the light of the good parts; the second reading then normalises each."""

    def measure(batch: tuple[Numbered, ...], _closed: Event) -> Later[tuple[float, float]]:
        found: list[tuple[float, float] | InspectorError] = []
        for _, path in batch:
            try:
                rgb = read_rgb(path, preflight.reading)
                found.append(preflight.view.brightness(rgb, grid))
            except (UnreadableImageError, UnsuitableImageError) as error:
                found.append(error)
        return lambda: found

    measured = []
    total = len(preflight.usable)
    with contextlib.closing(ahead_of(preflight.usable, 1, at_once, measure)) as results:
        done = 0
        for result in results:
            yield Progress(Sentence("Measuring the light"), done, total, MEASURING_SHARE)
            if result is not None:
                done += 1
                if not isinstance(result[1], InspectorError):
                    measured.append(result[1])
    require_enough(len(measured))
    return Light.of(measured, variety.amounts.brightness_share)


@dataclass(frozen=True, slots=True, eq=False)
class Looking:
    """Reads and embeds good parts with their copies; called by several threads.

    OpenVINO embeds on the same threads. Torch embeds on the caller's thread, because it initialises CUDA and its own
    threads again for each thread that calls it, which takes seconds.

    ``pictures`` gets what the project keeps of each file.
    """

    preflight: Preflight
    view: View
    embedder: Embedder
    variety: Variety
    sampling: Sampling
    pictures: dict[Path, KeptPicture] = field(default_factory=dict)

    @property
    def batch(self) -> int:
        """How many pictures a call takes."""
        return self.embedder.batch if isinstance(self.embedder, GpuEmbedder) else 1

    def __call__(self, batch: tuple[Numbered, ...], closed: Event) -> Later[EmbeddedPicture]:
        """Read and embed a batch; see :func:`ahead_of`."""
        found = [(number, self._read(number, path)) for number, path in batch]
        if self.embedder.runtime != "openvino":
            return lambda: self._looked_at(found, closed)
        looks = self._looked_at(found, closed)
        return lambda: looks

    def _read(self, number: int, path: Path) -> list[Seen] | InspectorError:
        """The picture and its copies as the network sees them."""
        grid = self.embedder.grid
        try:
            data = read_whole_picture(path)
            rgb = decode(data, self.preflight.reading)
            self.pictures[path] = small_picture(data, rgb)
            copies = self.variety.copies(rgb, number, self.view.whole_size)
            own = self.view.see(rgb, grid)
            return [own, *(self._copy(copy, own) for copy in copies)]
        except (UnreadableImageError, UnsuitableImageError) as error:
            return error

    def _copy(self, copy: Disturbed, own: Seen) -> Seen:
        """A copy as the network sees it; the picture itself if alignment does not find the part in the copy."""
        try:
            return self.view.see(copy.rgb, self.embedder.grid, shown=copy.shown)
        except UnsuitableImageError:
            return own

    def _looked_at(
        self, found: list[tuple[int, list[Seen] | InspectorError]], closed: Event
    ) -> list[EmbeddedPicture | InspectorError]:
        """Embed numbered pictures of the network's input size; errors are returned unchanged."""
        pixels = [one.pixels for _, seen in found if not isinstance(seen, InspectorError) for one in seen]
        if isinstance(self.embedder, GpuEmbedder) and pixels:
            embedded = iter(self.embedder.embed_batch(np.stack(pixels)))
        else:
            embedded = iter([embedded_until(closed, each, self.embedder) for each in pixels])
        return [
            seen
            if isinstance(seen, InspectorError)
            else _embedded(number, seen, [next(embedded) for _ in seen], self.sampling)
            for number, seen in found
        ]


def embedded_until(closed: Event, pixels: UInt8, embedder: Embedder) -> Float32:
    """Embed one picture; a large one is given up between two tiles when ``closed`` is set.

    Raises:
        CancelledError: it was given up.
    """
    if not isinstance(embedder, TiledEmbedder):
        return embedder.embed(pixels)
    for _ in (steps := Steps(embedder.embedding(pixels))):
        if closed.is_set():
            raise CancelledError
    return steps.result


def _embedded(number: int, seen: list[Seen], values: list[Float32], sampling: Sampling) -> EmbeddedPicture:
    """Put the features of a picture and its copies, float32 (rows * cols, D) each, together."""
    own, pixels = values[0], seen[0].pixels
    judged = seen[0].judged
    if judged is not None:  # so that no memory learns a border
        own = own.copy()
        own[~judged.ravel()] = own[int(judged.argmax())]
    rows, cells = [own], [np.arange(len(own), dtype=np.int32)]
    for copy, of_copy in zip(seen[1:], values[1:], strict=True):
        allowed = copy.judged.ravel() if copy.judged is not None else np.ones(len(own), dtype=np.bool_)
        chosen = most_different(of_copy, own, allowed, round(COPY_SHARE * len(own)))
        rows.append(np.where(allowed[chosen, None], of_copy[chosen], own[chosen]))
        cells.append(chosen.astype(np.int32))
    together, of_cells = np.concatenate(rows) if len(rows) > 1 else own, np.concatenate(cells)
    if sampling.kept < sampling.rows:
        chosen = sampling.chosen(number, judged)
        together, of_cells = together[chosen], of_cells[chosen]
    height, width = pixels.shape[:2]
    return EmbeddedPicture(
        hashlib.sha256(pixels.tobytes()).digest(),
        content(pixels),
        sketch(pixels, (width, height)),
        together,
        of_cells,
        judged,
    )
