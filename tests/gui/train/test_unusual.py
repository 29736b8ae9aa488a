import shutil
from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Label, Progress, ScoredPart
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.measuring.labelled import LabelledImage
from inspector_app.project.kept_pictures import SMALL_PX
from inspector_app.project.moving import moved
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import save_project
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.train.unusual_view import UnusualView
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built, build, look_through
from inspector_app.workers.moved_pictures import Moved
from tests.gui.conftest import click, press
from tests.helpers import result_of

LONG_MS = 30_000


@pytest.fixture
def page(window: MainWindow, project_file: Path, qtbot: QtBot) -> TrainPage:
    """The train page, with a project that was opened again."""
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.session.open(project_file)
    return window.page_of(TrainPage)


def view_of(page: TrainPage) -> UnusualView:
    assert page.unusual.view is not None
    return page.unusual.view


def worst_first(built: Built) -> list[str]:
    training = built.opened.project.document.training
    return [part.name for part in sorted(training, key=lambda part: -part.score_l2)]


def test_the_unusual_parts_of_an_opened_project_are_looked_at_large(
    page: TrainPage, built: Built, qtbot: QtBot
) -> None:
    names = worst_first(built)
    qtbot.waitUntil(lambda: len(page.unusual.card.pictures) == 6, timeout=LONG_MS)
    click(page.unusual.card.pictures.cells[1])
    view = view_of(page)
    assert view.isVisible()
    assert view.name.text() == names[1]
    qtbot.waitUntil(lambda: view.view.rgb is not None, timeout=LONG_MS)
    project = built.opened.project
    shown = next(part for part in project.training_parts() if part.name == names[1])
    assert view.view.distance_l2 is not None
    assert shown.patch_distance_l2 is not None
    assert float(np.max(view.view.distance_l2)) == pytest.approx(shown.score_l2, rel=0.05)

    press(view, Qt.Key.Key_Left)
    assert view.name.text() == names[0]
    press(view, Qt.Key.Key_Left)  # there is no earlier one
    assert view.name.text() == names[0]
    for _ in range(20):
        press(view, Qt.Key.Key_Right)
    assert view.name.text() == names[-1]
    assert view.place.text() == "12 of 12"
    click(view.previous_button)
    assert view.name.text() == names[-2]
    press(view, Qt.Key.Key_H)
    assert not view.view.heat_visible
    press(view, Qt.Key.Key_Return)  # leaves nothing out
    assert not page.building
    press(view, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_where_their_pictures_are_gone_the_small_ones_are_shown(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    project = built.opened.project
    gone = {Path(image.path): tmp_path / "former" / image.name for image in project.document.training}
    save_project(moved(project, gone), tmp_path / "moved.inspector")
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.session.open(tmp_path / "moved.inspector")
    page = window.page_of(TrainPage)
    qtbot.waitUntil(lambda: len(page.unusual.card.pictures) == 6, timeout=LONG_MS)
    page.unusual.open(0)
    view = view_of(page)
    qtbot.waitUntil(lambda: view.view.rgb is not None, timeout=LONG_MS)
    assert view.view.rgb is not None
    assert max(view.view.rgb.shape[:2]) == SMALL_PX
    assert "small picture that the project keeps" in view.note.text()
    # Found again, they are shown as they are.
    window.session.take_moved(Moved({new: former for former, new in gone.items()}))
    page.unusual.open(1)
    qtbot.waitUntil(lambda: view.view.rgb is not None and max(view.view.rgb.shape[:2]) > SMALL_PX, timeout=LONG_MS)
    find = window.actions_by_name["find_pictures"]
    assert find.isEnabled()
    window.session.new()
    assert not find.isEnabled()


def test_an_unusual_part_is_left_out_and_stays_left_out(
    window: MainWindow, page: TrainPage, built: Built, qtbot: QtBot
) -> None:
    names = worst_first(built)
    click(page.unusual.card.look_button)
    leaving = page.unusual.leaving
    with qtbot.waitSignal(leaving.ended, timeout=LONG_MS):
        click(view_of(page).leave_button)
        assert page.build_card.isVisible()
        assert page.work_in_progress() is not None
    assert not view_of(page).isVisible()
    project = window.session.project
    assert project is not None
    assert sorted(part.name for part in project.document.training) == sorted(names[1:])
    assert [answer.name for answer in window.session.answers] == [names[0]]
    assert names[0] not in page.unusual.card.names.text()
    assert window.session.path is not None  # it is the same project, not saved yet
    assert any("Built again from 11 good parts" in text for text in window.notices.texts)
    window.session.undo()
    assert window.session.project is not None
    assert len(window.session.project.document.training) == 12


def test_a_new_build_does_not_take_a_left_out_part_in_again(
    app_paths: AppPaths, good_folder: Path, window: MainWindow, page: TrainPage, qtbot: QtBot
) -> None:
    page.unusual.open(0)
    with qtbot.waitSignal(page.unusual.leaving.ended, timeout=LONG_MS):
        page.unusual.leave_out()
    answers = window.session.answers
    folder = Path(answers[0].path).parent
    settings = TrainSettings(name="Cells", size=96)
    shutil.copy(answers[0].path, good_folder / "again.png")
    moved = tuple(one.model_copy(update={"path": str(good_folder / Path(one.path).name)}) for one in answers)
    assert folder != good_folder
    found = result_of(look_through(good_folder, settings, left_out=moved))
    assert Path(moved[0].path) not in found.usable
    assert any("stays left out" in note for note in found.notes)
    again = result_of(build(found.usable, settings, app_paths, None, moved))
    assert again.opened.project.document.left_out == moved
    save_project(again.opened.project, good_folder.parent / "again.inspector")


def test_cancelling_leaves_the_part_in(window: MainWindow, page: TrainPage, qtbot: QtBot) -> None:
    before = window.session.project
    page.unusual.open(2)
    page.unusual.leave_out()
    with qtbot.waitSignal(page.unusual.leaving.ended, timeout=LONG_MS):
        click(page.build_card.cancel_button)
    assert window.session.project is before
    assert any("No part was left out" in text for text in window.notices.texts)


def test_pictures_that_are_gone_leave_names_and_maps(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    document = built.opened.project.document
    gone = tuple(image.model_copy(update={"path": str(tmp_path / "gone" / image.name)}) for image in document.training)
    project = replace(built.opened.project, document=document.model_copy(update={"training": gone}))
    window.session.take_opened(replace(built.opened, project=project), tmp_path / "moved.inspector")
    page = window.page_of(TrainPage)
    assert worst_first(built)[0] in page.unusual.card.names.text()
    page.unusual.open(0)
    view = view_of(page)
    qtbot.waitUntil(lambda: view.view.rgb is not None, timeout=LONG_MS)
    assert view.note.isVisible()


def test_settings_are_compared_on_the_parts_that_were_labelled_on_tune(
    window: MainWindow, page: TrainPage, built: Built, bad_cells: list[Path], tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    taken: list[LabelledImage] = []

    def find_best(
        _good: object, _settings: object, _paths: object, images: Sequence[LabelledImage], **_: object
    ) -> Generator[Progress, None, None]:
        taken.extend(images)
        yield Progress(Sentence("Default setting"), 0, 1, 0.0)
        raise TrainingError(Sentence("enough"))

    monkeypatch.setattr("inspector_app.pipeline.comparing.best_setting.find_best", find_best)
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)
    score_l2 = built.opened.project.document.suggested_threshold_l2
    goods = built.opened.project.training_parts()[:2]
    defects = [ScoredPart(path.name, path, Label.DEFECT, 2 * score_l2, None) for path in bad_cells[:9]]
    page.search.ask()
    assert not page.best_card.start_button.isEnabled()
    window.session.set_labelled([*defects, *goods])
    assert page.best_card.own.text() == "Labelled on the Tune page, and used: 9 defects and 2 good parts."
    with qtbot.waitSignal(page.search.running_changed, timeout=LONG_MS):
        click(page.best_card.start_button)
    qtbot.waitUntil(lambda: not page.search.running, timeout=LONG_MS)
    assert [(image.path, image.kind) for image in taken] == [
        *((path, "defect") for path in bad_cells[:9]),
        *((part.path, "good") for part in goods),
    ]
