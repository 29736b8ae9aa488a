"""What was learned from labelled defects in a project file: read as written, and refused if it is impossible."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.head import FOLDS, KeptHead
from inspector_app.project.kept_head import sha256_of_head
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_corrections import HeadCorrection, HeadedPart, RaisedImage
from inspector_app.project.store import Project, load_project, save_project
from tests import helpers

RAISED = ({"training": 2, "score_l2": 3.0},)


def kept(project: Project, *, n: int = helpers.N_SMALL, dims: int = 0, n_maps: int = 1) -> KeptHead:
    rng = np.random.default_rng(0)
    seen = rng.normal(size=(n, (dims or project.document.dims) + 2)).astype(np.float32)
    assert project.maps is not None
    plain = np.ones((n_maps, *project.maps.training.shape[1:]), dtype=np.float16)
    weights = rng.normal(size=(FOLDS + 1, seen.shape[1] + 1))
    return KeptHead(weights, np.arange(n, dtype=np.int32) % FOLDS, seen, plain)


def entry(**changes: Any) -> HeadCorrection:
    facts = {
        "id": 1, "by": "", "at": datetime(2026, 3, 1, tzinfo=UTC), "name": "", "sha256": "0" * 64,
        "threshold_before_l2": 1.0, "threshold_after_l2": 1.0, "n_defects": 9, "found_before": 1, "found_after": 8,
        "n_good": 10, "alarms_before": 0, "alarms_after": 0,
    }  # fmt: skip
    return HeadCorrection.model_construct(**{**facts, **changes})


def written(paths: AppPaths, path: Path, *entries: HeadCorrection, what: KeptHead | None = None, **state: Any) -> None:
    from inspector_app.project.schema_corrections import HeadState

    project = helpers.small_training(paths).project
    what = what or kept(project)
    images = tuple(RaisedImage(**one) for one in state.pop("images", RAISED))
    facts = {"images": images, "labelled": (), "sha256": sha256_of_head(what), **state}
    update = {"corrections": entries, "head": HeadState.model_construct(**facts)}
    save_project(replace(project, document=project.document.model_copy(update=update), head=what), path)


def test_it_is_read_as_it_was_written(paths: AppPaths, tmp_path: Path) -> None:
    what = kept(helpers.small_training(paths).project)
    written(paths, tmp_path / "a.inspector", entry(), what=what)
    again = load_project(tmp_path / "a.inspector")
    assert again.head is not None
    assert all((again.head.arrays()[name] == array).all() for name, array in what.arrays().items())
    assert again.document.corrections == (entry(),)
    assert again.document.identity != helpers.small_training(paths).project.document.identity


@pytest.mark.parametrize(
    ("entries", "state"),
    [
        ((), {}),
        ((entry(), entry(id=2)), {}),
        ((entry(found_after=10),), {}),
        ((entry(alarms_before=11),), {}),
        ((entry(),), {"sha256": "1" * 64}),
        ((entry(),), {"images": ()}),
        ((entry(),), {"images": ({"training": 10, "score_l2": 3.0},)}),
        ((entry(),), {"images": (*RAISED, *RAISED)}),
        ((entry(),), {"labelled": (HeadedPart.model_construct(score_l2=1.0, now_l2=1.0, fold=FOLDS),)}),
        ((entry(),), {"labelled": (HeadedPart(score_l2=1.0, now_l2=2.0, fold=None),)}),
    ],
)
def test_what_is_impossible_is_refused(
    entries: tuple[HeadCorrection, ...], state: dict[str, Any], paths: AppPaths, tmp_path: Path
) -> None:
    written(paths, tmp_path / "a.inspector", *entries, **state)
    with pytest.raises(ProjectError, match=r"learned from labelled defects|faults"):
        load_project(tmp_path / "a.inspector")


@pytest.mark.parametrize("changes", [{"n": 9}, {"dims": 5}, {"n_maps": 2}])
def test_arrays_of_another_project_are_refused(changes: dict[str, int], paths: AppPaths, tmp_path: Path) -> None:
    what = kept(helpers.small_training(paths).project, **changes)
    written(paths, tmp_path / "a.inspector", entry(), what=what)
    with pytest.raises(ProjectError, match="learned from labelled defects cannot be used"):
        load_project(tmp_path / "a.inspector")


def test_an_entry_without_its_head_is_refused(paths: AppPaths, tmp_path: Path) -> None:
    project = helpers.small_training(paths).project
    document = project.document.model_copy(update={"corrections": (entry(),)})
    save_project(replace(project, document=document), tmp_path / "a.inspector")
    with pytest.raises(ProjectError, match="a head that is not there"):
        load_project(tmp_path / "a.inspector")
