"""The records of one run, re-judged when the threshold moves. The network is never run again for that."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from inspector_app.core.messages import Float64, InspectionRecord, Limits, Verdict, read_only
from inspector_app.core.scoring.scoring import decide
from inspector_app.pipeline.judging.judge import rejudge

KEPT = {"file": 10_000, "camera": 1_000}
"""The records that can be looked at again, at least. A camera brings thirty a second, for days, and of most of them no
picture is left to look at; all of them are in the journal."""
ROOM = 4_096
"""Scores that there is room for to begin with; doubled whenever they are too many."""


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
    """Every record of the run counts; the last ten thousand or so can be looked at again, a camera's last thousand.

    A record's number counts from 0 in its run. Verdicts are made when somebody looks (a table shows thirty rows of
    ten thousand). Counts come from the scores alone: a new record is counted once, and all of them again only when the
    limits move, some 20 ms for three days at 30 a second.
    """

    records_added = Signal(int)
    records_trimmed = Signal()
    records_cleared = Signal()
    records_rejudged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._records: list[InspectionRecord] = []
        self._scores_l2 = np.empty(ROOM)
        self._count = 0
        self._first = 0
        self._limits = Limits(float("nan"))
        self._all = Counts()

    def __len__(self) -> int:
        """How many records of the run there were, kept or not."""
        return self._count

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

    def scores_l2(self, newest: int | None = None) -> Float64:
        """float64 (n,), read-only: raw scores of the ``newest`` records or of all; NaN where nothing was judged."""
        since = 0 if newest is None else max(0, self._count - newest)
        return read_only(self._scores_l2[since : self._count])

    def counts(self, since: int = 0) -> Counts:
        """How the run, from record ``since`` on, is judged under the limits in effect."""
        return self._counted(since) if since else self._all

    def _counted(self, since: int) -> Counts:
        scores_l2, limits = self._scores_l2[since : self._count], self._limits
        if decide(0.0, limits) is Verdict.ERROR:  # such limits judge nothing
            return Counts(error=len(scores_l2))
        errors = int(np.count_nonzero(np.isnan(scores_l2)))
        ng = int(np.count_nonzero(scores_l2 > limits.ng_l2))
        beyond = int(np.count_nonzero(scores_l2 > limits.review_l2)) if limits.review_l2 is not None else ng
        above = max(ng, beyond)
        return Counts(len(scores_l2) - errors - above, above - ng, ng, errors)

    def kept(self) -> list[InspectionRecord]:
        """All kept records, judged under the limits in effect."""
        return [self.record(number) for number in range(self._first, len(self))]

    def add(self, records: Sequence[InspectionRecord]) -> None:
        """Append records, in order."""
        if not records:
            return
        self._records.extend(records)
        self._note_scores([record.score_l2 for record in records])
        self.records_added.emit(len(records))
        kept = KEPT["camera" if records[-1].path is None else "file"]
        surplus = len(self._records) - kept
        if surplus >= kept // 10:  # not one by one: whoever shows them begins anew each time
            del self._records[:surplus]
            self._first += surplus
            self.records_trimmed.emit()

    def _note_scores(self, scores_l2: Sequence[float]) -> None:
        before, self._count = self._count, self._count + len(scores_l2)
        if self._count > len(self._scores_l2):
            grown = np.empty(max(2 * len(self._scores_l2), self._count))
            grown[:before] = self._scores_l2[:before]
            self._scores_l2 = grown
        new = self._scores_l2[before : self._count]
        new[:] = scores_l2
        new[np.isinf(new)] = math.nan
        self._all += self._counted(before)

    def clear(self) -> None:
        """Forget everything: another run begins."""
        self._records.clear()
        self._scores_l2 = np.empty(ROOM)
        self._count = 0
        self._first = 0
        self._all = Counts()
        self.records_cleared.emit()

    def set_limits(self, limits: Limits) -> None:
        """Judge every record under other limits."""
        if limits != self._limits:
            self._limits = limits
            self._all = self._counted(0)
            self.records_rejudged.emit()
