"""Learn one detector member from features of good parts."""

from collections.abc import Generator

from inspector_app.core.detectors import kind_of
from inspector_app.core.detectors.base.kind import Lesson, Taught
from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Float32, Int32, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.preflight import require_memory
from inspector_app.project.kept_bank import MAX_BANK_BYTES

SMALL_PARTS_BYTES = 300 * 2**20
"""Space for the small data besides the memory: a projection of up to 8,192 x 8,192 values, names, headers."""


def lesson(
    features: Float32,
    *,
    keep: float,
    seed: int,
    projection: Float32 | None = None,
    cells: Int32 | None = None,
) -> Lesson:
    """Make the input of learning, with checks of the project file's size limit and of the free memory.

    Args:
        features: float32 (n, rows * cols, D), of good parts.
        keep: share of the patch features that a memory bank keeps.
        seed: seed of all random choices.
        projection: float32 (D, d), a projection that was trained before.
        cells: int32 (n, k), the cells that ``features`` holds; None: all.
    """
    return Lesson(features, keep, seed, projection, _require_room, require_memory, cells)


def learn(
    features: Float32,
    options: DetectorOptions,
    *,
    keep: float,
    seed: int,
    projection: Float32 | None = None,
    cells: Int32 | None = None,
) -> Generator[Progress, None, Taught]:
    """Learn one member; see :func:`lesson`.

    Raises:
        TrainingError: the result is too large for a project file or for the free memory.
    """
    told = lesson(features, keep=keep, seed=seed, projection=projection, cells=cells)
    return kind_of(options).learn(told, options)


def _require_room(n_bytes: int) -> None:
    """Raise TrainingError when arrays of this many bytes are too large for a project file."""
    if n_bytes + SMALL_PARTS_BYTES > MAX_BANK_BYTES:
        raise TrainingError(
            Sentence("What is remembered would exceed {n} GB.", n=f"{MAX_BANK_BYTES / 2**30:.0f}"),
            hint=Sentence("Keep a smaller share, choose a lower detail, fewer pictures or another detector."),
        )
