"""The size, position and page of the window, kept between program starts."""

import logging
from typing import Final

from PySide6.QtCore import QSettings, QSize

from inspector_app.ui.widgets.dialog import FRAME_PX
from inspector_app.ui.widgets.window_ini import GEOMETRY
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.pages import FIRST, OPERATORS, PAGE

FIRST_PX: Final = (1366, 768)


def restore(window: MainWindow, settings: QSettings) -> None:
    """Restore the window as it was closed; a new window fits a small screen."""
    geometry = GEOMETRY.of(settings)
    if not window.restoreGeometry(geometry):
        if not geometry.isEmpty():
            logging.getLogger(__name__).warning("%s: no window can be %s", settings.fileName(), GEOMETRY.key)
        window.resize(first_size(window.screen().availableSize()).expandedTo(window.minimumSize()))
    window.show_page(OPERATORS if window.roles.is_operator else PAGE.of(settings))


def first_size(available: QSize) -> QSize:
    """Return the size of a new window on a screen with this much room, less its frame."""
    return QSize(*FIRST_PX).boundedTo(available - QSize(*FRAME_PX))


def keep(window: MainWindow, settings: QSettings) -> None:
    """Save the state of the window; each page saves its own state."""
    GEOMETRY.keep(settings, window.saveGeometry())
    shown = next((spec.name for spec in window.specs.values() if spec.reopens and window.shows(spec.name)), FIRST)
    PAGE.keep(settings, shown)
    for page in window.made.values():
        page.keep(settings)
    settings.sync()
