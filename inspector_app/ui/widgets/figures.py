"""Numbers, names and small pictures of the train page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.core.messages import UInt8
from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.basics import label, pixmap
from inspector_app.ui.widgets.flow_row import FlowRow

THUMBNAIL_PX = 104
GAP_PX = 10
MAX_NAMED = 6
translate = QCoreApplication.translate


def by(size: tuple[int, int]) -> str:
    """Return a (width, height) as text."""
    return f"{size[0]} \N{MULTIPLICATION SIGN} {size[1]}"


def duration(seconds: float) -> str:
    """Return a duration as text."""
    if seconds < 90:
        return translate("Figures", "{n} s").format(n=max(1, round(seconds)))
    return translate("Figures", "{n} min").format(n=round(seconds / 60))


class Figures(FlowRow):
    """A row of numbers, each with its meaning."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(gap_px=28)

    def show_figures(self, figures: Sequence[tuple[Words, Words]]) -> None:
        """Show (number, meaning) pairs."""
        self.clear()
        for number, what in figures:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(label(number, "figure", wrap=False))
            column.addWidget(label(what, "small", wrap=False))
            self.add(cell)


class _Cell(QWidget):
    """One small picture; it can be pressed with the mouse, Enter or Space where presses are wanted."""

    pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter and Space as a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a click as a press."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class ThumbnailGrid(QWidget):
    """Small pictures in a grid; the number of columns depends on the width.

    ``chosen``: the number of the picture that was pressed, if :meth:`let_choose` was called.
    """

    chosen = Signal(int)

    def __init__(self, side_px: int = THUMBNAIL_PX) -> None:
        """Start empty."""
        super().__init__()
        self._side_px = side_px
        self._cells: list[_Cell] = []
        self._choosing = False
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumWidth(side_px)  # without this, the present columns would be the window's minimum width

    def __len__(self) -> int:
        """Return the number of pictures shown."""
        return len(self._cells)

    def show_pictures(self, pictures: Sequence[tuple[UInt8, str, str]]) -> None:
        """Show (picture, caption, tool tip) triples."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = [self._cell(*picture) for picture in pictures]
        for number, cell in enumerate(self._cells if self._choosing else ()):
            cell.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            cell.setCursor(Qt.CursorShape.PointingHandCursor)
            cell.setAccessibleName(pictures[number][1])
            cell.pressed.connect(partial(self.chosen.emit, number))
        self._place()

    def let_choose(self) -> None:
        """Let a press on a picture emit :attr:`chosen`; call it before pictures are shown."""
        self._choosing = True

    @property
    def cells(self) -> tuple[QWidget, ...]:
        """The pictures shown."""
        return tuple(self._cells)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Adapt the number of columns to the new width."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._place()

    def _fitting(self) -> int:
        return max(1, (self.width() + GAP_PX) // (self._side_px + GAP_PX))

    def _place(self) -> None:
        self._columns = self._fitting()
        for index, cell in enumerate(self._cells):
            self._grid.addWidget(cell, index // self._columns, index % self._columns)

    def _cell(self, rgb: UInt8, caption: str, tip: str) -> _Cell:
        cell = _Cell()
        cell.setToolTip(tip)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        photo = QLabel()
        photo.setFixedSize(QSize(self._side_px, self._side_px))
        photo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        photo.setPixmap(
            pixmap(rgb).scaled(
                self._side_px,
                self._side_px,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        column.addWidget(photo)
        if caption:
            words = label("", "small", wrap=False)
            words.setText(words.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideMiddle, self._side_px))
            words.setFixedWidth(self._side_px)
            column.addWidget(words)
        return cell


def named(lines: Sequence[str]) -> str:
    """Return the first few lines, then the number of the remaining ones."""
    shown = list(lines[:MAX_NAMED])
    if len(lines) > MAX_NAMED:
        shown.append(translate("Figures", "and {n} more").format(n=len(lines) - MAX_NAMED))
    return "\n".join(shown)
