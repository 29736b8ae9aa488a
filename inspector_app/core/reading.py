"""How the pictures of one project are read."""

from dataclasses import dataclass

MAX_SOURCE_PIXELS = 150_000_000
ALWAYS_PIXELS = 16_000_000
"""However small the good parts, pictures up to this size are read: they cost little."""
MAX_TIMES_THE_PARTS = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """How the pictures of one project are read.

    Attributes:
        bits: how many bits of 16-bit values are used where the file does not say it, 8 to 16.
        parts_size: (width, height) of the good parts' pictures in pixels; much larger ones are refused unread. None:
            not known.
    """

    bits: int = 16
    parts_size: tuple[int, int] | None = None

    @property
    def most_pixels(self) -> int:
        """The largest picture that is read."""
        if self.parts_size is None:
            return MAX_SOURCE_PIXELS
        parts = self.parts_size[0] * self.parts_size[1]
        return min(MAX_SOURCE_PIXELS, max(ALWAYS_PIXELS, MAX_TIMES_THE_PARTS * parts))


AS_SAVED = Reading()
"""All bits are used, and nothing is known of the parts."""
