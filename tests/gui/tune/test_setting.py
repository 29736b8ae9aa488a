"""The parts that set the limit on the Tune page: shown, answered, left out, taken in again, undone."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.limit_facts import limit_facts
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import load_project
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.tune.part_grid_model import Filter
from inspector_app.workers.build_jobs import Built, build
from inspector_app.workers.session import Session
from tests.gui.conftest import N_GOOD, SIDE_PX, click, press
from tests.gui.tune.conftest import LONG_MS, NOW, texts
from tests.helpers import result_of


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory, good_cells: list[Path]) -> list[Path]:
    """Copies, so that a test may take them away."""
    folder = tmp_path_factory.mktemp("good")
    return [Path(shutil.copy(path, folder)) for path in good_cells[:N_GOOD]]


@pytest.fixture(scope="module")
def own(pictures: list[Path], tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Built:
    """A project of these copies."""
    other = tmp_path_factory.mktemp("own")
    paths = AppPaths(shared_cache, other / "weights", other / "settings")
    return result_of(build(pictures, TrainSettings(name="Cells", size=SIDE_PX, promise=0.1), paths))


@pytest.fixture
def shown(own: Built) -> Built:
    return own


def opened(page: TunePage, qtbot: QtBot) -> TunePage:
    """The page with the part that sets the limit, large."""
    click(page.parts.setting_button)
    qtbot.waitUntil(lambda: page.parts.part.view.rgb is not None, timeout=LONG_MS)
    return page


def learned(page: TunePage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.leaving.ended, timeout=LONG_MS):
        press(page.parts.part, key)


# Through functions, since mypy takes a property to stay what it was asserted to be.
def answered(session: Session) -> tuple[PartAnswer, ...]:
    return session.answers


def unsaved(session: Session) -> bool:
    return session.dirty


def kind(session: Session) -> str | None:
    return session.limits.kind


def outlined(page: TunePage) -> bool:
    return page.parts.part.view.peak_visible


def n_parts(session: Session) -> int:
    assert session.project is not None
    return session.project.document.n_parts


def top(session: Session) -> ScoredPart:
    assert session.project is not None
    return max(session.project.training_parts(), key=lambda part: part.score_l2)


def test_the_part_that_sets_the_limit_opens_with_the_region_that_decided(
    page: TunePage, session: Session, qtbot: QtBot
) -> None:
    assert page.parts.setting_button.text().startswith(f"1 of {N_GOOD} good parts set")
    defects = [ScoredPart("d", None, Label.DEFECT, top(session).score_l2 * share, None) for share in (0.99, 1.5)]
    session.set_labelled(defects)
    opened(page, qtbot)
    part, shown = top(session), page.parts.part
    assert shown.name.text() == part.name
    assert outlined(page)
    assert session.project is not None
    facts = limit_facts(session.project.document, [defect.score_l2 for defect in defects])
    without = facts.setting.parts[0].without
    assert without is not None
    assert f"{without.threshold_l2 / facts.setting.promised.threshold_l2:.1%} of this one" in shown.answers.words.text()
    assert "2 of 2 labelled defects instead of 1" in shown.answers.words.text()
    assert shown.answers.leave_button.isVisible()
    assert shown.answers.take_button.isHidden()
    press(shown, Qt.Key.Key_Escape)
    page.parts.choices.filters[Filter.ALL].click()
    page.parts.open_part(3)  # a part that does not set the limit
    assert not shown.answers.isVisible()
    qtbot.waitUntil(lambda: shown.view.rgb is not None, timeout=LONG_MS)
    assert not outlined(page)
    press(shown, Qt.Key.Key_L)
    assert not page.leaving.busy


def test_kept_is_an_answer_with_name_and_time_that_can_be_undone_and_saved(
    page: TunePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(page, qtbot)
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
    assert not unsaved(session)
    press(page.parts.part, Qt.Key.Key_K)
    (answer,) = answered(session)
    assert (answer.name, answer.answer, answer.by, answer.at) == (top(session).name, "kept", "Ann", NOW)
    assert "says Ann" in page.parts.part.answers.answer.text()
    assert unsaved(session)
    session.undo()
    assert answered(session) == ()
    session.redo()
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
    assert load_project(tmp_path / "p.inspector").document.answers == (answer,)
    assert n_parts(session) == N_GOOD


def test_left_out_the_bank_and_the_limit_follow_and_ctrl_z_brings_them_back(
    page: TunePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
    before, gone, former = session.opened, top(session), session.limits
    assert before is not None
    opened(page, qtbot)
    learned(page, qtbot, Qt.Key.Key_L)
    assert n_parts(session) == N_GOOD - 1
    assert session.limits != former
    assert unsaved(session)
    assert kind(session) == "promised"
    assert session.path == tmp_path / "p.inspector"
    assert f"Learned again from {N_GOOD - 1} good parts" in texts(page)
    assert page.parts.choices.filters[Filter.SETTING].text() == "Set the limit 2"  # one sets it, one is left out
    # Saved over the file that it was read from: nobody else changed it.
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
    document = load_project(tmp_path / "p.inspector").document
    assert [answer.path for answer in document.left_out] == [str(gone.path)]
    assert document.limits_notice == ""
    session.undo()
    assert n_parts(session) == N_GOOD
    assert session.limits == former
    assert session.opened is not None
    assert session.opened.project.learned is before.project.learned
    assert answered(session) == ()
    session.redo()
    assert n_parts(session) == N_GOOD - 1
    session.undo()
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
    document = load_project(tmp_path / "p.inspector").document
    assert document.limits == former
    assert [change.rebuilt for change in document.threshold_history] == [True] * 4
    assert document.limits_notice == ""


def test_a_left_out_part_is_listed_and_taken_in_again(
    page: TunePage, session: Session, own: Built, qtbot: QtBot
) -> None:
    gone = top(session)
    opened(page, qtbot)
    learned(page, qtbot, Qt.Key.Key_L)
    rows = range(page.parts.model.rowCount())
    row = next(row for row in rows if page.parts.model.known(row).left_out)
    page.parts.open_part(row)
    shown = page.parts.part
    assert shown.name.text() == gone.name
    assert "says Ann" in shown.answers.answer.text()
    press(shown, Qt.Key.Key_1)  # it is no labelled part
    assert session.labelled == ()
    learned(page, qtbot, Qt.Key.Key_K)
    assert n_parts(session) == N_GOOD
    assert answered(session) == ()
    assert session.project is not None
    assert session.project.document.identity == own.opened.project.document.identity


def test_cancelled_nothing_is_changed(page: TunePage, session: Session, qtbot: QtBot) -> None:
    opened(page, qtbot)
    before = session.project
    with qtbot.waitSignal(page.leaving.ended, timeout=LONG_MS):
        press(page.parts.part, Qt.Key.Key_L)
        assert page.cancel_button.isVisible()
        assert not page.parts.part.answers.leave_button.isEnabled()
        work = page.work_in_progress()
        assert work is not None
        assert work.holds_project
        click(page.cancel_button)
    assert session.project is before
    assert not session.can_undo
    assert "Nothing was changed" in texts(page)
    assert page.parts.part.answers.leave_button.isEnabled()


def test_limits_that_were_moved_meanwhile_win(page: TunePage, session: Session, qtbot: QtBot) -> None:
    opened(page, qtbot)
    before = session.project
    with qtbot.waitSignal(page.leaving.outdated, timeout=LONG_MS):
        press(page.parts.part, Qt.Key.Key_L)
        session.set_threshold(1.25)
    assert session.project is before
    assert session.limits == Limits(1.25)
    assert "Answer again" in texts(page)


def test_a_picture_that_is_gone_is_told_and_changes_nothing(
    page: TunePage, session: Session, pictures: list[Path], qtbot: QtBot
) -> None:
    opened(page, qtbot)
    before = session.project
    away = next(path for path in pictures if path != top(session).path)
    hidden = away.rename(away.with_suffix(".away"))
    try:
        learned(page, qtbot, Qt.Key.Key_L)
    finally:
        hidden.rename(away)
    assert "is gone" in texts(page)
    assert session.project is before


def test_the_estimated_limit_is_chosen_said_undone_and_kept_in_the_history(
    page: TunePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    source = page.panel.source
    assert session.project is not None
    estimated = session.project.document.estimated
    assert estimated is not None
    assert source.promised.isChecked()
    assert "At most 1 false alarm in 10 good parts" in source.words.text()
    click(source.estimated)
    assert session.limits == Limits(estimated.threshold_l2)
    assert kind(session) == "estimated"
    assert "It is no promise" in source.words.text()
    assert f"to {100 * estimated.high:.0f} false alarms in 100" in source.words.text()
    page.panel.controls.spin.setValue(150)
    assert not source.promised.isChecked()
    assert not source.estimated.isChecked()
    assert "set by hand" in source.words.text()
    session.undo()
    assert source.estimated.isChecked()
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
    history = page.parts.history.model()
    assert "estimated" in history.index(0, 2).data()
    assert load_project(tmp_path / "p.inspector").document.threshold_history[-1].kind == "estimated"
    click(source.promised)
    assert kind(session) == "promised"


def test_too_few_parts_say_how_many_more_would_change_the_limit(
    page: TunePage, session: Session, own: Built, qtbot: QtBot
) -> None:
    project = own.opened.project
    scarce = project.document.model_copy(update={"promise_asked": 0.01, "promise": 1 / (N_GOOD + 1), "estimated": None})
    session.take_built(OpenedProject(replace(project, document=scarce), own.opened.detector, "openvino", 0.0))
    words = page.panel.source.words.text()
    assert f"{99 - N_GOOD} more good parts would prove 1.0%" in words
    assert f"From {199 - N_GOOD} more on" in words
    click(page.panel.source.estimated)
    assert "99 good parts would prove 1.0%" in page.panel.source.words.text()
