"""What every feed of frames must do. A new source is one more line in SOURCES."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector_app.bootstrap import open_source
from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.ports import Acknowledging, FrameSource
from inspector_app.pipeline.live.feed import Feed
from inspector_app.sources import kinds as source_kinds
from inspector_app.sources.address import AddressSource
from inspector_app.sources.camera import CameraSource
from inspector_app.sources.images import ImageSource
from inspector_app.sources.synthetic import Fault, SyntheticControls, SyntheticSettings, SyntheticSource
from inspector_app.sources.vendor import VendorSource
from inspector_app.sources.video import VideoSource
from inspector_app.sources.watched import WatchedSource
from tests import helpers
from tests.unit.sources.network_camera import motion_jpeg, server

N_FRAMES = 5
HEIGHT, WIDTH = 48, 64
SHARED = {
    "kinds",
    "device",
    "decoding",
    "checksums",
    "rendering",
    "camera_list",
    "folders",
    "in_turn",
    "journal",
    "reading",
}
"""Modules beside the sources that are none themselves."""


def red_then_blue(number: int) -> UInt8:
    """Upper half red, lower half blue, and a grey column that says which frame it is."""
    rgb = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    rgb[: HEIGHT // 2, :, 0] = 220
    rgb[HEIGHT // 2 :, :, 2] = 220
    rgb[:, :16] = 40 * number
    return rgb


def bgr(number: int) -> UInt8:
    return red_then_blue(number)[:, :, ::-1].copy()


@dataclass(frozen=True)
class Place:
    """What a source is opened in."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    stack: ExitStack


Opener = Callable[[], FrameSource]


def write_pictures(folder: Path) -> None:
    for number in range(N_FRAMES):
        Image.fromarray(red_then_blue(number)).save(folder / f"part{number}.png")


def images(place: Place) -> Opener:
    write_pictures(place.folder)
    return lambda: ImageSource.from_paths([place.folder])


def watched(place: Place) -> Opener:
    write_pictures(place.folder)
    return lambda: WatchedSource(place.folder, settle_s=0.02)


def written_video(folder: Path, rate_hz: float) -> Path:
    path = folder / "clip.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate_hz, (WIDTH, HEIGHT))
    assert writer.isOpened()
    for number in range(N_FRAMES):
        writer.write(bgr(number))
    writer.release()
    return path


def video(place: Place) -> Opener:
    path = written_video(place.folder, 10)
    return lambda: VideoSource(path)


def video_in_real_time(place: Place) -> Opener:
    path = written_video(place.folder, 100)
    return lambda: VideoSource(path, real_time=True)


class CameraDevice:
    """A device as OpenCV gives it, BGR: all that is faked of a camera."""

    def __init__(self, *_: object) -> None:
        self.number = -2  # the source looks at one frame while it opens

    def isOpened(self) -> bool:
        return True

    def set(self, *_: float) -> bool:
        return False

    def grab(self) -> bool:
        self.number += 1
        return True

    def retrieve(self) -> tuple[bool, UInt8]:
        return True, bgr(max(0, self.number) % N_FRAMES)

    def release(self) -> None:
        self.number = -1


def camera(place: Place) -> Opener:
    place.monkeypatch.setattr(cv2, "VideoCapture", CameraDevice)
    return lambda: CameraSource(0)


def address(place: Place) -> Opener:
    """An HTTP camera that hangs after its frames; the source looks at one while it opens."""
    pictures = [bgr(number) for number in (0, *range(N_FRAMES), 0, 0)]
    port = place.stack.enter_context(server(motion_jpeg(pictures, hangs=True)))
    return lambda: AddressSource(f"http://user:secret@127.0.0.1:{port}/video", timeout_s=1.0)


class VendorCamera:
    """What harvesters gives: buffers that hold RGB, one after the other."""

    def __init__(self) -> None:
        self.number = 0

    def try_fetch(self, *, timeout: float) -> Any:
        assert timeout > 0
        self.number += 1
        data = red_then_blue((self.number - 1) % N_FRAMES).flatten()
        component = SimpleNamespace(data=data, data_format="RGB8", width=WIDTH, height=HEIGHT)
        return BufferOf(component)

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def destroy(self) -> None: ...


class BufferOf(ExitStack):
    def __init__(self, component: object) -> None:
        super().__init__()
        self.payload = SimpleNamespace(components=[component])


class Harvester:
    device_info_list = (SimpleNamespace(serial_number="A1", display_name="Acme"),)

    def add_file(self, _: str) -> None: ...
    def update(self) -> None: ...
    def reset(self) -> None: ...

    def create(self, _: object) -> VendorCamera:
        return VendorCamera()


def vendor(place: Place) -> Opener:
    contents: dict[str, dict[str, object]] = {
        "harvesters": {},
        "harvesters.core": {"Harvester": Harvester},
        "genicam": {},
        "genicam.genapi": {"GenericException": RuntimeError},
        "genicam.gentl": {"GenericException": RuntimeError},
    }
    for name, content in contents.items():
        module = ModuleType(name)
        vars(module).update(content)
        place.monkeypatch.setitem(sys.modules, name, module)
    (place.folder / "acme.cti").touch()
    place.monkeypatch.setenv("GENICAM_GENTL64_PATH", str(place.folder))
    return lambda: VendorSource("A1")


def synthetic(_: Place) -> Opener:
    return lambda: SyntheticSource(SyntheticSettings(size=(WIDTH, HEIGHT), rate_hz=200, rest_frames=1))


@dataclass(frozen=True)
class Kind:
    """One kind of source, and how it is opened on N_FRAMES frames.

    Attributes:
        open: prepares a place and gives what opens the source there, again and again.
        live: whether only the newest frame counts.
        ends: whether there is a last frame.
        draws: whether it draws its own pictures.
    """

    open: Callable[[Place], Opener]
    live: bool
    ends: bool
    draws: bool = False


SOURCES = [
    Kind(images, live=False, ends=True),
    Kind(watched, live=False, ends=False),
    Kind(video, live=False, ends=True),
    Kind(video_in_real_time, live=True, ends=True),
    Kind(camera, live=True, ends=False),
    Kind(address, live=True, ends=False),
    Kind(vendor, live=True, ends=False),
    Kind(synthetic, live=True, ends=False, draws=True),
]


@pytest.fixture(
    params=[pytest.param(one, marks=[pytest.mark.services] if one.open is address else []) for one in SOURCES],
    ids=lambda kind: kind.open.__name__,
)
def kind(request: pytest.FixtureRequest) -> Kind:
    chosen: Kind = request.param
    return chosen


@pytest.fixture
def opener(kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Opens the source; whatever was opened is closed after the test."""
    with ExitStack() as stack:
        folder = tmp_path / "feed"
        folder.mkdir()
        open_one = kind.open(Place(folder, monkeypatch, stack))

        def open_and_close_later() -> FrameSource:
            source = open_one()
            stack.callback(source.close)
            return source

        yield open_and_close_later


@pytest.fixture
def source(opener: Opener) -> FrameSource:
    return opener()


def frames_of(source: FrameSource) -> list[Frame]:
    frames = [source.read() for _ in range(N_FRAMES)]
    assert all(isinstance(frame, Frame) for frame in frames)
    return [frame for frame in frames if isinstance(frame, Frame)]


def test_every_source_in_the_package_is_in_the_list() -> None:
    import inspector_app.sources

    modules = {path.stem for path in Path(inspector_app.sources.__path__[0]).glob("*.py")} - {"__init__"} - SHARED
    assert modules == {kind.open.__name__.partition("_")[0] for kind in SOURCES}


def test_frames_are_read_only_rgb_in_order(kind: Kind, source: FrameSource) -> None:
    for number, frame in enumerate(frames_of(source)):
        assert frame.rgb.dtype == np.uint8
        assert frame.rgb.shape == (HEIGHT, WIDTH, 3)
        assert not frame.rgb.flags.writeable
        if kind.draws:
            continue
        # JPEG inside a video rounds; channels that are swapped are off by 220.
        np.testing.assert_allclose(frame.rgb[4:16, 28:].mean(axis=(0, 1)), (220, 0, 0), atol=12)
        np.testing.assert_allclose(frame.rgb[32:44, 28:].mean(axis=(0, 1)), (0, 0, 220), atol=12)
        assert frame.rgb[:, 2:8].mean() == pytest.approx(40 * number, abs=6)


def test_a_frame_keeps_its_pixels_when_the_next_is_read(source: FrameSource) -> None:
    first = source.read()
    assert isinstance(first, Frame)
    pixels = first.rgb.copy()
    source.read()
    np.testing.assert_array_equal(first.rgb, pixels)


def test_names_tell_frames_apart(source: FrameSource) -> None:
    names = [frame.name for frame in frames_of(source)]
    assert len(set(names)) == N_FRAMES
    assert all(names)
    assert source.name
    assert "secret" not in " ".join([source.name, *names])


def test_frames_say_when_they_were_taken(source: FrameSource) -> None:
    before = time.time()
    for frame in frames_of(source):
        assert before <= frame.captured_at_s <= time.time()
        before = frame.captured_at_s


def test_frames_are_told_apart_in_time_by_a_clock_that_nobody_sets(source: FrameSource) -> None:
    before = time.monotonic()
    for frame in frames_of(source):
        assert before <= frame.captured_s <= time.monotonic()
        before = frame.captured_s


def test_a_finite_source_counts_its_frames_and_ends_with_none_for_good(kind: Kind, source: FrameSource) -> None:
    assert source.live == kind.live
    assert source.count == (N_FRAMES if kind.ends else None)
    frames_of(source)
    if kind.ends:
        assert source.read() is None
        assert source.read() is None


def test_closing_twice_is_allowed_and_nothing_comes_after_it(source: FrameSource) -> None:
    assert source.read() is not None
    source.close()
    source.close()
    assert source.read() is None


def test_closing_from_another_thread_ends_the_reading_also_where_it_waits(source: FrameSource) -> None:
    came: list[Frame | UnreadableFrame] = []
    enough = threading.Event()

    def read_on() -> None:
        while (frame := source.read()) is not None:
            came.append(frame)
            if len(came) >= N_FRAMES:
                enough.set()

    thread = threading.Thread(target=read_on)
    thread.start()
    assert enough.wait(10)
    source.close()
    thread.join(10)
    assert not thread.is_alive()
    assert source.read() is None


def test_a_source_can_be_opened_again(opener: Opener) -> None:
    for _ in range(3):
        source = opener()
        frames_of(source)
        source.close()


def test_opening_leaves_no_thread_behind(opener: Opener) -> None:
    first = opener()
    first.read()
    first.close()
    threads = set(threading.enumerate())  # a library may keep one thread for all that it ever opens
    for _ in range(3):
        source = opener()
        source.read()
        source.close()
    assert set(threading.enumerate()) <= threads


def test_an_unreadable_picture_is_an_excuse_and_the_feed_goes_on(tmp_path: Path) -> None:
    """Only a source of files can meet one bad picture among good ones."""
    for number in (1, 3):
        Image.fromarray(red_then_blue(number)).save(tmp_path / f"part{number}.png")
    (tmp_path / "part2.png").write_bytes((tmp_path / "part1.png").read_bytes()[:60])
    source = ImageSource.from_paths([tmp_path])
    first, second, third = source.read(), source.read(), source.read()
    assert isinstance(first, Frame)
    assert isinstance(second, UnreadableFrame)
    assert second.name == "part2.png"
    assert second.reason
    assert isinstance(third, Frame)
    assert source.read() is None


def test_nothing_to_open_is_a_source_error_with_a_hint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "harvesters.core", None)
    monkeypatch.setitem(sys.modules, "harvesters", None)
    vanished = SyntheticControls()
    vanished.begin(Fault.VANISHED)
    feeds = [
        Feed("pictures", "", (tmp_path,)),
        Feed("watched", "", (tmp_path / "nowhere",)),
        Feed("video", "", (tmp_path / "nowhere.avi",)),
        Feed("camera", "", camera=99),
        Feed("address", "", address="rtsp://127.0.0.1:9/nobody"),
        Feed("vendor", ""),
        Feed("synthetic", "", controls=vanished),
    ]
    assert {feed.kind for feed in feeds} == {kind.name for kind in source_kinds.SOURCES.built_in}
    for feed in feeds:
        with pytest.raises(SourceError) as caught:
            open_source(feed)
        assert caught.value.message
        assert caught.value.hint


def test_a_feed_says_whether_it_is_live_as_its_source_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pictures(tmp_path)
    path = written_video(tmp_path, 100)
    feeds = [
        Feed.from_paths([tmp_path]),
        Feed("watched", "", (tmp_path,), judged_file=tmp_path / "journal.txt"),
        Feed.from_paths([path]),
        Feed("video", "", (path,), real_time=True),
        Feed("synthetic", "", synthetic=SyntheticSettings(size=(WIDTH, HEIGHT))),
    ]
    with ExitStack() as stack:
        for feed in feeds:
            source = open_source(feed)
            stack.callback(source.close)
            assert source.live == feed.live
            assert isinstance(source.read(), Frame)
        camera(Place(tmp_path, monkeypatch, stack))
        vendor(Place(tmp_path, monkeypatch, stack))
        for feed in (Feed("camera", ""), Feed("vendor", "")):
            source = open_source(Feed(feed.kind, "", locked=False))
            stack.callback(source.close)
            assert source.live == feed.live


def test_what_was_judged_in_a_watched_folder_is_kept_with_the_applications_own_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = helpers.app_paths(tmp_path / "app")
    monkeypatch.setattr("inspector_app.sources.watched.user_paths", lambda: paths)
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        write_pictures(tmp_path / name)
        for n_left in (N_FRAMES, N_FRAMES - 1):  # the second time, one has been judged
            source = open_source(Feed("watched", "", (tmp_path / name,)))
            frame = source.read()
            source.close()
            assert isinstance(frame, Frame)
            assert isinstance(source, Acknowledging)
            source.judged(frame)
            assert frame.name == f"part{N_FRAMES - n_left}.png"
    assert len(list(paths.records.rglob("*.txt"))) == 2
