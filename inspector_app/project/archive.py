"""The zip of an untrusted project file; everything in it is checked before it is used."""

import contextlib
import io
import os
import re
import struct
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from inspector_app.core.errors import ProjectError, UnreadableImageError
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_there
from inspector_app.project.schema import (
    CORRECTIONS_FILE,
    DOCUMENT,
    HEAD_FILE,
    MAPS_FILE,
    PICTURES_FILE,
    REMEMBERED_FILE,
)
from inspector_app.project.schema_learned import BANK_PATTERN
from inspector_app.project.schema_parts import REFERENCE_PATTERN

if TYPE_CHECKING:
    from typing_extensions import Buffer

MAX_MEMBERS = 32
MAX_DIRECTORY_BYTES = 16_384
PLAIN_BYTES = 2**31 - 1
"""A file up to this size needs no zip64 records."""
END_BYTES = 22
LOCAL_HEADER_BYTES = 30
UTF8_NAMES = 0x800
FIRST_BANK = "bank.safetensors"
DAMAGED_HINT = Sentence("Open a backup of it, or build the project again from its good parts.")
DISTRUST_HINT = Sentence("Do not trust this file.")


class Archive:
    """The members of a project file, by name."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        """Read the directory of the zip in ``stream``; ``name`` is the file's name for messages.

        Raises:
            ProjectError: this program does not write files like this.
        """
        self.name = name
        n_bytes = os.fstat(stream.fileno()).st_size
        _require_small_directory(stream, n_bytes, name)
        self._zip = zipfile.ZipFile(stream)
        self._members = _checked_members(self._zip.infolist(), name, n_bytes)

    @property
    def names(self) -> set[str]:
        """The names of its members."""
        return set(self._members)

    def read(self, member: str, limit: int) -> bytes:
        """Read one member's bytes, at most ``limit`` whatever size it declares; zipfile checks the CRC.

        Raises:
            ProjectError: it is missing, or its size is not the declared one.
        """
        info = self._members.get(member)
        if info is None:
            raise ProjectError(
                Sentence("{member} is missing in {name}.", name=self.name, member=member), hint=DAMAGED_HINT
            )
        if info.file_size > limit:
            raise ProjectError(
                Sentence("{name} gives an impossible size for {member}.", name=self.name, member=member),
                hint=DISTRUST_HINT,
            )
        with self._zip.open(info) as stream:
            data = stream.read(limit + 1)
        if len(data) != info.file_size:
            raise ProjectError(
                Sentence(
                    "{member} in {name} does not have the size that is given for it.", member=member, name=self.name
                ),
                hint=DAMAGED_HINT,
            )
        return data


class MeasuredStream(io.RawIOBase):
    """A stream that accepts writes at any position, and keeps only the total size."""

    def __init__(self) -> None:
        """Begin empty."""
        self.n_bytes = 0
        self._place = 0

    def writable(self) -> bool:
        """Return True: the stream accepts writes."""
        return True

    def seekable(self) -> bool:
        """Return True: a zip is written as to a file."""
        return True

    def tell(self) -> int:
        """Return the position in bytes."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Set the position."""
        self._place = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self.n_bytes}[whence]
        return self._place

    def write(self, data: "Buffer") -> int:
        """Count the bytes."""
        n_bytes = memoryview(data).nbytes
        self._place += n_bytes
        self.n_bytes = max(self.n_bytes, self._place)
        return n_bytes


def write_pieces(archive: zipfile.ZipFile, name: str, pieces: Iterable[memoryview]) -> None:
    """Write a member as ``ZipFile.writestr`` does, from pieces that are not joined in memory."""
    pieces = tuple(pieces)
    info = zipfile.ZipInfo(name, time.localtime()[:6])
    info.file_size = sum(piece.nbytes for piece in pieces)  # this decides how its sizes are written
    with archive.open(info, "w") as member:
        for piece in pieces:
            member.write(piece)


@contextlib.contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """Open a project file, and turn every exception that its bytes cause into one sentence.

    Raises:
        ProjectError: it cannot be read, or is damaged or hostile.
    """
    if is_there(path) and not path.is_file():  # reading from a FIFO or a device may block
        raise ProjectError(
            Sentence("{path} is not a file.", path=path), hint=Sentence("Choose a file saved by this program.")
        )
    try:
        with path.open("rb") as stream:
            yield Archive(stream, path.name)
    except ProjectError:
        raise
    except FileNotFoundError as error:
        raise ProjectError(
            Sentence("There is no file {path}.", path=path), hint=Sentence("Check its name and folder.")
        ) from error
    except UnreadableImageError as error:
        raise ProjectError(
            Sentence("A reference picture in {name} is damaged.", name=path.name), hint=DAMAGED_HINT
        ) from error
    except PermissionError as error:
        raise ProjectError(
            Sentence("{path} may not be read.", path=path), hint=Sentence("Ask for the right to read it.")
        ) from error
    # zipfile, zlib and others raise nearly any exception for a damaged file (BadZipFile, zlib.error, EOFError, ...)
    except Exception as error:
        raise ProjectError(
            Sentence("{name} is damaged or is not a project file.", name=path.name), hint=DAMAGED_HINT
        ) from error


def _require_small_directory(stream: BinaryIO, n_bytes: int, name: str) -> None:
    """Check the zip's end before zipfile does, which reads a directory of any size into memory.

    Raises:
        ProjectError: the directory is not at the end of the file, or is larger than in any project file.
    """
    stream.seek(max(0, n_bytes - END_BYTES - 20))
    tail = stream.read()
    end = tail[-END_BYTES:]
    if len(end) < END_BYTES or not end.startswith(b"PK\x05\x06"):
        raise ProjectError(Sentence("{name} is damaged or is not a project file.", name=name), hint=DAMAGED_HINT)
    disk, first_disk, here, total, size, offset, comment = struct.unpack("<HHHHIIH", end[4:])
    odd = disk or first_disk or comment or here != total
    if odd or total > MAX_MEMBERS or size > MAX_DIRECTORY_BYTES:
        raise ProjectError(Sentence("{name} holds parts that no project file has.", name=name), hint=DISTRUST_HINT)
    has_zip64 = tail[:-END_BYTES].startswith(b"PK\x06\x07")
    if n_bytes <= PLAIN_BYTES and (has_zip64 or offset + size + END_BYTES != n_bytes):
        raise ProjectError(Sentence("{name} is damaged or is not a project file.", name=name), hint=DAMAGED_HINT)


def _checked_members(infos: list[zipfile.ZipInfo], name: str, n_bytes: int) -> dict[str, zipfile.ZipInfo]:
    """Return the archive's members by name, if each is allowed in a project file, unique, and fits into its bytes."""
    names = [info.filename for info in infos]
    single = {DOCUMENT, MAPS_FILE, PICTURES_FILE, CORRECTIONS_FILE, REMEMBERED_FILE, HEAD_FILE}
    allowed = all(n in single or re.fullmatch(f"{BANK_PATTERN}|{REFERENCE_PATTERN}", n) for n in names)
    # The flag bits mark encryption, patches, or sizes that follow the data
    if not allowed or len(set(names)) != len(names) or any(info.flag_bits & ~UTF8_NAMES for info in infos):
        raise ProjectError(Sentence("{name} holds parts that no project file has.", name=name), hint=DISTRUST_HINT)
    if not {DOCUMENT, FIRST_BANK} <= set(names):
        raise ProjectError(
            Sentence("{name} is not a project file, or parts of it are missing.", name=name), hint=DAMAGED_HINT
        )
    # Only the small document is compressed, so that no member can unpack to more bytes than the file holds.
    foreign = next((info.filename for info in infos if info.compress_type not in _packings(info.filename)), None)
    if foreign is not None:
        raise ProjectError(
            Sentence("{name} gives an impossible size for {member}.", name=name, member=foreign), hint=DISTRUST_HINT
        )
    placed = sorted(infos, key=lambda info: info.header_offset)
    ends = [info.header_offset + LOCAL_HEADER_BYTES + len(info.filename) + info.compress_size for info in placed]
    starts = [*(info.header_offset for info in placed[1:]), n_bytes]
    if any(end > start for end, start in zip(ends, starts, strict=True)):  # zipfile would allocate these sizes
        raise ProjectError(Sentence("{name} gives an impossible size for its parts.", name=name), hint=DISTRUST_HINT)
    return dict(zip(names, infos, strict=True))


def _packings(member: str) -> set[int]:
    """Return the allowed compression of a member; LZMA and bzip2 would take as much memory as a file demands."""
    return {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} if member == DOCUMENT else {zipfile.ZIP_STORED}
