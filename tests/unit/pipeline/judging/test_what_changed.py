"""What changed in a run's pictures, in words."""

import math

import numpy as np
import pytest

from inspector_app.core.messages import Placement, read_only
from inspector_app.core.pictures.looks import Aspect, Change
from inspector_app.pipeline.judging.what_changed import _moved, pose, said

SIZE = (256, 128)


def placed(x: float, y: float, turn_deg: float) -> Placement:
    """An input of :data:`SIZE` over a picture of 512 x 256, whose centre lies at x and y, turned."""
    turn = math.radians(turn_deg)
    to_source = 2 * np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    centre = np.array([512 * x, 256 * y]) - to_source @ [128, 64]
    return Placement(read_only(np.column_stack([to_source, centre]) / [[512], [256]]))


@pytest.mark.parametrize(("x", "y", "turn_deg"), [(0.5, 0.5, 0.0), (0.6, 0.45, 10.0), (0.4, 0.5, -30.0)])
def test_pose_is_that_of_the_placement(x: float, y: float, turn_deg: float) -> None:
    assert pose(placed(x, y, turn_deg), SIZE) == pytest.approx((x - 0.5, y - 0.5, turn_deg))


def test_parts_that_lie_or_turn_elsewhere_are_named() -> None:
    assert _moved([], SIZE) == []
    assert _moved([None] * 5, SIZE) == []
    assert _moved([placed(0.51, 0.49, 1.0), placed(0.49, 0.51, -1.0)], SIZE) == []
    assert _moved([placed(0.6, 0.5, 0.0)] * 3, SIZE) == [
        "The parts lie 10 % of the picture away from their usual place."
    ]
    assert _moved([placed(0.5, 0.5, 8.0), placed(0.5, 0.5, 10.0)], SIZE) == ["The parts are turned by 9 degrees."]


def test_every_change_has_its_words() -> None:
    words = [said(Change(aspect, 100.0, found)) for aspect in Aspect for found in (50.0, 150.0)]
    assert words[0] == "The pictures are darker (50, usually 100)."
    assert words[1] == "The pictures are brighter (150, usually 100)."
    assert all(words)
    assert len(set(words)) == 8
