"""The checksums of clusters in a Matroska file; FFmpeg writes them but does not check them.

With checksums, damage is detected for every codec; without them, only as far as the decoder notices it.
"""

import zlib
from pathlib import Path
from typing import BinaryIO

EBML, SEGMENT, CLUSTER, CRC32 = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0xBF
LONGEST_CLUSTER = 256 << 20
"""Bytes; a longer cluster is considered invalid."""


class ClusterChecksums:
    """Checks whether the clusters of one file are as they were written (RFC 8794, 11.3.1)."""

    def __init__(self, path: Path) -> None:
        """Read the first cluster of ``path``; any file is allowed.

        Raises:
            OSError: it cannot be read.
        """
        self._path = path
        self._clusters: list[tuple[range, bool | None]] = []
        with path.open("rb") as file:
            self._next = _content_of_segment(file)
            while self._next is not None and not self._clusters:
                self._next = self._beyond(file, self._next)

    @property
    def there(self) -> bool:
        """Whether the first cluster has a checksum; a program that writes one writes all of them."""
        return bool(self._clusters) and self._clusters[0][1] is not None

    def fits(self, position: int | None) -> bool:
        """Return whether the cluster with this byte of the file matches its checksum; False if it has none.

        Raises:
            OSError: the file can no longer be read.
        """
        if position is None:
            return False
        if self._next is not None and self._next <= position:
            with self._path.open("rb") as file:
                while self._next is not None and self._next <= position:
                    self._next = self._beyond(file, self._next)
        return any(sound is True for where, sound in reversed(self._clusters) if position in where)

    def _beyond(self, file: BinaryIO, position: int) -> int | None:
        """Return the end of the element at ``position``, and check a cluster; None: there is no further element."""
        element = _element(file, position)
        if element is None:
            return None
        name, content, size = element
        if name == CLUSTER:
            self._clusters.append((range(content, content + size), _fits(file, content, size)))
        return content + size


def _content_of_segment(file: BinaryIO) -> int | None:
    header = _element(file, 0)
    if header is None or header[0] != EBML:
        return None
    segment = _element(file, header[1] + header[2])
    return segment[1] if segment is not None and segment[0] == SEGMENT else None


def _fits(file: BinaryIO, content: int, size: int) -> bool | None:
    """Return whether a cluster matches its checksum; None: it has none."""
    first = _element(file, content)
    if first is None or first[0] != CRC32 or first[2] != 4 or size > LONGEST_CLUSTER:
        return None
    file.seek(first[1])
    told = int.from_bytes(file.read(4), "little")
    rest = content + size - first[1] - 4
    data = file.read(max(0, rest))
    return len(data) == rest and zlib.crc32(data) == told


def _element(file: BinaryIO, position: int) -> tuple[int, int, int] | None:
    """Return (name, start of content, bytes of it) of the EBML element at ``position``; None: no element or length."""
    file.seek(position)
    head = file.read(12)
    name_bytes = _length(head, 4)
    size_bytes = _length(head[name_bytes:], 8) if name_bytes else 0
    if not size_bytes:
        return None
    size = int.from_bytes(head[name_bytes : name_bytes + size_bytes]) & ((1 << 7 * size_bytes) - 1)
    if size == (1 << 7 * size_bytes) - 1:  # the length was unknown when it was written
        return None
    return int.from_bytes(head[:name_bytes]), position + name_bytes + size_bytes, size


def _length(head: bytes, longest: int) -> int:
    """Return the length in bytes of the number at the beginning, from its leading zero bits; 0: it is not valid."""
    bytes_taken = 9 - head[0].bit_length() if head and head[0] else 0
    return bytes_taken if bytes_taken <= longest and len(head) >= bytes_taken else 0
