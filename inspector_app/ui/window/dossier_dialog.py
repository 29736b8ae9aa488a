"""Project: the dossier for an auditor, written as a PDF from the saved project file. It is not modal."""

from collections.abc import Generator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.check_box import CheckBox
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.job import Job

SIZE_PX = (640, 360)


class DossierDialog(Dialog):
    """Says what is in the dossier, asks for a file, and writes it."""

    keeps_input = False

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        """Begin; the dossier is about the file of the open project."""
        super().__init__(parent, lambda: self.tr("Dossier"))
        self._desk = desk
        self._session = desk.session
        self._job: Job | None = None
        self._target = Path()
        self.pictures = CheckBox()
        keep(
            self.pictures.setText,
            lambda: self.tr("Also write the list of training pictures with their hashes (CSV)"),
        )
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.note = label(kind="message")
        self.write_button = button(lambda: self.tr("Write PDF…"), primary=True)
        self.close_button = button(lambda: self.tr("Close"))
        self._lay_out()
        self.write_button.clicked.connect(self.write)
        self.close_button.clicked.connect(self.close)
        self._session.dirty_changed.connect(self._show_state)
        self._session.project_changed.connect(self._show_state)
        self._session.saved.connect(self._show_state)
        self._show_state()

    def _lay_out(self) -> None:
        what = label(
            lambda: self.tr(
                "One PDF for an auditor: what is promised and whether it was shown to hold, open points, hashes of the "
                "project and its pictures, settings, detection limit, changes and versions. What was not done is said."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for widget in (what, self.pictures, self.bar, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(self.foot(self.write_button, self.close_button))
        self.resize(*SIZE_PX)

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        session, busy = self._session, self._job is not None
        unsaved = session.path is None or session.dirty
        self.bar.setVisible(busy)
        self.write_button.setEnabled(session.project is not None and not unsaved and not busy)
        if busy:
            return
        if session.project is None:
            self._say(lambda: self.tr("No project is open."))
        elif unsaved:
            self._say(lambda: self.tr("The dossier is about the project's file: save the project first."))
        elif not self._target.name:
            self._say("")

    @Slot()
    def write(self) -> None:
        """Ask for a file and write the dossier."""
        session = self._session
        project, file = session.project, session.path
        if project is None or file is None or self._job is not None:
            return
        out = dialogs.ask_dossier_target(self, project.document.name)
        if out is None:
            return
        beside = out.with_name(f"{out.stem} pictures.csv") if self.pictures.isChecked() else None
        paths, by = session.paths, session.who()

        def work() -> Generator[Progress, None, tuple[int, str]]:
            from inspector_app.pipeline.dossier.gather import gather, require_other_file, write_picture_list
            from inspector_app.ui.reports.dossier_pdf import write_dossier

            require_other_file(out, file)
            dossier = yield from gather(file, paths, datetime.now().astimezone(), by)
            yield Progress(Sentence("Writing the dossier"), 0, 0, 0.9)
            written = write_dossier(dossier, out)
            if beside is not None:
                write_picture_list(project, beside)
            return written

        self._target = out
        self._job = job = session.jobs.make(work, writes=True)
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._say_written)
        job.failed.connect(self._say_failed)
        self._show_state()
        job.start()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(1000 * progress.fraction))
        self._say(told(progress.step))

    @Slot(object)
    def _say_written(self, written: tuple[int, str]) -> None:
        self._job = None
        path, (n, missing) = self._target, written
        self._show_state()
        if missing:
            self._say(lambda: self.tr("No font of this computer has these letters: {letters}").format(letters=missing))
        else:
            self._say(lambda: self.tr("The dossier of {n} pages is in {path}.").format(n=n, path=path))

    @Slot(object)
    def _say_failed(self, fault: BaseException) -> None:
        self._job = None
        self._show_state()
        message, hint = self._desk.notices.words_of(fault)
        self._say(lambda: " ".join(filter(None, (said_now(told(message)), said_now(told(hint))))))

    def _say(self, words: Words) -> None:
        keep(self.note.setText, words)
