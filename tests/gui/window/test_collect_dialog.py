"""Good parts are collected from the synthetic camera, and built from."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.live.collecting import Aids
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.sources.synthetic import Fault, SyntheticControls, SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.collect_dialog import CollectDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import click, press

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000
"""Only as a stop: the computer of a test may be busy."""
QUICK = SyntheticSettings((160, 120), rate_hz=60, rest_frames=24, move_frames=6, empty_frames=6)


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CollectDialog:
    """Opened by its button on the Train page."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    click(window.page_of(TrainPage).form.collect_button)
    found = window.findChild(CollectDialog)
    assert isinstance(found, CollectDialog)
    return found


def pictures(dialog: CollectDialog) -> int:
    return len(dialog.collection.paths)


def test_parts_are_collected_and_built_from(
    window: MainWindow, dialog: CollectDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, asked = window.page_of(TrainPage), []
    monkeypatch.setattr(page, "start_build", lambda: asked.append(page.form.folder))
    folder = dialog.collection.folder
    assert not dialog.isModal()
    assert folder.parent == tmp_path
    assert not folder.exists()
    assert not dialog.build_button.isEnabled()
    still = SyntheticControls()
    still.begin(Fault.EMPTY)
    dialog.feed_menu.feed_chosen.emit(Feed("synthetic", "Belt", synthetic=QUICK, controls=still))
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=LONG_MS)
    assert dialog.grey_values.counts.sum() == 160 * 120
    assert "Too bright" in dialog.clipped.text()
    assert dialog.sharpness.value() > 0

    click(dialog.empty_button)  # the empty station is never collected
    press(dialog, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "station is empty" in dialog.message.text(), timeout=LONG_MS)
    assert pictures(dialog) == 0
    still.clear()

    dialog.at_rest.click()
    qtbot.waitUntil(lambda: pictures(dialog) >= 3, timeout=LONG_MS)
    qtbot.waitUntil(lambda: dialog.count.text().endswith("of at least 20"), timeout=LONG_MS)
    dialog.at_rest.click()
    still.begin(Fault.VANISHED)  # it is told, and tried again
    qtbot.waitUntil(lambda: "disconnected" in dialog.view.message, timeout=LONG_MS)
    assert "Trying again" in dialog.view.message
    assert not dialog.take_button.isEnabled()
    still.clear()
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=LONG_MS)

    n = pictures(dialog)
    click(dialog.undo_button)
    qtbot.waitUntil(lambda: pictures(dialog) == n - 1, timeout=LONG_MS)
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked), timeout=LONG_MS)
    assert asked == [folder]
    assert len(list(folder.glob("*.png"))) == n - 1
    assert window.page is page


def test_close_keeps_what_was_collected(dialog: CollectDialog, qtbot: QtBot, window: MainWindow) -> None:
    folder = dialog.collection.folder
    dialog.set_feed(Feed("synthetic", "Camera", synthetic=replace(QUICK, move_frames=0, empty_frames=0)))
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=LONG_MS)
    click(dialog.take_button)
    qtbot.waitUntil(lambda: pictures(dialog) == 1, timeout=LONG_MS)
    with qtbot.waitSignal(dialog.rejected):
        press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    assert [path.name for path in folder.iterdir()] == ["part0001.png"]
    assert window.page_of(TrainPage).form.folder is None


def test_a_part_that_is_taken_while_a_folder_is_chosen_keeps_the_folder(
    dialog: CollectDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dialog.collection.folder
    dialog.set_feed(Feed("synthetic", "Camera", synthetic=replace(QUICK, move_frames=0, empty_frames=0)))
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=LONG_MS)

    def ask_folder(*_: object) -> Path:
        dialog.take()
        qtbot.waitUntil(lambda: pictures(dialog) == 1, timeout=LONG_MS)
        return tmp_path / "other"

    monkeypatch.setattr(dialogs, "ask_folder", ask_folder)
    click(dialog.folder.choose_button)
    assert dialog.collection.folder == dialog.folder.folder == folder
    assert [path.name for path in folder.iterdir()] == ["part0001.png"]
    press(dialog, Qt.Key.Key_Escape)


def test_a_camera_that_is_inspected_is_not_opened_twice(
    dialog: CollectDialog, window: MainWindow, built: Built, qtbot: QtBot
) -> None:
    feed = Feed("synthetic", "Camera", synthetic=QUICK)
    window.session.take_built(built.opened)
    page = window.page_of(InspectPage)
    page.set_feed(feed)
    dialog.set_feed(feed)
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=LONG_MS)
    page.run.go_on()  # the inspection comes first
    qtbot.waitUntil(lambda: not dialog.take_button.isEnabled(), timeout=LONG_MS)
    assert "An inspection runs from this camera" in dialog.view.message
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    dialog.set_feed(feed)
    assert "An inspection runs from this camera" in dialog.view.message
    page.run.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    dialog.set_feed(feed)
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=LONG_MS)


def test_a_late_picture_does_not_hide_that_an_inspection_runs(
    dialog: CollectDialog, window: MainWindow, built: Built, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = Feed("synthetic", "Camera", synthetic=QUICK)
    window.session.take_built(built.opened)
    page = window.page_of(InspectPage)
    page.set_feed(feed)
    dialog.set_feed(feed)
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=LONG_MS)
    shown = dialog._run
    assert shown is not None
    late: list[Aids] = []
    take = shown.take_aids

    def take_and_note() -> Aids | None:
        aids = take()
        late.extend([] if aids is None else [aids])
        return aids

    monkeypatch.setattr(shown, "take_aids", take_and_note)
    qtbot.waitUntil(lambda: bool(late), timeout=LONG_MS)
    monkeypatch.setattr(shown, "take_aids", lambda: late[0])
    page.run.begun.connect(shown.seen.emit)  # a picture that was on its way
    page.run.go_on()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=LONG_MS)
    assert "An inspection runs from this camera" in dialog.view.message
    page.run.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)


def test_only_live_feeds_are_offered(dialog: CollectDialog, window: MainWindow) -> None:
    offered = [action.text() for action in dialog.feed_menu.actions()]
    assert "Camera…" in offered
    assert "Folder of pictures…" not in offered
    assert "Folder of pictures…" in [each.text() for each in window.page_of(InspectPage).bar.feed_menu.actions()]
    dialog.reject()
