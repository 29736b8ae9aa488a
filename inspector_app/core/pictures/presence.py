"""Whether a part lies before the camera, told by a reduced picture of the empty station.

What cannot be told counts as a part: it is then judged, and whoever stands there sees it. Only a part that fills the
whole picture evenly, with a brightness within :data:`inspector_app.core.pictures.rest.GAIN` of the empty station's, is
taken for a change of light.
"""

from collections.abc import Sequence

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.rest import difference

MARGIN = 2.0
LEAST_LIMIT = 0.01
"""About what the noise of a dim picture makes."""


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


def suggest_limit(smalls: Sequence[UInt8], empty: UInt8) -> float:
    """A limit that the empty station stays below: twice the largest presence among its pictures, 0.01 to 1.

    Args:
        smalls: at least one uint8 (h, 64) of the empty station, taken after ``empty``.
        empty: the reference.
    """
    return min(1.0, max(LEAST_LIMIT, MARGIN * max(presence(small, empty) for small in smalls)))
