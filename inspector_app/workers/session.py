"""What changes the state that the window observes: opening, saving, limits, labels, answers, undo."""

import logging
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from inspector_app.core.errors import ProjectChangedError
from inspector_app.core.messages import Limits, ScoredPart
from inspector_app.core.sentences import Sentence
from inspector_app.workers.choices import Choices
from inspector_app.workers.job import once
from inspector_app.workers.moved_pictures import Moved
from inspector_app.workers.saving import Written, is_same, write
from inspector_app.workers.session_state import MERGE_S, SessionState

if TYPE_CHECKING:  # imported with the first project: they would delay the window
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.project.schema_detection import DetectionStudy
    from inspector_app.project.schema_limits import PartAnswer

_log = logging.getLogger(__name__)


class Session(SessionState):
    """The only model behind the window; it has one signal per fact, named in the past tense."""

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
        if self._project is not None and project.is_as(self._project):
            self._project, self._unsaved = project, False
            self.detection_changed.emit()
            self._kept_labelled = choices.labelled
            self._changed_s = -math.inf  # the saved state is a separate step to undo
            if written.news:
                merged = tuple(project.labelled_parts())
                self._take_merged(
                    choices, Choices(project.document.limits, merged, project.document.answers, self._opened)
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

    def _take_merged(self, saved: Choices, merged: Choices) -> None:
        """Apply the changes of another window; changes made here after ``saved`` are kept."""
        from inspector_app.project.merging import merge_answers, merge_labels

        self._undo.append(self._choices)
        self._redo.clear()
        self._kept_labelled = merged.labelled
        limits = merged.limits if self._limits == saved.limits else self._limits
        labelled = merge_labels(self._labelled, saved.labelled, merged.labelled)
        answers = merge_answers(self._answers, saved.answers, merged.answers)
        self._apply(Choices(limits, labelled, answers, self._opened))

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

    def _at_new_places(self, choices: Choices, moved: Moved) -> Choices:
        return Choices(
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

    def _go_to(self, choices: Choices) -> None:
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
