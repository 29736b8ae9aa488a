"""Learning again in the background when a person leaves good parts out, or takes them in again."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import Progress
from inspector_app.workers.one_job import OneJob
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # importing the training code would delay the window
    from inspector_app.core.messages import Limits, ScoredPart
    from inspector_app.core.pictures.zones import Zoning
    from inspector_app.pipeline.building.good_parts import FeatureStore
    from inspector_app.pipeline.building.leave_out import Rebuilt
    from inspector_app.project.schema_limits import PartAnswer
    from inspector_app.project.store import Project

MOST_KEPT_BYTES = 512 * 2**20
"""Features of more bytes are not kept for the next answer; the pictures are read again."""


@dataclass(frozen=True, slots=True, eq=False)
class Before:
    """The state of the session when the work began."""

    project: "Project"
    limits: "Limits"
    labelled: "tuple[ScoredPart, ...]"
    answers: "tuple[PartAnswer, ...]"

    def still_holds(self, session: Session) -> bool:
        """Return whether nobody changed anything meanwhile."""
        return (
            session.project is self.project
            and session.limits == self.limits
            and session.labelled == self.labelled
            and session.answers == self.answers
        )


class LeavingOut(OneJob):
    """Learns the session's project again, one task at a time. The open project stays until the new one is ready.

    Exactly one of :attr:`learned`, :attr:`outdated`, :attr:`failed` and :attr:`cancelled` follows, then :attr:`ended`.
    """

    learned = Signal(object)  # the Rebuilt; the session uses it already
    outdated = Signal()  # limits, labels or the project changed meanwhile: nothing was changed

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Work for ``session``."""
        super().__init__(session, parent)
        self._before: Before | None = None
        self._store: FeatureStore | None = None
        self._handing_over = False
        session.project_changed.connect(self._forget)

    def begin(self, answers: "Sequence[PartAnswer]", zoning: "Zoning | None" = None) -> None:
        """Learn again without the parts that these answers leave out.

        Args:
            answers: all answers about good parts.
            zoning: other zones, minimum area and scale; if they need no network, nothing is learned again. None: those
                of the project.
        """
        session = self._session
        opened, project = session.opened, session.project
        if self.busy or opened is None or project is None:
            return
        from inspector_app.pipeline.building.good_parts import FeatureStore
        from inspector_app.pipeline.building.leave_out import Rebuilt, rebuilt
        from inspector_app.pipeline.building.other_zones import needs_network, with_other_zones
        from inspector_app.pipeline.correcting.remembering_again import remembered_again
        from inspector_app.pipeline.steps import scaled

        before = self._before = Before(project, session.limits, session.labelled, session.answers)
        store = self._store = self._store or FeatureStore()
        runtime, paths, wanted = opened.detector.runtime, session.paths, tuple(answers)
        at, by = session.limits_at(), session.who()

        def work() -> Generator[Progress, None, "Rebuilt"]:
            now = project.with_limits(before.limits, at, by).with_labelled(before.labelled)
            if zoning is not None:
                if not needs_network(now.document, zoning, opened.detector.embedder.grid):
                    changing = with_other_zones(replace(opened, project=now), before.labelled, zoning, at, by)
                    return Rebuilt((yield from changing), ())
                now = replace(now, document=now.document.model_copy(update={"zoning": zoning}))
            found = yield from scaled(rebuilt(now, wanted, runtime, paths, by=by, store=store), 0.0, 0.9)
            remembering = remembered_again(found.opened, now, at, by)
            remembered, remarks = yield from scaled(remembering, 0.9, 1.0)
            return Rebuilt(remembered, (*found.remarks, *remarks))

        self._start(work)

    def leave_out(self, pictures: Iterable[int]) -> None:
        """Learn again without the parts that pictures show: also without their other pictures.

        Args:
            pictures: numbers among the training pictures.
        """
        session, project = self._session, self._session.project
        if project is None:
            return
        from inspector_app.pipeline.measuring.part_answers import with_answers

        self.begin(with_answers(project.document, session.answers, pictures, "left out", session.now(), session.who()))

    @Slot(object)
    def _forget(self, _project: object) -> None:
        """Stop, and forget all features, because another project is open."""
        if not self._handing_over:
            self.cancel()
            self._store = None

    def _take(self, found: "Rebuilt") -> None:
        before, self._before = self._before, None
        assert before is not None
        if before.still_holds(self._session):
            self._handing_over = True
            self._session.take_learned_again(found.opened)
            self._handing_over = False
            self.learned.emit(found)
        else:
            self.outdated.emit()

    def _let_go(self) -> None:
        super()._let_go()
        if self._store is not None and self._store.n_bytes > MOST_KEPT_BYTES:
            self._store = None
