"""What labelled defects teach is tried, shown, adopted and undone in the real window."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, ScoredPart, Verdict
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.project.store import load_project
from inspector_app.sources.images import read_frame
from inspector_app.ui.corrections.learn_dialog import LearnDialog
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.session import Session
from tests import helpers
from tests.gui.conftest import N_GOOD, click, press

LONG_MS = 30_000
N_DEFECTS = 9


@pytest.fixture(scope="module")
def defects(tmp_path_factory: pytest.TempPathFactory, built: Built) -> tuple[ScoredPart, ...]:
    """Parts with a mark that can hardly be seen; one more than are labelled."""
    folder = tmp_path_factory.mktemp("faint")
    for number in range(N_GOOD, N_GOOD + N_DEFECTS + 1):
        good = helpers.part(number)
        faint = 0.96 * good + 0.04 * helpers.damaged(good)
        Image.fromarray(faint.astype(np.uint8)).save(folder / f"{number}.png")
    pictures = [(path, Label.DEFECT) for path in sorted(folder.iterdir())]
    return helpers.result_of(score_labelled(pictures, built.opened.detector)).parts


@pytest.fixture
def tune(
    window: MainWindow, project_file: Path, built: Built, defects: tuple[ScoredPart, ...], qtbot: QtBot
) -> TunePage:
    session = window.session
    session.take_opened(replace(built.opened, project=load_project(project_file)), project_file)
    session.set_labelled(defects[:7])
    window.show_page("tune")
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    return window.page_of(TunePage)


def verdict(session: Session, part: ScoredPart) -> Verdict:
    assert session.opened is not None
    assert part.path is not None
    return inspect(read_frame(part.path), session.opened.detector, session.limits).verdict


def tried(tune: TunePage, qtbot: QtBot) -> LearnDialog:
    click(tune.parts.learn_button)
    dialog = tune.corrector.dialog
    assert isinstance(dialog, LearnDialog)
    qtbot.waitUntil(lambda: dialog.proposal is not None, timeout=LONG_MS)
    return dialog


def test_it_is_offered_from_eight_labelled_defects_adopted_and_undone(
    tune: TunePage, window: MainWindow, defects: tuple[ScoredPart, ...], qtbot: QtBot
) -> None:
    session = window.session
    press_to_learn = tune.parts.learn_button
    assert not press_to_learn.isEnabled()
    assert "(1 more)" in press_to_learn.text()
    session.set_labelled(defects[:N_DEFECTS])
    assert press_to_learn.isEnabled()
    before, unseen = session.project, defects[-1]
    assert verdict(session, unseen) is Verdict.OK
    dialog = tried(tune, qtbot)
    assert session.project is before  # nothing is changed by looking
    assert dialog.proposal is not None
    trial = dialog.proposal.trial
    assert trial is not None
    assert dialog.table_of_trial is not None
    shown = "\n".join(each.text() for each in dialog.table_of_trial.findChildren(type(dialog.head)))
    for count in (trial.found_before, trial.found_after, trial.alarms_before):
        assert f"{count} (" in shown
    assert "Several pictures of one part count as several" in shown
    click(dialog.accept_button)
    assert verdict(session, unseen) is Verdict.NG
    assert session.project is not None
    (entry,) = session.project.document.corrections
    assert (entry.kind, press_to_learn.text()) == ("head", "Learn from defects again…")
    window.actions_by_name["show_corrections"].trigger()
    listed = tune.corrector.list
    assert listed is not None
    click(listed.undo_buttons[entry.id])
    undoing = tune.corrector.dialog
    assert undoing is not None
    qtbot.waitUntil(lambda: undoing.proposal is not None, timeout=LONG_MS)
    click(undoing.accept_button)
    listed.close()
    assert verdict(session, unseen) is Verdict.OK
    assert [part.score_l2 for part in session.labelled] == [part.score_l2 for part in defects[:N_DEFECTS]]
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def test_what_does_not_help_is_said_and_not_offered(
    tune: TunePage, window: MainWindow, built: Built, qtbot: QtBot
) -> None:
    session = window.session
    pictures = [(path, Label.DEFECT) for path in helpers.cells(0.0, 32)[20:29]]
    session.set_labelled(helpers.result_of(score_labelled(pictures, built.opened.detector)).parts)
    before = session.project
    dialog = tried(tune, qtbot)
    assert not dialog.accept_button.isVisible()
    assert "not offered" in dialog.warning.text()
    press(dialog, Qt.Key.Key_Escape)
    assert session.project is before
    assert session.project is not None
    assert session.project.head is None


def test_it_can_be_cancelled_and_a_change_meanwhile_is_noticed(
    tune: TunePage, window: MainWindow, defects: tuple[ScoredPart, ...], qtbot: QtBot
) -> None:
    session = window.session
    session.set_labelled(defects[:N_DEFECTS])
    before = session.project
    click(tune.parts.learn_button)
    dialog = tune.corrector.dialog
    assert isinstance(dialog, LearnDialog)
    click(dialog.cancel_button)
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    assert tune.corrector.dialog is None
    dialog = tried(tune, qtbot)
    session.set_threshold(1.01 * session.limits.ng_l2)
    click(dialog.accept_button)
    assert session.project is before
    assert "changed meanwhile" in "\n".join(window.notices.texts)
