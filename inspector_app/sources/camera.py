"""A camera as a live feed, and which cameras there are."""

import platform
import re
import time
from pathlib import Path

import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, frozen

PROBED_INDEXES = range(4)
CABLE_HINT = "Check the cable and that no other program uses the camera, then try again"


class CameraSource:
    """The frames of one camera, as they come."""

    count = None
    live = True

    def __init__(self, index: int) -> None:
        """Open camera ``index`` (0 is the first).

        Raises:
            SourceError: there is no such camera, or it cannot be used.
        """
        import cv2

        # OpenCV would write to the terminal; the error says what is needed.
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        self.name = f"camera {index}"
        self._index = index
        self._n_read = 0
        self._closed = False
        self._capture = cv2.VideoCapture(index)
        if not self._capture.isOpened():
            self._capture.release()
            raise SourceError(f"Camera {index} cannot be opened", hint=CABLE_HINT)

    def read(self) -> Frame | None:
        """See :class:`inspector_app.core.ports.FrameSource`. None only after :meth:`close`: a camera has no end.

        Raises:
            SourceError: the camera sends no more frames.
        """
        if self._closed:
            return None
        import cv2

        there, bgr = self._capture.read()
        captured_at_s = time.time()
        if not there or bgr is None or bgr.size == 0:
            raise SourceError(f"Camera {self._index} stopped sending frames", hint=CABLE_HINT)
        self._n_read += 1
        rgb = np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), dtype=np.uint8)
        return Frame(frozen(rgb), f"{self.name}, frame {self._n_read}", captured_at_s)

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        self._closed = True
        self._capture.release()


def list_cameras(devices: Path = Path("/dev"), details: Path = Path("/sys/class/video4linux")) -> list[tuple[int, str]]:
    """The cameras of this computer, as (index, name). May take seconds: keep it off the window's thread.

    Args:
        devices: where Linux keeps its devices.
        details: where Linux tells their names.
    """
    if platform.system() == "Linux":
        return _listed_by_linux(devices, details)
    return _probed()


def _listed_by_linux(devices: Path, details: Path) -> list[tuple[int, str]]:
    cameras = []
    for device in devices.glob("video*"):
        number = re.fullmatch(r"video(\d+)", device.name)
        # A camera's second device carries only data about its pictures.
        if number is None or _line(details / device.name / "index", "0") != "0":
            continue
        index = int(number[1])
        cameras.append((index, _line(details / device.name / "name", f"Camera {index}")))
    return sorted(cameras)


def _line(path: Path, default: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or default
    except OSError:
        return default


def _probed() -> list[tuple[int, str]]:
    import cv2

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    cameras = []
    for index in PROBED_INDEXES:
        capture = cv2.VideoCapture(index)
        if capture.isOpened():
            cameras.append((index, f"Camera {index}"))
        capture.release()
    return cameras
