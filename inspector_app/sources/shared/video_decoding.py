"""Video decoded so that damage is told: what video files and network cameras share, by FFmpeg through PyAV.

Decoders paint over what they cannot read, and frames are built on one another: a defective part looks like the one
before it. So everything that decoder and container complain about counts as damage, and no frame from there on is
handed out until one comes that is built on nothing before it.
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
"""FFmpeg's checks for a stream whose transport tells losses: none that an encoder with odd habits fails."""
AT_REST = f"{ON_ITS_WAY}+compliant+aggressive"
"""Every check that FFmpeg has, for files: nothing else tells their damage."""
LOSSES = ("RTP: missed", "jitter buffer full")
"""How FFmpeg's warnings begin when packets of a network stream did not come."""
BREAKING_OFF = "File ended prematurely"
"""What FFmpeg says of a Matroska file; to whoever reads on it looks like the end."""
LOSS_REACH = 2
"""A loss is told while an earlier packet is handed out: it may lie in so many packets after that one."""

_first_use = threading.Lock()


class Unsound(Enum):
    """What stands in the place of a frame that is damaged, missing, or built on such a one."""

    UNSOUND = auto()


class NoVideoError(Exception):
    """Nobody answers, or what is there holds no video that can be decoded here."""


class LostWhileOpeningError(NoVideoError):
    """Parts of the stream were lost while it was looked into, and nobody knows in which of its frames."""


def ffmpeg() -> ModuleType:
    """PyAV, set up: what FFmpeg complains about is caught, and nothing is written to the terminal.

    The first call loads native code, and other threads wait for it.
    """
    with _first_use:
        import av
        import av.video.reformatter

        if av.logging.get_level() is None:
            # Messages may hold an address with its password: outside of `_complaints` they are dropped.
            logger = logging.getLogger("libav")
            logger.addHandler(logging.NullHandler())
            logger.propagate = False
            av.logging.set_skip_repeated(False)  # the same loss twice is two losses
            av.logging.set_level(av.logging.WARNING)
        return av


@contextmanager
def _complaints() -> Iterator[list[tuple[int, str, str]]]:
    """What FFmpeg says on this thread meanwhile: (level, who, what); all of it, since it decodes on this thread."""
    with ffmpeg().logging.Capture() as said:
        yield said


def nobody_knows(_: int | None) -> bool:
    """What is said of every packet where there are no checksums: it may be as it was written."""
    return True


class Trust:
    """Which frames can be trusted. Packets are numbered in the order of coding, frames come in the order of showing."""

    def __init__(self) -> None:
        """Trust nothing until a frame comes that is built on nothing before it."""
        self._damaged: dict[int, int | None] = {-1: None}
        self._built_on_damage = range(0)
        self._alone: set[int] = set()
        self._restart: tuple[int, int] | None = None

    def damaged(self, packet: int, pts: int | None) -> None:
        """This packet, whose frame is to be shown at ``pts``, is damaged, missing, or cannot be decoded."""
        if self._restart is not None and _leads(packet, pts, *self._restart):
            self._alone.add(packet)
        else:
            self._damaged[packet] = pts

    def sound(self, packet: int, pts: int | None, *, restarts: bool) -> bool:
        """Whether the frame of this packet is sound.

        Args:
            packet: its number; frames are to be asked for in the order in which they come out.
            pts: when it is shown.
            restarts: it is built on no other frame, and none that is shown after it on one from before.
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
    """Nothing is built on such a frame but others like it."""
    return packet > restart and pts is not None and pts < restart_pts


class Decoding:
    """The frames of one video stream, one after the other; used by one thread at a time.

    Attributes:
        broke_off: whether the file or the stream ends by a fault and not at its end.
        n_left_out: frames so far that the container holds and says are not to be shown.
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
        """Open ``target`` and look into it.

        Args:
            target: a path or an address, with its protocol in front.
            options: FFmpeg's options for whatever holds the stream.
            checks: what the decoder is to look at, :data:`AT_REST` or :data:`ON_ITS_WAY`.
            form: name of the container; None: as FFmpeg finds out.
            timeout_s: how long opening may take, and reading one packet; None: for ever.
            live: what the decoder still holds back at the end is left there: it is of before, and would be dated now.
            intact: whether a packet at this byte of the file is known to be as it was written, or nobody can tell.

        Raises:
            NoVideoError: it cannot be opened, or holds no video that can be decoded here.
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
                raise NoVideoError from None  # what it says may hold the address with its password
        stream = self._container.streams.best("video")
        self._note_breaking_off(said)
        if stream is None or stream.codec_context is None or _losses(said):
            self._container.close()
            raise LostWhileOpeningError if _losses(said) else NoVideoError
        self._stream = stream
        self._context = stream.codec_context
        # One thread: what a decoder says belongs to the packet it was given, and no frame is held back.
        self._context.thread_count = 1
        self._context.copy_opaque = True
        self._context.options = {"err_detect": checks}
        self._reformatter = av.video.reformatter.VideoReformatter()
        self._trust = Trust()
        self._waiting: dict[int, int | None] = {}
        self._interlaced = False

    @property
    def codec(self) -> str:
        """FFmpeg's name of how the frames are coded."""
        return str(self._context.codec.canonical_name)

    @property
    def count(self) -> int | None:
        """How many frames the container promises, or lets one expect by its duration; None if it says nothing."""
        if self._stream.frames > 0:
            return int(self._stream.frames)
        rate_hz, duration_us = self._stream.average_rate, self._container.duration
        if not rate_hz or not duration_us or duration_us < 0:
            return None
        return round(duration_us * float(rate_hz) / 1_000_000) or None

    @property
    def rate_hz(self) -> float:
        """Frames a second, as the container says; 0 if it does not."""
        return float(self._stream.guessed_rate or 0)

    def frames(self) -> Iterator[UInt8 | Unsound]:
        """Every frame in the order of showing.

        Yields:
            uint8 (H, W, 3) RGB, read-only, turned upright; or what stands in the place of one that is not sound.
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
                    # What is wrong now is so with the first of the frames that are still inside the decoder.
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
        """Note that this packet's frame is to come."""
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
        """Whether it is a VP8 frame that others are built on and nobody is shown (RFC 6386, 9.1)."""
        return bool(self._context.name == "vp8" and packet.size and not memoryview(packet)[0] & 0x10)

    def _decoded(self, packet: "av.Packet[av.VideoStream] | None") -> "list[av.VideoFrame] | None":
        """The frames that come out when a packet goes in, or the last ones; None: the decoder refuses it."""
        if packet is not None and packet.size == 0:  # to the decoder, it would be the end
            return None
        try:
            return list(self._context.decode(packet))
        except EOFError:
            return []
        except self._fault:
            return None

    def _come_out(self, frame: "av.VideoFrame", newest: int) -> Iterator[UInt8 | Unsound]:
        """A frame as it is handed out, after those before it that did not come."""
        number = self._number_of(frame)
        if number is None:  # nobody sent it
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
        # A decoder that shows an older frame again names that one's packet.
        return next((number for number, pts in self._waiting.items() if pts is not None and pts == frame.pts), None)

    def _missing_before(self, pts: int) -> Iterator[Unsound]:
        """Packets that should have been shown by now: they gave no frame."""
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
        except (self._fault, ValueError):  # a format that cannot be turned into RGB
            return Unsound.UNSOUND
        if frame.rotation % 90 == 0:
            rgb = np.rot90(rgb, frame.rotation // 90)
        return read_only(np.ascontiguousarray(rgb))

    def close(self) -> None:
        """Let go of the file or the connection; nobody may be reading."""
        self._container.close()


def _losses(said: list[tuple[int, str, str]]) -> bool:
    return any(text.startswith(LOSSES) for _, _, text in said)
