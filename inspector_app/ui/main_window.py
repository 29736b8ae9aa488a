"""The window: pages on a rail, menus, and what happens to a project that is not saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.pipeline.feed import Feed
from inspector_app.project.app_settings import AppSettings
from inspector_app.ui import dialogs
from inspector_app.ui.access import Access
from inspector_app.ui.actions import ACTIONS
from inspector_app.ui.closing import Closing, Work
from inspector_app.ui.feed_menu import ListCameras
from inspector_app.ui.handover import Handover
from inspector_app.ui.help import HelpDialog
from inspector_app.ui.look import Look
from inspector_app.ui.menus import make_actions, make_menus
from inspector_app.ui.notices import Notices, Severity
from inspector_app.ui.pages.compare import ComparePage
from inspector_app.ui.pages.inspect import InspectPage, OpenSource
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.pages.train import TrainPage
from inspector_app.ui.pages.tune import TunePage
from inspector_app.ui.project_files import ProjectFiles
from inspector_app.ui.rail import Rail
from inspector_app.ui.roles import Roles
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session

PAGE_OWNERS = ("inspect", "view", "side")


class MainWindow(QMainWindow):
    """Puts the pages together; decides nothing about parts."""

    closed = Signal()

    def __init__(
        self,
        session: Session,
        settings: QSettings,
        preferences: Preferences,
        roles: Roles,
        look: Look,
        open_source: OpenSource,
        list_cameras: ListCameras,
    ) -> None:
        """Make the window.

        Args:
            session: what it shows.
            settings: recent projects.
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
        self.train_page = TrainPage(session, self.notices)
        self.tune_page = TunePage(session, self.notices)
        self.compare_page = ComparePage(session, self.notices)
        self.inspect_page = InspectPage(session, self.notices, preferences, open_source, list_cameras)
        self.settings_page = SettingsPage(preferences, roles)
        self.actions_by_name: dict[str, QAction] = {}
        self.rail = Rail()
        self.busy_label = self.rail.busy_label
        self.access = Access(self, roles, self.rail, self.inspect_page, self.notices)
        self._handover = Handover(
            session,
            self.files,
            roles,
            self.notices,
            self.train_page,
            self.tune_page,
            self.compare_page,
            self.inspect_page,
        )
        self._closing = Closing(
            self,
            session,
            self.inspect_page.worker,
            self.files,
            roles,
            self.notices,
            self.busy_label.setText,
            self._works(),
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._make_actions(look)
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(1100, 680)
        self.show_train()
        self._show_title()
        if preferences.fault:
            hint = "" if roles.is_operator else self.tr("The defaults hold instead. Look through Settings.")
            self.notices.show_notice(Severity.WARNING, f"{preferences.fault}.", hint)

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rail = self.rail
        for page, text, drawing, slot in (
            (self.train_page, self.tr("Train"), "train", self.show_train),
            (self.tune_page, self.tr("Tune"), "tune", self.show_tune),
            (self.compare_page, self.tr("Compare"), "compare", self.show_compare),
            (self.inspect_page, self.tr("Inspect"), "inspect", self.show_inspect),
            (self.settings_page, self.tr("Settings"), "settings", self.show_settings),
        ):
            rail.add(page, text, drawing, slot)
            self._pages.addWidget(page)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        notices = QHBoxLayout()
        notices.setContentsMargins(14, 0, 14, 0)
        notices.addWidget(self.notices)
        body.addLayout(notices)
        body.addWidget(self._pages, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addLayout(body, 1)
        self.setCentralWidget(whole)

    def _make_actions(self, look: Look) -> None:
        menus = make_menus(self)
        page = self.inspect_page
        owners: dict[str, QObject] = {
            "window": self,
            "access": self.access,
            "session": self.session,
            "files": self.files,
        }
        owners |= {"inspect": page, "view": page.view, "side": page.side}
        self.actions_by_name.update(make_actions(self, menus, owners))
        by_name = self.actions_by_name
        menus["File"].insertMenu(by_name["save"], self.files.recent_menu)
        language_menu, theme_menu = look.menus(self)
        for menu in (language_menu, theme_menu):
            menus["View"].insertMenu(by_name["full_screen"], menu)
        self._page_actions = [by_name[spec.name] for spec in ACTIONS if spec.owner in PAGE_OWNERS]
        by_name["toggle_sound"].setChecked(self.preferences.settings.sound_on_ng)
        page.take_actions(by_name)
        self.access.take_actions(by_name, (language_menu, theme_menu), self.show_inspect)

    def _connect(self) -> None:
        session = self.session
        session.project_changed.connect(self._show_title)
        session.dirty_changed.connect(self._show_title)
        session.undo_changed.connect(self._show_title)
        session.saved.connect(self._show_title)
        session.busy_changed.connect(self.busy_label.setText)
        self.files.project_begun.connect(self.show_train)
        self.files.project_opening.connect(self.show_inspect)
        self.train_page.building_changed.connect(self._hold_project)
        self.train_page.save_asked.connect(self.files.save)
        self.train_page.open_asked.connect(self.files.open_project)
        self.train_page.inspect_asked.connect(self.show_inspect)
        self.preferences.changed.connect(self._take_preferences)
        self.preferences.failed.connect(self.notices.show_fault)
        self.closed.connect(self.inspect_page.run.station.write)

    # --- pages -------------------------------------------------------------------------------------------------

    @Slot()
    def show_train(self) -> None:
        """The train page."""
        self._show_page(self.train_page)

    @Slot()
    def show_tune(self) -> None:
        """The tune page."""
        self._show_page(self.tune_page)

    @Slot()
    def show_compare(self) -> None:
        """The compare page."""
        self.compare_page.suggest(self.train_page.form.folder)
        self._show_page(self.compare_page)

    @Slot()
    def show_inspect(self) -> None:
        """The inspect page."""
        self._show_page(self.inspect_page)

    @Slot()
    def show_settings(self) -> None:
        """The settings page."""
        self._show_page(self.settings_page)

    @property
    def page(self) -> QWidget:
        """The page shown."""
        current = self._pages.currentWidget()
        assert current is not None
        return current

    def _show_page(self, page: QWidget) -> None:
        if self.roles.is_operator and page is not self.inspect_page:
            return
        self._pages.setCurrentWidget(page)
        self.rail.mark(page)
        # Space, arrows and letters belong to the inspect page alone; elsewhere they press buttons and write words.
        for action in self._page_actions:
            action.setShortcutContext(
                Qt.ShortcutContext.WindowShortcut if page is self.inspect_page else Qt.ShortcutContext.WidgetShortcut
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
        dialog = HelpDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    @Slot()
    def _show_title(self, *_facts: object) -> None:
        project, path = self.session.project, self.session.path
        name = project.document.name if project is not None else self.tr("No project")
        where = f" - {path.name}" if path is not None else ""
        self.setWindowTitle(f"{name}{where}[*] - Inspector")
        self.setWindowModified(self.session.dirty)
        by_name = self.actions_by_name
        by_name["save"].setEnabled(self.session.dirty)
        by_name["save_as"].setEnabled(project is not None)
        by_name["undo"].setEnabled(self.session.can_undo)
        by_name["redo"].setEnabled(self.session.can_redo)
        by_name["reset_limit"].setEnabled(project is not None)
        by_name["show_tune"].setEnabled(project is not None)
        self.rail.let_choose(self.tune_page, "" if project is not None else self.tr("Build or open a project first"))
        if project is None and self.page is self.tune_page:
            self.show_train()

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
        if self.page is self.compare_page:
            self.compare_page.drop(paths)
        elif projects and self.train_page.building:
            self._handover.say_building()
        elif projects:
            self.files.open_path(projects[0])
        elif self.page is self.inspect_page and self.session.project is not None:
            self.inspect_page.drop(paths)
        elif self.page is self.tune_page and self.session.project is not None:
            self.tune_page.drop(paths)
        elif paths:
            self.train_page.drop(paths)
            self.show_train()

    def _works(self) -> tuple[Work, ...]:
        """What closing would throw away; each can be ended by a button of its page."""
        train, tune, compare = self.train_page, self.tune_page, self.compare_page
        return (
            Work(
                lambda: train.has_ready_build,
                self.show_train,
                self.tr("A build is ready, and would be lost."),
                self.tr("Press Use it or Discard, then close again."),
            ),
            *(
                Work(goes_on, show, message, self.tr("Cancel it, or wait for it to end; then close again."))
                for goes_on, show, message in (
                    (lambda: train.building, self.show_train, self.tr("A build is going on.")),
                    (lambda: tune.labelling.busy, self.show_tune, self.tr("Pictures are being labelled.")),
                    (lambda: compare.comparison.running, self.show_compare, self.tr("A comparison is going on.")),
                )
            ),
        )

    def set_feed(self, feed: Feed) -> None:
        """Put a feed on the inspect page."""
        self.inspect_page.set_feed(feed)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once nothing is lost and every thread has ended; the event loop goes on meanwhile."""
        if self._closing.may_close():
            self.closed.emit()
            super().closeEvent(event)
        else:
            event.ignore()
