"""What a person adds to a recorded part: an answer, a note, and that its picture is kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector_app.core.messages import Label, Settled
from inspector_app.core.sentences import Sentence
from inspector_app.records.faults import MeanwhileError
from inspector_app.records.parts import Part
from inspector_app.workers.history_reader import Reader
from inspector_app.workers.job import once
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session


class HistoryNotes(QObject):
    """Writes to the store in jobs; ``changed``, with the record as it is then, or ``failed`` follows."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, roles: Roles, path: Callable[[], Path], parent: QObject | None = None) -> None:
        """Write to the file that ``path`` returns."""
        super().__init__(parent)
        self._session = session
        self._jobs = session.jobs
        self._roles = roles
        self._path = path
        self._own: set[str] = set()
        """The times of the answers from here: a second one may come before the first is read again."""

    def settle(self, part: Part, label: Label) -> None:
        """Write what a person found out about a part; the last answer counts, and the former ones stay."""
        settled = Settled(label, self._session.who(), self._roles.role, self._session.now().timestamp())

        known = {said["at"] for said in part.settled if "at" in said}

        def write(path: Path) -> None:
            from inspector_app.records.settling import settle, time_of

            self._own.add(time_of(settled))
            settle(path, part.run_id, part.number, settled, known | self._own)

        old = part.label.value if part.label is not None else part.verdict.value
        self._write(part, Sentence("Settling a part"), write, old, label.value)

    def keep(self, part: Part, *, kept: bool) -> None:
        """Say whether the archived picture of a part is never removed automatically."""

        def write(path: Path) -> None:
            from inspector_app.records.notes import keep_picture

            keep_picture(path, part.run_id, part.number, kept=kept)

        self._write(part, Sentence("Keeping a picture"), write, *("", "kept") if kept else ("kept", ""))

    def note(self, part: Part, text: str) -> None:
        """Write the note of a part in place of the former one."""

        def write(path: Path) -> None:
            from inspector_app.records.notes import write_note

            write_note(path, part.run_id, part.number, text, part.note)

        self._write(part, Sentence("Writing a note"), write, part.note, text)

    def _write(self, part: Part, step: Sentence, write: Callable[[Path], None], old: str, new: str) -> None:
        """Write in a job, then note the change in the audit trail."""
        path = self._path()

        def change() -> tuple[Part | None, MeanwhileError | None]:
            fault = None
            try:
                write(path)
            except MeanwhileError as error:
                fault = error  # what the other window wrote is shown, too
            with Reader(path).open() as records:
                return records.part(part.run_id, part.number), fault

        job = self._jobs.make(lambda: once(step, change), writes=True, brief=True)
        job.finished.connect(partial(self._take, str(part.path or part.name), old, new))
        job.failed.connect(self.failed)
        job.start()

    def _take(self, what: str, old: str, new: str, written: tuple[Part | None, MeanwhileError | None]) -> None:
        part, fault = written
        if fault is None:
            self._session.audit.note("correction", what, old=old, new=new)
        if part is not None:
            self._session.promise.settle(part.run_id, part.number, part.label, part.score_l2, part.captured_at_s)
            self.changed.emit(part)
        if fault is not None:
            self.failed.emit(fault)
