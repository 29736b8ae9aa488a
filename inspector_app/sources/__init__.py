"""Feeds of frames, one module each; all implement ``core.ports.FrameSource``."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from inspector_app.core.ports import FrameSource
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.project.files import is_folder
from inspector_app.sources.images import ImageSource
from inspector_app.sources.shared.chosen import Chosen
from inspector_app.sources.shared.folders import VIDEO_SUFFIXES, Listing, list_files, suffix_of
from inspector_app.sources.shared.in_turn import InTurn, Opening
from inspector_app.sources.video import VideoSource


def is_video(path: Path) -> bool:
    """Return whether the file name is that of a video."""
    return suffix_of(path.name) in VIDEO_SUFFIXES


def open_files(paths: Sequence[Path], reading: Reading = AS_SAVED) -> FrameSource:
    """Open a feed of the user's files: videos, pictures and folders of pictures, in this order.

    Args:
        paths: the files and folders.
        reading: how pictures are read.

    Raises:
        SourceError: there is nothing to judge, or the only file is a video that cannot be opened.
    """
    if len(paths) == 1 and is_video(paths[0]) and not is_folder(paths[0]):
        return VideoSource(paths[0])
    if not any(is_video(path) for path in paths):
        return ImageSource.from_paths(paths, reading)
    listing = list_files(paths)
    openings = list[Opening]()
    for video, group in groupby(listing.files, is_video):
        files = tuple(group)
        if video:
            openings += [(path, partial(VideoSource, path)) for path in files]
        else:
            openings.append((files[0], partial(ImageSource, Listing(files), "", reading)))
    if listing.unread:
        openings.append((listing.unread[0].path, partial(ImageSource, Listing((), listing.unread), "", reading)))
    return InTurn(openings, f"{len(paths)} files", listing.notes)


def open_chosen(chosen: Chosen) -> FrameSource:
    """Open the files of the user's choice. Raises SourceError if they cannot be opened."""
    return open_files(chosen.paths, chosen.reading)
