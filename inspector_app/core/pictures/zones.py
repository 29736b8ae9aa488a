"""Zones of a part: where it is not judged, where it is judged more strictly, and where small defects do not count.

Places are shares of the picture of the mean good part: x and y from 0 (left, top) to 1. Later zones lie over earlier
ones. :func:`laid_out` puts them onto the grid of patches and onto the map.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Annotated, Literal, Self, TypeAlias

import numpy as np
from pydantic import BaseModel, ConfigDict, FailFast, Field, model_validator

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Bool, Float32, Float64, UInt8, read_only
from inspector_app.core.sentences import Sentence

CELL_POINTS = 8
"""Points of each side of a patch at which the zones are looked up."""
CHECKED_GRID = (48, 48)
"""Patches at which it is checked that zones do not ignore everything."""
MOST_ZONES = 64
MOST_POINTS = 200
MOST_RUNS = 20_000
MOST_MM_PER_PX = 1e4
PAINTED_PX = 384
"""Longer side of painted zones: finer than any patch of the usual details."""

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Point = tuple[Share, Share]
Section: TypeAlias = tuple[Share, Share, Share, Share]
"""Left, top, right and bottom of a rectangle in the picture."""
WHOLE: Section = (0.0, 0.0, 1.0, 1.0)
LEAST_SECTION = 0.05
"""Smallest width and height of the section that is judged."""
ZoneKind: TypeAlias = Literal["ignore", "normal", "critical", "cosmetic"]


class _Shape(BaseModel):
    """Base of all shapes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class _Boxed(_Shape):
    """A shape that is given by the upright rectangle around it."""

    left: Share
    top: Share
    right: Share
    bottom: Share

    @model_validator(mode="after")
    def _has_area(self) -> Self:
        if not (self.left < self.right and self.top < self.bottom):
            raise ValueError("a zone needs a width and a height")
        return self


class Rectangle(_Boxed):
    """An upright rectangle."""

    shape: Literal["rectangle"] = "rectangle"

    def contains(self, x: Float64, y: Float64) -> Bool:
        """Whether points lie inside; ``x``: float64 (w,), ``y``: float64 (h,); bool (h, w)."""
        across = (self.left <= x) & (x <= self.right)
        down = (self.top <= y) & (y <= self.bottom)
        return np.asarray(down[:, None] & across)


class Ellipse(_Boxed):
    """An upright ellipse in the rectangle around it."""

    shape: Literal["ellipse"] = "ellipse"

    def contains(self, x: Float64, y: Float64) -> Bool:
        """See :meth:`Rectangle.contains`."""
        across = (2 * x - self.left - self.right) / (self.right - self.left)
        down = (2 * y - self.top - self.bottom) / (self.bottom - self.top)
        return np.asarray(down[:, None] ** 2 + across**2 <= 1)


class Polygon(_Shape):
    """A polygon whose sides do not cross."""

    shape: Literal["polygon"] = "polygon"
    points: Annotated[tuple[Point, ...], FailFast(), Field(min_length=3, max_length=MOST_POINTS)]

    @model_validator(mode="after")
    def _is_simple(self) -> Self:
        if crosses_itself(self.points):
            raise ValueError("the sides of a polygon cross")
        x, y = np.array(self.points).T
        if abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) < 1e-9:
            raise ValueError("a zone needs a width and a height")
        return self

    def contains(self, x: Float64, y: Float64) -> Bool:
        """See :meth:`Rectangle.contains`; a point is inside if a ray from it crosses an odd number of sides."""
        inside = np.zeros((len(y), len(x)), dtype=np.bool_)
        for (x0, y0), (x1, y1) in zip(self.points, (*self.points[1:], self.points[0]), strict=True):
            rows = np.flatnonzero((y0 > y) != (y1 > y))
            if len(rows):
                crossing = x0 + (y[rows] - y0) * (x1 - x0) / (y1 - y0)
                inside[rows] ^= x < crossing[:, None]
        return inside


class Painted(_Shape):
    """A painted area: pixels of a small picture over the whole part, stored as runs.

    Attributes:
        width: pixels of a row.
        height: rows.
        runs: lengths of the runs outside and inside by turns, row by row, the first one outside; it may be 0.
    """

    shape: Literal["painted"] = "painted"
    width: Annotated[int, Field(ge=1, le=1024)]
    height: Annotated[int, Field(ge=1, le=1024)]
    runs: Annotated[
        tuple[Annotated[int, Field(ge=0, le=2**20)], ...], FailFast(), Field(min_length=2, max_length=MOST_RUNS)
    ]

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if sum(self.runs) != self.width * self.height:
            raise ValueError("the runs of a painted zone do not fill its picture")
        return self

    @classmethod
    def of(cls, inside: Bool) -> "Painted":
        """Store bool (h, w). Raises pydantic's ValidationError if nothing is painted, or it has too many runs."""
        flat = np.concatenate([[False], inside.ravel(), [not inside.ravel()[-1]]])
        edges = np.flatnonzero(flat[1:] != flat[:-1])
        runs = np.diff(np.concatenate([[0], edges])).tolist()
        return cls(width=inside.shape[1], height=inside.shape[0], runs=tuple(runs))

    def pixels(self) -> Bool:
        """The painted picture: bool (height, width)."""
        inside = np.arange(len(self.runs)) % 2 == 1
        return np.asarray(np.repeat(inside, self.runs).reshape(self.height, self.width))

    def contains(self, x: Float64, y: Float64) -> Bool:
        """See :meth:`Rectangle.contains`."""
        rows = np.clip((y * self.height).astype(np.int64), 0, self.height - 1)
        columns = np.clip((x * self.width).astype(np.int64), 0, self.width - 1)
        within = ((y >= 0) & (y <= 1))[:, None] & ((x >= 0) & (x <= 1))
        return np.asarray(self.pixels()[rows[:, None], columns] & within)


Shape: TypeAlias = Annotated[Rectangle | Ellipse | Polygon | Painted, Field(discriminator="shape")]


class Zone(_Shape):
    """An area of the part, and how it is judged.

    Attributes:
        kind: ignore: not judged; normal: judged as without zones; critical: with ``sensitivity``; cosmetic: only
            regions of ``least_area_px`` or more count.
        area: its shape.
        outside: the zone is everything outside the shape.
        sensitivity: patch distances are multiplied by it, in a critical zone.
        least_area_px: in square pixels of the good parts' pictures, in a cosmetic zone.
    """

    kind: ZoneKind
    area: Shape
    outside: bool = False
    sensitivity: Annotated[float, Field(ge=1, le=10, allow_inf_nan=False)] = 1.0
    least_area_px: Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)] = 0.0

    @model_validator(mode="after")
    def _says_what_it_does(self) -> Self:
        if (self.kind == "critical") != (self.sensitivity > 1):
            raise ValueError("a critical zone, and no other, has a sensitivity above 1")
        if (self.kind == "cosmetic") != (self.least_area_px > 0):
            raise ValueError("a cosmetic zone, and no other, has a minimum area")
        return self


Zones: TypeAlias = Annotated[tuple[Zone, ...], Field(max_length=MOST_ZONES)]
Side = Annotated[int, Field(ge=1, le=10**6)]


class Zoning(_Shape):
    """Everything that a person says about places and sizes of the part.

    Attributes:
        drawn_on: (width, height) in pixels of the pictures that the zones were drawn on; None: there are no zones.
        zones: the zones, later ones over earlier ones.
        least_area_px: minimum area of a region outside cosmetic zones, in square pixels of these pictures.
        mm_per_px: millimetres of one pixel of these pictures; None: not known.
        section: only this rectangle of the picture is given to the network; None: the whole picture.
    """

    drawn_on: tuple[Side, Side] | None = None
    zones: Zones = ()
    least_area_px: Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)] = 0.0
    mm_per_px: Annotated[float, Field(gt=0, le=MOST_MM_PER_PX, allow_inf_nan=False)] | None = None
    section: Section | None = None

    @model_validator(mode="after")
    def _leaves_something(self) -> Self:
        if self.section is not None:
            left, top, right, bottom = self.section
            if right - left < LEAST_SECTION or bottom - top < LEAST_SECTION:
                raise ValueError(f"a section has at least {LEAST_SECTION:.0%} of the picture's width and height")
        if sum(len(zone.area.runs) for zone in self.zones if isinstance(zone.area, Painted)) > MOST_RUNS:
            raise ValueError(f"all painted zones together have at most {MOST_RUNS:,} edges")
        if (self.zones or self.section is not None) and self.drawn_on is None:
            raise ValueError("zones need the size of the picture that they were drawn on")
        if not judged_cells(self.zones, CHECKED_GRID, self.section or WHOLE).any():
            raise ValueError("the zones ignore the whole picture")
        return self

    def require_fit(self, source_size: tuple[int, int]) -> None:
        """Raise TrainingError unless the good parts' pictures have the (width, height) that this was drawn on."""
        if self.drawn_on is not None and self.drawn_on != source_size:
            raise TrainingError(
                Sentence(
                    "The zones or the mask were drawn on a picture of {width} x {height} pixels, the good parts have "
                    "{other_width} x {other_height}.",
                    width=self.drawn_on[0],
                    height=self.drawn_on[1],
                    other_width=source_size[0],
                    other_height=source_size[1],
                ),
                hint=Sentence("Draw them on a picture of one of these good parts."),
            )


NO_ZONING = Zoning.model_construct()


def crosses_itself(points: Sequence[tuple[float, float]]) -> bool:
    """Whether two sides of a closed polygon that are no neighbours touch, or neighbours lie over one another."""
    corners = np.array(points, dtype=np.float64)
    n = len(corners)
    if len({tuple(corner) for corner in corners.tolist()}) < n:
        return True
    sides = [(corners[number], corners[(number + 1) % n]) for number in range(n)]
    return any(
        _touch(*sides[one], *sides[other]) if other - one not in {1, n - 1} else _turns_back(sides[one], sides[other])
        for one, other in combinations(range(n), 2)
    )


def _side_of(a: Float64, b: Float64, c: Float64) -> float:
    """Positive, negative or 0: on which side of the line from a to b c lies."""
    return float((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))


def _touch(a: Float64, b: Float64, c: Float64, d: Float64) -> bool:
    """Whether the line from a to b and that from c to d have a point in common."""
    if (np.maximum(a, b) < np.minimum(c, d)).any() or (np.maximum(c, d) < np.minimum(a, b)).any():
        return False
    return _side_of(a, b, c) * _side_of(a, b, d) <= 0 and _side_of(c, d, a) * _side_of(c, d, b) <= 0


def _turns_back(one: tuple[Float64, Float64], other: tuple[Float64, Float64]) -> bool:
    """Whether two sides with a common corner lie over one another."""
    (a, b), (c, d) = one, other
    if (b == c).all():
        corner, before, after = b, a, d
    elif (a == d).all():
        corner, before, after = a, b, c
    else:
        return False
    return _side_of(before, corner, after) == 0 and float(np.dot(before - corner, after - corner)) > 0


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Zones on the grid of patches and on the map.

    Attributes:
        judged: bool (rows, cols); False for a patch of which more than half lies in ignored zones.
        factor: float32 (rows, cols), the largest sensitivity of all zones that a patch touches.
        least_px: float32 (h, w), the area in pixels of the map that a region needs at each pixel; None: no zone
            has a minimum area.
    """

    judged: Bool
    factor: Float32
    least_px: Float32 | None


@lru_cache(maxsize=16)
def judged_cells(zones: tuple[Zone, ...], grid: tuple[int, int], section: Section = WHOLE) -> Bool:
    """Bool (rows, cols), read-only: see :attr:`Layout.judged`."""
    if not any(zone.kind == "ignore" for zone in zones):
        return read_only(np.ones(grid, dtype=np.bool_))
    ignored = np.array([*(zone.kind == "ignore" for zone in zones), False])[_in_cells(zones, grid, section)]
    return read_only(ignored.mean(axis=(1, 3)) <= 0.5)


def require_judged(zones: tuple[Zone, ...], grid: tuple[int, int], section: Section | None) -> None:
    """Raise TrainingError if zones leave no patch of the grid to judge."""
    if not judged_cells(zones, grid, section or WHOLE).any():
        raise TrainingError(
            Sentence("These zones leave nothing to judge: what is left is smaller than one patch."),
            hint=Sentence("Leave a larger part of the picture to be judged, or choose a higher detail."),
        )


def laid_out(zoning: Zoning, *, grid: tuple[int, int], size: tuple[int, int], source_size: tuple[int, int]) -> Layout:
    """Put zones onto the grid of patches and onto the map.

    Args:
        zoning: the zones, the section that grid and map show, and the minimum area elsewhere.
        grid: (rows, cols) of the patches.
        size: (width, height) of the map in pixels.
        source_size: (width, height) of the good parts' pictures; areas are stated in their pixels.
    """
    zones, section = zoning.zones, zoning.section or WHOLE
    sensitivities = np.array([*(zone.sensitivity for zone in zones), 1.0], dtype=np.float32)
    factor = sensitivities[_in_cells(zones, grid, section)].max(axis=(1, 3))
    areas = [zone.least_area_px if zone.kind == "cosmetic" else zoning.least_area_px for zone in zones]
    areas.append(zoning.least_area_px)
    least_px = None
    if any(areas):
        shown_px = (section[2] - section[0]) * (section[3] - section[1]) * source_size[0] * source_size[1]
        in_map = np.array(areas, dtype=np.float64) * (size[0] * size[1] / shown_px)
        least_px = read_only(in_map.astype(np.float32)[top_zone(zones, size, section)])
    return Layout(judged_cells(zones, grid, section), read_only(factor), least_px)


def _in_cells(zones: Sequence[Zone], grid: tuple[int, int], section: Section) -> UInt8:
    """:func:`top_zone` at the points of every patch: uint8 (rows, CELL_POINTS, cols, CELL_POINTS)."""
    rows, cols = grid
    fine = top_zone(zones, (cols * CELL_POINTS, rows * CELL_POINTS), section)
    return fine.reshape(rows, CELL_POINTS, cols, CELL_POINTS)


def ignoring(zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
    """Return zones that ignore the same patches and do nothing else."""
    if not any(zone.kind == "ignore" for zone in zones):
        return ()
    return tuple(
        zone if zone.kind == "ignore" else Zone(kind="normal", area=zone.area, outside=zone.outside) for zone in zones
    )


def top_zone(zones: Sequence[Zone], size: tuple[int, int], section: Section = WHOLE) -> UInt8:
    """The number of the uppermost zone at each pixel's centre, uint8 (h, w); ``len(zones)`` where there is none.

    Args:
        zones: at most :data:`MOST_ZONES`.
        size: (width, height) in pixels.
        section: the part of the picture that the pixels show.
    """
    x = section[0] + (np.arange(size[0]) + 0.5) / size[0] * (section[2] - section[0])
    y = section[1] + (np.arange(size[1]) + 0.5) / size[1] * (section[3] - section[1])
    top = np.full((size[1], size[0]), len(zones), dtype=np.uint8)
    for number, zone in enumerate(zones):
        top[zone.area.contains(x, y) != zone.outside] = number
    return top
