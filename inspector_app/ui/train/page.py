"""The train page: it builds a project from a folder of good parts."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.pipeline.building.train_settings import settings_for_form
from inspector_app.project.files import is_folder
from inspector_app.ui.doctor.doctor import Doctor
from inspector_app.ui.language.words import keep
from inspector_app.ui.train.best_search import BestSearch
from inspector_app.ui.train.cards import BuildCard, EmptyCard, PreflightCard, ReadyCard
from inspector_app.ui.train.folder_look import FolderLook
from inspector_app.ui.train.form import TrainForm
from inspector_app.ui.train.ready_build import ReadyBuild
from inspector_app.ui.train.result_card import ResultCard
from inspector_app.ui.widgets.basics import label, scrolling, set_primary
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk, Page, Slots, Work
from inspector_app.ui.zones.opener import DrawnOn, ZonesOpener
from inspector_app.workers.build_jobs import build
from inspector_app.workers.job import Job

FORM_PX = 400


class TrainPage(Page):
    """The choices on the left; pre-flight, progress and result on the right."""

    def __init__(self, desk: Desk) -> None:
        """Follow the desk's session."""
        super().__init__(desk.room)
        self._session = session = desk.session
        self._notices = notices = desk.notices
        self._projects = desk.projects
        self._series = session.series
        self._build_job: Job | None = None
        self.form = TrainForm()
        self.zones = ZonesOpener(session.jobs, self, self._drawn_on)
        self.form.zones.take_button(self.zones.button)
        session.plugins.loaded.connect(self.form.detector.offer_all)
        self.empty_card = EmptyCard()
        self.preflight_card = PreflightCard()
        self.build_card = BuildCard()
        self.ready_card = ReadyCard()
        self.ready = ReadyBuild(session, self.ready_card, notices, desk.roles, desk.projects, self)
        self.result_card = ResultCard()
        self.search = BestSearch(session, self.form, self.build_card, notices)
        self.best_card = self.search.card
        self.doctor = Doctor(session, self, notices, self._may_learn_again)
        self.look = FolderLook(session, self.form, self.preflight_card, self.zones.button, notices, self)
        self.stop_check = self.look.stop_check
        self._lay_out()
        self._connect()
        self._show_cards()

    @property
    def building(self) -> bool:
        """Whether a build, also one without a part, or a comparison of settings is running."""
        return self._build_job is not None or self.search.running or self.doctor.learning

    def work_in_progress(self) -> Work | None:
        """Return the running build, or one that waits to be used."""
        if self.ready.waits:
            return Work(
                lambda: self.tr("A build is ready and would be lost."),
                lambda: self.tr("Press Use it or Discard, then close again."),
                holds_project=self.building,
            )
        return Work(lambda: self.tr("A build is running."), holds_project=True) if self.building else None

    def drop(self, paths: Sequence[Path]) -> bool:
        """Use a dropped folder, or the folder of dropped pictures."""
        if paths and not self.building:
            self.form.set_folder(paths[0] if is_folder(paths[0]) else paths[0].parent)
        return True

    def enter(self) -> None:
        """Read the pictures of a project that was opened while another page was shown."""
        if self.look.due and not self.building:
            self._ask_look()
        self.doctor.begin_if_due()

    def slots(self) -> Slots:
        """Return the page's slots."""
        return {"doctor": self.doctor.open_first}

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions of the demo and of collecting for their buttons."""
        self.form.collect_button.clicked.connect(actions["collect"].trigger)
        self.empty_card.demo_button.clicked.connect(actions["try_demo"].trigger)

    def build_from(self, folder: Path) -> None:
        """Choose a folder, and build from it as soon as its pictures are checked."""
        if not self.building:
            self.form.clear()
            self.form.set_folder(folder)
            self.look.build_soon()

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 12, 12)
        row.setSpacing(20)
        whole = QVBoxLayout()
        whole.setSpacing(8)
        row.addLayout(whole)
        left = QWidget()
        left.setFixedWidth(FORM_PX)
        whole.addWidget(scrolling(left, FORM_PX + 14), 1)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(lambda: self.tr("Train"), "title"))
        column.addWidget(self.form)
        column.addStretch(1)
        self.form.buttons.setFixedWidth(FORM_PX)
        whole.addWidget(self.form.buttons)
        right = QWidget()
        row.addWidget(scrolling(right), 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(14)
        column.addWidget(self.empty_card, 1)
        cards = (self.build_card, self.ready_card, self.best_card, self.result_card, self.doctor.card)
        for widget in (*cards, self.preflight_card):
            column.addWidget(widget)
        column.addStretch(0)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.form.changed.connect(self._ask_look)
        self.form.build_asked.connect(self.start_build)
        self.form.search_asked.connect(self.search.ask)
        self.best_card.start_button.clicked.connect(self.start_search)
        self.search.changed.connect(self._show_cards)
        self.search.running_changed.connect(self._show_busy)
        self.doctor.learning_changed.connect(self._show_busy)
        self.doctor.marked.learning_began.connect(self.build_card.begin)
        self.doctor.leaving.progressed.connect(self.build_card.show_progress)
        self.zones.used.connect(self.form.set_zoning)
        self.zones.failed.connect(self._notices.show_fault)
        self.look.changed.connect(self._show_cards)
        self.look.build_due.connect(self.start_build)
        self.preflight_card.skip_button.clicked.connect(self.stop_check)
        self.empty_card.folder_button.clicked.connect(self.form.choose_folder)
        self.empty_card.open_button.clicked.connect(self._projects.open_project)
        self.build_card.cancel_button.clicked.connect(self.cancel_build)
        self.ready.changed.connect(self._show_cards)
        self.result_card.save_button.clicked.connect(self._projects.save)
        self.result_card.inspect_button.clicked.connect(self._ask_inspect)
        self.result_card.setting_button.clicked.connect(self._ask_tune)
        self.result_card.align_button.clicked.connect(self._build_aligned)
        self.result_card.trial.chosen.connect(self.use_alternative)
        self._session.project_changed.connect(self._show_project)
        self._session.dirty_changed.connect(self._show_dirty)

    @Slot()
    def _show_cards(self) -> None:
        has_project = self._session.project is not None
        self.build_card.setVisible(self.building)
        self.ready_card.setVisible(self.ready.waits)
        self.best_card.setVisible(self.search.shown and not self.building)
        self.best_card.let_start(can=self.look.preflight is not None)
        for card in (self.result_card, self.doctor.card):
            card.setVisible(has_project and not self.building)
        self.result_card.align_button.setEnabled(self.ready.built is not None and self.look.preflight is not None)
        self.result_card.trial.let_choose(can=self.ready.has_other)
        looking = self.form.folder is not None
        self.preflight_card.setVisible(
            looking and not (has_project and self.ready.built is not None and not self.building)
        )
        self.empty_card.setVisible(not (has_project or looking or self.building or self.ready.waits))
        self.form.setEnabled(not self.building)
        for press in (self.form.build_button, self.form.search_button):
            press.setEnabled(self.look.preflight is not None and not self.building)
            keep(
                press.setToolTip,
                lambda: "" if self.look.preflight is not None else self.tr("Choose a folder of good parts first"),
            )
        fresh = self.ready.built is None and not (has_project and self.form.folder == self.look.project_folder)
        keep(self.form.build_button.setText, lambda: self.tr("Build") if fresh else self.tr("Build again"))
        set_primary(self.form.build_button, primary=fresh)

    def _drawn_on(self) -> DrawnOn | None:
        """What zones are drawn on: the pictures of the pre-flight."""
        found = self.look.preflight
        if found is None:
            return None
        return DrawnOn(self.form.zoning, found.usable, found.source_size, found.reading)

    @Slot()
    def _ask_look(self) -> None:
        self.ready.built = None
        self.look.begin()
        self._show_cards()

    # --- the build ---------------------------------------------------------------------------------------------

    @Slot()
    def start_build(self) -> None:
        """Build from the pictures of the pre-flight."""
        if self.look.preflight is None or self.building:
            return
        self.stop_check()  # two would decode the same pictures
        paths = self.look.preflight.usable + tuple(path for path, _ in self.look.preflight.skipped)
        headers, left_out = self.look.preflight.headers, self.look.left_out
        settings, app_paths = self.form.settings(), self._session.paths
        self._build_job = self._session.jobs.make(lambda: build(paths, settings, app_paths, headers, left_out))
        self._build_job.progressed.connect(self.build_card.show_progress)
        self._build_job.finished.connect(self.ready.take)
        self._build_job.cancelled.connect(self._tell_cancelled)
        self._build_job.failed.connect(self._notices.show_fault)
        self._build_job.ended.connect(self._end_build)
        self.build_card.begin(self.look.preflight.expected_seconds)
        self.search.forget()
        self._show_cards()
        self.work_changed.emit()
        self._build_job.start()

    @Slot()
    def _build_aligned(self) -> None:
        """Build once more, with alignment."""
        self.form.choose_align()
        self.start_build()

    @Slot()
    def start_search(self) -> None:
        """Compare settings on labelled parts, with the good parts of the pre-flight."""
        if self.look.preflight is not None and not self.building:
            self.stop_check()
            self.search.start(self.look.preflight)

    @Slot()
    def _show_busy(self) -> None:
        self._show_cards()
        self.work_changed.emit()

    @Slot()
    def cancel_build(self) -> None:
        """Cancel the build or the comparison of settings; no result is kept."""
        self.search.cancel()
        if self.doctor.learning:
            self.doctor.cancel()
            self.build_card.show_cancelling()
        if self._build_job is not None:
            self._build_job.cancel()
            self.build_card.show_cancelling()

    @Slot()
    def _ask_inspect(self) -> None:
        self.page_asked.emit("inspect")

    @Slot()
    def _ask_tune(self) -> None:
        self.page_asked.emit("tune")

    @Slot()
    def use_alternative(self) -> None:
        """Use the other one of the two built projects; first ask if this would lose changes."""
        if not self.building:
            self.ready.use_other()

    @Slot()
    def _tell_cancelled(self) -> None:
        self._notices.show_notice(
            Severity.INFO, lambda: self.tr("The build was cancelled."), lambda: self.tr("Nothing was kept or written.")
        )

    @Slot()
    def _end_build(self) -> None:
        self._build_job = None
        self._show_cards()
        self.work_changed.emit()

    # --- after the build ---------------------------------------------------------------------------------------

    @Slot(object)
    def _show_project(self, _project: object) -> None:
        project = self._session.project
        if project is not None:
            self.result_card.show_document(project.document)
        if self._session.series is not self._series:
            self._series = self._session.series
            self._fill_form()
        learned = project.learned if project is not None else None
        self.ready.forget_others(learned)
        self._show_cards()
        self.doctor.find()

    def _may_learn_again(self) -> bool:
        """Return whether nothing prevents a build without a part now; a notice says what does."""
        return not self.building and self._projects.may_learn_again() and not self._projects.say_held(self)

    def _fill_form(self) -> None:
        """Show the choices of the project that was opened, unless it was built with those in the form."""
        project = self._session.project
        self.look.project_folder = project.document.good_folder if project is not None else None
        if project is None:
            self.form.clear()
        elif not self.ready.built_as(project.learned):
            self.form.fill(settings_for_form(project.document), self.look.project_folder)
            if not self.isVisible():  # not during a run, for a page that nobody looks at
                self.look.postpone()

    @Slot(bool)
    def _show_dirty(self, dirty: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.result_card.save_button.setEnabled(dirty)
