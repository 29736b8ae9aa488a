"""The editor of zones, driven with the mouse and keys on the real widget."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Bool
from inspector_app.core.pictures.zones import (
    NO_ZONING,
    Ellipse,
    Painted,
    Polygon,
    Rectangle,
    Zone,
    Zoning,
    judged_cells,
)
from inspector_app.pipeline.building.mean_part import MeanPart
from inspector_app.project.zones_file import save_zones
from inspector_app.ui.style import theme
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.zones.canvas import Tool
from inspector_app.ui.zones.dialog import KINDS, ZonesDialog
from tests.gui.conftest import click, delete_deferred, press

SOURCE = (1200, 800)
LEFT = Qt.MouseButton.LeftButton


def disc() -> Bool:
    rows, columns = np.mgrid[:80, :120]
    return np.asarray((rows - 40) ** 2 + (columns - 60) ** 2 < 30**2)


def opened(qapp: QApplication, qtbot: QtBot, zoning: Zoning = NO_ZONING, proposal: Bool | None = None) -> ZonesDialog:
    theme.apply(qapp)
    parent = QWidget()
    grey = np.repeat(np.repeat(np.where(disc(), 170, 60), 5, 0), 5, 1)
    rgb = np.repeat(grey[:, :, None], 3, 2).astype(np.uint8)
    dialog = ZonesDialog(parent, zoning, MeanPart(rgb, SOURCE, proposal))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.keeps_alive = parent  # type: ignore[attr-defined]
    return dialog


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot) -> Iterator[ZonesDialog]:
    made = opened(qapp, qtbot, proposal=disc())
    yield made
    done_with(made)


def done_with(dialog: ZonesDialog) -> None:
    dialog.close()
    dialog.keeps_alive.deleteLater()  # type: ignore[attr-defined]
    delete_deferred()


def at(dialog: ZonesDialog, x: float, y: float) -> QPoint:
    return dialog.canvas.on_screen((x, y)).toPoint()


def drag(dialog: ZonesDialog, *places: tuple[float, float]) -> None:
    canvas = dialog.canvas
    QTest.mousePress(canvas, LEFT, pos=at(dialog, *places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, at(dialog, *place))
    QTest.mouseRelease(canvas, LEFT, pos=at(dialog, *places[-1]))


def tool(dialog: ZonesDialog, chosen: Tool) -> None:
    click(dialog.tools.button(chosen.value))


def pick(dialog: ZonesDialog, kind: str) -> None:
    dialog.kind.setCurrentIndex([*KINDS].index(kind))  # type: ignore[arg-type]
    dialog.kind.activated.emit(dialog.kind.currentIndex())


def zones(dialog: ZonesDialog) -> tuple[Zone, ...]:
    return dialog.drawing.zones


def test_a_rectangle_and_an_ellipse_are_dragged(dialog: ZonesDialog) -> None:
    drag(dialog, (0.1, 0.2), (0.4, 0.6))
    tool(dialog, Tool.ELLIPSE)
    pick(dialog, "critical")
    drag(dialog, (0.9, 0.9), (0.5, 0.7))  # from the lower right
    first, second = zones(dialog)
    assert (first.kind, second.kind, second.sensitivity) == ("critical", "critical", 1.5)
    assert isinstance(first.area, Rectangle)
    assert isinstance(second.area, Ellipse)
    assert (first.area.left, first.area.bottom) == pytest.approx((0.1, 0.6), abs=0.003)
    assert (second.area.left, second.area.top) == pytest.approx((0.5, 0.7), abs=0.003)
    assert dialog.list.count() == 2
    assert dialog.list.currentRow() == 1


def test_a_new_kind_is_that_of_the_next_zone(dialog: ZonesDialog) -> None:
    pick(dialog, "cosmetic")
    drag(dialog, (0.1, 0.2), (0.4, 0.6))
    assert zones(dialog)[0].kind == "cosmetic"
    assert dialog.area_row.isVisible()
    dialog.zone_area.setValue(250)
    assert zones(dialog)[0].least_area_px == 250
    pick(dialog, "critical")  # of the selected one
    assert (zones(dialog)[0].kind, zones(dialog)[0].least_area_px) == ("critical", 0)
    dialog.sensitivity.setValue(3)
    assert zones(dialog)[0].sensitivity == 3


def test_a_polygon_is_closed_by_enter_a_double_click_or_its_first_corner(dialog: ZonesDialog) -> None:
    tool(dialog, Tool.POLYGON)
    corners = ((0.2, 0.2), (0.6, 0.2), (0.4, 0.6))

    def clicked(*places: tuple[float, float]) -> None:
        for place in places:
            QTest.mouseClick(dialog.canvas, LEFT, pos=at(dialog, *place))

    clicked(*corners)
    press(dialog.canvas, Qt.Key.Key_Return)
    assert dialog.isVisible()
    clicked(*corners, corners[0])
    clicked(*corners)
    QTest.mouseDClick(dialog.canvas, LEFT, pos=at(dialog, *corners[2]))
    assert len(zones(dialog)) == 3
    for zone in zones(dialog):
        assert isinstance(zone.area, Polygon)
        assert np.array(zone.area.points) == pytest.approx(np.array(corners), abs=0.003)


def test_a_polygon_that_crosses_itself_can_be_mended(dialog: ZonesDialog) -> None:
    tool(dialog, Tool.POLYGON)
    for place in ((0.2, 0.2), (0.6, 0.6), (0.6, 0.2), (0.2, 0.6)):
        QTest.mouseClick(dialog.canvas, LEFT, pos=at(dialog, *place))
    press(dialog.canvas, Qt.Key.Key_Return)
    assert zones(dialog) == ()
    assert "may not cross" in dialog.hint.text()
    assert dialog.canvas.is_drawing
    press(dialog.canvas, Qt.Key.Key_Backspace)
    press(dialog.canvas, Qt.Key.Key_Return)
    assert len(zones(dialog)) == 1


def test_escape_drops_what_was_begun_and_only_then_closes(dialog: ZonesDialog) -> None:
    tool(dialog, Tool.POLYGON)
    QTest.mouseClick(dialog.canvas, LEFT, pos=at(dialog, 0.2, 0.2))
    press(dialog.canvas, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.canvas.is_drawing
    press(dialog.canvas, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_brush_paints_and_erases(dialog: ZonesDialog) -> None:
    tool(dialog, Tool.BRUSH)
    dialog.brush.setValue(10)
    drag(dialog, (0.2, 0.5), (0.4, 0.5), (0.6, 0.5))
    drag(dialog, (0.4, 0.2), (0.4, 0.8))
    ((zone),) = zones(dialog)
    assert isinstance(zone.area, Painted)
    assert zone.area.contains(np.array([0.5]), np.array([0.5]))[0, 0]
    assert zone.area.contains(np.array([0.4]), np.array([0.75]))[0, 0]
    assert not zone.area.contains(np.array([0.7]), np.array([0.8]))[0, 0]
    tool(dialog, Tool.ERASE)
    drag(dialog, (0.4, 0.1), (0.4, 0.9))
    ((zone),) = zones(dialog)
    assert not zone.area.contains(np.array([0.4]), np.array([0.5]))[0, 0]
    assert zone.area.contains(np.array([0.55]), np.array([0.5]))[0, 0]


def test_every_change_is_one_step_to_undo(dialog: ZonesDialog) -> None:
    drag(dialog, (0.1, 0.1), (0.3, 0.3))
    drag(dialog, (0.5, 0.5), (0.8, 0.8))
    dialog.least_area.setValue(40)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (dialog.drawing.zoning.least_area_px, len(zones(dialog)), dialog.least_area.value()) == (0, 2, 0)
    click(dialog.undo_button)
    assert len(zones(dialog)) == 1
    click(dialog.redo_button)
    click(dialog.redo_button)
    assert (dialog.drawing.zoning.least_area_px, len(zones(dialog))) == (40, 2)
    assert not dialog.redo_button.isEnabled()


def test_a_zone_is_selected_moved_and_removed(dialog: ZonesDialog) -> None:
    drag(dialog, (0.1, 0.1), (0.3, 0.3))
    drag(dialog, (0.2, 0.2), (0.5, 0.5))
    tool(dialog, Tool.SELECT)
    QTest.mouseClick(dialog.canvas, LEFT, pos=at(dialog, 0.12, 0.12))
    assert dialog.drawing.selected == 0
    drag(dialog, (0.15, 0.15), (0.65, 0.25))
    area = zones(dialog)[0].area
    assert isinstance(area, Rectangle)
    assert (area.left, area.top, area.right) == pytest.approx((0.6, 0.2, 0.8), abs=0.004)
    drag(dialog, (0.7, 0.3), (1.5, 0.3))  # it stops at the edge
    area = zones(dialog)[0].area
    assert isinstance(area, Rectangle)
    assert (area.left, area.right) == pytest.approx((0.8, 1.0), abs=0.004)
    press(dialog.canvas, Qt.Key.Key_Delete)
    assert len(zones(dialog)) == 1
    dialog.list.setCurrentRow(0)
    click(dialog.remove_button)
    assert zones(dialog) == ()


def test_a_known_length_gives_the_scale(dialog: ZonesDialog) -> None:
    tool(dialog, Tool.LENGTH)
    drag(dialog, (0.25, 0.5), (0.75, 0.5))  # half of 1200 pixels
    dialog.length.setValue(30)
    assert dialog.drawing.zoning.mm_per_px == pytest.approx(30 / 600, rel=0.01)
    dialog.least_area.setValue(100)
    assert "0.25 mm²" in dialog.areas.text()
    dialog.scale.setValue(0)
    assert dialog.drawing.zoning.mm_per_px is None
    dialog.scale.setValue(0.1)
    assert "1 mm²" in dialog.areas.text()


def test_the_proposed_area_is_accepted_or_rejected(dialog: ZonesDialog) -> None:
    click(dialog.propose_button)
    assert dialog.take_button.isVisible()
    click(dialog.drop_button)
    assert zones(dialog) == ()
    click(dialog.propose_button)
    click(dialog.take_button)
    (zone,) = zones(dialog)
    assert (zone.kind, zone.outside) == ("ignore", True)
    assert judged_cells(zones(dialog), (9, 9))[4, 4]
    assert not judged_cells(zones(dialog), (9, 9))[0, 0]
    assert "Ignore, outside" in dialog.list.item(0).text()


def test_without_a_proposal_it_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    dialog = opened(qapp, qtbot)
    click(dialog.propose_button)
    assert "No part stands out" in dialog.hint.text()
    assert not dialog.take_button.isVisible()
    done_with(dialog)


def test_what_would_leave_nothing_to_judge_is_refused(dialog: ZonesDialog) -> None:
    drag(dialog, (0.2, 0.2), (0.8, 0.8))
    drag(dialog, (0.0, 0.0), (1.0, 1.0))
    assert len(zones(dialog)) == 1
    assert "nothing would be left to judge" in dialog.hint.text()
    tool(dialog, Tool.SECTION)
    drag(dialog, (0.3, 0.3), (0.7, 0.7))  # all of it is ignored
    assert dialog.drawing.zoning.section is None


def test_a_section_is_drawn_and_given_up(dialog: ZonesDialog) -> None:
    tool(dialog, Tool.SECTION)
    drag(dialog, (0.25, 0.25), (0.75, 0.5))
    assert dialog.drawing.zoning.section == pytest.approx((0.25, 0.25, 0.75, 0.5), abs=0.004)
    click(dialog.whole_button)
    assert dialog.drawing.zoning.section is None


def test_the_zones_are_handed_over_with_the_size_that_they_were_drawn_on(dialog: ZonesDialog, qtbot: QtBot) -> None:
    drag(dialog, (0.1, 0.1), (0.3, 0.3))
    with qtbot.waitSignal(dialog.used) as told:
        click(dialog.use_button)
    assert told.args == [dialog.drawing.zoning]
    assert dialog.drawing.zoning.drawn_on == SOURCE
    assert not dialog.isVisible()


def test_the_zones_are_on_the_picture(dialog: ZonesDialog) -> None:
    def shot() -> QImage:
        return dialog.canvas.grab().toImage()

    inside, outside = at(dialog, 0.2, 0.2), at(dialog, 0.8, 0.8)
    plain = shot()
    drag(dialog, (0.1, 0.1), (0.3, 0.3))
    ignored = shot()
    assert ignored.pixelColor(inside).lightness() != plain.pixelColor(inside).lightness()
    assert ignored.pixelColor(outside) == plain.pixelColor(outside)
    dialog.drawing.alter(kind="critical")
    assert shot().pixelColor(inside).red() > plain.pixelColor(inside).red() + 20


def test_zones_are_saved_and_loaded_and_those_of_another_part_are_refused(
    dialog: ZonesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drag(dialog, (0.1, 0.1), (0.3, 0.3))
    dialog.scale.setValue(0.5)
    drawn, path = dialog.drawing.zoning, tmp_path / "lid.zones.json"
    monkeypatch.setattr(dialogs, "ask_zones_target", lambda _: path)
    monkeypatch.setattr(dialogs, "ask_zones", lambda _: path)
    click(dialog.save_button)
    click(dialog.undo_button)
    click(dialog.undo_button)
    click(dialog.load_button)
    assert dialog.drawing.zoning == drawn
    click(dialog.undo_button)
    save_zones(path, Zoning(drawn_on=(10, 10), zones=drawn.zones), "")
    click(dialog.load_button)
    assert "10 x 10 pixels" in dialog.hint.text()
    assert zones(dialog) == ()
