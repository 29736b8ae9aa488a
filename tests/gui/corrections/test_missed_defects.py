"""A missed defect is marked and remembered in the real window, after a look at what changes."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Frame, Label, ScoredPart, Verdict
from inspector_app.pipeline.correcting.remember import MissedDefect
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.project.store import load_project
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.ui.corrections.dialog import CorrectionDialog
from inspector_app.ui.corrections.missed_dialog import MissedDialog
from inspector_app.ui.corrections.rememberer import Rememberer
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.session import Session
from tests import helpers
from tests.gui.conftest import N_GOOD, click, press
from tests.unit.records.test_archive import RULE, RUN, record

pytestmark = pytest.mark.pages("tune", "inspect", "history")

LONG_MS = 30_000
MISSED = 1.1
"""The limit, by hand, over the score of the defect."""


@pytest.fixture
def defect(tmp_path: Path) -> Path:
    """A part with a mark that no part of the project has."""
    path = tmp_path / "defect.png"
    Image.fromarray(helpers.damaged(helpers.part(N_GOOD))).save(path)
    return path


def judged(session: Session, picture: Path) -> tuple[Verdict, float]:
    assert session.opened is not None
    frame = Frame(np.asarray(Image.open(picture)), picture.name, 0.0, picture)
    record = inspect(frame, session.opened.detector, session.limits)
    return record.verdict, record.score_l2


@pytest.fixture
def tune(window: MainWindow, project_file: Path, built: Built, defect: Path, qtbot: QtBot) -> TunePage:
    """The Tune page with a labelled defect that the limit misses."""
    session = window.session
    session.take_opened(replace(built.opened, project=load_project(project_file)), project_file)
    frame = Frame(np.asarray(Image.open(defect)), defect.name, 0.0, defect)
    record = inspect(frame, built.opened.detector, session.limits)
    assert record.anomaly is not None
    patches = record.anomaly.patch_distance_l2.astype(np.float16)
    session.set_labelled([ScoredPart(defect.name, defect, Label.DEFECT, record.score_l2, patches)])
    session.set_threshold(MISSED * record.score_l2)
    assert judged(session, defect)[0] is Verdict.OK
    window.show_page("tune")
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    return window.page_of(TunePage)


def opened(rememberer: Rememberer, qtbot: QtBot) -> MissedDialog:
    qtbot.waitUntil(lambda: rememberer.dialog is not None and rememberer.dialog.isVisible(), timeout=LONG_MS)
    assert rememberer.dialog is not None
    return rememberer.dialog


def mark(dialog: MissedDialog, box: tuple[float, float, float, float]) -> None:
    """Drag a rectangle with the mouse; shares of the picture."""
    canvas = dialog.canvas
    first, last = (canvas.on_screen(corner).toPoint() for corner in (box[:2], box[2:]))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(canvas, last)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=last)


def proposed(dialog: CorrectionDialog | None, qtbot: QtBot) -> CorrectionDialog:
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.proposal is not None, timeout=LONG_MS)
    return dialog


def test_a_missed_defect_of_the_tune_page_is_remembered_and_forgotten(
    tune: TunePage, window: MainWindow, defect: Path, qtbot: QtBot
) -> None:
    session = window.session
    before, limits, score = session.project, session.limits, judged(session, defect)
    tune.parts.open_part(0)
    press(tune.parts.part, Qt.Key.Key_R)
    dialog = opened(tune.rememberer, qtbot)
    assert not dialog.next_button.isEnabled()
    mark(dialog, (3 / 8, 3 / 8, 5 / 8, 5 / 8))
    click(dialog.next_button)
    effect = proposed(tune.corrector.dialog, qtbot)
    assert len(effect.tiles) == 1
    assert session.project is before  # nothing is changed by looking
    click(effect.accept_button)
    assert tune.rememberer.dialog is None
    assert judged(session, defect)[0] is Verdict.NG
    assert session.limits.ng_l2 == limits.ng_l2  # set by hand
    window.actions_by_name["undo"].trigger()
    assert judged(session, defect) == score
    window.actions_by_name["redo"].trigger()
    assert judged(session, defect)[0] is Verdict.NG
    window.actions_by_name["show_corrections"].trigger()
    listed = tune.corrector.list
    assert listed is not None
    click(listed.undo_buttons[1])
    click(proposed(tune.corrector.dialog, qtbot).accept_button)
    assert judged(session, defect) == score
    listed.close()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def test_a_defect_is_remembered_after_a_part_is_left_out(
    tune: TunePage, window: MainWindow, defect: Path, qtbot: QtBot
) -> None:
    session = window.session
    tune.rememberer.show_effect(MissedDefect(defect.name, defect, None))
    click(proposed(tune.corrector.dialog, qtbot).accept_button)
    with qtbot.waitSignal(tune.leaving.ended, timeout=LONG_MS):
        tune.leaving.leave_out([3])
    assert session.project is not None
    assert len(session.project.document.training) == N_GOOD - 1
    assert [one.kind for one in session.project.document.corrections] == ["defect"]
    assert judged(session, defect)[0] is Verdict.NG
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def test_what_cannot_be_remembered_is_said_and_the_marking_stays(
    tune: TunePage, window: MainWindow, qtbot: QtBot
) -> None:
    before = window.session.project
    tune.parts.grid.choose([0])
    press(tune.parts.grid, Qt.Key.Key_R)
    dialog = opened(tune.rememberer, qtbot)
    mark(dialog, (0, 0, 1, 1))
    click(dialog.next_button)
    effect = tune.corrector.dialog
    assert effect is not None
    qtbot.waitUntil(lambda: bool(effect.warning.text()), timeout=LONG_MS)
    assert "of the part is marked. Mark the defect alone" in effect.warning.text()
    assert not effect.accept_button.isEnabled()
    press(effect, Qt.Key.Key_Escape)
    assert tune.rememberer.dialog is dialog
    click(dialog.undo_button)
    assert not dialog.next_button.isEnabled()
    dialog.close()
    assert window.session.project is before


def test_a_good_part_shows_no_defect_to_remember(tune: TunePage, window: MainWindow) -> None:
    row = next(row for row in range(tune.parts.model.rowCount()) if tune.parts.model.known(row).learned)
    tune.parts.grid.choose([row])
    press(tune.parts.grid, Qt.Key.Key_R)
    assert tune.rememberer.dialog is None
    assert "labelled as defective" in "\n".join(window.notices.texts)


def test_a_defect_of_a_run_is_remembered_by_its_menu(
    tune: TunePage, window: MainWindow, defect: Path, qtbot: QtBot
) -> None:
    session, page = window.session, window.page_of(InspectPage)
    window.show_page("inspect")
    page.drop([defect])
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.part.number == 0 and not page.run.alive, timeout=LONG_MS)
    page.marking.ask(0, page.mapToGlobal(page.rect().center()))
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    next(action for action in menu.actions() if "Missed defect" in action.text()).trigger()
    menu.close()
    dialog = opened(page.false_alarm.rememberer, qtbot)
    mark(dialog, (3 / 8, 3 / 8, 5 / 8, 5 / 8))
    click(dialog.next_button)
    click(proposed(page.false_alarm.corrector.dialog, qtbot).accept_button)
    assert judged(session, defect)[0] is Verdict.NG
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def test_a_defect_of_an_archived_part_is_remembered(
    tune: TunePage, window: MainWindow, defect: Path, qtbot: QtBot
) -> None:
    session, page = window.session, window.page_of(HistoryPage)
    path = page.history.path
    path.parent.mkdir(parents=True, exist_ok=True)
    each = replace(record(0.9, Verdict.OK), captured_at_s=1.7e9)
    with closing(Journal(path, project_name="Cells", run_id=RUN)) as journal:
        journal.write(helpers.judged([each]))
    Archive(path, RULE).add(Entry(RUN, 1, each, Frame(np.asarray(Image.open(defect)), "part", 0.0), "all"))
    window.show_page("history")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and not session.jobs.busy, timeout=LONG_MS)
    page.choose(0)
    click(page.side.buttons["remember"])
    dialog = opened(page.part_actions.rememberer, qtbot)
    mark(dialog, (3 / 8, 3 / 8, 5 / 8, 5 / 8))
    click(dialog.next_button)
    click(proposed(page.part_actions.corrector.dialog, qtbot).accept_button)
    assert judged(session, defect)[0] is Verdict.NG
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
