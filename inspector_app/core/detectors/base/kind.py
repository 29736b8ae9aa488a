"""The description of a detector, one object for each detector. No other code needs the detector's name.

A new detector is one file with a subclass of :class:`DetectorKind`, and one line in the list of the package (or an
entry point of a plugin). ``docs/extending.md`` explains the steps.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Any, ClassVar, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.features.projection import project
from inspector_app.core.memory.learned import Learned, Memory
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.messages import Float32, Int32, Int64, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.pictures.view import View
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence

REMEMBERING = Sentence("Choosing the patches to remember")
MIN_BANK_VECTORS = 100
SMALL_BANK_VECTORS, SMALL_BANK_SHARE = 2000, 0.03
"""With few parts a bank of 1 % is too coarse, and a larger one costs almost nothing (docs/decisions/0048)."""
SECONDS_PER_MULTIPLICATION = 3.5e-11
"""Seconds per multiplication for forecasts, measured on two cores."""
TYPICAL_DIMS = 152
Arrays = Mapping[str, npt.NDArray[Any]]
T = TypeVar("T")
O = TypeVar("O", bound=DetectorOptions)  # noqa: E741 - as the field is called: options
M = TypeVar("M", bound=Memory)


@dataclass(frozen=True, slots=True)
class Words:
    """Texts for the user about a detector. A text that is not the same in every language is a Sentence.

    Attributes:
        title: its name.
        line: its name in lists, with a short explanation if needed.
        meaning: what it does and when to choose it, one or two short sentences.
    """

    title: str
    line: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Extent:
    """The amount of data to learn, for forecasts.

    Attributes:
        n_parts: number of pictures of good parts.
        cells: number of patches of one picture.
        keep: share of the patches that is kept, for detectors that use it.
        rows: number of patches of one picture with those of its copies; None: there are no copies.
    """

    n_parts: int
    cells: int
    keep: float
    rows: int | None = None

    @property
    def n_patches(self) -> int:
        """Number of patches of all pictures."""
        return self.n_parts * self.cells

    @property
    def n_rows(self) -> int:
        """Number of patches that are learned from, with those of copies."""
        return self.n_parts * (self.rows or self.cells)

    @property
    def n_keep(self) -> int:
        """Number of patches that are kept."""
        return bank_size(self.n_patches, self.keep)


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """The input of learning.

    Attributes:
        features: float32 (n, k, D), the patches to learn from of each good part; must not be changed.
        keep: share of the patch features to keep, for detectors that use it.
        seed: seed of all random choices.
        projection: float32 (D, d), the trained projection, for kinds that train one; else None.
        require_room: called with the number of bytes to store; raises TrainingError if a project file cannot hold them.
        require_memory: called with the number of bytes to allocate; raises TrainingError if they are not free.
        cells: int32 (n, k), the cell of each patch, for kinds that take copies or tiles; None: all cells of a picture
            in their order.
    """

    features: Float32
    keep: float
    seed: int
    projection: Float32 | None
    require_room: Callable[[int], None]
    require_memory: Callable[[int], None]
    cells: Int32 | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """The result of learning.

    Attributes:
        learned: the memory, and the projection before it if there is one.
        features: float32 (n, rows * cols, d), the lesson's features after the projection.
        left_out: the distances of training pictures to the memory that would have been learned without them, if they
            are not those to the rest of the memory.
    """

    learned: Learned
    features: Float32
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Settings of an opened detector; the same for all kinds.

    Attributes:
        view: how a picture becomes the input of the network.
        reweighting: weight distances by the density around the nearest memory entry, if the detector supports it.
    """

    view: View
    reweighting: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of the network's input in pixels."""
        return self.view.size

    @property
    def expected_aspect(self) -> float:
        """Width / height of the good parts' pictures."""
        return self.view.expected_aspect


class DetectorKind(ABC, Generic[O, M]):
    """One kind of detector. Its objects have no mutable state.

    Attributes:
        api_version: the value of :data:`inspector_app.core.plugins.API_VERSION` when the kind was written.
        name: its name in files and on the command line; the only value of its options' ``detector``.
        options: the model of its options; all fields have defaults.
        words: texts for the user.
        keeps_share: whether it uses ``keep``.
        several: whether it fuses several members with one backbone each.
        takes_copies: whether it can learn from disturbed copies of the good parts.
        takes_tiles: whether it can learn from large pictures in tiles: from a sample of the patches of each picture.
        by_place: whether a patch is compared with the same place of the good parts, so that all pictures must show the
            same part of it.
        leaves_sessions_out: whether scores without a whole session of good parts are computed in a short time.
        by_distance: whether it compares a patch with single patches of good parts, so that the cosine distance has a
            meaning.
    """

    api_version: int
    name: ClassVar[str]
    options: type[O]
    words: ClassVar[Words]
    keeps_share: ClassVar[bool] = False
    several: ClassVar[bool] = False
    takes_copies: ClassVar[bool] = False
    takes_tiles: ClassVar[bool] = False
    by_place: ClassVar[bool] = False
    leaves_sessions_out: ClassVar[bool] = True
    by_distance: ClassVar[bool] = False

    # --- learning and judging ----------------------------------------------------------------------------------

    @abstractmethod
    def learn(self, lesson: Lesson, options: O) -> Generator[Progress, None, Taught]:
        """Learn from good parts; yields progress several times a second.

        Raises:
            TrainingError: learning is not possible, or the result is too large.
        """

    @abstractmethod
    def open(self, options: O, embedder: Embedder, memory: M, place: Place) -> PatchDetector:
        """Return the detector. Raises ValueError when embedder and memory do not match."""

    def notes(self, memory: M, n_parts: int, n_sizes: int) -> tuple[str, ...]:
        """Notes for the user about the built detector, one sentence each.

        Args:
            memory: the learned memory.
            n_parts: number of pictures that it was learned from.
            n_sizes: number of different picture sizes.
        """
        return ()

    # --- the project file --------------------------------------------------------------------------------------

    @abstractmethod
    def read(self, arrays: Arrays) -> M:
        """Make the memory from the ``arrays()`` of an untrusted file; everything is checked.

        Raises:
            KeyError: an array is missing.
            ValueError: an array has a wrong type or shape, or the arrays do not match.
        """

    def require_fit(self, memory: M, n_images: int, dims: int) -> None:
        """Raise ValueError unless ``memory`` was learned from ``n_images`` pictures with ``dims`` values per patch."""

    def has_projection(self, options: O) -> bool:
        """Whether a projection of features is stored with the memory."""
        return False

    # --- forecasts ---------------------------------------------------------------------------------------------

    @abstractmethod
    def seconds(self, options: O, extent: Extent) -> float:
        """Forecast of the learning time in seconds, without the features."""

    def n_bytes(self, options: O, extent: Extent) -> int:
        """Forecast of the peak memory of the features and the learned data together, bytes."""
        return expected_bytes(extent.n_patches, 0, TYPICAL_DIMS)

    # --- choices -----------------------------------------------------------------------------------------------

    def for_form(self, options: O) -> O:
        """Return these options as a form shows them; a form does not have all controls."""
        return options

    def as_built(self, options: O) -> O:
        """Return these options of a finished project so that a new build gives this detector in any case."""
        return options

    def for_comparison(self) -> O:
        """Return the options for comparisons."""
        return self.options()

    def backbones(self, options: O, chosen: str) -> tuple[str, ...]:
        """Return one backbone for each member; ``chosen``: the requested one."""
        return (chosen,)

    def require_possible(self, options: O, layers: Sequence[str] | None) -> None:
        """Raise ValueError when these options cannot be used with these layers of the backbone."""

    def ways_to_keep(self, options: O) -> tuple[tuple[str, O], ...]:
        """The curves of a sweep over the kept share: the name of each curve, and the options."""
        return (("greedy", options),)

    def with_dims(self, dims: int, most: int) -> tuple[str, str, O] | None:
        """The curve of a sweep over the values per patch, at most ``most`` values; None: no curve.

        Returns:
            A short name, the name of the curve, and the options.
        """
        return None

    # --- feature space -----------------------------------------------------------------------------------------

    def as_seen(self, features: Float32, learned: Learned) -> Float32:
        """Project the backbone's features, float32 (n, D), to the detector's features, float32 (n, d)."""
        return features if learned.projection is None else project(features, learned.projection)

    def sample(
        self,
        memory: M,
        images: Int64,
        most: int,
        rng: "np.random.Generator",
    ) -> tuple[Int64, Int64, Float32] | None:
        """Sample memory entries of these training images for a drawing; None: the memory keeps no patches.

        Returns:
            image int64 (k,), cell int64 (k,), vectors float32 (k, d), k <= ``most``.
        """
        return None

    # --- several members ---------------------------------------------------------------------------------------

    def spread(self, scores_l2: Sequence[float]) -> float:
        """The divisor of a member's scores and maps, from its scores of good parts. Raises ValueError."""
        raise NotImplementedError

    def fuse(self, members: Sequence[PatchDetector], spreads: Sequence[float]) -> PatchDetector:
        """Fuse several detectors to one. Raises ValueError when they do not match."""
        raise NotImplementedError


def require_complete(kind: DetectorKind[Any, Any]) -> None:
    """Check the members that every page reads, so that a plugin that lacks one is left out.

    Raises:
        ValueError: a member is missing or is something else.
    """
    options, words = getattr(kind, "options", None), getattr(kind, "words", None)
    if not (isinstance(options, type) and issubclass(options, DetectorOptions)):
        raise ValueError("its options are no subclass of DetectorOptions")  # noqa: TRY004 - one kind of error
    made = options()
    if made.detector != kind.name:
        raise ValueError(f"its options are those of {made.detector}")
    if not (isinstance(words, Words) and all(isinstance(text, str) for text in astuple(words))):
        raise ValueError("its words are missing")


def bank_size(n_patches: int, keep: float) -> int:
    """Number of vectors for the share ``keep`` of ``n_patches``: at least 2,000 or 3 %, whichever is fewer, and 100."""
    least = min(SMALL_BANK_VECTORS, round(n_patches * SMALL_BANK_SHARE))
    return min(n_patches, max(round(n_patches * keep), least, MIN_BANK_VECTORS))


def expected_bytes(n_patches: int, n_keep: int, dims: int) -> int:
    """Forecast of the bytes of features and bank with its index; the bank is counted again without one part."""
    return 4 * (dims + 4) * (n_patches + 4 * n_keep)


def drawn(values: Int64, most: int, rng: "np.random.Generator") -> Int64:
    """Draw at most ``most`` of the values without repetition, in their original order."""
    return np.sort(rng.choice(values, min(most, len(values)), replace=False))


def checked(arrays: Arrays, wanted: Mapping[str, tuple[str, int]]) -> list[npt.NDArray[Any]]:
    """Return the named arrays in this order; checks types, dimensions, and that all values are finite.

    Args:
        arrays: read from a file.
        wanted: for each name the dtype and the number of dimensions.

    Raises:
        ValueError: the arrays are not as expected.
    """
    if set(arrays) != set(wanted):
        raise ValueError(f"it holds {', '.join(sorted(arrays))} in place of {', '.join(sorted(wanted))}")
    for name, (dtype, n_dims) in wanted.items():
        array = arrays[name]
        if array.dtype != np.dtype(dtype) or array.ndim != n_dims or array.size == 0 or not np.isfinite(array).all():
            raise ValueError(f"{name} is no {dtype} array of {n_dims} dimensions with finite values")
    return [arrays[name] for name in wanted]
