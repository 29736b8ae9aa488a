"""Videos that are missing, broken, or none."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8
from inspector_app.sources.video import VideoSource

N_FRAMES = 30


def textured(number: int) -> UInt8:
    """A frame of much detail, so that every frame takes much of the file; its left edge says which one it is."""
    rgb = np.random.default_rng(number).integers(0, 256, (96, 128, 3)).astype(np.uint8)
    rgb[:, :32] = number * 8
    return rgb


def write_video(path: Path, fourcc: str = "MJPG") -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*fourcc), 10, (128, 96))
    assert writer.isOpened()
    for number in range(N_FRAMES):
        writer.write(textured(number)[:, :, ::-1].copy())
    writer.release()
    return path


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_video(tmp_path_factory.mktemp("Prüfung") / "Teile №1.avi")


def numbers_in(source: VideoSource) -> list[int]:
    """Which frames a source hands out, told by their left edges."""
    numbers = []
    while (frame := source.read()) is not None:
        numbers.append(round(float(frame.rgb[:, 8:24].mean()) / 8))
    return numbers


def test_every_frame_comes_once_and_in_order(video: Path) -> None:
    source = VideoSource(video)
    assert source.count == N_FRAMES
    assert numbers_in(source) == list(range(N_FRAMES))


def test_frames_are_named_by_their_number_and_have_no_picture_file(video: Path) -> None:
    source = VideoSource(video)
    frames = [source.read() for _ in range(3)]
    source.close()
    assert [frame.name for frame in frames if frame] == [f"Teile №1.avi, frame {n}" for n in (1, 2, 3)]
    assert [frame.path for frame in frames if frame] == [None] * 3


@pytest.mark.parametrize("share", [0.2, 0.35, 0.5, 0.65, 0.8])
def test_a_video_that_breaks_off_says_so_and_hands_out_no_half_frame(video: Path, tmp_path: Path, share: float) -> None:
    data = video.read_bytes()
    (tmp_path / "cut.avi").write_bytes(data[: int(len(data) * share)])
    whole, cut = VideoSource(video), VideoSource(tmp_path / "cut.avi")
    frames: list[Frame] = []
    with pytest.raises(SourceError, match=rf"cut.avi broke off after frame \d+ of {N_FRAMES}") as caught:
        frames.extend(iter(cut.read, None))
    n_read = len(frames)
    assert f"after frame {n_read} of" in caught.value.message
    for frame in frames:
        expected = whole.read()
        assert expected is not None
        np.testing.assert_array_equal(frame.rgb, expected.rgb)
    assert abs(n_read - share * N_FRAMES) <= 3
    assert cut.read() is None
    whole.close()


def test_a_container_that_promises_a_frame_too_many_is_no_fault(video: Path, tmp_path: Path) -> None:
    data = bytearray(video.read_bytes())
    header = data.index(b"avih") + 8 + 16  # dwTotalFrames of the main header
    stream = data.index(b"strh") + 8 + 32  # dwLength of the stream header
    for place in (header, stream):
        assert int.from_bytes(data[place : place + 4], "little") == N_FRAMES
        data[place : place + 4] = (N_FRAMES + 1).to_bytes(4, "little")
    (tmp_path / "more.avi").write_bytes(data)
    source = VideoSource(tmp_path / "more.avi")
    assert source.count == N_FRAMES + 1
    assert numbers_in(source) == list(range(N_FRAMES))


@pytest.mark.parametrize("content", [b"", b"a text file", b"RIFF\0\0\0\0AVI LIST"], ids=["empty", "text", "header"])
def test_a_file_that_is_no_video_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clip01.avi"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=r"clip01.avi is no video that can be read.*MJPEG"):
        VideoSource(path)


def test_a_video_without_its_table_of_contents_is_refused(tmp_path: Path) -> None:
    data = write_video(tmp_path / "whole.mp4", "mp4v").read_bytes()
    (tmp_path / "cut.mp4").write_bytes(data[: len(data) // 2])
    with pytest.raises(SourceError, match="no video that can be read"):
        VideoSource(tmp_path / "cut.mp4")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.avi", tmp_path):
        with pytest.raises(SourceError, match="There is no video"):
            VideoSource(path)


def test_a_broken_video_writes_nothing_to_the_terminal(video: Path, tmp_path: Path) -> None:
    data = video.read_bytes()
    (tmp_path / "cut.avi").write_bytes(data[: len(data) // 2])
    (tmp_path / "text01.avi").write_text("no video")
    script = (
        "import sys; from pathlib import Path; from inspector_app.sources.video import VideoSource\n"
        "from inspector_app.core.errors import SourceError\n"
        "for path in sys.argv[1:]:\n"
        "    try:\n"
        "        source = VideoSource(Path(path))\n"
        "        while source.read(): pass\n"
        "    except SourceError as error: print(error.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "cut.avi"), str(tmp_path / "text01.avi")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "broke off" in done.stdout
    assert "no video" in done.stdout
    assert done.stderr == ""


def test_a_missing_codec_is_told(video: Path, tmp_path: Path) -> None:
    (tmp_path / "odd.avi").write_bytes(video.read_bytes().replace(b"MJPG", b"ZZZZ"))
    with pytest.raises(SourceError, match="its codec is missing here") as caught:
        VideoSource(tmp_path / "odd.avi")
    assert "H.264" in caught.value.hint
    (tmp_path / "text.mp4").write_text("no video at all")
    with pytest.raises(SourceError) as caught:
        VideoSource(tmp_path / "text.mp4")
    assert "codec" not in caught.value.message


def test_in_real_time_frames_come_at_the_videos_own_rate(video: Path) -> None:
    source = VideoSource(video, real_time=True)  # 10 frames a second
    assert source.live
    times = [frame.captured_at_s for frame in (source.read() for _ in range(4)) if frame]
    assert times[-1] - times[0] == pytest.approx(0.3, abs=0.1)
    source._due_s -= 10  # the reader was away for ten seconds: what it missed comes at once, until it has caught up
    started_s = time.monotonic()
    assert numbers_in(source) == list(range(4, N_FRAMES))
    assert time.monotonic() - started_s < 2


def test_closing_ends_a_wait_for_the_next_frame(video: Path) -> None:
    source = VideoSource(video, real_time=True)
    source.read()
    source._due_s += 100
    came: list[Frame | None] = []
    thread = threading.Thread(target=lambda: came.append(source.read()))
    thread.start()
    source.close()
    thread.join(5)
    assert not thread.is_alive()
    assert came == [None]


@pytest.mark.parametrize("told", [0.0, float("nan"), float("inf"), 90_000.0, -1.0])
def test_a_rate_that_is_nonsense_is_not_believed(video: Path, monkeypatch: pytest.MonkeyPatch, told: float) -> None:
    real = cv2.VideoCapture

    class Lying:
        """A file whose header lies."""

        def __init__(self, *arguments: object) -> None:
            self.real = real(*arguments)

        def get(self, setting: int) -> float:
            return told if setting == cv2.CAP_PROP_FPS else float(self.real.get(setting))

        def __getattr__(self, name: str) -> object:
            return getattr(self.real, name)

    monkeypatch.setattr(cv2, "VideoCapture", Lying)
    source = VideoSource(video, real_time=True)
    times = [frame.captured_at_s for frame in (source.read() for _ in range(3)) if frame]
    assert times[-1] - times[0] == pytest.approx(0.08, abs=0.06)
    source.close()


def test_a_video_that_may_not_be_read_says_so(video: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *_: object) -> None:
        # Tests may run as root, whom no rights keep out; this is the system's own refusal.
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(cv2.VideoCapture, "isOpened", lambda _: False, raising=False)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match="cannot be read: Permission denied"):
        VideoSource(video)
