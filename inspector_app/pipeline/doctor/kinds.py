"""The kinds of the doctor's findings; it imports nothing, because the window needs it at its start."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of findings, the one to look at first at first."""

    OTHER = "another part"
    SCORE = "unusual place"
    BLURRED = "blurred"
    DARK = "dark"
    BRIGHT = "bright"
    COLOUR = "colour"
    SIZE = "size"
    COPY = "copy"
