"""What every feed of frames must do. A new source is one more line in SOURCES."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.ports import FrameSource
from inspector_app.sources.camera import CameraSource
from inspector_app.sources.images import ImageSource
from inspector_app.sources.video import VideoSource

N_FRAMES = 5
SHARED = ("device", "rendering", "camera_list")
"""Modules beside the sources that are none themselves."""
HEIGHT, WIDTH = 48, 64


def red_then_blue(number: int) -> UInt8:
    """Upper half red, lower half blue, and a grey column that says which frame it is."""
    rgb = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    rgb[: HEIGHT // 2, :, 0] = 220
    rgb[HEIGHT // 2 :, :, 2] = 220
    rgb[:, :16] = 40 * number
    return rgb


def bgr(number: int) -> UInt8:
    return red_then_blue(number)[:, :, ::-1].copy()


def open_images(folder: Path, _: pytest.MonkeyPatch) -> FrameSource:
    for number in range(N_FRAMES):
        Image.fromarray(red_then_blue(number)).save(folder / f"part{number}.png")
    return ImageSource.from_paths([folder])


def open_video(folder: Path, _: pytest.MonkeyPatch) -> FrameSource:
    writer = cv2.VideoWriter(str(folder / "clip.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 10, (WIDTH, HEIGHT))
    assert writer.isOpened()
    for number in range(N_FRAMES):
        writer.write(bgr(number))
    writer.release()
    return VideoSource(folder / "clip.avi")


class CameraDevice:
    """A device as OpenCV gives it, BGR: all that is faked of a camera."""

    def __init__(self) -> None:
        self.number = -2  # the source looks at one frame while it opens

    def isOpened(self) -> bool:
        return True

    def grab(self) -> bool:
        self.number += 1
        return True

    def retrieve(self) -> tuple[bool, UInt8]:
        return True, bgr(max(0, self.number))

    def release(self) -> None:
        self.number = -1


def open_camera(_: Path, monkeypatch: pytest.MonkeyPatch) -> FrameSource:
    def device(index: int, backend: int, parameters: list[int]) -> Any:
        return CameraDevice()

    monkeypatch.setattr(cv2, "VideoCapture", device)
    return CameraSource(0)


@dataclass(frozen=True)
class Kind:
    """One kind of source, and how it is opened on N_FRAMES frames."""

    name: str
    open: Callable[[Path, pytest.MonkeyPatch], FrameSource]
    live: bool


SOURCES = [Kind("images", open_images, False), Kind("video", open_video, False), Kind("camera", open_camera, True)]


@pytest.fixture(params=SOURCES, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest) -> Kind:
    chosen: Kind = request.param
    return chosen


@pytest.fixture
def source(kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FrameSource:
    return kind.open(tmp_path, monkeypatch)


def frames_of(source: FrameSource) -> list[Frame]:
    frames = [source.read() for _ in range(N_FRAMES)]
    assert all(isinstance(frame, Frame) for frame in frames)
    return [frame for frame in frames if isinstance(frame, Frame)]


def test_every_source_in_the_package_is_in_the_list() -> None:
    import inspector_app.sources

    modules = {path.stem for path in Path(inspector_app.sources.__path__[0]).glob("*.py")} - {"__init__", *SHARED}
    assert modules == {kind.name for kind in SOURCES}


def test_frames_are_read_only_rgb_in_order(source: FrameSource) -> None:
    for number, frame in enumerate(frames_of(source)):
        assert frame.rgb.dtype == np.uint8
        assert frame.rgb.shape == (HEIGHT, WIDTH, 3)
        assert not frame.rgb.flags.writeable
        # JPEG inside a video rounds; channels that are swapped are off by 220.
        np.testing.assert_allclose(frame.rgb[4:16, 28:].mean(axis=(0, 1)), (220, 0, 0), atol=12)
        np.testing.assert_allclose(frame.rgb[32:44, 28:].mean(axis=(0, 1)), (0, 0, 220), atol=12)
        assert frame.rgb[:, 2:8].mean() == pytest.approx(40 * number, abs=6)


def test_names_tell_frames_apart(source: FrameSource) -> None:
    names = [frame.name for frame in frames_of(source)]
    assert len(set(names)) == N_FRAMES
    assert all(names)
    assert source.name


def test_frames_say_when_they_were_taken(source: FrameSource) -> None:
    import time

    before = time.time()
    times = [frame.captured_at_s for frame in frames_of(source)]
    assert times == sorted(times)
    assert before <= times[0]
    assert times[-1] <= time.time()


def test_a_finite_source_counts_its_frames_and_ends_with_none_for_good(kind: Kind, source: FrameSource) -> None:
    assert source.live == kind.live
    frames_of(source)
    if kind.live:
        assert source.count is None
        assert source.read() is not None
    else:
        assert source.count == N_FRAMES
        assert source.read() is None
        assert source.read() is None


def test_closing_twice_is_allowed_and_nothing_comes_after_it(source: FrameSource) -> None:
    assert source.read() is not None
    source.close()
    source.close()
    assert source.read() is None


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


def test_nothing_to_open_is_a_source_error(tmp_path: Path) -> None:
    for open_nothing in (
        lambda: ImageSource.from_paths([tmp_path]),
        lambda: VideoSource(tmp_path / "nowhere.avi"),
        lambda: CameraSource(99),
    ):
        with pytest.raises(SourceError) as caught:
            open_nothing()
        assert caught.value.hint
