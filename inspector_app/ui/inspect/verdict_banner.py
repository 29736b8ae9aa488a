"""The verdict as word, shape and colour, readable from three metres."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.ui.inspect.score_bar import draw_score_bar
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.style import theme
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.widgets.basics import button
from inspector_app.ui.widgets.verdicts import draw_verdict, score_text

HEIGHT_PX = 98
"""Leaves 70 % of the smallest window to the picture, which an operator watches too."""
WORD_PX = 96
AGE_PX = 40
REASON_PX = (30, 26, 22, 18, 15)
"""Font sizes for a reason; the largest that fits is used."""
PAST_SHAPE = 0.45
"""The opacity of the shape when the verdict is not current."""
SHAPE_PX = 76
LEFT_PX = HEIGHT_PX + 2.0
RIGHT_PX = 330
GAP_PX = 28


@dataclass(frozen=True, slots=True)
class _Content:
    """The content of the banner: a record, or why there is none.

    Attributes:
        record: the record of the shown part.
        place: the number of the part in the run, as text.
        fault: why nothing can be judged, and what to do; "" without a fault.
        empty: whether there is no part under the camera.
        text: what the program waits for.
        past: why this is not the part now under the camera; "" if it is.
        looking_back: whether the user chose an earlier part.
    """

    record: InspectionRecord | None = None
    place: str = ""
    fault: Words = ""
    empty: bool = False
    text: str = ""
    past: str = ""
    looking_back: bool = False

    @property
    def verdict(self) -> Verdict | None:
        if self.fault:
            return Verdict.ERROR
        return self.record.verdict if self.record is not None else None


class VerdictBanner(QWidget):
    """One line over the whole page; grey while nothing is judged, and dim for an earlier part."""

    def __init__(self) -> None:
        """Start without a verdict."""
        super().__init__()
        self.setFixedHeight(HEIGHT_PX)
        self._content = _Content()
        self._part_name = ""
        self.back_button = button(lambda: self.tr("Back to live (End)"))
        self.back_button.setParent(self)
        self.back_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back_button.hide()
        self.clear()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict shown."""
        return self._content.verdict

    @property
    def past(self) -> str:
        """Why this is not the part now under the camera; "" if it is."""
        return self._content.past

    @property
    def reason(self) -> Words:
        """Why nothing could be judged, as the banner shows it; "" without a fault."""
        record = self._content.record
        return self._content.fault or (record.reason if record is not None else "")

    @property
    def empty(self) -> bool:
        """Whether it shows that no part is present."""
        return self._content.empty

    def set_part_name(self, name: str) -> None:
        """Set the name of the inspected part."""
        self._part_name = name
        self.update()

    def show_record(self, record: InspectionRecord, place: str, *, past: str = "", looking_back: bool = False) -> None:
        """Show a verdict.

        Args:
            record: the record of the part.
            place: the number of the part in the run, as text.
            past: why this is not the part now under the camera; "" if it is.
            looking_back: whether the user chose an earlier part; then a button returns to the newest.
        """
        self._set(_Content(record, place, past=past, looking_back=looking_back))
        keep(self.setAccessibleName, ", ".join(filter(None, (past, record.verdict, record.name, place))))
        keep(self.setToolTip, told(record.reason))

    def show_fault(self, reason: Words) -> None:
        """Show that nothing can be judged, why, and what to do."""
        self._set(_Content(fault=reason))
        keep(self.setAccessibleName, lambda: f"{Verdict.ERROR}: {said_now(told(reason))}")
        keep(self.setToolTip, told(reason))

    def show_empty(self) -> None:
        """Show that no part is present."""
        self._set(_Content(empty=True))
        keep(self.setAccessibleName, lambda: self.tr("NO PART"))
        keep(self.setToolTip, "")

    def clear(self, text: str = "") -> None:
        """Show no verdict; ``text`` says what the program waits for."""
        self._set(_Content(text=text))
        keep(self.setAccessibleName, lambda: text or self.tr("No verdict"))
        keep(self.setToolTip, "")

    def _set(self, content: _Content) -> None:
        if content != self._content:
            self._content = content
            self.back_button.setVisible(content.looking_back)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the button at the right."""
        super().resizeEvent(event)
        size = self.back_button.sizeHint()
        top = HEIGHT_PX - TOUCH_PX - 6
        self.back_button.setGeometry(self.width() - size.width() - 20, top, size.width(), TOUCH_PX)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the banner."""
        return QSize(600, HEIGHT_PX)

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the banner."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground()))
        painter.drawRoundedRect(self.rect(), 10, 10)
        margin = (HEIGHT_PX - SHAPE_PX) / 2
        shape = QRectF(margin, margin, SHAPE_PX, SHAPE_PX)
        if self._content.empty:
            self._draw_empty_station(painter, shape)
            self._write_word(painter, self.tr("NO PART"))
            self._write(painter, self._right(), self._part_name, 18, align=Qt.AlignmentFlag.AlignRight)
        elif self._content.verdict is None:
            draw_verdict(painter, shape, None)
            text = self._content.text or self.tr("No part yet")
            self._write(painter, self._area(LEFT_PX, RIGHT_PX), text, 30, colour=theme.colours().muted)
            colour = theme.colours().text
            self._write(painter, self._right(), self._part_name, 18, align=Qt.AlignmentFlag.AlignRight, colour=colour)
        else:
            painter.setOpacity(PAST_SHAPE if self._content.past else 1.0)
            draw_verdict(painter, shape, self._content.verdict)
            painter.setOpacity(1.0)
            word = self._word(self._content.verdict)
            self._write_found(painter, self._write_word(painter, word) + GAP_PX)
        painter.end()

    def _ground(self) -> str:
        of, verdict = theme.colours(), self._content.verdict
        if self._content.empty:
            return of.none_ground
        return of.ground(verdict, past=bool(self._content.past)) if verdict is not None else of.surface

    def _draw_empty_station(self, painter: QPainter, area: QRectF) -> None:
        """Draw a dashed outline for an empty station."""
        pen = QPen(QColor("#ffffff"), 6, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.6, 1.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(5, 5, -5, -5))
        painter.setPen(Qt.PenStyle.NoPen)

    def _word(self, verdict: Verdict) -> str:
        words = {
            Verdict.OK: self.tr("OK"),
            Verdict.REVIEW: self.tr("REVIEW"),
            Verdict.NG: self.tr("NG"),
            Verdict.ERROR: self.tr("ERROR"),
        }
        return words[verdict]

    def _write_word(self, painter: QPainter, word: str) -> float:
        """Write the word, at most as high as the shape beside it and vertically centred; return its right end.

        This uses the drawn outline, because Korean letters are higher and Qt moves the baseline for a substitute font.
        """
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(WORD_PX)
        font.setPixelSize(int(WORD_PX * min(1.0, SHAPE_PX / QFontMetricsF(font).tightBoundingRect(word).height())))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, self._area(LEFT_PX).width())
        painter.setFont(font)
        painter.setPen(QColor(self._ink()))
        painter.drawText(QPointF(LEFT_PX, HEIGHT_PX / 2 - metrics.tightBoundingRect(word).center().y()), shown)
        return LEFT_PX + metrics.horizontalAdvance(shown)

    def _write_found(self, painter: QPainter, left: float) -> None:
        record = self._content.record
        if record is None:
            self._write_reason(painter, self._area(left, 20, 8), said_now(told(self._content.fault)))
            return
        right_px = min(RIGHT_PX, 0.5 * (self.width() - left))
        if math.isfinite(record.score_l2):
            self._write_score(painter, record, left, self.width() - left - right_px - GAP_PX)
        else:
            reason = said(record.reason)
            self._write_reason(painter, self._area(left, right_px + GAP_PX, 8), reason)
        self._write_right(painter, record, right_px)

    def _write_score(self, painter: QPainter, record: InspectionRecord, left: float, width: float) -> None:
        score = score_text(record.relative_score)
        taken = self._write(painter, QRectF(left, 6, width, 50), score, 42, bold=True) + 14
        line = self.tr("limit 1.00  ·  distance {distance:.2f}").format(distance=record.score_l2)
        self._write(painter, QRectF(left + taken, 20, width - taken, 30), line, 15)
        limits = record.limits
        review = limits.review_l2 / limits.ng_l2 if limits.review_l2 is not None else math.nan
        ink = QColor(self._ink())
        draw_score_bar(painter, QRectF(left, 60, width - 12, 26), record.relative_score, review, ink)

    def _write_right(self, painter: QPainter, record: InspectionRecord, width: float) -> None:
        area = QRectF(self.width() - width - 20, 0, width, HEIGHT_PX)
        align = Qt.AlignmentFlag.AlignRight
        if self._content.looking_back:
            line = QRectF(area.left(), 3, width, 48)
            colour = theme.colours().warning
            self._write(painter, line, self._content.past, 18, bold=True, wrap=True, align=align, colour=colour)
        elif self._content.past:
            line = QRectF(area.left(), 12, width, 50)
            age = self._content.past
            self._write(painter, line, age, AGE_PX, bold=True, align=align, colour=theme.colours().warning)
            line = QRectF(area.left(), 66, width, 26)
            self._write(painter, line, f"{record.name}  ·  {self._content.place}", 15, align=align)
        else:
            for text, size_px, top in (
                (self._part_name, 22, 6),
                (record.name, 16, 38),
                (self._content.place, 15, 66),
            ):
                self._write(painter, QRectF(area.left(), top, width, 28), text, size_px, align=align)

    def _write_reason(self, painter: QPainter, area: QRectF, reason: str) -> None:
        """Write the reason as large as possible, because it must be readable from three metres."""
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
        font = QFont(self.font())
        for size_px in REASON_PX:
            font.setPixelSize(size_px)
            if QFontMetricsF(font).boundingRect(area, flags, reason).height() <= area.height():
                break
        self._write(painter, area, reason, size_px, wrap=True)

    def _area(self, left: float, right: float = 20.0, margin: float = 0.0) -> QRectF:
        return QRectF(left, margin, max(0.0, self.width() - left - right), HEIGHT_PX - 2 * margin)

    def _right(self) -> QRectF:
        return QRectF(self.width() - RIGHT_PX - 20, 0, RIGHT_PX, HEIGHT_PX)

    def _ink(self) -> str:
        return theme.colours().past_text if self._content.past else "#ffffff"

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        size_px: int,
        *,
        bold: bool = False,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        colour: str = "",
    ) -> float:
        """Write one line, shortened to the area, and return its width."""
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour or self._ink()))
        flags = align | Qt.AlignmentFlag.AlignVCenter
        if wrap:
            painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), text)
            return float(area.width())
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, int(flags), shown)
        return float(metrics.horizontalAdvance(shown))
