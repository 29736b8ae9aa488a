"""The cameras of this computer and their resolutions."""

import os
import platform
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inspector_app.sources.shared.device import OpenCvDevice, camera_backends

Size = tuple[int, int]

PROBED_INDEXES = range(4)
USUAL_SIZES: tuple[Size, ...] = (
    (320, 240), (640, 480), (800, 600), (1024, 768), (1280, 720), (1280, 960), (1600, 1200), (1920, 1080),
    (2048, 1536), (2592, 1944), (3840, 2160),
)  # fmt: skip

VIDIOC_ENUM_FMT = 0xC0405602
VIDIOC_ENUM_FRAMESIZES = 0xC02C564A
"""The requests as named in Linux's <linux/videodev2.h>."""
VIDEO_CAPTURE = 1
DISCRETE = 1
MAX_ANSWERS = 64
"""More formats or sizes than any camera has; a driver that never ends its list must not block the program."""


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """One camera.

    Attributes:
        index: the number for opening it.
        name: its name, from its maker.
        resolutions: (width, height) in pixels, smallest first; empty if the driver does not list them.
    """

    index: int
    name: str
    resolutions: tuple[Size, ...] = ()


def list_cameras(devices: Path = Path("/dev"), details: Path = Path("/sys/class/video4linux")) -> list[CameraInfo]:
    """Return the cameras of this computer. May take seconds: do not call it on the window's thread.

    Args:
        devices: the folder of Linux's devices.
        details: the folder with their names on Linux.
    """
    if platform.system() == "Linux":
        return _listed_by_linux(devices, details)
    return list(_probed())


def _listed_by_linux(devices: Path, details: Path) -> list[CameraInfo]:
    cameras = []
    for device in devices.glob("video*"):
        number = re.fullmatch(r"video(\d+)", device.name)
        # A camera's second device carries only metadata of its pictures.
        if number is None or _line(details / device.name / "index", "0") != "0":
            continue
        index = int(number[1])
        name = _line(details / device.name / "name", f"Camera {index}")
        cameras.append(CameraInfo(index, name, _told_by_driver(device)))
    return sorted(cameras, key=lambda camera: camera.index)


def _line(path: Path, default: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or default
    except OSError:
        return default


def _told_by_driver(device: Path) -> tuple[Size, ...]:
    """Return all sizes of all pixel formats that a Linux driver lists; none if it cannot be opened."""
    try:
        handle = os.open(device, os.O_RDWR | os.O_NONBLOCK)
    except OSError:
        return ()
    try:
        sizes = {size for pixel_format in _formats(handle) for size in _sizes(handle, pixel_format)}
    finally:
        os.close(handle)
    return tuple(sorted(sizes, key=lambda size: (size[0] * size[1], size)))


def _formats(handle: int) -> Iterator[int]:
    for number in range(MAX_ANSWERS):
        # struct v4l2_fmtdesc: index, type, flags, description[32], pixelformat, mbus_code, reserved[3]
        answer = _asked(handle, VIDIOC_ENUM_FMT, struct.pack("=3I32sI4I", number, VIDEO_CAPTURE, 0, b"", 0, 0, 0, 0, 0))
        if answer is None:
            return
        yield struct.unpack_from("=I", answer, 44)[0]


def _sizes(handle: int, pixel_format: int) -> Iterator[Size]:
    for number in range(MAX_ANSWERS):
        # struct v4l2_frmsizeenum: index, pixel_format, type, union of 6 numbers, reserved[2]
        answer = _asked(handle, VIDIOC_ENUM_FRAMESIZES, struct.pack("=11I", number, pixel_format, *[0] * 9))
        if answer is None:
            return
        kind, *sides = struct.unpack_from("=I6I", answer, 8)
        if kind != DISCRETE:  # a range in one answer: minimum, maximum and step of the width, then of the height
            widths, heights = (range(low, high + 1, max(1, step)) for low, high, step in (sides[:3], sides[3:]))
            yield from ((width, height) for width, height in USUAL_SIZES if width in widths and height in heights)
            return
        yield sides[0], sides[1]


def _asked(handle: int, request: int, question: bytes) -> bytes | None:
    """Return the driver's answer; None if its list has ended."""
    import fcntl

    try:
        return fcntl.ioctl(handle, request, question)
    except OSError:
        return None


def _probed() -> Iterator[CameraInfo]:
    """Try the first few cameras, for systems without a list."""
    for index in PROBED_INDEXES:
        for backend in camera_backends():
            capture = OpenCvDevice.opened(index, backend)
            if capture is not None:
                yield CameraInfo(index, f"Camera {index}", _tried(capture))
                capture.close()
                break


def _tried(capture: OpenCvDevice) -> tuple[Size, ...]:
    """Return the usual sizes that a camera accepts."""
    import cv2

    width, height = cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT
    taken = []
    for size in USUAL_SIZES:
        capture.properties.set(width, size[0])
        capture.properties.set(height, size[1])
        if (round(capture.properties.get(width)), round(capture.properties.get(height))) == size:
            taken.append(size)
    return tuple(taken)
