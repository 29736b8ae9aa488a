"""Projects of all detectors come back equal, and what does not fit its document is refused with a sentence."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.gaussians import Gaussians
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.options import DetectorOptions
from inspector_app.project.kept_bank import member_file
from inspector_app.project.schema import DOCUMENT, MAPS_FILE
from inspector_app.project.schema_learned import Member
from inspector_app.project.store import Project, load_project, save_project
from tests.helpers import bank_bytes
from tests.unit.project.conftest import EMBEDDING, digest, sealed, tiny_project

BANK = "bank.safetensors"
RNG = np.random.default_rng(3)


def normal(*shape: int) -> Any:
    return RNG.normal(size=shape).astype(np.float32)


def tiny_bank(rows: int = 20, dims: int = 6) -> MemoryBank:
    index = np.arange(rows, dtype=np.int32)
    return MemoryBank(normal(rows, dims), index % 3, index % 16)


def tiny_gaussians() -> Gaussians:
    return Gaussians(np.array([0, 2, 5], np.int32), normal(32, 3), np.tril(normal(32, 3, 3)), 3)


def project_of(options: DetectorOptions, *learned: Learned, dims: int = 6) -> Project:
    """A project that is whole, with everything that this detector learns."""
    base = tiny_project()
    spread = 0.75 if len(learned) > 1 else None
    backbones = options.backbones if isinstance(options, EnsembleOptions) else (EMBEDDING.backbone,)
    embeddings = [EMBEDDING.model_copy(update={"backbone": backbone}) for backbone in backbones]
    members = tuple(
        Member(
            file=member_file(number),
            embedding=embeddings[number],
            sha256=digest(bank_bytes(one), embeddings[number]),
            rows=one.memory.rows,
            dims=dims,
            spread_l2=spread,
        )
        for number, one in enumerate(learned)
    )
    document = base.document.model_copy(update={"options": options, "members": members})
    return replace(base, document=document, learned=learned)


ENSEMBLE = EnsembleOptions(backbones=("efficientnet_lite0", "efficientnet_lite1"))
WHOLE: dict[str, Callable[[], Project]] = {
    "patchcore": tiny_project,
    "components": lambda: project_of(PatchCoreOptions(dims=6), Learned(tiny_bank(), normal(10, 6))),
    "reconpatch": lambda: project_of(ReConPatchOptions(dims=6), Learned(tiny_bank(), normal(10, 6))),
    "padim": lambda: project_of(PadimOptions(channels=3), Learned(tiny_gaussians())),
    "spade": lambda: project_of(SpadeOptions(), Learned(Gallery(normal(3, 32, 6)))),
    "ensemble": lambda: project_of(ENSEMBLE, Learned(tiny_bank()), Learned(tiny_bank(30))),
}


def saved(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.inspector"
    save_project(WHOLE[kind](), path)
    return path


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def write_members(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def with_document(path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    members = members_of(path)
    document = json.loads(members[DOCUMENT])
    change(document)
    return write_members(path, {**members, DOCUMENT: sealed(document)})


def with_arrays(path: Path, **arrays: Any) -> Path:
    """The same file with other arrays, which the document vouches for; None takes one out."""
    members = members_of(path)
    merged = {**safetensors.numpy.load(members[BANK]), **arrays}
    data = safetensors.numpy.save(
        {name: np.ascontiguousarray(array) for name, array in merged.items() if array is not None}
    )
    write_members(path, {**members, BANK: data})
    return with_document(path, lambda document: document["members"][0].update(sha256=digest(data)))


def sentence_of(path: Path) -> str:
    with pytest.raises(ProjectError) as caught:
        load_project(path)
    assert caught.value.message
    assert caught.value.hint
    assert path.name in caught.value.message
    return caught.value.message


@pytest.mark.parametrize("kind", WHOLE)
def test_what_is_saved_comes_back_equal(kind: str, tmp_path: Path) -> None:
    project = WHOLE[kind]()
    save_project(project, tmp_path / "p.inspector")
    loaded = load_project(tmp_path / "p.inspector")
    assert loaded.document == project.document
    for before, after in zip(project.learned, loaded.learned, strict=True):
        assert type(after.memory) is type(before.memory)
        arrays, others = before.memory.arrays(), after.memory.arrays()
        assert arrays.keys() == others.keys()
        for name, array in arrays.items():
            np.testing.assert_array_equal(others[name], array)
        if before.projection is None:
            assert after.projection is None
        else:
            np.testing.assert_array_equal(after.projection, before.projection)
    names = {DOCUMENT, MAPS_FILE, *project.references, *(member_file(number) for number in range(len(project.learned)))}
    assert set(members_of(tmp_path / "p.inspector")) == names


def test_members_have_names_of_their_own() -> None:
    assert [member_file(number) for number in range(3)] == [BANK, "bank-1.safetensors", "bank-2.safetensors"]


MAPS: dict[str, tuple[Any, str]] = {
    "flat": (np.ones(60, np.float32), r"a linear map of features is float32 of shape \(D, d\)"),
    "three axes": (np.ones((10, 6, 1), np.float32), r"a linear map of features is float32"),
    "float64": (np.ones((10, 6)), r"a linear map of features is float32"),
    "empty": (np.ones((0, 6), np.float32), r"a linear map of features is float32"),
    "nan": (np.full((10, 6), np.nan, np.float32), r"linear map of features holds values that are not finite"),
    "infinite": (np.full((10, 6), np.inf, np.float32), r"linear map of features holds values that are not finite"),
    "one column more": (np.ones((10, 7), np.float32), r"its linear map gives 7 values, not 6"),
    "missing": (None, r"it lacks or adds a linear map"),
}


@pytest.mark.parametrize("fault", MAPS)
@pytest.mark.parametrize("kind", ["reconpatch", "components"])
def test_a_map_that_is_none_is_refused(kind: str, fault: str, tmp_path: Path) -> None:
    projection, sentence = MAPS[fault]
    path = with_arrays(saved(kind, tmp_path), projection=projection)
    with pytest.raises(ProjectError, match=rf"memory bank in .* cannot be used: .*{sentence}"):
        load_project(path)


@pytest.mark.parametrize("kind", ["patchcore", "padim", "spade", "ensemble"])
def test_a_map_that_no_such_detector_has_is_refused(kind: str, tmp_path: Path) -> None:
    path = with_arrays(saved(kind, tmp_path), projection=np.ones((10, 6), np.float32))
    assert "it lacks or adds a linear map" in sentence_of(path)


PADIM: dict[str, tuple[dict[str, Any], str]] = {
    "channels descend": ({"channels": np.array([0, 5, 2], np.int32)}, "ascend"),
    "a channel twice": ({"channels": np.array([0, 2, 2], np.int32)}, "ascend"),
    "channel negative": ({"channels": np.array([-1, 2, 5], np.int32)}, "ascend"),
    "a channel less": ({"channels": np.array([0, 2], np.int32)}, "mean of shape"),
    "int64 channels": ({"channels": np.array([0, 2, 5])}, "int32 channels"),
    "no channels": ({"channels": np.zeros(0, np.int32)}, "int32 channels"),
    "float64 mean": ({"mean": np.zeros((32, 3))}, "float32 mean"),
    "fewer means": ({"mean": np.zeros((31, 3), np.float32)}, "float32 whitening"),
    "fewer cells": (
        {"mean": np.zeros((31, 3), np.float32), "whitening": np.zeros((31, 3, 3), np.float32)},
        "31 rows, not 32",
    ),
    "whitening flat": ({"whitening": np.zeros((32, 9), np.float32)}, "float32 whitening"),
    "whitening nan": ({"whitening": np.full((32, 3, 3), np.nan, np.float32)}, "not finite"),
    "mean infinite": ({"mean": np.full((32, 3), np.inf, np.float32)}, "not finite"),
    "no images": ({"n_images": np.zeros(1, np.int32)}, "one image or more"),
    "images as floats": ({"n_images": np.ones(1, np.float32)}, "one int32"),
    "images missing": ({"n_images": None}, "n_images"),
    "mean missing": ({"mean": None}, "mean"),
    "whitening missing": ({"whitening": None}, "whitening"),
}
SPADE: dict[str, tuple[dict[str, Any], str]] = {
    "flat": ({"features": np.zeros((96, 6), np.float32)}, "float32 features of shape"),
    "float64": ({"features": np.zeros((3, 32, 6))}, "float32 features of shape"),
    "empty": ({"features": np.zeros((0, 32, 6), np.float32)}, "float32 features of shape"),
    "nan": ({"features": np.full((3, 32, 6), np.nan, np.float32)}, "not finite"),
    "fewer images": ({"features": np.zeros((2, 32, 6), np.float32)}, "64 rows, not 96"),
    "missing": ({"features": None}, "features"),
}
FAULTS = [("padim", fault) for fault in PADIM] + [("spade", fault) for fault in SPADE]


@pytest.mark.parametrize(("kind", "fault"), FAULTS, ids=[" ".join(pair) for pair in FAULTS])
def test_arrays_that_such_a_detector_cannot_use_are_refused(kind: str, fault: str, tmp_path: Path) -> None:
    arrays, sentence = {"padim": PADIM, "spade": SPADE}[kind][fault]
    found = sentence_of(with_arrays(saved(kind, tmp_path), **arrays))
    assert "cannot be used" in found
    assert sentence in found


@pytest.mark.parametrize("kind", WHOLE)
def test_rows_that_are_not_there_are_refused(kind: str, tmp_path: Path) -> None:
    path = with_document(saved(kind, tmp_path), lambda document: document["members"][0].update(rows=19))
    assert "rows, not 19" in sentence_of(path)


@pytest.mark.parametrize("kind", ["patchcore", "reconpatch", "components", "ensemble"])
def test_values_that_are_not_there_are_refused(kind: str, tmp_path: Path) -> None:
    path = with_document(saved(kind, tmp_path), lambda document: document["members"][-1].update(dims=5))
    assert "values, not 5" in sentence_of(path)


@pytest.mark.parametrize("kind", ["padim", "spade", "patchcore"])
@pytest.mark.parametrize("other", ["padim", "spade", "patchcore"])
def test_what_another_detector_learned_is_refused(kind: str, other: str, tmp_path: Path) -> None:
    if kind == other:
        assert load_project(saved(kind, tmp_path)).document.detector == kind
        return
    options = WHOLE[other]().document.options.model_dump(mode="json")
    path = with_document(saved(kind, tmp_path), lambda document: document.update(options=options))
    assert "cannot be used" in sentence_of(path)


@pytest.mark.parametrize(
    "name",
    ["../bank.safetensors", "bank-10.safetensors", "bank-0.safetensors", "bank.safetensors\n", "bank-1.safetensors/x",
     "BANK.safetensors", "bank-\u0661.safetensors", "/bank.safetensors", "project.json", "references/000.png", ""],
)  # fmt: skip
def test_a_members_file_of_another_name_is_refused(name: str, tmp_path: Path) -> None:
    """Whether only the document tells of it, or the file holds it as well."""
    path = with_document(saved("patchcore", tmp_path), lambda document: document["members"][0].update(file=name))
    assert "members.0.file" in sentence_of(path)
    members = members_of(path)
    bank = members.pop(BANK)
    if name and name not in members:
        write_members(path, {**members, name: bank})
        assert "parts that no project file has" in sentence_of(path)
        assert [found.name for found in tmp_path.iterdir()] == [path.name]


def spoilt_ensemble(tmp_path: Path, change: Callable[[list[dict[str, Any]]], object]) -> Path:
    return with_document(saved("ensemble", tmp_path), lambda document: change(document["members"]))


def test_two_members_in_one_file_are_refused(tmp_path: Path) -> None:
    path = spoilt_ensemble(tmp_path, lambda members: members[1].update(file=BANK))
    assert "two members share a file" in sentence_of(path)


def test_an_ensemble_of_one_is_refused(tmp_path: Path) -> None:
    path = spoilt_ensemble(tmp_path, lambda members: members.pop())
    assert "its detector has several members with a spread each" in sentence_of(path)


def test_a_detector_of_two_members_is_refused(tmp_path: Path) -> None:
    options = PatchCoreOptions().model_dump(mode="json")
    path = with_document(saved("ensemble", tmp_path), lambda document: document.update(options=options))
    assert "or one without" in sentence_of(path)


@pytest.mark.parametrize("value", [None, 0, -1.0, "NaN", "1"])
def test_an_ensemble_without_a_spread_is_refused(value: object, tmp_path: Path) -> None:
    assert "members" in sentence_of(spoilt_ensemble(tmp_path, lambda members: members[1].update(spread_l2=value)))


def test_a_spread_of_nobody_is_refused(tmp_path: Path) -> None:
    path = with_document(saved("patchcore", tmp_path), lambda document: document["members"][0].update(spread_l2=1.0))
    assert "or one without" in sentence_of(path)


def test_an_ensemble_of_other_backbones_than_it_says_is_refused(tmp_path: Path) -> None:
    other = {"detector": "ensemble", "backbones": ["efficientnet_lite0", "efficientnet_lite2"]}
    path = with_document(saved("ensemble", tmp_path), lambda document: document.update(options=other))
    assert "the members' backbones are not those of the options" in sentence_of(path)


def test_members_of_different_sizes_are_refused(tmp_path: Path) -> None:
    path = spoilt_ensemble(tmp_path, lambda members: members[1]["embedding"].update(input_size=[64, 64]))
    assert "the members' sizes differ" in sentence_of(path)


def test_a_project_without_members_is_refused(tmp_path: Path) -> None:
    assert "members" in sentence_of(spoilt_ensemble(tmp_path, lambda members: members.clear()))


def test_members_that_changed_places_are_refused(tmp_path: Path) -> None:
    path = saved("ensemble", tmp_path)
    members = members_of(path)
    members[BANK], members["bank-1.safetensors"] = members["bank-1.safetensors"], members[BANK]
    assert "does not belong to its backbone" in sentence_of(write_members(path, members))


def test_a_member_that_is_missing_or_too_much_is_named(tmp_path: Path) -> None:
    path = saved("ensemble", tmp_path)
    members = members_of(path)
    write_members(path, {name: data for name, data in members.items() if name != "bank-1.safetensors"})
    assert "has missing or unknown parts: bank-1.safetensors" in sentence_of(path)
    write_members(path, {**members, "bank-2.safetensors": members[BANK]})
    assert "has missing or unknown parts: bank-2.safetensors" in sentence_of(path)


@pytest.mark.parametrize(
    "options",
    [
        {"detector": "unheard of"},
        {},
        {"detector": "patchcore", "dims": 0},
        {"detector": "patchcore", "surprise": 1},
        {"detector": "reconpatch", "training": "endless"},
        {"detector": "padim", "regularisation": 0},
        {"detector": "ensemble", "backbones": ["efficientnet_lite0"]},
        None,
    ],
    ids=str,
)
def test_options_that_nobody_could_choose_are_refused(options: object, tmp_path: Path) -> None:
    path = with_document(saved("patchcore", tmp_path), lambda document: document.update(options=options))
    assert "has faults: options" in sentence_of(path)


TRIAL = {"n_good": 1, "n_defect": 1, "patchcore_auroc": 0.5, "reconpatch_auroc": 0.5}


@pytest.mark.parametrize("trial", [{}, {**TRIAL, "n_good": 0}, {**TRIAL, "patchcore_auroc": 1.5}, [TRIAL]], ids=str)
def test_a_trial_that_was_none_is_refused(trial: object, tmp_path: Path) -> None:
    path = with_document(saved("reconpatch", tmp_path), lambda document: document.update(trial=trial))
    assert "has faults: trial" in sentence_of(path)


def test_a_version_1_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    """What a migration asks for and does not find is a fault of the file, not of the program."""
    path = with_document(saved("patchcore", tmp_path), lambda document: document.update(version=1))
    assert "damaged or is not a project file" in sentence_of(path)
