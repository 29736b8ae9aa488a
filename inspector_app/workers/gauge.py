"""Gauge studies behind the window: over files in a job, or with parts that are shown to the camera."""

import platform
import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import InspectionRecord, Label, Progress
from inspector_app.core.sentences import Sentence
from inspector_app.project.challenge_results import (
    GaugeStudy,
    StudyPart,
    forget_study,
    load_gauge,
    load_study,
    save_study,
)
from inspector_app.workers.job import Job
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it imports the pipeline, which would delay the window
    from inspector_app.pipeline.challenge.study import Source


class Gauge(QObject):
    """The study of the open project that goes on, and the last one that is done. Each judgement is on the disk at once.

    A study goes on only with the project and the limits with which it began.
    """

    changed = Signal()
    progressed = Signal(object)  # a Progress
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject, *, now_s: Callable[[], float] = time.time) -> None:
        """Look for the studies of the open project; ``now_s``: seconds since 1970 (UTC)."""
        super().__init__(parent)
        self.study: GaugeStudy | None = None
        """The study that is not done; None: there is none."""
        self.last: GaugeStudy | None = None
        """The last one that is done."""
        self._session = session
        self._folder = session.paths.challenge
        self._now_s = now_s
        self._job: Job | None = None
        session.project_changed.connect(self._follow)

    @property
    def running(self) -> bool:
        """Whether a job judges or reads parts."""
        return self._job is not None

    @property
    def _name(self) -> str:
        project = self._session.project
        return project.document.name if project is not None else ""

    def look(self) -> None:
        """Read both studies of the open project."""
        self.study = self.last = None
        try:
            self.last = load_gauge(self._folder, self._name)
            self.study = load_study(self._folder, self._name)
        except InspectorError as fault:
            self.failed.emit(fault)
        self.changed.emit()

    @Slot()
    def _follow(self, *_facts: object) -> None:
        """Another project has studies of its own; what was judged of the former one's is on the disk."""
        self.pause()
        self.look()

    def begin_files(self, folder: Path, n: int, passes: int, *, disturbed: bool) -> None:
        """Begin a study over the pictures of a folder, and judge them."""
        from inspector_app.pipeline.challenge.study import parts_in

        seed = self._seed()
        self._begin(lambda: parts_in(folder, n, seed), "disturbed" if disturbed else "pictures", passes, seed)

    def begin_camera(self, n_good: int, n_defects: int, passes: int) -> None:
        """Begin a study of parts that are shown to the camera; :attr:`changed` follows, then each part is judged."""
        parts = [StudyPart(name=f"good {n + 1}", reference=Label.GOOD) for n in range(n_good)]
        parts += [StudyPart(name=f"defect {n + 1}", reference=Label.DEFECT) for n in range(n_defects)]
        self._begin(lambda: parts, "camera", passes, self._seed())

    def _seed(self) -> int:
        return int(self._now_s()) % 2**32

    def _begin(self, find: "Callable[[], Sequence[StudyPart]]", source: "Source", passes: int, seed: int) -> None:
        opened, limits, folder, who = self._session.opened, self._session.limits, self._folder, self._session.who()
        if opened is None or self.running:
            return
        document, at_s = opened.project.document, self._now_s()

        def work() -> Generator[Progress, None, GaugeStudy]:
            from inspector_app.pipeline.challenge.judged_set import Person
            from inspector_app.pipeline.challenge.study import begin_study

            person = Person(who, "", platform.node())
            yield Progress(Sentence("Reading pictures"), 0, 0, 0.0)
            study = yield from begin_study(find(), source, passes, seed, document, limits, person, at_s)
            save_study(folder, study)
            return study

        self._start(work, self._take_begun)

    @Slot(object)
    def _take_begun(self, study: GaugeStudy) -> None:
        self.study = study
        self.changed.emit()

    def may_go_on(self) -> bool:
        """Return whether project and limits are still those of the study; if not, :attr:`failed` is emitted."""
        from inspector_app.pipeline.challenge.study import require_same

        project = self._session.project
        if self.study is None or project is None:
            return False
        try:
            require_same(self.study, project.document, self._session.limits)
        except InspectorError as fault:
            self.failed.emit(fault)
            return False
        return True

    def go_on(self) -> None:
        """Go on with a study over files, until it is done or :meth:`pause`."""
        opened, limits, study = self._session.opened, self._session.limits, self.study
        if self.running or opened is None or study is None or study.source == "camera" or not self.may_go_on():
            return

        def work() -> Generator[Progress, None, GaugeStudy]:
            from inspector_app.pipeline.challenge.study import judge_study

            return judge_study(study, opened.detector, limits, lambda kept: save_study(self._folder, kept))

        self._start(work, self._take_done)

    @Slot(object)
    def _take_done(self, study: GaugeStudy) -> None:
        self.study, self.last = None, study
        self.changed.emit()

    def take_shown(self, record: InspectionRecord) -> bool:
        """Take the judgement of the part that was asked for; return whether the study is done by that.

        :attr:`changed` or :attr:`failed` follows.
        A few kilobytes are written at once: the next part is only asked for when this one is on the disk.
        """
        from inspector_app.pipeline.challenge.study import with_judged

        if self.study is None or self.study.done or not self.may_go_on():
            return False
        study = with_judged(self.study, record, self._now_s())
        try:
            save_study(self._folder, study)
        except InspectorError as fault:
            self.failed.emit(fault)
            return False
        self.study, self.last = (None, study) if study.done else (study, self.last)
        self.changed.emit()
        return study.done

    @Slot()
    def pause(self) -> None:
        """End the job; what was judged is on the disk."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Delete the study that is not done."""
        try:
            forget_study(self._folder, self._name)
        except InspectorError as fault:
            self.failed.emit(fault)
            return
        self.study = None
        self.changed.emit()

    def _start(
        self, work: Callable[[], Generator[Progress, None, GaugeStudy]], take: Callable[[GaugeStudy], None]
    ) -> None:
        self._job = job = self._session.jobs.make(work)
        job.progressed.connect(self.progressed)
        job.failed.connect(self.failed)
        job.ended.connect(self._note_ended)
        job.finished.connect(take)
        self.changed.emit()
        job.start()

    @Slot()
    def _note_ended(self) -> None:
        """A job that was paused or has failed left its judgements on the disk."""
        self._job = None
        if self.study is not None and self.study.source != "camera":
            try:
                self.study = load_study(self._folder, self._name) or self.study
            except InspectorError as fault:
                self.failed.emit(fault)
        self.changed.emit()
