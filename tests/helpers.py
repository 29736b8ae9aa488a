"""What several test packages share: real pictures, a small trained project, and ways to run a generator to its end."""

import contextlib
import csv
import errno
import functools
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import elpv_dataset
import numpy as np
import pytest
import safetensors.numpy

from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, InspectionRecord, UInt8
from inspector_app.core.ports import Embedder, Judged
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedder
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import Project
from inspector_app.project.weights import find_weights
from inspector_app.sources.images import read_rgb

T = TypeVar("T")
ELPV = Path(elpv_dataset.__file__).parent / "data"
SMALL_PX = 96
N_SMALL = 10


def result_of(work: Generator[Any, None, T]) -> T:
    """Run a generator to its end and return what it returns."""
    for _ in (steps := Steps(work)):
        pass
    return steps.result


_opened: list[Counter[Path]] = []


def _note_opened(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _opened and isinstance(arguments[0], str | bytes | os.PathLike):
        for counter in _opened:
            counter[Path(os.fsdecode(arguments[0]))] += 1


@functools.cache
def _listen() -> None:
    sys.addaudithook(_note_opened)  # for the life of the process: the interpreter takes none back


@contextlib.contextmanager
def opened_files() -> Iterator[Counter[Path]]:
    """Counts how often each file is opened meanwhile, by whatever of Python's ways, on any thread."""
    _listen()
    counter: Counter[Path] = Counter()
    _opened.append(counter)
    try:
        yield counter
    finally:
        _opened.remove(counter)


def judged(records: Iterable[InspectionRecord]) -> list[Judged]:
    """Records as a sink takes them, without pictures."""
    return [Judged(record) for record in records]


def refusing(name: str, number: int = errno.EACCES) -> Callable[[Any], Any]:
    """An ``os.scandir`` that refuses folders of a name as the system does: whom rights let in, root, may run tests."""
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(os.fsdecode(path)).name == name:
            raise OSError(number, os.strerror(number), os.fsdecode(path))
        return real(path)

    return scandir


@functools.cache
def cells(label: float, count: int) -> tuple[Path, ...]:
    """The first ``count`` mono-crystalline solar cells of a label: 0 is good, 1 is certainly defective."""
    with (ELPV / "labels.csv").open(newline="") as stream:
        rows = [row[0].split() for row in csv.reader(stream) if row]
    found = [ELPV / name for name, defect, kind in rows if float(defect) == label and kind == "mono"]
    return tuple(found[:count])


def damaged(rgb: UInt8) -> UInt8:
    """The same part with a checkered patch over its middle that no good part has."""
    height, width = rgb.shape[:2]
    spoilt = rgb.copy()
    rows, columns = np.mgrid[0 : height // 4, 0 : width // 4]
    board = ((rows // 8 + columns // 8) % 2 * 255).astype(np.uint8)
    top, left = height * 3 // 8, width * 3 // 8
    spoilt[top : top + height // 4, left : left + width // 4] = board[:, :, None] * np.array([1, 0, 1], dtype=np.uint8)
    return spoilt


def app_paths(root: Path) -> AppPaths:
    """The application's folders below ``root``."""
    return AppPaths(root / "cache", root / "weights", root / "settings")


def session_paths(factory: pytest.TempPathFactory) -> AppPaths:
    """The application's folders for the tests of one process; converted networks are shared by all processes."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return AppPaths(shared / "cache", base / "app" / "weights", base / "app" / "settings")


def with_networks_of(paths: AppPaths, folder: Path) -> AppPaths:
    """Folders below ``folder``, which no other process changes, with the networks that were converted so far."""
    own = app_paths(folder)
    unfinished = shutil.ignore_patterns("*.partial")
    shutil.copytree(paths.cache / "networks", own.cache / "networks", ignore=unfinished, copy_function=os.link)
    return own


def embedder_for(request: EmbeddingRequest, paths: AppPaths, projection: Float32 | None = None) -> Embedder:
    """The embedder of a request, with the weights that are there."""
    return open_embedder(request, find_weights(request.backbone, paths.weights), paths, projection)


def small_settings(**changes: Any) -> TrainSettings:
    """Choices for a build of a second or two."""
    return TrainSettings.model_validate({"name": "solar cell", "size": SMALL_PX, "keep": 0.05, **changes})


@functools.cache
def small_training(paths: AppPaths) -> Trained:
    """A project of a few real parts, built once for all tests of a process."""
    return result_of(train(cells(0.0, N_SMALL), small_settings(), paths, proposes=False))


def bank_of(project: Project, member: int = 0) -> MemoryBank:
    """The memory bank of one of a project's members."""
    memory = project.learned[member].memory
    assert isinstance(memory, MemoryBank)
    return memory


def bank_bytes(learned: Learned) -> bytes:
    """What one member learned, as the library writes it."""
    arrays = dict(learned.memory.arrays())
    if learned.projection is not None:
        arrays["projection"] = learned.projection
    return safetensors.numpy.save({name: np.ascontiguousarray(array) for name, array in arrays.items()})


def part(number: int = N_SMALL) -> UInt8:
    """A good part that :func:`small_training` has not seen."""
    return read_rgb(cells(0.0, number + 1)[number])
