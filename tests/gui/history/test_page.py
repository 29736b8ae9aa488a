"""The History page in the real window: filters, any number of rows, pictures, answers, export."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import AnomalyMap, Label, Verdict
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.statistics.figures import Selection
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.records.parts import Part
from inspector_app.ui.history.again_dialog import NOW, SCORE_NOW, SCORE_THEN, THEN, AgainDialog
from inspector_app.ui.history.model import VERDICT, WAITING
from inspector_app.ui.history.note_dialog import NoteDialog
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.statistics.page import StatisticsPage
from inspector_app.ui.widgets.verdicts import score_text
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.history import State
from inspector_app.workers.history_rows import BLOCK
from tests import helpers
from tests.gui.conftest import click
from tests.stored_parts import BEGAN_S, add_rows, make_store, row
from tests.unit.records.test_archive import RULE, RUN, frame, record

pytestmark = pytest.mark.pages("inspect", "history", "statistics")

N = BLOCK + 345
LONG_MS = 20_000


@pytest.fixture
def page(window: MainWindow) -> HistoryPage:
    return window.page_of(HistoryPage)


def enter(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> None:
    """Show the page, and wait until it knows how many records there are."""
    window.show_page("history")
    qtbot.waitUntil(lambda: page.history.state is not State.READING, timeout=LONG_MS)
    idle(window, qtbot)


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)


@pytest.fixture
def many(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> HistoryPage:
    make_store(page.history.path, N)
    enter(window, page, qtbot)
    assert page.model.rowCount() == N
    return page


@pytest.fixture
def pictures(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> HistoryPage:
    """Five parts with pictures, the newest last; the second newest has none."""
    path = page.history.path
    path.parent.mkdir(parents=True, exist_ok=True)
    records = [
        replace(record(1.0 + number % 3, Verdict.NG if number % 3 == 2 else Verdict.OK), captured_at_s=1.7e9 + number)
        for number in range(1, 6)
    ]
    with closing(Journal(path, project_name="Washer", run_id=RUN)) as journal:
        journal.write(helpers.judged(records))
    archive = Archive(path, RULE)
    for number, each in enumerate(records, 1):
        if number != 4:
            archive.add(Entry(RUN, number, each, frame(number), "all"))
    enter(window, page, qtbot)
    return page


def choose(page: HistoryPage, row: int, window: MainWindow, qtbot: QtBot) -> None:
    page.view.select(row)
    page.choose(row)
    idle(window, qtbot)


def shown(page: HistoryPage) -> Part:
    assert page.part is not None
    return page.part


# --- rows ---------------------------------------------------------------------------------------------------------


def test_without_records_the_page_says_what_to_do(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> None:
    enter(window, page, qtbot)
    assert page.empty.isVisible()
    assert "no records yet" in page.empty.text()
    assert "Inspect" in page.empty_hint.text()
    assert not page.export.button.isEnabled()


def test_a_filter_that_nothing_matches_can_be_cleared(many: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    many.filters.serial.setText("none")
    many.filters.serial.returnPressed.emit()
    qtbot.waitUntil(lambda: many.history.state is State.NO_MATCH, timeout=LONG_MS)
    assert "No record matches" in many.empty.text()
    click(many.filters.clear_button)
    qtbot.waitUntil(lambda: many.model.rowCount() == N, timeout=LONG_MS)
    assert many.table.isVisible()
    idle(window, qtbot)


@pytest.mark.parametrize("damage", ["damaged", "newer"])
def test_a_store_that_cannot_be_read_is_said_with_what_to_do(
    window: MainWindow, page: HistoryPage, qtbot: QtBot, damage: str
) -> None:
    make_store(page.history.path, 3)
    if damage == "newer":
        with closing(sqlite3.connect(page.history.path)) as connection:
            connection.execute("PRAGMA user_version = 999")
    else:
        page.history.path.write_bytes(b"not a store at all" * 500)
    before = page.history.path.read_bytes()
    enter(window, page, qtbot)
    assert page.history.state is State.FAULT
    assert ("damaged" if damage == "damaged" else "newer version") in page.empty.text()
    assert page.empty_hint.text()
    assert page.history.path.read_bytes() == before


def test_only_rows_that_are_seen_are_read(many: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    model, bar = many.model, many.table.verticalScrollBar()
    read = many.history.rows._pages
    assert len(read) == 1
    bar.setValue(bar.maximum())
    assert model.index(N - 1, VERDICT).data() == WAITING  # at once: nothing waits for the store
    qtbot.waitUntil(lambda: model.index(N - 1, VERDICT).data() != WAITING, timeout=LONG_MS)
    idle(window, qtbot)
    assert [part.number for row in (N - 1, N - 2) if (part := model.part(row)) is not None] == [1, 2]
    assert len(read) <= 4
    for value in range(0, bar.maximum(), 97):  # dragged through all rows
        bar.setValue(value)
        many.table.viewport().repaint()
    idle(window, qtbot)
    assert len(read) <= 40
    assert "records" in many.count.text()


def test_counts_and_verdicts(many: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    assert many.filters.verdicts[Verdict.NG].text() == f"✗ NG  {N // 10 - N // 100}"
    click(many.filters.verdicts[Verdict.ERROR])
    qtbot.waitUntil(lambda: many.model.rowCount() == N // 100, timeout=LONG_MS)
    idle(window, qtbot)
    assert many.model.index(0, VERDICT).data() == "! ERROR"


def test_records_that_another_page_asks_for_are_shown(many: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    many.filters.lot.setText("A")
    window.show_page("statistics")
    statistics = window.page_of(StatisticsPage)
    statistics._bounds = (BEGAN_S + 10, None)
    begin_s, ids = BEGAN_S + 10, (10, 20, 31, 900)
    for selection, numbers in (
        (Selection(begin_s, begin_s + 10, (Verdict.NG,)), [50, 40, 30]),
        (Selection(verdicts=(Verdict.NG,), records=ids), []),
        (Selection(records=ids), [900, 31]),
    ):
        statistics.panel.records_asked.emit(selection)
        assert window.shows("history")
        qtbot.waitUntil(lambda: many.history.state in {State.SHOWN, State.NO_MATCH}, timeout=LONG_MS)
        idle(window, qtbot)
        parts = [many.history.part(place) for place in range(many.model.rowCount())]
        assert [part.number for part in parts if part is not None] == numbers
    many.filters.clear()
    qtbot.waitUntil(lambda: many.model.rowCount() == N, timeout=LONG_MS)
    assert many.filters.span.findData("given") < 0
    idle(window, qtbot)


def test_new_records_appear_without_a_jump(many: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    bar = many.table.verticalScrollBar()
    choose(many, 40, window, qtbot)
    bar.setValue(30)
    seen, chosen = many.table.rowAt(5), many.part
    with qtbot.waitSignal(many.history.added, timeout=LONG_MS):
        add_rows(many.history.path, [row(number) for number in range(N + 1, N + 6)])
        many.history.refresh()
    assert many.table.rowAt(5) == seen + 5
    assert many.table.currentIndex().row() == 45
    assert many.part is chosen
    assert many.model.rowCount() == N + 5
    bar.setValue(0)  # whoever looks at the newest sees what comes
    with qtbot.waitSignal(many.history.added, timeout=LONG_MS):
        add_rows(many.history.path, [row(N + 6)])
        many.history.refresh()
    assert many.table.rowAt(5) == 0
    assert [part.number for part in [many.model.part(0)] if part is not None] == [N + 6]
    idle(window, qtbot)


def test_the_keys_go_through_the_parts(many: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    choose(many, 0, window, qtbot)
    many.table.setFocus()
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Up, 0)):
        QTest.keyClick(many.table, key)
        idle(window, qtbot)
        assert many.table.currentIndex().row() == place
        assert many.part is not None
        assert many.part.number == N - place
    with qtbot.waitSignal(many.history.found, timeout=LONG_MS):
        QTest.keyClick(many.table, Qt.Key.Key_N)
    first = many.part
    assert first is not None
    assert first.verdict is Verdict.NG
    with qtbot.waitSignal(many.history.found, timeout=LONG_MS):
        QTest.keyClick(many.side, Qt.Key.Key_N)
    second = many.part
    assert second is not None
    assert second.place < first.place
    with qtbot.waitSignal(many.history.found, timeout=LONG_MS):
        QTest.keyClick(many.table, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert shown(many).place == first.place
    idle(window, qtbot)


# --- one part -----------------------------------------------------------------------------------------------------


def test_a_part_comes_with_its_picture_its_map_and_its_facts(
    pictures: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    choose(pictures, 0, window, qtbot)
    view = pictures.side.view
    assert np.array_equal(np.asarray(view.rgb), frame(5).rgb)
    assert view.distance_l2 is not None
    assert "NG" in pictures.side.verdict.text()
    choose(pictures, 1, window, qtbot)
    assert view.rgb is None
    assert "No picture of this part was archived" in view.message


def test_a_changed_picture_is_not_shown(pictures: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    for file in pictures.history.archive.rglob("*.png"):
        Image.fromarray(frame(99).rgb).save(file)
    choose(pictures, 0, window, qtbot)
    assert pictures.side.view.rgb is None
    assert "was changed after it was archived" in pictures.side.view.message
    click(pictures.tiles_button)
    qtbot.waitUntil(lambda: len(pictures.tiles._kept) == 4, timeout=LONG_MS)
    assert set(pictures.tiles._kept.values()) == {None}
    idle(window, qtbot)


def test_answers_keep_and_note(pictures: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    choose(pictures, 0, window, qtbot)
    for key, label in ((Qt.Key.Key_2, Label.DEFECT), (Qt.Key.Key_1, Label.GOOD)):
        with qtbot.waitSignal(pictures.history.part_changed, timeout=LONG_MS):
            QTest.keyClick(pictures.table, key)
        assert pictures.part is not None
        assert pictures.part.label is label
    assert pictures.side.buttons["good"].property("chosen") is True
    for kept in (False, True):  # a settled part is kept from then on
        with qtbot.waitSignal(pictures.history.part_changed, timeout=LONG_MS):
            click(pictures.side.buttons["keep"])
        assert shown(pictures).picture is not None
        assert pictures.side.buttons["keep"].isEnabled()
        assert pictures.side.buttons["keep"].isChecked() is kept
    click(pictures.side.buttons["note"])
    dialog = pictures.findChild(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    QTest.keyClicks(dialog.line, "scratch at the rim")
    with qtbot.waitSignal(pictures.history.part_changed, timeout=LONG_MS):
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert shown(pictures).note == "scratch at the rim"
    idle(window, qtbot)


def test_copy_and_open_folder(
    pictures: HistoryPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    choose(pictures, 0, window, qtbot)
    click(pictures.side.buttons["copy"])
    assert "Washer" in QGuiApplication.clipboard().text()
    click(pictures.side.buttons["folder"])
    (folder,) = {file.parent for file in pictures.history.archive.rglob("*-5-NG.png")}
    assert [Path(url.toLocalFile()) for url in opened] == [folder]


def test_tiles_show_the_same_part(pictures: HistoryPage, window: MainWindow, qtbot: QtBot) -> None:
    choose(pictures, 2, window, qtbot)
    click(pictures.tiles_button)
    assert pictures.tiles.isVisible()
    assert pictures.tiles.tiles.number(pictures.tiles.currentIndex()) == 2
    qtbot.waitUntil(lambda: len(pictures.tiles._kept) == 4, timeout=LONG_MS)
    QTest.keyClick(pictures.tiles, Qt.Key.Key_Right)
    assert pictures.part is not None
    assert pictures.part.number == 2
    assert pictures.view.rows(9) == [3]  # of the records, not of the rows of tiles
    pictures.tiles.selectAll()
    assert (pictures.view.rows(9), pictures.view.rows(2)) == ([0, 1, 2, 3, 4], [0, 1])
    pictures.tiles_button.click()
    pictures.table.selectAll()
    assert (pictures.view.rows(9), pictures.view.rows(3)) == ([0, 1, 2, 3, 4], [0, 1, 2])
    idle(window, qtbot)


def test_an_answer_feeds_tune_if_the_project_is_open(
    window: MainWindow, page: HistoryPage, built: Built, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    identity = built.opened.project.document.identity
    grid = built.opened.detector.embedder.grid
    path = page.history.path
    path.parent.mkdir(parents=True, exist_ok=True)
    anomaly = AnomalyMap(np.ones(grid, np.float32), 1.0)
    own = replace(record(), project_id=identity, anomaly=anomaly)
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([own, replace(own, project_id="another", captured_at_s=1.8e9)]))
    for number in (1, 2):
        Archive(path, RULE).add(Entry(RUN, number, own, frame(number), "all"))
    enter(window, page, qtbot)
    for chosen, expected in ((0, []), (1, [Label.DEFECT])):
        choose(page, chosen, window, qtbot)
        with qtbot.waitSignal(page.history.part_changed, timeout=LONG_MS):
            page.do("defect")
        assert [part.label for part in window.session.labelled] == expected
    with qtbot.waitSignal(page.history.part_changed, timeout=LONG_MS):
        page.do("good")
    assert [part.label for part in window.session.labelled] == [Label.GOOD]
    idle(window, qtbot)


def dialog_of(page: HistoryPage, qtbot: QtBot) -> AgainDialog:
    qtbot.waitUntil(lambda: page.findChild(AgainDialog) is not None, timeout=LONG_MS)
    dialog = page.findChild(AgainDialog)
    assert isinstance(dialog, AgainDialog)
    return dialog


def test_parts_are_judged_again_by_the_open_project_and_the_records_stay(
    window: MainWindow, page: HistoryPage, built: Built, qtbot: QtBot
) -> None:
    path = page.history.path
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(Journal(path, run_id=RUN, project_name="Washer")) as journal:
        journal.write(helpers.judged([replace(record(), captured_at_s=1.7e9 + n) for n in range(3)]))
    for number in (1, 2):
        Archive(path, RULE).add(Entry(RUN, number, record(), frame(number), "all"))
    enter(window, page, qtbot)
    before = page.history.part(2)
    choose(page, 2, window, qtbot)
    click(page.side.buttons["again"])
    assert any("No project is open to judge with." in text for text in window.notices.texts)
    window.session.take_built(built.opened)
    opened, limits = built.opened, window.session.limits
    now = [inspect(frame(number), opened.detector, limits) for number in (1, 2)]
    click(page.side.buttons["again"])
    assert page.work_in_progress() is None  # it may be ended at any time
    dialog = dialog_of(page, qtbot)
    model = dialog.table.model()
    assert model is not None
    assert (model.rowCount(), model.index(0, NOW).data().split()[-1]) == (1, now[0].verdict)
    assert model.index(0, SCORE_NOW).data() == score_text(now[0].relative_score)
    assert (model.index(0, THEN).data().split()[-1], model.index(0, SCORE_THEN).data()) == ("OK", "0.50")
    dialog.close()
    qtbot.waitUntil(lambda: page.findChild(AgainDialog) is None)
    idle(window, qtbot)
    click(page.again_button)
    assert not page.again_button.isEnabled()
    dialog = dialog_of(page, qtbot)
    n_differ = sum(each.verdict is not Verdict.OK for each in now)
    assert dialog.summary.text() == f"Parts: 3 · another verdict now: {n_differ} · not judged again: 1"
    assert page.again_button.isEnabled()
    dialog.close()
    idle(window, qtbot)
    assert page.history.part(2) == before


# --- export -------------------------------------------------------------------------------------------------------


def test_what_is_filtered_is_exported(
    many: HistoryPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.csv"
    monkeypatch.setattr("inspector_app.ui.widgets.dialogs.ask_export_target", lambda *_: target)
    click(many.filters.verdicts[Verdict.ERROR])
    qtbot.waitUntil(lambda: many.model.rowCount() == N // 100, timeout=LONG_MS)
    idle(window, qtbot)
    many.export.menu.actions()[0].trigger()
    assert many.export.isVisible()
    assert many.work_in_progress() is not None
    qtbot.waitUntil(lambda: not many.export.running, timeout=LONG_MS)
    assert len(target.read_text("utf-8-sig").splitlines()) == N // 100 + 1
    assert any(str(target) in text for text in window.notices.texts)


def test_an_export_can_be_cancelled(
    many: HistoryPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "out.xlsx"
    target.parent.mkdir()
    monkeypatch.setattr("inspector_app.ui.widgets.dialogs.ask_export_target", lambda *_: target)
    many.export.menu.actions()[1].trigger()
    click(many.export.cancel)
    qtbot.waitUntil(lambda: not many.export.running, timeout=LONG_MS)
    idle(window, qtbot)
    assert list(target.parent.iterdir()) == []
    assert many.export.button.isEnabled()
