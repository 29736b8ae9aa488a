"""What a shift came to: verdicts counted from one reset to the next, over as many runs as there are between."""

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.workers.record_log import Counts, RecordLog


class Tally(QObject):
    """Counts every record since the last reset.

    The run that is in the log follows the limits, as everything does that shows it; the runs before it, whose records
    are no longer there, count as they were judged. A record is counted once; again only when the limits move.
    """

    counted = Signal()

    def __init__(self, log: RecordLog, parent: QObject | None = None) -> None:
        """Count what comes into ``log``."""
        super().__init__(parent)
        self._log = log
        self._earlier = Counts()
        self._since = 0
        self._current = Counts()
        self._before_reset: tuple[Counts, int] | None = None
        log.records_added.connect(self._add)
        log.records_rejudged.connect(self._count)
        log.records_cleared.connect(self._close_run)

    @property
    def counts(self) -> Counts:
        """All since the last reset."""
        return self._earlier + self._current

    @property
    def can_undo(self) -> bool:
        """Whether the last reset can be taken back."""
        return self._before_reset is not None

    @Slot()
    def reset(self) -> None:
        """Count from zero."""
        self._before_reset = self._earlier, self._since
        self._earlier, self._since = Counts(), len(self._log)
        self._count()

    @Slot()
    def undo_reset(self) -> None:
        """Take the last reset back; what was counted since counts too."""
        if self._before_reset is not None:
            self._earlier, self._since = self._before_reset
            self.keep_reset()

    def begin(self) -> None:
        """Count from zero, for good: other parts, or the same ones once more."""
        self.reset()
        self.keep_reset()

    def keep_reset(self) -> None:
        """The last reset cannot be taken back any more."""
        self._before_reset = None
        self._count()

    @Slot(int)
    def _add(self, n_records: int) -> None:
        self._current += self._log.counts(max(self._since, len(self._log) - n_records))
        self.counted.emit()

    @Slot()
    def _count(self, *_facts: object) -> None:
        self._current = self._log.counts(self._since)
        self.counted.emit()

    @Slot()
    def _close_run(self) -> None:
        self._earlier = self.counts
        self._since = 0
        self.keep_reset()  # what it began with is no longer in the log
