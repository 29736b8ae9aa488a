"""The tags of a TIFF's pages, read strictly: wrong order and pointers outside the file are damage."""

import io
import struct
from typing import BinaryIO

MAX_PAGES = 64
MAX_TAGS = 4096
BYTES_OF_KIND = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
NUMBERS = {3: "H", 4: "I", 5: "II", 13: "I", 16: "Q"}
"""The storage format of each integer type; a fraction is two integers."""
BYTES = {1, 2, 7}


Values = tuple[int, ...] | bytes


class Tags(dict[int, Values]):
    """A page's tags of integers, fractions and bytes, by their numbers."""

    def number(self, tag: int, default: int | None = None) -> int:
        """Return the value of a tag with exactly one. Raises ValueError if there are more, or none without default."""
        values = self.get(tag)
        if values is None and default is not None:
            return default
        if values is None or len(values) != 1:
            raise ValueError(f"tag {tag} is missing or damaged")
        return values[0]


def read_directories(stream: BinaryIO) -> tuple[list[Tags], str]:
    """Read the tags of every page, and the byte order, "<" or ">".

    Raises:
        ValueError: damaged, or too many pages.
    """
    n_bytes = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    head = stream.read(16)
    order = {b"II": "<", b"MM": ">"}[head[:2]]
    big = head[2:4] in {b"+\0", b"\0+"}
    if big and struct.unpack_from(f"{order}HH", head, 4) != (8, 0):
        raise ValueError("its header is damaged")
    (start,) = struct.unpack_from(f"{order}Q" if big else f"{order}I", head, 8 if big else 4)
    pages: list[Tags] = []
    while start:
        if len(pages) == MAX_PAGES:  # or the pages form a circle
            raise ValueError("it has too many pages")
        tags, start = _read_directory(stream, start, n_bytes, order, big=big)
        pages.append(tags)
    if not pages:
        raise ValueError("it has no page")
    return pages, order


def _read_directory(stream: BinaryIO, start: int, n_bytes: int, order: str, *, big: bool) -> tuple[Tags, int]:
    """Read one page's tags, and the position of the next page; 0 after the last."""
    n_head, n_entry, n_value, n_next = (8, 20, 8, 8) if big else (2, 12, 4, 4)
    stream.seek(start)
    (count,) = struct.unpack(f"{order}Q" if big else f"{order}H", stream.read(n_head))
    if not 0 < count <= MAX_TAGS:
        raise ValueError("it has no tags, or too many")
    entries = stream.read(n_entry * count)
    (following,) = struct.unpack(f"{order}Q" if big else f"{order}I", stream.read(n_next))
    tags, before = Tags(), -1
    for place in range(0, n_entry * count, n_entry):
        tag, kind, n_values = struct.unpack_from(f"{order}HHQ" if big else f"{order}HHI", entries, place)
        if tag <= before or kind not in BYTES_OF_KIND:
            raise ValueError("its tags are damaged")
        before = tag
        length = BYTES_OF_KIND[kind] * n_values
        value = entries[place + n_entry - n_value : place + n_entry]
        if length > n_value:
            (offset,) = struct.unpack(f"{order}Q" if big else f"{order}I", value)
            if offset + length > n_bytes:
                raise ValueError("a tag points out of the file")
            if kind in NUMBERS or kind in BYTES:
                stream.seek(offset)
                value = stream.read(length)
        if kind in BYTES:
            tags[tag] = value[:length]
        elif kind in NUMBERS:
            tags[tag] = struct.unpack(f"{order}{n_values * len(NUMBERS[kind])}{NUMBERS[kind][0]}", value[:length])
    return tags, following
