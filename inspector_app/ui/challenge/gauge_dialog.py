"""A gauge study of the open project: set up, guided judging with pause and going on, result and table."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.core.messages import InspectionRecord, Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.challenge.study import PARTS, PASSES, following, write_table
from inspector_app.project.challenge_results import MAX_PASSES, GaugeStudy
from inspector_app.project.challenge_set import MAX_PARTS
from inspector_app.ui.challenge.gauge_result import GaugeResult
from inspector_app.ui.challenge.guided import GuidedView
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import Combo, button, label, stepper
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.fields import FolderLine
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, verdict_word
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.gauge import Gauge
from inspector_app.workers.job import once

SIZE_PX = (980, 720)
CHOICE_PX, BOX_PX = 420, 90
USUAL_DEFECTS = 10


class GaugeDialog(Dialog):
    """Closing it pauses the study, which goes on when the dialog is opened again."""

    def __init__(self, parent: QWidget, desk: Desk, run: FeedRun) -> None:
        """Show the study of the open project that is not done, or the last result."""
        super().__init__(parent, lambda: self.tr("Gauge study"))
        self._desk = desk
        self.gauge = Gauge(desk.session, self)
        self._then: Callable[[], None] | None = None
        """What follows once the new study is on the disk."""
        self.source = Combo(lambda: self.tr("How the parts are judged"), CHOICE_PX)
        self.source.add(lambda: self.tr("Parts shown to the camera in each pass"), "camera")
        self.source.add(lambda: self.tr("Pictures, slightly disturbed in each pass (simulated)"), "disturbed")
        self.source.add(lambda: self.tr("The same pictures in each pass"), "pictures")
        self.folder = FolderLine(lambda: self.tr("Folder with the pictures, in folders such as good and defect"), "")
        self.n_parts = NumberBox(2, MAX_PARTS)
        self.n_good = NumberBox(0, MAX_PARTS // 2)
        self.n_defects = NumberBox(0, MAX_PARTS // 2)
        self.passes = NumberBox(2, MAX_PASSES)
        self.about = label("", "muted")
        self.state = label("", "heading")
        self.fault = label("", "warning")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximum(1000)
        self.guided = GuidedView(desk, run)
        self.result_view = GaugeResult()
        self.begin_button = button(lambda: self.tr("Begin a new study"), primary=True)
        self.go_on_button = button(lambda: self.tr("Go on"))
        self.pause_button = button(lambda: self.tr("Pause"))
        self.forget_button = button(lambda: self.tr("Discard it"))
        self.export_button = button(lambda: self.tr("Export table…"))
        self.close_button = button(lambda: self.tr("Close"))
        for box, value in (
            (self.n_parts, PARTS),
            (self.passes, PASSES),
            (self.n_good, PARTS - USUAL_DEFECTS),
            (self.n_defects, USUAL_DEFECTS),
        ):
            box.setValue(value)
        self._lay_out()
        self._connect()
        self.gauge.look()

    def _lay_out(self) -> None:
        self._setup = QWidget()
        form = QVBoxLayout(self._setup)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(10)
        form.addLayout(_line(label(lambda: self.tr("Judge"), wrap=False), self.source))
        form.addWidget(self.folder)
        self._of_files = _boxes((lambda: self.tr("Parts at most"), self.n_parts))
        self._of_camera = _boxes(
            (lambda: self.tr("Good parts"), self.n_good), (lambda: self.tr("Defective parts"), self.n_defects)
        )
        numbers = FlowRow(gap_px=16)
        for widget in (self._of_files, self._of_camera, _boxes((lambda: self.tr("Passes"), self.passes))):
            numbers.add(widget)
        form.addWidget(numbers)
        form.addWidget(self.about)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.result_view)
        self.stack.addWidget(self.guided)
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        for press in (self.export_button, self.forget_button):
            row.addWidget(press)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for widget in (self._setup, self.state, self.fault, self.bar):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addLayout(
            self.foot(self.begin_button, self.pause_button, self.go_on_button, self.close_button, left=left)
        )
        for press in (self.export_button, self.forget_button, self.pause_button, self.folder.choose_button):
            press.setAutoDefault(False)
        self.fault.hide()
        self.resize(*SIZE_PX)

    def _connect(self) -> None:
        gauge = self.gauge
        gauge.changed.connect(self._show_state)
        gauge.progressed.connect(self._show_progress)
        gauge.failed.connect(self._tell_fault)
        self.guided.judged.connect(self._take_judged)
        self.guided.ended.connect(self._note_camera_ended)
        self.source.currentIndexChanged.connect(self._show_state)
        self.folder.chosen.connect(self._show_state)
        for box in (self.n_good, self.n_defects):
            box.valueChanged.connect(self._show_state)
        self.begin_button.clicked.connect(self.begin)
        self.go_on_button.clicked.connect(self.go_on)
        self.pause_button.clicked.connect(self.pause)
        self.forget_button.clicked.connect(self._forget)
        self.export_button.clicked.connect(self.export)
        self.close_button.clicked.connect(self.close)
        self.finished.connect(self.pause)
        self._desk.session.project_changed.connect(self.pause)

    # --- what a person does ------------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Begin a new study, and judge its first part."""
        self._say("")
        source, passes = self.source.currentData(), int(self.passes.value())
        if source == "camera":
            self.gauge.begin_camera(int(self.n_good.value()), int(self.n_defects.value()), passes)
            self._then = self.go_on
        elif self.folder.folder is not None:
            folder, n = self.folder.folder, int(self.n_parts.value())
            self.gauge.begin_files(folder, n, passes, disturbed=source == "disturbed")
            self._then = self.go_on

    @Slot()
    def go_on(self) -> None:
        """Go on with the study that is not done."""
        self._say("")
        study = self.gauge.study
        if study is None or not self.gauge.may_go_on():
            return
        if study.source != "camera":
            self.gauge.go_on()
        elif not self.guided.begin():
            self._say(lambda: self.tr("No camera is chosen. Choose one on the Inspect page first."))
        self._show_state()

    @Slot()
    def pause(self, *_result: object) -> None:
        """Stop judging; what was judged is kept, and the study can go on at any time."""
        self._then = None
        self.gauge.pause()
        self.guided.stop()
        self._show_state()

    @Slot()
    def _forget(self) -> None:
        self._say("")
        self.gauge.forget()

    @Slot()
    def export(self) -> None:
        """Ask where to, and write all judgements of the last study."""
        study = self.gauge.last
        path = dialogs.ask_export_target(self, ".csv") if study is not None else None
        if study is not None and path is not None:
            self._write(study, path)

    def _write(self, study: GaugeStudy, path: Path) -> None:
        work = partial(once, Sentence("Saving"), partial(write_table, study, path))
        job = self._desk.session.jobs.make(work, writes=True)
        job.finished.connect(lambda _none: self._say(lambda: self.tr("Written: {path}").format(path=path)))
        job.failed.connect(self._tell_fault)
        job.start()

    @Slot(object, object)
    def _take_judged(self, record: InspectionRecord, _picture: object) -> None:
        if self.gauge.study is None or not self.guided.active:
            return
        done = self.gauge.take_shown(record)
        found = f"{VERDICT_SYMBOLS[record.verdict]} {verdict_word(record.verdict)}"
        self.guided.say_last(lambda: self.tr("The last part: {verdict}").format(verdict=found))
        if done:
            self.guided.stop()

    @Slot()
    def _note_camera_ended(self) -> None:
        self._show_state()

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether parts are being judged."""
        return self.gauge.running or self.guided.active

    @property
    def _ready(self) -> bool:
        """Whether it is said which parts are judged."""
        if self.source.currentData() == "camera":
            return self.n_good.value() + self.n_defects.value() >= 2
        return self.folder.folder is not None

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(1000 * progress.fraction))
        study = self.gauge.study
        if study is not None and progress.total == study.n_trials:
            self._say_made(progress.done, progress.total)

    def _say_made(self, n: int, total: int) -> None:
        keep(
            self.state.setText,
            lambda: self.tr("A study is on: {n} of {all} judgements are made. It can go on at any time.").format(
                n=n, all=total
            ),
        )

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        if self._then is not None and self.gauge.study is not None and not self.gauge.running:
            then, self._then = self._then, None
            then()
            return
        study, last, busy = self.gauge.study, self.gauge.last, self.busy
        source = self.source.currentData()
        self._setup.setVisible(study is None and not busy)
        self.folder.setVisible(source != "camera")
        self._of_files.setVisible(source != "camera")
        self._of_camera.setVisible(source == "camera")
        keep(self.about.setText, partial(self._about_words, source))
        if study is not None:
            self._say_made(len(study.trials), study.n_trials)
        else:
            keep(self.state.setText, partial(self._last_words, last))
        if study is not None and study.source == "camera":
            self._ask_next(study)
        self.stack.setCurrentWidget(self.guided if self.guided.active else self.result_view)
        self.result_view.setVisible(last is not None and study is None)
        if last is not None:
            self.result_view.show_study(last)
        self.begin_button.setVisible(study is None and not busy)
        self.begin_button.setEnabled(self._ready)
        self.go_on_button.setVisible(study is not None and not busy)
        (self.go_on_button if study is not None else self.begin_button).setDefault(True)  # Enter goes on with a study
        self.pause_button.setVisible(busy)
        self.forget_button.setVisible(study is not None and not busy)
        self.export_button.setVisible(last is not None and study is None)
        self.bar.setVisible(busy)

    def _ask_next(self, study: GaugeStudy) -> None:
        found = following(study)
        if found is None:
            return
        turn, place = found
        n = len(study.trials) - turn * len(study.parts) + 1
        self.bar.setValue(round(1000 * len(study.trials) / study.n_trials))
        self.guided.ask(
            lambda: self.tr("Pass {turn} of {passes}, part {n} of {all}: put {name} under the camera").format(
                turn=turn + 1, passes=study.passes, n=n, all=len(study.parts), name=study.parts[place].name
            )
        )

    def _about_words(self, source: str) -> str:
        return {
            "camera": self.tr(
                "Mark the parts with their names, good 1, good 2, … and defect 1, defect 2, … The program asks for "
                "them in another order in each pass, so that nobody knows what comes next."
            ),
            "disturbed": self.tr(
                "Each pass judges slightly shifted and relit copies of the pictures. This only simulates that a part "
                "is laid under the camera again."
            ),
            "pictures": self.tr(
                "One picture always has the same score. This finds missed defects and false alarms, and says nothing "
                "about repeatability."
            ),
        }[source]

    def _last_words(self, last: GaugeStudy | None) -> str:
        return self.tr("Last result") if last is not None else self.tr("No study of this project is done yet.")

    def _say(self, words: Words) -> None:
        keep(self.fault.setText, words)
        self.fault.setVisible(bool(words))

    @Slot(object)
    def _tell_fault(self, fault: BaseException) -> None:
        self._then = None
        words = [told(part) for part in self._desk.notices.words_of(fault)]
        self._say(lambda: " ".join(said_now(each) for each in words).strip())


def _line(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _boxes(*boxes: tuple[Words, NumberBox]) -> QWidget:
    """Return number boxes with their names, in one row."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for text, box in boxes:
        keep(box.setAccessibleName, text)
        box.setFixedWidth(BOX_PX)
        row.addWidget(label(text, wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(stepper(box))
    return whole
