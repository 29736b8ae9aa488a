"""The tune page on real parts: limits, labels, tiles, the large view, and that none of it runs the network."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.core.memory.head import FOLDS, KeptHead
from inspector_app.core.messages import Label, Limits, ScoredPart, Verdict
from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.scoring.scoring import decide
from inspector_app.project.store import Project
from inspector_app.ui.style import theme
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.tune.part_grid_model import Filter
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.session import Session
from inspector_app.workers.thumbnails import Thumbnails
from tests.gui.conftest import N_GOOD, CountingEmbedder, click, drag, fill, press
from tests.gui.tune.conftest import LONG_MS, texts

pytestmark = pytest.mark.pages("tune", "inspect")

GOOD, DEFECT = Label.GOOD, Label.DEFECT


def labelled(page: TunePage, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(page.labelling.scored, timeout=LONG_MS):
        page.drop(paths)


def known(page: TunePage, row: int) -> ScoredPart:
    return page.parts.model.known(row).part


def n_labelled(page: TunePage) -> int:
    return len(page._session.labelled)


def heat(page: TunePage) -> bool:
    return page.parts.part.view.heat_visible


def viewing(page: TunePage) -> bool:
    return page.parts.viewing


@pytest.fixture
def both(tmp_path: Path, good_cells: list[Path], bad_cells: list[Path]) -> Path:
    """Three good parts, four defective ones, a file that is no picture, and a list of the engineer's."""
    folder = tmp_path / "Line 3"
    fill(folder / "good", good_cells[20:23])
    fill(folder / "defect", bad_cells[:4])
    (folder / "defect" / "torn.png").write_bytes(b"half a picture")
    (folder / "list.txt").write_text("what I saw")
    return folder


# --- labels ----------------------------------------------------------------------------------------------------


def test_folders_named_good_and_defect_are_scored_once_and_can_be_taken_back(
    page: TunePage, session: Session, both: Path, qtbot: QtBot, counter: CountingEmbedder
) -> None:
    labelled(page, qtbot, both)
    assert [part.label for part in session.labelled].count(GOOD) == 3
    assert [part.label for part in session.labelled].count(DEFECT) == 4
    assert counter.inferences == 7
    assert "Parts added: 3 good, 4 defective." in texts(page)
    assert "torn.png" in texts(page)
    assert "counted nowhere: 1" in texts(page)
    assert page.panel.misses.text().split(" defects")[0].endswith("of 4")
    assert page.parts.model.rowCount() == N_GOOD + 7
    labelled(page, qtbot, both / "defect")  # again: no part is there twice
    assert n_labelled(page) == 7
    session.undo()
    session.undo()
    assert n_labelled(page) == 0
    assert page.parts.model.rowCount() == N_GOOD
    assert "No defect is labelled yet" in page.panel.misses.text()


def test_what_was_learned_is_not_judged_anew(page: TunePage, session: Session, both: Path, qtbot: QtBot) -> None:
    """The head that judges has seen these parts; their kept scores are those without what they taught."""
    labelled(page, qtbot, both)
    assert session.opened is not None
    seen, maps = np.zeros((1, 3), np.float32), np.zeros((0, 2, 2), np.float16)
    head = KeptHead(np.zeros((FOLDS + 1, 4)), np.zeros(1, np.int32), seen, maps)
    learned = [replace(part, score_l2=0.5 * part.score_l2) for part in session.labelled]
    session.take_built(replace(session.opened, project=replace(session.opened.project, head=head)))
    session.set_labelled(learned)
    labelled(page, qtbot, both)
    assert [part.score_l2 for part in session.labelled] == [part.score_l2 for part in learned]
    assert "7 pictures keep the scores that they had" in texts(page)


def test_training_parts_are_not_counted_a_second_time(page: TunePage, session: Session, qtbot: QtBot) -> None:
    path = page.parts.learned[0].path
    assert path is not None
    page.drop([path])
    qtbot.waitUntil(lambda: page.labelling.asking, timeout=LONG_MS)
    with qtbot.waitSignal(page.labelling.scored, timeout=LONG_MS):
        click(page.question.good_button)
    assert not session.labelled
    assert "It is one of the training parts." in texts(page)


def test_what_no_folder_says_is_asked(page: TunePage, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    monday = tmp_path / "Monday"
    fill(monday, [part.path for part in page.parts.learned[:1] if part.path is not None])
    page.drop([monday])
    qtbot.waitUntil(lambda: page.labelling.asking, timeout=LONG_MS)
    assert page.question.isVisible()
    assert "Monday" in page.question.words.text()
    assert not page.question.leave_button.isVisible()
    assert not page.add_button.isVisible()
    page.drop([monday])
    assert "being judged" in texts(page)
    click(page.question.cancel_button)
    assert not page.question.isVisible()
    assert page.add_button.isVisible()
    assert not session.labelled
    page.drop([monday])
    qtbot.waitUntil(lambda: page.labelling.asking, timeout=LONG_MS)
    with qtbot.waitSignal(page.labelling.scored, timeout=LONG_MS):
        click(page.question.defect_button)
    assert [part.label for part in session.labelled] == [DEFECT]


def test_an_empty_folder_is_said_and_a_cancel_labels_nothing(
    page: TunePage, session: Session, tmp_path: Path, both: Path, qtbot: QtBot
) -> None:
    (tmp_path / "nothing").mkdir()
    labelled(page, qtbot, tmp_path / "nothing")
    assert "There are no pictures." in texts(page)
    with qtbot.waitSignal(page.labelling.ended, timeout=LONG_MS):
        page.drop([both])
        page.cancel_button.click()
    assert not session.labelled
    with qtbot.waitSignal(page.labelling.failed, timeout=LONG_MS):
        (tmp_path / "set" / "test").mkdir(parents=True)
        page.drop([tmp_path / "set"])
    assert "Put them into test/good" in texts(page)
    assert page.add_button.isVisible()


def test_another_project_ends_the_labelling_of_the_one_before(
    page: TunePage, session: Session, both: Path, built: Built, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.labelling.ended, timeout=LONG_MS):
        page.drop([both])
        session.take_built(built.opened)  # or what is being scored would be labelled in the project that took its place
    assert not session.labelled
    with qtbot.waitSignal(page.labelling.ended, timeout=LONG_MS):
        page.drop([both])
        session.new()
    assert not session.labelled


def test_keys_label_and_unlabel_but_a_training_part_stays_what_it_is(
    page: TunePage, session: Session, both: Path, qtbot: QtBot
) -> None:
    labelled(page, qtbot, both)
    grid, model = page.parts.grid, page.parts.model
    page.parts.choices.filters[Filter.GOOD].click()
    mine = next(row for row in range(model.rowCount()) if not model.known(row).learned)
    name = known(page, mine).name
    grid.choose([mine])
    press(grid, Qt.Key.Key_2)
    assert [part.label for part in session.labelled if part.name == name] == [DEFECT]
    assert [part.label for part in session.labelled].count(DEFECT) == 5
    session.undo()
    assert [part.label for part in session.labelled].count(DEFECT) == 4
    page.parts.choices.filters[Filter.DEFECT].click()
    grid.selectAll()
    press(grid, Qt.Key.Key_Delete)
    assert [part.label for part in session.labelled] == [GOOD] * 3
    assert model.rowCount() == 0
    page.parts.choices.filters[Filter.ALL].click()
    training = next(row for row in range(model.rowCount()) if model.known(row).learned)
    before = session.labelled
    grid.choose([training])
    for key in (Qt.Key.Key_2, Qt.Key.Key_Delete):
        press(grid, key)
    assert session.labelled == before
    assert model.rowCount() == N_GOOD + 3
    assert "The label of a training part cannot be changed" in texts(page)


# --- limits ----------------------------------------------------------------------------------------------------


def test_everything_follows_the_limits_and_nothing_is_inferred(
    page: TunePage, session: Session, both: Path, qtbot: QtBot, counter: CountingEmbedder
) -> None:
    labelled(page, qtbot, both)
    ran = counter.inferences
    resets: list[None] = []
    page.parts.model.modelReset.connect(lambda: resets.append(None))
    controls, histogram, suggested = page.panel.controls, page.panel.histogram, session.suggested_l2
    good = [*page.parts.learned, *(part for part in session.labelled if part.label is GOOD)]
    defects = [part for part in session.labelled if part.label is DEFECT]

    def expect(relative: float, review: float | None) -> None:
        limits = Limits(relative * suggested, None if review is None else review * suggested)
        assert session.limits.ng_l2 == pytest.approx(limits.ng_l2)
        assert histogram.limit == pytest.approx(100 * relative)
        assert histogram.review == (None if review is None else pytest.approx(100 * review))
        assert controls.slider.value() == round(100 * relative)
        assert controls.spin.value() == pytest.approx(100 * relative)
        assert controls.review_box.isChecked() is (review is not None)
        alarms = sum(decide(part.score_l2, limits) is Verdict.NG for part in good)
        low, high = rate_interval(alarms, len(good))
        expected = f"{alarms} of {len(good)} good parts would be NG: {100 * alarms / len(good):.1f}\N{NO-BREAK SPACE}%"
        assert page.panel.alarms.text().startswith(expected)
        assert f"({100 * low:.1f}\N{EN DASH}{100 * high:.1f}" in page.panel.alarms.text()
        misses = sum(decide(part.score_l2, limits) is Verdict.OK for part in defects)
        assert page.panel.misses.text().startswith(f"{misses} of {len(defects)} defects would be missed")
        looked = sum(decide(part.score_l2, limits) is Verdict.REVIEW for part in good)
        assert page.panel.review.isVisible() is (review is not None)
        if review is not None:
            assert page.panel.review.text().startswith(f"REVIEW: {looked} of {len(good)} good parts")
            assert controls.review_spin.value() == pytest.approx(100 * review)
        wrong = alarms + misses
        assert page.parts.choices.filters[Filter.WRONG].text() == f"Wrong {wrong}"
        saved = Limits(suggested)
        flips = sum(decide(part.score_l2, limits) is not decide(part.score_l2, saved) for part in (*good, *defects))
        assert page.panel.flips.isVisible() is (relative != 1.0 or review is not None)
        if flips:
            assert page.panel.flips.text().startswith(f"{flips} verdicts differ")

    expect(1.0, None)
    controls.slider.setValue(70)
    expect(0.7, None)
    controls.spin.setValue(130)
    expect(1.3, None)
    click(controls.review_box)
    expect(1.3, 0.9 * 1.3)
    drag(histogram._review, 60.0)
    expect(1.3, 0.6)
    controls.review_spin.setValue(55)
    expect(1.3, 0.55)
    drag(histogram._line, 90.0)
    expect(0.9, 0.55)
    controls.slider.setFocus()
    press(controls.slider, Qt.Key.Key_Right)
    expect(0.91, 0.55)
    drag(histogram._line, 50.0)
    assert controls.no_review.isVisible()
    session.undo()
    expect(0.91, 0.55)
    session.redo()
    expect(0.5, 0.55)
    click(controls.reset_button)
    expect(1.0, 0.55)
    assert not controls.no_review.isVisible()
    click(controls.review_box)
    expect(1.0, None)
    assert not controls.reset_button.isEnabled()
    assert "false alarm" in page.panel.source.words.text()
    assert counter.inferences == ran
    assert resets == []


def test_the_histogram_shows_each_group_in_its_place(page: TunePage, both: Path, qtbot: QtBot) -> None:
    labelled(page, qtbot, both)
    histogram, suggested = page.panel.histogram, page._session.suggested_l2
    groups = {
        "training": [part.score_l2 for part in page.parts.learned],
        "good": [part.score_l2 for part in page._session.labelled if part.label is GOOD],
        "defect": [part.score_l2 for part in page._session.labelled if part.label is DEFECT],
    }
    top = histogram._top
    heights = {}
    for name, scores in groups.items():
        percent = np.minimum(100 * (np.array(scores) / suggested), top)
        heights[name] = np.histogram(percent, bins=50, range=(0, top))[0] / len(scores)
    tallest = max(float(height.max()) for height in heights.values())
    for name, height in heights.items():
        np.testing.assert_allclose(histogram.shares(name), height / tallest)


def test_a_click_on_the_histogram_gives_the_arrow_keys_to_the_limit(page: TunePage, session: Session) -> None:
    page.parts.grid.setFocus()
    click(page.panel.histogram._graphics.viewport())
    assert page.panel.controls.slider.hasFocus()


def test_who_moved_which_limit_is_listed_and_saved(
    page: TunePage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    click(page.parts.choices.changes_button)
    history = page.parts.history
    model = history.model()
    assert history.isVisible()
    assert model.rowCount() == 0

    def cells(row: int) -> list[str]:
        return [str(model.data(model.index(row, column))) for column in range(4)]

    page.panel.controls.spin.setValue(120)
    assert cells(0) == ["not saved yet", "", "100.0 → 120.0", ""]
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "a.inspector")
    assert model.rowCount() == 1
    assert cells(0)[1:] == ["Ann", "100.0 → 120.0", ""]
    assert not page.panel.flips.isVisible()
    page.panel.controls.review_spin.setValue(80)
    session.set_review(0.8 * session.suggested_l2)
    assert cells(0)[1:] == ["", "", "off → 80.0"]
    click(page.parts.choices.filters[Filter.ALL])
    assert page.parts.grid.isVisible()


# --- tiles -----------------------------------------------------------------------------------------------------


def frame_colour(page: TunePage, row: int) -> QColor:
    grid = page.parts.grid
    area = grid.visualRect(page.parts.model.index(row))
    return grid.viewport().grab().toImage().pixelColor(area.left() + 4, area.center().y())


def test_tiles_stand_by_score_and_their_frames_follow_the_limit(page: TunePage, session: Session) -> None:
    model = page.parts.model
    scores = [known(page, row).score_l2 for row in range(model.rowCount())]
    assert scores == sorted((part.score_l2 for part in page.parts.learned), reverse=True)
    of = theme.colours()
    session.set_threshold(scores[0] * 2)
    assert frame_colour(page, 0) == QColor(of.ok)
    session.set_review((scores[0] + scores[1]) / 2)
    assert frame_colour(page, 0) == QColor(of.review)
    session.set_threshold((scores[0] + scores[1]) / 2)
    session.set_review(None)
    assert (frame_colour(page, 0), frame_colour(page, 1)) == (QColor(of.ng), QColor(of.ok))


class Paints(QObject):
    """Counts how often the whole of a widget is painted."""

    count = 0

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(widget, QWidget):
            self.count += event.rect() == widget.rect()
        return False


def test_a_limit_that_moves_has_the_tiles_painted_anew(page: TunePage, session: Session, qtbot: QtBot) -> None:
    page.resize(1016, 1200)  # so that nothing has to scroll, which would paint too
    qtbot.waitUntil(lambda: all(page.parts.model.picture(row) for row in range(N_GOOD)), timeout=LONG_MS)
    paints = Paints()
    page.parts.grid.viewport().installEventFilter(paints)
    page.parts.grid.viewport().repaint()
    before = paints.count
    session.set_threshold(1.5 * session.suggested_l2)
    qtbot.waitUntil(lambda: paints.count > before)


def test_the_tiles_in_doubt_stay_in_sight_while_the_limit_is_dragged(page: TunePage, session: Session) -> None:
    page.resize(1016, 560)
    scores = [known(page, row).score_l2 for row in range(page.parts.model.rowCount())]
    grid = page.parts.grid
    for row in (N_GOOD - 1, 1):
        session.set_threshold(scores[row])
        assert grid.viewport().rect().contains(grid.visualRect(page.parts.model.index(row)))


def test_filters_show_what_they_name_and_wrong_ones_follow_the_limit(
    page: TunePage, session: Session, both: Path, qtbot: QtBot
) -> None:
    labelled(page, qtbot, both)
    model, filters = page.parts.model, page.parts.choices.filters
    assert [filters[wanted].text() for wanted in (Filter.ALL, Filter.GOOD, Filter.DEFECT)] == [
        f"All {N_GOOD + 7}",
        f"Good {N_GOOD + 3}",
        "Defects 4",
    ]
    click(filters[Filter.DEFECT])
    assert {known(page, row).label for row in range(model.rowCount())} == {DEFECT}
    click(filters[Filter.WRONG])
    session.set_threshold(1e-3)
    qtbot.waitUntil(lambda: model.rowCount() == N_GOOD + 3)
    session.set_threshold(1e6)
    qtbot.waitUntil(lambda: {known(page, row).label for row in range(model.rowCount())} == {DEFECT})
    assert model.rowCount() == 4
    session.new()
    assert model.filter is Filter.ALL


def test_small_pictures_come_by_themselves_and_a_missing_one_is_said(
    page: TunePage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    model = page.parts.model
    qtbot.waitUntil(lambda: model.picture(0) is not None, timeout=LONG_MS)
    top = known(page, 0).score_l2
    gone = ScoredPart("gone.png", tmp_path / "gone.png", DEFECT, 2 * top, None)
    nowhere = ScoredPart("camera, frame 7", None, DEFECT, 3 * top, None)
    session.set_labelled([gone, nowhere])
    assert [known(page, row).name for row in (0, 1)] == ["camera, frame 7", "gone.png"]
    assert model.is_missing(0)
    qtbot.waitUntil(lambda: model.is_missing(1), timeout=LONG_MS)
    page.parts.grid.viewport().grab()


class Recorded:
    """Small pictures in the order in which they came."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        self.paths: list[Path] = []
        self.absent: list[Path] = []
        thumbnails.arrived.connect(self._take)
        thumbnails.missing.connect(self._miss)

    def _take(self, pictures: list[tuple[Path, object]]) -> None:
        self.paths += [path for path, _ in pictures]

    def _miss(self, paths: list[Path]) -> None:
        self.absent += paths


def test_what_was_wanted_last_is_read_first_and_nothing_begins_after_a_cancel(
    session: Session, good_cells: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    thumbnails = Thumbnails(session.jobs)
    recorded = Recorded(thumbnails)
    for path in good_cells[:30]:
        thumbnails.want(path)
    thumbnails.want(good_cells[0])  # painted again before it has come
    thumbnails.want(tmp_path / "none.png")
    qtbot.waitUntil(lambda: len(recorded.paths) + len(recorded.absent) == 31, timeout=LONG_MS)
    assert recorded.absent == [tmp_path / "none.png"]
    assert recorded.paths == [good_cells[0], *reversed(good_cells[1:30])]
    for path in good_cells[30:60]:
        thumbnails.want(path)
    with qtbot.waitSignal(session.jobs.all_ended, timeout=LONG_MS):
        session.jobs.cancel_all()
    assert not session.jobs.busy  # as a window that closes needs it
    assert len(recorded.paths) == 30
    thumbnails.want(good_cells[59])
    qtbot.waitUntil(lambda: recorded.paths[30:] == [good_cells[59]], timeout=LONG_MS)
    thumbnails.deleteLater()


# --- one part, large -------------------------------------------------------------------------------------------


def test_enter_opens_a_part_with_its_map_and_arrows_go_on_without_the_network(
    page: TunePage, session: Session, qtbot: QtBot, counter: CountingEmbedder
) -> None:
    grid, part = page.parts.grid, page.parts.part
    grid.choose([2])
    press(grid, Qt.Key.Key_Return)
    assert viewing(page)
    assert part.hasFocus()
    assert part.name.text() == known(page, 2).name
    qtbot.waitUntil(lambda: part.view.heat_visible, timeout=LONG_MS)
    press(part, Qt.Key.Key_H)
    assert not heat(page)
    press(part, Qt.Key.Key_H)
    QTest.keyPress(part, Qt.Key.Key_C)
    assert not heat(page)
    QTest.keyRelease(part, Qt.Key.Key_C)
    assert heat(page)
    press(part, Qt.Key.Key_Right)
    assert part.place.text() == f"4 of {N_GOOD}"
    assert not heat(page)  # never one part's picture under another's name
    qtbot.waitUntil(lambda: part.view.heat_visible, timeout=LONG_MS)
    session.set_threshold(known(page, 3).score_l2 / 1.25)
    assert "NG" in part.verdict.text()
    assert "1.25" in part.verdict.text()
    assert "false alarm" in part.truth.text()
    press(part, Qt.Key.Key_Left)
    click(part.previous_button)
    assert part.place.text() == f"2 of {N_GOOD}"
    press(part, Qt.Key.Key_Escape)
    assert not viewing(page)
    assert grid.currentIndex().row() == 1
    assert grid.hasFocus()
    assert counter.inferences == 0


def test_a_click_opens_and_a_click_with_ctrl_selects(page: TunePage) -> None:
    grid, model = page.parts.grid, page.parts.model

    def click_on(row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = grid.visualRect(model.index(row)).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, keys, place)

    click_on(0)
    assert viewing(page)
    click(page.parts.part.back_button)
    click_on(1, Qt.KeyboardModifier.ControlModifier)
    assert not viewing(page)
    assert len(grid.chosen) == 2


def test_labels_can_be_set_while_looking(page: TunePage, session: Session, both: Path, qtbot: QtBot) -> None:
    labelled(page, qtbot, both)
    page.parts.choices.filters[Filter.DEFECT].click()
    first, second = known(page, 0), known(page, 1)
    page.parts.open_part(0)
    press(page.parts.part, Qt.Key.Key_1)
    assert [part.label for part in session.labelled if part.name == first.name] == [GOOD]
    assert page.parts.part.name.text() == second.name  # the next defect takes its place
    for _ in range(3):
        press(page.parts.part, Qt.Key.Key_Delete)
    assert not viewing(page)
    assert page.parts.model.rowCount() == 0
    session.undo()
    assert page.parts.model.rowCount() == 1


def test_a_part_whose_picture_is_gone_still_shows_its_map(
    page: TunePage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    whole = known(page, 0)
    gone = replace(whole, path=tmp_path / "gone.png", score_l2=2 * whole.score_l2)
    nothing = ScoredPart("old", None, GOOD, 3 * whole.score_l2, None)
    session.set_labelled([gone, nothing])
    page.parts.open_part(1)
    qtbot.waitUntil(page.parts.part.note.isVisible, timeout=LONG_MS)
    assert "The picture is gone from" in page.parts.part.note.text()
    assert page.parts.part.view.heat_visible
    page.parts.open_part(0)
    qtbot.waitUntil(lambda: "It is not known where" in page.parts.part.view.message, timeout=LONG_MS)


# --- empty and old ---------------------------------------------------------------------------------------------


def test_without_a_project_the_page_says_what_to_do(page: TunePage, session: Session, both: Path) -> None:
    page.parts.open_part(0)
    session.new()
    assert page.empty.isVisible()
    assert not page.add_button.isVisible()
    assert not viewing(page)
    page.drop([both])
    assert not page.labelling.busy


def old(project: Project, *, maps: bool) -> Project:
    training = tuple(image.model_copy(update={"path": ""}) for image in project.document.training)
    document = project.document.model_copy(update={"training": training})
    return replace(project, document=document, maps=project.maps if maps else None)


def test_a_project_from_before_says_what_it_lacks_and_can_be_tuned(
    page: TunePage, session: Session, built: Built, both: Path, qtbot: QtBot
) -> None:
    assert not page.parts.lacking.words.isVisible()
    session.take_built(replace(built.opened, project=old(built.opened.project, maps=False)))
    assert "earlier version" in page.parts.lacking.words.text()
    assert page.parts.lacking.words.isVisible()
    assert page.parts.model.rowCount() == N_GOOD
    page.parts.open_part(0)
    qtbot.waitUntil(lambda: "It is not known where" in page.parts.part.view.message, timeout=LONG_MS)
    page.parts.close_part()
    labelled(page, qtbot, both)
    assert len(session.labelled) == 7
    session.take_built(replace(built.opened, project=old(built.opened.project, maps=True)))
    assert "does not know where" in page.parts.lacking.words.text()


# --- in the window ---------------------------------------------------------------------------------------------


def test_the_page_is_on_the_rail_and_takes_what_is_dropped(
    make: Callable[[], MainWindow], built: Built, both: Path, qtbot: QtBot
) -> None:
    window = make()
    window.session.take_built(built.opened)
    window.resize(1100, 680)
    window.actions_by_name["show_tune"].trigger()
    assert window.page is window.page_of(TunePage)
    assert window.width() == 1100
    assert window.height() == 680
    with qtbot.waitSignal(window.page_of(TunePage).labelling.scored, timeout=LONG_MS):
        window.take_dropped([both])
    assert len(window.session.labelled) == 7
    press(window.page_of(TunePage).parts.grid, Qt.Key.Key_Down)
    window.session.undo()


def test_closing_while_labelling_is_on_its_way_out_waits_for_that_alone(
    make: Callable[[], MainWindow], built: Built, both: Path, qtbot: QtBot
) -> None:
    window = make()
    window.session.take_built(built.opened)
    window.show_page("tune")
    window.take_dropped([both])
    window.session.new()
    started_s = time.monotonic()
    qtbot.waitUntil(lambda: not window.page_of(TunePage).labelling.busy, timeout=LONG_MS)
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=LONG_MS)
    assert time.monotonic() - started_s < 10
    assert not window.session.jobs.busy
