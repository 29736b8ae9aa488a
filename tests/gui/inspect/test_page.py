import threading
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Frame, InspectionRecord, Progress, Verdict
from inspector_app.core.ports import FileDetector
from inspector_app.core.scoring.heat import SCALE_TO
from inspector_app.pipeline.judging.picture import Picture, look_again
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.sources.images import read_rgb
from inspector_app.ui.inspect import shown_part
from inspector_app.ui.inspect.feed_dialog import CameraDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.widgets.verdicts import score_text
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import CountingEmbedder, click, drag, press

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000


@pytest.fixture
def page(window: MainWindow, built: Built, feed_folder: Path) -> InspectPage:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    window.page_of(InspectPage).set_feed(Feed.from_paths([feed_folder]))
    return window.page_of(InspectPage)


def run_to_end(page: InspectPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    assert state(page).over
    page.look_at(len(page._session.records) - 1)  # instead of the summary
    qtbot.waitUntil(lambda: not page.view.message.startswith("Reading"))


# Through functions, since mypy takes a property to stay what it was asserted to be.
def state(page: InspectPage) -> RunState:
    return page.run.state


def verdict(page: InspectPage) -> Verdict | None:
    return page.banner.verdict


def heat(page: InspectPage) -> bool:
    return page.view.heat_visible


def window_can_run(page: InspectPage) -> bool:
    return page._actions["run_or_pause"].isEnabled()


def shown(page: InspectPage) -> int | None:
    return page.part.number


def verdicts(page: InspectPage) -> list[Verdict]:
    log = page._session.records
    return [log.record(number).verdict for number in range(len(log))]


def test_a_damaged_picture_is_an_error_and_the_feed_goes_on(page: InspectPage, qtbot: QtBot) -> None:
    run_to_end(page, qtbot)
    found = verdicts(page)
    assert len(found) == 6
    assert found[3] is Verdict.ERROR
    assert Verdict.ERROR not in found[:3] + found[4:]
    assert [figure.text() for figure in page.deck.counters.figures[:4]] == [
        str(found.count(kind)) for kind in (Verdict.OK, Verdict.REVIEW, Verdict.NG, Verdict.ERROR)
    ]
    page.look_at(3)
    assert verdict(page) is Verdict.ERROR
    qtbot.waitUntil(lambda: page.view.message == page._session.records.record(3).error)


def test_all_three_controls_move_together_and_nothing_is_inferred(
    page: InspectPage, qtbot: QtBot, counter: CountingEmbedder
) -> None:
    run_to_end(page, qtbot)
    assert counter.inferences == 5
    panel, session = page.side.threshold, page._session
    suggested = session.suggested_l2

    def expect(relative: float) -> None:
        assert session.threshold_l2 == pytest.approx(relative * suggested)
        assert panel.histogram.limit == pytest.approx(100 * relative)
        assert panel.spin.value() == pytest.approx(100 * relative)
        assert panel.histogram._line.label.format == f"limit {100 * relative:.0f} %"
        assert panel.slider.value() == round(relative * 100)
        judged = [verdict for verdict in verdicts(page) if verdict is not Verdict.ERROR]
        n_ng = sum(session.records.record(n).score_l2 > relative * suggested for n in (0, 1, 2, 4, 5))
        assert judged.count(Verdict.NG) == n_ng
        assert page.deck.counters.ng.text() == str(n_ng)
        qtbot.waitUntil(lambda: panel.feed_label.text().startswith(f"{n_ng} of 5 in this feed"))
        n_alarms = sum(part.score_l2 > relative * suggested for part in built_parts)
        assert panel.good_label.text().startswith(f"{n_alarms} of 12 good parts")

    assert session.project is not None
    built_parts = session.project.document.training
    expect(1.0)
    panel.slider.setValue(20)
    expect(0.2)
    assert page.deck.counters.ng.text() == "5"
    panel.spin.setValue(195.4)
    expect(1.954)
    drag(panel.histogram._line, 61.0)
    expect(0.61)
    panel.slider.setFocus()
    press(panel.slider, Qt.Key.Key_Right)
    expect(0.62)
    click(panel.reset_button)
    expect(1.0)
    assert counter.inferences == 5


def test_the_banner_follows_the_limit(page: InspectPage, qtbot: QtBot) -> None:
    run_to_end(page, qtbot)
    page.look_at(0)
    page.side.threshold.spin.setValue(5)
    assert verdict(page) is Verdict.NG
    page.side.threshold.spin.setValue(200)
    assert verdict(page) is Verdict.OK


def test_previous_and_next_look_again_without_inference(
    page: InspectPage, qtbot: QtBot, counter: CountingEmbedder, window: MainWindow
) -> None:
    run_to_end(page, qtbot)
    assert shown(page) == 5
    assert counter.inferences == 5
    with qtbot.waitSignal(page.part.look_back.answered):
        press(window, Qt.Key.Key_Left)
    assert shown(page) == 4
    assert heat(page)
    assert page.side.table.currentIndex().row() == 4
    with qtbot.waitSignal(page.part.look_back.answered):
        press(window, Qt.Key.Key_Right)
    assert shown(page) == 5
    press(window, Qt.Key.Key_Right)
    assert shown(page) == 5  # there is no seventh
    with qtbot.waitSignal(page.part.look_back.answered):
        page.side.table.setCurrentIndex(page.side.table.records.index(1, 0))
    assert shown(page) == 1
    assert counter.inferences == 5


def test_the_part_wanted_last_is_the_one_shown_and_those_between_are_not_read(
    page: InspectPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_to_end(page, qtbot)
    read: list[int] = []

    def counted(
        number: int, record: InspectionRecord, detector: FileDetector | None
    ) -> Generator[Progress, None, Picture]:
        read.append(number)
        return look_again(number, record, detector)

    monkeypatch.setattr(shown_part, "look_again", counted)
    for number in (4, 2, 1, 0, 2):
        page.look_at(number)
    qtbot.waitUntil(lambda: page.part.look_back._job is None, timeout=LONG_MS)
    assert shown(page) == 2
    assert heat(page)
    assert read == [4, 2]


def test_step_run_pause_and_stop(page: InspectPage, qtbot: QtBot, window: MainWindow) -> None:
    log = page._session.records
    window.actions_by_name["step"].trigger()
    qtbot.waitUntil(lambda: len(log) == 1)
    assert state(page) is RunState.PAUSED
    qtbot.waitUntil(lambda: shown(page) == 0)
    page._set_pace(60.0)
    press(window, Qt.Key.Key_Space)
    assert state(page) is RunState.RUNNING
    assert window.actions_by_name["run_or_pause"].text() == "Pause"
    qtbot.waitUntil(lambda: len(log) == 2)
    press(window, Qt.Key.Key_Space)
    assert state(page) is RunState.PAUSED
    with qtbot.waitSignal(page.run.ended):
        press(window, Qt.Key.Key_Escape)
    assert len(log) == 2
    assert state(page) is RunState.STOPPED
    page._set_pace(0.0)
    run_to_end(page, qtbot)  # from the beginning
    assert len(log) == 6
    page._set_pace(60.0)
    press(window, Qt.Key.Key_F5)
    assert page.run.alive
    qtbot.waitUntil(lambda: len(log) == 1)
    with qtbot.waitSignal(page.run.ended):
        press(window, Qt.Key.Key_F5)


def test_looking_back_during_a_run_is_not_overtaken(page: InspectPage, qtbot: QtBot) -> None:
    page.side.threshold.spin.setValue(10000)  # so that none of them is bad
    for _ in range(2):
        page.step()
    qtbot.waitUntil(lambda: shown(page) == 1)
    page.look_at(0)
    page.run.step()
    qtbot.waitUntil(lambda: len(page._session.records) == 3)
    assert shown(page) == 0
    page.step()  # a person goes on: the newest is shown again
    qtbot.waitUntil(lambda: shown(page) == 3)
    with qtbot.waitSignal(page.run.ended):
        page.stop()


def test_parts_without_a_file_can_be_looked_at_again(
    window: MainWindow, built: Built, good_cells: list[Path], qtbot: QtBot
) -> None:
    rgb = read_rgb(good_cells[0])

    class Video:
        name, count, live = "video", 40, False
        n_read = 0

        def read(self) -> Frame | None:
            self.n_read += 1
            return Frame(rgb, f"frame {self.n_read}", 0.0) if self.n_read <= 40 else None

        def close(self) -> None:
            pass

    page = window.page_of(InspectPage)
    feeds: list[Feed] = []

    def open_video(feed: Feed) -> Video:
        feeds.append(feed)
        return Video()

    page.run._open_source = open_video
    window.session.take_built(built.opened)
    page.set_feed(Feed("video", "video", (Path("x.mp4"),)))
    run_to_end(page, qtbot)
    assert [feed.reading for feed in feeds] == [built.opened.detector.reading]
    page.look_at(39 - 10)
    assert heat(page)
    page.look_at(0)
    assert "no longer stored" in page.view.message
    assert verdict(page) is not None


def test_another_feed_ends_the_run_and_clears_its_records(page: InspectPage, qtbot: QtBot, good_folder: Path) -> None:
    page._set_pace(60.0)
    page.run_or_pause()
    qtbot.waitUntil(lambda: len(page._session.records) == 1)
    with qtbot.waitSignal(page.run.ended):
        page.set_feed(Feed.from_paths([good_folder]))
    assert len(page._session.records) == 0
    assert verdict(page) is None
    assert "Ready to inspect good parts" in page.view.message
    page._set_pace(0.0)
    run_to_end(page, qtbot)
    assert len(page._session.records) == 12


def test_what_an_abandoned_run_still_says_is_not_taken_for_the_next(
    page: InspectPage, qtbot: QtBot, good_folder: Path
) -> None:
    page._set_pace(60.0)
    page.run_or_pause()
    live = page.run._live
    assert live is not None
    patience = threading.Event()
    while not live._records:  # without the window's hearing of it
        patience.wait(0.01)
    page.set_feed(Feed.from_paths([good_folder]))
    page.step()
    assert not state(page).over  # the old run, on its way out: a step is not for it
    assert not window_can_run(page)
    qtbot.waitUntil(lambda: state(page) is RunState.STOPPED)
    assert len(page._session.records) == 0
    assert window_can_run(page)


def test_a_feed_that_cannot_be_opened_says_so(
    page: InspectPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page.set_feed(Feed("video", "gone.mp4", (tmp_path / "gone.mp4",)))
    run_to_end(page, qtbot)
    assert any("There is no video" in text for text in window.notices.texts)
    assert "There is no video" in page.banner.toolTip()
    assert verdict(page) is Verdict.ERROR


def test_empty_pages_say_what_to_do(window: MainWindow, built: Built, feed_folder: Path) -> None:
    page = window.page_of(InspectPage)
    window.show_page("inspect")
    assert "No project open" in page.view.message
    assert not window.actions_by_name["run_or_pause"].isEnabled()
    window.session.take_built(built.opened)
    assert "Choose what to inspect" in page.view.message
    page.drop([feed_folder])
    assert "Press Run" in page.view.message
    assert window.actions_by_name["run_or_pause"].isEnabled()
    window.session.new()
    assert "No project open" in page.view.message


def test_h_toggles_the_heatmap_whose_scale_hangs_on_the_limit(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    run_to_end(page, qtbot)
    assert heat(page)
    press(window, Qt.Key.Key_H)
    assert not heat(page)
    with qtbot.waitSignal(page.part.look_back.answered):
        page.look_previous()
    assert not heat(page)
    press(window, Qt.Key.Key_H)
    assert heat(page)
    page.side.threshold.spin.setValue(150)
    top = page.view.heat_levels_l2[1]
    assert top == pytest.approx(SCALE_TO * 1.5 * page._session.suggested_l2)


def test_cameras_are_listed_by_name_and_none_is_said(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.page_of(InspectPage).bar
    bar.feed_menu.list_cameras = list
    bar.feed_menu.look_for_cameras()
    qtbot.waitUntil(lambda: any("No camera was found" in text for text in window.notices.texts))
    bar.feed_menu.list_cameras = lambda: [CameraInfo(0, "Front"), CameraInfo(2, "Top", ((640, 480), (1280, 720)))]
    bar.feed_menu.look_for_cameras()
    qtbot.waitUntil(lambda: bar.findChild(CameraDialog) is not None)
    dialog = bar.findChild(CameraDialog)
    assert isinstance(dialog, CameraDialog)
    assert [dialog.camera.itemText(place) for place in range(2)] == ["Front", "Top"]
    dialog.camera.setCurrentIndex(1)
    dialog.resolution.setCurrentIndex(1)
    dialog.locked.setChecked(False)
    with qtbot.waitSignal(bar.feed_chosen) as chosen:
        click(dialog.use_button)
    assert chosen.args is not None
    assert chosen.args[0] == Feed("camera", "Top", camera=2, resolution=(1280, 720), locked=False)


def test_the_picture_fits_zooms_and_fits_again(qtbot: QtBot) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    qtbot.waitExposed(view)
    view.show_picture(np.zeros((100, 100, 3), np.uint8), None)
    assert not view.heat_visible
    fitted = view.zoom
    assert 3.5 < fitted < 4.1
    view.zoom_in()
    assert view.zoom > 1.2 * fitted
    view.show_picture(np.ones((100, 100, 3), np.uint8), np.ones((8, 8), np.float32))
    assert view.zoom > 1.2 * fitted  # the next part of the same size keeps the place
    view.fit()
    assert view.zoom == pytest.approx(fitted)
    view.resize(800, 800)
    assert view.zoom > 1.8 * fitted


@pytest.mark.parametrize(
    ("relative", "text"),
    [(0.731, "0.73"), (1.0038, "1.0038"), (0.9968, "0.9968"), (1.0, "1.00"), (1.3, "1.30"), (float("nan"), "-")],
)
def test_a_score_never_hides_on_which_side_it_lies(relative: float, text: str) -> None:
    assert score_text(relative) == text


def test_arrow_keys_belong_to_the_slider_while_it_has_the_focus(page: InspectPage, qtbot: QtBot) -> None:
    run_to_end(page, qtbot)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        override.ignore()
        page.side.threshold.slider.event(override)
        assert override.isAccepted()


def test_scores_that_drifted_are_said(window: MainWindow, built: Built) -> None:
    window.session.take_built(replace(built.opened, drift=0.5))
    assert any("50.0% differently" in text for text in window.notices.texts)


def test_p_gives_the_picture_the_whole_page(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    before = page.view.width()
    press(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: page.view.width() > before + 270)
    press(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: page.view.width() == before)


def test_the_row_of_the_part_shown_is_in_sight(
    window: MainWindow, built: Built, good_cells: list[Path], qtbot: QtBot
) -> None:
    page = window.page_of(InspectPage)
    window.session.take_built(built.opened)
    window.show_page("inspect")
    page.set_feed(Feed.from_paths(good_cells[:40]))
    run_to_end(page, qtbot)
    assert shown(page) == 39
    row = page.side.table.visualRect(page.side.table.records.index(39, 1))
    assert page.side.table.viewport().rect().contains(row)


def test_most_of_the_page_is_picture_on_a_small_screen(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    assert page.view.width() * page.view.height() >= 0.47 * page.width() * page.height()
    press(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: page.view.width() * page.view.height() >= 0.63 * page.width() * page.height())
    assert page.banner.height() >= 96  # 72 pt


def test_after_a_run_over_files_every_part_of_the_strip_has_its_picture(page: InspectPage, qtbot: QtBot) -> None:
    page.window().resize(1366, 768)
    run_to_end(page, qtbot)
    strip = page.deck.strip
    assert strip.numbers[-1] == 5
    readable = [number for number in strip.numbers if number != 3]  # the fourth file is no picture
    assert len(readable) >= 3
    qtbot.waitUntil(lambda: all(strip.has_picture(number) for number in readable), timeout=LONG_MS)
    assert not strip.has_picture(3)
