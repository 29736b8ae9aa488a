"""From good parts to a project: embed, select the coreset, calibrate. A generator, so that anybody can show it."""

import hashlib
import platform
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import numpy as np

from inspector_app import __version__
from inspector_app.core.calibration import calibrate
from inspector_app.core.coreset import select_coreset
from inspector_app.core.detectors.patchcore import PatchCore, score_against
from inspector_app.core.errors import TrainingError, UnreadableImageError, UnsuitableImageError
from inspector_app.core.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, PatchFeatures, Progress, UInt8
from inspector_app.core.ports import Embedder
from inspector_app.core.preprocess import fit
from inspector_app.core.runtimes import import_openvino
from inspector_app.pipeline.background import in_background
from inspector_app.pipeline.embedding import EmbeddingRequest, open_embedder
from inspector_app.pipeline.preflight import (
    Preflight,
    bank_size,
    check_parts,
    expected_bytes,
    require_enough,
    require_memory,
    require_mostly_readable,
)
from inspector_app.pipeline.settings import TrainSettings
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import (
    Bank,
    BuildSeconds,
    Embedding,
    ProjectDocument,
    Reference,
    TrainingImage,
)
from inspector_app.project.store import MAX_BANK_BYTES, Project, bank_bytes, bank_digest
from inspector_app.sources.images import read_rgb

N_REFERENCES = 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a build yields.

    Attributes:
        project: ready to be saved.
        detector: ready to judge.
        skipped: pictures that could not be used, with the reason each.
    """

    project: Project
    detector: PatchCore
    skipped: tuple[tuple[Path, str], ...]


def train(
    paths: Sequence[Path],
    settings: TrainSettings,
    app_paths: AppPaths,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Generator[Progress, None, Trained]:
    """Build a project from pictures of good parts. Closing the generator cancels it; nothing is written.

    Args:
        paths: the pictures.
        settings: what to build.
        app_paths: where converted networks and further weights are kept.
        now: the wall clock.

    Yields:
        Progress, several times a second.

    Raises:
        TrainingError: too few pictures, or not enough memory.
        BackboneError: the backbone cannot be had.
    """
    started_s = time.perf_counter()
    preflight = yield from _scaled(check_parts(paths, settings), 0.0, 0.02)
    require_memory(preflight.expected_bytes)
    request = EmbeddingRequest(
        settings.backbone, settings.layers, settings.patch, preflight.input_size, settings.forced_runtime
    )
    opening = Progress("Preparing the network", 0, 0, 0.02)
    embedder, weights_sha256 = yield from in_background(opening, lambda: _prepare(request, app_paths))
    n_patches = len(preflight.usable) * embedder.grid[0] * embedder.grid[1]
    n_keep = bank_size(n_patches, settings.keep)
    require_memory(expected_bytes(n_patches, n_keep, embedder.dims))
    if 4 * n_keep * embedder.dims > MAX_BANK_BYTES:
        raise TrainingError(
            f"The memory bank would exceed {MAX_BANK_BYTES / 2**30:.0f} GB", hint="Keep a smaller share"
        )
    features_s = time.perf_counter()
    features, used, skipped = yield from _embed_all(preflight, embedder)
    coreset_s = time.perf_counter()
    bank = yield from _select(features, embedder, settings)
    calibration_s = time.perf_counter()
    aspect = preflight.source_size[0] / preflight.source_size[1]
    detector = PatchCore(
        embedder, bank, size=preflight.input_size, expected_aspect=aspect, reweighting=settings.reweighting
    )
    scores_l2 = yield from _leave_one_out(features, len(used), detector)
    references = _references(used, scores_l2, detector)
    ended_s = time.perf_counter()
    document = _document(
        settings,
        preflight,
        detector,
        weights_sha256,
        used,
        skipped,
        scores_l2,
        references,
        now(),
        BuildSeconds(
            features=coreset_s - features_s,
            coreset=calibration_s - coreset_s,
            calibration=ended_s - calibration_s,
            total=ended_s - started_s,
        ),
    )
    yield Progress("Ready", 1, 1, 1.0)
    pixels = {reference.file: rgb for reference, rgb in references}
    return Trained(Project(document, bank, pixels), detector, skipped)


def _prepare(request: EmbeddingRequest, app_paths: AppPaths) -> tuple[Embedder, str]:
    """Open the embedder, and import what later steps need: that takes time as well."""
    import_openvino()
    return open_embedder(request, app_paths)


def _scaled(work: Generator[Progress, None, T], start: float, end: float) -> Generator[Progress, None, T]:
    """Pass on the progress of one part of the work as its share of the whole."""
    while True:
        try:
            step = next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield Progress(step.step, step.done, step.total, start + (end - start) * step.fraction)


def _embed_all(
    preflight: Preflight, embedder: Embedder
) -> Generator[Progress, None, tuple[Float32, list[Path], tuple[tuple[Path, str], ...]]]:
    """Features of all usable pictures: float32 (n * rows * cols, D), the pictures they are of, and the skipped."""
    cells = embedder.grid[0] * embedder.grid[1]
    total = len(preflight.usable)
    features = np.empty((total * cells, embedder.dims), dtype=np.float32)
    used: list[Path] = []
    seen: dict[bytes, Path] = {}
    skipped = list(preflight.skipped)
    aspect = preflight.source_size[0] / preflight.source_size[1]
    for done, path in enumerate(preflight.usable):
        yield Progress("Reading good parts", done, total, 0.05 + 0.4 * done / total)
        try:
            pixels = fit(read_rgb(path), preflight.input_size, aspect)
        except (UnreadableImageError, UnsuitableImageError) as error:
            skipped.append((path, str(error)))
            continue
        # A part that was left out would find its own copy in the bank, and lower the threshold.
        original = seen.setdefault(hashlib.sha256(pixels.tobytes()).digest(), path)
        if original is not path:
            skipped.append((path, f"It is a copy of {original.name}."))
            continue
        features[len(used) * cells : (len(used) + 1) * cells] = embedder.embed(pixels)
        used.append(path)
    require_mostly_readable(total + len(preflight.skipped), skipped)
    require_enough(len(used))
    return features[: len(used) * cells], used, tuple(skipped)


def _select(features: Float32, embedder: Embedder, settings: TrainSettings) -> Generator[Progress, None, MemoryBank]:
    n_keep = bank_size(len(features), settings.keep)
    selection = select_coreset(features, n_keep, np.random.default_rng(settings.seed))
    while True:
        try:
            done = next(selection)
        except StopIteration as stop:
            picked = stop.value
            break
        yield Progress("Choosing what to remember", done, n_keep, 0.45 + 0.35 * done / n_keep)
    cells = embedder.grid[0] * embedder.grid[1]
    image_index, cell = np.divmod(picked, cells)
    return MemoryBank(features[picked], image_index.astype(np.int32), cell.astype(np.int32))


def _leave_one_out(features: Float32, n_images: int, detector: PatchCore) -> Generator[Progress, None, list[float]]:
    """Score of every good part against the bank without its own vectors (split-conformal calibration)."""
    cells = len(features) // n_images
    scores_l2 = []
    for image in range(n_images):
        yield Progress("Scoring good parts", image, n_images, 0.8 + 0.18 * image / n_images)
        own = PatchFeatures(features[image * cells : (image + 1) * cells], detector.embedder.grid)
        left = score_against(detector.bank, own, reweighting=detector.reweighting, without_image=image)
        scores_l2.append(left.score_l2)
    if not 0 < max(scores_l2) < np.inf:
        raise TrainingError(
            "The good parts do not differ from one another: they seem to be copies of one picture",
            hint="Take pictures of different good parts",
        )
    return scores_l2


def _references(used: list[Path], scores_l2: list[float], detector: PatchCore) -> list[tuple[Reference, UInt8]]:
    """The most ordinary, a middling and the oddest good part, with their scores against the whole bank."""
    order = np.argsort(scores_l2, kind="stable")
    chosen = sorted({int(order[round(place * (len(order) - 1))]) for place in np.linspace(0, 1, N_REFERENCES)})
    references = []
    for number, image in enumerate(chosen):
        pixels = fit(read_rgb(used[image]), detector.size, detector.expected_aspect)
        score_l2 = detector.score(detector.embed_pixels(pixels)).score_l2
        references.append(
            (Reference(file=f"references/{number:03}.png", name=used[image].name, score_l2=score_l2), pixels)
        )
    return references


def _document(
    settings: TrainSettings,
    preflight: Preflight,
    detector: PatchCore,
    weights_sha256: str,
    used: list[Path],
    skipped: tuple[tuple[Path, str], ...],
    scores_l2: list[float],
    references: list[tuple[Reference, UInt8]],
    created_at: datetime,
    seconds: BuildSeconds,
) -> ProjectDocument:
    calibration = calibrate(scores_l2, settings.promise)
    embedding = Embedding(
        backbone=settings.backbone,
        weights_sha256=weights_sha256,
        layers=detector.embedder.layers,
        patch=settings.patch,
        input_size=preflight.input_size,
        source_size=preflight.source_size,
        runtime=detector.embedder.runtime,  # type: ignore[arg-type]
    )
    return ProjectDocument(
        name=settings.name,
        created_at=created_at,
        made_with={
            "inspector-app": __version__,
            "python": platform.python_version(),
            **{
                package: version(package)
                for package in ("torch", "timm", "openvino", "numpy", "opencv-python-headless")
            },
        },
        embedding=embedding,
        bank=Bank(
            keep=settings.keep,
            seed=settings.seed,
            vectors=len(detector.bank.vectors),
            dims=detector.embedder.dims,
            reweighting=settings.reweighting,
        ),
        bank_sha256=bank_digest(bank_bytes(detector.bank), embedding),
        training=tuple(
            TrainingImage(name=path.name, score_l2=score) for path, score in zip(used, scores_l2, strict=True)
        ),
        skipped=tuple(f"{path.name}: {reason}" for path, reason in skipped),
        promise_asked=calibration.asked,
        promise=calibration.promised,
        suggested_threshold_l2=calibration.threshold_l2,
        threshold_l2=calibration.threshold_l2,
        references=tuple(reference for reference, _ in references),
        build_seconds=seconds,
    )
