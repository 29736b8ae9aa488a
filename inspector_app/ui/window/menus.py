"""Makes the menu bar and all actions from their specs."""

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
    """Return the menus of the menu bar, empty."""
    menus = {name: window.menuBar().addMenu("") for name, _ in MENUS}
    for name, text in MENUS:
        keep(menus[name].setTitle, partial(QCoreApplication.translate, "Actions", text))
    return menus


def make_actions(window: QMainWindow, menus: Mapping[Menu, QMenu], specs: Sequence[ActionSpec]) -> dict[str, QAction]:
    """Return all actions by name, each added to its menu. They are not connected yet."""
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
    """Connect each action to its slot."""
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
    window.addAction(action)  # its keys also work while the menu bar is hidden
    return action
