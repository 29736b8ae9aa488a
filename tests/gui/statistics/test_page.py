"""The Statistics page: the chosen time is read by a job; faults are a sentence."""

import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.time_ranges import RANGES
from inspector_app.pipeline.statistics.figures import Figures, figures_of
from inspector_app.project.paths import AppPaths
from inspector_app.ui.statistics.page import StatisticsPage
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.job import Jobs
from inspector_app.workers.session import Session
from tests.gui.conftest import click, delete_deferred, desk
from tests.statistics_rows import made_rows

Make = Callable[[Callable[[], Figures]], StatisticsPage]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    theme.apply(qapp)
    session = Session(Jobs(), AppPaths(tmp_path / "cache", tmp_path / "weights", tmp_path / "settings"))
    notices = Notices()
    pages: list[StatisticsPage] = []

    def made(figures: Callable[[], Figures]) -> StatisticsPage:
        def load(begin_s: float | None, end_s: float | None) -> Generator[Progress, None, Figures]:
            yield Progress(Sentence("Reading records"), 0, 0, 0.0)
            asked.append((begin_s, end_s, threading.current_thread()))
            return figures()

        asked: list[tuple[float | None, float | None, threading.Thread]] = []
        page = StatisticsPage(desk(session, notices), load)
        page.asked = asked  # type: ignore[attr-defined]
        page.resize(1250, 700)
        page.show()
        qtbot.waitExposed(page)
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.window_closed()
        page.close()
        page.deleteLater()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
    notices.deleteLater()
    session.deleteLater()
    delete_deferred()


def test_a_time_is_read_on_another_thread_and_shown(make: Make, qtbot: QtBot) -> None:
    page = make(lambda: figures_of(made_rows(500)))
    page.enter()
    qtbot.waitUntil(lambda: page.panel.figures is not None, timeout=20_000)
    assert not page.panel.message.isVisible()
    asked = page.asked  # type: ignore[attr-defined]
    assert asked[0][2] is not threading.main_thread()
    assert asked[0][1] - asked[0][0] == pytest.approx(7 * 86400, abs=7200)
    page.times.setCurrentIndex(RANGES.index("all"))
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=20_000)
    assert asked[1][:2] == (None, None)
    click(page.refresh_button)
    qtbot.waitUntil(lambda: len(asked) == 3, timeout=20_000)
    page.panel.make_all()
    with qtbot.waitSignal(page.records_asked):
        page.panel.charts[0].ask()


def test_records_that_cannot_be_read_are_a_sentence_and_no_old_chart(make: Make, qtbot: QtBot) -> None:
    faults: list[Exception] = []

    def figures() -> Figures:
        if faults:
            raise faults[0]
        return figures_of(made_rows(500))

    page = make(figures)
    page.enter()
    qtbot.waitUntil(lambda: page.panel.figures is not None, timeout=20_000)
    faults.append(OutputError(Sentence("The disk is away.")))
    page.enter()
    qtbot.waitUntil(lambda: "The disk is away." in page.panel.message.text(), timeout=20_000)
    assert page.panel.message.isVisible()
