"""What stands on the banner is true of what is seen, and of now."""

import threading
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, InspectionRecord, Progress, Verdict
from inspector_app.core.ports import FileDetector
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.picture import Picture, look_again
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_frame, read_rgb
from inspector_app.ui.inspect import save_results, shown_part
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers import record_log
from inspector_app.workers.build_jobs import Built, build
from inspector_app.workers.feed_run import FeedRun
from tests.gui.conftest import SIDE_PX, click, press
from tests.gui.inspect.test_page import page, run_to_end, shown, state, verdict
from tests.helpers import result_of

pytestmark = pytest.mark.pages("inspect")

__all__ = ["page"]
LONG_MS = 30_000


class GermanSystem:
    """A system that writes numbers with a comma."""

    @staticmethod
    def system() -> QLocale:
        return QLocale("de_DE")


def past(page: InspectPage) -> str:
    return page.banner.past


def fed(page: InspectPage) -> Feed | None:
    return page.run.feed


@pytest.fixture(scope="module")
def built_other(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path, good_cells: list[Path]) -> Built:
    """Another project, of other parts."""
    root = tmp_path_factory.mktemp("another")
    paths = AppPaths(shared_cache, root / "weights", root / "settings")
    result = result_of(build(good_cells[20:32], TrainSettings(name="Other cells", size=SIDE_PX), paths))
    assert isinstance(result, Built)
    return result


@pytest.fixture
def one_at_a_time(page: InspectPage, qtbot: QtBot) -> InspectPage:
    """Two good parts judged, running, the third a minute away; none of the parts is bad but the damaged one."""
    page.side.threshold.spin.setValue(page.side.threshold.spin.maximum())
    page._set_pace(60.0)
    page.step()
    qtbot.waitUntil(lambda: shown(page) == 0)
    page.run_or_pause()
    qtbot.waitUntil(lambda: shown(page) == 1)
    return page


def test_while_a_part_is_read_no_other_picture_stands_under_its_verdict(
    page: InspectPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_to_end(page, qtbot)
    release = threading.Event()

    def slow(
        number: int, record: InspectionRecord, detector: FileDetector | None
    ) -> Generator[Progress, None, Picture]:
        release.wait(10)
        return (yield from look_again(number, record, detector))

    monkeypatch.setattr(shown_part, "look_again", slow)
    page.look_at(1)
    assert page.view.message == "Reading 1.png…"
    assert not page.view.heat_visible
    release.set()
    qtbot.waitUntil(lambda: page.view.message == "")
    assert page.view.heat_visible


def test_a_part_that_cannot_be_read_again_says_why(
    page: InspectPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_to_end(page, qtbot)

    def fails(*_: object) -> Generator[Progress, None, Picture]:
        yield Progress(Sentence("Reading"), 0, 1, 0.0)
        raise MemoryError("too large")

    monkeypatch.setattr(shown_part, "look_again", fails)
    page.look_at(1)
    qtbot.waitUntil(lambda: page.view.message == "The picture cannot be read: too large")


def test_a_file_that_changed_since_is_not_shown(page: InspectPage, qtbot: QtBot, feed_folder: Path) -> None:
    run_to_end(page, qtbot)
    (feed_folder / "0.png").write_bytes((feed_folder / "5.png").read_bytes())
    page.look_at(0)
    qtbot.waitUntil(lambda: "has changed since" in page.view.message)


def test_a_part_that_is_no_longer_kept_gives_way_to_the_newest(
    page: InspectPage, built: Built, good_cells: list[Path], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(record_log, "KEPT", {"file": 20})
    monkeypatch.setattr(FeedRun, "over", False)  # a run is on
    log = page._session.records
    record = inspect(read_frame(good_cells[0]), built.opened.detector, page._session.limits)
    log.add([replace(record, name=str(number)) for number in range(20)])
    page.look_at(0)
    log.add([replace(record, name=str(number)) for number in range(20, 25)])
    assert log.first == 5
    assert shown(page) == 24
    page.side.threshold.spin.setValue(5000)
    assert page.banner.accessibleName().split(", ")[1] == "24"
    qtbot.waitUntil(lambda: page.view.message == "")


def test_looking_back_during_a_run_is_marked_and_one_gets_back(
    one_at_a_time: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    page = one_at_a_time
    assert past(page) == ""
    page.look_at(0)
    assert past(page) == "Looking back at part 1 of 6; the run goes on"
    assert page.banner.back_button.isVisible()
    click(page.banner.back_button)
    assert shown(page) == 1
    assert past(page) == ""
    assert not page.banner.back_button.isVisible()
    page.look_at(0)
    press(window, Qt.Key.Key_End)
    assert shown(page) == 1
    page.look_at(0)
    page.run_or_pause()  # paused: nothing goes on
    assert past(page) == ""


def test_a_good_part_leaves_the_one_looked_at_but_a_bad_one_does_not(one_at_a_time: InspectPage, qtbot: QtBot) -> None:
    page = one_at_a_time
    page.look_at(0)
    page.run.set_plan(RunPlan(dwell_s=0.4))
    qtbot.waitUntil(lambda: len(page._session.records) == 3)
    assert shown(page) == 0
    assert past(page)
    qtbot.waitUntil(lambda: shown(page) == 3)  # the damaged one
    assert verdict(page) is Verdict.ERROR
    assert past(page) == ""


def test_a_feed_that_breaks_leaves_no_verdict_of_a_part(
    window: MainWindow, built: Built, good_cells: list[Path], qtbot: QtBot
) -> None:
    rgb = read_rgb(good_cells[0])

    class Breaks:
        name, count, live = "video", 40, False
        n_read = 0

        def read(self) -> Frame | None:
            self.n_read += 1
            if self.n_read == 3:
                raise SourceError(Sentence("The video broke off."), hint=Sentence("Check the file."))
            return Frame(rgb, "frame", 0.0)

        def close(self) -> None:
            pass

    page = window.page_of(InspectPage)
    page.run._open_source = lambda _feed: Breaks()
    window.session.take_built(built.opened)
    page.set_feed(Feed("video", "video", (Path("x.mp4"),)))
    page.side.threshold.spin.setValue(page.side.threshold.spin.maximum())
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    assert len(window.session.records) == 2
    assert verdict(page) is Verdict.ERROR
    assert page.banner.toolTip() == "The video broke off. Check the file."
    assert not page.view.heat_visible
    page.side.threshold.spin.setValue(150)  # judges the two again
    assert verdict(page) is Verdict.ERROR
    page.look_previous()
    assert shown(page) == 1
    page.run_or_stop()
    assert verdict(page) is None
    qtbot.waitUntil(lambda: state(page).over)


def test_a_verdict_of_a_watched_folder_gets_old_and_is_none_of_now_after_the_stop(
    page: InspectPage, feed_folder: Path, qtbot: QtBot
) -> None:
    (feed_folder / "3.png").unlink()
    page.set_feed(Feed("watched", "Watched", (feed_folder,), judged_file=feed_folder.parent / "judged"))
    now_s = 1000.0
    page.part._clock_s = lambda: now_s
    page.run_or_stop()
    qtbot.waitUntil(lambda: len(page._session.records) == 5, timeout=LONG_MS)
    qtbot.waitUntil(lambda: shown(page) == 4)
    assert past(page) == ""
    now_s += 4.5
    with qtbot.waitSignal(page.run.status_changed):
        pass
    assert past(page) == ""
    now_s += 8.0
    qtbot.waitUntil(lambda: past(page) == "12 s ago")
    now_s += 3600.0
    qtbot.waitUntil(lambda: past(page) == "60 min ago")
    now_s += 86400.0
    qtbot.waitUntil(lambda: past(page) == "25 h ago")
    page.step()  # the folder is empty: nothing new comes
    qtbot.waitUntil(lambda: state(page) is RunState.PAUSED)
    (feed_folder / "6.png").write_bytes((feed_folder / "0.png").read_bytes())
    qtbot.waitUntil(lambda: shown(page) == 5)
    assert past(page) == ""
    now_s += 2.0
    qtbot.waitUntil(lambda: past(page) == "2 s ago")
    page.stop()
    qtbot.waitUntil(lambda: page.banner.summary is not None, timeout=LONG_MS)
    page.look_at(5)
    assert past(page) == "stopped"
    assert verdict(page) is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_S])
def test_one_key_does_not_wipe_what_a_run_found(
    page: InspectPage, window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    run_to_end(page, qtbot)
    assert page.deck.run_tool.text() == "Run again"
    press(window, key)
    assert state(page) is RunState.STOPPED
    assert len(page._session.records) == 6
    assert any("its results are kept" in text for text in window.notices.texts)
    page._set_pace(60.0)
    click(page.deck.run_tool)
    assert page.run.alive
    qtbot.waitUntil(lambda: len(page._session.records) == 1)
    assert page.deck.run_tool.text() == "Pause"
    with qtbot.waitSignal(page.run.ended):
        page.stop()


def test_the_trigger_does_not_wipe_what_a_run_found(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    run_to_end(page, qtbot)
    page.run.station.set_plan(RunPlan(when=When.TRIGGER))
    press(window, Qt.Key.Key_Space)
    assert state(page) is RunState.STOPPED
    assert len(page._session.records) == 6
    assert any("its results are kept" in text for text in window.notices.texts)


def test_another_project_is_not_fed_by_the_one_before(
    window: MainWindow, built: Built, built_other: Built, feed_folder: Path
) -> None:
    page, session = window.page_of(InspectPage), window.session
    camera, other_camera = Feed("camera", "Camera 2", camera=2), Feed("camera", "Camera 7", camera=7)
    pictures = Feed.from_paths([feed_folder])
    page.set_feed(pictures)
    session.take_built(built.opened)
    assert fed(page) == pictures  # chosen before anything was open
    page.set_feed(camera)
    page.run.station.keep_feed(camera)
    session.take_built(built.opened)
    assert fed(page) == camera  # the same project again
    session.take_built(built_other.opened)
    assert fed(page) is None
    assert page.bar.feed_button.text().startswith("Choose feed")
    assert not page.run.ready
    page.set_feed(other_camera)
    page.run.station.keep_feed(other_camera)
    session.take_built(built.opened)
    assert fed(page) == camera
    assert page.bar.feed_button.text().startswith("Camera 2")
    session.new()
    assert fed(page) is None
    page.set_feed(other_camera)
    session.take_built(built.opened)
    assert fed(page) == camera  # its own, not what happened to be chosen
    session.take_built(built_other.opened)
    assert fed(page) == other_camera


def test_results_are_saved_as_a_table(
    page: InspectPage, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not window.actions_by_name["save_results"].isEnabled()
    run_to_end(page, qtbot)
    target = tmp_path / "run.csv"
    monkeypatch.setattr(dialogs, "ask_results_target", lambda *_: target)
    window.actions_by_name["save_results"].trigger()
    qtbot.waitUntil(lambda: any(text.endswith("Parts: 6") for text in window.notices.texts))
    rows = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 7
    assert rows[4].startswith("ERROR,")
    assert window.session.project is not None
    document = window.session.project.document
    assert f",{document.name},{document.identity}," in rows[1]
    monkeypatch.setattr(save_results, "QLocale", GermanSystem)
    window.actions_by_name["save_results"].trigger()
    qtbot.waitUntil(lambda: target.read_text(encoding="utf-8-sig").count("\nERROR;;;") == 1)
    monkeypatch.setattr(dialogs, "ask_results_target", lambda *_: tmp_path / "missing" / "run.csv")
    window.actions_by_name["save_results"].trigger()
    qtbot.waitUntil(lambda: any("cannot be written" in text for text in window.notices.texts))
