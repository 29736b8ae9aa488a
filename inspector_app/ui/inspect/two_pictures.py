"""A usual good part beside the newest part, so that a person sees what has changed. It is not modal."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.messages import UInt8
from inspector_app.ui.language.words import Words
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog

SCREEN_SHARE = 0.7
"""Of the window that it belongs to."""


class TwoPictures(Dialog):
    """Shows both pictures in the same size."""

    def __init__(self, parent: QWidget, usual: UInt8, present: UInt8, what: Words) -> None:
        """Show ``usual`` and ``present``, uint8 (H, W, 3) each, and ``what`` has changed."""
        super().__init__(parent, lambda: self.tr("What has changed"))
        self._page = parent
        self.views = (ImageView(), ImageView())
        close = button(lambda: self.tr("Close"))
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(what))
        row = QHBoxLayout()
        row.setSpacing(12)
        names = (lambda: self.tr("A usual good part"), lambda: self.tr("The newest part"))
        for view, name, rgb in zip(self.views, names, (usual, present), strict=True):
            side = QVBoxLayout()
            side.addWidget(label(name, "heading", wrap=False))
            side.addWidget(view, 1)
            row.addLayout(side, 1)
            view.show_picture(rgb, None)
        column.addLayout(row, 1)
        column.addLayout(self.foot(close))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take most of the window's room."""
        self.resize(self._page.window().size() * SCREEN_SHARE)
        super().showEvent(event)
