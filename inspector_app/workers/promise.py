"""The monitor of the promise: it counts the parts of live runs, and says whether the promise still holds."""

import logging
import math
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import InspectionRecord, Label, Placement, UInt8, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.conformal_monitor import Pool
from inspector_app.core.statistics.promise_watch import PromiseWatch
from inspector_app.pipeline.judging.picture import Picture, reduced
from inspector_app.project.monitor_file import KeptMonitor, load_monitor, save_monitor
from inspector_app.workers.job import once

if TYPE_CHECKING:  # imported with the first project: they would delay the window
    from inspector_app.pipeline.judging.what_changed import WhatChanged
    from inspector_app.project.schema import ProjectDocument
    from inspector_app.workers.session_state import SessionState

KEEP_MS = 20_000
"""The state is written this long after a part; a power failure loses the parts since then, never the validity."""
MOST_REMOVED = 1_000
LOOK_S = 1.0
"""A picture is kept at most so often: to reduce one takes about a millisecond."""
N_RECENT, SMALL_PX = 32, 96
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PromiseState:
    """What is known about the promise of the open project.

    Attributes:
        rate: the promised rate of false alarms, 0 to 1.
        promised: whether the limit in use is the promised one; otherwise only the scores are watched.
        n: parts that were counted with this limit.
        since_s: when it was found that it does not hold any more, seconds since 1970; None: it holds.
    """

    rate: float
    promised: bool
    n: int = 0
    since_s: float | None = None


class PromiseMonitor(QObject):
    """Counts parts of cameras and watched folders; those of test folders would count again with every run.

    Each part counts once. Frames of a continuous camera are no parts: a part is in many of them, which look alike, so
    their scores are not exchangeable with those of the good parts.
    """

    changed = Signal()
    broken = Signal()
    withdrawn = Signal()
    explained = Signal(object)
    failed = Signal(object)

    def __init__(self, session: "SessionState") -> None:
        """Follow the project of ``session`` and what people say about its records."""
        super().__init__(session)
        self._session = session
        self._identity = ""
        self._watch: PromiseWatch | None = None
        self._limit_l2 = math.nan
        self._run_id = ""
        self._learned: frozenset[Path] = frozenset()
        self._removed: dict[str, tuple[float, float]] = {}
        self._small: deque[UInt8] = deque(maxlen=N_RECENT)
        self._placements: deque[Placement | None] = deque(maxlen=N_RECENT)
        self._present: UInt8 | None = None
        self._looked_s = -math.inf
        self._unwritten = self._writing = False
        self._pause = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._pause.timeout.connect(self.write)
        session.project_changed.connect(self._take_project)
        session.detector_ready.connect(self._restore)
        session.limits_changed.connect(self._tell_limits)
        session.records.record_settled.connect(self._take_settled)
        session.records.records_cleared.connect(self._forget_run)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> PromiseState | None:
        """What is known; None without a project."""
        project, watch = self._session.project, self._watch
        if project is None or watch is None:
            return None
        document, limit_l2 = project.document, self._session.limits.ng_l2
        promised = document.kind_of_limit(limit_l2) == "promised"
        if limit_l2 != self._limit_l2:  # the next part is the first one with this limit
            return PromiseState(document.promise, promised)
        return PromiseState(document.promise, promised, watch.n, watch.since_s)

    @property
    def recent(self) -> list[tuple[str, int]]:
        """The last parts that count, each with its run and its place in it from 1, the newest first; at most 1,000."""
        recent = reversed(self._watch.recent) if self._watch is not None else ()
        return [(run_id, int(number)) for run_id, _, number in (part.key.rpartition(":") for part in recent)]

    # --- parts -------------------------------------------------------------------------------------------------

    def take(self, records: Sequence[InspectionRecord], run_id: str, first: int) -> None:
        """Count new parts of a live run.

        Args:
            records: in their order.
            run_id: the run.
            first: the number of the first one in its run, from 0.
        """
        self._run_id = run_id
        if self._watch is None or not records:
            return
        if self._session.limits.ng_l2 != self._limit_l2:
            self._begin("another limit")
        held, before = self._watch.holds, self._watch.n
        for number, record in enumerate(records, start=first + 1):
            judged = record.verdict is not Verdict.ERROR and record.project_id == self._identity
            if judged and not (record.path is not None and record.path.absolute() in self._learned):
                self._watch.add(_key(run_id, number), record.score_l2, self._moment(record.captured_at_s))
                self._placements.append(record.anomaly.placement if record.anomaly is not None else None)
        if self._watch.n != before:
            self._tell(held=held)

    def take_picture(self, picture: Picture | None) -> None:
        """Keep a small copy of a live picture now and then, to say what has changed when scores rise."""
        now_s = time.monotonic()
        if self._watch is None or picture is None or picture.rgb is None or now_s - self._looked_s < LOOK_S:
            return
        self._looked_s, self._present = now_s, picture.rgb
        self._small.append(reduced(picture.rgb, SMALL_PX))

    def _explain(self) -> None:
        """Find out what has changed, in a job; :attr:`explained` follows, with a :class:`WhatChanged`."""
        from inspector_app.pipeline.judging.what_changed import what_changed

        project, reading = self._session.project, self._session.reading
        assert project is not None
        small, placements, present = tuple(self._small), tuple(self._placements), self._present
        series = self._watch
        job = self._session.jobs.make(lambda: what_changed(project, reading, small, placements, present))
        job.finished.connect(lambda found: self._take_explained(series, found))
        job.start()

    def _take_explained(self, series: object, found: "WhatChanged") -> None:
        if series is self._watch and self._watch is not None and not self._watch.holds:
            self.explained.emit(found)

    def settle(self, run_id: str, number: int, label: Label | None, score_l2: float, at_s: float) -> None:
        """Take out a part that a person called defective; count it again if it is good after all.

        Args:
            run_id: the run.
            number: the part's place in it, from 1.
            label: what the person said last; None: nothing.
            score_l2: its score.
            at_s: when it was captured, seconds since 1970.
        """
        if self._watch is None:
            return
        key, held = _key(run_id, number), self._watch.holds
        if label is Label.DEFECT:
            if not self._watch.remove(key):
                return
            self._removed[key] = score_l2, at_s
            if len(self._removed) > MOST_REMOVED:
                del self._removed[next(iter(self._removed))]
        elif key in self._removed:
            score_l2, at_s = self._removed.pop(key)
            self._watch.add(key, score_l2, self._moment(at_s))
        else:
            return
        self._tell(held=held)

    def watch_again(self) -> None:
        """Count from zero, because a person has found and removed the cause."""
        if self._watch is not None:
            self._begin("asked for by a person")
            self.withdrawn.emit()
            self.changed.emit()

    def _tell(self, *, held: bool) -> None:
        watch = self._watch
        assert watch is not None
        self._unwritten = True
        if not self._pause.isActive():
            self._pause.start()
        if held and not watch.holds:
            self._note("holds", "does not hold any more", "scores were too high")
            self.write()
            self.broken.emit()
            self._explain()
        elif watch.holds and not held:
            self._note("does not hold any more", "holds", "defective parts were taken out")
            self.write()
            self.withdrawn.emit()
        self.changed.emit()

    def _note(self, old: str, new: str, reason: str) -> None:
        project = self._session.project
        assert project is not None
        n = self._watch.n if self._watch is not None else 0
        what = f"{project.document.name}, {n} parts"
        self._session.audit.note("promise", what, old=old, new=new, reason=reason)

    def _moment(self, at_s: float) -> float:
        return at_s if math.isfinite(at_s) else self._session.now().timestamp()

    @Slot()
    def _forget_run(self) -> None:
        """The numbers of the log are those of another run from now on, whose parts may not count."""
        self._run_id = ""

    @Slot(int)
    def _take_settled(self, number: int) -> None:
        record = self._session.records.record(number)
        label = record.settled.label if record.settled is not None else None
        self.settle(self._run_id, number + 1, label, record.score_l2, record.captured_at_s)

    # --- project and limits ------------------------------------------------------------------------------------

    def _begin(self, reason: str) -> None:
        """Count from zero."""
        project, former = self._session.project, self._watch
        assert project is not None
        if former is not None and former.n:
            self._note("holds" if former.holds else "does not hold any more", "counts again", reason)
        self._watch = _fresh(project.document)
        self._limit_l2 = self._session.limits.ng_l2
        self._removed.clear()
        self._forget_pictures()
        self._unwritten = True

    def _forget_pictures(self) -> None:
        self._small.clear()
        self._placements.clear()
        self._present, self._looked_s = None, -math.inf

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self.close()
        document = self._session.project.document if self._session.project is not None else None
        self._identity = document.identity if document is not None else ""
        self._watch = _fresh(document) if document is not None else None
        self._limit_l2, self._unwritten = self._session.limits.ng_l2, False
        self._removed.clear()
        self._forget_pictures()
        training = document.training if document is not None else ()
        self._learned = frozenset(Path(image.path).absolute() for image in training if image.path)
        self.withdrawn.emit()
        self.changed.emit()

    @Slot()
    def _restore(self, *_opened: object) -> None:
        """Go on where the last run of the program ended; last of all, because notices end with the former project."""
        if self._watch is None:
            return
        try:
            kept = load_monitor(self._session.paths.settings, self._identity)
        except SettingsError as fault:
            _log.warning("%s", fault)
            self.failed.emit(fault)
            return
        if kept is not None and kept.limit_l2 == self._limit_l2 and kept.is_of(self._watch.pool):
            kept.restore(self._watch)
            self.changed.emit()
            if not self._watch.holds:
                self.broken.emit()

    @Slot(object)
    def _tell_limits(self, _limits: object) -> None:
        self.changed.emit()

    @Slot()
    def write(self) -> None:
        """Write the state in a job, unless it is written already."""
        self._pause.stop()
        if not self._unwritten or self._watch is None:
            return
        if self._writing:
            self._pause.start()
            return
        kept = KeptMonitor.of(self._watch, self._limit_l2)
        folder, identity = self._session.paths.settings, self._identity
        self._unwritten, self._writing = False, True
        job = self._session.jobs.make(
            lambda: once(Sentence("Saving"), lambda: save_monitor(kept, folder, identity)), brief=True
        )
        job.failed.connect(self.failed)
        job.ended.connect(self._note_written)
        job.start()

    def close(self) -> None:
        """Write the state now, because the project or the window is closed; a fault is in the log."""
        self._pause.stop()
        if self._unwritten and self._watch is not None:
            self._unwritten = False
            try:
                save_monitor(KeptMonitor.of(self._watch, self._limit_l2), self._session.paths.settings, self._identity)
            except SettingsError as fault:
                _log.warning("%s", fault)

    @Slot()
    def _note_written(self) -> None:
        self._writing = False


def _fresh(document: "ProjectDocument") -> PromiseWatch:
    return PromiseWatch(Pool(document.part_scores_l2), document.promise, int(document.identity, 16))


def _key(run_id: str, number: int) -> str:
    return f"{run_id}:{number}"
