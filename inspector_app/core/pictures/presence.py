"""Detect whether there is a part in front of the camera, by comparison with a reduced picture of the empty station.

In doubt there is a part: it is then judged, and the operator sees it. Only a uniform part that fills the whole picture,
with a brightness within :data:`inspector_app.core.pictures.rest.GAIN` of the empty station's, is taken for a change of
light.
"""

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.rest import difference


def presence(small: UInt8, empty: UInt8) -> float:
    """Return how clearly the picture differs from the empty station, 0 to 1; 1 if the shapes differ.

    Args:
        small: uint8 (h, 64), from :func:`inspector_app.core.pictures.rest.small_grey`.
        empty: the empty station, reduced in the same way.
    """
    return difference(small, empty)


def is_present(small: UInt8, empty: UInt8, limit: float) -> bool:
    """Whether there is a part: :func:`presence` above ``limit`` (0 to 1)."""
    return presence(small, empty) > limit
