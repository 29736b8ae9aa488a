"""Videos made for the tests, sound and with damage in one of their packets."""

from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np

from inspector_app.core.messages import UInt8, read_only

RATE_HZ = 25
GROUP = 12
"""From one key frame to the next."""
BITS_A_SECOND = 800_000


@dataclass(frozen=True)
class Recipe:
    """How a video is coded.

    Attributes:
        suffix: of its file, which names the container as well.
        encoder: FFmpeg's name of it.
        pixels: FFmpeg's name of the pixel format.
        options: of the encoder.
        bits_a_second: what the encoder may take; 0: as it likes.
    """

    suffix: str
    encoder: str
    pixels: str = "yuv420p"
    options: dict[str, str] = field(default_factory=dict)
    bits_a_second: int = 0


_X264 = {"threads": "1"}
_X265 = {"x265-params": "log-level=none:pools=1"}
RECIPES = {
    "mpeg4": Recipe(".mp4", "mpeg4", bits_a_second=BITS_A_SECOND),
    "mpeg4, B frames": Recipe(".mp4", "mpeg4", options={"bf": "2"}, bits_a_second=BITS_A_SECOND),
    "mpeg4 in AVI": Recipe(".avi", "mpeg4", bits_a_second=BITS_A_SECOND),
    "msmpeg4": Recipe(".avi", "msmpeg4", bits_a_second=BITS_A_SECOND),
    "h264, CABAC": Recipe(".mp4", "libx264", options=_X264),
    "h264, CAVLC": Recipe(".mp4", "libx264", options=_X264 | {"profile": "baseline", "tune": "zerolatency"}),
    "h264, open groups": Recipe(".mp4", "libx264", options=_X264 | {"x264-params": "open-gop=1"}),
    "hevc": Recipe(".mp4", "libx265", options=_X265),
    "mpeg2": Recipe(".mpg", "mpeg2video", options={"bf": "2"}, bits_a_second=BITS_A_SECOND),
    "mpeg1": Recipe(".mpg", "mpeg1video", bits_a_second=BITS_A_SECOND),
    "wmv2": Recipe(".wmv", "wmv2", bits_a_second=BITS_A_SECOND),
    "h263": Recipe(".avi", "h263p", bits_a_second=BITS_A_SECOND),
    "mjpeg": Recipe(".avi", "mjpeg", "yuvj420p"),
    "prores": Recipe(".mov", "prores_ks", "yuv422p10le"),
    "ffv1": Recipe(".mkv", "ffv1", options={"level": "3", "slicecrc": "1"}),
    "png": Recipe(".mov", "png", "rgb24"),
    "vp8": Recipe(
        ".webm", "libvpx", options={"deadline": "realtime", "cpu-used": "8"}, bits_a_second=BITS_A_SECOND // 2
    ),
    "vp9": Recipe(".webm", "libvpx-vp9", options={"cpu-used": "8", "row-mt": "0"}, bits_a_second=BITS_A_SECOND // 2),
    "h264 in Matroska": Recipe(".mkv", "libx264", options=_X264),
    "vp9 in Matroska": Recipe(".mkv", "libvpx-vp9", options={"cpu-used": "8"}, bits_a_second=BITS_A_SECOND // 2),
    "huffyuv": Recipe(".avi", "huffyuv", "yuv422p"),
    "raw": Recipe(".avi", "rawvideo", "bgr24"),
}


@cache
def moving(number: int, size: tuple[int, int] = (160, 120)) -> UInt8:
    """A frame that differs from the one before it everywhere; RGB, read-only, of (width, height)."""
    width, height = size
    across = np.arange(width)[None, :, None]
    down = np.arange(height)[:, None, None]
    colours = np.array([0.0, 2.1, 4.2])
    waves = np.sin((across + 3 * number) / 9 + colours) + np.sin((down - 2 * number) / 7 + colours)
    noise = np.random.default_rng(number).normal(0, 4, (height, width, 3))
    return read_only(np.asarray(np.clip(128 + 55 * waves + noise, 0, 255), dtype=np.uint8))


def write(path: Path, recipe: Recipe, frames: list[UInt8]) -> Path:
    """Code ``frames`` (RGB, all of one size) into a file."""
    height, width = frames[0].shape[:2]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(recipe.encoder, rate=RATE_HZ)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = width, height, recipe.pixels
        stream.options = {"g": str(GROUP), **recipe.options}
        if recipe.bits_a_second:
            stream.bit_rate = recipe.bits_a_second
        for number, rgb in enumerate(frames):
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, RATE_HZ)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


@dataclass(frozen=True)
class Coded:
    """One packet of a video."""

    data: bytes
    pts: int | None
    dts: int | None
    duration: int
    key: bool


def packets_of(path: Path) -> list[Coded]:
    """All packets of a file's video, in the order of coding."""
    with av.open(str(path)) as container:
        packets = container.demux(container.streams.video[0])
        return [
            Coded(bytes(packet), packet.pts, packet.dts, packet.duration or 0, packet.is_keyframe)
            for packet in packets
            if packet.size
        ]


def rewritten(path: Path, packets: list[Coded], to: Path) -> Path:
    """The same video with other packets."""
    with av.open(str(path)) as old, av.open(str(to), "w") as container:
        source = old.streams.video[0]
        stream = container.add_stream_from_template(source)
        for coded in packets:
            packet = av.Packet(coded.data)
            packet.stream, packet.is_keyframe = stream, coded.key
            packet.pts, packet.dts, packet.duration = coded.pts, coded.dts, coded.duration
            if source.time_base is not None:
                packet.time_base = source.time_base
            container.mux(packet)
    return to


def damaged(path: Path, to: Path, number: int, data: bytes) -> Path:
    """The same video with other bytes in one of its packets."""
    packets = packets_of(path)
    packets[number] = replace(packets[number], data=data)
    return rewritten(path, packets, to)
