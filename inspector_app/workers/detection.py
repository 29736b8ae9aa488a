"""The detection limit of the open project, measured by a job."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector_app.core.messages import Progress
from inspector_app.workers.one_job import OneJob
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # imported with the first study: it would delay the window
    from inspector_app.project.schema_detection import DetectionStudy


class DetectionLimit(OneJob):
    """Measures one study at a time. One of found, failed and cancelled follows, then ended."""

    found = Signal(object)  # the DetectionStudy; the session has it already

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Measure the project of ``session``."""
        super().__init__(session, parent)
        self._series: object = None
        session.project_changed.connect(self.cancel)

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

        self._start(work)

    def _take(self, study: "DetectionStudy") -> None:
        if self._series is self._session.series:
            self._session.take_detection(study)  # if the limit was changed meanwhile, the study is called outdated
            self.found.emit(study)
        else:
            self.cancelled.emit()
