"""Whether a part lies before the camera, told by a reduced picture of the empty station.

What cannot be told counts as a part: it is then judged, and whoever stands there sees it. Only a part that fills the
whole picture evenly, with a brightness within :data:`inspector_app.core.pictures.rest.GAIN` of the empty station's, is
taken for a change of light.
"""

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.rest import difference


def presence(small: UInt8, empty: UInt8) -> float:
    """How clearly something lies before the camera, 0 to 1; 1 where the shapes differ.

    Args:
        small: uint8 (h, 64), from :func:`inspector_app.core.pictures.rest.small_grey`.
        empty: the same of the empty station.
    """
    return difference(small, empty)


def is_present(small: UInt8, empty: UInt8, limit: float) -> bool:
    """Whether there is a part: :func:`presence` above ``limit`` (0 to 1)."""
    return presence(small, empty) > limit
