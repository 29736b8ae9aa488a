"""What a correction would change. Nothing is changed before a person accepts it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from inspector_app.core.messages import Progress
from inspector_app.ui.corrections.flips_table import ROW_PX, FlipsTable, verdict_text
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.widgets.basics import ShortLabel, button, label, pixmap, scrolling
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.workers.correcting import Correcting
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.proposal import CalledGood, Conflict, CorrectedPart, Proposal

SIZE_PX, UNDO_SIZE_PX = (1000, 700), (760, 460)
PICTURE_PX = 240
HEAD_PX, MOST_ROWS = 40, 7
MOST_TOLD = 12
"""Lines about pictures that are not used."""


class PartTile(QWidget):
    """A picture with some lines of text below it."""

    def __init__(self, rgb: QPixmap, name: Words, *lines: Words, tone: str = "small") -> None:
        """Show them."""
        super().__init__()
        self.setFixedWidth(PICTURE_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        picture = QLabel()
        smooth = Qt.TransformationMode.SmoothTransformation
        picture.setPixmap(rgb.scaled(PICTURE_PX, PICTURE_PX, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        title = ShortLabel("heading", Qt.TextElideMode.ElideMiddle)
        title.say(name)
        for widget in (picture, title, *(label(line, tone) for line in lines)):
            column.addWidget(widget)
        column.addStretch(1)


class CorrectionDialog(Dialog):
    """Works out a correction, shows what it would change, and uses it if the person accepts.

    :attr:`corrected` carries the :class:`Proposal` that the session uses from then on; :attr:`outdated` says that the
    project was changed meanwhile, so that nothing was corrected. ``may_accept`` is asked first, and says why not.
    """

    keeps_input = False
    corrected = Signal(object)
    outdated = Signal()

    def __init__(self, parent: QWidget, session: Session, *, undoes: bool) -> None:
        """Make it; :meth:`call_good` or :meth:`undo` begins."""
        super().__init__(
            parent,
            lambda: self.tr("Undo a correction") if undoes else self.tr("False alarm: this is good"),
        )
        self.resize(*(UNDO_SIZE_PX if undoes else SIZE_PX))
        self._undoes = undoes
        self._session = session
        self.correcting = Correcting(session, self)
        self.proposal: Proposal | None = None
        self.may_accept: Callable[[], bool] = lambda: True
        self.head = label(kind="heading")
        self.hint = label(kind="muted")
        self.warning = label(kind="warning")
        self.limit, self.flips = label(), label()
        self.refused, self.remarks = label(kind="muted"), label(kind="muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.table = FlipsTable()
        self.tiles: list[PartTile] = []
        self.accept_button = button(
            lambda: self.tr("Undo it") if undoes else self.tr("Learn that this is good"), primary=True
        )
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self._row = QHBoxLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._row.setSpacing(14)
        self._row.addStretch(1)
        inside = QWidget()
        area = scrolling(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(self.head)
        whole.addWidget(self.bar)
        whole.addWidget(self.hint)
        whole.addWidget(area, 1)
        whole.addLayout(self.foot(self.accept_button, self.cancel_button))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._row)
        for widget in (self.warning, self.limit, self.flips, self.table, self.refused, self.remarks):
            column.addWidget(widget)
        column.addStretch(1)
        self._clear()

    def _connect(self) -> None:
        correcting = self.correcting
        correcting.progressed.connect(self._show_progress)
        correcting.proposed.connect(self._show)
        correcting.failed.connect(self._tell_failed)
        self.accept_button.clicked.connect(self._accept)
        self.cancel_button.clicked.connect(self.close)
        self.finished.connect(correcting.cancel)

    def call_good(self, called: "Sequence[CalledGood]") -> None:
        """Work out what becomes of the project if these parts are good."""
        n = len(called)
        keep(
            self.head.setText,
            lambda: (
                self.tr("What changes if these {n} parts are good").format(n=n)
                if n > 1
                else self.tr("What changes if this part is good")
            ),
        )
        self.correcting.call_good(called)

    def undo(self, number: int, name: str) -> None:
        """Work out what becomes of the project without a correction: its ``id`` and the name of its picture."""
        keep(
            self.head.setText,
            lambda: (
                self.tr("What changes if {name} is not learned as good").format(name=name)
                if name
                else self.tr("What changes without what was learned from labelled defects")
            ),
        )
        self.correcting.undo(number)

    # --- what is shown -----------------------------------------------------------------------------------------

    def _clear(self) -> None:
        self.accept_button.setEnabled(False)
        for text in (self.hint, self.warning, self.limit, self.flips, self.refused, self.remarks, self.table):
            text.hide()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(1000 * progress.fraction))
        self._say(self.hint, told(progress.step))

    def _say(self, line: QLabel, words: Words) -> None:
        keep(line.setText, words)
        line.setVisible(bool(words))

    @Slot(object)
    def _tell_failed(self, fault: BaseException) -> None:
        self.bar.hide()
        self._say(self.hint, "")
        self._say(self.warning, lambda: said(str(fault)))

    @Slot(object)
    def _show(self, proposal: "Proposal") -> None:
        from inspector_app.pipeline.correcting import words

        self.proposal = proposal
        self.bar.hide()
        for part in proposal.parts:
            self._add(self._part_tile(part, proposal))
            for conflict in part.conflicts:
                self._add(self._conflict_tile(conflict))
        hint = lambda: self.tr(  # noqa: E731 - one of two texts
            "The marked patches are new: they are added to what good parts look like. Nothing is changed before you "
            "accept."
        )
        self._say(self.hint, hint if proposal.parts else "")
        if proposal.opened is None:
            self._say(self.warning, lambda: self.tr("There is nothing to change."))
        else:
            missed = words.missed_sentence(proposal.flips)
            self._say(self.warning, told(missed) if missed is not None else "")
            self._say(self.limit, told(words.limit_sentence(proposal)))
            self._say(self.flips, told(words.flips_sentence(proposal)))
            self.table.show_flips(proposal.flips)
            self.table.setFixedHeight(HEAD_PX + min(MOST_ROWS, len(proposal.flips)) * ROW_PX)
        self._say(self.refused, partial(self._refused, proposal) if proposal.refused else "")
        self._say(self.remarks, lambda: "\n".join(map(said, proposal.remarks)) if proposal.remarks else "")
        self.remarks.setVisible(bool(proposal.remarks))
        self.accept_button.setEnabled(proposal.opened is not None)
        (self.accept_button if proposal.opened is not None else self.cancel_button).setFocus()

    def _part_tile(self, part: "CorrectedPart", proposal: "Proposal") -> PartTile:
        before, after = part.score_l2 / proposal.before.ng_l2, part.now_l2 / proposal.after.ng_l2
        n_new = part.n_new
        return PartTile(
            pixmap(part.rgb),
            " ".join(part.name.split()),
            lambda: f"{verdict_text(part.verdict, before)}  →  {verdict_text(part.now, after)}",
            lambda: self.tr("new patches: {n}").format(n=n_new),
        )

    def _conflict_tile(self, conflict: "Conflict") -> PartTile:
        name, n = " ".join(conflict.defect.name.split()), conflict.n_patches
        return PartTile(
            pixmap(conflict.rgb),
            lambda: self.tr("Defect: {name}").format(name=name),
            lambda: self.tr("Not learned, because this labelled defect shows the same: {n} patches.").format(n=n),
            tone="warning",
        )

    def _add(self, tile: PartTile) -> None:
        self.tiles.append(tile)
        self._row.insertWidget(len(self.tiles) - 1, tile, 0, Qt.AlignmentFlag.AlignTop)

    def _refused(self, proposal: "Proposal") -> str:
        lines = [f"{' '.join(one.name.split())}: {said(reason)}" for one, reason in proposal.refused[:MOST_TOLD]]
        if len(proposal.refused) > MOST_TOLD:
            lines.append(self.tr("and {n} more").format(n=len(proposal.refused) - MOST_TOLD))
        return "\n".join([self.tr("Not used:"), *lines])

    # --- accepting ---------------------------------------------------------------------------------------------

    @Slot()
    def _accept(self) -> None:
        proposal = self.proposal
        if proposal is None or not self.may_accept():
            return
        if self.correcting.accept(proposal):
            self.corrected.emit(proposal)
            self.accept()
        else:
            self.outdated.emit()
            self.close()
