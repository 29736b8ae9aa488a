"""Looks through the chosen folder before a build: pre-flight, thumbnails, examples, a check of every picture."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton

from inspector_app.core.errors import ShapesError
from inspector_app.core.messages import UInt8
from inspector_app.pipeline.judging.picture import thumbnails
from inspector_app.ui.language.words import said_now, told
from inspector_app.ui.train.cards import PreflightCard
from inspector_app.ui.train.form import TrainForm
from inspector_app.ui.widgets.figures import THUMBNAIL_PX
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.build_jobs import check, examples, look_through
from inspector_app.workers.job import Job
from inspector_app.workers.session import Session

if TYPE_CHECKING:
    from inspector_app.pipeline.building.preflight import Preflight
    from inspector_app.project.schema_limits import PartAnswer

LOOK_DELAY_MS = 150
N_THUMBNAILS = 36
N_ODD = 12


class FolderLook(QObject):
    """Looks through the form's folder anew after every change of the form."""

    changed = Signal()
    """:attr:`preflight` is another one, or None."""
    build_due = Signal()
    """The build that was asked for with :meth:`build_soon` can begin."""

    def __init__(
        self,
        session: Session,
        form: TrainForm,
        card: PreflightCard,
        zones_button: QPushButton,
        notices: Notices,
        parent: QObject,
    ) -> None:
        """Show on ``card`` what is in the folder of ``form``; zones can be drawn once there are pictures."""
        super().__init__(parent)
        self.preflight: Preflight | None = None
        self.project_folder: Path | None = None
        """The folder of the open project's good parts, if it names one."""
        self.left_out: tuple[PartAnswer, ...] = ()
        """The parts left out of the project, if its folder is looked through."""
        self.look_job: Job | None = None
        self.check_job: Job | None = None
        self._session = session
        self._form = form
        self._card = card
        self._zones_button = zones_button
        self._notices = notices
        self._due = False  # when the page is shown
        self._build_soon = False
        self._thumbnail_job: Job | None = None
        self._example_job: Job | None = None
        self._odd_job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_DELAY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def due(self) -> bool:
        """Whether the folder is to be looked through when the page is shown."""
        return self._due

    def begin(self) -> None:
        """Forget the former pre-flight, and look through the folder a moment later."""
        self._build_soon = False
        self.preflight = None
        self._session.good_folder = self._form.folder
        self._zones_button.setEnabled(False)
        for job in (self.look_job, self._thumbnail_job, self._example_job, self.check_job, self._odd_job):
            if job is not None:
                job.cancel()
        self.look_job = self._thumbnail_job = self._example_job = self.check_job = self._odd_job = None
        self._due = False
        if self._form.folder is not None:
            self._card.show_looking()
            self._timer.start()

    def postpone(self) -> None:
        """Look through the folder only when the page is shown: see :attr:`due`."""
        self._timer.stop()
        self._due = self._form.folder is not None

    def build_soon(self) -> None:
        """Ask for a build as soon as the pictures are looked through."""
        self._build_soon = True

    @Slot()
    def stop_check(self) -> None:
        """Stop decoding every picture; the build does it anyway."""
        if self.check_job is not None:
            self.check_job.cancel()
            self.check_job = None
            self._card.show_unchecked()

    @Slot()
    def _look(self) -> None:
        folder = self._form.folder
        if folder is None:
            return
        try:
            settings = self._form.settings()
        except ValueError:
            self._card.show_refused(self._form.fault)
            return
        own = folder == self.project_folder
        left_out = tuple(one for one in self._session.answers if one.answer == "left out") if own else ()
        self.left_out = left_out
        self.look_job = self._session.jobs.make(lambda: look_through(folder, settings, left_out=left_out))
        self.look_job.finished.connect(self._take_preflight)
        self.look_job.failed.connect(self._refuse_folder)
        self.look_job.start()

    @Slot(object)
    def _take_preflight(self, preflight: "Preflight") -> None:
        self.look_job = None
        self.preflight = preflight
        self._card.show_preflight(preflight)
        self._form.offer_bits(preflight.fewer_bits)
        self._form.offer_shapes(differ=preflight.n_other_shapes > 0)
        self._zones_button.setEnabled(True)
        self.changed.emit()
        every = max(1, len(preflight.usable) // N_THUMBNAILS)
        chosen = preflight.usable[::every][:N_THUMBNAILS]
        self._thumbnail_job = self._session.jobs.make(lambda: thumbnails(chosen, 2 * THUMBNAIL_PX, preflight.reading))
        self._thumbnail_job.finished.connect(self._take_thumbnails)
        self._thumbnail_job.failed.connect(self._notices.show_fault)
        self._thumbnail_job.start()

        if self._build_soon:
            self._build_soon = False
            self.build_due.emit()
            return
        self.check_job = self._session.jobs.make(lambda: check(preflight))
        self.check_job.progressed.connect(self._card.show_checking)
        self.check_job.finished.connect(self._take_checked)
        self.check_job.failed.connect(self._refuse_folder)
        self.check_job.start()

        settings = self._form.settings()
        if settings.variety.n_copies:
            self._example_job = self._session.jobs.make(lambda: examples(preflight, settings.variety))
            self._example_job.finished.connect(self._take_examples)
            self._example_job.failed.connect(self._notices.show_fault)
            self._example_job.start()

    @Slot(object)
    def _take_checked(self, preflight: "Preflight") -> None:
        """Use the pre-flight in which every picture was decoded."""
        self.check_job = None
        self.preflight = preflight
        self._card.show_preflight(preflight)
        self._card.show_checked()
        odd, reading = [path for path, _ in preflight.odd[:N_ODD]], preflight.reading
        if odd:
            self._odd_job = self._session.jobs.make(lambda: thumbnails(odd, 2 * THUMBNAIL_PX, reading))
            self._odd_job.finished.connect(self._take_odd)
            self._odd_job.failed.connect(self._notices.show_fault)
            self._odd_job.start()

    @Slot(object)
    def _take_odd(self, pictures: list[tuple[Path, UInt8]]) -> None:
        self._odd_job = None
        self._card.show_odd(pictures)

    @Slot(object)
    def _take_examples(self, pictures: list[UInt8]) -> None:
        self._example_job = None
        self._form.variety.show_examples(pictures)

    @Slot(object)
    def _take_thumbnails(self, pictures: list[tuple[Path, UInt8]]) -> None:
        self._thumbnail_job = None
        self._card.show_thumbnails(pictures)

    @Slot(object)
    def _refuse_folder(self, fault: BaseException) -> None:
        self.look_job = self.check_job = self.preflight = None
        self._form.offer_shapes(differ=isinstance(fault, ShapesError))
        if self._session.project is not None and self._form.folder == self.project_folder:  # nobody chose it now
            words = [told(part) for part in self._notices.words_of(fault)]
            self._card.show_refused(lambda: " ".join(said_now(each) for each in words).strip())
        else:
            self._card.show_refused("")
            self._notices.show_fault(fault)
        self.changed.emit()
