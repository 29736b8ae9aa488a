"""A network camera as a live feed, by its RTSP or HTTP address."""

import time
from urllib.parse import urlsplit

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.sentences import Sentence, join
from inspector_app.sources.shared.chosen import Chosen
from inspector_app.sources.shared.device import Lease, opened_within, size_fault
from inspector_app.sources.shared.video_decoding import (
    ON_ITS_WAY,
    Decoding,
    LostWhileOpeningError,
    NoVideoError,
    Unsound,
)

SCHEMES = ("rtsp", "rtsps", "http", "https")
TIMEOUT_S = 5.0
LOOKUP_S = 3.0
"""What looking up the computer's name may take on top: FFmpeg's own time-out does not see it."""
ATTEMPTS = 3
"""So often a stream is opened that loses packets while it is looked into."""
CAMERA_HINT = Sentence("Check the address, the network and the camera, then try again.")


def masked(address: str) -> str:
    """An address as it may be shown and written down: without user, password and query, which may hold a key.

    Raises:
        SourceError: it is no address of a camera.
    """
    try:
        parts = urlsplit(address.strip())
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:
        raise _no_address() from None
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise _no_address()
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{port}{parts.path}"


def _no_address() -> SourceError:
    # The address itself is not repeated: what cannot be taken apart may show its password.
    return SourceError(
        Sentence("This is not the address of a camera."),
        hint=Sentence("It begins with rtsp://, rtsps://, http:// or https:// and a name."),
    )


def _options(scheme: str) -> dict[str, str]:
    """How FFmpeg is to read from such an address: the address and what it sends, no other place that is named there."""
    quickly = {"fpsprobesize": "0"}
    if scheme in {"rtsp", "rtsps"}:
        return quickly | {
            "protocol_whitelist": "rtp,udp,tcp,tls",
            "rtsp_flags": "prefer_tcp",
            "allowed_media_types": "video",
            "reorder_queue_size": "8",  # without a queue, a gap over TCP would go unnoticed
        }
    return quickly | {
        "protocol_whitelist": "http,https,tcp,tls",
        "format_whitelist": "asf,avi,flv,h264,hevc,matroska,mjpeg,mov,mpegts,mpegvideo,mpjpeg",
        "max_redirects": "0",
    }


class AddressSource:
    """The frames of one network camera, as they come."""

    count = None
    live = True

    def __init__(self, address: str, timeout_s: float = TIMEOUT_S) -> None:
        """Connect.

        Args:
            address: rtsp://, rtsps://, http:// or https://; may hold a user and a password, which are never shown.
            timeout_s: how long connecting may take, how long the first sound frame may, and how long a packet.

        Raises:
            SourceError: it is no such address, nobody answers in time, or the answer is no video.
        """
        self.name = masked(address)
        self._n_read = 0
        self._size = (0, 0)
        try:
            self._decoding = opened_within(
                self.name,
                2 * timeout_s + LOOKUP_S,
                lambda: self._connected(address.strip(), timeout_s),
                Decoding.close,
            )
        except TimeoutError:
            raise self._no_answer() from None
        self._lease = Lease(self._decoding.close)

    def _connected(self, address: str, timeout_s: float) -> Decoding:
        """Open the stream, and read on to its first sound frame: the feed may have been joined between two of them."""
        decoding = self._opened(address, timeout_s)
        self._frames = decoding.frames()
        until_s = time.monotonic() + timeout_s
        for frame in self._frames:
            if not isinstance(frame, Unsound):
                self._size = (frame.shape[1], frame.shape[0])
                return decoding
            if time.monotonic() > until_s:
                break
        decoding.close()
        raise SourceError(Sentence("{name} answers but sends no picture.", name=self.name), hint=CAMERA_HINT)

    def _opened(self, address: str, timeout_s: float) -> Decoding:
        scheme = urlsplit(address).scheme
        for _ in range(ATTEMPTS):
            try:
                form = "rtsp" if scheme.startswith("rtsp") else None
                return Decoding(address, _options(scheme), checks=ON_ITS_WAY, form=form, timeout_s=timeout_s, live=True)
            except LostWhileOpeningError:
                continue
            except NoVideoError:
                raise self._no_answer() from None
        raise SourceError(
            Sentence("{name} answers, but parts of its pictures are lost in the network.", name=self.name),
            hint=CAMERA_HINT,
        )

    def _no_answer(self) -> SourceError:
        return SourceError(
            Sentence(
                "{name} cannot be opened: there was no answer in time, or no video that can be read.", name=self.name
            ),
            hint=Sentence("Check the address, user, password and network, then try again."),
        )

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`. None only after :meth:`close`: a camera has no end.

        Raises:
            SourceError: the camera sends no more frames.
        """
        with self._lease.use():
            decoded = None if self._lease.closed else next(self._frames, None)
        if self._lease.closed:
            return None
        if decoded is None:
            raise SourceError(Sentence("{name} stopped sending frames.", name=self.name), hint=CAMERA_HINT)
        self._n_read += 1
        return self._frame(decoded, time.time())

    def _frame(self, decoded: UInt8 | Unsound, captured_at_s: float) -> Frame | UnreadableFrame:
        name = f"{self.name}, frame {self._n_read}"
        if isinstance(decoded, Unsound):
            reason = join(
                Sentence("Frame {n} is damaged, or depends on a damaged frame.", n=self._n_read),
                Sentence("Check the network and the camera."),
            )
            return UnreadableFrame(name, captured_at_s, reason)
        if fault := size_fault(decoded, self._size):
            return UnreadableFrame(name, captured_at_s, fault)
        return Frame(decoded, name, captured_at_s)

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`.

        A read that waits for the network cannot be woken: it returns when its time-out ends, and then lets go.
        """
        self._lease.close()


def open_chosen(chosen: Chosen) -> AddressSource:
    """Open what a person chose. Raises SourceError when it cannot be opened."""
    return AddressSource(chosen.address)
