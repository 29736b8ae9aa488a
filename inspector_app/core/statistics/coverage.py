"""How the distance of a new good part to those that are known falls with their number."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Float32, Float64, Int32, read_only

N_SIZES = 14
N_RESAMPLED = 200
ROWS = 1024
LEAST_PARTS = 20
"""With fewer parts, nothing is said about more of them."""
TEN = 10
EXPONENTS = np.geomspace(0.05, 2.0, 40)
FITTED_SHARE = 8
"""The power law is fitted to the last part of the curve: from an eighth of the parts on."""
INTERVAL = (5.0, 95.0)


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """The coverage curve.

    Attributes:
        sizes: int32 (k,), numbers of other good parts, ascending.
        mean_l2: float64 (k,), the mean distance of a patch of a good part to the nearest patch of so many others, over
            all choices of them.
        last: by which share the last ten parts lowered it; None: too few parts.
        more: by which share ten more would probably lower it; None: too few parts.
        low: lower end of its 90 % interval.
        high: upper end.
    """

    sizes: Int32
    mean_l2: Float64
    last: float | None
    more: float | None
    low: float | None
    high: float | None


def distances_by_part(
    queries: Float32, of_query: Int32, vectors: Float32, of_vector: Int32, n_parts: int
) -> Generator[int, None, Float32]:
    """Find how far patches are from each part.

    Args:
        queries: float32 (q, d), patches.
        of_query: int32 (q,), the part of each.
        vectors: float32 (v, d), patches to compare with.
        of_vector: int32 (v,), the part of each.
        n_parts: number of parts.

    Yields:
        The number of finished vectors.

    Returns:
        float32 (q, n_parts), Euclidean; infinite for its own part, and for parts without a vector.
    """
    found = np.full((len(queries), n_parts), np.inf, dtype=np.float32)
    squares = np.einsum("ij,ij->i", queries, queries)[:, None]
    order = np.argsort(of_vector, kind="stable")
    for start in range(0, len(order), ROWS):
        yield start
        rows = order[start : start + ROWS]
        some, parts = vectors[rows], of_vector[rows]
        between = squares + np.einsum("ij,ij->i", some, some) - 2 * (queries @ some.T)
        begins = np.flatnonzero(np.diff(parts, prepend=-1))
        nearest = np.sqrt(np.maximum(np.minimum.reduceat(between, begins, axis=1), 0))
        found[:, parts[begins]] = np.minimum(found[:, parts[begins]], nearest)
    found[np.arange(len(queries)), of_query] = np.inf
    return found


def coverage(distances_l2: Float32, of_query: Int32, seed: int) -> Coverage | None:
    """Make the curve from :func:`distances_by_part`: the mean over all choices of so many other parts.

    Args:
        distances_l2: float32 (q, n), of each patch to each part; infinite for its own.
        of_query: int32 (q,), the part of each patch.
        seed: of the resampling, for the interval.

    Returns:
        The curve; None if there are fewer than three parts, or no distances.
    """
    n_others = distances_l2.shape[1] - 1
    if n_others < 2 or not len(distances_l2):
        return None
    sizes = _sizes(n_others)
    weights = _weights(n_others, sizes)
    means = []
    for part in np.unique(of_query):
        rising = np.sort(distances_l2[of_query == part], axis=1)[:, :n_others].astype(np.float64)
        there = np.isfinite(rising)
        chance = there @ weights  # that one of the chosen parts has a vector
        total = np.where(there, rising, 0) @ weights
        with np.errstate(invalid="ignore", divide="ignore"):
            means.append(np.where(chance.sum(axis=0) > 0, total.sum(axis=0) / chance.sum(axis=0), np.nan))
    return _described(sizes, np.stack(means), np.random.default_rng(seed))


def _weights(n_others: int, sizes: Int32) -> Float64:
    """The chance that the k-th nearest of the others is the nearest of m that are chosen at random.

    It is C(n - k, m - 1) / C(n, m): the k-th is chosen, and the m - 1 others are among the n - k that are farther.

    Returns:
        float64 (n_others, sizes).
    """
    log_factorial = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, n_others + 1)))])
    farther = n_others - np.arange(1, n_others + 1)[:, None]
    rest = farther - (sizes - 1)
    possible = rest >= 0
    logs = log_factorial[farther] - log_factorial[sizes - 1] - log_factorial[np.where(possible, rest, 0)]
    logs -= log_factorial[n_others] - log_factorial[sizes] - log_factorial[n_others - sizes]
    weights: Float64 = np.where(possible, np.exp(logs), 0.0)
    return weights


def _sizes(most: int) -> Int32:
    """Numbers of other parts: about equal steps of the logarithm, the last one, and ten fewer."""
    spread = np.geomspace(1, most, N_SIZES).round()
    wanted = {*spread.astype(int).tolist(), most, *((most - TEN,) if most > TEN else ())}
    return read_only(np.array(sorted(wanted), dtype=np.int32))


def _described(sizes: Int32, means: Float64, rng: np.random.Generator) -> Coverage | None:
    """The curve and what more parts would bring; ``means``: float64 (parts, k)."""
    used = np.isfinite(means).any(axis=0)
    sizes, means = read_only(sizes[used]), means[:, used]
    if len(sizes) < 3:
        return None
    curve = read_only(np.nanmean(means, axis=0))
    most = int(sizes[-1])
    if most + 1 < LEAST_PARTS or not curve[-1] > 0:
        return Coverage(sizes, curve, None, None, None, None)
    last = 1 - float(curve[-1] / curve[sizes == most - TEN][0])
    drawn = rng.integers(0, len(means), (N_RESAMPLED, len(means)))
    gains = [_gain(sizes, np.nanmean(means[rows], axis=0)) for rows in drawn]
    low, high = np.percentile(gains, INTERVAL)
    return Coverage(sizes, curve, last, _gain(sizes, curve), float(low), float(high))


def _gain(sizes: Int32, curve: Float64) -> float:
    """By which share ten more parts lower the fitted curve."""
    rest, slope, exponent = fit(sizes, curve)
    most = float(sizes[-1])
    now, then = (rest + slope * (n + 1) ** -exponent for n in (most, most + TEN))
    return float(1 - then / now) if now > 0 else 0.0


def fit(sizes: Int32, curve: Float64) -> tuple[float, float, float]:
    """Fit a power law c + a (m + 1)^-b with a, c >= 0 by least squares; returns c, a and b."""
    late = sizes >= sizes[-1] / FITTED_SHARE
    m, y = sizes[late] + 1.0, curve[late]
    best = (np.inf, 0.0, 0.0, 1.0)
    for exponent in EXPONENTS:
        x = m**-exponent
        apart = x - x.mean()
        slope = max(0.0, float((apart * y).sum() / (apart * apart).sum()))
        rest = float(y.mean() - slope * x.mean())
        if rest < 0:
            rest, slope = 0.0, float((x * y).sum() / (x * x).sum())
        error = float(((rest + slope * x - y) ** 2).sum())
        if error < best[0]:
            best = (error, rest, slope, float(exponent))
    return best[1], best[2], best[3]
