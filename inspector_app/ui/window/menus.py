"""Makes the menu bar and all actions from their list."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from inspector_app.ui.language.words import keep
from inspector_app.ui.style.icons import set_icon
from inspector_app.ui.widgets.page import Slots
from inspector_app.ui.window.actions import MENUS, ActionSpec, Menu


def make_menus(window: QMainWindow) -> dict[Menu, QMenu]:
    """The menu bar's menus, empty."""
    menus = {name: window.menuBar().addMenu("") for name, _ in MENUS}
    for name, text in MENUS:
        keep(menus[name].setTitle, partial(QCoreApplication.translate, "Actions", text))
    return menus


def make_actions(window: QMainWindow, menus: Mapping[Menu, QMenu], specs: Sequence[ActionSpec]) -> dict[str, QAction]:
    """All actions by name, each in its menu; they do something once they are connected."""
    made = {}
    for spec in specs:
        action = _make(window, spec)
        action.setChecked(spec.checkable)
        if spec.separated:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(action)
        made[spec.name] = action
    return made


def connect_actions(by_name: Mapping[str, QAction], slots: Slots) -> None:
    """Let these actions do what they are for."""
    for name, slot in slots.items():
        action = by_name[name]
        (action.toggled if action.isCheckable() else action.triggered).connect(slot)


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
