"""The demo inside the window: synthetic good parts are learned, then a synthetic camera is inspected live."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from inspector_app.core.messages import Progress, UInt8
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import When
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.pages import FIRST, OPERATORS
from inspector_app.workers.job import Job, once

if TYPE_CHECKING:
    from inspector_app.sources.synthetic import SyntheticSettings
    from inspector_app.ui.window.main_window import MainWindow

N_PARTS = 40
FOLDER = "Demo washers"


def camera() -> "SyntheticSettings":
    """The demo's camera: parts move in, rest, and move out."""
    from inspector_app.sources.synthetic import PASSING

    return replace(PASSING, size=(640, 480), rest_frames=30)


def write_parts(folder: Path) -> Generator[Progress, None, UInt8]:
    """Write the good parts into ``folder``; return the empty station, reduced, uint8 (h, 64)."""

    def written() -> UInt8:
        from inspector_app.core.pictures.rest import small_grey
        from inspector_app.sources.synthetic import Renderer, write_good_parts

        write_good_parts(folder, camera(), N_PARTS)
        return small_grey(Renderer(camera()).render(0, empty=True).rgb)

    return once(Sentence("Making demo parts"), written)


class Demo(QObject):
    """Leads from one press to live verdicts: parts, build, camera, run. Whatever fails is shown as for own parts."""

    def __init__(self, window: "MainWindow") -> None:
        """Work with the pages of ``window``."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._folder = window.session.paths.weights.parent / "demo" / FOLDER
        self._empty: UInt8 | None = None
        self._writing: Job | None = None
        window.session.detector_ready.connect(self._inspect)

    @Slot()
    def begin(self) -> None:
        """Make the parts, unless that is under way, and build from them."""
        if self._writing is not None or self._train.building:
            self._window.show_page(FIRST)
            return
        folder = self._folder
        self._writing = self._session.jobs.make(lambda: write_parts(folder), writes=True)
        self._writing.finished.connect(self._build)
        self._writing.failed.connect(self._window.notices.show_fault)
        self._writing.ended.connect(self._note_written)
        self._writing.start()
        self._window.show_page(FIRST)
        self._train.empty_card.demo_button.setEnabled(False)

    @property
    def _train(self) -> TrainPage:
        return self._window.page_of(TrainPage)

    @Slot()
    def _note_written(self) -> None:
        self._writing = None
        self._train.empty_card.demo_button.setEnabled(True)

    @Slot(object)
    def _build(self, empty: UInt8) -> None:
        self._empty = empty
        self._train.build_from(self._folder)

    @Slot(object)
    def _inspect(self, _opened: object) -> None:
        """Inspect the demo's camera once its build is in use."""
        project, empty = self._session.project, self._empty
        paths = [Path(image.path) for image in project.document.training] if project is not None else []
        if empty is None or not paths or paths[0].parent != self._folder:
            return
        self._empty = None
        page = self._window.page_of(InspectPage)
        station = page.run.station
        station.set_plan(replace(station.plan, when=When.AT_REST, empty=empty))
        page.set_feed(Feed("synthetic", self.tr("Demo parts in motion"), synthetic=camera()))
        self._window.show_page(OPERATORS)
        page.run_or_pause()
