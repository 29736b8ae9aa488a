"""The operator's page, driven by the synthetic camera: what stands on it is true of the part in front of the lens."""

import contextlib
import http.client
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import TriggerError
from inspector_app.core.messages import Label, TriggerAnswer, UInt8, Verdict
from inspector_app.core.ports import FrameSource
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.live import feed_watch
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.app_settings import Port
from inspector_app.project.paths import AppPaths
from inspector_app.records.journal import Journal
from inspector_app.sources.synthetic import Fault, SyntheticControls, SyntheticSettings, write_good_parts
from inspector_app.triggers.listener import TriggerListener
from inspector_app.ui.inspect.feed_dialog import AddressDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.station_dialog import StationDialog
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.style import theme
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers import trigger_ports
from inspector_app.workers.build_jobs import Built, build
from tests.gui.conftest import click, press
from tests.helpers import result_of
from tests.records import rows_in
from tests.unit.triggers.conftest import exactly

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000
CAMERA = SyntheticSettings(size=(320, 240), rate_hz=20.0, rest_frames=10_000, defect_share=0.0)
"""One good part that lies there for good."""


@pytest.fixture(scope="module")
def washers(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Built:
    """A project that knows the camera's parts."""
    root = tmp_path_factory.mktemp("washers")
    parts = write_good_parts(root / "good", CAMERA, 12)
    paths = AppPaths(shared_cache, root / "weights", root / "settings")
    result = result_of(build(parts, TrainSettings(name="Washer", size=96), paths))
    assert isinstance(result, Built)
    return result


@pytest.fixture
def controls() -> SyntheticControls:
    return SyntheticControls()


@pytest.fixture
def page(window: MainWindow, washers: Built, controls: SyntheticControls, qtbot: QtBot) -> Iterator[InspectPage]:
    window.session.take_built(washers.opened)
    window.session.set_threshold(3 * window.session.suggested_l2)  # a good part stays good whatever the noise
    window.resize(1366, 768)
    window.show_page("inspect")
    window.page_of(InspectPage).set_feed(Feed("synthetic", "Camera", synthetic=CAMERA, controls=controls))
    yield window.page_of(InspectPage)
    controls.clear()
    window.page_of(InspectPage).stop()
    qtbot.waitUntil(lambda: window.page_of(InspectPage).run.state.over, timeout=LONG_MS)


# Through functions, since mypy takes a property to stay what it was asserted to be.
def verdict(page: InspectPage) -> Verdict | None:
    return page.banner.verdict


def past(page: InspectPage) -> str:
    return page.banner.past


def empty(page: InspectPage) -> bool:
    return page.banner.empty


def label(page: InspectPage) -> Label | None:
    return page.stage.badge.label


def heat(page: InspectPage) -> bool:
    return page.view.heat_visible


def lines(page: InspectPage) -> tuple[bool, bool]:
    return page.view.lines_visible


def judged(page: InspectPage) -> int:
    return len(page._session.records)


def plan(page: InspectPage, **changes: object) -> None:
    page.run.station.set_plan(replace(page.run.station.plan, **changes))  # type: ignore[arg-type]


def run_until_ok(page: InspectPage, qtbot: QtBot) -> None:
    page.run_or_stop()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.OK and not past(page), timeout=LONG_MS)


def rgb_of(widget: VerdictBanner) -> UInt8:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()  # Qt's memory goes with image


# --- what the banner says ---------------------------------------------------------------------------------------


def test_every_verdict_has_a_word_a_shape_and_a_colour_of_its_own(page: InspectPage, qtbot: QtBot) -> None:
    run_until_ok(page, qtbot)
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    record = page._session.records.record(0)
    banner = VerdictBanner()
    qtbot.addWidget(banner)
    banner.resize(1300, banner.height())
    seen = []
    for kind in Verdict:
        banner.show_record(replace(record, verdict=kind), "part 1 of 1")
        seen.append((banner.accessibleName().split(",")[0], rgb_of(banner)))
    banner.show_empty()
    seen.append((banner.accessibleName(), rgb_of(banner)))
    assert [word for word, _ in seen] == ["OK", "REVIEW", "NG", "ERROR", "NO PART"]
    grounds = [tuple(picture[3, 650].tolist()) for _, picture in seen]
    assert len(set(grounds)) == 5
    # without colour: what is not ground, over the shape's place
    shapes = [np.abs(p[18:94, 18:94].astype(int) - p[3, 650]).sum(axis=2) > 150 for _, p in seen]
    for one in range(5):
        for other in range(one):
            assert (shapes[one] ^ shapes[other]).mean() > 0.03
    words = [np.abs(p[:, 114:400].astype(int) - p[3, 650]).sum(axis=2) > 150 for _, p in seen]
    for word in words:
        height = np.flatnonzero(word.any(axis=1))
        assert height[-1] - height[0] > 60  # capitals of a word 72 pt high


def test_a_verdict_that_is_not_of_now_is_said_to_be_old(page: InspectPage, qtbot: QtBot) -> None:
    run_until_ok(page, qtbot)
    fresh = rgb_of(page.banner)[3, 650]
    assert past(page) == ""
    page.run.pause()
    qtbot.waitUntil(lambda: past(page) == "1 s ago")
    old = rgb_of(page.banner)[3, 650]
    assert np.ptp(old) < 0.5 * np.ptp(fresh)  # hardly any colour is left
    qtbot.waitUntil(lambda: past(page) == "2 s ago")
    qtbot.waitUntil(page.stage.corner.isVisible)  # what lies there now
    page.run.go_on()
    qtbot.waitUntil(lambda: past(page) == "")
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    page.look_at(0)
    assert past(page) == "stopped"


def test_a_verdict_gets_old_also_when_somebody_sets_the_clock_back(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.step()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.OK, timeout=LONG_MS)
    kept = page._session.records._records
    kept[-1] = replace(kept[-1], captured_at_s=kept[-1].captured_at_s + 3600.0)  # the rest: an hour before
    qtbot.waitUntil(lambda: past(page) == "1 s ago")
    qtbot.waitUntil(lambda: past(page) == "2 s ago")


def test_the_seconds_until_a_lost_camera_is_tried_again_count_down(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_watch, "FIRST_WAIT_S", 4.0)
    run_until_ok(page, qtbot)
    controls.begin(Fault.VANISHED)
    for seconds in (4, 3, 2):
        words = Sentence("Trying again in {n} s.", n=seconds)
        qtbot.waitUntil(lambda words=words: words in page.banner.toolTip(), timeout=LONG_MS)  # type: ignore[misc]
        assert page.banner.accessibleName().endswith(words)


@pytest.mark.parametrize(
    ("fault", "remedy"),
    [
        (Fault.FROZEN, Sentence("Restart the camera; nothing is judged until its picture changes.")),
        (Fault.VANISHED, "Trying again in"),
        (Fault.HANGING, Sentence("Check its cable.")),
        (Fault.BLACK, Sentence("Check light and lens cover.")),
        (Fault.WRONG_SIZE, Sentence("Open the feed again.")),
    ],
)
def test_a_camera_in_trouble_is_an_error_with_its_remedy_until_it_is_well(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot, fault: Fault, remedy: str
) -> None:
    run_until_ok(page, qtbot)
    controls.begin(fault)
    qtbot.waitUntil(lambda: verdict(page) is Verdict.ERROR and remedy in page.banner.toolTip(), timeout=LONG_MS)
    assert not heat(page)
    before = judged(page)
    page.run.set_limits(page._session.limits)
    page._session.records.records_rejudged.emit()  # what judges again must not bring the last OK back
    assert verdict(page) is Verdict.ERROR
    controls.clear()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.OK, timeout=LONG_MS)
    assert judged(page) > before
    assert page.part.number == judged(page) - 1


def test_an_empty_station_is_no_part_and_no_verdict(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot
) -> None:
    controls.begin(Fault.EMPTY)
    page.run_or_stop()
    page.set_up_station()
    dialog = page.findChild(StationDialog)
    assert isinstance(dialog, StationDialog)
    qtbot.waitUntil(dialog.reference_button.isEnabled, timeout=LONG_MS)
    click(dialog.reference_button)
    assert page.run.station.plan.empty is not None
    qtbot.waitUntil(lambda: empty(page), timeout=LONG_MS)
    before = judged(page)
    qtbot.waitUntil(lambda: page.view.rgb is not None)  # the station as it is
    qtbot.waitUntil(lambda: dialog.presence_meter.value < 0.03)
    assert verdict(page) is None
    controls.end(Fault.EMPTY)
    qtbot.waitUntil(lambda: verdict(page) is Verdict.OK, timeout=LONG_MS)
    assert not empty(page)
    qtbot.waitUntil(lambda: dialog.presence_meter.value > 0.04)
    controls.begin(Fault.EMPTY)
    qtbot.waitUntil(lambda: empty(page), timeout=LONG_MS)
    after = judged(page)
    assert after > before
    page.look_at(after - 1)  # looking back, and back again
    assert past(page)
    page.look_newest()
    assert empty(page)
    assert judged(page) == after
    dialog.close()


def test_a_project_opened_while_running_ends_the_run_and_its_verdict(
    page: InspectPage, built: Built, qtbot: QtBot
) -> None:
    run_until_ok(page, qtbot)
    first, feed = page._session.records.record(0).project_id, page.run.feed
    assert feed is not None
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page._session.take_built(built.opened)
        assert verdict(page) is None
        assert judged(page) == 0
        assert page.tally.counts.total == 0
        press(page.window(), Qt.Key.Key_F5)  # the old run is on its way out and takes no orders
    assert judged(page) == 0
    assert verdict(page) is None
    page.set_feed(feed)  # another project's camera is not this one's until somebody says so
    page.run_or_stop()
    qtbot.waitUntil(lambda: judged(page) > 0, timeout=LONG_MS)
    second = {page._session.records.record(n).project_id for n in range(judged(page))}
    assert second == {built.opened.project.document.identity}
    assert first not in second


def remark(page: InspectPage) -> str:
    return page.stage.remark.text() if page.stage.remark.isVisible() else ""


def test_whatever_is_wrong_with_the_feed_stands_over_the_picture(
    page: InspectPage, window: MainWindow, controls: SyntheticControls, qtbot: QtBot
) -> None:
    run_until_ok(page, qtbot)
    assert not remark(page)
    plan(page, when=When.TRIGGER)  # the banner speaks of the part before
    controls.begin(Fault.BLACK)
    qtbot.waitUntil(
        lambda: remark(page) == join(Sentence("The picture is black."), Sentence("Check light and lens cover.")),
        timeout=LONG_MS,
    )
    window.preferences.change(window.preferences.settings.model_copy(update={"language": "ko"}))
    assert remark(page).startswith("사진이 검습니다.")
    window.preferences.change(window.preferences.settings.model_copy(update={"language": "en"}))
    controls.clear()
    qtbot.waitUntil(lambda: not remark(page), timeout=LONG_MS)
    plan(page, empty=np.zeros((36, 64), dtype=np.uint8)[:9])  # of another shape than the camera's
    qtbot.waitUntil(lambda: remark(page).startswith("The picture of the empty station is from"), timeout=LONG_MS)
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    assert not remark(page)


def test_what_the_banner_says_of_the_feed_is_not_said_twice(
    page: InspectPage, controls: SyntheticControls, qtbot: QtBot
) -> None:
    run_until_ok(page, qtbot)
    controls.begin(Fault.VANISHED)
    qtbot.waitUntil(lambda: "was disconnected" in page.banner.toolTip(), timeout=LONG_MS)
    assert not remark(page)
    page.look_at(0)  # the banner speaks of that part
    assert "was disconnected" in remark(page)
    page.look_newest()
    assert not remark(page)
    controls.clear()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.OK, timeout=LONG_MS)
    controls.begin(Fault.BLACK)
    qtbot.waitUntil(lambda: "black" in str(page.banner.reason), timeout=LONG_MS)
    before = judged(page)
    qtbot.waitUntil(lambda: not remark(page))
    said: list[str] = []
    page.part.changed.connect(lambda: said.append(remark(page)))
    qtbot.waitUntil(lambda: judged(page) > before + 3, timeout=LONG_MS)  # part by part
    assert set(said) == {""}


# --- the picture ------------------------------------------------------------------------------------------------


def test_zoom_and_place_stay_while_the_feed_runs(page: InspectPage, qtbot: QtBot) -> None:
    run_until_ok(page, qtbot)
    fitted = page.view.zoom
    page.view.zoom_in()
    page.view.zoom_in()
    canvas = page.view._canvas
    assert canvas is not None
    canvas.box.translateBy(QPointF(17, -9))
    place = page.view.zoom, page.view.middle_px
    assert place[0] > 1.5 * fitted
    before = judged(page)
    qtbot.waitUntil(lambda: judged(page) > before + 5, timeout=LONG_MS)
    page.look_at(before)
    page.look_newest()
    assert [page.view.zoom, *page.view.middle_px] == pytest.approx([place[0], *place[1]])
    page.view.fit()
    assert page.view.zoom == pytest.approx(fitted)


def test_c_shows_the_bare_picture_for_as_long_as_it_is_held(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    run_until_ok(page, qtbot)
    page.run.pause()
    for focused in (page, page.side.table, page.deck.run_tool, window.rail):
        focused.setFocus()
        QTest.keyPress(focused, Qt.Key.Key_C)
        assert not heat(page)
        repeated = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier, "c", autorep=True)
        QApplication.sendEvent(focused, repeated)  # as a keyboard says in between while the key is held
        assert not heat(page)
        QTest.keyRelease(focused, Qt.Key.Key_C)
        assert heat(page)
    QTest.keyPress(page, Qt.Key.Key_C)
    window.show_page("train")  # whoever leaves the page lets go of the key elsewhere
    window.show_page("inspect")
    assert heat(page)
    window.show_page("train")  # where C is another's
    QTest.keyPress(window.rail, Qt.Key.Key_C)
    assert heat(page)
    QTest.keyRelease(window.rail, Qt.Key.Key_C)
    window.show_page("inspect")
    window.actions_by_name["bare"].setChecked(True)
    assert not heat(page)
    window.actions_by_name["bare"].setChecked(False)
    assert heat(page)


def test_contours_lie_at_both_limits_and_follow_them(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    run_until_ok(page, qtbot)
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    page.look_at(judged(page) - 1)  # instead of the result of the run
    score = page._session.records.record(judged(page) - 1).score_l2
    window.actions_by_name["toggle_contours"].setChecked(True)
    assert not heat(page)
    assert lines(page) == (False, False)  # a good part is within the limit
    page._session.set_review(0.5 * score)
    assert lines(page) == (False, True)
    page._session.set_threshold(0.8 * score)
    assert lines(page) == (True, True)
    press(window, Qt.Key.Key_H)
    assert lines(page) == (False, False)
    assert not page.stage.legend_card.isVisible()
    press(window, Qt.Key.Key_H)
    window.actions_by_name["toggle_contours"].setChecked(False)
    assert heat(page)


# --- counters, strip, labels ------------------------------------------------------------------------------------


def test_counters_go_on_over_runs_until_they_are_reset(page: InspectPage, qtbot: QtBot) -> None:
    run_until_ok(page, qtbot)
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    first = judged(page)
    assert page.deck.counters.ok.text() == str(first)
    assert page.deck.counters.share_ok.text().startswith("100.0")
    page.step()
    qtbot.waitUntil(lambda: judged(page) == 1, timeout=LONG_MS)
    assert page.deck.counters.ok.text() == str(first + 1)
    click(page.deck.counters.reset_button)
    assert page.deck.counters.ok.text() == "0"
    assert page.deck.counters.share_ok.text() == "-"
    click(page.deck.counters.undo_button)
    assert page.deck.counters.ok.text() == str(first + 1)
    assert page.deck.counters.reset_button.isVisible()


def test_the_strip_shows_the_last_twelve_and_a_click_looks_back_while_the_run_goes_on(
    page: InspectPage, qtbot: QtBot
) -> None:
    strip = page.deck.strip
    page.run_or_stop()
    qtbot.waitUntil(lambda: judged(page) > 15, timeout=LONG_MS)
    page._session.set_review(None)
    number = judged(page) - 3
    assert len(strip.numbers) == 12
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.tile(number).center().toPoint())
    assert page.part.number == number
    assert "Looking back" in past(page)
    qtbot.waitUntil(lambda: judged(page) > number + 6, timeout=LONG_MS)
    assert page.part.number == number
    assert all(strip.has_picture(each) for each in strip.numbers)
    click(page.banner.back_button)
    assert past(page) == ""
    assert page.part.number == judged(page) - 1


def test_one_and_two_label_the_part_and_undo_takes_it_back(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    page.step()
    qtbot.waitUntil(lambda: judged(page) == 1, timeout=LONG_MS)
    qtbot.waitUntil(lambda: page.part.number == 0)
    record = session.records.record(0)
    press(window, Qt.Key.Key_1)
    (part,) = session.labelled
    assert (part.name, part.label, part.score_l2) == (record.name, Label.GOOD, record.score_l2)
    assert part.patch_distance_l2 is not None
    assert record.anomaly is not None
    assert part.patch_distance_l2 == pytest.approx(record.anomaly.patch_distance_l2, rel=1e-3)
    assert label(page) is Label.GOOD
    press(window, Qt.Key.Key_2)
    assert [each.label for each in session.labelled] == [Label.DEFECT]
    assert label(page) is Label.DEFECT
    window.actions_by_name["undo"].trigger()
    assert label(page) is Label.GOOD
    window.actions_by_name["undo"].trigger()
    assert session.labelled == ()
    assert not page.stage.badge.isVisible()


def test_a_part_without_a_score_cannot_be_labelled(
    page: InspectPage, window: MainWindow, controls: SyntheticControls, qtbot: QtBot
) -> None:
    controls.begin(Fault.BLACK)
    page.step()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.ERROR, timeout=LONG_MS)
    press(window, Qt.Key.Key_2)
    assert window.session.labelled == ()
    assert any("so it is not labelled" in text for text in window.notices.texts)


# --- the station ------------------------------------------------------------------------------------------------


def test_space_triggers_only_where_parts_are_judged_on_trigger(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert not page.deck.trigger_tool.isVisible()
    plan(page, when=When.TRIGGER)
    assert page.deck.trigger_tool.isVisible()
    press(window, Qt.Key.Key_Space)  # nothing runs: it begins
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    assert judged(page) == 0
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: judged(page) == 1)
    click(page.deck.trigger_tool)
    qtbot.waitUntil(lambda: judged(page) == 2)
    click(page.deck.run_tool)
    assert page.run.state is RunState.PAUSED
    plan(page, when=When.CONTINUOUS)
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: judged(page) > 5, timeout=LONG_MS)
    press(window, Qt.Key.Key_Space)
    assert page.run.state is RunState.PAUSED


def ground(button: QAbstractButton) -> str:
    return button.grab().toImage().pixelColor(8, button.height() // 2).name()


def test_one_button_is_the_one_to_press(page: InspectPage, qtbot: QtBot) -> None:
    deck, primary = page.deck, theme.DARK.accent_ground
    assert ground(deck.run_tool) == primary
    plan(page, when=When.TRIGGER)
    assert ground(deck.trigger_tool) == primary
    assert ground(deck.run_tool) != primary
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    assert ground(deck.run_tool) == ground(deck.stop_tool) != primary
    plan(page, when=When.CONTINUOUS)
    assert ground(deck.run_tool) == primary


def test_what_the_camera_cannot_hold_stands_beside_the_feed_while_it_runs(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = [
        Sentence("The camera's {what} cannot be locked; pictures may drift.", what=what)
        for what in (Sentence("focus"), Sentence("gain"))
    ]
    open_source = page.run._open_source

    def open_noted(feed: Feed) -> FrameSource:
        source = open_source(feed)
        source.notes = tuple(notes)  # type: ignore[attr-defined]
        return source

    shown = page.bar.notes_label
    monkeypatch.setattr(page.run, "_open_source", open_noted)
    run_until_ok(page, qtbot)
    assert " ".join(notes).startswith(shown.text().rstrip("…"))  # as much as there is room for
    assert len(shown.text()) > 20
    assert shown.toolTip() == "\n".join(notes)
    window.preferences.change(window.preferences.settings.model_copy(update={"language": "ko"}))
    assert "초점 값을 고정할 수 없어" in shown.toolTip()
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    assert (shown.text(), shown.toolTip()) == ("", "")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


@pytest.mark.services
def test_a_line_and_a_post_trigger_once_each(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    tcp, http_port = free_port(), free_port()
    settings = window.preferences.settings
    window.preferences.change(
        settings.model_copy(update={"tcp": Port(on=True, port=tcp), "http": Port(on=True, port=http_port)})
    )
    plan(page, when=When.TRIGGER)
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    with socket.create_connection(("127.0.0.1", tcp), timeout=5) as client:
        client.sendall(b"part\n")
        qtbot.waitUntil(lambda: judged(page) == 1)
    connection = http.client.HTTPConnection("127.0.0.1", http_port, timeout=5)
    connection.request("POST", "/trigger")
    assert connection.getresponse().status == 202
    connection.close()
    qtbot.waitUntil(lambda: judged(page) == 2)
    qtbot.waitUntil(lambda: [state.heard for state in page.run.station.ports.states] == [1, 1])
    window.preferences.change(settings)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", tcp), timeout=5)


@pytest.mark.services
def test_a_trigger_while_nothing_runs_is_refused_and_a_dead_port_is_told(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tcp = free_port()
    settings = window.preferences.settings
    window.preferences.change(settings.model_copy(update={"tcp": Port(on=True, port=tcp)}))
    plan(page, when=When.TRIGGER)
    page.set_up_station()
    dialog = page.findChild(StationDialog)
    assert isinstance(dialog, StationDialog)
    with socket.create_connection(("127.0.0.1", tcp), timeout=5) as client:
        client.sendall(b"part\n")
        assert client.recv(100) == b"ERROR not running\n"
        qtbot.waitUntil(lambda: "no run was waiting for triggers: 1" in dialog.triggers_label.text())
        page.run_or_stop()
        qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
        client.sendall(b"part\n")
        assert client.recv(100) == b"TAKEN\n"
    qtbot.waitUntil(lambda: judged(page) == 1)
    dialog.close()
    monkeypatch.setattr(TriggerListener, "_welcome", lambda *_: 1 // 0)
    with contextlib.suppress(ConnectionError):
        socket.create_connection(("127.0.0.1", tcp), timeout=5).close()
    qtbot.waitUntil(lambda: "no longer received" in page.run.station.ports.states[0].fault)
    assert any("opened again automatically" in text for text in window.notices.texts)
    window.preferences.change(settings)


@pytest.mark.services
def test_a_port_that_is_taken_is_told_and_the_run_goes_on(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = Port(on=True, port=held.getsockname()[1])
        window.preferences.change(window.preferences.settings.model_copy(update={"tcp": port}))
        assert any("Choose another port" in text for text in window.notices.texts)
        assert page.run.station.ports.states[0].fault
    run_until_ok(page, qtbot)


@pytest.mark.services
def test_a_port_that_was_taken_is_opened_by_itself_when_it_is_free(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trigger_ports, "FIRST_AGAIN_S", 0.01)
    ports = page.run.station.ports
    tries: list[int] = []
    start = TriggerListener.start

    def counted(self: TriggerListener) -> None:
        tries.append(self.port)
        start(self)

    monkeypatch.setattr(TriggerListener, "start", counted)
    told: list[TriggerError] = []
    ports.failed.connect(told.append)
    page.set_up_station()
    dialog = page.findChild(StationDialog)
    assert isinstance(dialog, StationDialog)
    with socket.create_server(("127.0.0.1", 0)) as held:
        number = held.getsockname()[1]
        port = Port(on=True, port=number)
        window.preferences.change(window.preferences.settings.model_copy(update={"tcp": port}))
        qtbot.waitUntil(lambda: len(tries) >= 3)
        assert "opened automatically" in dialog.triggers_label.text()
        assert len(told) == 1
        assert ports._again_s >= 0.04  # twice as long each time
    qtbot.waitUntil(lambda: not ports.states[0].fault)
    assert ports._again_s == 0.01  # the next fault is another one
    assert "is open (" in dialog.triggers_label.text()
    with socket.create_connection(("127.0.0.1", number), timeout=5) as client:
        client.sendall(b"part\n")
        assert client.recv(100) == b"ERROR not running\n"
    dialog.close()


@pytest.mark.services
def test_a_port_with_a_token_says_so_to_nobody_and_asks_for_it(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    tcp = Port(on=True, port=free_port(), token="s3cret")
    window.preferences.change(window.preferences.settings.model_copy(update={"tcp": tcp}))
    with socket.create_connection(("127.0.0.1", tcp.port), timeout=5) as client:
        client.sendall(b"part\n")
        assert client.recv(100) == b"ERROR Say TOKEN and the token first\n"
    with socket.create_connection(("127.0.0.1", tcp.port), timeout=5) as client:
        client.sendall(b"TOKEN s3cret\npart\n")
        assert exactly(client, 24) == b"READY\nERROR not running\n"
    assert page.run.station.ports.states[0].heard <= 1


@pytest.mark.services
def test_triggers_that_are_too_many_are_counted_as_busy(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.run.station.ports, "_on_trigger", lambda _address, _reply, _serial: TriggerAnswer.BUSY)
    tcp = Port(on=True, port=free_port())
    window.preferences.change(window.preferences.settings.model_copy(update={"tcp": tcp}))
    page.set_up_station()
    dialog = page.findChild(StationDialog)
    assert isinstance(dialog, StationDialog)
    with socket.create_connection(("127.0.0.1", tcp.port), timeout=5) as client:
        client.sendall(b"part\n")
        assert client.recv(100) == b"BUSY\n"
    qtbot.waitUntil(lambda: "refused, because too many were waiting: 1" in dialog.triggers_label.text())
    dialog.close()


def test_every_record_is_in_the_journal(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    page.run_or_stop()
    qtbot.waitUntil(lambda: judged(page) > 5, timeout=LONG_MS)
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    journal = Journal(page.run.station.journal_path)
    rows = rows_in(journal)
    journal.close()
    log = window.session.records
    assert [row.name for row in rows] == [log.record(number).name for number in range(len(log))]
    assert {row.project_name for row in rows} == {"Washer"}


def test_the_set_up_and_the_feed_are_there_the_next_day(
    page: InspectPage, washers: Built, make: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    small = np.arange(64 * 36, dtype=np.uint8).reshape(36, 64)
    plan(page, when=When.AT_REST, motion_limit=0.03, rest_frames=9, empty=small, presence_limit=0.07)
    page.run_or_stop()
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.stop()
    other = make()
    other.session.take_built(washers.opened)
    station = other.page_of(InspectPage).run.station
    assert station.plan.empty is not None
    assert np.array_equal(station.plan.empty, small)
    assert replace(station.plan, empty=None).__repr__() == repr(RunPlan(When.AT_REST, 0.0, 0.03, 9, None, 0.07))
    assert other.page_of(InspectPage).run.feed == Feed("synthetic", "Camera", synthetic=CAMERA)
    file = next((page._session.paths.settings / "stations").iterdir())
    file.write_text("{")
    other.session.new()
    other.session.take_built(washers.opened)
    assert station.plan.when is When.CONTINUOUS
    assert any("Set the station up again" in text for text in other.notices.texts)


def test_the_password_of_a_camera_is_not_kept(page: InspectPage, washers: Built, qtbot: QtBot) -> None:
    dialog = AddressDialog(page)
    chosen: list[Feed] = []
    dialog.feed_chosen.connect(chosen.append)
    dialog.show()
    for refused in ("", "file:///etc/passwd", "rtsp://", "192.168.0.2"):
        dialog.address.setText(refused)
        click(dialog.use_button)
        assert chosen == []
        assert "rtsp://" in dialog.fault.text()
    dialog.address.setText("rtsp://user:secret@192.168.0.2/stream")
    click(dialog.use_button)
    assert chosen == [Feed("address", "192.168.0.2", address="rtsp://user:secret@192.168.0.2/stream")]
    for feed in (
        chosen[0],
        Feed("address", "192.168.0.2", address="http://192.168.0.2/video?user=admin&password=secret"),
    ):
        page.run.station.keep_feed(feed)
        assert page.run.station.feed is None
    assert "secret" not in repr(chosen[0])
    plain = Feed("address", "192.168.0.2", address="http://192.168.0.2/video")
    page.run.station.keep_feed(plain)
    assert page.run.station.feed == plain


def test_an_ng_is_heard_only_where_that_is_wanted(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    beeps: list[int] = []
    monkeypatch.setattr(page.alarm.sounds, "play", lambda *_: beeps.append(judged(page)))
    window.session.set_threshold(0.01 * window.session.suggested_l2)
    page.step()
    qtbot.waitUntil(lambda: verdict(page) is Verdict.NG, timeout=LONG_MS)
    assert beeps == []
    window.actions_by_name["toggle_sound"].setChecked(True)
    page.step()
    qtbot.waitUntil(lambda: judged(page) == 2, timeout=LONG_MS)
    assert beeps == [2]
    window.session.set_threshold(5 * window.session.suggested_l2)
    page.step()
    qtbot.waitUntil(lambda: judged(page) == 3, timeout=LONG_MS)
    assert beeps == [2]


def test_both_themes_reach_the_banner_while_it_is_shown(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    run_until_ok(page, qtbot)
    page.run.pause()
    dark = theme.DARK.ground(Verdict.OK, past=True)
    qtbot.waitUntil(lambda: bool(past(page)))
    assert page.banner.grab().toImage().pixelColor(650, 3).name() == dark
    window.preferences.change(window.preferences.settings.model_copy(update={"theme": "light"}))
    assert page.banner.grab().toImage().pixelColor(650, 3).name() == theme.LIGHT.ground(Verdict.OK, past=True)
