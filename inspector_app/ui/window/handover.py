"""From a build or a comparison to the open project; what is open is not lost, and no run ends by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.window.project_files import ProjectFiles
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # these bring OpenCV, scikit-learn and pyqtgraph, for which the window does not wait
    from inspector_app.pipeline.comparing.compare import Outcome
    from inspector_app.ui.compare.page import ComparePage
    from inspector_app.ui.inspect.page import InspectPage
    from inspector_app.ui.train.page import TrainPage
    from inspector_app.ui.tune.page import TunePage


class Handover(QObject):
    """Takes what the train page built, or what was chosen on the compare page."""

    def __init__(
        self,
        session: Session,
        files: ProjectFiles,
        roles: Roles,
        notices: Notices,
        train_page: "TrainPage",
        tune_page: "TunePage",
        compare_page: "ComparePage",
        inspect_page: "InspectPage",
    ) -> None:
        """Follow the train page and the compare page."""
        super().__init__(files)
        self._session = session
        self._files = files
        self._roles = roles
        self._notices = notices
        self._train_page = train_page
        self._labelling = tune_page.labelling
        self._compare_page = compare_page
        self._inspect_page = inspect_page
        roles.changed.connect(self._say_ready)
        train_page.built.connect(self._take_built)
        train_page.use_asked.connect(self._use_built)
        compare_page.use_asked.connect(self._use_compared)

    @Slot()
    def _take_built(self) -> None:
        if self._session.project is None or self._is_replaceable:
            self._train_page.accept_built()
        else:
            self._say_ready(operator=self._roles.is_operator)

    @Slot(bool)
    def _say_ready(self, operator: bool) -> None:  # noqa: FBT001 - a signal's argument
        """It waits on the Train page; who logs in hears of it again, since an operator cannot get there."""
        if self._train_page.has_ready_build:
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr("A build is ready."),
                lambda: "" if operator else self.tr("Use or discard it on the Train page."),
            )

    @property
    def _is_replaceable(self) -> bool:
        """Whether another project may take the place of the open one unasked.

        A build that ends on its own time must not end a run or the scoring of labelled pictures, nor ask in the middle
        of something else, nor change what an operator inspects with.
        """
        idle = self._inspect_page.worker.state.over and not len(self._session.records) and not self._labelling.busy
        kept = not self._session.dirty or self._train_page.keeps_open_project
        return idle and kept and not self._files.asking and not self._roles.is_operator

    @Slot()
    def _use_built(self) -> None:
        if self._labelling.busy:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("Pictures are being labelled."),
                lambda: self.tr("Cancel that, or wait for its end."),
            )
        else:
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
            Severity.WARNING,
            lambda: self.tr("A build is going on."),
            lambda: self.tr("Cancel it, or wait for it to end."),
        )
