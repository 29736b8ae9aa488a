"""Parts that a person shows to the camera one by one: what comes next, the live picture, and the last verdict."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.core.messages import InspectionRecord, TriggerAnswer
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.style.theme import GLOVE_PX
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.guided import GuidedRun


class GuidedView(QWidget):
    """Uses the camera that is chosen on the Inspect page; a run of it is stopped first.

    ``judged`` carries an InspectionRecord and its Picture. ``ended``: the camera is closed.
    """

    judged = Signal(object, object)
    ended = Signal()

    def __init__(self, desk: Desk, inspection: FeedRun) -> None:
        """Start without the camera."""
        super().__init__()
        self._desk = desk
        self._inspection = inspection
        self._run: GuidedRun | None = None
        self._begins = False
        self.task = label("", "title")
        self.view = ImageView()
        self.note = label("", "warning")
        self.last = label("", "heading")
        self.ways = label("", "small")
        self.judge_button = button(lambda: self.tr("Judge (Space)"), primary=True)
        self.judge_button.setStyleSheet(f"min-height: {GLOVE_PX}px; font-size: 18px;")
        self._space = QShortcut(QKeySequence(Qt.Key.Key_Space), self)  # a button's own ends with a new text
        self._space.setAutoRepeat(False)
        self._space.activated.connect(self.judge)
        self.judge_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.task, self.last):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        column.addWidget(self.judge_button)
        column.addWidget(self.ways)
        self.note.hide()
        self.judge_button.clicked.connect(self.judge)
        inspection.ended.connect(self._open)
        inspection.station.ports.changed.connect(self._say_ways)
        self._say_ways()
        inspection.begun.connect(self.stop)

    @property
    def active(self) -> bool:
        """Whether the camera is open, or will be."""
        return self._run is not None or self._begins

    def ask(self, task: Words) -> None:
        """Say which part is to be shown."""
        keep(self.task.setText, task)

    def begin(self) -> bool:
        """Open the camera, as soon as a run of it has ended; return whether there is one."""
        feed = self._inspection.feed
        if feed is None or not feed.live or self._desk.session.opened is None:
            return False
        self._begins = True
        keep(self.last.setText, "")
        self.view.show_message(lambda: self.tr("Opening the camera…"))
        self.judge_button.setEnabled(False)
        if self._inspection.state.over and not self._inspection.abandoned:
            self._open()
        else:
            self._inspection.stop()
        return True

    @Slot()
    def _open(self) -> None:
        feed, session = self._inspection.feed, self._desk.session
        if not self._begins or feed is None or session.opened is None:
            return
        self._begins = False
        plan = self._inspection.station.plan
        run = GuidedRun(
            self._inspection.prepared(feed), self._desk.open_source, session.opened, session.limits, plan, session.jobs
        )
        self._run = self._inspection.guided = run
        run.taken.connect(self._say_judging)
        run.seen.connect(self._show_seen)
        run.judged.connect(self._take)
        run.nothing_there.connect(self._say_empty)
        run.status_changed.connect(self._show_note)
        run.failed.connect(self._show_fault)
        run.ended.connect(self._note_ended)
        run.start()
        self.judge_button.setEnabled(True)

    @Slot()
    def stop(self) -> None:
        """Close the camera; :attr:`ended` follows."""
        self._begins = False
        if self._run is not None:
            self._leave_triggers()
            self._run.stop()

    def _leave_triggers(self) -> None:
        """Give the triggers back to the runs; another dialog may have them by now."""
        if self._inspection.guided is self._run:
            self._inspection.guided = None

    @Slot()
    def judge(self) -> None:
        """Judge what is under the camera now."""
        if self._run is not None and self._run.trigger() is TriggerAnswer.NOT_RUNNING:
            keep(self.last.setText, lambda: self.tr("The camera is not ready yet. Wait a moment, then press again."))

    @Slot()
    def _say_judging(self) -> None:
        """A person or a machine has asked for the next frame; the result may be here already."""
        if self._run is not None and self._run.waiting:
            self.judge_button.setEnabled(False)
            keep(self.last.setText, lambda: self.tr("Judging…"))

    @Slot()
    def _say_ways(self) -> None:
        """Say whether machines may ask, too."""
        names = ", ".join(
            f"{state.kind} {state.port.port}"
            for state in self._inspection.station.ports.states
            if state.port.on and not state.fault
        )
        keep(
            self.ways.setText,
            lambda: self.tr("A trigger over the network judges it, too ({ports}).").format(ports=names),
        )
        self.ways.setVisible(bool(names))

    @Slot(object, object)
    def _take(self, record: InspectionRecord, picture: object) -> None:
        self.judge_button.setEnabled(True)
        keep(self.last.setText, "")
        self.judged.emit(record, picture)

    def say_last(self, words: Words) -> None:
        """Say what was judged last."""
        keep(self.last.setText, words)

    @Slot()
    def _say_empty(self) -> None:
        self.judge_button.setEnabled(True)
        keep(
            self.last.setText,
            lambda: self.tr("There was no part to judge. Put it under the camera, then press again."),
        )

    @Slot()
    def _show_seen(self) -> None:
        preview = self._run.take_preview() if self._run is not None else None
        if preview is not None:
            self.view.show_picture(preview.rgb, None)

    @Slot(object)
    def _show_note(self, note: str) -> None:
        keep(self.note.setText, told(note))
        self.note.setVisible(bool(note))

    @Slot(object)
    def _show_fault(self, fault: BaseException) -> None:
        words = [told(part) for part in self._desk.notices.words_of(fault)]
        self.view.show_message(lambda: " ".join(said_now(each) for each in words).strip())

    @Slot()
    def _note_ended(self) -> None:
        self._leave_triggers()
        self._run = None
        self.judge_button.setEnabled(False)
        self.ended.emit()
