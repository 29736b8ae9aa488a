"""Judged challenge parts on the History page: listed apart, marked, opened, and never taken for records."""

from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Verdict
from inspector_app.project.challenge_results import Outcome
from inspector_app.project.challenge_set import change_set, keep_picture
from inspector_app.records.challenges import add_challenge
from inspector_app.ui.history.model import NAME, SETTLED
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.history import State
from tests.gui.conftest import click
from tests.gui.history.test_page import LONG_MS, choose, enter, idle
from tests.stored_parts import make_store
from tests.unit.project.test_challenge_files import RUN
from tests.unit.records.test_archive import frame


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> HistoryPage:
    """Five records, and a challenge of a known defect that was found and a known good part that was not OK."""
    page = window.page_of(HistoryPage)
    make_store(page.history.path, 5)
    png = cv2.imencode(".png", frame(1).rgb[..., ::-1])[1].tobytes()
    known = keep_picture(page.history.challenges, RUN.project, "scratch.png", Label.DEFECT, png, taken=False)
    change_set(page.history.challenges, RUN.project, lambda _parts: (known,))
    found = Outcome(name="scratch", expected=Label.DEFECT, verdict=Verdict.NG, score=1.5, sha256=known.sha256)
    wrong = Outcome(name="master", expected=Label.GOOD, verdict=Verdict.NG, score=1.1)
    add_challenge(page.history.path, RUN.model_copy(update={"outcomes": (found, wrong), "n": 2}))
    enter(window, page, qtbot)
    return page


def names(page: HistoryPage) -> list[str]:
    return [page.model.index(row, NAME).data() for row in range(page.model.rowCount())]


def test_challenge_parts_are_listed_when_asked_for_and_opened(
    window: MainWindow, page: HistoryPage, qtbot: QtBot
) -> None:
    assert page.model.rowCount() == 5
    assert not any("Challenge" in name for name in names(page))
    counts = dict(page.history.rows.by_verdict or {})
    click(page.filters.challenge)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=LONG_MS)
    assert names(page) == ["Challenge: scratch", "Challenge: master"]
    assert [page.model.index(row, SETTLED).data() for row in (0, 1)] == ["✗", "✓"]
    assert not page.similar.isVisible()
    assert not page.export.button.isEnabled()
    assert not page.filters.lot.isEnabled()
    choose(page, 0, window, qtbot)
    assert page.side.view.rgb is not None
    assert (page.side.view.rgb == frame(1).rgb).all()
    tip = page.model.index(1, NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "judged WRONG" in tip
    page.do("next_ng")
    assert page.part is not None
    assert page.part.name == "master"
    idle(window, qtbot)
    click(page.tiles_button)
    qtbot.waitUntil(lambda: bool(page.tiles._kept), timeout=LONG_MS)
    click(page.tiles_button)
    click(page.filters.clear_button)
    qtbot.waitUntil(lambda: page.model.rowCount() == 5, timeout=LONG_MS)
    idle(window, qtbot)
    assert page.history.rows.by_verdict == counts


def test_nothing_is_added_to_a_challenge_part(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> None:
    before = page.history.path.read_bytes()
    click(page.filters.challenge)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=LONG_MS)
    choose(page, 1, window, qtbot)
    offered = {name for name, press in page.side.buttons.items() if press.isVisibleTo(page)}
    assert offered == {"previous", "next", "copy"}
    for key in ("good", "defect", "keep", "note", "correct", "remember", "similar", "again", "why", "folder"):
        page.do(key)
    page.explain_at(0.5, 0.5)
    idle(window, qtbot)
    assert page.history.path.read_bytes() == before
    assert sum("This is a challenge part" in text for text in window.notices.texts) == 1
    assert page.part_actions.corrector.dialog is None


def test_new_results_are_there_when_the_page_is_entered_again(
    window: MainWindow, page: HistoryPage, qtbot: QtBot
) -> None:
    click(page.filters.verdicts[Verdict.OK])
    click(page.filters.challenge)
    qtbot.waitUntil(lambda: page.history.state is State.NO_MATCH, timeout=LONG_MS)
    window.show_page("inspect")
    fine = Outcome(name="master", expected=Label.GOOD, verdict=Verdict.OK, score=0.4)
    add_challenge(page.history.path, RUN.model_copy(update={"outcomes": (fine,)}))
    window.show_page("history")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=LONG_MS)
    idle(window, qtbot)
