"""Judging parts that a person shows to the camera one by one, apart from any run: nothing of it is recorded as a part.

Threads as in :mod:`inspector_app.workers.feed_run`.
"""

import threading
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from inspector_app.core.messages import NO_IDS, Limits, PartIds, Reply, TriggerAnswer, TriggerResult
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.run import Live, News, Preview
from inspector_app.workers.job import Jobs
from inspector_app.workers.live_thread import Announcements, LiveThread, Opening, OpenSource

if TYPE_CHECKING:
    from inspector_app.pipeline.judging.opening import OpenedProject

STATUS_MS = 200


class GuidedRun(QObject):
    """Judges one frame for each :meth:`trigger`; it deletes itself after :attr:`ended`."""

    seen = Signal()
    judged = Signal(object, object)  # an InspectionRecord and its Picture, or None
    nothing_there = Signal()
    taken = Signal()  # a frame was asked for
    status_changed = Signal(object)  # a Sentence
    failed = Signal(object)
    ended = Signal()
    _answered = Signal(object)

    def __init__(
        self,
        feed: Feed,
        open_source: OpenSource,
        opened: "OpenedProject",
        limits: Limits,
        plan: RunPlan,
        jobs: Jobs,
    ) -> None:
        """Prepare; ``open_source`` is slow and is called on the threads of the run."""
        super().__init__(jobs)
        self.feed = feed
        self.waiting = False
        """Whether a frame was asked for that is not judged yet."""
        self._lock = threading.Lock()
        self._jobs = jobs
        self._news = Announcements(self)
        self._live = Live(
            Opening(open_source, feed),
            opened.detector,
            limits,
            replace(plan, when=When.TRIGGER, dwell_s=0.0),
            announce=self._news.announce,
            project_id=opened.project.document.identity,
            part_name=opened.project.document.name,
            real_time=feed.real_time,
        )
        self._thread = LiveThread(self._live, self)
        self._thread.finished.connect(self._end)
        self._news.previewed.connect(self.seen)
        self._news.arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._answered.connect(self._take_answer, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=STATUS_MS)
        self._timer.timeout.connect(self._tell_status)

    def start(self) -> None:
        """Open the feed."""
        self._jobs.add(self, self.stop)
        self._thread.start()
        self._live.run()
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """End; :attr:`ended` follows."""
        self._live.stop()

    def trigger(self, source: str = "", reply: Reply | None = None, ids: PartIds = NO_IDS) -> TriggerAnswer:
        """Judge the next frame, for a person or a machine; any thread, see :meth:`Admission.trigger`.

        :attr:`taken`, then :attr:`judged` or :attr:`nothing_there` follows. One part at a time: the next one is taken
        when the result of this one was read.
        """
        with self._lock:
            if self.waiting:
                return TriggerAnswer.BUSY
            self.waiting = True  # before the frame is asked for, whose result may be here at once
            answer = self._live.trigger(source, partial(self._answer, reply), ids)
            if not answer:
                self.waiting = False
        if answer:
            self.taken.emit()
        return answer

    def _answer(self, reply: Reply | None, result: TriggerResult) -> None:
        """Answer who asked, on the judging thread."""
        if reply is not None:
            reply(result)
        self._answered.emit(result)

    def take_preview(self) -> Preview | None:
        """Return the newest frame of a live feed, if it was not taken yet."""
        self._news.read(News.PREVIEWED)
        return self._live.take_preview()

    @Slot()
    def _take(self) -> None:
        self._news.read(News.ARRIVED)
        records, picture = self._live.take()
        for record in records:
            self.waiting = False
            self.judged.emit(record, picture)

    @Slot(object)
    def _take_answer(self, result: TriggerResult) -> None:
        """A trigger of an empty station has no record."""
        if result.number == 0:
            self.waiting = False
            self.nothing_there.emit()

    @Slot()
    def _tell_status(self) -> None:
        self._news.read(News.CHANGED)
        self.status_changed.emit(self._live.status.note)

    @Slot()
    def _end(self) -> None:
        self._thread.wait()
        self._timer.stop()
        self._take()
        if self._thread.fault is not None:
            self.failed.emit(self._thread.fault)
        self.ended.emit()
        self._jobs.remove(self)
        self.deleteLater()
