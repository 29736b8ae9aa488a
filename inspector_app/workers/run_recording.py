"""Where the records and pictures of a run are written, and what is told about that."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.live.archiving import Archiver
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.workers.job import Jobs, once


class RunRecording(QObject):
    """Recorder and archiver of the run, or of the last one."""

    failed = Signal(object)
    noticed = Signal(object)  # a Sentence, "" when it ends; Signal(str) would convert it to a plain str

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        """Write nothing yet; ``jobs`` runs what is slow."""
        super().__init__(parent)
        self.place: tuple[Path, str] | None = None
        """The file with the records of the run, and the run's identifier in it; None before the first run."""
        self._jobs = jobs
        self._recorder: Recorder | None = None
        self._archiver: Archiver | None = None
        self._notice = ""

    @property
    def notice(self) -> str:
        """The notice about the records of this run, or of the last one; "" if there is none."""
        return self._notice

    @property
    def held_up(self) -> bool:
        """Whether records cannot be written now, and are tried again."""
        return self._recorder is not None and self._recorder.held_up

    def begin(self, recorder: Recorder | None, archiver: Archiver | None) -> None:
        """Release those of the last run, and follow these."""
        self._recorder = recorder
        self._archiver = archiver
        self.tell_notice()

    def close(self) -> None:
        """Close recorder and archiver in a job, because writing what remains may be slow."""
        recorder, archiver = self._recorder, self._archiver

        def close() -> None:
            try:
                if recorder is not None:
                    recorder.close()  # first: this makes a file of records again that was deleted meanwhile
            finally:
                if archiver is not None:
                    archiver.close()

        if recorder is not None:
            job = self._jobs.make(lambda: once(Sentence("Writing records"), close), writes=True)
            job.failed.connect(self.failed)
            job.ended.connect(self.tell_notice)
            job.start()

    @Slot()
    def tell_notice(self) -> None:
        """Emit a new notice of recorder and archiver about their files once, and its end."""
        told = [behind.notice for behind in (self._recorder, self._archiver) if behind is not None and behind.notice]
        notice = join(*told) if told else ""
        if notice != self._notice:
            self._notice = notice
            self.noticed.emit(notice)
