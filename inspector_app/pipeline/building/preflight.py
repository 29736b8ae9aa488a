"""The pre-flight check: usable pictures, skipped pictures, and forecasts of time and memory before a build."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from inspector_app.core.detectors import kind_of
from inspector_app.core.detectors.base.kind import TYPICAL_DIMS, Extent
from inspector_app.core.errors import ShapesError, TrainingError, UnsuitableImageError
from inspector_app.core.features.backbones import token_px
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.alignment import Aligner
from inspector_app.core.pictures.preprocess import DETAIL_PX, has_shape
from inspector_app.core.pictures.view import Shapes, View
from inspector_app.core.pictures.zones import NO_ZONING, Zoning, ignoring
from inspector_app.core.reading import Reading
from inspector_app.core.scoring.calibration import parts_needed
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.building.headers import Headers
from inspector_app.pipeline.building.sampling import (
    TYPICAL_STRIDE_PX,
    Sampling,
    bytes_in_work,
    embedding_seconds,
    judging_seconds,
    require_large,
    what_tiles_take,
)
from inspector_app.pipeline.building.train_settings import TrainSettings

MIN_PARTS = 2
# Estimates for the forecast only, measured on two cores with the default backbone.
SECONDS_PER_PIXEL = 1e-7
START_SECONDS = 4.0
USUAL_BITS = (8, 10, 12, 14)
"""Sensor bits of cameras that save 16-bit files."""
BASE_BYTES = 1200 * 2**20
"""Memory of a build besides its features while a network is converted or a map is trained; otherwise about 250 MB."""
LESS_HINT = Sentence("Choose a lower detail, keep less, use fewer pictures or close other programs.")


@dataclass(frozen=True, slots=True)
class Preflight:
    """The result of checking a folder of good parts.

    Attributes:
        usable: the pictures that will be read.
        skipped: the other pictures, each with the reason.
        source_size: the most common (width, height).
        input_size: (width, height) of the network's input.
        expected_seconds: a forecast of the build's duration.
        expected_bytes: a forecast of its peak memory.
        notes: notes for the user before the build, one sentence each.
        n_sizes: number of different sizes of the usable pictures.
        bits: number of bits used in 16-bit values if the files do not say it.
        largest_value: the largest such value in a sample of the pictures; None if there are none.
        shapes: what happens to pictures of another shape than ``source_size``.
        n_other_shapes: number of readable pictures of another shape than ``source_size``.
        zoning: what a person said about places of the part.
        aligner: finds the part in a picture, if the build aligns.
        odd: usable pictures unlike most of the others, each with a sentence; only known after all were decoded.
        headers: headers of the pictures, for later steps.
        tile: (width, height) of the tiles in pixels; None: pictures are judged as a whole.
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
    shapes: Shapes = "refuse"
    tile: tuple[int, int] | None = None
    n_other_shapes: int = 0
    zoning: Zoning = NO_ZONING
    aligner: Aligner | None = None
    odd: tuple[tuple[Path, str], ...] = ()
    headers: Headers | None = field(default=None, compare=False, repr=False)

    @property
    def aspect(self) -> float:
        """Width / height of the parts."""
        return self.source_size[0] / self.source_size[1]

    @property
    def view(self) -> View:
        """How the pictures will become inputs of the network."""
        return View(
            self.input_size,
            self.aspect,
            shapes=self.shapes,
            ignored=ignoring(self.zoning.zones),
            section=self.zoning.section,
            aligner=self.aligner,
            tile=self.tile,
        )

    @property
    def reading(self) -> Reading:
        """How the pictures will be read."""
        return Reading(self.bits, self.source_size)

    @property
    def fewer_bits(self) -> int | None:
        """The camera's probable number of bits when it saved these pictures with 16; None: 16, or the files say it."""
        if self.largest_value is None:
            return None
        return next((bits for bits in USUAL_BITS if self.largest_value < 1 << bits), None)

    @property
    def bits_note(self) -> str:
        """A sentence for the user if 16 bits will be read but the camera probably has fewer bits."""
        if self.bits != 16 or self.fewer_bits is None or self.largest_value is None:
            return ""
        return join(
            Sentence(
                "The pictures have 16 bits a value, but no value is above {n}, as from a camera of {bits} bits.",
                n=self.largest_value,
                bits=self.fewer_bits,
            ),
            Sentence(
                "Read as 16 bits they are dark and defects are missed: choose {bits} bits if the camera has so many.",
                bits=self.fewer_bits,
            ),
        )


def check_parts(
    paths: Sequence[Path], settings: TrainSettings, headers: Headers | None = None
) -> Generator[Progress, None, Preflight]:
    """Read the header of every picture and make forecasts for the build.

    Args:
        paths: the pictures of good parts.
        settings: the settings of the build.
        headers: a cache; its headers are not read again.

    Yields:
        Progress through the pictures.

    Raises:
        TrainingError: a build from these pictures is not possible; the error says why.
    """
    headers = headers or Headers()
    sizes, skipped = yield from headers.read(paths)
    if not paths:
        raise TrainingError(
            Sentence("There are no pictures in this folder."), hint=Sentence("Choose a folder of good parts.")
        )
    require_mostly_readable(len(paths), skipped)
    source_size = _reference_size(sizes) if settings.shapes == "refuse" else _middle_shape(sizes)
    if settings.tiled:
        require_large(settings.judged_size(source_size))
    view = View(
        settings.input_size(source_size),
        source_size[0] / source_size[1],
        shapes=settings.shapes,
        section=settings.zoning.section,
        tile=settings.tile(source_size),
    )
    n_other = sum(not has_shape(size, view.expected_aspect) for size in sizes.values())
    _require_shapes(n_other, len(paths), settings)
    settings.zoning.require_fit(source_size)
    _require_copies(settings)
    usable = []
    for path, size in sizes.items():
        try:
            view.require_suitable(size)
            usable.append(path)
        except UnsuitableImageError as error:
            skipped.append((path, str(error)))
    require_mostly_readable(len(paths), skipped)
    require_enough(len(usable))
    largest = yield from headers.largest_value(usable, enough=1 << USUAL_BITS[-1])
    forecast = _forecast(tuple(usable), skipped, sizes, source_size, settings, largest)
    told = (*forecast.notes, *_notes_on_shapes(n_other, settings.shapes))
    return replace(forecast, notes=told, n_other_shapes=n_other, headers=headers)


KEEPS_SHAPES = Sentence("Letterbox: each is shown whole and undistorted with a border that is not judged.")
STRETCHES = Sentence("Stretch: each is stretched to one shape, and defects with it.")


def _require_shapes(n_other: int, n_all: int, settings: TrainSettings) -> None:
    """Raise ShapesError or TrainingError unless a build from pictures of different shapes is possible.

    Args:
        n_other: number of pictures of another shape than most.
        n_all: number of all pictures.
        settings: the settings of the build.
    """
    if settings.shapes == "refuse" and 2 * n_other > n_all:
        raise ShapesError(
            Sentence("{n} of {total} pictures have another shape than the most common one.", n=n_other, total=n_all),
            hint=join(Sentence("Choose what happens to pictures of other shapes."), KEEPS_SHAPES, STRETCHES),
        )
    kind = kind_of(settings.options)
    if settings.shapes == "letterbox" and n_other and kind.by_place:
        raise TrainingError(
            Sentence(
                "{name} compares every place with the same place of the good parts, and pictures of different shapes "
                "do not show the same places.",
                name=kind.words.title,
            ),
            hint=Sentence("Choose another detector, or stretch the pictures."),
        )


def _require_copies(settings: TrainSettings) -> None:
    """Raise TrainingError if the detector cannot learn from disturbed copies, and they were chosen."""
    kind = kind_of(settings.options)
    if settings.variety.n_copies and not kind.takes_copies:
        raise TrainingError(
            Sentence("{name} cannot learn from parts that lie or are lit differently.", name=kind.words.title),
            hint=Sentence("Choose another detector, or parts that lie and are lit alike."),
        )


def _notes_on_shapes(n_other: int, shapes: Shapes) -> tuple[Sentence, ...]:
    """What happens to the pictures of another shape, for the user before the build."""
    if not n_other:
        return ()
    count = Sentence(
        "{n} pictures have another shape than most.", one="1 picture has another shape than most.", n=n_other
    )
    if shapes == "refuse":
        left_out = Sentence("They are left out unless you choose letterbox or stretch.")
        return (join(count, left_out, KEEPS_SHAPES, STRETCHES),)
    return (join(count, KEEPS_SHAPES if shapes == "letterbox" else STRETCHES),)


def require_mostly_readable(n_all: int, skipped: Sequence[tuple[Path, str]]) -> None:
    """Raise TrainingError when more than half of the pictures cannot be used; it names the first ones."""
    if 2 * len(skipped) > n_all:
        named = join(*(join(path.name, reason, by=": ") for path, reason in skipped[:3]), by="; ")
        raise TrainingError(
            Sentence(
                "{n} of {total} pictures cannot be used ({named}).",
                one="1 of {total} pictures cannot be used ({named}).",
                n=len(skipped),
                total=n_all,
                named=named,
            ),
            hint=Sentence("Check that this is the folder of good parts."),
        )


def require_enough(n_usable: int) -> None:
    """Raise TrainingError when there are too few parts to set a threshold."""
    if n_usable < MIN_PARTS:
        raise TrainingError(
            Sentence(
                "Only {n} usable pictures of good parts were found.",
                one="Only 1 usable picture of a good part was found.",
                n=n_usable,
            ),
            hint=Sentence(
                "A threshold needs at least {least}; take {n} or more for a good one.",
                least=MIN_PARTS,
                n=parts_needed(0.01),
            ),
        )


def _reference_size(sizes: dict[Path, tuple[int, int]]) -> tuple[int, int]:
    """The most common size; of equally common ones the larger, so the result does not depend on a seed or an order."""
    counted = Counter(sizes.values())
    return max(counted, key=lambda size: (counted[size], size))


def _middle_shape(sizes: dict[Path, tuple[int, int]]) -> tuple[int, int]:
    """The size whose width / height is the median, so that the borders of the others are small."""
    ordered = sorted(sizes.values(), key=lambda size: (size[0] / size[1], size))
    return ordered[len(ordered) // 2]


def extent_of(n_parts: int, input_size: tuple[int, int], settings: TrainSettings) -> Extent:
    """Return how much a build learns from ``n_parts`` pictures with inputs of ``input_size`` (width, height)."""
    side = min(token_px(backbone) or TYPICAL_STRIDE_PX for backbone in settings.backbones)
    cells = input_size[0] * input_size[1] // side**2
    rows = settings.variety.n_rows(cells)
    if not settings.tiled:
        return Extent(n_parts, cells, settings.keep, rows)
    sampling = Sampling.within_limits(n_parts, cells, rows, TYPICAL_DIMS)
    keep = sampling.share(settings.keep, n_parts) * sampling.kept / sampling.own
    return Extent(n_parts, sampling.own, keep, sampling.kept)


def _build_bytes(n_parts: int, source_size: tuple[int, int], settings: TrainSettings) -> int:
    """Forecast of a build's peak memory, bytes. It increases with ``n_parts`` and with the kept share."""
    input_size = settings.input_size(source_size)
    in_work = bytes_in_work(input_size, settings.variety.n_copies) if settings.tiled else 0
    extent = extent_of(n_parts, input_size, settings)
    return BASE_BYTES + in_work + kind_of(settings.options).n_bytes(settings.options, extent)


def require_memory(n_bytes: int, hint: Sentence = LESS_HINT) -> None:
    """Raise TrainingError when this much memory is not free."""
    available = _free_bytes()
    if n_bytes > available:
        raise TrainingError(
            Sentence(
                "Building would need about {n} GB of memory, {m} GB are free.",
                n=f"{n_bytes / 2**30:.1f}",
                m=f"{available / 2**30:.1f}",
            ),
            hint=hint,
        )


def require_memory_for(
    n_parts: int, source_size: tuple[int, int], settings: TrainSettings, held_bytes: int = 0
) -> None:
    """Raise TrainingError when a build needs more memory than is free; its hint names settings that would fit.

    Args:
        n_parts: number of pictures of good parts.
        source_size: their (width, height) in pixels.
        settings: the settings of the build.
        held_bytes: memory of earlier features in this process; they are reused or released.
    """
    # The base memory of a build is allocated once per process: a second build uses it again.
    own_bytes = held_bytes + min(max(_resident_bytes() - held_bytes, 0), BASE_BYTES)
    n_bytes = _build_bytes(n_parts, source_size, settings)
    offers = _what_fits(n_parts, source_size, settings, _free_bytes() + own_bytes)
    hint = (
        join(*offers, Sentence("Otherwise close other programs."))
        if offers
        else Sentence("Close other programs, or use a computer with more memory.")
    )
    require_memory(n_bytes - own_bytes, hint)


def _what_fits(n_parts: int, source_size: tuple[int, int], settings: TrainSettings, room_bytes: int) -> list[Sentence]:
    """The highest detail, the most pictures and the largest share that would fit, each changed alone."""
    offers = []
    for detail in sorted(DETAIL_PX, key=DETAIL_PX.__getitem__, reverse=True):
        changed = settings.changed(detail=detail, size=None)
        if _build_bytes(n_parts, source_size, changed) <= room_bytes:  # a higher detail than now does not fit either
            offers.append(Sentence("It would fit at a detail of {n} px.", n=DETAIL_PX[detail]))
            break
    n_fit = _largest(n_parts, room_bytes, lambda n: _build_bytes(n, source_size, settings))
    if n_fit >= MIN_PARTS:
        offers.append(Sentence("It would fit with {n} pictures.", one="It would fit with 1 picture.", n=n_fit))
    per_mille = _largest(
        round(1000 * settings.keep),
        room_bytes,
        lambda share: _build_bytes(n_parts, source_size, settings.changed(keep=share / 1000)),
    )
    if per_mille:
        offers.append(Sentence("It would fit with {share} remembered.", share=f"{per_mille / 1000:.1%}"))
    return offers


def _largest(limit: int, room_bytes: int, need_bytes: Callable[[int], int]) -> int:
    """The largest count below ``limit`` that fits in the memory, rounded down; 0 if none fits."""
    count: int = bisect_right(range(1, limit), room_bytes, key=need_bytes)
    step: int = 10 ** max(0, len(str(count)) - 2)  # rounded, because the free memory changes every second
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
    variety, tile = settings.variety, settings.tile(source_size)
    if tile is None:
        embedded = (1 + variety.n_copies) * pixels + (1 + variety.normalises) * source_pixels
        seconds = START_SECONDS + len(usable) * embedded * SECONDS_PER_PIXEL
    else:  # every part is read and embedded again, to score it against the memory without it
        once = (1 + variety.n_copies) * embedding_seconds(input_size) + judging_seconds(input_size)
        read = (2 + variety.normalises) * source_pixels * SECONDS_PER_PIXEL
        seconds = START_SECONDS + len(usable) * (once + read)
    extent = extent_of(len(usable), input_size, settings)
    seconds += kind_of(settings.options).seconds(settings.options, extent)
    seconds *= len(settings.backbones)
    notes: list[str] = [] if tile is None else [what_tiles_take(settings.judged_size(source_size), input_size)]
    try:
        require_memory_for(len(usable), source_size, settings)
    except TrainingError as error:
        notes.append(str(error))
    needed = parts_needed(settings.promise)
    if len(usable) < needed:
        notes.append(
            Sentence(
                "{n} good parts support a promise of {share} false alarms at best; {asked} needs {needed}.",
                n=len(usable),
                share=f"{1 / (len(usable) + 1):.1%}",
                asked=f"{settings.promise:.1%}",
                needed=needed,
            )
        )
    shapes = Counter(sizes[path] for path in usable)
    if len(shapes) > 1 and settings.shapes != "letterbox":
        notes.append(
            Sentence(
                "The pictures have {n} sizes; all are resized to {width} x {height}.",
                n=len(shapes),
                width=input_size[0],
                height=input_size[1],
            )
        )
    if min(source_size) < min(input_size) // 2:
        notes.append(
            Sentence("The pictures are much smaller than the chosen detail; a lower detail would show the same.")
        )
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
        shapes=settings.shapes,
        zoning=settings.zoning,
        tile=tile,
    )
    return replace(preflight, notes=(*notes, preflight.bits_note)) if preflight.bits_note else preflight
