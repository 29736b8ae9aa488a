"""The window: it shows results and asks the user; it does not compute.

A fault of PySide is mended here, once for all layouts. When a layout that has items already is added to another one,
PySide makes a Python object for each item. Qt deletes an item with its widget or its layout without telling PySide,
which keeps an entry for an object at that address. When later a Python object of Qt is made there, its end ends the
program (seen with PySide 6.11, where ``Shiboken::BindingManager::releaseWrapper`` gets memory that was freed). So these
objects are dropped at once. For the same reason the methods of layouts that return items are not used;
:mod:`inspector_app.ui.widgets.layouts` does without.
"""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout


def _drop_items(layout: QLayout) -> None:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        assert item is not None
        inner = item.layout()
        if inner is not None:
            _drop_items(inner)
        else:
            shiboken6.invalidate(item)


def _adding_without_items(add: Callable[..., None]) -> Callable[..., None]:
    def add_layout(outer: QLayout, inner: QLayout, /, *place: Any) -> None:  # noqa: ANN401 - as Qt's own method
        add(outer, inner, *place)
        _drop_items(inner)

    return add_layout


for _kind in (QBoxLayout, QGridLayout):
    _kind.addLayout = _adding_without_items(_kind.addLayout)  # type: ignore[method-assign]
