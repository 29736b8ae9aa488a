"""Zones against point-in-shape tests in plain Python, known areas and hand-made grids."""

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from inspector_app.core.errors import TrainingError
from inspector_app.core.pictures.zones import (
    MOST_ZONES,
    Ellipse,
    Layout,
    Painted,
    Polygon,
    Rectangle,
    Shape,
    Zone,
    Zones,
    Zoning,
    crosses_itself,
    ignoring,
    judged_cells,
    laid_out,
    top_zone,
)

STAR = tuple((0.5 + 0.4 * r * math.sin(a), 0.5 + 0.4 * r * math.cos(a)) for a, r in zip(
    np.linspace(0, 2 * math.pi, 10, endpoint=False).tolist(), [1, 0.4] * 5, strict=True
))  # fmt: skip


def in_polygon(points: tuple[tuple[float, float], ...], x: float, y: float) -> bool:
    """The sum of the angles under which the sides are seen: a full turn from inside, nothing from outside."""
    turn = 0.0
    for (x0, y0), (x1, y1) in zip(points, (*points[1:], points[0]), strict=True):
        ax, ay, bx, by = x0 - x, y0 - y, x1 - x, y1 - y
        turn += math.atan2(ax * by - ay * bx, ax * bx + ay * by)
    return abs(turn) > math.pi


def test_a_polygon_contains_what_it_turns_around() -> None:
    x, y = (np.arange(37) + 0.5) / 37, (np.arange(29) + 0.5) / 29
    expected = [[in_polygon(STAR, one, other) for one in x] for other in y]
    np.testing.assert_array_equal(Polygon(points=STAR).contains(x, y), expected)


@pytest.mark.parametrize(
    ("shape", "area"),
    [
        (Rectangle(left=0.1, top=0.2, right=0.6, bottom=0.9), 0.35),
        (Ellipse(left=0.1, top=0.2, right=0.6, bottom=0.9), math.pi / 4 * 0.35),
        (Polygon(points=((0.1, 0.1), (0.9, 0.1), (0.1, 0.7))), 0.24),
    ],
)
def test_shapes_have_their_area(shape: Rectangle | Ellipse | Polygon, area: float) -> None:
    centres = (np.arange(400) + 0.5) / 400
    assert shape.contains(centres, centres).mean() == pytest.approx(area, abs=2e-3)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), height=st.integers(1, 12), width=st.integers(1, 12))
def test_painting_is_kept_as_runs(seed: int, height: int, width: int) -> None:
    rng = np.random.default_rng(seed)
    inside = rng.random((height, width)) < rng.choice([0.1, 0.5, 0.9])
    inside[rng.integers(height), rng.integers(width)] = True
    painted = Painted.of(inside)
    np.testing.assert_array_equal(painted.pixels(), inside)
    y, x = (np.arange(height) + 0.5) / height, (np.arange(width) + 0.5) / width
    np.testing.assert_array_equal(painted.contains(x, y), inside)
    assert Painted.model_validate_json(painted.model_dump_json()) == painted


def test_later_zones_lie_over_earlier_ones() -> None:
    zones = (
        Zone(kind="ignore", area=Rectangle(left=0, top=0, right=1, bottom=1)),
        Zone(kind="normal", area=Rectangle(left=0.25, top=0.25, right=0.75, bottom=0.75)),
        Zone(kind="critical", sensitivity=2, area=Rectangle(left=0.5, top=0.5, right=0.75, bottom=0.75)),
    )
    top = top_zone(zones, (4, 4))
    np.testing.assert_array_equal(top, [[0, 0, 0, 0], [0, 1, 1, 0], [0, 1, 2, 0], [0, 0, 0, 0]])
    outside = Zone(kind="ignore", outside=True, area=Rectangle(left=0.25, top=0.25, right=0.75, bottom=0.75))
    np.testing.assert_array_equal(top_zone((outside,), (4, 4)) == 0, top_zone(zones[:2], (4, 4)) == 0)


def layout(*zones: Zone, **facts: Any) -> Layout:
    zoning = Zoning(zones=zones, drawn_on=(320, 160), **facts)
    return laid_out(zoning, grid=(2, 4), size=(32, 16), source_size=(320, 160))


@pytest.mark.parametrize(("right", "judged"), [(0.12, True), (0.15, False), (0.125, True)])
def test_a_patch_is_ignored_when_more_than_half_of_it_is(*, right: float, judged: bool) -> None:
    left_edge = Zone(kind="ignore", area=Rectangle(left=0, top=0, right=right, bottom=1))
    found = layout(left_edge)
    np.testing.assert_array_equal(found.judged, [[judged, True, True, True]] * 2)
    assert found.least_px is None
    assert (found.factor == 1).all()


def test_two_ignored_zones_share_a_patch() -> None:
    strips = (Rectangle(left=0, top=0, right=0.09, bottom=1), Rectangle(left=0.16, top=0, right=0.25, bottom=1))
    found = layout(*(Zone(kind="ignore", area=strip) for strip in strips))
    np.testing.assert_array_equal(found.judged, [[False, True, True, True]] * 2)


def test_a_patch_that_touches_a_critical_zone_is_critical() -> None:
    corner = Zone(kind="critical", sensitivity=1.5, area=Rectangle(left=0.4, top=0, right=0.53, bottom=0.1))
    np.testing.assert_array_equal(layout(corner).factor, [[1, 1.5, 1.5, 1], [1, 1, 1, 1]])


def test_a_minimum_area_is_stated_in_pixels_of_the_good_parts() -> None:
    right = Zone(kind="cosmetic", least_area_px=500, area=Rectangle(left=0.5, top=0, right=1, bottom=1))
    normal = Zone(kind="normal", area=Rectangle(left=0.75, top=0, right=1, bottom=1))
    found = layout(right, normal, least_area_px=200).least_px
    assert found is not None
    np.testing.assert_array_equal(np.unique(found[:, :16]), [2])  # a pixel of the map is 100 of the picture
    np.testing.assert_array_equal(np.unique(found[:, 16:24]), [5])
    np.testing.assert_array_equal(np.unique(found[:, 24:]), [2])


def test_a_section_shows_its_part_of_the_zones() -> None:
    right = Zone(kind="ignore", area=Rectangle(left=0.75, top=0, right=1, bottom=1))
    found = layout(right, section=(0.5, 0.0, 1.0, 1.0), least_area_px=100)
    np.testing.assert_array_equal(found.judged, [[True, True, False, False]] * 2)
    assert found.least_px is not None
    assert found.least_px[0, 0] == pytest.approx(2)  # the same pixels show half of the picture


@pytest.mark.parametrize(
    ("points", "crosses"),
    [
        (STAR, False),
        (((0, 0), (1, 1), (1, 0), (0, 1)), True),  # a bow
        (((0, 0), (1, 0), (1, 1), (0.5, 0), (0, 1)), True),  # a corner on another side
        (((0, 0), (1, 0), (0.5, 0), (0.5, 1)), True),  # a side that turns back
        (((0, 0), (1, 0), (0, 0), (0, 1)), True),  # the same corner twice
        (((0, 0), (0.5, 0), (1, 0), (1, 1)), False),  # a corner on a straight side
        (((0, 0), (1, 0), (0, 1)), False),
    ],
)
def test_a_polygon_may_not_cross_itself(*, points: tuple[tuple[float, float], ...], crosses: bool) -> None:
    assert crosses_itself(points) is crosses


RECTANGLE = {"shape": "rectangle", "left": 0, "top": 0, "right": 0.5, "bottom": 0.5}


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ({"kind": "ignore", "area": RECTANGLE | {"right": 1.5}}, "less than or equal to 1"),
        ({"kind": "ignore", "area": RECTANGLE | {"left": -0.1}}, "greater than or equal to 0"),
        ({"kind": "ignore", "area": RECTANGLE | {"right": 0}}, "a width and a height"),
        ({"kind": "ignore", "area": RECTANGLE | {"right": math.nan}}, "finite"),
        ({"kind": "ignore", "area": RECTANGLE, "sensitivity": 2}, "sensitivity"),
        ({"kind": "critical", "area": RECTANGLE}, "sensitivity"),
        ({"kind": "critical", "area": RECTANGLE, "sensitivity": math.inf}, "finite"),
        ({"kind": "cosmetic", "area": RECTANGLE}, "minimum area"),
        ({"kind": "normal", "area": RECTANGLE, "least_area_px": 3}, "minimum area"),
        ({"kind": "ignore", "area": {"shape": "polygon", "points": [[0, 0], [1, 1], [1, 0], [0, 1]]}}, "cross"),
        ({"kind": "ignore", "area": {"shape": "polygon", "points": [[0, 0], [0.5, 0.5], [1, 1]]}}, "cross"),
        ({"kind": "ignore", "area": {"shape": "polygon", "points": [[0, 0], [1, 1]]}}, "at least 3"),
        ({"kind": "ignore", "area": {"shape": "painted", "width": 2, "height": 2, "runs": [1, 2]}}, "do not fill"),
        ({"kind": "ignore", "area": {"shape": "painted", "width": 2, "height": 2, "runs": [-1, 5]}}, "greater than"),
        ({"kind": "ignore", "area": {"shape": "circle"}}, "does not match"),
        ({"kind": "forbidden", "area": RECTANGLE}, "Input should be"),
    ],
)
def test_a_zone_that_makes_no_sense_is_refused(zone: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Zone.model_validate_json(json.dumps(zone))


@pytest.mark.parametrize(
    ("zoning", "said"),
    [
        ({"zones": [{"kind": "ignore", "area": RECTANGLE | {"right": 1, "bottom": 1}}]}, "ignore the whole picture"),
        ({"zones": [{"kind": "ignore", "area": RECTANGLE}], "section": (0, 0, 0.4, 0.4)}, "ignore the whole picture"),
        ({"zones": [{"kind": "ignore", "area": RECTANGLE}], "drawn_on": None}, "size of the picture"),
        ({"section": (0.5, 0.5, 0.5, 0.9)}, "section"),
        ({"section": (0, 0, 1.2, 1)}, "less than or equal to 1"),
        ({"mm_per_px": 0}, "greater than 0"),
        ({"mm_per_px": math.nan}, "finite"),
        ({"mm_per_px": -1}, "greater than 0"),
        ({"least_area_px": -1}, "greater than or equal to 0"),
    ],
)
def test_a_zoning_that_makes_no_sense_is_refused(zoning: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Zoning.model_validate({"drawn_on": (320, 160), **zoning})


def test_zones_of_another_part_are_refused() -> None:
    drawn = Zoning(drawn_on=(320, 160), zones=(Zone(kind="ignore", area=Rectangle.model_validate(RECTANGLE)),))
    drawn.require_fit((320, 160))
    with pytest.raises(TrainingError, match="320 x 160 pixels, the good parts have 640 x 320"):
        drawn.require_fit((640, 320))
    Zoning(mm_per_px=0.1).require_fit((640, 320))


def test_only_what_is_ignored_decides_what_is_learned() -> None:
    ignored = Zone(kind="ignore", outside=True, area=Ellipse(left=0.1, top=0.1, right=0.9, bottom=0.9))
    critical = Zone(kind="critical", sensitivity=3, area=Rectangle(left=0, top=0, right=0.2, bottom=0.2))
    assert ignoring((critical,)) == ()
    kept = ignoring((ignored, critical))
    assert [zone.kind for zone in kept] == ["ignore", "normal"]
    np.testing.assert_array_equal(judged_cells(kept, (9, 9)), judged_cells((ignored, critical), (9, 9)))
    assert judged_cells(kept, (9, 9))[0, 0]
    assert not judged_cells(kept, (9, 9))[0, 8]


def test_the_number_of_zones_is_bounded() -> None:
    many = [{"kind": "ignore", "area": RECTANGLE}] * (MOST_ZONES + 1)
    with pytest.raises(ValidationError, match="at most 64"):
        TypeAdapter(Zones).validate_python(many)


def test_every_shape_comes_back_from_json() -> None:
    shapes = TypeAdapter(Shape)
    for shape in (Rectangle(left=0, top=0, right=1, bottom=0.5), Polygon(points=STAR), Painted.of(np.eye(3) > 0)):
        assert shapes.validate_json(shapes.dump_json(shape)) == shape
