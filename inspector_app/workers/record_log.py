"""The records of one run, judged again when the threshold changes. This never runs the network again."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from inspector_app.core.messages import Float64, InspectionRecord, Int8, Limits, Settled, Verdict, read_only
from inspector_app.core.scoring.scoring import decide
from inspector_app.pipeline.judging.judge import rejudge

KEPT = {"file": 10_000, "camera": 1_000}
"""The least number of records that can be looked at again.

A camera sends 30 frames per second for days, and most of its pictures are not kept. The journal contains all records.
"""
PLACES = {verdict: place for place, verdict in enumerate(Verdict)}
"""The number of each verdict in :meth:`RecordLog.verdicts`, from OK to ERROR."""
ROOM = 4_096
"""The initial capacity for scores; it is doubled when needed."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The number of parts of a run for each verdict."""

    ok: int = 0
    review: int = 0
    ng: int = 0
    error: int = 0

    @property
    def judged(self) -> int:
        """The number of parts with a verdict other than ERROR."""
        return self.ok + self.review + self.ng

    @property
    def total(self) -> int:
        """The number of all parts."""
        return self.judged + self.error

    @property
    def share_ok(self) -> float:
        """The yield: parts with verdict OK over judged parts, 0 to 1; NaN without any."""
        return self.ok / self.judged if self.judged else math.nan

    def __add__(self, other: "Counts") -> "Counts":
        """Return the sum of both."""
        return Counts(self.ok + other.ok, self.review + other.review, self.ng + other.ng, self.error + other.error)


class RecordLog(QObject):
    """Counts every record of the run, and keeps the last 10,000 or so, or the last 1,000 of a camera.

    A record's number counts from 0 in its run. Verdicts are computed when they are read; a table shows 30 of 10,000
    rows. Counts are computed from scores and doubts alone. A new record is counted once; all are counted again only
    when the limits change, which takes about 20 ms for three days at 30 records per second.
    """

    records_added = Signal(int)
    records_trimmed = Signal()
    records_cleared = Signal()
    records_rejudged = Signal()
    record_settled = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._records: list[InspectionRecord] = []
        self._scores_l2 = np.empty(ROOM)
        self._doubtful = np.empty(ROOM, dtype=np.bool_)
        self._count = 0
        self._first = 0
        self._limits = Limits(float("nan"))
        self._all = Counts()

    def __len__(self) -> int:
        """Return the number of records of the run, kept or not."""
        return self._count

    @property
    def first(self) -> int:
        """Number of the oldest kept record."""
        return self._first

    def record(self, number: int) -> InspectionRecord:
        """Return a kept record, judged with the current limits.

        Raises:
            IndexError: it is not kept (any more).
        """
        index = number - self._first
        if not 0 <= index < len(self._records):  # a negative index would return the record of another part
            raise IndexError(number)
        record = self._records[index]
        if record.limits != self._limits:
            record = self._records[index] = rejudge(record, self._limits)
        return record

    def scores_l2(self, newest: int | None = None) -> Float64:
        """Return float64 (n,), read-only: raw scores of the ``newest`` records or of all; NaN where not judged."""
        since = 0 if newest is None else max(0, self._count - newest)
        return read_only(self._scores_l2[since : self._count])

    def verdicts(self, since: int = 0) -> Int8:
        """Return int8 (n,): the verdicts from record ``since`` on, with the current limits, as :data:`PLACES`."""
        scores_l2, limits = self._scores_l2[since : self._count], self._limits
        if decide(0.0, limits) is Verdict.ERROR:  # such limits cannot judge
            return np.full(len(scores_l2), PLACES[Verdict.ERROR], np.int8)
        found = np.full(len(scores_l2), PLACES[Verdict.OK], np.int8)
        found[(scores_l2 > _lowest_l2(limits)) | self._doubtful[since : self._count]] = PLACES[Verdict.REVIEW]
        found[scores_l2 > limits.ng_l2] = PLACES[Verdict.NG]
        found[np.isnan(scores_l2)] = PLACES[Verdict.ERROR]
        return found

    def nearest(self, verdict: Verdict, number: int, step: int) -> int | None:
        """Return the kept record of ``verdict`` that comes next after ``number``, or before it if ``step`` is -1."""
        numbers = self._first + np.flatnonzero(self.verdicts(self._first) == PLACES[verdict])
        beyond = numbers[numbers > number] if step > 0 else numbers[numbers < number][::-1]
        return int(beyond[0]) if len(beyond) else None

    def settle(self, number: int, settled: Settled | None) -> None:
        """Note what a person found out about a kept part; None: nothing. Its verdict stays.

        Raises:
            IndexError: it is not kept (any more).
        """
        self._records[number - self._first] = replace(self.record(number), settled=settled)
        self.record_settled.emit(number)

    def counts(self, since: int = 0) -> Counts:
        """Return the counts of the run from record ``since`` on, with the current limits."""
        return self._counted(since) if since else self._all

    def _counted(self, since: int) -> Counts:
        scores_l2, limits = self._scores_l2[since : self._count], self._limits
        if decide(0.0, limits) is Verdict.ERROR:  # such limits cannot judge
            return Counts(error=len(scores_l2))
        errors = int(np.count_nonzero(np.isnan(scores_l2)))
        ng = int(np.count_nonzero(scores_l2 > limits.ng_l2))
        ok = int(np.count_nonzero((scores_l2 <= _lowest_l2(limits)) & ~self._doubtful[since : self._count]))
        return Counts(ok, len(scores_l2) - errors - ng - ok, ng, errors)

    def kept(self) -> list[InspectionRecord]:
        """Return all kept records, judged with the current limits."""
        return [self.record(number) for number in range(self._first, len(self))]

    def add(self, records: Sequence[InspectionRecord]) -> None:
        """Append records, in order."""
        if not records:
            return
        self._records.extend(records)
        self._note_scores(records)
        self.records_added.emit(len(records))
        kept = KEPT["camera" if records[-1].path is None else "file"]
        surplus = len(self._records) - kept
        if surplus >= kept // 10:  # in large steps, because each step makes the views reload
            del self._records[:surplus]
            self._first += surplus
            self.records_trimmed.emit()

    def _note_scores(self, records: Sequence[InspectionRecord]) -> None:
        before, self._count = self._count, self._count + len(records)
        if self._count > len(self._scores_l2):
            room = max(len(self._scores_l2), self._count - before)
            self._scores_l2 = np.append(self._scores_l2[:before], np.empty(room))
            self._doubtful = np.append(self._doubtful[:before], np.empty(room, dtype=np.bool_))
        new = self._scores_l2[before : self._count]
        new[:] = [record.score_l2 for record in records]
        new[np.isinf(new)] = math.nan
        self._doubtful[before : self._count] = [
            record.anomaly is not None and bool(record.anomaly.doubts) for record in records
        ]
        self._all += self._counted(before)

    def clear(self) -> None:
        """Remove all records, because another run begins."""
        self._records.clear()
        self._scores_l2 = np.empty(ROOM)
        self._doubtful = np.empty(ROOM, dtype=np.bool_)
        self._count = 0
        self._first = 0
        self._all = Counts()
        self.records_cleared.emit()

    def set_limits(self, limits: Limits) -> None:
        """Judge every record with other limits."""
        if limits != self._limits:
            self._limits = limits
            self._all = self._counted(0)
            self.records_rejudged.emit()


def _lowest_l2(limits: Limits) -> float:
    """The distance up to which a part without doubts is OK."""
    return limits.ng_l2 if limits.review_l2 is None else min(limits.review_l2, limits.ng_l2)
