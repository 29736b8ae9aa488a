"""The detection limit of the open project, measured by a job."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import Progress
from inspector_app.workers.job import Job
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # imported with the first study: it would delay the window
    from inspector_app.project.schema_detection import DetectionStudy


class DetectionLimit(QObject):
    """Measures one study at a time. One of found, failed and cancelled follows, then ended."""

    progressed = Signal(object)
    found = Signal(object)  # the DetectionStudy; the session has it already
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Measure the project of ``session``."""
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._series: object = None
        session.project_changed.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether a study is being made."""
        return self._job is not None

    def begin(self, folder: Path | None, per_kind: int) -> None:
        """Measure, in the good parts of a folder; None: in those that are labelled, or the training parts."""
        session = self._session
        project, opened = session.project, session.opened
        if self.busy or project is None or opened is None:
            return
        at, by, labelled, limits = session.now(), session.who(), session.labelled, session.limits
        self._series = session.series

        def work() -> "Generator[Progress, None, DetectionStudy]":
            from inspector_app.pipeline.measuring.detection_limit import detection_study
            from inspector_app.pipeline.measuring.held_out import find_held_out

            now = project.with_limits(limits, at, by).with_labelled(labelled)
            held_out = yield from find_held_out(now, folder)
            return (yield from detection_study(now.document, opened.detector, held_out, at, by, per_kind=per_kind))

        self._job = session.jobs.make(work)
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._tell_failed)
        self._job.cancelled.connect(self._tell_cancelled)
        self._job.start()

    @Slot()
    def cancel(self, *_facts: object) -> None:
        """Cancel the study; nothing is changed."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _take(self, study: "DetectionStudy") -> None:
        self._job = None
        if self._series is self._session.series:
            self._session.take_detection(study)  # if the limit was changed meanwhile, the study is called outdated
            self.found.emit(study)
        else:
            self.cancelled.emit()
        self.ended.emit()

    @Slot(object)
    def _tell_failed(self, fault: object) -> None:
        self._job = None
        self.failed.emit(fault)
        self.ended.emit()

    @Slot()
    def _tell_cancelled(self) -> None:
        self._job = None
        self.cancelled.emit()
        self.ended.emit()
