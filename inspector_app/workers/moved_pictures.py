"""Finding the pictures of the session's project in a folder, and everything that names their files."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import ScoredPart
from inspector_app.workers.job import Job

if TYPE_CHECKING:  # imported with the first project: they would delay the window
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.pipeline.measuring.find_pictures import Located
    from inspector_app.project.schema_limits import PartAnswer
    from inspector_app.workers.session import Session


class Moved:
    """Parts and projects with the new paths of their pictures; what was equal is equal afterwards."""

    def __init__(self, found: Mapping[str, str]) -> None:
        """``found``: the new path of each picture, by its former one."""
        self._found = found
        self._parts: dict[ScoredPart, ScoredPart] = {}
        self._opened: dict[int, OpenedProject] = {}

    def parts(self, parts: tuple[ScoredPart, ...]) -> tuple[ScoredPart, ...]:
        """Return these labelled parts."""
        return tuple(self._parts.setdefault(part, self._part(part)) for part in parts)

    def answers(self, answers: "tuple[PartAnswer, ...]") -> "tuple[PartAnswer, ...]":
        """Return these answers."""
        return tuple(
            answer.model_copy(update={"path": new, "name": Path(new).name})
            if (new := self._found.get(answer.path)) is not None
            else answer
            for answer in answers
        )

    def opened(self, opened: "OpenedProject | None") -> "OpenedProject | None":
        """Return this project with the same detector."""
        if opened is None:
            return None
        if id(opened) not in self._opened:
            self._opened[id(opened)] = replace(opened, project=opened.project.moved(self._found))
        return self._opened[id(opened)]

    def _part(self, part: ScoredPart) -> ScoredPart:
        new = self._found.get(str(part.path or ""))
        return part if new is None else replace(part, name=Path(new).name, path=Path(new))


class FindingPictures(QObject):
    """Finds lost pictures, one search at a time; the session then uses their new paths."""

    progressed = Signal(object)
    located = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        """Work for ``session``."""
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        session.project_changed.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether it is searching."""
        return self._job is not None

    def begin(self, folder: Path) -> None:
        """Search a folder for the lost pictures of the open project, with those that were labelled since."""
        session = self._session
        opened, project, labelled = session.opened, session.project, session.labelled
        if self.busy or opened is None or project is None:
            return
        from inspector_app.pipeline.measuring.find_pictures import find_pictures

        paths = tuple(str(part.path) for part in labelled if part.path is not None)
        self._job = session.jobs.make(lambda: find_pictures(project, opened.detector, folder, paths))
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._end)
        self._job.start()

    @Slot()
    def cancel(self) -> None:
        """Cancel the search; nothing is changed."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _take(self, located: "Located") -> None:
        self._session.take_moved(located.found)
        self.located.emit(located)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.ended.emit()
