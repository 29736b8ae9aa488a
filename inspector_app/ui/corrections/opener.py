"""Opens the dialogs of corrections from any page."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.ui.corrections.dialog import CorrectionDialog
from inspector_app.ui.corrections.learn_dialog import LearnDialog
from inspector_app.ui.corrections.list_dialog import CorrectionsDialog
from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.proposal import CalledGood, Proposal


class Corrector(QObject):
    """Opens one dialog at a time over a page, and says what came of it."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Work for ``page``."""
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.dialog: CorrectionDialog | None = None
        self.list: CorrectionsDialog | None = None

    def call_good(self, called: "Sequence[CalledGood]", then: Callable[[], None] | None = None) -> None:
        """Show what changes if these parts are good; ``then`` is called after the person has accepted it."""
        if called and self.may():
            dialog = self._make(undoes=False)
            dialog.call_good(called)
            if then is not None:
                dialog.corrected.connect(lambda _proposal: then())

    @Slot()
    def learn_from_defects(self) -> None:
        """Show whether the labelled defects teach anything, and what changes if that is adopted."""
        if self.may():
            dialog = LearnDialog(self._page, self._desk.session)
            self.show(dialog)
            dialog.corrected.connect(self._tell_learned)
            dialog.learn()

    @Slot()
    def show_list(self) -> None:
        """Show the corrections of the open project."""
        session = self._desk.session
        if self._desk.roles.is_operator or session.project is None:
            self._tell_not(lambda: self.tr("No project is open."), lambda: self.tr("Open the project first."))
            return
        if self.list is None:
            self.list = CorrectionsDialog(self._page, session)
            self.list.undo_asked.connect(self._undo)
            self.list.finished.connect(self._forget_list)
        self.list.show()
        self.list.raise_()

    @Slot(int, str)
    def _undo(self, number: int, name: str) -> None:
        if self.may():
            self._make(undoes=True).undo(number, name)

    def may(self) -> bool:
        """Return whether the project may be replaced now; a notice says why not."""
        desk = self._desk
        if desk.roles.is_operator:
            return False
        if desk.session.opened is None:
            self._tell_not(
                lambda: self.tr("No project is open to be corrected."),
                lambda: self.tr("Open the project of the part first."),
            )
            return False
        if self.dialog is not None:
            self.dialog.raise_()
            return False
        return desk.projects.may_learn_again() and not desk.projects.say_held()

    def _tell_not(self, message: Words, hint: Words) -> None:
        self._desk.notices.show_notice(Severity.WARNING, message, hint)

    def _make(self, *, undoes: bool) -> CorrectionDialog:
        dialog = CorrectionDialog(self._page, self._desk.session, undoes=undoes)
        self.show(dialog)
        dialog.corrected.connect(self._tell_corrected)
        return dialog

    def show(self, dialog: CorrectionDialog) -> None:
        """Show a dialog that :meth:`may` allows."""
        self.dialog = dialog
        dialog.may_accept = lambda: self._desk.projects.may_learn_again() and not self._desk.projects.say_held()
        dialog.outdated.connect(self._tell_outdated)
        dialog.finished.connect(self._forget)
        dialog.show()

    @Slot(object)
    def _tell_corrected(self, proposal: "Proposal") -> None:
        n, change = len(proposal.parts), f"{proposal.after.ng_l2 / proposal.before.ng_l2:.1%}"
        self._desk.notices.show_notice(
            Severity.INFO,
            lambda: (
                self.tr("Parts learned as good: {n}. The limit is {change} of the former one.")
                if n
                else self.tr("The correction is undone. The limit is {change} of the former one.")
            ).format(n=n, change=change),
            lambda: self.tr("Project > Corrections… lists all corrections. Save the project to keep this."),
        )

    @Slot(object)
    def _tell_learned(self, proposal: "Proposal") -> None:
        change = f"{proposal.after.ng_l2 / proposal.before.ng_l2:.1%}"
        self._desk.notices.show_notice(
            Severity.INFO,
            lambda: self.tr(
                "The project learned from its labelled defects. The limit is {change} of the former one."
            ).format(change=change),
            lambda: self.tr("Project > Corrections… lists all corrections. Save the project to keep this."),
        )

    @Slot()
    def _tell_outdated(self) -> None:
        self._tell_not(
            lambda: self.tr("Limits, labels or the project were changed meanwhile, so nothing was corrected."),
            lambda: self.tr("Correct it again."),
        )

    @Slot(int)
    def _forget(self, _result: int) -> None:
        self.dialog = None

    @Slot(int)
    def _forget_list(self, _result: int) -> None:
        self.list = None
