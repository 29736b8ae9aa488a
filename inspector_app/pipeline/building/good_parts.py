"""Features of all good parts, computed once and shared by all learning steps."""

import contextlib
import hashlib
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import CancelledError, Future, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event, Semaphore

import numpy as np

from inspector_app.core.compute.openvino_cpu import import_openvino
from inspector_app.core.detectors.base.kind import expected_bytes
from inspector_app.core.errors import InspectorError, TrainingError, UnreadableImageError, UnsuitableImageError
from inspector_app.core.features.backbones import DEFAULT_BACKBONE
from inspector_app.core.features.tiles import SEAM_SHARE, TiledEmbedder
from inspector_app.core.messages import Bool, Float16, Float32, Int32, Progress, UInt8
from inspector_app.core.pictures.content import content, least_content
from inspector_app.core.pictures.decoding import BYTES_PER_PIXEL
from inspector_app.core.pictures.first_use import use_decoders_once
from inspector_app.core.pictures.near_copies import near_copies, parts_of, sketch
from inspector_app.core.pictures.view import Seen, View
from inspector_app.core.ports import Embedder, GpuEmbedder
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps, counted
from inspector_app.pipeline.building.headers import Headers
from inspector_app.pipeline.building.preflight import (
    MIN_PARTS,
    Preflight,
    require_enough,
    require_memory,
    require_mostly_readable,
)
from inspector_app.pipeline.building.sampling import Pool, Sampling
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedders
from inspector_app.pipeline.steps import POLL_S, begin, in_background
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import Embedding
from inspector_app.project.weights import Weights
from inspector_app.sources.images import read_rgb

PREPARING_SHARE = 0.1
MANY_PARTS = 48
"""From this number of parts on, compiling the network for parallel frames takes less time than it saves."""
MAX_AT_ONCE = 8
CLOSING_S = 1.0
FLAT = join(
    Sentence("The picture shows nothing where the other good parts show something."),
    Sentence("Take it again, or remove it from the good parts."),
)
"""A bank that holds a white picture judges the next white picture as OK."""
DECODING_BYTES = 300 * 2**20


@dataclass(frozen=True, slots=True, eq=False)
class GoodParts:
    """Features of good parts.

    Attributes:
        request: the properties of the embedder.
        reading: how the pictures were read.
        embedder: the opened embedder.
        weights: the weights of its backbone.
        view: how the pictures became inputs of the network.
        features: float32 (n, rows * cols, D); a patch that is not judged has the values of a judged one of its picture.
            With ``cells``, (n, k, D).
        sampling: how many patches of each picture are kept.
        cells: int32 (n, k), the cells of each picture whose features are kept; None: all.
        judged: bool (n, rows, cols), the patches that are judged; None: all.
        used: the n pictures.
        first: int32 (n,), for each picture the first one of the same part (:func:`near_copies`).
        skipped: pictures that could not be used, each with the reason.
        preparing_s: seconds to open the embedder.
        seconds: seconds to read and embed the pictures.
    """

    request: EmbeddingRequest
    reading: Reading
    embedder: Embedder
    weights: Weights
    view: View
    features: Float32
    sampling: Sampling
    cells: Int32 | None
    judged: Bool | None
    used: tuple[Path, ...]
    first: Int32
    skipped: tuple[tuple[Path, str], ...]
    preparing_s: float
    seconds: float

    def embedding(self, source_size: tuple[int, int]) -> Embedding:
        """The embedding for the project file; ``source_size`` is the parts' (width, height)."""
        return Embedding(
            backbone=self.request.backbone,
            weights_sha256=self.weights.sha256,
            layers=self.embedder.layers,
            patch=self.request.patch,
            input_size=self.request.size,
            source_size=source_size,
            runtime=self.embedder.runtime,  # type: ignore[arg-type]
            sample_bits=self.reading.bits if self.reading.bits < 16 else None,
            shapes=self.view.shapes if self.view.shapes != "refuse" else None,
            tile=self.view.tile,
        )


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddedPicture:
    """One picture: a digest of its pixels at the network's size, its content, sketch, features and judged patches.

    ``sketch`` is float16 (h, w), ``values`` float32 (rows * cols, D), ``judged`` bool (rows, cols) or None for all.
    """

    digest: bytes
    content: float
    sketch: Float16
    values: Float32
    judged: Bool | None


class FeatureStore:
    """Keeps picture headers and the latest features, so that builds from the same pictures share them.

    Attributes:
        headers: headers of the pictures that were checked.
    """

    def __init__(self, headers: Headers | None = None) -> None:
        """Start without features; ``headers``: headers that were read before."""
        self.headers = headers or Headers()
        self._kept: tuple[object, GoodParts] | None = None

    @property
    def n_bytes(self) -> int:
        """Memory of its features in bytes."""
        return int(self._kept[1].features.nbytes) if self._kept is not None else 0

    def good_parts(
        self, preflight: Preflight, request: EmbeddingRequest, weights: Weights, paths: AppPaths
    ) -> Generator[Progress, None, GoodParts]:
        """Embed all usable pictures, or return the stored features if nothing has changed.

        Raises:
            TrainingError: too few pictures are usable, or there is not enough memory.
            BackboneError: as :func:`open_embedders`.
        """
        key = (preflight.usable, preflight.reading, preflight.view, request, weights)
        if self._kept is None or self._kept[0] != key:
            self._kept = None  # release the old features before memory for new ones is checked
            self._kept = key, (yield from _embed_all(preflight, request, weights, paths))
        return self._kept[1]


def _prepare(request: EmbeddingRequest, weights: Weights, paths: AppPaths, at_once: int) -> tuple[Embedder, Embedder]:
    """Open the embedder, and one for parallel frames. Code that several threads will use runs here once first."""
    import_openvino()
    use_decoders_once()
    return open_embedders(request, weights, paths, at_once=at_once)


def _at_once(preflight: Preflight) -> int:
    """How many parts are embedded in parallel: one per core, for many parts with pictures of moderate size."""
    if len(preflight.usable) < MANY_PARTS or preflight.tile is not None:
        return 1
    # os.cpu_count() alone also counts cores that this process may not use.
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    width, height = preflight.source_size
    return max(1, min(cores, MAX_AT_ONCE, DECODING_BYTES // (BYTES_PER_PIXEL * width * height)))


def _ahead(
    preflight: Preflight, embedder: Embedder, at_once: int
) -> Generator[tuple[Path, EmbeddedPicture | InspectorError] | None, None, None]:
    """Read pictures on threads in advance; the results come in the order of the pictures.

    OpenVINO embeds on the same threads. Torch embeds on the caller's thread, because it initialises CUDA and its own
    threads again for each thread that calls it, which takes seconds.

    Closing the generator does not wait long for running threads: they may hang in a decoder or in the network.

    Yields:
        Each picture with its result, or the reason why it cannot be used; None, ten times a second, while waiting.
    """
    room = Semaphore(at_once)
    closed = Event()

    def read(paths: tuple[Path, ...]) -> list[Seen | InspectorError]:
        found: list[Seen | InspectorError] = []
        for path in () if closed.is_set() else paths:
            try:
                found.append(preflight.view.see(read_rgb(path, preflight.reading), embedder.grid))
            except (UnreadableImageError, UnsuitableImageError) as error:
                found.append(error)
        return found

    def ahead(paths: tuple[Path, ...]) -> Callable[[], list[EmbeddedPicture | InspectorError]]:
        with room:
            found = read(paths)
            if embedder.runtime != "openvino":
                return lambda: _looked_at(found, embedder, preflight.input_size, closed)
            looks = _looked_at(found, embedder, preflight.input_size, closed)
            return lambda: looks

    size = embedder.batch if isinstance(embedder, GpuEmbedder) else 1
    waiting = deque(preflight.usable[start : start + size] for start in range(0, len(preflight.usable), size))
    begun: deque[tuple[tuple[Path, ...], Future[Callable[[], list[EmbeddedPicture | InspectorError]]]]] = deque()
    try:
        while waiting or begun:
            while waiting and len(begun) <= at_once:
                paths = waiting.popleft()
                begun.append((paths, begin(partial(ahead, paths), "good parts")))
            while not wait([begun[0][1]], timeout=POLL_S).done:
                yield None
            paths, looks = begun.popleft()
            yield from zip(paths, looks.result()(), strict=True)
    finally:
        closed.set()
        wait([looks for _, looks in begun], timeout=CLOSING_S)


def _looked_at(
    found: list[Seen | InspectorError], embedder: Embedder, size: tuple[int, int], closed: Event
) -> list[EmbeddedPicture | InspectorError]:
    """Embed pictures of the network's input ``size`` (width, height); errors are returned unchanged."""
    pictures = [one.pixels for one in found if isinstance(one, Seen)]
    if isinstance(embedder, GpuEmbedder) and pictures:
        embedded = iter(embedder.embed_batch(np.stack(pictures)))
    else:
        embedded = iter([_embed(pixels, embedder, closed) for pixels in pictures])
    return [one if isinstance(one, InspectorError) else _embedded(one, next(embedded), size) for one in found]


def _embed(pixels: UInt8, embedder: Embedder, closed: Event) -> Float32:
    """Embed one picture; a large one is given up between two tiles when ``closed`` is set. Raises CancelledError."""
    if not isinstance(embedder, TiledEmbedder):
        return embedder.embed(pixels)
    for _ in (steps := Steps(embedder.embedding(pixels))):
        if closed.is_set():
            raise CancelledError
    return steps.result


def _embedded(seen: Seen, values: Float32, size: tuple[int, int]) -> EmbeddedPicture:
    judged = seen.judged
    if judged is not None:  # so that no memory learns a border
        values = values.copy()
        values[~judged.ravel()] = values[int(judged.argmax())]
    digest = hashlib.sha256(seen.pixels.tobytes()).digest()
    return EmbeddedPicture(digest, content(seen.pixels), sketch(seen.pixels, size), values, judged)


def _embed_all(
    preflight: Preflight, request: EmbeddingRequest, weights: Weights, paths: AppPaths
) -> Generator[Progress, None, GoodParts]:
    started_s = time.perf_counter()
    opening = Progress(Sentence("Preparing the network"), 0, 0, 0.0)
    at_once = _at_once(preflight)
    embedder, many = yield from in_background(opening, lambda: _prepare(request, weights, paths, at_once))
    prepared_s = time.perf_counter()
    total = len(preflight.usable)
    n_cells = embedder.grid[0] * embedder.grid[1]
    sampling = Sampling(total, n_cells, n_cells)
    if preflight.tile is not None:
        yield from _require_no_seams(preflight, embedder, request.backbone)
        sampling = Sampling.within_limits(total, n_cells, embedder.dims)
    require_memory(expected_bytes(total * sampling.kept, 0, embedder.dims))
    pool = Pool(sampling, embedder.dims)
    used: list[Path] = []
    judged: list[Bool | None] = []
    contents: list[float] = []
    sketches: list[Float16] = []
    seen: dict[bytes, Path] = {}
    skipped = list(preflight.skipped)
    with contextlib.closing(_ahead(preflight, many, at_once)) as looked_at:
        done = 0
        for looked in looked_at:
            share = PREPARING_SHARE + (1 - PREPARING_SHARE) * done / total
            yield Progress(Sentence("Reading good parts"), done, total, share)
            if looked is None:
                continue
            done += 1
            path, look = looked
            if isinstance(look, InspectorError):
                skipped.append((path, str(look)))
                continue
            # A left-out part would find its own copy in the bank, and that would lower the threshold.
            original = seen.setdefault(look.digest, path)
            if original is not path:
                skipped.append((path, Sentence("It is a copy of {name}.", name=original.name)))
                continue
            pool.put(len(used), look.values, look.judged)
            used.append(path)
            judged.append(look.judged)
            contents.append(look.content)
            sketches.append(look.sketch)
    least = least_content(contents)
    shown = [number for number, one in enumerate(contents) if one >= least]
    skipped += [(path, FLAT) for path, one in zip(used, contents, strict=True) if one < least]
    pool.keep_only(shown)
    used, sketches = [used[number] for number in shown], [sketches[number] for number in shown]
    judged = [judged[number] for number in shown]
    require_mostly_readable(total + len(preflight.skipped), skipped)
    require_enough(len(used))
    first = yield from counted(
        near_copies(np.stack(sketches)), Sentence("Looking for shots of one part"), len(used), 1.0
    )
    if parts_of(first) < MIN_PARTS:
        raise TrainingError(
            Sentence("The {n} pictures are shots of one part, which differ by noise alone.", n=len(used)),
            hint=Sentence("Take pictures of different good parts."),
        )
    return GoodParts(
        request=request,
        reading=preflight.reading,
        view=preflight.view,
        embedder=embedder,
        weights=weights,
        features=pool.features,
        sampling=pool.sampling,
        cells=pool.cells,
        judged=_stacked(judged, embedder.grid),
        used=tuple(used),
        first=first,
        skipped=tuple(skipped),
        preparing_s=prepared_s - started_s,
        seconds=time.perf_counter() - prepared_s,
    )


def _require_no_seams(preflight: Preflight, embedder: Embedder, backbone: str) -> Generator[Progress, None, None]:
    """Check on a good part that tiles join without a seam; pictures of one tile have none.

    Raises:
        TrainingError: the network uses the whole tile for each patch.
    """
    if not isinstance(embedder, TiledEmbedder):
        return
    step = Progress(Sentence("Checking how tiles join"), 0, 0, PREPARING_SHARE)
    for path in preflight.usable:
        try:
            rgb = yield from in_background(step, partial(read_rgb, path, preflight.reading))
            shown = preflight.view.see(rgb, embedder.grid)
        except (UnreadableImageError, UnsuitableImageError):
            continue
        seam = yield from in_background(step, partial(embedder.seam, shown.pixels))
        if seam > SEAM_SHARE:
            raise TrainingError(
                Sentence(
                    "The network {name} cannot be used in tiles: where two tiles meet, its values differ by {share}.",
                    name=backbone,
                    share=f"{seam:.0%}",
                ),
                hint=Sentence("Choose {name}, or another detail.", name=DEFAULT_BACKBONE),
            )
        return


def _stacked(judged: list[Bool | None], grid: tuple[int, int]) -> Bool | None:
    """Bool (n, rows, cols), the judged patches of all pictures; None if all of them are judged."""
    if all(one is None for one in judged):
        return None
    return np.stack([one if one is not None else np.ones(grid, dtype=np.bool_) for one in judged])
