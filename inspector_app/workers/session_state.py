"""What is open: the project, its detector, the limits, and the records of the run; each is a fact with a signal."""

import logging
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.messages import Limits, ScoredPart
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.scoring.limit_scale import LimitScale
from inspector_app.project.paths import AppPaths
from inspector_app.project.person import user_name
from inspector_app.workers.audit import AuditTrail
from inspector_app.workers.choices import Choices
from inspector_app.workers.job import Job, Jobs
from inspector_app.workers.moved_pictures import Moved
from inspector_app.workers.plugins import Plugins
from inspector_app.workers.promise import PromiseMonitor
from inspector_app.workers.record_log import RecordLog

if TYPE_CHECKING:  # imported with the first project: they would delay the window
    from inspector_app.pipeline.correcting.embedded import EmbeddedParts
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.project.schema_detection import DetectionStudy
    from inspector_app.project.schema_limits import PartAnswer
    from inspector_app.project.store import Project

MERGE_S = 0.8
"""Threshold changes with shorter pauses are one step to undo, for example all changes of one drag."""
_log = logging.getLogger(__name__)


class SessionState(QObject):
    """The facts of a session, and how another project or other choices take their place; see :class:`Session`."""

    project_changed = Signal(object)
    detector_ready = Signal(object)
    limits_changed = Signal(object)
    labels_changed = Signal()
    answers_changed = Signal()
    pictures_moved = Signal()
    detection_changed = Signal()
    dirty_changed = Signal(bool)
    undo_changed = Signal()
    opening_held = Signal(object, object)
    busy_changed = Signal(str)
    replaced = Signal(str)
    merged = Signal(object)  # a Sentence; Signal(str) would convert it to a plain str
    save_held = Signal(object, object)
    overruled = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        paths: AppPaths,
        parent: QObject | None = None,
        *,
        clock_s: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        who: Callable[[], str] = user_name,
        role: Callable[[], str] = lambda: "engineer",
    ) -> None:
        """Start without a project.

        Args:
            jobs: runs long work.
            paths: folders of the converted networks and weights.
            parent: Qt's owner.
            clock_s: a monotonic clock, for merging threshold changes.
            now: the wall clock, for the history of threshold changes.
            who: returns the user name, for the same history.
            role: returns the role of this person, for the audit trail.
        """
        super().__init__(parent)
        self.jobs = jobs
        self.paths = paths
        self.records = RecordLog(self)
        self.good_folder: Path | None = None
        """The folder of good parts that the user has chosen to build from."""
        self._clock_s = clock_s
        self._now = now
        self._who = who
        self.audit = AuditTrail(paths.settings, jobs, who, role, now, self)
        self.plugins = Plugins(jobs, self)
        self.promise = PromiseMonitor(self)
        self.embedded: EmbeddedParts | None = None
        """Features of the project's pictures, kept from one correction to the next."""
        self._project: Project | None = None
        self._path: Path | None = None
        self._filed: Project | None = None  # the project as its file holds it
        self._opened: OpenedProject | None = None
        self._limits = Limits(math.nan)
        self._answers: tuple[PartAnswer, ...] = ()
        self._labelled: tuple[ScoredPart, ...] = ()
        self._kept_labelled: tuple[ScoredPart, ...] = ()  # those of the project as built or read
        self._unsaved = False
        self._was_dirty = False
        self._undo: list[Choices] = []
        self._redo: list[Choices] = []
        self._changed_s = -math.inf
        self._limits_at: datetime | None = None
        self._opening: Job | None = None
        self._opening_path: Path | None = None
        self._given_up: tuple[Project | None, Choices] = (None, self._choices)
        self._saving: tuple[Path, Choices, object] | None = None
        self._series = object()  # another one for every project that is not the former one without some parts
        self._save_next: Path | None = None
        self._moved_next: list[Moved] = []
        self._detection_next: DetectionStudy | None = None
        self._limits_rest = QTimer(self)
        self._limits_rest.setSingleShot(True)
        self._limits_rest.setInterval(round(1000 * MERGE_S))
        self._limits_rest.timeout.connect(self._log_limits)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def is_opening(self) -> bool:
        """Whether a project is being read."""
        return self._opening is not None

    @property
    def project(self) -> "Project | None":
        """The open project as built or read; later changes by the user are in :attr:`limits` and :attr:`labelled`."""
        return self._project

    @property
    def path(self) -> Path | None:
        """The file of the project; None if it was never saved."""
        return self._path

    @property
    def opened(self) -> "OpenedProject | None":
        """The project with its detector; None without a project."""
        return self._opened

    @property
    def reading(self) -> Reading:
        """How picture files are read for the project."""
        return self._opened.detector.reading if self._opened is not None else AS_SAVED

    def small_jpeg(self, path: Path | None) -> bytes:
        """Return the small picture that the project keeps of a part's file, as JPEG; empty if there is none."""
        if self._project is None or path is None:
            return b""
        from inspector_app.project.kept_pictures import key_of

        kept = self._project.pictures.get(key_of(str(path)))
        return kept.jpeg if kept is not None else b""

    @property
    def limits(self) -> Limits:
        """The current limits; NaN without a project."""
        return self._limits

    @property
    def threshold_l2(self) -> float:
        """The current limit above which a part is NG, Euclidean distance; NaN without a project."""
        return self._limits.ng_l2

    @property
    def labelled(self) -> tuple[ScoredPart, ...]:
        """The parts that the user marked as good or defective, in the order of marking."""
        return self._labelled

    @property
    def answers(self) -> "tuple[PartAnswer, ...]":
        """The answers about good parts that set the limit."""
        return self._answers

    @property
    def suggested_l2(self) -> float:
        """The limit suggested by the good parts; NaN without a project."""
        return self._project.document.suggested_threshold_l2 if self._project is not None else math.nan

    @property
    def scale(self) -> LimitScale:
        """The unit in which the limits are shown and set."""
        return LimitScale(self.suggested_l2)

    @property
    def dirty(self) -> bool:
        """Whether changes would be lost if the project were closed now."""
        if self._project is None:
            return False
        document = self._project.document
        kept = Choices(document.limits, self._kept_labelled, document.answers, self._opened)
        return self._unsaved or self._choices != kept

    def who(self) -> str:
        """Return the name of the user, for histories; "" if unknown."""
        return self._who()

    def now(self) -> datetime:
        """Return the time, for histories."""
        return self._now()

    @property
    def series(self) -> object:
        """Another object for every project that is not the former one without some parts or with other zones."""
        return self._series

    def limits_at(self) -> datetime:
        """Return when the limits were last changed; now, if they were not."""
        return self._limits_at or self._now()

    @property
    def saving(self) -> bool:
        """Whether the project is being written."""
        return self._saving is not None

    @property
    def can_undo(self) -> bool:
        """Whether a change can be undone."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether an undone change can be made again."""
        return bool(self._redo)

    @property
    def undo_learns(self) -> bool:
        """Whether undoing replaces what was learned: a part that was left out or taken in."""
        return bool(self._undo) and not self._undo[-1].is_of(self._opened)

    @property
    def redo_learns(self) -> bool:
        """As :attr:`undo_learns`, for the undone change."""
        return bool(self._redo) and not self._redo[-1].is_of(self._opened)

    # --- exchanging them ---------------------------------------------------------------------------------------

    @property
    def _choices(self) -> Choices:
        return Choices(self._limits, self._labelled, self._answers, self._opened)

    def _take(
        self, project: "Project | None", path: Path | None, opened: "OpenedProject | None", *, unsaved: bool
    ) -> None:
        self._path, self._filed, self._series = path, project, object()
        self._save_next = None  # it was for the former project
        self._moved_next.clear()
        self._detection_next = None
        self._undo.clear()
        self._redo.clear()
        self._limits_at = self.embedded = None
        self._use(project, opened, unsaved=unsaved)

    def _use(
        self,
        project: "Project | None",
        opened: "OpenedProject | None",
        labelled: tuple[ScoredPart, ...] | None = None,
        *,
        unsaved: bool,
    ) -> None:
        """Judge with another project from now on, with the limits and answers of its document.

        ``labelled``: labelled parts with scores of this project; None: those of its document.
        """
        self._project, self._opened, self._unsaved = project, opened, unsaved
        self._changed_s = -math.inf
        self._limits = project.document.limits if project is not None else Limits(math.nan)
        self._answers = project.document.answers if project is not None else ()
        self._kept_labelled = tuple(project.labelled_parts()) if project is not None else ()
        self._labelled = self._kept_labelled if labelled is None else labelled
        self.records.clear()
        self.records.set_limits(self._limits)
        self.project_changed.emit(project)
        self.limits_changed.emit(self._limits)
        self.labels_changed.emit()
        self.answers_changed.emit()
        self.undo_changed.emit()
        self._tell_dirty()
        if opened is not None:
            self.detector_ready.emit(opened)

    def _apply(self, choices: Choices) -> None:
        before = self._choices
        self._limits, self._labelled, self._answers = choices.limits, choices.labelled, choices.answers
        if choices.limits != before.limits:
            self._limits_at = self._now()
            self._limits_rest.start()
            self.records.set_limits(choices.limits)
            self.limits_changed.emit(choices.limits)
        if choices.labelled != before.labelled:
            self.labels_changed.emit()
        if choices.answers != before.answers:
            self.answers_changed.emit()
        self.undo_changed.emit()
        self._tell_dirty()

    @Slot()
    def _log_limits(self) -> None:
        """Log the limits after the last change of a drag, which makes about a hundred changes per second."""
        if self._project is not None:
            _log.info("Limits are now %s, of project %s", self._limits, self._project.document.identity)

    def _tell_dirty(self) -> None:
        if self.dirty != self._was_dirty:
            self._was_dirty = self.dirty
            self.dirty_changed.emit(self._was_dirty)
