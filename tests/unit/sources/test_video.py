"""Videos that are missing, broken, or none."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.sources.shared.video_decoding import Unsound
from inspector_app.sources.video import VideoSource
from tests.unit.sources.coded_video import GROUP, RECIPES, damaged, moving, packets_of, rewritten, write
from tests.unit.sources.network_camera import server

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
        assert isinstance(frame, Frame)
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
    frames: list[Frame | UnreadableFrame] = []
    with pytest.raises(SourceError, match=rf"cut.avi ended unexpectedly after frame \d+ of {N_FRAMES}") as caught:
        frames.extend(iter(cut.read, None))
    n_read = len(frames)
    assert f"after frame {n_read} of" in caught.value.message
    for frame in frames:
        expected = whole.read()
        assert isinstance(expected, Frame)
        assert isinstance(frame, Frame)
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
    with pytest.raises(SourceError, match=r"clip01.avi is not a video that can be read.*MJPEG"):
        VideoSource(path)


def test_a_video_without_its_table_of_contents_is_refused(tmp_path: Path) -> None:
    data = write_video(tmp_path / "whole.mp4", "mp4v").read_bytes()
    (tmp_path / "cut.mp4").write_bytes(data[: len(data) // 2])
    with pytest.raises(SourceError, match="not a video that can be read"):
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
    assert "ended unexpectedly" in done.stdout
    assert "not a video" in done.stdout
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


def test_a_frame_is_of_the_moment_it_was_due_and_not_of_when_the_next_was_read(
    video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = VideoSource(video)
    decoded, read_s = source._decoded, []

    def noted() -> UInt8 | Unsound | None:
        read_s.append(time.monotonic())
        return decoded()

    monkeypatch.setattr(source, "_decoded", noted)
    frame = source.read()
    source.close()
    assert frame is not None
    assert frame.captured_s <= read_s[0]


def test_closing_ends_a_wait_for_the_next_frame(video: Path) -> None:
    source = VideoSource(video, real_time=True)
    source.read()
    source._due_s += 100
    came: list[Frame | UnreadableFrame | None] = []
    thread = threading.Thread(target=lambda: came.append(source.read()))
    thread.start()
    source.close()
    thread.join(5)
    assert not thread.is_alive()
    assert came == [None]


@pytest.mark.parametrize(("rate", "scale"), [(90_000, 1), (1, 100)])
def test_a_rate_that_is_nonsense_is_not_believed(video: Path, tmp_path: Path, rate: int, scale: int) -> None:
    data = bytearray(video.read_bytes())
    header = data.index(b"strh") + 8 + 20  # dwScale and dwRate of the stream header
    data[header : header + 8] = scale.to_bytes(4, "little") + rate.to_bytes(4, "little")
    (tmp_path / "lying.avi").write_bytes(data)
    source = VideoSource(tmp_path / "lying.avi", real_time=True)
    times = [frame.captured_at_s for frame in (source.read() for _ in range(3)) if frame]
    assert times[-1] - times[0] == pytest.approx(0.08, abs=0.06)
    source.close()


def test_a_video_that_may_not_be_read_says_so(video: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *_: object) -> None:
        # Tests may run as root, whom no rights keep out; this is the system's own refusal.
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match="cannot be read: Permission denied"):
        VideoSource(video)


def all_of(source: VideoSource) -> list[Frame | UnreadableFrame]:
    frames = []
    while (frame := source.read()) is not None:
        frames.append(frame)
    return frames


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three groups of MPEG-4."""
    folder = tmp_path_factory.mktemp("coded")
    return write(folder / "clip.mp4", RECIPES["mpeg4"], [moving(number) for number in range(3 * GROUP)])


def test_damage_in_a_file_is_an_error_with_its_number_until_the_next_key_frame(coded: Path, tmp_path: Path) -> None:
    data = packets_of(coded)[16].data
    path = damaged(coded, tmp_path / "bad.mp4", 16, data[: len(data) // 2] + b"\x5a" * (len(data) - len(data) // 2))
    source, whole = VideoSource(path), VideoSource(coded)
    frames = all_of(source)
    assert source.count == len(frames) == 3 * GROUP
    assert [frame.name for frame in frames] == [f"bad.mp4, frame {number}" for number in range(1, 3 * GROUP + 1)]
    errors = [number for number, frame in enumerate(frames, 1) if isinstance(frame, UnreadableFrame)]
    assert errors == list(range(17, 2 * GROUP + 1))
    first = frames[16]
    assert isinstance(first, UnreadableFrame)
    assert first.reason == "Frame 17 is damaged, or depends on a damaged frame. Copy or record the video again."
    for frame in frames:
        expected = whole.read()
        assert isinstance(expected, Frame)
        if isinstance(frame, Frame):
            np.testing.assert_array_equal(frame.rgb, expected.rgb)


def test_a_frame_of_another_size_is_an_error_and_the_others_are_not(tmp_path: Path) -> None:
    small = write(tmp_path / "small.avi", RECIPES["mjpeg"], [moving(number) for number in range(6)])
    large = write(tmp_path / "large.avi", RECIPES["mjpeg"], [moving(0, (320, 240))])
    source = VideoSource(damaged(small, tmp_path / "mixed.avi", 3, packets_of(large)[0].data))
    frames = list(iter(source.read, None))
    assert [isinstance(frame, Frame) for frame in frames] == [True, True, True, False, True, True]
    odd = frames[3]
    assert isinstance(odd, UnreadableFrame)
    assert odd.reason == "Frame 4 has 320 x 240 pixels instead of 160 x 120. Record the video again, with one size."


def test_frames_that_a_cut_leaves_out_are_not_missing(tmp_path: Path) -> None:
    """A clip cut out of another begins between key frames; its container says which frames are not to be shown."""
    whole = write(tmp_path / "whole.mp4", RECIPES["hevc"], [moving(number) for number in range(3 * GROUP)])
    source = VideoSource(rewritten(whole, packets_of(whole)[4:], tmp_path / "cut.mp4"))
    frames = list(iter(source.read, None))
    assert source.count is not None
    assert len(frames) < source.count - 3
    assert isinstance(frames[-1], Frame)


def as_recorded_live(path: Path, to: Path) -> Path:
    """The same video in a Matroska file that does not say how long it is."""
    with av.open(str(path)) as old, av.open(str(to), "w", options={"live": "1"}) as container:
        stream = container.add_stream_from_template(old.streams.video[0])
        for packet in old.demux(old.streams.video[0]):
            if packet.size:
                packet.stream = stream
                container.mux(packet)
    return to


def test_a_file_that_does_not_say_how_long_it_is_breaks_off(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.mkv", RECIPES["ffv1"], [moving(number) for number in range(2 * GROUP)])
    live = as_recorded_live(whole, tmp_path / "live.mkv")
    source = VideoSource(live)
    assert source.count is None
    assert len(all_of(source)) == 2 * GROUP
    data = live.read_bytes()
    (tmp_path / "cut.mkv").write_bytes(data[: len(data) * 2 // 3])
    with pytest.raises(SourceError, match=r"cut.mkv ended unexpectedly after frame \d+\. "):
        all_of(VideoSource(tmp_path / "cut.mkv"))


def test_a_file_that_breaks_off_in_its_last_packet_is_not_complete(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.mkv", RECIPES["ffv1"], [moving(number) for number in range(2 * GROUP)])
    data = whole.read_bytes()
    last = data.rindex(packets_of(whole)[-1].data)
    (tmp_path / "cut.mkv").write_bytes(data[: last + 20])
    assert len(all_of(VideoSource(whole))) == 2 * GROUP
    source = VideoSource(tmp_path / "cut.mkv")
    assert source.count == 2 * GROUP
    with pytest.raises(SourceError, match=rf"cut.mkv ended unexpectedly after frame \d+ of {2 * GROUP}"):
        all_of(source)


def test_a_codec_that_makes_a_picture_of_anything_needs_checksums(tmp_path: Path) -> None:
    frames = [moving(number) for number in range(2 * GROUP)]
    with pytest.raises(SourceError, match="is coded in VP9, in which damage cannot be detected") as caught:
        VideoSource(write(tmp_path / "clip.webm", RECIPES["vp9"], frames))
    assert "checksums" in caught.value.hint
    path = write(tmp_path / "clip.mkv", RECIPES["vp9"], frames)
    data = bytearray(path.read_bytes())
    data[data.index(packets_of(path)[GROUP + 2].data) + 20] ^= 1
    (tmp_path / "bad.mkv").write_bytes(data)
    for name, n_sound in (("clip.mkv", 2 * GROUP), ("bad.mkv", GROUP)):
        source = VideoSource(tmp_path / name)
        came = list(iter(source.read, None))
        assert len(came) == 2 * GROUP
        assert [isinstance(frame, Frame) for frame in came] == [True] * n_sound + [False] * (2 * GROUP - n_sound)


def gab2(playlist: bytes, video: Path) -> bytes:
    """An AVI file whose subtitles are a playlist, which FFmpeg looks into."""
    data = video.read_bytes()
    name = "x".encode("utf-16-le")
    body = b"GAB2\0\2\0" + len(name).to_bytes(4, "little") + name + b"\4\0"
    body += len(playlist).to_bytes(4, "little") + playlist
    chunk = b"01tx" + len(body).to_bytes(4, "little") + body
    at = data.index(b"movi") + 4
    return data[:at] + chunk + data[at:]


@pytest.mark.parametrize("suffix", [".mp4", ".avi", ".mkv", ".mpg"])
@pytest.mark.parametrize(
    "script",
    [
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{there}\n#EXT-X-ENDLIST\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhere.ts\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile here.ts\n",
        "ffconcat version 1.0\nfile '{there}'\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 26\n",
    ],
    ids=["m3u8", "m3u8 of a file", "ffconcat of a file", "ffconcat", "sdp"],
)
@pytest.mark.services
def test_a_script_under_a_videos_name_opens_nothing(tmp_path: Path, script: str, suffix: str) -> None:
    write(tmp_path / "here.ts", RECIPES["mpeg2"], [moving(number) for number in range(6)])
    asked: list[bytes] = []
    with server(lambda connection: asked.append(connection.recv(4096))) as port:
        path = tmp_path / f"clip{suffix}"
        path.write_text(script.format(there=f"http://127.0.0.1:{port}/x.ts"))
        with pytest.raises(SourceError, match="not a video that can be read"):
            VideoSource(path)
    assert asked == []


@pytest.mark.services
def test_a_playlist_hidden_in_a_sound_videos_subtitles_opens_nothing(video: Path, tmp_path: Path) -> None:
    asked: list[bytes] = []
    with server(lambda connection: asked.append(connection.recv(4096))) as port:
        playlist = f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:{port}/x\n#EXT-X-ENDLIST\n"
        (tmp_path / "clip.avi").write_bytes(gab2(playlist.encode(), video))
        try:
            source = VideoSource(tmp_path / "clip.avi")
            list(iter(source.read, None))
        except SourceError:
            pass  # refusing it is as good
    assert asked == []


def test_a_name_that_looks_like_an_address_is_a_file(
    video: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("concat:a|b.avi", "http:x.avi", "-i.avi", "%d.avi"):
        Path(name).write_bytes(video.read_bytes())
        assert numbers_in(VideoSource(Path(name))) == list(range(N_FRAMES))
