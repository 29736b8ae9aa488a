"""Decode every picture before a build: find damaged files, pictures unlike the others, and shots of one part."""

import contextlib
from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import numpy as np

from inspector_app.core.errors import InspectorError, UnreadableImageError
from inspector_app.core.messages import Bool, Float16, Float32, Progress, UInt8
from inspector_app.core.pictures.first_use import use_decoders_once
from inspector_app.core.pictures.near_copies import near_copies, sketch
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.outliers import MAD_TO_SIGMA, distances_to_a_quarter
from inspector_app.core.steps import counted
from inspector_app.pipeline.building.looking import Later, Numbered, ahead_of
from inspector_app.pipeline.building.preflight import Preflight, require_enough, require_mostly_readable
from inspector_app.pipeline.building.shots import LOOKING, note_on_shots
from inspector_app.sources.images import read_rgb

CHECKING = Sentence("Checking every picture")
AT_ONCE = 2
THUMB_PX = 16
"""Side of the colour picture by which places are compared."""
COUNTED_PX = 128
N_LEVELS = 16
"""Levels of each channel by which pictures are compared wherever their parts lie."""
FAR = 2.0
"""An odd picture is so many times as far as the median one,"""
FAR_SPREADS = 6.0
"""and lies above it by so many spreads (1.4826 times the median absolute deviation),"""
FAR_GREY = 2.0
"""and by so many grey values."""
MOST_SHARE = 0.8
"""Size and colour of so many pictures are usual; the others are then odd."""
GREY_SPREAD = 3.0
"""Largest difference of a grey picture's channels, in grey values."""
MIN_PICTURES = 8
"""With fewer pictures, none can be said to be odd."""
IS_GREY = Sentence("It is grey, most are in colour.")
IN_COLOUR = Sentence("It is in colour, most are grey.")


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """A decoded picture: (width, height), float16 sketch, float32 (16, 16, 3) thumb and (48,) levels."""

    size: tuple[int, int]
    sketch: Float16
    thumb: Float32
    levels: Float32


def check_every_picture(preflight: Preflight) -> Generator[Progress, None, Preflight]:
    """Decode all usable pictures.

    Returns:
        The pre-flight without the pictures that cannot be decoded, with the odd ones, and with a note on shots of one
        part.

    Raises:
        TrainingError: too few pictures can be decoded.
    """
    use_decoders_once()
    paths = preflight.usable

    def look(batch: tuple[Numbered, ...], _closed: Event) -> Later[_Seen]:
        found = [_seen(path, preflight) for _, path in batch]
        return lambda: found

    seen: dict[Path, _Seen] = {}
    damaged: list[tuple[Path, str]] = []
    with contextlib.closing(ahead_of(paths, 1, AT_ONCE, look)) as looked_at:
        for looked in looked_at:
            done = len(seen) + len(damaged)
            yield Progress(CHECKING, done, len(paths), done / max(1, len(paths)))
            if looked is None:
                continue
            path, one = looked
            if isinstance(one, InspectorError):
                damaged.append((path, str(one)))
            else:
                seen[path] = one
    skipped = (*preflight.skipped, *damaged)
    require_mostly_readable(len(paths) + len(preflight.skipped), skipped)
    require_enough(len(seen))
    used = tuple(seen)
    first = yield from counted(near_copies(np.stack([one.sketch for one in seen.values()])), LOOKING, len(used), 1.0)
    notes = (*preflight.notes, *note_on_shots(used, first))
    return replace(preflight, usable=used, skipped=skipped, notes=notes, odd=_odd(used, list(seen.values())))


def _seen(path: Path, preflight: Preflight) -> _Seen | InspectorError:
    import cv2

    try:
        rgb = read_rgb(path, preflight.reading)
    except UnreadableImageError as error:
        return error
    counted_in = _reduced(rgb, COUNTED_PX)
    thumb = np.asarray(cv2.resize(counted_in, (THUMB_PX, THUMB_PX), interpolation=cv2.INTER_AREA), dtype=np.float32)
    # Means of equal shares of the pixels by brightness: unlike quantiles they do not jump where a part begins.
    ordered = np.sort(counted_in.reshape(-1, 3), axis=0)
    levels = ordered.reshape(N_LEVELS, -1, 3).mean(axis=1).ravel().astype(np.float32)
    return _Seen((rgb.shape[1], rgb.shape[0]), sketch(rgb, preflight.input_size), thumb, levels)


def _reduced(rgb: UInt8, side_px: int) -> UInt8:
    import cv2

    return np.asarray(cv2.resize(rgb, (side_px, side_px), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _odd(paths: Sequence[Path], seen: Sequence[_Seen]) -> tuple[tuple[Path, str], ...]:
    """The pictures unlike most of the others, each with a sentence; those that look most unlike come first."""
    if len(seen) < MIN_PICTURES:
        return ()
    sizes = Counter(one.size for one in seen)
    usual, n_usual = sizes.most_common(1)[0]
    grey = np.array([float(np.ptp(one.thumb, axis=2).max()) <= GREY_SPREAD for one in seen])
    most_grey = None if 1 - MOST_SHARE < grey.mean() < MOST_SHARE else bool(grey.mean() >= MOST_SHARE)
    far = far_ones(np.stack([one.thumb.ravel() for one in seen]))
    far = np.maximum(far, far_ones(np.stack([one.levels for one in seen])))
    found: list[tuple[float, Path, str]] = []
    for path, one, is_grey, by in zip(paths, seen, grey, far, strict=True):
        if most_grey is not None and is_grey != most_grey:
            found.append((float(by), path, IN_COLOUR if most_grey else IS_GREY))
        elif one.size != usual and n_usual >= MOST_SHARE * len(seen):
            found.append((float(by), path, size_words(one.size, usual)))
        elif by > 0:
            found.append((float(by), path, Sentence("It looks unlike most of the others.")))
    return tuple((path, told) for _, path, told in sorted(found, key=lambda odd: -odd[0]))


def size_words(size: tuple[int, int], usual: tuple[int, int]) -> Sentence:
    """Say that a picture has another (width, height) than most."""
    return Sentence(
        "It has {width} x {height} pixels, most have {usual_width} x {usual_height}.",
        width=size[0],
        height=size[1],
        usual_width=usual[0],
        usual_height=usual[1],
    )


def far_ones(values: Float32) -> Float32:
    """Find the rows that are far from most of the others.

    Args:
        values: float32 (n, d).

    Returns: float32 (n,), how many times as far as the median row an odd row is; 0 for the others.
    """
    distances = distances_to_a_quarter(values) / np.sqrt(values.shape[1])
    median = float(np.median(distances))
    spread = MAD_TO_SIGMA * float(np.median(np.abs(distances - median)))
    far: Bool = distances > max(FAR * median, median + FAR_SPREADS * spread, median + FAR_GREY)
    return np.where(far, distances / max(median, 1e-6), 0).astype(np.float32)
