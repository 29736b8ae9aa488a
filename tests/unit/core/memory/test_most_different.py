"""The patches of a copy that tell something new."""

import numpy as np
import pytest

from inspector_app.core.memory import most_different as module
from inspector_app.core.memory.most_different import most_different


@pytest.mark.parametrize("block", [7, 1024])
def test_the_farthest_patches_are_chosen_farthest_first(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BLOCK_ROWS", block)
    rng = np.random.default_rng(0)
    original, values = rng.normal(size=(40, 6)).astype(np.float32), rng.normal(size=(40, 6)).astype(np.float32)
    allowed = np.arange(40) % 3 > 0
    by_hand = np.array([min(np.linalg.norm(row - other) for other in original) for row in values])
    expected = [row for row in np.argsort(-by_hand) if allowed[row]][:10]
    np.testing.assert_array_equal(most_different(values, original, allowed, 10), expected)


def test_what_is_not_allowed_comes_last() -> None:
    values = np.eye(4, dtype=np.float32)
    chosen = most_different(values, np.zeros((4, 4), np.float32), np.array([False, True, False, True]), 3)
    assert set(chosen[:2]) == {1, 3}
    assert chosen[2] in (0, 2)
