"""The user's changes on the tune page, which can be undone."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector_app.core.messages import Limits, ScoredPart

if TYPE_CHECKING:  # imported with the first project: they would delay the window
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.project.schema_limits import PartAnswer


@dataclass(frozen=True, slots=True)
class Choices:
    """The user's changes on the tune page, which can be undone.

    ``opened`` is the project that they belong to: leaving a good part out makes another one.
    """

    limits: Limits
    labelled: tuple[ScoredPart, ...]
    answers: "tuple[PartAnswer, ...]"
    opened: "OpenedProject | None" = field(compare=False)

    def is_of(self, opened: "OpenedProject | None") -> bool:
        """Whether both projects judge alike but for their limits."""
        if self.opened is None or opened is None:
            return self.opened is opened
        return self.opened.project.is_as(opened.project)
