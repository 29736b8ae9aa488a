"""The size of everything on the operator's page, and how the verdict is shown there."""

import math

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inspector_app.project.app_settings import AppSettings
from inspector_app.ui.inspect.operator_deck import OperatorDeck
from inspector_app.ui.inspect.stage import Stage
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.style.theme import GLOVE_PX, TOUCH_PX
from inspector_app.workers.preferences import Preferences

LETTERS_SHARE = 1 / 5
"""The height of the verdict's letters over that of the window."""
ROUND = 1.07
"""Round letters reach beyond the flat ones, which must still be a fifth."""
ROOMY_PX = 750
"""From this height on, the operator's column has room for a reset of the counters."""
GLOVE_STYLE = f"""
QPushButton {{ min-height: {GLOVE_PX}px; min-width: {GLOVE_PX}px; }}
#notice QToolButton {{ min-height: {GLOVE_PX - 10}px; min-width: {GLOVE_PX - 22}px; }}
"""


class OperatorView(QObject):
    """Makes the page large for an operator, who stands 3 m away and wears gloves; an engineer's page is compact."""

    def __init__(
        self, page: QWidget, banner: VerdictBanner, stage: Stage, deck: OperatorDeck, preferences: Preferences
    ) -> None:
        """Follow ``preferences`` and the height of ``page``'s window."""
        super().__init__(page)
        self._page = page
        self._banner = banner
        self._stage = stage
        self._deck = deck
        self._preferences = preferences
        self._operator = False
        self.column = QFrame()
        self.column.setObjectName("card")
        self._counters = QVBoxLayout(self.column)
        self._counters.setContentsMargins(0, 0, 0, 0)
        self._counters.addStretch(1)
        self.column.hide()
        page.installEventFilter(self)
        banner.shown.connect(self._colour_frame)
        preferences.changed.connect(self._fit)
        self._fit()

    def set_operator(self, *, operator: bool) -> None:
        """Show the page for the role."""
        self._operator = operator
        self._page.setStyleSheet(GLOVE_STYLE if operator else "")
        self.column.setVisible(operator)
        self._deck.set_operator(operator=operator, column=self._counters)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Fit the letters to the new height of the page, or the frame to the new theme."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif event.type() == QEvent.Type.StyleChange:
            self._colour_frame()
        return super().eventFilter(watched, event)

    @Slot()
    def _fit(self, *_facts: object) -> None:
        settings: AppSettings = self._preferences.settings
        large = self._operator and settings.verdict == "letters"
        height = self._page.window().height()
        self._deck.counters.offer_reset(wanted=not self._operator or height >= ROOMY_PX)
        letters_px = math.ceil(ROUND * LETTERS_SHARE * height) if large else 0
        self._banner.set_letters(letters_px, GLOVE_PX if self._operator else TOUCH_PX)
        self._stage.set_frame(wanted=settings.verdict == "frame")
        self._colour_frame()

    @Slot()
    def _colour_frame(self) -> None:
        self._stage.show_frame(self._banner.ground)
