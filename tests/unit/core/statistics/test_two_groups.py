"""Two groups of points: found where there are two, and not in one cloud."""

import numpy as np
import pytest

from inspector_app.core.messages import Float32
from inspector_app.core.statistics.two_groups import two_groups


def cloud(n: int, seed: int, middle: float = 0.0) -> Float32:
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(n, 8)) * np.array([2, 1.5, 1, 1, 0.5, 0.5, 0.2, 0.1])
    points[:, 1] += middle
    found: Float32 = points.astype(np.float32)
    return found


@pytest.mark.parametrize("seed", range(4))
def test_one_cloud_has_no_two_groups(seed: int) -> None:
    assert two_groups(cloud(150, seed), 0) is None
    long = cloud(150, seed)
    long[:, 0] *= 20
    assert two_groups(long, 0) is None


def test_the_smaller_of_two_groups_is_found() -> None:
    points = np.concatenate([cloud(90, 0), cloud(40, 1, middle=15.0)])
    found = two_groups(points, 0)
    assert found is not None
    assert np.flatnonzero(found).tolist() == list(range(90, 130))


def test_a_few_parts_are_no_group() -> None:
    assert two_groups(np.concatenate([cloud(90, 0), cloud(4, 1, middle=90.0)]), 0) is None
    assert two_groups(cloud(5, 0), 0) is None
    assert two_groups(np.ones((30, 4), dtype=np.float32), 0) is None
