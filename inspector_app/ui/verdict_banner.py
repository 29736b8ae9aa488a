"""The verdict, readable from three metres: word, shape and colour."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.ui import theme
from inspector_app.ui.icons import draw_verdict
from inspector_app.ui.record_model import score_text
from inspector_app.ui.theme import TOUCH_PX
from inspector_app.ui.widgets import button

HEIGHT_PX = 108
WORD_PX = 72
REASON_PX = 18
RIGHT_PX = 330
_GROUNDS = {Verdict.OK: "#17653f", Verdict.NG: "#a3242b", Verdict.ERROR: "#7a3585"}
_PAST_GROUNDS = {Verdict.OK: "#25332c", Verdict.NG: "#3b2829", Verdict.ERROR: "#342a38"}
PAST_TEXT = "#b4bcc6"


class VerdictBanner(QWidget):
    """One line over the whole page; grey while nothing is judged."""

    def __init__(self) -> None:
        """Start without a verdict."""
        super().__init__()
        self.setFixedHeight(HEIGHT_PX)
        self._record: InspectionRecord | None = None
        self._place = ""
        self._part_name = ""
        self._fault = ""
        self._looking_back = False
        self.back_button = button(self.tr("Back to live (End)"))
        self.back_button.setParent(self)
        self.back_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict shown."""
        if self._fault:
            return Verdict.ERROR
        return self._record.verdict if self._record is not None else None

    @property
    def past(self) -> str:
        """What says that this is an earlier part while the run goes on, "" when it is not."""
        return self._place if self._looking_back else ""

    def set_part_name(self, name: str) -> None:
        """What is inspected."""
        self._part_name = name
        self.update()

    def show_record(self, record: InspectionRecord, place: str, *, looking_back: bool = False) -> None:
        """Show a verdict.

        Args:
            record: what was found.
            place: which part of the run it is.
            looking_back: whether the run goes on meanwhile: then nobody may take this for the part on the line.
        """
        if looking_back:
            place = self.tr("Looking back at {place}; the run goes on").format(place=place)
        self._set(record, place, "", looking_back=looking_back)
        self.setAccessibleName(f"{record.verdict} {record.name} {place}")
        self.setToolTip(record.error)

    def show_fault(self, reason: str) -> None:
        """Show that nothing can be judged any more, and why."""
        self._set(None, "", reason)
        self.setAccessibleName(f"{Verdict.ERROR} {reason}")
        self.setToolTip(reason)

    def clear(self) -> None:
        """Show none."""
        self._set(None, "", "")
        self.setAccessibleName(self.tr("No verdict"))
        self.setToolTip("")

    def _set(self, record: InspectionRecord | None, place: str, fault: str, *, looking_back: bool = False) -> None:
        self._record, self._place, self._fault, self._looking_back = record, place, fault, looking_back
        self.back_button.setVisible(looking_back)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the button at the right."""
        super().resizeEvent(event)
        size = self.back_button.sizeHint()
        self.back_button.setGeometry(self.width() - size.width() - 20, 56, size.width(), TOUCH_PX)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the word needs."""
        return QSize(600, HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it all."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        verdict = self.verdict
        grounds = _PAST_GROUNDS if self._looking_back else _GROUNDS
        painter.setBrush(QColor(grounds[verdict] if verdict is not None else theme.SURFACE))
        painter.drawRoundedRect(self.rect(), 10, 10)
        draw_verdict(painter, QRectF(18, 18, HEIGHT_PX - 36, HEIGHT_PX - 36), verdict)
        left = HEIGHT_PX + 6.0
        if verdict is None:
            self._write(painter, QRectF(left, 0, 600, HEIGHT_PX), self.tr("No part yet"), 26, colour=theme.MUTED)
            right = QRectF(self.width() - 340, 0, 320, HEIGHT_PX)
            self._write(painter, right, self._part_name, 18, align=Qt.AlignmentFlag.AlignRight)
        else:
            left += self._write(painter, QRectF(left, 0, 400, HEIGHT_PX), self._word(verdict), WORD_PX, bold=True) + 32
            self._write_found(painter, left)
        painter.end()

    def _write_found(self, painter: QPainter, left: float) -> None:
        record = self._record
        if record is None:
            area = QRectF(left, 8, self.width() - left - 20, HEIGHT_PX - 16)
            self._write(painter, area, self._fault, REASON_PX, wrap=True)
            return
        self._write_score(painter, record, left)
        if self._looking_back:
            right = QRectF(left + 200, 14, self.width() - left - 220, 32)
            align = Qt.AlignmentFlag.AlignRight
            self._write(painter, right, self._place, 20, bold=True, align=align, colour=theme.WARNING)
            return
        line = self._place
        if record.verdict is not Verdict.ERROR:
            line = f"{self._place}  ·  {record.latency_ms:.0f} ms"
        self._write_right(painter, record.name, line)

    def _word(self, verdict: Verdict) -> str:
        words = {Verdict.OK: self.tr("OK"), Verdict.NG: self.tr("NG"), Verdict.ERROR: self.tr("ERROR")}
        return words[verdict]

    def _write_score(self, painter: QPainter, record: InspectionRecord, left: float) -> None:
        width = max(120.0, self.width() - left - RIGHT_PX)
        if not math.isfinite(record.score_l2):
            # Beside the sentence that says it is past, only its own line is free.
            area = QRectF(left, 50, width, 50) if self._looking_back else QRectF(left, 8, width, HEIGHT_PX - 16)
            self._write(painter, area, record.error.rstrip(".") + ".", REASON_PX, wrap=True)
            return
        self._write(painter, QRectF(left, 14, width, 46), score_text(record.relative_score), 38, bold=True)
        line = self.tr("limit 1.00  ·  distance {distance:.2f}").format(distance=record.score_l2)
        self._write(painter, QRectF(left, 64, width, 26), line, 15)

    def _write_right(self, painter: QPainter, upper: str, lower: str) -> None:
        right = QRectF(self.width() - 340, 16, 320, 24)
        for text, size_px, area in (
            (self._part_name, 15, right),
            (upper, 18, right.translated(0, 26)),
            (lower, 15, right.translated(0, 52)),
        ):
            self._write(painter, area, text, size_px, align=Qt.AlignmentFlag.AlignRight)

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
        """Write one line, shortened where it must be, and return its width."""
        font = self.font()
        font.setPixelSize(size_px)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour or (PAST_TEXT if self._looking_back else "#ffffff")))
        flags = align | Qt.AlignmentFlag.AlignVCenter
        if wrap:
            painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), text)
            return float(area.width())
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, int(flags), shown)
        return float(metrics.horizontalAdvance(shown))
