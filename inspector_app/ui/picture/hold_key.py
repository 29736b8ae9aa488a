"""The key C shows the picture without overlay while it is held."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from inspector_app.ui.picture.image_view import ImageView


class HoldKey(QObject):
    """Watches the window's keys while one page is shown, for any focus.

    A text field still receives a typed C. The menu can switch the overlay off too; releasing the key restores that
    state.
    """

    def __init__(self, page: QWidget, view: ImageView) -> None:
        """Hide the overlay of ``view`` while C is held and ``page`` is shown."""
        super().__init__(page)
        self._page = page
        self._view = view
        self._action: QAction | None = None
        page.installEventFilter(self)

    def follow(self, action: QAction) -> None:
        """Follow the menu's action, whose state applies while the key is not held."""
        self._action = action

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Handle the key before it becomes a shortcut, or a letter in a list's search."""
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self._page:
            self._page.window().installEventFilter(self)  # the window is known only now; repeating is harmless
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_C and self._page.isVisible():
            if kind == QEvent.Type.ShortcutOverride and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._view.bare(True)
                event.accept()
                return True
            if kind == QEvent.Type.KeyRelease and not event.isAutoRepeat():  # a held key repeats releases
                self._end()
        if kind in {QEvent.Type.WindowDeactivate, QEvent.Type.Hide}:  # the release goes to another window
            self._end()
        return False

    def _end(self) -> None:
        self._view.bare(self._action is not None and self._action.isChecked())
