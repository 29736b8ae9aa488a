"""The mean good part with its zones; zones are drawn, selected and moved with the mouse or a finger."""

from collections.abc import Callable
from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.core.messages import Bool, UInt8
from inspector_app.core.pictures.strokes import canvas_of, with_stroke
from inspector_app.core.pictures.zones import Ellipse, Painted, Polygon, Rectangle, Zone, ZoneKind
from inspector_app.ui.style.theme import TOUCH_PX, colours
from inspector_app.ui.widgets.basics import pixmap
from inspector_app.ui.zones.drawing import ZoneDrawing

COLOURS: dict[ZoneKind, tuple[str, Qt.BrushStyle]] = {
    "ignore": ("#20242c", Qt.BrushStyle.BDiagPattern),
    "normal": ("#3fb950", Qt.BrushStyle.Dense6Pattern),
    "critical": ("#f85149", Qt.BrushStyle.DiagCrossPattern),
    "cosmetic": ("#58a6ff", Qt.BrushStyle.FDiagPattern),
}
"""Each kind has its colour and its hatching, so that it is known without colours too."""
NEAR_PX = TOUCH_PX / 2
LEAST_DRAG_PX = 4


class Tool(Enum):
    """What the mouse does."""

    SELECT = auto()
    RECTANGLE = auto()
    ELLIPSE = auto()
    POLYGON = auto()
    BRUSH = auto()
    ERASE = auto()
    LENGTH = auto()
    SECTION = auto()


class ZoneCanvas(QWidget):
    """Shows the part and its zones, and draws new ones with the chosen tool.

    Attributes:
        kind: kind of the zones that are drawn.
        radius: of the brush, as a share of the picture's width.
        bare: whether zones have no hatching and no number, so that what lies under them stays visible.
    """

    length_drawn = Signal(float)  # in pixels of the good parts' pictures
    section_drawn = Signal(object)

    def __init__(self, drawing: ZoneDrawing, rgb: UInt8, source_size: tuple[int, int]) -> None:
        """Show ``drawing`` over uint8 (h, w, 3), a picture of parts of ``source_size`` (width, height)."""
        super().__init__()
        self.drawing = drawing
        self.kind: ZoneKind = "ignore"
        self.radius = 0.02
        self.bare = False
        self.proposal: Bool | None = None
        self._tool = Tool.SELECT
        self._picture = pixmap(rgb)
        self._source_size = source_size
        self._points: list[tuple[float, float]] = []  # of what is being drawn, as shares
        self._pointer: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        drawing.changed.connect(self.update)
        drawing.selection_changed.connect(self.update)

    @property
    def tool(self) -> Tool:
        """What the mouse does."""
        return self._tool

    @property
    def is_drawing(self) -> bool:
        """Whether a shape is begun and not finished."""
        return bool(self._points)

    def set_tool(self, tool: Tool) -> None:
        """Choose another tool; what was begun is dropped."""
        self._tool = tool
        self.cancel()
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.SELECT else Qt.CursorShape.CrossCursor)

    def show_proposal(self, proposal: Bool | None) -> None:
        """Show a proposed area, bool (h, w) over the whole picture; None: none."""
        self.proposal = proposal
        self.update()

    @Slot()
    def cancel(self) -> None:
        """Drop what was begun."""
        self._points = []
        self.update()

    # --- places ------------------------------------------------------------------------------------------------

    def frame(self) -> QRectF:
        """Where the picture is on the screen."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, max(1, size.width()), max(1, size.height()))

    def on_screen(self, share: tuple[float, float]) -> QPointF:
        """The place on the screen of a place in the picture."""
        frame = self.frame()
        return QPointF(frame.left() + share[0] * frame.width(), frame.top() + share[1] * frame.height())

    def _share(self, place: QPointF) -> tuple[float, float]:
        """The place in the picture, within it; rounded, so that files stay small."""
        frame = self.frame()
        x, y = (place.x() - frame.left()) / frame.width(), (place.y() - frame.top()) / frame.height()
        return _kept(x), _kept(y)

    # --- mouse and keys ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin or continue a shape, or select a zone."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        share = self._share(event.position())
        if self._tool is Tool.SELECT:
            self.drawing.select(self._zone_at(share))
            self._points = [share] if self.drawing.selected >= 0 else []
        elif self._tool is Tool.POLYGON:
            first = self.on_screen(self._points[0]) if len(self._points) > 2 else None
            if first is not None and (first - event.position()).manhattanLength() < NEAR_PX:
                self.finish()
            else:
                self._points.append(share)
        else:
            self._points = [share]
        self._pointer = share
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Continue a shape."""
        share = self._pointer = self._share(event.position())
        if self._points and event.buttons() & Qt.MouseButton.LeftButton and self._tool is not Tool.POLYGON:
            if self._tool in {Tool.BRUSH, Tool.ERASE}:
                self._points.append(share)
            else:
                self._points = [self._points[0], share]
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Finish a shape that is dragged."""
        if event.button() is Qt.MouseButton.LeftButton and self._points and self._tool is not Tool.POLYGON:
            self.finish()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Finish a polygon."""
        if event.button() is Qt.MouseButton.LeftButton and self._tool is Tool.POLYGON:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle Enter (finish), Esc (drop), Backspace (last corner) and Delete (remove the selected zone)."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # it never reaches the dialog, which it would close
            self.finish()
        elif key == Qt.Key.Key_Escape and self._points:
            self.cancel()
        elif key == Qt.Key.Key_Backspace and self._points:
            self._points.pop()
            self.update()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.drawing.selected >= 0:
            self.drawing.remove()
        else:
            super().keyPressEvent(event)

    def _zone_at(self, share: tuple[float, float]) -> int:
        """The uppermost zone at a place; -1 for none."""
        x, y = np.array([share[0]]), np.array([share[1]])
        for number in range(len(self.drawing.zones) - 1, -1, -1):
            zone = self.drawing.zones[number]
            if bool(zone.area.contains(x, y)[0, 0]) != zone.outside:
                return number
        return -1

    # --- finishing ---------------------------------------------------------------------------------------------

    @Slot()
    def finish(self) -> None:
        """Finish what was begun."""
        points, self._points = self._points, []
        finishing: dict[Tool, Callable[[list[tuple[float, float]]], None]] = {
            Tool.SELECT: self._move,
            Tool.RECTANGLE: self._add_box,
            Tool.ELLIPSE: self._add_box,
            Tool.POLYGON: self._add_polygon,
            Tool.BRUSH: self._paint,
            Tool.ERASE: self._paint,
            Tool.LENGTH: self._tell_length,
            Tool.SECTION: self._tell_section,
        }
        if points:
            finishing[self._tool](points)
        self.update()

    def _dragged(self, points: list[tuple[float, float]]) -> bool:
        way = self.on_screen(points[-1]) - self.on_screen(points[0])
        return len(points) > 1 and way.manhattanLength() >= LEAST_DRAG_PX

    def _add_box(self, points: list[tuple[float, float]]) -> None:
        if self._dragged(points):
            shape = "rectangle" if self._tool is Tool.RECTANGLE else "ellipse"
            left, top, right, bottom = _box(points)
            self.drawing.add(self.kind, {"shape": shape, "left": left, "top": top, "right": right, "bottom": bottom})

    def _add_polygon(self, points: list[tuple[float, float]]) -> None:
        corners = list(dict.fromkeys(points))  # a double click adds the last corner twice
        if len(corners) > 2 and not self.drawing.add(self.kind, {"shape": "polygon", "points": corners}):
            self._points = points  # to be mended: Backspace removes the last corner

    def _paint(self, points: list[tuple[float, float]]) -> None:
        number, erase = self.drawing.selected, self._tool is Tool.ERASE
        zone = self.drawing.zones[number] if number >= 0 else None
        if zone is not None and isinstance(zone.area, Painted) and (erase or zone.kind == self.kind):
            painted = with_stroke(zone.area.pixels(), points, self.radius, erase=erase)
            if painted.any():
                self.drawing.alter(area=Painted.of(painted))
            else:
                self.drawing.remove()
        elif not erase:
            painted = with_stroke(canvas_of(self._source_size), points, self.radius)
            self.drawing.add(self.kind, Painted.of(painted))

    def _tell_length(self, points: list[tuple[float, float]]) -> None:
        if self._dragged(points):
            across, down = (np.array(points[-1]) - points[0]) * self._source_size
            self.length_drawn.emit(float(np.hypot(across, down)))

    def _tell_section(self, points: list[tuple[float, float]]) -> None:
        if self._dragged(points):
            self.section_drawn.emit(_box(points))

    def _move(self, points: list[tuple[float, float]]) -> None:
        if self._dragged(points):
            zone = self.drawing.zones[self.drawing.selected]
            across, down = points[-1][0] - points[0][0], points[-1][1] - points[0][1]
            moved = _moved(zone, across, down)
            if moved is not None:
                self.drawing.alter(area=moved)

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the part, its zones, and what is being drawn."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(colours().window))
        frame = self.frame()
        painter.drawPixmap(frame, self._picture, QRectF(self._picture.rect()))
        for number, zone in enumerate(self.drawing.zones):
            self._draw_zone(painter, number, zone)
        if self.proposal is not None:
            self._fill_mask(painter, ~self.proposal, QColor(32, 36, 44, 170))
        section = self.drawing.zoning.section
        if section is not None:
            beyond = QPainterPath()
            beyond.addRect(frame)
            inner = QPainterPath()
            inner.addRect(self._rect(section))
            painter.fillPath(beyond - inner, QColor(0, 0, 0, 160))
        self._draw_draft(painter)
        painter.end()

    def _draw_zone(self, painter: QPainter, number: int, zone: Zone) -> None:
        colour, hatching = COLOURS[zone.kind]
        ink = QColor(colour)
        selected = number == self.drawing.selected
        if isinstance(zone.area, Painted):
            mask = zone.area.pixels()
            ink.setAlpha(150 if zone.kind == "ignore" else 110)
            self._fill_mask(painter, mask != zone.outside, ink)
            box = self._rect(_extent(mask))
        else:
            path = self._path(zone)
            fill = QColor(colour)
            fill.setAlpha(130 if zone.kind == "ignore" else 60)
            painter.fillPath(path, fill)
            if not self.bare:
                painter.fillPath(path, QBrush(QColor(255, 255, 255, 90) if zone.kind == "ignore" else ink, hatching))
            box = self._shape_path(zone).boundingRect()
            painter.setPen(QPen(QColor("#ffffff") if selected else ink.lighter(130), 3 if selected else 1.5))
            painter.drawPath(self._shape_path(zone))
        if self.bare:
            return
        if selected:
            painter.setPen(QPen(QColor("#ffffff"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(box)
        label = QRectF(box.left() + 3, box.top() + 3, 26, 22)
        painter.fillRect(label, QColor(0, 0, 0, 170))
        painter.setPen(QColor("#ffffff"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _path(self, zone: Zone) -> QPainterPath:
        path = self._shape_path(zone)
        if not zone.outside:
            return path
        whole = QPainterPath()
        whole.addRect(self.frame())
        return whole - path

    def _shape_path(self, zone: Zone) -> QPainterPath:
        path, shape = QPainterPath(), zone.area
        if isinstance(shape, Rectangle):
            path.addRect(self._rect((shape.left, shape.top, shape.right, shape.bottom)))
        elif isinstance(shape, Ellipse):
            path.addEllipse(self._rect((shape.left, shape.top, shape.right, shape.bottom)))
        elif isinstance(shape, Polygon):
            path.addPolygon(QPolygonF([self.on_screen(point) for point in shape.points]))
            path.closeSubpath()
        return path

    def _rect(self, box: tuple[float, float, float, float]) -> QRectF:
        return QRectF(self.on_screen(box[:2]), self.on_screen(box[2:]))

    def _fill_mask(self, painter: QPainter, mask: Bool, ink: QColor) -> None:
        """Fill the True pixels of bool (h, w) over the whole picture."""
        argb = np.zeros((*mask.shape, 4), dtype=np.uint8)
        argb[mask] = (ink.blue(), ink.green(), ink.red(), ink.alpha())
        height, width = mask.shape
        image = QImage(argb.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32)
        painter.drawImage(self.frame(), image.copy())

    def _draw_draft(self, painter: QPainter) -> None:
        if not self._points:
            return
        painter.setPen(QPen(QColor("#ffd33d"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ends = [self.on_screen(point) for point in self._points]
        if self._tool in {Tool.BRUSH, Tool.ERASE}:
            pen = QPen(QColor(255, 211, 61, 140), 2 * self.radius * self.frame().width())
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([*ends, ends[-1]]))
        elif self._tool is Tool.POLYGON:
            pointer = [self.on_screen(self._pointer)] if self._pointer is not None else []
            painter.drawPolyline(QPolygonF([*ends, *pointer]))
            for end in ends:
                painter.drawEllipse(end, 4, 4)
        elif self._tool is Tool.ELLIPSE:
            painter.drawEllipse(QRectF(ends[0], ends[-1]).normalized())
        elif self._tool in {Tool.RECTANGLE, Tool.SECTION}:
            painter.drawRect(QRectF(ends[0], ends[-1]).normalized())
        else:
            painter.drawLine(ends[0], ends[-1])


def _box(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the rectangle between the first and the last point."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _extent(mask: Bool) -> tuple[float, float, float, float]:
    """The rectangle around the True pixels, as shares."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    height, width = mask.shape
    return columns[0] / width, rows[0] / height, (columns[-1] + 1) / width, (rows[-1] + 1) / height


def _moved(zone: Zone, across: float, down: float) -> Rectangle | Ellipse | Polygon | None:
    """The shape of a zone, moved but kept within the picture; None for a painted one, which stays."""
    shape = zone.area
    if isinstance(shape, Painted):
        return None
    if isinstance(shape, Polygon):
        x, y = np.array(shape.points).T
        across, down = _within(x.min(), x.max(), across), _within(y.min(), y.max(), down)
        return Polygon(points=tuple((_kept(a + across), _kept(b + down)) for a, b in shape.points))
    across, down = _within(shape.left, shape.right, across), _within(shape.top, shape.bottom, down)
    left, top, right, bottom = shape.left + across, shape.top + down, shape.right + across, shape.bottom + down
    return type(shape)(left=_kept(left), top=_kept(top), right=_kept(right), bottom=_kept(bottom))


def _kept(share: float) -> float:
    return round(min(1.0, max(0.0, share)), 5)


def _within(low: float, high: float, way: float) -> float:
    return float(min(max(way, -low), 1 - high))
