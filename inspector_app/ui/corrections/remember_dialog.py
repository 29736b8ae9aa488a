"""What changes if a defect is remembered. Nothing is changed before a person accepts it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from inspector_app.ui.corrections.dialog import CorrectionDialog, PartTile
from inspector_app.ui.corrections.flips_table import verdict_text
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import pixmap
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.proposal import CorrectedPart, Proposal
    from inspector_app.pipeline.correcting.remember import MissedDefect


class RememberDialog(CorrectionDialog):
    """As for a false alarm, for a missed defect."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Make it; :meth:`remember` begins."""
        super().__init__(parent, session, undoes=False)
        keep(self.setWindowTitle, lambda: self.tr("Missed defect: remember it"))
        keep(self.accept_button.setText, lambda: self.tr("Remember this defect"))

    def remember(self, missed: "MissedDefect") -> None:
        """Work out what becomes of the project if it remembers a defect."""
        keep(self.head.setText, lambda: self.tr("What changes if this defect is remembered"))
        self.correcting.remember(missed)

    @Slot(object)
    def _show(self, proposal: "Proposal") -> None:
        super()._show(proposal)
        hint = lambda: self.tr(  # noqa: E731 - one text
            "The marked patches are remembered: parts that show the like score higher. Nothing is changed before you "
            "accept."
        )
        self._say(self.hint, hint if proposal.parts else "")

    def _part_tile(self, part: "CorrectedPart", proposal: "Proposal") -> PartTile:
        before, after = part.score_l2 / proposal.before.ng_l2, part.now_l2 / proposal.after.ng_l2
        n = part.n_new
        return PartTile(
            pixmap(part.rgb),
            " ".join(part.name.split()),
            lambda: f"{verdict_text(part.verdict, before)}  →  {verdict_text(part.now, after)}",
            lambda: self.tr("patches remembered: {n}").format(n=n),
        )
