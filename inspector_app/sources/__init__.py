"""Feeds of frames: one file each, all behind ``core.ports.FrameSource``."""

from collections.abc import Sequence
from pathlib import Path

from inspector_app.core.decoding import AS_SAVED, Reading
from inspector_app.core.ports import FrameSource
from inspector_app.sources.images import ImageSource
from inspector_app.sources.video import VIDEO_SUFFIXES, VideoSource


def open_files(paths: Sequence[Path], reading: Reading = AS_SAVED) -> FrameSource:
    """A feed of what a person pointed at: one video, or pictures and folders of pictures, read as ``reading`` says.

    Raises:
        SourceError: there is nothing to be judged, or the video cannot be opened.
    """
    if len(paths) == 1 and paths[0].suffix.lower() in VIDEO_SUFFIXES:
        return VideoSource(paths[0])
    return ImageSource.from_paths(paths, reading)
