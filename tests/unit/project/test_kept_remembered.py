"""Remembered defects in a project file: read as written, and refused if anything about them is impossible."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.defect_bank import DefectBank
from inspector_app.core.memory.raised_maps import Raised, Remembered
from inspector_app.project.kept_remembered import sha256_of_remembered
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_corrections import DefectCorrection, RaisedImage, RememberedState
from inspector_app.project.store import Project, load_project, save_project
from tests import helpers


def remembered(dims: int, *, by: int = 1, image: int = 2, cell: int = 7) -> Remembered:
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(3, dims)).astype(np.float32)
    numbers = np.full(3, by, dtype=np.int32)
    bank = DefectBank(vectors, numbers, np.arange(3, dtype=np.int32), np.full(3, 0.9, dtype=np.float32), 2.5)
    of, pictures, cells = (np.array([number], dtype=np.int32) for number in (by, image, cell))
    rows = Raised(of, pictures, cells, np.array([0.5], dtype=np.float32), np.array([4], dtype=np.float16))
    return Remembered(bank, rows)


def entry(**changes: Any) -> DefectCorrection:
    facts = {
        "id": 1, "by": "", "at": datetime(2026, 3, 1, tzinfo=UTC), "name": "a.png", "sha256": "0" * 64,
        "threshold_before_l2": 1.0, "threshold_after_l2": 1.0, "patches": 3, "box": (0.1, 0.1, 0.2, 0.2), "share": 0.9,
    }  # fmt: skip
    return DefectCorrection.model_validate({**facts, **changes})


def project(paths: AppPaths, what: Remembered, *entries: DefectCorrection, **state: Any) -> Project:
    trained = helpers.small_training(paths).project
    facts = {"floor_l2": 2.5, "images": (RaisedImage(training=2, score_l2=3.0),), "sha256": sha256_of_remembered(what)}
    document = trained.document.model_copy(
        update={"corrections": entries, "remembered": RememberedState.model_validate({**facts, **state})}
    )
    return replace(trained, document=document, remembered=what)


def dims(paths: AppPaths) -> int:
    return helpers.small_training(paths).project.document.members[0].dims


def test_what_is_remembered_is_read_as_it_was_written(paths: AppPaths, tmp_path: Path) -> None:
    what = remembered(dims(paths))
    save_project(project(paths, what, entry()), tmp_path / "a.inspector")
    again = load_project(tmp_path / "a.inspector")
    assert again.remembered is not None
    for mine, read in ((what.bank, again.remembered.bank), (what.raised, again.remembered.raised)):
        assert all((read.arrays()[name] == array).all() for name, array in mine.arrays().items())
    assert again.document.corrections == (entry(),)
    assert again.document.identity != helpers.small_training(paths).project.document.identity


@pytest.mark.parametrize(
    ("facts", "entries", "state"),
    [
        ({}, (), {}),
        ({}, (entry(patches=2),), {}),
        ({}, (entry(id=2),), {}),
        ({"by": 2}, (entry(),), {}),
        ({"image": 3}, (entry(),), {}),
        ({"image": 99}, (entry(),), {"images": (RaisedImage(training=99, score_l2=3.0),)}),
        ({"cell": 10_000}, (entry(),), {}),
        ({}, (entry(),), {"sha256": "1" * 64}),
    ],
)
def test_what_is_impossible_is_refused(
    facts: dict[str, int], entries: tuple[DefectCorrection, ...], state: dict[str, Any], paths: AppPaths, tmp_path: Path
) -> None:
    what = remembered(dims(paths), **facts)
    save_project(project(paths, what, *entries, **state), tmp_path / "a.inspector")
    with pytest.raises(ProjectError, match=r"remembered? defects|faults"):
        load_project(tmp_path / "a.inspector")


def test_patches_of_another_network_are_refused(paths: AppPaths, tmp_path: Path) -> None:
    save_project(project(paths, remembered(5), entry()), tmp_path / "a.inspector")
    with pytest.raises(ProjectError, match="not those of its network"):
        load_project(tmp_path / "a.inspector")


def test_entries_without_their_patches_are_refused(paths: AppPaths, tmp_path: Path) -> None:
    whole = project(paths, remembered(dims(paths)), entry())
    document = whole.document.model_copy(update={"remembered": None})
    save_project(replace(whole, document=document, remembered=None), tmp_path / "a.inspector")
    with pytest.raises(ProjectError, match="without their patches"):
        load_project(tmp_path / "a.inspector")
