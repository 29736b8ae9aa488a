"""Make pictures of another light look like the good parts, within the light that good parts were seen in."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import UInt8, read_only
from inspector_app.core.sentences import Sentence, join

MOST_GAIN = 1.5
"""The contrast is changed by at most this factor, so that a flat picture does not become a part."""
FEW_PARTS = 8
"""The light of fewer good parts says little about what light may occur."""


def brightness(pixels: UInt8) -> tuple[float, float]:
    """Mean and standard deviation of all values of a picture, uint8 (H, W, 3), in grey values."""
    return float(pixels.mean(dtype=np.float64)), float(pixels.std(dtype=np.float64))


@dataclass(frozen=True, slots=True)
class Light:
    """The light of the good parts, in grey values.

    Attributes:
        mean: m0, the median of the good parts' mean values.
        spread: s0, the median of the good parts' standard deviations, > 0.
        means: the least and the largest mean that is accepted without a doubt.
        spreads: the least and the largest standard deviation that is accepted without a doubt.
    """

    mean: float
    spread: float
    means: tuple[float, float]
    spreads: tuple[float, float]

    @classmethod
    def of(cls, measured: Sequence[tuple[float, float]], margin_share: float) -> "Light | None":
        """Return the light of good parts; None if they are all flat.

        Args:
            measured: the :func:`brightness` of each.
            margin_share: light beyond that of every good part by this share is still accepted: as much as the disturbed
                copies differ.
        """
        means, spreads = np.array(measured, dtype=np.float64).T
        spread = float(np.median(spreads))
        if spread == 0:
            return None
        less, more = 1 - margin_share, 1 + margin_share
        return cls(
            float(np.median(means)),
            spread,
            (float(means.min()) * less, float(means.max()) * more),
            (float(spreads.min()) * less**2, float(spreads.max()) * more**2),  # brightness and contrast both change it
        )

    def normalised(self, pixels: UInt8) -> tuple[UInt8, tuple[Sentence, ...]]:
        """Give a picture the good parts' mean and standard deviation: ``(x - m) k + m0``, k = s0 / s.

        Args:
            pixels: uint8 (H, W, 3).

        Returns:
            uint8 (H, W, 3), read-only, and why the light is doubtful, if it is.
        """
        mean, spread = brightness(pixels)
        gain = min(MOST_GAIN, max(1 / MOST_GAIN, self.spread / spread if spread > 0 else MOST_GAIN))
        values = np.clip(np.rint((np.arange(256) - mean) * gain + self.mean), 0, 255).astype(np.uint8)
        return read_only(values[pixels]), self._doubts(mean, spread)

    def _doubts(self, mean: float, spread: float) -> tuple[Sentence, ...]:
        found, wanted = f"{mean:.0f}", [f"{limit:.0f}" for limit in self.means]
        contrast, usual = f"{spread:.0f}", [f"{limit:.0f}" for limit in self.spreads]
        doubts = []
        if mean < self.means[0]:
            doubts.append(
                Sentence(
                    "The picture is darker than every good part ({found}, accepted from {least}).",
                    found=found,
                    least=wanted[0],
                )
            )
        if mean > self.means[1]:
            doubts.append(
                Sentence(
                    "The picture is brighter than every good part ({found}, accepted up to {most}).",
                    found=found,
                    most=wanted[1],
                )
            )
        if spread < self.spreads[0]:
            doubts.append(
                Sentence(
                    "The picture has less contrast than every good part ({found}, accepted from {least}).",
                    found=contrast,
                    least=usual[0],
                )
            )
        if spread > self.spreads[1]:
            doubts.append(
                Sentence(
                    "The picture has more contrast than every good part ({found}, accepted up to {most}).",
                    found=contrast,
                    most=usual[1],
                )
            )
        return (join(doubts[0], Sentence("Check the light and the part.")),) if doubts else ()  # one says enough
