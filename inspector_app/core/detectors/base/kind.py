"""What a detector says of itself, so that nothing else has to name it: one object a detector.

A new detector is one file with a subclass of :class:`DetectorKind`, and one line in the list of the package (or an
entry point of a plugin). ``docs/extending.md`` walks through it.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.features.projection import project
from inspector_app.core.memory.learned import Learned, Memory
from inspector_app.core.messages import Float32, Int32, Int64, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence

REMEMBERING = Sentence("Choosing the patches to remember")
MIN_BANK_VECTORS = 100
SECONDS_PER_MULTIPLICATION = 3.5e-11
"""A rule of thumb for forecasts, measured on two cores."""
TYPICAL_DIMS = 152
Arrays = Mapping[str, npt.NDArray[Any]]
T = TypeVar("T")
O = TypeVar("O", bound=DetectorOptions)  # noqa: E741 - as the field is called: options
M = TypeVar("M", bound=Memory)


@dataclass(frozen=True, slots=True)
class Words:
    """What a person reads about a detector, in English; the window translates it (context "Detectors").

    Attributes:
        title: its name.
        line: its name as lists show it, with a few words if the name says little.
        meaning: what it does and when to choose it, one or two short sentences.
    """

    title: str
    line: str
    meaning: str


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's lupdate looks for
    """Mark a text for translators; it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is to be learned, for forecasts.

    Attributes:
        n_parts: pictures of good parts.
        cells: patches of one picture.
        keep: share of the patches that is remembered, where a detector asks for it.
    """

    n_parts: int
    cells: int
    keep: float

    @property
    def n_patches(self) -> int:
        """Patches of all pictures."""
        return self.n_parts * self.cells

    @property
    def n_keep(self) -> int:
        """How many of them are remembered."""
        return bank_size(self.n_patches, self.keep)


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What a detector learns from.

    Attributes:
        features: float32 (n, rows * cols, D), of good parts; not to be changed.
        keep: share of the patch features to remember, where a detector asks for it.
        seed: decides every choice that is made at random.
        projection: float32 (D, d), the map that was trained before, for kinds that train one; else None.
        require_room: called with the bytes that are to be kept; raises TrainingError if no project file holds so much.
        require_memory: called with the bytes that are about to be taken; raises TrainingError if they are not free.
    """

    features: Float32
    keep: float
    seed: int
    projection: Float32 | None
    require_room: Callable[[int], None]
    require_memory: Callable[[int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """What came of a lesson.

    Attributes:
        learned: the memory, and the linear map in front of it if there is one.
        features: float32 (n, rows * cols, d), the lesson's features as the detector sees them.
        nearest: int32 (n, rows * cols), what each patch is nearest to in the memory, where learning has told it.
    """

    learned: Learned
    features: Float32
    nearest: Int32 | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where a detector is to work: the same for all kinds.

    Attributes:
        size: (width, height) of the network's input in pixels.
        expected_aspect: width / height of the good parts.
        reweighting: weigh distances by how ordinary the nearest memory is, where a detector can.
    """

    size: tuple[int, int]
    expected_aspect: float
    reweighting: bool = False


class DetectorKind(ABC, Generic[O, M]):
    """One kind of detector. Objects hold nothing that changes.

    Attributes:
        api_version: :data:`inspector_app.core.plugins.API_VERSION` as it was when the kind was written.
        name: how files and the command line call it; the only value of its options' ``detector``.
        options: what a person may choose; all fields have defaults.
        words: for people.
        keeps_share: whether ``keep`` means anything to it.
        several: whether it has several members, a backbone each, that are fused.
    """

    api_version: int
    name: ClassVar[str]
    options: type[O]
    words: ClassVar[Words]
    keeps_share: ClassVar[bool] = False
    several: ClassVar[bool] = False

    # --- learning and judging ----------------------------------------------------------------------------------

    @abstractmethod
    def learn(self, lesson: Lesson, options: O) -> Generator[Progress, None, Taught]:
        """Learn from good parts, with progress several times a second.

        Raises:
            TrainingError: it cannot be learned, or is too large.
        """

    @abstractmethod
    def open(self, options: O, embedder: Embedder, memory: M, place: Place) -> PatchDetector:
        """What judges. Raises ValueError when embedder and memory do not fit."""

    def notes(self, memory: M, n_parts: int, n_sizes: int) -> tuple[str, ...]:
        """What a person should know about what was built, one sentence each.

        Args:
            memory: what was learned.
            n_parts: pictures that it was learned from.
            n_sizes: how many sizes these had.
        """
        return ()

    # --- the project file --------------------------------------------------------------------------------------

    @abstractmethod
    def read(self, arrays: Arrays) -> M:
        """The memory whose ``arrays()`` were kept in a file that nobody vouches for: check all of it.

        Raises:
            KeyError: an array is missing.
            ValueError: one has another type or shape, or they do not belong together.
        """

    def require_fit(self, memory: M, n_images: int, dims: int) -> None:
        """Raise ValueError unless ``memory`` was learned from ``n_images`` pictures with ``dims`` values a patch."""

    def has_projection(self, options: O) -> bool:
        """Whether a linear map of features is kept with the memory."""
        return False

    # --- what it costs -----------------------------------------------------------------------------------------

    @abstractmethod
    def seconds(self, options: O, extent: Extent) -> float:
        """Forecast of what learning takes, beside the features."""

    def n_bytes(self, options: O, extent: Extent) -> int:
        """Forecast of the largest memory that the features and what is learned take at once."""
        return expected_bytes(extent.n_patches, 0, TYPICAL_DIMS)

    # --- choices -----------------------------------------------------------------------------------------------

    def for_form(self, options: O) -> O:
        """These options as a form offers them, that has no control for all of them."""
        return options

    def for_comparison(self) -> O:
        """The options that it is compared with."""
        return self.options()

    def backbones(self, options: O, chosen: str) -> tuple[str, ...]:
        """A backbone for each member; ``chosen``: the one that was asked for."""
        return (chosen,)

    def require_possible(self, options: O, layers: Sequence[str] | None) -> None:
        """Raise ValueError when these options and layers of the backbone do not go together."""

    def ways_to_keep(self, options: O) -> tuple[tuple[str, O], ...]:
        """What a sweep over the kept share tries: the name of each line, and the options."""
        return (("greedy", options),)

    def with_dims(self, dims: int, most: int) -> tuple[str, str, O] | None:
        """What a sweep over the values a patch tries, of ``most`` at most; None: nothing.

        Returns:
            A short name, the name of the line, and the options.
        """
        return None

    # --- looking into it ---------------------------------------------------------------------------------------

    def as_seen(self, features: Float32, learned: Learned) -> Float32:
        """The backbone's features, float32 (n, D), as the detector sees them, float32 (n, d)."""
        return features if learned.projection is None else project(features, learned.projection)

    def sample(
        self,
        memory: M,
        images: Int64,
        most: int,
        rng: "np.random.Generator",
    ) -> tuple[Int64, Int64, Float32] | None:
        """Some of what is remembered of these training images, to be drawn; None: no patch of theirs is remembered.

        Returns:
            image int64 (k,), cell int64 (k,), vectors float32 (k, d), k <= ``most``.
        """
        return None

    # --- several members ---------------------------------------------------------------------------------------

    def spread(self, scores_l2: Sequence[float]) -> float:
        """What a member's scores and maps are divided by, from its scores of good parts. Raises ValueError."""
        raise NotImplementedError

    def fuse(self, members: Sequence[PatchDetector], spreads: Sequence[float]) -> PatchDetector:
        """One detector of several. Raises ValueError when they do not fit together."""
        raise NotImplementedError


def bank_size(n_patches: int, keep: float) -> int:
    """How many vectors a share ``keep`` of ``n_patches`` is, at least 100 (or all)."""
    return min(n_patches, max(round(n_patches * keep), MIN_BANK_VECTORS))


def expected_bytes(n_patches: int, n_keep: int, dims: int) -> int:
    """Forecast of what features take, and the bank with its index, once more without one part."""
    return 4 * (dims + 4) * (n_patches + 4 * n_keep)


def drawn(values: Int64, most: int, rng: "np.random.Generator") -> Int64:
    """At most so many of the values, each once, in their order."""
    return np.sort(rng.choice(values, min(most, len(values)), replace=False))


def checked(arrays: Arrays, wanted: Mapping[str, tuple[str, int]]) -> list[npt.NDArray[Any]]:
    """The arrays of these names, in this order, with their types, dimensions and nothing that is not finite.

    Args:
        arrays: as read from a file.
        wanted: for each name the dtype and how many dimensions.

    Raises:
        ValueError: something else is in the file.
    """
    if set(arrays) != set(wanted):
        raise ValueError(f"it holds {', '.join(sorted(arrays))} in place of {', '.join(sorted(wanted))}")
    for name, (dtype, n_dims) in wanted.items():
        array = arrays[name]
        if array.dtype != np.dtype(dtype) or array.ndim != n_dims or array.size == 0 or not np.isfinite(array).all():
            raise ValueError(f"{name} is no {dtype} array of {n_dims} dimensions with finite values")
    return [arrays[name] for name in wanted]
