"""Plugins, loaded once after the window is open."""

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.detectors import DETECTORS
from inspector_app.core.plugins import Refused
from inspector_app.core.sentences import Sentence
from inspector_app.sinks.kinds import OUTPUTS
from inspector_app.sources.kinds import SOURCES
from inspector_app.workers.job import Jobs, once


def load_all() -> tuple[Refused, ...]:
    """Load all plugins on one thread; return those that were left out."""
    for registry in (DETECTORS, SOURCES, OUTPUTS):
        registry.all()
    return (*DETECTORS.refused(), *SOURCES.refused(), *OUTPUTS.refused())


class Plugins(QObject):
    """Emits when the additions of plugins can be chosen, and which plugins were left out."""

    loaded = Signal()
    refused = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        """Prepare; no plugin is loaded yet."""
        super().__init__(parent)
        self._jobs = jobs

    def load(self) -> None:
        """Load the plugins on a thread."""
        job = self._jobs.make(lambda: once(Sentence("Loading plugins"), load_all))
        job.finished.connect(self._tell)
        job.start()

    @Slot(object)
    def _tell(self, refused: tuple[Refused, ...]) -> None:
        self.loaded.emit()
        for each in refused:
            self.refused.emit(each)
