"""How a feed of frames is doing."""

from enum import StrEnum


class FeedState(StrEnum):
    """Where a feed is."""

    OPENING = "opening"
    LIVE = "live"
    STALLED = "stalled"
    LOST = "lost"
    ENDED = "ended"
