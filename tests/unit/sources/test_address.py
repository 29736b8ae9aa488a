"""Network cameras, with servers on this computer in the camera's place."""

import socket
import subprocess
import sys
import threading
import time

import cv2
import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame
from inspector_app.pipeline.feed import Feed
from inspector_app.sources.address import AddressSource, masked
from tests.unit.sources.network_camera import motion_jpeg, server

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
        with pytest.raises(SourceError, match="nobody answered in time") as caught:
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

    def hang(*_: object) -> None:
        goes_on.wait(20)
        raise AssertionError

    monkeypatch.setattr(cv2, "VideoCapture", hang)
    monkeypatch.setattr("inspector_app.sources.address.LOOKUP_S", 0.05)
    with pytest.raises(SourceError, match="nobody answered in time"):
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
    feed = Feed.from_address(address)
    assert (feed.kind, feed.name, feed.address, feed.live) == ("address", shown, address.strip(), True)
    assert SECRET not in repr(feed)


@pytest.mark.parametrize(
    "address",
    ["", "camera", "file:///etc/passwd", "rtsp:///s3cret", "http://", "concat:a|b", "rtsp://u:s3cret@h:99999/",
     "http://u:s3cret@[::1/", "/dev/video0"],
)  # fmt: skip
def test_anything_else_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(SourceError, match="no address of a camera") as caught:
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
