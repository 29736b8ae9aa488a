"""A build, and who looks at the same pictures before or after it: nothing is read or hashed twice."""

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import TRAINING_STEPS, ReConPatchOptions
from inspector_app.core.options import DetectorOptions
from inspector_app.pipeline.building import good_parts
from inspector_app.pipeline.building.aligning import TRIED, _spread
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.headers import Headers
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.comparing.compare import Candidate, compare_one
from inspector_app.project.paths import AppPaths
from inspector_app.project.weights import find_weights
from inspector_app.workers.build_jobs import build, check, look_through
from tests import helpers


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good parts in a folder of their own."""
    folder = tmp_path / "good"
    folder.mkdir()
    for path in helpers.cells(0.0, helpers.N_SMALL):
        shutil.copy(path, folder)
    return folder


def deep(folder: Path, name: str, largest: int) -> None:
    """A picture of 16 bits, of which the file does not say how many are used."""
    values = np.random.default_rng(largest).integers(0, largest, (96, 96), np.uint16)
    values[0, 0] = largest
    Image.fromarray(values).save(folder / name)


def test_a_build_does_not_read_again_what_was_read_when_the_folder_was_chosen(folder: Path, paths: AppPaths) -> None:
    settings = helpers.small_settings()
    with helpers.opened_files() as opened:
        preflight = helpers.result_of(check(helpers.result_of(look_through(folder, settings))))
    assert {opened[path] for path in preflight.usable} == {2}  # its header, and all of it
    with helpers.opened_files() as opened:
        built = helpers.result_of(build(preflight.usable, settings, paths, preflight.headers))
    references = {reference.name for reference in built.opened.project.document.references}
    tried = set(_spread(preflight.usable, TRIED))  # the trial of alignment reads its sample, each picture once
    for path in preflight.usable:
        assert opened[path] == 1 + (path.name in references) + (path in tried)


def test_builds_that_are_compared_read_a_header_once(folder: Path, paths: AppPaths) -> None:
    store, pictures = FeatureStore(), sorted(folder.iterdir())
    settings = helpers.small_settings()
    helpers.result_of(compare_one(Candidate("first", settings), pictures, [], paths, store))
    with helpers.opened_files() as opened:
        outcome = helpers.result_of(
            compare_one(Candidate("more", settings.changed(keep=0.1)), pictures, [], paths, store)
        )
    assert outcome.opened is not None
    assert outcome.project_bytes > 0
    references = {reference.name for reference in outcome.opened.project.document.references}
    assert {path.name for path in pictures if opened[path]} == references
    assert not [path for path in opened if path.name.endswith(".partial")]


@pytest.mark.parametrize("options", [PatchCoreOptions(), ReConPatchOptions(use="always", dims=8, batch=16)])
def test_a_build_hashes_its_weights_once(
    folder: Path, paths: AppPaths, monkeypatch: pytest.MonkeyPatch, options: DetectorOptions
) -> None:
    monkeypatch.setattr(good_parts, "_at_once", lambda _: 2)
    monkeypatch.setitem(TRAINING_STEPS, "standard", 2)
    weights = find_weights("efficientnet_lite0", paths.weights).path
    settings = helpers.small_settings(options=options)
    helpers.result_of(train(sorted(folder.iterdir()), settings, paths))  # converts the network
    with helpers.opened_files() as opened:
        helpers.result_of(train(sorted(folder.iterdir()), settings, paths))
    assert opened[weights] == 1


def test_a_build_reads_its_network_once(folder: Path, paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is compiled twice: for a frame that all cores share, and for many at the same time."""
    monkeypatch.setattr(good_parts, "_at_once", lambda _: 2)
    helpers.result_of(train(sorted(folder.iterdir()), helpers.small_settings(), paths))  # converts the network
    with helpers.opened_files() as opened:
        helpers.result_of(train(sorted(folder.iterdir()), helpers.small_settings(), paths))
    networks = {path.name: n for path, n in opened.items() if path.is_relative_to(paths.cache / "networks")}
    assert networks == {"sha256.json": 1, "network.xml": 1, "network.bin": 1}


def test_a_picture_that_changed_is_read_again(folder: Path) -> None:
    headers, settings = Headers(), helpers.small_settings()
    pictures = sorted(folder.iterdir())
    helpers.result_of(check_parts(pictures, settings, headers))
    Image.new("RGB", (600, 300)).save(pictures[3])
    with helpers.opened_files() as opened:
        preflight = helpers.result_of(check_parts(pictures, settings, headers))
    assert {path: opened[path] for path in pictures if opened[path]} == {pictures[3]: 1}
    assert [path for path, _ in preflight.skipped] == [pictures[3]]
    pictures[4].unlink()
    preflight = helpers.result_of(check_parts(pictures, settings, headers))
    assert {path for path, _ in preflight.skipped} == {pictures[3], pictures[4]}


def test_the_values_of_a_picture_of_16_bits_are_looked_at_once(tmp_path: Path) -> None:
    for number in range(3):
        deep(tmp_path, f"{number}.png", 4000 + number)
    headers, pictures = Headers(), sorted(tmp_path.iterdir())
    assert helpers.result_of(check_parts(pictures, helpers.small_settings(), headers)).largest_value == 4002
    with helpers.opened_files() as opened:
        assert helpers.result_of(check_parts(pictures, helpers.small_settings(), headers)).largest_value == 4002
    assert not any(opened[path] for path in pictures)
    deep(tmp_path, "1.png", 9000)
    os.utime(pictures[1], ns=(1, 1))
    assert helpers.result_of(check_parts(pictures, helpers.small_settings(), headers)).largest_value == 9000


def test_what_could_not_be_read_is_tried_again(folder: Path) -> None:
    headers, pictures = Headers(), sorted(folder.iterdir())
    whole, stamp = pictures[0].read_bytes(), pictures[0].stat()
    pictures[0].write_bytes(bytes(len(whole)))
    os.utime(pictures[0], ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert len(helpers.result_of(headers.read(pictures))[1]) == 1
    pictures[0].write_bytes(whole)
    os.utime(pictures[0], ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert helpers.result_of(headers.read(pictures))[1] == []
