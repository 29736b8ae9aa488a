"""Cameras, with the device itself in OpenCV's place: no test computer has one."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import UInt8
from inspector_app.sources.camera import CameraSource, list_cameras


class Device:
    """What OpenCV gives for a camera: some frames, then a failure."""

    def __init__(self, frames: list[UInt8 | None]) -> None:
        self.frames = frames
        self.released = 0

    def isOpened(self) -> bool:
        return bool(self.frames)

    def read(self) -> tuple[bool, UInt8 | None]:
        return (True, self.frames.pop(0)) if self.frames else (False, None)

    def release(self) -> None:
        self.released += 1


def plug_in(monkeypatch: pytest.MonkeyPatch, devices: dict[int, Device]) -> None:
    def open_device(index: int) -> Any:
        return devices.get(index, Device([]))

    monkeypatch.setattr(cv2, "VideoCapture", open_device)


def test_a_camera_that_is_not_there_is_named_and_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = Device([])
    plug_in(monkeypatch, {3: absent})
    with pytest.raises(SourceError, match=r"Camera 3 cannot be opened\. Check the cable"):
        CameraSource(3)
    assert absent.released == 1


def test_without_any_camera_opencv_itself_is_refused_quietly(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SourceError, match="Camera 9 cannot be opened"):
        CameraSource(9)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("last", [None, np.zeros((0, 0, 3), np.uint8)], ids=["nothing", "no pixels"])
def test_a_camera_that_stops_is_an_error_and_no_end(monkeypatch: pytest.MonkeyPatch, last: UInt8 | None) -> None:
    plug_in(monkeypatch, {0: Device([np.zeros((40, 40, 3), np.uint8), last])})
    source = CameraSource(0)
    assert source.read() is not None
    with pytest.raises(SourceError, match=r"Camera 0 stopped sending frames\. Check the cable"):
        source.read()


def test_a_failing_read_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device([np.zeros((40, 40, 3), np.uint8)])
    plug_in(monkeypatch, {0: device})
    source = CameraSource(0)
    source.read()
    with pytest.raises(SourceError, match="stopped sending"):
        source.read()
    source.close()
    assert source.read() is None
    assert device.released == 1


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
    assert list_cameras(devices, details) == [(2, "USB camera"), (4, "Camera 4"), (10, "Line camera")]


def test_linux_without_cameras(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    assert list_cameras(tmp_path / "nowhere", tmp_path) == []


def test_elsewhere_the_first_four_are_tried_and_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    devices = {index: Device([np.zeros((4, 4, 3), np.uint8)]) for index in (0, 2, 7)}
    plug_in(monkeypatch, devices)
    assert list_cameras() == [(0, "Camera 0"), (2, "Camera 2")]
    assert [device.released for device in devices.values()] == [1, 1, 0]
