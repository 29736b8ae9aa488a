"""Families of defects: groups of vectors that are alike, and to which of them a new vector belongs."""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.compute.faiss_cpu import import_faiss
from inspector_app.core.messages import Bool, Float32, Float64, Int64

MOST_GROUPS = 12
LEAST_EACH = 3
"""No more groups are tried than leave so many vectors for each."""
NO_STRUCTURE = 0.25
"""With a smaller silhouette there is one group: Kaufman and Rousseeuw, "Finding Groups in Data", 1990, table 4."""
MOST_COMPARED = 5_000
"""The groups are found with so many vectors; the others then belong to the nearest group."""
STARTS = 3
"""k-means begins so often with other vectors, and the best result counts."""
DRAWN = 4
STEPS = 25
SHARE = 0.95
"""Share of the new vectors of a family that must be within its radius."""
FLOOR = 0.05
"""The least radius, as a share of the length of the centre: two pictures of one defect are never quite equal."""


@dataclass(frozen=True, slots=True, eq=False)
class Ball:
    """A place where vectors of a family lie; a family may have several.

    Attributes:
        centre: float32 (D,), the mean of the vectors that it was made of.
        radius_l2: see :func:`radius_of`.
    """

    centre: Float32
    radius_l2: float


def group(vectors: Float32, *, seed: int = 0) -> Int64:
    """Divide vectors into groups with k-means (faiss); the number of groups follows from the vectors.

    It is the number from 2 to 12, but not above a third of the vectors, with the greatest mean simplified silhouette
    (Hruschka, Campello and de Castro, 2004): ``(b - a) / max(a, b)`` with the distances a and b of a vector from its
    own centre and the nearest other one. If the greatest is below 0.25, there is one group.

    Args:
        vectors: float32 (N, D), finite.
        seed: the same vectors and seed give the same groups.

    Returns:
        int64 (N,): the group of each, from 0, the largest group first.
    """
    n = len(vectors)
    if n == 0:
        return np.zeros(0, np.int64)
    chosen = np.ascontiguousarray(vectors)
    if n > MOST_COMPARED:
        chosen = vectors[np.sort(np.random.default_rng(seed).permutation(n)[:MOST_COMPARED])]
    best, found = NO_STRUCTURE, chosen.mean(axis=0, keepdims=True)
    different = len(np.unique(chosen, axis=0))
    for k in range(2, min(MOST_GROUPS, n // LEAST_EACH, different) + 1):
        centres = _k_means(chosen, k, seed)
        fit = _silhouette(distances_from(chosen, centres))
        if fit > best:
            best, found = fit, centres
    nearest = distances_from(vectors, found).argmin(axis=1)
    by_size = np.argsort(-np.bincount(nearest, minlength=len(found)), kind="stable")
    place = np.empty(len(found), np.int64)
    place[by_size] = np.arange(len(found))
    of: Int64 = place[nearest]
    return of


def ball_of(members: Float32, others: Float32) -> Ball:
    """Return the ball of a family that is known by some vectors.

    The radius is conformal: each member's distance from the mean of the other members, as a new vector's distance is
    from a mean that does not know it; of these the ``ceil(0.95 (n + 1))``-th smallest. Fewer than 19 show too little of
    a family for that: then it is the largest one, times ``1 + 1 / n``. A single vector has no such distance: its radius
    is half the distance to the nearest vector of another kind. It is at least 5 % of the length of the centre.

    Args:
        members: float32 (N, D), finite, N > 0.
        others: float32 (M, D), finite: vectors that do not belong to it; used for a single member.
    """
    n, centre = len(members), members.mean(axis=0)
    radius = FLOOR * float(np.linalg.norm(centre))
    if n > 1:
        left_out = np.sort(np.linalg.norm(members - centre, axis=1)) * (n / (n - 1))
        place = int(np.ceil(SHARE * (n + 1)))
        radius = max(radius, float(left_out[place - 1] if place <= n else left_out[-1] * (1 + 1 / n)))
    elif len(others):
        apart = np.linalg.norm(others - centre, axis=1)
        apart = apart[apart > 0]
        radius = max(radius, float(apart.min()) / 2 if len(apart) else 0.0)
    return Ball(centre, radius)


def assign(vectors: Float32, balls: list[Ball]) -> Int64:
    """Return for each vector the ball that it belongs to, int64 (N,): the nearest one that it lies in, -1 for none.

    Args:
        vectors: float32 (N, D), finite.
        balls: of all families.
    """
    if not balls:
        return np.full(len(vectors), -1, np.int64)
    apart = distances_from(vectors, np.stack([ball.centre for ball in balls]))
    inside: Bool = apart <= np.array([ball.radius_l2 for ball in balls])
    nearest = np.where(inside, apart, np.inf).argmin(axis=1)
    return np.where(inside.any(axis=1), nearest, -1)


def distances_from(vectors: Float32, centres: Float32) -> Float64:
    """Return the distance of each vector from each centre, float64 (N, K), Euclidean."""
    apart = np.empty((len(vectors), len(centres)))
    for place, centre in enumerate(centres):
        difference = vectors - centre
        apart[:, place] = np.sqrt(np.einsum("nd,nd->n", difference, difference, dtype=np.float64))
    return apart


def _k_means(vectors: Float32, k: int, seed: int) -> Float32:
    """Return the centres of k groups, float32 (k, D): the best of some starts by k-means++."""
    faiss = import_faiss()
    rng = np.random.default_rng(seed)
    best, found = np.inf, vectors[:k]
    for _ in range(STARTS):
        clusters = faiss.Kmeans(
            vectors.shape[1], k, niter=STEPS, seed=seed, min_points_per_centroid=1,
            max_points_per_centroid=MOST_COMPARED,
        )  # fmt: skip
        spread = float(clusters.train(vectors, init_centroids=_first_centres(vectors, k, rng)))
        if spread < best:
            best, found = spread, clusters.centroids
    return found


def _first_centres(vectors: Float32, k: int, rng: np.random.Generator) -> Float32:
    """Choose k vectors far from one another, of which so many differ: greedy k-means++.

    Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding", 2007: each time the best of some vectors
    that are drawn with chances in proportion to their squared distance.
    """
    chosen = [int(rng.integers(len(vectors)))]
    nearest = distances_from(vectors, vectors[chosen])[:, 0] ** 2
    while len(chosen) < k:
        drawn = rng.choice(len(vectors), size=DRAWN, p=nearest / nearest.sum())
        left = np.minimum(nearest[:, None], distances_from(vectors, vectors[drawn]) ** 2)
        best = int(left.sum(axis=0).argmin())
        chosen.append(int(drawn[best]))
        nearest = left[:, best]
    return vectors[chosen]


def _silhouette(apart: Float64) -> float:
    """Return the mean simplified silhouette of distances from the centres, float64 (N, K), K > 1."""
    own, other = np.partition(apart, 1, axis=1)[:, :2].T
    return float(np.mean(np.divide(other - own, other, out=np.zeros_like(own), where=other > 0)))
