"""The good parts that set the limit, those that were left out, and the answers about them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from inspector_app.core.messages import Label, ScoredPart
from inspector_app.pipeline.measuring.limit_facts import SettingFacts, SettingPart, setting_facts
from inspector_app.pipeline.measuring.part_answers import with_answers
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.workers.session import Session

Answers = tuple[PartAnswer, ...]


class SettingParts:
    """Finds these parts of the session's project; :meth:`find` again after a change.

    Attributes:
        facts: the facts about the limit; None without a project.
        setting: the parts that set the limit.
        left_out: the left-out pictures, with the answer about each. They have no map.
    """

    def __init__(self, session: Session) -> None:
        """Look at ``session``."""
        self._session = session
        self.facts: SettingFacts | None = None
        self.setting: dict[ScoredPart, SettingPart] = {}
        self.left_out: dict[ScoredPart, PartAnswer] = {}

    def find(self, learned: Sequence[ScoredPart]) -> None:
        """Find the parts; ``learned``: the training parts. A left-out picture that was known keeps its object."""
        project, answers = self._session.project, self._session.answers
        if project is None:
            self.facts, self.setting, self.left_out = None, {}, {}
            return
        document = project.document.model_copy(update={"answers": answers})
        defects_l2 = [part.score_l2 for part in self._session.labelled if part.label is Label.DEFECT]
        self.facts = setting_facts(document, defects_l2)
        self.setting = {learned[part.shown]: part for part in self.facts.parts}
        known = {answer: part for part, answer in self.left_out.items()}
        self.left_out = {known.get(answer) or _as_part(answer): answer for answer in document.left_out}

    def with_answer(self, part: ScoredPart, said: Literal["left out", "kept"]) -> Answers | None:
        """Return all answers, with this one about every picture of a part; None if the part does not set the limit."""
        setting, project = self.setting.get(part), self._session.project
        if setting is None or project is None or (said == "left out" and setting.without is None):
            return None
        session = self._session
        return with_answers(project.document, session.answers, setting.pictures, said, session.now(), session.who())

    def without_answer(self, part: ScoredPart) -> Answers | None:
        """Return all answers except those that left a part out; None if the part is not left out."""
        answer = self.left_out.get(part)
        if answer is None:
            return None
        # The pictures of one part were answered at one time.
        return tuple(one for one in self._session.answers if (one.at, one.answer) != (answer.at, answer.answer))


def _as_part(answer: PartAnswer) -> ScoredPart:
    path = Path(answer.path) if answer.path else None
    return ScoredPart(answer.name, path, Label.GOOD, answer.score_l2, None)
