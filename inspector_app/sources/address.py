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
"""Additional time for the lookup of the host name: FFmpeg's own time-out does not include it."""
ATTEMPTS = 3
"""How often to open a stream that loses packets while it is opened."""
CAMERA_HINT = Sentence("Check the address, the network and the camera, then try again.")


def masked(address: str) -> str:
    """Return an address that may be shown and logged: without user, password and query, which may contain a key.

    Raises:
        SourceError: it is not the address of a camera.
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
    # The message does not repeat the address: an address that cannot be parsed may show its password.
    return SourceError(
        Sentence("This is not the address of a camera."),
        hint=Sentence("It begins with rtsp://, rtsps://, http:// or https:// and a name."),
    )


def _options(scheme: str) -> dict[str, str]:
    """Return FFmpeg's options for an address: only the address itself is opened, no other one that it names."""
    quickly = {"fpsprobesize": "0"}
    if scheme in {"rtsp", "rtsps"}:
        return quickly | {
            "protocol_whitelist": "rtp,udp,tcp,tls",
            "rtsp_flags": "prefer_tcp",
            "allowed_media_types": "video",
            "reorder_queue_size": "8",  # without a queue, a gap over TCP would not be noticed
        }
    return quickly | {
        "protocol_whitelist": "http,https,tcp,tls",
        "format_whitelist": "asf,avi,flv,h264,hevc,matroska,mjpeg,mov,mpegts,mpegvideo,mpjpeg",
        "max_redirects": "0",
    }


class AddressSource:
    """The frames of one network camera."""

    count = None
    live = True

    def __init__(self, address: str, timeout_s: float = TIMEOUT_S) -> None:
        """Connect.

        Args:
            address: rtsp://, rtsps://, http:// or https://; may contain a user and a password, which are never shown.
            timeout_s: time limit for connecting, for the first sound frame, and for each packet.

        Raises:
            SourceError: the address is not valid, there is no answer in time, or the answer is not a video.
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
        """Open the stream, and read up to its first sound frame: the first frames may depend on earlier ones."""
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

        A read that waits for the network cannot be interrupted: the connection is released when its time-out ends.
        """
        self._lease.close()


def open_chosen(chosen: Chosen) -> AddressSource:
    """Open the camera of the user's choice. Raises SourceError if it cannot be opened."""
    return AddressSource(chosen.address)
