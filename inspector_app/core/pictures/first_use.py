"""Use native libraries once in one thread before several threads use them.

A library may initialise data at its first use while it waits for the interpreter lock. Two first uses at the same time
can then deadlock. For OpenVINO see :func:`inspector_app.core.compute.openvino_cpu.import_openvino`.
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
    """Decode a small picture of every format and resize it both up and down, once per process.

    TIFF's LZW is not included, because compiling it takes seconds and most builds do not need it. Its signature is
    fixed, so the import of its module compiles it, not a call. Python imports a module in one thread while others wait,
    and numba compiles one function at a time.
    """
    with _FIRST_USE:
        _use_once()


@cache
def _use_once() -> None:
    import cv2
    from PIL import Image

    # OpenCV decodes 16-bit PNG, Pillow 8-bit PNG.
    for name, mode in (*((name, "RGB") for name in FORMATS), ("PNG", "I;16")):
        data = io.BytesIO()
        with contextlib.suppress(InspectorError, OSError, KeyError):  # some formats can be read but not written here
            Image.new(mode, (64, 64)).save(data, name)
            decode(data.getvalue(), AS_SAVED)
    rgb = np.zeros((64, 64, 3), dtype=np.uint8)
    for side_px in (32, 96):
        fit(rgb, (side_px, side_px), 1.0)
    cv2.cvtColor(rgb, cv2.COLOR_BGR2RGB)
    cv2.resize(rgb, (32, 32), interpolation=cv2.INTER_AREA)
