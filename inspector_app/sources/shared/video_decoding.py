"""Video decoding that detects damage, for video files and network cameras; it uses FFmpeg through PyAV.

Decoders conceal what they cannot read, and most frames depend on earlier ones: a defective part can look like the
previous part. So every error of the decoder or the container counts as damage. After damage, no frame is returned until
a frame comes that depends on no earlier one.
"""

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum, auto
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np

from inspector_app.core.messages import UInt8, read_only

if TYPE_CHECKING:
    import av

ON_ITS_WAY = "crccheck+bitstream+buffer+explode+careful"
"""FFmpeg's checks for a stream whose transport reports losses; only those that intact streams of all encoders pass."""
AT_REST = f"{ON_ITS_WAY}+compliant+aggressive"
"""All checks that FFmpeg has, for files: no transport reports their damage."""
LOSSES = ("RTP: missed", "jitter buffer full")
"""The start of FFmpeg's warnings about lost packets of a network stream."""
BREAKING_OFF = "File ended prematurely"
"""FFmpeg's message for an incomplete Matroska file; to the reader it looks like the normal end."""
LOSS_REACH = 2
"""FFmpeg reports a loss while it returns an earlier packet: the loss is at most this many packets later."""

_first_use = threading.Lock()


class Unsound(Enum):
    """The value that replaces a frame that is damaged, missing, or depends on a damaged frame."""

    UNSOUND = auto()


class NoVideoError(Exception):
    """There is no answer, or no video that can be decoded."""


class LostWhileOpeningError(NoVideoError):
    """Parts of the stream were lost while it was opened, and it is unknown which frames they belong to."""


def ffmpeg() -> ModuleType:
    """Return PyAV, configured to capture FFmpeg's messages and to write nothing to the terminal.

    The first call loads native code, and other threads wait for it.
    """
    with _first_use:
        import av
        import av.video.reformatter

        if av.logging.get_level() is None:
            # Messages may contain an address with its password: outside `_complaints` they are dropped.
            logger = logging.getLogger("libav")
            logger.addHandler(logging.NullHandler())
            logger.propagate = False
            av.logging.set_skip_repeated(False)  # two equal messages mean two losses
            av.logging.set_level(av.logging.WARNING)
        return av


@contextmanager
def _complaints() -> Iterator[list[tuple[int, str, str]]]:
    """Collect FFmpeg's messages on this thread: (level, source, text). All decoding runs on this thread."""
    with ffmpeg().logging.Capture() as said:
        yield said


def nobody_knows(_: int | None) -> bool:
    """Return True: without checksums, every packet may be intact."""
    return True


class Trust:
    """Decides which frames are sound. Packets are numbered in coding order, frames come in display order."""

    def __init__(self) -> None:
        """Trust no frame until one comes that depends on no earlier frame."""
        self._damaged: dict[int, int | None] = {-1: None}
        self._built_on_damage = range(0)
        self._alone: set[int] = set()
        self._restart: tuple[int, int] | None = None

    def damaged(self, packet: int, pts: int | None) -> None:
        """Note that this packet, whose frame is displayed at ``pts``, is damaged, missing, or cannot be decoded."""
        if self._restart is not None and _leads(packet, pts, *self._restart):
            self._alone.add(packet)
        else:
            self._damaged[packet] = pts

    def sound(self, packet: int, pts: int | None, *, restarts: bool) -> bool:
        """Return whether the frame of this packet is sound.

        Args:
            packet: its number; call this in the order in which the frames come out.
            pts: its display time.
            restarts: it depends on no other frame, and no frame displayed after it depends on an earlier one.
        """
        if restarts and packet not in self._damaged:
            self._restart = None if pts is None else (packet, pts)
            before = [other for other in self._damaged if other < packet]
            if before:
                self._built_on_damage = range(min(before), packet)
            self._alone.clear()
            self._damaged = {
                other: shown
                for other, shown in self._damaged.items()
                if other > packet and not (pts is not None and _leads(other, shown, packet, pts))
            }
        if packet in self._built_on_damage or packet in self._alone:
            return False
        return all(other > packet for other in self._damaged)


def _leads(packet: int, pts: int | None, restart: int, restart_pts: int) -> bool:
    """Return whether this frame is a leading one: only other leading frames depend on it."""
    return packet > restart and pts is not None and pts < restart_pts


class Decoding:
    """The frames of one video stream, in order; used by one thread at a time.

    Attributes:
        broke_off: whether the file or the stream ends with a fault instead of its normal end.
        n_left_out: number of frames so far that the container marks as not to be shown.
    """

    def __init__(
        self,
        target: str,
        options: Mapping[str, str],
        *,
        checks: str,
        form: str | None = None,
        timeout_s: float | None = None,
        live: bool = False,
        intact: Callable[[int | None], bool] = nobody_knows,
    ) -> None:
        """Open ``target`` and read its streams.

        Args:
            target: a path or an address, with its protocol in front.
            options: FFmpeg's options for the container or protocol.
            checks: the checks of the decoder, :data:`AT_REST` or :data:`ON_ITS_WAY`.
            form: name of the container; None: FFmpeg detects it.
            timeout_s: time limit for opening, and for reading one packet; None: no limit.
            live: drop the frames that the decoder still holds at the end: they are old, and would get the current time.
            intact: returns whether a packet at this byte of the file is intact, or may be because no checksum exists.

        Raises:
            NoVideoError: it cannot be opened, or contains no video that can be decoded.
        """
        av = ffmpeg()
        self.broke_off = False
        self.n_left_out = 0
        self._live = live
        self._intact = intact
        self._fault = av.error.FFmpegError
        self._intra = (av.video.frame.PictureType.NONE, av.video.frame.PictureType.I)
        self._error_level = av.logging.ERROR
        with _complaints() as said:
            try:
                self._container = av.open(
                    target, "r", form, options=dict(options), metadata_errors="replace", timeout=timeout_s
                )
            except (self._fault, ValueError):
                raise NoVideoError from None  # its message may contain the address with its password
        stream = self._container.streams.best("video")
        self._note_breaking_off(said)
        if stream is None or stream.codec_context is None or _losses(said):
            self._container.close()
            raise LostWhileOpeningError if _losses(said) else NoVideoError
        self._stream = stream
        self._context = stream.codec_context
        # One thread: then a message of the decoder belongs to the current packet, and no frame is held back.
        self._context.thread_count = 1
        self._context.copy_opaque = True
        self._context.options = {"err_detect": checks}
        self._reformatter = av.video.reformatter.VideoReformatter()
        self._trust = Trust()
        self._waiting: dict[int, int | None] = {}
        self._interlaced = False

    @property
    def codec(self) -> str:
        """FFmpeg's name of the codec."""
        return str(self._context.codec.canonical_name)

    @property
    def count(self) -> int | None:
        """The number of frames that the container states or that its duration implies; None if unknown."""
        if self._stream.frames > 0:
            return int(self._stream.frames)
        rate_hz, duration_us = self._stream.average_rate, self._container.duration
        if not rate_hz or not duration_us or duration_us < 0:
            return None
        return round(duration_us * float(rate_hz) / 1_000_000) or None

    @property
    def rate_hz(self) -> float:
        """Frames per second according to the container; 0 if it does not state it."""
        return float(self._stream.guessed_rate or 0)

    def frames(self) -> Iterator[UInt8 | Unsound]:
        """Return every frame in display order.

        Yields:
            uint8 (H, W, 3) RGB, read-only, turned upright; or :class:`Unsound` for a frame that is not sound.
        """
        packets = self._container.demux(self._stream)
        number = -1
        at_end = False
        while not at_end:
            with _complaints() as said:
                packet = self._next(packets)
                at_end = packet is None or (packet.size == 0 and packet.dts is None)
                if at_end and self._live:
                    return
                if packet is None or at_end:
                    # An error at the end concerns the first of the frames that are still inside the decoder.
                    packet, number, pts = None, min(self._waiting, default=number), None
                else:
                    number, pts = number + 1, packet.pts
                    self._expect(number, packet)
                decoded = self._decoded(packet)
            self._note_breaking_off(said)
            if decoded is None or any(level <= self._error_level for level, _, _ in said):
                self._trust.damaged(number, pts)
            if _losses(said):
                for reached in range(number, number + 1 + LOSS_REACH):
                    self._trust.damaged(reached, None)
            for frame in decoded or ():
                yield from self._come_out(frame, number)
        yield from (Unsound.UNSOUND for _ in self._waiting)

    def _note_breaking_off(self, said: list[tuple[int, str, str]]) -> None:
        self.broke_off |= any(text.startswith(BREAKING_OFF) for _, _, text in said)

    def _next(self, packets: "Iterator[av.Packet[av.VideoStream]]") -> "av.Packet[av.VideoStream] | None":
        try:
            return next(packets, None)
        except self._fault:
            self.broke_off = True
            return None

    def _expect(self, number: int, packet: "av.Packet[av.VideoStream]") -> None:
        """Note that this packet's frame is expected."""
        packet.opaque = number
        if packet.is_discard:
            self.n_left_out += 1
        elif not self._hidden(packet):
            self._waiting[number] = packet.pts
        try:
            intact = self._intact(packet.pos)
        except OSError:  # the file cannot be read a second time
            intact = False
        if packet.is_corrupt or not intact:
            self._trust.damaged(number, packet.pts)

    def _hidden(self, packet: "av.Packet[av.VideoStream]") -> bool:
        """Return whether it is a VP8 frame that is only a reference for others and is not shown (RFC 6386, 9.1)."""
        return bool(self._context.name == "vp8" and packet.size and not memoryview(packet)[0] & 0x10)

    def _decoded(self, packet: "av.Packet[av.VideoStream] | None") -> "list[av.VideoFrame] | None":
        """Return the frames that the decoder gives for a packet, or the last ones; None: it refuses the packet."""
        if packet is not None and packet.size == 0:  # the decoder would take it for the end
            return None
        try:
            return list(self._context.decode(packet))
        except EOFError:
            return []
        except self._fault:
            return None

    def _come_out(self, frame: "av.VideoFrame", newest: int) -> Iterator[UInt8 | Unsound]:
        """Return a frame, after the earlier frames that are missing."""
        number = self._number_of(frame)
        if number is None:  # no packet belongs to this frame
            self._trust.damaged(newest, None)
            return
        pts = self._waiting.pop(number)
        if pts is not None:
            yield from self._missing_before(pts)
        if frame.is_corrupt:
            self._trust.damaged(number, pts)
        self._interlaced = frame.interlaced_frame
        restarts = frame.key_frame and frame.pict_type in self._intra
        yield self._rgb(frame) if self._trust.sound(number, pts, restarts=restarts) else Unsound.UNSOUND

    def _number_of(self, frame: "av.VideoFrame") -> int | None:
        if frame.opaque in self._waiting:
            return int(frame.opaque)
        # A decoder that repeats an older frame gives the packet of that frame.
        return next((number for number, pts in self._waiting.items() if pts is not None and pts == frame.pts), None)

    def _missing_before(self, pts: int) -> Iterator[Unsound]:
        """Handle packets whose display time has passed: they gave no frame."""
        late = sorted((other, number) for number, other in self._waiting.items() if other is not None and other < pts)
        for other, number in late:
            del self._waiting[number]
            if self._interlaced and self._trust.sound(number, other, restarts=False):
                continue  # a frame's second field
            self._trust.damaged(number, other)
            yield Unsound.UNSOUND

    def _rgb(self, frame: "av.VideoFrame") -> UInt8 | Unsound:
        try:
            rgb = np.asarray(self._reformatter.reformat(frame, format="rgb24", threads=1).to_ndarray(), dtype=np.uint8)
        except (self._fault, ValueError):  # a format that cannot be converted to RGB
            return Unsound.UNSOUND
        if frame.rotation % 90 == 0:
            rgb = np.rot90(rgb, frame.rotation // 90)
        return read_only(np.ascontiguousarray(rgb))

    def close(self) -> None:
        """Close the file or the connection; no thread may be reading."""
        self._container.close()


def _losses(said: list[tuple[int, str, str]]) -> bool:
    return any(text.startswith(LOSSES) for _, _, text in said)
