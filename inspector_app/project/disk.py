"""The free space of disks."""

import shutil
from pathlib import Path

from inspector_app.project.files import is_folder

LOW_BYTES = 2 * 10**9
FULL_BYTES = 200 * 10**6
"""A record takes some kilobytes; the rest is for the log of the records file and for other programs."""


def free_bytes(folder: Path) -> int:
    """Return the free bytes on the disk of ``folder``, or of its nearest folder that exists; may take long.

    Raises:
        OSError: the disk does not tell.
    """
    while not is_folder(folder) and folder != folder.parent:  # it is made with the first record
        folder = folder.parent
    return shutil.disk_usage(folder).free
