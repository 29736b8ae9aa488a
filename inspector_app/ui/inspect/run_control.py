"""What keys and buttons do to the run: run, pause, step, trigger, stop."""

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector_app.pipeline.live.run import RunState
from inspector_app.ui.inspect.empty_question import EmptyQuestion
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.feed_run import FeedRun

translate = QCoreApplication.translate


class RunControl(QObject):
    """Controls the run. What begins to judge shows the newest part again."""

    def __init__(
        self, run: FeedRun, part: ShownPart, notices: Notices, empty_question: EmptyQuestion, parent: QObject
    ) -> None:
        """Control ``run``; ``empty_question`` may ask for the empty station before a run."""
        super().__init__(parent)
        self._run = run
        self._part = part
        self._notices = notices
        self._empty_question = empty_question

    @property
    def over(self) -> bool:
        """Whether a run over files has ended, so that a key must not clear it. A camera's run can start again."""
        return self._run.over and not self._run.live

    @Slot()
    def run_or_pause(self) -> None:
        """Handle Space, if parts are not judged on trigger. It never starts again, because that would clear results."""
        if self._run.alive:
            self._run.pause()
        elif self.over:
            self._say_over()
        else:
            self._go_on()

    @Slot()
    def run_or_stop(self) -> None:
        """Handle F5, and the button after a run: run or stop; it also starts again."""
        if self._run.alive:
            self._run.stop()
        else:
            self._go_on()

    @Slot()
    def trigger(self) -> None:
        """Judge the part now under the camera; handles Space and the large button if judging on trigger.

        Like :meth:`run_or_pause`, it never starts again.
        """
        if self.over:
            self._say_over()
            return
        if not self._run.alive:
            self._run.go_on()
            return
        self._part.follow()
        if self._run.state is RunState.RUNNING:
            self._run.trigger()

    @Slot()
    def step(self) -> None:
        """Judge one part."""
        if self.over:
            self._say_over()
        else:
            self._part.follow()
            self._run.step()

    @Slot()
    def stop(self) -> None:
        """End the run; the records are kept."""
        self._run.stop()

    def start_unattended(self) -> None:
        """Run without a question, because nobody may be there to answer it."""
        self._part.follow()
        self._run.go_on()

    def _go_on(self) -> None:
        self._part.follow()
        if self._run.may_judge() and not self._empty_question.ask():
            self._run.go_on()

    def _say_over(self) -> None:
        self._notices.show_notice(
            Severity.INFO,
            lambda: translate("InspectPage", "The run is over; its results are kept."),
            lambda: translate(
                "InspectPage", "Run again (F5) clears them and begins with the first part. Ctrl+E saves them."
            ),
            cause="run",
        )
