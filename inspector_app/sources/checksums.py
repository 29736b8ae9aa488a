"""The checksums that a Matroska file may keep of its clusters, which FFmpeg writes but does not look at.

With them, damage is told whatever the codec; without, it is told as far as the decoder notices.
"""

import zlib
from pathlib import Path
from typing import BinaryIO

EBML, SEGMENT, CLUSTER, CRC32 = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0xBF
LONGEST_CLUSTER = 256 << 20
"""Bytes; a longer one is taken for nonsense."""


class ClusterChecksums:
    """Whether the clusters of one file are as they were written (RFC 8794, 11.3.1)."""

    def __init__(self, path: Path) -> None:
        """Open ``path`` and look at its first cluster; any file may be given."""
        self._file = path.open("rb")
        self._clusters: list[tuple[range, bool | None]] = []
        self._next: int | None = self._content_of_segment()
        while self._next is not None and not self._clusters:
            self._advance()

    @property
    def there(self) -> bool:
        """Whether the first cluster has a checksum; what wrote one writes them all."""
        return bool(self._clusters) and self._clusters[0][1] is not None

    def fits(self, position: int | None) -> bool:
        """Whether the cluster that holds this byte of the file has the checksum that it says; False: there is none."""
        if position is None:
            return False
        while self._next is not None and self._next <= position:
            self._advance()
        return any(sound is True for where, sound in reversed(self._clusters) if position in where)

    def _content_of_segment(self) -> int | None:
        header = _element(self._file, 0)
        if header is None or header[0] != EBML:
            return None
        segment = _element(self._file, header[1] + header[2])
        return segment[1] if segment is not None and segment[0] == SEGMENT else None

    def _advance(self) -> None:
        """Go past the next element of the segment; a cluster is checked."""
        assert self._next is not None
        element = _element(self._file, self._next)
        if element is None:
            self._next = None
            return
        name, content, size = element
        if name == CLUSTER:
            self._clusters.append((range(content, content + size), self._checked(content, size)))
        self._next = content + size

    def _checked(self, content: int, size: int) -> bool | None:
        """Whether a cluster fits its checksum; None: it has none."""
        first = _element(self._file, content)
        if first is None or first[0] != CRC32 or first[2] != 4 or size > LONGEST_CLUSTER:
            return None
        self._file.seek(first[1])
        told = int.from_bytes(self._file.read(4), "little")
        rest = content + size - first[1] - 4
        data = self._file.read(rest)
        return len(data) == rest and zlib.crc32(data) == told

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _element(file: BinaryIO, position: int) -> tuple[int, int, int] | None:
    """(name, where its content begins, bytes of it) of the EBML element at ``position``; None: none, or no length."""
    file.seek(position)
    head = file.read(12)
    name_bytes = _length(head, 4)
    size_bytes = _length(head[name_bytes:], 8) if name_bytes else 0
    if not size_bytes:
        return None
    size = int.from_bytes(head[name_bytes : name_bytes + size_bytes]) & ((1 << 7 * size_bytes) - 1)
    if size == (1 << 7 * size_bytes) - 1:  # written while nobody knew how long it would be
        return None
    return int.from_bytes(head[:name_bytes]), position + name_bytes + size_bytes, size


def _length(head: bytes, longest: int) -> int:
    """How many bytes the number at the beginning takes, by the zero bits in front of it; 0: it is none."""
    bytes_taken = 9 - head[0].bit_length() if head and head[0] else 0
    return bytes_taken if bytes_taken <= longest and len(head) >= bytes_taken else 0
