"""What sets a project's limit, and what other limits would find: against counting by hand."""

from datetime import UTC, datetime

import numpy as np
import pytest

from inspector_app.pipeline.measuring.limit_facts import limit_facts
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.schema_parts import TrainingImage
from tests.unit.project.conftest import tiny_project

N = 34


def document(scores_l2: list[float], first: dict[int, int] | None = None) -> ProjectDocument:
    """A project of parts with these scores; ``first``: shots of one part."""
    shots = first or {}
    training = tuple(
        TrainingImage(name=f"{n}.png", path=f"/g/{n}.png", score_l2=score, first=shots.get(n))
        for n, score in enumerate(scores_l2)
    )
    update = {"training": training, "promise_asked": 0.05, "estimated": None, "answers": ()}
    return tiny_project().document.model_copy(update=update)


@pytest.fixture
def scores() -> list[float]:
    return [*np.linspace(1, 2, N - 1).tolist(), 9.0]


def test_one_of_34_parts_sets_the_limit(scores: list[float]) -> None:
    facts = limit_facts(document(scores), [1.5, 2.5, 3.0, 9.0, 9.5])
    (part,) = facts.setting.parts
    assert (facts.setting.n_parts, facts.setting.promised.threshold_l2, facts.setting.found_promised) == (N, 9.0, 1)
    assert (part.shown, part.image.name) == (N - 1, "33.png")
    assert part.without is not None
    assert (part.without.threshold_l2, part.without.promised, part.found) == (2.0, 0.05, 4)
    assert facts.estimated is not None
    assert 2 < facts.estimated.threshold_l2 < 9
    assert facts.found_estimated == sum(score > facts.estimated.threshold_l2 for score in (1.5, 2.5, 3.0, 9.0, 9.5))
    assert facts.more == ()


def test_the_shots_of_a_part_go_together_and_the_worst_is_shown(scores: list[float]) -> None:
    scores[10], scores[20] = 12.0, 11.0
    facts = limit_facts(document(scores, {10: 10, 20: 10, 33: 10}), [])
    part = facts.setting.parts[0]
    assert (facts.setting.n_parts, part.pictures, part.shown, part.image.score_l2) == (N - 2, (10, 20, 33), 10, 12.0)
    assert part.without is not None
    assert part.without.threshold_l2 == 2.0


def test_too_few_parts_for_the_promise_are_counted(scores: list[float]) -> None:
    wanted = document(scores).model_copy(update={"promise_asked": 0.01})
    facts = limit_facts(wanted, [])
    assert [(one.more, one.rank) for one in facts.more] == [(99 - N, 1), (199 - N, 2)]
    assert facts.more[0].threshold_l2 == pytest.approx(9.0)
    assert facts.more[1].threshold_l2 < 9.0


def test_an_answer_is_found_again(scores: list[float]) -> None:
    kept = PartAnswer(
        name="33.png", path="/g/33.png", answer="kept", score_l2=9.0, place=33, at=datetime.now(UTC), by="Ada"
    )
    answered = document(scores).model_copy(update={"answers": (kept,)})
    assert limit_facts(answered, []).setting.parts[0].answer == kept


@pytest.mark.parametrize("scores", [[1.0, 2.0], [3.0] * 50], ids=["two parts", "equal scores"])
def test_two_parts_and_equal_scores_have_facts_too(scores: list[float]) -> None:
    facts = limit_facts(document(scores), [5.0])
    assert facts.estimated is None
    assert facts.found_estimated is None
    assert facts.setting.promised.threshold_l2 == max(scores)
    assert len(facts.setting.parts) == scores.count(max(scores))
    assert all((part.without is None) == (len(scores) == 2) for part in facts.setting.parts)
