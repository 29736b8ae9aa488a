"""Disturbed copies of good parts: what parts look like that lie or are lit a little differently."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.disturbances import DISTURBANCE_KINDS, Amounts, Disturbed, disturb
from inspector_app.core.pictures.preprocess import resized

Robust = Literal["off", "some", "strong"]
"""How differently parts may lie and be lit: not at all, a little, or more."""
Rotation = Literal["fixed", "free"]
"""Whether parts lie alike, or at any angle."""
LITTLE = Amounts(
    rotation_deg=5.0, translation_share=0.03, brightness_share=0.15, contrast_share=0.15, blur_sigma_share=0.005
)
MORE = Amounts(
    rotation_deg=10.0, translation_share=0.05, brightness_share=0.2, contrast_share=0.2, blur_sigma_share=0.005
)
AMOUNTS: dict[Robust, Amounts] = {"off": LITTLE, "some": LITTLE, "strong": MORE}
"""The largest disturbance of a copy (docs/decisions/0037); "off": of copies of parts that lie at any angle."""
N_DISTURBED: dict[Robust, int] = {"off": 0, "some": 1, "strong": 3}
N_ANGLES = 11
"""Copies of a part that may lie at any angle; with the part itself, one every 30 degrees."""
COPY_SHARE = 0.25
"""Share of a copy's patches that is learned from: those that differ most from the patches of the part itself."""
MOST_TIMES_THE_INPUT = 2
"""A larger picture is first reduced to this many times the network's input, because turning it takes long."""


@dataclass(frozen=True, slots=True)
class Variety:
    """How differently good parts may lie and be lit.

    Attributes:
        robust: light and small movements.
        rotation: whether they may lie at any angle.
        seed: seed of the amounts.
    """

    robust: Robust = "off"
    rotation: Rotation = "fixed"
    seed: int = 0

    @property
    def normalises(self) -> bool:
        """Whether every picture is normalised to the light of the good parts."""
        return self.robust != "off"

    @property
    def amounts(self) -> Amounts:
        """The largest disturbance of a copy."""
        return AMOUNTS[self.robust]

    @property
    def n_copies(self) -> int:
        """Number of copies of each good part."""
        return N_DISTURBED[self.robust] + (N_ANGLES if self.rotation == "free" else 0)

    def n_rows(self, cells: int) -> int:
        """Number of patches of a part of ``cells`` patches that are learned from, with those of its copies."""
        return cells + self.n_copies * round(COPY_SHARE * cells)

    def copies(self, rgb: UInt8, number: int, input_size: tuple[int, int]) -> list[Disturbed]:
        """Make the copies of a good part.

        Args:
            rgb: uint8 (H, W, 3).
            number: of the picture; the same number and seed give the same copies.
            input_size: (width, height) of the whole picture in the scale of the network's input, pixels.
        """
        if self.n_copies:
            rgb = _reduced(rgb, MOST_TIMES_THE_INPUT * max(input_size))
        made = []
        for copy in range(self.n_copies):
            rng = np.random.default_rng([self.seed, 7, number, copy])
            if copy < N_DISTURBED[self.robust]:
                made.append(disturb(rgb, None, DISTURBANCE_KINDS, rng, self.amounts))
                continue
            step_deg = 360 / (N_ANGLES + 1)
            turn_deg = (copy - N_DISTURBED[self.robust] + 1 + rng.uniform(-0.5, 0.5)) * step_deg
            kinds = DISTURBANCE_KINDS if self.robust != "off" else ("rotation",)
            made.append(disturb(rgb, None, kinds, rng, self.amounts, turn_deg))
        return made


def _reduced(rgb: UInt8, longer_side_px: int) -> UInt8:
    """Reduce a picture, uint8 (H, W, 3), if its longer side exceeds this."""
    height, width = rgb.shape[:2]
    scale = longer_side_px / max(height, width)
    return rgb if scale >= 1 else resized(rgb, (max(1, round(width * scale)), max(1, round(height * scale))))
