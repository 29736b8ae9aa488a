"""Missed defect, remember it: a person marks where the defect is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.pictures.zones import NO_ZONING
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.zones.canvas import Tool, ZoneCanvas
from inspector_app.ui.zones.drawing import ZoneDrawing

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.core.messages import Bool
    from inspector_app.pipeline.correcting.marking import ToMark

SIZE_PX = (900, 760)
THIN, THICK = 0.01, 0.03
"""Radii of the brush, as shares of the picture's width."""


class MissedDialog(Dialog):
    """The picture with tools to mark a defect; :attr:`marked` says that the person wants to see what changes.

    It stays open below that, so that the marking can be changed.
    """

    marked = Signal()

    def __init__(self, parent: QWidget, name: str, picture: "ToMark") -> None:
        """Show the picture of a part."""
        super().__init__(parent, lambda: self.tr("Missed defect: remember it"))
        self.resize(*SIZE_PX)
        self._source_size = picture.source_size
        self.drawing = ZoneDrawing(NO_ZONING, picture.source_size, self)
        self.canvas = ZoneCanvas(self.drawing, picture.rgb, picture.source_size)
        self.canvas.kind = "critical"
        self.canvas.bare = True
        self.head = label(" ".join(name.split()), "heading")
        self.hint = label(
            lambda: self.tr(
                "Mark the defect closely: all that is marked counts as defective. Parts that show the like score "
                "higher."
            ),
            "muted",
        )
        self.tools = QButtonGroup(self)
        self.undo_button = button(lambda: self.tr("Take back"))
        self.next_button = button(lambda: self.tr("Show what changes"), primary=True)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self.choose(Tool.RECTANGLE, THIN)
        self._show_state()

    @property
    def marking(self) -> "Bool":
        """What is marked: bool (h, w), over the whole picture."""
        from inspector_app.pipeline.correcting.marking import of_zones

        return of_zones(self.drawing.zones, self._source_size)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        names: tuple[tuple[Tool, float, Words], ...] = (
            (Tool.RECTANGLE, THIN, lambda: self.tr("Rectangle")),
            (Tool.BRUSH, THIN, lambda: self.tr("Thin brush")),
            (Tool.BRUSH, THICK, lambda: self.tr("Thick brush")),
            (Tool.ERASE, THICK, lambda: self.tr("Erase")),
        )
        for number, (tool, radius, name) in enumerate(names):
            press = button(name)
            press.setCheckable(True)
            press.setProperty("tool", tool.name)
            press.setProperty("radius", radius)
            self.tools.addButton(press, number)
            row.addWidget(press)
        row.addStretch(1)
        row.addWidget(self.undo_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(self.head)
        whole.addWidget(self.hint)
        whole.addLayout(row)
        whole.addWidget(self.canvas, 1)
        whole.addLayout(self.foot(self.next_button, self.cancel_button))

    def _connect(self) -> None:
        self.tools.idClicked.connect(self._take_tool)
        self.undo_button.clicked.connect(self.drawing.undo)
        self.drawing.changed.connect(self._show_state)
        self.drawing.changed.connect(self.note_input)
        self.next_button.clicked.connect(self.marked)
        self.cancel_button.clicked.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.drawing.undo)

    def choose(self, tool: Tool, radius: float) -> None:
        """Choose what the mouse does."""
        for press in self.tools.buttons():
            if press.property("tool") == tool.name and press.property("radius") == radius:
                press.setChecked(True)
                self._take_tool(self.tools.id(press))

    @Slot(int)
    def _take_tool(self, number: int) -> None:
        press = self.tools.button(number)
        self.canvas.radius = float(press.property("radius"))
        self.canvas.set_tool(Tool[str(press.property("tool"))])
        keep(self.canvas.setAccessibleName, lambda: self.tr("Picture of the part"))

    @Slot()
    def _show_state(self) -> None:
        self.undo_button.setEnabled(self.drawing.can_undo)
        self.next_button.setEnabled(bool(self.drawing.zones))
