"""One compiled network for all tests of a process that open the same converted network: compiling takes 0.1 s."""

import contextlib
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector_app.core.features.runtimes import OpenVinoEmbedder
from inspector_app.core.messages import Float32
from inspector_app.pipeline.judging import embedders, networks

N_KEPT = 16
"""So many embedders are kept, those used last: each holds a network of some ten megabytes."""

_kept: OrderedDict[tuple[Any, ...], OpenVinoEmbedder] = OrderedDict()


@contextlib.contextmanager
def compiled_once() -> Iterator[None]:
    """Every network is read and its hash is checked as ever; one of the same bytes is not compiled again."""
    read, hash_files = networks.read, networks._hashes
    hashed: dict[Path, dict[str, str]] = {}

    def hashes_of(folder: Path) -> dict[str, str]:
        hashed[folder] = hash_files(folder)
        return hashed[folder]

    def read_with_hashes(folder: Path) -> Any:
        model = read(folder)
        model.hashes = tuple(hashed[folder].values())  # the files are read once, as some tests count
        return model

    def embedder(
        model: Any, size: tuple[int, int], projection: Float32 | None = None, at_once: int = 1
    ) -> OpenVinoEmbedder:
        hashes = getattr(model, "hashes", None)  # none has a model that could not be stored
        mapped = None if projection is None else (projection.shape, str(projection.dtype), projection.tobytes())
        key = (hashes, size, mapped, at_once)
        found = _kept.pop(key, None) or OpenVinoEmbedder(model, size, projection, at_once)
        if hashes is not None:
            _kept[key] = found
            if len(_kept) > N_KEPT:
                _kept.popitem(last=False)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(networks, "_hashes", hashes_of)
        for module in (networks, embedders):
            patch.setattr(module, "read", read_with_hashes)
        patch.setattr(embedders, "OpenVinoEmbedder", embedder)
        yield
