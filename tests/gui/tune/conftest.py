"""The Tune page alone, with a project."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.project.paths import AppPaths
from inspector_app.ui.style import theme
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.session import Session
from tests.gui.conftest import delete_deferred, desk

LONG_MS = 30_000
NOW = datetime(2026, 5, 6, 7, 8, tzinfo=UTC)


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        self.now_s += 10.0  # every change is a step of its own
        return self.now_s


@pytest.fixture
def jobs(qapp: QApplication, qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.cancel_all()
    qtbot.waitUntil(lambda: not made.busy, timeout=LONG_MS)
    made.deleteLater()


@pytest.fixture
def session(jobs: Jobs, app_paths: AppPaths) -> Iterator[Session]:
    made = Session(jobs, app_paths, clock_s=Clock(), now=lambda: NOW, who=lambda: "Ann")
    yield made
    made.deleteLater()


@pytest.fixture
def shown(built: Built) -> Built:
    """The project on the page, of twelve parts."""
    return built


@pytest.fixture
def page(session: Session, shown: Built, qapp: QApplication, qtbot: QtBot) -> Iterator[TunePage]:
    """The page alone, as large as in a small window."""
    theme.apply(qapp)
    notices = Notices()
    made = TunePage(desk(session, notices))
    made.resize(1016, 640)
    made.show()
    qtbot.waitExposed(made)
    session.take_built(shown.opened)
    qtbot.waitUntil(lambda: bool(made.panel.alarms.text()), timeout=LONG_MS)
    yield made
    session.jobs.cancel_all()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    for widget in (made, notices):
        widget.close()
        widget.deleteLater()
    delete_deferred()


def texts(page: TunePage) -> str:
    return "\n".join(page._notices.texts)
