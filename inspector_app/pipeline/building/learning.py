"""From features of good parts to what a detector learns from them."""

from collections.abc import Generator

import numpy as np

from inspector_app.core.errors import TrainingError
from inspector_app.core.features.projection import principal_components, project
from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.gaussians import fit_gaussians
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Int32, Int64, Progress
from inspector_app.core.options import DetectorOptions, PadimOptions, PatchCoreOptions, SpadeOptions
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.preflight import bank_size, expected_bytes, require_memory
from inspector_app.pipeline.steps import counted
from inspector_app.project.store import MAX_BANK_BYTES

REMEMBERING = Sentence("Choosing what to remember")
SMALL_PARTS_BYTES = 300 * 2**20
"""Room for what is small beside what is remembered: a linear map of up to 8,192 x 8,192 values, names, headers."""


def learn(
    features: Float32, options: DetectorOptions, *, keep: float, seed: int, projection: Float32 | None = None
) -> Generator[Progress, None, tuple[Learned, Float32, Int32 | None]]:
    """Learn one member.

    Args:
        features: float32 (n, rows * cols, D), of good parts.
        options: which detector; an ensemble's members are PatchCores.
        keep: share of the patch features that a memory bank keeps.
        seed: decides every choice that is made at random.
        projection: float32 (D, d), ReConPatch's f, which was trained before.

    Returns:
        What was learned; the features as the detector sees them, float32 (n, rows * cols, d); and, where choosing a
        memory bank has told it, the bank vector nearest to each patch, int32 (n, rows * cols).

    Raises:
        TrainingError: it would be too large for a project file or for the memory that is free.
    """
    rng = np.random.default_rng(seed)
    if isinstance(options, PadimOptions):
        channels = min(options.channels, features.shape[2])
        _require_room(4 * features.shape[1] * channels * (channels + 1))
        fitting = fit_gaussians(features, options, rng)
        gaussians = yield from counted(fitting, REMEMBERING, features.shape[1])
        return Learned(gaussians), features, None
    if isinstance(options, SpadeOptions):
        _require_room(features.nbytes)
        yield Progress(REMEMBERING, 0, 0, 0.0)
        return Learned(Gallery(features)), features, None
    if isinstance(options, PatchCoreOptions) and options.dims is not None:
        yield Progress(Sentence("Finding the principal components"), 0, 0, 0.0)
        projection = principal_components(features.reshape(-1, features.shape[2]), options.dims)
    if projection is not None:
        require_memory(4 * features.size // features.shape[2] * projection.shape[1])
        flat = project(features.reshape(-1, features.shape[2]), projection)
        features = flat.reshape(*features.shape[:2], projection.shape[1])
    at_random = isinstance(options, PatchCoreOptions) and options.coreset == "random"
    bank, nearest = yield from learn_bank(features, keep=keep, rng=rng, at_random=at_random)
    return Learned(bank, projection), features, nearest


def learn_bank(
    features: Float32, *, keep: float, rng: np.random.Generator, at_random: bool = False
) -> Generator[Progress, None, tuple[MemoryBank, Int32 | None]]:
    """Choose a memory bank from features, float32 (n, rows * cols, d), by greedy k-center or at random.

    Returns:
        The bank; and what greedy k-center knows besides, the vector nearest to each patch, int32 (n, rows * cols).
    """
    flat = features.reshape(-1, features.shape[2])
    n_keep = bank_size(len(flat), keep)
    _require_room(n_keep * (4 * flat.shape[1] + 8))
    require_memory(expected_bytes(0, n_keep, flat.shape[1]))
    picked: Int64
    nearest: Int32 | None = None
    if at_random:
        picked = rng.permutation(len(flat))[:n_keep]
    else:
        coreset = yield from counted(select_coreset(flat, n_keep, rng), REMEMBERING, n_keep)
        picked, nearest = coreset.rows, coreset.nearest.reshape(features.shape[:2])
    image_index, cell = np.divmod(picked, features.shape[1])
    return MemoryBank(flat[picked], image_index.astype(np.int32), cell.astype(np.int32)), nearest


def _require_room(n_bytes: int) -> None:
    """Raise TrainingError when arrays of so many bytes exceed what a project file may hold."""
    if n_bytes + SMALL_PARTS_BYTES > MAX_BANK_BYTES:
        raise TrainingError(
            Sentence("What is remembered would exceed {n} GB.", n=f"{MAX_BANK_BYTES / 2**30:.0f}"),
            hint=Sentence("Keep a smaller share, choose a lower detail, fewer pictures or another detector."),
        )
