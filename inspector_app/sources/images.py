"""Pictures on disk: reading them, and a feed of them."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from inspector_app.core.errors import UnreadableImageError, reason_of
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.sources.shared.folders import Listing, list_files
from inspector_app.sources.shared.reading import file_stamp, printable, read_whole


def read_rgb(path: Path, reading: Reading = AS_SAVED) -> UInt8:
    """Read a picture from its bytes, so that any path the system allows works; see :func:`decode`.

    Raises:
        UnreadableImageError: the file cannot be read or is not a complete picture.
    """
    return decode(read_whole_picture(path), reading)


def read_whole_picture(path: Path) -> bytes:
    """Read the bytes of a picture's file.

    Raises:
        UnreadableImageError: the file cannot be read.
    """
    try:
        return read_whole(path)
    except OSError as error:
        raise UnreadableImageError(
            Sentence("The file cannot be read: {reason}.", reason=reason_of(error)), hint=Sentence("Check its path.")
        ) from error


def read_frame(path: Path, reading: Reading = AS_SAVED) -> Frame | UnreadableFrame:
    """Read a picture as a frame, or return the reason why it cannot be read."""
    try:
        stamp = file_stamp(path)
        return Frame(read_rgb(path, reading), printable(path.name), time.time(), path, stamp)
    except UnreadableImageError as error:
        return UnreadableFrame(printable(path.name), time.time(), error.sentence, path)


class ImageSource:
    """A feed of picture files, each read when its turn comes, and an unreadable frame for each unread find."""

    live = False

    def __init__(self, listing: Listing, name: str, reading: Reading = AS_SAVED) -> None:
        """Feed the files in this order under ``name``; ``reading`` defines how they are read."""
        self.name = name
        self.notes = listing.notes
        self.count = len(listing.files) + len(listing.unread)
        self._frames = _frames(listing, reading)

    @classmethod
    def from_paths(cls, paths: Sequence[Path], reading: Reading = AS_SAVED) -> "ImageSource":
        """Feed files and the pictures in folders.

        Raises:
            SourceError: a folder is missing, or there is no picture at all.
        """
        listing = list_files(paths)
        return cls(listing, printable(paths[0].name) if len(paths) == 1 else f"{len(listing.files)} files", reading)

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        return next(self._frames, None)

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        self._frames = iter(())


def _frames(listing: Listing, reading: Reading) -> Iterator[Frame | UnreadableFrame]:
    for path in listing.files:
        yield read_frame(path, reading)
    for unread in listing.unread:
        yield UnreadableFrame(printable(unread.path.name), time.time(), unread.reason, unread.path)
