"""Pictures on disk: finding them, reading them, and feeding them one after the other."""

import os
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from inspector_app.core.decoding import AS_SAVED, Reading, decode
from inspector_app.core.errors import SourceError, UnreadableImageError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"})

Stamp = tuple[int, int]
"""(bytes, nanoseconds of the last change) of a file, by which an overwritten one is told."""


def natural_key(path: Path) -> tuple[tuple[int, str], ...]:
    """Sorts part2 before part10, folders first by name."""
    pieces = re.split(r"(\d+)", str(path).casefold())
    return tuple((int(piece), "") if piece.isdigit() and piece.isascii() else (-1, piece) for piece in pieces)


def list_images(folder: Path) -> list[Path]:
    """All pictures in a folder and its subfolders by their suffix, in natural order; hidden ones are left out.

    Raises:
        SourceError: there is no such folder, or it may not be read.
    """
    if not folder.is_dir():
        raise SourceError(f"There is no folder {folder}", hint="Choose a folder of pictures")

    def refuse(error: OSError) -> None:
        """A folder that cannot be listed must not pass for an empty one: its pictures would go unjudged."""
        gone = isinstance(error, FileNotFoundError | NotADirectoryError)
        if gone and Path(error.filename) != folder:  # somebody took it away, with all that was in it
            return
        raise SourceError(
            f"The folder {error.filename} cannot be read: {error.strerror}", hint="Check its rights"
        ) from error

    found = []
    for where, subfolders, names in os.walk(folder, onerror=refuse):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        found += [
            Path(where, name)
            for name in names
            if not name.startswith(".") and Path(name).suffix.lower() in IMAGE_SUFFIXES
        ]
    return sorted(found, key=natural_key)


def expand(paths: Iterable[Path]) -> list[Path]:
    """Files as they are, folders as the pictures in them.

    Raises:
        SourceError: as :func:`list_images`.
    """
    found: list[Path] = []
    for path in paths:
        found.extend(list_images(path) if path.is_dir() else [path])
    return found


def printable(name: str) -> str:
    """A file's name as text that can be shown and written: bytes of it that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")


def read_rgb(path: Path, reading: Reading = AS_SAVED) -> UInt8:
    """Read a picture from its bytes, so that any path the system allows works; see :func:`decode`.

    Raises:
        UnreadableImageError: the file cannot be read or is no whole picture.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableImageError(f"The file cannot be read: {error.strerror}", hint="Check its path") from error
    return decode(data, reading)


def read_frame(path: Path, reading: Reading = AS_SAVED) -> Frame | UnreadableFrame:
    """Read a picture as a frame, or as the reason why it is none."""
    try:
        stamp = file_stamp(path)
        return Frame(read_rgb(path, reading), printable(path.name), time.time(), path, stamp)
    except UnreadableImageError as error:
        return UnreadableFrame(printable(path.name), time.time(), str(error), path)


def file_stamp(path: Path) -> Stamp | None:
    """A file's stamp; None if it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


class ImageSource:
    """A list of picture files, each read when its turn comes."""

    live = False

    def __init__(self, paths: Sequence[Path], name: str, reading: Reading = AS_SAVED) -> None:
        """Feed ``paths`` in this order under ``name``, read as ``reading`` says."""
        self._reading = reading
        self.name = name
        self.count = len(paths)
        self._paths: Iterator[Path] = iter(tuple(paths))

    @classmethod
    def from_paths(cls, paths: Sequence[Path], reading: Reading = AS_SAVED) -> "ImageSource":
        """Feed files and the pictures in folders.

        Raises:
            SourceError: a folder is missing, or there is no picture at all.
        """
        found = expand(paths)
        if not found:
            where = ", ".join(str(path) for path in paths)
            raise SourceError(
                f"There are no pictures in {where}", hint=f"Pictures end in {', '.join(sorted(IMAGE_SUFFIXES))}"
            )
        return cls(found, printable(paths[0].name) if len(paths) == 1 else f"{len(found)} files", reading)

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        path = next(self._paths, None)
        return None if path is None else read_frame(path, self._reading)

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        self._paths = iter(())
