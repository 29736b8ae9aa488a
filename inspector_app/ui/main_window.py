"""The window: pages on a rail, menus, and what happens to a project that is not saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings, QSize, Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.pipeline.live import Feed, RunState
from inspector_app.project.store import SUFFIX
from inspector_app.ui import dialogs
from inspector_app.ui.actions import ACTIONS, MENUS
from inspector_app.ui.help import HelpDialog
from inspector_app.ui.icons import icon
from inspector_app.ui.notices import Notices, Severity
from inspector_app.ui.pages.inspect import InspectPage, ListCameras, OpenSource
from inspector_app.ui.pages.train import TrainPage
from inspector_app.ui.widgets import label
from inspector_app.workers.session import Session

MAX_RECENT = 8
RAIL_PX = 84


class MainWindow(QMainWindow):
    """Puts the pages together; decides nothing about parts."""

    def __init__(
        self, session: Session, settings: QSettings, open_source: OpenSource, list_cameras: ListCameras
    ) -> None:
        """Make the window.

        Args:
            session: what it shows.
            settings: window state and recent projects.
            open_source: opens a feed; slow.
            list_cameras: names of cameras; slow.
        """
        super().__init__()
        self.session = session
        self._settings = settings
        self._then: Callable[[], None] | None = None
        self._closing = False
        self.notices = Notices()
        self.train_page = TrainPage(session, self.notices)
        self.inspect_page = InspectPage(session, self.notices, open_source, list_cameras)
        self.actions_by_name: dict[str, QAction] = {}
        self._pages = QStackedWidget()
        self._recent_menu = QMenu(self.tr("Open recent"), self)
        self._lay_out()
        self._make_actions()
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(1100, 680)
        self._restore()
        self._show_title()
        self.show_train()

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setFixedWidth(RAIL_PX)
        column = QVBoxLayout(rail)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        self._rail_buttons: dict[QWidget, QToolButton] = {}
        group = QButtonGroup(self)
        for page, text, drawing, slot in (
            (self.train_page, self.tr("Train"), "train", self.show_train),
            (self.inspect_page, self.tr("Inspect"), "inspect", self.show_inspect),
        ):
            choice = QToolButton()
            choice.setText(text)
            choice.setIcon(icon(drawing))
            choice.setIconSize(QSize(28, 28))
            choice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            choice.setCheckable(True)
            choice.setFixedSize(RAIL_PX - 16, 68)
            choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            choice.clicked.connect(slot)
            group.addButton(choice)
            column.addWidget(choice)
            self._rail_buttons[page] = choice
            self._pages.addWidget(page)
        column.addStretch(1)
        self.busy_label = label("", "small")
        self.busy_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.busy_label)
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

    def _make_actions(self) -> None:
        menus = {name: self.menuBar().addMenu(QCoreApplication.translate("Actions", text)) for name, text in MENUS}
        owners: dict[str, QWidget] = {"window": self, "inspect": self.inspect_page}
        for spec in ACTIONS:
            action = QAction(QCoreApplication.translate("Actions", spec.text), self)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
            action.setCheckable(spec.checkable)
            if spec.icon:
                action.setIcon(icon(spec.icon))
            slot = getattr(owners[spec.owner], spec.name)
            if spec.checkable:
                action.setChecked(True)
                action.toggled.connect(slot)
            else:
                action.triggered.connect(slot)
            if spec.separated:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(action)
            self.actions_by_name[spec.name] = action
            if spec.name == "open_project":
                menus[spec.menu].addMenu(self._recent_menu)
        self._page_actions = [self.actions_by_name[spec.name] for spec in ACTIONS if spec.owner == "inspect"]
        self.inspect_page.take_actions(self.actions_by_name)

    def _connect(self) -> None:
        session = self.session
        session.project_changed.connect(self._show_title)
        session.dirty_changed.connect(self._show_title)
        session.undo_changed.connect(self._show_title)
        session.saved.connect(self._note_saved)
        session.failed.connect(self._note_failed)
        session.busy_changed.connect(self.busy_label.setText)
        session.jobs.all_ended.connect(self._close_when_idle)
        self.inspect_page.worker.ended.connect(self._close_when_idle)
        self.train_page.save_asked.connect(self.save)
        self.train_page.inspect_asked.connect(self.show_inspect)
        self._recent_menu.triggered.connect(self._open_recent)

    def _restore(self) -> None:
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            self.resize(1366, 768)
        self.inspect_page.bar.opacity.setValue(int(str(self._settings.value("inspect/opacity", 70))))
        self._show_recent()

    # --- pages -------------------------------------------------------------------------------------------------

    @Slot()
    def show_train(self) -> None:
        """The train page."""
        self._show_page(self.train_page)

    @Slot()
    def show_inspect(self) -> None:
        """The inspect page."""
        self._show_page(self.inspect_page)

    @property
    def page(self) -> QWidget:
        """The page shown."""
        current = self._pages.currentWidget()
        assert current is not None
        return current

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._rail_buttons[page].setChecked(True)
        # Space, arrows and letters belong to the inspect page alone; elsewhere they press buttons and write words.
        for action in self._page_actions:
            action.setVisible(True)
            action.setShortcutContext(
                Qt.ShortcutContext.WindowShortcut if page is self.inspect_page else Qt.ShortcutContext.WidgetShortcut
            )
        page.setFocus()

    @Slot()
    def full_screen(self) -> None:
        """F11."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def show_help(self) -> None:
        """F1: all keys, from the same list as the menus."""
        dialog = HelpDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    @Slot()
    def _show_title(self) -> None:
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

    # --- projects ----------------------------------------------------------------------------------------------

    @Slot()
    def new_project(self) -> None:
        """Ctrl+N."""
        self._unless_unsaved(self._begin_new)

    @Slot()
    def open_project(self) -> None:
        """Ctrl+O."""
        path = dialogs.ask_project(self)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a project, unless the present one is to be kept."""
        self._unless_unsaved(lambda: self._begin_open(path))

    @Slot()
    def save(self) -> None:
        """Ctrl+S."""
        if self.session.path is not None:
            self.session.save(self.session.path)
        else:
            self.save_as()

    @Slot()
    def save_as(self) -> None:
        """Ctrl+Shift+S."""
        project = self.session.project
        if project is None:
            return
        suggested = self.session.path or Path(f"{project.document.name}{SUFFIX}")
        path = dialogs.ask_project_target(self, suggested)
        if path is None:
            self._then = None
        else:
            self.session.save(path)

    @Slot()
    def undo(self) -> None:
        """Ctrl+Z."""
        self.session.undo()

    @Slot()
    def redo(self) -> None:
        """Ctrl+Shift+Z."""
        self.session.redo()

    @Slot()
    def reset_limit(self) -> None:
        """Ctrl+R."""
        self.session.reset_threshold()

    def _begin_new(self) -> None:
        self.session.new()
        self.notices.clear()
        self.show_train()

    def _begin_open(self, path: Path) -> None:
        self.notices.clear()
        self.session.open(path)
        self._remember(path)
        self.show_inspect()

    def _unless_unsaved(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; ask before that if something would be lost."""
        if not self.session.dirty:
            then()
            return
        self._then = then
        buttons = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Save changes?"),
            self.tr("The project is not saved. Its changes will be lost unless you save them."),
            buttons.Save | buttons.Discard | buttons.Cancel,
            self,
        )
        box.setDefaultButton(buttons.Save)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._take_answer)
        box.open()

    @Slot(int)
    def _take_answer(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Save:
            self.save()
        elif answer == QMessageBox.StandardButton.Discard:
            self._go_on()
        else:
            self._then = None

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot(object)
    def _note_saved(self, path: Path) -> None:
        self._remember(path)
        self._show_title()
        if self._then is None:
            self.notices.show_notice(Severity.INFO, self.tr("Saved as {path}.").format(path=path))
        self._go_on()

    @Slot(object)
    def _note_failed(self, fault: BaseException) -> None:
        self._then = None
        self.notices.show_fault(fault)

    def _remember(self, path: Path) -> None:
        recent = [str(path.resolve()), *(known for known in self._recent() if known != str(path.resolve()))]
        self._settings.setValue("recent", recent[:MAX_RECENT])
        self._show_recent()

    def _recent(self) -> list[str]:
        stored = self._settings.value("recent", [])
        return [stored] if isinstance(stored, str) else [str(path) for path in stored or []]  # type: ignore[attr-defined]

    def _show_recent(self) -> None:
        self._recent_menu.clear()
        for path in self._recent():
            action = self._recent_menu.addAction(Path(path).name)
            action.setToolTip(path)
            action.setData(path)
        self._recent_menu.setEnabled(not self._recent_menu.isEmpty())

    @Slot(QAction)
    def _open_recent(self, action: QAction) -> None:
        self.open_path(Path(action.data()))

    # --- dropping and closing ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files and folders are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """A project is opened; anything else goes to the page."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_dropped(paths)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """What was dropped on the window."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.open_path(projects[0])
        elif self.page is self.inspect_page and self.session.project is not None:
            self.inspect_page.drop(paths)
        elif paths:
            self.train_page.drop(paths)
            self.show_train()

    def set_feed(self, feed: Feed) -> None:
        """Put a feed on the inspect page."""
        self.inspect_page.set_feed(feed)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once nothing is lost and every thread has ended; the event loop goes on meanwhile."""
        if self.session.dirty and not self._closing:
            event.ignore()
            self._unless_unsaved(self._begin_closing)
            return
        self._closing = True
        if self._busy():
            event.ignore()
            self.session.jobs.cancel_all()
            self.inspect_page.stop()
            self.setEnabled(False)
            self.busy_label.setText(self.tr("Closing…"))
            return
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.setValue("inspect/opacity", self.inspect_page.bar.opacity.value())
        self._settings.sync()
        super().closeEvent(event)

    def _busy(self) -> bool:
        return self.session.jobs.busy or self.inspect_page.worker.state is not RunState.IDLE

    def _begin_closing(self) -> None:
        self._closing = True
        self.close()

    @Slot()
    def _close_when_idle(self) -> None:
        if self._closing and not self._busy():
            self.close()
