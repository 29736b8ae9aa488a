"""The search for pictures in folders, used by all parts of the program.

Only an error of the chosen folder itself ends the search. An unreadable file or folder that may be or contain a part is
reported, so that it never counts as judged. What is left out on purpose is counted.
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
"""Suffixes of pictures, most of which are not read: these files must be reported, not ignored silently."""

SYSTEM_FOLDERS = frozenset(
    {
        "#recycle", "#snapshot", "$recycle.bin", "@eadir", "@recently-snapshot", "@recycle", "@tmp", "__macosx",
        "lost+found", "recycler", "system volume information", "~snapshot",
    }
)  # fmt: skip
"""Folders that operating systems and network drives create for themselves, in lower case."""

N_NAMED = 3


def natural_key(path: Path) -> tuple[tuple[int, str], ...]:
    """Return a sort key that puts part2 before part10, folders first by name."""
    pieces = re.split(r"(\d+)", str(path).casefold())
    return tuple((int(piece), "") if piece.isdigit() and piece.isascii() else (-1, piece) for piece in pieces)


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name in lower case, with its dot; "" if there is none."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a Path for each of ten thousand names takes long


def is_left_out(name: str) -> bool:
    """Return whether a file or folder with this name is hidden, or belongs to the system."""
    return name.startswith(".") or name.casefold() in SYSTEM_FOLDERS


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or folder that may be or contain parts and is not read.

    Attributes:
        path: a folder, or the first of some files.
        kind: key that is unique in one listing: the suffix of the files, or the path of the folder.
        reason: the reason and the remedy, for the user.
    """

    path: Path
    kind: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Listing:
    """The result of a search.

    Attributes:
        files: pictures in natural order below each folder, and the files that the caller named, in their order.
        unread: what is not in ``files`` and may be or contain parts.
        notes: sentences about what was left out on purpose; it contains no parts.
    """

    files: tuple[Path, ...]
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """All sentences for the user about what is not in ``files``."""
        return (*(each.reason for each in self.unread), *self.notes)


def walk(folder: Path) -> Listing:
    """Find the pictures in a folder and its subfolders, also through links; each folder is read once.

    Raises:
        SourceError: there is no such folder, or it may not be read.
    """
    finds = _Finds()
    finds.enter(folder)
    return finds.listing()


def list_files(paths: Iterable[Path]) -> Listing:
    """Return the given files, and the pictures in the given folders; an unreadable folder is listed as unread.

    Raises:
        SourceError: there is no file that could be judged.
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
    """Return the error that there is no picture, with the files that were found instead."""
    where = ", ".join(printable(str(path)) for path in paths)
    found = (each.reason for each in listing.unread)
    endings = Sentence("Pictures end in {suffixes}.", suffixes=", ".join(sorted(IMAGE_SUFFIXES)))
    return SourceError(Sentence("There are no pictures in {folder}.", folder=where), hint=join(*found, endings))


def subfolders(folder: Path) -> list[Path]:
    """Return the direct subfolders of a folder, in natural order; none if it cannot be read."""
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
    """The results of the searches so far."""

    files: list[Path] = field(default_factory=list)
    refused: list[tuple[Path, Sentence]] = field(default_factory=list)
    foreign: dict[str, list[Path]] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    empty: list[Path] = field(default_factory=list)

    def enter(self, root: Path) -> None:
        """Search a folder.

        Raises:
            SourceError: there is no such folder, or it may not be read.
        """
        if not is_folder(root):
            raise _missing(root)
        visited = _ids_above(root)
        folders, links, found = [root], list[Path](), list[Path]()
        while folders or links:
            if not folders:  # links last: a folder that is also found directly keeps its own name
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
                if not isinstance(error, GONE):  # else the folder was deleted with its content
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
                # A file with the suffix of a picture fails later as a picture; anything else may be a folder of
                # pictures.
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
        """Return all results, in an order that does not depend on the drive."""
        unread = [Unread(path, str(path), reason) for path, reason in self.refused]
        unread += [
            Unread(min(paths, key=natural_key), suffix, _foreign(suffix, len(paths)))
            for suffix, paths in self.foreign.items()
        ]
        unread.sort(key=lambda each: natural_key(each.path))
        empty = [Sentence("There are no pictures in {folder}.", folder=printable(str(root))) for root in self.empty]
        return Listing(tuple(self.files), tuple(unread), (*empty, *_said_left_out(self.left_out)))


def _kind(entry: "os.DirEntry[str]") -> Literal["file", "folder", "link"]:
    """Return the kind of an entry; "link" is a link to a folder. Only links need a request to the drive.

    Raises:
        OSError: the system refuses the request.
    """
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    try:
        return "link" if entry.is_symlink() and entry.is_dir() else "file"
    except OSError as error:
        if error.errno == errno.ELOOP:  # it links to itself
            return "file"
        raise


def _identity(folder: Path) -> object:
    """Return a key that identifies a folder under all its names.

    Raises:
        OSError: the system refuses the request.
    """
    status = folder.stat()
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(folder)


def _ids_above(folder: Path) -> set[object]:
    """Return the identities of all parent folders of a folder: a link to one of them would lead to an endless loop."""
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
