"""How a person arranged the window, kept from one day to the next."""

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction

from inspector_app.ui.window.window_ini import GEOMETRY, HEAT, OPACITY, PAGE, PANEL

if TYPE_CHECKING:
    from inspector_app.ui.inspect.page import InspectPage
    from inspector_app.ui.window.main_window import MainWindow

CHECKED = {"toggle_heat": HEAT, "toggle_panel": PANEL}


def restore(window: "MainWindow", settings: QSettings) -> None:
    """As it was left; a new one fits a small screen."""
    geometry = GEOMETRY.of(settings)
    if not window.restoreGeometry(geometry):
        if not geometry.isEmpty():
            logging.getLogger(__name__).warning("%s: no window can be %s", settings.fileName(), GEOMETRY.key)
        window.resize(1366, 768)
    if window.roles.is_operator or PAGE.of(settings) == "inspect":
        window.show_inspect()
    else:
        window.show_train()


def restore_inspect(page: "InspectPage", actions: Mapping[str, QAction], settings: QSettings) -> None:
    """The inspect page as it was left; its actions are connected."""
    page.bar.opacity.setValue(OPACITY.of(settings))
    for name, kept in CHECKED.items():
        actions[name].setChecked(kept.of(settings))


def keep(window: "MainWindow", settings: QSettings) -> None:
    """Write it down."""
    GEOMETRY.keep(settings, window.saveGeometry())
    OPACITY.keep(settings, window.inspect_page.bar.opacity.value())
    for name, kept in CHECKED.items():
        kept.keep(settings, window.actions_by_name[name].isChecked())
    PAGE.keep(settings, "inspect" if window.page is window.inspect_page else "train")
    settings.sync()
