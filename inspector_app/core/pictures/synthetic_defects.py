"""Synthetic defects on pictures of good parts.

Mild ones (:func:`add_defect`) are for choosing detectors while there are no labelled real defects; their lengths are
shares of the picture's shorter side. Graded ones (:func:`add_graded`) have a size in pixels, and are for measuring the
smallest size that is found. Neither replaces real defects: a detector that misses them is not sensitive enough, but one
that finds them may still miss real ones.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Bool, Float32, Float64, UInt8, read_only

DEFECT_KINDS = ("cut-paste", "scratch", "stain", "blur")
GRADED_KINDS = ("scratch", "spot", "stain", "missing")

PATCH_SIDE = (0.04, 0.10)
"""Range of the sides of a pasted patch; each side is drawn separately."""
PATCH_TURN_DEG = 45.0
PATCH_BRIGHTNESS = 0.1
"""Largest change of a pasted patch's brightness, as a share (CutPaste: colour jitter of 0.1)."""
SCRATCH_WIDTH = (0.004, 0.01)
SCRATCH_LENGTH = (0.10, 0.30)
SCRATCH_BOW = 0.12
"""Largest height of the scratch's arc above its chord, as a share of its length."""
SCRATCH_GREY = (20.0, 40.0)
STAIN_RADIUS = (0.02, 0.06)
STAIN_GREY = (14.0, 28.0)
STAIN_TINT = 0.5
"""Largest share by which a stain's colour channels differ from its mean shift."""
BLUR_WIDTH = (0.08, 0.15)
BLUR_SIGMA = (0.012, 0.025)

GRADED_GREY = {"scratch": 30.0, "spot": 40.0, "stain": 21.0}
"""Usual contrast of graded defects in grey levels; missing material shows what the caller says instead."""
GRADED_STEPS = (0.5, 1.0, 2.0)
"""Contrasts that are tried, relative to the usual one."""
SCRATCH_SLIM = 25.0
"""Length of a graded scratch divided by its width; it is at least a pixel wide."""
GRADED_BOW = 0.06

NOTICEABLE_GREY = 3
"""Least change, in grey levels of the most changed channel, of a pixel that belongs to the defect."""
VISIBLE_GREY = 6.0
"""Mean absolute change, in grey levels, at which a person can see a defect."""
GLARING_GREY = 36.0
"""Shift of the mean, in grey levels, above which any detector would find a defect. (The absolute change is not
suitable: a coarse texture in the place of another one changes every pixel much.)"""
ATTEMPTS = 24
PLACES_PX = 256
"""Longer side, in pixels, of the reduced picture in which a position is chosen."""
PLACE_BLUR = 0.02
PLACE_GREY = 6.0
"""Gradient, in grey levels per reduced pixel, above which a position is not more probable: otherwise all defects would
be on the part's outline, its strongest edge."""


def add_defect(rgb: UInt8, kind: str, rng: np.random.Generator) -> tuple[UInt8, Bool]:
    """Add one defect to a picture of a good part.

    Positions are drawn with a probability proportional to local detail: on the part, not on its uniform background. If
    a defect is hardly visible or too strong, another one is drawn. If none is suitable (a blur needs texture), a stain
    is drawn instead, which is visible on any picture.

    Args:
        rgb: uint8 (H, W, 3), 0 to 255, at least 32 px a side; not modified.
        kind: one of ``DEFECT_KINDS``; cut-paste is from Li et al., CVPR 2021.
        rng: source of all random choices; the same state gives the same defect.

    Returns:
        The changed copy, uint8 (H, W, 3), and the defect's pixels, bool (H, W), never empty; both read-only. Outside
        the mask the copy equals the picture. A picture whose channels are equal keeps them equal.

    Raises:
        ValueError: unknown kind.
    """
    if kind not in _PAINTERS:
        raise ValueError(f"No such defect: {kind!r}; there are {', '.join(DEFECT_KINDS)}")
    part = _Part(rgb, min(rgb.shape[:2]), _chances(rgb))
    for _ in range(ATTEMPTS):
        layer = _PAINTERS[kind](part, part.draw_place(rng), rng)
        if layer.is_mild():
            break
    else:
        layer = _stain(part, part.draw_place(rng), rng)
    return _drawn_over(rgb, layer)


def add_graded(
    rgb: UInt8,
    kind: str,
    size_px: float,
    place: tuple[float, float],
    behind: Float32,
    rng: np.random.Generator,
    grey: float | None = None,
) -> tuple[UInt8, Bool] | None:
    """Add one defect of a given size and contrast to a picture of a good part, at a given place.

    Args:
        rgb: uint8 (H, W, 3), 0 to 255; not modified.
        kind: one of ``GRADED_KINDS``: a fine scratch, a spot with a sharp edge, a stain with a soft and uneven edge, or
            missing material.
        size_px: of a scratch its length, of the others the diameter of a circle of the same area, in pixels, >= 1.
        place: its middle, (row, column) in pixels.
        behind: float32 (3,), the colour that shows where material is missing, in grey levels.
        rng: source of turn and outline; the same state gives the same defect.
        grey: contrast in grey levels, > 0; None: the usual one. Missing material has none.

    Returns:
        As :func:`add_defect`; None if nobody could see the defect there, because it looks like what it covers.

    Raises:
        ValueError: unknown kind.
    """
    if kind not in GRADED_KINDS:
        raise ValueError(f"No such defect: {kind!r}; there are {', '.join(GRADED_KINDS)}")
    if kind == "scratch":
        turn_deg, bow = rng.uniform(0, 180), rng.uniform(-GRADED_BOW, GRADED_BOW)
        opacity, window = _arc(rgb, place, max(1.0, size_px / SCRATCH_SLIM), size_px, bow * size_px, turn_deg)
    else:
        opacity, window = _blot(rgb, place, size_px / 2, rng, even=kind == "spot", soft=kind == "stain")
    below = rgb[window]
    if kind in GRADED_GREY:
        above = below + np.float32(_shift(below, grey or GRADED_GREY[kind], rng))
    else:
        above = behind + 0 * below
    layer = _Layer(window, below, np.asarray(above, dtype=np.float32), opacity)
    return _drawn_over(rgb, layer) if layer.is_visible() else None


def contrasts_of(kind: str) -> tuple[float | None, ...]:
    """Return the contrasts of graded defects that are tried, in grey levels, the lowest first; (None,): it has none."""
    usual = GRADED_GREY.get(kind)
    return (None,) if usual is None else tuple(step * usual for step in GRADED_STEPS)


def _drawn_over(rgb: UInt8, layer: "_Layer") -> tuple[UInt8, Bool]:
    """Return a copy of a picture with a layer where it is noticeable, and these pixels; both read-only."""
    changed, mask = rgb.copy(), np.zeros(rgb.shape[:2], dtype=np.bool_)
    mask[layer.window] = layer.change() >= NOTICEABLE_GREY
    inside = mask[layer.window]
    changed[layer.window][inside] = layer.painted()[inside]
    return read_only(changed), read_only(mask)


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A picture, uint8 (H, W, 3), its shorter side in pixels, and the chance of each position (:func:`_chances`)."""

    rgb: UInt8
    side_px: int
    chances: Float64

    def draw_place(self, rng: np.random.Generator) -> tuple[float, float]:
        """Draw a position (row, column) in pixels, within the picture."""
        cell = divmod(int(rng.choice(self.chances.size, p=self.chances.ravel())), self.chances.shape[1])
        row, column = (
            (index + rng.random()) * pixels / cells - 0.5
            for index, pixels, cells in zip(cell, self.rgb.shape, self.chances.shape, strict=False)
        )
        return max(row, 0.0), max(column, 0.0)

    def around(self, place: tuple[float, float], reach_px: float) -> tuple[slice, slice]:
        """As :func:`_around`."""
        return _around(self.rgb, place, reach_px)


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    """A defect to draw over a part.

    Attributes:
        window: rows and columns of the picture that it covers.
        below: uint8 (h, w, 3), the picture there.
        above: float32 (h, w, 3), the new colours, in grey levels.
        opacity: float32 (h, w), 0 to 1.
    """

    window: tuple[slice, slice]
    below: UInt8
    above: Float32
    opacity: Float32

    def painted(self) -> UInt8:
        """The picture with the layer on it: uint8 (h, w, 3)."""
        mixed = self.below + (self.above - self.below) * self.opacity[:, :, None]
        return np.clip(np.rint(mixed), 0, 255).astype(np.uint8)

    def change(self) -> Float32:
        """Change of the most changed channel: float32 (h, w), grey levels, 0 to 255."""
        return np.asarray(np.abs(self.painted() - self.below.astype(np.float32)).max(axis=2), dtype=np.float32)

    def is_visible(self) -> bool:
        """Whether a person can see it where its opacity is more than half."""
        covered = self.opacity > 0.5
        return bool(covered.any() and self.change()[covered].mean() >= VISIBLE_GREY)

    def is_mild(self) -> bool:
        """Whether it is visible but not too strong."""
        shift = (self.painted().astype(np.float32) - self.below)[self.opacity > 0.5]
        return self.is_visible() and bool(abs(shift.mean()) <= GLARING_GREY)


def _around(rgb: UInt8, place: tuple[float, float], reach_px: float) -> tuple[slice, slice]:
    """Rows and columns of the square around a position, limited to the picture."""
    rows, columns = (
        slice(max(0, int(middle - reach_px)), min(pixels, int(middle + reach_px) + 2))
        for middle, pixels in zip(place, rgb.shape, strict=False)
    )
    return rows, columns


def _chances(rgb: UInt8) -> Float64:
    """Probability of each position of a reduced picture: float64 (h, w), proportional to local detail, sum 1."""
    import cv2

    height, width = rgb.shape[:2]
    scale = min(1.0, PLACES_PX / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    grey = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.float32).mean(axis=2)
    down, right = np.gradient(cv2.copyMakeBorder(grey, 1, 1, 1, 1, cv2.BORDER_REPLICATE))
    gradient = np.minimum(np.hypot(down, right)[1:-1, 1:-1], PLACE_GREY)
    smooth = cv2.GaussianBlur(gradient, (0, 0), PLACE_BLUR * min(size))
    detail = np.asarray(smooth, dtype=np.float64) ** 2  # the square lowers the background beside an outline
    if not detail.any():
        detail += 1  # a picture without any detail: all positions are equal
    return np.asarray(detail / detail.sum(), dtype=np.float64)


def _drawn(rng: np.random.Generator, share: tuple[float, float], side_px: int, least_px: float) -> float:
    """Draw a length in pixels, uniform between two shares of the side; at least ``least_px`` in small pictures."""
    return max(least_px, float(rng.uniform(*share)) * side_px)


def _offsets(window: tuple[slice, slice], place: tuple[float, float], turn_deg: float) -> tuple[Float32, Float32]:
    """Offsets of a window's pixels from a position, along a direction and across it, in pixels: float32 (h, w)."""
    rows, columns = np.mgrid[window].astype(np.float32)
    down, right = rows - np.float32(place[0]), columns - np.float32(place[1])
    cos, sin = np.float32(np.cos(np.radians(turn_deg))), np.float32(np.sin(np.radians(turn_deg)))
    return cos * right + sin * down, cos * down - sin * right


def _shift(below: UInt8, strength: float, rng: np.random.Generator) -> float:
    """Grey levels to add: darker on a bright background, brighter on a dark one, either sign in between."""
    return -strength if below.mean() > 255 * rng.uniform(0.25, 0.75) else strength


def _cut_paste(part: _Part, place: tuple[float, float], rng: np.random.Generator) -> _Layer:
    """A small rectangle from elsewhere on the part, rotated, a little brighter or darker."""
    import cv2

    source = part.draw_place(rng)
    long, wide = (_drawn(rng, PATCH_SIDE, part.side_px, 3) for _ in range(2))
    turn_deg = rng.uniform(-PATCH_TURN_DEG, PATCH_TURN_DEG)
    gain = np.float32(1 + rng.uniform(-PATCH_BRIGHTNESS, PATCH_BRIGHTNESS))
    window = part.around(place, np.hypot(long, wide) / 2 + 1)
    along, across = _offsets(window, place, turn_deg)
    patch = cv2.remap(
        part.rgb,
        along + np.float32(source[1]),
        across + np.float32(source[0]),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    # The distance to the nearest edge, limited to one pixel, smooths the edges like a lens.
    opacity = np.clip(np.minimum(long / 2 - np.abs(along), wide / 2 - np.abs(across)) + 0.5, 0, 1)
    return _Layer(window, part.rgb[window], patch.astype(np.float32) * gain, opacity.astype(np.float32))


def _scratch(part: _Part, place: tuple[float, float], rng: np.random.Generator) -> _Layer:
    """A thin arc, darker or brighter than the background, that fades at both ends."""
    width = _drawn(rng, SCRATCH_WIDTH, part.side_px, 1)
    length = _drawn(rng, SCRATCH_LENGTH, part.side_px, 5)
    bow = rng.uniform(-SCRATCH_BOW, SCRATCH_BOW) * length
    strength = rng.uniform(*SCRATCH_GREY)
    opacity, window = _arc(part.rgb, place, width, length, bow, rng.uniform(0, 180))
    below = part.rgb[window]
    return _Layer(window, below, below + np.float32(_shift(below, strength, rng)), opacity)


def _arc(
    rgb: UInt8, place: tuple[float, float], width: float, length: float, bow: float, turn_deg: float
) -> tuple[Float32, tuple[slice, slice]]:
    """Opacity of an arc, float32 (h, w), 0 to 1, and its window; lengths in pixels."""
    window = _around(rgb, place, length / 2 + 2)
    along, across = _offsets(window, place, turn_deg)
    position = 2 * along / length  # -1 to 1
    slope = -4 * bow / length * position
    distance = np.abs(across - bow * (0.5 - position**2)) / np.sqrt(1 + slope**2)
    thin = width * np.clip(1.2 * (1 - position**6), 0, 1)
    return np.where(np.abs(position) < 1, np.clip(thin / 2 + 0.5 - distance, 0, 1), 0).astype(np.float32), window


def _stain(part: _Part, place: tuple[float, float], rng: np.random.Generator) -> _Layer:
    """A spot with a wavy, soft edge that changes brightness and, on a coloured part, colour."""
    radius = _drawn(rng, STAIN_RADIUS, part.side_px, 1.5)
    strength = rng.uniform(*STAIN_GREY)
    tint = 1 + rng.uniform(-STAIN_TINT, STAIN_TINT, 3)
    window = part.around(place, 2.5 * radius)
    along, across = _offsets(window, place, 0)
    edge = radius * _wavy(np.arctan2(across, along), rng)[0]
    opacity = _soft(np.hypot(along, across) / np.maximum(edge, 0.4 * radius))
    below = part.rgb[window]
    shift = _shift(below, strength, rng) * (tint / tint.mean() if _has_colour(part.rgb) else np.ones(3))
    return _Layer(window, below, below + shift.astype(np.float32), opacity)


def _wavy(angle: Float32, rng: np.random.Generator) -> tuple[Float32, float]:
    """Radius of an uneven outline at angles in radians, relative to its mean, and its root mean square."""
    waves = np.arange(2, 6)
    heights, phases = rng.uniform(0, 0.5, waves.size) / waves, rng.uniform(0, 2 * np.pi, waves.size)
    outline = 1 + sum(h * np.cos(k * angle + p) for k, h, p in zip(waves, heights, phases, strict=True))
    return np.asarray(outline, dtype=np.float32), float(np.sqrt(1 + np.sum(heights**2) / 2))


def _blot(
    rgb: UInt8, place: tuple[float, float], radius: float, rng: np.random.Generator, *, even: bool, soft: bool
) -> tuple[Float32, tuple[slice, slice]]:
    """Opacity of a disc, or of an uneven shape of the same area, float32 (h, w), 0 to 1, and its window."""
    window = _around(rgb, place, 2.5 * radius + 2)
    along, across = _offsets(window, place, 0)
    outline, root_mean_square = _wavy(np.arctan2(across, along), rng)
    # The area inside an outline is half the integral of its squared radius.
    edge = np.float32(radius) if even else radius * np.maximum(outline, 0.4) / root_mean_square
    distance = np.hypot(along, across)
    opacity = _soft(np.asarray(distance / edge, dtype=np.float32)) if soft else np.clip(edge - distance + 0.5, 0, 1)
    return np.asarray(opacity, dtype=np.float32), window


def _blur(part: _Part, place: tuple[float, float], rng: np.random.Generator) -> _Layer:
    """An ellipse that is out of focus."""
    import cv2

    long, wide = (_drawn(rng, BLUR_WIDTH, part.side_px, 4) / 2 for _ in range(2))
    sigma_px = _drawn(rng, BLUR_SIGMA, part.side_px, 1)
    turn_deg = rng.uniform(0, 180)
    window = part.around(place, 1.5 * max(long, wide) + 3 * sigma_px)  # the blur uses pixels around the ellipse
    along, across = _offsets(window, place, turn_deg)
    below = part.rgb[window]
    blurred = cv2.GaussianBlur(below.astype(np.float32), (0, 0), sigma_px, borderType=cv2.BORDER_REFLECT_101)
    return _Layer(window, below, np.asarray(blurred), _soft(np.hypot(along / long, across / wide)))


def _soft(relative: Float32) -> Float32:
    """Opacity of a shape with a soft edge: 1 up to 0.6 of its radius, 0.5 near 1, 0 from 1.4 (smoothstep)."""
    inward = np.clip((1.4 - relative) / 0.8, 0, 1)
    return np.asarray(inward**2 * (3 - 2 * inward), dtype=np.float32)


def _has_colour(rgb: UInt8) -> bool:
    return bool((rgb != rgb[:, :, :1]).any())


_PAINTERS: dict[str, Callable[[_Part, tuple[float, float], np.random.Generator], _Layer]] = {
    "cut-paste": _cut_paste,
    "scratch": _scratch,
    "stain": _stain,
    "blur": _blur,
}
