"""The only file that knows every layer, and puts them together."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

# PySide6 reads the source of every module that is imported after it: first all that does without it.
import inspector_app.core.ports
import inspector_app.pipeline.building.train_settings
import inspector_app.project.app_settings  # noqa: F401
from inspector_app.core.errors import SourceError
from inspector_app.project.paths import AppPaths, remove_leftovers, user_paths

# isort: split
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from inspector_app.ui.window import window_state
from inspector_app.ui.window.appearance import Look
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.window_ini import open_settings
from inspector_app.workers.job import Jobs, once
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # the window does not wait for them
    from inspector_app.core.ports import FrameSource
    from inspector_app.pipeline.live.feed import Feed
    from inspector_app.sources.camera_list import CameraInfo


def open_source(feed: "Feed") -> "FrameSource":
    """Open a feed; slow, and only what it needs is imported.

    Raises:
        SourceError: it cannot be opened.
    """
    from inspector_app.sources.kinds import SOURCES

    kind = SOURCES.find(feed.kind)
    if kind is None:
        raise SourceError(
            f"{feed.name} needs the source {feed.kind}, which this program does not have",
            hint="Install the plugin that brings it, or choose another source",
        )
    return kind.open(feed)


def find_cameras() -> "list[CameraInfo]":
    """The cameras of this computer; takes seconds."""
    from inspector_app.sources.camera_list import list_cameras

    return list_cameras()


def make_window(paths: AppPaths) -> MainWindow:
    """The window and all that stands behind it, in the language and theme that are set; needs a QApplication."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    # A part is painted at once. Qt would wait 5 ms, and paint while the next part is judged.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    QLocale.setDefault(QLocale.c())  # one way to write numbers, whoever writes them
    settings = open_settings(paths.settings)
    preferences = Preferences(paths.settings)
    look = Look(app, preferences)
    jobs = Jobs()
    session = Session(jobs, paths)
    roles = Roles(preferences, jobs)
    window = MainWindow(session, settings, preferences, roles, look, open_source, find_cameras)
    look.follow(window)
    window_state.restore(window, settings)
    window.closed.connect(lambda: window_state.keep(window, settings))
    for behind in (roles, jobs, session, preferences, settings):
        behind.setParent(window)
    return window


def run_window(project_path: Path | None = None, feed: Sequence[Path] | None = None, feed_name: str = "") -> int:
    """Show the window until it is closed.

    Args:
        project_path: a project to open.
        feed: files and folders to put on the inspect page.
        feed_name: what to call them.

    Returns:
        The exit code.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would hold Ctrl+C back until the next event
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Inspector")
    app.setDesktopFileName("inspector-app")
    paths = user_paths()
    window = make_window(paths)
    window.session.jobs.make(lambda: once("Cleaning up", lambda: remove_leftovers(paths))).start()
    _report_faults_to(window)
    window.access.begin()
    window.session.plugins.load()
    if feed:
        from inspector_app.pipeline.live.feed import Feed

        window.set_feed(Feed.from_paths(list(feed), feed_name))
    if window.roles.is_operator:  # who may open none works with the last one
        window.last_project.open(project_path)
    elif project_path is not None:
        window.files.open_path(project_path)
    gc.enable()  # switched off by whoever starts quickly
    return app.exec()


def _report_faults_to(window: MainWindow) -> None:
    """The program's edge: a fault that nobody caught is shown as well as printed."""
    printed = sys.excepthook

    def show(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        printed(kind, fault, trace)
        window.notices.show_fault(fault)

    sys.excepthook = show
