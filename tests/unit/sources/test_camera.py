"""Cameras, with the device itself in OpenCV's place: no test computer has one."""

import errno
import os
import struct
import threading
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.sources import camera as camera_module
from inspector_app.sources import camera_list
from inspector_app.sources.camera import SETTLING_FRAMES, CameraSource
from inspector_app.sources.camera_list import CameraInfo, list_cameras


def picture(width: int = 40, height: int = 40) -> UInt8:
    return np.zeros((height, width, 3), np.uint8)


class Device:
    """What OpenCV gives for a camera: some frames, then a failure; settings that hold, or do not."""

    def __init__(self, frames: list[UInt8 | None], settings: dict[int, float] | None = None) -> None:
        self.frames = frames
        self.there = bool(frames)
        self.settings = settings or {}
        self.released = 0
        self.grabbed: UInt8 | None = None

    def isOpened(self) -> bool:
        return self.there

    def grab(self) -> bool:
        self.grabbed = self.frames.pop(0) if self.frames else None
        return self.grabbed is not None

    def retrieve(self) -> tuple[bool, UInt8 | None]:
        return self.grabbed is not None, self.grabbed

    def get(self, setting: int) -> float:
        return self.settings.get(setting, -1.0)

    def set(self, setting: int, value: float) -> bool:
        if setting in self.settings:
            self.settings[setting] = value
        return setting in self.settings

    def release(self) -> None:
        self.released += 1


def plug_in(monkeypatch: pytest.MonkeyPatch, devices: dict[int, Device]) -> None:
    def open_device(index: int, backend: int) -> Any:
        return devices.get(index, Device([]))

    monkeypatch.setattr(cv2, "VideoCapture", open_device)


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """In place of /dev."""
    pytest.importorskip("fcntl")
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr(camera_module, "DEVICES", tmp_path)
    return tmp_path


def test_a_camera_that_is_not_there_is_named_and_let_go(monkeypatch: pytest.MonkeyPatch, dev: Path) -> None:
    absent = Device([])
    plug_in(monkeypatch, {3: absent})
    with pytest.raises(SourceError, match=r"There is no camera 3\. Check the cable"):
        CameraSource(3)
    assert absent.released == 1


def test_a_camera_that_another_program_uses_is_called_busy(monkeypatch: pytest.MonkeyPatch, dev: Path) -> None:
    (dev / "video1").touch()
    plug_in(monkeypatch, {})
    with pytest.raises(SourceError, match=r"Camera 1 is busy\. Close the other program"):
        CameraSource(1)


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [(errno.EBUSY, "Camera 1 is busy"), (errno.EACCES, 'group "video"'), (errno.ENODEV, "cannot be opened: No such")],
)
def test_what_the_system_says_of_a_camera_is_told(
    monkeypatch: pytest.MonkeyPatch, dev: Path, refusal: int, sentence: str
) -> None:
    def refuse(path: Any, flags: int) -> int:
        raise OSError(refusal, os.strerror(refusal), str(path))

    plug_in(monkeypatch, {})
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SourceError, match=sentence):
        CameraSource(1)


def test_windows_tries_both_of_its_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def open_device(index: int, backend: int) -> Device:
        tried.append(backend)
        return Device([])

    monkeypatch.setattr("platform.system", lambda: "Windows")
    monkeypatch.setattr(cv2, "VideoCapture", open_device)
    with pytest.raises(SourceError, match=r"Camera 0 cannot be opened\. Check the cable"):
        CameraSource(0)
    assert tried == [cv2.CAP_DSHOW, cv2.CAP_MSMF]


def test_without_any_camera_opencv_itself_is_refused_quietly(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SourceError, match=r"There is no camera 99|Camera 99 cannot be opened"):
        CameraSource(99)
    assert capfd.readouterr() == ("", "")


def test_a_driver_that_never_opens_is_given_up_and_let_go_when_it_opens_after_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    device, opens, released = Device([picture()] * 3), threading.Event(), threading.Event()

    def open_device(index: int, backend: int) -> Device:
        opens.wait(10)
        return device

    monkeypatch.setattr(device, "release", released.set)
    monkeypatch.setattr(cv2, "VideoCapture", open_device)
    monkeypatch.setattr(camera_module, "OPEN_TIMEOUT_S", 0.05)
    with pytest.raises(SourceError, match=r"Camera 0 has not opened within 0\.05 s.*plug it in again"):
        CameraSource(0)
    assert not released.is_set()
    opens.set()
    assert released.wait(5)


def test_the_driver_keeps_one_frame_where_it_lets_itself_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of four in its buffer the oldest comes first, and would be dated when it is fetched."""
    device = Device([picture()] * 3, {cv2.CAP_PROP_BUFFERSIZE: 4.0})
    plug_in(monkeypatch, {0: device})
    CameraSource(0)
    assert device.settings[cv2.CAP_PROP_BUFFERSIZE] == 1


def test_a_camera_that_opens_and_sends_nothing_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device([None])
    plug_in(monkeypatch, {0: device})
    with pytest.raises(SourceError, match="opens but sends no frame: another program"):
        CameraSource(0)
    assert device.released == 1


@pytest.mark.parametrize("last", [None, np.zeros((0, 0, 3), np.uint8)], ids=["nothing", "no pixels"])
def test_a_camera_that_stops_is_an_error_and_no_end(monkeypatch: pytest.MonkeyPatch, last: UInt8 | None) -> None:
    plug_in(monkeypatch, {0: Device([picture(), picture(), last])})
    source = CameraSource(0)
    assert isinstance(source.read(), Frame)
    with pytest.raises(SourceError, match=r"Camera 0 stopped sending frames\. Check the cable"):
        source.read()


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (picture(20, 30), "sent 20 x 30 pixels instead of 40 x 40"),
        (np.zeros((40, 40), np.uint8), "no colour picture"),
        (np.zeros((40, 40, 4), np.uint8), "no colour picture"),
        (np.zeros((40, 40, 3), np.uint16), "no colour picture"),
    ],
    ids=["another size", "grey", "four channels", "16 bit"],
)
def test_a_frame_of_another_kind_is_unreadable_and_the_feed_goes_on(
    monkeypatch: pytest.MonkeyPatch, frame: Any, reason: str
) -> None:
    plug_in(monkeypatch, {0: Device([picture(), frame, picture()])})
    source = CameraSource(0)
    excuse = source.read()
    assert isinstance(excuse, UnreadableFrame)
    assert reason in excuse.reason
    assert isinstance(source.read(), Frame)


def test_what_opencv_cannot_decode_is_a_lost_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device([picture(), picture()])
    plug_in(monkeypatch, {0: device})
    source = CameraSource(0)

    def fail() -> Any:
        raise cv2.error("nonsense from the driver")

    monkeypatch.setattr(device, "retrieve", fail)
    with pytest.raises(SourceError, match="stopped sending"):
        source.read()


def test_a_failing_read_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device([picture(), picture()])
    plug_in(monkeypatch, {0: device})
    source = CameraSource(0)
    source.read()
    with pytest.raises(SourceError, match="stopped sending"):
        source.read()
    source.close()
    source.close()
    assert source.read() is None
    assert device.released == 1


def test_closing_under_a_read_waits_for_nothing_and_the_read_lets_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """A driver's read cannot be woken; releasing the device under it would crash."""
    device = Device([picture()])
    plug_in(monkeypatch, {0: device})
    source = CameraSource(0)
    reading, goes_on, came = threading.Event(), threading.Event(), []

    def grab() -> bool:
        reading.set()
        goes_on.wait(10)
        assert device.released == 0
        return False

    monkeypatch.setattr(device, "grab", grab)
    thread = threading.Thread(target=lambda: came.append(source.read()))
    thread.start()
    assert reading.wait(5)
    source.close()
    assert device.released == 0
    goes_on.set()
    thread.join(5)
    assert came == [None]
    assert device.released == 1


# --- resolution and locking ---------------------------------------------------------------------------------------


class Sensor(Device):
    """Frames of the size it was asked for, within what it can."""

    def grab(self) -> bool:
        width = min(1280, int(self.settings.get(cv2.CAP_PROP_FRAME_WIDTH, 640)))
        self.grabbed = picture(width, width * 3 // 4)
        return True


@pytest.mark.parametrize(
    ("asked", "note"),
    [(None, ""), ((1280, 960), ""), ((1920, 1440), "The camera gives 1280 x 960 pixels, not 1920 x 1440.")],
)
def test_a_resolution_is_asked_for_and_what_came_is_told(
    monkeypatch: pytest.MonkeyPatch, asked: tuple[int, int] | None, note: str
) -> None:
    plug_in(monkeypatch, {0: Sensor([picture()], {cv2.CAP_PROP_FRAME_WIDTH: 640.0, cv2.CAP_PROP_FRAME_HEIGHT: 480.0})})
    source = CameraSource(0, asked)
    frame = source.read()
    assert isinstance(frame, Frame)
    assert frame.rgb.shape == ((480, 640, 3) if asked is None else (960, 1280, 3))
    assert source.notes == ((note,) if note else ())


ADJUSTABLE = {
    cv2.CAP_PROP_AUTO_EXPOSURE: 3.0,
    cv2.CAP_PROP_EXPOSURE: 157.0,
    cv2.CAP_PROP_AUTO_WB: 1.0,
    cv2.CAP_PROP_WB_TEMPERATURE: 4600.0,
    cv2.CAP_PROP_AUTOFOCUS: 1.0,
    cv2.CAP_PROP_FOCUS: 30.0,
    cv2.CAP_PROP_GAIN: 12.0,
}


class Automatic(Device):
    """Its driver goes back to the exposure last set by hand when the automatic one is switched off, as some do."""

    def set(self, setting: int, value: float) -> bool:
        taken = super().set(setting, value)
        if setting == cv2.CAP_PROP_AUTO_EXPOSURE:
            self.settings[cv2.CAP_PROP_EXPOSURE] = 1.0
        return taken


def test_automatic_modes_are_switched_off_and_their_values_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    device = Automatic([picture()] * (SETTLING_FRAMES + 2), dict(ADJUSTABLE))
    plug_in(monkeypatch, {0: device})
    source = CameraSource(0, locked=True)
    assert source.notes == ()
    off = {cv2.CAP_PROP_AUTO_EXPOSURE: 1.0, cv2.CAP_PROP_AUTO_WB: 0.0, cv2.CAP_PROP_AUTOFOCUS: 0.0}
    assert device.settings == ADJUSTABLE | off
    assert len(device.frames) == 1  # the automatic modes had time to find their values


def test_windows_switches_the_exposure_off_by_its_own_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    device = Device([picture()] * (SETTLING_FRAMES + 2), dict(ADJUSTABLE))
    plug_in(monkeypatch, {0: device})
    assert CameraSource(0, locked=True).notes == ()
    assert device.settings[cv2.CAP_PROP_AUTO_EXPOSURE] == 0.25


def test_nothing_is_touched_unless_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device([picture()] * 20, dict(ADJUSTABLE))
    plug_in(monkeypatch, {0: device})
    assert CameraSource(0).notes == ()
    assert device.settings == ADJUSTABLE


@pytest.mark.parametrize(
    ("missing", "word"),
    [
        (cv2.CAP_PROP_AUTO_EXPOSURE, "exposure"),
        (cv2.CAP_PROP_AUTO_WB, "white balance"),
        (cv2.CAP_PROP_AUTOFOCUS, "focus"),
        (cv2.CAP_PROP_GAIN, "gain"),
    ],
)
def test_what_cannot_be_locked_is_told(monkeypatch: pytest.MonkeyPatch, missing: int, word: str) -> None:
    settings = {setting: value for setting, value in ADJUSTABLE.items() if setting != missing}
    plug_in(monkeypatch, {0: Device([picture()] * 20, settings)})
    assert CameraSource(0, locked=True).notes == (f"The camera's {word} cannot be locked; pictures may drift.",)


def test_a_driver_that_says_yes_and_does_nothing_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device([picture()] * 20, dict(ADJUSTABLE))

    def agree(setting: int, value: float) -> bool:
        return True

    monkeypatch.setattr(device, "set", agree)
    plug_in(monkeypatch, {0: device})
    assert len(CameraSource(0, locked=True).notes) == 3  # the gain stays what it was, as it should


# --- which there are ----------------------------------------------------------------------------------------------


def test_linux_tells_names_and_the_second_device_of_a_camera_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    devices, details = tmp_path / "dev", tmp_path / "sys"
    devices.mkdir()
    for number, (name, place) in {10: ("Line camera\n", "0\n"), 2: ("USB camera", "0"), 3: ("USB camera", "1")}.items():
        (devices / f"video{number}").touch()
        (details / f"video{number}").mkdir(parents=True)
        (details / f"video{number}" / "name").write_text(name)
        (details / f"video{number}" / "index").write_text(place)
    (devices / "video4").touch()  # nothing is told about this one
    (devices / "video-dec0").touch()
    expected = [CameraInfo(2, "USB camera"), CameraInfo(4, "Camera 4"), CameraInfo(10, "Line camera")]
    assert list_cameras(devices, details) == expected


class Driver:
    """Answers as Linux's drivers do (linux/videodev2.h): the sizes of each pixel format, one at a time."""

    def __init__(self, formats: dict[bytes, list[tuple[int, ...]]]) -> None:
        self.formats = formats

    def ioctl(self, _: int, request: int, question: bytes) -> bytes:
        kind, number, size = chr(request >> 8 & 0xFF), request & 0xFF, request >> 16 & 0x3FFF
        assert (kind, size, request >> 30) == ("V", len(question), 3)
        if number == 2:
            index, buffer_type = struct.unpack_from("<II", question)
            assert buffer_type == 1
            if index >= len(self.formats):
                raise OSError(errno.EINVAL, "no more")
            described: bytes = question[:44] + list(self.formats)[index] + question[48:]
            return described
        assert number == 74
        index = struct.unpack_from("<I", question)[0]
        sizes = self.formats[bytes(question[4:8])]
        if index >= len(sizes):
            raise OSError(errno.EINVAL, "no more")
        sides = sizes[index]
        kind_of_size = 1 if len(sides) == 2 else 3
        answer: bytes = question[:8] + struct.pack(f"<I{len(sides)}I", kind_of_size, *sides)
        return answer.ljust(44, b"\0")


@pytest.mark.parametrize(
    ("formats", "expected"),
    [
        (
            {b"YUYV": [(640, 480), (320, 240)], b"MJPG": [(1920, 1080), (640, 480)]},
            ((320, 240), (640, 480), (1920, 1080)),
        ),
        ({b"GREY": [(16, 800, 16, 16, 600, 8)]}, ((320, 240), (640, 480), (800, 600))),
        ({b"GREY": [(1, 640, 0, 1, 480, 0)]}, ((320, 240), (640, 480))),
        ({}, ()),
    ],
    ids=["listed", "a range", "a range without steps", "none"],
)
def test_linux_tells_resolutions(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, formats: Any, expected: tuple[tuple[int, int], ...]
) -> None:
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr(fcntl, "ioctl", Driver(formats).ioctl)
    (tmp_path / "video0").touch()
    assert [camera.resolutions for camera in list_cameras(tmp_path, tmp_path)] == [expected]


def test_linux_without_cameras(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    assert list_cameras(tmp_path / "nowhere", tmp_path) == []


def test_elsewhere_the_first_four_are_tried_and_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    size = {cv2.CAP_PROP_FRAME_WIDTH: 640.0, cv2.CAP_PROP_FRAME_HEIGHT: 480.0}
    devices = {0: Device([picture()], dict(size)), 2: Device([picture()]), 7: Device([picture()])}
    plug_in(monkeypatch, devices)
    assert list_cameras() == [
        CameraInfo(0, "Camera 0", camera_list.USUAL_SIZES),  # this device takes whatever it is asked for
        CameraInfo(2, "Camera 2"),
    ]
    assert [device.released for device in devices.values()] == [1, 1, 0]
