"""The search among bank vectors, written in several ways, side by side in one process.

``python -m tests.experiments.search_side_by_side DATA [--before COMMIT] [--busy] [--rounds 7]``: DATA is a data set in
the usual layout (``train/good``, ``test/good``, ``test/<defects>``). For 224 and 384 px, banks of 2,000, 5,000 and
50,000 vectors and good, defective, black and noise pictures the ways take turns, picture by picture, and must find the
same distances. The first way's columns are milliseconds, medians over pictures and rounds, by the clock and in
computing time of all threads; the others are medians of the ratios to these in the same turn. ``judge`` is the whole
way from a decoded picture to record and map.

Ways: ``llvm``, the hand-written vectors of COMMIT (by default the last that had them); ``loops``, as the program is;
``flat``, its substitute without numba, faiss's flat index; ``ivf``, faiss's inverted lists, where a list that was not
looked at may hold something nearer with the flat index again. ``--busy`` runs another process beside them. Then what
else faiss could do: a part against one of SPADE's good parts (``in image``) and ``neighbours_of``, as they are and by
faiss. Decision 0028 has a table.
"""

import argparse
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from inspector_app.core.compute import kernels
from inspector_app.core.compute.faiss_cpu import import_faiss
from inspector_app.core.compute.lanes import FINE, LANES
from inspector_app.core.detectors import open_member
from inspector_app.core.detectors.base.kind import Place
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.memory.nearest import NearestVector
from inspector_app.core.memory.nearest_by_faiss import NearestByFaiss, nearest_in_image
from inspector_app.core.messages import Bool, Float32, Frame, Int32, Limits, UInt8
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.pictures.view import View
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.sources.images import read_rgb
from tests.benchmark.peers_ours import BACKBONE, LAYERS, app_paths
from tests.helpers import embedder_for, result_of

BEFORE = "0e620c5"
SIZES_PX = (224, 384)
BANKS = (2_000, 5_000, 50_000)
N_PICTURES = 4
PROBED = 8
FEW = 2
"""Rounds for the largest bank."""
AGREEMENT = 3e-6
"""Relative, of distances: the same sums in another order."""
Search = Callable[[Float32, Bool | None], tuple[Float32, Int32]]


def module_of(commit: str, path: str) -> Any:
    """A module of the core as it stood in a commit."""
    command = ["git", "show", f"{commit}:inspector_app/core/{path}"]
    source = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    module = ModuleType(f"before_{Path(path).stem}")
    sys.modules[module.__name__] = module  # dataclasses look there
    exec(compile(source, path, "exec"), module.__dict__)
    return module


class NearestByLlvm(NearestVector):
    """As :class:`NearestVector`, whose arrays the former loops took flat and with finer sketches by lanes."""

    def __init__(self, vectors: Float32, loops: Any) -> None:
        super().__init__(vectors)
        self._former = loops.nearest_rows
        self._flat: list[Any] = [each.ravel() for each in (self._groups, self._boxes, self._blocks)]
        self._flat.append(self._fine_blocks.reshape(-1, LANES, FINE).transpose(0, 2, 1).ravel())
        self._flat.append(self._block_row.ravel())

    def __call__(self, queries: Float32, without: Bool | None = None) -> tuple[Float32, Int32]:
        def as_before(rows: Float32, sketches: Float32, fine: Float32, doubt: Float32, *others: Any) -> None:
            vectors, left_out, *_, distance_l2, found = others
            args = (rows, sketches.ravel(), fine.ravel(), doubt, vectors, left_out)
            self._former(*args, *self._flat, distance_l2, found)

        now = kernels.nearest_rows
        kernels.nearest_rows = as_before
        try:
            return super().__call__(queries, without)
        finally:
            kernels.nearest_rows = now


class NearestByIvf:
    """faiss's inverted lists, held against the triangle inequality, and the flat index where that does not suffice."""

    def __init__(self, vectors: Float32) -> None:
        self._flat = NearestByFaiss(vectors)
        faiss = import_faiss()
        dims, lists = vectors.shape[1], round(len(vectors) ** 0.5)
        self._quantizer = faiss.IndexFlatL2(dims)
        self._index = faiss.IndexIVFFlat(self._quantizer, dims, lists)
        self._index.train(vectors)
        self._index.add(vectors)
        self._index.nprobe = PROBED
        self._vectors = vectors
        to_own_l2sq, own = self._quantizer.search(vectors, 1)
        self._radius_l2 = np.zeros(lists, dtype=np.float32)
        np.maximum.at(self._radius_l2, own[:, 0], np.sqrt(to_own_l2sq[:, 0]))

    def __call__(self, queries: Float32, _: Bool | None = None) -> tuple[Float32, Int32]:
        import_faiss()
        found = np.maximum(self._index.search(queries, 1)[1][:, 0], 0)
        difference = queries - self._vectors[found]
        distance_l2 = np.sqrt(np.einsum("qd,qd->q", difference, difference))
        l2sq, lists = self._quantizer.search(queries, len(self._radius_l2))
        bound_l2 = np.sqrt(l2sq[:, PROBED:]) - self._radius_l2[lists[:, PROBED:]]
        again = np.flatnonzero(bound_l2.min(axis=1) < distance_l2 * 1.001)
        if len(again):
            distance_l2[again], found[again] = self._flat(queries[again])
        return distance_l2, found.astype(np.int32)


def pictures_of(data: Path, px: int) -> dict[str, list[UInt8]]:
    """Some pictures of each kind, decoded."""
    folders = sorted(folder for folder in (data / "test").iterdir() if folder.name != "good")
    rng = np.random.default_rng(0)
    return {
        "good": [read_rgb(path) for path in sorted((data / "test" / "good").iterdir())[:N_PICTURES]],
        "broken": [read_rgb(path) for path in sorted(folders[0].iterdir())[:N_PICTURES]],
        "black": [np.zeros((px, px, 3), dtype=np.uint8)],
        "noise": [rng.integers(0, 256, (px, px, 3)).astype(np.uint8)],
    }


def turns(told: str, ways: Mapping[str, Callable[[Any], Any]], given: list[Any], rounds: int) -> None:
    """Let the ways take turns, and print a line."""
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for each in given:
            for name, way in ways.items():
                started_s = time.perf_counter(), time.process_time()
                way(each)
                if number:
                    took[name].append((time.perf_counter() - started_s[0], time.process_time() - started_s[1]))
    first, *others = (np.array(seconds) for seconds in took.values())
    names = list(took)
    clock_ms, cpu_ms = np.median(first, axis=0) * 1e3
    line = f"{told} {names[0]} {clock_ms:8.2f} {cpu_ms:8.2f} ms"
    for name, seconds in zip(names[1:], others, strict=True):
        clock, cpu = np.median(seconds / first, axis=0)
        line += f"   {name} {clock:5.2f} {cpu:5.2f}"
    print(line, flush=True)


def assert_same(searches: dict[str, Search], queries: Float32) -> None:
    """All find vectors at the same distances."""
    expected_l2 = next(iter(searches.values()))(queries, None)[0]
    for name, search in searches.items():
        np.testing.assert_allclose(search(queries, None)[0], expected_l2, rtol=AGREEMENT, err_msg=name)


def measure(data: Path, px: int, rounds: int, before: str, work: str) -> None:
    """One size: a line for each bank and kind of picture, and one for the whole way to record and map."""
    former = module_of(before, "compute/kernels.py")
    embedder = embedder_for(EmbeddingRequest(BACKBONE, LAYERS, 3, (px, px), "openvino"), app_paths(work))

    def embed(rgb: UInt8) -> Float32:
        return embedder.embed(fit(rgb, (px, px), rgb.shape[1] / rgb.shape[0]))

    features = np.concatenate([embed(read_rgb(path)) for path in sorted((data / "train" / "good").iterdir())])
    pictures = pictures_of(data, px)
    embedded = {kind: [embed(rgb) for rgb in some] for kind, some in pictures.items()}
    rng = np.random.default_rng(0)
    picked = result_of(select_coreset(features, BANKS[1], rng)).rows
    for count in BANKS:
        rows = picked[:count] if count <= BANKS[1] else rng.choice(len(features), count, replace=False)
        vectors = features[rows]
        place = np.zeros(len(vectors), dtype=np.int32)
        searches: dict[str, Search] = {
            "llvm": NearestByLlvm(vectors, former),
            "loops": NearestVector(vectors),
            "flat": NearestByFaiss(vectors),
            "ivf": NearestByIvf(vectors),
        }
        for kind, some in embedded.items():
            for queries in some:
                assert_same(searches, queries)
            ways = {name: lambda queries, search=search: search(queries, None) for name, search in searches.items()}
            turns(f"{px} px {count:6} {kind:7} search", ways, some, rounds if count <= BANKS[1] else FEW)
        judges = {}
        for name in ("llvm", "loops", "flat"):
            bank = MemoryBank(vectors, place, place)
            vars(bank)["_search"] = searches[name]
            detector = open_member(PatchCoreOptions(), embedder, bank, Place(View((px, px), 1.0)))

            def judge(rgb: UInt8, detector: Any = detector) -> None:
                record = inspect(Frame(rgb, "part", 0.0), detector, Limits(1.0))
                assert record.anomaly is not None, record.error
                detector.render(record.anomaly)

            judges[name] = judge
        for kind in ("good", "broken"):
            turns(f"{px} px {count:6} {kind:7} judge ", judges, pictures[kind], rounds if count <= BANKS[1] else FEW)
        measure_neighbours(f"{px} px {count:6}", vectors, rounds, before)
    measure_in_image(f"{px} px", embedded["good"][0], features[: len(embedded["good"][0])], rounds, before)


def measure_neighbours(told: str, vectors: Float32, rounds: int, before: str) -> None:
    """The nine neighbours of one vector, as reweighting asks for each picture, and of many, as ReConPatch does."""
    place = np.zeros(len(vectors), dtype=np.int32)
    banks = {
        "numpy": module_of(before, "memory/memory_bank.py").MemoryBank(vectors, place, place),
        "faiss": MemoryBank(vectors, place, place),
    }
    ways = {name: partial(bank.neighbours_of, count=9) for name, bank in banks.items()}
    for many in (1, 500):
        rows = np.arange(many, dtype=np.int32)
        assert (ways["numpy"](rows) == ways["faiss"](rows)).mean() > 0.999
        turns(f"{told} neighbours_of {many:3}", ways, [rows], 3 * rounds)


def measure_in_image(told: str, queries: Float32, patches: Float32, rounds: int, before: str) -> None:
    """The nearest of one good part's patches to each of a picture's."""
    by_openvino = module_of(before, "memory/nearest.py").NearestInImage(*patches.shape)
    norm = np.einsum("pd,pd->p", patches, patches)
    ways: dict[str, Callable[[Float32], Int32]] = {
        "openvino": lambda rows: by_openvino(rows, patches, norm)[1],
        "faiss": lambda rows: nearest_in_image(rows, patches)[1],
    }
    assert (ways["openvino"](queries) == ways["faiss"](queries)).mean() > 0.999
    turns(f"{told} in image", ways, [queries], 3 * rounds)


def compute_for_ever() -> None:
    """Keep one core busy."""
    values = np.random.default_rng(0).random((400, 400))
    while True:
        values = values @ values
        values /= np.abs(values).max()


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--before", default=BEFORE, help="a commit that had the hand-written vectors")
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    busy = multiprocessing.get_context("spawn").Process(target=compute_for_ever, daemon=True)
    if options.busy:
        busy.start()
    try:
        with tempfile.TemporaryDirectory() as work:
            print(
                f"load average {os.getloadavg()[0]:.1f}, {'one busy process' if options.busy else 'nothing'} beside it"
            )
            for px in SIZES_PX:
                measure(options.data, px, options.rounds, options.before, work)
            print(f"load average {os.getloadavg()[0]:.1f}")
    finally:
        if options.busy:
            busy.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
