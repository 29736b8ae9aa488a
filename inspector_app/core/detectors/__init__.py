"""Detectors: one file each, all behind ``core.ports.Detector``."""

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.padim import Padim
from inspector_app.core.detectors.patchcore import PatchCore
from inspector_app.core.detectors.reconpatch import ReConPatch
from inspector_app.core.detectors.spade import Spade
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.gaussians import Gaussians
from inspector_app.core.memory.learned import Memory
from inspector_app.core.options import DetectorOptions, ReConPatchOptions, SpadeOptions
from inspector_app.core.ports import Embedder
from inspector_app.core.reading import AS_SAVED, Reading


def make_detector(
    options: DetectorOptions,
    embedder: Embedder,
    memory: Memory,
    *,
    size: tuple[int, int],
    expected_aspect: float,
    reweighting: bool,
    reading: Reading = AS_SAVED,
) -> PatchDetector:
    """The detector of one member, from what it learned.

    Args:
        options: which detector; an ensemble's members are PatchCores.
        embedder: pixels to the features that ``memory`` was learned from.
        memory: of the kind that this detector learns.
        size: (width, height) of the network's input in pixels.
        expected_aspect: width / height of the good parts.
        reweighting: see :class:`PatchCore` and :class:`ReConPatch`.
        reading: how the good parts were read.

    Raises:
        ValueError: embedder and memory do not fit.
    """
    detector: PatchDetector
    if isinstance(memory, Gaussians):
        detector = Padim(embedder, memory, size=size, expected_aspect=expected_aspect)
    elif isinstance(memory, Gallery):
        neighbours = options.neighbours if isinstance(options, SpadeOptions) else SpadeOptions().neighbours
        detector = Spade(embedder, memory, neighbours=neighbours, size=size, expected_aspect=expected_aspect)
    elif memory.cell.max() >= embedder.grid[0] * embedder.grid[1]:
        raise ValueError("the bank points to cells that the grid has not")
    else:
        with_bank = ReConPatch if isinstance(options, ReConPatchOptions) else PatchCore
        detector = with_bank(embedder, memory, size=size, expected_aspect=expected_aspect, reweighting=reweighting)
    detector.reading = reading
    return detector
