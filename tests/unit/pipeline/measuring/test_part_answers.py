"""Answers about good parts: also about the other pictures of a part, in place of former ones."""

from datetime import UTC, datetime

from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.measuring.part_answers import with_answers

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


def test_all_pictures_of_a_part_are_answered_and_former_answers_replaced(trained: Trained) -> None:
    training = list(trained.project.document.training)
    for number in (2, 5):
        training[number] = training[number].model_copy(update={"first": 2})
    document = trained.project.document.model_copy(update={"training": tuple(training)})
    first = with_answers(document, (), [5, 7], "kept", AT, "Ada")
    assert [(one.place, one.answer, one.name, one.score_l2) for one in first] == [
        (number, "kept", training[number].name, training[number].score_l2) for number in (2, 5, 7)
    ]
    again = with_answers(document, first, [2], "left out", AT, "B" * 300)
    assert [(one.place, one.answer) for one in again] == [(7, "kept"), (2, "left out"), (5, "left out")]
    assert again[1].by == "B" * 200
