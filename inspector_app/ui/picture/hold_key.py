"""C shows the picture alone for as long as it is held."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from inspector_app.ui.picture.image_view import ImageView


class HoldKey(QObject):
    """Watches the window's keys while one page is shown, whatever has the focus.

    A field that is written in keeps its C. The same can be switched on in a menu; releasing the key goes back to that.
    """

    def __init__(self, page: QWidget, view: ImageView) -> None:
        """Hold ``view`` bare while C is held and ``page`` is shown."""
        super().__init__(page)
        self._page = page
        self._view = view
        self._action: QAction | None = None
        page.installEventFilter(self)

    def follow(self, action: QAction) -> None:
        """Take the menu's entry, which says what holds while the key is not held."""
        self._action = action

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hear of the key before it becomes a shortcut, or a letter that a list searches for."""
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self._page:
            self._page.window().installEventFilter(self)  # known only now; once more does no harm
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_C and self._page.isVisible():
            if kind == QEvent.Type.ShortcutOverride and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._view.bare(True)
                event.accept()
                return True
            if kind == QEvent.Type.KeyRelease and not event.isAutoRepeat():  # a held key tells of releases in between
                self._end()
        if kind in {QEvent.Type.WindowDeactivate, QEvent.Type.Hide}:  # the key is then let go of elsewhere
            self._end()
        return False

    def _end(self) -> None:
        self._view.bare(self._action is not None and self._action.isChecked())
