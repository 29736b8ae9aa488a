"""Good parts are embedded once for all who learn from them."""

import itertools
import os
import shutil
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.errors import TrainingError
from inspector_app.core.features.backbones import create_network
from inspector_app.core.features.patch_features import PatchEmbedder
from inspector_app.core.features.runtimes import CudaEmbedder
from inspector_app.core.messages import Float32, UInt8
from inspector_app.core.pictures import decoding
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building import good_parts as module
from inspector_app.pipeline.building import looking
from inspector_app.pipeline.building.good_parts import FeatureStore, GoodParts
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedders
from inspector_app.pipeline.steps import left_behind
from inspector_app.project.paths import AppPaths
from inspector_app.project.weights import Weights, find_weights, load_state
from inspector_app.sources.images import read_rgb, read_whole_picture
from tests import helpers


class Counting:
    """An embedder that counts."""

    def __init__(self, real: Embedder, calls: list[UInt8]) -> None:
        self._real = real
        self._calls = calls
        self.runtime, self.layers, self.grid, self.dims = real.runtime, real.layers, real.grid, real.dims

    def embed(self, pixels: UInt8) -> Float32:
        self._calls.append(pixels)
        return self._real.embed(pixels)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[UInt8]:
    """What was embedded to learn from."""
    made: list[UInt8] = []

    def counted(*arguments: Any, **options: Any) -> tuple[Embedder, ...]:
        return tuple(Counting(real, made) for real in open_embedders(*arguments, **options))

    monkeypatch.setattr(module, "open_embedders", counted)
    return made


def embedded(store: FeatureStore, preflight: Preflight, request: EmbeddingRequest, paths: AppPaths) -> GoodParts:
    return helpers.result_of(store.good_parts(preflight, request, find_weights(request.backbone, paths.weights), paths))


def test_the_same_request_is_embedded_once_and_another_one_again(
    preflight: Preflight, lite0: EmbeddingRequest, paths: AppPaths, calls: list[UInt8]
) -> None:
    store = FeatureStore()
    first = embedded(store, preflight, lite0, paths)
    assert len(calls) == helpers.N_SMALL
    assert embedded(store, preflight, replace(lite0), paths) is first
    assert len(calls) == helpers.N_SMALL
    fewer = replace(preflight, usable=preflight.usable[:4])
    assert len(embedded(store, fewer, lite0, paths).used) == 4
    assert len(calls) == helpers.N_SMALL  # features of some of the stored pictures are not computed again
    other = embedded(store, fewer, replace(lite0, patch=1), paths)
    assert len(calls) == helpers.N_SMALL + 4
    assert (other.features != first.features[:4]).any()
    embedded(store, preflight, lite0, paths)  # only the last ones are kept
    assert len(calls) == 2 * helpers.N_SMALL + 4


def test_detectors_after_the_first_embed_nothing(paths: AppPaths, calls: list[UInt8]) -> None:
    store = FeatureStore()
    sources = helpers.cells(0.0, 5)
    built = []
    for options in (None, PadimOptions(channels=4), SpadeOptions()):
        changes = {} if options is None else {"options": options}
        settings = helpers.small_settings(**changes)
        built.append(helpers.result_of(train(sources, settings, paths, store=store)).project.document)
        embeddings = [pixels for pixels in calls if pixels.shape == (96, 96, 3)]
    n_references = sum(len(document.references) for document in built)
    assert len(embeddings) == len(sources) + n_references
    assert len({document.build_seconds.features for document in built}) == 1  # each tells what it takes by itself
    without = helpers.result_of(train(sources, helpers.small_settings(), paths))
    assert without.project.document.training == built[0].training


def test_features_are_those_of_the_pictures_in_order(parts: GoodParts) -> None:
    assert parts.used == helpers.cells(0.0, helpers.N_SMALL)
    assert parts.features.shape == (helpers.N_SMALL, 144, 152)
    for number in (0, 4, 9):
        pixels = fit(read_rgb(parts.used[number]), (96, 96), 1.0)
        np.testing.assert_array_equal(parts.features[number], parts.embedder.embed(pixels))


def test_many_at_once_give_what_one_after_the_other_gives(
    parts: GoodParts,
    preflight: Preflight,
    lite0: EmbeddingRequest,
    paths: AppPaths,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the same order, with the first of two copies, whichever was done first."""
    monkeypatch.setattr(module, "MANY_PARTS", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    broken = tmp_path / "broken.png"
    broken.write_bytes(preflight.usable[0].read_bytes()[:100])
    copy = Path(shutil.copy(preflight.usable[0], tmp_path / "copy.png"))
    usable = (*preflight.usable[:3], broken, copy, *preflight.usable[3:])
    many = embedded(FeatureStore(), replace(preflight, usable=usable), lite0, paths)
    assert many.used == parts.used
    assert [path for path, _ in many.skipped] == [broken, copy]
    assert many.skipped[1][1] == Sentence("It is a copy of {name}.", name=preflight.usable[0].name)
    np.testing.assert_array_equal(many.features, parts.features)


@pytest.mark.slow
def test_a_gpu_is_given_several_at_once(
    parts: GoodParts,
    preflight: Preflight,
    lite0: EmbeddingRequest,
    paths: AppPaths,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its batches are filled with what can be read; what cannot is told in its place."""
    batches: list[int] = []

    class Batched(CudaEmbedder):
        batch = 4

        def embed_batch(self, pixels: UInt8) -> Float32:
            batches.append(len(pixels))
            return super().embed_batch(pixels)

    def opened(request: EmbeddingRequest, weights: Weights, *_: Any, **__: Any) -> tuple[Embedder, Embedder]:
        network = create_network(request.backbone, load_state(weights))
        batched = Batched(PatchEmbedder(network, request.layers), request.size, device="cpu")
        return batched, batched

    monkeypatch.setattr(module, "open_embedders", opened)
    broken = tmp_path / "broken.png"
    broken.write_bytes(preflight.usable[0].read_bytes()[:100])
    usable = (*preflight.usable[:5], broken, *preflight.usable[5:])
    found = embedded(FeatureStore(), replace(preflight, usable=usable), lite0, paths)
    assert found.used == parts.used
    assert [path for path, _ in found.skipped] == [broken]
    assert batches == [4, 3, 3]
    np.testing.assert_allclose(found.features, parts.features, atol=2e-2 * np.abs(parts.features).max())


def test_huge_pictures_are_decoded_one_after_the_other(preflight: Preflight, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY_PARTS", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    assert module._at_once(preflight) == module.MAX_AT_ONCE
    assert module._at_once(replace(preflight, source_size=(15_000, 10_000))) == 1
    few = module._at_once(replace(preflight, source_size=(4000, 2000)))
    assert 1 < few < module.MAX_AT_ONCE
    assert few * 4000 * 2000 * decoding.BYTES_PER_PIXEL <= module.DECODING_BYTES
    assert module._at_once(replace(preflight, usable=preflight.usable[:1])) == 1


def test_a_cancelled_reading_leaves_no_thread(
    preflight: Preflight, lite0: EmbeddingRequest, paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MANY_PARTS", 2)
    work = FeatureStore().good_parts(preflight, lite0, find_weights(lite0.backbone, paths.weights), paths)
    for step in work:
        if step.done == 2:
            break
    work.close()
    for thread in threading.enumerate():
        if thread.name == "good parts":  # its last call has ended, so it is about to
            thread.join(5)
            assert not thread.is_alive()


def test_decoders_are_first_used_before_several_threads_read(
    preflight: Preflight, lite0: EmbeddingRequest, paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def noted(path: Path) -> bytes:
        order.append("read")
        return read_whole_picture(path)

    monkeypatch.setattr(module, "_at_once", lambda _: 2)
    monkeypatch.setattr(module, "use_decoders_once", lambda: order.append("first use"))
    monkeypatch.setattr(looking, "read_whole_picture", noted)
    embedded(FeatureStore(), preflight, lite0, paths)
    assert order == ["first use", *["read"] * len(preflight.usable)]


class Hanging(Counting):
    """An embedder whose calls do not return before they are let go of."""

    def __init__(self, real: Embedder, calls: list[UInt8], release: threading.Event) -> None:
        super().__init__(real, calls)
        self._release = release

    def embed(self, pixels: UInt8) -> Float32:
        super().embed(pixels)
        self._release.wait(30)
        raise RuntimeError("let go of")


@pytest.mark.parametrize("at_once", [1, 2])
def test_a_hanging_network_keeps_nobody_from_cancelling(
    preflight: Preflight, lite0: EmbeddingRequest, paths: AppPaths, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """The reading goes on telling where it is; closing it leaves the thread behind, and no further part is begun."""
    release, begun = threading.Event(), list[UInt8]()

    def hanging(*arguments: Any, **options: Any) -> tuple[Embedder, ...]:
        return tuple(Hanging(real, begun, release) for real in open_embedders(*arguments, **options))

    monkeypatch.setattr(module, "open_embedders", hanging)
    monkeypatch.setattr(module, "_at_once", lambda _: at_once)
    monkeypatch.setattr(looking, "CLOSING_S", 0.05)
    work = FeatureStore().good_parts(preflight, lite0, find_weights(lite0.backbone, paths.weights), paths)
    reading = list(itertools.islice((step for step in work if step.step == Sentence("Reading good parts")), 3))
    work.close()
    assert [step.done for step in reading] == [0, 0, 0]
    assert "good parts" in left_behind()
    release.set()
    for thread in threading.enumerate():
        if thread.name == "good parts":
            thread.join(5)
    assert "good parts" not in left_behind()
    assert len(begun) == at_once


def test_what_failed_is_not_kept(
    preflight: Preflight, lite0: EmbeddingRequest, paths: AppPaths, tmp_path: Path, calls: list[UInt8]
) -> None:
    store = FeatureStore()
    gone = replace(preflight, usable=tuple(tmp_path / f"{number}.png" for number in range(3)))
    with pytest.raises(TrainingError, match="3 of 3 pictures cannot be used"):
        embedded(store, gone, lite0, paths)
    work = store.good_parts(preflight, lite0, find_weights(lite0.backbone, paths.weights), paths)
    for step in work:
        if step.done == 2:
            break
    work.close()
    n_calls = len(calls)
    assert len(embedded(store, preflight, lite0, paths).used) == helpers.N_SMALL
    assert len(calls) == n_calls + helpers.N_SMALL


def test_how_features_were_made_is_told_for_the_project_file(parts: GoodParts) -> None:
    embedding = parts.embedding((300, 200))
    assert (embedding.backbone, embedding.layers, embedding.patch) == (
        "efficientnet_lite0",
        ("blocks.2", "blocks.4"),
        3,
    )
    assert (embedding.input_size, embedding.source_size, embedding.runtime) == ((96, 96), (300, 200), "openvino")
    assert embedding.weights_sha256 == parts.weights.sha256
