"""Examines the good parts of the open project, shows what was found, and leaves parts out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import Limits, Progress, ScoredPart, UInt8, read_only
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.picture import small_pixels, thumbnails
from inspector_app.pipeline.measuring.tuning import BLANK_GREY, PartPicture, look_at
from inspector_app.ui.doctor.card import DoctorCard
from inspector_app.ui.doctor.marked import MarkedParts
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.job import Job
from inspector_app.workers.newest import Newest
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # importing the building code would delay the window
    from inspector_app.pipeline.doctor.findings import Examination, ToLookAt
    from inspector_app.project.schema_limits import PartAnswer
    from inspector_app.ui.doctor.dialog import DoctorDialog

N_SMALL = 6
THUMB_PX = 116
STARTING = Progress(Sentence("Starting"), 0, 0, 0.0)
BLANK = read_only(np.full((THUMB_PX, THUMB_PX, 3), BLANK_GREY, dtype=np.uint8))


class Doctor(QObject):
    """Looks at what the project keeps as soon as its page is shown, and at the pictures when a person asks."""

    learning_changed = Signal()

    def __init__(self, session: Session, page: QWidget, notices: Notices, may_learn: Callable[[], bool]) -> None:
        """Work for a page.

        Args:
            session: has the project.
            page: the page.
            notices: shows messages.
            may_learn: returns whether the project may be learned again now, or says why not.
        """
        super().__init__(page)
        self._session = session
        self._page = page
        self._notices = notices
        self.card = DoctorCard()
        self.marked = MarkedParts(session, notices, may_learn, self)
        self.leaving = self.marked.leaving
        self.dialog: DoctorDialog | None = None
        self.examination: Examination | None = None
        self._thorough = False
        self._parts: list[ScoredPart] = []  # the training pictures
        self._shown: tuple[ToLookAt, ...] = ()
        self._small: dict[Path, UInt8] = {}
        self._row = 0
        self._due = False  # an examination, when the page is shown
        self._job: Job | None = None
        self._reading: Job | None = None
        self._pictures = Newest(session.jobs, self)
        self._connect()

    def _connect(self) -> None:
        self._pictures.answered.connect(self._take_picture)
        self._pictures.failed.connect(self._tell_not_read)
        self._session.pictures_moved.connect(self.find)
        self._session.answers_changed.connect(self._show_answers)
        self.card.look_button.clicked.connect(self.open_first)
        self.card.pictures.chosen.connect(self.open)
        self.leaving.progressed.connect(self._show_progress)
        self.leaving.ended.connect(self._end_learning)
        self.marked.changed.connect(self._show_answers)
        self.marked.learning_began.connect(self._begin_learning)

    @property
    def learning(self) -> bool:
        """Whether the project is being learned again."""
        return self.leaving.busy

    @property
    def examining(self) -> bool:
        """Whether the good parts are being examined."""
        return self._job is not None

    # --- examining ---------------------------------------------------------------------------------------------

    @Slot()
    def find(self) -> None:
        """Examine another project, or the same one whose pictures are elsewhere now."""
        project = self._session.project
        for job in (self._job, self._reading):
            if job is not None:
                job.cancel()
        self._job = self._reading = self.examination = None
        self._parts = project.training_parts() if project is not None else []
        self._shown = ()
        self.marked.clear()
        self._small.clear()
        self._pictures.forget()
        worst = sorted(self._parts, key=lambda part: -part.score_l2)[:N_SMALL]
        self.card.show_names(worst, self._session.suggested_l2)
        self.card.say_examining()
        self._due = bool(self._parts)
        dialog_shown = self.dialog is not None and self.dialog.isVisible()
        if self.dialog is not None and not self._parts:
            self.dialog.close()
        elif self._page.isVisible() or dialog_shown:
            self.begin_if_due()

    def begin_if_due(self) -> None:
        """Examine what the project keeps, if that is due: the page is shown now."""
        if self._due:
            self._due = False
            self._examine(thorough=False)

    @Slot()
    def examine_pictures(self) -> None:
        """Read and examine all pictures."""
        if not self.learning and not self.examining:
            self._examine(thorough=True)

    def _examine(self, *, thorough: bool) -> None:
        project, opened = self._session.project, self._session.opened
        if project is None or opened is None:
            return
        from inspector_app.pipeline.doctor.examine import examine

        detector = opened.detector if thorough else None
        self._thorough = thorough
        self._job = self._session.jobs.make(lambda: examine(project, detector))
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(self._take_examination)
        self._job.failed.connect(self._notices.show_fault)
        self._job.cancelled.connect(self._tell_not_examined)
        self._job.ended.connect(self._end_job)
        self._show_progress(STARTING)
        self._job.start()

    @Slot(object)
    def _take_examination(self, found: "Examination") -> None:
        if self.sender() is not self._job:
            return  # of a project that is not open any more
        self.examination, self._shown = found, found.to_look_at
        self._row = 0
        missing = []
        for shown in self._shown:
            path = self._parts[shown.picture].path
            small = small_pixels(self._session.small_jpeg(path)) if path is not None else None
            if path is not None and small is not None:
                self._small[path] = small
            elif path is not None and path not in self._small:
                missing.append(path)
        self._show_all()
        if missing:
            reading = self._session.reading
            self._reading = self._session.jobs.make(lambda: thumbnails(missing, 2 * THUMB_PX, reading))
            self._reading.finished.connect(self._take_small)
            self._reading.start()

    @Slot(object)
    def _take_small(self, pictures: list[tuple[Path, UInt8]]) -> None:
        if self.sender() is self._reading:
            self._small.update(pictures)
            self._show_all()

    @Slot()
    def _end_job(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._end_work()

    @Slot()
    def _tell_not_examined(self) -> None:
        if self.sender() is self._job:
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr("The examination was cancelled."),
                lambda: self.tr("What was found before is still shown."),
            )

    @Slot()
    def cancel(self) -> None:
        """Cancel the examination or the build; nothing is changed."""
        if self._job is not None:
            self._job.cancel()
        self.leaving.cancel()
        if self.dialog is not None and (self.examining or self.learning):
            self.dialog.show_cancelling()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        if self.dialog is not None:
            self.dialog.show_work(progress)

    def _end_work(self) -> None:
        if self.dialog is not None and not (self.examining or self.learning):
            self.dialog.show_work(None)
            self._show_answers()

    # --- showing -----------------------------------------------------------------------------------------------

    def _answer(self, shown: "ToLookAt") -> "PartAnswer | None":
        part = self._parts[shown.picture]
        path = str(part.path or "")
        return next((one for one in self._session.answers if (one.name, one.path) == (part.name, path)), None)

    @property
    def n_findings(self) -> int:
        """Findings without an answer."""
        return sum(len(shown.findings) for shown in self._shown if self._answer(shown) is None)

    def _show_all(self) -> None:
        limit_l2 = self._session.suggested_l2
        tiles = []
        for shown in self._shown:
            part = self._parts[shown.picture]
            small = self._small.get(part.path, BLANK) if part.path is not None else BLANK
            tiles.append((small, f"{part.score_l2 / limit_l2:.2f}  {part.name}", str(part.path or part.name)))
        known = [self._parts[shown.picture].path in self._small for shown in self._shown[:N_SMALL]]
        if all(known):
            self.card.show_pictures(tiles[:N_SMALL])
        self.card.say_found(self.n_findings)
        if self.dialog is not None and self.examination is not None:
            self.dialog.show_examination(self.examination, self.n_findings, thorough=self._thorough)
            names = [(rgb, Path(tip).name, tip) for rgb, _, tip in tiles]
            self.dialog.tiles.show_tiles([shown.kind for shown in self._shown], names)
            if self.dialog.isVisible():
                self.open(min(self._row, len(self._shown) - 1))

    @Slot()
    def _show_answers(self) -> None:
        if self.examination is None:
            return
        self.card.say_found(self.n_findings)
        if self.dialog is None or not self._shown:
            return
        busy, shown = self.learning or self.examining, self._shown[self._row]
        self.dialog.show_examination(self.examination, self.n_findings, thorough=self._thorough)
        self.dialog.show_answer(self._answer(shown), marked=shown.picture in self.marked.pictures, busy=busy)
        self.dialog.show_planned(len(self.marked.pictures), busy=busy)

    @Slot()
    def open_first(self) -> None:
        """Open the dialog with the part to look at first."""
        self.open(0)

    @Slot(int)
    def open(self, row: int) -> None:
        """Show one of the parts large."""
        opened = self._session.opened
        if opened is None:
            return
        if self.dialog is None:
            self._make_dialog()
        assert self.dialog is not None
        if not self.dialog.isVisible():
            self.dialog.show()
            self.begin_if_due()
        if self.examination is None or not 0 <= row < len(self._shown):
            return
        self._row = row
        shown = self._shown[row]
        part = self._parts[shown.picture]
        self.dialog.show_part(part, shown, Limits(self._session.suggested_l2), row, self.examination)
        self._show_answers()
        jpeg = self._session.small_jpeg(part.path)
        self._pictures.want(part, lambda: look_at(part, opened.detector, jpeg))

    def _make_dialog(self) -> None:
        from inspector_app.ui.doctor.dialog import DoctorDialog

        self.dialog = DoctorDialog(self._page)
        self.dialog.moved.connect(self._move)
        self.dialog.tiles.chosen.connect(self.open)
        self.dialog.marked.connect(self.mark)
        self.dialog.kept.connect(self.keep)
        self.dialog.rebuild_asked.connect(self.marked.rebuild)
        self.dialog.examine_asked.connect(self.examine_pictures)
        self.dialog.stop_asked.connect(self.cancel)
        if self.examination is not None:
            self._show_all()

    @Slot(int)
    def _move(self, step: int) -> None:
        self.open(self._row + step)

    def _is_shown(self, part: object) -> bool:
        return self._row < len(self._shown) and part is self._parts[self._shown[self._row].picture]

    @Slot(object, object)
    def _take_picture(self, part: object, picture: PartPicture) -> None:
        if self.dialog is not None and self._is_shown(part):
            self.dialog.show_picture(picture)

    @Slot(object, object)
    def _tell_not_read(self, part: object, fault: object) -> None:
        if self.dialog is not None and self._is_shown(part):
            self.dialog.say(lambda: self.tr("The picture cannot be read: {fault}").format(fault=said(fault)))

    # --- answers -----------------------------------------------------------------------------------------------

    @Slot()
    def mark(self) -> None:
        """Mark the part that is shown large to be left out, or take the mark away."""
        if self._shown:
            self.marked.toggle(self._shown[self._row].picture)

    @Slot()
    def keep(self) -> None:
        """Keep the part that is shown large: parts are made like this."""
        project = self._session.project
        if project is None or not self._shown:
            return
        from inspector_app.pipeline.measuring.part_answers import with_answers

        session, picture = self._session, self._shown[self._row].picture
        self.marked.remove(picture)
        answers = with_answers(project.document, session.answers, [picture], "kept", session.now(), session.who())
        session.set_answers(answers)

    @Slot()
    def _begin_learning(self) -> None:
        self._show_progress(STARTING)
        self._show_answers()
        self.learning_changed.emit()

    @Slot()
    def _end_learning(self) -> None:
        self._end_work()
        self.learning_changed.emit()
