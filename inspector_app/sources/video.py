"""A video file as a feed: every frame in order, or at its own rate as if it were a camera."""

import math
import threading
import time
from pathlib import Path

import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, frozen
from inspector_app.sources.device import Capture

# Some containers only estimate how many frames they hold; fewer missing than this is no fault.
TOLERATED_MISSING_SHARE = 0.05
TOLERATED_MISSING_FRAMES = 3

USUAL_RATE_HZ = 25.0
RATES_HZ = (0.1, 1000.0)
"""What a file says of its rate outside of this is taken for nonsense, and the usual rate for its own."""

CONTAINERS = (b"RIFF", b"\x1a\x45\xdf\xa3", b"\0\0\x01\xba", b"\x30\x26\xb2\x75")
"""How AVI, Matroska (WebM), MPEG and Windows Media files begin; MP4 says so from its fifth byte on."""


class VideoSource:
    """The frames of one video file. Frames carry no path: no picture file stands behind them."""

    def __init__(self, path: Path, *, real_time: bool = False) -> None:
        """Open ``path``.

        Args:
            path: the file.
            real_time: hand frames over at the video's own rate, and let only the newest count, as if it were a camera.

        Raises:
            SourceError: the file is missing, is no video, or needs a codec that is not here.
        """
        if not path.is_file():
            raise SourceError(f"There is no video {path}", hint="Check its name and folder")
        import cv2

        self.name = path.name
        self.live = real_time
        capture = Capture.opened(str(path), cv2.CAP_ANY)
        if capture is None:
            raise _no_video(path)
        self._capture = capture
        self._closing = threading.Event()
        self._ahead = self._decoded()
        if self._ahead is None:
            capture.close()
            raise _no_video(path)
        promised = int(capture.properties.get(cv2.CAP_PROP_FRAME_COUNT))
        self.count = promised if promised > 0 else None
        told_hz = capture.properties.get(cv2.CAP_PROP_FPS)
        rate_hz = told_hz if math.isfinite(told_hz) and RATES_HZ[0] <= told_hz <= RATES_HZ[1] else USUAL_RATE_HZ
        self._period_s = 1 / rate_hz if real_time else 0.0
        self._due_s = time.monotonic()
        self._n_read = 0

    def read(self) -> Frame | None:
        """See :class:`inspector_app.core.ports.FrameSource`.

        One frame is read ahead: where a damaged file breaks off, the last decoded frame may be half a picture, and
        must not be judged.

        Raises:
            SourceError: the video ends well before the last frame that its container promises.
        """
        if self._closing.wait(max(0.0, self._due_s - time.monotonic())):
            return None
        rgb = self._ahead
        if rgb is None:
            return None
        captured_at_s = time.time()
        self._due_s += self._period_s
        self._ahead = self._decoded()
        if self._closing.is_set():
            return None
        if self._ahead is None:
            self._capture.close()
            self._require_whole()
        self._n_read += 1
        return Frame(rgb, f"{self.name}, frame {self._n_read}", captured_at_s)

    def _decoded(self) -> UInt8 | None:
        """The next frame's pixels, or None at the end."""
        import cv2

        bgr, _ = self._capture.read()
        return None if bgr is None else frozen(np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), dtype=np.uint8))

    def _require_whole(self) -> None:
        if self.count is None:
            return
        missing = self.count - self._n_read - 1
        if missing > max(TOLERATED_MISSING_FRAMES, TOLERATED_MISSING_SHARE * self.count):
            raise SourceError(
                f"{self.name} broke off after frame {self._n_read} of {self.count}",
                hint="The file is damaged or incomplete; copy or record it again",
            )

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        self._closing.set()
        self._capture.close()


def _no_video(path: Path) -> SourceError:
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except OSError as error:
        return SourceError(f"{path.name} cannot be read: {error.strerror}", hint="Check its rights and its drive")
    hint = "Save it as .avi or .mp4 (MJPEG or H.264)"
    if start.startswith(CONTAINERS) or start[4:] == b"ftyp":
        return SourceError(
            f"{path.name} is no video that can be read: its codec is missing here, or the file is damaged", hint=hint
        )
    return SourceError(f"{path.name} is no video that can be read", hint=hint)
