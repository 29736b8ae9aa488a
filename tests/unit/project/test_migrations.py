"""Older files are brought up to date, one step after the other."""

import copy
import json
from collections.abc import Callable

import pytest

from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.errors import ProjectError
from inspector_app.project.migrations import STEPS, Document, migrate
from inspector_app.project.schema import CURRENT_VERSION, ProjectDocument
from inspector_app.project.schema_learned import Member


def test_every_older_version_has_its_step() -> None:
    assert set(STEPS) == set(range(1, CURRENT_VERSION))


def test_the_current_version_stays_as_it_is() -> None:
    document: Document = {"version": CURRENT_VERSION, "name": "part"}
    assert migrate(document) == document


@pytest.mark.parametrize(("version", "expected"), [(1, ["first", "second"]), (2, ["second"]), (3, [])])
def test_steps_follow_one_another_from_the_files_version(version: int, expected: list[str]) -> None:
    def step(name: str) -> Callable[[Document], Document]:
        return lambda document: {**document, "steps": [*document["steps"], name]}

    original: Document = {"version": version, "steps": []}
    done = migrate(original, current=3, steps={1: step("first"), 2: step("second")})
    assert done == {"version": 3, "steps": expected}
    assert original == {"version": version, "steps": []}


@pytest.mark.parametrize("version", [None, "1", 0, -1, 1.0, True])
def test_a_version_that_is_none_is_refused(version: object) -> None:
    with pytest.raises(ProjectError, match="does not say its version"):
        migrate({"version": version})
    with pytest.raises(ProjectError, match="does not say its version"):
        migrate({})


def test_a_version_from_the_future_is_refused() -> None:
    with pytest.raises(ProjectError, match="newer than this program's"):
        migrate({"version": CURRENT_VERSION + 1})


VERSION_1: Document = {
    "format": "inspector-project",
    "version": 1,
    "name": "Gehäuse",
    "created_at": "2025-06-07T08:09:10Z",
    "made_with": {"inspector-app": "0.1.0"},
    "detector": "patchcore",
    "embedding": {
        "backbone": "efficientnet_lite0",
        "weights_sha256": "ab" * 32,
        "layers": ["blocks.2", "blocks.4"],
        "aggregation": "mean-concat",
        "patch": 5,
        "input_size": [96, 64],
        "source_size": [300, 200],
        "runtime": "torch",
    },
    "bank": {"keep": 0.02, "seed": 11, "vectors": 123, "dims": 152, "metric": "l2", "reweighting": True},
    "bank_sha256": "cd" * 32,
    "training": [{"name": "a.png", "score_l2": 1.5}, {"name": "b.png", "score_l2": 2.5}],
    "skipped": ["c.png: The file is no complete picture."],
    "promise_asked": 0.01,
    "promise": 0.25,
    "suggested_threshold_l2": 2.5,
    "threshold_l2": 3.0,
    "threshold_history": [{"at": "2025-06-08T08:09:10Z", "old_l2": 2.5, "new_l2": 3.0}],
    "references": [{"file": "references/000.png", "name": "a.png", "score_l2": 0.5}],
    "build_seconds": {"features": 1.0, "coreset": 2.0, "calibration": 3.0, "total": 6.5},
}
"""Written by hand from version 1's schema; no program made it."""


def test_version_1_becomes_a_patchcore_of_one_member_and_keeps_all_it_said() -> None:
    original = copy.deepcopy(VERSION_1)
    document = ProjectDocument.model_validate_json(json.dumps(migrate(original)), strict=True)
    assert original == VERSION_1
    assert document.version == CURRENT_VERSION
    assert document.options == PatchCoreOptions()
    assert (document.bank.keep, document.bank.seed, document.bank.reweighting) == (0.02, 11, True)
    (member,) = document.members
    assert (member.file, member.sha256, member.spread_l2) == ("bank.safetensors", "cd" * 32, None)
    assert (member.rows, member.dims) == (123, 152)
    assert member.embedding.model_dump(mode="json", exclude_none=True) == VERSION_1["embedding"]
    assert (document.trial, document.notes) == (None, ())
    assert document.build_seconds.model_dump() == {**VERSION_1["build_seconds"], "projection": 0.0}
    said = document.model_dump(mode="json")
    same = ("name", "created_at", "made_with", "skipped", "promise_asked", "promise", "threshold_l2",
            "suggested_threshold_l2", "references")  # fmt: skip
    assert {name: said[name] for name in same} == {name: VERSION_1[name] for name in same}
    assert [(image.name, image.score_l2, image.path) for image in document.training] == [
        (image["name"], image["score_l2"], "") for image in VERSION_1["training"]
    ]


def test_up_to_version_2_nobody_was_asked_who_he_is_and_no_maps_were_kept() -> None:
    document = ProjectDocument.model_validate_json(json.dumps(migrate(VERSION_1)), strict=True)
    (change,) = document.threshold_history
    assert (change.old_l2, change.new_l2) == (2.5, 3.0)
    assert (change.by, change.old_review_l2, change.new_review_l2) == ("", None, None)
    assert (document.review_l2, document.labelled, document.maps_sha256) == (None, (), None)


def test_every_field_of_version_1_has_a_place_in_version_2() -> None:
    """What a step forgets, pydantic calls a fault of the file: nothing unknown may be left over."""
    fields = ProjectDocument.model_fields
    needed = {name for name, field in fields.items() if field.is_required()}
    assert needed <= set(migrate(VERSION_1)) <= set(fields)
    members = {name for name, field in Member.model_fields.items() if field.is_required()}
    assert members <= set(migrate(VERSION_1)["members"][0]) <= set(Member.model_fields)


@pytest.mark.parametrize("change", [{"detector": "other"}, {"detector": None}])
def test_a_version_1_of_another_detector_never_existed(change: Document) -> None:
    with pytest.raises(KeyError, match="detector"):
        migrate({**VERSION_1, **change})


@pytest.mark.parametrize("missing", ["bank", "embedding", "bank_sha256", "detector", "build_seconds"])
def test_a_version_1_that_lacks_what_it_must_have_is_not_made_up(missing: str) -> None:
    with pytest.raises(KeyError, match=missing):
        migrate({key: value for key, value in VERSION_1.items() if key != missing})
