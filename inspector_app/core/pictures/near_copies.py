"""Find pictures of the same part: pictures that differ only by sensor noise and exposure.

The difference between two such pictures is small compared with the difference between parts. It is noise: it averages
out over neighbouring pixels and covers the whole picture. Two similar parts also differ little, but not by noise alone.
Features are less suitable, because noise and exposure change them (docs/decisions/0027).
"""

from collections.abc import Generator

import numpy as np

from inspector_app.core.messages import Float16, Float64, Int32, UInt8, read_only

SIDE_PX = 128
"""Longer side of a sketch."""
ROUNDED = 4
"""Pictures larger than this many sketches are first reduced to that size in integers, whose rounding averages out."""
BLOCK = 4
"""Side of the pixel blocks that are averaged to separate noise from other differences."""
NEAR_SHARE = 0.09
"""Largest difference between pictures of one part, as a share of the usual difference between parts."""
NOISE_SHARE = 0.25
"""Largest share of a difference's variance that remains after averaging. Independent pixel noise leaves a sixteenth,
noise smoothed by the camera more, and a difference between parts leaves most of it."""
EVEN_SHARE = 0.35
"""Least ratio of the median to the mean of the local noise: sensor noise is everywhere the same, unlike grain."""
MIN_PICTURES = 4
"""With fewer pictures, a usual difference cannot be determined."""
USUAL_SAMPLE = 1000
ROWS = 256


def sketch(rgb: UInt8, size: tuple[int, int]) -> Float16:
    """Reduce a picture to a small grey picture by area averaging, for :func:`near_copies`.

    Args:
        rgb: uint8 (H, W, 3).
        size: (width, height) of the network's input in pixels; it determines the size of the sketch.

    Returns:
        float16 (h, w), 0 to 255: at most 128 px, whole blocks.
    """
    import cv2

    scale = min(1.0, SIDE_PX / max(size))
    reduced = tuple(max(1, round(side * scale / BLOCK)) * BLOCK for side in size)
    first = tuple(ROUNDED * side for side in reduced)
    if rgb.shape[1] > first[0] and rgb.shape[0] > first[1]:  # in uint8: as floats a large picture takes gigabytes
        rgb = np.asarray(cv2.resize(rgb, first, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    grey = cv2.transform(rgb.astype(np.float32), np.full((1, 3), 1 / 3, np.float32))
    small = np.asarray(cv2.resize(grey, reduced, interpolation=cv2.INTER_AREA))
    return read_only(small.astype(np.float16))


def near_copies(sketches: Float16) -> Generator[int, None, Int32]:
    """Find the pictures that show the same part.

    Args:
        sketches: float16 (n, h, w), of all pictures.

    Yields:
        Number of finished pictures, several times a second.

    Returns: int32 (n,), for each picture the index of the first one of its part; its own index if it is the first or
        only one.
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
            # Pictures that are already known to show the same part are not compared again.
            if one < other and first[one] != first[other] and _only_noise(sketches[one], sketches[other]):
                low, high = sorted((first[one], first[other]))
                first[first == high] = low
    return first


def copy_of(one: Float16, others: Float16) -> int | None:
    """Find a picture that shows the same part as one more picture, as :func:`near_copies` would.

    With few other pictures the usual difference between parts is not known; then the difference need only be noise.

    Args:
        one: float16 (h, w), the sketch of the picture.
        others: float16 (n, h, w), the sketches of the others.

    Returns:
        The index of the most similar picture of the same part; None if there is none.
    """
    if not len(others):
        return None
    directions = _directions(np.concatenate([one[np.newaxis], others]))
    usual = _usual(others, directions[1:]) if len(others) >= MIN_PICTURES else 1.0
    distances = _distances(directions[:1], directions[1:])[0]
    for nearest in np.argsort(distances):
        if distances[nearest] >= NEAR_SHARE * usual:
            return None
        if _only_noise(one, others[nearest]):
            return int(nearest)
    return None


def _directions(sketches: Float16) -> Float64:
    """Averaged sketches without brightness and contrast: float64 (n, blocks), of length 1; 0 for a uniform sketch."""
    values = np.stack([_averaged(one.astype(np.float64)).ravel() for one in sketches])
    values -= values.mean(axis=1, keepdims=True)
    length = np.linalg.norm(values, axis=1, keepdims=True)
    directions: Float64 = values / np.where(length > 0, length, 1)
    return directions


def _distances(some: Float64, others: Float64) -> Float64:
    """The difference that exposure does not explain: float64 (some, others), 0 to 1, as a share of the contrast."""
    cosine = np.clip(some @ others.T, 0, 1)
    distances: Float64 = np.sqrt(1 - cosine * cosine)
    return distances


def _usual(sketches: Float16, directions: Float64) -> float:
    """The median distance between pictures of two parts, from an evenly spread sample of the pictures.

    Of pictures that differ only by noise, one is used; otherwise, with many pictures per part, the median would measure
    noise.
    """
    step = -(-len(directions) // USUAL_SAMPLE)
    some = directions[::step]
    distances = _distances(some, some)
    parts = [0]
    for one in range(1, len(some)):
        nearest = parts[int(np.argmin(distances[one, parts]))]
        # The largest possible distance between parts is 1; a pair that exceeds the share of 1 also exceeds that of the
        # median.
        if distances[one, nearest] >= NEAR_SHARE or not _only_noise(sketches[step * nearest], sketches[step * one]):
            parts.append(one)
    apart = distances[np.ix_(parts, parts)][np.triu_indices(len(parts), 1)]
    return float(np.median(apart)) if len(apart) else 1.0


def _only_noise(one: Float16, other: Float16) -> bool:
    """Whether the difference of two sketches without exposure averages out and has a similar size everywhere."""
    left, right = (values.astype(np.float64) - values.mean(dtype=np.float64) for values in (one, other))
    difference = left - (left * right).sum() / (right * right).sum() * right
    averaged = _averaged(difference)
    of_places = _averaged((difference - np.kron(averaged, np.ones((BLOCK, BLOCK)))) ** 2)
    return bool(
        averaged.var() <= NOISE_SHARE * difference.var() and np.median(of_places) >= EVEN_SHARE * of_places.mean()
    )


def _averaged(values: Float64) -> Float64:
    """Average blocks: float64 (h, w) to (h / 4, w / 4)."""
    height, width = values.shape
    means: Float64 = values.reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK).mean(axis=(1, 3))
    return means


def parts_of(first: Int32) -> int:
    """Return the number of parts that :func:`near_copies` found."""
    return len(np.unique(first))


def siblings_of(first: Int32, picture: int) -> Int32:
    """Return the pictures that show the same part as ``picture``, including it, ascending: int32 (k,)."""
    return np.flatnonzero(first == first[picture]).astype(np.int32)
