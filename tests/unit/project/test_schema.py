"""The document: frozen, strict, and it keeps the history of its threshold."""

import json
import math
from datetime import datetime
from typing import Any

import pytest
from pydantic import ValidationError

from inspector_app.core.messages import Limits
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.store import Project
from tests.unit.project.conftest import NOON


def test_a_document_survives_json(project: Project) -> None:
    text = project.document.model_dump_json()
    assert ProjectDocument.model_validate_json(text, strict=True) == project.document


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
