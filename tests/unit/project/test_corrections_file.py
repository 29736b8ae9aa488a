"""Corrections in an untrusted file: what no program of ours writes is refused with a sentence."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from inspector_app.core.errors import ProjectError
from inspector_app.project.schema import CORRECTIONS_FILE, CURRENT_VERSION, DOCUMENT
from inspector_app.project.store import load_project, save_project
from tests.golden.make_golden import golden_file
from tests.unit.project.conftest import sealed
from tests.unit.project.test_store import members_of, write_members

Document = dict[str, Any]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(golden_file(CURRENT_VERSION, "-corrected"), tmp_path / "corrected.inspector"))


def changed(path: Path, change: Callable[[Document], object]) -> Path:
    """The same file with another document, which is sealed again."""
    members = members_of(path)
    document = json.loads(members[DOCUMENT])
    change(document)
    return write_members(path, {**members, DOCUMENT: sealed(document)})


def with_arrays(path: Path, **arrays: np.ndarray) -> Path:
    """The same file with other arrays, which the document vouches for."""
    members = members_of(path)
    data = safetensors.numpy.save({**safetensors.numpy.load(members[CORRECTIONS_FILE]), **arrays})
    write_members(path, {**members, CORRECTIONS_FILE: data})
    return changed(path, lambda document: document["built"].update(lowered_sha256=hashlib.sha256(data).hexdigest()))


def test_it_comes_back_as_it_was_saved(path: Path, tmp_path: Path) -> None:
    project = load_project(path)
    assert project.lowered is not None
    save_project(project, tmp_path / "again.inspector")
    again = load_project(tmp_path / "again.inspector")
    assert again.document == project.document
    assert again.lowered is not None
    assert np.array_equal([*again.lowered.maps()], [*project.lowered.maps()])


def test_other_bytes_than_the_saved_ones_are_refused(path: Path) -> None:
    members = members_of(path)
    data = bytearray(members[CORRECTIONS_FILE])
    data[-1] ^= 1
    with pytest.raises(ProjectError, match="not those that were saved with it"):
        load_project(write_members(path, {**members, CORRECTIONS_FILE: bytes(data)}))


def test_a_missing_and_an_unexpected_member_are_refused(path: Path, tmp_path: Path) -> None:
    members = members_of(path)
    arrays = members.pop(CORRECTIONS_FILE)
    with pytest.raises(ProjectError, match="missing or unknown parts: corrections"):
        load_project(write_members(path, members))
    plain = members_of(golden_file(CURRENT_VERSION))
    with pytest.raises(ProjectError, match="missing or unknown parts: corrections"):
        load_project(write_members(tmp_path / "plain.inspector", {**plain, CORRECTIONS_FILE: arrays}))


@pytest.mark.parametrize(
    "arrays",
    [
        {"by": np.array([9], dtype=np.int32)},
        {"base": np.zeros((1, 2, 2), dtype=np.float16)},
        {"more": np.zeros(1, dtype=np.float16)},
    ],
)
def test_arrays_that_do_not_fit_are_refused(path: Path, arrays: dict[str, np.ndarray]) -> None:
    if "by" in arrays:
        lowered = load_project(path).lowered
        assert lowered is not None
        arrays = {"by": np.full(len(lowered.by), 9, dtype=np.int32)}
    with pytest.raises(ProjectError, match=r"The maps of corrections in .* cannot be used"):
        load_project(with_arrays(path, **arrays))


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.update(corrections=[]),
        lambda document: document["corrections"].append(document["corrections"][0]),
        lambda document: document["corrections"][0].update(part=3),
        lambda document: document["corrections"][0].update(kind="other"),
        lambda document: document["corrections"][0].update(patches=0),
        lambda document: document["built"].update(n_training=11),
        lambda document: document["built"].update(references_l2=[1.0]),
        lambda document: document["built"]["lowered"][0].update(training=99),
        lambda document: document["built"]["lowered"][0].update(training=document["built"]["lowered"][1]["training"]),
    ],
)
def test_corrections_that_are_not_those_of_the_pictures_are_refused(
    path: Path, change: Callable[[Document], object]
) -> None:
    with pytest.raises(ProjectError, match="has faults"):
        load_project(changed(path, change))
