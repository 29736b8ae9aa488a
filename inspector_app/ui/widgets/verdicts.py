"""A verdict as a word, a symbol and a shape, and a score as text."""

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from inspector_app.core.messages import InspectionRecord, Label, Verdict
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.time_words import moment_words

VERDICT_SYMBOLS = {Verdict.OK: "✓", Verdict.REVIEW: "?", Verdict.NG: "✗", Verdict.ERROR: "!"}

LABEL_SYMBOLS = {Label.GOOD: "✓", Label.DEFECT: "✗"}
SIDE = 64.0
"""The drawings' own units."""
translate = QCoreApplication.translate


def label_word(label: Label) -> str:
    """Return the word of a person's label."""
    return translate("Settling", "Good") if label is Label.GOOD else translate("Settling", "Defect")


def settled_words(record: InspectionRecord) -> str:
    """Return what a person found out about a part, who and when; "" if nobody has settled it."""
    settled = record.settled
    if settled is None:
        return ""
    roles = {
        "operator": translate("Settling", "operator"),
        "engineer": translate("Settling", "engineer"),
        "administrator": translate("Settling", "administrator"),
    }
    who = ", ".join(filter(None, (settled.by, roles.get(settled.role, ""))))
    at = moment_words(settled.at_s)
    return f"{LABEL_SYMBOLS[settled.label]} {label_word(settled.label)} · {who}, {at}"


def verdict_word(verdict: Verdict) -> str:
    """Return the word of a verdict, as on the banner."""
    return QCoreApplication.translate("VerdictBanner", verdict)


def score_text(relative: float) -> str:
    """Return a relative score with two decimals, or four where two do not show the side of the limit."""
    if not math.isfinite(relative):
        return "-"
    return f"{relative:.4f}" if relative != 1 and f"{relative:.2f}" == "1.00" else f"{relative:.2f}"


def draw_verdict(painter: QPainter, area: QRectF, verdict: Verdict | None) -> None:
    """Draw a verdict: disc with a tick, triangle with a question mark, octagon with a cross, diamond with "!"."""
    side = min(area.width(), area.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center())
    painter.scale(side / SIDE, side / SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    of = theme.colours()
    painter.setBrush(QColor("#ffffff") if verdict is not None else QColor(of.border))
    ink = QColor(of.ground(verdict) if verdict is not None else of.muted)
    if verdict is Verdict.NG:
        a, b = 30.0, 12.4
        painter.drawPolygon(
            QPolygonF([QPointF(*p) for p in ((-b, -a), (b, -a), (a, -b), (a, b), (b, a), (-b, a), (-a, b), (-a, -b))])
        )
    elif verdict is Verdict.ERROR:
        painter.drawPolygon(QPolygonF([QPointF(*p) for p in ((0, -31), (31, 0), (0, 31), (-31, 0))]))
    elif verdict is Verdict.REVIEW:
        painter.drawPolygon(QPolygonF([QPointF(*p) for p in ((0, -29), (32, 27), (-32, 27))]))
    else:
        painter.drawEllipse(QPointF(0, 0), 29, 29)
    pen = QPen(ink, 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if verdict is Verdict.OK:
        painter.drawPolyline(QPolygonF([QPointF(*p) for p in ((-13, 1), (-4, 11), (14, -10))]))
    elif verdict is Verdict.NG:
        painter.drawLine(QPointF(-11, -11), QPointF(11, 11))
        painter.drawLine(QPointF(-11, 11), QPointF(11, -11))
    elif verdict is Verdict.ERROR:
        painter.drawLine(QPointF(0, -14), QPointF(0, 4))
        painter.drawPoint(QPointF(0, 14))
    elif verdict is Verdict.REVIEW:
        painter.drawArc(QRectF(-8, -10, 16, 16), 180 * 16, -250 * 16)
        painter.drawLine(QPointF(0, 6), QPointF(0, 10))
        painter.drawPoint(QPointF(0, 20))
    else:
        painter.drawLine(QPointF(-10, 0), QPointF(10, 0))
    painter.restore()
