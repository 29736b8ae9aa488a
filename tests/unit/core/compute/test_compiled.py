"""Without numba, or where it cannot compile, numpy and faiss do the same work, and the log says so once."""

import importlib
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NoReturn

import cv2
import imagecodecs
import numba
import numpy as np
import pytest

from inspector_app.core.compute import ahead, compiled
from inspector_app.core.memory.nearest import NearestVector, nearest_among
from inspector_app.core.memory.nearest_by_faiss import NearestByFaiss
from inspector_app.core.messages import UInt8
from inspector_app.core.pictures import preprocess
from inspector_app.core.pictures.decoders import lzw
from tests.helpers import part

KERNELS = "inspector_app.core.compute.kernels"


def no_numba(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)


def numba_that_cannot_compile(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Callable[[object], NoReturn]:
        def compile_it(_: object) -> NoReturn:
            raise RuntimeError("LLVM ERROR: Cannot select")

        return compile_it

    monkeypatch.setattr(numba, "njit", broken)


@pytest.fixture(params=[no_numba, numba_that_cannot_compile])
def uncompiled(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As in a process that has compiled nothing yet and cannot."""
    import inspector_app.core.compute.kernels as before

    with monkeypatch.context() as patched:
        patched.delitem(sys.modules, KERNELS)
        request.param(patched)
        compiled._compile_once.cache_clear()
        yield
    compiled._compile_once.cache_clear()
    sys.modules[KERNELS] = before
    importlib.reload(lzw)


def test_here_numba_compiles(caplog: pytest.LogCaptureFixture) -> None:
    assert compiled.can_compile()
    assert isinstance(nearest_among(np.eye(9, dtype=np.float32)), NearestVector)
    assert not caplog.records


@pytest.mark.usefixtures("uncompiled")
def test_the_log_says_it_once_whoever_asks(caplog: pytest.LogCaptureFixture) -> None:
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: compiled.can_compile(), range(8)))
    assert answers == [False] * 8
    assert isinstance(nearest_among(np.eye(9, dtype=np.float32)), NearestByFaiss)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "numba" in record.getMessage()
    assert "faiss" in record.getMessage()


def test_a_library_that_cannot_be_loaded_is_not_a_fault_of_numba(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: str) -> NoReturn:
        raise OSError("loops_v3.so: invalid ELF header")

    monkeypatch.setattr(ahead, "loop", broken)
    compiled._compile_once.cache_clear()
    try:
        assert not compiled.can_compile()
    finally:
        compiled._compile_once.cache_clear()
    (record,) = caplog.records
    assert "invalid ELF header" in record.getMessage()
    assert "came with the program" in record.getMessage()
    assert "numba cannot compile" not in record.getMessage()


@pytest.mark.usefixtures("uncompiled")
@pytest.mark.parametrize("size", [(224, 224), (96, 96), (33, 33)])
def test_a_picture_is_reduced_without_numba(size: tuple[int, int]) -> None:
    rgb = part()
    by_numpy = preprocess.fit(rgb, size, rgb.shape[1] / rgb.shape[0])
    by_opencv = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    assert np.abs(by_numpy.astype(int) - by_opencv).max() <= 1


@pytest.mark.parametrize(("pixels", "fewer"), [(450, 224), (448, 224), (224, 224), (301, 32), (1000, 384)])
def test_numpy_averages_as_the_compiled_loop(pixels: int, fewer: int) -> None:
    """Of half a million pixels the two may round a few that lie on the edge between two values to different ones."""
    rng = np.random.default_rng(pixels)
    rows: UInt8 = rng.integers(0, 256, (pixels, 3 * pixels), dtype=np.uint8)
    shares = preprocess._shares(pixels, fewer)
    results = np.empty((2, fewer, 3 * fewer), dtype=np.uint8)
    compiled.average_areas(rows, *shares, *shares, results[0])
    compiled.average_areas_in_numpy(rows, *shares, *shares, results[1])
    difference = np.abs(results[0].astype(int) - results[1])
    assert difference.max() <= 1
    assert (difference > 0).mean() < 1e-4


@pytest.mark.usefixtures("uncompiled")
def test_lzw_is_unpacked_by_the_same_loop_in_python() -> None:
    plain = importlib.reload(lzw).unpack
    assert plain is lzw._unpack
    for data in (bytes(5000), np.random.default_rng(0).integers(0, 9, 9000, dtype=np.uint8).tobytes()):
        packed = np.frombuffer(imagecodecs.lzw_encode(data), dtype=np.uint8)
        unpacked = np.empty(len(data), dtype=np.uint8)
        assert plain(packed, unpacked) == len(data)
        assert unpacked.tobytes() == data
        assert plain(packed, unpacked[:-1]) == lzw.DAMAGED


def in_a_process_of_its_own(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_faiss_computes_on_the_thread_that_asks() -> None:
    script = """
import time
import numpy as np
from inspector_app.core.compute.faiss_cpu import import_faiss
vectors = np.random.default_rng(0).normal(size=(20_000, 64)).astype(np.float32)
index = import_faiss().IndexFlatL2(64)
index.add(vectors)
process_s, thread_s = time.process_time(), time.thread_time()
index.search(vectors[:1000], 8)
process_s, thread_s = time.process_time() - process_s, time.thread_time() - thread_s
assert process_s < 1.2 * thread_s, (process_s, thread_s)
"""
    in_a_process_of_its_own(script)


def test_threads_may_meet_at_the_first_use_of_faiss_beside_torch() -> None:
    """Each library has its OpenMP."""
    script = """
import sys
import threading
import numpy as np
import torch
from inspector_app.core.memory.nearest_by_faiss import NearestByFaiss
vectors = np.random.default_rng(0).normal(size=(1000, 24)).astype(np.float32)
tensor = torch.from_numpy(vectors)
torch_threads = torch.get_num_threads()
meeting, found = threading.Barrier(4), []
def work():
    meeting.wait()
    search = NearestByFaiss(vectors)
    for _ in range(3):
        found.append(search(vectors)[1].tolist() == list(range(1000)))
        found.append(bool(torch.isfinite(tensor @ tensor.T).all()))
sys.setswitchinterval(1e-6)
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert found == [True] * 24, found
assert torch.get_num_threads() == torch_threads
"""
    in_a_process_of_its_own(script)


def test_faiss_is_not_loaded_where_numba_compiles() -> None:
    script = """
import sys
import numpy as np
from inspector_app.core.memory.nearest import nearest_among
nearest_among(np.eye(9, dtype=np.float32))(np.eye(9, dtype=np.float32))
print("faiss" in sys.modules, "numba" in sys.modules)
"""
    assert in_a_process_of_its_own(script) == "False True\n"
