"""The main window: pages on a rail, menus, and questions about unsaved projects."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from inspector_app.core.plugins import Refused
from inspector_app.project.app_settings import AppSettings
from inspector_app.records.parts import Filter
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.widgets.page import Desk, Page
from inspector_app.ui.window.access import Access
from inspector_app.ui.window.actions import actions_with, show_action
from inspector_app.ui.window.appearance import Appearance
from inspector_app.ui.window.challenges import Challenges
from inspector_app.ui.window.closing import Closing
from inspector_app.ui.window.drop_frame import DropFrame
from inspector_app.ui.window.idle import IdleSignOut
from inspector_app.ui.window.last_project import LastProject
from inspector_app.ui.window.menu_dialogs import MenuDialogs
from inspector_app.ui.window.menus import connect_actions, make_actions, make_menus
from inspector_app.ui.window.paged_window import PagedWindow
from inspector_app.ui.window.pages import FIRST, OPERATORS, PAGES, RECORDS, PageSpec
from inspector_app.ui.window.project_files import ProjectFiles
from inspector_app.ui.window.rail import Rail
from inspector_app.ui.window.reasons import Reasons
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # they import the pipeline, which would delay the window
    from inspector_app.sources.camera_list import CameraInfo
    from inspector_app.workers.live_thread import OpenSource


LEAST_PX: Final = (900, 470)
"""What a screen of 1366 x 768 at 150 % has beside its task bar."""


OF_A_PROJECT = (
    "reset_limit",
    "find_pictures",
    "doctor",
    "show_corrections",
    "challenge_parts",
    "gauge_study",
    "detection_limit",
    "dossier",
)
"""Actions that need a project."""


class MainWindow(PagedWindow):
    """Combines the pages. It judges no parts and knows each page only by its spec.

    All pages exist before a project is opened or work begins, so that no page misses a signal.
    """

    closed = Signal()

    def __init__(
        self,
        session: Session,
        settings: QSettings,
        preferences: Preferences,
        roles: Roles,
        look: Appearance,
        open_source: "OpenSource",
        list_cameras: "Callable[[], list[CameraInfo]]",
        pages: Sequence[PageSpec] = PAGES,
    ) -> None:
        """Make the window.

        Args:
            session: the session that the window shows.
            settings: recent projects and the saved window state.
            preferences: the settings of this computer.
            roles: operator or engineer.
            look: language and theme of the window.
            open_source: opens a feed; slow.
            list_cameras: returns the cameras; slow.
            pages: the specs of the pages, in the order of the rail.
        """
        super().__init__(pages)
        self.session = session
        self.preferences = preferences
        self.roles = roles
        self.notices = Notices()
        self.files = ProjectFiles(self, session, settings, self.notices, roles, self.made.values)
        self.actions_by_name: dict[str, QAction] = {}
        self.rail = Rail()
        self.busy_label = self.rail.busy_label
        self.access = Access(self, roles, self.rail, self.notices)
        self.last_project = LastProject(session, self.files, self.notices, roles, self.access.lock)
        self._settings = settings
        self._look = look
        self._desk = Desk(session, self.notices, preferences, roles, self.files, open_source, list_cameras, self._stack)
        self._closing = Closing(self, self._desk, self.files)
        self.dialogs = MenuDialogs(self, self._desk)
        self.challenges = Challenges(self, self._desk, self.dialogs.show_one)
        self.idle = IdleSignOut(self, preferences, roles)
        self.reasons = Reasons(self, session.audit, preferences)
        self._lay_out()
        self._make_actions(look)
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_PX)
        self._show_title()
        if preferences.fault:
            self.notices.show_notice(
                Severity.WARNING,
                preferences.fault,
                ""
                if roles.is_operator
                else lambda: self.tr(
                    "Settings that could not be read have their default values again. Check the Settings page."
                ),
            )

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for spec in self.specs.values():
            text = partial(QCoreApplication.translate, "MainWindow", spec.title)
            self.rail.add(spec.name, text, spec.icon or spec.name, self._show(spec.name))
        body = QGridLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._room, 0, 0)
        self._notices_row = QHBoxLayout()
        self._notices_row.setContentsMargins(14, 6, 14, 0)
        self._notices_row.addWidget(self.notices)
        body.addLayout(self._notices_row, 0, 0, Qt.AlignmentFlag.AlignTop)  # over the page, which must not move
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(body, 1)
        self.setCentralWidget(whole)
        self._drop_frame = DropFrame(whole)

    def _make_actions(self, look: Appearance) -> None:
        menus = make_menus(self)
        by_name = self.actions_by_name
        self.action_specs = actions_with(list(self.specs.values()))
        by_name.update(make_actions(self, menus, self.action_specs))
        session, files = self.session, self.files
        connect_actions(
            by_name,
            {
                "new_project": files.new_project,
                "open_project": files.open_project,
                "save": files.save,
                "save_as": files.save_as,
                "lock": self.access.lock,
                "close": self.close,
                "undo": files.undo,
                "redo": files.redo,
                "reset_limit": session.reset_threshold,
                "toggle_sound": self.toggle_sound,
                "full_screen": self.full_screen,
                "show_help": self.dialogs.show_help,
                "read_manual": self.dialogs.read_manual,
                "read_licences": self.dialogs.read_licences,
                "show_audit": self.dialogs.show_audit,
                "self_test": self.dialogs.self_test,
                "try_demo": self.dialogs.try_demo,
                "collect": self.dialogs.collect,
                "challenge_parts": self.challenges.show_parts,
                "gauge_study": self.challenges.show_gauge,
                "detection_limit": self.dialogs.detection_limit,
                "dossier": self.dialogs.dossier,
                **{show_action(spec): self._show(spec.name) for spec in self.specs.values()},
            },
        )
        for menu in menus.values():  # the actions in them need their page
            menu.aboutToShow.connect(self.make_all)
        menus["File"].insertMenu(by_name["save"], files.recent_menu)
        language_menu, theme_menu = look.menus(self)
        for menu in (language_menu, theme_menu):
            menus["View"].insertMenu(by_name["full_screen"], menu)
        by_name["toggle_sound"].setChecked(self.preferences.settings.sound_on_ng)
        self.access.take_actions(self.action_specs, by_name, (language_menu, theme_menu), self._show(OPERATORS))

    def _connect(self) -> None:
        session = self.session
        session.project_changed.connect(self._show_title)
        session.dirty_changed.connect(self._show_title)
        session.undo_changed.connect(self._show_title)
        session.saved.connect(self._show_title)
        session.busy_changed.connect(self.rail.say_opening)
        for begun in (self.files.project_begun, self.files.project_opening):
            begun.connect(self.make_all)
        self.files.project_begun.connect(self._show(FIRST))
        self.files.project_opening.connect(self._show(OPERATORS))
        self.preferences.changed.connect(self._take_preferences)
        self.preferences.failed.connect(self._tell_unsaved)
        self.roles.changed.connect(self._tell_role)
        session.audit.failed.connect(self._tell_unaudited)
        session.audit.written.connect(lambda: self.notices.end("audit"))
        self._closing.told.connect(self.rail.say)
        self._closing.in_the_way.connect(self.show_page)
        session.plugins.refused.connect(self._tell_refused)

    @Slot(object)
    def _tell_refused(self, plugin: Refused) -> None:
        """Show that a plugin was left out; the rest works."""
        self.notices.show_notice(
            Severity.WARNING,
            lambda: self.tr("The plugin {name} was left out: {reason}.").format(
                name=plugin.plugin, reason=plugin.reason
            ),
            lambda: self.tr("Install a version of it that fits this program, or remove it."),
        )

    # --- pages -------------------------------------------------------------------------------------------------

    def make_page(self, spec: PageSpec) -> Page:
        """Make a page and connect it."""
        page = spec.make(self._desk)
        connect_actions(self.actions_by_name, page.slots())
        page.take_actions(self.actions_by_name)
        page.restore(self._settings)
        page.set_operator(operator=self.roles.is_operator)
        if page.menu_row is not None:
            page.menu_row.addWidget(self.rail.menu_button)
        page.page_asked.connect(self.show_page)
        page.records_asked.connect(self._show_records)
        page.work_changed.connect(self._follow_work)
        self.closed.connect(page.window_closed)
        self._look.spare(page)
        return page

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page; an operator has only one."""
        if self.roles.is_operator and name != OPERATORS:
            return
        page = self.page_named(name)
        page.enter()
        self._stack.setCurrentWidget(page)
        (page.notices_row or self._notices_row).addWidget(self.notices)
        self.notices.raise_()
        self.rail.mark(name)
        # The keys Space, arrows and letters work on one page only. On other pages they press buttons and enter text.
        for spec in self.action_specs:
            if spec.page:
                here = Qt.ShortcutContext.WindowShortcut if spec.page == name else Qt.ShortcutContext.WidgetShortcut
                self.actions_by_name[spec.name].setShortcutContext(here)
        page.setFocus()

    @Slot(object)
    def _show_records(self, wanted: Filter) -> None:
        """Show records that another page asks for."""
        self.page_named(RECORDS).show_records(wanted)
        self.show_page(RECORDS)

    def _show(self, name: str) -> Callable[..., None]:
        """Return a slot that shows this page and ignores the arguments of its signal."""
        return lambda *_facts: self.show_page(name)

    @Slot(bool)
    def _tell_role(self, operator: bool) -> None:  # noqa: FBT001 - a signal's argument
        for page in self.made.values():
            page.set_operator(operator=operator)

    @Slot()
    def _follow_work(self) -> None:
        """Disable the actions that open another project while some work needs the current one."""
        self.make_all()
        works = [page.work_in_progress() for page in self.made.values()]
        held = any(work is not None and work.holds_project for work in works)
        for name in ("new_project", "open_project"):
            self.actions_by_name[name].setEnabled(not held)
        self.files.recent_menu.setEnabled(not held and not self.files.recent_menu.isEmpty())
        if not any(works):
            self.notices.end("work")
        if not any(page.judges for page in self.made.values()):
            self.notices.end("judging")

    @Slot()
    def full_screen(self) -> None:
        """Handle F11: switch full screen on or off."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot(bool)
    def toggle_sound(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Handle M: switch the sound on or off."""
        self.preferences.change(self.preferences.settings.model_copy(update={"sound_on_ng": wanted}))

    @Slot(object)
    def _take_preferences(self, settings: AppSettings) -> None:
        self.actions_by_name["toggle_sound"].setChecked(settings.sound_on_ng)
        if self.preferences.saved:
            self.notices.end("settings")

    @Slot(object)
    def _tell_unsaved(self, fault: BaseException) -> None:
        self.notices.show_fault(fault, cause="settings")

    @Slot(object)
    def _tell_unaudited(self, fault: BaseException) -> None:
        self.notices.show_fault(fault, cause="audit")

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
        for name in OF_A_PROJECT:
            by_name[name].setEnabled(project is not None)
        for spec in self.specs.values():
            if spec.needs_project:
                by_name[show_action(spec)].setEnabled(project is not None)
                needed = "" if project is not None else lambda: self.tr("Build or open a project first")
                self.rail.let_choose(spec.name, needed)
                if project is None and self.shows(spec.name):
                    self.show_page(FIRST)

    def _title(self) -> str:
        project, path = self.session.project, self.session.path
        name = project.document.name if project is not None else self.tr("No project")
        where = f" - {path.name}" if path is not None else ""
        shown = f"{name}{where}".replace("[*]", "[*][*]")  # Qt replaces a single [*] by the star of a modified document
        return f"{shown}[*] - Inspector"

    # --- dropping and closing ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Accept files and folders."""
        if not self.roles.is_operator and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._drop_frame.show_frame()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Forget what was dragged."""
        super().dragLeaveEvent(event)
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open a dropped project; give any other file to the page."""
        self._drop_frame.hide()
        if self.roles.is_operator:  # the window may have been locked during the drag
            event.ignore()
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_dropped(paths)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open dropped paths: a project as project, any other path by the page."""
        projects = [path for path in paths if dialogs.is_project(path)]
        if projects and not self.page.takes_projects:
            if not self.files.say_held():
                self.files.open_path(projects[0])
        elif not self.page.drop(paths):
            self.page_named(FIRST).drop(paths)
            self.show_page(FIRST)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once nothing would be lost and every thread has ended; the event loop continues until then."""
        if self._closing.may_close():
            self.closed.emit()
            super().closeEvent(event)
        else:
            event.ignore()
