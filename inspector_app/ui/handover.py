"""From a build or a comparison to the open project; what is open is not lost, and no run ends by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from inspector_app.ui.notices import Notices, Severity
from inspector_app.ui.pages.compare import ComparePage
from inspector_app.ui.pages.inspect import InspectPage
from inspector_app.ui.pages.train import TrainPage
from inspector_app.ui.project_files import ProjectFiles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it brings OpenCV and scikit-learn, for which the window does not wait
    from inspector_app.pipeline.compare import Outcome


class Handover(QObject):
    """Takes what the train page built, or what was chosen on the compare page."""

    def __init__(
        self,
        session: Session,
        files: ProjectFiles,
        notices: Notices,
        train_page: TrainPage,
        compare_page: ComparePage,
        inspect_page: InspectPage,
    ) -> None:
        """Follow both pages."""
        super().__init__(files)
        self._session = session
        self._files = files
        self._notices = notices
        self._train_page = train_page
        self._compare_page = compare_page
        self._inspect_page = inspect_page
        train_page.built.connect(self._take_built)
        train_page.use_asked.connect(self._use_built)
        compare_page.use_asked.connect(self._use_compared)

    @Slot()
    def _take_built(self) -> None:
        idle = self._inspect_page.worker.state.over and not len(self._session.records)
        if idle and not self._session.dirty and not self._files.asking:
            self._train_page.accept_built()
        else:  # a build that ends on its own time must not end a run, nor ask in the middle of something else
            self._notices.show_notice(
                Severity.INFO, self.tr("A build is ready."), self.tr("Use or discard it on the Train page.")
            )

    @Slot()
    def _use_built(self) -> None:
        self._files.unless_unsaved(self._train_page.accept_built)

    @Slot(object)
    def _use_compared(self, outcome: "Outcome") -> None:
        if self._train_page.building:
            self.say_building()
        elif outcome.candidate.project is not None:  # the file may say more by now than when it was compared
            self._files.open_path(outcome.candidate.project)
        else:
            self._files.unless_unsaved(lambda: self._compare_page.use_built(outcome))

    def say_building(self) -> None:
        """Why no other project is opened now."""
        self._notices.show_notice(
            Severity.WARNING, self.tr("A build is going on."), self.tr("Cancel it, or wait for it to end.")
        )
