"""Whether points fall into two groups, more than points of one normal distribution would.

The test is that of Liu, Hayes, Nobel and Marron (2008, "Statistical significance of clustering"): the share of the
variance that remains within two clusters, against that of normally distributed points with the same variances.
"""

import numpy as np

from inspector_app.core.messages import Bool, Float32, Float64

N_AXES = 5
N_SIMULATED = 99
N_ROUNDS = 20
LEAST_GROUP = 5
LEAST_SHARE = 0.05
CLEAR = 4.0
"""The share within the clusters lies so many standard deviations below the simulated ones."""
APART = 0.5
"""The groups' means are apart by this share of all variance at least: two clouds with a gap, not one that is long."""
MOST_POINTS = 1000


def two_groups(values: Float32, seed: int) -> Bool | None:
    """Split points into two groups if they clearly form two.

    Args:
        values: float32 (n, d).
        seed: of the simulation.

    Returns:
        bool (n,), the points of the smaller group; None if there are not two.
    """
    n = len(values)
    if n < 2 * LEAST_GROUP:
        return None
    centred = values.astype(np.float64) - values.mean(axis=0, dtype=np.float64)
    step = -(-n // MOST_POINTS)
    _, sizes, axes = np.linalg.svd(centred[::step], full_matrices=False)
    points = centred @ axes[:N_AXES].T
    group, within = _split(points)
    small = group if 2 * group.sum() <= n else ~group
    if small.sum() < max(LEAST_GROUP, LEAST_SHARE * n) or within > 1 - APART:
        return None
    rng = np.random.default_rng(seed)
    scale = sizes[:N_AXES] / np.sqrt(len(centred[::step]))
    drawn = [_split(rng.normal(size=(min(n, MOST_POINTS), len(scale))) * scale)[1] for _ in range(N_SIMULATED)]
    mean, deviation = float(np.mean(drawn)), float(np.std(drawn))
    clear = within < min(drawn) and within < mean - CLEAR * deviation
    found: Bool = small
    return found if clear else None


def _split(points: Float64) -> tuple[Bool, float]:
    """Two clusters by Lloyd's rounds from the sign along the first axis, and the share of variance within them."""
    group: Bool = points[:, 0] > np.median(points[:, 0])
    for _ in range(N_ROUNDS):
        if not 0 < group.sum() < len(group):
            break
        one, other = points[group].mean(axis=0), points[~group].mean(axis=0)
        nearer: Bool = ((points - one) ** 2).sum(axis=1) < ((points - other) ** 2).sum(axis=1)
        if (nearer == group).all():
            break
        group = nearer
    if not 0 < group.sum() < len(group):
        return group, 1.0
    within = sum(float(((points[side] - points[side].mean(axis=0)) ** 2).sum()) for side in (group, ~group))
    whole = float(((points - points.mean(axis=0)) ** 2).sum())
    return group, within / whole if whole > 0 else 1.0
