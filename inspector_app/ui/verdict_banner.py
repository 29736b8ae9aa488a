"""The verdict, readable from three metres: word, shape and colour."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.ui import theme
from inspector_app.ui.icons import draw_verdict
from inspector_app.ui.record_model import score_text

HEIGHT_PX = 92
_GROUNDS = {Verdict.OK: "#17653f", Verdict.NG: "#a3242b", Verdict.ERROR: "#7a3585"}


class VerdictBanner(QWidget):
    """One line over the whole page; grey while nothing is judged."""

    def __init__(self) -> None:
        """Start without a verdict."""
        super().__init__()
        self.setFixedHeight(HEIGHT_PX)
        self._record: InspectionRecord | None = None
        self._place = ""
        self._part_name = ""

    @property
    def verdict(self) -> Verdict | None:
        """The verdict shown."""
        return self._record.verdict if self._record is not None else None

    def set_part_name(self, name: str) -> None:
        """What is inspected."""
        self._part_name = name
        self.update()

    def show_record(self, record: InspectionRecord, place: str) -> None:
        """Show a verdict; ``place`` says which part of the run it is."""
        self._record, self._place = record, place
        self.setAccessibleName(f"{record.verdict} {record.name}")
        self.update()

    def clear(self) -> None:
        """Show none."""
        self._record, self._place = None, ""
        self.setAccessibleName(self.tr("No verdict"))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the word needs."""
        return QSize(600, HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it all."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_GROUNDS[self._record.verdict] if self._record is not None else theme.SURFACE))
        painter.drawRoundedRect(self.rect(), 10, 10)
        draw_verdict(painter, QRectF(20, 16, HEIGHT_PX - 32, HEIGHT_PX - 32), self.verdict)
        left = HEIGHT_PX + 12
        if self._record is None:
            self._write(painter, QRectF(left, 0, 600, HEIGHT_PX), self.tr("No part yet"), 26, colour=theme.MUTED)
            right = QRectF(self.width() - 340, 0, 320, HEIGHT_PX)
            self._write(painter, right, self._part_name, 18, align=Qt.AlignmentFlag.AlignRight)
            painter.end()
            return
        word_width = self._write(painter, QRectF(left, 0, 330, HEIGHT_PX), self._word(self._record), 52, bold=True)
        self._write_score(painter, self._record, left + word_width + 36)
        line = self._place
        if self._record.verdict is not Verdict.ERROR:
            line = f"{self._place}  ·  {self._record.latency_ms:.0f} ms"
        self._write_right(painter, self._record.name, line)
        painter.end()

    def _word(self, record: InspectionRecord) -> str:
        words = {Verdict.OK: self.tr("OK"), Verdict.NG: self.tr("NG"), Verdict.ERROR: self.tr("ERROR")}
        return words[record.verdict]

    def _write_score(self, painter: QPainter, record: InspectionRecord, left: float) -> None:
        width = max(120.0, self.width() - left - 330)
        if not math.isfinite(record.score_l2):
            area = QRectF(left, 12, width, HEIGHT_PX - 24)
            self._write(painter, area, record.error.rstrip(".") + ".", 15, wrap=True)
            return
        self._write(painter, QRectF(left, 12, width, 42), score_text(record.relative_score), 34, bold=True)
        line = self.tr("limit 1.00  ·  distance {distance:.2f}").format(distance=record.score_l2)
        self._write(painter, QRectF(left, 54, width, 24), line, 14)

    def _write_right(self, painter: QPainter, upper: str, lower: str) -> None:
        right = QRectF(self.width() - 340, 11, 320, 22)
        for text, size_px, area in (
            (self._part_name, 14, right),
            (upper, 18, right.translated(0, 24)),
            (lower, 14, right.translated(0, 48)),
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
        colour: str = "#ffffff",
    ) -> float:
        """Write one line, shortened where it must be, and return its width."""
        font = self.font()
        font.setPixelSize(size_px)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = align | Qt.AlignmentFlag.AlignVCenter
        if wrap:
            painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), text)
            return float(area.width())
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, int(flags), shown)
        return float(metrics.horizontalAdvance(shown))
