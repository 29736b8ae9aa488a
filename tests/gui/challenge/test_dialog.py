"""The dialog of challenge parts: adding, judging, parts under the camera, and what an operator may do."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.records.challenges import challenges_in
from inspector_app.ui.challenge.dialog import ChallengeDialog
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.status_lights import Level
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.challenge.conftest import LONG_MS, RULE, add_known, ask_for
from tests.gui.conftest import click, press
from tests.gui.widgets.test_dialog import stops
from tests.records import rows_in

pytestmark = pytest.mark.pages("inspect", "history", "settings")


@pytest.fixture
def dialog(page: InspectPage, window: MainWindow, qtbot: QtBot) -> Iterator[ChallengeDialog]:
    window.actions_by_name["challenge_parts"].trigger()
    shown = window.findChild(ChallengeDialog)
    assert isinstance(shown, ChallengeDialog)
    yield shown
    if shiboken6.isValid(shown):
        shown.close()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)


def level(page: InspectPage) -> Level:
    return page.lights.challenge.level


def words(dialog: ChallengeDialog) -> list[str]:
    return [tile.verdict.text() for tile in dialog.tiles]


def test_parts_are_added_judged_and_removed(
    dialog: ChallengeDialog,
    page: InspectPage,
    window: MainWindow,
    known: tuple[Path, Path],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ask_for(window, RULE)
    assert dialog.empty.isVisible()
    assert not dialog.judge_button.isEnabled()
    assert "no known defective challenge part" in dialog.state.text()
    for path, label in zip(known, (Label.GOOD, Label.DEFECT), strict=True):
        monkeypatch.setattr(dialogs, "ask_pictures", lambda _parent, path=path: [path])
        dialog.adding.what.setCurrentIndex(dialog.adding.what.findData(label))
        with qtbot.waitSignal(page.run.challenge.parts_changed, timeout=LONG_MS):
            click(dialog.adding.files_button)
    assert [tile.part.expected for tile in dialog.tiles] == [Label.GOOD, Label.DEFECT]
    order = stops(dialog)  # of Tab, also for what was added
    places = [order.index(each) for each in (*(tile.remove_button for tile in dialog.tiles), dialog.adding.what)]
    assert places == sorted(places)
    assert dialog.override_button.isVisible()
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        click(dialog.judge_button)
    assert [text.split()[1] for text in words(dialog)] == ["OK", "NG"]
    assert "all 2 challenge parts were judged as expected" in dialog.state.text()
    assert not dialog.override_button.isVisible()
    assert level(page) is Level.GOOD
    qtbot.waitUntil(lambda: "1 of 1 defects found" in dialog.recent.text(), timeout=LONG_MS)
    window.session.set_threshold(1e6)
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        click(dialog.judge_button)
    assert words(dialog)[1].startswith("WRONG: OK")
    assert "The known defect defect.png was judged OK." in dialog.state.text()
    assert level(page) is Level.FAULT
    with qtbot.waitSignal(page.run.challenge.parts_changed):
        click(dialog.tiles[0].remove_button)
    assert [tile.part.name for tile in dialog.tiles] == ["defect.png"]


def test_a_missing_picture_is_error_and_locks(
    dialog: ChallengeDialog, page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    for path in window.session.paths.challenge.glob("*/*.png"):
        path.unlink()
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        click(dialog.judge_button)
    assert all("ERROR" in text for text in words(dialog))
    assert "could not be judged: The picture of the challenge part defect.png is missing" in dialog.state.text()
    assert page.run.challenge.locked


def test_the_shown_part_and_one_of_history_are_added(
    dialog: ChallengeDialog, page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    click(dialog.adding.shown_button)
    assert "No part is shown" in dialog.outcome_label.text()
    click(dialog.adding.history_button)
    assert "No part is chosen" in dialog.outcome_label.text()
    page.set_feed(Feed.from_paths([known[1]]))
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.over and page.part.number is not None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    with qtbot.waitSignal(page.run.challenge.parts_changed, timeout=LONG_MS):
        click(dialog.adding.shown_button)
    window.show_page("history")
    history = window.page_of(HistoryPage)
    qtbot.waitUntil(lambda: history.history.rows.count == 1, timeout=LONG_MS)
    qtbot.waitUntil(lambda: history.history.part(0) is not None, timeout=LONG_MS)
    history.choose(0)
    qtbot.waitUntil(lambda: history.part is not None, timeout=LONG_MS)
    with qtbot.waitSignal(page.run.challenge.parts_changed, timeout=LONG_MS):
        click(dialog.adding.history_button)
    assert [(part.name, part.taken) for part in page.run.challenge.parts.parts] == [
        ("defect.png", False),
        ("defect (2).png", True),
    ]
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        click(dialog.judge_button)
    assert [text.split()[1] for text in words(dialog)] == ["NG", "NG"]


def add_for_camera(dialog: ChallengeDialog, page: InspectPage, qtbot: QtBot, name: str, label: Label) -> None:
    dialog.adding.what.setCurrentIndex(dialog.adding.what.findData(label))
    dialog.adding.name.setText(name)
    dialog.adding.name.setFocus()
    with qtbot.waitSignal(page.run.challenge.parts_changed, timeout=LONG_MS):
        press(dialog.adding.name, Qt.Key.Key_Return)  # as the button beside it
    assert not dialog.busy


def show_next(dialog: ChallengeDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.guided.view.rgb is not None, timeout=LONG_MS)
    with qtbot.waitSignal(dialog.guided.judged, timeout=LONG_MS):
        press(dialog, Qt.Key.Key_Space)


def test_parts_are_shown_to_the_camera_one_by_one(
    dialog: ChallengeDialog, page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_for_camera(dialog, page, qtbot, "washer-good", Label.GOOD)
    add_for_camera(dialog, page, qtbot, "washer-scratch", Label.DEFECT)
    ask_for(window, RULE)
    click(dialog.judge_button)
    assert dialog.guided.task.text() == "Put part 1 of 2 under the camera: GOOD washer-good"
    show_next(dialog, qtbot)
    assert dialog.guided.task.text() == "Put part 2 of 2 under the camera: DEFECT washer-scratch"
    assert dialog.guided.last.text() == "washer-good: \N{CHECK MARK} OK, as expected"
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):  # the good part is still there
        show_next(dialog, qtbot)
    assert "The known defect washer-scratch was judged OK." in dialog.state.text()
    assert page.run.challenge.locked
    qtbot.waitUntil(lambda: not dialog.guided.active, timeout=LONG_MS)
    assert page.run.state is RunState.STOPPED
    assert rows_in(page.run.station.journal_path) == []
    assert [one.verdict for one in challenges_in(page.run.station.journal_path)[0].outcomes] == [Verdict.OK] * 2


def test_kept_and_shown_parts_together_pass_while_a_run_makes_way(
    dialog: ChallengeDialog, page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_for_camera(dialog, page, qtbot, "washer-good", Label.GOOD)
    add_known(page, known, qtbot)
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    click(dialog.judge_button)
    assert dialog.guided.task.text() == "Put part 1 of 1 under the camera: GOOD washer-good"
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        show_next(dialog, qtbot)
    run = page.run.challenge.standing
    assert run is not None
    assert "Passed: all 3 challenge parts" in run.sentence
    assert [outcome.name for outcome in challenges_in(page.run.station.journal_path)[0].outcomes] == [
        part.name for part in page.run.challenge.parts.parts
    ]


def test_a_broken_off_challenge_is_failed_if_something_was_wrong_and_else_nothing(
    dialog: ChallengeDialog, page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    path = page.run.station.journal_path
    for name, label in (("good", Label.GOOD), ("scratch", Label.DEFECT), ("dent", Label.DEFECT)):
        add_for_camera(dialog, page, qtbot, name, label)
    ask_for(window, RULE)
    click(dialog.judge_button)
    show_next(dialog, qtbot)
    dialog.guided.judge()  # what comes of this is too late
    click(dialog.stop_button)
    qtbot.waitUntil(lambda: not dialog.guided.active and not window.session.jobs.busy, timeout=LONG_MS)
    assert challenges_in(path) == []
    click(dialog.judge_button)
    show_next(dialog, qtbot)
    show_next(dialog, qtbot)  # a defect passes, but with limits that are others by the end
    window.session.set_threshold(1.1 * window.session.threshold_l2)
    show_next(dialog, qtbot)
    assert "The project or its limits were changed" in dialog.outcome_label.text()
    qtbot.waitUntil(lambda: not dialog.guided.active and not window.session.jobs.busy, timeout=LONG_MS)
    assert challenges_in(path) == []
    click(dialog.judge_button)
    show_next(dialog, qtbot)
    show_next(dialog, qtbot)
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        dialog.close()
    (kept,) = challenges_in(path)
    assert (kept.passed, len(kept.outcomes), kept.n) == (False, 2, 3)
    assert level(page) is Level.FAULT


def test_an_operator_judges_and_does_nothing_else(
    page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    window.roles.lock()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    lights = [light for light in page.lights.lights if light.isVisible()]
    assert len(lights) == 6
    qtbot.waitUntil(lambda: all(one.geometry().bottom() < next_.y() for one, next_ in pairwise(lights)))
    qtbot.waitUntil(lambda: page.lights.rect().contains(lights[-1].geometry()))
    page.run_or_stop()
    assert window.actions_by_name["challenge_parts"] in window.rail.menu.actions()
    window.actions_by_name["challenge_parts"].trigger()
    dialog = window.findChild(ChallengeDialog)
    assert isinstance(dialog, ChallengeDialog)
    for widget in (dialog.adding, dialog.override_button, dialog.tiles[0].remove_button):
        assert not widget.isVisible()
    dialog.reason.setText("because")
    dialog.override()
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        click(dialog.judge_button)
    assert not page.run.challenge.locked
    (kept,) = challenges_in(page.run.station.journal_path)
    assert (kept.role, kept.passed, kept.kind) == ("operator", True, "test")
    dialog.close()


def test_the_settings_say_when_and_are_in_the_audit_trail(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("settings")
    card = window.page_of(SettingsPage).challenge
    assert not card.hours.isEnabled()
    card.at_shift.click()
    card.has_hours.click()
    rule = window.preferences.settings.challenge
    assert (rule.at_shift, rule.after_change, rule.every_h) == (True, False, 8.0)
    card.hours.setValue(12)
    assert str(window.preferences.settings.challenge) == "at the start of each shift, every 12 h"
    ask_for(window, RULE)
    assert not card.has_hours.isChecked()


def test_the_dialog_fits_the_smallest_screen(
    dialog: ChallengeDialog, page: InspectPage, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    dialog.resize(900, 470)
    assert dialog.minimumSizeHint().width() <= 900
    assert dialog.rect().contains(dialog.judge_button.mapTo(dialog, QPoint(0, 0)))
