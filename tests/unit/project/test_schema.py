"""The document: frozen, strict, and it keeps the history of its threshold."""

import json
import math
import re
from datetime import datetime
from typing import Any

import pytest
from pydantic import ValidationError

from inspector_app.core.messages import Limits
from inspector_app.core.sentences import Sentence
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import ThresholdChange
from inspector_app.project.store import Project
from tests.unit.project.conftest import NOON


def test_a_document_survives_json(project: Project) -> None:
    text = project.document.model_dump_json()
    assert ProjectDocument.model_validate_json(text, strict=True) == project.document


def test_what_was_just_said_of_a_build_can_be_said_in_other_languages_and_a_file_has_its_english(
    project: Project,
) -> None:
    facts = dict(project.document)
    facts["notes"] = (Sentence("There is no camera {n}.", n=2), "of a former file")
    document = ProjectDocument(**facts)
    assert [type(note) for note in document.notes] == [Sentence, str]
    opened = ProjectDocument.model_validate_json(document.model_dump_json(), strict=True)
    assert opened == document
    assert opened.notes == ("There is no camera 2.", "of a former file")
    assert [type(note) for note in opened.notes] == [str, str]
    with pytest.raises(ValidationError, match="valid string"):
        ProjectDocument(**{**facts, "notes": (7,)})


def test_every_threshold_change_is_noted_and_the_suggestion_stays(project: Project) -> None:
    document = project.document.with_limits(Limits(4.0), NOON).with_limits(Limits(5.0), NOON)
    assert [(change.old_l2, change.new_l2) for change in document.threshold_history[-2:]] == [(2.5, 4.0), (4.0, 5.0)]
    assert document.suggested_threshold_l2 == project.document.suggested_threshold_l2
    assert document.threshold_l2 == 5.0
    assert project.document.threshold_l2 == 2.5


def test_the_same_threshold_again_is_no_change(project: Project) -> None:
    assert project.document.with_limits(Limits(2.5, 2.25), NOON) is project.document


@pytest.mark.parametrize("threshold", [0.0, -1.0, math.nan, math.inf])
def test_a_threshold_that_is_no_limit_is_refused(project: Project, threshold: float) -> None:
    with pytest.raises(ValidationError):
        project.document.with_limits(Limits(threshold), NOON)


def test_a_change_needs_a_time_with_its_zone(project: Project) -> None:
    with pytest.raises(ValidationError):
        project.document.with_limits(Limits(3.0), datetime(2026, 1, 1))  # noqa: DTZ001 - the fault itself


def training_of(document: ProjectDocument, first: tuple[int | None, ...]) -> dict[str, object]:
    """The document's JSON, its training pictures being shots of these."""
    data: dict[str, Any] = document.model_dump(mode="json")
    for image, number in zip(data["training"], first, strict=True):
        image["first"] = number
    return data


def test_shots_of_one_part_count_once(project: Project) -> None:
    assert project.document.n_parts == 3
    data = training_of(project.document, (0, None, 0))
    assert ProjectDocument.model_validate_json(json.dumps(data)).n_parts == 2


@pytest.mark.parametrize("first", [(0, 2, 0), (1, 1, None), (None, 0, None), (9, None, None), (None, None, -1)])
def test_a_shot_of_what_is_no_first_one_is_refused(project: Project, first: tuple[int | None, ...]) -> None:
    with pytest.raises(ValidationError):
        ProjectDocument.model_validate_json(json.dumps(training_of(project.document, first)))


def test_nobody_can_change_a_document(project: Project) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        project.document.threshold_l2 = 1.0


def test_the_aspect_is_width_over_height(project: Project) -> None:
    assert project.document.embedding.aspect == pytest.approx(640 / 321)


def changed(old: Limits, new: Limits) -> ThresholdChange:
    return ThresholdChange(
        at=NOON,
        by="Ada",
        old_l2=old.ng_l2,
        new_l2=new.ng_l2,
        old_review_l2=old.review_l2,
        new_review_l2=new.review_l2,
    )


SUGGESTED = Limits(2.0)
A, B, C = Limits(2.5), Limits(3.0, 2.0), Limits(3.5)
HISTORIES: dict[str, tuple[tuple[tuple[Limits, Limits], ...], Limits, str]] = {
    "none": ((), SUGGESTED, ""),
    "one after the other": (((SUGGESTED, A), (A, B), (B, C)), C, ""),
    "back and forth": (((SUGGESTED, A), (A, SUGGESTED), (SUGGESTED, A)), A, ""),
    "two windows at once": (((SUGGESTED, A), (SUGGESTED, B), (A, C)), C, ""),
    "no change told of": ((), Limits(200.0), r"are 200\.000, but its history ends at 2\.000"),
    "a lower limit out of nothing": ((), Limits(2.0, 1.0), r"are 2\.000 / 1\.000, but its history ends at 2\.000\."),
    "times a hundred": (((SUGGESTED, A),), Limits(250.0), r"are 250\.000, but its history ends at 2\.500"),
    "the lower limit gone": (((SUGGESTED, B),), Limits(3.0), r"are 3\.000, but its history ends at 3\.000 / 2\.000"),
    "an entry gone": (((SUGGESTED, A), (B, C)), C, r"has a gap: it contains no change to 3\.000 / 2\.000"),
    "the first entry gone": (((A, B),), B, r"has a gap: it contains no change to 2\.500"),
    "another suggestion": (((Limits(1.9), A),), A, r"has a gap: it contains no change to 1\.900"),
}


@pytest.mark.parametrize("name", HISTORIES)
def test_limits_that_contradict_their_history_are_told_of(project: Project, name: str) -> None:
    changes, limits, sentence = HISTORIES[name]
    document = project.document.model_copy(
        update={
            "suggested_threshold_l2": SUGGESTED.ng_l2,
            "threshold_l2": limits.ng_l2,
            "review_l2": limits.review_l2,
            "threshold_history": tuple(changed(old, new) for old, new in changes),
        }
    )
    if sentence:
        assert re.search(sentence, document.limits_notice)
        assert document.limits_notice.endswith("or open a backup.")
    else:
        assert document.limits_notice == ""


def test_what_the_window_does_never_contradicts_itself(project: Project) -> None:
    document = project.document
    for limits in (Limits(4.0), Limits(4.0, 3.0), Limits(2.5, 2.25), Limits(4.0)):
        document = document.with_limits(limits, NOON)
        assert document.limits_notice == ""
