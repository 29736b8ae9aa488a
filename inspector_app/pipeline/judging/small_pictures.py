"""Make the small pictures that a project keeps of its parts."""

import hashlib
import io
import time
from concurrent.futures import wait
from pathlib import Path

from PIL import Image

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import Reading
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.pipeline.steps import begin
from inspector_app.project.kept_pictures import SMALL_PX, KeptPicture, key_of, paths_of
from inspector_app.project.store import Project
from inspector_app.sources.shared.reading import read_whole

JPEG_QUALITY = 80
MOST_S = 3.0
"""Saving waits at most so long for pictures that were labelled since; the next save reads the others."""


def small_picture(data: bytes, rgb: UInt8) -> KeptPicture:
    """Return what a project keeps of a file's bytes and of the picture in it, uint8 (H, W, 3)."""
    stream = io.BytesIO()
    Image.fromarray(reduced(rgb, SMALL_PX)).save(stream, format="JPEG", quality=JPEG_QUALITY)
    return KeptPicture(hashlib.sha256(data).digest(), len(data), stream.getvalue())


def with_small_pictures(project: Project, reading: Reading, most_s: float = MOST_S) -> Project:
    """Return a project with small pictures of the parts that have none; slow.

    A drive that does not answer never prevents a save: after ``most_s`` seconds the project has what was read.
    """
    found: dict[bytes, KeptPicture] = {}
    until_s = time.monotonic() + most_s

    def read() -> None:
        for path in paths_of(project.document):
            if time.monotonic() > until_s:
                return
            if (key := key_of(path)) in project.pictures:
                continue
            try:
                data = read_whole(Path(path))
                found[key] = small_picture(data, decode(data, reading))
            except (OSError, UnreadableImageError):
                continue

    wait([begin(read, "small pictures")], timeout=most_s)
    return project.with_pictures({**project.pictures, **found.copy()})
