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
        """Look at the first cluster of ``path``; any file may be given.

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
        """Whether the first cluster has a checksum; what wrote one writes them all."""
        return bool(self._clusters) and self._clusters[0][1] is not None

    def fits(self, position: int | None) -> bool:
        """Whether the cluster that holds this byte of the file has the checksum that it says; False: there is none.

        Raises:
            OSError: the file cannot be read any more.
        """
        if position is None:
            return False
        if self._next is not None and self._next <= position:
            with self._path.open("rb") as file:
                while self._next is not None and self._next <= position:
                    self._next = self._beyond(file, self._next)
        return any(sound is True for where, sound in reversed(self._clusters) if position in where)

    def _beyond(self, file: BinaryIO, position: int) -> int | None:
        """Where the element at ``position`` ends; a cluster is checked. None: there is no further one."""
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
    """Whether a cluster fits its checksum; None: it has none."""
    first = _element(file, content)
    if first is None or first[0] != CRC32 or first[2] != 4 or size > LONGEST_CLUSTER:
        return None
    file.seek(first[1])
    told = int.from_bytes(file.read(4), "little")
    rest = content + size - first[1] - 4
    data = file.read(max(0, rest))
    return len(data) == rest and zlib.crc32(data) == told


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
