"""Folders as factories have them: one careful walk for every door of the program.

Nothing that a drive refuses ends a walk but the chosen folder itself. What may be or hold a part and cannot be read is
named, so that it never passes for judged; what is left out on purpose is counted.
"""

import errno
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from inspector_app.core.errors import SourceError, reason_of
from inspector_app.core.pictures.decoding import IMAGE_SUFFIXES
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.files import is_folder
from inspector_app.project.own_pictures import LIST_NAME, made_in
from inspector_app.sources.shared.reading import GONE, printable

VIDEO_SUFFIXES = frozenset({".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".webm", ".wmv"})

LOOKS_LIKE_PICTURE = frozenset(
    {
        ".apng", ".arw", ".avif", ".cr2", ".cr3", ".dcm", ".dng", ".exr", ".fit", ".fits", ".gif", ".hdr",
        ".heic", ".heif", ".j2c", ".j2k", ".jp2", ".jpc", ".jpf", ".jpx", ".jxl", ".jxr", ".mng", ".mpo", ".nef",
        ".orf", ".pbm", ".pcx", ".pgm", ".pnm", ".ppm", ".psd", ".raf", ".raw", ".rw2", ".sgi", ".tga", ".wdp", ".webp",
    }
)  # fmt: skip
"""Endings of pictures, most of which are not read: a file of them must not go unjudged without a word."""

SYSTEM_FOLDERS = frozenset(
    {
        "#recycle", "#snapshot", "$recycle.bin", "@eadir", "@recently-snapshot", "@recycle", "@tmp", "__macosx",
        "lost+found", "recycler", "system volume information", "~snapshot",
    }
)  # fmt: skip
"""Folders that systems and network drives make for themselves, in small letters."""

N_NAMED = 3


def natural_key(path: Path) -> tuple[tuple[int, str], ...]:
    """Sorts part2 before part10, folders first by name."""
    pieces = re.split(r"(\d+)", str(path).casefold())
    return tuple((int(piece), "") if piece.isdigit() and piece.isascii() else (-1, piece) for piece in pieces)


def suffix_of(name: str) -> str:
    """The ending of a file's name in small letters, with its dot; "" where there is none."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a Path for each of ten thousand names takes long


def is_left_out(name: str) -> bool:
    """Whether a file or folder of this name is hidden, or a system's own."""
    return name.startswith(".") or name.casefold() in SYSTEM_FOLDERS


@dataclass(frozen=True, slots=True)
class Unread:
    """What may be or hold parts and is not read.

    Attributes:
        path: a folder, or the first of some files.
        kind: tells it from the others of one listing: the files' ending, or the folder's path.
        reason: what it is about, and what to do; for a person.
    """

    path: Path
    kind: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found.

    Attributes:
        files: pictures in natural order below each folder, and files that were named, as they were.
        unread: what is not among them and may be or hold parts.
        notes: what was left out on purpose, a sentence for a person; nothing of it is a part.
    """

    files: tuple[Path, ...]
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """All that a person should know of what is not among the files, a sentence or two each."""
        return (*(each.reason for each in self.unread), *self.notes)


def walk(folder: Path) -> Listing:
    """The pictures in a folder and its subfolders, also those that links lead to, each folder once.

    Raises:
        SourceError: there is no such folder, or it may not be read.
    """
    finds = _Finds()
    finds.enter(folder)
    return finds.listing()


def list_files(paths: Iterable[Path]) -> Listing:
    """Files as they are, and the pictures in folders; a folder that cannot be read is named among the unread.

    Raises:
        SourceError: there is nothing that could be judged.
    """
    paths, finds = tuple(paths), _Finds()
    for path in paths:
        if not is_folder(path):
            finds.files.append(path)
            continue
        try:
            finds.enter(path)
        except SourceError as error:
            if len(paths) == 1:
                raise
            finds.refused.append((path, error.sentence))
    listing = finds.listing()
    if not listing.files:
        raise none_found(paths, listing)
    return listing


def none_found(paths: Sequence[Path], listing: Listing) -> SourceError:
    """That there is no picture, and what there is in place of pictures."""
    where = ", ".join(printable(str(path)) for path in paths)
    found = (each.reason for each in listing.unread)
    endings = Sentence("Pictures end in {suffixes}.", suffixes=", ".join(sorted(IMAGE_SUFFIXES)))
    return SourceError(Sentence("There are no pictures in {folder}.", folder=where), hint=join(*found, endings))


def subfolders(folder: Path) -> list[Path]:
    """The folders directly in a folder, in natural order; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            found = [Path(entry.path) for entry in entries if not is_left_out(entry.name) and _is_folder(entry)]
    except (OSError, ValueError):  # ValueError: a name with a null character
        return []
    return sorted(found, key=natural_key)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return _kind(entry) != "file"
    except OSError:
        return False


@dataclass(slots=True)
class _Finds:
    """What walks have come across so far."""

    files: list[Path] = field(default_factory=list)
    refused: list[tuple[Path, Sentence]] = field(default_factory=list)
    foreign: dict[str, list[Path]] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    empty: list[Path] = field(default_factory=list)

    def enter(self, root: Path) -> None:
        """Walk through a folder.

        Raises:
            SourceError: there is no such folder, or it may not be read.
        """
        if not is_folder(root):
            raise _missing(root)
        visited = _ids_above(root)
        folders, links, found = [root], list[Path](), list[Path]()
        while folders or links:
            if not folders:  # links last: a folder that is also there by itself is called by its own name
                links.sort(key=natural_key, reverse=True)
                folders.append(links.pop())
            folder = folders.pop()
            try:
                identity = _identity(folder)
                if identity not in visited:
                    visited.add(identity)
                    self._look_into(folder, folders, links, found)
            except OSError as error:
                if folder == root:
                    raise _cannot_be_read(folder, error) from error
                if not isinstance(error, GONE):  # somebody took it away, with all that was in it
                    self._refuse(folder, error)
        if not found:
            self.empty.append(root)
        self.files += sorted(found, key=natural_key)

    def _look_into(self, folder: Path, folders: list[Path], links: list[Path], found: list[Path]) -> None:
        with os.scandir(folder) as scan:
            entries = list(scan)
        made = made_in(folder) if any(entry.name == LIST_NAME for entry in entries) else frozenset[str]()
        for entry in entries:
            suffix = suffix_of(entry.name)
            try:
                kind = _kind(entry)
            except OSError as error:
                # What is called a picture will fail as one; anything else may be a folder of them.
                kind = "file"
                if suffix not in IMAGE_SUFFIXES and not is_left_out(entry.name):
                    self._refuse(Path(entry.path), error)
            if is_left_out(entry.name) or entry.name in made:
                if kind != "file" or suffix in IMAGE_SUFFIXES:
                    self.left_out.append(entry.name)
            elif kind != "file":
                (links if kind == "link" else folders).append(Path(entry.path))
            elif suffix in IMAGE_SUFFIXES:
                found.append(Path(entry.path))
            elif suffix in LOOKS_LIKE_PICTURE or suffix in VIDEO_SUFFIXES:
                self.foreign.setdefault(suffix, []).append(Path(entry.path))

    def _refuse(self, folder: Path, error: OSError) -> None:
        self.refused.append((folder, _cannot_be_read(folder, error).sentence))

    def listing(self) -> Listing:
        """All of it, in an order that does not hang on the drive's."""
        unread = [Unread(path, str(path), reason) for path, reason in self.refused]
        unread += [
            Unread(min(paths, key=natural_key), suffix, _foreign(suffix, len(paths)))
            for suffix, paths in self.foreign.items()
        ]
        unread.sort(key=lambda each: natural_key(each.path))
        empty = [Sentence("There are no pictures in {folder}.", folder=printable(str(root))) for root in self.empty]
        return Listing(tuple(self.files), tuple(unread), (*empty, *_said_left_out(self.left_out)))


def _kind(entry: "os.DirEntry[str]") -> Literal["file", "folder", "link"]:
    """What an entry is, "link" being one to a folder; asks the drive only about links.

    Raises:
        OSError: the system does not say.
    """
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    try:
        return "link" if entry.is_symlink() and entry.is_dir() else "file"
    except OSError as error:
        if error.errno == errno.ELOOP:  # it leads to itself, so nowhere
            return "file"
        raise


def _identity(folder: Path) -> object:
    """Tells a folder from all others, by whatever name it is reached.

    Raises:
        OSError: the system does not say.
    """
    status = folder.stat()
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(folder)


def _ids_above(folder: Path) -> set[object]:
    """Of all folders that a folder lies in: a link back up to one of them leads in a circle."""
    found: set[object] = set()
    for above in Path(os.path.realpath(folder)).parents:
        with suppress(OSError):
            found.add(_identity(above))
    return found


def _missing(folder: Path) -> SourceError:
    try:
        folder.stat()
    except OSError as error:
        if not isinstance(error, GONE):
            return _cannot_be_read(folder, error)
    except ValueError:  # a null character
        pass
    return SourceError(
        Sentence("There is no folder {folder}.", folder=printable(str(folder))),
        hint=Sentence("Choose a folder of pictures."),
    )


def _cannot_be_read(folder: Path, error: OSError) -> SourceError:
    return SourceError(
        Sentence(
            "The folder {folder} cannot be read: {reason}.", folder=printable(str(folder)), reason=reason_of(error)
        ),
        hint=Sentence("Check its rights and its drive."),
    )


def _foreign(suffix: str, count: int) -> Sentence:
    if suffix in VIDEO_SUFFIXES:
        return join(
            Sentence("Videos in a folder are not read: {n} ({suffix}).", n=count, suffix=suffix),
            Sentence("Choose each video directly."),
        )
    return join(
        Sentence("Files that look like pictures but are not read: {n} ({suffix}).", n=count, suffix=suffix),
        Sentence("Save them as PNG, JPEG, BMP or TIFF."),
    )


def _said_left_out(names: Sequence[str]) -> tuple[str, ...]:
    if not names:
        return ()
    first = ", ".join(sorted({printable(name) for name in names}, key=lambda name: natural_key(Path(name)))[:N_NAMED])
    return (
        Sentence(
            "Left out, because they are hidden, of the system or made by this program: {n} ({names}).",
            n=len(names),
            names=first,
        ),
    )
