"""The records of one run, re-judged when the threshold moves. The network is never run again for that."""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from inspector_app.core.messages import Float64, InspectionRecord, Limits
from inspector_app.pipeline.inspect import rejudge

MAX_KEPT = 10_000
TRIM = 1_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How many parts of a run got which verdict."""

    ok: int = 0
    review: int = 0
    ng: int = 0
    error: int = 0

    @property
    def judged(self) -> int:
        """Parts with a verdict other than ERROR."""
        return self.ok + self.review + self.ng

    @property
    def total(self) -> int:
        """All parts."""
        return self.judged + self.error

    @property
    def share_ok(self) -> float:
        """The yield: OK of all that have a verdict, 0 to 1; NaN before the first."""
        return self.ok / self.judged if self.judged else math.nan

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(self.ok + other.ok, self.review + other.review, self.ng + other.ng, self.error + other.error)


class RecordLog(QObject):
    """Every record of the run counts; the last ten thousand or so can be looked at again.

    A record's number counts from 0 in its run. Verdicts are made when somebody looks (a table shows thirty rows of
    ten thousand), counts from the scores alone, so that moving the threshold costs the same for any number of records.
    """

    records_added = Signal(int)
    records_trimmed = Signal()
    records_cleared = Signal()
    records_rejudged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._records: list[InspectionRecord] = []
        self._scores_l2 = array("d")
        self._first = 0
        self._limits = Limits(float("nan"))

    def __len__(self) -> int:
        """How many records of the run there were, kept or not."""
        return len(self._scores_l2)

    @property
    def first(self) -> int:
        """Number of the oldest record that is kept."""
        return self._first

    def record(self, number: int) -> InspectionRecord:
        """A kept record, judged under the limits in effect.

        Raises:
            IndexError: it is not kept (any more).
        """
        index = number - self._first
        if not 0 <= index < len(self._records):  # a negative index would hand over another part's record
            raise IndexError(number)
        record = self._records[index]
        if record.limits != self._limits:
            record = self._records[index] = rejudge(record, self._limits)
        return record

    def scores_l2(self) -> Float64:
        """float64 (n,): the raw score of every record of the run, NaN where nothing could be judged."""
        return np.array(self._scores_l2, dtype=np.float64)

    def counts(self, since: int = 0) -> Counts:
        """How the run, from record ``since`` on, is judged under the limits in effect."""
        scores_l2, limits = self.scores_l2()[since:], self._limits
        judged = scores_l2[np.isfinite(scores_l2)]
        ng = int((judged > limits.ng_l2).sum())
        beyond = int((judged > limits.review_l2).sum()) if limits.review_l2 is not None else ng
        above = max(ng, beyond)
        return Counts(len(judged) - above, above - ng, ng, len(scores_l2) - len(judged))

    def kept(self) -> list[InspectionRecord]:
        """All kept records, judged under the limits in effect."""
        return [self.record(number) for number in range(self._first, len(self))]

    def add(self, records: Sequence[InspectionRecord]) -> None:
        """Append records, in order."""
        if not records:
            return
        self._records.extend(records)
        self._scores_l2.extend(record.score_l2 for record in records)
        self.records_added.emit(len(records))
        if len(self._records) >= MAX_KEPT + TRIM:
            surplus = len(self._records) - MAX_KEPT
            del self._records[:surplus]
            self._first += surplus
            self.records_trimmed.emit()

    def clear(self) -> None:
        """Forget everything: another run begins."""
        self._records.clear()
        self._scores_l2 = array("d")
        self._first = 0
        self.records_cleared.emit()

    def set_limits(self, limits: Limits) -> None:
        """Judge every record under other limits."""
        if limits != self._limits:
            self._limits = limits
            self.records_rejudged.emit()
