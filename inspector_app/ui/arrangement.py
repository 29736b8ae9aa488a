"""How a person arranged the window, kept from one day to the next."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from inspector_app.ui.main_window import MainWindow
    from inspector_app.ui.pages.inspect import InspectPage

CHECKED = ("toggle_heat", "toggle_panel")


def restore(window: "MainWindow", settings: QSettings) -> None:
    """As it was left; a new one fits a small screen."""
    geometry = settings.value("window/geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    else:
        window.resize(1366, 768)
    if window.roles.is_operator or settings.value("window/page") == "inspect":
        window.show_inspect()
    else:
        window.show_train()


def restore_inspect(page: "InspectPage", actions: Mapping[str, QAction], settings: QSettings) -> None:
    """The inspect page as it was left; its actions are connected."""
    page.bar.opacity.setValue(int(str(settings.value("inspect/opacity", 70))))
    for name in CHECKED:
        actions[name].setChecked(bool(settings.value(f"inspect/{name}", True, bool)))


def keep(window: "MainWindow", settings: QSettings) -> None:
    """Write it down."""
    settings.setValue("window/geometry", window.saveGeometry())
    settings.setValue("inspect/opacity", window.inspect_page.bar.opacity.value())
    for name in CHECKED:
        settings.setValue(f"inspect/{name}", window.actions_by_name[name].isChecked())
    settings.setValue("window/page", "inspect" if window.page is window.inspect_page else "train")
    settings.sync()
