"""The parts of a live run that belong to its threads: opening its feed, judging, and announcing news."""

import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal

from inspector_app.core.ports import FrameSource
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import News

OpenSource = Callable[[Feed], FrameSource]
Announce = Callable[[News], None]


class Opening:
    """Opens the feed of one run, on the run's threads, and stores the notes of its source."""

    def __init__(self, open_source: OpenSource, feed: Feed) -> None:
        """Prepare; ``open_source`` is slow."""
        self.notes: tuple[str, ...] = ()
        self._open_source = open_source
        self._feed = feed

    def __call__(self) -> FrameSource:
        """Open the feed; called again whenever a live feed was lost."""
        source = self._open_source(self._feed)
        self.notes = tuple(getattr(source, "notes", ()))  # atomic, so any thread may read them
        return source


class Works(Protocol):
    """A run of a feed: one that judges, or one that collects pictures."""

    def work(self) -> None:
        """Work until the feed ends or is stopped."""


class LiveThread(QThread):
    """Works on one run until its end; ``fault`` is the exception that ended it, or None."""

    def __init__(self, live: Works, parent: QObject) -> None:
        """Prepare ``live``; the run begins with :meth:`start`."""
        super().__init__(parent)
        self.fault: BaseException | None = None
        self._live = live

    def run(self) -> None:
        """Work until the end; runs on this thread."""
        try:
            self._live.work()
        except BaseException as fault:  # the last handler; PySide would end the program at SystemExit
            self.fault = fault


class Announcements(QObject):
    """Announces news, each kind only once until it was read.

    Frames and records are not sent as signals, because they would fill the event queue of a busy window.
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
        """Announce news, unless it is already announced and not read yet; any thread."""
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
        """Mark news as read. Call this before reading the data, so that later news is announced again."""
        with self._lock:
            self._announced.discard(news)

    def clear(self) -> None:
        """Forget all announcements, because a new run begins."""
        with self._lock:
            self._announced.clear()
