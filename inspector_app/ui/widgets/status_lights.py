"""Status lights: each shows one thing's state by colour, shape and word, for as long as the state lasts."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHideEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from inspector_app.ui.language.words import Words, keep, said_now
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.basics import label

LARGE_PX = 84
"""The least side for a gloved finger at a station."""
SMALL_PX = 64
NAME_PX, WORD_PX = 12, 14
MARGIN_PX = 6
BUBBLE_PX = 420
FEW = 5
"""So many lights have their full height on each screen; more of them give way on low ones."""


class Level(StrEnum):
    """How well something works."""

    OFF = "off"
    """It is not used now."""
    GOOD = "good"
    WARNING = "warning"
    """It works, but not for long or not as it should."""
    FAULT = "fault"


class StatusLight(QAbstractButton):
    """A disc, triangle, square or ring with a name and a word. A press shows the sentence about the state."""

    def __init__(self, name: Words) -> None:
        """Start with ``name`` and the level OFF."""
        super().__init__()
        self.level = Level.OFF
        self._name = name
        self._word: Words = ""
        self._sentence: Words = ""
        self._shown: tuple[object, ...] = ()
        self._side_px = self._least_px = SMALL_PX
        self._widest_px = 0
        self._bubble: _Bubble | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._show_sentence)

    @property
    def name(self) -> str:
        """The name, in the current language."""
        return said_now(self._name)

    @property
    def word(self) -> str:
        """The word of the state, in the current language."""
        return said_now(self._word)

    @property
    def sentence(self) -> str:
        """The sentence about the state, in the current language."""
        return said_now(self._sentence)

    def show_state(self, level: Level, word: Words, sentence: Words, name: Words | None = None) -> None:
        """Show another state.

        Args:
            level: how well it works.
            word: one word for it.
            sentence: what is the case, and what to do if it does not work.
            name: another name; None: the present one.
        """
        self.level, self._word, self._sentence = level, word, sentence
        self._name = name if name is not None else self._name
        shown = level, self.name, self.word, self.sentence
        if shown == self._shown:
            return
        self._shown = shown
        keep(self.setToolTip, sentence)
        keep(self.setAccessibleName, lambda: f"{self.name}: {self.word}")
        keep(self.setAccessibleDescription, sentence)
        self._fit()
        if self._bubble is not None and self._bubble.isVisible():
            self._bubble.say(self.accessibleName(), self.sentence)

    def set_large(self, *, large: bool, crowded: bool = False) -> None:
        """Make it large enough for gloves, or small; ``crowded``: its height gives way where there is no room."""
        self._side_px = LARGE_PX if large else SMALL_PX
        self._least_px = SMALL_PX if crowded else self._side_px
        self._fit()

    def _fit(self) -> None:
        """Fit the size to the texts. The width only grows, so that nothing beside it moves with each state."""
        lines = ((self.name, self._font(NAME_PX)), (self.word, self._font(WORD_PX, bold=True)))
        texts_px = max(QFontMetrics(font).horizontalAdvance(text) for text, font in lines)
        self._widest_px = max(self._widest_px, texts_px + 2 * MARGIN_PX)
        self.setMinimumSize(max(self._side_px, self._widest_px), self._least_px)
        self.updateGeometry()
        self.update()

    def _font(self, size_px: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setBold(bold)
        return font

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least width, and the height that it has where there is room."""
        return QSize(self.minimumWidth(), self._side_px)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the size to the texts of another language or font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._widest_px = 0
            self._fit()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the sentence beside the light."""
        super().moveEvent(event)
        if self._bubble is not None and self._bubble.isVisible():
            self._bubble.show_beside(self)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Take the sentence away with the light."""
        super().hideEvent(event)
        if self._bubble is not None:
            self._bubble.hide()

    @Slot()
    def _show_sentence(self) -> None:
        """Show the sentence beside the light, or take it away."""
        if self._bubble is None or self._bubble.parentWidget() is not self.window():
            self._bubble = _Bubble(self.window())
        was_shown = self._bubble.isVisible()
        for bubble in self.window().findChildren(_Bubble):
            bubble.hide()
        if not was_shown:
            self._bubble.say(self.accessibleName(), self.sentence)
            self._bubble.show_beside(self)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw shape, name and word; a warning or a fault fills the whole light."""
        of = theme.colours()
        ground = {Level.WARNING: of.review_ground, Level.FAULT: of.ng_ground}.get(self.level, of.surface)
        filled = self.level in {Level.WARNING, Level.FAULT}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(of.accent if self.hasFocus() else ground if filled else of.border), 1.5))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        lines_px = QFontMetrics(self._font(NAME_PX)).height() + QFontMetrics(self._font(WORD_PX, bold=True)).height()
        free_px = self.height() - lines_px
        side_px = min(28.0, free_px - 8.0)
        area = QRectF((self.width() - side_px) / 2, (free_px - side_px) / 2, side_px, side_px)
        ink = {Level.GOOD: of.ok, Level.OFF: of.muted}.get(self.level, "#ffffff")
        draw_level(painter, area, self.level, ink, ground)
        top = float(free_px - 5)
        for text, font, colour in (
            (self.name, self._font(NAME_PX), "#ffffff" if filled else of.muted),
            (self.word, self._font(WORD_PX, bold=True), "#ffffff" if filled else of.text),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            height_px = QFontMetrics(font).height()
            painter.drawText(QRectF(0, top, self.width(), height_px), Qt.AlignmentFlag.AlignCenter, text)
            top += height_px
        painter.end()


def draw_level(painter: QPainter, area: QRectF, level: Level, ink: str, ground: str) -> None:
    """Draw a level: disc with a tick, triangle with "!", square with a cross, or an empty ring.

    Args:
        painter: where to draw.
        area: the square to fill.
        level: the level.
        ink: the colour of the shape.
        ground: the colour of the sign in it.
    """
    painter.save()
    painter.translate(area.center())
    painter.scale(area.width() / 64, area.height() / 64)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    pen = QPen(QColor(ground), 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if level is Level.OFF:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 6))
        painter.drawEllipse(QPointF(0, 0), 25, 25)
    elif level is Level.GOOD:
        painter.drawEllipse(QPointF(0, 0), 30, 30)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(-13, 1), QPointF(-4, 11), QPointF(14, -10)]))
    elif level is Level.WARNING:
        painter.drawPolygon(QPolygonF([QPointF(0, -30), QPointF(32, 27), QPointF(-32, 27)]))
        painter.setPen(pen)
        painter.drawLine(QPointF(0, -10), QPointF(0, 7))
        painter.drawPoint(QPointF(0, 19))
    else:
        painter.drawRoundedRect(QRectF(-29, -29, 58, 58), 4, 4)
        painter.setPen(pen)
        painter.drawLine(QPointF(-13, -13), QPointF(13, 13))
        painter.drawLine(QPointF(-13, 13), QPointF(13, -13))
    painter.restore()


class _Bubble(QFrame):
    """The sentence beside a light. It takes no keys, so that a station can be operated meanwhile."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("card")
        self.heading = label("", "heading")
        self.text = label("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.text)
        self.hide()

    def say(self, heading: str, text: str) -> None:
        """Show other texts."""
        self.heading.setText(heading)
        self.text.setText(text)
        width_px = min(BUBBLE_PX, max(200, self._window.width() // 2))
        self.resize(width_px, self._column.heightForWidth(width_px))

    def show_beside(self, light: QWidget) -> None:
        """Show it at the right of ``light``, or at its left if there is no room."""
        window = self._window
        place = light.mapTo(window, QPoint(light.width() + MARGIN_PX, 0))
        if place.x() + self.width() > window.width():
            place = light.mapTo(window, QPoint(-self.width() - MARGIN_PX, 0))
        self.move(max(0, place.x()), max(0, min(place.y(), window.height() - self.height())))
        self.show()
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go away at a touch."""
        event.accept()
        self.hide()


class StatusLights(QWidget):
    """A column of lights."""

    def __init__(self, *lights: StatusLight) -> None:
        """Show ``lights`` from top to bottom."""
        super().__init__()
        self.lights = lights
        self._large = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for light in lights:
            column.addWidget(light)
        column.addStretch(1)

    def set_large(self, *, large: bool) -> None:
        """Make all large enough for gloves, or small."""
        self._large = large
        self.fit()

    def fit(self) -> None:
        """Fit the heights to the number of lights that are shown."""
        crowded = sum(not light.isHidden() for light in self.lights) > FEW
        for light in self.lights:
            light.set_large(large=self._large, crowded=crowded)
