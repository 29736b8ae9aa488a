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
from inspector_app.pipeline.doctor.findings import Finding
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.pipeline.measuring.labelled import LabelledImage
from inspector_app.project.kept_pictures import SMALL_PX
from inspector_app.project.moving import moved
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import save_project
from inspector_app.ui.doctor.dialog import DoctorDialog
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built, build, look_through
from inspector_app.workers.moved_pictures import Moved
from tests.gui.conftest import click, press
from tests.helpers import result_of

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000


@pytest.fixture
def page(window: MainWindow, project_file: Path, qtbot: QtBot) -> TrainPage:
    """The train page, with a project that was opened again."""
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.session.open(project_file)
    return window.page_of(TrainPage)


def dialog_of(page: TrainPage) -> DoctorDialog:
    assert page.doctor.dialog is not None
    return page.doctor.dialog


def opened(page: TrainPage, qtbot: QtBot) -> DoctorDialog:
    """The dialog, when the examination has ended."""
    click(page.doctor.card.look_button)
    qtbot.waitUntil(lambda: page.doctor.examination is not None and not page.doctor.examining, timeout=LONG_MS)
    page.doctor.open(0)
    return dialog_of(page)


def shown_names(page: TrainPage) -> list[str]:
    """The parts to look at, in the order of the dialog."""
    found = page.doctor.examination
    assert found is not None
    assert page.doctor._session.project is not None
    training = page.doctor._session.project.document.training
    return [training[shown.picture].name for shown in found.to_look_at]


def worst_first(built: Built) -> list[str]:
    training = built.opened.project.document.training
    return [part.name for part in sorted(training, key=lambda part: -part.score_l2)]


def test_what_was_found_in_an_opened_project_is_looked_at_large(page: TrainPage, built: Built, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.doctor.card.pictures) == 6, timeout=LONG_MS)
    names = shown_names(page)
    assert set(worst_first(built)[:10]) <= {*names}
    click(page.doctor.card.pictures.cells[1])
    dialog = dialog_of(page)
    assert dialog.isVisible()
    assert dialog.name.text() == names[1]
    qtbot.waitUntil(lambda: dialog.view.rgb is not None, timeout=LONG_MS)
    shown = next(part for part in built.opened.project.training_parts() if part.name == names[1])
    assert dialog.view.distance_l2 is not None
    assert float(np.max(dialog.view.distance_l2)) == pytest.approx(shown.score_l2, rel=0.05)
    assert "small one that the project keeps" in dialog.looked_at.text()
    page.doctor.open(names.index(worst_first(built)[0]))
    assert "It sets the promised limit. Without it, the limit would be " in dialog.found.text()
    page.doctor.open(1)
    assert "It sets" not in dialog.found.text()
    assert "cannot be said" in dialog.curve.words.text()  # of twelve parts

    press(dialog, Qt.Key.Key_Left)
    assert dialog.name.text() == names[0]
    press(dialog, Qt.Key.Key_Left)  # there is no earlier one
    assert dialog.name.text() == names[0]
    for _ in range(20):
        press(dialog, Qt.Key.Key_Right)
    assert dialog.name.text() == names[-1]
    assert dialog.place.text() == f"{len(names)} of {len(names)}"
    click(dialog.previous_button)
    assert dialog.name.text() == names[-2]
    press(dialog, Qt.Key.Key_H)
    assert not dialog.view.heat_visible
    press(dialog, Qt.Key.Key_Return)  # leaves nothing out
    assert not page.building
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_all_pictures_are_examined_when_a_person_asks(page: TrainPage, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    assert page.doctor.examination is not None
    assert page.doctor.examination.n_read == 0
    click(dialog.examine_button)
    assert page.doctor.examining
    assert dialog.stop_button.isVisible()
    qtbot.waitUntil(lambda: not page.doctor.examining, timeout=LONG_MS)
    assert page.doctor.examination.n_read == 12
    assert "12 pictures were read again" in dialog.looked_at.text()
    assert dialog.examine_button.text() == "Examine again"
    assert dialog.curve.drawn


def test_an_examination_is_cancelled(page: TrainPage, qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(page, qtbot)
    before = page.doctor.examination
    click(dialog.examine_button)
    click(dialog.stop_button)
    qtbot.waitUntil(lambda: not page.doctor.examining, timeout=LONG_MS)
    assert page.doctor.examination is before
    assert any("examination was cancelled" in text for text in window.notices.texts)
    assert dialog.examine_button.isVisible()


def test_a_part_that_is_kept_is_no_finding_any_more(
    page: TrainPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(page, qtbot)
    doctor = page.doctor
    found = doctor.examination
    assert found is not None
    one = Finding(Kind.BLURRED, found.ranked[3], (), 0.5, (0.8, 1.2), -9.0, Sentence("It is blurred."))
    monkeypatch.setattr(doctor, "examination", replace(found, findings=(one,)))
    monkeypatch.setattr(doctor, "_shown", replace(found, findings=(one,)).to_look_at)
    doctor.open(0)
    doctor._show_all()
    assert dialog.title.text() == doctor.card.title.text() == "Doctor: 1 findings"  # plural forms are translations
    assert "It is blurred." in dialog.found.text()
    press(dialog, Qt.Key.Key_K)
    assert dialog.title.text() == doctor.card.title.text() == "Doctor: nothing was found"
    assert "Made like this, says" in dialog.answer.text()
    assert not dialog.keep_button.isEnabled()
    assert [(answer.answer, answer.place) for answer in window.session.answers] == [("kept", found.ranked[3])]
    window.session.undo()
    assert dialog.title.text() == "Doctor: 1 findings"
    assert dialog.keep_button.isEnabled()


@pytest.mark.pages("tune", "inspect")
def test_the_doctor_is_opened_on_tune_and_in_the_menu(window: MainWindow, page: TrainPage, qtbot: QtBot) -> None:
    window.show_page("tune")
    tune = window.page_of(TunePage)
    click(tune.doctor_button)
    qtbot.waitUntil(lambda: page.doctor.examination is not None, timeout=LONG_MS)
    dialog = dialog_of(page)
    qtbot.waitUntil(lambda: dialog.view.rgb is not None, timeout=LONG_MS)
    assert dialog.isVisible()
    dialog.close()
    window.actions_by_name["doctor"].trigger()
    assert dialog.isVisible()
    window.session.new()
    assert not dialog.isVisible()
    assert not window.actions_by_name["doctor"].isEnabled()


def test_where_their_pictures_are_gone_the_small_ones_are_shown(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    project = built.opened.project
    gone = {Path(image.path): tmp_path / "former" / image.name for image in project.document.training}
    save_project(moved(project, gone), tmp_path / "moved.inspector")
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.session.open(tmp_path / "moved.inspector")
    page = window.page_of(TrainPage)
    qtbot.waitUntil(lambda: len(page.doctor.card.pictures) == 6, timeout=LONG_MS)
    page.doctor.open(0)
    dialog = dialog_of(page)
    qtbot.waitUntil(lambda: dialog.view.rgb is not None, timeout=LONG_MS)
    assert dialog.view.rgb is not None
    assert max(dialog.view.rgb.shape[:2]) == SMALL_PX
    assert "small picture that the project keeps" in dialog.note.text()
    # Found again, they are shown as they are.
    window.session.take_moved(Moved({new: former for former, new in gone.items()}))
    qtbot.waitUntil(lambda: page.doctor.examination is not None, timeout=LONG_MS)
    page.doctor.open(1)
    qtbot.waitUntil(lambda: dialog.view.rgb is not None and max(dialog.view.rgb.shape[:2]) > SMALL_PX, timeout=LONG_MS)
    find = window.actions_by_name["find_pictures"]
    assert find.isEnabled()
    window.session.new()
    assert not find.isEnabled()


def test_marked_parts_are_left_out_together_and_stay_left_out(
    window: MainWindow, page: TrainPage, built: Built, qtbot: QtBot
) -> None:
    dialog = opened(page, qtbot)
    names = shown_names(page)
    all_names = {part.name for part in built.opened.project.document.training}
    assert not dialog.rebuild_button.isEnabled()
    for _ in range(3):
        press(dialog, Qt.Key.Key_L)
        assert "Marked" in dialog.answer.text()
        press(dialog, Qt.Key.Key_Right)
    press(dialog, Qt.Key.Key_Left)
    press(dialog, Qt.Key.Key_L)  # not this one
    assert not dialog.answer.text()
    assert dialog.rebuild_button.text() == "Rebuild without 2 parts"
    with qtbot.waitSignal(page.doctor.leaving.ended, timeout=LONG_MS):
        click(dialog.rebuild_button)
        assert page.build_card.isVisible()
        assert dialog.stop_button.isVisible()
        assert page.work_in_progress() is not None
    project = window.session.project
    assert project is not None
    assert {part.name for part in project.document.training} == all_names - {*names[:2]}
    assert {answer.name for answer in window.session.answers if answer.answer == "left out"} == {*names[:2]}
    assert window.session.path is not None  # it is the same project, not saved yet
    assert any("Built again from 10 good parts" in text for text in window.notices.texts)
    qtbot.waitUntil(lambda: page.doctor.examination is not None, timeout=LONG_MS)
    assert not {*names[:2]} & {*shown_names(page)}
    assert not dialog.rebuild_button.isEnabled()
    window.session.undo()
    assert window.session.project is not None
    assert len(window.session.project.document.training) == 12


def test_a_new_build_does_not_take_a_left_out_part_in_again(
    app_paths: AppPaths, good_folder: Path, window: MainWindow, page: TrainPage, qtbot: QtBot
) -> None:
    opened(page, qtbot)
    page.doctor.mark()
    with qtbot.waitSignal(page.doctor.leaving.ended, timeout=LONG_MS):
        page.doctor.marked.rebuild()
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
    dialog = opened(page, qtbot)
    before = window.session.project
    page.doctor.mark()
    page.doctor.marked.rebuild()
    with qtbot.waitSignal(page.doctor.leaving.ended, timeout=LONG_MS):
        click(dialog.stop_button)
    assert window.session.project is before
    assert any("No part was left out" in text for text in window.notices.texts)
    assert dialog.rebuild_button.isEnabled()  # it stays marked


def test_pictures_that_are_gone_leave_names_and_maps(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    document = built.opened.project.document
    gone = tuple(image.model_copy(update={"path": str(tmp_path / "gone" / image.name)}) for image in document.training)
    project = replace(built.opened.project, document=document.model_copy(update={"training": gone}))
    window.session.take_opened(replace(built.opened, project=project), tmp_path / "moved.inspector")
    page = window.page_of(TrainPage)
    assert worst_first(built)[0] in page.doctor.card.names.text()
    dialog = opened(page, qtbot)
    qtbot.waitUntil(lambda: dialog.view.rgb is not None, timeout=LONG_MS)
    assert dialog.note.isVisible()
    assert "only the score is known" in dialog.looked_at.text()


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
