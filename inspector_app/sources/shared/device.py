"""Functions for device feeds: opening with a time-out, release from another thread, detection of a wrong frame size."""

import platform
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame, read_only
from inspector_app.core.sentences import NOTHING, Sentence, join

if TYPE_CHECKING:
    import cv2

Device = TypeVar("Device")


def quiet_opencv() -> None:
    """Keep OpenCV and its drivers from writing to the terminal; the errors contain what is needed."""
    import cv2

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


def camera_backends() -> tuple[int, ...]:
    """Return the OpenCV backends for opening a camera, in the order of trying."""
    import cv2

    if platform.system() == "Linux":
        return (cv2.CAP_V4L2,)
    return (cv2.CAP_DSHOW, cv2.CAP_MSMF) if platform.system() == "Windows" else (cv2.CAP_ANY,)


def frame_of(
    bgr: UInt8, name: str, captured_at_s: float, expected: tuple[int, int], captured_s: float | None = None
) -> Frame | UnreadableFrame:
    """Return a driver's picture as a frame, or the reason why it is not valid.

    Args:
        bgr: uint8 (H, W, 3) normally; may be any array after a fault.
        name: the frame's name for the user.
        captured_at_s: when it was grabbed, seconds since 1970 (UTC).
        expected: (width, height) of the frames of this feed.
        captured_s: when it was grabbed, on the monotonic clock; None: now.
    """
    import cv2

    if captured_s is None:
        captured_s = time.monotonic()
    if bgr.dtype != np.uint8 or bgr.ndim != 3 or bgr.shape[2] != 3:
        reason = join(
            Sentence(
                "The camera sent an array of {shape} {kind} and no colour picture.",
                shape=str(bgr.shape),
                kind=str(bgr.dtype),
            ),
            Sentence("Open the feed again."),
        )
        return UnreadableFrame(name, captured_at_s, reason, captured_s=captured_s)
    if fault := size_fault(bgr, expected):
        return UnreadableFrame(name, captured_at_s, fault, captured_s=captured_s)
    rgb = np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), dtype=np.uint8)
    return Frame(read_only(rgb), name, captured_at_s, captured_s=captured_s)


def size_fault(rgb: UInt8, expected: tuple[int, int]) -> Sentence:
    """Return a message if a frame (H, W, ...) does not have the ``expected`` (width, height); else ""."""
    height, width = rgb.shape[:2]
    if (width, height) == expected:
        return NOTHING
    return join(
        Sentence(
            "The camera sent {width} x {height} pixels instead of {other_width} x {other_height}.",
            width=width,
            height=height,
            other_width=expected[0],
            other_height=expected[1],
        ),
        Sentence("Open the feed again."),
    )


def opened_within(
    name: str, timeout_s: float, open_device: Callable[[], Device], let_go: Callable[[Device], None]
) -> Device:
    """Open a device on its own thread, since some drivers never return.

    While one attempt at a device is blocked, no other one is made: each would be blocked as well and occupy a thread.

    Args:
        name: the name of the device.
        timeout_s: how long to wait.
        open_device: opens it.
        let_go: closes the device if it opens after the time-out.

    Raises:
        TimeoutError: it did not open in time, or the previous attempt is blocked; its thread continues to wait until
            the program ends.
        Exception: any exception of ``open_device``.
    """
    until_s = time.monotonic() + timeout_s
    attempt = _Attempt(open_device, let_go)
    while (before := _begin(name, attempt)) is not attempt:
        if not before.ended.wait(max(0.0, until_s - time.monotonic())):
            raise TimeoutError
    return attempt.outcome(max(0.0, until_s - time.monotonic()))


class _Attempt(Generic[Device]):
    """One attempt to open a device: its result, or that its caller no longer waits."""

    def __init__(self, open_device: Callable[[], Device], let_go: Callable[[Device], None]) -> None:
        self._open_device = open_device
        self._let_go = let_go
        self._gate = threading.Condition()
        self._opened: list[Device] = []
        self._fault: Exception | None = None
        self._given_up = False
        self.ended = threading.Event()

    def work(self) -> None:
        """Open the device, and release it if the caller no longer waits."""
        try:
            self._work()
        finally:
            self.ended.set()

    def _work(self) -> None:
        try:
            device = self._open_device()
        except Exception as fault:  # passed to the waiting caller, which raises it again
            with self._gate:
                self._fault = fault
                self._gate.notify_all()
            return
        with self._gate:
            self._opened.append(device)
            self._gate.notify_all()
            given_up = self._given_up
        if given_up:
            self._let_go(device)

    def outcome(self, timeout_s: float) -> Device:
        with self._gate:
            self._given_up = not self._gate.wait_for(lambda: self._opened or self._fault, timeout_s)
        if self._given_up:
            raise TimeoutError
        if self._fault is not None:
            raise self._fault
        return self._opened[0]


_attempts: dict[str, "_Attempt[Any]"] = {}
"""The latest attempt at each device in the process: a blocked driver blocks the whole process."""
_attempts_lock = threading.Lock()


def _begin(name: str, attempt: "_Attempt[Any]") -> "_Attempt[Any]":
    """Begin ``attempt`` unless another one at this device has not ended; return the one that runs."""
    with _attempts_lock:
        before = _attempts.get(name)
        if before is not None and not before.ended.is_set():
            return before
        _attempts[name] = attempt
    threading.Thread(target=attempt.work, name=f"open {name}", daemon=True).start()
    return attempt


class Lease:
    """A device that one thread uses and any thread may close: it is released once, and never while it is in use.

    Drivers crash when a device is released during a read. So the device is released when the last use ends.
    """

    def __init__(self, let_go: Callable[[], None]) -> None:
        """Hold a device; ``let_go`` releases it."""
        self._let_go = let_go
        self._in_use = threading.Lock()
        self._closed = False
        self._gone = False

    @property
    def closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return self._closed

    @contextmanager
    def use(self) -> Iterator[None]:
        """Use the device; check :attr:`closed` inside the context before each use."""
        try:
            with self._in_use:
                yield
        finally:
            self._release_if_left()

    def close(self) -> None:
        """Release the device, now or as soon as its use ends; does not wait. May be called twice."""
        self._closed = True
        self._release_if_left()

    def _release_if_left(self) -> None:
        if not self._closed or not self._in_use.acquire(blocking=False):
            return
        try:
            if not self._gone:
                self._gone = True
                self._let_go()
        finally:
            self._in_use.release()


class OpenCvDevice:
    """OpenCV's capture of a camera; it may be closed from any thread."""

    def __init__(self, capture: "cv2.VideoCapture") -> None:
        """Hold an opened ``cv2.VideoCapture``."""
        self.properties = capture
        self.grabbed_s = 0.0
        """When the last picture was grabbed, on the monotonic clock."""
        self._capture = capture
        self._lease = Lease(capture.release)

    @classmethod
    def opened(cls, index: int, backend: int) -> "OpenCvDevice | None":
        """Open a camera with one of OpenCV's backends; return None if that fails. May never return."""
        quiet_opencv()
        import cv2

        capture = cv2.VideoCapture(index, backend)
        if capture.isOpened():
            return cls(capture)
        capture.release()
        return None

    @property
    def closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return self._lease.closed

    def read(self) -> tuple[UInt8 | None, float]:
        """Return the driver's picture (normally BGR), and when it was grabbed, seconds since 1970.

        The picture is None if none came or the capture was closed.
        """
        import cv2

        with self._lease.use():
            if self._lease.closed:
                return None, time.time()
            try:
                there = self._capture.grab()
                captured_at_s, self.grabbed_s = time.time(), time.monotonic()
                there, bgr = self._capture.retrieve() if there else (False, None)
            except cv2.error:  # the driver gave data that OpenCV cannot convert to a picture
                return None, time.time()
        return (bgr if there and bgr is not None and bgr.size else None), captured_at_s

    def close(self) -> None:
        """Release the device, as :meth:`Lease.close`."""
        self._lease.close()


class CaptureSource:
    """The frames of a live OpenCV feed; a subclass opens ``_capture`` and sets the size of its frames."""

    count = None
    live = True
    _capture: OpenCvDevice

    def __init__(self, name: str, lost: SourceError) -> None:
        """Start without a capture.

        Args:
            name: the feed's name for the user.
            lost: the error to raise when no more frames come.
        """
        self.name = name
        self._lost = lost
        self._n_read = 0
        self._size = (0, 0)

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`. None only after :meth:`close`: a camera has no end.

        Raises:
            SourceError: the camera sends no more frames.
        """
        bgr, captured_at_s = self._capture.read()
        if self._capture.closed:
            return None
        if bgr is None:
            raise self._lost
        self._n_read += 1
        name = f"{self.name}, frame {self._n_read}"
        return frame_of(bgr, name, captured_at_s, self._size, self._capture.grabbed_s)

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`.

        A driver that waits for a frame cannot be interrupted: the device is released when its read returns.
        """
        self._capture.close()
