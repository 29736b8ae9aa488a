"""The row that says what a project does not know about its good parts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.core.messages import ScoredPart
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button, label


class LackingRow(QWidget):
    """A warning, and a button to look for pictures that are gone."""

    find_asked = Signal()

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.words = label(kind="warning")
        self.find_button = button(lambda: self.tr("Find pictures…"), "folder")
        self.find_button.clicked.connect(self.find_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.find_button)

    def show_facts(self, learned: Sequence[ScoredPart], *, some_gone: bool, viewing: bool) -> None:
        """Show what is lacking.

        Args:
            learned: the good parts of the project.
            some_gone: whether a picture that was wanted cannot be read.
            viewing: whether one part is shown large, which says itself that its picture is gone.
        """
        keep(self.words.setText, lambda: self._words(learned, some_gone=some_gone, viewing=viewing))
        self.words.setVisible(bool(self.words.text()))
        self.find_button.setVisible(some_gone and not viewing)
        self.setVisible(bool(self.words.text()) or (some_gone and not viewing))

    def _words(self, learned: Sequence[ScoredPart], *, some_gone: bool, viewing: bool) -> str:
        if some_gone:
            return "" if viewing else self.tr("Some pictures cannot be read where the project expects them.")
        if all(part.path is not None for part in learned):
            return ""
        if all(part.patch_distance_l2 is None for part in learned):
            return self.tr(
                "This project was built by an earlier version: it knows the scores of its good parts, but has neither "
                "their maps nor where their pictures are. Built again, it keeps both."
            )
        return self.tr(
            "This project does not know where the pictures of its good parts are. Built again, it keeps that."
        )
