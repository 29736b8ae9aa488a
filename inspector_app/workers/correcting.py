"""Background work of corrections: what would change is worked out, and nothing changes before a person accepts it."""

from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector_app.core.messages import Progress
from inspector_app.workers.leaving_out import Before
from inspector_app.workers.one_job import OneJob
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # they would delay the window
    from inspector_app.core.messages import ScoredPart
    from inspector_app.pipeline.correcting.embedded import EmbeddedParts
    from inspector_app.pipeline.correcting.proposal import CalledGood, Proposal
    from inspector_app.pipeline.correcting.remember import MissedDefect
    from inspector_app.pipeline.judging.opening import OpenedProject

    Proposing = Callable[[OpenedProject, Sequence[ScoredPart], EmbeddedParts], Generator[Progress, None, Proposal]]


class Correcting(OneJob):
    """Works out one correction of the session's project.

    Exactly one of :attr:`proposed`, :attr:`failed` and :attr:`cancelled` follows, then :attr:`ended`.
    """

    proposed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Work for ``session``."""
        super().__init__(session, parent)
        self._before: Before | None = None

    def call_good(self, called: "Sequence[CalledGood]") -> None:
        """Work out what becomes of the project if these parts are good."""
        from inspector_app.pipeline.correcting.correct import correct

        at, by = self._session.now(), self._session.who()
        self._begin(lambda opened, labelled, kept: correct(opened, labelled, called, at, by, kept))

    def remember(self, missed: "MissedDefect") -> None:
        """Work out what becomes of the project if it remembers a defect."""
        from inspector_app.pipeline.correcting.remember import remember

        at, by = self._session.now(), self._session.who()
        self._begin(lambda opened, labelled, kept: remember(opened, labelled, missed, at, by, kept))

    def learn(self) -> None:
        """Work out what becomes of the project if it learns from its labelled defects."""
        from inspector_app.pipeline.correcting.learn import learn

        at, by = self._session.now(), self._session.who()
        self._begin(lambda opened, labelled, kept: learn(opened, labelled, at, by, kept))

    def undo(self, number: int) -> None:
        """Work out what becomes of the project without a correction; ``number`` is its ``id``."""
        from inspector_app.pipeline.correcting.undo import undone

        at, by = self._session.now(), self._session.who()
        self._begin(lambda opened, labelled, kept: undone(opened, labelled, number, at, by, kept))

    def _begin(self, propose: "Proposing") -> None:
        from dataclasses import replace

        from inspector_app.pipeline.correcting.embedded import EmbeddedParts

        session = self._session
        opened, project = session.opened, session.project
        if self.busy or opened is None or project is None:
            return
        before = self._before = Before(project, session.limits, session.labelled, session.answers)
        kept = session.embedded = session.embedded or EmbeddedParts()
        at, by = session.limits_at(), session.who()

        def work() -> "Generator[Progress, None, Proposal]":
            now = project.with_limits(before.limits, at, by).with_answers(before.answers)
            now = now.with_labelled(before.labelled)
            return (yield from propose(replace(opened, project=now), before.labelled, kept))

        self._start(work)

    def accept(self, proposal: "Proposal") -> bool:
        """Use a proposal; return whether the project, its limits and its labels are still those that it is for."""
        before, self._before = self._before, None
        if before is None or proposal.opened is None or not before.still_holds(self._session):
            return False
        self._session.take_learned_again(proposal.opened)
        return True

    def _take(self, proposal: "Proposal") -> None:
        self.proposed.emit(proposal)
