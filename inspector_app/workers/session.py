"""What the window observes: the open project, its detector, the threshold in effect, the records of the run."""

import getpass
import logging
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.errors import ProjectChangedError
from inspector_app.core.messages import Limits, ScoredPart
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.scoring.limit_scale import LimitScale
from inspector_app.core.sentences import Sentence
from inspector_app.project.paths import AppPaths
from inspector_app.workers.job import Job, Jobs, once
from inspector_app.workers.plugins import Plugins
from inspector_app.workers.record_log import RecordLog
from inspector_app.workers.saving import Written, is_same, write

if TYPE_CHECKING:  # read with the first project: the window does not wait for them
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.project.store import Project

MERGE_S = 0.8
"""Threshold changes that follow one another faster are one step to undo: a drag is one, not a hundred."""
_log = logging.getLogger(__name__)


def user_name() -> str:
    """Who is logged in on this computer, "" if the system does not say: for the history of the limits."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class _Choices:
    """What a person decides on the tune page, and may take back."""

    limits: Limits
    labelled: tuple[ScoredPart, ...]


class Session(QObject):
    """The one model behind the window; one signal per fact, in the past tense."""

    project_changed = Signal(object)
    detector_ready = Signal(object)
    limits_changed = Signal(object)
    labels_changed = Signal()
    dirty_changed = Signal(bool)
    undo_changed = Signal()
    opening_held = Signal(object, object)
    busy_changed = Signal(str)
    replaced = Signal(str)
    merged = Signal(object)  # a Sentence; Signal(str) would make it plain
    save_held = Signal(object, object)
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
    ) -> None:
        """Start without a project.

        Args:
            jobs: runs what takes long.
            paths: where converted networks and weights are.
            parent: Qt's owner.
            clock_s: a monotonic clock, for merging threshold changes.
            now: the wall clock, for the history of threshold changes.
            who: names the person, for the same.
        """
        super().__init__(parent)
        self.jobs = jobs
        self.paths = paths
        self.records = RecordLog(self)
        self.good_folder: Path | None = None
        """The good parts that a person has chosen to build from."""
        self._clock_s = clock_s
        self._now = now
        self._who = who
        self.plugins = Plugins(jobs, self)
        self._project: Project | None = None
        self._path: Path | None = None
        self._opened: OpenedProject | None = None
        self._limits = Limits(math.nan)
        self._labelled: tuple[ScoredPart, ...] = ()
        self._kept_labelled: tuple[ScoredPart, ...] = ()  # what the project, as built or read, has of them
        self._unsaved = False
        self._was_dirty = False
        self._undo: list[_Choices] = []
        self._redo: list[_Choices] = []
        self._changed_s = -math.inf
        self._limits_at: datetime | None = None
        self._opening: Job | None = None
        self._opening_path: Path | None = None
        self._given_up: tuple[Project | None, _Choices] = (None, self._choices)
        self._saving: tuple[Path, _Choices] | None = None
        self._save_next: Path | None = None
        self._limits_rest = QTimer(self)
        self._limits_rest.setSingleShot(True)
        self._limits_rest.setInterval(round(1000 * MERGE_S))
        self._limits_rest.timeout.connect(self._log_limits)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def is_opening(self) -> bool:
        """Whether a project is being read, which will be opened or fail."""
        return self._opening is not None

    @property
    def project(self) -> "Project | None":
        """The open project as built or read; what a person changed since is :attr:`limits` and :attr:`labelled`."""
        return self._project

    @property
    def path(self) -> Path | None:
        """Where it is saved; None if nowhere yet."""
        return self._path

    @property
    def opened(self) -> "OpenedProject | None":
        """The project with its detector; None without a project."""
        return self._opened

    @property
    def reading(self) -> Reading:
        """How picture files are read for the project."""
        return self._opened.detector.reading if self._opened is not None else AS_SAVED

    @property
    def limits(self) -> Limits:
        """The limits in effect; NaN without a project."""
        return self._limits

    @property
    def threshold_l2(self) -> float:
        """The limit in effect above which a part is NG, Euclidean distance; NaN without a project."""
        return self._limits.ng_l2

    @property
    def labelled(self) -> tuple[ScoredPart, ...]:
        """The parts that a person called good or defective, in the order in which that was said."""
        return self._labelled

    @property
    def suggested_l2(self) -> float:
        """The limit that the good parts suggest; NaN without a project."""
        return self._project.document.suggested_threshold_l2 if self._project is not None else math.nan

    @property
    def scale(self) -> LimitScale:
        """In what unit people see and set the limits."""
        return LimitScale(self.suggested_l2)

    @property
    def dirty(self) -> bool:
        """Whether something would be lost if the project were closed now."""
        if self._project is None:
            return False
        return self._unsaved or self._choices != _Choices(self._project.document.limits, self._kept_labelled)

    @property
    def saving(self) -> bool:
        """Whether it is being written."""
        return self._saving is not None

    @property
    def can_undo(self) -> bool:
        """Whether a threshold change can be taken back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._redo)

    # --- projects ----------------------------------------------------------------------------------------------

    def new(self) -> None:
        """Close the project."""
        _log.info("No project")
        self._stop_opening()
        self._take(None, None, None, unsaved=False)

    def take_built(self, opened: "OpenedProject") -> None:
        """Go on with a project that was just built; it is not saved yet."""
        _log.info("Project %s was built, %s", opened.project.document.identity, opened.project.document.limits)
        self._stop_opening()
        self._take(opened.project, None, opened, unsaved=True)

    def take_opened(self, opened: "OpenedProject", path: Path) -> None:
        """Go on with a project that was read from ``path``."""
        _log.info("Project %s is open, %s: %s", opened.project.document.identity, opened.project.document.limits, path)
        self._stop_opening()
        self._take(opened.project, path, opened, unsaved=False)

    def open(self, path: Path) -> None:
        """Read a project and prepare its detector; the one that is open stays until then, and if it fails.

        If that one was changed meanwhile, :attr:`opening_held` says so instead of taking the new one over it.
        """
        self._stop_opening()
        self._opening_path = path
        self._given_up = (self._project, self._choices)
        paths = self.paths
        from inspector_app.pipeline.judging.opening import open_project

        self._opening = self.jobs.make(lambda: open_project(path, paths))
        self._opening.finished.connect(self._take_prepared)
        self._opening.failed.connect(self._note_not_opened)
        self._opening.start()
        self.busy_changed.emit(path.name)

    def save(self, path: Path, *, replacing: bool = False) -> None:
        """Write the project, with the threshold in effect; :attr:`saved`, :attr:`save_held` or :attr:`failed` follows.

        What another window wrote to the project's file meanwhile is kept: :attr:`merged` tells of it. Where it cannot
        be merged, nothing is written and :attr:`save_held` says why.

        Before that, :attr:`replaced` tells the identity of another project that was in the file until now.
        Asked for while it is being written, it is written once more after that.

        Args:
            path: the file.
            replacing: whatever is in it is not wanted any more.
        """
        if self._project is None:
            return
        if self._saving is not None:
            self._save_next = path
            return
        base, own, choices = self._project, self._path, self._choices
        project = base.with_limits(self._limits, self._limits_at or self._now(), self._who())
        others = choices.labelled != self._kept_labelled

        def save() -> Written:
            packed = project.with_labelled(choices.labelled) if others else project  # hashes every map: slow
            return write(packed, None if replacing or not is_same(path, own) else base, path)

        self._saving = (path, choices)
        job = self.jobs.make(lambda: once(Sentence("Saving"), save), writes=True)
        job.finished.connect(self._note_saved)
        job.failed.connect(self._note_not_saved)
        job.start()

    @Slot(object)
    def _take_prepared(self, opened: "OpenedProject") -> None:
        path = self._opening_path
        assert path is not None
        self._stop_opening()
        if self.dirty and self._given_up != (self._project, self._choices):
            self.opening_held.emit(opened, path)
        else:
            self.take_opened(opened, path)

    @Slot(object)
    def _note_not_opened(self, fault: object) -> None:
        self._stop_opening()
        self.failed.emit(fault)

    def _stop_opening(self) -> None:
        if self._opening is not None:
            self._opening.cancel()
            self._opening = self._opening_path = None
            self.busy_changed.emit("")

    @Slot(object)
    def _note_saved(self, written: "Written") -> None:
        assert self._saving is not None
        project = written.project
        (path, choices), self._saving = self._saving, None
        _log.info("Project %s is saved, %s: %s", project.document.identity, project.document.limits, path)
        # Another project may have been opened meanwhile; then the saved one is no longer ours to mark.
        if self._project is not None and project.learned is self._project.learned:
            self._project, self._path, self._unsaved = project, path, False
            self._kept_labelled = choices.labelled
            self._changed_s = -math.inf  # what was saved is a place to undo to
            if written.news:
                self._take_merged(choices, _Choices(project.document.limits, tuple(project.labelled_parts())))
                self.merged.emit(written.news)
            self._tell_dirty()
            if written.before not in {"", project.document.identity}:
                self.replaced.emit(written.before)
        following, self._save_next = self._save_next, None
        if following is not None:
            self.save(following)
        self.saved.emit(path)

    def _take_merged(self, saved: "_Choices", merged: "_Choices") -> None:
        """Go on with what another window chose; what was changed here since it was ``saved`` stays."""
        from inspector_app.project.merging import merge_labels

        self._undo.append(self._choices)
        self._redo.clear()
        self._kept_labelled = merged.labelled
        limits = merged.limits if self._limits == saved.limits else self._limits
        self._apply(_Choices(limits, merge_labels(self._labelled, saved.labelled, merged.labelled)))

    @Slot(object)
    def _note_not_saved(self, fault: object) -> None:
        assert self._saving is not None
        (path, _), self._saving = self._saving, None
        self._save_next = None
        if isinstance(fault, ProjectChangedError):
            self.save_held.emit(fault, path)
        else:
            self.failed.emit(fault)

    def _take(
        self, project: "Project | None", path: Path | None, opened: "OpenedProject | None", *, unsaved: bool
    ) -> None:
        self._project, self._path, self._opened, self._unsaved = project, path, opened, unsaved
        self._save_next = None  # that was for the project before
        self._undo.clear()
        self._redo.clear()
        self._changed_s = -math.inf
        self._limits_at = None
        self._limits = project.document.limits if project is not None else Limits(math.nan)
        self._labelled = self._kept_labelled = tuple(project.labelled_parts()) if project is not None else ()
        self.records.clear()
        self.records.set_limits(self._limits)
        self.project_changed.emit(project)
        self.limits_changed.emit(self._limits)
        self.labels_changed.emit()
        self.undo_changed.emit()
        self._tell_dirty()
        if opened is not None:
            self.detector_ready.emit(opened)

    # --- limits and labels -------------------------------------------------------------------------------------

    @Slot(float)
    def set_threshold(self, threshold_l2: float) -> None:
        """Put the limit to another distance; every record is re-judged, nothing is run again."""
        if math.isfinite(threshold_l2) and threshold_l2 > 0:
            self._set_limits(replace(self._limits, ng_l2=threshold_l2))

    @Slot(object)
    def set_review(self, review_l2: float | None) -> None:
        """Put the lower limit, above which a person looks at a part, to another distance; None turns it off."""
        if review_l2 is None or (math.isfinite(review_l2) and review_l2 > 0):
            self._set_limits(replace(self._limits, review_l2=review_l2))

    @Slot()
    def reset_threshold(self) -> None:
        """Back to what the good parts suggest; a step to undo of its own, however soon it follows a drag."""
        self._changed_s = -math.inf
        self.set_threshold(self.suggested_l2)
        self._changed_s = -math.inf

    def _set_limits(self, limits: Limits) -> None:
        if self._project is None or limits == self._limits:
            return
        now_s = self._clock_s()
        if now_s - self._changed_s > MERGE_S or not self._undo:
            self._undo.append(self._choices)
        self._changed_s = now_s
        self._redo.clear()
        self._apply(replace(self._choices, limits=limits))

    def set_labelled(self, parts: Sequence[ScoredPart]) -> None:
        """Say of these parts, and of no others, what they are; one step to undo."""
        if self._project is None or tuple(parts) == self._labelled:
            return
        self._undo.append(self._choices)
        self._changed_s = -math.inf
        self._redo.clear()
        self._apply(replace(self._choices, labelled=tuple(parts)))

    @Slot()
    def undo(self) -> None:
        """Take the last change of a limit or of labels back."""
        if self._undo:
            self._redo.append(self._choices)
            self._changed_s = -math.inf
            self._apply(self._undo.pop())

    @Slot()
    def redo(self) -> None:
        """Make it again."""
        if self._redo:
            self._undo.append(self._choices)
            self._changed_s = -math.inf
            self._apply(self._redo.pop())

    @property
    def _choices(self) -> "_Choices":
        return _Choices(self._limits, self._labelled)

    def _apply(self, choices: "_Choices") -> None:
        before = self._choices
        self._limits, self._labelled = choices.limits, choices.labelled
        if choices.limits != before.limits:
            self._limits_at = self._now()
            self._limits_rest.start()
            self.records.set_limits(choices.limits)
            self.limits_changed.emit(choices.limits)
        if choices.labelled != before.labelled:
            self.labels_changed.emit()
        self.undo_changed.emit()
        self._tell_dirty()

    @Slot()
    def _log_limits(self) -> None:
        """A slider that is dragged makes a hundred limits a second; the one that it is left at is told."""
        if self._project is not None:
            _log.info("Limits are now %s, of project %s", self._limits, self._project.document.identity)

    def _tell_dirty(self) -> None:
        if self.dirty != self._was_dirty:
            self._was_dirty = self.dirty
            self.dirty_changed.emit(self._was_dirty)
