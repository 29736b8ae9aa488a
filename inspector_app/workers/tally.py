"""The verdict counts of a shift, from one reset to the next, over all runs between them."""

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.workers.record_log import Counts, RecordLog


class Tally(QObject):
    """Counts every record since the last reset.

    The run in the log is counted with the current limits. Earlier runs, whose records are no longer there, are counted
    as they were judged. A record is counted once, and again only when the limits change.
    """

    counted = Signal()

    def __init__(self, log: RecordLog, parent: QObject | None = None) -> None:
        """Count the records of ``log``."""
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
        """All counts since the last reset."""
        return self._earlier + self._current

    @property
    def can_undo(self) -> bool:
        """Whether the last reset can be undone."""
        return self._before_reset is not None

    @Slot()
    def reset(self) -> None:
        """Count from zero."""
        self._before_reset = self._earlier, self._since
        self._earlier, self._since = Counts(), len(self._log)
        self._count()

    @Slot()
    def undo_reset(self) -> None:
        """Undo the last reset; records since then are counted too."""
        if self._before_reset is not None:
            self._earlier, self._since = self._before_reset
            self.keep_reset()

    def begin(self) -> None:
        """Count from zero without undo, because the parts are others or the same ones again."""
        self.reset()
        self.keep_reset()

    def keep_reset(self) -> None:
        """Make the last reset final."""
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
        self.keep_reset()  # the records of its start are no longer in the log
