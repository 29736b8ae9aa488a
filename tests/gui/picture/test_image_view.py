"""What the view draws: the part, and over it the heat's colours by the scale that hangs on the limit."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from inspector_app.core.messages import Limits
from inspector_app.ui.picture.heat_colours import lookup_table
from inspector_app.ui.picture.image_view import ImageView

OPACITY = 0.7


def drawn(view: ImageView) -> np.ndarray[Any, Any]:
    """The colour in the middle of the view: float64 (3,) RGB."""
    colour = view.grab().toImage().pixelColor(view.rect().center())
    return np.array([colour.red(), colour.green(), colour.blue()], dtype=np.float64)


@pytest.mark.parametrize("relative", [0.0, 0.6, 0.8, 1.0, 1.4, 3.0])
def test_the_part_shines_through_the_colour_of_its_distance(qtbot: Any, relative: float) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.set_limits(Limits(2.5))
    rgb = np.full((60, 90, 3), (200, 90, 30), dtype=np.uint8)
    view.show_picture(rgb, np.full((20, 30), 2.5 * relative, dtype=np.float32))
    *colour, alpha = lookup_table()[min(255, int(relative / 1.5 * 255))].astype(np.float64)
    share = OPACITY * alpha / 255
    expected = share * np.array(colour) + (1 - share) * np.array([200, 90, 30])
    assert np.abs(drawn(view) - expected).max() <= 3

    view.set_limits(Limits(1e9))  # the same map, far below another limit
    assert np.abs(drawn(view) - [200, 90, 30]).max() <= 1


def test_a_view_of_other_limits_and_broken_maps_draws_the_part_alone(qtbot: Any) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.set_limits(Limits(0.0))
    view.show_picture(np.full((60, 90, 3), 77, dtype=np.uint8), np.full((20, 30), np.nan, dtype=np.float32))
    assert np.abs(drawn(view) - 77).max() <= 1


def test_the_outline_of_the_peak_is_there_without_the_map_but_not_over_the_bare_picture(qtbot: Any) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.show()
    distances = np.zeros((20, 30), dtype=np.float32)
    distances[5:9, 8:14] = 2.0
    view.outline_peak(wanted=True)
    shown = []
    changes: tuple[Callable[[], object], ...] = (
        lambda: view.show_picture(np.full((60, 90, 3), 90, dtype=np.uint8), distances),
        lambda: view.toggle_heat(False),
        lambda: view.bare(True),
        lambda: view.bare(False),
        lambda: view.outline_peak(wanted=False),
    )
    for change in changes:
        change()
        shown.append(view.peak_visible)
    assert shown == [True, True, False, True, False]


def test_contours_have_the_area_of_their_region(qtbot: Any) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.set_limits(Limits(2.0))
    distance_l2 = np.zeros((20, 30), dtype=np.float32)
    distance_l2[5:10, 10:20] = 3
    distance_l2[15:17, 2:4] = 3
    rgb = np.full((60, 90, 3), 77, dtype=np.uint8)
    view.show_picture(rgb, distance_l2, (300, 200))
    assert view._canvas is not None
    areas = view._canvas.areas
    assert areas.texts == []
    view.toggle_contours(True)
    assert areas.texts == ["5000 px", "400 px"]
    view.show_picture(rgb, distance_l2, (300, 200), 0.1)
    assert areas.texts == ["50 mm\N{SUPERSCRIPT TWO}", "4 mm\N{SUPERSCRIPT TWO}"]
    view.bare(True)
    assert areas.texts == []
    view.bare(False)
    view.set_limits(Limits(4.0))
    assert areas.texts == []
    view.set_limits(Limits(2.0))
    view.show_picture(rgb, distance_l2)  # of unknown size
    assert areas.texts == []
