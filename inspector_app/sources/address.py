"""A network camera as a live feed, by its RTSP or HTTP address."""

from urllib.parse import urlsplit

from inspector_app.core.errors import SourceError
from inspector_app.sources.device import Capture, CaptureSource, opened_within

SCHEMES = ("rtsp", "rtsps", "http", "https")
TIMEOUT_S = 5.0
LOOKUP_S = 3.0
"""What looking up the computer's name may take on top: FFmpeg's own time-out does not see it."""
CAMERA_HINT = "Check the address, the network and the camera, then try again"


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
        "This is no address of a camera", hint="It begins with rtsp://, rtsps://, http:// or https:// and a name"
    )


class AddressSource(CaptureSource):
    """The frames of one network camera, as they come."""

    def __init__(self, address: str, timeout_s: float = TIMEOUT_S) -> None:
        """Connect.

        Args:
            address: rtsp://, rtsps://, http:// or https://; may hold a user and a password, which are never shown.
            timeout_s: how long connecting may take, and how long a frame may.

        Raises:
            SourceError: it is no such address, nobody answers in time, or the answer is no video.
        """
        name = masked(address)
        super().__init__(name, SourceError(f"{name} stopped sending frames", hint=CAMERA_HINT))
        try:
            self._capture = opened_within(
                self.name, timeout_s + LOOKUP_S, lambda: self._connected(address.strip(), timeout_s), Capture.close
            )
        except TimeoutError:
            raise self._no_answer() from None

    def _connected(self, address: str, timeout_s: float) -> Capture:
        import cv2

        timeout_ms = round(timeout_s * 1000)
        # One decoding thread: each further one holds back a frame, and would make the newest one older.
        capture = Capture.opened(
            address,
            cv2.CAP_FFMPEG,
            (
                *(cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, timeout_ms),
                *(cv2.CAP_PROP_READ_TIMEOUT_MSEC, timeout_ms),
                *(cv2.CAP_PROP_N_THREADS, 1),
            ),
        )
        if capture is None:
            raise self._no_answer()
        bgr, _ = capture.read()
        if bgr is None:
            capture.close()
            raise SourceError(f"{self.name} answers but sends no picture", hint=CAMERA_HINT)
        self._size = (bgr.shape[1], bgr.shape[0])
        return capture

    def _no_answer(self) -> SourceError:
        return SourceError(
            f"{self.name} cannot be opened: nobody answered in time, or with no video that can be read",
            hint="Check the address, user, password and network, then try again",
        )
