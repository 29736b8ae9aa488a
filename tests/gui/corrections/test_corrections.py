"""False alarms are called good in the real window, after a look at what changes; each correction is undone."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Frame, Label, ScoredPart, Verdict
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.project.store import load_project
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.audit_reading import Wanted, read_page
from inspector_app.records.journal import Journal
from inspector_app.records.parts import Part
from inspector_app.records.reading import Records
from inspector_app.ui.corrections.dialog import CorrectionDialog
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.session import Session
from tests import helpers
from tests.gui.conftest import N_GOOD, click, press
from tests.gui.widgets.test_dialog import stops
from tests.unit.records.test_archive import RULE, RUN, record

pytestmark = pytest.mark.pages("tune", "inspect", "history")

LONG_MS = 30_000


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A part with a mark that no part of the project has."""
    path = tmp_path / "odd.png"
    Image.fromarray(helpers.damaged(helpers.part(N_GOOD))).save(path)
    return path


@pytest.fixture
def tune(window: MainWindow, project_file: Path, built: Built, odd: Path, qtbot: QtBot) -> TunePage:
    """The Tune page with the odd part, which is labelled good and judged NG."""
    session = window.session
    session.take_opened(replace(built.opened, project=load_project(project_file)), project_file)
    record = inspect(Frame(np.asarray(Image.open(odd)), odd.name, 0.0, odd), built.opened.detector, session.limits)
    assert record.verdict is Verdict.NG
    assert record.anomaly is not None
    patches = record.anomaly.patch_distance_l2.astype(np.float16)
    session.set_labelled([ScoredPart(odd.name, odd, Label.GOOD, record.score_l2, patches)])
    window.show_page("tune")
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    return window.page_of(TunePage)


def corrections(session: Session) -> tuple[object, ...]:
    assert session.project is not None
    return session.project.document.corrections


def labelled(session: Session) -> list[Path | None]:
    return [part.path for part in session.labelled]


def proposed(dialog: CorrectionDialog | None, qtbot: QtBot) -> CorrectionDialog:
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.proposal is not None, timeout=LONG_MS)
    return dialog


def verdict(session: Session, odd: Path) -> Verdict:
    assert session.opened is not None
    frame = Frame(np.asarray(Image.open(odd)), odd.name, 0.0, odd)
    return inspect(frame, session.opened.detector, session.limits).verdict


def test_a_false_alarm_of_the_tune_page_is_learned_and_taken_back(
    tune: TunePage, window: MainWindow, odd: Path, qtbot: QtBot
) -> None:
    session = window.session
    before, limits = session.project, session.limits
    tune.parts.open_part(0)
    press(tune.parts.part, Qt.Key.Key_G)
    dialog = proposed(tune.corrector.dialog, qtbot)
    assert session.project is before  # nothing is changed by looking
    assert "NG" in dialog.tiles[0].findChildren(type(dialog.head))[2].text()
    assert "limit changes by" in dialog.limit.text()
    assert dialog.accept_button.isEnabled()
    window.actions_by_name["show_corrections"].trigger()
    listed = tune.corrector.list
    assert listed is not None
    click(dialog.accept_button)
    assert len(corrections(session)) == 1
    assert verdict(session, odd) is Verdict.OK
    assert labelled(session) == []  # a training part by now
    assert session.dirty
    qtbot.waitUntil(listed.undo_buttons[1].isVisible)
    assert stops(listed).index(listed.undo_buttons[1]) < len(stops(listed)) - 1  # Tab comes to Close last
    click(listed.undo_buttons[1])
    undo = proposed(tune.corrector.dialog, qtbot)
    click(undo.accept_button)
    assert corrections(session) == ()
    assert not listed.undo_buttons
    assert session.limits == limits
    assert verdict(session, odd) is Verdict.NG
    assert labelled(session) == [odd]
    listed.close()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    rows = read_page(session.paths.settings, Wanted("correction"), None)
    notes = [(row.what, row.old, row.new) for row in rows]
    assert [bool(new == "undone") for _, _, new in notes] == [True, False]
    assert "called good" in notes[1][2]


def test_leaving_the_dialog_changes_nothing_and_ctrl_z_takes_a_correction_back(
    tune: TunePage, window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    before = session.project
    tune.parts.grid.choose([0])
    click(tune.parts.correct_button)
    begun = tune.corrector.dialog
    assert begun is not None
    with qtbot.waitSignal(begun.correcting.ended, timeout=LONG_MS):
        begun.correcting.cancel()
    assert begun.proposal is None
    begun.close()
    click(tune.parts.correct_button)
    dialog = proposed(tune.corrector.dialog, qtbot)
    press(dialog, Qt.Key.Key_Escape)
    assert session.project is before
    assert tune.corrector.dialog is None
    click(tune.parts.correct_button)
    click(proposed(tune.corrector.dialog, qtbot).accept_button)
    assert len(corrections(session)) == 1
    window.actions_by_name["undo"].trigger()
    assert corrections(session) == ()
    assert len(session.labelled) == 1
    window.actions_by_name["redo"].trigger()
    assert len(corrections(session)) == 1
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def test_a_limit_that_moved_meanwhile_stops_the_correction(tune: TunePage, window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    tune.parts.grid.choose([0])
    click(tune.parts.correct_button)
    dialog = proposed(tune.corrector.dialog, qtbot)
    session.set_threshold(session.threshold_l2 * 1.01)
    click(dialog.accept_button)
    assert corrections(session) == ()
    assert "nothing was corrected" in "\n".join(window.notices.texts)


def test_a_training_part_is_no_false_alarm(tune: TunePage, window: MainWindow) -> None:
    row = next(row for row in range(tune.parts.model.rowCount()) if tune.parts.model.known(row).learned)
    tune.parts.grid.choose([row])
    assert not tune.parts.correct_button.isEnabled()
    press(tune.parts.grid, Qt.Key.Key_G)
    assert tune.corrector.dialog is None
    assert "known as good already" in "\n".join(window.notices.texts)


def test_a_part_of_a_run_is_called_good_by_its_menu_and_by_g(
    tune: TunePage, window: MainWindow, odd: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, page = window.session, window.page_of(InspectPage)
    window.show_page("inspect")
    needs_part = [window.actions_by_name[name] for name in ("correct_good", "remember_defect")]
    assert not any(action.isEnabled() for action in needs_part)
    page.drop([odd])
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.part.number == 0 and not page.run.alive, timeout=LONG_MS)
    with monkeypatch.context() as patch:
        patch.setattr(type(window.roles), "is_operator", property(lambda _roles: True))
        assert not page.false_alarm.offers(0)  # an operator does not change the project
    page.marking.ask(0, page.mapToGlobal(page.rect().center()))
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    next(action for action in menu.actions() if "False alarm" in action.text()).trigger()
    menu.close()
    first = proposed(page.false_alarm.corrector.dialog, qtbot)
    first.close()
    assert all(action.isEnabled() for action in needs_part)
    window.actions_by_name["correct_good"].trigger()
    click(proposed(page.false_alarm.corrector.dialog, qtbot).accept_button)
    assert verdict(session, odd) is Verdict.OK
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def test_archived_parts_are_called_good_together_and_their_pictures_stay(
    tune: TunePage, window: MainWindow, odd: Path, qtbot: QtBot
) -> None:
    session, page = window.session, window.page_of(HistoryPage)
    path = page.history.path
    path.parent.mkdir(parents=True, exist_ok=True)
    pictures = [np.asarray(Image.open(odd)), helpers.part(N_GOOD + 1)]  # the second one is OK
    records = [replace(record(3.0, Verdict.NG), captured_at_s=1.7e9 + number) for number in (1, 2)]
    with closing(Journal(path, project_name="Cells", run_id=RUN)) as journal:
        journal.write(helpers.judged(records))
    archive = Archive(path, RULE)
    for number, (each, rgb) in enumerate(zip(records, pictures, strict=True), 1):
        archive.add(Entry(RUN, number, each, Frame(rgb, "part", 0.0), "all"))
    window.show_page("history")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and not session.jobs.busy, timeout=LONG_MS)
    page.choose(0)
    page.table.selectAll()
    click(page.side.buttons["correct"])
    dialog = proposed(page.part_actions.corrector.dialog, qtbot)
    assert len(dialog.tiles) == 1
    assert "OK already" in dialog.refused.text()
    click(dialog.accept_button)
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    assert verdict(session, odd) is Verdict.OK
    parts = [page.history.part(row) for row in (0, 1)]
    assert [part is not None and part.picture is not None and part.picture.kept for part in parts] == [True, True]


def test_parts_of_the_drift_notice_are_taken_as_good(
    tune: TunePage, window: MainWindow, odd: Path, qtbot: QtBot
) -> None:
    session, page = window.session, window.page_of(InspectPage)
    window.show_page("inspect")
    assert session.project is not None
    identity, limits = session.project.document.identity, session.limits
    high = replace(record(3 * limits.ng_l2, Verdict.NG), limits=limits, project_id=identity)
    records = [replace(high, name=f"part {n}", captured_at_s=1.7e9 + n) for n in range(1, 61)]
    path = session.paths.records_file(None)
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(Journal(path, project_name="Cells", run_id=RUN)) as journal:
        journal.write(helpers.judged(records))
    archive, picture = Archive(path, RULE), np.asarray(Image.open(odd))
    for number in (59, 60):
        shifted = np.roll(picture, number - 59, axis=0)
        archive.add(Entry(RUN, number, records[number - 1], Frame(shifted, "part", 0.0), "all"))
    session.promise.take(records, RUN, 0)
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    notice = next(one for one in window.notices._shown if one.cause == "promise")
    begin = next(one for one in notice.findChildren(QPushButton) if one.text().startswith("Take these"))
    news = page.promise_news.take_as_good
    click(begin)
    dialog = news.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.tiles) == 2, timeout=LONG_MS)
    assert [tile.risen.part.number for tile in dialog.tiles] == [60, 59]
    assert "part 58" in dialog.missing.text()
    assert "Ticked as good: 0 of 2" in dialog.head.text()  # some may be true defects: a person ticks what is good
    assert dialog.chosen == []
    assert not dialog.show_button.isEnabled()
    for tile in dialog.tiles:
        click(tile.box)
    assert [one.part.number for one in dialog.chosen] == [59, 60]
    click(dialog.tiles[0].box)
    assert [one.part.number for one in dialog.chosen] == [59]
    assert dialog.show_button.isEnabled()
    before = session.project
    click(dialog.show_button)
    preview = proposed(news.corrector.dialog, qtbot)
    assert session.project is before  # nothing is changed by looking
    assert len(preview.tiles) == 1
    click(preview.accept_button)
    assert len(corrections(session)) == 1
    assert all(one.cause != "promise" for one in window.notices._shown)  # the corrected project counts from zero
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    kept = [part.picture.kept for n in (59, 60) if (part := stored(path, n)) is not None and part.picture is not None]
    assert kept == [True, False]


def stored(path: Path, number: int) -> Part | None:
    with Records(path) as records:
        return records.part(RUN, number)
