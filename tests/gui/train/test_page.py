import threading
from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.core.features.backbones import DEFAULT_BACKBONE
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train import folder_look
from inspector_app.ui.train import page as train_module
from inspector_app.ui.train.form import TrainForm
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.train.result_card import ResultCard
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.figures import ThumbnailGrid
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built, build
from inspector_app.workers.build_jobs import look_through as look_through_folder
from tests.gui.conftest import click, fill, press
from tests.helpers import result_of

BUTTONS = QMessageBox.StandardButton
pytestmark = [pytest.mark.pages("inspect"), pytest.mark.usefixtures("small")]
LONG_MS = 30_000


@pytest.fixture
def page(window: MainWindow) -> TrainPage:
    window.page_of(TrainPage).form.details.buttons()[0].click()  # "fast", 96 px here
    return window.page_of(TrainPage)


def ready(page: TrainPage) -> bool:
    return page.form.build_button.isEnabled()


def look_through(page: TrainPage, folder: Path, qtbot: QtBot) -> None:
    page.drop([folder])
    qtbot.waitUntil(lambda: ready(page) and len(page.preflight_card.thumbnails) > 0, timeout=LONG_MS)


def test_a_folder_becomes_a_project_and_is_saved(
    window: MainWindow,
    page: TrainPage,
    good_folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (good_folder / "broken.png").write_bytes(b"no picture")
    assert page.empty_card.isVisible()
    look_through(page, good_folder, qtbot)
    card = page.preflight_card
    assert card.heading.text() == "12 good parts found"
    assert "broken.png" in card.skipped.text()
    qtbot.waitUntil(lambda: card.check_line.text() == "Every picture was read to its end.", timeout=LONG_MS)
    assert "needs 99" in card.notes.text()
    assert len(card.thumbnails) == 12
    assert page.form.name.text() == "solar cells"

    steps: list[Progress] = []
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
        assert page.build_card.isVisible()
        assert not page.form.isEnabled()
        assert page._build_job is not None
        page._build_job.progressed.connect(steps.append)
    qtbot.waitUntil(page.result_card.isVisible)
    assert "Reading good parts" in [progress.step for progress in steps]
    assert not page.build_card.isVisible()
    result = page.result_card
    assert result.title.text() == "solar cells"
    assert result.promise.text().startswith("At most 1 false alarm in 13 good parts")
    assert "there are 12" in result.support.text()
    assert result.support.text().endswith("The promised limit is used.")
    assert "broken.png" in result.skipped.text()
    qtbot.waitUntil(lambda: len(page.doctor.card.pictures) == 6, timeout=LONG_MS)

    target = tmp_path / "out" / "parts.inspector"
    target.parent.mkdir()
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: target)
    assert window.isWindowModified()
    with qtbot.waitSignal(window.session.saved):
        click(result.save_button)
    assert not window.isWindowModified()
    assert len(load_project(target).document.training) == 12
    assert any("Saved as" in text for text in window.notices.texts)
    click(result.inspect_button)
    assert window.page is window.page_of(InspectPage)


def test_a_truncated_file_and_odd_ones_are_shown_before_the_build(
    page: TrainPage, good_folder: Path, qtbot: QtBot
) -> None:
    for number in range(9):
        data = (good_folder / min(good_folder.glob("*.png")).name).read_bytes()
        (good_folder / f"cut{number}.png").write_bytes(data[: len(data) // 2])
    Image.new("RGB", (300, 300), (20, 180, 60)).save(good_folder / "green.png")
    look_through(page, good_folder, qtbot)
    card = page.preflight_card
    qtbot.waitUntil(lambda: len(card.odd_pictures) > 0, timeout=LONG_MS)
    assert card.heading.text() == "13 good parts found"
    assert card.odd.text().startswith("green.png: It is in colour, most are grey.")
    assert card.skipped.more_button.text() == "and 3 more…"
    click(card.skipped.more_button)
    assert card.skipped.list is not None
    assert card.skipped.list.lines.count() == 9
    press(card.skipped.list, Qt.Key.Key_Return)
    assert not card.skipped.list.isVisible()


def test_the_check_can_be_stopped_and_holds_up_no_build(
    page: TrainPage, good_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(preflight: Preflight) -> Generator[Progress, None, Preflight]:
        while not go_on.wait(0.01):
            yield Progress(Sentence("Checking every picture"), 3, 12, 0.25)
        return preflight

    monkeypatch.setattr(folder_look, "check", slow)
    look_through(page, good_folder, qtbot)
    line = page.preflight_card.check_line
    qtbot.waitUntil(lambda: line.text() == "Checking every picture: 3 of 12. You can build meanwhile.")
    assert ready(page)
    job = page.look.check_job
    assert job is not None
    with qtbot.waitSignal(job.cancelled):
        click(page.preflight_card.skip_button)
    assert line.text() == "Not every picture was checked; the build does it."
    assert ready(page)
    go_on.set()


def test_cancel_ends_within_two_seconds_and_leaves_nothing(
    window: MainWindow, page: TrainPage, good_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    look_through(page, good_folder, qtbot)
    files_before = sorted(tmp_path.rglob("*"))
    click(page.form.build_button)
    job = page._build_job
    assert job is not None
    with qtbot.waitSignal(job.progressed, timeout=LONG_MS):
        pass
    with qtbot.waitSignal(job.cancelled, timeout=2000):
        click(page.build_card.cancel_button)
    assert window.session.project is None
    assert not page.building
    assert ready(page)
    assert sorted(tmp_path.rglob("*")) == files_before
    assert any("cancelled" in text for text in window.notices.texts)


def test_a_folder_that_cannot_do_says_why_and_what_next(
    window: MainWindow, page: TrainPage, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    page.drop([empty])
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    assert "There are no pictures in this folder. Choose a folder of good parts." in window.notices.texts
    assert not ready(page)


def test_a_build_that_fails_says_so_and_can_be_tried_again(
    window: MainWindow, page: TrainPage, good_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Generator[Progress, None, None]:
        yield Progress(Sentence("Reading good parts"), 0, 1, 0.1)
        raise MemoryError

    monkeypatch.setattr(train_module, "build", fails)
    look_through(page, good_folder, qtbot)
    page.start_build()
    qtbot.waitUntil(lambda: not page.building)
    assert any("not enough memory" in text for text in window.notices.texts)
    assert ready(page)
    assert window.session.project is None


def test_the_folder_chosen_last_wins_even_if_the_first_one_is_slower(
    page: TrainPage, good_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "two"
    other.mkdir()
    for path in sorted(good_folder.iterdir())[:2]:
        (other / path.name).write_bytes(path.read_bytes())
    release = threading.Event()

    def slow(folder: Path, settings: TrainSettings, **_: object) -> Generator[Progress, None, Preflight]:
        if folder == good_folder:
            release.wait(10)
        return (yield from look_through_folder(folder, settings))

    monkeypatch.setattr(folder_look, "look_through", slow)
    page.drop([good_folder])
    qtbot.waitUntil(lambda: page.look.look_job is not None)
    page.drop([other])
    look_through_done = page.preflight_card.heading
    qtbot.waitUntil(lambda: look_through_done.text() == "2 good parts found", timeout=LONG_MS)
    release.set()
    qtbot.waitUntil(lambda: not page._session.jobs.busy, timeout=LONG_MS)
    assert look_through_done.text() == "2 good parts found"
    assert ready(page)


def test_another_detail_is_looked_at_again(page: TrainPage, good_folder: Path, qtbot: QtBot) -> None:
    look_through(page, good_folder, qtbot)
    page.form.details.buttons()[2].click()
    assert not ready(page)
    qtbot.waitUntil(lambda: ready(page), timeout=LONG_MS)
    assert page.look.preflight is not None
    assert page.look.preflight.input_size == (512, 512)


def test_the_form_says_what_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    form = TrainForm()
    qtbot.addWidget(form)
    form.set_folder(tmp_path)
    form.name.setText("Gear")
    form.promise.setValue(2.5)
    form.keep.setValue(5.0)
    form.seed.setValue(3)
    settings = form.settings()
    assert (settings.name, settings.detail, settings.seed) == ("Gear", "standard", 3)
    assert (settings.promise, settings.keep) == pytest.approx((0.025, 0.05))
    form.backbone.setText(" ")
    with pytest.raises(ValueError, match="No network is named"):
        form.settings()


def test_building_goes_on_while_the_window_stays_awake(
    page: TrainPage, good_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build's thread waits for the window here, which could not answer if it were the same thread."""
    asked, answered = threading.Event(), threading.Event()

    def waits(*_: object) -> Generator[Progress, None, None]:
        yield Progress(Sentence("Asking"), 0, 1, 0.5)
        asked.set()
        assert answered.wait(10)
        raise MemoryError

    monkeypatch.setattr(train_module, "build", waits)
    look_through(page, good_folder, qtbot)
    page.start_build()
    qtbot.waitUntil(asked.is_set)
    qtbot.waitUntil(lambda: page.build_card.bar.value() == 500)
    answered.set()
    qtbot.waitUntil(lambda: not page.building)


def test_thumbnails_flow_with_the_width(qtbot: QtBot) -> None:
    import numpy as np

    grid = ThumbnailGrid(100)
    qtbot.addWidget(grid)
    grid.resize(450, 300)
    grid.show()
    grid.show_pictures([(np.zeros((8, 8, 3), np.uint8), str(n), "") for n in range(8)])
    assert grid._columns == 4
    grid.resize(230, 600)
    assert grid._columns == 2


def test_a_build_does_not_take_the_place_of_unsaved_work_unasked(
    window: MainWindow, page: TrainPage, built: Built, good_folder: Path, project_file: Path, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    look_through(page, good_folder, qtbot)
    page.start_build()
    assert not window.actions_by_name["open_project"].isEnabled()
    window.take_dropped([project_file])
    assert any("A build is running" in text for text in window.notices.texts)
    qtbot.waitUntil(page.ready_card.isVisible, timeout=LONG_MS)
    assert window.findChildren(QMessageBox) == []  # nobody is interrupted
    assert "A build is ready: solar cells" in page.ready_card.heading.text()
    qtbot.waitUntil(window.actions_by_name["open_project"].isEnabled)
    click(page.ready_card.use_button)
    click(window.findChildren(QMessageBox)[0].button(QMessageBox.StandardButton.Cancel))
    assert window.session.project is built.opened.project
    assert page.ready_card.isVisible()  # an answer of Cancel loses nothing
    click(page.ready_card.use_button)
    click(next(box for box in window.findChildren(QMessageBox) if box.isVisible()).button(BUTTONS.Discard))
    assert not page.ready_card.isVisible()
    assert window.session.project is not built.opened.project
    assert page.form.build_button.text() == "Build again"
    qtbot.waitUntil(lambda: len(page.doctor.card.pictures) == 6, timeout=LONG_MS)


def test_a_build_does_not_end_a_run(
    window: MainWindow,
    page: TrainPage,
    good_folder: Path,
    project_file: Path,
    feed_folder: Path,
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.files.open_path(project_file)
    project = window.session.project
    look_through(page, good_folder, qtbot)
    page.start_build()
    window.page_of(InspectPage).set_feed(Feed.from_paths([feed_folder]))
    window.page_of(InspectPage)._set_pace(60.0)
    window.page_of(InspectPage).run_or_pause()
    qtbot.waitUntil(lambda: not page.building, timeout=LONG_MS)
    assert window.session.project is project
    assert window.page_of(InspectPage).run.state is RunState.RUNNING
    assert any("A build is ready" in text for text in window.notices.texts)
    assert not window.close()
    assert window.isVisible()
    assert window.page is page
    assert any("would be lost" in text for text in window.notices.texts)
    click(page.ready_card.discard_button)
    assert not page.ready_card.isVisible()
    assert window.session.project is project


def test_an_empty_network_is_said_and_can_be_mended(page: TrainPage, good_folder: Path, qtbot: QtBot) -> None:
    page.form.backbone.setText("")
    page.drop([good_folder])
    notes = page.preflight_card.notes
    qtbot.waitUntil(lambda: notes.text().startswith("No network is named."))
    assert page.preflight_card.heading.text() == "Nothing can be built like this"
    assert not ready(page)
    page.form.backbone.setText(DEFAULT_BACKBONE)
    page.form.backbone.editingFinished.emit()
    qtbot.waitUntil(lambda: ready(page), timeout=LONG_MS)


def test_what_was_left_out_is_counted_where_it_is_not_named(qtbot: QtBot, built: Built) -> None:
    card = ResultCard()
    qtbot.addWidget(card)
    skipped = tuple(f"{number}.png: no picture" for number in range(9))
    card.show_document(built.opened.project.document.model_copy(update={"skipped": skipped}))
    assert card.skipped.text().splitlines()[-1] == "5.png: no picture"
    assert card.skipped.more_button.text() == "and 3 more…"


def test_a_choice_of_bits_appears_with_pictures_that_leave_it_open(
    page: TrainPage, good_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    look_through(page, good_folder, qtbot)
    assert not page.form.bits_row.isVisible()
    assert page.form.settings().bits == 16
    dark = tmp_path / "dark"
    dark.mkdir()
    for path in sorted(good_folder.iterdir()):
        values = np.asarray(Image.open(path).convert("L")).astype(np.uint16) << 4
        Image.fromarray(values).save(dark / f"{path.stem}.png")
    page.drop([dark])
    qtbot.waitUntil(page.form.bits_row.isVisible, timeout=LONG_MS)
    assert "16 bits" in page.preflight_card.notes.text()
    assert [page.form.bits.itemData(row) for row in range(page.form.bits.count())] == [16, 14, 12]
    page.form.bits.setCurrentIndex(2)
    page.form.bits.activated.emit(2)
    qtbot.waitUntil(lambda: ready(page) and len(page.preflight_card.thumbnails) > 0, timeout=LONG_MS)
    assert page.form.settings().bits == 12
    assert page.form.bits_row.isVisible()
    assert "16 bits" not in page.preflight_card.notes.text()
    with qtbot.waitSignal(page._session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
    assert page._session.reading.bits == 12
    page.drop([good_folder])
    qtbot.waitUntil(lambda: not page.form.bits_row.isVisible(), timeout=LONG_MS)
    assert page.form.settings().bits == 16


def test_pictures_of_other_shapes_ask_for_a_choice_and_are_then_built_from(
    page: TrainPage, good_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    look_through(page, good_folder, qtbot)
    assert not page.form.shapes_row.isVisible()
    crops = tmp_path / "crops"
    crops.mkdir()
    for number, path in enumerate(sorted(good_folder.iterdir())):
        picture = Image.open(path)
        picture.crop((0, 0, picture.width, picture.height * (3, 4, 5)[number % 3] // 5)).save(crops / path.name)
    page.drop([crops])
    qtbot.waitUntil(page.form.shapes_row.isVisible, timeout=LONG_MS)
    assert not ready(page)  # most pictures differ: nothing is built before the person chose
    assert any("another shape" in text and "Letterbox" in text for text in page._notices.texts)
    page.form.shapes.setCurrentIndex(page.form.shapes.findData("letterbox"))
    page.form.shapes.activated.emit(1)
    qtbot.waitUntil(lambda: ready(page) and len(page.preflight_card.thumbnails) > 0, timeout=LONG_MS)
    assert "border that is not judged" in page.preflight_card.notes.text()
    assert page.form.shapes_row.isVisible()
    with qtbot.waitSignal(page._session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
    assert page._session.project is not None
    assert page._session.project.document.embedding.shapes == "letterbox"
    assert len(page._session.project.document.training) == 12


def test_parts_that_lie_and_are_lit_differently_are_shown_by_examples_and_built(
    page: TrainPage, good_folder: Path, qtbot: QtBot
) -> None:
    look_through(page, good_folder, qtbot)
    variety = page.form.variety
    assert (variety.robust, variety.rotation, variety.examples.isVisible()) == ("off", "fixed", False)
    off, some, strong = variety.amounts.buttons()
    some.click()
    qtbot.waitUntil(lambda: ready(page) and len(variety.examples) == 2, timeout=LONG_MS)
    assert "one disturbed copy" in variety.meaning.text()
    strong.click()
    qtbot.waitUntil(lambda: ready(page) and len(variety.examples) == 4, timeout=LONG_MS)
    variety.free.click()
    qtbot.waitUntil(lambda: ready(page) and len(variety.examples) == 8, timeout=LONG_MS)
    settings = page.form.settings()
    assert (settings.robust, settings.rotation) == ("strong", "free")
    variety.free.click()
    off.click()
    qtbot.waitUntil(lambda: ready(page) and not variety.examples.isVisible(), timeout=LONG_MS)
    page.form.apply(settings)
    assert (variety.robust, variety.rotation) == ("strong", "free")
    some.click()
    variety.free.click()
    qtbot.waitUntil(lambda: ready(page) and len(page.preflight_card.thumbnails) > 0, timeout=LONG_MS)
    with qtbot.waitSignal(page._session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
    assert page._session.project is not None
    assert page._session.project.document.bank.robust == "some"


def test_the_name_follows_the_folder_until_a_person_types_one(page: TrainPage, tmp_path: Path) -> None:
    form = page.form
    form.set_folder(tmp_path / "washers" / "train" / "good")
    assert form.name.text() == "washers"
    form.set_folder(tmp_path / "bottles" / "good")
    assert form.name.text() == "bottles"
    QTest.keyClicks(form.name, " 0.5 l")
    form.set_folder(tmp_path / "screws")
    assert form.name.text() == "bottles 0.5 l"
    form.name.selectAll()
    QTest.keyClick(form.name, Qt.Key.Key_Backspace)
    form.set_folder(tmp_path / "gears" / "ok")
    assert form.name.text() == "gears"


def project_of(folder: Path, paths: AppPaths, file: Path, **choices: object) -> TrainSettings:
    settings = TrainSettings(name="Bottle", detail="fast", promise=0.05, **choices)  # type: ignore[arg-type]
    trained = result_of(build(sorted(folder.iterdir()), settings, paths))
    save_project(trained.opened.project, file)
    return settings


@pytest.mark.pages("compare", "inspect")
def test_an_opened_project_fills_the_forms(
    window: MainWindow, page: TrainPage, good_folder: Path, good_cells: list[Path], app_paths: AppPaths, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    file = tmp_path / "bottle.inspector"
    settings = project_of(good_folder, app_paths, file, keep=0.05, options={"detector": "padim"}, seed=4)
    others = fill(tmp_path / "washers" / "good", good_cells[:4])
    look_through(page, others, qtbot)
    compare = window.page_of(ComparePage).form
    compare.suggest(others)
    compare.test.set_folder(tmp_path)
    window.show_page("inspect")
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.session.open(file)
    assert page.form.settings() == settings
    assert page.form.name.text() == "Bottle"
    assert page.form.folder == good_folder
    assert (compare.good.folder, compare.test.folder, compare.detail) == (good_folder, None, "fast")
    assert "padim" in compare.ticked
    assert page.look.look_job is None  # nobody looks at the page
    window.show_page("train")
    qtbot.waitUntil(lambda: page.preflight_card.heading.text() == "12 good parts found", timeout=LONG_MS)
    assert page.form.build_button.text() == "Build again"

    page.form.set_folder(others)  # another part: its name
    assert page.form.name.text() == "washers"
    window.session.new()
    assert page.form.folder_line.text() == ""
    assert page.form.settings() == TrainSettings(name="Part")
    assert compare.good.folder is None


def test_a_project_whose_pictures_are_gone_says_so_on_the_page_only(
    window: MainWindow, page: TrainPage, good_folder: Path, app_paths: AppPaths, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "bottle.inspector"
    project_of(good_folder, app_paths, file)
    good_folder.rename(tmp_path / "moved")
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.session.open(file)
    qtbot.waitUntil(page.preflight_card.notes.isVisible, timeout=LONG_MS)
    assert str(good_folder) in page.preflight_card.notes.text()
    assert not ready(page)
    assert not window.notices.texts
