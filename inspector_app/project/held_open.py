"""Whether what a file's name stands for is still what was opened under it.

A POSIX system keeps an open file that was deleted, moved or replaced, and whoever has it open writes on into nowhere.
"""

from pathlib import Path

Identity = tuple[int, int]
"""(device, inode)."""


def identity(path: Path) -> Identity | None:
    """What the name stands for; None: nothing, or nothing that can be asked about."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


class HeldNames:
    """Names of files that are held open, each with what it stands for."""

    def __init__(self, *paths: Path) -> None:
        """See :meth:`note`."""
        self._held: dict[Path, Identity | None] = {}
        self.note(*paths)

    def note(self, *paths: Path) -> None:
        """Note what stands there now, too."""
        self._held.update({path: identity(path) for path in paths})

    def holds(self, path: Path) -> bool:
        """Whether ``path`` is one of them and still stands for what it did."""
        held = self._held.get(path)
        return held is not None and identity(path) == held

    @property
    def hold(self) -> bool:
        """Whether all of them do."""
        return all(self.holds(path) for path in self._held)
