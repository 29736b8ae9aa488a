"""The pictures of the synthetic camera: a station, and turned washers with six holes on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from inspector_app.core.messages import Float32, UInt8, read_only

DEFECTS = ("scratch", "stain", "chip")
RADIUS_SHARE = 0.38
"""The part's radius, as a share of the picture's shorter side."""
BORE_SHARE = 0.34
HOLES_SHARE = 0.68
STEEL = np.array([0.96, 1.0, 1.03], np.float32)
NOISE_LEVELS = 5
"""Number of grey levels of the sensor's noise, symmetric around zero."""
NOISE_SHIFT_PX = 64
KEPT = 2
"""Number of parts and pictures in the cache, since neighbouring frames show the same; a torn frame uses two."""

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class PartLook:
    """Pose, light and defect of one part.

    Attributes:
        turn_deg: its rotation.
        shift: (x, y) offset from its place, as shares of the picture's shorter side.
        gain: brightness of the light, 1 is normal.
        texture_seed: seed of its surface and of its defect.
        defect: scratch, stain or chip; None: a good part.
    """

    turn_deg: float
    shift: tuple[float, float]
    gain: float
    texture_seed: int
    defect: str | None

    @classmethod
    def drawn(cls, rng: np.random.Generator, defect_share: float) -> "PartLook":
        """Draw a part at random."""
        turn_deg, x, y, gain = rng.uniform((-6, -0.008, -0.008, 0.97), (6, 0.008, 0.008, 1.03)).tolist()
        texture_seed = int(rng.integers(2**31))
        defect = str(rng.choice(DEFECTS)) if rng.random() < defect_share else None
        return cls(turn_deg, (x, y), gain, texture_seed, defect)


class SyntheticScene:
    """The scene under the camera; draws it empty or with a part."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        """Prepare all that the pictures of (width, height) ``size`` share."""
        width, height = size
        rng = np.random.default_rng(seed)
        self._size = size
        self._unit = min(size)
        self._radius = RADIUS_SHARE * self._unit
        self._empty = _background(size, rng)
        self._noise = rng.integers(
            0, NOISE_LEVELS, (height + NOISE_SHIFT_PX, width + NOISE_SHIFT_PX, 3), dtype=np.uint8
        )
        self._steel, self._cover = _washer(self._radius, rng)
        self._grain = rng.normal(0, 3.5, tuple(side + NOISE_SHIFT_PX for side in self._cover.shape)).astype(np.float32)
        self._bare = np.empty_like(self._steel)  # new memory for every part would take longer than drawing it
        self._laid: dict[tuple[PartLook, float], UInt8] = {}
        self._turned: dict[PartLook, tuple[UInt8, Float32]] = {}

    def picture(self, look: PartLook | None, away: float, noise: int) -> UInt8:
        """Draw one picture.

        Args:
            look: the part; None: the station is empty.
            away: position of the part: 0 in its place, -1 just outside the picture on the left, 1 on the right.
            noise: index of the sensor's noise pattern.

        Returns:
            uint8 (H, W, 3) RGB, read-only.
        """
        return self._noisy(self._empty if look is None else self._with_part(look, away), noise)

    def black(self, noise: int) -> UInt8:
        """Return a picture without light: uint8 (H, W, 3) RGB, read-only."""
        return self._noisy(np.zeros_like(self._empty), noise)

    def _noisy(self, clean: UInt8, noise: int) -> UInt8:
        import cv2

        height, width = clean.shape[:2]
        top, left = noise * 37 % NOISE_SHIFT_PX, noise * 23 % (NOISE_SHIFT_PX - 1)  # neighbours never share a pattern
        noisy = cv2.add(clean, self._noise[top : top + height, left : left + width])
        middle = NOISE_LEVELS // 2
        return read_only(np.asarray(cv2.subtract(noisy, (middle, middle, middle, 0)), dtype=np.uint8))

    def _with_part(self, look: PartLook, away: float) -> UInt8:
        return _remembered(self._laid, (look, away), lambda: self._lay(look, away))

    def _lay(self, look: PartLook, away: float) -> UInt8:
        """Draw the station with the part in its place: uint8 (H, W, 3)."""
        import cv2

        width, height = self._size
        part, cover = _remembered(self._turned, look, lambda: self._turn(look))
        side = cover.shape[0]
        left = round(width / 2 + look.shift[0] * self._unit + away * (width + side) / 2 - side / 2)
        top = round(height / 2 + look.shift[1] * self._unit - side / 2)
        laid = self._empty.copy()
        under = laid[max(0, top) : max(0, top + side), max(0, left) : max(0, left + side)]
        if under.size:
            first_row, first_column = max(0, -top), max(0, -left)
            over = (
                slice(first_row, first_row + under.shape[0]),
                slice(first_column, first_column + under.shape[1]),
            )
            covered = cover[over]
            under[:] = cv2.blendLinear(part[over], np.ascontiguousarray(under), covered, 1 - covered)
        return laid

    def _turn(self, look: PartLook) -> tuple[UInt8, Float32]:
        """Return a rotated part: uint8 (S, S, 3), and its opacity, float32 (S, S) 0 to 1."""
        import cv2

        part, cover = self._part(look)
        side = cover.shape[0]
        turn = cv2.getRotationMatrix2D(((side - 1) / 2, (side - 1) / 2), look.turn_deg, 1)
        return cv2.warpAffine(part.astype(np.uint8), turn, (side, side)), cv2.warpAffine(cover, turn, (side, side))

    def _part(self, look: PartLook) -> tuple[Float32, Float32]:
        """Return a part before its rotation: float32 (S, S, 3) 0 to 255, and its opacity, float32 (S, S) 0 to 1."""
        rng = np.random.default_rng(look.texture_seed)
        side = self._cover.shape[0]
        top, left = rng.integers(0, NOISE_SHIFT_PX, 2)
        grain = self._grain[top : top + side, left : left + side, None]
        part = np.add(self._steel, grain, out=self._bare)
        part *= np.float32(look.gain)
        np.clip(part, 0, 255, out=part)
        cover = self._cover.copy()
        if look.defect == "scratch":
            _scratch(part, self._radius, rng)
        elif look.defect == "stain":
            _stain(part, self._radius, rng)
        elif look.defect == "chip":
            _chip(cover, self._radius, rng)
        return part, cover


def _remembered(kept: dict[Key, Value], key: Key, make: Callable[[], Value]) -> Value:
    """Return ``make()``, or its cached result for the same key."""
    if key not in kept:
        while len(kept) >= KEPT:
            kept.pop(next(iter(kept)))
        kept[key] = make()
    return kept[key]


def _background(size: tuple[int, int], rng: np.random.Generator) -> UInt8:
    """Draw a dark mat, slightly brighter towards the light: uint8 (H, W, 3)."""
    import cv2

    width, height = size
    clouds = cv2.resize(rng.normal(0, 3, (9, 16)).astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
    weave = rng.normal(0, 3, (height, width)).astype(np.float32)
    light = np.linspace(6, -6, width, dtype=np.float32)[None, :]
    grey = (62 + clouds + weave + light)[:, :, None] * np.array([0.9, 1.0, 1.05], np.float32)
    return np.asarray(np.clip(grey, 0, 255), dtype=np.uint8)


def _washer(radius: float, rng: np.random.Generator) -> tuple[Float32, Float32]:
    """Draw a turned steel washer: float32 (S, S, 3) 0 to 255, and its opacity, float32 (S, S) 0 to 1."""
    side = 2 * int(np.ceil(radius * 1.1))
    y, x = np.mgrid[:side, :side].astype(np.float32) - np.float32((side - 1) / 2)
    r, angle = np.hypot(x, y), np.arctan2(y, x)
    profile = np.convolve(rng.normal(0, 9, side), (0.25, 0.5, 0.25), mode="same")
    grooves = np.interp(r, np.arange(side), profile)
    sheen = 22 * np.cos(2 * (angle - 0.6))  # turned steel shines along two rays
    rims = 35 * np.exp(-((r - 0.97 * radius) ** 2) / (0.0002 * radius**2 + 1))
    bevel = 30 * np.exp(-((r - 1.06 * BORE_SHARE * radius) ** 2) / (0.0002 * radius**2 + 1))
    grey = 158 + grooves + sheen + rims + bevel
    cover = np.clip(radius - r + 0.5, 0, 1) * np.clip(r - BORE_SHARE * radius + 0.5, 0, 1)
    for hole in range(6):
        centre = HOLES_SHARE * radius * np.exp(1j * hole * np.pi / 3)
        cover *= np.clip(np.hypot(x - centre.real, y - centre.imag) - 0.085 * radius + 0.5, 0, 1)
    return (grey[:, :, None] * STEEL).astype(np.float32), cover.astype(np.float32)


def _spot(radius: float, side: int, rng: np.random.Generator) -> tuple[float, float, float]:
    """Return a random place on the ring, away from the holes: (x, y, its angle)."""
    angle = (rng.integers(6) + rng.uniform(0.3, 0.7)) * np.pi / 3
    r = rng.uniform(0.5, 0.85) * radius
    return side / 2 + r * np.cos(angle), side / 2 + r * np.sin(angle), float(angle)


def _scratch(part: Float32, radius: float, rng: np.random.Generator) -> None:
    """Draw a bent bright line with a dark edge into ``part`` (S, S, 3)."""
    import cv2

    x, y, angle = _spot(radius, part.shape[0], rng)
    direction = angle + np.pi / 2 + rng.uniform(-0.6, 0.6)
    along = np.linspace(-0.5, 0.5, 12) * rng.uniform(0.3, 0.55) * radius
    across = rng.uniform(-0.6, 0.6) * along**2 / radius
    points = np.stack(
        [
            x + along * np.cos(direction) - across * np.sin(direction),
            y + along * np.sin(direction) + across * np.cos(direction),
        ],
        axis=1,
    )
    width = max(1, round(0.014 * radius))
    # Sixteenths of a pixel, so that the line is smooth.
    for offset, grey in ((0.012 * radius, 80), (0.0, 245)):
        line = np.rint((points + offset) * 16).astype(np.int32)
        cv2.polylines(part, [line], isClosed=False, color=(grey,) * 3, thickness=width, lineType=cv2.LINE_AA, shift=4)


def _stain(part: Float32, radius: float, rng: np.random.Generator) -> None:
    """Draw a brown patch with a soft edge into ``part`` (S, S, 3)."""
    import cv2

    x, y, _ = _spot(radius, part.shape[0], rng)
    axes = rng.uniform(0.07, 0.13, 2) * radius
    mask = np.zeros(part.shape[:2], np.float32)
    centre = (round(x), round(y))
    cv2.ellipse(mask, centre, (round(axes[0]), round(axes[1])), rng.uniform(0, 180), 0, 360, 1.0, -1)
    mask = cv2.GaussianBlur(mask, (0, 0), 0.02 * radius + 0.5)[:, :, None]
    part *= 1 - mask * np.array([0.45, 0.55, 0.65], np.float32)


def _chip(cover: Float32, radius: float, rng: np.random.Generator) -> None:
    """Remove a piece of the rim from ``cover`` (S, S)."""
    import cv2

    middle = cover.shape[0] / 2
    angle = rng.uniform(0, 2 * np.pi)
    corners = np.linspace(0, 2 * np.pi, 9, endpoint=False)
    reach = rng.uniform(0.07, 0.13) * radius * rng.uniform(0.75, 1.1, 9)
    x = middle + radius * np.cos(angle) + reach * np.cos(corners)
    y = middle + radius * np.sin(angle) + reach * np.sin(corners)
    bite = np.rint(np.stack([x, y], axis=1) * 16).astype(np.int32)
    cv2.fillPoly(cover, [bite], color=0.0, lineType=cv2.LINE_AA, shift=4)
