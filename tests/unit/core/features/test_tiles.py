"""Joined tiles against the whole picture embedded at once, and against another tiling."""

import numpy as np
import pytest
import torch

from inspector_app.core.features.tiles import (
    MARGIN_PX,
    MAX_TILE_PX,
    SEAM_SHARE,
    TiledEmbedder,
    spans,
    tile_size,
    tiled,
)
from inspector_app.core.messages import Float32, UInt8
from inspector_app.core.ports import Embedder, GpuEmbedder
from inspector_app.core.steps import Steps
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.project.paths import AppPaths
from tests import helpers

SIZE = (928, 480)
TOLERANCE = 2e-3
"""Of the usual distance between two patches."""


def opened(size: tuple[int, int], paths: AppPaths, backbone: str = "efficientnet_lite0") -> Embedder:
    return helpers.embedder_for(EmbeddingRequest(backbone, None, 3, size, "openvino"), paths)


@pytest.fixture(scope="module")
def pixels() -> UInt8:
    """Real parts beside one another."""
    row = np.concatenate([helpers.part(number) for number in range(4)], axis=1)
    return np.concatenate([row, row[:, ::-1]])[: SIZE[1] + 64, : SIZE[0] + 64].copy()


@pytest.fixture(scope="module")
def picture(pixels: UInt8) -> UInt8:
    return np.ascontiguousarray(pixels[: SIZE[1], : SIZE[0]])


def difference(one: Float32, other: Float32) -> float:
    usual_l2 = np.linalg.norm(one.reshape(-1, one.shape[-1]) - one.mean(axis=(0, 1)), axis=1).mean()
    return float(np.linalg.norm(one - other, axis=-1).max() / usual_l2)


def grid_of(embedder: Embedder, pixels: UInt8) -> Float32:
    return embedder.embed(pixels).reshape(*embedder.grid, -1)


def test_joined_tiles_are_the_whole_picture_embedded_at_once(paths: AppPaths, picture: UInt8) -> None:
    joined = tiled(opened((608, 480), paths), (608, 480), SIZE)
    whole = opened(SIZE, paths)
    assert isinstance(joined, TiledEmbedder)
    assert (joined.n_tiles, joined.grid, joined.dims, joined.layers) == (3, whole.grid, whole.dims, whole.layers)
    assert difference(grid_of(whole, picture), grid_of(joined, picture)) < TOLERANCE


def test_without_the_margin_there_would_be_seams(
    paths: AppPaths, picture: UInt8, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = grid_of(opened(SIZE, paths), picture)
    monkeypatch.setattr("inspector_app.core.features.tiles.MARGIN_PX", 32)
    joined = tiled(opened((608, 480), paths), (608, 480), SIZE)
    assert difference(whole, grid_of(joined, picture)) > 0.1


def test_a_shifted_tiling_gives_the_same_features(paths: AppPaths, pixels: UInt8) -> None:
    """The same place of the part lies at other places in the tiles, and other tiles meet there."""
    joined = tiled(opened((608, 480), paths), (608, 480), SIZE)
    one = grid_of(joined, np.ascontiguousarray(pixels[: SIZE[1], : SIZE[0]]))
    other = grid_of(joined, np.ascontiguousarray(pixels[: SIZE[1], 64:]))
    edge = MARGIN_PX // 8  # the picture's own border lies elsewhere
    assert difference(one[:, 8 + edge : -edge], other[:, edge : -8 - edge]) < TOLERANCE


def test_a_picture_of_one_tile_needs_no_joining() -> None:
    embedder = _Averaging()
    assert tiled(embedder, (608, 480), (608, 480)) is embedder


def test_tiles_cover_every_side_once_and_keep_their_margins() -> None:
    for side in range(32, 8193, 32):
        tile, _ = tile_size((side, 32))
        assert tile <= MAX_TILE_PX
        assert tile % 32 == 0
        placed = spans(side, tile)
        assert [span.first for span in placed[1:]] == [span.end for span in placed[:-1]]
        assert (placed[0].first, placed[-1].end) == (0, side)
        for span in placed:
            assert span.start % 32 == 0
            assert 0 <= span.start <= span.start + tile <= side
            assert span.first - span.start >= MARGIN_PX or span.first == 0
            assert span.start + tile - span.end >= MARGIN_PX or span.end == side


def test_the_tiles_of_a_large_picture_are_as_small_as_their_number_allows() -> None:
    assert tile_size((5472, 3648)) == (1408, 1472)
    assert len(spans(5472, 1408)) == 5
    assert len(spans(3648, 1472)) == 3


@pytest.mark.parametrize(("side", "tile"), [(512, 1024), (1024, 2 * MARGIN_PX)])
def test_a_tile_that_cannot_cover_the_picture_is_refused(side: int, tile: int) -> None:
    with pytest.raises(ValueError, match="cannot cover"):
        spans(side, tile)


def test_a_picture_of_another_size_is_refused(paths: AppPaths, picture: UInt8) -> None:
    joined = tiled(opened((608, 480), paths), (608, 480), SIZE)
    with pytest.raises(ValueError, match="tiles for"):
        joined.embed(picture[:-32])


def test_the_work_stops_between_two_tiles(paths: AppPaths, picture: UInt8) -> None:
    joined = tiled(opened((608, 480), paths), (608, 480), SIZE)
    assert isinstance(joined, TiledEmbedder)
    done = list(steps := Steps(joined.embedding(picture)))
    assert done == [0, 1, 2]
    np.testing.assert_array_equal(steps.result, joined.embed(picture))


class _Averaging:
    """A network that looks at its whole input, such as one with squeeze and excitation."""

    runtime, layers, dims, grid = "torch", ("mean",), 2, (60, 76)

    def embed(self, pixels: UInt8) -> Float32:
        values = np.zeros((*self.grid, 2), dtype=np.float32)
        values[..., 0] = pixels[::8, ::8, 0]
        values[..., 1] = pixels.mean()
        return values.reshape(-1, 2)


def test_the_seam_tells_a_network_that_looks_at_the_whole_tile(paths: AppPaths, picture: UInt8) -> None:
    local = tiled(opened((608, 480), paths), (608, 480), SIZE)
    averaging = tiled(_Averaging(), (608, 480), SIZE)
    assert isinstance(local, TiledEmbedder)
    assert isinstance(averaging, TiledEmbedder)
    assert local.seam(picture) < TOLERANCE
    shaded = picture.copy()
    shaded[:, 464:] //= 2
    assert averaging.seam(shaded) > SEAM_SHARE


def test_the_seam_between_tiles_below_each_other() -> None:
    averaging = tiled(_Averaging(), (608, 480), (608, 928))
    assert isinstance(averaging, TiledEmbedder)
    noise = np.random.default_rng(0).integers(0, 255, (928, 608, 3), dtype=np.uint8)
    assert averaging.seam(noise) < SEAM_SHARE  # both tiles have the same mean
    noise[464:] //= 2
    assert averaging.seam(noise) > SEAM_SHARE


class _OnGpu(_Averaging):
    """The same network on a GPU, as far as its interface goes."""

    batch = 16

    def embed_batch(self, pixels: UInt8) -> Float32:
        return np.stack([self.embed(one) for one in pixels])

    def embed_on_device(self, pixels: UInt8) -> torch.Tensor:
        return torch.from_numpy(self.embed_batch(pixels))


def test_tiles_are_joined_in_gpu_memory(picture: UInt8) -> None:
    joined = tiled(_OnGpu(), (608, 480), SIZE)
    assert isinstance(joined, GpuEmbedder)
    expected = tiled(_Averaging(), (608, 480), SIZE).embed(picture)
    np.testing.assert_array_equal(joined.embed_on_device(picture[None])[0].numpy(), expected)
    np.testing.assert_array_equal(joined.embed_batch(picture[None])[0], expected)
