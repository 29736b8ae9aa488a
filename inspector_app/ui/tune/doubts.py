"""Which labelled parts have pictures whose light makes them REVIEW at least."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.pipeline.measuring.tuning import doubtful_pictures
from inspector_app.workers.newest import Newest
from inspector_app.workers.session import Session


class Doubts(QObject):
    """Reads pictures of labelled parts again, because a project does not keep what their light was."""

    found = Signal()
    """:attr:`pictures` has changed."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Look at the labelled parts of ``session``."""
        super().__init__(parent)
        self.pictures: frozenset[Path] = frozenset()
        self._session = session
        self._looked_at: frozenset[Path] = frozenset()
        self._newest = Newest(session.jobs, self)
        self._newest.answered.connect(self._take)

    def forget(self) -> None:
        """Forget all pictures, because another project is open."""
        self._newest.forget()
        self.pictures = self._looked_at = frozenset()

    def look(self) -> None:
        """Read the pictures of labelled parts that were not looked at yet, if their light matters."""
        opened = self._session.opened
        if opened is None or opened.project.document.embedding.light is None:
            return
        parts = [part for part in self._session.labelled if part.path is not None and part.path not in self._looked_at]
        if parts:
            paths = frozenset(part.path for part in parts)
            self._newest.want(paths, lambda: doubtful_pictures(parts, opened.detector))

    @Slot(object, object)
    def _take(self, paths: frozenset[Path], doubtful: frozenset[Path]) -> None:
        self._looked_at |= paths
        if doubtful:
            self.pictures |= doubtful
            self.found.emit()
