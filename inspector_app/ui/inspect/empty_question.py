"""Asks for the picture of the empty station before a station at rest is used for the first time."""

from PySide6.QtCore import QObject, Slot

from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import RunState
from inspector_app.ui.inspect.live_watch import LiveWatch
from inspector_app.ui.inspect.stage import Stage
from inspector_app.ui.inspect.stage_card import StageCard
from inspector_app.workers.feed_run import FeedRun


class EmptyQuestion(QObject):
    """Without that picture, the empty station at rest would be judged like a part.

    The question is asked once for each project, and can be skipped. The camera is open meanwhile, and nothing is judged
    before the answer unless a run was already on.
    """

    def __init__(self, run: FeedRun, watch: LiveWatch, stage: Stage) -> None:
        """Follow ``run``; ``watch`` has the newest frame, and ``stage`` shows the question."""
        super().__init__(stage)
        self._run = run
        self._watch = watch
        self._operator = False
        self.card = StageCard()
        self.card.say(
            lambda: self.tr("How does the empty station look?"),
            lambda: self.tr(
                "Take all parts away, then press the button. "
                "Without this picture, the empty station is judged like a part."
            ),
        )
        self.take_button = self.card.add_button(lambda: self.tr("The station is empty: take the picture"), primary=True)
        self.skip_button = self.card.add_button(lambda: self.tr("Skip"))
        stage.put_in_middle(self.card)
        self.take_button.clicked.connect(self._take)
        self.skip_button.clicked.connect(self._skip)
        watch.watched.connect(self._show_ready)
        run.changed.connect(self._follow_run)
        run.station.plan_changed.connect(self._follow_run)

    def set_operator(self, *, operator: bool) -> None:
        """Ask engineers only: the picture is part of the station's set-up."""
        self._operator = operator
        self._follow_run()

    @property
    def _open(self) -> bool:
        """Whether the answer is needed and was not asked for before."""
        feed, station = self._run.feed, self._run.station
        if feed is None or not feed.live or feed.real_time or not self._run.ready or self._operator:
            return False
        return station.plan.when is When.AT_REST and station.plan.empty is None and not station.asked_for_empty

    def ask(self) -> bool:
        """Show the question if it is open; return whether the run must wait for the answer."""
        if not self._open or self.card.isVisible():
            return False
        waits = self._run.state.over
        if waits:
            self._run.open()
        self._show_ready()
        self.card.show()
        return waits

    @Slot()
    def _show_ready(self, *_facts: object) -> None:
        self.take_button.setEnabled(self._watch.preview is not None)

    @Slot()
    def _follow_run(self, *_facts: object) -> None:
        """Withdraw the question when it no longer matters."""
        if self._run.state.over or self._run.abandoned or not self._open:
            self.card.hide()

    @Slot()
    def _take(self) -> None:
        preview = self._watch.preview
        if preview is not None:
            self._run.station.take_reference(preview)
            self._answer()

    @Slot()
    def _skip(self) -> None:
        self._run.station.note_asked_for_empty()
        self._answer()

    def _answer(self) -> None:
        self.card.hide()
        if self._run.state in {RunState.OPENING, RunState.PAUSED, RunState.RECOVERING}:
            self._run.go_on()
