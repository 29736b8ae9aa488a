"""Which frames of a damaged video are handed out, held against the sound one; colours, held against the standards."""

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from inspector_app.core.messages import UInt8
from inspector_app.sources.shared.video_decoding import AT_REST, Decoding, NoVideoError, Trust, Unsound
from tests.experiments.damaged_video import KINDS, ROUNDING, harm
from tests.unit.sources.coded_video import GROUP, RECIPES, moving, packets_of, rewritten, write

N_FRAMES = 3 * GROUP
HIT = GROUP + 4
"""The packet that is damaged, in the second group."""
INTRA = {"mjpeg", "prores", "png"}
TOLD = [name for name in RECIPES if name not in {"vp8", "vp9", "vp9 in Matroska", "h264 in Matroska", "huffyuv", "raw"}]


def frames_of(path: Path) -> list[UInt8 | None]:
    decoding = Decoding(f"file:{path}", {}, checks=AT_REST)
    frames = [None if isinstance(frame, Unsound) else frame for frame in decoding.frames()]
    decoding.close()
    return frames


def unsound(frames: list[UInt8 | None]) -> list[int]:
    return [number for number, rgb in enumerate(frames) if rgb is None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("videos")


def sound_video(folder: Path, name: str) -> Path:
    path = folder / f"{name}{RECIPES[name].suffix}"
    if not path.exists():
        write(path, RECIPES[name], [moving(number) for number in range(N_FRAMES)])
    return path


@pytest.mark.parametrize("name", list(RECIPES))
def test_every_frame_of_a_sound_video_comes_out_in_order(folder: Path, name: str) -> None:
    frames = frames_of(sound_video(folder, name))
    assert len(frames) == N_FRAMES
    for number, rgb in enumerate(frames):
        assert rgb is not None
        error, other = (np.abs(rgb.astype(float) - moving(shown)).mean() for shown in (number, (number or 2) - 1))
        assert error < other


@pytest.mark.parametrize("name", TOLD)
def test_from_the_damage_to_the_next_key_frame_nothing_is_sound_and_all_else_is(folder: Path, name: str) -> None:
    path = sound_video(folder, name)
    sound, packets = frames_of(path), packets_of(path)
    data = bytearray(packets[HIT].data)
    middle = len(data) // 3
    data[middle:] = bytes(byte ^ 0x5A for byte in data[middle:])
    packets[HIT] = replace(packets[HIT], data=bytes(data))
    frames = frames_of(rewritten(path, packets, folder / f"bad{path.suffix}"))
    bad = unsound(frames)
    times = [packet.pts if packet.pts is not None else number for number, packet in enumerate(packets)]
    hit = sorted(times).index(times[HIT])
    assert len(frames) == N_FRAMES
    assert hit in bad
    if name in INTRA:
        assert bad == [hit]
    assert min(bad) >= hit - 3  # frames that were coded after it and are shown before it
    keys = [sorted(times).index(times[number]) for number, packet in enumerate(packets) if packet.key]
    if name == "h263":  # AVI calls all of them key frames
        keys = list(range(0, N_FRAMES, GROUP))
    assert max(bad) < next((key for key in keys if key > hit), N_FRAMES)
    for number, rgb in enumerate(frames):
        expected = sound[number]
        if rgb is not None and expected is not None:
            assert np.abs(rgb.astype(int) - expected).max() <= ROUNDING


@pytest.mark.parametrize("name", ["mpeg4, B frames", "h264, CAVLC", "mpeg1", "ffv1", "png"])
@pytest.mark.parametrize("kind", KINDS[1:])
def test_a_sample_of_the_campaign(folder: Path, name: str, kind: str) -> None:
    path = sound_video(folder, name)
    sound, rng = frames_of(path), np.random.default_rng(3)
    for _ in range(3):
        packets = packets_of(path)
        number = int(rng.integers(1, N_FRAMES))
        packets[number] = replace(packets[number], data=harm(packets[number].data, kind, rng))
        frames = frames_of(rewritten(path, packets, folder / f"harmed{path.suffix}"))
        assert unsound(frames)
        for rgb, expected in zip(frames, sound, strict=True):
            assert rgb is None or expected is None or np.abs(rgb.astype(int) - expected).max() <= ROUNDING


@pytest.mark.parametrize("name", ["mpeg4", "h264, CABAC", "hevc", "mpeg4, B frames"])
@pytest.mark.parametrize("nothing_left", [False, True])
def test_damage_in_the_last_packet_is_told(folder: Path, name: str, *, nothing_left: bool) -> None:
    path = sound_video(folder, name)
    packets = packets_of(path)
    last = packets[-1]
    packets[-1] = replace(last, data=b"\xff" * 40 if nothing_left else last.data[: len(last.data) // 2])
    frames = frames_of(rewritten(path, packets, folder / f"last{path.suffix}"))
    times = [packet.pts or 0 for packet in packets]
    assert unsound(frames) == [sorted(times).index(times[-1])]
    assert len(frames) == N_FRAMES


@pytest.mark.parametrize("name", ["mpeg4", "h264, CAVLC", "hevc"])
def test_a_video_that_begins_between_key_frames_is_unsound_up_to_the_first(folder: Path, name: str) -> None:
    path = sound_video(folder, name)
    packets = packets_of(path)[4:]
    frames = frames_of(rewritten(path, packets, folder / f"begins{path.suffix}"))
    first = next(number for number, packet in enumerate(packets) if packet.key)
    assert frames[-1] is not None
    assert np.abs(frames[-1].astype(float) - moving(N_FRAMES - 1)).mean() < 12
    shown = [packet.pts or 0 for packet in packets]
    n_sound = sum(pts >= shown[first] for pts in shown[first:])
    assert len(frames) - len(unsound(frames)) == n_sound
    assert unsound(frames) == list(range(len(frames) - n_sound))


def test_a_packet_whose_frame_does_not_come_keeps_its_number(folder: Path) -> None:
    """MPEG-4 can say that a frame was not coded: no decoder complains, and the next is built on another one."""
    path = sound_video(folder, "mpeg4")
    packets = packets_of(path)
    start = packets[HIT].data.index(b"\0\0\1\xb6")
    packets[HIT] = replace(packets[HIT], data=packets[HIT].data[: start + 4] + b"\x50\x40\x7f")
    frames = frames_of(rewritten(path, packets, folder / "uncoded.mp4"))
    assert unsound(frames) == list(range(HIT, 2 * GROUP))
    assert len(frames) == N_FRAMES


def test_hidden_frames_of_vp8_take_no_number(folder: Path) -> None:
    """Others are built on them, and they are not shown: RFC 6386, 9.1."""
    path = sound_video(folder, "vp8")
    packets = packets_of(path)
    shown = packets[HIT].data[0]
    assert shown & 0x10
    packets[HIT] = replace(packets[HIT], data=bytes((shown & ~0x10,)) + packets[HIT].data[1:])
    frames = frames_of(rewritten(path, packets, folder / "hidden.webm"))
    assert len(frames) == N_FRAMES - 1
    assert not unsound(frames)


def test_trust_ends_at_the_damage_and_begins_at_the_next_key_frame() -> None:
    trust = Trust()
    assert not trust.sound(0, 0, restarts=False)
    assert trust.sound(1, 1, restarts=True)
    trust.damaged(4, 4)
    told = {
        number: trust.sound(number, number, restarts=number in {4, 8}) for number in (2, 3, 5, 4, 6, 9, 8, 10, 7, 11)
    }
    # 9 comes out before the key frame 8 and after it in coding: it may be built on frames from before.
    assert [number for number, sound in told.items() if sound] == [2, 3, 8, 10, 11]


def test_damage_after_a_key_frame_that_has_not_come_out_yet_is_kept() -> None:
    trust = Trust()
    for packet in (3, 7):
        trust.damaged(packet, packet)
    assert [trust.sound(number, number, restarts=number in {5, 9}) for number in (4, 5, 6, 7, 8, 9)] == [
        False, True, True, False, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize("shown_first", [False, True])
def test_nothing_is_built_on_frames_shown_before_their_key_frame(*, shown_first: bool) -> None:
    trust = Trust()
    if shown_first:
        assert trust.sound(5, 50, restarts=True)
    trust.damaged(6, 40)
    if not shown_first:
        assert not trust.sound(6, 40, restarts=False)
        assert trust.sound(5, 50, restarts=True)
    assert trust.sound(7, 60, restarts=False)
    trust.damaged(8, None)
    assert not trust.sound(9, 70, restarts=False)


MATRICES = {1: (0.2126, 0.0722), 5: (0.299, 0.114), 2: (0.299, 0.114), 9: (0.2627, 0.0593)}
"""Weights of red and blue in the luma of BT.709, BT.601, nothing said, and BT.2020, by FFmpeg's numbers."""


@pytest.mark.parametrize("pixels", ["yuv420p", "yuv444p", "yuv422p10le", "yuv420p10le", "yuv444p12le"])
@pytest.mark.parametrize("matrix", MATRICES)
@pytest.mark.parametrize("full", [False, True])
def test_colours_are_those_of_the_standards(tmp_path: Path, pixels: str, matrix: int, *, full: bool) -> None:
    """ITU-R BT.601, BT.709 and BT.2020, computed anew; FFV1 keeps the samples as they are."""
    bits = int(pixels.partition("p1")[2][:1] or 0) + 10 if "p1" in pixels else 8
    scale = 2 ** (bits - 8)
    samples = np.random.default_rng(0).integers(50, 200, (3, 4, 4)) * scale
    path = tmp_path / "colours.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("ffv1", rate=25)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 64, 64, pixels
        stream.codec_context.colorspace = matrix
        stream.codec_context.color_range = 2 if full else 1
        frame = av.VideoFrame(64, 64, pixels)
        frame.pts, frame.time_base, frame.colorspace, frame.color_range = 0, Fraction(1, 25), matrix, 2 if full else 1
        for plane, values in zip(frame.planes, samples, strict=True):
            dtype = np.dtype(np.uint16 if bits > 8 else np.uint8)
            rows = np.frombuffer(memoryview(plane), dtype).reshape(plane.height, -1)
            rows[:, : plane.width] = values.repeat(plane.height // 4, 0).repeat(plane.width // 4, 1)
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    (rgb,) = frames_of(path)
    assert rgb is not None
    assert rgb.dtype == np.uint8
    y, cb, cr = samples.astype(float)
    top = 2**bits - 1
    if full:
        y, cb, cr = y / top, (cb - 128 * scale) / top, (cr - 128 * scale) / top
    else:
        y, cb, cr = (y / scale - 16) / 219, (cb / scale - 128) / 224, (cr / scale - 128) / 224
    of_red, of_blue = MATRICES[matrix]
    red, blue = y + 2 * (1 - of_red) * cr, y + 2 * (1 - of_blue) * cb
    green = (y - of_red * red - of_blue * blue) / (1 - of_red - of_blue)
    expected = np.clip(np.stack([red, green, blue], axis=-1) * 255, 0, 255)
    np.testing.assert_allclose(rgb[8::16, 8::16], expected, atol=4)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_video_that_says_how_it_is_turned_comes_upright(tmp_path: Path, degrees: int) -> None:
    import cv2

    path = write(tmp_path / "turned.mp4", RECIPES["mpeg4"], [moving(0, (96, 64))])
    data = bytearray(path.read_bytes())
    matrix = data.index(b"tkhd") + 4 + 40
    one = 1 << 16
    a, b = {90: (0, one), 180: (-one, 0), 270: (0, -one)}[degrees]
    values = (a, b, 0, -b, a, 0, 0, 0, 1 << 30)
    data[matrix : matrix + 36] = b"".join(value.to_bytes(4, "big", signed=True) for value in values)
    path.write_bytes(data)
    (rgb,) = frames_of(path)
    assert rgb is not None
    assert rgb.shape == ((64, 96, 3) if degrees == 180 else (96, 64, 3))
    assert not rgb.flags.writeable
    there, bgr = cv2.VideoCapture(str(path)).read()
    assert there
    np.testing.assert_allclose(rgb.astype(int), bgr[:, :, ::-1], atol=6)


def test_what_is_no_video_is_told(tmp_path: Path) -> None:
    (tmp_path / "text.mp4").write_text("nothing")
    with pytest.raises(NoVideoError):
        Decoding(f"file:{tmp_path / 'text.mp4'}", {}, checks=AT_REST)
    with pytest.raises(NoVideoError):
        Decoding(f"file:{tmp_path / 'missing.mp4'}", {}, checks=AT_REST)


def test_two_threads_may_be_the_first_to_decode(folder: Path) -> None:
    script = (
        "import sys, threading; sys.setswitchinterval(1e-6)\n"
        "from inspector_app.sources.shared.video_decoding import AT_REST, Decoding\n"
        "gate = threading.Barrier(2); counts = []\n"
        "def work():\n"
        "    gate.wait(); decoding = Decoding('file:' + sys.argv[1], {}, checks=AT_REST)\n"
        "    counts.append(sum(1 for _ in decoding.frames())); decoding.close()\n"
        "threads = [threading.Thread(target=work) for _ in range(2)]\n"
        "[thread.start() for thread in threads]; [thread.join() for thread in threads]; print(counts)\n"
    )
    path = str(sound_video(folder, "mpeg4"))
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", script, path], capture_output=True, text=True, check=True, timeout=30
        )
        assert done.stdout.strip() == str([N_FRAMES] * 2)
        assert done.stderr == ""
