"""Reading earlier parts again, one at a time."""

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import InspectionRecord
from inspector_app.core.ports import FileDetector
from inspector_app.pipeline.judging.picture import look_again
from inspector_app.workers.job import Job, Jobs


class LookBack(QObject):
    """Reads the part that was wanted last; those wanted in between are passed over, so that keys may be held down."""

    picture_read = Signal(object)
    failed = Signal(int, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        """Read with ``jobs``."""
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._number = 0
        self._wanted: tuple[int, InspectionRecord, FileDetector | None] | None = None

    def want(self, number: int, record: InspectionRecord, detector: FileDetector | None) -> None:
        """Read this part; :attr:`picture_read` or :attr:`failed` follows unless another one is wanted before."""
        self._wanted = number, record, detector
        self._go_on()

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._wanted = None
        if self._job is not None:
            self._job.cancel()

    def _go_on(self) -> None:
        if self._job is not None or self._wanted is None:
            return
        (number, record, detector), self._wanted = self._wanted, None
        self._number = number
        self._job = self._jobs.make(lambda: look_again(number, record, detector), brief=True)
        self._job.finished.connect(self.picture_read)
        self._job.failed.connect(self._tell_failed)
        self._job.ended.connect(self._end)
        self._job.start()

    @Slot(object)
    def _tell_failed(self, fault: object) -> None:
        self.failed.emit(self._number, fault)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._go_on()
