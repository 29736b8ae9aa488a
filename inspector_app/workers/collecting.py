"""Collecting pictures from one feed, behind the window; threads as in :mod:`inspector_app.workers.feed_run`."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.collecting import Aids, Collecting, Collection
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan
from inspector_app.pipeline.live.run import News
from inspector_app.workers.job import Jobs, once
from inspector_app.workers.live_thread import Announcements, LiveThread, Opening, OpenSource

STATUS_MS = 200


class CollectRun(QObject):
    """Watches one feed until :meth:`stop`; it deletes itself after :attr:`ended`."""

    seen = Signal()
    told = Signal(object)
    status_changed = Signal(object)  # a Sentence; Signal(str) would convert it to a plain str
    failed = Signal(object)
    ended = Signal()

    def __init__(self, feed: Feed, open_source: OpenSource, collection: Collection, plan: RunPlan, jobs: Jobs) -> None:
        """Prepare; ``open_source`` is slow and is called on the threads of the run."""
        super().__init__(jobs)
        self.feed = feed
        self._jobs = jobs
        self._news = Announcements(self)
        self._collecting = Collecting(Opening(open_source, feed), collection, plan, announce=self._news.announce)
        self._thread = LiveThread(self._collecting, self)
        self._thread.finished.connect(self._end)
        self._news.previewed.connect(self.seen)
        self._news.arrived.connect(self._tell_outcome, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(STATUS_MS)
        self._timer.timeout.connect(self._tell_status)

    @property
    def live(self) -> bool:
        """Whether frames come."""
        return self._collecting.live

    def start(self) -> None:
        """Open the feed."""
        self._jobs.add(self, self.stop)
        self._thread.start()
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """End; :attr:`ended` follows."""
        self._collecting.stop()

    def trigger(self) -> None:
        """Collect the next frame; :attr:`told` follows."""
        self._collecting.trigger()

    def set_plan(self, plan: RunPlan) -> None:
        """Set the plan from now on."""
        self._collecting.set_plan(plan)

    def taking_back(self) -> Generator[Progress, None, None]:
        """The work of deleting the last picture."""
        return once(Sentence("Deleting a picture"), self._collecting.take_back)

    def take_aids(self) -> Aids | None:
        """Return the newest picture with its aids, if it was not taken yet."""
        self._news.read(News.PREVIEWED)
        return self._collecting.take_aids()

    @Slot()
    def _tell_outcome(self) -> None:
        self._news.read(News.ARRIVED)
        outcome = self._collecting.take_outcome()
        if outcome is not None:
            self.told.emit(outcome)

    @Slot()
    def _tell_status(self) -> None:
        self._news.read(News.CHANGED)
        self.status_changed.emit(self._collecting.note)

    @Slot()
    def _end(self) -> None:
        self._thread.wait()
        self._timer.stop()
        self._tell_outcome()
        if self._thread.fault is not None:
            self.failed.emit(self._thread.fault)
        self.ended.emit()
        self._jobs.remove(self)
        self.deleteLater()
