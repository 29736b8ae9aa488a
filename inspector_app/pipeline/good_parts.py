"""The features of all good parts, embedded once for everybody who learns from them."""

import hashlib
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.errors import UnreadableImageError, UnsuitableImageError
from inspector_app.core.messages import Float32, Progress
from inspector_app.core.ports import Embedder
from inspector_app.core.preprocess import fit
from inspector_app.core.runtimes import import_openvino
from inspector_app.pipeline.background import in_background
from inspector_app.pipeline.embedding import EmbeddingRequest, open_embedder
from inspector_app.pipeline.preflight import (
    Preflight,
    expected_bytes,
    require_enough,
    require_memory,
    require_mostly_readable,
)
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import Embedding
from inspector_app.sources.images import read_rgb

PREPARING_SHARE = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class GoodParts:
    """Features of good parts.

    Attributes:
        request: what embedded them.
        embedder: the same, ready.
        weights_sha256: of its backbone.
        features: float32 (n, rows * cols, D).
        used: the n pictures.
        skipped: pictures that could not be used, with the reason each.
        preparing_s: seconds until the embedder was ready.
        seconds: seconds that reading and embedding took.
    """

    request: EmbeddingRequest
    embedder: Embedder
    weights_sha256: str
    features: Float32
    used: tuple[Path, ...]
    skipped: tuple[tuple[Path, str], ...]
    preparing_s: float
    seconds: float

    def embedding(self, source_size: tuple[int, int]) -> Embedding:
        """How the features were made, for the project file; ``source_size`` is the parts' (width, height)."""
        return Embedding(
            backbone=self.request.backbone,
            weights_sha256=self.weights_sha256,
            layers=self.embedder.layers,
            patch=self.request.patch,
            input_size=self.request.size,
            source_size=source_size,
            runtime=self.embedder.runtime,  # type: ignore[arg-type]
        )


class FeatureStore:
    """Keeps the features that were asked for last: detectors that are compared share them."""

    def __init__(self) -> None:
        """Start empty."""
        self._kept: tuple[object, GoodParts] | None = None

    @property
    def n_bytes(self) -> int:
        """Memory that its features take."""
        return int(self._kept[1].features.nbytes) if self._kept is not None else 0

    def good_parts(
        self, preflight: Preflight, request: EmbeddingRequest, paths: AppPaths
    ) -> Generator[Progress, None, GoodParts]:
        """Embed all usable pictures, unless that was just done.

        Raises:
            TrainingError: too few pictures can be used, or there is not enough memory.
            BackboneError: as :func:`open_embedder`.
        """
        key = (preflight.usable, preflight.source_size, request)
        if self._kept is None or self._kept[0] != key:
            self._kept = None  # let go of the old features before making room for new ones
            self._kept = key, (yield from _embed_all(preflight, request, paths))
        return self._kept[1]


def _prepare(request: EmbeddingRequest, paths: AppPaths) -> tuple[Embedder, str]:
    """Open the embedder, and import what later steps need: that takes time as well."""
    import_openvino()
    return open_embedder(request, paths)


def _embed_all(
    preflight: Preflight, request: EmbeddingRequest, paths: AppPaths
) -> Generator[Progress, None, GoodParts]:
    started_s = time.perf_counter()
    opening = Progress("Preparing the network", 0, 0, 0.0)
    embedder, weights_sha256 = yield from in_background(opening, lambda: _prepare(request, paths))
    prepared_s = time.perf_counter()
    total = len(preflight.usable)
    cells = embedder.grid[0] * embedder.grid[1]
    require_memory(expected_bytes(total * cells, 0, embedder.dims))
    features = np.empty((total, cells, embedder.dims), dtype=np.float32)
    used: list[Path] = []
    seen: dict[bytes, Path] = {}
    skipped = list(preflight.skipped)
    for done, path in enumerate(preflight.usable):
        share = PREPARING_SHARE + (1 - PREPARING_SHARE) * done / total
        yield Progress("Reading good parts", done, total, share)
        try:
            pixels = fit(read_rgb(path), preflight.input_size, preflight.aspect)
        except (UnreadableImageError, UnsuitableImageError) as error:
            skipped.append((path, str(error)))
            continue
        # A part that was left out would find its own copy in the bank, and lower the threshold.
        original = seen.setdefault(hashlib.sha256(pixels.tobytes()).digest(), path)
        if original is not path:
            skipped.append((path, f"It is a copy of {original.name}."))
            continue
        features[len(used)] = embedder.embed(pixels)
        used.append(path)
    require_mostly_readable(total + len(preflight.skipped), skipped)
    require_enough(len(used))
    return GoodParts(
        request=request,
        embedder=embedder,
        weights_sha256=weights_sha256,
        features=features[: len(used)],
        used=tuple(used),
        skipped=tuple(skipped),
        preparing_s=prepared_s - started_s,
        seconds=time.perf_counter() - prepared_s,
    )
