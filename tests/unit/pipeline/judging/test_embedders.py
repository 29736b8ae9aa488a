"""Opening an embedder through the cache, whatever has become of the cache."""

import importlib.metadata
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.compute import openvino_cpu
from inspector_app.core.errors import BackboneError
from inspector_app.core.features import runtimes
from inspector_app.core.messages import Float32, UInt8
from inspector_app.pipeline.judging import embedders, networks
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.project.paths import AppPaths
from inspector_app.project.weights import find_weights
from tests import helpers

REQUEST = EmbeddingRequest("efficientnet_lite0", ("blocks.1",), 3, (64, 64), "openvino")


@pytest.fixture(scope="module")
def pixels() -> UInt8:
    return helpers.part()[100:164, 100:164].copy()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds one converted network; tests copy it."""
    root = tmp_path_factory.mktemp("filled")
    helpers.embedder_for(REQUEST, helpers.app_paths(root))
    return root


@pytest.fixture(scope="module")
def expected(filled: Path, pixels: UInt8) -> Float32:
    """The features by the network of that cache."""
    return helpers.embedder_for(REQUEST, helpers.app_paths(filled)).embed(pixels)


@pytest.fixture
def own_paths(filled: Path, tmp_path: Path) -> AppPaths:
    shutil.copytree(filled / "cache", tmp_path / "cache")
    return helpers.app_paths(tmp_path)


def network_folder(paths: AppPaths) -> Path:
    (folder,) = (paths.cache / "networks").iterdir()
    return folder


def conversions(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Counts the real conversions from here on."""
    made: list[object] = []
    real = runtimes.to_openvino

    def counting(module: object, size: tuple[int, int] | None) -> object:
        made.append(size)
        return real(module, size)  # type: ignore[arg-type]

    monkeypatch.setattr("inspector_app.pipeline.judging.networks.to_openvino", counting)
    return made


def test_the_second_time_nothing_is_converted(
    own_paths: AppPaths, pixels: UInt8, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = conversions(monkeypatch)
    embedder = helpers.embedder_for(REQUEST, own_paths)
    assert made == []
    assert (embedder.grid, embedder.dims, embedder.layers) == ((16, 16), 24, ("blocks.1",))
    assert embedder.embed(pixels).shape == (256, 24)


def shorten(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def flip_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def rehash(folder: Path) -> None:
    """The hashes of what now lies there: whoever wrote it meant it."""
    (folder / "sha256.json").write_text(json.dumps(networks._hashes(folder)), encoding="ascii")


def of_the_future(folder: Path) -> None:
    description = folder / "network.xml"
    text = description.read_text("utf-8")
    assert 'version="11"' in text
    description.write_text(text.replace('version="11"', 'version="99"'), "utf-8")
    rehash(folder)


def somebody_elses(folder: Path) -> None:
    openvino = openvino_cpu.import_openvino()
    pixels = openvino.opset13.parameter([1, 64, 64, 3], np.uint8)
    openvino.save_model(openvino.Model([openvino.opset13.relu(pixels)], [pixels]), str(folder / "network.xml"))
    rehash(folder)


RUIN: dict[str, Callable[[Path], object]] = {
    "no description": lambda folder: (folder / "network.xml").unlink(),
    "half a description": lambda folder: shorten(folder / "network.xml"),
    "garbage": lambda folder: (folder / "network.xml").write_bytes(b"<xml"),
    "no weights": lambda folder: (folder / "network.bin").unlink(),
    "half the weights": lambda folder: shorten(folder / "network.bin"),
    "one flipped bit": lambda folder: flip_a_bit(folder / "network.bin"),
    "no hashes": lambda folder: (folder / "sha256.json").unlink(),
    "no bytes": lambda folder: (folder / "network.bin").write_bytes(b""),
    "a later OpenVINO's description": of_the_future,
    "somebody else's network": somebody_elses,
}


@pytest.mark.parametrize("damage", RUIN)
def test_a_ruined_cache_is_rebuilt_without_a_word(
    own_paths: AppPaths,
    pixels: UInt8,
    expected: Float32,
    damage: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    RUIN[damage](network_folder(own_paths))
    made = conversions(monkeypatch)
    for _ in range(2):
        np.testing.assert_array_equal(helpers.embedder_for(REQUEST, own_paths).embed(pixels), expected)
    assert len(made) == 1
    # OpenVINO's own readers may complain to the terminal below Python; this program does not.
    assert capsys.readouterr() == ("", "")


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, pixels: UInt8, expected: Float32) -> None:
    (tmp_path / "file").write_text("a file stands where the folder should be")
    paths = AppPaths(tmp_path / "file", tmp_path / "weights", tmp_path / "settings")
    np.testing.assert_array_equal(helpers.embedder_for(REQUEST, paths).embed(pixels), expected)
    assert (tmp_path / "file").read_text().startswith("a file")


def test_another_openvino_converts_for_itself_and_leaves_the_others_network(
    own_paths: AppPaths,
    pixels: UInt8,
    expected: Float32,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = conversions(monkeypatch)
    with monkeypatch.context() as later:
        later.setattr(networks, "version", lambda package: f"{importlib.metadata.version(package)}.1")
        for _ in range(2):
            np.testing.assert_array_equal(helpers.embedder_for(REQUEST, own_paths).embed(pixels), expected)
    assert len(made) == 1
    helpers.embedder_for(REQUEST, own_paths)
    assert len(made) == 1
    assert capsys.readouterr() == ("", "")


def test_a_ruined_network_that_cannot_be_replaced_is_done_without(
    own_paths: AppPaths, pixels: UInt8, expected: Float32
) -> None:
    folder = network_folder(own_paths)
    shutil.rmtree(folder)
    folder.write_text("a file stands in the network's place")
    np.testing.assert_array_equal(helpers.embedder_for(REQUEST, own_paths).embed(pixels), expected)
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.parametrize("ruined", [False, True])
def test_a_read_only_cache_gives_the_same_scores(
    own_paths: AppPaths, pixels: UInt8, expected: Float32, *, ruined: bool
) -> None:
    folder = network_folder(own_paths)
    if ruined:
        shorten(folder / "network.bin")
    for path in (*folder.iterdir(), folder, folder.parent):
        path.chmod(0o555)  # means nothing to root, who writes all the same
    try:
        np.testing.assert_array_equal(helpers.embedder_for(REQUEST, own_paths).embed(pixels), expected)
    finally:
        for path in (folder.parent, *folder.parent.rglob("*")):
            path.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on a file's size")
@pytest.mark.parametrize("largest", [0, 20_000, 70_000], ids=["nothing", "a part", "all but the description"])
def test_where_nothing_can_be_written_the_converted_network_itself_is_used(
    own_paths: AppPaths, pixels: UInt8, expected: Float32, largest: int
) -> None:
    import resource

    shutil.rmtree(own_paths.cache)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))  # as a full disk: writing fails after so many bytes
    try:
        found = helpers.embedder_for(REQUEST, own_paths).embed(pixels)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-4)
    assert [path for path in own_paths.cache.rglob("*") if path.is_file()] == []


def test_storing_leaves_nothing_half_written(own_paths: AppPaths) -> None:
    shutil.rmtree(own_paths.cache)
    helpers.embedder_for(REQUEST, own_paths)
    assert [path for path in own_paths.cache.rglob("*") if "partial" in path.name] == []
    assert {"network.xml", "network.bin"} <= {path.name for path in network_folder(own_paths).iterdir()}


def test_what_a_killed_program_left_of_a_network_goes_with_the_next_one(own_paths: AppPaths) -> None:
    folder = network_folder(own_paths)
    folder.rename(folder.with_name(f"{folder.name}.{'0a' * 16}.partial"))
    helpers.embedder_for(REQUEST, own_paths)
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.parametrize(
    "other",
    [
        EmbeddingRequest("efficientnet_lite0", ("blocks.1",), 5, (64, 64), "openvino"),
        EmbeddingRequest("efficientnet_lite0", ("blocks.2",), 3, (64, 64), "openvino"),
    ],
    ids=["patch", "layers"],
)
def test_whatever_changes_the_features_has_a_network_of_its_own(
    own_paths: AppPaths, other: EmbeddingRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = conversions(monkeypatch)
    helpers.embedder_for(other, own_paths)
    assert len(made) == 1
    assert len(list((own_paths.cache / "networks").iterdir())) == 2


@pytest.mark.parametrize("size", [(64, 96), (160, 64)])
def test_one_network_serves_every_size(own_paths: AppPaths, size: tuple[int, int], tmp_path: Path) -> None:
    """Held against a network that was converted for the size alone: equal to the last bit."""
    request = replace(REQUEST, size=size)
    pixels = np.random.default_rng(0).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
    with pytest.MonkeyPatch.context() as counted:
        made = conversions(counted)
        found = helpers.embedder_for(request, own_paths)
    assert made == []
    model = runtimes.to_openvino(embedders._module(request, find_weights(request.backbone, own_paths.weights)), size)
    networks._store(model, tmp_path / "alone")
    alone = runtimes.OpenVinoEmbedder(networks.read(tmp_path / "alone"), size)
    assert found.grid == alone.grid == (size[1] // 4, size[0] // 4)
    np.testing.assert_array_equal(found.embed(pixels), alone.embed(pixels))


def test_cuda_without_a_device_is_refused(paths: AppPaths) -> None:
    torch = pytest.importorskip("torch")
    if torch.cuda.is_available():
        pytest.skip("this computer has a CUDA device")
    with pytest.raises(BackboneError, match="no CUDA device"):
        helpers.embedder_for(EmbeddingRequest("efficientnet_lite0", None, 3, (64, 64), "cuda"), paths)


def test_faults_of_the_backbone_come_through_every_runtime(paths: AppPaths) -> None:
    for runtime in ("openvino", "torch"):
        request = EmbeddingRequest("efficientnet_lite0", ("layer9",), 3, (64, 64), runtime)
        with pytest.raises(BackboneError, match="no layer layer9"):
            helpers.embedder_for(request, paths)
