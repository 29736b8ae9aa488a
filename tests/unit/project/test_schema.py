"""The document: frozen, strict, and it keeps the history of its threshold."""

import math
from datetime import datetime

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


def test_nobody_can_change_a_document(project: Project) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        project.document.threshold_l2 = 1.0


def test_the_aspect_is_width_over_height(project: Project) -> None:
    assert project.document.embedding.aspect == pytest.approx(640 / 321)
