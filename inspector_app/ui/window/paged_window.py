"""A window that makes its pages when they are needed, so that it can be painted as soon as the first page exists."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TypeVar

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QStackedWidget, QWidget

from inspector_app.ui.widgets.page import Page
from inspector_app.ui.window.pages import PageSpec

P = TypeVar("P", bound=Page)


class PagedWindow(QMainWindow):
    """Makes a page by :meth:`make_page` when the page is first shown or asked for.

    After the window is painted, it makes the missing pages, one per turn of the event loop. Earlier turns import the
    modules of the pages. The longest turn imports pyqtgraph, which must be done in the window's thread.
    """

    def __init__(self, specs: Sequence[PageSpec]) -> None:
        """Start without pages."""
        super().__init__()
        self.specs = {spec.name: spec for spec in specs}
        self.made: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._room = _Room(self._stack)
        self._complete = False
        self._broken = False
        self._unread = ["pyqtgraph", *(spec.module for spec in specs)]
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._make_one)

    @property
    def making(self) -> bool:
        """Whether some pages are not made yet."""
        return not self._complete

    @property
    def page(self) -> Page:
        """The page that is shown."""
        current = self._stack.currentWidget()
        assert isinstance(current, Page)
        return current

    def shows(self, name: str) -> bool:
        """Return whether this page is shown."""
        return name in self.made and self.page is self.made[name]

    def page_named(self, name: str) -> Page:
        """Return a page; make it first if it does not exist."""
        if name not in self.made:
            page = self.made[name] = self.make_page(self.specs[name])
            self._stack.addWidget(page)
        return self.made[name]

    def page_of(self, kind: type[P]) -> P:
        """Return the page of this class; make it first if it does not exist."""
        page = self.page_named(next(spec.name for spec in self.specs.values() if spec.module == kind.__module__))
        assert isinstance(page, kind)
        return page

    def make_page(self, spec: PageSpec) -> Page:
        """Make a page and connect it."""
        raise NotImplementedError

    @Slot()
    def make_all(self) -> None:
        """Make all missing pages now."""
        if self._complete:
            return
        self._turns.stop()
        for name in self.specs:
            self.page_named(name)
        self._complete = True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the window, then begin to make the other pages."""
        super().paintEvent(event)
        if not self._complete and not self._broken:
            self._turns.start()

    @Slot()
    def _make_one(self) -> None:
        """Make the next page. A page that cannot be made, as in a damaged installation, is told once, not for ever."""
        try:
            self._make_next()
        except Exception:
            self._broken = True
            self._turns.stop()
            raise

    def _make_next(self) -> None:
        unread = next((name for name in self._unread if name not in sys.modules), None)
        if unread is not None:
            import_module(unread)
            return
        missing = next((name for name in self.specs if name not in self.made), None)
        if missing is not None:
            self.page_named(missing)
        else:
            self.make_all()


class _Room(QScrollArea):
    """The room for the pages. On a screen that is smaller than a page needs, the page can be scrolled."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__()
        self.setObjectName("room")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(_Fitted(stack))


class _Fitted(QWidget):
    """As large as its stack; it needs only what the shown page needs, where a layout would need the largest one's."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__()
        self._stack = stack
        stack.setParent(self)
        stack.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        page = self._stack.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._stack.resize(event.size())
