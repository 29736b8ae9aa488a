"""The detection limit on paper: curves of the probability of detection, and pictures of defects near the limit."""

import math
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPen

from inspector_app.core.messages import UInt8
from inspector_app.pipeline.judging.picture import small_pixels
from inspector_app.pipeline.measuring.detection_words import curve_of, kind_words, step_of, usual_of, zone_words
from inspector_app.project.schema_detection import DetectionCurve, DetectionStudy
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.reports.drawings import DASHED, HEAD
from inspector_app.ui.reports.paper import BODY, GAP, LEFT, SMALL, WIDTH, Paper, font_of
from inspector_app.ui.style.colours import LIGHT

CHART, LEGEND, AXIS, UNDER = 560.0, 420.0, 110.0, 100.0
PICTURE, UNDER_PICTURE, ACROSS = 300.0, 130.0, 4
LEVELS = (0.0, 0.25, 0.5, 0.75, 0.9, 1.0)
INKS = {"scratch": LIGHT.accent, "spot": LIGHT.ng, "stain": LIGHT.ok, "missing": LIGHT.error}
translate = QCoreApplication.translate


def image_of(rgb: UInt8) -> QImage:
    """Return a picture, uint8 (H, W, 3), as Qt has it."""
    height, width = rgb.shape[:2]
    return QImage(np.ascontiguousarray(rgb).data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def draw_study(paper: Paper, study: DetectionStudy) -> None:
    """Draw one chart for each zone, then the pictures."""
    for zone in dict.fromkeys(curve.zone for curve in study.curves):
        _draw_chart(paper, zone, [curve for curve in study.curves if curve.zone == zone], study.mm_per_px)
    _draw_pictures(paper, study)


def _draw_chart(paper: Paper, zone: str, curves: Sequence[DetectionCurve], mm_per_px: float | None) -> None:
    area = paper.area(CHART)
    text = translate("Dossier", "Probability of detection, synthetic defects: {zone}")
    title = text.format(zone=said(zone_words(zone)))
    paper.write(QRectF(area.left(), area.top(), area.width(), HEAD), title, font_of(BODY, bold=True))
    inside = area.adjusted(AXIS, HEAD, -LEGEND, -UNDER)
    sizes = sorted({tried.size_px for curve in curves for tried in curve.sizes})
    low, high = math.log(sizes[0]), math.log(sizes[-1])
    span = (high - low) or 1.0

    def at(size_px: float, share: float) -> QPointF:
        across = 0.02 + 0.96 * (math.log(size_px) - low) / span
        return QPointF(inside.left() + across * inside.width(), inside.bottom() - share * inside.height())

    for level in LEVELS:
        y = at(sizes[0], level).y()
        paper.painter.setPen(QPen(QColor(LIGHT.muted if level == 0.9 else LIGHT.border), 2 if level == 0.9 else 1))
        paper.painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
        place = QRectF(area.left(), y - 20, AXIS - 14, 40)
        paper.write(place, f"{100 * level:.0f} %", font_of(SMALL), LIGHT.muted, Qt.AlignmentFlag.AlignRight)
    unit = mm_per_px or 1.0
    for size_px in curves[0].sizes:
        place = QRectF(at(size_px.size_px, 0).x() - 60, inside.bottom() + 6, 120, 36)
        paper.write(place, f"{size_px.size_px * unit:.2g}", font_of(SMALL), LIGHT.muted, Qt.AlignmentFlag.AlignHCenter)
    name = translate("Dossier", "size in mm") if mm_per_px else translate("Dossier", "size in pixels")
    below = QRectF(inside.left(), inside.bottom() + 44, inside.width(), 40)
    paper.write(below, name, font_of(SMALL), LIGHT.muted, Qt.AlignmentFlag.AlignHCenter)
    for curve in curves:
        _draw_curve(paper, curve, at)
    kinds = [curve for curve in curves if step_of(curve) == 1]
    for row, curve in enumerate(kinds):
        key = QRectF(inside.right() + 40, inside.top() + 52 * row, 40, 40)
        paper.painter.fillRect(key.adjusted(0, 10, -16, -6), QColor(INKS[curve.kind]))
        paper.write(key.adjusted(40, 0, LEGEND - 90, 4), said(kind_words(curve.kind)), font_of(SMALL))
    note = translate(
        "Dossier", "Points: share found. Thin lines: less contrast. Dashed: found with 90 % at 95 % confidence."
    )
    place = QRectF(inside.right() + 40, inside.top() + 52 * len(kinds) + 16, LEGEND - 50, 190)
    paper.write(place, note, font_of(SMALL), LIGHT.muted)


def _draw_curve(paper: Paper, curve: DetectionCurve, at: Callable[[float, float], QPointF]) -> None:
    ink = QColor(INKS[curve.kind])
    painter = paper.painter
    step, fitted = step_of(curve), curve_of(curve)
    if fitted is not None:
        painter.setPen(QPen(ink, min(6.0, max(1.5, 4 * step))))
        painter.drawPolyline([at(size, share) for size, share in zip(*(axis.tolist() for axis in fitted), strict=True)])
    bound = curve.a90_95_px
    if step == 1 and bound is not None and curve.sizes[0].size_px <= bound <= curve.sizes[-1].size_px:
        painter.setPen(QPen(ink, 3, DASHED))
        painter.drawLine(at(bound, 0), at(bound, 0.9))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for tried in curve.sizes:
        if tried.n:
            radius = min(10.0, max(4.0, 7 * step))
            painter.drawEllipse(at(tried.size_px, tried.found / tried.n), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_pictures(paper: Paper, study: DetectionStudy) -> None:
    """Draw the defects of the usual contrast that were just found and just missed, two for each curve."""
    shown = []
    for curve in usual_of(study):
        for example, word in (
            (curve.just_found, translate("Dossier", "just found")),
            (curve.just_missed, translate("Dossier", "just missed")),
        ):
            pixels = small_pixels(example.jpeg) if example is not None else None
            if example is not None and pixels is not None:
                mm = study.mm_per_px
                size = f"{example.size_px * mm:.3g} mm" if mm is not None else f"{example.size_px:.3g} px"
                name = ", ".join(filter(None, (said(kind_words(curve.kind)), curve.zone.partition(" ")[0])))
                shown.append((image_of(pixels), name, f"{word}: {size}, {example.relative_score:.2f}"))
    if not shown:
        return
    paper.need(HEAD + PICTURE + UNDER_PICTURE + GAP)
    text = translate("Dossier", "Synthetic defects nearest to the limit, with size and score (1.00 is the limit)")
    paper.paragraph(text, LIGHT.muted, SMALL)
    for first in range(0, len(shown), ACROSS):
        area = paper.area(PICTURE + UNDER_PICTURE)
        wide = WIDTH / ACROSS
        for place, (image, name, facts) in enumerate(shown[first : first + ACROSS]):
            frame = QRectF(LEFT + place * wide, area.top(), wide - GAP, PICTURE)
            paper.painter.fillRect(frame, QColor(LIGHT.window))
            paper.picture(frame, image)
            under = QRectF(frame.left(), frame.bottom() + 6, frame.width(), 40)
            paper.write(under, name, font_of(SMALL, bold=True))
            paper.write(
                under.adjusted(0, 40, 0, 80), facts, font_of(SMALL), LIGHT.muted
            )  # some languages need two lines
