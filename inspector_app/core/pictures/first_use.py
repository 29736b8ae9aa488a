"""Native libraries are used once in one thread before several threads may use them.

What a library makes at its first use, it may make while it waits for the interpreter's lock: two first uses at once can
then wait for one another for ever. OpenVINO's are in :func:`inspector_app.core.compute.openvino_cpu.import_openvino`.
"""

import contextlib
import io
import threading
from functools import cache

import numpy as np

from inspector_app.core.errors import InspectorError
from inspector_app.core.pictures.decoding import FORMATS, decode
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.reading import AS_SAVED

_FIRST_USE = threading.Lock()


def use_decoders_once() -> None:
    """Decode a small picture of every format and resize it both ways, unless that was done in this process.

    Not TIFF's LZW: compiling it takes seconds that most builds need not spend. Its signature is told, so importing its
    module compiles it and no call does; a module is imported by one thread, which others wait for, and numba compiles
    one function at a time.
    """
    with _FIRST_USE:
        _use_once()


@cache
def _use_once() -> None:
    import cv2
    from PIL import Image

    # OpenCV decodes PNG of 16 bits, Pillow that of 8.
    for name, mode in (*((name, "RGB") for name in FORMATS), ("PNG", "I;16")):
        data = io.BytesIO()
        with contextlib.suppress(InspectorError, OSError, KeyError):  # a format that can be read but not written here
            Image.new(mode, (64, 64)).save(data, name)
            decode(data.getvalue(), AS_SAVED)
    rgb = np.zeros((64, 64, 3), dtype=np.uint8)
    for side_px in (32, 96):
        fit(rgb, (side_px, side_px), 1.0)
    cv2.cvtColor(rgb, cv2.COLOR_BGR2RGB)
    cv2.resize(rgb, (32, 32), interpolation=cv2.INTER_AREA)
