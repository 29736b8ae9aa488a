"""An RTSP camera on this computer, for the tests: one client, RTP over UDP or inside the connection, packets lost."""

import socket
import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

AT_ONCE = 12
PAYLOAD = 1000
"""Bytes of a picture that go into one RTP packet."""


@dataclass(frozen=True)
class Coded:
    """Pictures as an encoder gives them.

    Attributes:
        codec: mpeg4 or h264.
        pictures: one a frame, in the order of coding; h264 in Annex B form.
        config: the encoder's global header (mpeg4 only).
    """

    codec: str
    pictures: tuple[bytes, ...]
    config: bytes = b""


def payloads(coded: Coded, number: int) -> list[bytes]:
    """What the RTP packets of one picture carry: RFC 6416 (MPEG-4) or RFC 6184 (H.264)."""
    picture = coded.pictures[number]
    if coded.codec == "mpeg4":
        return [picture[start : start + PAYLOAD] for start in range(0, len(picture), PAYLOAD)]
    packets = []
    for unit in nal_units(picture):
        if len(unit) <= PAYLOAD:
            packets.append(unit)
            continue
        body = unit[1:]
        starts = range(0, len(body), PAYLOAD)
        for start in starts:
            edges = (0x80 if start == 0 else 0) | (0x40 if start == starts[-1] else 0)
            packets.append(bytes((unit[0] & 0xE0 | 28, edges | unit[0] & 0x1F)) + body[start : start + PAYLOAD])
    return packets


def nal_units(picture: bytes) -> list[bytes]:
    """The units of an Annex B stream, without their start codes."""
    parts = picture.replace(b"\0\0\0\1", b"\0\0\1").split(b"\0\0\1")
    return [part for part in parts if part]


class RtspCamera:
    """What it sends, and what of it gets lost."""

    def __init__(self, coded: Coded, lost: Callable[[int, int, int], bool], *, refuses: Collection[str] = ()) -> None:
        """Prepare.

        Args:
            coded: the pictures; sent once.
            lost: whether the RTP packet (picture, which of it, how many it has) is not sent, but counted.
            refuses: transports that are answered with 461: "TCP", "UDP".
        """
        self.goes_on = threading.Event()
        """Set by who has opened the stream: only the first ``AT_ONCE`` pictures are sent before."""
        self.coded = coded
        self.lost = lost
        self.refuses = refuses
        self.transport = ""
        """How the client takes its packets: TCP or UDP."""

    def serve(self, connection: socket.socket) -> None:
        """Talk to one client until it goes away or has all pictures."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as rtp:
            rtp.bind(("127.0.0.1", 0))
            peer: tuple[str, int] | None = None
            for method, fields in requests(connection):
                answer = [f"CSeq: {fields['cseq']}", "Session: 1;timeout=60"]
                body = ""
                status = "200 OK"
                if method == "DESCRIBE":
                    body = self._description()
                    answer.append("Content-Type: application/sdp")
                elif method == "SETUP":
                    wanted = fields["transport"]
                    self.transport = "TCP" if "TCP" in wanted.upper() else "UDP"
                    if self.transport in self.refuses:
                        status = "461 Unsupported Transport"
                    elif self.transport == "TCP":
                        answer.append("Transport: RTP/AVP/TCP;unicast;interleaved=0-1")
                    else:
                        port = int(wanted.partition("client_port=")[2].partition("-")[0])
                        peer = ("127.0.0.1", port)
                        own = rtp.getsockname()[1]
                        ports = f"client_port={port}-{port + 1};server_port={own}-{own + 1}"
                        answer.append(f"Transport: RTP/AVP;unicast;{ports}")
                body_bytes = body.encode()
                head = "\r\n".join([f"RTSP/1.0 {status}", *answer, f"Content-Length: {len(body_bytes)}"])
                connection.sendall(head.encode() + b"\r\n\r\n" + body_bytes)
                if method == "PLAY":
                    self._play(connection, rtp, peer)
                    connection.shutdown(socket.SHUT_WR)

    def _description(self) -> str:
        lines = ["v=0", "o=- 0 0 IN IP4 127.0.0.1", "s=test", "c=IN IP4 0.0.0.0", "t=0 0", "m=video 0 RTP/AVP 96"]
        if self.coded.codec == "mpeg4":
            lines += ["a=rtpmap:96 MP4V-ES/90000", f"a=fmtp:96 profile-level-id=1;config={self.coded.config.hex()}"]
        else:
            lines += ["a=rtpmap:96 H264/90000", "a=fmtp:96 packetization-mode=1"]
        return "\r\n".join([*lines, "a=control:track1", ""])

    def _play(self, connection: socket.socket, rtp: socket.socket, peer: tuple[str, int] | None) -> None:
        sequence = 1000
        for number in range(len(self.coded.pictures)):
            if number == AT_ONCE:
                self.goes_on.wait(10)
            parts = payloads(self.coded, number)
            for which, part in enumerate(parts):
                marker = 0x80 if which == len(parts) - 1 else 0
                head = bytes((0x80, marker | 96)) + sequence.to_bytes(2, "big")
                head += (3600 * number).to_bytes(4, "big") + (1).to_bytes(4, "big")
                sequence += 1
                if self.lost(number, which, len(parts)):
                    continue
                packet = head + part
                if peer is None:
                    connection.sendall(b"$\0" + len(packet).to_bytes(2, "big") + packet)
                else:
                    rtp.sendto(packet, peer)


def requests(connection: socket.socket) -> Iterator[tuple[str, dict[str, str]]]:
    """The requests of one RTSP client: method and header fields (lower-case names); ends when it hangs up."""
    waiting = b""
    while True:
        while b"\r\n\r\n" not in waiting:
            data = connection.recv(4096)
            if not data:
                return
            waiting += data
            while waiting[:1] == b"$" and len(waiting) >= 4:  # what the client reports about its reception
                waiting = waiting[4 + int.from_bytes(waiting[2:4], "big") :]
        head, _, waiting = waiting.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        fields = (line.partition(":") for line in lines)
        yield first.split()[0], {name.strip().lower(): value.strip() for name, _, value in fields}
