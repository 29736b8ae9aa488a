"""The first few of some lines, and a button that shows all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.figures import MAX_NAMED

Lines = Callable[[], list[str]]
SIZE_PX = (720, 520)


class NamedLines(QWidget):
    """At most six lines; "and 24 more" opens the whole list."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.words = label("", "small")
        self.more_button = button("")
        self._lines: Lines = list
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.more_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.more_button.clicked.connect(self.open_all)
        self.list: WholeList | None = None

    def show_lines(self, lines: Lines) -> None:
        """Show these lines; ``lines`` returns them in the current language."""
        self._lines = lines
        n_more = len(lines()) - MAX_NAMED
        keep(self.words.setText, lambda: "\n".join(lines()[:MAX_NAMED]))
        keep(self.more_button.setText, lambda: self.tr("and {n} more…").format(n=n_more))
        self.more_button.setVisible(n_more > 0)

    def text(self) -> str:
        """Return the lines that are shown."""
        return self.words.text()

    @Slot()
    def open_all(self) -> None:
        """Show all lines in a window of their own, which is not modal."""
        self.list = WholeList(self, self._lines())
        self.list.show()


class WholeList(Dialog):
    """A list of lines. Enter and Esc close it."""

    def __init__(self, parent: QWidget, lines: list[str]) -> None:
        """Show these lines."""
        super().__init__(parent, lambda: self.tr("All pictures of this list"))
        self.resize(*SIZE_PX)
        self.lines = QListWidget()
        self.lines.addItems(lines)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.close_button = button(lambda: self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.lines, 1)
        column.addLayout(self.foot(self.close_button))
