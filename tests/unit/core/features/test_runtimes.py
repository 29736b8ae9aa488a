"""The runtimes agree, and OpenVINO keeps quiet."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch

from inspector_app.core.detectors.patchcore import PatchCore
from inspector_app.core.features.backbones import create_network
from inspector_app.core.features.patch_features import PatchEmbedder
from inspector_app.core.features.runtimes import CudaEmbedder
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Frame
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.ports import GpuEmbedder
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.weights import find_weights, load_state
from inspector_app.sources.images import read_rgb
from tests import helpers
from tests.experiments import first_use

LISTENER = """
import sys
attempts = []
names = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")
sys.addaudithook(lambda event, args: attempts.append(event) if event in names else None)
import torch
from inspector_app.core.compute.openvino_cpu import import_openvino
openvino = import_openvino()
model = openvino.convert_model(torch.nn.Linear(2, 2), example_input=torch.zeros(1, 2))
openvino.Core().compile_model(model, "CPU")
print(attempts, [name for name in sys.modules if name.startswith("openvino_telemetry") and sys.modules[name]])
"""


def test_openvino_neither_loads_its_telemetry_nor_asks_the_network() -> None:
    done = subprocess.run([sys.executable, "-c", LISTENER], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] []"


def test_the_runtimes_score_alike(trained: Trained, paths: AppPaths) -> None:
    embedding = trained.project.document.embedding
    request = EmbeddingRequest(embedding.backbone, embedding.layers, 3, embedding.input_size, "torch")
    by_torch = helpers.embedder_for(request, paths)
    assert (by_torch.runtime, trained.detector.embedder.runtime) == ("torch", "openvino")
    assert (by_torch.grid, by_torch.dims, by_torch.layers) == (
        trained.detector.embedder.grid,
        trained.detector.embedder.dims,
        trained.detector.embedder.layers,
    )
    bank = helpers.bank_of(trained.project)
    other = PatchCore(by_torch, bank, size=embedding.input_size, expected_aspect=1.0, reweighting=True)
    same = PatchCore(
        trained.detector.embedder,
        bank,
        size=embedding.input_size,
        expected_aspect=1.0,
        reweighting=True,
    )
    for rgb in (helpers.part(), helpers.damaged(helpers.part())):
        frame = Frame(rgb, "part", 0.0)
        theirs, ours = (detector.score(detector.embed(frame)) for detector in (other, same))
        assert theirs.score_l2 == pytest.approx(ours.score_l2, rel=1e-3)
        np.testing.assert_allclose(theirs.patch_distance_l2, ours.patch_distance_l2, rtol=1e-3, atol=1e-3)


def in_half_precision(trained: Trained, paths: AppPaths, device: str) -> PatchCore:
    embedding = trained.project.document.embedding
    network = create_network(embedding.backbone, load_state(find_weights(embedding.backbone, paths.weights)))
    embedder = CudaEmbedder(PatchEmbedder(network, embedding.layers), embedding.input_size, device=device)
    bank = helpers.bank_of(trained.project)
    detector = PatchCore(embedder, bank, size=embedding.input_size, expected_aspect=1.0, reweighting=False)
    detector.smooth_gain = trained.project.document.smooth_gain
    return detector


def assert_judges_alike(trained: Trained, other: PatchCore) -> None:
    """Scores to 1e-2, verdicts the same, on good, defective and damaged parts."""
    limits = trained.project.document.limits
    parts = [read_rgb(path) for path in (*helpers.cells(0.0, 12), *helpers.cells(1.0, 12))]
    for rgb in (*parts, helpers.damaged(parts[0])):
        frame = Frame(rgb, "part", 0.0)
        expected, found = inspect(frame, trained.detector, limits), inspect(frame, other, limits)
        assert found.score_l2 == pytest.approx(expected.score_l2, rel=1e-2)
        assert found.verdict is expected.verdict


@pytest.mark.slow
def test_half_precision_judges_alike(trained: Trained, paths: AppPaths) -> None:
    """As on a GPU: the network in half precision, and a search where the features are."""
    other = in_half_precision(trained, paths, "cpu")
    rgb = helpers.part()
    features = other.embed(Frame(rgb, "part", 0.0))
    assert features.tensor is not None
    np.testing.assert_array_equal(features.tensor.numpy(), features.values)
    assert features.values.dtype == np.float32
    assert (features.values != trained.detector.embed(Frame(rgb, "part", 0.0)).values).any()
    assert_judges_alike(trained, other)


def test_a_batch_gives_what_single_frames_give(trained: Trained, paths: AppPaths) -> None:
    embedder = in_half_precision(trained, paths, "cpu").embedder
    assert isinstance(embedder, GpuEmbedder)
    frames = np.stack([fit(helpers.part(number), trained.detector.size, 1.0) for number in range(3)])
    together = embedder.embed_batch(frames)
    assert together.shape == (3, embedder.grid[0] * embedder.grid[1], embedder.dims)
    alone = np.stack([embedder.embed(pixels) for pixels in frames])
    differ = np.abs(alone - alone[::-1]).max()
    np.testing.assert_allclose(together, alone, atol=0.05 * differ)


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_a_cuda_device_judges_alike(trained: Trained, paths: AppPaths) -> None:
    opened = open_detector(trained.project, paths, "cuda")
    assert opened.runtime == "cuda"
    assert opened.drift < 1e-2
    assert_judges_alike(trained, in_half_precision(trained, paths, "cuda"))


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_a_recorded_frame_gives_what_a_batch_gives_and_outlives_the_next(trained: Trained, paths: AppPaths) -> None:
    embedder = in_half_precision(trained, paths, "cuda").embedder
    assert isinstance(embedder, GpuEmbedder)
    frames = np.stack([fit(helpers.part(number), trained.detector.size, 1.0) for number in range(2)])
    first, second = (embedder.embed_on_device(frame[None])[0] for frame in frames)
    together = embedder.embed_batch(frames)
    differ = np.abs(together[0] - together[1]).max()
    np.testing.assert_allclose(first.cpu().numpy(), together[0], atol=0.05 * differ)
    np.testing.assert_allclose(second.cpu().numpy(), together[1], atol=0.05 * differ)


def test_features_of_one_frame_outlive_the_next(trained: Trained) -> None:
    """OpenVINO reuses its output buffer; whoever kept the features must not see them change."""
    embedder = trained.detector.embedder
    width, height = trained.detector.size
    first = embedder.embed(np.zeros((height, width, 3), np.uint8))
    kept = first.copy()
    embedder.embed(np.full((height, width, 3), 255, np.uint8))
    np.testing.assert_array_equal(first, kept)


@pytest.mark.parametrize("shape", [(1, 1, 3), (96, 1, 3), (96, 96, 1), (1, 96, 96, 3), (64, 96, 3)])
def test_pixels_of_another_size_are_refused(trained: Trained, shape: tuple[int, ...]) -> None:
    assert trained.detector.size == (96, 96)
    with pytest.raises(ValueError, match="a network for"):
        trained.detector.embedder.embed(np.zeros(shape, np.uint8))


def test_a_bank_of_other_dims_than_the_embedder_is_refused(trained: Trained) -> None:
    index = np.zeros(3, dtype=np.int32)
    bank = MemoryBank(np.zeros((3, 7), np.float32), index, index.copy())
    with pytest.raises(ValueError, match="bank of 7 dims, embedder of 152"):
        PatchCore(trained.detector.embedder, bank, size=trained.detector.size, expected_aspect=1.0, reweighting=False)


def test_two_threads_may_share_an_embedder(trained: Trained) -> None:
    """As a detector in use does with those that are being compared."""
    embedder = trained.detector.embedder
    rng = np.random.default_rng(0)
    pictures = [rng.integers(0, 256, (*trained.detector.size[::-1], 3), dtype=np.uint8) for _ in range(2)]
    alone = [embedder.embed(picture).copy() for picture in pictures]
    with ThreadPoolExecutor(2) as threads:
        for _ in range(30):
            together = list(threads.map(embedder.embed, pictures))
            for found, expected in zip(together, alone, strict=True):
                np.testing.assert_array_equal(found, expected)


def test_threads_that_meet_at_the_first_use_of_a_network_do_not_hang(trained: Trained, paths: AppPaths) -> None:
    """Without the use in one thread before, some seven of ten such processes hang for ever."""
    root = paths.cache.parent
    started = [first_use.begin(root, "first_use", 30.0) for _ in range(4)]
    assert [first_use.fault_of(one) for one in started] == [""] * 4
