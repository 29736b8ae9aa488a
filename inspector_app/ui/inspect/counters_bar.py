"""The verdict counts since the last reset of the counters, and the yield; in a row, or as a column for an operator."""

import math

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.theme import GLOVE_PX, TOUCH_PX, set_property
from inspector_app.ui.widgets.basics import button, label
from inspector_app.workers.tally import Tally

UNDO_MS = 10_000
FIGURE_PX = 26
LARGE_FIGURE_PX = 48
"""The height of an operator's figures, which are read from 3 m."""
COLUMN_PX = 220
"""The width of an operator's column: six digits."""


class _Figure(QWidget):
    """A large number under its caption."""

    def __init__(self, word: Words, tone: str) -> None:
        super().__init__()
        self.figure = label("0", wrap=False)
        set_property(self.figure, "tone", tone)
        self.caption = label(word, "small", wrap=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (self.caption, self.figure):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
        self.set_size(FIGURE_PX)

    def set_size(self, size_px: int) -> None:
        """Set the height of the figure's font."""
        self.figure.setStyleSheet(f"font-size: {size_px}px; font-weight: 700;")
        self.caption.setStyleSheet(f"font-size: {12 if size_px == FIGURE_PX else 15}px;")
        self.figure.setMinimumWidth(0)
        self.show_text(self.figure.text())

    def show_text(self, text: str) -> None:
        """Show a number. The width only grows, because a change would start a new layout for every part."""
        figure = self.figure
        figure.ensurePolished()
        metrics = figure.fontMetrics()
        width = metrics.horizontalAdvance("".join("0" if sign.isdigit() else sign for sign in text))
        figure.setFixedSize(max(figure.minimumWidth(), width), metrics.ascent() + 3)  # digits have nothing below
        figure.setText(text)


class CountersBar(QWidget):
    """Shows a tally; a reset can be undone for ten seconds."""

    def __init__(self, tally: Tally) -> None:
        """Show ``tally``."""
        super().__init__()
        self._tally = tally
        self._frames = False
        self._offers_reset = True
        self.unit = label("", "heading", wrap=False)
        self.unit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.unit.hide()
        self._figures = figures = (
            _Figure(lambda: self.tr("OK"), "ok"),
            _Figure(lambda: self.tr("REVIEW"), "review"),
            _Figure(lambda: self.tr("NG"), "ng"),
            _Figure(lambda: self.tr("ERROR"), "error"),
            _Figure(self._share_words, ""),
        )
        self.ok, self.review, self.ng, self.error, self.share_ok = (figure.figure for figure in figures)
        self.reset_button = button(lambda: self.tr("Reset"))
        keep(self.reset_button.setToolTip, lambda: self.tr("Count from zero; the records stay"))
        self.undo_button = button(lambda: self.tr("Undo"))
        keep(self.undo_button.setToolTip, lambda: self.tr("Undo the reset of the counters"))
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(UNDO_MS)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.unit)
        for figure in figures:
            row.addWidget(figure)
        for press in (self.reset_button, self.undo_button):
            press.setFixedHeight(TOUCH_PX)
            press.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(press)
        self.reset_button.clicked.connect(self.reset)
        self.undo_button.clicked.connect(tally.undo_reset)
        self._forget.timeout.connect(tally.keep_reset)
        tally.counted.connect(self._show_counts)
        self.count_frames(wanted=False)
        self._show_counts()

    @property
    def figures(self) -> tuple[QLabel, ...]:
        """The labels of the numbers: OK, REVIEW, NG, ERROR and yield."""
        return self.ok, self.review, self.ng, self.error, self.share_ok

    def set_column(self, *, wanted: bool) -> None:
        """Show large figures below one another, for an operator, or small ones in a row."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if wanted else direction.LeftToRight)
        self._row.setContentsMargins(*((6, 4, 6, 6) if wanted else (6, 0, 0, 0)))
        self._row.setSpacing(2 if wanted else 14)
        for figure in self._figures:
            figure.set_size(LARGE_FIGURE_PX if wanted else FIGURE_PX)
        for press in (self.reset_button, self.undo_button):
            press.setFixedHeight(GLOVE_PX if wanted else TOUCH_PX)
        self.unit.setVisible(wanted)
        self.setMinimumWidth(COLUMN_PX if wanted else 0)

    def offer_reset(self, *, wanted: bool) -> None:
        """Show the button that resets, or do not, because there is no room."""
        self._offers_reset = wanted
        self._show_counts()

    def count_frames(self, *, wanted: bool) -> None:
        """Say that frames are counted, or parts."""
        self._frames = wanted
        keep(self._figures[-1].caption.setText, self._share_words)
        keep(self.unit.setText, lambda: self.tr("Frames") if wanted else self.tr("Parts"))
        keep(self.setToolTip, lambda: self.tr("Counted are frames, not parts.") if wanted else "")

    def _share_words(self) -> str:
        return self.tr("Frames OK") if self._frames else self.tr("Yield")

    @Slot()
    def reset(self) -> None:
        """Count from zero, and offer to undo the reset."""
        self._tally.reset()
        self._forget.start()

    @Slot()
    def _show_counts(self) -> None:
        counts = self._tally.counts
        numbers = counts.ok, counts.review, counts.ng, counts.error
        for figure, number in zip(self._figures, numbers, strict=False):
            figure.show_text(f"{number:,}")
        share = counts.share_ok
        # Rounded down: with one NG part in thousands, the yield is not shown as 100 %.
        text = f"{math.floor(1000 * share) / 10:.1f}\N{NO-BREAK SPACE}%" if math.isfinite(share) else "-"
        self._figures[-1].show_text(text)
        self.undo_button.setVisible(self._offers_reset and self._tally.can_undo)
        self.reset_button.setVisible(self._offers_reset and not self._tally.can_undo)
