"""Settings for reading the pictures of one project."""

from dataclasses import dataclass

MAX_SOURCE_PIXELS = 150_000_000
ALWAYS_PIXELS = 16_000_000
"""Pictures up to this size are always read, because they cost little time."""
MAX_TIMES_THE_PARTS = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """Settings for reading the pictures of one project.

    Attributes:
        bits: number of bits used in 16-bit values if the file does not say it, 8 to 16.
        parts_size: (width, height) of the good parts' pictures in pixels; much larger pictures are refused before they
            are read. None: not known.
    """

    bits: int = 16
    parts_size: tuple[int, int] | None = None

    @property
    def most_pixels(self) -> int:
        """Largest number of pixels of a picture that is read."""
        if self.parts_size is None:
            return MAX_SOURCE_PIXELS
        parts = self.parts_size[0] * self.parts_size[1]
        return min(MAX_SOURCE_PIXELS, max(ALWAYS_PIXELS, MAX_TIMES_THE_PARTS * parts))


AS_SAVED = Reading()
"""All 16 bits are used, and the size of the parts is not known."""
