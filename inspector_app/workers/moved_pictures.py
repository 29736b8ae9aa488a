"""Finding the pictures of the session's project in a folder, and everything that names their files."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import Progress, ScoredPart
from inspector_app.workers.job import Job

if TYPE_CHECKING:  # imported with the first project: they would delay the window
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.pipeline.measuring.find_pictures import Located
    from inspector_app.project.schema_limits import PartAnswer
    from inspector_app.project.store import Project
    from inspector_app.workers.session import Session


class Moved:
    """Parts and projects with the new paths of their pictures; what was equal is equal afterwards.

    A project of many parts takes long, but only once.
    """

    def __init__(self, found: Mapping[Path, Path]) -> None:
        """``found``: the new path of each picture, by its former one."""
        self.found = found
        self._parts: dict[ScoredPart, ScoredPart] = {}
        self._projects: dict[Project, Project] = {}
        self._opened: dict[OpenedProject, OpenedProject] = {}

    def project(self, project: "Project") -> "Project":
        """Return this project."""
        from inspector_app.project.moving import moved

        if project not in self._projects:
            self._projects[project] = moved(project, self.found)
        return self._projects[project]

    def parts(self, parts: tuple[ScoredPart, ...]) -> tuple[ScoredPart, ...]:
        """Return these labelled parts."""
        return tuple(self._parts.setdefault(part, self._part(part)) for part in parts)

    def answers(self, answers: "tuple[PartAnswer, ...]") -> "tuple[PartAnswer, ...]":
        """Return these answers."""
        return tuple(
            answer.model_copy(update={"path": str(new), "name": new.name})
            if (new := self.found.get(Path(answer.path))) is not None
            else answer
            for answer in answers
        )

    def opened(self, opened: "OpenedProject | None") -> "OpenedProject | None":
        """Return this project with the same detector."""
        if opened is None:
            return None
        if opened not in self._opened:
            self._opened[opened] = replace(opened, project=self.project(opened.project))
        return self._opened[opened]

    def _part(self, part: ScoredPart) -> ScoredPart:
        new = self.found.get(part.path) if part.path is not None else None
        return part if new is None else replace(part, name=new.name, path=new)


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
        paths = tuple(part.path for part in labelled if part.path is not None)
        self._job = session.jobs.make(lambda: _find(project, opened, folder, paths))
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
    def _take(self, result: "tuple[Located, Moved]") -> None:
        located, moved = result
        self._session.take_moved(moved)
        self.located.emit(located)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.ended.emit()


def _find(
    project: "Project", opened: "OpenedProject", folder: Path, labelled: Sequence[Path]
) -> "Generator[Progress, None, tuple[Located, Moved]]":
    """Find the pictures, and move both projects, which would keep the window waiting."""
    from inspector_app.pipeline.measuring.find_pictures import find_pictures

    located = yield from find_pictures(project, opened.detector, folder, labelled)
    moved = Moved(located.found)
    for each in (project, opened.project):
        moved.project(each)
    return located, moved
