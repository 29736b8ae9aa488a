"""Makes the menu bar and all actions from their list."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from inspector_app.ui.language.words import keep
from inspector_app.ui.style.icons import set_icon
from inspector_app.ui.window.actions import ACTIONS, MENUS, ActionSpec, Menu


def make_menus(window: QMainWindow) -> dict[Menu, QMenu]:
    """The menu bar's menus, empty."""
    menus = {name: window.menuBar().addMenu("") for name, _ in MENUS}
    for name, text in MENUS:
        keep(menus[name].setTitle, partial(QCoreApplication.translate, "Actions", text))
    return menus


def make_actions(window: QMainWindow, menus: Mapping[Menu, QMenu]) -> dict[str, QAction]:
    """All actions by name, each in its menu; they do something once they are connected."""
    made = {}
    for spec in ACTIONS:
        action = _make(window, spec)
        action.setChecked(spec.checkable)
        if spec.separated:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(action)
        made[spec.name] = action
    return made


def connect_actions(by_name: Mapping[str, QAction], owners: Mapping[str, QObject]) -> None:
    """Connect the actions of these owners, each to its owner's slot of the action's name."""
    for spec in ACTIONS:
        if spec.owner in owners:
            action = by_name[spec.name]
            (action.toggled if spec.checkable else action.triggered).connect(getattr(owners[spec.owner], spec.name))


def _make(window: QMainWindow, spec: ActionSpec) -> QAction:
    action = QAction(window)
    keep(action.setText, partial(QCoreApplication.translate, "Actions", spec.text))
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
    action.setCheckable(spec.checkable)
    if spec.icon:
        set_icon(action, spec.icon)
    window.addAction(action)  # its keys work while the menu bar is hidden too
    return action
