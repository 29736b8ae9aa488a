"""Makes the menu bar and all actions from their list."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from inspector_app.ui.actions import ACTIONS, MENUS, ActionSpec, Menu
from inspector_app.ui.icons import set_icon


def make_menus(window: QMainWindow) -> dict[Menu, QMenu]:
    """The menu bar's menus, empty."""
    return {name: window.menuBar().addMenu(QCoreApplication.translate("Actions", text)) for name, text in MENUS}


def make_actions(window: QMainWindow, menus: Mapping[Menu, QMenu], owners: Mapping[str, QObject]) -> dict[str, QAction]:
    """All actions by name, each in its menu and connected to its owner's slot of that name."""
    made = {}
    for spec in ACTIONS:
        action = _make(window, spec)
        slot = getattr(owners[spec.owner], spec.name)
        if spec.checkable:
            action.setChecked(True)
            action.toggled.connect(slot)
        else:
            action.triggered.connect(slot)
        if spec.separated:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(action)
        made[spec.name] = action
    return made


def _make(window: QMainWindow, spec: ActionSpec) -> QAction:
    action = QAction(QCoreApplication.translate("Actions", spec.text), window)
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
    action.setCheckable(spec.checkable)
    if spec.icon:
        set_icon(action, spec.icon)
    window.addAction(action)  # its keys work while the menu bar is hidden too
    return action
