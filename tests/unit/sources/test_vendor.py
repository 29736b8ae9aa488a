"""Vendor cameras, with harvesters and the producer behind it replaced: they are the outside world."""

import sys
import threading
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, Self

import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.sources import vendor
from inspector_app.sources.vendor import VendorSource


class GenicamError(Exception):
    """What the bindings raise."""


class Setting:
    def __init__(self, *, writable: bool = True) -> None:
        self.writable = writable
        self.now = "Continuous"

    @property
    def value(self) -> str:
        return self.now

    @value.setter
    def value(self, value: str) -> None:
        if not self.writable:
            raise GenicamError("not writable")
        self.now = value


class Buffer:
    """A frame in the camera's memory, which is overwritten as soon as it is given back."""

    def __init__(self, data: UInt8 | None, data_format: str, width: int, height: int) -> None:
        self.data = data
        component = SimpleNamespace(data=data, data_format=data_format, width=width, height=height)
        self.payload = SimpleNamespace(components=[component])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.data is not None:
            self.data[:] = 99


class Camera:
    def __init__(self, world: "World") -> None:
        self.world = world
        self.log: list[str] = []
        self.remote_device = SimpleNamespace(node_map=SimpleNamespace(**world.settings))

    def start(self) -> None:
        if self.world.busy:
            raise GenicamError("access denied")
        self.log.append("start")

    def try_fetch(self, *, timeout: float) -> Buffer | None:
        assert self.log[-1] == "start"
        assert timeout > 0
        self.world.fetching.set()
        if not self.world.frames:
            self.world.closing.wait(timeout)
            return None
        frame = self.world.frames.pop(0)
        if isinstance(frame, Exception):
            raise frame
        return frame

    def stop(self) -> None:
        self.log.append("stop")
        if self.world.lost:
            raise GenicamError("not there any more")

    def destroy(self) -> None:
        self.log.append("destroy")


class World:
    """One producer that finds two cameras."""

    def __init__(self) -> None:
        self.frames: list[Buffer | Exception] = []
        self.settings: dict[str, Setting] = {}
        self.busy = self.lost = False
        self.serials = ["A1", "B2"]
        self.files: list[str] = []
        self.asked: list[Any] = []
        self.cameras: list[Camera] = []
        self.n_resets = 0
        self.fetching, self.closing = threading.Event(), threading.Event()

    @property
    def device_info_list(self) -> list[Any]:
        return [SimpleNamespace(serial_number=serial, display_name=f"Acme {serial}") for serial in self.serials]

    def add_file(self, path: str) -> None:
        self.files.append(path)

    def update(self) -> None:
        assert self.files

    def create(self, key: Any) -> Camera:
        self.asked.append(key)
        self.cameras.append(Camera(self))
        return self.cameras[-1]

    def reset(self) -> None:
        self.n_resets += 1

    def show(self, data: Any, data_format: str, width: int, height: int) -> None:
        self.frames.append(Buffer(data, data_format, width, height))


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> World:
    made = World()
    names = ("harvesters", "harvesters.core", "genicam", "genicam.genapi", "genicam.gentl")
    modules = {name: ModuleType(name) for name in names}
    modules["harvesters"].core = modules["harvesters.core"]  # type: ignore[attr-defined]
    modules["harvesters.core"].Harvester = lambda: made  # type: ignore[attr-defined]
    for name in ("genicam.genapi", "genicam.gentl"):
        modules[name].GenericException = GenicamError  # type: ignore[attr-defined]
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    (tmp_path / "acme.cti").touch()
    monkeypatch.setenv("GENICAM_GENTL64_PATH", str(tmp_path))
    return made


def test_without_the_extra_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "harvesters", None)
    monkeypatch.setitem(sys.modules, "harvesters.core", None)
    with pytest.raises(SourceError, match="needs the vendor extra") as caught:
        VendorSource()
    assert 'pip install "inspector-app[vendor]"' in caught.value.hint
    assert "GENICAM_GENTL64_PATH" in caught.value.hint


def test_without_a_producer_the_way_to_it_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "acme.cti").unlink()
    for folders in (str(tmp_path), str(tmp_path / "nowhere"), ""):
        monkeypatch.setenv("GENICAM_GENTL64_PATH", folders)
        with pytest.raises(SourceError, match=r"no GenTL producer \(\.cti file\).*GENICAM_GENTL64_PATH") as caught:
            VendorSource()
        assert caught.value.hint


@pytest.mark.parametrize(("serial", "key"), [("B2", {"serial_number": "B2"}), ("", 0)])
def test_a_camera_is_asked_for_by_its_serial_number(world: World, serial: str, key: Any) -> None:
    VendorSource(serial).close()
    assert world.asked == [key]


def test_a_camera_that_is_not_there_is_told_with_those_that_are(world: World) -> None:
    with pytest.raises(SourceError, match="Camera C3 was not found; cameras that answer: A1, B2") as caught:
        VendorSource("C3")
    assert caught.value.hint
    world.serials.clear()
    with pytest.raises(SourceError, match="cameras that answer: none"):
        VendorSource()
    assert world.n_resets == 2


def test_a_busy_camera_is_an_error_and_let_go(world: World) -> None:
    world.busy = True
    with pytest.raises(SourceError, match="Camera A1 cannot be opened: access denied"):
        VendorSource("A1")
    assert world.n_resets == 1


def mosaic(rgb: UInt8, pattern: str) -> UInt8:
    """What a sensor with this pattern of filters sees: the pattern is read row by row, as GenICam names it."""
    seen = np.zeros(rgb.shape[:2], np.uint8)
    for place, colour in enumerate(pattern):
        row, column = divmod(place, 2)
        seen[row::2, column::2] = rgb[row::2, column::2, "RGB".index(colour)]
    return seen


COLOUR = np.tile(np.array([200, 100, 30], np.uint8), (12, 16, 1))


@pytest.mark.parametrize(
    ("data_format", "data"),
    [
        ("RGB8", COLOUR),
        ("BGR8", COLOUR[:, :, ::-1]),
        ("BayerRG8", mosaic(COLOUR, "RGGB")),
        ("BayerGR8", mosaic(COLOUR, "GRBG")),
        ("BayerGB8", mosaic(COLOUR, "GBRG")),
        ("BayerBG8", mosaic(COLOUR, "BGGR")),
    ],
)
def test_colours_come_out_as_rgb(world: World, data_format: str, data: UInt8) -> None:
    world.show(data.flatten(), data_format, 16, 12)
    frame = VendorSource("A1").read()
    assert isinstance(frame, Frame)
    np.testing.assert_array_equal(frame.rgb, COLOUR)  # and not 99: it was copied before the buffer was given back
    assert not frame.rgb.flags.writeable
    assert frame.name == "camera A1, frame 1"


def test_grey_comes_out_as_rgb(world: World) -> None:
    grey = np.arange(192, dtype=np.uint8)
    world.show(grey.copy(), "Mono8", 16, 12)
    frame = VendorSource().read()
    assert isinstance(frame, Frame)
    np.testing.assert_array_equal(frame.rgb, np.repeat(grey.reshape(12, 16, 1), 3, axis=2))


def test_a_format_that_cannot_be_read_is_told(world: World) -> None:
    world.show(np.zeros(192, np.uint16), "Mono12", 16, 12)
    with pytest.raises(SourceError, match="sends Mono12 pixels") as caught:
        VendorSource("A1").read()
    assert "PixelFormat" in caught.value.hint


def test_incomplete_and_wrong_sized_frames_are_unreadable_and_the_feed_goes_on(world: World) -> None:
    world.show(np.zeros(192, np.uint8), "Mono8", 16, 12)
    world.show(np.zeros(100, np.uint8), "Mono8", 16, 12)
    world.show(None, "Mono8", 16, 12)
    world.show(np.zeros(48, np.uint8), "Mono8", 8, 6)
    world.show(np.zeros(192, np.uint8), "Mono8", 16, 12)
    source = VendorSource()
    frames = [source.read() for _ in range(5)]
    assert [type(frame) for frame in frames] == [Frame, UnreadableFrame, UnreadableFrame, UnreadableFrame, Frame]
    reasons = [frame.reason for frame in frames if isinstance(frame, UnreadableFrame)]
    assert "incomplete" in reasons[0]
    assert "8 x 6 pixels instead of 16 x 12" in reasons[2]


def test_a_camera_that_is_lost_is_a_source_error(world: World) -> None:
    world.frames.append(GenicamError("connection lost"))
    world.lost = True
    source = VendorSource("A1")
    with pytest.raises(SourceError, match="Camera A1 stopped sending frames: connection lost") as caught:
        source.read()
    assert caught.value.hint
    source.close()
    assert world.cameras[0].log == ["start", "stop", "destroy"]
    assert world.n_resets == 1


def test_closing_ends_a_read_that_waits_and_lets_go_once(world: World) -> None:
    source = VendorSource()
    came: list[object] = []
    thread = threading.Thread(target=lambda: came.append(source.read()))
    thread.start()
    assert world.fetching.wait(5)
    source.close()
    source.close()
    world.closing.set()
    thread.join(5)
    assert came == [None]
    assert source.read() is None
    assert world.cameras[0].log == ["start", "stop", "destroy"]
    assert world.n_resets == 1


def test_automatic_modes_are_switched_off_and_what_cannot_be_is_told(world: World) -> None:
    world.settings = {
        "ExposureAuto": Setting(),
        "GainAuto": Setting(writable=False),
    }  # and no white balance: a grey one
    source = VendorSource(locked=True)
    assert world.settings["ExposureAuto"].value == "Off"
    assert source.notes == ("The camera's gain cannot be locked; pictures may drift.",)
    untouched = {"ExposureAuto": Setting()}
    world.settings = untouched
    assert VendorSource().notes == ()
    assert untouched["ExposureAuto"].value == "Continuous"


def test_a_producer_that_never_answers_is_given_up(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()
    released = threading.Event()
    monkeypatch.setattr(vendor, "OPEN_TIMEOUT_S", 0.05)
    monkeypatch.setattr(world, "update", lambda: goes_on.wait(10))
    monkeypatch.setattr(world, "reset", released.set)
    with pytest.raises(SourceError, match=r"camera A1 has not opened within 0\.05 s"):
        VendorSource("A1")
    goes_on.set()
    assert released.wait(5)
