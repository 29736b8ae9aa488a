"""The inner functions of judging and building, so that a slower commit shows.

    python -m pytest -n 0 tests/benchmark/inner.py --benchmark-autosave
    python -m pytest -n 0 tests/benchmark/inner.py --benchmark-compare --benchmark-compare-fail=median:20%

The first on the old commit, the second on the new one, on a computer that does nothing else. Sizes are those of
bottle at 224 px with a 1 % bank. pytest does not collect this file by itself.
"""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, UInt8
from inspector_app.core.pictures.preprocess import decode, fit
from inspector_app.core.scoring.pixel_figures import PixelFigures
from inspector_app.core.scoring.scoring import render_map
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from tests.benchmark.coreset import patch_like
from tests.benchmark.peers_ours import BACKBONE, LAYERS
from tests.helpers import app_paths, cells, embedder_for, part, result_of

SIZE = (224, 224)
GRID = (28, 28)
DIMS = 152
BANK = 1638


@pytest.fixture(scope="module")
def rgb() -> UInt8:
    return part()


@pytest.fixture(scope="module")
def queries() -> Float32:
    return patch_like(GRID[0] * GRID[1], DIMS)


def test_decode(benchmark: Any) -> None:
    data = cells(0.0, 1)[0].read_bytes()
    assert benchmark(decode, data).ndim == 3


def test_resize(benchmark: Any, rgb: UInt8) -> None:
    assert benchmark(fit, rgb, SIZE, 1.0).shape == (*SIZE, 3)


def test_embed(benchmark: Any, rgb: UInt8, tmp_path: Path) -> None:
    embedder = embedder_for(EmbeddingRequest(BACKBONE, LAYERS, 3, SIZE, "openvino"), app_paths(tmp_path))
    assert benchmark(embedder.embed, fit(rgb, SIZE, 1.0)).shape == (GRID[0] * GRID[1], DIMS)


@pytest.mark.parametrize("count", [BANK, 50_000])
def test_search(benchmark: Any, queries: Float32, count: int) -> None:
    place = np.zeros(count, dtype=np.int32)
    bank = MemoryBank(patch_like(count, DIMS), place, place)
    bank.nearest(queries)  # compiles
    assert len(benchmark(bank.nearest, queries)[0]) == len(queries)


def test_render(benchmark: Any) -> None:
    distance_l2 = np.random.default_rng(0).random(GRID, dtype=np.float32)
    assert benchmark(render_map, distance_l2, 1.0, SIZE).shape == SIZE


def test_coreset(benchmark: Any) -> None:
    features = patch_like(50_000, DIMS)

    def select() -> Any:
        return result_of(select_coreset(features, 500, np.random.default_rng(0))).rows

    assert len(benchmark.pedantic(select, rounds=5, warmup_rounds=1)) == 500


def test_pixel_figures(benchmark: Any) -> None:
    rng = np.random.default_rng(0)
    maps = [rng.random((225, 225), dtype=np.float32) for _ in range(10)]
    masks = [one > 0.99 for one in rng.random((10, 225, 225))]

    def aupro() -> float:
        figures = PixelFigures()
        for distance_l2, mask in zip(maps, masks, strict=True):
            figures.add(distance_l2, mask)
        return figures.aupro()

    assert 0 < benchmark.pedantic(aupro, rounds=5) < 1
