"""The parts of a live run that touch its threads: how its feed is opened, where it judges, and how news is told."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from inspector_app.core.ports import FrameSource
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import Live, News

OpenSource = Callable[[Feed], FrameSource]
Announce = Callable[[News], None]


class Opening:
    """Opens the feed of one run, on the run's threads, and keeps what its source says of itself."""

    def __init__(self, open_source: OpenSource, feed: Feed) -> None:
        """Prepare; ``open_source`` is slow."""
        self.notes: tuple[str, ...] = ()
        self._open_source = open_source
        self._feed = feed

    def __call__(self) -> FrameSource:
        """Open it; again whenever a live feed was lost."""
        source = self._open_source(self._feed)
        self.notes = tuple(getattr(source, "notes", ()))  # cameras have some; one assignment, which any thread may read
        return source


class LiveThread(QThread):
    """Judges one run until its end; ``fault`` says what broke it, None if nothing did."""

    def __init__(self, live: Live, parent: QObject) -> None:
        """Prepare ``live``; it begins with :meth:`start`."""
        super().__init__(parent)
        self.fault: Exception | None = None
        self._live = live

    def run(self) -> None:
        """Judge until the end; the thread itself."""
        try:
            self._live.work()
        except Exception as fault:  # the edge of this thread: whatever it is, the person gets to read it
            self.fault = fault


class Announcements(QObject):
    """Says that something waits, each kind of news once until it was read.

    Frames and records never travel as signals: a window that is busy would be flooded.
    """

    arrived = Signal()
    previewed = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Start with nothing announced."""
        super().__init__(parent)
        self._lock = threading.Lock()
        self._announced: set[News] = set()

    def announce(self, news: News) -> None:
        """Tell of it, unless it was told and not read since; any thread."""
        with self._lock:
            if news in self._announced:
                return
            self._announced.add(news)
        if news is News.ARRIVED:
            self.arrived.emit()
        elif news is News.PREVIEWED:
            self.previewed.emit()
        else:
            self.changed.emit()

    def read(self, news: News) -> None:
        """Call before reading: whatever comes from here on is announced again, and nothing waits unheard."""
        with self._lock:
            self._announced.discard(news)

    def clear(self) -> None:
        """Another run: nothing of it was announced yet."""
        with self._lock:
            self._announced.clear()
