"""Frames from a numpy file: uint8 (n, H, W, 3), RGB, saved with ``numpy.save``."""

import time

import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, read_only
from inspector_app.core.sentences import Sentence
from inspector_app.sources.kinds import SourceKind
from inspector_app.sources.shared.chosen import Chosen


class StackSource:
    """One frame after the other."""

    live = False

    def __init__(self, chosen: Chosen) -> None:
        """Open the file. Raises SourceError when it holds no frames."""
        self.name = chosen.name
        self._path = chosen.paths[0]
        self._next = 0
        try:
            self._frames = np.load(self._path, mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError) as error:
            raise SourceError(
                Sentence("{path} cannot be read as a numpy file.", path=self._path),
                hint=Sentence("Save it with numpy.save."),
            ) from error
        if self._frames.ndim != 4 or self._frames.shape[3] != 3 or self._frames.dtype != np.uint8:
            raise SourceError(
                Sentence("{path} holds no uint8 (n, H, W, 3).", path=self._path),
                hint=Sentence("Save RGB frames of one size."),
            )
        self.count = len(self._frames)

    def read(self) -> Frame | None:
        """The next frame, or None at the end."""
        if self._next >= self.count:
            return None
        rgb = read_only(np.array(self._frames[self._next]))
        self._next += 1
        return Frame(rgb, f"{self._path.name}, frame {self._next}", time.time())

    def close(self) -> None:
        """End it: nothing more is read."""
        self._next = self.count


KIND = SourceKind(2, "stack", StackSource, title="Stack of frames (.npy)…", asks="file")
