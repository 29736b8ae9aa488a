"""Features of all good parts, computed once and shared by all learning steps."""

import contextlib
import os
import sys
import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from inspector_app.core.compute.openvino_cpu import import_openvino
from inspector_app.core.detectors.base.kind import expected_bytes
from inspector_app.core.errors import InspectorError, TrainingError, UnreadableImageError, UnsuitableImageError
from inspector_app.core.features.backbones import DEFAULT_BACKBONE
from inspector_app.core.features.tiles import SEAM_SHARE, TiledEmbedder
from inspector_app.core.messages import Bool, Float16, Float32, Int32, Progress
from inspector_app.core.pictures.content import least_content
from inspector_app.core.pictures.copies import Variety
from inspector_app.core.pictures.decoding import BYTES_PER_PIXEL
from inspector_app.core.pictures.first_use import use_decoders_once
from inspector_app.core.pictures.near_copies import near_copies, parts_of
from inspector_app.core.pictures.view import View
from inspector_app.core.pictures.zones import require_judged
from inspector_app.core.ports import Embedder
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import counted
from inspector_app.pipeline.building.headers import Headers
from inspector_app.pipeline.building.looking import Looking, ahead_of, measure_light
from inspector_app.pipeline.building.preflight import (
    MIN_PARTS,
    Preflight,
    require_enough,
    require_memory,
    require_mostly_readable,
)
from inspector_app.pipeline.building.sampling import Sampling
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedders
from inspector_app.pipeline.steps import in_background
from inspector_app.project.kept_pictures import KeptPicture
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_alignment import Alignment
from inspector_app.project.schema_learned import Embedding, LightRange
from inspector_app.project.weights import Weights
from inspector_app.sources.images import read_rgb

PREPARING_SHARE = 0.1
MANY_PARTS = 48
"""From this number of parts on, compiling the network for parallel frames takes less time than it saves."""
MAX_AT_ONCE = 8
FLAT = join(
    Sentence("The picture shows nothing where the other good parts show something."),
    Sentence("Take it again, or remove it from the good parts."),
)
"""A bank that holds a white picture judges the next white picture as OK."""
DECODING_BYTES = 300 * 2**20
AS_THEY_ARE = Variety()


@dataclass(frozen=True, slots=True, eq=False)
class GoodParts:
    """Features of good parts.

    Attributes:
        request: the properties of the embedder.
        reading: how the pictures were read.
        embedder: the opened embedder.
        weights: the weights of its backbone.
        view: how the pictures became inputs of the network.
        pool: float32 (n, k, D), the patches to learn from: first those of each picture, then those of its copies. A
            patch that is not judged has the values of a judged one of its picture.
        cells: int32 (n, k), the cell of each; None: all cells of each picture in their order.
        sampling: how many patches of each picture and of its copies the pool has.
        judged: bool (n, rows, cols), the patches that are judged; None: all.
        used: the n pictures.
        first: int32 (n,), for each picture the first one of the same part (:func:`near_copies`).
        skipped: pictures that could not be used, each with the reason.
        preparing_s: seconds to open the embedder.
        seconds: seconds to read and embed the pictures.
        pictures: what the project keeps of their files.
    """

    request: EmbeddingRequest
    reading: Reading
    embedder: Embedder
    weights: Weights
    view: View
    pool: Float32
    cells: Int32 | None
    sampling: Sampling
    judged: Bool | None
    used: tuple[Path, ...]
    first: Int32
    skipped: tuple[tuple[Path, str], ...]
    preparing_s: float
    seconds: float
    pictures: dict[Path, KeptPicture]

    @property
    def features(self) -> Float32:
        """float32 (n, k, D), without those of copies; of all patches, unless ``sampling`` keeps fewer."""
        return self.pool[:, : self.sampling.own]

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
            ignored=self.view.ignored or None,
            section=self.view.section,
            light=LightRange.of(self.view.light),
            alignment=Alignment.of(self.view.aligner.template) if self.view.aligner is not None else None,
            tile=self.view.tile,
        )


class FeatureStore:
    """Keeps picture headers and the latest features, so that builds from the same pictures share them.

    Attributes:
        headers: headers of the pictures that were checked.
        tried: the good parts on which alignment was tried, and its gain.
    """

    def __init__(self, headers: Headers | None = None) -> None:
        """Start without features; ``headers``: headers that were read before."""
        self.headers = headers or Headers()
        self.tried: tuple[GoodParts, float | None] | None = None
        self._kept: tuple[tuple[object, ...], GoodParts] | None = None

    @property
    def n_bytes(self) -> int:
        """Memory of its features in bytes."""
        return int(self._kept[1].pool.nbytes) if self._kept is not None else 0

    def good_parts(
        self,
        preflight: Preflight,
        request: EmbeddingRequest,
        weights: Weights,
        paths: AppPaths,
        variety: Variety = AS_THEY_ARE,
    ) -> Generator[Progress, None, GoodParts]:
        """Embed all usable pictures, or return the stored features if nothing has changed.

        If only some of the stored pictures are wanted and there are no disturbed copies, their features are copied;
        which of them show one part stays.

        Raises:
            TrainingError: too few pictures are usable, or there is not enough memory.
            BackboneError: as :func:`open_embedders`.
        """
        how = (preflight.reading, preflight.view, request, weights, variety)
        key = (preflight.usable, *how)
        if self._kept is not None and self._kept[0] == key:
            return self._kept[1]
        # The light and the copies of the others would be different ones without a part.
        some = not variety.n_copies and self._kept is not None and self._kept[0][1:] == how
        if self._kept is not None and some and {*preflight.usable} <= {*self._kept[1].used}:
            return _some_of(self._kept[1], preflight)
        self._kept = self.tried = None  # release the old features before memory for new ones is checked
        self._kept = key, (yield from _embed_all(preflight, request, weights, paths, variety))
        return self._kept[1]


def _some_of(parts: GoodParts, preflight: Preflight) -> GoodParts:
    """Return the good parts with the usable pictures of ``preflight`` only, in its order; ``parts`` has all of them."""
    number = {path: number for number, path in enumerate(parts.used)}
    chosen = [number[path] for path in preflight.usable]
    require_memory(len(chosen) * parts.pool[0].nbytes)
    first_of: dict[int, int] = {}  # by the former number of the part's first picture
    first = [first_of.setdefault(int(parts.first[former]), new) for new, former in enumerate(chosen)]
    return replace(
        parts,
        pool=parts.pool[chosen],
        cells=parts.cells[chosen] if parts.cells is not None else None,
        judged=parts.judged[chosen] if parts.judged is not None else None,
        used=preflight.usable,
        first=np.array(first, dtype=np.int32),
        skipped=preflight.skipped,
    )


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


def _embed_all(
    preflight: Preflight, request: EmbeddingRequest, weights: Weights, paths: AppPaths, variety: Variety
) -> Generator[Progress, None, GoodParts]:
    started_s = time.perf_counter()
    opening = Progress(Sentence("Preparing the network"), 0, 0, 0.0)
    at_once = _at_once(preflight)
    embedder, many = yield from in_background(opening, lambda: _prepare(request, weights, paths, at_once))
    prepared_s = time.perf_counter()
    require_judged(preflight.view.ignored, embedder.grid, preflight.view.section)
    total = len(preflight.usable)
    sampling = yield from _sampling(preflight, embedder, request.backbone, variety)
    require_memory(expected_bytes(total * sampling.kept, 0, embedder.dims))
    pool = np.empty((total, sampling.kept, embedder.dims), dtype=np.float32)
    of_cells = np.empty((total, sampling.kept), dtype=np.int32)
    view = yield from _view(preflight, embedder, variety, at_once)
    used: list[Path] = []
    judged: list[Bool | None] = []
    contents: list[float] = []
    sketches: list[Float16] = []
    seen: dict[bytes, Path] = {}
    skipped = list(preflight.skipped)
    looking = Looking(preflight, view, many, variety, sampling)
    with contextlib.closing(ahead_of(preflight.usable, looking.batch, at_once, looking)) as looked_at:
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
            pool[len(used)], of_cells[len(used)] = look.values, look.cells
            used.append(path)
            judged.append(look.judged)
            contents.append(look.content)
            sketches.append(look.sketch)
    least = least_content(contents)
    shown = [number for number, one in enumerate(contents) if one >= least]
    skipped += [(path, FLAT) for path, one in zip(used, contents, strict=True) if one < least]
    for place, number in enumerate(shown):  # in place, because a copy would need the same memory again
        pool[place], of_cells[place] = pool[number], of_cells[number]
    used, sketches = [used[number] for number in shown], [sketches[number] for number in shown]
    judged = [judged[number] for number in shown]
    require_mostly_readable(total + len(preflight.skipped), skipped)
    require_enough(len(used))
    first = yield from counted(
        near_copies(np.stack(sketches)), Sentence("Looking for shots of one part"), len(used), 1.0
    )
    _require_several_parts(first)
    return GoodParts(
        request=request,
        reading=preflight.reading,
        view=view,
        embedder=embedder,
        weights=weights,
        pool=pool[: len(used)],
        cells=of_cells[: len(used)] if not sampling.is_every_cell else None,
        sampling=sampling,
        judged=_stacked(judged, embedder.grid),
        used=tuple(used),
        first=first,
        skipped=tuple(skipped),
        preparing_s=prepared_s - started_s,
        seconds=time.perf_counter() - prepared_s,
        pictures=looking.pictures,
    )


def _require_several_parts(first: Int32) -> None:
    """Raise TrainingError if all pictures show one part; ``first``: for each picture the first one of its part."""
    if parts_of(first) < MIN_PARTS:
        raise TrainingError(
            Sentence("The {n} pictures are shots of one part, which differ by noise alone.", n=len(first)),
            hint=Sentence("Take pictures of different good parts."),
        )


def _view(preflight: Preflight, embedder: Embedder, variety: Variety, at_once: int) -> Generator[Progress, None, View]:
    """How pictures become inputs; with the light of the good parts if pictures are normalised to it."""
    if not variety.normalises:
        return preflight.view
    return replace(preflight.view, light=(yield from measure_light(preflight, embedder.grid, variety, at_once)))


def _sampling(
    preflight: Preflight, embedder: Embedder, backbone: str, variety: Variety
) -> Generator[Progress, None, Sampling]:
    """Which patches are learned from: all, but of pictures in tiles as many as fit into a limited memory.

    Raises:
        TrainingError: as :func:`_require_no_seams`.
    """
    cells = embedder.grid[0] * embedder.grid[1]
    rows = variety.n_rows(cells)
    if preflight.tile is None:
        return Sampling.whole(cells, rows)
    yield from _require_no_seams(preflight, embedder, backbone)
    return Sampling.within_limits(len(preflight.usable), cells, rows, embedder.dims)


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
