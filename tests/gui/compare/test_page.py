import math
import threading
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Float32, InspectionRecord, Limits, Progress, Verdict
from inspector_app.core.sentences import NOTHING, Sentence
from inspector_app.pipeline.comparing import feature_space as feature_space_module
from inspector_app.pipeline.comparing.feature_space import FeatureSpace, PatchKind
from inspector_app.pipeline.measuring.evaluate import AtPromise, Evaluation
from inspector_app.pipeline.measuring.labelled import LabelledImage
from inspector_app.pipeline.measuring.tuning import Rate
from inspector_app.project.store import load_project
from inspector_app.sources.images import read_rgb
from inspector_app.ui.compare import feature_space_tab
from inspector_app.ui.compare.feature_space_tab import UMAP
from inspector_app.ui.compare.feature_space_view import FeatureSpaceView
from inspector_app.ui.compare.figures_model import DASH, FIRST_FIGURE, NAME, STATE, State
from inspector_app.ui.compare.page import FEATURE_SPACE, FIGURES, SIDE_BY_SIDE, ComparePage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers import comparison as comparing_module
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.comparison_views import MARK_RGB, Standing, read_patch, standings
from inspector_app.workers.job import Jobs
from inspector_app.workers.newest import Newest
from tests.gui.conftest import click, fill, press
from tests.helpers import result_of

pytestmark = [pytest.mark.pages("compare", "inspect"), pytest.mark.usefixtures("small")]
BUTTONS = QMessageBox.StandardButton
LONG_MS = 30_000
AUROC, PIXEL, AUPRO, FOUND, ALARMS, AT_5, BUILD, JUDGE, FILE, PEAK = range(FIRST_FIGURE, FIRST_FIGURE + 10)
ROLE = Qt.ItemDataRole
TIP = ROLE.ToolTipRole


@pytest.fixture
def dataset(tmp_path: Path, good_cells: list[Path], bad_cells: list[Path]) -> Path:
    """Four good cells, four with real defects in two kinds; nobody marked where."""
    folder = tmp_path / "cells to test"
    fill(folder / "test" / "good", good_cells[20:24])
    fill(folder / "test" / "crack", bad_cells[:2])
    fill(folder / "test" / "dark", bad_cells[2:4])
    return folder


def add_masks(dataset: Path) -> None:
    for kind in ("crack", "dark"):
        target = dataset / "ground_truth" / kind
        target.mkdir(parents=True)
        for picture in (dataset / "test" / kind).iterdir():
            height, width = read_rgb(picture).shape[:2]
            mask = np.zeros((height, width), np.uint8)
            mask[height // 4 : height // 2, width // 4 : width // 2] = 255
            Image.fromarray(mask).save(target / f"{picture.stem}_mask.png")


@pytest.fixture
def page(window: MainWindow) -> ComparePage:
    window.show_page("compare")
    window.page_of(ComparePage).form.details.buttons()[0].click()  # "fast", 96 px here
    return window.page_of(ComparePage)


@pytest.fixture
def damaged_file(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.inspector"
    path.write_bytes(b"no project at all")
    return path


def tick(page: ComparePage, *names: str) -> None:
    for name, box in page.form.boxes.items():
        if box.isChecked() != (name in names):
            click(box)


def session_path(window: MainWindow) -> Path | None:
    return window.session.path


def marked(view: FeatureSpaceView) -> list[tuple[float, float] | None]:
    return [view.before.marked, view.after.marked]


def over(page: ComparePage) -> bool:
    return not page.comparison.running


def cell(page: ComparePage, row: int, column: int, role: Qt.ItemDataRole = ROLE.DisplayRole) -> object:
    return page.figures.model.data(page.figures.model.index(row, column), role)


def states(page: ComparePage) -> list[State]:
    return [row.state for row in page.figures.model.rows]


def compare_projects(page: ComparePage, dataset: Path, *projects: Path, qtbot: QtBot) -> None:
    tick(page)
    page.drop([dataset, *projects])
    click(page.form.start_button)
    qtbot.waitUntil(lambda: over(page), timeout=LONG_MS)


def test_the_page_says_what_is_missing(window: MainWindow, page: ComparePage, dataset: Path, good_folder: Path) -> None:
    form = page.form
    assert form.ticked == ("patchcore", "reconpatch")
    assert not form.start_button.isEnabled()
    assert form.why.text() == "Choose the test folder first."
    page.drop([dataset])
    assert form.why.text() == "Choose the good parts to learn from."
    page.drop([good_folder])
    assert form.why.text() == ""
    assert form.start_button.isEnabled()
    tick(page)
    assert form.why.text() == "Tick a detector, or add a project."
    assert not page.tabs.isVisible()


@pytest.mark.pages("tune", "compare", "inspect")  # the page is the third one
def test_folders_are_found_from_one_another_and_from_the_train_page(
    window: MainWindow, tmp_path: Path, good_cells: list[Path]
) -> None:
    data = tmp_path / "bottle"
    good = fill(data / "train" / "good", good_cells[:2])
    fill(data / "test" / "good", good_cells[3:4])
    window.page_of(TrainPage).form.set_folder(good)
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.page is window.page_of(ComparePage)
    form = window.page_of(ComparePage).form
    assert (form.good.folder, form.test.folder) == (good, data)


def test_two_detectors_end_to_end(
    window: MainWindow, page: ComparePage, dataset: Path, good_folder: Path, qtbot: QtBot
) -> None:
    add_masks(dataset)
    page.drop([dataset])
    page.drop([good_folder])
    tick(page, "padim", "patchcore")
    steps: list[str] = []
    page.comparison.progressed.connect(lambda _row, progress: steps.append(progress.step))
    click(page.form.start_button)
    assert page.cancel_button.isVisible()
    qtbot.waitUntil(lambda: states(page) == [State.RUNNING, State.WAITING], timeout=LONG_MS)
    assert page.tabs.currentIndex() == FIGURES
    assert not page.tabs.isTabEnabled(SIDE_BY_SIDE)
    qtbot.waitUntil(lambda: states(page) == [State.DONE, State.RUNNING], timeout=LONG_MS)
    assert page.tabs.isTabEnabled(SIDE_BY_SIDE)
    assert page.figures.table.selected_row == 0
    qtbot.waitUntil(lambda: over(page), timeout=LONG_MS)
    assert Sentence("Reading good parts") in steps
    assert Sentence("Judging test parts") in steps
    assert steps.count(Sentence("Reading good parts")) < 20  # once for both: the second takes the first one's features

    assert [cell(page, row, NAME) for row in (0, 1)] == ["PatchCore", "PaDiM"]
    for row in (0, 1):
        for column in range(AUROC, PEAK + 1):
            text = cell(page, row, column)
            assert text
            assert (text == DASH) == (column == AT_5)  # too few good parts for such a promise
        found = page.figures.outcomes[row].evaluation
        assert found is not None
        low, high = found.image_auroc_interval
        assert cell(page, row, AUROC) == f"{found.image_auroc:.3f}\n{low:.2f}\N{EN DASH}{high:.2f}"
        assert f"between {low:.3f} and {high:.3f}" in str(cell(page, row, AUROC, ROLE.ToolTipRole))
        assert cell(page, row, AT_5, ROLE.ToolTipRole) == "A promise of 5 % needs 19 good parts."
    for column, best in ((FILE, [True, False]), (PEAK, [False, False])):  # PaDiM keeps covariances
        fonts = [cell(page, row, column, ROLE.FontRole) for row in (0, 1)]
        assert [isinstance(font, QFont) and font.bold() for font in fonts] == best
    tip = page.figures.model.headerData(PEAK, Qt.Orientation.Horizontal, ROLE.ToolTipRole)
    assert "what earlier ones left in memory" in str(tip)
    assert "defective test parts are NG" in str(cell(page, 0, FOUND, ROLE.ToolTipRole))
    assert "Promised: at most 7.7 %. The promised limit is used." in str(cell(page, 0, ALARMS, ROLE.ToolTipRole))
    assert page.figures.kinds.text().startswith("PatchCore finds: crack ")
    assert page.step.text() == "2 candidates; test parts: 4 good, 4 defective"
    assert len(page.figures.scores.boxes) == 2
    assert page.figures.scores.boxes[0].viewRange()[0] == page.figures.scores.boxes[1].viewRange()[0]

    page.tabs.setCurrentIndex(SIDE_BY_SIDE)
    side = page.side
    assert side.parts.count() == 8
    assert side.parts.hasFocus()
    qtbot.waitUntil(lambda: side.tiles[1].view.heat_visible, timeout=LONG_MS)
    first = side.number
    press(side.parts, Qt.Key.Key_Down)
    assert side.number != first
    number = side.number
    assert number is not None
    qtbot.waitUntil(lambda: number in side._pictures._kept, timeout=LONG_MS)
    for tile, outcome in zip(side.tiles, page.figures.outcomes, strict=True):
        assert outcome.evaluation is not None
        record = outcome.evaluation.records[number][1]
        assert record.verdict in tile.verdict.text()
        assert f"{record.relative_score:.2f}" in tile.verdict.text()
        assert tile.view.heat_levels_l2[1] == pytest.approx(1.5 * record.threshold_l2)
        assert tile.view.distance_l2 is not None
        assert tile.view.distance_l2.max() == pytest.approx(record.score_l2, rel=1e-4)

    page.tabs.setCurrentIndex(FIGURES)
    press(page.figures.table, Qt.Key.Key_Down)
    assert page.figures.table.selected_row == 1
    click(page.figures.use_button)
    session = window.session
    outcome = page.figures.outcomes[1]
    assert outcome.opened is not None
    assert session.project is outcome.opened.project
    assert session.project.document.options.detector == "padim"
    assert session.dirty
    assert any("PaDiM is the open project now." in text for text in window.notices.texts)


def test_what_a_promise_finds_is_shown_where_there_are_enough_good_parts(
    page: ComparePage, dataset: Path, project_file: Path, qtbot: QtBot
) -> None:
    compare_projects(page, dataset, project_file, qtbot=qtbot)
    (outcome,) = page.figures.outcomes
    found = outcome.evaluation
    assert found is not None
    few = AtPromise(0.01, 0.05, 1.0, Rate.of(1, 4), Rate.of(3, 4), {}, math.nan)
    at_5 = AtPromise(0.05, 0.05, 1.0, Rate.of(1, 4), Rate.of(3, 4), {}, math.nan)
    at_1 = AtPromise(0.01, 0.01, 2.0, Rate.of(0, 4), Rate.of(2, 4), {}, math.nan)

    def shown(*at: AtPromise) -> tuple[object, object]:
        page.figures.model.take_outcome(0, replace(outcome, evaluation=replace(found, at_promise=at)))
        return cell(page, 0, AT_5), cell(page, 0, AT_5, TIP)

    text, tip = shown(few, at_5)
    assert text == f"75.0 %\n{DASH}"
    assert str(tip).endswith("A promise of 1 % needs 99 good parts.")
    text, tip = shown(at_1, at_5)
    assert text == "75.0 %\n50.0 %"
    assert str(tip).splitlines() == [
        "Promised 5 %: 3 of 4 defective test parts are NG (95 %: 19.4 % to 99.4 %), and 1 of 4 good ones.",
        "Promised 1 %: 2 of 4 defective test parts are NG (95 %: 6.8 % to 93.2 %), and 0 of 4 good ones.",
    ]
    assert shown() == (DASH, str(cell(page, 0, PIXEL, TIP)))


def test_sorting_puts_what_is_unknown_last(page: ComparePage, dataset: Path, project_file: Path, qtbot: QtBot) -> None:
    other = project_file.with_name("a copy.inspector")
    other.write_bytes(project_file.read_bytes())
    damaged = project_file.with_name("b damaged.inspector")
    damaged.write_bytes(b"nothing")
    compare_projects(page, dataset, project_file, damaged, other, qtbot=qtbot)
    table = page.figures.table
    shown = table.model()

    def names() -> list[object]:
        return [shown.data(shown.index(row, NAME)) for row in range(shown.rowCount())]

    assert names() == ["cells", "b damaged", "a copy"]
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(JUDGE, order)
        assert names()[-1] == "b damaged"
    table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    assert names() == ["a copy", "b damaged", "cells"]
    table.setCurrentIndex(shown.index(0, NAME))
    assert table.selected_row == 2  # the candidate, wherever it stands


def test_one_that_fails_says_why_and_the_others_go_on(
    window: MainWindow, page: ComparePage, dataset: Path, damaged_file: Path, project_file: Path, qtbot: QtBot
) -> None:
    compare_projects(page, dataset, damaged_file, project_file, qtbot=qtbot)
    assert states(page) == [State.FAILED, State.DONE]
    reason = str(cell(page, 0, STATE, ROLE.ToolTipRole))
    assert reason
    assert cell(page, 0, AUROC) == DASH
    assert cell(page, 0, AUROC, ROLE.ToolTipRole) == reason
    assert reason in page.figures.reasons.text()
    assert page.figures.table.selected_row == 1
    page.figures.table.select(0)
    assert not page.figures.use_button.isEnabled()
    assert "not built in this comparison" in str(cell(page, 1, PEAK, ROLE.ToolTipRole))
    assert len(page.side.tiles) == 1


def test_a_fault_that_nobody_foresaw_is_that_candidates_reason(
    page: ComparePage, dataset: Path, project_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = project_file.with_name("other.inspector")
    other.write_bytes(project_file.read_bytes())
    judge = comparing_module.judge

    def breaks(candidate: object, *rest: object) -> Generator[Progress, None, object]:
        yield Progress(Sentence("Opening"), 0, 0, 0.0)
        if candidate.name == "other":  # type: ignore[attr-defined]
            raise MemoryError
        return (yield from judge(candidate, *rest))  # type: ignore[arg-type]

    monkeypatch.setattr(comparing_module, "judge", breaks)
    compare_projects(page, dataset, other, project_file, qtbot=qtbot)
    assert states(page) == [State.FAILED, State.DONE]
    assert "not enough memory" in page.figures.reasons.text()


def test_without_masks_there_is_a_dash_and_the_reason(
    page: ComparePage, dataset: Path, project_file: Path, qtbot: QtBot
) -> None:
    compare_projects(page, dataset, project_file, qtbot=qtbot)
    assert cell(page, 0, AUROC) != DASH
    for column in (PIXEL, AUPRO):
        assert cell(page, 0, column) == DASH
        assert "no masks" in str(cell(page, 0, column, ROLE.ToolTipRole))
    assert "The defects have no masks" in page.figures.reasons.text()
    value = cell(page, 0, PIXEL, ROLE.UserRole)
    assert isinstance(value, float)
    assert math.isnan(value)


def test_cancel_keeps_what_is_done(
    window: MainWindow,
    page: ComparePage,
    dataset: Path,
    project_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judge = comparing_module.judge
    never = threading.Event()

    def hangs(candidate: object, *rest: object) -> Generator[Progress, None, object]:
        while candidate.name == "slow" and not never.wait(0.02):  # type: ignore[attr-defined]
            yield Progress(Sentence("Judging test parts"), 1, 8, 0.8)
        return (yield from judge(candidate, *rest))  # type: ignore[arg-type]

    monkeypatch.setattr(comparing_module, "judge", hangs)
    slow, last = project_file.with_name("slow.inspector"), project_file.with_name("last.inspector")
    tick(page)
    page.drop([dataset, project_file, slow, last])
    click(page.form.start_button)
    qtbot.waitUntil(lambda: states(page)[:2] == [State.DONE, State.RUNNING], timeout=LONG_MS)
    qtbot.waitUntil(lambda: "1/8" in str(cell(page, 1, STATE)))
    assert page.figures.chosen is page.figures.outcomes[0]
    assert not page.figures.use_button.isEnabled()
    assert page.figures.use_button.toolTip() == "When the comparison has ended or was cancelled"
    page.drop([slow])
    assert any("A comparison is running." in text for text in window.notices.texts)
    with qtbot.waitSignal(page.comparison.ended, timeout=2000):
        click(page.cancel_button)
    assert states(page) == [State.DONE, State.LEFT_OUT, State.LEFT_OUT]
    assert page.figures.use_button.isEnabled()
    assert page.figures.use_button.toolTip().startswith("Makes it the open project")
    assert cell(page, 0, AUROC) not in {"", DASH}
    assert any("Done before that, and kept: 1 of 3." in text for text in window.notices.texts)
    assert page.back_button.isVisible()
    click(page.back_button)
    assert page.form.isVisible()
    assert page.form.isEnabled()
    click(page.forward_button)
    assert page.tabs.isVisible()


def test_the_window_is_not_closed_over_a_comparison(
    window: MainWindow, page: ComparePage, dataset: Path, good_folder: Path, qtbot: QtBot
) -> None:
    page.drop([dataset])
    page.drop([good_folder])
    click(page.form.start_button)
    qtbot.waitUntil(lambda: State.RUNNING in states(page), timeout=LONG_MS)
    window.show_page("train")
    assert not window.close()
    assert window.page is page  # where it can be cancelled
    assert any("A comparison is running. Cancel it" in text for text in window.notices.texts)
    with qtbot.waitSignal(page.comparison.ended, timeout=20_000):
        click(page.cancel_button)
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=20_000)
    assert over(page)


def test_a_folder_without_test_parts_is_said(
    window: MainWindow, page: ComparePage, good_folder: Path, project_file: Path, qtbot: QtBot
) -> None:
    tick(page)
    page.form.test.set_folder(good_folder)
    page.form.add_project(project_file)
    click(page.form.start_button)
    qtbot.waitUntil(lambda: over(page))
    assert any("There is no folder" in text for text in window.notices.texts)
    assert page.form.isVisible()
    assert page.form.start_button.isEnabled()
    assert not page.forward_button.isVisible()


def test_projects_are_added_once_and_left_out_again(
    page: ComparePage, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_project", lambda *_: project_file)
    click(page.form.project_button)
    click(page.form.project_button)
    assert page.form.projects == [project_file]
    click(next(press for press in page.form.findChildren(QToolButton) if "Leave" in press.toolTip()))
    assert page.form.projects == []


def test_using_one_asks_before_unsaved_work_is_lost(
    window: MainWindow, page: ComparePage, dataset: Path, built: Built, project_file: Path, qtbot: QtBot
) -> None:
    compare_projects(page, dataset, project_file, qtbot=qtbot)
    window.session.take_built(built.opened)
    assert window.session.dirty
    click(page.figures.use_button)
    click(window.findChildren(QMessageBox)[0].button(BUTTONS.Cancel))
    assert session_path(window) is None
    click(page.figures.use_button)
    click(next(box for box in window.findChildren(QMessageBox) if box.isVisible()).button(BUTTONS.Discard))
    assert window.page is window.page_of(InspectPage)
    qtbot.waitUntil(lambda: session_path(window) == project_file, timeout=LONG_MS)
    assert not window.isWindowModified()


@pytest.mark.parametrize("saved_by_question", [False, True])
def test_using_a_project_file_takes_what_it_says_now(
    window: MainWindow,
    page: ComparePage,
    dataset: Path,
    project_file: Path,
    qtbot: QtBot,
    saved_by_question: bool,  # noqa: FBT001 - pytest's way
) -> None:
    compare_projects(page, dataset, project_file, qtbot=qtbot)
    session = window.session
    with qtbot.waitSignal(session.project_changed, timeout=LONG_MS):
        window.files.open_path(project_file)
    moved_l2 = 1.5 * session.threshold_l2
    session.set_threshold(moved_l2)
    if not saved_by_question:
        with qtbot.waitSignal(session.saved, timeout=LONG_MS):
            window.files.save()
    window.show_page("compare")
    with qtbot.waitSignal(session.project_changed, timeout=LONG_MS):
        click(page.figures.use_button)
        if saved_by_question:
            click(next(box for box in window.findChildren(QMessageBox) if box.isVisible()).button(BUTTONS.Save))
    assert session.path == project_file
    assert session.threshold_l2 == moved_l2
    assert not session.dirty
    assert load_project(project_file).document.threshold_l2 == moved_l2


def test_a_build_is_not_lost_by_using_one(
    window: MainWindow,
    page: ComparePage,
    dataset: Path,
    project_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compare_projects(page, dataset, project_file, qtbot=qtbot)
    with monkeypatch.context() as while_building:
        while_building.setattr(type(window.page_of(TrainPage)), "building", property(lambda _: True))
        click(page.figures.use_button)
    assert window.session.project is None
    assert any("A build is running." in text for text in window.notices.texts)


# --- what comes first ------------------------------------------------------------------------------------------------


def evaluation(*parts: tuple[str, Verdict]) -> Evaluation:
    records = tuple(
        (
            LabelledImage(Path(f"{number}.png"), kind),
            InspectionRecord(f"{number}.png", None, 0.0, verdict, Limits(1.0), 1.0, None, (8, 8)),
        )
        for number, (kind, verdict) in enumerate(parts)
    )
    nan = float("nan")
    return Evaluation(nan, nan, nan, nan, nan, 0, 0, 0, {}, {"p50": 1.0, "p95": 1.0}, records)


def test_parts_that_tell_candidates_apart_come_first() -> None:
    ok, ng, error = Verdict.OK, Verdict.NG, Verdict.ERROR
    first = evaluation(("good", ok), ("crack", ok), ("good", ng), ("crack", ng), ("dark", ng), ("good", error))
    second = evaluation(("good", ok), ("crack", ok), ("good", ng), ("crack", ok), ("dark", ng), ("good", error))
    assert standings([first, second]) == [
        (3, Standing.DISAGREED),
        (1, Standing.MISSED),
        (2, Standing.FALSE_ALARM),
        (5, Standing.UNJUDGED),
        (0, Standing.RIGHT),
        (4, Standing.RIGHT),
    ]
    assert standings([]) == []


def test_what_was_wanted_in_between_is_passed_over(qtbot: QtBot) -> None:
    jobs = Jobs()
    newest = Newest(jobs, n_kept=2)
    answers: list[tuple[object, object]] = []
    done: list[int] = []
    newest.answered.connect(lambda key, answer: answers.append((key, answer)))
    release = threading.Event()

    def work(number: int) -> Generator[Progress, None, int]:
        yield Progress(NOTHING, 0, 0, 0.0)
        release.wait(10)
        done.append(number)
        return number * 10

    for number in range(5):
        newest.want(number, lambda number=number: work(number))  # type: ignore[misc]
    release.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert done == [0, 4]
    assert answers == [(0, 0), (4, 40)]
    newest.want(0, lambda: work(0))
    assert answers[-1] == (0, 0)  # kept
    newest.want(7, lambda: work(7))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert set(newest._kept) == {0, 7}
    newest.forget()
    assert not newest._kept


# --- feature space ---------------------------------------------------------------------------------------------------


def space_of(pictures: list[Path], *, trained: bool) -> FeatureSpace:
    kind = np.array([PatchKind.BANK, PatchKind.GOOD, PatchKind.ANOMALOUS, PatchKind.ANOMALOUS], dtype=np.int32)
    after: Float32 = np.array([[0, 0], [10, 0], [0, 10], [10, 10]], dtype=np.float32)
    origin = tuple((pictures[number], cell) for number, cell in ((0, 0), (1, 5), (2, 18), (2, 35)))
    return FeatureSpace(after, -after if trained else None, kind, origin, (6, 6), "pca")


@pytest.fixture
def view(qtbot: QtBot) -> Generator[FeatureSpaceView, None, None]:
    jobs = Jobs()
    view = FeatureSpaceView(jobs)
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    qtbot.waitExposed(view)
    yield view
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_click_marks_the_point_in_both_plots_and_shows_its_patch(
    view: FeatureSpaceView, good_cells: list[Path], qtbot: QtBot
) -> None:
    view.show_space(space_of(good_cells[:3], trained=True))
    assert view.before.isVisible()
    assert (view.before.title.text(), view.after.title.text()) == ("Before training", "After training")
    qtbot.wait(50)  # the boxes take their ranges
    canvas = view.after._view.viewport()

    def at(index: int) -> QPoint:
        x, y = view.after._points[index]
        return QPoint(view.after._view.mapFromScene(view.after._box.mapViewToScene(QPointF(float(x), float(y)))))

    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at(2))
    qtbot.waitUntil(lambda: view.index == 2)
    assert marked(view) == [(0, -10), (0, 10)]
    assert view.caption.text().startswith("most anomalous: ")
    assert "row 4, column 1" in view.caption.text()
    qtbot.waitUntil(lambda: view.picture.message == "")
    rgb = view.picture.rgb
    assert rgb is not None
    height = rgb.shape[0]
    assert (rgb[height // 2 - 1, 2] == MARK_RGB).all()  # the frame's upper edge lies just above the fourth row
    view.after.hovered.emit(0)
    assert view.index == 2  # held
    press(view, Qt.Key.Key_Right)
    assert view.index == 3
    press(view, Qt.Key.Key_Right)
    assert view.index == 2
    press(view, Qt.Key.Key_Escape)
    view.before.hovered.emit(0)
    assert view.index == 0


def test_without_a_training_there_is_one_plot(view: FeatureSpaceView, good_cells: list[Path], tmp_path: Path) -> None:
    view.show_space(space_of([*good_cells[:2], tmp_path / "gone.png"], trained=False))
    assert not view.before.isVisible()
    assert view.after.title.text() == "Patches"


def test_a_picture_that_is_gone_is_said(
    view: FeatureSpaceView, good_cells: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    view.show_space(space_of([*good_cells[:2], tmp_path / "gone.png"], trained=False))
    view.choose(3)
    qtbot.waitUntil(lambda: view.picture.message.startswith("The picture cannot be read"))


def test_the_frame_lies_around_its_patch(tmp_path: Path) -> None:
    path = tmp_path / "black.png"
    Image.fromarray(np.zeros((60, 120, 3), np.uint8)).save(path)
    framed = result_of(read_patch(path, 7, (3, 6)))  # second row, second column: x 20 to 40, y 20 to 40
    rows, columns = np.nonzero(framed.any(axis=2))
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (18, 41, 18, 41)
    assert not framed[20:40, 20:40].any()


def test_a_feature_space_follows_the_selected_candidate_and_says_what_it_needs(
    window: MainWindow,
    page: ComparePage,
    dataset: Path,
    project_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(feature_space_module, "umap_is_there", lambda: False)
    other = project_file.with_name("other.inspector")
    other.write_bytes(project_file.read_bytes())
    compare_projects(page, dataset, project_file, other, qtbot=qtbot)
    tab = page.space
    page.figures.table.select(1)
    assert tab.candidates.currentText() == "other"
    assert 'pip install "inspector-app[umap]"' in tab.methods.toolTip()
    press(tab.methods, Qt.Key.Key_Down)
    assert tab.methods.currentIndex() != UMAP
    page.tabs.setCurrentIndex(FEATURE_SPACE)
    assert not tab.map_button.isEnabled()
    assert "needs good parts" in tab.empty.text()


def test_a_real_feature_space_is_laid_out_on_request(
    window: MainWindow, page: ComparePage, dataset: Path, good_folder: Path, project_file: Path, qtbot: QtBot
) -> None:
    page.form.good.set_folder(good_folder)
    compare_projects(page, dataset, project_file, qtbot=qtbot)
    page.tabs.setCurrentIndex(FEATURE_SPACE)
    tab = page.space
    assert "Press Show" in tab.empty.text()
    click(tab.map_button)
    assert tab.cancel_button.isVisible()
    qtbot.waitUntil(lambda: not tab.mapping, timeout=LONG_MS)
    assert window.notices.texts == []
    assert tab.view.isVisible()
    space = tab.view._space
    assert space is not None
    assert set(space.kind) == {0, 1, 2}
    assert not tab.map_button.isVisible()
    tab.view.choose(len(space.kind) - 1)
    qtbot.waitUntil(lambda: tab.view.picture.message == "", timeout=LONG_MS)
    tab.methods.setCurrentIndex(UMAP)
    assert tab.map_button.isVisible()
    tab.methods.setCurrentIndex(0)
    assert tab.view.isVisible()  # kept


def test_another_candidate_that_ends_leaves_the_shown_space_alone(
    page: ComparePage,
    dataset: Path,
    good_folder: Path,
    good_cells: list[Path],
    project_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judge = comparing_module.judge
    go_on = threading.Event()

    def waits(candidate: object, *rest: object) -> Generator[Progress, None, object]:
        while candidate.name == "other" and not go_on.wait(0.02):  # type: ignore[attr-defined]
            yield Progress(Sentence("Judging test parts"), 1, 8, 0.8)
        return (yield from judge(candidate, *rest))  # type: ignore[arg-type]

    def lay_out(*_facts: object) -> Generator[Progress, None, FeatureSpace]:
        yield Progress(NOTHING, 0, 0, 0.0)
        return space_of(good_cells[:3], trained=True)

    monkeypatch.setattr(comparing_module, "judge", waits)
    monkeypatch.setattr(feature_space_tab, "map_space", lay_out)
    monkeypatch.setattr(feature_space_module, "umap_is_there", lambda: False)
    other = project_file.with_name("other.inspector")
    other.write_bytes(project_file.read_bytes())
    tick(page)
    page.drop([good_folder])
    page.drop([dataset, project_file, other])
    click(page.form.start_button)
    qtbot.waitUntil(lambda: states(page) == [State.DONE, State.RUNNING], timeout=LONG_MS)
    page.tabs.setCurrentIndex(FEATURE_SPACE)
    tab, view = page.space, page.space.view
    click(tab.map_button)
    qtbot.waitUntil(lambda: not tab.mapping and view.isVisible())
    press(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.picture.message == "")
    view.after._box.setRange(xRange=(4, 6), yRange=(4, 6), padding=0)
    caption, zoomed = view.caption.text(), view.after._box.viewRange()
    go_on.set()
    qtbot.waitUntil(lambda: over(page), timeout=LONG_MS)
    assert tab.candidates.count() == 2
    assert view.index == 2
    assert marked(view) == [(0, -10), (0, 10)]
    assert (view.caption.text(), view.picture.message) == (caption, "")
    assert view.after._box.viewRange() == zoomed
    view.after.hovered.emit(0)
    assert view.index == 2  # held
    tab.candidates.setCurrentIndex(1)
    assert not view.isVisible()
    tab.candidates.setCurrentIndex(0)
    assert view.isVisible()
    assert view.index == -1  # another one was shown meanwhile
