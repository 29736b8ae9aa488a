"""Find a part in a picture by a template of the good parts, and warp the picture so that the part lies as there.

The coarse search compares the template with every place and turn of a small picture (normalised cross-correlation by
FFT). ECC (Evangelidis and Psarakis, PAMI 2008; OpenCV) refines the best of them. The motion is a turn and a shift.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Bool, Float32, Float64, Placement, UInt8, read_only
from inspector_app.core.sentences import Sentence

TEMPLATE_PX = 96
"""Longer side of a template."""
COARSE_PX = 32
"""Longer side of the picture for the coarse search."""
FFT_PX = 48
"""Side of the coarse search's transforms: the picture, and room for a part that lies partly outside."""
TURN_STEP_DEG = 15.0
FIXED_TURN_DEG = 30.0
"""Largest turn of parts that lie in one direction, both ways."""
FREE_TURN_DEG = 180.0
"""Largest turn of parts that lie in any direction."""
INSIDE_SHARE = 0.9
"""Least share of the part's area that must lie inside the picture."""
LEAST_AREA_PX = 50
LEAST_GREY = 3.0
"""Least standard deviation of the part's area, grey values: below it there is nothing to find."""
TURN_COST = 0.02
"""What a turn of 180 degrees must gain in correlation: a round part keeps its turn."""
TRIES = 2
"""Number of turns from which ECC begins."""
NEAR_TRY = 0.15
"""Only turns whose coarse correlation is this near to the best one are tried."""
TRY_STEPS, LAST_STEPS = 15, 6
"""Most steps of ECC at half of the template's size for each try, and at its full size for the best one."""
ECC_EPSILON = 1e-4
AROUND_PX = 4
"""Border around the part that ECC sees, pixels."""
MOST_STEP = 1.6
"""Up to this many pixels of the picture per pixel of the input, one bilinear sample keeps more than an average of four:
against plain resizing, features of a part that was not moved change by 0.10 of the usual difference between parts at
450 px to 384, where four samples change them by 0.14, 0.20 against 0.28 at 550, 0.15 against 0.05 at 750 px."""
UNMOVED_PX = 0.5
"""A part that lies within half a pixel of the input as in the template is resized as without alignment."""
NOT_FOUND_HINT = Sentence("Check the part's place in the picture, the light and the focus, or build without alignment.")


@dataclass(frozen=True, slots=True, eq=False)
class Pose:
    """Where the part lies in a picture.

    Attributes:
        matrix: float64 (2, 3), a turn and a shift from pixels of the template to pixels of the picture reduced to the
            template's size; centres of pixels are whole numbers.
        turn_deg: the turn, counter-clockwise on the screen, -180 to 180.
        shift_share: the shift of the part's centre, as a share of the template's longer side.
        lock: correlation of picture and template inside the part's area, -1 to 1.
        rival: largest correlation at another place, as a share of that at the part's place; both are those of the
            coarse search; 0 to 1.
    """

    matrix: Float64
    turn_deg: float
    shift_share: float
    lock: float
    rival: float


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """The part as good parts show it, and what a picture needs to count as showing it.

    Attributes:
        grey: uint8 (h, w), 0 to 255, longer side 96 px, read-only.
        area: bool (h, w), the part with its outline, read-only.
        least_lock: least :attr:`Pose.lock`, 0 to 1.
        most_rival: largest :attr:`Pose.rival`, 0 to 1.
        most_turn_deg: largest turn, both ways: 30 or 180 degrees; 0 for parts that are only shifted, or round.
    """

    grey: UInt8
    area: Bool
    least_lock: float
    most_rival: float
    most_turn_deg: float

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return int(self.grey.shape[1]), int(self.grey.shape[0])


def template_size(source_size: tuple[int, int]) -> tuple[int, int]:
    """Return a template's (width, height) for pictures of ``source_size`` (width, height)."""
    scale = TEMPLATE_PX / max(source_size)
    width, height = (max(1, round(side * scale)) for side in source_size)
    return width, height


def reduced_grey(rgb: UInt8, size: tuple[int, int]) -> UInt8:
    """Reduce a picture, uint8 (H, W, 3), to a grey one of ``size`` (width, height) by area averaging: uint8 (h, w)."""
    import cv2

    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def warp(rgb: UInt8, to_source: Float64, size: tuple[int, int]) -> UInt8:
    """Move a picture and resize it to the network's input, with one interpolation and area averaging.

    Args:
        rgb: uint8 (H, W, 3).
        to_source: float64 (2, 3), from pixels of the input to pixels of ``rgb``; centres of pixels are whole numbers.
        size: (width, height) of the input in pixels.

    Returns:
        uint8 (height, width, 3), read-only; outside ``rgb`` its outermost pixels are repeated.
    """
    import cv2

    height, width = rgb.shape[:2]
    step = float(np.hypot(*to_source[:, 0]))
    if (fewer := int(step / 2)) > 1:  # the samples below would miss pixels of so large a picture
        reduced = (max(1, round(width / fewer)), max(1, round(height / fewer)))
        rgb = np.asarray(cv2.resize(rgb, reduced, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        to_source = resized(to_source, (width, height), reduced)
    finer = (
        2 if step > MOST_STEP else 1
    )  # two samples a pixel and direction, averaged: close to the average of its area
    matrix = np.vstack([to_source, [0, 0, 1]]) @ np.linalg.inv(_about_centres(finer, finer))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    target = (finer * size[0], finer * size[1])
    four = cv2.cvtColor(rgb, cv2.COLOR_RGB2RGBA)  # OpenCV moves four channels in half the time of three
    moved = cv2.warpAffine(four, matrix[:2], target, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    if finer > 1:
        moved = cv2.resize(moved, size, interpolation=cv2.INTER_AREA)
    return read_only(np.asarray(cv2.cvtColor(moved, cv2.COLOR_RGBA2RGB), dtype=np.uint8))


def resized(to_picture: Float64, size: tuple[int, int], new_size: tuple[int, int]) -> Float64:
    """Return a motion to a picture of ``size`` (width, height) for the same picture resized to ``new_size``."""
    to_new = _about_centres(new_size[0] / size[0], new_size[1] / size[1])
    return np.asarray(to_new[:2] @ np.vstack([to_picture, [0, 0, 1]]), dtype=np.float64)


def _about_centres(across: float, down: float) -> Float64:
    """Scaling by these factors where the centres of pixels are whole numbers: float64 (3, 3)."""
    return np.array([[across, 0, (across - 1) / 2], [0, down, (down - 1) / 2], [0, 0, 1]])


def is_unmoved(to_source: Float64, source_size: tuple[int, int], size: tuple[int, int]) -> bool:
    """Return whether no pixel of the input moves by :data:`UNMOVED_PX` or more; arguments as in :func:`moved_cells`."""
    plain = resized(np.hstack([np.eye(2), np.zeros((2, 1))]), size, source_size)
    corners = np.array([[x, y, 1.0] for x in (0, size[0] - 1) for y in (0, size[1] - 1)]).T
    per_pixel = np.array([[source_size[0] / size[0]], [source_size[1] / size[1]]])
    return bool(np.hypot(*((to_source - plain) @ corners / per_pixel)).max() < UNMOVED_PX)


def placement_of(to_source: Float64, source_size: tuple[int, int]) -> Placement:
    """Return where the input lies in the picture; arguments as in :func:`moved_cells`."""
    affine = to_source.copy()
    affine[:, 2] += 0.5 - 0.5 * to_source[:, :2].sum(axis=1)  # a placement counts from the corners of pixels
    return Placement(read_only(affine / np.array([[source_size[0]], [source_size[1]]])))


def moved_cells(to_source: Float64, source_size: tuple[int, int], size: tuple[int, int], grid: tuple[int, int]) -> Bool:
    """Return which patches lie wholly inside the picture.

    Args:
        to_source: as in :func:`warp`.
        source_size: (width, height) of the picture in pixels.
        size: (width, height) of the input in pixels.
        grid: (rows, columns) of patches.

    Returns:
        bool (rows, columns).
    """
    rows, columns = grid
    x = np.arange(columns + 1) * size[0] / columns - 0.5
    y = np.arange(rows + 1) * size[1] / rows - 0.5
    corners = np.stack([*np.meshgrid(x, y), np.ones((rows + 1, columns + 1))])
    across, down = np.tensordot(to_source, corners, axes=1)
    # Half a pixel of tolerance: a picture that was not moved is shown to its edge.
    inside = (across >= -1) & (across <= source_size[0]) & (down >= -1) & (down <= source_size[1])
    return read_only(inside[:-1, :-1] & inside[1:, :-1] & inside[:-1, 1:] & inside[1:, 1:])


def shows_something(template: Template) -> bool:
    """Return whether the grey values in the template's area differ enough to find it by them."""
    return bool(template.grey[template.area].std() >= LEAST_GREY)


class Aligner:
    """A template, and the search for it, which is prepared at its first use."""

    def __init__(self, template: Template) -> None:
        """Keep ``template``.

        Raises:
            ValueError: the template has no area, or shows nothing in it.
        """
        if template.grey.shape != template.area.shape or template.area.sum() < LEAST_AREA_PX:
            raise ValueError("a template needs an area of its own size")
        if not shows_something(template):
            raise ValueError("the template shows nothing in its area")
        self.template = template
        self._facts = (
            template.grey.shape,
            template.grey.tobytes(),
            template.area.tobytes(),
            template.least_lock,
            template.most_rival,
            template.most_turn_deg,
        )

    def __eq__(self, other: object) -> bool:
        """Whether both find the same: then features of one can be used for the other."""
        return isinstance(other, Aligner) and self._facts == other._facts

    def __hash__(self) -> int:
        """Return a hash that fits :meth:`__eq__`."""
        return hash(self._facts)

    @cached_property
    def _coarse(self) -> "_CoarseSearch":
        return _CoarseSearch(self.template.grey, self.template.area, turns=self.template.most_turn_deg > 0)

    @cached_property
    def _whole(self) -> "_Pattern":
        return _Pattern(self.template.grey, self.template.area)

    @cached_property
    def _half(self) -> "_Pattern":
        area = _halved(self.template.area.astype(np.uint8) * 255) >= 128
        return _Pattern(_halved(self.template.grey), area)

    def look(self, grey: UInt8) -> Pose | None:
        """Find the best pose, however bad it is.

        Args:
            grey: uint8 (h, w) of the template's size (:func:`reduced_grey`).

        Returns:
            The pose; None if the picture has no place where the part would be inside and would show anything.
        """
        import cv2

        if grey.shape != self.template.grey.shape:
            raise ValueError(f"a picture of {grey.shape} for a template of {self.template.grey.shape}")
        motion = cv2.MOTION_EUCLIDEAN if self.template.most_turn_deg else cv2.MOTION_TRANSLATION
        starts, rival = self._coarse.find(grey)
        half = _halved(grey)
        tried = [self._half.match(half, _scaled(start, 0.5), motion, TRY_STEPS) for start in starts]
        if not tried:
            return None
        best = max(tried, key=lambda one: one.worth)
        last = self._whole.match(grey, _scaled(best.matrix, 2.0), motion, LAST_STEPS)
        return Pose(read_only(last.matrix), last.turn_deg, self._shift(last.matrix), last.lock, rival)

    def find(self, grey: UInt8) -> Pose:
        """Find the part.

        Args:
            grey: uint8 (h, w) of the template's size.

        Raises:
            UnsuitableImageError: the part is not there, is there twice, or is partly outside the picture.
        """
        pose, template = self.look(grey), self.template
        if pose is None or pose.lock < template.least_lock:
            raise UnsuitableImageError(
                Sentence(
                    "The part was not found in the picture (match {lock}, at least {least} is needed).",
                    lock=f"{0.0 if pose is None else max(pose.lock, 0.0):.2f}",
                    least=f"{template.least_lock:.2f}",
                ),
                hint=NOT_FOUND_HINT,
            )
        if pose.rival > template.most_rival and pose.rival * pose.lock > template.least_lock:
            raise UnsuitableImageError(
                Sentence("The part was found at two places of the picture: it cannot be said which one to judge."),
                hint=Sentence("Show one part at a time."),
            )
        if abs(pose.turn_deg) > template.most_turn_deg + TURN_STEP_DEG / 2:
            raise UnsuitableImageError(
                Sentence(
                    "The part was not found: the best match is turned by {turn} degrees, more than {most}.",
                    turn=f"{abs(pose.turn_deg):.0f}",
                    most=f"{template.most_turn_deg:.0f}",
                ),
                hint=Sentence("Lay it as the good parts lie, or build for parts at any angle."),
            )
        return pose

    def to_source(self, pose: Pose, source_size: tuple[int, int], size: tuple[int, int]) -> Float64:
        """Return the motion from pixels of the network's input to pixels of the source picture: float64 (2, 3).

        Args:
            pose: of the part in the picture.
            source_size: (width, height) of the picture in pixels.
            size: (width, height) of the input in pixels.
        """
        width, height = self.template.size
        to_template = _about_centres(width / size[0], height / size[1])
        moved = np.vstack([pose.matrix, [0, 0, 1]]) @ to_template
        return resized(moved[:2], (width, height), source_size)

    def _shift(self, matrix: Float64) -> float:
        centre = _centre(self.template.area)
        moved = matrix[:, :2] @ centre + matrix[:, 2] - centre
        return float(np.hypot(*moved)) / max(self.template.size)


def _centre(area: Bool) -> Float64:
    """The centre (x, y) of an area's bounding box, pixels."""
    rows, columns = np.flatnonzero(area.any(axis=1)), np.flatnonzero(area.any(axis=0))
    return np.array([(columns[0] + columns[-1]) / 2, (rows[0] + rows[-1]) / 2])


def _turn(turn_deg: float, about: Float64, to: Float64) -> Float64:
    """The motion that turns counter-clockwise on the screen and moves the point ``about`` to ``to``: float64 (2, 3)."""
    cos, sin = math.cos(math.radians(turn_deg)), math.sin(math.radians(turn_deg))
    turned = np.array([[cos, sin], [-sin, cos]])
    return np.hstack([turned, (to - turned @ about)[:, None]])


def usual_motion(area: Bool, motions: Sequence[Float64], *, turns: bool) -> Float64:
    """Return the median of motions: where and how a part usually lies, float64 (2, 3).

    Args:
        area: bool (h, w), of the template.
        motions: float64 (2, 3) each, from the template to a picture.
        turns: whether the median turn is meant too; it has no meaning for parts that lie at any angle.
    """
    centre = _centre(area)
    to = np.median([motion[:, :2] @ centre + motion[:, 2] for motion in motions], axis=0)
    turn_deg = np.median([-math.degrees(math.atan2(motion[1, 0], motion[0, 0])) for motion in motions])
    return _turn(float(turn_deg) if turns else 0.0, centre, to)


def _halved(grey: UInt8) -> UInt8:
    import cv2

    size = (max(1, grey.shape[1] // 2), max(1, grey.shape[0] // 2))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _scaled(matrix: Float64, factor: float) -> Float64:
    """The same motion for pictures that are larger by ``factor``."""
    scale = _about_centres(factor, factor)
    return np.asarray((scale @ np.vstack([matrix, [0, 0, 1]]) @ np.linalg.inv(scale))[:2], dtype=np.float64)


class _CoarseSearch:
    """Normalised cross-correlation of a small picture with the template at every place and turn."""

    def __init__(self, grey: UInt8, area: Bool, *, turns: bool) -> None:
        import cv2
        from scipy import fft

        self.scale = COARSE_PX / max(grey.shape)
        self.size = (max(1, round(grey.shape[1] * self.scale)), max(1, round(grey.shape[0] * self.scale)))
        self.centre = _centre(area)
        # All turns are searched, so that a part that is turned too far is not taken for a bad one that is not.
        self.turns = np.arange(-180 + TURN_STEP_DEG, 181, TURN_STEP_DEG) if turns else np.zeros(1)
        middle = np.array([FFT_PX // 2, FFT_PX // 2], dtype=np.float64)
        shrink = _about_centres(self.scale, self.scale)
        masks = np.empty((len(self.turns), FFT_PX, FFT_PX), dtype=np.float32)
        patterns = np.empty_like(masks)
        soft = cv2.GaussianBlur(grey, (0, 0), 0.4 / self.scale).astype(np.float32)
        for number, turn in enumerate(self.turns):
            matrix = _turn(turn, shrink[:2] @ np.append(self.centre, 1), middle) @ shrink
            mask = cv2.warpAffine(area.astype(np.float32), matrix, (FFT_PX, FFT_PX), flags=cv2.INTER_LINEAR)
            values = cv2.warpAffine(soft, matrix, (FFT_PX, FFT_PX), flags=cv2.INTER_LINEAR)
            masks[number] = mask
            patterns[number] = mask * (values - (mask * values).sum() / mask.sum())
        self.sums = masks.sum(axis=(1, 2))[:, None, None]
        self.spread = np.sqrt((patterns**2 / np.maximum(masks, 1e-6)).sum(axis=(1, 2)) / self.sums[:, 0, 0])
        self.masks_f = np.conj(fft.rfft2(np.fft.ifftshift(masks, axes=(1, 2))))
        self.patterns_f = np.conj(fft.rfft2(np.fft.ifftshift(patterns, axes=(1, 2))))
        inside = np.zeros((FFT_PX, FFT_PX), dtype=np.float32)
        inside[: self.size[1], : self.size[0]] = 1
        shares = fft.irfft2(self.masks_f * fft.rfft2(inside), s=(FFT_PX, FFT_PX)) / self.sums
        self.outside = shares < INSIDE_SHARE
        extent = min(np.flatnonzero(area.any(axis=axis)).size for axis in (0, 1))
        self.apart_px = max(2.0, 0.5 * extent * self.scale)

    def find(self, grey: UInt8) -> tuple[list[Float64], float]:
        """Return motions from the template to the picture, best first, and :attr:`Pose.rival`."""
        import cv2
        from scipy import fft

        small = np.asarray(cv2.resize(grey, self.size, interpolation=cv2.INTER_AREA), dtype=np.float32)
        small -= small.mean()
        padded = np.zeros((FFT_PX, FFT_PX), dtype=np.float32)
        padded[: self.size[1], : self.size[0]] = small
        shape = (FFT_PX, FFT_PX)
        picture_f, square_f = fft.rfft2(padded), fft.rfft2(padded * padded)
        means = fft.irfft2(self.masks_f * picture_f, s=shape) / self.sums
        variance = fft.irfft2(self.masks_f * square_f, s=shape) / self.sums - means * means
        matches = fft.irfft2(self.patterns_f * picture_f, s=shape) / self.sums
        matches /= self.spread[:, None, None] * np.sqrt(np.maximum(variance, LEAST_GREY**2))
        matches[self.outside] = -1.0
        best = matches.max(axis=0)
        down, across = np.unravel_index(int(best.argmax()), best.shape)
        if best[down, across] <= 0:
            return [], 0.0
        rows, columns = np.mgrid[:FFT_PX, :FFT_PX]
        elsewhere = np.hypot(rows - down, columns - across) > self.apart_px
        rival = float(best[elsewhere].max() / best[down, across]) if elsewhere.any() else 0.0
        return self._starts(matches, int(down), int(across)), max(rival, 0.0)

    def _starts(self, matches: Float32, down: int, across: int) -> list[Float64]:
        """The best turns near the best place, each with its place."""
        top, left = max(0, down - 2), max(0, across - 2)
        near = matches[:, top : down + 3, left : across + 3]
        by_turn = near.reshape(len(near), -1)
        worth = by_turn.max(axis=1) - TURN_COST * np.abs(self.turns) / 180
        peaks = np.flatnonzero((worth >= np.roll(worth, 1)) & (worth >= np.roll(worth, -1)))
        peaks = peaks[np.argsort(-worth[peaks], kind="stable")][:TRIES]
        starts = []
        for peak in peaks[worth[peaks] >= worth.max() - NEAR_TRY]:
            y, x = divmod(int(by_turn[peak].argmax()), near.shape[2])
            place = (np.array([left + x, top + y]) + 0.5) / self.scale - 0.5
            starts.append(_turn(float(self.turns[peak]), self.centre, place))
        return starts


@dataclass(frozen=True, slots=True, eq=False)
class _Match:
    """A motion that ECC refined, float64 (2, 3) from the template to the picture, and its correlation, -1 to 1."""

    matrix: Float64
    lock: float

    @property
    def turn_deg(self) -> float:
        return -math.degrees(math.atan2(self.matrix[1, 0], self.matrix[0, 0]))

    @property
    def worth(self) -> float:
        return self.lock - TURN_COST * abs(self.turn_deg) / 180


class _Pattern:
    """A template at one size, cut to the part."""

    def __init__(self, grey: UInt8, area: Bool) -> None:
        rows, columns = np.flatnonzero(area.any(axis=1)), np.flatnonzero(area.any(axis=0))
        top, left = max(0, rows[0] - AROUND_PX), max(0, columns[0] - AROUND_PX)
        cut = np.s_[top : rows[-1] + AROUND_PX + 1, left : columns[-1] + AROUND_PX + 1]
        self.grey, self.area = np.ascontiguousarray(grey[cut]), np.ascontiguousarray(area[cut])
        self.mask = self.area.astype(np.uint8)
        self.size = (self.grey.shape[1], self.grey.shape[0])
        self.corner = np.array([[1.0, 0, left], [0, 1, top], [0, 0, 1]])
        y, x = np.nonzero(self.area)
        self.points = np.stack([x + left, y + top, np.ones(len(x))]).astype(np.float64)
        self.values = self.grey[self.area].astype(np.float64)

    def match(self, grey: UInt8, start: Float64, motion: int, steps: int) -> _Match:
        """Refine a motion by ECC, if that makes the match better; ECC may also diverge."""
        seen = self._seen(grey, start)
        coarse = _Match(start, self._correlation(seen, start, grey.shape))
        matrix = self._refined(seen, start, motion, steps)
        if matrix is None:
            return coarse
        refined = _Match(matrix, self._correlation(self._seen(grey, matrix), matrix, grey.shape))
        return refined if refined.lock > coarse.lock else coarse

    def _seen(self, grey: UInt8, matrix: Float64) -> UInt8:
        """A picture in the frame of the cut template."""
        import cv2

        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        moved = cv2.warpAffine(grey, matrix @ self.corner, self.size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(moved, dtype=np.uint8)

    def _refined(self, seen: UInt8, start: Float64, motion: int, steps: int) -> Float64 | None:
        import cv2

        # ECC begins at a turn of zero, because OpenCV takes the turn from its sine: beyond 90 degrees it would fail.
        unmoved = np.eye(2, 3, dtype=np.float32)
        criteria = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, steps, ECC_EPSILON)
        try:
            # The template is the image that is warped, because OpenCV's mask belongs to that one.
            _, to_template = cv2.findTransformECC(seen, self.grey, unmoved, motion, criteria, self.mask, 3)
        except cv2.error:  # the correlation is not defined, or the pictures do not overlap
            return None
        if not np.isfinite(to_template).all():
            return None
        from_cut = np.vstack([cv2.invertAffineTransform(to_template.astype(np.float64)), [0, 0, 1]])
        return np.asarray(start @ self.corner @ from_cut @ np.linalg.inv(self.corner), dtype=np.float64)

    def _correlation(self, seen: UInt8, matrix: Float64, shape: tuple[int, ...]) -> float:
        """Correlation inside the part's area, -1 to 1; 0 if the part is partly outside or nothing is there.

        Args:
            seen: uint8, the picture in the frame of the cut template.
            matrix: float64 (2, 3), from the template to the picture.
            shape: (h, w) of the picture.
        """
        across, down = matrix @ self.points
        inside = (across >= 0) & (across <= shape[1] - 1) & (down >= 0) & (down <= shape[0] - 1)
        if inside.mean() < INSIDE_SHARE:
            return 0.0
        one, other = seen[self.area][inside].astype(np.float64), self.values[inside]
        one -= one.mean()
        other = other - other.mean()
        powers = one @ one, other @ other
        if min(powers) < LEAST_GREY**2 * len(one):
            return 0.0
        return float(one @ other / math.sqrt(powers[0] * powers[1]))
