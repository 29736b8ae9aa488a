"""A window whose pages are made when they are needed, so that it is painted with the first of them."""

import sys
from importlib import import_module
from typing import TypeVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

PAGES = ("train", "inspect", "tune", "compare", "settings")
"""In the order in which they are made when nobody asks for them before."""

READ_AHEAD = ("pyqtgraph", *(f"inspector_app.ui.{name}.page" for name in PAGES))
"""What the pages bring, read before they are made: reading and making are turns of their own."""

Page = TypeVar("Page", bound=QWidget)


class PagedWindow(QMainWindow):
    """A page is made when it is first shown or asked for: ``NAME_page`` makes it, and hands it to :meth:`place`.

    Once the window is painted, those that are missing follow, one a turn of the event loop. The longest turn reads
    pyqtgraph; nothing but the window's own thread may do that.
    """

    def __init__(self) -> None:
        """Start without pages."""
        super().__init__()
        self.pages = QStackedWidget()
        self._placed: dict[str, QWidget] = {}
        self._complete = False
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._make_next)

    @property
    def making(self) -> bool:
        """Whether something of it is still to come."""
        return not self._complete

    @property
    def page(self) -> QWidget:
        """The page shown."""
        current = self.pages.currentWidget()
        assert current is not None
        return current

    def shows(self, name: str) -> bool:
        """Whether this page is the one shown."""
        return name in self._placed and self.page is self._placed[name]

    def page_named(self, name: str) -> QWidget:
        """A page, made now if it was not yet."""
        page = getattr(self, f"{name}_page")
        assert isinstance(page, QWidget)
        return page

    def place(self, name: str, page: Page) -> Page:
        """Take a page that was just made, and return it."""
        self._placed[name] = page
        self.pages.addWidget(page)
        return page

    @Slot()
    def make_all(self) -> None:
        """Make whatever is missing now."""
        if self._complete:
            return
        self._turns.stop()
        for name in PAGES:
            self.page_named(name)
        self._complete = True
        self.join_pages()

    def join_pages(self) -> None:
        """All pages are there: make what lies between them."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Now that the window is painted, the other pages can be made."""
        super().paintEvent(event)
        if not self._complete:
            self._turns.start()

    @Slot()
    def _make_next(self) -> None:
        unread = next((name for name in READ_AHEAD if name not in sys.modules), None)
        if unread is not None:
            import_module(unread)
            return
        missing = next((name for name in PAGES if name not in self._placed), None)
        if missing is not None:
            self.page_named(missing)
        else:
            self.make_all()
