"""The search for the best setting: its job, its card, and its changes to the form."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.ui.train.best_card import BestCard
from inspector_app.ui.train.cards import BuildCard
from inspector_app.ui.train.form import TrainForm, as_form_has_it
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.build_jobs import search
from inspector_app.workers.job import Job
from inspector_app.workers.session import Session

if TYPE_CHECKING:
    from inspector_app.pipeline.building.preflight import Preflight
    from inspector_app.pipeline.comparing.best_setting import BestSetting

BUDGET_S = 120.0


class BestSearch(QObject):
    """Runs the search on the session's jobs; the result is kept until another folder is chosen."""

    running_changed = Signal(bool)
    changed = Signal()

    def __init__(self, session: Session, form: TrainForm, progress: BuildCard, notices: Notices) -> None:
        """Change the settings in ``form``, and show the progress on ``progress``."""
        super().__init__(form)
        self._session = session
        self._form = form
        self._progress = progress
        self._notices = notices
        self.card = BestCard()
        self._job: Job | None = None
        self._folder: Path | None = None
        self._mine: TrainSettings | None = None
        self._best: TrainSettings | None = None
        self._found = False
        form.changed.connect(self._follow_form)
        self.card.best_button.clicked.connect(self._use_best)
        self.card.back_button.clicked.connect(self._go_back)
        self.card.close_button.clicked.connect(self.forget)

    @property
    def running(self) -> bool:
        """Whether the search runs."""
        return self._job is not None

    @property
    def has_result(self) -> bool:
        """Whether the card has a result."""
        return self._found

    def start(self, preflight: "Preflight") -> None:
        """Search with the good parts of the pre-flight, starting from the settings in the form."""
        settings, app_paths, budget_s = self._form.settings(), self._session.paths, BUDGET_S
        self._found = False
        self._folder, self._mine = self._form.folder, settings
        self._job = self._session.jobs.make(lambda: search(preflight, settings, app_paths, budget_s))
        self._job.progressed.connect(self._progress.show_progress)
        self._job.finished.connect(self._take_best)
        self._job.cancelled.connect(self._tell_cancelled)
        self._job.failed.connect(self._notices.show_fault)
        self._job.ended.connect(self._end)
        self._progress.begin(budget_s)
        self.running_changed.emit(True)
        self._job.start()

    def cancel(self) -> None:
        """Cancel the search; the form does not change."""
        if self._job is not None:
            self._job.cancel()
            self._progress.show_cancelling()

    @Slot()
    def forget(self) -> None:
        """Drop the result; the form does not change."""
        self._found = False
        self.changed.emit()

    @Slot(object)
    def _take_best(self, best: "BestSetting") -> None:
        self._found = True
        settings = best.outcomes[best.best].candidate.settings
        assert settings is not None
        self._best = as_form_has_it(settings)
        self.card.show_best(best)
        if best.best > 0:
            self._use_best()

    @Slot()
    def _use_best(self) -> None:
        assert self._best is not None
        self._form.apply(self._best)

    @Slot()
    def _go_back(self) -> None:
        assert self._mine is not None
        self._form.apply(self._mine)

    @Slot()
    def _follow_form(self) -> None:
        if not self._found:
            return
        if self._form.folder != self._folder:  # the result is not valid for other parts
            self.forget()
            return
        self.card.show_form(holds_best=self._form.holds(self._best), holds_mine=self._form.holds(self._mine))

    @Slot()
    def _tell_cancelled(self) -> None:
        self._notices.show_notice(
            Severity.INFO, lambda: self.tr("The search was cancelled."), lambda: self.tr("Your setting is as it was.")
        )

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.running_changed.emit(False)
