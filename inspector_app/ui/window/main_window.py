"""The window: pages on a rail, menus, and what happens to a project that is not saved."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.project.app_settings import AppSettings
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.window import window_state
from inspector_app.ui.window.access import Access
from inspector_app.ui.window.actions import ACTIONS
from inspector_app.ui.window.appearance import Look
from inspector_app.ui.window.closing import Closing
from inspector_app.ui.window.handover import Handover
from inspector_app.ui.window.last_project import LastProject
from inspector_app.ui.window.menus import connect_actions, make_actions, make_menus
from inspector_app.ui.window.paged_window import PagedWindow
from inspector_app.ui.window.project_files import ProjectFiles
from inspector_app.ui.window.rail import Rail
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # pages are imported when they are made
    from inspector_app.pipeline.live.feed import Feed
    from inspector_app.ui.compare.page import ComparePage
    from inspector_app.ui.inspect.feed_menu import ListCameras
    from inspector_app.ui.inspect.page import InspectPage, OpenSource
    from inspector_app.ui.settings.page import SettingsPage
    from inspector_app.ui.train.page import TrainPage
    from inspector_app.ui.tune.page import TunePage

PAGE_OWNERS = ("inspect", "view", "side")


class MainWindow(PagedWindow):
    """Puts the pages together; decides nothing about parts.

    All pages are there before a project is opened, a build begins or the window closes, so that none misses anything.
    """

    closed = Signal()

    def __init__(
        self,
        session: Session,
        settings: QSettings,
        preferences: Preferences,
        roles: Roles,
        look: Look,
        open_source: "OpenSource",
        list_cameras: "ListCameras",
    ) -> None:
        """Make the window.

        Args:
            session: what it shows.
            settings: recent projects, and how the inspect page was left.
            preferences: what holds for this computer.
            roles: operator or engineer.
            look: its language and theme.
            open_source: opens a feed; slow.
            list_cameras: names of cameras; slow.
        """
        super().__init__()
        self.session = session
        self.preferences = preferences
        self.roles = roles
        self.notices = Notices()
        self.files = ProjectFiles(self, session, settings, self.notices, roles)
        self.actions_by_name: dict[str, QAction] = {}
        self.rail = Rail()
        self.busy_label = self.rail.busy_label
        self.access = Access(self, roles, self.rail, self.notices)
        self.last_project = LastProject(session, self.files, self.notices, roles, self.access.lock)
        self._settings = settings
        self._look = look
        self._open_source = open_source
        self._list_cameras = list_cameras
        self._handover: Handover | None = None
        self._closing: Closing | None = None
        self._lay_out()
        self._make_actions(look)
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(1100, 680)
        self._show_title()
        if preferences.fault:
            self.notices.show_notice(
                Severity.WARNING,
                f"{preferences.fault}.",
                ""
                if roles.is_operator
                else lambda: self.tr(
                    "Settings that could not be read are back at their defaults. Look through Settings."
                ),
            )

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rail = self.rail
        for page, text, slot in (
            ("train", lambda: self.tr("Train"), self.show_train),
            ("tune", lambda: self.tr("Tune"), self.show_tune),
            ("compare", lambda: self.tr("Compare"), self.show_compare),
            ("inspect", lambda: self.tr("Inspect"), self.show_inspect),
            ("settings", lambda: self.tr("Settings"), self.show_settings),
        ):
            rail.add(page, text, slot)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._notices_row = QHBoxLayout()
        self._notices_row.setContentsMargins(14, 0, 14, 0)
        self._notices_row.addWidget(self.notices)
        body.addLayout(self._notices_row)
        body.addWidget(self.pages, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addLayout(body, 1)
        self.setCentralWidget(whole)

    def _make_actions(self, look: Look) -> None:
        menus = make_menus(self)
        by_name = self.actions_by_name
        by_name.update(make_actions(self, menus))
        connect_actions(by_name, {"window": self, "access": self.access, "session": self.session, "files": self.files})
        for menu in menus.values():  # what stands in them needs its page
            menu.aboutToShow.connect(self.make_all)
        menus["File"].insertMenu(by_name["save"], self.files.recent_menu)
        language_menu, theme_menu = look.menus(self)
        for menu in (language_menu, theme_menu):
            menus["View"].insertMenu(by_name["full_screen"], menu)
        self._page_actions = [by_name[spec.name] for spec in ACTIONS if spec.owner in PAGE_OWNERS]
        by_name["toggle_sound"].setChecked(self.preferences.settings.sound_on_ng)
        self.access.take_actions(by_name, (language_menu, theme_menu), self.show_inspect)

    def _connect(self) -> None:
        session = self.session
        session.project_changed.connect(self._show_title)
        session.dirty_changed.connect(self._show_title)
        session.undo_changed.connect(self._show_title)
        session.saved.connect(self._show_title)
        session.busy_changed.connect(self.rail.say_opening)
        for begun in (self.files.project_begun, self.files.project_opening):
            begun.connect(self.make_all)
        self.files.project_begun.connect(self.show_train)
        self.files.project_opening.connect(self.show_inspect)
        self.preferences.changed.connect(self._take_preferences)
        self.preferences.failed.connect(self.notices.show_fault)

    # --- pages -------------------------------------------------------------------------------------------------

    @cached_property
    def train_page(self) -> "TrainPage":
        """A folder of good parts becomes a project."""
        from inspector_app.ui.train.page import TrainPage

        page = TrainPage(self.session, self.notices)
        page.building_changed.connect(self.make_all)
        page.building_changed.connect(self._hold_project)
        page.save_asked.connect(self.files.save)
        page.open_asked.connect(self.files.open_project)
        page.inspect_asked.connect(self.show_inspect)
        return self.place("train", page)

    @cached_property
    def tune_page(self) -> "TunePage":
        """Limits, and parts whose truth is known."""
        from inspector_app.ui.tune.page import TunePage

        return self.place("tune", TunePage(self.session, self.notices))

    @cached_property
    def compare_page(self) -> "ComparePage":
        """Detectors and settings side by side."""
        from inspector_app.ui.compare.page import ComparePage

        return self.place("compare", ComparePage(self.session, self.notices))

    @cached_property
    def inspect_page(self) -> "InspectPage":
        """A feed and its verdicts."""
        from inspector_app.ui.inspect.page import InspectPage

        page = InspectPage(self.session, self.notices, self.preferences, self._open_source, self._list_cameras)
        by_name = self.actions_by_name
        connect_actions(by_name, {"inspect": page, "view": page.view, "side": page.side})
        page.take_actions(by_name)
        window_state.restore_inspect(page, by_name, self._settings)
        self.access.take_page(page)
        self._look.spare(page.run)
        self.closed.connect(page.run.station.write)
        self.closed.connect(page.run.station.ports.close)
        return self.place("inspect", page)

    @cached_property
    def settings_page(self) -> "SettingsPage":
        """What holds for this computer."""
        from inspector_app.ui.settings.page import SettingsPage

        return self.place("settings", SettingsPage(self.preferences, self.roles))

    def join_pages(self) -> None:
        """The way of a build to the other pages, and closing, know them all."""
        self._handover = Handover(
            self.session,
            self.files,
            self.roles,
            self.notices,
            self.train_page,
            self.tune_page,
            self.compare_page,
            self.inspect_page,
        )
        self._closing = Closing(
            self,
            self.session,
            self.inspect_page.worker,
            self.files,
            self.roles,
            self.notices,
            (self.train_page, self.tune_page, self.compare_page),
            self._show_page,
            self.rail.say,
        )

    @Slot()
    def show_train(self) -> None:
        """The train page."""
        self._show_page("train")

    @Slot()
    def show_tune(self) -> None:
        """The tune page."""
        self._show_page("tune")

    @Slot()
    def show_compare(self) -> None:
        """The compare page."""
        self.compare_page.suggest(self.train_page.form.folder)
        self._show_page("compare")

    @Slot()
    def show_inspect(self) -> None:
        """The inspect page."""
        self._show_page("inspect")

    @Slot()
    def show_settings(self) -> None:
        """The settings page."""
        self._show_page("settings")

    def _show_page(self, name: str) -> None:
        if self.roles.is_operator and name != "inspect":
            return
        page = self.page_named(name)
        self.pages.setCurrentWidget(page)
        # Over the picture, which keeps its place; on the other pages they would lie over what is to be pressed.
        row = self.inspect_page.stage.notices_row if name == "inspect" else self._notices_row
        row.addWidget(self.notices)
        self.rail.mark(name)
        # Space, arrows and letters belong to the inspect page alone; elsewhere they press buttons and write words.
        for action in self._page_actions:
            action.setShortcutContext(
                Qt.ShortcutContext.WindowShortcut if name == "inspect" else Qt.ShortcutContext.WidgetShortcut
            )
        page.setFocus()

    @Slot()
    def full_screen(self) -> None:
        """F11."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot(bool)
    def toggle_sound(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """M."""
        self.preferences.change(self.preferences.settings.model_copy(update={"sound_on_ng": wanted}))

    @Slot(object)
    def _take_preferences(self, settings: AppSettings) -> None:
        self.actions_by_name["toggle_sound"].setChecked(settings.sound_on_ng)

    @Slot()
    def show_help(self) -> None:
        """F1: all keys, from the same list as the menus."""
        from inspector_app.ui.window.help import HelpDialog

        dialog = HelpDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    @Slot()
    def _show_title(self, *_facts: object) -> None:
        project = self.session.project
        keep(self.setWindowTitle, self._title)
        self.setWindowModified(self.session.dirty)
        by_name = self.actions_by_name
        by_name["save"].setEnabled(self.session.dirty)
        by_name["save_as"].setEnabled(project is not None)
        by_name["undo"].setEnabled(self.session.can_undo)
        by_name["redo"].setEnabled(self.session.can_redo)
        by_name["reset_limit"].setEnabled(project is not None)
        by_name["show_tune"].setEnabled(project is not None)
        self.rail.let_choose("tune", "" if project is not None else lambda: self.tr("Build or open a project first"))
        if project is None and self.shows("tune"):
            self.show_train()

    def _title(self) -> str:
        project, path = self.session.project, self.session.path
        name = project.document.name if project is not None else self.tr("No project")
        where = f" - {path.name}" if path is not None else ""
        shown = f"{name}{where}".replace("[*]", "[*][*]")  # once, it is where Qt puts the star
        return f"{shown}[*] - Inspector"

    # --- the limit ---------------------------------------------------------------------------------------------

    @Slot()
    def reset_limit(self) -> None:
        """Ctrl+R."""
        self.session.reset_threshold()

    @Slot(bool)
    def _hold_project(self, building: bool) -> None:  # noqa: FBT001 - a signal's argument
        """While a build goes on, no other project comes under it."""
        for name in ("new_project", "open_project"):
            self.actions_by_name[name].setEnabled(not building)
        self.files.recent_menu.setEnabled(not building and not self.files.recent_menu.isEmpty())

    # --- dropping and closing ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files and folders are welcome."""
        if not self.roles.is_operator and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """A project is opened; anything else goes to the page."""
        if self.roles.is_operator:  # locked while it was dragged over the window
            event.ignore()
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_dropped(paths)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """What was dropped on the window."""
        projects = [path for path in paths if dialogs.is_project(path)]
        if self.shows("compare"):
            self.compare_page.drop(paths)
        elif projects and self.train_page.building:
            assert self._handover is not None  # made before a build begins
            self._handover.say_building()
        elif projects:
            self.files.open_path(projects[0])
        elif self.shows("inspect") and self.session.project is not None:
            self.inspect_page.drop(paths)
        elif self.shows("tune") and self.session.project is not None:
            self.tune_page.drop(paths)
        elif paths:
            self.train_page.drop(paths)
            self.show_train()

    def set_feed(self, feed: "Feed") -> None:
        """Put a feed on the inspect page."""
        self.inspect_page.set_feed(feed)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once nothing is lost and every thread has ended; the event loop goes on meanwhile."""
        self.make_all()
        assert self._closing is not None
        if self._closing.may_close():
            self.closed.emit()
            super().closeEvent(event)
        else:
            event.ignore()
