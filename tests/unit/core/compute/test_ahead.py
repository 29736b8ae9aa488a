"""The loops that a bundle brings give the results of numpy, imagecodecs and Python, without numba."""

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from numpy._core._multiarray_umath import __cpu_features__ as features  # type: ignore[import-not-found]

from inspector_app.core.compute import ahead, compiled, kernels, opening_loop
from inspector_app.core.memory.nearest import NearestVector, nearest_among
from inspector_app.core.messages import Float32
from inspector_app.core.pictures import preprocess
from inspector_app.core.pictures.decoders import lzw

ROOT = Path(__file__).resolve().parents[4]
JUST_IN_TIME = {
    "nearest_rows": kernels.nearest_rows,
    "average_areas": kernels.average_areas,
    "open_areas": opening_loop.open_areas,
    "unpack": lzw.unpack,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    if sys.platform != "linux" or platform.machine() != "x86_64" or shutil.which("c++") is None:
        pytest.skip("only bundles for Linux bring compiled loops, and a compiler builds them")
    folder, level = tmp_path_factory.mktemp("loops"), ahead.processor_level()
    command = [sys.executable, str(ROOT / "packaging" / "loops.py"), level, str(folder)]
    told = {**os.environ, "NUMBA_CPU_NAME": f"x86-64-{level}", "NUMBA_CPU_FEATURES": ""}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=told)
    assert done.returncode == 0, done.stderr
    return ctypes.CDLL(str(folder / f"loops_{level}.so"))


@pytest.fixture
def brought(library: ctypes.CDLL, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a bundle: with the library, without numba."""
    monkeypatch.setattr(ahead, "_library", lambda: library)
    monkeypatch.setitem(sys.modules, "numba", None)
    monkeypatch.setitem(sys.modules, "inspector_app.core.compute.kernels", None)


@pytest.mark.parametrize("name", sorted(ahead.ARGUMENTS))
def test_each_loop_wants_what_numba_compiles_it_for(name: str) -> None:
    (signature,) = JUST_IN_TIME[name].nopython_signatures  # type: ignore[attr-defined]
    kinds = {"bool": "b1", "uint8": "u1", "int32": "i4", "int64": "i8", "float32": "f4"}
    for wanted, there in zip(ahead.ARGUMENTS[name], signature.args, strict=True):
        assert wanted == f"{kinds[str(there.dtype)]}:{there.ndim}{' out' if there.mutable else ''}"
        assert there.layout == "C"


@pytest.mark.usefixtures("brought")
def test_the_nearest_vectors_are_those_of_a_whole_comparison() -> None:
    rng = np.random.default_rng(0)
    vectors, queries = (rng.normal(size=(rows, 40)).astype(np.float32) for rows in (3000, 200))
    search = nearest_among(vectors)
    assert isinstance(search, NearestVector)
    distance_l2, found = search(queries)
    all_l2 = np.linalg.norm(queries[:, None].astype(np.float64) - vectors, axis=2)
    np.testing.assert_array_equal(found, all_l2.argmin(axis=1))
    np.testing.assert_allclose(distance_l2, all_l2.min(axis=1), rtol=1e-6)
    queries[0, 0] = np.nan
    assert not np.isfinite(search(queries)[0][0])


@pytest.mark.usefixtures("brought")
def test_areas_are_averaged_as_by_numpy() -> None:
    rows = np.random.default_rng(1).integers(0, 256, (450, 1350), dtype=np.uint8)
    shares, results = preprocess._shares(450, 224), np.empty((2, 224, 672), dtype=np.uint8)
    compiled.average_areas(rows, *shares, *shares, results[0])
    compiled.average_areas_in_numpy(rows, *shares, *shares, results[1])
    difference = np.abs(results[0].astype(int) - results[1])
    assert difference.max() <= 1
    assert (difference > 0).mean() < 1e-4


@pytest.mark.usefixtures("brought")
def test_areas_are_opened_as_by_python() -> None:
    levels = np.random.default_rng(2).random((40, 30)).astype(np.float32)
    least: Float32 = np.full(levels.shape, 7, np.float32)
    peaks = np.arange(levels.size, dtype=np.int64)
    by_library, by_python = levels.copy(), levels.copy()
    opening_loop._compiled()(least, peaks, by_library)
    opening_loop._open_areas(least, peaks, by_python)
    np.testing.assert_array_equal(by_library, by_python)
    assert (by_python != levels).any()


@pytest.mark.usefixtures("brought")
def test_lzw_is_unpacked_and_damage_is_found() -> None:
    data = np.random.default_rng(3).integers(0, 9, 90_000, dtype=np.uint8).tobytes()
    packed = np.frombuffer(imagecodecs.lzw_encode(data), dtype=np.uint8)
    unpacked, unpack = np.empty(len(data), dtype=np.uint8), lzw._compiled()
    assert unpack(packed, unpacked) == len(data)
    assert unpacked.tobytes() == data
    assert unpack(packed, unpacked[:-1]) == lzw.DAMAGED


@pytest.mark.usefixtures("brought")
def test_arrays_that_the_loop_would_misread_are_refused() -> None:
    unpack, packed, data = lzw._compiled(), np.zeros(8, np.uint8), np.zeros(8, np.uint8)
    fixed = data.copy()
    fixed.flags.writeable = False
    misread: list[np.ndarray[Any, Any]] = [data.astype(np.int32), data.reshape(2, 4), data[::2], fixed]
    for bad in misread:
        with pytest.raises(TypeError):
            unpack(packed, bad)
    with pytest.raises(ValueError, match="shorter"):
        unpack(packed)  # type: ignore[call-arg]


def test_an_older_processor_gets_the_loops_without_avx2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(features, "X86_V3", True)
    assert ahead.processor_level() == "v3"
    monkeypatch.setitem(features, "X86_V3", False)
    assert ahead.processor_level() == "v2"


def test_what_pip_installed_compiles_itself() -> None:
    assert ahead.loop("unpack") is None
    assert compiled.kernel("nearest_rows") is kernels.nearest_rows
