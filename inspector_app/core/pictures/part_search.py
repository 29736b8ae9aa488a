"""The search for a part: everywhere in a small picture, then by ECC where it matched best; see ``alignment.py``."""

import math
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Bool, Float32, Float64, UInt8
from inspector_app.core.pictures.motions import about_centres, centre_of, turn_about

COARSE_PX = 32
"""Longer side of the picture for the coarse search."""
FFT_PX = 48
"""Side of the coarse search's transforms: the picture, and room for a part that lies partly outside."""
TURN_STEP_DEG = 15.0
INSIDE_SHARE = 0.9
"""Least share of the part's area that must lie inside the picture."""
LEAST_GREY = 3.0
"""Least standard deviation of the part's area, grey values: below it there is nothing to find."""
TURN_COST = 0.02
"""What a turn of 180 degrees must gain in correlation: a round part keeps its turn."""
TRIES = 2
"""Number of turns from which ECC begins."""
NEAR_TRY = 0.15
"""Only turns whose coarse correlation is this near to the best one are tried."""
ECC_EPSILON = 1e-4
AROUND_PX = 4
"""Border around the part that ECC sees, pixels."""


class CoarseSearch:
    """Normalised cross-correlation of a small picture with the template at every place and turn."""

    def __init__(self, grey: UInt8, area: Bool, *, turns: bool) -> None:
        import cv2
        from scipy import fft

        self.scale = COARSE_PX / max(grey.shape)
        self.size = (max(1, round(grey.shape[1] * self.scale)), max(1, round(grey.shape[0] * self.scale)))
        self.centre = centre_of(area)
        # All turns are searched, so that a part that is turned too far is not taken for a bad one that is not.
        self.turns = np.arange(-180 + TURN_STEP_DEG, 181, TURN_STEP_DEG) if turns else np.zeros(1)
        middle = np.array([FFT_PX // 2, FFT_PX // 2], dtype=np.float64)
        shrink = about_centres(self.scale, self.scale)
        masks = np.empty((len(self.turns), FFT_PX, FFT_PX), dtype=np.float32)
        patterns = np.empty_like(masks)
        soft = cv2.GaussianBlur(grey, (0, 0), 0.4 / self.scale).astype(np.float32)
        for number, turn in enumerate(self.turns):
            matrix = turn_about(turn, shrink[:2] @ np.append(self.centre, 1), middle) @ shrink
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
            starts.append(turn_about(float(self.turns[peak]), self.centre, place))
        return starts


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A motion that ECC refined, float64 (2, 3) from the template to the picture, and its correlation, -1 to 1."""

    matrix: Float64
    lock: float

    @property
    def turn_deg(self) -> float:
        """The turn, counter-clockwise on the screen, -180 to 180."""
        return -math.degrees(math.atan2(self.matrix[1, 0], self.matrix[0, 0]))

    @property
    def worth(self) -> float:
        """The correlation less the cost of the turn."""
        return self.lock - TURN_COST * abs(self.turn_deg) / 180


class Pattern:
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

    def match(self, grey: UInt8, start: Float64, motion: int, steps: int) -> Match:
        """Refine a motion by ECC, if that makes the match better; ECC may also diverge."""
        seen = self._seen(grey, start)
        coarse = Match(start, self._correlation(seen, start, grey.shape))
        matrix = self._refined(seen, start, motion, steps)
        if matrix is None:
            return coarse
        refined = Match(matrix, self._correlation(self._seen(grey, matrix), matrix, grey.shape))
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
