"""A question on the page for pictures without a label in their folder's name; it is not modal."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from inspector_app.core.messages import Label
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button, label


class LabelQuestion(QFrame):
    """Asks whether pictures are good, defective, or to be left out."""

    answered = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("card")
        self.words = label()
        self.good_button = button(lambda: self.tr("All good"))
        self.defect_button = button(lambda: self.tr("All defective"))
        self.leave_button = button(lambda: self.tr("Leave them out"))
        self.cancel_button = button(lambda: self.tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for press, slot in (
            (self.good_button, self._say_good),
            (self.defect_button, self._say_defect),
            (self.leave_button, self._leave_out),
            (self.cancel_button, self.cancelled),
        ):
            row.addWidget(press)
            press.clicked.connect(slot)
        self.hide()

    def ask(self, n: int, example: Path, n_known: int) -> None:
        """Ask about ``n`` pictures, for example ``example``; ``n_known`` others have a label in their folder's name."""
        keep(
            self.words.setText,
            lambda: self.tr(
                "What do %n pictures show, such as {name} in {folder}? The names of their folders do not say it.", "", n
            ).format(name=example.name, folder=example.parent.name),
        )
        self.leave_button.setVisible(n_known > 0)

    @Slot()
    def _say_good(self) -> None:
        self.answered.emit(Label.GOOD)

    @Slot()
    def _say_defect(self) -> None:
        self.answered.emit(Label.DEFECT)

    @Slot()
    def _leave_out(self) -> None:
        self.answered.emit(None)
