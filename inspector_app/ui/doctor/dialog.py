"""The doctor's dialog: the parts to look at as tiles, and one of them large with what was found. It is not modal."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from inspector_app.core.messages import Limits, Progress, ScoredPart
from inspector_app.pipeline.doctor.findings import Examination, ToLookAt, coverage_words
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.pipeline.measuring.tuning import PartPicture
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.ui.doctor.curve import CoveragePlot
from inspector_app.ui.doctor.tiles import DoctorTiles
from inspector_app.ui.doctor.words import group_title, summary_words
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.picture.heat_colours import HeatLegend
from inspector_app.ui.picture.hold_key import HoldKey
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.widgets.basics import button, label, set_primary
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.time_words import minute_words
from inspector_app.ui.widgets.verdicts import score_text

SCREEN_SHARE = 0.9
"""Of the window that it belongs to."""
SIDE_PX = 320


class DoctorDialog(Dialog):
    """Left and right show another part, L marks it to be left out, K keeps it, H and a held C show the bare picture."""

    moved = Signal(int)
    marked = Signal()
    kept = Signal()
    rebuild_asked = Signal()
    examine_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start without a part."""
        super().__init__(parent, lambda: self.tr("Doctor"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._page = parent
        self._heat = True
        self.title = label(kind="title", wrap=False)
        self.looked_at = label(kind="small")
        self.examine_button = button(lambda: self.tr("Examine the pictures"))
        self.step = label(kind="muted", wrap=False)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.stop_button = button(lambda: self.tr("Cancel"))
        self.tiles = DoctorTiles()
        self.facts = label(kind="small")
        self.curve = CoveragePlot()
        self.view = ImageView()
        self.legend = HeatLegend()
        self.name = label(kind="heading", wrap=False)
        self.score = label(kind="muted", wrap=False)
        self.place = label(kind="small", wrap=False)
        self.found = label()
        self.note = label(kind="warning")
        self.answer = label(kind="small")
        self.previous_button = button(lambda: self.tr("Previous"), "previous")
        self.next_button = button(lambda: self.tr("Next"), "next")
        self.leave_button = button("")
        self.keep_button = button(lambda: self.tr("Keep: made like this"))
        self.rebuild_button = button("")
        self.close_button = button(lambda: self.tr("Close"))
        self.view.outline_peak(wanted=True)  # heat is tied to the limit, below which most of these are
        self.hold = HoldKey(self, self.view)
        self._lay_out()
        self._connect()
        self.show_work(None)
        self.show_planned(0, busy=False)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.step)
        head.addWidget(self.bar, 1)
        head.addStretch(1)
        head.addWidget(self.stop_button)
        head.addWidget(self.examine_button)
        whole.addLayout(head)
        whole.addWidget(self.looked_at)
        body = QHBoxLayout()
        body.setSpacing(14)
        whole.addLayout(body, 1)
        side = QWidget()
        side.setFixedWidth(SIDE_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tiles, 1)
        column.addWidget(self.facts)
        column.addWidget(self.curve)
        body.addWidget(side)
        body.addLayout(self._large(), 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        for widget in (self.previous_button, self.next_button, self.place):
            foot.addWidget(widget)
        foot.addStretch(1)
        for widget in (self.rebuild_button, self.close_button):
            foot.addWidget(widget)
        whole.addLayout(foot)

    def _large(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.name)
        head.addWidget(self.score)
        head.addStretch(1)
        head.addWidget(self.legend)
        column.addLayout(head)
        column.addWidget(self.found)
        column.addWidget(self.note)
        column.addWidget(self.view, 1)
        answers = QHBoxLayout()
        answers.setSpacing(10)
        answers.addWidget(self.leave_button)
        answers.addWidget(self.keep_button)
        answers.addWidget(self.answer, 1)
        column.addLayout(answers)
        return column

    def _connect(self) -> None:
        self.previous_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_on)
        self.leave_button.clicked.connect(self.marked)
        self.keep_button.clicked.connect(self.kept)
        self.rebuild_button.clicked.connect(self.rebuild_asked)
        self.examine_button.clicked.connect(self.examine_asked)
        self.stop_button.clicked.connect(self.stop_asked)
        self.close_button.clicked.connect(self.reject)
        keep(self.leave_button.setToolTip, lambda: self.tr("L. Nothing is changed before you rebuild."))
        keep(self.keep_button.setToolTip, lambda: self.tr("K. The answer is kept with your name and the time."))
        keep(
            self.examine_button.setToolTip,
            lambda: self.tr(
                "Reads every picture again: finds blur, other sizes and other parts, and measures what more parts "
                "would bring."
            ),
        )
        for press in self._buttons:
            press.setAutoDefault(False)  # Enter must not leave a part out
            press.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # this dialog handles the keys after any click
        self.close_button.setDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            *(self.previous_button, self.next_button, self.leave_button, self.keep_button),
            *(self.rebuild_button, self.close_button, self.examine_button, self.stop_button),
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take most of the window's room."""
        if not event.spontaneous():
            self.resize(self._page.window().size() * SCREEN_SHARE)
        super().showEvent(event)
        self.setFocus()

    # --- the whole examination ---------------------------------------------------------------------------------

    def show_examination(self, found: Examination, n_findings: int, *, thorough: bool) -> None:
        """Show what was found; ``n_findings``: without those that a person answered."""
        keep(self.title.setText, lambda: summary_words(n_findings))
        keep(self.looked_at.setText, lambda: " ".join(said(text) for text in (found.looked_at, found.wrong_words)))
        keep(self.facts.setText, lambda: "\n\n".join(map(said, found.facts)))
        self.facts.setVisible(bool(found.facts))
        self.curve.show_curve(found.coverage, lambda: said(coverage_words(found.coverage, found.n_parts)))
        keep(
            self.examine_button.setText,
            lambda: self.tr("Examine again") if thorough else self.tr("Examine the pictures"),
        )
        set_primary(self.examine_button, primary=not thorough)

    def show_work(self, progress: Progress | None) -> None:
        """Show the progress of an examination or of a build; None: there is none."""
        busy = progress is not None
        for widget in (self.step, self.bar, self.stop_button):
            widget.setVisible(busy)
        self.examine_button.setVisible(not busy)
        self.stop_button.setEnabled(busy)
        if progress is not None:
            step = progress.step
            keep(self.step.setText, lambda: said(step))
            self.bar.setValue(round(1000 * progress.fraction))

    def show_cancelling(self) -> None:
        """Show that the work is being cancelled."""
        self.stop_button.setEnabled(False)
        keep(self.step.setText, lambda: self.tr("Cancelling…"))

    def show_planned(self, n: int, *, busy: bool) -> None:
        """Show how many parts are marked to be left out."""
        keep(
            self.rebuild_button.setText,
            lambda: self.tr("Rebuild without %n parts", "", n) if n else self.tr("Rebuild without parts"),
        )
        self.rebuild_button.setEnabled(n > 0 and not busy)

    # --- one part ----------------------------------------------------------------------------------------------

    def show_part(self, part: ScoredPart, shown: ToLookAt, limits: Limits, number: int, found: Examination) -> None:
        """Show a part's name, score and findings; its picture follows by :meth:`show_picture`."""
        total, sets = len(found.to_look_at), found.setters.get(shown.picture)
        self.name.setText(part.name)
        self.name.setToolTip(str(part.path or ""))
        score = score_text(part.score_l2 / limits.ng_l2)
        keep(self.score.setText, lambda: self.tr("score {score}; the limit is 1.00").format(score=score))
        keep(self.place.setText, lambda: self.tr("{n} of {total}").format(n=number + 1, total=total))
        keep(self.found.setText, lambda: " ".join([self._found_words(shown), *([said(sets)] if sets else [])]))
        self.previous_button.setEnabled(number > 0)
        self.next_button.setEnabled(number < total - 1)
        self.leave_button.setVisible(shown.kind is not Kind.COPY)
        self.view.set_limits(limits)
        self.legend.set_limits(limits)
        self.note.hide()
        self.view.clear()  # the former picture must not appear under the new name
        self.tiles.mark(number)

    def show_answer(self, answer: PartAnswer | None, *, marked: bool, busy: bool) -> None:
        """Show whether the part is marked to be left out, or what a person answered about it."""
        keep(self.leave_button.setText, lambda: self.tr("Do not leave out") if marked else self.tr("Leave out"))
        self.leave_button.setEnabled(not busy)
        self.keep_button.setEnabled(not busy and answer is None)
        keep(self.answer.setText, lambda: self._answer_words(answer, marked=marked))

    def show_picture(self, picture: PartPicture) -> None:
        """Show the picture with its map, or why there is none."""
        keep(self.note.setText, told(picture.note))
        self.note.setVisible(bool(picture.note) and picture.rgb is not None)
        if picture.rgb is None:
            self.view.show_message(picture.note)
        else:
            self.view.show_picture(picture.rgb, picture.distance_l2)

    def say(self, text: Words) -> None:
        """Show a text in place of the picture."""
        self.view.show_message(text)

    def _found_words(self, shown: ToLookAt) -> str:
        if not shown.findings:
            return self.tr(
                "Its score is one of the highest, but usual. A defect among the good parts is remembered as good: look "
                "whether it is one."
            )
        return "\n".join(f"{group_title(one.kind)}: {said(one.words)} {said(one.advice)}" for one in shown.findings)

    def _answer_words(self, answer: PartAnswer | None, *, marked: bool) -> str:
        if marked:
            return self.tr("Marked: it is left out with the next build.")
        if answer is None:
            return ""
        return self.tr("Made like this, says {who}, {when}.").format(
            who=answer.by or self.tr("unknown"), when=minute_words(answer.at)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle the keys."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._go_back()
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._go_on()
            case Qt.Key.Key_L if self.leave_button.isVisible():
                self.leave_button.click()
            case Qt.Key.Key_K:
                self.keep_button.click()
            case Qt.Key.Key_H:
                self._heat = not self._heat
                self.view.toggle_heat(self._heat)
            case Qt.Key.Key_F:
                self.view.fit()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.view.zoom_in()
            case Qt.Key.Key_Minus:
                self.view.zoom_out()
            case _:  # Esc closes
                super().keyPressEvent(event)

    @Slot()
    def _go_back(self) -> None:
        if self.previous_button.isEnabled():
            self.moved.emit(-1)

    @Slot()
    def _go_on(self) -> None:
        if self.next_button.isEnabled():
            self.moved.emit(1)
