"""Names of files, folders, projects, people and cameras are shown letter for letter, and load nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QAbstractTableModel, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGraphicsTextItem,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.live.feed import Feed
from inspector_app.project.schema_limits import ThresholdChange
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.compare.score_rows import ScoreRows
from inspector_app.ui.inspect.feed_dialog import CameraDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.style import theme
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets.basics import literal
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built

TALL_PX = 400
NAME = "<img src='seen.png'><b>a&b&lt; [*]"
"""Good as a file's name; the picture lies where the test runs."""


@pytest.fixture(autouse=True)
def picture_to_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a tag in a name would load: whatever is as tall as this has loaded it."""
    Image.new("RGB", (TALL_PX, TALL_PX), "red").save(tmp_path / "seen.png")
    monkeypatch.chdir(tmp_path)


def tip_label(text: str) -> QLabel:
    """The tool tip that is shown; the one before may not be gone yet."""
    tips = [tip for tip in QApplication.topLevelWidgets() if tip.metaObject().className() == "QTipLabel"]
    return next(tip for tip in tips if isinstance(tip, QLabel) and tip.isVisible() and tip.text() == text)


def assert_shows_as_it_is(label: QLabel, text: str) -> None:
    assert label.text() == text
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().height() < TALL_PX


def hover(widget: QWidget, at: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))


@pytest.fixture
def hostile(
    window: MainWindow, built: Built, tmp_path: Path, good_cells: list[Path], qtbot: QtBot
) -> Iterator[MainWindow]:
    """Wherever a name of somebody else's is shown, this one is."""
    folder = tmp_path / NAME
    folder.mkdir()
    for place, cell in enumerate(good_cells[:2]):
        (folder / f"{place}{NAME}.png").write_bytes(cell.read_bytes())
    (folder / f"9{NAME}.png").write_bytes(b"no picture")
    project = built.opened.project
    now, limit = datetime.now(UTC), project.document.threshold_l2
    change = ThresholdChange(at=now, by=NAME, old_l2=limit, new_l2=limit * 1.01, old_review_l2=None, new_review_l2=None)
    training = tuple(part.model_copy(update={"path": str(folder / NAME)}) for part in project.document.training)
    changes = {
        "name": NAME,
        "notes": (NAME,),
        "skipped": (f"{NAME}.png: cannot be read",),
        "threshold_history": (change,),
        "training": training,
    }
    project = replace(project, document=project.document.model_copy(update=changes))
    window.files.remember(tmp_path / f"{NAME}.inspector")
    window.session.take_opened(replace(built.opened, project=project), tmp_path / f"{NAME}.inspector")
    window.page_of(TrainPage).form.set_folder(folder)
    window.page_of(ComparePage).drop([tmp_path / f"{NAME}.inspector"])
    window.page_of(SettingsPage).records.show_folder(folder)
    page = window.page_of(InspectPage)
    page.set_feed(Feed.from_paths([folder]))
    window.show_page("inspect")
    for count in (1, 2, 3):
        page.step()
        qtbot.waitUntil(lambda count=count: len(window.session.records) >= count, timeout=20_000)  # type: ignore[misc]
    window.notices.show_notice(Severity.WARNING, NAME, NAME)
    window.notices.show_fault(RuntimeError(NAME))
    window.files.unless_unsaved(lambda: None)
    yield window
    QToolTip.hideText()


def test_every_place_of_the_window_shows_a_name_letter_for_letter(hostile: MainWindow, qtbot: QtBot) -> None:
    check_widgets(hostile)
    check_item_views(hostile)
    check_plots(hostile, qtbot)


def check_widgets(hostile: MainWindow) -> None:
    named = 0
    for label in hostile.findChildren(QLabel):
        label.ensurePolished()
        named += NAME[:8] in label.text()
        assert_shows_as_it_is(label, label.text())
    assert named >= 8
    tips = {widget for widget in hostile.findChildren(QWidget) if NAME[:8] in widget.toolTip()}
    assert len(tips) >= 5
    for widget in tips:
        hover(widget, QPoint(1, 1))
        assert_shows_as_it_is(tip_label(widget.toolTip()), widget.toolTip())
    shown = [press.text() for press in hostile.findChildren(QAbstractButton)]
    shown += [action.text() for action in hostile.findChildren(QAction)]
    named = 0
    for text in shown:
        if "img" in text or "a&&b" in text:
            named += 1
            assert "&" not in text.replace("&&", ""), text
    assert named >= 2  # the feed's and the recent project's
    assert NAME.replace("[*]", "[*][*]") in hostile.windowTitle()


def check_item_views(hostile: MainWindow) -> None:
    tried = 0
    for name in ("inspect", "tune"):
        hostile.show_page(name)
        for view in hostile.page.findChildren(QAbstractItemView):
            model = view.model()
            if model is None or isinstance(view, QHeaderView) or not view.isVisible():
                continue
            columns = range(model.columnCount()) if isinstance(model, QAbstractTableModel) else (0,)
            for index in (model.index(row, column) for row in range(model.rowCount()) for column in columns):
                view.scrollTo(index)
                tip, place = index.data(Qt.ItemDataRole.ToolTipRole), view.visualRect(index)
                if place.isEmpty():  # a hidden column
                    continue
                if isinstance(tip, str) and "img" in tip and view.viewport().rect().contains(place.center()):
                    tried += 1
                    hover(view.viewport(), place.center())
                    assert_shows_as_it_is(tip_label(tip), tip)
    assert tried >= 2


def check_plots(hostile: MainWindow, qtbot: QtBot) -> None:
    plot = ScoreRows()
    qtbot.addWidget(plot)
    plot._groups = [(NAME, np.array([0.5]), np.array([1.5]))]
    plot._draw()
    items = [
        item
        for view in (*hostile.findChildren(QGraphicsView), *plot.findChildren(QGraphicsView))
        for item in view.scene().items()
        if isinstance(item, QGraphicsTextItem)
    ]
    assert any("<img" in item.toPlainText() for item in items)
    assert not any("\N{OBJECT REPLACEMENT CHARACTER}" in item.toPlainText() for item in items)  # a picture


def test_questions_and_dialogs_show_names_letter_for_letter(window: MainWindow, built: Built, qtbot: QtBot) -> None:
    window.session.take_built(built.opened)
    window.files.unless_unsaved(lambda: None)
    question = window.findChild(QMessageBox)
    assert isinstance(question, QMessageBox)
    question.setText(NAME)
    question.setInformativeText(NAME)
    dialog = CameraDialog(window, [CameraInfo(0, NAME)])
    dialog.show()
    for shown in (question, dialog):
        for label in shown.findChildren(QLabel):
            assert_shows_as_it_is(label, label.text())
    dialog.close()
    question.reject()


def test_what_no_rule_of_ours_made_plain_is_plain_by_the_style_sheet(qapp: QApplication, qtbot: QtBot) -> None:
    """A label and a tool tip of Qt's own, in either theme."""
    names: tuple[theme.ThemeName, ...] = ("light", "dark")
    for name in names:
        theme.apply(qapp, name)
        label = QLabel(NAME)
        qtbot.addWidget(label)
        label.show()
        assert_shows_as_it_is(label, NAME)
        QToolTip.showText(QPoint(5, 5), NAME, label)
        assert_shows_as_it_is(tip_label(NAME), NAME)
        QToolTip.hideText()


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a&b", "a&&b"), ("&&", "&&&&"), ("a\tCtrl+Q", "a Ctrl+Q"), ("a\nb\r\nc", "a b c"), ("plain", "plain")],
)
def test_a_name_on_a_button_is_no_key(name: str, shown: str) -> None:
    assert literal(name) == shown
