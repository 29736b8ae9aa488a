"""A camera of this computer as a live feed."""

import errno
import math
import os
import platform
from pathlib import Path

from inspector_app.core.errors import SourceError, reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.sources.shared.chosen import Chosen
from inspector_app.sources.shared.device import CaptureSource, OpenCvDevice, camera_backends, opened_within

OPEN_TIMEOUT_S = 10.0
SETTLING_FRAMES = 10
"""Number of frames that the automatic modes get to settle before they are locked."""
CABLE_HINT = Sentence("Check the cable and that no other program uses the camera, then try again.")
DEVICES = Path("/dev")


class CameraSource(CaptureSource):
    """The frames of one camera.

    Attributes:
        notes: sentences about settings that the camera does not support.
    """

    def __init__(self, index: int, resolution: tuple[int, int] | None = None, *, locked: bool = False) -> None:
        """Open a camera.

        Args:
            index: its number; 0 is the first.
            resolution: (width, height) in pixels to request; None: the camera's own.
            locked: lock exposure, gain, white balance and focus if the driver allows it: automatic modes drift, and a
                part that appears darker than the good ones looks like a defect.

        Raises:
            SourceError: there is no such camera, or it cannot be used.
        """
        lost = SourceError(Sentence("Camera {n} stopped sending frames.", n=index), hint=CABLE_HINT)
        super().__init__(Sentence("camera {n}", n=index), lost)
        self.notes: tuple[str, ...] = ()
        self._index = index
        try:
            self._capture = opened_within(
                self.name, OPEN_TIMEOUT_S, lambda: self._opened(resolution, locked=locked), OpenCvDevice.close
            )
        except TimeoutError:
            raise SourceError(
                Sentence("Camera {n} has not opened within {m} s.", n=index, m=f"{OPEN_TIMEOUT_S:g}"),
                hint=Sentence("Unplug it and plug it in again, then try again."),
            ) from None

    def _opened(self, resolution: tuple[int, int] | None, *, locked: bool) -> OpenCvDevice:
        capture = next(filter(None, (OpenCvDevice.opened(self._index, backend) for backend in camera_backends())), None)
        if capture is None:
            raise _refusal(self._index)
        notes: list[str] = []
        _keep_no_old_frames(capture)
        if resolution is not None:
            _ask_for(capture, resolution)
        bgr, _ = capture.read()
        if bgr is None:
            capture.close()
            raise SourceError(
                Sentence("Camera {n} opens but sends no frame: another program may be using it.", n=self._index),
                hint=CABLE_HINT,
            )
        self._size = (bgr.shape[1], bgr.shape[0])
        if resolution is not None and self._size != resolution:
            notes.append(
                Sentence(
                    "The camera gives {width} x {height} pixels, not {other_width} x {other_height}.",
                    width=self._size[0],
                    height=self._size[1],
                    other_width=resolution[0],
                    other_height=resolution[1],
                )
            )
        if locked:
            notes += _lock(capture)
        self.notes = tuple(notes)
        return capture


def _keep_no_old_frames(capture: OpenCvDevice) -> None:
    """Reduce the driver's buffer: a frame gets its time when it is fetched, so a buffered frame is older than its time.

    Drivers without this setting refuse it; their buffer keeps its size.
    """
    import cv2

    capture.properties.set(cv2.CAP_PROP_BUFFERSIZE, 1)


def _ask_for(capture: OpenCvDevice, resolution: tuple[int, int]) -> None:
    import cv2

    capture.properties.set(cv2.CAP_PROP_FRAME_WIDTH, resolution[0])
    capture.properties.set(cv2.CAP_PROP_FRAME_HEIGHT, resolution[1])


def _lock(capture: OpenCvDevice) -> list[str]:
    """Lock the values that the automatic modes have found; return sentences about what could not be locked."""
    import cv2

    # "Manual" is 1 on Linux. In Windows drivers 1 is automatic, and manual is 0, or 0.25 in older OpenCV backends.
    manual = (1.0,) if platform.system() == "Linux" else (0.25, 0.0)
    for _ in range(SETTLING_FRAMES):
        capture.read()
    unlocked: list[str] = []
    for what, automatic, off, value in (
        (Sentence("exposure"), cv2.CAP_PROP_AUTO_EXPOSURE, manual, cv2.CAP_PROP_EXPOSURE),
        (Sentence("white balance"), cv2.CAP_PROP_AUTO_WB, (0.0,), cv2.CAP_PROP_WB_TEMPERATURE),
        (Sentence("focus"), cv2.CAP_PROP_AUTOFOCUS, (0.0,), cv2.CAP_PROP_FOCUS),
        (Sentence("gain"), None, (), cv2.CAP_PROP_GAIN),
    ):
        held = capture.properties.get(value)
        if automatic is not None and any(_holds(capture, automatic, setting) for setting in off):
            capture.properties.set(value, held)  # otherwise the driver would use the last manual value
        elif automatic is not None or not _holds(capture, value, held):
            unlocked.append(Sentence("The camera's {what} cannot be locked; pictures may drift.", what=what))
    return unlocked


def _holds(capture: OpenCvDevice, setting: int, value: float) -> bool:
    """Return whether a setting accepts a value and then reports it."""
    taken = capture.properties.set(setting, value)
    return bool(taken) and math.isclose(capture.properties.get(setting), value, rel_tol=0.02, abs_tol=0.01)


def _refusal(index: int) -> SourceError:
    """Return the reason why OpenCV could not open a camera, as far as the system reports it."""
    if platform.system() != "Linux":
        return SourceError(Sentence("Camera {n} cannot be opened.", n=index), hint=CABLE_HINT)
    try:
        os.close(os.open(DEVICES / f"video{index}", os.O_RDWR | os.O_NONBLOCK))
    except FileNotFoundError:
        return SourceError(
            Sentence("There is no camera {n}.", n=index), hint=Sentence("Check the cable, or choose another camera.")
        )
    except PermissionError:
        return SourceError(
            Sentence("This account is not allowed to use camera {n}.", n=index),
            hint=Sentence('Add it to the group "video", then log in again.'),
        )
    except OSError as error:
        if error.errno != errno.EBUSY:
            return SourceError(
                Sentence("Camera {n} cannot be opened: {reason}.", n=index, reason=reason_of(error)), hint=CABLE_HINT
            )
    # The device exists and may be used, but does not start: this is typical for a camera in use.
    return SourceError(
        Sentence("Camera {n} is busy.", n=index), hint=Sentence("Close the other program that uses it, then try again.")
    )


def open_chosen(chosen: Chosen) -> CameraSource:
    """Open the camera of the user's choice. Raises SourceError if it cannot be opened."""
    return CameraSource(chosen.camera, chosen.resolution, locked=chosen.locked)
