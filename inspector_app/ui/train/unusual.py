"""The most unusual good parts of the open project: their thumbnails, the large view, and leaving one out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import Limits, ScoredPart, UInt8
from inspector_app.pipeline.judging.picture import small_pixels, thumbnails
from inspector_app.pipeline.measuring.tuning import PartPicture, look_at
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.train.cards import BuildCard
from inspector_app.ui.train.unusual_view import UnusualView
from inspector_app.ui.widgets.basics import Card, button, label
from inspector_app.ui.widgets.figures import ThumbnailGrid
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.job import Job
from inspector_app.workers.leaving_out import LeavingOut
from inspector_app.workers.newest import Newest
from inspector_app.workers.session import Session

if TYPE_CHECKING:
    from inspector_app.pipeline.building.leave_out import Rebuilt

N_SMALL = 6
N_LARGE = 24
TILE_PX = 116


class UnusualCard(Card):
    """The most unusual parts, small; a press shows one large."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(spacing=8)
        self.pictures = ThumbnailGrid(TILE_PX)
        self.names = label("", "small")
        self.pictures.let_choose()
        self.look_button = button(lambda: self.tr("Look at them"))
        column = self.column
        column.addWidget(label(lambda: self.tr("The most unusual good parts"), "heading"))
        column.addWidget(
            label(lambda: self.tr("Look at these: a defect among the good parts would be remembered as good."), "muted")
        )
        column.addWidget(self.pictures)
        column.addWidget(self.names)
        column.addWidget(self.look_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_names(self, parts: list[ScoredPart], limit_l2: float) -> None:
        """Show the parts' names, until their pictures are there."""
        self.names.setText(", ".join(f"{part.name} ({part.score_l2 / limit_l2:.2f})" for part in parts))
        self.names.show()
        self.pictures.show_pictures(())
        self.pictures.hide()

    def show_pictures(self, pictures: list[tuple[UInt8, str, str]]) -> None:
        """Show small pictures in place of the names."""
        self.pictures.show_pictures(pictures)
        self.pictures.setVisible(bool(pictures))
        self.names.setVisible(not pictures)


class Unusual(QObject):
    """Finds these parts in the session's project, also in one that was opened again."""

    learning_changed = Signal()

    def __init__(
        self,
        session: Session,
        page: QWidget,
        progress: BuildCard,
        notices: Notices,
        may_learn: Callable[[], bool],
    ) -> None:
        """Work for a page.

        Args:
            session: has the project.
            page: the page.
            progress: shows the progress of a build without a part.
            notices: shows messages.
            may_learn: returns whether the project may be learned again now, or says why not.
        """
        super().__init__(page)
        self._session = session
        self._page = page
        self._progress = progress
        self._notices = notices
        self._may_learn = may_learn
        self.card = UnusualCard()
        self.leaving = LeavingOut(session, self)
        self.view: UnusualView | None = None
        self._parts: list[ScoredPart] = []  # the most unusual first
        self._numbers: list[int] = []  # of each among the training pictures
        self._row = 0
        self._due = False  # the thumbnails, when the page is shown
        self._job: Job | None = None
        self._pictures = Newest(session.jobs, self)
        self._pictures.answered.connect(self._take_picture)
        self._pictures.failed.connect(self._tell_not_read)
        session.pictures_moved.connect(self.find)
        self.card.look_button.clicked.connect(self._open_first)
        self.card.pictures.chosen.connect(self.open)
        self.leaving.progressed.connect(progress.show_progress)
        self.leaving.learned.connect(self._take_learned)
        self.leaving.outdated.connect(self._tell_outdated)
        self.leaving.failed.connect(notices.show_fault)
        self.leaving.cancelled.connect(self._tell_cancelled)
        self.leaving.ended.connect(self.learning_changed)

    @property
    def learning(self) -> bool:
        """Whether the project is being learned again."""
        return self.leaving.busy

    def find(self) -> None:
        """Find the parts of another project."""
        project = self._session.project
        if self._job is not None:
            self._job.cancel()
            self._job = None
        parts = project.training_parts() if project is not None else []
        self._numbers = sorted(range(len(parts)), key=lambda number: -parts[number].score_l2)[:N_LARGE]
        self._parts = [parts[number] for number in self._numbers]
        self._pictures.forget()
        self.card.show_names(self._parts[:N_SMALL], self._session.suggested_l2)
        self._due = bool(self._parts)
        if self._page.isVisible():
            self.show_small()
        if self.view is not None and not self._parts:
            self.view.close()
        elif self.view is not None and self.view.isVisible():
            self.open(min(self._row, len(self._parts) - 1))

    def show_small(self) -> None:
        """Read the small pictures, if that is due: the page is shown now."""
        if not self._due:
            return
        self._due = False
        paths, reading = [part.path for part in self._parts[:N_SMALL] if part.path is not None], self._session.reading
        self._job = self._session.jobs.make(lambda: thumbnails(paths, 2 * TILE_PX, reading))
        self._job.finished.connect(self._take_small)
        self._job.failed.connect(self._notices.show_fault)
        self._job.start()

    @Slot(object)
    def _take_small(self, pictures: list[tuple[Path, UInt8]]) -> None:
        self._job = None
        limit_l2, read = self._session.suggested_l2, dict(pictures)
        for part in self._parts[:N_SMALL]:
            if part.path is not None and part.path not in read:
                small = small_pixels(self._session.small_jpeg(part.path))
                read.update({part.path: small} if small is not None else {})
        shown = [part for part in self._parts[:N_SMALL] if part.path in read]
        if len(shown) == len(self._parts[:N_SMALL]):  # so that the number of a tile is that of its part
            self.card.show_pictures(
                [
                    (read[part.path], f"{part.score_l2 / limit_l2:.2f}  {part.name}", str(part.path))
                    for part in shown
                    if part.path is not None
                ]
            )

    # --- one part, large ---------------------------------------------------------------------------------------

    @Slot()
    def _open_first(self) -> None:
        self.open(0)

    @Slot(int)
    def open(self, row: int) -> None:
        """Show one of the parts large."""
        opened = self._session.opened
        if opened is None or not 0 <= row < len(self._parts):
            return
        if self.view is None:
            self.view = UnusualView(self._page)
            self.view.moved.connect(self._move)
            self.view.left_out.connect(self.leave_out)
        self._row = row
        part = self._parts[row]
        self.view.show()
        self.view.setFocus()
        self.view.show_part(part, Limits(self._session.suggested_l2), row, len(self._parts))
        self.view.leave_button.setEnabled(not self.learning)
        jpeg = self._session.small_jpeg(part.path)
        self._pictures.want(part, lambda: look_at(part, opened.detector, jpeg))

    @Slot(int)
    def _move(self, step: int) -> None:
        self.open(self._row + step)

    @Slot(object, object)
    def _take_picture(self, part: object, picture: PartPicture) -> None:
        if self.view is not None and self._row < len(self._parts) and part is self._parts[self._row]:
            self.view.show_picture(picture)

    @Slot(object, object)
    def _tell_not_read(self, part: object, fault: object) -> None:
        if self.view is not None and self._row < len(self._parts) and part is self._parts[self._row]:
            self.view.say(lambda: self.tr("The picture cannot be read: {fault}").format(fault=said(fault)))

    # --- leaving a part out ------------------------------------------------------------------------------------

    @Slot()
    def leave_out(self) -> None:
        """Learn again without the part that is shown large."""
        project = self._session.project
        if project is None or not self._may_learn():
            return
        self.leaving.leave_out(self._numbers[self._row])
        if self.leaving.busy:
            self._progress.begin(project.document.build_seconds.total)
            assert self.view is not None
            self.view.close()  # the page shows the progress
        self.learning_changed.emit()

    @Slot(object)
    def _take_learned(self, rebuilt: "Rebuilt") -> None:
        document, remarks = rebuilt.opened.project.document, rebuilt.remarks
        self._notices.show_notice(
            Severity.WARNING if remarks else Severity.INFO,
            lambda: self.tr("Built again from %n good parts.", "", document.n_parts),
            lambda: "\n".join([*map(said, remarks), self.tr("Ctrl+Z undoes it. Save the project to keep it.")]),
        )

    @Slot()
    def _tell_outdated(self) -> None:
        self._notices.show_notice(
            Severity.WARNING,
            lambda: self.tr("Limits, labels or answers were changed while the project was built again."),
            lambda: self.tr("The part was not left out. Leave it out again."),
        )

    @Slot()
    def _tell_cancelled(self) -> None:
        self._notices.show_notice(
            Severity.INFO, lambda: self.tr("The build was cancelled."), lambda: self.tr("No part was left out.")
        )
