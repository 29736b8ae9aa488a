"""Which pictures show one part: shots that differ by the sensor's noise and the exposure alone.

Two such pictures differ by little against how parts differ from one another, and by noise, which averages out where
neighbouring pixels are taken together and lies over all of the picture. Two parts that look alike also differ by
little, but not by noise alone. Features tell it less well: they answer to noise and to exposure (docs/decisions/0027).
"""

from collections.abc import Generator

import numpy as np

from inspector_app.core.messages import Float16, Float64, Int32, UInt8, read_only

SIDE_PX = 128
"""Longer side of a sketch."""
ROUNDED = 4
"""What is larger than so many sketches is first reduced to that in whole numbers, whose rounding averages out."""
BLOCK = 4
"""So many pixels by so many are averaged to tell noise from all else."""
NEAR_SHARE = 0.09
"""Shots of one part differ by less than this share of what pictures of two parts usually differ by."""
NOISE_SHARE = 0.25
"""Most of the variance of a difference that may outlast averaging: a sixteenth of noise that is independent pixel by
pixel does, more of one that a camera has smoothed, most of what two parts differ by."""
EVEN_SHARE = 0.35
"""Least share of the mean that the median place's noise is: a sensor's lies over the whole picture, unlike grain."""
MIN_PICTURES = 4
"""Among fewer nothing is usual."""
USUAL_SAMPLE = 1000
ROWS = 256


def sketch(rgb: UInt8, size: tuple[int, int]) -> Float16:
    """A picture in grey and reduced by area averaging, for :func:`near_copies`.

    Args:
        rgb: uint8 (H, W, 3).
        size: (width, height) of the network's input in pixels, which decides the sketch's.

    Returns:
        float16 (h, w), 0 to 255: 128 px at most, whole blocks.
    """
    import cv2

    scale = min(1.0, SIDE_PX / max(size))
    reduced = tuple(max(1, round(side * scale / BLOCK)) * BLOCK for side in size)
    first = tuple(ROUNDED * side for side in reduced)
    if rgb.shape[1] > first[0] and rgb.shape[0] > first[1]:  # in bytes: as floats a large picture takes gigabytes
        rgb = np.asarray(cv2.resize(rgb, first, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    grey = cv2.transform(rgb.astype(np.float32), np.full((1, 3), 1 / 3, np.float32))
    small = np.asarray(cv2.resize(grey, reduced, interpolation=cv2.INTER_AREA))
    return read_only(small.astype(np.float16))


def near_copies(sketches: Float16) -> Generator[int, None, Int32]:
    """Find the pictures that show one part.

    Args:
        sketches: float16 (n, h, w), of all pictures.

    Yields:
        How many pictures are done, several times a second.

    Returns:
        int32 (n,), for each picture the first one of its part: its own number where it is that, or the only one.
    """
    first = np.arange(len(sketches), dtype=np.int32)
    if len(sketches) < MIN_PICTURES:
        return first
    directions = _directions(sketches)
    usual = _usual(sketches, directions)
    for start in range(0, len(sketches), ROWS):
        yield start
        near = _distances(directions[start : start + ROWS], directions) < NEAR_SHARE * usual
        for row, other in np.argwhere(near):
            one = start + row
            # Pictures that are known to show one part are not compared again.
            if one < other and first[one] != first[other] and _only_noise(sketches[one], sketches[other]):
                low, high = sorted((first[one], first[other]))
                first[first == high] = low
    return first


def _directions(sketches: Float16) -> Float64:
    """Averaged sketches without brightness and contrast: float64 (n, blocks), of length 1; 0 where nothing is seen."""
    values = np.stack([_averaged(one.astype(np.float64)).ravel() for one in sketches])
    values -= values.mean(axis=1, keepdims=True)
    length = np.linalg.norm(values, axis=1, keepdims=True)
    directions: Float64 = values / np.where(length > 0, length, 1)
    return directions


def _distances(some: Float64, others: Float64) -> Float64:
    """What of one picture no exposure makes of the other: float64 (some, others), 0 to 1, a share of its contrast."""
    cosine = np.clip(some @ others.T, 0, 1)
    distances: Float64 = np.sqrt(1 - cosine * cosine)
    return distances


def _usual(sketches: Float16, directions: Float64) -> float:
    """The median distance between pictures of two parts, or among some of them that are spread over all.

    Of pictures that are but noise apart one counts: where most show one part, the median would else be of noise.
    """
    step = -(-len(directions) // USUAL_SAMPLE)
    some = directions[::step]
    distances = _distances(some, some)
    parts = [0]
    for one in range(1, len(some)):
        nearest = parts[int(np.argmin(distances[one, parts]))]
        # No two parts are further apart than 1, so what is no shot against that is none against what is usual.
        if distances[one, nearest] >= NEAR_SHARE or not _only_noise(sketches[step * nearest], sketches[step * one]):
            parts.append(one)
    apart = distances[np.ix_(parts, parts)][np.triu_indices(len(parts), 1)]
    return float(np.median(apart)) if len(apart) else 1.0


def _only_noise(one: Float16, other: Float16) -> bool:
    """Whether the difference of two sketches, but for exposure, averages out, and is about as large everywhere."""
    left, right = (values.astype(np.float64) - values.mean(dtype=np.float64) for values in (one, other))
    difference = left - (left * right).sum() / (right * right).sum() * right
    averaged = _averaged(difference)
    of_places = _averaged((difference - np.kron(averaged, np.ones((BLOCK, BLOCK)))) ** 2)
    return bool(
        averaged.var() <= NOISE_SHARE * difference.var() and np.median(of_places) >= EVEN_SHARE * of_places.mean()
    )


def _averaged(values: Float64) -> Float64:
    """Means of blocks: float64 (h, w) to (h / 4, w / 4)."""
    height, width = values.shape
    means: Float64 = values.reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK).mean(axis=(1, 3))
    return means


def parts_of(first: Int32) -> int:
    """How many parts :func:`near_copies` found."""
    return len(np.unique(first))


def siblings_of(first: Int32, picture: int) -> Int32:
    """The pictures that show the same part as one, itself among them, ascending: int32 (k,)."""
    return np.flatnonzero(first == first[picture]).astype(np.int32)
