"""Opens the dialogs of challenge parts and gauge studies."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.window.paged_window import PagedWindow

if TYPE_CHECKING:
    ShowOne = Callable[[type[QDialog], Callable[[], QDialog]], None]


class Challenges(QObject):
    """A dialog that is open comes to the front."""

    def __init__(self, window: PagedWindow, desk: Desk, show_one: "ShowOne") -> None:
        """Open dialogs over ``window``; ``show_one`` shows a new dialog, or the open one of its class."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._show_one = show_one

    @Slot()
    def show_parts(self) -> None:
        """Show the challenge parts."""
        from inspector_app.ui.challenge.dialog import ChallengeDialog
        from inspector_app.ui.history.page import HistoryPage
        from inspector_app.ui.inspect.page import InspectPage

        inspect, history = self._window.page_of(InspectPage), self._window.page_of(HistoryPage)
        self._show_one(
            ChallengeDialog,
            lambda: ChallengeDialog(self._window, self._desk, inspect.run, inspect.shown_part, lambda: history.part),
        )

    @Slot()
    def show_gauge(self) -> None:
        """Study whether the same parts are judged alike."""
        from inspector_app.ui.challenge.gauge_dialog import GaugeDialog
        from inspector_app.ui.inspect.page import InspectPage

        run = self._window.page_of(InspectPage).run
        self._show_one(GaugeDialog, lambda: GaugeDialog(self._window, self._desk, run))
