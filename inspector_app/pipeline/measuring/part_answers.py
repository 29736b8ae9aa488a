"""People's answers about good parts: made like this, or to be left out."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import PartAnswer


def with_answers(
    document: ProjectDocument,
    answers: Iterable[PartAnswer],
    pictures: Iterable[int],
    said: Literal["left out", "kept"],
    at: datetime,
    by: str,
) -> tuple[PartAnswer, ...]:
    """Return the answers with one more about each picture of some parts; former answers about these are replaced.

    Args:
        document: the project.
        answers: all answers so far.
        pictures: numbers among the training pictures; the answer is also about the other pictures of these parts.
        said: the answer.
        at: the time of the answer.
        by: who answered ("": not known).
    """
    asked = set(pictures)
    numbers = sorted(number for shots in document.shots if asked & {*shots} for number in shots)
    images = [(number, document.training[number]) for number in numbers]
    new = {
        (image.name, image.path): PartAnswer(
            name=image.name, path=image.path, answer=said, score_l2=image.score_l2, place=number, at=at, by=by[:200]
        )
        for number, image in images
    }
    return (*(one for one in answers if (one.name, one.path) not in new), *new.values())
