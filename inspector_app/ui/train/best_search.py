"""The comparison of settings on labelled defects: its job, its card, and its changes to the form."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from inspector_app.core.messages import Label, ScoredPart
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.measuring.labelled import find_set_of
from inspector_app.ui.language.engine_messages import said
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

TYPICAL_BUILDS = 8
"""How many builds of the chosen setting the comparison takes, for the first forecast; some settings take longer."""


class BestSearch(QObject):
    """Runs the comparison on the session's jobs; the result is kept until another folder is chosen."""

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
        self._shown = self._found = False
        self._began_s = 0.0
        form.changed.connect(self._follow_form)
        session.labels_changed.connect(self._count_labelled)
        self.card.best_button.clicked.connect(self._use_best)
        self.card.back_button.clicked.connect(self._go_back)
        self.card.close_button.clicked.connect(self.forget)

    @property
    def running(self) -> bool:
        """Whether the comparison runs."""
        return self._job is not None

    @property
    def shown(self) -> bool:
        """Whether the card asks for labelled parts or has a result."""
        return self._shown

    def ask(self) -> None:
        """Show the card, which asks for the labelled parts; the set of the good parts is suggested."""
        folder = self._form.folder
        self._shown, self._found, self._folder = True, False, folder
        self._count_labelled()
        self.card.show_ask(find_set_of(folder) if folder is not None else None)
        self.changed.emit()
        first = self.card.start_button if self.card.start_button.isEnabled() else self.card.test.choose_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self, preflight: "Preflight") -> None:
        """Compare settings with the good parts of the pre-flight, starting from the settings in the form."""
        test, labelled = self.card.test.folder, self._labelled()
        self._began_s = time.monotonic()
        settings, app_paths = self._form.settings(), self._session.paths
        self._found, self._mine = False, settings
        self.card.show_ask(test)
        self._job = self._session.jobs.make(lambda: search(preflight, settings, app_paths, test, labelled))
        self._job.progressed.connect(self._progress.show_progress)
        self._job.finished.connect(self._take_best)
        self._job.cancelled.connect(self._tell_cancelled)
        self._job.failed.connect(self._show_fault)
        self._job.ended.connect(self._end)
        self._progress.begin(TYPICAL_BUILDS * preflight.expected_seconds)
        self.running_changed.emit(True)
        self._job.start()

    def _labelled(self) -> tuple[ScoredPart, ...]:
        """The parts labelled on the Tune page, if the good parts are those of the open project."""
        project = self._session.project
        own = project is not None and self._form.folder == project.document.good_folder
        return self._session.labelled if own else ()

    @Slot()
    def _count_labelled(self) -> None:
        labels = [part.label for part in self._labelled() if part.path is not None]
        self.card.show_labelled(labels.count(Label.GOOD), labels.count(Label.DEFECT))

    def cancel(self) -> None:
        """Cancel the comparison; the form does not change."""
        if self._job is not None:
            self._job.cancel()
            self._progress.show_cancelling()

    @Slot()
    def forget(self) -> None:
        """Drop the result; the form does not change."""
        self._shown = self._found = False
        self.changed.emit()

    @Slot(object)
    def _take_best(self, found: "tuple[BestSetting, tuple[str, ...]]") -> None:
        best, remarks = found
        self._found = True
        self._best = as_form_has_it(best.settings)
        self.card.show_best(best, time.monotonic() - self._began_s)
        if remarks:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("Not all that was found is used."),
                lambda: "\n".join(map(said, remarks)),
            )
        if best.best > 0:
            self._use_best()

    @Slot(object)
    def _show_fault(self, fault: BaseException) -> None:
        self.card.show_fault(*self._notices.words_of(fault))

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
        if not self._shown:
            return
        if self._form.folder != self._folder:  # the result is not valid for other parts
            self.card.test.show_folder(None)
            self.forget()
        elif self._found:
            self.card.show_form(holds_best=self._form.holds(self._best), holds_mine=self._form.holds(self._mine))

    @Slot()
    def _tell_cancelled(self) -> None:
        self._notices.show_notice(
            Severity.INFO,
            lambda: self.tr("The comparison of settings was cancelled."),
            lambda: self.tr("Your setting is as it was."),
        )

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.running_changed.emit(False)
