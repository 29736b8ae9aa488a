"""What a person does with the part that is shown at the side of the History page."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import Label, Progress
from inspector_app.pipeline.judging.again import JudgedAgain, judge_again
from inspector_app.pipeline.judging.recalling import Recalled
from inspector_app.records.parts import Part
from inspector_app.ui.corrections.opener import Corrector
from inspector_app.ui.corrections.rememberer import Rememberer
from inspector_app.ui.history.again_dialog import AgainDialog
from inspector_app.ui.history.export_row import ExportRow
from inspector_app.ui.history.note_dialog import NoteDialog
from inspector_app.ui.history.words import fact_lines
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.widgets.why_dialog import Why
from inspector_app.workers.history import History
from inspector_app.workers.history_export import Chosen, pages_of
from inspector_app.workers.marking import mark_recorded


class PartActions(QObject):
    """Does what a key or a button says with a part."""

    def __init__(
        self,
        desk: Desk,
        history: History,
        export: ExportRow,
        page: QWidget,
        chosen: Callable[[int], Sequence[Part | None]],
    ) -> None:
        """Work for a page.

        Args:
            desk: what a page gets.
            history: the records.
            export: runs long work.
            page: the page.
            chosen: returns the selected parts, not more than so many; None: one is still being read.
        """
        super().__init__(page)
        self._desk = desk
        self._history = history
        self._export = export
        self._page = page
        self._chosen = chosen
        self.why = Why(desk.session.jobs, page)
        self.corrector = Corrector(desk, page)
        self.rememberer = Rememberer(desk, page, self.corrector)

    def do(self, name: str, part: Part) -> None:
        """Do what a name says, if it is one of these."""
        actions: dict[str, Callable[[Part], object]] = {
            "keep": self._keep,
            "note": self._ask_note,
            "copy": self._copy,
            "again": lambda part: self._judge_again([part]),
            "folder": self._open_folder,
            "why": self.explain,
            "correct": self._correct,
            "remember": self._remember,
        }
        if name in actions:
            actions[name](part)

    def explain(self, part: Part, at: tuple[float, float] | None = None) -> None:
        """Say why a part has its verdict; ``at``: a place in shares of its picture."""
        from inspector_app.pipeline.judging.asked import explain_part  # it would delay the window

        opened, archive = self._desk.session.opened, self._history.archive
        if opened is None:
            self._tell_no_project()
            return
        self.why.ask((part.place, at), lambda: explain_part(part, archive, opened, at))

    def _correct(self, part: Part) -> None:
        """Call the selected parts good; their archived pictures stay, once the person has accepted it."""
        from inspector_app.pipeline.correcting.correct import MOST_AT_ONCE  # it would delay the window
        from inspector_app.pipeline.correcting.proposal import CalledGood

        selected = self._chosen(MOST_AT_ONCE + 1) or [part]
        chosen = [one for one in selected if one is not None]
        if len(chosen) < len(selected):
            self._desk.notices.show_notice(
                Severity.INFO,
                lambda: self.tr("Some of the selected records are still being read."),
                lambda: self.tr("Try again in a moment."),
            )
            return
        archive = self._history.archive
        called = [
            CalledGood(one.name, archive / one.picture.file, sha256=one.picture.sha256)
            if one.picture is not None
            else CalledGood(one.name, one.path)
            for one in chosen
        ]

        def keep_pictures() -> None:
            for one in chosen:
                if one.picture is not None:
                    self._history.notes.keep(one, kept=True)

        self.corrector.call_good(called, keep_pictures)

    def _remember(self, part: Part) -> None:
        """Let the person mark a missed defect of a part on its archived picture."""
        archived = self._history.archive / part.picture.file if part.picture is not None else part.path
        self.rememberer.mark(part.name, archived)

    def settle(self, part: Part, label: Label, recalled: Recalled | None) -> None:
        """Write the answer; an engineer's answer about a part of the open project also labels it for Tune.

        Args:
            part: the part.
            label: the answer.
            recalled: its picture and map, if they were read.
        """
        self._history.notes.settle(part, label)
        if self._desk.roles.is_operator or recalled is None or part.picture is None:
            return
        file = self._history.archive / part.picture.file
        if mark_recorded(self._desk.session, part, label, recalled.patch_distance_l2, file):
            self._desk.notices.show_notice(
                Severity.INFO,
                lambda: self.tr("The part is labelled on the Tune page, too."),
                lambda: self.tr("Save the project to keep the label there."),
            )

    @Slot()
    def judge_all_again(self) -> None:
        """Judge the archived pictures of all records that are shown with the open project."""
        self._judge_again(None)

    def _judge_again(self, parts: list[Part] | None) -> None:
        """Judge some parts again; None: all records that are shown."""
        opened = self._desk.session.opened
        if opened is None:
            self._tell_no_project()
            return
        if self._export.running:
            return
        history = self._history
        chosen = Chosen(history.path, history.archive, history.rows.wanted, history.rows.count)
        total = len(parts) if parts is not None else chosen.total
        limits, name = self._desk.session.limits, opened.project.document.name

        def work() -> Generator[Progress, None, JudgedAgain]:
            pages = [parts] if parts is not None else pages_of(chosen)
            return judge_again(pages, total, chosen.archive, opened.detector, limits, name)

        self._export.begin(work, lambda found: AgainDialog(self._page, found, name).show())

    def _tell_no_project(self) -> None:
        self._desk.notices.show_notice(
            Severity.WARNING,
            lambda: self.tr("No project is open to judge with."),
            lambda: self.tr("Open the project of the part first."),
        )

    def _keep(self, part: Part) -> None:
        if part.picture is not None:
            self._history.notes.keep(part, kept=not part.picture.kept)

    def _ask_note(self, part: Part) -> None:
        dialog = NoteDialog(self._page, part.note)
        dialog.written.connect(lambda text: self._history.notes.note(part, text))
        dialog.show()

    def _copy(self, part: Part) -> None:
        # Not as QMimeData made here: its end after that of the interpreter ended the program with a fault.
        QGuiApplication.clipboard().setText("\n".join(f"{name}: {text}" for name, text in fact_lines(part)))
        self._desk.notices.show_notice(Severity.INFO, lambda: self.tr("The facts of the part were copied."))

    def _open_folder(self, part: Part) -> None:
        folder = self.folder_of(part)
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self._desk.notices.show_notice(
                Severity.WARNING, lambda: self.tr("There is no folder with a picture of this part.")
            )

    def folder_of(self, part: Part) -> Path | None:
        """Return the folder with the picture of a part; None: it has none."""
        if part.picture is not None:
            return (self._history.archive / part.picture.file).parent
        return part.path.parent if part.path is not None else None
