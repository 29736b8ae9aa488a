"""The state that the window observes: the open project, its detector, the threshold, and the records of the run."""

import logging
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
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
from inspector_app.project.person import user_name
from inspector_app.workers.audit import AuditTrail
from inspector_app.workers.job import Job, Jobs, once
from inspector_app.workers.moved_pictures import Moved
from inspector_app.workers.plugins import Plugins
from inspector_app.workers.promise import PromiseMonitor
from inspector_app.workers.record_log import RecordLog
from inspector_app.workers.saving import Written, is_same, write

if TYPE_CHECKING:  # imported with the first project: they would delay the window
    from inspector_app.pipeline.correcting.embedded import EmbeddedParts
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.project.schema_detection import DetectionStudy
    from inspector_app.project.schema_limits import PartAnswer
    from inspector_app.project.store import Project

MERGE_S = 0.8
"""Threshold changes with shorter pauses are one step to undo, for example all changes of one drag."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Choices:
    """The user's changes on the tune page, which can be undone.

    ``opened`` is the project that they belong to: leaving a good part out makes another one.
    """

    limits: Limits
    labelled: tuple[ScoredPart, ...]
    answers: "tuple[PartAnswer, ...]"
    opened: "OpenedProject | None" = field(compare=False)

    def is_of(self, opened: "OpenedProject | None") -> bool:
        """Whether the same was learned in both projects, and they have the same zones."""
        if self.opened is None or opened is None:
            return self.opened is opened
        mine, other = self.opened.project, opened.project
        return mine.learned is other.learned and mine.document.zoning == other.document.zoning


class Session(QObject):
    """The only model behind the window; it has one signal per fact, named in the past tense."""

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
        self._undo: list[_Choices] = []
        self._redo: list[_Choices] = []
        self._changed_s = -math.inf
        self._limits_at: datetime | None = None
        self._opening: Job | None = None
        self._opening_path: Path | None = None
        self._given_up: tuple[Project | None, _Choices] = (None, self._choices)
        self._saving: tuple[Path, _Choices, object] | None = None
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
        kept = _Choices(document.limits, self._kept_labelled, document.answers, self._opened)
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

    # --- projects ----------------------------------------------------------------------------------------------

    def new(self) -> None:
        """Close the project."""
        _log.info("No project")
        self._stop_opening()
        self._take(None, None, None, unsaved=False)

    def take_built(self, opened: "OpenedProject") -> None:
        """Use a project that was just built; it is not saved yet."""
        _log.info("Project %s was built, %s", opened.project.document.identity, opened.project.document.limits)
        self._stop_opening()
        self._take(opened.project, None, opened, unsaved=True)

    def take_opened(self, opened: "OpenedProject", path: Path) -> None:
        """Use a project that was read from ``path``."""
        _log.info("Project %s is open, %s: %s", opened.project.document.identity, opened.project.document.limits, path)
        self._stop_opening()
        self._take(opened.project, path, opened, unsaved=False)

    def open(self, path: Path) -> None:
        """Read a project and prepare its detector. The open project is kept until then, and also if this fails.

        If the open project is changed meanwhile, it is not replaced; :attr:`opening_held` is emitted instead.
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
        """Write the project with the current limits; :attr:`saved`, :attr:`save_held` or :attr:`failed` follows.

        Changes that another window has written to the file are kept, and :attr:`merged` describes them. If they cannot
        be merged, nothing is written and :attr:`save_held` says why.

        If another project was in the file until now, :attr:`replaced` is emitted first, with its identity. A call
        during a save writes the project once more after it.

        Args:
            path: the file.
            replacing: whether to replace the content of the file without merging.
        """
        if self._project is None:
            return
        if self._saving is not None:
            self._save_next = path
            return
        base, own, choices = self._filed, self._path, self._choices
        project = self._project.with_limits(self._limits, self.limits_at(), self._who())
        project = project.with_answers(choices.answers)
        others, reading = choices.labelled != self._kept_labelled, self.reading

        def save() -> Written:
            from inspector_app.pipeline.judging.small_pictures import with_small_pictures

            packed = project.with_labelled(choices.labelled) if others else project  # slow: hashes every map
            packed = with_small_pictures(packed, reading)
            return write(packed, None if replacing or not is_same(path, own) else base, path)

        if replacing:
            self.overruled.emit(path)
        self._saving = (path, choices, self._series)
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
        (path, choices, series), self._saving = self._saving, None
        _log.info("Project %s is saved, %s: %s", project.document.identity, project.document.limits, path)
        # Another project may have been opened meanwhile. Then the saved one is not updated here.
        if series is self._series:
            self._path, self._filed = path, project
        if self._project is not None and project.learned is self._project.learned:
            self._project, self._unsaved = project, False
            self.detection_changed.emit()
            self._kept_labelled = choices.labelled
            self._changed_s = -math.inf  # the saved state is a separate step to undo
            if written.news:
                merged = tuple(project.labelled_parts())
                self._take_merged(
                    choices, _Choices(project.document.limits, merged, project.document.answers, self._opened)
                )
                self.merged.emit(written.news)
            self._tell_dirty()
            if written.before not in {"", project.document.identity}:
                self.replaced.emit(written.before)
        self._take_waiting()
        following, self._save_next = self._save_next, None
        if following is not None:
            self.save(following)
        self.saved.emit(path)

    def _take_waiting(self) -> None:
        waiting, self._moved_next = self._moved_next, []
        for moved in waiting:
            self.take_moved(moved)
        study, self._detection_next = self._detection_next, None
        if study is not None:
            self.take_detection(study)

    def _take_merged(self, saved: "_Choices", merged: "_Choices") -> None:
        """Apply the changes of another window; changes made here after ``saved`` are kept."""
        from inspector_app.project.merging import merge_answers, merge_labels

        self._undo.append(self._choices)
        self._redo.clear()
        self._kept_labelled = merged.labelled
        limits = merged.limits if self._limits == saved.limits else self._limits
        labelled = merge_labels(self._labelled, saved.labelled, merged.labelled)
        answers = merge_answers(self._answers, saved.answers, merged.answers)
        self._apply(_Choices(limits, labelled, answers, self._opened))

    @Slot(object)
    def _note_not_saved(self, fault: object) -> None:
        assert self._saving is not None
        (path, *_), self._saving = self._saving, None
        self._save_next = None
        self._take_waiting()
        if isinstance(fault, ProjectChangedError):
            self.save_held.emit(fault, path)
        else:
            self.failed.emit(fault)

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

    # --- limits and labels -------------------------------------------------------------------------------------

    @Slot(float)
    def set_threshold(self, threshold_l2: float) -> None:
        """Set the limit to another distance; every record is judged again without running the network."""
        if math.isfinite(threshold_l2) and threshold_l2 > 0:
            kind = self._project.document.kind_of_limit(threshold_l2) if self._project is not None else None
            self._set_limits(replace(self._limits, ng_l2=threshold_l2, kind=kind))

    @Slot(object)
    def set_review(self, review_l2: float | None) -> None:
        """Set the lower limit for REVIEW to another distance; None switches it off."""
        if review_l2 is None or (math.isfinite(review_l2) and review_l2 > 0):
            self._set_limits(replace(self._limits, review_l2=review_l2))

    @Slot()
    def reset_threshold(self) -> None:
        """Set the limit suggested by the good parts; this is always a separate step to undo."""
        self._changed_s = -math.inf
        self.set_threshold(self.suggested_l2)
        self._changed_s = -math.inf

    @Slot()
    def use_estimated(self) -> None:
        """Set the limit estimated from the good parts, if there is one; this is always a separate step to undo."""
        estimated = self._project.document.estimated_limit if self._project is not None else None
        if estimated is not None:
            self._changed_s = -math.inf
            self.set_threshold(estimated.threshold_l2)
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
        """Replace all labelled parts; one step to undo."""
        if self._project is None or tuple(parts) == self._labelled:
            return
        self._undo.append(self._choices)
        self._changed_s = -math.inf
        self._redo.clear()
        self._apply(replace(self._choices, labelled=tuple(parts)))

    def take_moved(self, moved: Moved) -> None:
        """Use the new places of pictures. This is no step to undo; the project must be saved.

        During a save it waits for its end.
        """
        if self._saving is not None:
            self._moved_next.append(moved)
            return
        if self._project is None or not moved.found:
            return
        self._project, self._unsaved = moved.project(self._project), True
        self._undo = [self._at_new_places(choices, moved) for choices in self._undo]
        self._redo = [self._at_new_places(choices, moved) for choices in self._redo]
        here = self._at_new_places(self._choices, moved)
        self._kept_labelled = moved.parts(self._kept_labelled)
        self._labelled, self._answers, self._opened = here.labelled, here.answers, here.opened
        self.pictures_moved.emit()
        self._tell_dirty()

    def take_detection(self, study: "DetectionStudy") -> None:
        """Keep a study of synthetic defects. This is no step to undo; the project must be saved.

        During a save it waits for its end.
        """
        if self._project is None:
            return
        if self._saving is not None:
            self._detection_next = study
            return
        self._project, self._unsaved = self._project.with_detection(study), True
        self.detection_changed.emit()
        self._tell_dirty()

    def _at_new_places(self, choices: "_Choices", moved: Moved) -> "_Choices":
        return _Choices(
            choices.limits, moved.parts(choices.labelled), moved.answers(choices.answers), moved.opened(choices.opened)
        )

    def set_answers(self, answers: "tuple[PartAnswer, ...]") -> None:
        """Replace all answers about good parts; one step to undo. No part is left out or taken in by this."""
        if self._project is None or answers == self._answers:
            return
        self._undo.append(self._choices)
        self._changed_s = -math.inf
        self._redo.clear()
        self._apply(replace(self._choices, answers=answers))

    def take_learned_again(self, opened: "OpenedProject") -> None:
        """Use the project that was learned again from other good parts; it keeps its file. One step to undo."""
        self._undo.append(self._choices)
        self._redo.clear()
        _log.info("Project %s was learned again, %s", opened.project.document.identity, opened.project.document.limits)
        self._exchange(opened)

    def _exchange(self, opened: "OpenedProject", labelled: tuple[ScoredPart, ...] | None = None) -> None:
        assert self._project is not None
        before = self._project.document.identity
        self._limits_at = None
        self._use(opened.project, opened, labelled, unsaved=True)
        self.replaced.emit(before)

    @property
    def undo_learns(self) -> bool:
        """Whether undoing replaces what was learned: a part that was left out or taken in."""
        return bool(self._undo) and not self._undo[-1].is_of(self._opened)

    @property
    def redo_learns(self) -> bool:
        """As :attr:`undo_learns`, for the undone change."""
        return bool(self._redo) and not self._redo[-1].is_of(self._opened)

    @Slot()
    def undo(self) -> None:
        """Undo the last change of a limit, of labels or of answers, or leaving out a part."""
        if self._undo:
            self._redo.append(self._choices)
            self._go_to(self._undo.pop())

    @Slot()
    def redo(self) -> None:
        """Make the undone change again."""
        if self._redo:
            self._undo.append(self._choices)
            self._go_to(self._redo.pop())

    def _go_to(self, choices: "_Choices") -> None:
        self._changed_s = -math.inf
        if choices.is_of(self._opened):
            self._apply(choices)
            return
        assert choices.opened is not None
        assert self._project is not None
        # The history of the limits is never shortened: it also says that leaving out was undone.
        at, who = self._now(), self._who()
        former = self._project.document.with_limits(self._limits, self.limits_at(), who)
        document = choices.opened.project.document.after(former, choices.limits, choices.answers, at, who)
        project = replace(choices.opened.project, document=document)
        self._exchange(replace(choices.opened, project=project), choices.labelled)

    @property
    def _choices(self) -> "_Choices":
        return _Choices(self._limits, self._labelled, self._answers, self._opened)

    def _apply(self, choices: "_Choices") -> None:
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
