"""Projects saved by earlier versions still open, say what they said, and score as they did."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from inspector_app.core.messages import Frame, Verdict
from inspector_app.pipeline.inspect import inspect
from inspector_app.pipeline.opening import open_detector
from inspector_app.project.schema import CURRENT_VERSION, ProjectDocument, Reference, ThresholdChange, TrainingImage
from inspector_app.project.store import load_project, save_project
from tests import helpers
from tests.golden.make_golden import CHANGED_AT, MADE_AT, N_PARTS, golden_file

GOLDEN = [golden_file(version) for version in range(1, CURRENT_VERSION + 1)]


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


def test_every_version_so_far_has_its_file_and_it_is_small(path: Path) -> None:
    assert path.is_file()
    assert path.stat().st_size < 300_000


def test_it_says_what_was_chosen_when_it_was_made(path: Path) -> None:
    document = load_project(path).document
    assert document.name == "Solar cell"
    assert document.created_at == MADE_AT
    assert [image.name for image in document.training] == [part.name for part in helpers.cells(0.0, N_PARTS)]
    assert document.embedding.backbone == "efficientnet_lite0"
    assert document.embedding.layers == ("blocks.2", "blocks.4")
    assert (document.embedding.input_size, document.embedding.source_size) == ((64, 64), (300, 300))
    assert (document.bank.vectors, document.bank.dims, document.bank.seed) == (100, 152, 3)
    assert (document.promise_asked, document.promise) == (0.1, 0.1)
    (change,) = document.threshold_history
    assert (change.at, change.old_l2) == (CHANGED_AT, document.suggested_threshold_l2)
    assert change.new_l2 == document.threshold_l2
    assert len(document.references) == 3


def test_its_references_score_as_they_did(path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    opened = open_detector(load_project(path), helpers.app_paths(tmp_path_factory.getbasetemp() / "app"))
    assert opened.drift < 1e-3
    threshold = opened.project.document.threshold_l2
    damaged = Frame(helpers.damaged(helpers.part(N_PARTS)), "damaged", 0.0)
    assert inspect(damaged, opened.detector, threshold).verdict is Verdict.NG


def test_saving_it_again_changes_nothing_that_it_says(path: Path, tmp_path: Path) -> None:
    project = load_project(path)
    save_project(project, tmp_path / "again.inspector")
    assert load_project(tmp_path / "again.inspector").document == project.document


def fields_of(model: type[BaseModel]) -> set[str]:
    return set(model.model_fields)


def test_a_field_more_or_less_is_a_new_version() -> None:
    """Another program of this version would refuse a file with a field that it does not know."""
    with zipfile.ZipFile(golden_file(CURRENT_VERSION)) as archive:
        saved: dict[str, Any] = json.loads(archive.read("project.json"))
    assert set(saved) == fields_of(ProjectDocument)
    for name, field in ProjectDocument.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            assert set(saved[name]) == fields_of(field.annotation), name
    lists = (("training", TrainingImage), ("references", Reference), ("threshold_history", ThresholdChange))
    for name, part in lists:
        assert saved[name]
        assert all(set(entry) == fields_of(part) for entry in saved[name])
