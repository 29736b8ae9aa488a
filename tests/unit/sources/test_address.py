"""Network cameras, with servers on this computer in the camera's place."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.pipeline.live.feed import Feed
from inspector_app.sources.address import AddressSource, masked
from tests.experiments.damaged_video import ROUNDING
from tests.unit.sources.coded_video import RECIPES, moving, write
from tests.unit.sources.network_camera import motion_jpeg, server
from tests.unit.sources.rtsp_camera import AT_ONCE, Coded, RtspCamera

pytestmark = pytest.mark.services

SECRET = "s3cret"
PICTURE = np.zeros((48, 64, 3), np.uint8)
PICTURE[:24, :, 2], PICTURE[24:, :, 0] = 220, 220  # BGR: red above, blue below


def test_an_http_camera_is_read_in_rgb_and_its_end_is_a_loss() -> None:
    with server(motion_jpeg([PICTURE] * 12)) as port:
        source = AddressSource(f"http://127.0.0.1:{port}/video.mjpg")
        frame = source.read()
        assert isinstance(frame, Frame)
        assert frame.rgb.shape == (48, 64, 3)
        assert not frame.rgb.flags.writeable
        np.testing.assert_allclose(frame.rgb[4:20, 28:].mean(axis=(0, 1)), (220, 0, 0), atol=12)
        with pytest.raises(SourceError, match="stopped sending frames") as caught:
            list(iter(source.read, None))
        assert caught.value.hint
        source.close()
        assert source.read() is None


@pytest.mark.parametrize("scheme", ["rtsp", "http"])
def test_a_server_that_accepts_and_stays_silent_ends_by_time_out(scheme: str) -> None:
    with server(lambda _: None) as port:
        started_s = time.monotonic()
        with pytest.raises(SourceError, match="there was no answer in time") as caught:
            AddressSource(f"{scheme}://user:{SECRET}@127.0.0.1:{port}/x", timeout_s=0.3)
        assert time.monotonic() - started_s < 3
        assert SECRET not in str(caught.value)


def test_a_camera_that_hangs_in_mid_stream_is_lost_by_time_out() -> None:
    with server(motion_jpeg([PICTURE] * 12, hangs=True)) as port:
        source = AddressSource(f"http://127.0.0.1:{port}/video.mjpg", timeout_s=1.0)
        started_s = time.monotonic()
        with pytest.raises(SourceError, match="stopped sending frames"):
            list(iter(source.read, None))
        assert time.monotonic() - started_s < 5
        source.close()


def test_nobody_there_and_no_video() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    with pytest.raises(SourceError, match="cannot be opened"):
        AddressSource(f"rtsp://127.0.0.1:{port}/x", timeout_s=1)

    def web_page(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Welcome</html>")
        connection.close()

    with server(web_page) as port, pytest.raises(SourceError, match=r"cannot be opened|no picture"):
        AddressSource(f"http://127.0.0.1:{port}/", timeout_s=2)


def test_a_name_that_is_looked_up_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()

    def hang(*_: object, **__: object) -> None:
        goes_on.wait(20)
        raise AssertionError

    monkeypatch.setattr(av, "open", hang)
    monkeypatch.setattr("inspector_app.sources.address.LOOKUP_S", 0.05)
    with pytest.raises(SourceError, match="there was no answer in time"):
        AddressSource("rtsp://camera.example/x", timeout_s=0.05)
    goes_on.set()


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("rtsp://user:s3cret@camera:554/live/1", "rtsp://camera:554/live/1"),
        ("https://s3cret@[fe80::1]:8443/a?token=s3cret#s3cret", "https://[fe80::1]:8443/a"),
        (" http://10.0.0.7/video ", "http://10.0.0.7/video"),
        ("RTSP://Camera/x", "rtsp://camera/x"),
    ],
)
def test_names_hide_users_passwords_and_keys(address: str, shown: str) -> None:
    assert masked(address) == shown
    feed = Feed("address", masked(address), address=address)
    assert feed.live
    assert SECRET not in repr(feed)


@pytest.mark.parametrize(
    "address",
    ["", "camera", "file:///etc/passwd", "rtsp:///s3cret", "http://", "concat:a|b", "rtsp://u:s3cret@h:99999/",
     "http://u:s3cret@[::1/", "/dev/video0"],
)  # fmt: skip
def test_anything_else_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(SourceError, match="not the address of a camera") as caught:
        AddressSource(address)
    assert SECRET not in str(caught.value)
    assert caught.value.hint


def test_nothing_is_written_to_the_terminal() -> None:
    script = (
        "from inspector_app.sources.address import AddressSource\n"
        "from inspector_app.core.errors import SourceError\n"
        "try: AddressSource('http://127.0.0.1:9/x', timeout_s=1)\n"
        "except SourceError as error: print(error.message)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "cannot be opened" in done.stdout
    assert done.stderr == ""


def test_a_frame_of_another_size_in_a_motion_jpeg_stream_is_an_error() -> None:
    large = np.zeros((96, 128, 3), np.uint8)
    with server(motion_jpeg([PICTURE] * 4 + [large] + [PICTURE] * 3)) as port:
        source = AddressSource(f"http://127.0.0.1:{port}/video.mjpg")
        frames = read_all(source)
        source.close()
    odd = [frame for frame in frames if isinstance(frame, UnreadableFrame)]
    assert [frame.reason for frame in odd] == [
        "The camera sent 128 x 96 pixels instead of 64 x 48. Open the feed again."
    ]
    assert isinstance(frames[-1], Frame)


def test_a_playlist_and_a_redirection_lead_nowhere() -> None:
    asked: list[bytes] = []

    def answers(head: str, body: str) -> Callable[[socket.socket], None]:
        def serve(connection: socket.socket) -> None:
            connection.recv(4096)
            connection.sendall(f"HTTP/1.0 {head}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
            connection.close()

        return serve

    with server(lambda connection: asked.append(connection.recv(4096))) as other:
        there = f"http://127.0.0.1:{other}/x.ts"
        for head, body in (
            (f"302 Found\r\nLocation: {there}", ""),
            (
                "200 OK\r\nContent-Type: application/vnd.apple.mpegurl",
                f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{there}\n#EXT-X-ENDLIST\n",
            ),
            ("200 OK", f"ffconcat version 1.0\nfile '{there}'\n"),
        ):
            with server(answers(head, body)) as port, pytest.raises(SourceError, match=r"cannot be opened|no picture"):
                AddressSource(f"http://127.0.0.1:{port}/live.m3u8", timeout_s=2)
    assert asked == []


def test_what_a_decoder_held_back_when_the_stream_ended_is_not_handed_out_as_of_now(tmp_path: Path) -> None:
    """With frames that are built on later ones, a decoder has some in hand whenever the stream breaks off."""
    n_frames = 30
    path = write(tmp_path / "clip.mkv", RECIPES["h264 in Matroska"], [moving(number) for number in range(n_frames)])

    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: video/x-matroska\r\n\r\n" + path.read_bytes())
        connection.shutdown(socket.SHUT_RDWR)

    with server(serve) as port:
        source = AddressSource(f"http://127.0.0.1:{port}/clip.mkv", timeout_s=3)
        frames = read_all(source)
        source.close()
    assert len(frames) > n_frames // 2
    for frame in frames:
        assert isinstance(frame, Frame)
        shown = [np.abs(frame.rgb[::4, ::4].astype(float) - moving(n)[::4, ::4]).mean() for n in range(n_frames)]
        assert np.argmin(shown) != n_frames - 1


N_PICTURES, GROUP = 42, 10


def coded(codec: str) -> Coded:
    """Pictures as an encoder in a camera codes them, a key frame every ten."""
    encoder = av.CodecContext.create("mpeg4" if codec == "mpeg4" else "libx264", "w")
    assert isinstance(encoder, av.VideoCodecContext)
    encoder.width, encoder.height, encoder.pix_fmt = 160, 120, "yuv420p"
    encoder.time_base, encoder.framerate = Fraction(1, 25), Fraction(25)
    encoder.options = {"g": str(GROUP)}
    if codec == "mpeg4":
        encoder.options |= {"flags": "+global_header"}
        encoder.bit_rate = 800_000
    else:
        encoder.options |= {"tune": "zerolatency", "threads": "1", "bf": "0"}
    pictures: list[bytes] = []
    for number in range(N_PICTURES):
        frame = av.VideoFrame.from_ndarray(moving(number), format="rgb24")
        frame.pts = number
        pictures += [bytes(packet) for packet in encoder.encode(frame)]
    pictures += [bytes(packet) for packet in encoder.encode(None)]
    assert len(pictures) == N_PICTURES
    return Coded(codec, tuple(pictures), encoder.extradata or b"")


@pytest.fixture(scope="module", params=["mpeg4", "h264"])
def stream(request: pytest.FixtureRequest) -> Coded:
    return coded(request.param)


def read_all(source: AddressSource) -> list[Frame | UnreadableFrame]:
    """Every frame until the camera is lost."""
    frames: list[Frame | UnreadableFrame] = []
    with suppress(SourceError):
        while (frame := source.read()) is not None:
            frames.append(frame)
    return frames


def watched(camera: RtspCamera) -> list[Frame | UnreadableFrame]:
    with server(camera.serve) as port:
        source = AddressSource(f"rtsp://127.0.0.1:{port}/live", timeout_s=3)
        camera.goes_on.set()
        frames = read_all(source)
        source.close()
    return frames


@pytest.fixture(scope="module")
def whole(stream: Coded) -> list[UInt8]:
    """What the camera's pictures look like when nothing is lost."""
    frames = watched(RtspCamera(stream, lambda *_: False))
    assert len(frames) >= N_PICTURES - 2  # one is read in opening, the parser may keep the last
    return [frame.rgb for frame in frames if isinstance(frame, Frame)]


def is_one_of(rgb: UInt8, pictures: list[UInt8]) -> bool:
    """Whether it is a picture of the camera, pixel by pixel."""
    near = min(pictures, key=lambda picture: np.abs(rgb[::8, ::8].astype(int) - picture[::8, ::8]).sum())
    return bool(np.abs(rgb.astype(int) - near).max() <= ROUNDING)


@pytest.mark.parametrize("transport", ["TCP", "UDP"])
@pytest.mark.parametrize(
    ("picture", "part"), [(15, "all"), (15, "middle"), (20, "first"), (20, "last"), (20, "all"), (19, "last")]
)
def test_after_a_loss_nothing_is_judged_until_the_next_key_frame(
    stream: Coded, whole: list[UInt8], transport: str, picture: int, part: str
) -> None:
    """A picture is lost as a whole or in part; 20 is a key frame."""

    def lost(number: int, which: int, n_parts: int) -> bool:
        chosen = {"all": which, "first": 0, "middle": n_parts // 2, "last": n_parts - 1}[part]
        return number == picture and which == chosen

    camera = RtspCamera(stream, lost, refuses={"UDP" if transport == "TCP" else "TCP"})
    frames = watched(camera)
    assert camera.transport == transport
    assert picture > AT_ONCE
    sound = [frame for frame in frames if isinstance(frame, Frame)]
    errors = [frame for frame in frames if isinstance(frame, UnreadableFrame)]
    assert all(is_one_of(frame.rgb, whole) for frame in sound)
    assert frames[-1] is sound[-1]
    assert len(errors) >= min(GROUP - picture % GROUP, 3) - (part == "all")
    assert errors[0].reason.startswith(
        f"Frame {frames.index(errors[0]) + 1} is damaged, or depends on a damaged frame. "
    )
    next_key = GROUP * (picture // GROUP + 1)
    assert len(sound) >= picture - 3 + N_PICTURES - next_key - 2 - GROUP


def test_the_same_loss_twice_is_told_twice(stream: Coded, whole: list[UInt8]) -> None:
    frames = watched(RtspCamera(stream, lambda number, which, _: number in {15, 35} and which == 0))
    sound = [frame for frame in frames if isinstance(frame, Frame)]
    assert all(is_one_of(frame.rgb, whole) for frame in sound)
    assert isinstance(frames[10], Frame)
    assert isinstance(frames[16], UnreadableFrame)
    assert isinstance(frames[30], Frame)
    assert isinstance(frames[36], UnreadableFrame)


def test_a_loss_while_the_stream_is_looked_into_is_no_feed(stream: Coded) -> None:
    """Nobody knows in which of the frames it lies that FFmpeg has read meanwhile."""
    camera = RtspCamera(stream, lambda number, which, _: number in {1, 3, 5, 7} and which == 0)
    camera.goes_on.set()
    with pytest.raises(SourceError, match="parts of its pictures are lost in the network") as caught:
        watched(camera)
    assert caught.value.hint


def test_closing_ends_a_read_that_waits_at_its_time_out(stream: Coded) -> None:
    camera = RtspCamera(stream, lambda number, *_: number >= AT_ONCE)
    with server(camera.serve) as port:
        source = AddressSource(f"rtsp://127.0.0.1:{port}/live", timeout_s=1)
        came: list[object] = []
        thread = threading.Thread(target=lambda: came.extend(iter(source.read, None)))
        thread.start()
        source.close()
        thread.join(5)
        assert not thread.is_alive()
        assert source.read() is None
        camera.goes_on.set()
