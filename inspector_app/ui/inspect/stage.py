"""The picture, and in its corners the legend, the newest frame, and the label of the part."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.core.messages import Label
from inspector_app.ui.inspect.live_corner import LiveCorner
from inspector_app.ui.language.words import keep, told
from inspector_app.ui.picture.heat_colours import HeatLegend
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.style import theme

MARGIN_PX = 10
FRAME_PX = 24
"""The width of the frame in the verdict's colour."""


class LabelBadge(QWidget):
    """Shows the user's label of the shown part, good or defective; hidden otherwise."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self._label: Label | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def label(self) -> Label | None:
        """The label that is shown."""
        return self._label

    def show_label(self, label: Label | None) -> None:
        """Show the user's label of the part."""
        self._label = label
        self.setVisible(label is not None)
        keep(self.setAccessibleName, self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words()) + 32, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        of = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(of.ok if self._label is Label.GOOD else of.ng)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(QColor(of.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words())
        painter.end()

    def _words(self) -> str:
        if self._label is None:
            return ""
        return self.tr("✓ marked good") if self._label is Label.GOOD else self.tr("✗ marked defect")


class Remark(QLabel):
    """Shows a fault of the feed and what to do, over the picture; hidden without a fault."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("remark")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        """Show another text; "" hides it."""
        keep(self.setText, told(text))
        self.setVisible(bool(text))


class Stage(QWidget):
    """Shows the picture in the whole area, with the other widgets on top of it."""

    def __init__(self) -> None:
        """Make the widgets and put them on top of one another."""
        super().__init__()
        self.view = ImageView()
        self.corner = LiveCorner()
        self.badge = LabelBadge()
        self.remark = Remark()
        self.legend = HeatLegend()
        self.legend_card = QFrame()
        self.legend_card.setObjectName("card")
        inner = QVBoxLayout(self.legend_card)
        inner.setContentsMargins(4, 4, 4, 4)
        inner.addWidget(self.legend)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.view, 0, 0)
        over = QGridLayout()
        over.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        alignment = Qt.AlignmentFlag
        self.notices_row = QHBoxLayout()
        over.addLayout(self.notices_row, 0, 0, 1, 2)
        over.addWidget(self.badge, 1, 0, alignment.AlignTop | alignment.AlignLeft)
        over.addWidget(self.remark, 2, 0, alignment.AlignBottom | alignment.AlignLeft)
        over.addWidget(self.corner, 1, 1, alignment.AlignTop | alignment.AlignRight)
        over.addWidget(self.legend_card, 2, 1, alignment.AlignBottom | alignment.AlignRight)
        self.settle_row = QHBoxLayout()
        over.addLayout(self.settle_row, 3, 0, 1, 2, alignment.AlignBottom | alignment.AlignRight)
        over.setRowStretch(2, 1)
        over.setColumnStretch(0, 1)
        grid.addLayout(over, 0, 0)
        self._grid = grid
        self._framed = False
        self._frame_colour = theme.colours().surface
        self.view.overlay_changed.connect(self._show_legend)
        self._show_legend()

    def set_frame(self, *, wanted: bool) -> None:
        """Leave room for a frame in the verdict's colour around the picture, or do not."""
        self._framed = wanted
        margin = FRAME_PX if wanted else 0
        self._grid.setContentsMargins(margin, margin, margin, margin)
        self.update()

    def show_frame(self, colour: str) -> None:
        """Set the colour of the frame."""
        if colour != self._frame_colour:
            self._frame_colour = colour
            if self._framed:  # without a frame, a repaint would only cost time
                self.update()

    @property
    def frame_colour(self) -> str:
        """The colour of the frame; "" without a frame."""
        return self._frame_colour if self._framed else ""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame."""
        if self._framed:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._frame_colour))
            painter.end()

    def put_in_middle(self, card: QWidget) -> None:
        """Add a widget that lies over the middle of the picture while it is visible."""
        self._grid.addWidget(card, 0, 0, Qt.AlignmentFlag.AlignCenter)

    @Slot()
    def _show_legend(self) -> None:
        """Show the legend while the heatmap or the contours are shown."""
        self.legend_card.setVisible(self.view.overlay_visible)
        self.legend.show_lines(self.view.as_lines)
