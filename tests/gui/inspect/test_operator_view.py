"""The operator's page at 3 m and with gloves, the result of a run, frames and parts, and the start by itself."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.bootstrap import _begin
from inspector_app.core.messages import Verdict
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_frame
from inspector_app.sources.synthetic import Fault, SyntheticControls, SyntheticSettings
from inspector_app.ui.inspect import auto_start
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.sounds import Sound
from tests.gui.conftest import click, press
from tests.gui.inspect.test_operator_page import (
    CAMERA,
    LONG_MS,
    controls,
    judged,
    page,
    past,
    plan,
    rgb_of,
    run_until_ok,
    verdict,
    washers,
)
from tests.gui.inspect.test_page import state

pytestmark = pytest.mark.pages("inspect")

__all__ = ["controls", "page", "washers"]
BELT = SyntheticSettings(size=(320, 240), rate_hz=30.0, rest_frames=12, move_frames=6, empty_frames=8, defect_share=0.0)
"""Good parts that come, rest and leave."""


def prefer(window: MainWindow, **fields: object) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update=fields))


def operate(window: MainWindow, width: int, height: int, qtbot: QtBot) -> None:
    """Lock the window, in a size of its own instead of the whole screen."""
    window.roles.lock()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(width, height)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == (width, height))


# --- at rest and on trigger -------------------------------------------------------------------------------------


def test_a_verdict_on_trigger_keeps_its_colour_until_the_part_moves(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot
) -> None:
    plan(page, when=When.TRIGGER)
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.watch.preview is not None, timeout=LONG_MS)
    page.trigger()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.OK, timeout=LONG_MS)
    qtbot.waitUntil(lambda: past(page) == "", timeout=LONG_MS)  # the status comes after the verdict
    captured_s = page._session.records.record(0).captured_s
    qtbot.waitUntil(lambda: page.watch.status.frame_s > captured_s + 1.5, timeout=LONG_MS)
    assert past(page) == ""
    assert page.banner.ground == theme.colours().ground(Verdict.OK)
    controls.begin(Fault.EMPTY)  # how the empty station looks is not known
    qtbot.waitUntil(lambda: past(page) == "part has moved", timeout=LONG_MS)
    assert page.banner.ground == theme.colours().ground(Verdict.OK, past=True)
    controls.clear()
    page.trigger()
    qtbot.waitUntil(lambda: judged(page) == 2 and past(page) == "", timeout=LONG_MS)


def test_a_verdict_at_rest_holds_while_paused_and_ends_with_the_first_motion(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot
) -> None:
    page.run.station.note_asked_for_empty()
    plan(page, when=When.AT_REST)
    page.run_or_stop()
    qtbot.waitUntil(lambda: judged(page) == 1, timeout=LONG_MS)
    page.run.pause()
    captured_s = page._session.records.record(0).captured_s
    qtbot.waitUntil(lambda: page.watch.status.frame_s > captured_s + 1.5, timeout=LONG_MS)
    assert past(page) == ""
    controls.begin(Fault.EMPTY)
    qtbot.waitUntil(lambda: past(page) == "part has moved", timeout=LONG_MS)
    controls.clear()  # the part is back at rest, but nobody knows whether it is the same
    qtbot.waitUntil(lambda: page.watch.status.resting, timeout=LONG_MS)
    assert past(page) == "part has moved"


# --- the result of a run ----------------------------------------------------------------------------------------


def test_a_run_over_files_ends_with_its_result_and_never_with_the_last_parts_green(
    window: MainWindow, built: Built, feed_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, session = window.page_of(InspectPage), window.session
    session.take_built(built.opened)
    window.show_page("inspect")
    page.set_feed(Feed.from_paths([feed_folder]))
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    banner, log = page.banner, session.records
    found = [log.record(number).verdict for number in range(6)]
    assert (found.count(Verdict.ERROR), len(found)) == (1, 6)
    ng, ok = found.count(Verdict.NG), found.count(Verdict.OK)
    assert verdict(page) is None
    assert banner.accessibleName() == f"5 judged: {ng} NG, {ok} OK, 1 ERROR"
    assert banner.ground == theme.colours().surface
    assert "kept" in page.view.message
    session.set_threshold(min(log.record(n).score_l2 for n in (0, 1, 2, 4, 5)) - 1e-3)
    assert banner.accessibleName() == "5 judged: 5 NG, 0 OK, 1 ERROR"  # it follows the limit
    assert banner.worst_button.text() == "Show NG"
    click(banner.worst_button)
    assert (page.part.number, verdict(page)) == (0, Verdict.NG)
    assert banner.back_button.text() == "Back to the result (End)"
    press(window, Qt.Key.Key_End)
    assert banner.summary is not None
    page.look_at(5)  # the last part is a part like the others
    assert (page.part.number, verdict(page)) == (5, Verdict.NG)
    click(banner.back_button)
    session.set_threshold(1e6)
    assert banner.worst_button.text() == "Show ERROR"
    saved: list[str] = []
    monkeypatch.setattr("inspector_app.ui.inspect.page.save_results", lambda *_: saved.append("saved"))
    click(banner.save_button)
    assert saved == ["saved"]
    page._set_pace(60.0)
    click(banner.again_button)
    assert page.run.alive
    qtbot.waitUntil(lambda: judged(page) == 1, timeout=LONG_MS)
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    page._session.records.add([log.record(0)])
    assert page.part.summary().head() == "Stopped: 2 of 6 judged"


def test_a_single_part_is_its_own_result(
    window: MainWindow, built: Built, good_cells: list[Path], qtbot: QtBot
) -> None:
    page = window.page_of(InspectPage)
    window.session.take_built(built.opened)
    page.set_feed(Feed.from_paths([good_cells[0]]))
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    assert (page.part.number, page.banner.summary) == (0, None)
    assert verdict(page) is not None


# --- frames and parts -------------------------------------------------------------------------------------------


def test_frames_are_not_called_parts_and_judging_at_rest_is_offered_once(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.set_feed(Feed("synthetic", "Camera", synthetic=BELT))
    counters = page.deck.counters
    page.run_or_stop()
    qtbot.waitUntil(lambda: judged(page) > 5, timeout=LONG_MS)
    assert counters._figures[-1].caption.text() == "Frames OK"
    qtbot.waitUntil(lambda: "a frame" in page.deck._status_text, timeout=LONG_MS)
    assert page.part._place(2).startswith("frame 3 of")
    qtbot.waitUntil(lambda: any("every frame is judged" in text for text in window.notices.texts), timeout=LONG_MS)
    offer = window.notices._shown[0]
    at_rest = next(button for button in offer.findChildren(QAbstractButton) if button.text() == "Judge at rest")
    before = judged(page)
    click(at_rest)
    assert page.run.station.plan.when is When.AT_REST
    assert not any("every frame is judged" in text for text in window.notices.texts)
    assert counters._figures[-1].caption.text() == "Yield"
    assert page.tally.counts.total == 0
    assert page.tally.can_undo
    assert page.empty_question.card.isVisible()  # the empty station would be judged like a part
    click(page.empty_question.skip_button)
    qtbot.waitUntil(lambda: judged(page) > before, timeout=LONG_MS)
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    assert page.part.summary().counts.total == judged(page) - before
    plan(page, when=When.CONTINUOUS)
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.watch.status.moved_s > 0 and page.watch.status.resting, timeout=LONG_MS)
    assert not any("every frame is judged" in text for text in window.notices.texts)  # once


def test_the_empty_station_is_asked_for_before_the_first_run_at_rest(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot
) -> None:
    plan(page, when=When.AT_REST)
    controls.begin(Fault.EMPTY)
    page.run_or_stop()
    question = page.empty_question
    assert question.card.isVisible()
    qtbot.waitUntil(question.take_button.isEnabled, timeout=LONG_MS)
    qtbot.waitUntil(lambda: page.watch.status.resting, timeout=LONG_MS)
    assert judged(page) == 0
    click(question.take_button)
    assert page.run.station.plan.empty is not None
    assert question.card.isHidden()
    qtbot.waitUntil(lambda: page.banner.empty, timeout=LONG_MS)
    controls.clear()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.OK, timeout=LONG_MS)
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    page.run_or_stop()
    assert question.card.isHidden()
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    plan(page, empty=None)
    page.run_or_stop()
    click(question.skip_button)
    qtbot.waitUntil(lambda: judged(page) == 1, timeout=LONG_MS)
    page.run.station.write()
    setup = page.run.station._known
    assert setup.asked_for_empty  # and is not asked for again tomorrow


# --- three metres and gloves ------------------------------------------------------------------------------------


def too_small(window: MainWindow, least: int) -> list[str]:
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) >= 4
    return [
        f"{type(each).__name__} {each.text()} {each.width()} x {each.height()}"
        for each in buttons
        if min(each.width(), each.height()) < least
    ]


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_an_operator_reads_and_touches_everything(
    page: InspectPage, window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    plan(page, when=When.TRIGGER)
    assert too_small(window, 40) == []
    operate(window, *size, qtbot)
    window.notices.show_notice(Severity.ERROR, "Something happened.", "Do something.")
    window.notices.show_notice(Severity.ERROR, "Something else happened.", "", [("Remedy", window.update)])
    qtbot.waitUntil(lambda: too_small(window, 84) == [])
    strip, counters = page.deck.strip, page.deck.counters
    assert min(strip.tile(number).width() for number in strip.numbers or [0]) >= (84 if strip.numbers else 0)
    assert strip.height() >= 84
    for figure in counters.figures:
        assert figure.font().pixelSize() >= 48
        assert figure.fontInfo().pixelSize() >= 48
    whole = [page.banner, page.deck, counters, *(widget for widget in page.deck.findChildren(QWidget))]
    for widget in whole:
        if widget.isVisible():
            corner = widget.mapTo(window, widget.rect().bottomRight())
            assert corner.x() < size[0]
            assert corner.y() < size[1]
    assert page.view.width() * page.view.height() > 0.45 * size[0] * size[1]
    assert not page.bar.isVisible()
    assert not page.side.isVisible()
    window.roles.enter(None)
    assert page.bar.isVisible()
    assert counters.figures[0].font().pixelSize() < 48
    assert page.banner.height() == 98
    qtbot.waitUntil(counters.reset_button.isVisible)


def test_the_letters_of_every_verdict_are_a_fifth_of_an_operators_window(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    run_until_ok(page, qtbot)
    page.run.pause()
    record = page._session.records.record(0)
    for size in ((1024, 768), (1920, 1080)):
        operate(window, *size, qtbot)
        for kind in Verdict:
            page.banner.show_record(replace(record, verdict=kind), "part 1 of 1")
            picture = rgb_of(page.banner)
            left = 40 + round(0.13 * size[0])
            ground = picture[3, 650]
            word = (picture[:, left : left + 120] == 255).all(axis=2)
            rows = np.flatnonzero(word.any(axis=1))
            assert rows[-1] - rows[0] + 1 >= 0.2 * size[1], (size, kind)
            assert tuple(ground) != (255, 255, 255)
        window.roles.enter(None)


def test_a_frame_in_the_verdicts_colour_is_the_alternative(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    run_until_ok(page, qtbot)
    operate(window, 1920, 1080, qtbot)
    assert page.stage.frame_colour == ""
    prefer(window, verdict="frame")
    assert page.banner.height() == 98
    qtbot.waitUntil(lambda: page.view.width() * page.view.height() >= 0.65 * 1920 * 1080)
    page.run.pause()
    qtbot.waitUntil(lambda: bool(past(page)))
    assert page.stage.frame_colour == theme.colours().ground(Verdict.OK, past=True)
    page.run.go_on()
    qtbot.waitUntil(lambda: not past(page))
    drawn = page.stage.grab().toImage().pixelColor(10, 300).name()
    assert drawn == page.stage.frame_colour == theme.colours().ground(Verdict.OK)
    prefer(window, theme="light")
    qtbot.waitUntil(lambda: page.stage.frame_colour in {theme.LIGHT.ground(Verdict.OK), theme.LIGHT.surface})


# --- the start by itself ----------------------------------------------------------------------------------------


@pytest.fixture
def started(
    make: Callable[[], MainWindow], washers: Built, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., InspectPage]:
    """Starts a window whose last project is that of the washers."""
    monkeypatch.setattr(auto_start, "SECONDS", 2)

    def start(*, has_project: bool = True, feed: Feed | None = None) -> InspectPage:
        window = make()
        page = window.page_of(InspectPage)
        page.auto_start._second.setInterval(50)
        page.auto_start.begin(has_project=has_project)
        if feed is not None:
            page.run.feed = feed
        if has_project:
            window.session.take_built(washers.opened)
        return page

    return start


def test_the_last_feed_runs_after_a_countdown(started: Callable[..., InspectPage], qtbot: QtBot) -> None:
    page = started(feed=Feed("synthetic", "Camera", synthetic=CAMERA))
    assert page.auto_start.counting
    assert page.auto_start.card.title.text() == "Judging starts in 2 s"
    assert page.auto_start.card.text.text() == "Washer  ·  Camera"
    qtbot.waitUntil(lambda: judged(page) > 0, timeout=LONG_MS)
    assert page.auto_start.card.isHidden()
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()


def test_a_press_stops_the_start(started: Callable[..., InspectPage], qtbot: QtBot) -> None:
    page = started(feed=Feed("synthetic", "Camera", synthetic=CAMERA))
    click(page.auto_start.stop_button)
    assert not page.auto_start.counting
    assert state(page) is RunState.STOPPED
    assert page.auto_start.card.isHidden()


def test_nothing_starts_without_feed_or_project_and_it_is_said_why(
    started: Callable[..., InspectPage], qtbot: QtBot
) -> None:
    page = started()
    assert not page.auto_start.counting
    assert page._notices.texts[0].startswith("Judging was not started. No feed is kept for this project")
    page = started(has_project=False)
    assert page._notices.texts[0].startswith("Judging was not started. No project has been opened")
    page.auto_start.begin(has_project=True)
    page._session.failed.emit(RuntimeError("gone"))
    assert any("The project could not be opened." in text for text in page._notices.texts)
    assert not page.auto_start.counting


def test_the_program_opens_the_last_project_only_if_it_is_to_run_it(
    window: MainWindow, app_paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(window.files, "recent", lambda: ["last.inspector"])
    monkeypatch.setattr(window.files, "open_path", opened.append)
    monkeypatch.setattr(window.session.plugins, "load", lambda: None)
    page = window.page_of(InspectPage)
    _begin(window, app_paths, None, None, "")
    assert (opened, page.auto_start._waits) == ([], False)
    prefer(window, run_at_start=True)
    _begin(window, app_paths, None, None, "")
    assert (opened, page.auto_start._waits) == ([Path("last.inspector")], True)


# --- sounds and flash -------------------------------------------------------------------------------------------


def test_the_worst_verdict_is_heard_and_an_ng_flashes_at_most_once_a_second(
    window: MainWindow, built: Built, good_cells: list[Path], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    alarm, banner = window.page_of(InspectPage).alarm, window.page_of(InspectPage).banner
    heard: list[tuple[Sound, int]] = []
    monkeypatch.setattr(alarm.sounds, "play", lambda sound, volume: heard.append((sound, volume)))
    record = inspect(read_frame(good_cells[0]), built.opened.detector, window.session.limits)
    ok, ng, error = (replace(record, verdict=kind) for kind in (Verdict.OK, Verdict.NG, Verdict.ERROR))
    alarm.take([ng])
    assert heard == []
    assert alarm.flash.isHidden()
    prefer(window, sound_on_ng=True, sound_volume=40)
    for records in ([ok], [ok, ng, error], [error], []):
        alarm.take(records)
    assert heard == [(Sound.NG, 40), (Sound.ERROR, 40)]
    prefer(window, sound_on_ok=True)
    alarm.take([ok])
    assert heard.pop() == (Sound.OK, 40)
    heard.clear()
    for seconds in (3, 2, 1):  # a camera is lost, once
        banner.show_fault(f"Trying again in {seconds} s.")
    assert heard == [(Sound.ERROR, 40)]
    now_s = 100.0
    alarm.flash._clock_s = lambda: now_s
    prefer(window, flash_on_ng=True)
    alarm.take([ok])
    assert alarm.flash.isHidden()
    alarm.take([ng])
    assert alarm.flash.isVisible()
    assert alarm.flash.size() == window.size()
    assert alarm.flash.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.waitUntil(alarm.flash.isHidden)
    now_s += 0.9
    alarm.take([ng])
    assert alarm.flash.isHidden()
    now_s += 0.2
    alarm.take([ng])
    assert alarm.flash.isVisible()


def test_the_switch_shows_its_state_on_the_page(window: MainWindow) -> None:
    window.show_page("inspect")
    tool = window.page_of(InspectPage).deck.sound_tool
    icons = []
    for text in ("Off", "On", "Off"):
        assert tool.text() == text
        icons.append(tool.defaultAction().property("drawing"))
        click(tool)
    assert icons == ["muted", "sound", "muted"]
    assert window.preferences.settings.sound_on_ng


def test_whoever_logs_in_may_wear_gloves(window: MainWindow, qtbot: QtBot) -> None:
    dialog = PinDialog(window, window.roles, "Log in as engineer", asks_old=True, asks_new=False)
    dialog.show()
    keys = dialog.findChildren(QAbstractButton)
    assert len(keys) == 13
    qtbot.waitUntil(lambda: min(min(key.width(), key.height()) for key in keys) >= 84)
    assert dialog.height() <= 700  # on a screen of 768 with a title bar
    dialog.reject()
