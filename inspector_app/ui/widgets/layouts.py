"""The widgets of a layout, found without its items.

``QLayout.itemAt`` and its like must not be used. Qt deletes an item with its layout without telling PySide, which keeps
an entry for an object at that address. When later a Python object is made there, its end ends the program: seen with
PySide 6.11, where ``Shiboken::BindingManager::releaseWrapper`` gets memory that was freed.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def widgets_in(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of the layouts in it, in the order in which they were added."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    owner = layout.parentWidget()
    widgets = owner.findChildren(QWidget, options=direct) if owner is not None else []
    inner = layout.findChildren(QLayout, options=direct)
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in widgets]
    placed += [(layout.indexOf(each), each) for each in inner]
    for _, each in sorted((pair for pair in placed if pair[0] >= 0), key=lambda pair: pair[0]):
        if isinstance(each, QLayout):
            yield from widgets_in(each)
        else:
            yield each
