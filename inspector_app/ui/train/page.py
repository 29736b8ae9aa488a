"""The train page: it builds a project from a folder of good parts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.errors import ShapesError
from inspector_app.core.messages import Limits, UInt8
from inspector_app.pipeline.building.train_settings import settings_for_form
from inspector_app.pipeline.judging.picture import thumbnails
from inspector_app.project.files import is_folder
from inspector_app.ui.language.words import keep, said_now, told
from inspector_app.ui.train.best_search import BestSearch
from inspector_app.ui.train.cards import BuildCard, EmptyCard, PreflightCard, ReadyCard
from inspector_app.ui.train.form import TrainForm
from inspector_app.ui.train.result_card import ResultCard
from inspector_app.ui.train.unusual import Unusual
from inspector_app.ui.widgets.basics import label, scrolling, set_primary
from inspector_app.ui.widgets.figures import THUMBNAIL_PX
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk, Page, Work
from inspector_app.ui.zones.opener import DrawnOn, ZonesOpener
from inspector_app.workers.build_jobs import Built, build, check, examples, look_through
from inspector_app.workers.job import Job

if TYPE_CHECKING:
    from inspector_app.pipeline.building.preflight import Preflight
    from inspector_app.project.schema_limits import PartAnswer

LOOK_DELAY_MS = 150
N_THUMBNAILS = 36
N_ODD = 12
FORM_PX = 400


class TrainPage(Page):
    """The choices on the left; pre-flight, progress and result on the right."""

    def __init__(self, desk: Desk) -> None:
        """Follow the desk's session."""
        super().__init__(desk.room)
        self._session = session = desk.session
        self._notices = notices = desk.notices
        self._projects = desk.projects
        self._roles = desk.roles
        self._series = session.series
        self._project_folder: Path | None = None
        self._left_out: tuple[PartAnswer, ...] = ()  # of the project, if its folder is looked through
        self._look_due = False  # when the page is shown
        self._preflight: Preflight | None = None
        self._build_soon = False
        self._built: Built | None = None
        self._two: Built | None = None  # the session's project, while its alternative is available
        self._waiting: Built | None = None
        self._look_job: Job | None = None
        self._thumbnail_job: Job | None = None
        self._example_job: Job | None = None
        self._check_job: Job | None = None
        self._odd_job: Job | None = None
        self._build_job: Job | None = None
        self.form = TrainForm()
        self.zones = ZonesOpener(session.jobs, self, self._drawn_on)
        self.form.zones.take_button(self.zones.button)
        session.plugins.loaded.connect(self.form.detector.offer_all)
        self.empty_card = EmptyCard()
        self.preflight_card = PreflightCard()
        self.build_card = BuildCard()
        self.ready_card = ReadyCard()
        self.result_card = ResultCard()
        self.search = BestSearch(session, self.form, self.build_card, notices)
        self.best_card = self.search.card
        self.unusual = Unusual(session, self, self.build_card, notices, self._may_learn_again)
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.setInterval(LOOK_DELAY_MS)
        self._lay_out()
        self._connect()
        self._show_cards()

    @property
    def building(self) -> bool:
        """Whether a build, also one without a part, or a comparison of settings is running."""
        return self._build_job is not None or self.search.running or self.unusual.learning

    def work_in_progress(self) -> Work | None:
        """Return the running build, or one that waits to be used."""
        if self.has_ready_build:
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
        if self._look_due and not self.building:
            self._ask_look()
        self.unusual.show_small()

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions of the demo and of collecting for their buttons."""
        self.form.collect_button.clicked.connect(actions["collect"].trigger)
        self.empty_card.demo_button.clicked.connect(actions["try_demo"].trigger)

    def build_from(self, folder: Path) -> None:
        """Choose a folder, and build from it as soon as its pictures are checked."""
        if not self.building:
            self.form.clear()
            self.form.set_folder(folder)
            self._build_soon = True

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
        cards = (self.build_card, self.ready_card, self.best_card, self.result_card, self.unusual.card)
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
        self.unusual.learning_changed.connect(self._show_busy)
        self.zones.used.connect(self.form.set_zoning)
        self.zones.failed.connect(self._notices.show_fault)
        self._look_timer.timeout.connect(self._look)
        self.preflight_card.skip_button.clicked.connect(self.stop_check)
        self.empty_card.folder_button.clicked.connect(self.form.choose_folder)
        self.empty_card.open_button.clicked.connect(self._projects.open_project)
        self.build_card.cancel_button.clicked.connect(self.cancel_build)
        self.ready_card.use_button.clicked.connect(self._use_built)
        self.ready_card.discard_button.clicked.connect(self.discard_built)
        self.result_card.save_button.clicked.connect(self._projects.save)
        self.result_card.inspect_button.clicked.connect(self._ask_inspect)
        self.result_card.setting_button.clicked.connect(self._ask_tune)
        self.result_card.align_button.clicked.connect(self._build_aligned)
        self.result_card.trial.chosen.connect(self.use_alternative)
        self._session.project_changed.connect(self._show_project)
        self._roles.changed.connect(self._say_ready)
        self._session.dirty_changed.connect(self._show_dirty)

    @Slot()
    def _show_cards(self) -> None:
        has_project = self._session.project is not None
        self.build_card.setVisible(self.building)
        self.ready_card.setVisible(self._waiting is not None)
        self.best_card.setVisible(self.search.shown and not self.building)
        self.best_card.let_start(can=self._preflight is not None)
        for card in (self.result_card, self.unusual.card):
            card.setVisible(has_project and not self.building)
        self.result_card.align_button.setEnabled(self._built is not None and self._preflight is not None)
        self.result_card.trial.let_choose(can=self._two is not None and self._waiting is None)
        looking = self.form.folder is not None
        self.preflight_card.setVisible(looking and not (has_project and self._built is not None and not self.building))
        self.empty_card.setVisible(not (has_project or looking or self.building or self._waiting))
        self.form.setEnabled(not self.building)
        for press in (self.form.build_button, self.form.search_button):
            press.setEnabled(self._preflight is not None and not self.building)
            keep(
                press.setToolTip,
                lambda: "" if self._preflight is not None else self.tr("Choose a folder of good parts first"),
            )
        fresh = self._built is None and not (has_project and self.form.folder == self._project_folder)
        keep(self.form.build_button.setText, lambda: self.tr("Build") if fresh else self.tr("Build again"))
        set_primary(self.form.build_button, primary=fresh)

    def _drawn_on(self) -> DrawnOn | None:
        """What zones are drawn on: the pictures of the pre-flight."""
        found = self._preflight
        if found is None:
            return None
        return DrawnOn(self.form.zoning, found.usable, found.source_size, found.reading)

    # --- before a build ----------------------------------------------------------------------------------------

    @Slot()
    def _ask_look(self) -> None:
        self._build_soon = False
        self._preflight = None
        self._built = None
        self._session.good_folder = self.form.folder
        self.zones.button.setEnabled(False)
        for job in (self._look_job, self._thumbnail_job, self._example_job, self._check_job, self._odd_job):
            if job is not None:
                job.cancel()
        self._look_job = self._thumbnail_job = self._example_job = self._check_job = self._odd_job = None
        self._look_due = False
        if self.form.folder is not None:
            self.preflight_card.show_looking()
            self._look_timer.start()
        self._show_cards()

    @Slot()
    def _look(self) -> None:
        folder = self.form.folder
        if folder is None:
            return
        try:
            settings = self.form.settings()
        except ValueError:
            self.preflight_card.show_refused(self.form.fault)
            return
        own = folder == self._project_folder
        left_out = tuple(one for one in self._session.answers if one.answer == "left out") if own else ()
        self._left_out = left_out
        self._look_job = self._session.jobs.make(lambda: look_through(folder, settings, left_out=left_out))
        self._look_job.finished.connect(self._take_preflight)
        self._look_job.failed.connect(self._refuse_folder)
        self._look_job.start()

    @Slot(object)
    def _take_preflight(self, preflight: "Preflight") -> None:
        self._look_job = None
        self._preflight = preflight
        self.preflight_card.show_preflight(preflight)
        self.form.offer_bits(preflight.fewer_bits)
        self.form.offer_shapes(differ=preflight.n_other_shapes > 0)
        self.zones.button.setEnabled(True)
        self._show_cards()
        every = max(1, len(preflight.usable) // N_THUMBNAILS)
        chosen = preflight.usable[::every][:N_THUMBNAILS]
        self._thumbnail_job = self._session.jobs.make(lambda: thumbnails(chosen, 2 * THUMBNAIL_PX, preflight.reading))
        self._thumbnail_job.finished.connect(self._take_thumbnails)
        self._thumbnail_job.failed.connect(self._notices.show_fault)
        self._thumbnail_job.start()

        if self._build_soon:
            self._build_soon = False
            self.start_build()
            return
        self._check_job = self._session.jobs.make(lambda: check(preflight))
        self._check_job.progressed.connect(self.preflight_card.show_checking)
        self._check_job.finished.connect(self._take_checked)
        self._check_job.failed.connect(self._refuse_folder)
        self._check_job.start()

        settings = self.form.settings()
        if settings.variety.n_copies:
            self._example_job = self._session.jobs.make(lambda: examples(preflight, settings.variety))
            self._example_job.finished.connect(self._take_examples)
            self._example_job.failed.connect(self._notices.show_fault)
            self._example_job.start()

    @Slot(object)
    def _take_checked(self, preflight: "Preflight") -> None:
        """Use the pre-flight in which every picture was decoded."""
        self._check_job = None
        self._preflight = preflight
        self.preflight_card.show_preflight(preflight)
        self.preflight_card.show_checked()
        odd, reading = [path for path, _ in preflight.odd[:N_ODD]], preflight.reading
        if odd:
            self._odd_job = self._session.jobs.make(lambda: thumbnails(odd, 2 * THUMBNAIL_PX, reading))
            self._odd_job.finished.connect(self._take_odd)
            self._odd_job.failed.connect(self._notices.show_fault)
            self._odd_job.start()

    @Slot()
    def stop_check(self) -> None:
        """Stop decoding every picture; the build does it anyway."""
        if self._check_job is not None:
            self._check_job.cancel()
            self._check_job = None
            self.preflight_card.show_unchecked()

    @Slot(object)
    def _take_odd(self, pictures: list[tuple[Path, UInt8]]) -> None:
        self._odd_job = None
        self.preflight_card.show_odd(pictures)

    @Slot(object)
    def _take_examples(self, pictures: list[UInt8]) -> None:
        self._example_job = None
        self.form.variety.show_examples(pictures)

    @Slot(object)
    def _refuse_folder(self, fault: BaseException) -> None:
        self._look_job = self._check_job = self._preflight = None
        self.form.offer_shapes(differ=isinstance(fault, ShapesError))
        if self._session.project is not None and self.form.folder == self._project_folder:  # nobody chose it now
            words = [told(part) for part in self._notices.words_of(fault)]
            self.preflight_card.show_refused(lambda: " ".join(said_now(each) for each in words).strip())
        else:
            self.preflight_card.show_refused("")
            self._notices.show_fault(fault)
        self._show_cards()

    @Slot(object)
    def _take_thumbnails(self, pictures: list[tuple[Path, UInt8]]) -> None:
        self._thumbnail_job = None
        self.preflight_card.show_thumbnails(pictures)

    # --- the build ---------------------------------------------------------------------------------------------

    @Slot()
    def start_build(self) -> None:
        """Build from the pictures of the pre-flight."""
        if self._preflight is None or self.building:
            return
        self.stop_check()  # two would decode the same pictures
        paths = self._preflight.usable + tuple(path for path, _ in self._preflight.skipped)
        headers, left_out = self._preflight.headers, self._left_out
        settings, app_paths = self.form.settings(), self._session.paths
        self._build_job = self._session.jobs.make(lambda: build(paths, settings, app_paths, headers, left_out))
        self._build_job.progressed.connect(self.build_card.show_progress)
        self._build_job.finished.connect(self._take_built)
        self._build_job.cancelled.connect(self._tell_cancelled)
        self._build_job.failed.connect(self._notices.show_fault)
        self._build_job.ended.connect(self._end_build)
        self.build_card.begin(self._preflight.expected_seconds)
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
        if self._preflight is not None and not self.building:
            self.stop_check()
            self.search.start(self._preflight)

    @Slot()
    def _show_busy(self) -> None:
        self._show_cards()
        self.work_changed.emit()

    @Slot()
    def cancel_build(self) -> None:
        """Cancel the build or the comparison of settings; no result is kept."""
        self.search.cancel()
        if self.unusual.learning:
            self.unusual.leaving.cancel()
            self.build_card.show_cancelling()
        if self._build_job is not None:
            self._build_job.cancel()
            self.build_card.show_cancelling()

    @Slot(object)
    def _take_built(self, built: Built) -> None:
        self._waiting = built
        self.ready_card.show_name(built.opened.project.document.name)
        if self._projects.may_replace(kept=self.keeps_open_project):
            self.accept_built()
        else:
            self._say_ready()

    @Slot()
    def _say_ready(self) -> None:
        """Show a notice that a build is ready; shown again after a login, as an operator cannot open this page."""
        if self.has_ready_build:
            hint = "" if self._roles.is_operator else lambda: self.tr("Use or discard it on the Train page.")
            self._notices.show_notice(Severity.INFO, lambda: self.tr("A build is ready."), hint)

    @Slot()
    def _use_built(self) -> None:
        self._projects.replace(self.accept_built, self)

    @Slot()
    def _ask_inspect(self) -> None:
        self.page_asked.emit("inspect")

    @Slot()
    def _ask_tune(self) -> None:
        self.page_asked.emit("tune")

    @property
    def has_ready_build(self) -> bool:
        """Whether a build waits to be used or discarded."""
        return self._waiting is not None

    @property
    def keeps_open_project(self) -> bool:
        """Whether the open project stays available when the waiting build is used, and has no changes."""
        session = self._session
        kept = self._waiting.alternative if self._waiting is not None else None
        return (
            kept is not None
            and session.project is not None
            and kept.opened.project.learned is session.project.learned
            and session.limits == Limits(session.suggested_l2)
            and not session.labelled
        )

    def accept_built(self) -> None:
        """Replace the open project by the built one."""
        built, self._waiting = self._waiting, None
        if built is None:
            return
        self._built = built
        self._two = built if built.alternative is not None else None
        self._session.take_built(built.opened)

    @Slot()
    def discard_built(self) -> None:
        """Discard the build that waits."""
        self._waiting = None
        self._show_cards()

    @Slot(str)
    def use_alternative(self, _detector: str) -> None:
        """Use the other one of the two built projects; first ask if this would lose changes."""
        if self._two is None or self._two.alternative is None or self.building or self._waiting is not None:
            return
        self._take_built(replace(self._two.alternative, alternative=replace(self._two, alternative=None)))
        self._show_cards()

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
        if self._built is not None and learned is not self._built.opened.project.learned:
            self._built = None
        if self._two is not None and learned is not self._two.opened.project.learned:
            self._two = None
        self._show_cards()
        self.unusual.find()

    def _may_learn_again(self) -> bool:
        """Return whether nothing prevents a build without a part now; a notice says what does."""
        return not self.building and self._projects.may_learn_again() and not self._projects.say_held(self)

    def _fill_form(self) -> None:
        """Show the choices of the project that was opened, unless it was built with those in the form."""
        project = self._session.project
        self._project_folder = project.document.good_folder if project is not None else None
        if project is None:
            self.form.clear()
        elif self._built is None or project.learned is not self._built.opened.project.learned:
            self.form.fill(settings_for_form(project.document), self._project_folder)
            if not self.isVisible():  # not during a run, for a page that nobody looks at
                self._look_timer.stop()
                self._look_due = self.form.folder is not None

    @Slot(bool)
    def _show_dirty(self, dirty: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.result_card.save_button.setEnabled(dirty)
