"""What is shown over the window while files are dragged over it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inspector_app.ui.widgets.basics import label


class DropFrame(QFrame):
    """A frame around a widget with a text that says what can be dropped; hidden at first."""

    def __init__(self, over: QWidget) -> None:
        """Lie over ``over`` and follow its size."""
        super().__init__(over)
        self._over = over
        self.setObjectName("drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = label(lambda: self.tr("Drop folders, pictures or a project here"), "dropWords", wrap=False)
        QVBoxLayout(self).addWidget(words, 0, Qt.AlignmentFlag.AlignCenter)
        over.installEventFilter(self)
        self.hide()

    def show_frame(self) -> None:
        """Show it above everything else."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def eventFilter(self, over: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(over, event)
