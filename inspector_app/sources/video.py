"""A video file as a feed: every frame in order, or in real time like a camera."""

import math
import threading
import time
from pathlib import Path

from inspector_app.core.errors import SourceError, reason_of
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.files import is_file
from inspector_app.sources.shared.checksums import ClusterChecksums
from inspector_app.sources.shared.chosen import Chosen
from inspector_app.sources.shared.device import Lease
from inspector_app.sources.shared.video_decoding import AT_REST, Decoding, NoVideoError, Unsound, nobody_knows

# Some containers only estimate their number of frames; if fewer frames than this are missing, it is not a fault.
TOLERATED_MISSING_SHARE = 0.05
TOLERATED_MISSING_FRAMES = 3

USUAL_RATE_HZ = 25.0
RATES_HZ = (0.1, 1000.0)
"""A rate outside this range is considered invalid and replaced by the usual rate."""

READING = {
    "protocol_whitelist": "file",
    "format_whitelist": "asf,avi,m4v,matroska,mov,mpeg,mpegts,mpegvideo",
}
"""Only containers that hold pictures themselves: a playlist named like a video could open other files or addresses."""

TELLING_NOTHING = frozenset({"av1", "theora", "vp3", "vp5", "vp6", "vp6f", "vp7", "vp8", "vp9"})
"""Codecs with dependent frames whose decoders produce a picture from any data."""

CONTAINERS = (b"RIFF", b"\x1a\x45\xdf\xa3", b"\0\0\x01\xba", b"\x30\x26\xb2\x75")
"""The first bytes of AVI, Matroska (WebM), MPEG and Windows Media files; in MP4 the mark begins at the fifth byte."""


class VideoSource:
    """The frames of one video file. Frames have no path, since they are not picture files."""

    def __init__(self, path: Path, *, real_time: bool = False) -> None:
        """Open ``path``.

        Args:
            path: the file.
            real_time: deliver frames at the video's own rate, and judge only the newest one, as with a camera.

        Raises:
            SourceError: the file is missing, is not a video, needs a codec that is missing, or has a codec in which
                damage
                cannot be detected and no checksums either.
        """
        if not is_file(path):
            raise SourceError(
                Sentence("There is no video {path}.", path=path), hint=Sentence("Check its name and folder.")
            )
        self.name = path.name
        self.live = real_time
        try:
            checksums = ClusterChecksums(path)
            intact = checksums.fits if checksums.there else nobody_knows
            self._decoding = Decoding(f"file:{path}", READING, checks=AT_REST, intact=intact)
        except (NoVideoError, OSError):
            raise _no_video(path) from None
        self._lease = Lease(self._decoding.close)
        if self._decoding.codec in TELLING_NOTHING and not checksums.there:
            self._lease.close()
            raise SourceError(
                Sentence(
                    "{name} is coded in {codec}, in which damage cannot be detected.",
                    name=path.name,
                    codec=self._decoding.codec.upper(),
                ),
                hint=Sentence("Save it as .mp4 (H.264), or with FFmpeg as .mkv, which has checksums."),
            )
        self._closing = threading.Event()
        self._frames = self._decoding.frames()
        self._ahead = self._decoded()
        if self._ahead is None:
            self._lease.close()
            raise _no_video(path)
        self.count = self._decoding.count
        told_hz = self._decoding.rate_hz
        rate_hz = told_hz if math.isfinite(told_hz) and RATES_HZ[0] <= told_hz <= RATES_HZ[1] else USUAL_RATE_HZ
        self._period_s = 1 / rate_hz if real_time else 0.0
        self._due_s = time.monotonic()
        self._size = (0, 0)
        self._n_read = 0

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`.

        One frame is read ahead: at the end of a truncated file, the last decoded frame may be half a picture, and must
        not be judged.

        Raises:
            SourceError: the video ends well before the last frame that its container states.
        """
        if self._closing.wait(max(0.0, self._due_s - time.monotonic())):
            return None
        decoded = self._ahead
        if decoded is None:
            return None
        taken_s = time.time(), time.monotonic()
        self._due_s += self._period_s
        self._ahead = self._decoded()
        if self._closing.is_set():
            return None
        if self._ahead is None:
            self._lease.close()
            self._require_whole()
        self._n_read += 1
        return self._frame(decoded, *taken_s)

    def _decoded(self) -> UInt8 | Unsound | None:
        """Return the next frame, or None at the end."""
        with self._lease.use():
            return None if self._lease.closed else next(self._frames, None)

    def _frame(self, decoded: UInt8 | Unsound, captured_at_s: float, captured_s: float) -> Frame | UnreadableFrame:
        name = f"{self.name}, frame {self._n_read}"
        if isinstance(decoded, Unsound):
            reason = join(
                Sentence("Frame {n} is damaged, or depends on a damaged frame.", n=self._n_read),
                Sentence("Copy or record the video again."),
            )
            return UnreadableFrame(name, captured_at_s, reason, captured_s=captured_s)
        height, width = decoded.shape[:2]
        if self._size == (0, 0):
            self._size = (width, height)
        if self._size != (width, height):
            reason = join(
                Sentence(
                    "Frame {n} has {width} x {height} pixels instead of {other_width} x {other_height}.",
                    n=self._n_read,
                    width=width,
                    height=height,
                    other_width=self._size[0],
                    other_height=self._size[1],
                ),
                Sentence("Record the video again, with one size."),
            )
            return UnreadableFrame(name, captured_at_s, reason, captured_s=captured_s)
        return Frame(decoded, name, captured_at_s, captured_s=captured_s)

    def _require_whole(self) -> None:
        broke_off = self._decoding.broke_off
        if self.count is not None:
            missing = self.count - self._decoding.n_left_out - self._n_read - 1
            broke_off |= missing > max(TOLERATED_MISSING_FRAMES, TOLERATED_MISSING_SHARE * self.count)
        if broke_off:
            said = Sentence("{name} ended unexpectedly after frame {n}.", name=self.name, n=self._n_read)
            if self.count is not None:
                said = Sentence(
                    "{name} ended unexpectedly after frame {n} of {total}.",
                    name=self.name,
                    n=self._n_read,
                    total=self.count,
                )
            raise SourceError(said, hint=Sentence("The file is damaged or incomplete; copy or record it again."))

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        self._closing.set()
        self._lease.close()


def _no_video(path: Path) -> SourceError:
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except OSError as error:
        return SourceError(
            Sentence("{name} cannot be read: {reason}.", name=path.name, reason=reason_of(error)),
            hint=Sentence("Check its rights and its drive."),
        )
    hint = Sentence("Save it as .avi or .mp4 (MJPEG or H.264).")
    if start.startswith(CONTAINERS) or start[4:] == b"ftyp":
        return SourceError(
            Sentence(
                "{name} is not a video that can be read: its codec is missing here, or the file is damaged.",
                name=path.name,
            ),
            hint=hint,
        )
    return SourceError(Sentence("{name} is not a video that can be read.", name=path.name), hint=hint)


def open_chosen(chosen: Chosen) -> VideoSource:
    """Open the video of the user's choice. Raises SourceError if it cannot be opened."""
    return VideoSource(chosen.paths[0], real_time=chosen.real_time)
