"""What feeds from devices share: opening with a time-out, letting go from another thread, and noticing a wrong size."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, TypeVar

from inspector_app.core.messages import UInt8

if TYPE_CHECKING:
    import cv2

Device = TypeVar("Device")


def size_fault(rgb: UInt8, expected: tuple[int, int]) -> str:
    """Why a frame (H, W, 3) is not of the ``expected`` (width, height), for people; "" when it is."""
    height, width = rgb.shape[:2]
    if (width, height) == expected:
        return ""
    return f"The camera sent {width} x {height} pixels in place of {expected[0]} x {expected[1]}. Open the feed again."


def opened_within(timeout_s: float, open_device: Callable[[], Device], let_go: Callable[[Device], None]) -> Device:
    """Open a device on a thread of its own, since some drivers never return.

    Args:
        timeout_s: how long to wait.
        open_device: opens it.
        let_go: closes it again if it opens after all, when nobody waits any more.

    Raises:
        TimeoutError: it did not open in time; its thread waits on, and dies with the program.
        Exception: whatever ``open_device`` raises.
    """
    attempt = _Attempt(open_device, let_go)
    threading.Thread(target=attempt.work, name="open device", daemon=True).start()
    return attempt.outcome(timeout_s)


class _Attempt(Generic[Device]):
    """One opening: what came of it, or that nobody waits for it any more."""

    def __init__(self, open_device: Callable[[], Device], let_go: Callable[[Device], None]) -> None:
        self._open_device = open_device
        self._let_go = let_go
        self._gate = threading.Condition()
        self._opened: list[Device] = []
        self._fault: Exception | None = None
        self._given_up = False

    def work(self) -> None:
        try:
            device = self._open_device()
        except Exception as fault:  # the edge of this thread: whoever waits raises it again
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


class Lease:
    """A device that one thread uses and any thread may close: it is let go of once, and never while it is in use.

    Drivers crash when a device is released under a read; so whoever is the last to leave releases it.
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
        """Use the device, unless :attr:`closed`; to be asked for inside."""
        try:
            with self._in_use:
                yield
        finally:
            self._release_if_left()

    def close(self) -> None:
        """Let go of the device, now or as soon as its user leaves it; does not wait. May be called twice."""
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


class Capture:
    """OpenCV's capture of a camera or a stream: opens in time or not at all, and may be closed from any thread."""

    def __init__(self, capture: "cv2.VideoCapture") -> None:
        """Hold an opened ``cv2.VideoCapture``."""
        self.properties = capture
        self._capture = capture
        self._lease = Lease(capture.release)

    @classmethod
    def opened(cls, target: int | str, backend: int, parameters: Sequence[int], timeout_s: float) -> "Capture | None":
        """Open ``target``; None when OpenCV cannot.

        Raises:
            TimeoutError: it did not open in time.
        """
        import cv2

        # OpenCV would write to the terminal; the errors say what is needed.
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        capture = opened_within(
            timeout_s, lambda: cv2.VideoCapture(target, backend, list(parameters)), lambda late: late.release()
        )
        if capture.isOpened():
            return cls(capture)
        capture.release()
        return None

    @property
    def closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return self._lease.closed

    def read(self) -> tuple[UInt8 | None, float]:
        """(BGR as the driver gives it, seconds since 1970 when it was grabbed); None: nothing came, or it is closed."""
        import cv2

        with self._lease.use():
            if self._lease.closed:
                return None, time.time()
            try:
                there = self._capture.grab()
                captured_at_s = time.time()
                there, bgr = self._capture.retrieve() if there else (False, None)
            except cv2.error:  # a driver's nonsense that OpenCV cannot turn into a picture
                return None, time.time()
        return (bgr if there and bgr is not None and bgr.size else None), captured_at_s

    def close(self) -> None:
        """Let go of the device, as :meth:`Lease.close`."""
        self._lease.close()
