"""New, open, save and recent projects; unsaved changes are not lost without a question."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from inspector_app.core.errors import InspectorError
from inspector_app.project.file_names import file_name
from inspector_app.project.paths import SUFFIX
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import literal
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.widgets.page import Page, Work
from inspector_app.ui.widgets.window_ini import MAX_RECENT, RECENT
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it imports the pipeline, which would delay the window
    from inspector_app.pipeline.judging.opening import OpenedProject


def _without_icons(box: QMessageBox) -> None:
    """Take away the icons that some systems put on buttons: they are of another kind than the program's own."""
    for press in box.buttons():
        press.setIcon(QIcon())


class _Question(QMessageBox):
    """The question whether to save, discard or cancel; it stores the action to run after the answer."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        buttons = QMessageBox.StandardButton
        super().__init__(window)
        self.then = then
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        keep(self.setWindowTitle, lambda: self.tr("Save changes?"))
        keep(self.setText, lambda: self.tr("The project is not saved. Its changes will be lost unless you save them."))
        self.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        _without_icons(self)
        self.setDefaultButton(buttons.Save)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


class _Conflict(QMessageBox):
    """The question whether to save under another name or to replace a file that another program has changed.

    It stores the path, and the action to run after the save.
    """

    def __init__(self, window: QWidget, fault: InspectorError, path: Path, then: Callable[[], None] | None) -> None:
        buttons = QMessageBox.StandardButton
        super().__init__(window)
        self.path = path
        self.then = then
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        keep(self.setWindowTitle, lambda: self.tr("Replace what is there?"))
        keep(self.setText, lambda: said(fault.message))
        keep(
            self.setInformativeText,
            lambda: self.tr("Nothing was written yet. If you replace it, what is there now is lost."),
        )
        self.setStandardButtons(buttons.Save | buttons.Yes | buttons.Cancel)
        _without_icons(self)
        self._name_buttons()
        self.setDefaultButton(buttons.Save)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @Slot()
    def _name_buttons(self) -> None:
        self.button(QMessageBox.StandardButton.Save).setText(self.tr("Save as…"))
        self.button(QMessageBox.StandardButton.Yes).setText(self.tr("Replace it"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Set the button texts again, because Qt sets its own texts after this event."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._name_buttons)


class ProjectFiles(QObject):
    """The actions of the File menu."""

    project_begun = Signal()
    project_opening = Signal()

    def __init__(
        self,
        window: QWidget,
        session: Session,
        settings: QSettings,
        notices: Notices,
        roles: Roles,
        pages: Callable[[], Iterable[Page]],
    ) -> None:
        """Show questions over ``window`` and keep the recent projects in ``settings``.

        An operator is not asked any question. ``pages`` returns the pages, whose work may prevent a change of project.
        """
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._notices = notices
        self._roles = roles
        self._pages = pages
        self._question: _Question | None = None
        self._conflict: _Conflict | None = None
        self._after_save: Callable[[], None] | None = None
        self.recent_menu = QMenu(window)
        keep(self.recent_menu.setTitle, lambda: self.tr("Open recent"))
        self.recent_menu.setToolTipsVisible(True)
        self.recent_menu.triggered.connect(self._open_recent)
        session.project_changed.connect(self._note_opened)
        session.opening_held.connect(self._ask_for_opened)
        session.merged.connect(self._note_merged)
        session.save_held.connect(self._ask_to_replace)
        session.saved.connect(self._note_saved)
        session.failed.connect(self._note_failed)
        self._show_recent()

    @Slot()
    def new_project(self) -> None:
        """Handle Ctrl+N: close the project and begin a new one."""
        self.unless_unsaved(self._begin_new)

    @Slot()
    def open_project(self) -> None:
        """Handle Ctrl+O: ask for a project and open it."""
        path = dialogs.ask_project(self._window)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a project, unless the user chooses to keep the current one."""
        self.unless_unsaved(lambda: self._begin_open(path))

    @Slot()
    def save(self) -> None:
        """Handle Ctrl+S: save the project."""
        self._save(self._session.path or self._ask_target())

    @Slot()
    def save_as(self) -> None:
        """Handle Ctrl+Shift+S: save the project under another name."""
        self._save(self._ask_target())

    def _ask_target(self) -> Path | None:
        project = self._session.project
        if project is None:
            return None
        suggested = self._session.path or Path(f"{file_name(project.document.name)}{SUFFIX}")
        return dialogs.ask_project_target(self._window, suggested)

    def _save(self, path: Path | None, then: Callable[[], None] | None = None, *, replacing: bool = False) -> None:
        if path is not None:
            self._after_save = then or self._after_save
            self._session.save(path, replacing=replacing)

    @property
    def asking(self) -> bool:
        """Whether a question is open, or the save after its answer is not done yet."""
        return self._question is not None or self._conflict is not None or self._after_save is not None

    def unless_unsaved(self, then: Callable[[], None]) -> None:
        """Call ``then``; first ask if unsaved changes would be lost. Never show two questions at once.

        An operator may not discard the changes of an engineer. Then ``then`` is not called, and a notice says so.
        """
        question = self._question or self._conflict
        if question is not None:
            question.raise_()
            return
        self._after_save = None
        if not self._session.dirty:
            then()
            return
        if self._roles.is_operator:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("The project has changes that are not saved."),
                lambda: self.tr("An engineer must save or discard them: log in from the menu at the lower left."),
                cause="unsaved",
            )
            return
        self._question = _Question(self._window, then)
        self._question.finished.connect(self._take_answer)
        self._question.open()

    def may_replace(self, *, kept: bool) -> bool:
        """Return whether another project may replace the open one without a question.

        A build that ends in the background must not end a run or the scoring of labelled pictures. It must not ask a
        question during other work, and must not change the project that an operator inspects with.

        Args:
            kept: whether the current state of the open project remains available.
        """
        if self._session.project is None:
            return True
        idle = not any(page.uses_project for page in self._pages())
        saved = not self._session.dirty or kept
        return idle and saved and not self.asking and not self._roles.is_operator

    def may_learn_again(self) -> bool:
        """Return whether the open project may be replaced by one learned from other good parts; a notice says why not.

        That clears the results of the last run, so no run may be on.
        """
        judging = any(page.judges for page in self._pages())
        if judging:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("Parts are being judged with this project."),
                lambda: self.tr("Stop the run on the Inspect page first."),
                cause="judging",
            )
        return not judging

    @Slot()
    def undo(self) -> None:
        """Handle Ctrl+Z."""
        if not self._session.undo_learns or (self.may_learn_again() and not self.say_held()):
            self._session.undo()

    @Slot()
    def redo(self) -> None:
        """Handle Ctrl+Shift+Z."""
        if not self._session.redo_learns or (self.may_learn_again() and not self.say_held()):
            self._session.redo()

    def replace(self, then: Callable[[], None], by: Page) -> None:
        """Call ``then``, which replaces the open project, unless other work prevents it.

        Args:
            then: replaces the project.
            by: the page that calls this; its own work does not prevent it.
        """
        works = [page.work_in_progress() for page in self._pages() if page is not by and page.uses_project]
        work = next((work for work in works if work is not None), None)
        if work is not None:
            self._say_in_the_way(work)
        elif not self.say_held(by):
            self.unless_unsaved(then)

    def say_held(self, by: Page | None = None) -> bool:
        """Return whether work on a page other than ``by`` prevents a change of project; if so, show a notice."""
        works = [page.work_in_progress() for page in self._pages() if page is not by]
        work = next((work for work in works if work is not None and work.holds_project), None)
        if work is not None:
            self._say_in_the_way(work)
        return work is not None

    def _say_in_the_way(self, work: Work) -> None:
        self._notices.show_notice(
            Severity.WARNING, work.message, lambda: self.tr("Cancel it, or wait until it ends."), cause="work"
        )

    def _begin_new(self) -> None:
        self._session.new()
        self.project_begun.emit()

    def _begin_open(self, path: Path) -> None:
        self._session.open(path)
        self.project_opening.emit()

    @Slot(object)
    def _note_opened(self, _project: object) -> None:
        self._notices.clear()  # they were about the former project
        if self._session.path is not None:
            self.remember(self._session.path)

    @Slot(object, object)
    def _ask_for_opened(self, opened: "OpenedProject", path: Path) -> None:
        if self.asking:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("{name} was not opened.").format(name=path.name),
                lambda: self.tr("The project was changed meanwhile. Open it again."),
            )
            return
        self.unless_unsaved(lambda: self._session.take_opened(opened, path))

    @Slot(int)
    def _take_answer(self, answer: int) -> None:
        question, self._question = self._question, None
        assert question is not None
        if answer == QMessageBox.StandardButton.Save:
            self._save(self._session.path or self._ask_target(), question.then)
        elif answer == QMessageBox.StandardButton.Discard:
            question.then()

    @Slot(object)
    def _note_saved(self, path: Path) -> None:
        self.remember(path)
        self._notices.end("project file")
        self._notices.end("unsaved")
        then = self._after_save
        if then is None:
            self._notices.show_notice(Severity.INFO, lambda: self.tr("Saved as {path}.").format(path=path))
        elif not self._session.saving:
            self.unless_unsaved(then)  # ask again if something was changed during the save

    @Slot(object)
    def _note_merged(self, news: str) -> None:
        self._notices.show_notice(Severity.WARNING, lambda: self.tr("Another window has saved this project too."), news)

    @Slot(object, object)
    def _ask_to_replace(self, fault: InspectorError, path: Path) -> None:
        """Ask before replacing a file that another program has changed. An operator is not asked; a notice is shown."""
        then, self._after_save = self._after_save, None
        if self._roles.is_operator or self._question is not None or self._conflict is not None:
            self._notices.show_fault(fault)
            return
        self._conflict = _Conflict(self._window, fault, path, then)
        self._conflict.finished.connect(self._take_decision)
        self._conflict.open()

    @Slot(int)
    def _take_decision(self, answer: int) -> None:
        question, self._conflict = self._conflict, None
        assert question is not None
        if answer == QMessageBox.StandardButton.Save:
            self._save(self._ask_target(), question.then)
        elif answer == QMessageBox.StandardButton.Yes:
            self._save(question.path, question.then, replacing=True)

    @Slot(object)
    def _note_failed(self, fault: BaseException) -> None:
        self._after_save = None
        self._notices.show_fault(fault, cause="project file")

    def remember(self, path: Path) -> None:
        """Put a project at the top of the recent projects, including those that other windows have added."""
        newest = str(path.absolute())  # not resolve(), which would access the drive
        self._settings.sync()
        recent = [newest, *(known for known in self.recent() if known != newest)]
        RECENT.keep(self._settings, recent[:MAX_RECENT])
        self._show_recent()

    def recent(self) -> list[str]:
        """Return the paths of recent projects, newest first; missing files are included, as a check can be slow."""
        return RECENT.of(self._settings)

    def _show_recent(self) -> None:
        self.recent_menu.clear()
        for path in self.recent():
            action = self.recent_menu.addAction(literal(Path(path).name))
            action.setToolTip(path)
            action.setData(path)
        self.recent_menu.setEnabled(not self.recent_menu.isEmpty())

    @Slot(QAction)
    def _open_recent(self, action: QAction) -> None:
        self.open_path(Path(action.data()))
