"""Before anything runs: what is in the folder, what cannot be used, what it will cost."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.core.detectors import kind_of
from inspector_app.core.detectors.base.kind import Extent
from inspector_app.core.errors import TrainingError, UnreadableImageError, UnsuitableImageError
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.decoding import largest_value, size_of
from inspector_app.core.pictures.preprocess import DETAIL_PX, require_suitable
from inspector_app.core.reading import Reading
from inspector_app.core.scoring.calibration import parts_needed
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.sources.shared.reading import open_regular

MIN_PARTS = 2
# Rules of thumb for the forecast, measured on two cores with the default backbone; a forecast is all they serve for.
TYPICAL_STRIDE_PX = 8
SECONDS_PER_PIXEL = 1e-7
START_SECONDS = 4.0
N_LOOKED_AT = 16
"""Of so many pictures of 16 bits the pixels are looked at before a build."""
USUAL_BITS = (8, 10, 12, 14)
"""Of cameras that save in 16."""
BASE_BYTES = 1200 * 2**20
"""What a build takes beside its features while its network is converted or a map is trained; else some 250 MB."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What was found in a folder of good parts.

    Attributes:
        usable: the pictures that will be read.
        skipped: the others, with the reason each.
        source_size: the most common (width, height).
        input_size: (width, height) of the network's input.
        expected_seconds: a forecast of the build's duration.
        expected_bytes: a forecast of its peak memory.
        notes: what the person should know before starting, one sentence each.
        n_sizes: how many sizes the usable pictures have.
        bits: how many bits of 16-bit values will be read where the files do not say it.
        largest_value: of such values in some of the pictures; None where there are none.
    """

    usable: tuple[Path, ...]
    skipped: tuple[tuple[Path, str], ...]
    source_size: tuple[int, int]
    input_size: tuple[int, int]
    expected_seconds: float
    expected_bytes: int
    notes: tuple[str, ...]
    n_sizes: int = 1
    bits: int = 16
    largest_value: int | None = None

    @property
    def aspect(self) -> float:
        """Width / height of the parts."""
        return self.source_size[0] / self.source_size[1]

    @property
    def reading(self) -> Reading:
        """How the pictures will be read."""
        return Reading(self.bits, self.source_size)

    @property
    def fewer_bits(self) -> int | None:
        """How many bits the camera seems to have that saved these pictures with 16; None: 16, or the files say it."""
        if self.largest_value is None:
            return None
        return next((bits for bits in USUAL_BITS if self.largest_value < 1 << bits), None)

    @property
    def bits_note(self) -> str:
        """A sentence for the person where 16 bits will be read and a camera of fewer seems to have saved them."""
        if self.bits != 16 or self.fewer_bits is None:
            return ""
        return (
            f"The pictures have 16 bits a value, but no value is above {self.largest_value}, as from a camera of "
            f"{self.fewer_bits} bits. Read as 16 bits they are dark and defects are missed: choose "
            f"{self.fewer_bits} bits if the camera has so many."
        )


def check_parts(paths: Sequence[Path], settings: TrainSettings) -> Generator[Progress, None, Preflight]:
    """Look at the header of every picture and forecast the build.

    Args:
        paths: the pictures of good parts.
        settings: what will be built.

    Yields:
        Progress through the pictures.

    Raises:
        TrainingError: nothing could be built from them, and why.
    """
    sizes: dict[Path, tuple[int, int]] = {}
    skipped: list[tuple[Path, str]] = []
    for done, path in enumerate(paths):
        if done % 16 == 0:
            yield Progress("Looking at the pictures", done, len(paths), done / len(paths))
        try:
            with open_regular(path) as stream:
                sizes[path] = size_of(stream)
        except UnreadableImageError as error:
            skipped.append((path, str(error)))
        except OSError as error:
            skipped.append((path, f"The file cannot be read: {error.strerror}."))
    if not paths:
        raise TrainingError("There are no pictures in this folder", hint="Choose a folder of good parts")
    require_mostly_readable(len(paths), skipped)
    source_size = _reference_size(sizes)
    usable = []
    for path, size in sizes.items():
        try:
            require_suitable(size, source_size[0] / source_size[1])
            usable.append(path)
        except UnsuitableImageError as error:
            skipped.append((path, str(error)))
    require_mostly_readable(len(paths), skipped)
    require_enough(len(usable))
    largest = yield from _largest_value(usable)
    return _forecast(tuple(usable), skipped, sizes, source_size, settings, largest)


def _largest_value(paths: Sequence[Path]) -> Generator[Progress, None, int | None]:
    """The largest 16-bit value in some of the pictures whose files do not say how many bits are used; None: no such."""
    found = None
    chosen = paths[:: max(1, len(paths) // N_LOOKED_AT)][:N_LOOKED_AT]
    for done, path in enumerate(chosen):
        try:
            with path.open("rb") as stream:
                largest = largest_value(stream)
        except (OSError, UnreadableImageError):  # named when it is read for the build
            continue
        if largest is None:
            continue
        found = max(largest, found or 0)
        if found >= 1 << USUAL_BITS[-1]:
            break
        yield Progress("Looking at the pictures", done + 1, len(chosen), 1.0)
    return found


def require_mostly_readable(n_all: int, skipped: Sequence[tuple[Path, str]]) -> None:
    """Raise TrainingError when more than half of the pictures cannot be used, naming the first ones."""
    if 2 * len(skipped) > n_all:
        named = "; ".join(f"{path.name}: {reason}" for path, reason in skipped[:3])
        raise TrainingError(
            f"{len(skipped)} of {n_all} pictures cannot be used ({named})",
            hint="Check that this is the folder of good parts",
        )


def require_enough(n_usable: int) -> None:
    """Raise TrainingError when there are too few parts to set a threshold."""
    if n_usable < MIN_PARTS:
        raise TrainingError(
            f"Only {n_usable} usable picture of a good part was found",
            hint=f"A threshold needs at least {MIN_PARTS}; take {parts_needed(0.01)} or more for a good one",
        )


def _reference_size(sizes: dict[Path, tuple[int, int]]) -> tuple[int, int]:
    """The most common size; of equally common ones the larger, so that a seed or an order decides nothing."""
    counted = Counter(sizes.values())
    return max(counted, key=lambda size: (counted[size], size))


def _extent(n_parts: int, input_size: tuple[int, int], keep: float) -> Extent:
    return Extent(n_parts, input_size[0] * input_size[1] // TYPICAL_STRIDE_PX**2, keep)


def _build_bytes(n_parts: int, source_size: tuple[int, int], settings: TrainSettings) -> int:
    """Forecast of a build's peak memory. Grows with ``n_parts`` and with the share that is kept."""
    extent = _extent(n_parts, settings.input_size(source_size), settings.keep)
    return BASE_BYTES + kind_of(settings.options).n_bytes(settings.options, extent)


def require_memory(
    n_bytes: int, hint: str = "Choose a lower detail, keep less, use fewer pictures or close other programs"
) -> None:
    """Raise TrainingError when so much memory is not free."""
    available = _free_bytes()
    if n_bytes > available:
        raise TrainingError(
            f"Building would need about {n_bytes / 2**30:.1f} GB of memory, {available / 2**30:.1f} GB are free",
            hint=hint,
        )


def require_memory_for(
    n_parts: int, source_size: tuple[int, int], settings: TrainSettings, held_bytes: int = 0
) -> None:
    """Raise TrainingError when a build would need more memory than is free; its hint names what would fit.

    Args:
        n_parts: how many pictures of good parts.
        source_size: their (width, height) in pixels.
        settings: what will be built.
        held_bytes: what this process keeps of earlier features, which are used again or let go of.
    """
    # What a build takes before its features is taken once: a second build in one process finds it there.
    own_bytes = held_bytes + min(max(_resident_bytes() - held_bytes, 0), BASE_BYTES)
    n_bytes = _build_bytes(n_parts, source_size, settings)
    offers = _what_fits(n_parts, source_size, settings, _free_bytes() + own_bytes)
    hint = (
        f"{' '.join(offers)} Else close other programs"
        if offers
        else "Close other programs, or use a computer with more memory"
    )
    require_memory(n_bytes - own_bytes, hint)


def _what_fits(n_parts: int, source_size: tuple[int, int], settings: TrainSettings, room_bytes: int) -> list[str]:
    """The highest detail, the most pictures and the largest share with which a build would fit, each by itself."""
    offers = []
    for detail in sorted(DETAIL_PX, key=DETAIL_PX.__getitem__, reverse=True):
        changed = settings.changed(detail=detail, size=None)
        if _build_bytes(n_parts, source_size, changed) <= room_bytes:  # higher ones than now do not fit either
            offers.append(f"It would fit at a detail of {DETAIL_PX[detail]} px.")
            break
    n_fit = _largest(n_parts, room_bytes, lambda n: _build_bytes(n, source_size, settings))
    if n_fit >= MIN_PARTS:
        offers.append(f"It would fit with {n_fit} pictures.")
    per_mille = _largest(
        round(1000 * settings.keep),
        room_bytes,
        lambda share: _build_bytes(n_parts, source_size, settings.changed(keep=share / 1000)),
    )
    if per_mille:
        offers.append(f"It would fit with {per_mille / 1000:.1%} remembered.")
    return offers


def _largest(limit: int, room_bytes: int, need_bytes: Callable[[int], int]) -> int:
    """The largest count below ``limit`` whose need has room, its last digits zero; 0 if none has."""
    count: int = bisect_right(range(1, limit), room_bytes, key=need_bytes)
    step: int = 10 ** max(0, len(str(count)) - 2)  # what is free changes from one second to the next
    return step * (count // step)


def _free_bytes() -> int:
    import psutil

    return int(psutil.virtual_memory().available)


def _resident_bytes() -> int:
    import psutil

    return int(psutil.Process().memory_info().rss)


def _forecast(
    usable: tuple[Path, ...],
    skipped: list[tuple[Path, str]],
    sizes: dict[Path, tuple[int, int]],
    source_size: tuple[int, int],
    settings: TrainSettings,
    largest: int | None,
) -> Preflight:
    input_size = settings.input_size(source_size)
    pixels = input_size[0] * input_size[1]
    source_pixels = source_size[0] * source_size[1]
    seconds = START_SECONDS + len(usable) * (pixels + source_pixels) * SECONDS_PER_PIXEL
    extent = _extent(len(usable), input_size, settings.keep)
    seconds += kind_of(settings.options).seconds(settings.options, extent)
    seconds *= len(settings.backbones)
    notes = []
    try:
        require_memory_for(len(usable), source_size, settings)
    except TrainingError as error:
        notes.append(str(error))
    needed = parts_needed(settings.promise)
    if len(usable) < needed:
        notes.append(
            f"{len(usable)} good parts support a promise of {1 / (len(usable) + 1):.1%} false alarms at best; "
            f"{settings.promise:.1%} needs {needed}."
        )
    shapes = Counter(sizes[path] for path in usable)
    if len(shapes) > 1:
        notes.append(f"The pictures have {len(shapes)} sizes; all are resized to {input_size[0]} x {input_size[1]}.")
    if min(source_size) < min(input_size) // 2:
        notes.append("The pictures are much smaller than the chosen detail; a lower one would see as much.")
    preflight = Preflight(
        usable=usable,
        skipped=tuple(skipped),
        source_size=source_size,
        input_size=input_size,
        expected_seconds=seconds,
        expected_bytes=_build_bytes(len(usable), source_size, settings),
        notes=tuple(notes),
        n_sizes=len(shapes),
        bits=settings.bits,
        largest_value=largest,
    )
    return replace(preflight, notes=(*notes, preflight.bits_note)) if preflight.bits_note else preflight
