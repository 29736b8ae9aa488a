"""New, open, save and recent projects; nothing unsaved is lost without a question."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from inspector_app.project.store import SUFFIX
from inspector_app.ui import dialogs
from inspector_app.ui.notices import Notices, Severity
from inspector_app.workers.session import Session

MAX_RECENT = 8


class ProjectFiles(QObject):
    """What the File menu does."""

    project_begun = Signal()
    project_opening = Signal()

    def __init__(self, window: QWidget, session: Session, settings: QSettings, notices: Notices) -> None:
        """Ask over ``window``, keep recent names in ``settings``."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._notices = notices
        self._then: Callable[[], None] | None = None
        self.recent_menu = QMenu(self.tr("Open recent"), window)
        self.recent_menu.setToolTipsVisible(True)
        self.recent_menu.triggered.connect(self._open_recent)
        session.project_changed.connect(self._note_opened)
        session.saved.connect(self._note_saved)
        session.failed.connect(self._note_failed)
        self._show_recent()

    @Slot()
    def new_project(self) -> None:
        """Ctrl+N."""
        self.unless_unsaved(self._begin_new)

    @Slot()
    def open_project(self) -> None:
        """Ctrl+O."""
        path = dialogs.ask_project(self._window)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a project, unless the present one is to be kept."""
        self.unless_unsaved(lambda: self._begin_open(path))

    @Slot()
    def save(self) -> None:
        """Ctrl+S."""
        if self._session.path is not None:
            self._session.save(self._session.path)
        else:
            self.save_as()

    @Slot()
    def save_as(self) -> None:
        """Ctrl+Shift+S."""
        project = self._session.project
        if project is None:
            return
        suggested = self._session.path or Path(f"{project.document.name}{SUFFIX}")
        path = dialogs.ask_project_target(self._window, suggested)
        if path is None:
            self._then = None
        else:
            self._session.save(path)

    def unless_unsaved(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; ask before that if something would be lost."""
        if not self._session.dirty:
            then()
            return
        self._then = then
        buttons = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Save changes?"),
            self.tr("The project is not saved. Its changes will be lost unless you save them."),
            buttons.Save | buttons.Discard | buttons.Cancel,
            self._window,
        )
        box.setDefaultButton(buttons.Save)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._take_answer)
        box.open()

    def _begin_new(self) -> None:
        self._session.new()
        self._notices.clear()
        self.project_begun.emit()

    def _begin_open(self, path: Path) -> None:
        self._notices.clear()
        self._session.open(path)
        self.project_opening.emit()

    @Slot(object)
    def _note_opened(self, _project: object) -> None:
        if self._session.path is not None:
            self.remember(self._session.path)

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
        self.remember(path)
        if self._then is None:
            self._notices.show_notice(Severity.INFO, self.tr("Saved as {path}.").format(path=path))
        self._go_on()

    @Slot(object)
    def _note_failed(self, fault: BaseException) -> None:
        self._then = None
        self._notices.show_fault(fault)

    def remember(self, path: Path) -> None:
        """Put a project at the top of the recent ones."""
        resolved = str(path.resolve())
        recent = [resolved, *(known for known in self.recent() if known != resolved)]
        self._settings.setValue("recent", recent[:MAX_RECENT])
        self._show_recent()

    def recent(self) -> list[str]:
        """Paths of recent projects, newest first."""
        stored = self._settings.value("recent", [])
        if isinstance(stored, str):  # an ini file holds a list of one as plain text
            return [stored]
        return [str(path) for path in stored] if isinstance(stored, list) else []

    def _show_recent(self) -> None:
        self.recent_menu.clear()
        for path in self.recent():
            action = self.recent_menu.addAction(Path(path).name)
            action.setToolTip(path)
            action.setData(path)
        self.recent_menu.setEnabled(not self.recent_menu.isEmpty())

    @Slot(QAction)
    def _open_recent(self, action: QAction) -> None:
        self.open_path(Path(action.data()))
