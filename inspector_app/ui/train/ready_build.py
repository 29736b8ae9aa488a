"""What becomes of a build that has ended: it is used, or it waits until somebody uses or discards it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import Limits
from inspector_app.ui.train.cards import ReadyCard
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.widgets.page import Page, ProjectPlace
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

translate = QCoreApplication.translate


class ReadyBuild(QObject):
    """Holds a build that waits, and the other one of two that were built together."""

    changed = Signal()
    """Another build waits, or none."""

    def __init__(
        self, session: Session, card: ReadyCard, notices: Notices, roles: Roles, projects: ProjectPlace, page: Page
    ) -> None:
        """Ask with ``card`` what to do; ``page`` is the one whose work does not prevent the change of project."""
        super().__init__(page)
        self.built: Built | None = None
        """The build of the open project, until the form changes."""
        self._two: Built | None = None  # the session's project, while its alternative is available
        self._waiting: Built | None = None
        self._session = session
        self._card = card
        self._notices = notices
        self._roles = roles
        self._projects = projects
        self._page = page
        card.use_button.clicked.connect(self._use)
        card.discard_button.clicked.connect(self.discard)
        roles.changed.connect(self._say_ready)

    @property
    def waits(self) -> bool:
        """Whether a build waits to be used or discarded."""
        return self._waiting is not None

    @property
    def has_other(self) -> bool:
        """Whether the open project is one of two that were built together, and the other one can be used."""
        return self._two is not None and self._waiting is None

    def built_as(self, learned: tuple[Learned, ...] | None) -> bool:
        """Return whether a project that learned this is the build that was made last."""
        return self.built is not None and learned is self.built.opened.project.learned

    @Slot(object)
    def take(self, built: Built) -> None:
        """Use a build at once if nothing is lost by that; otherwise say that it waits."""
        self._waiting = built
        self._card.show_name(built.opened.project.document.name)
        if self._projects.may_replace(kept=self._keeps_open_project()):
            self._accept()
        else:
            self._say_ready()

    def use_other(self) -> None:
        """Use the other one of the two built projects; first ask if this would lose changes."""
        if self._two is None or self._two.alternative is None or self._waiting is not None:
            return
        self.take(replace(self._two.alternative, alternative=replace(self._two, alternative=None)))
        self.changed.emit()

    @Slot()
    def discard(self) -> None:
        """Discard the build that waits."""
        self._waiting = None
        self.changed.emit()

    def forget_others(self, learned: tuple[Learned, ...] | None) -> None:
        """Forget what is not the open project, which learned this."""
        if not self.built_as(learned):
            self.built = None
        if self._two is not None and learned is not self._two.opened.project.learned:
            self._two = None

    @Slot()
    def _use(self) -> None:
        self._projects.replace(self._accept, self._page)

    def _accept(self) -> None:
        """Replace the open project by the built one."""
        built, self._waiting = self._waiting, None
        if built is None:
            return
        self.built = built
        self._two = built if built.alternative is not None else None
        self._session.take_built(built.opened)

    def _keeps_open_project(self) -> bool:
        """Return whether the open project stays available when the waiting build is used, and has no changes."""
        session = self._session
        kept = self._waiting.alternative if self._waiting is not None else None
        return (
            kept is not None
            and session.project is not None
            and kept.opened.project.learned is session.project.learned
            and session.limits == Limits(session.suggested_l2)
            and not session.labelled
        )

    @Slot()
    def _say_ready(self) -> None:
        """Show a notice that a build is ready; shown again after a login, as an operator cannot open this page."""
        if self.waits:
            hint = (
                ""
                if self._roles.is_operator
                else lambda: translate("TrainPage", "Use or discard it on the Train page.")
            )
            self._notices.show_notice(Severity.INFO, lambda: translate("TrainPage", "A build is ready."), hint)
