"""Two large buttons over the picture, with which a person settles the shown part; a correction may follow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from inspector_app.core.messages import InspectionRecord, Label
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.verdicts import LABEL_SYMBOLS, label_word, settled_words

HEIGHT_PX, OPERATOR_HEIGHT_PX = 56, 84
WIDTH_PX = 190


class SettleBar(QFrame):
    """Shows whether the part is settled, by whom and when; a press settles it, or settles it otherwise.

    If the answer contradicts the verdict, a third button leads to the correction: ``correction_asked`` carries the
    answer.
    """

    pressed = Signal(Label)
    correction_asked = Signal(Label)

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("card")
        self._record: InspectionRecord | None = None
        self._correction: Label | None = None
        self.text_label = label("", wrap=False)
        self.text_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons = {each: button(_words(each)) for each in Label}
        row = QHBoxLayout()
        row.setSpacing(10)
        for each, press in self.buttons.items():
            set_property(press, "settles", each.value)
            press.setMinimumWidth(WIDTH_PX)
            press.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            press.clicked.connect(lambda _checked=False, each=each: self.pressed.emit(each))
            row.addWidget(press)
        self.correct_button = button(self._correction_words)
        self.correct_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.correct_button.clicked.connect(lambda: self.correction_asked.emit(self._correction))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        column.addWidget(self.text_label)
        column.addLayout(row)
        column.addWidget(self.correct_button)
        self.set_operator(operator=False)
        self.hide()

    def set_operator(self, *, operator: bool) -> None:
        """Use the size for gloved hands, or the smaller one."""
        for press in self.buttons.values():
            press.setFixedHeight(OPERATOR_HEIGHT_PX if operator else HEIGHT_PX)

    def show_part(self, record: InspectionRecord | None, correction: Label | None = None) -> None:
        """Offer to settle this part; None hides the buttons.

        Args:
            record: the part.
            correction: GOOD: offer to learn that it is good; DEFECT: to remember its defect; None: neither.
        """
        self._record, self._correction = record, correction
        self.correct_button.setVisible(correction is not None)
        keep(self.correct_button.setText, self._correction_words)
        self.setVisible(record is not None)
        if record is not None:
            keep(self.text_label.setText, self._text)
            for each, press in self.buttons.items():
                set_property(press, "chosen", record.settled is not None and record.settled.label is each)

    def _text(self) -> str:
        record = self._record
        return (settled_words(record) if record is not None else "") or self.tr("Look at the part: what is it?")

    def _correction_words(self) -> str:
        if self._correction is Label.DEFECT:
            return self.tr("Missed defect: remember it…")
        return self.tr("False alarm: this is good…")


def _words(each: Label) -> Words:
    key = 1 if each is Label.GOOD else 2
    return lambda: f"{LABEL_SYMBOLS[each]}  {label_word(each)}  ({key})"
