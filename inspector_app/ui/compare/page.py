"""The compare page: detectors and projects side by side, on the same good parts and the same test parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import TrainSettings, settings_for_form
from inspector_app.pipeline.measuring.labelled import find_test
from inspector_app.project.files import is_folder
from inspector_app.ui.compare.feature_space_tab import FeatureSpaceTab
from inspector_app.ui.compare.figures_tab import FiguresTab
from inspector_app.ui.compare.form import CompareForm
from inspector_app.ui.compare.side_by_side import SideBySide
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import button, label, scrolling
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk, Page, Work
from inspector_app.workers.comparison import Comparison, ComparisonPlan

if TYPE_CHECKING:
    from inspector_app.pipeline.comparing.compare import Outcome
    from inspector_app.project.store import Project

FIGURES, SIDE_BY_SIDE, FEATURE_SPACE = range(3)


class ComparePage(Page):
    """Shows the form first, then the results over the whole width."""

    takes_projects = True

    def __init__(self, desk: Desk) -> None:
        """Follow the desk's session."""
        super().__init__(desk.room)
        self._session = session = desk.session
        self._notices = notices = desk.notices
        self._projects = desk.projects
        self._series = session.series
        self.comparison = Comparison(session.jobs, session.paths, self)
        self.form = CompareForm()
        session.plugins.loaded.connect(self.form.offer_all)
        self.figures = FiguresTab()
        self.side = SideBySide(session.jobs)
        self.space = FeatureSpaceTab(session, notices)
        self.title = label(lambda: self.tr("Compare"), "title", wrap=False)
        self.step = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self.back_button = button(lambda: self.tr("Change the choice"))
        self.forward_button = button(lambda: self.tr("Back to the results"))
        self.tabs = QTabWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_state()

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 12)
        page.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(14)
        self.title.setMinimumHeight(theme.TOUCH_PX)
        head.addWidget(self.title)
        head.addWidget(self.step, 1)
        head.addWidget(self.bar, 1)
        for press in (self.cancel_button, self.back_button, self.forward_button):
            head.addWidget(press)
        page.addLayout(head)
        page.addWidget(self._stack, 1)
        self._stack.addWidget(scrolling(self.form))
        self._stack.addWidget(self.tabs)
        for tab in (self.figures, self.side, self.space):
            self.tabs.addTab(tab, "")
        keep(self.tabs.setTabText, lambda: self.tr("Figures"), FIGURES)
        keep(self.tabs.setTabText, lambda: self.tr("Side by side"), SIDE_BY_SIDE)
        keep(self.tabs.setTabText, lambda: self.tr("Feature space"), FEATURE_SPACE)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)

    def _connect(self) -> None:
        comparison = self.comparison
        comparison.planned.connect(self._take_plan)
        comparison.candidate_begun.connect(self._note_begun)
        comparison.progressed.connect(self._show_progress)
        comparison.outcome_reached.connect(self._take_outcome)
        comparison.failed.connect(self._refuse)
        comparison.ended.connect(self._end)
        self._session.project_changed.connect(self._fill_form)
        self.form.start_asked.connect(self.start)
        self.cancel_button.clicked.connect(self.cancel)
        self.back_button.clicked.connect(self._show_form)
        self.forward_button.clicked.connect(self._show_results)
        self.figures.selected.connect(self.space.choose)
        self.figures.use_asked.connect(self._use)
        self.tabs.currentChanged.connect(self._enter_tab)

    # --- user actions ------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Suggest the good parts of the train page, if none are set here."""
        self.form.suggest(self._session.good_folder)

    @Slot(object)
    def _fill_form(self, project: "Project | None") -> None:
        """Show the choices of another project; a part left out, or other zones, change nothing here."""
        if self._session.series is self._series:
            return
        self._series = self._session.series
        if project is not None:
            self.form.fill(settings_for_form(project.document), project.document.good_folder)
        else:
            self.form.fill(TrainSettings(name="-"), None)

    def work_in_progress(self) -> Work | None:
        """Return the running comparison."""
        return Work(lambda: self.tr("A comparison is running.")) if self.comparison.running else None

    def drop(self, paths: Sequence[Path]) -> bool:
        """Add dropped projects as candidates; use a folder as test folder if it looks like one, else as good parts."""
        if self.comparison.running:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("A comparison is running."),
                lambda: self.tr("Cancel it, or wait until it ends."),
                cause="comparison running",
            )
            return True
        for path in paths:
            if dialogs.is_project(path):
                self.form.add_project(path)
            elif find_test(path) is not None:
                self.form.test.set_folder(path)
            else:
                self.form.good.set_folder(path if is_folder(path) else path.parent)
        self._show_form()
        return True

    @Slot()
    def start(self) -> None:
        """Start a comparison; the results of an earlier one are dropped."""
        if self.comparison.running or self.form.missing:
            return
        self.figures.begin([])
        self._show_outcomes()
        self.space.begin(())
        self.tabs.setCurrentIndex(FIGURES)
        keep(self.step.setText, lambda: self.tr("Listing the parts"))
        self._notices.end("comparison")
        self.comparison.start(self.form.choice())
        self._show_state()

    @Slot()
    def cancel(self) -> None:
        """Cancel the comparison; the outcomes so far are kept."""
        keep(self.step.setText, lambda: self.tr("Cancelling…"))
        self.cancel_button.setEnabled(False)
        self.comparison.cancel()

    @Slot()
    def _show_form(self) -> None:
        self._stack.setCurrentIndex(0)
        self._show_state()

    @Slot()
    def _show_results(self) -> None:
        self._stack.setCurrentIndex(1)
        self._show_state()

    @Slot(int)
    def _enter_tab(self, number: int) -> None:
        """Give the focus to the shown tab."""
        widgets: tuple[QWidget, ...] = (self.figures, self.side, self.space)
        widgets[number].setFocus()

    # --- signals of the comparison -----------------------------------------------------------------------------

    @Slot(object)
    def _take_plan(self, made: ComparisonPlan) -> None:
        self.figures.begin([candidate.name for candidate in made.candidates])
        self.space.begin(made.good)
        if made.remarks:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("Not all that was found is used."),
                lambda: "\n".join(map(said, made.remarks)),
            )
        self._show_results()

    @Slot(int)
    def _note_begun(self, row: int) -> None:
        self._show_progress(row, Progress(Sentence("Starting"), 0, 0, 0.0))

    @Slot(int, object)
    def _show_progress(self, row: int, progress: Progress) -> None:
        rows = self.figures.model.rows
        self.figures.model.show_progress(row, progress)
        self.bar.setValue(round(1000 * (row + progress.fraction) / len(rows)))
        name, step, total = rows[row].name, progress.step, len(rows)
        keep(
            self.step.setText,
            lambda: self.tr("{name} ({n} of {total}): {step}").format(
                name=said(name), n=row + 1, total=total, step=said(step)
            ),
        )

    @Slot(int, object)
    def _take_outcome(self, row: int, outcome: "Outcome") -> None:
        self.figures.take_outcome(row, outcome)
        self._show_outcomes()
        self.space.add(outcome)

    @Slot(object)
    def _refuse(self, fault: BaseException) -> None:
        self._show_form()
        self._notices.show_fault(fault, cause="comparison")

    @Slot()
    def _end(self) -> None:
        self._notices.end("comparison running")
        if self.comparison.cancelled:
            self.figures.model.leave_out_rest()
            n, total = len(self.figures.outcomes), len(self.figures.model.rows)
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr("The comparison was cancelled."),
                lambda: self.tr("Done before that, and kept: {n} of {total}.").format(n=n, total=total) if n else "",
            )
        self._show_state()

    # --- display -----------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        running, in_form = self.comparison.running, self._stack.currentIndex() == 0
        self.bar.setVisible(running)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        self.back_button.setVisible(not running and not in_form)
        self.forward_button.setVisible(not running and in_form and bool(self.figures.model.rows))
        self.form.setEnabled(not running)
        self.figures.show_running(running=running)
        if not running:
            keep(
                self.step.setText,
                lambda: (
                    self.tr("Detectors side by side: learned from the same good parts, judged on the same test parts.")
                    if in_form
                    else self._summary()
                ),
            )
            self.bar.setValue(0)

    def _summary(self) -> str:
        judged = [outcome.evaluation for outcome in self.figures.judged if outcome.evaluation is not None]
        if not judged:
            return self.tr("No candidate could be judged.")
        return self.tr("%n candidates; test parts: {good} good, {bad} defective", "", len(judged)).format(
            good=judged[0].n_good, bad=judged[0].n_defect
        )

    def _show_outcomes(self) -> None:
        judged = self.figures.judged
        self.side.show_outcomes(judged)
        for tab in (SIDE_BY_SIDE, FEATURE_SPACE):
            self.tabs.setTabEnabled(tab, bool(judged))
            keep(self.tabs.setTabToolTip, "" if judged else lambda: self.tr("When the first candidate has judged"), tab)

    # --- use of a candidate ------------------------------------------------------------------------------------

    @Slot(object)
    def _use(self, outcome: "Outcome") -> None:
        path = outcome.candidate.project
        if path is None:
            self._projects.replace(lambda: self._use_built(outcome), self)
        elif not self._projects.say_held(self):  # opened again, because the file may have changed since
            self._projects.open_path(path)

    def _use_built(self, outcome: "Outcome") -> None:
        """Make a candidate that was built here the open project; unsaved changes were already asked about."""
        opened, name = outcome.opened, outcome.candidate.name
        assert opened is not None
        assert outcome.candidate.project is None
        self._session.take_built(opened)
        self._notices.show_notice(
            Severity.INFO,
            lambda: self.tr("{name} is the open project now.").format(name=said(name)),
            lambda: self.tr("It is not saved yet: Ctrl+S saves it. Inspect parts with it on the Inspect page."),
        )
