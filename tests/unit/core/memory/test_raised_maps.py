"""Maps that remembered defects raise, and as they were before."""

from dataclasses import replace

import numpy as np
import pytest

from inspector_app.core.memory.raised_maps import Raised

ROWS = Raised(
    by=np.array([1, 2, 1], dtype=np.int32),
    image=np.array([0, 0, 3], dtype=np.int32),
    cell=np.array([1, 1, 2], dtype=np.int32),
    reach=np.array([0.5, 0.25, 9.0], dtype=np.float32),
    plain_l2=np.array([4, 4, 8], dtype=np.float16),
)
MAP = np.array([[1, 4], [8, 2]], dtype=np.float16)


def test_a_patch_is_raised_by_the_correction_that_reaches_it_most() -> None:
    assert ROWS.raising(0, MAP).tolist() == [[1, 8], [8, 2]]  # 4 * min(3, 4 * 0.5)
    assert ROWS.without(1).raising(0, MAP).tolist() == [[1, 4], [8, 2]]  # 4 * 0.25 raises nothing
    assert ROWS.raising(3, MAP).tolist() == [[1, 4], [24, 2]]  # three times at most
    assert ROWS.raising(7, MAP).tolist() == MAP.tolist()


def test_a_map_is_as_before_when_what_raised_it_is_forgotten() -> None:
    for image in ROWS.images:
        assert ROWS.lowered(image, ROWS.raising(image, MAP)).tolist() == MAP.tolist()
    assert ROWS.images == (0, 3)


@pytest.mark.parametrize("name", ["by", "image", "cell", "reach", "plain_l2"])
def test_impossible_rows_are_refused(name: str) -> None:
    array = getattr(ROWS, name)
    for wrong in (array[:2], array.astype(np.float64), -array if name != "by" else array[:1]):
        with pytest.raises(ValueError, match="raised maps"):
            replace(ROWS, **{name: wrong})
