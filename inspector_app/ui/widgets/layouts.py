"""The widgets of a layout, found without its items, which must not be wrapped: see :mod:`inspector_app.ui`."""

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
