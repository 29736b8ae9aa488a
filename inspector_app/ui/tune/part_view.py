"""One known part, large, with its stored map."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from inspector_app.core.messages import Label, Limits, Verdict
from inspector_app.pipeline.measuring.tuning import PartPicture
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.picture.heat_colours import HeatLegend
from inspector_app.ui.picture.hold_key import HoldKey
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.tune.part_answers import PartAnswers
from inspector_app.ui.tune.part_grid_model import KnownPart
from inspector_app.ui.tune.part_keys import VIEW_KEYS
from inspector_app.ui.widgets.basics import Card, ShortLabel, button, label
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.key_specs import key_name
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, score_text, verdict_word

_TONES = {Verdict.OK: "ok", Verdict.REVIEW: "review", Verdict.NG: "ng", Verdict.ERROR: "error"}


class PartView(Card):
    """The part, its label and verdict, and its map; its keys are :data:`VIEW_KEYS`."""

    closed = Signal()
    moved = Signal(int)
    labelled = Signal(object)
    unlabelled = Signal()
    correction_asked = Signal()
    remembering_asked = Signal()
    why_asked = Signal(object)
    """Why the part has its verdict: at a place, x and y in shares of the picture, or None."""

    def __init__(self) -> None:
        """Start without a part."""
        super().__init__(spacing=6)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.view = ImageView()
        self.legend = HeatLegend()
        self.back_button = button(lambda: self.tr("All parts"))
        keep(self.back_button.setToolTip, lambda: self.tr("Esc"))
        self.previous_button = button(lambda: self.tr("Previous"), "previous")
        self.next_button = button(lambda: self.tr("Next"), "next")
        self.why_button = button(lambda: self.tr("Why?"))
        keep(self.why_button.setToolTip, lambda: self.tr("Why this verdict (W)"))
        self.correct_button = button(lambda: self.tr("False alarm: this is good…"))
        keep(self.correct_button.setToolTip, lambda: self.tr("Learn what is new in this part as good (G)"))
        self.remember_button = button(lambda: self.tr("Missed defect: remember it…"))
        keep(self.remember_button.setToolTip, lambda: self.tr("Mark the defect, so that the like is found (R)"))
        self.name = ShortLabel("heading", Qt.TextElideMode.ElideMiddle)
        self.verdict = label(kind="heading", wrap=False)
        self.truth = label(wrap=False)
        self.place = label(kind="small", wrap=False)
        self.note = label(kind="warning")
        self.find_button = button(lambda: self.tr("Find pictures…"), "folder")
        self.find_button.hide()
        self.answers = PartAnswers()
        self._heat = True
        self.hold = HoldKey(self, self.view)
        self._lay_out()
        self.back_button.clicked.connect(self.closed)
        self.previous_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_on)
        self.why_button.clicked.connect(self._ask_why)
        self.correct_button.clicked.connect(self.correction_asked)
        self.remember_button.clicked.connect(self.remembering_asked)
        self.view.region_clicked.connect(self._ask_why_at)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        presses = (*self.findChildren(QAbstractButton), *self.view.findChildren(QWidget))
        for child in presses:
            child.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # this widget handles the keys after any click

    def _lay_out(self) -> None:
        head = FlowRow(gap_px=10)
        for widget in (
            self.back_button,
            self.previous_button,
            self.next_button,
            self.why_button,
            self.correct_button,
            self.remember_button,
            self.place,
            self.legend,
        ):
            head.add(widget)
        words = QHBoxLayout()
        words.setSpacing(14)
        words.addWidget(self.verdict)
        words.addWidget(self.name, 1)
        words.addWidget(self.truth)
        self.column.addWidget(head)
        self.column.addLayout(words)
        self.column.addWidget(self.answers)
        below = QHBoxLayout()
        below.addWidget(self.note, 1)
        below.addWidget(self.find_button)
        self.column.addLayout(below)
        self.column.addWidget(self.view, 1)

    # --- what is shown -----------------------------------------------------------------------------------------

    def show_part(self, known: KnownPart, limits: Limits, row: int, total: int) -> None:
        """Show a part's name, label and verdict; its picture follows by :meth:`show_picture`."""
        part, verdict = known.part, known.verdict(limits)
        score = score_text(part.score_l2 / limits.ng_l2)
        keep(self.verdict.setText, lambda: f"{VERDICT_SYMBOLS[verdict]} {verdict_word(verdict)}  {score}")
        set_property(self.verdict, "tone", _TONES[verdict])
        self.name.say(part.name, str(part.path or "") or part.name)
        wrong = known.is_wrong(limits)
        if known.left_out:
            wrong = False
            keep(self.truth.setText, lambda: self.tr("left out"))
        elif known.learned:
            keep(
                self.truth.setText,
                lambda: self.tr("training part: a false alarm") if wrong else self.tr("training part"),
            )
        elif part.label is Label.GOOD:
            keep(
                self.truth.setText,
                lambda: self.tr("labelled good: a false alarm") if wrong else self.tr("labelled good"),
            )
        else:
            keep(
                self.truth.setText,
                lambda: self.tr("labelled defective: missed") if wrong else self.tr("labelled defective"),
            )
        set_property(self.truth, "tone", "ng" if wrong else "muted")
        keep(self.place.setText, lambda: self.tr("{n} of {total}").format(n=row + 1, total=total))
        self.previous_button.setEnabled(row > 0)
        self.next_button.setEnabled(row < total - 1)
        self.view.set_limits(limits)
        self.legend.set_limits(limits)
        alarm = part.label is Label.GOOD and verdict is not Verdict.OK
        self.correct_button.setVisible(alarm and not known.learned and not known.left_out)
        of_defect = not known.learned and part.label is Label.DEFECT
        self.remember_button.setVisible(of_defect and not known.left_out)
        self.answers.setVisible(known.sets or known.left_out)
        self.view.outline_peak(wanted=known.sets)

    def show_waiting(self) -> None:
        """Clear the picture while another one is read, because the former must not appear under the new name."""
        self.note.hide()
        self.find_button.hide()
        self.view.clear()

    def show_picture(self, picture: PartPicture) -> None:
        """Show the picture with its map, or why there is none."""
        keep(self.note.setText, told(picture.note))
        self.note.setVisible(bool(picture.note) and picture.rgb is not None)
        self.find_button.setVisible(picture.is_gone)
        if picture.rgb is None:
            self.view.show_message(picture.note)
        else:
            self.view.show_picture(picture.rgb, picture.distance_l2)

    def say(self, text: Words) -> None:
        """Show a text in place of the picture."""
        self.note.hide()
        self.view.show_message(text)

    # --- user actions ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: C901, N802, PLR0912 - one line a key; Qt's name
        """Handle the keys."""
        match key_name(VIEW_KEYS, event.key()):
            case "close":
                self.closed.emit()
            case "previous":
                self._go_back()
            case "next":
                self._go_on()
            case "good":
                self.labelled.emit(Label.GOOD)
            case "defect":
                self.labelled.emit(Label.DEFECT)
            case "unlabel":
                self.unlabelled.emit()
            case "leave_out":
                self.answers.leave()
            case "keep_part":
                self.answers.keep_or_take()
            case "why":
                self._ask_why()
            case "correct":
                self.correction_asked.emit()
            case "remember":
                self.remembering_asked.emit()
            case "heat":
                self._heat = not self._heat
                self.view.toggle_heat(self._heat)
            case "fit":
                self.view.fit()
            case "zoom_in":
                self.view.zoom_in()
            case "zoom_out":
                self.view.zoom_out()
            case _:  # the window handles a held C
                super().keyPressEvent(event)

    @Slot()
    def _ask_why(self) -> None:
        self.why_asked.emit(None)

    @Slot(float, float)
    def _ask_why_at(self, x: float, y: float) -> None:
        self.why_asked.emit((x, y))

    @Slot()
    def _go_back(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _go_on(self) -> None:
        self.moved.emit(1)
