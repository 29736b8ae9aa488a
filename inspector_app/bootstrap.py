"""The only module that imports all layers; it connects them."""

import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

# PySide6 reads the source of every module that is imported after it. So the modules that do not need it come first.
import inspector_app.core.ports
import inspector_app.pipeline.building.train_settings
import inspector_app.project.app_settings  # noqa: F401
from inspector_app.project.crash_report import OpenMark
from inspector_app.project.log_book import LogBook, current_log
from inspector_app.project.paths import RESOURCES, AppPaths, remove_leftovers, user_logs, user_paths

# isort: split
from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from inspector_app.core.sentences import Sentence
from inspector_app.ui.widgets.window_ini import open_settings
from inspector_app.ui.window import window_state
from inspector_app.ui.window.appearance import Appearance
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.menus import connect_actions
from inspector_app.ui.window.pages import PAGES, PageSpec
from inspector_app.ui.window.support import Support
from inspector_app.ui.window.uncaught import Uncaught, qt_messages_logged
from inspector_app.workers.audit_notes import AuditNotes
from inspector_app.workers.due_reports import DueReports
from inspector_app.workers.garbage import GarbageSearch
from inspector_app.workers.job import Jobs, once
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # the window starts without them
    from inspector_app.core.ports import FrameSource
    from inspector_app.pipeline.live.feed import Feed
    from inspector_app.pipeline.statistics.shift_report import ShiftReport
    from inspector_app.sources.camera_list import CameraInfo


def open_source(feed: "Feed") -> "FrameSource":
    """Open a feed; slow, and imports only what it needs.

    Raises:
        SourceError: it cannot be opened.
    """
    return feed.open()


def find_cameras() -> "list[CameraInfo]":
    """Return the cameras of this computer; takes seconds."""
    from inspector_app.sources.camera_list import list_cameras

    return list_cameras()


def write_report(report: "ShiftReport", path: Path) -> str:
    """Write a report as a PDF; see :func:`inspector_app.ui.reports.shift_pdf.write_report`."""
    from inspector_app.ui.reports.shift_pdf import write_report as write

    return write(report, path)


def make_window(paths: AppPaths, pages: Sequence[PageSpec] = PAGES) -> MainWindow:
    """Create the window and its objects, in the chosen language and theme; needs a QApplication."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    # A part is painted at once. Qt would wait 5 ms, and paint while the next part is judged.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    QLocale.setDefault(QLocale.c())  # the same number format everywhere
    settings = open_settings(paths.settings)
    preferences = Preferences(paths.settings)
    look = Appearance(app, preferences)
    jobs = Jobs()
    roles = Roles(preferences, jobs)
    session = Session(jobs, paths, who=roles.who, role=lambda: roles.role)
    notes = AuditNotes(session, preferences, roles)
    window = MainWindow(session, settings, preferences, roles, look, open_source, find_cameras, pages)
    look.follow(window)
    reports = DueReports(
        preferences, jobs, lambda: paths.records_file(preferences.settings.records_folder), write_report
    )
    reports.failed.connect(lambda fault: window.notices.show_fault(fault, cause="reports"))
    reports.caught_up.connect(lambda: window.notices.end("reports"))
    window_state.restore(window, settings)
    window.closed.connect(lambda: window_state.keep(window, settings))
    for behind in (reports, notes, roles, jobs, session, preferences, settings):
        behind.setParent(window)
    return window


def add_support(window: MainWindow, book: LogBook | None, logs: Path | None) -> Support:
    """Add the support functions for finding faults, with their entries in the Help menu.

    Args:
        window: the window.
        book: the log; None if none is kept.
        logs: the folder of logs and reports; None if there is none.
    """
    support = Support(window, window.session, window.notices, window.roles, book, logs)
    connect_actions(
        window.actions_by_name,
        {"copy_details": support.copy_details, "open_log_folder": support.open_log_folder},
    )
    return support


def run_window(project_path: Path | None = None, feed: Sequence[Path] | None = None, feed_name: str = "") -> int:
    """Show the window until it is closed.

    Args:
        project_path: a project to open.
        feed: files and folders to show on the inspect page.
        feed_name: the feed's name.

    Returns:
        The exit code.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would delay Ctrl+C until the next event
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Inspector")
    app.setDesktopFileName("inspector-app")
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "inspector.svg")))
    paths, book, logs = user_paths(), current_log(), user_logs()
    with contextlib.ExitStack() as meanwhile:
        if book is not None and logs is not None:
            meanwhile.enter_context(qt_messages_logged())
            mark = meanwhile.enter_context(OpenMark(logs, book.path))
            app.commitDataRequest.connect(lambda _session: mark.note_end_on_request())
        window = make_window(paths)
        uncaught = Uncaught(window)
        uncaught.found.connect(window.notices.show_fault)
        meanwhile.enter_context(uncaught.watched())
        _begin(window, paths, project_path, feed, feed_name)
        add_support(window, book, logs).look_for_reports()
        GarbageSearch(window)
        return app.exec()


def _check_installation(window: MainWindow, paths: AppPaths) -> None:
    """Say if the weights or networks that came with the program were altered; projects that need them do not open."""

    def check() -> None:
        from inspector_app.pipeline.selftest.integrity import require_intact
        from inspector_app.pipeline.selftest.subject import Subject

        require_intact(Subject(paths, window.preferences.settings))

    job = window.session.jobs.make(lambda: once(Sentence("Checking the installation"), check))
    job.failed.connect(lambda fault: window.notices.show_fault(fault, cause="installation"))
    job.start()


def _begin(
    window: MainWindow, paths: AppPaths, project_path: Path | None, feed: Sequence[Path] | None, feed_name: str
) -> None:
    """Show the window, with its first project and feed."""
    window.session.jobs.make(lambda: once(Sentence("Cleaning up"), lambda: remove_leftovers(paths))).start()
    _check_installation(window, paths)
    window.access.begin()
    window.session.plugins.load()
    if feed:
        from inspector_app.pipeline.live.feed import Feed
        from inspector_app.ui.inspect.page import InspectPage

        window.page_of(InspectPage).set_feed(Feed.from_paths(list(feed), feed_name))
    recent = window.files.recent()
    if window.preferences.settings.run_at_start:
        from inspector_app.ui.inspect.page import InspectPage

        project_path = project_path or (Path(recent[0]) if recent else None)
        window.page_of(InspectPage).auto_start.begin(has_project=project_path is not None)
    if window.roles.is_operator:  # an operator may not choose a project, and works with the last one
        window.last_project.open(project_path)
    elif project_path is not None:
        window.files.open_path(project_path)
