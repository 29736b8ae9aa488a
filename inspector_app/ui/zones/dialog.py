"""The editor of zones, minimum area and scale, on the mean good part. It is not modal."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector_app.core.errors import InspectorError
from inspector_app.core.pictures.zones import MOST_MM_PER_PX, Painted, Zone, ZoneKind, Zoning
from inspector_app.pipeline.building.mean_part import MeanPart
from inspector_app.project.zones_file import load_zones, save_zones
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import Combo, button, label, stepper
from inspector_app.ui.widgets.check_box import CheckBox
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.ui.zones.canvas import Tool, ZoneCanvas
from inspector_app.ui.zones.drawing import Fault, ZoneDrawing

PANEL_PX = 372
SIZE_PX = (1100, 760)
MOST_AREA_PX = 1e8
KINDS: tuple[ZoneKind, ...] = ("ignore", "normal", "critical", "cosmetic")


class ZonesDialog(Dialog):
    """The part with its zones on the left; tools and numbers on the right."""

    used = Signal(object)

    def __init__(self, parent: QWidget, zoning: Zoning, part: MeanPart) -> None:
        """Begin with ``zoning`` on a picture of the mean good part."""
        super().__init__(parent, lambda: self.tr("Zones and scale"))
        self.resize(*SIZE_PX)
        self._part = part
        self.drawing = ZoneDrawing(zoning, part.source_size, self)
        self.canvas = ZoneCanvas(self.drawing, part.rgb, part.source_size)
        self.tools = QButtonGroup(self)
        self.kind = Combo(lambda: self.tr("Kind of zone"))
        self.outside = CheckBox()
        keep(self.outside.setText, lambda: self.tr("Everything outside the shape"))
        self.list = QListWidget()
        self.sensitivity = NumberBox(1.1, 10.0, decimals=1, suffix=lambda: self.tr(" times as strict"))
        self.sensitivity.setSingleStep(0.1)
        self.zone_area = NumberBox(1, MOST_AREA_PX, suffix=lambda: self.tr(" px"))
        self.least_area = NumberBox(0, MOST_AREA_PX, suffix=lambda: self.tr(" px"))
        self.scale = NumberBox(0, MOST_MM_PER_PX, decimals=5, suffix=lambda: self.tr(" mm/px"))
        self.length = NumberBox(0.001, 100_000, decimals=3, suffix=lambda: self.tr(" mm"))
        self.length.setValue(10)
        self.brush = NumberBox(0.5, 20, decimals=1, suffix=lambda: self.tr(" % wide"))
        self.brush.setValue(4)
        self.undo_button = button(lambda: self.tr("Undo"))
        self.redo_button = button(lambda: self.tr("Redo"))
        self.remove_button = button(lambda: self.tr("Remove zone"))
        self.propose_button = button(lambda: self.tr("Propose the part's area"))
        self.take_button = button(lambda: self.tr("Judge only this"), primary=True)
        self.drop_button = button(lambda: self.tr("Reject"))
        self.whole_button = button(lambda: self.tr("Whole picture"))
        self.load_button = button(lambda: self.tr("Load…"))
        self.save_button = button(lambda: self.tr("Save…"))
        self.use_button = button(lambda: self.tr("Use"), primary=True)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self.hint = label("", "muted")
        self.areas = label("", "small")
        self._measured_px = 0.0
        self._lay_out()
        self._connect()
        self._show_state()
        self.choose(Tool.RECTANGLE)

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        names: dict[ZoneKind, Words] = {
            "ignore": lambda: self.tr("Ignore: not judged"),
            "normal": lambda: self.tr("Normal: judged as usual"),
            "critical": lambda: self.tr("Critical: judged more strictly"),
            "cosmetic": lambda: self.tr("Cosmetic: small defects do not count"),
        }
        for kind in KINDS:
            self.kind.add(names[kind], kind)
        self.kind.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(12)
        column.addWidget(self.kind)
        column.addLayout(self._tool_buttons())
        self.brush_row = self._row(lambda: self.tr("Brush"), self.brush)
        column.addWidget(self.brush_row)
        column.addWidget(self.hint)
        self.list.setFixedHeight(3 * TOUCH_PX)
        keep(self.list.setAccessibleName, lambda: self.tr("Zones"))
        column.addWidget(self.list)
        self.sensitivity_row = self._row(lambda: self.tr("Sensitivity"), self.sensitivity)
        self.area_row = self._row(lambda: self.tr("Minimum area here"), self.zone_area)
        for widget in (self.outside, self.sensitivity_row, self.area_row):
            column.addWidget(widget)
        edits = QHBoxLayout()
        for press in (self.undo_button, self.redo_button):
            edits.addWidget(press)
        column.addWidget(self.remove_button)
        column.addLayout(edits)
        proposal = QHBoxLayout()
        for press in (self.propose_button, self.take_button, self.drop_button):
            proposal.addWidget(press)
        column.addLayout(proposal)
        self._add_numbers(column)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFixedWidth(PANEL_PX)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(panel)
        right = QVBoxLayout()
        right.addWidget(area, 1)
        right.addLayout(self.foot(self.use_button, self.cancel_button))
        whole = QHBoxLayout(self)
        whole.addWidget(self.canvas, 1)
        whole.addLayout(right)

    def _add_numbers(self, column: QVBoxLayout) -> None:
        """Add what holds for the whole part."""
        column.addWidget(self._line())
        column.addWidget(self._row(lambda: self.tr("Minimum area elsewhere"), self.least_area))
        column.addWidget(self._row(lambda: self.tr("Scale, 0: not known"), self.scale))
        self.length_row = self._row(lambda: self.tr("Length of the drawn line"), self.length)
        column.addWidget(self.length_row)
        column.addWidget(self.areas)
        column.addWidget(self.whole_button)
        files = QHBoxLayout()
        files.addWidget(self.load_button)
        files.addWidget(self.save_button)
        column.addLayout(files)

    def _tool_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        names: tuple[tuple[Tool, Callable[[], str]], ...] = (
            (Tool.SELECT, lambda: self.tr("Select")),
            (Tool.RECTANGLE, lambda: self.tr("Rectangle")),
            (Tool.ELLIPSE, lambda: self.tr("Ellipse")),
            (Tool.POLYGON, lambda: self.tr("Polygon")),
            (Tool.BRUSH, lambda: self.tr("Brush")),
            (Tool.ERASE, lambda: self.tr("Erase")),
            (Tool.LENGTH, lambda: self.tr("Length")),
            (Tool.SECTION, lambda: self.tr("Section")),
        )
        for place, (tool, name) in enumerate(names):
            press = button(name)
            press.setCheckable(True)
            press.setProperty("tool", tool.name)
            self.tools.addButton(press, tool.value)
            grid.addWidget(press, place // 2, place % 2)
        return grid

    def _row(self, name: Words, box: NumberBox) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(name))
        column.addLayout(stepper(box))
        keep(box.setAccessibleName, name)
        return row

    def _line(self) -> QFrame:
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        return line

    def _connect(self) -> None:
        self.tools.idClicked.connect(self._take_tool)
        self.kind.activated.connect(self._take_kind)
        self.outside.clicked.connect(self._take_outside)
        self.list.currentRowChanged.connect(self.drawing.select)
        self.sensitivity.valueChanged.connect(self._take_sensitivity)
        self.zone_area.valueChanged.connect(self._take_zone_area)
        self.least_area.valueChanged.connect(self._take_least_area)
        self.scale.valueChanged.connect(self._take_scale)
        self.length.valueChanged.connect(self._take_length)
        self.brush.valueChanged.connect(self._take_brush)
        self.canvas.length_drawn.connect(self._measure)
        self.canvas.section_drawn.connect(self._take_section)
        self.whole_button.clicked.connect(partial(self._take_section, None))
        self.undo_button.clicked.connect(self.drawing.undo)
        self.redo_button.clicked.connect(self.drawing.redo)
        self.remove_button.clicked.connect(self.drawing.remove)
        self.propose_button.clicked.connect(self.propose)
        self.take_button.clicked.connect(self.take_proposal)
        self.drop_button.clicked.connect(self.drop_proposal)
        self.load_button.clicked.connect(self.load)
        self.save_button.clicked.connect(self.save)
        self.use_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.drawing.changed.connect(self._show_state)
        self.drawing.changed.connect(self.note_input)
        self.drawing.selection_changed.connect(self._show_state)
        self.drawing.refused.connect(self._say_refused)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self.drawing.undo),
            (QKeySequence.StandardKey.Redo, self.drawing.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # --- user actions ------------------------------------------------------------------------------------------

    def choose(self, tool: Tool) -> None:
        """Choose what the mouse does."""
        self.tools.button(tool.value).setChecked(True)
        self._take_tool(tool.value)

    @Slot(int)
    def _take_tool(self, value: int) -> None:
        tool = Tool(value)
        self.canvas.set_tool(tool)
        self.brush_row.setVisible(tool in {Tool.BRUSH, Tool.ERASE})
        self.length_row.setVisible(tool is Tool.LENGTH)
        hints: dict[Tool, Words] = {
            Tool.SELECT: lambda: self.tr("Click a zone, or drag it. Delete removes it."),
            Tool.RECTANGLE: lambda: self.tr("Drag from corner to corner."),
            Tool.ELLIPSE: lambda: self.tr("Drag from corner to corner."),
            Tool.POLYGON: lambda: self.tr("Click the corners. Enter closes, Backspace takes one back, Esc drops it."),
            Tool.BRUSH: lambda: self.tr("Paint with the left button."),
            Tool.ERASE: lambda: self.tr("Paint over the selected painted zone to remove parts of it."),
            Tool.LENGTH: lambda: self.tr("Draw along something of known length, then type the length."),
            Tool.SECTION: lambda: self.tr(
                "Only this rectangle is given to the network: finer detail at the same cost."
            ),
        }
        keep(self.hint.setText, hints[tool])

    @Slot()
    def propose(self) -> None:
        """Show where the part seems to be."""
        self.canvas.show_proposal(self._part.proposal)
        if self._part.proposal is None:
            keep(
                self.hint.setText,
                lambda: self.tr("No part stands out from a background in these pictures. Draw its area instead."),
            )
        self._show_state()

    @Slot()
    def take_proposal(self) -> None:
        """Ignore everything outside the proposed area."""
        proposal = self.canvas.proposal
        self.canvas.show_proposal(None)
        if proposal is not None:
            self.drawing.add("ignore", Painted.of(np.asarray(proposal)), outside=True)
        self._show_state()

    @Slot()
    def drop_proposal(self) -> None:
        """Reject the proposal."""
        self.canvas.show_proposal(None)
        self._show_state()

    @Slot()
    def load(self) -> None:
        """Use the zones of a file; one step to undo."""
        path = dialogs.ask_zones(self)
        if path is not None:
            try:
                zoning = load_zones(path, self._part.source_size)
            except InspectorError as error:
                keep(self.hint.setText, told(error.sentence))
            else:
                self.drawing.change(**dict(zoning))

    @Slot()
    def save(self) -> None:
        """Save the zones to a file."""
        path = dialogs.ask_zones_target(self)
        if path is not None:
            try:
                save_zones(path, self.drawing.zoning, "")
            except InspectorError as error:
                keep(self.hint.setText, told(error.sentence))

    @Slot(int)
    def _take_kind(self, _index: int) -> None:
        self.canvas.kind = self.kind.currentData()
        self.drawing.alter(kind=self.canvas.kind)

    @Slot(bool)
    def _take_outside(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not self.drawing.alter(outside=wanted):
            self._show_state()

    @Slot(float)
    def _take_sensitivity(self, value: float) -> None:
        if self._selected_kind == "critical":
            self.drawing.alter(sensitivity=value)

    @Slot(float)
    def _take_zone_area(self, value: float) -> None:
        if self._selected_kind == "cosmetic":
            self.drawing.alter(least_area_px=value)

    @Slot(float)
    def _take_least_area(self, value: float) -> None:
        self.drawing.change(least_area_px=value)

    @Slot(float)
    def _take_scale(self, value: float) -> None:
        self.drawing.change(mm_per_px=value or None)

    @Slot(float)
    def _take_brush(self, percent: float) -> None:
        self.canvas.radius = percent / 200

    @Slot(float)
    def _measure(self, length_px: float) -> None:
        self._measured_px = length_px
        self._take_length(self.length.value())

    @Slot(float)
    def _take_length(self, length_mm: float) -> None:
        if self._measured_px:
            self.drawing.change(mm_per_px=round(length_mm / self._measured_px, 8))

    @Slot(object)
    def _take_section(self, section: tuple[float, float, float, float] | None) -> None:
        self.drawing.change(section=section)

    def accept(self) -> None:
        """Hand the zones over and close; a polygon that is not closed yet is closed first."""
        self.canvas.finish()
        if not self.canvas.is_drawing:
            self.used.emit(self.drawing.zoning)
            super().accept()

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def _selected_kind(self) -> ZoneKind | None:
        number = self.drawing.selected
        return self.drawing.zones[number].kind if number >= 0 else None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Name the zones in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_state()

    @Slot()
    def _show_state(self) -> None:
        drawing, zoning = self.drawing, self.drawing.zoning
        boxes = (self.list, self.sensitivity, self.zone_area, self.least_area, self.scale, self.kind)
        blocked = [box.blockSignals(True) for box in boxes]
        self.list.clear()
        for number, zone in enumerate(zoning.zones):
            self.list.addItem(f"{number + 1}  {self._zone_words(zone)}")
        self.list.setCurrentRow(drawing.selected)
        self.least_area.setValue(zoning.least_area_px)
        self.scale.setValue(zoning.mm_per_px or 0)
        kind = self._selected_kind
        if drawing.selected >= 0:
            zone = zoning.zones[drawing.selected]
            self.kind.setCurrentIndex(KINDS.index(zone.kind))
            self.canvas.kind = zone.kind
            self.outside.setChecked(zone.outside)
            self.sensitivity.setValue(zone.sensitivity)
            self.zone_area.setValue(zone.least_area_px)
        for box, was in zip(boxes, blocked, strict=True):
            box.blockSignals(was)
        self.outside.setVisible(kind is not None)
        self.sensitivity_row.setVisible(kind == "critical")
        self.area_row.setVisible(kind == "cosmetic")
        self.undo_button.setEnabled(drawing.can_undo)
        self.redo_button.setEnabled(drawing.can_redo)
        self.remove_button.setEnabled(kind is not None)
        proposed = self.canvas.proposal is not None
        self.propose_button.setVisible(not proposed)
        self.take_button.setVisible(proposed)
        self.drop_button.setVisible(proposed)
        self.whole_button.setVisible(zoning.section is not None)
        keep(self.areas.setText, self._area_words)

    def _area_words(self) -> str:
        zoning = self.drawing.zoning
        if zoning.mm_per_px is None:
            return ""
        areas = [zoning.least_area_px, *(zone.least_area_px for zone in zoning.zones)]
        return ", ".join(
            self.tr("{px:g} px are {mm2:.3g} mm²").format(px=area, mm2=area * zoning.mm_per_px**2)
            for area in dict.fromkeys(areas)
            if area
        )

    def _zone_words(self, zone: Zone) -> str:
        names: dict[ZoneKind, Callable[[], str]] = {
            "ignore": lambda: self.tr("Ignore"),
            "normal": lambda: self.tr("Normal"),
            "critical": lambda: self.tr("Critical, {factor:.1f} times").format(factor=zone.sensitivity),
            "cosmetic": lambda: self.tr("Cosmetic, from {area:g} px").format(area=zone.least_area_px),
        }
        told = names[zone.kind]()
        return self.tr("{zone}, outside").format(zone=told) if zone.outside else told

    @Slot(object)
    def _say_refused(self, fault: Fault) -> None:
        words: dict[Fault, Words] = {
            Fault.NOTHING_LEFT: lambda: self.tr("Not possible: nothing would be left to judge."),
            Fault.CROSSES: lambda: self.tr("Not possible: the sides of a polygon may not cross. Backspace takes back."),
            Fault.TOO_SMALL: lambda: self.tr("Not possible: it is too small, or a number is out of its range."),
            Fault.TOO_MANY: lambda: self.tr("Not possible: there are too many zones, or too many corners."),
        }
        keep(self.hint.setText, words[fault])
