"""A video file as a feed: every frame, in order."""

import os
import time
from pathlib import Path

import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, frozen

VIDEO_SUFFIXES = frozenset({".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".webm", ".wmv"})

# Some containers only estimate how many frames they hold; fewer missing than this is no fault.
TOLERATED_MISSING_SHARE = 0.05
TOLERATED_MISSING_FRAMES = 3


class VideoSource:
    """The frames of one video file. Frames carry no path: no picture file stands behind them."""

    live = False

    def __init__(self, path: Path) -> None:
        """Open ``path``.

        Raises:
            SourceError: the file is missing, is no video, or needs a codec that is not here.
        """
        if not path.is_file():
            raise SourceError(f"There is no video {path}", hint="Check its name and folder")
        # OpenCV and the decoder inside it would write to the terminal about every damaged byte.
        os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
        import cv2

        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        self.name = path.name
        self._capture = cv2.VideoCapture(str(path))
        self._ahead = self._decoded()
        if self._ahead is None:
            self._capture.release()
            raise SourceError(
                f"{path.name} is no video that can be read", hint="Save it as .avi or .mp4 (MJPEG or H.264)"
            )
        promised = int(self._capture.get(cv2.CAP_PROP_FRAME_COUNT))
        self.count = promised if promised > 0 else None
        self._n_read = 0

    def read(self) -> Frame | None:
        """See :class:`inspector_app.core.ports.FrameSource`.

        One frame is read ahead: where a damaged file breaks off, the last decoded frame may be half a picture, and
        must not be judged.

        Raises:
            SourceError: the video ends well before the last frame that its container promises.
        """
        rgb = self._ahead
        if rgb is None:
            return None
        self._ahead = self._decoded()
        if self._ahead is None:
            self.close()
            self._require_whole()
        self._n_read += 1
        return Frame(rgb, f"{self.name}, frame {self._n_read}", time.time())

    def _decoded(self) -> UInt8 | None:
        """The next frame's pixels, or None at the end."""
        import cv2

        there, bgr = self._capture.read()
        return frozen(np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), dtype=np.uint8)) if there else None

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
        self._ahead = None
        self._capture.release()
