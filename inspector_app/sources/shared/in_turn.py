"""Several file feeds as one feed, one after the other."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UnreadableFrame
from inspector_app.core.ports import FrameSource
from inspector_app.sources.shared.reading import printable

Opening = tuple[Path, Callable[[], FrameSource]]
"""The file of a feed (or its first one), and the function that opens the feed."""


class InTurn:
    """Plays feeds one after the other; one that fails becomes an unreadable frame, and the next one follows."""

    live = False
    count = None

    def __init__(self, openings: Sequence[Opening], name: str, notes: Sequence[str] = ()) -> None:
        """Play the feeds of ``openings`` under ``name``; each is opened when its turn comes."""
        self.name = name
        self.notes = tuple(notes)
        self._openings = deque(openings)
        self._lock = threading.Lock()
        self._closed = False
        self._path: Path | None = None
        self._source: FrameSource | None = None

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        while not self._closed:
            try:
                source = self._source or self._next()
                frame = source.read() if source is not None else None
            except SourceError as error:
                self._end(None)
                assert self._path is not None
                return UnreadableFrame(printable(self._path.name), time.time(), error.sentence, self._path)
            if frame is not None or source is None:
                return frame
            self._end(None)
        return None

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        self._closed = True
        self._end(None)

    def _next(self) -> FrameSource | None:
        """Open the next feed; return None after the last.

        Raises:
            SourceError: it cannot be opened.
        """
        if not self._openings:
            return None
        self._path, open_source = self._openings.popleft()
        source = open_source()
        self._end(source)
        return source

    def _end(self, following: FrameSource | None) -> None:
        with self._lock:
            over, self._source = self._source, following
            closed = self._closed
        if over is not None:
            over.close()
        if closed and following is not None:
            following.close()
