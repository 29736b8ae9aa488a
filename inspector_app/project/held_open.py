"""Whether the name of an open file still refers to the file that was opened.

On a POSIX system, an open file that was deleted, moved or replaced stays writable. What is written to it is lost.
"""

from pathlib import Path

Identity = tuple[int, int]
"""(device, inode)."""


def identity(path: Path) -> Identity | None:
    """Return the device and inode of the path; None if there is no file or the system refuses the request."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


class HeldNames:
    """Names of open files, each with the identity of its file."""

    def __init__(self, *paths: Path) -> None:
        """See :meth:`note`."""
        self._held: dict[Path, Identity | None] = {}
        self.note(*paths)

    def note(self, *paths: Path) -> None:
        """Add the paths, with the files that they refer to now."""
        self._held.update({path: identity(path) for path in paths})

    def holds(self, path: Path) -> bool:
        """Return whether ``path`` was added and still refers to the same file."""
        held = self._held.get(path)
        return held is not None and identity(path) == held

    @property
    def hold(self) -> bool:
        """Whether all names still refer to the same files."""
        return all(self.holds(path) for path in self._held)
