"""The button that opens the editor of zones: it first reads good parts for the picture to draw on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.core.pictures.zones import Zoning
from inspector_app.core.reading import Reading
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button
from inspector_app.workers.job import Job, Jobs

if TYPE_CHECKING:  # the dialog imports the pipeline, which would delay the window
    from inspector_app.pipeline.building.mean_part import MeanPart
    from inspector_app.ui.zones.dialog import ZonesDialog


@dataclass(frozen=True, slots=True)
class DrawnOn:
    """What the editor needs: the zones so far, and pictures of good parts with their (width, height) and reading."""

    zoning: Zoning
    paths: tuple[Path, ...]
    source_size: tuple[int, int]
    reading: Reading


class ZonesOpener(QObject):
    """Owns the button and the open dialog; ``used`` is emitted with the zoning that a person drew."""

    used = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget, drawn_on: Callable[[], DrawnOn | None]) -> None:
        """Make the button; ``drawn_on`` returns what to draw on when it is pressed, None if there is nothing."""
        super().__init__(parent)
        self._jobs = jobs
        self._window = parent
        self._drawn_on = drawn_on
        self._job: Job | None = None
        self._zoning: Zoning | None = None
        self.dialog: ZonesDialog | None = None
        self.button: QPushButton = button(lambda: self.tr("Zones and scale…"))
        self.button.clicked.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Read good parts, then open the dialog; if it is open, bring it to the front."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        drawn_on = self._drawn_on() if self._job is None else None
        if drawn_on is None:
            return
        from inspector_app.pipeline.building.mean_part import mean_part

        self._zoning = drawn_on.zoning
        self._job = self._jobs.make(lambda: mean_part(drawn_on.paths, drawn_on.source_size, drawn_on.reading))
        self._job.finished.connect(self._show)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._end)
        keep(self.button.setText, lambda: self.tr("Reading good parts…"))
        self._job.start()

    @Slot()
    def close(self) -> None:
        """Close the dialog and stop reading, because the parts changed."""
        if self._job is not None:
            self._job.cancel()
        if self.dialog is not None:
            self.dialog.reject()

    @Slot(object)
    def _show(self, part: "MeanPart") -> None:
        from inspector_app.ui.zones.dialog import ZonesDialog

        assert self._zoning is not None
        self.dialog = ZonesDialog(self._window.window(), self._zoning, part)
        self.dialog.used.connect(self.used)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot()
    def _end(self) -> None:
        self._job = None
        keep(self.button.setText, lambda: self.tr("Zones and scale…"))

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
