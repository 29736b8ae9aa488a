"""Open the runtime that embeds frames with a named backbone. Converted networks are cached."""

import contextlib
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from inspector_app.core.compute.torch_there import has_torch, require_torch
from inspector_app.core.errors import BackboneError
from inspector_app.core.features.runtimes import CudaEmbedder, OpenVinoEmbedder, TorchEmbedder
from inspector_app.core.features.tiles import tiled
from inspector_app.core.messages import Float32
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.networks import (
    NetworkKey,
    cached_folder,
    convert,
    read,
    shipped_network,
    takes_any_size,
)
from inspector_app.project.paths import AppPaths
from inspector_app.project.weights import Weights, load_state

if TYPE_CHECKING:
    from inspector_app.core.features.patch_features import PatchEmbedder

RuntimeName = Literal["openvino", "torch", "cuda"]


@dataclass(frozen=True, slots=True)
class EmbeddingRequest:
    """The properties of the embedder to open.

    Attributes:
        backbone: a bundled name or any timm model name.
        layers: names of the backbone's maps to use; None for the default ones.
        patch: neighbourhood size p.
        size: (width, height) of the network's input in pixels.
        runtime: the runtime to use; None chooses CUDA if it is available, else OpenVINO.
        unit_length: divide every feature by its length, for the cosine distance.
        tile: (width, height) in pixels of the tiles in which an input is embedded; None: it is embedded as a whole.
    """

    backbone: str
    layers: tuple[str, ...] | None
    patch: int
    size: tuple[int, int]
    runtime: RuntimeName | None = None
    unit_length: bool = False
    tile: tuple[int, int] | None = None


def open_embedder(
    request: EmbeddingRequest, weights: Weights, paths: AppPaths, projection: Float32 | None = None
) -> Embedder:
    """Open the embedder that a request describes. Arguments and errors are those of :func:`open_embedders`."""
    return open_embedders(request, weights, paths, projection)[0]


def open_embedders(
    request: EmbeddingRequest,
    weights: Weights,
    paths: AppPaths,
    projection: Float32 | None = None,
    at_once: int = 1,
) -> tuple[Embedder, Embedder]:
    """Open the embedder that a request describes, and one for parallel frames. The network is read once for both.

    Args:
        request: the properties of the embedder.
        weights: the weights of its backbone.
        paths: folders of the program; converted networks are cached there.
        projection: float32 (D, d), a linear map that is added to the end of the network.
        at_once: how many threads call the second embedder at the same time. With 1, and with torch, which embeds one
            frame at a time, it is the first one.

    Raises:
        BackboneError: the backbone, its layers or the runtime is not available, or its weights are damaged.
        ValueError: the map does not fit the layers.
    """
    if request.tile is not None:
        of_tile = replace(request, size=request.tile, tile=None)
        one = tiled(open_embedder(of_tile, weights, paths, projection), request.tile, request.size)
        return one, one
    runtime = request.runtime or _best_runtime()
    if runtime == "openvino":
        return _openvino_embedders(request, weights, paths.cache, projection, at_once)
    require_torch()
    if runtime == "cuda" and not _cuda_is_there():
        raise BackboneError(
            Sentence("There is no CUDA device on this computer."), hint=Sentence("Use the runtime openvino or auto.")
        )
    kind = CudaEmbedder if runtime == "cuda" else TorchEmbedder
    embedder = kind(_module(request, weights), request.size, projection)
    embedder.embed(np.zeros((*request.size[::-1], 3), dtype=np.uint8))  # the first call must run in one thread alone
    return embedder, embedder


def _module(request: EmbeddingRequest, weights: Weights) -> "PatchEmbedder":
    from inspector_app.core.features.backbones import create_network, set_input_size
    from inspector_app.core.features.patch_features import PatchEmbedder

    network = create_network(request.backbone, load_state(weights))
    set_input_size(network, request.size)
    return PatchEmbedder(network, request.layers, request.patch, unit_length=request.unit_length)


def _best_runtime() -> RuntimeName:
    # Importing torch takes seconds. Without NVIDIA's driver there is no CUDA, so torch is not imported.
    if shutil.which("nvidia-smi") is not None and _cuda_is_there():
        return "cuda"
    return "openvino"


def _cuda_is_there() -> bool:
    if not has_torch():
        return False
    import torch

    return torch.cuda.is_available()


def ship_network(request: EmbeddingRequest, weights: Weights, into: Path) -> None:
    """Convert the network of a bundled backbone into a folder of resources, where :func:`open_embedders` finds it."""
    key = _network_key(request, weights)
    convert(lambda: _module(request, weights), key.size, key.folder(into))


def _network_key(request: EmbeddingRequest, weights: Weights) -> NetworkKey:
    size = None if takes_any_size(request.backbone) else request.size
    return NetworkKey(request.backbone, request.layers, request.patch, request.unit_length, weights.sha256, size)


def _openvino_embedders(
    request: EmbeddingRequest, weights: Weights, cache: Path, projection: Float32 | None, at_once: int
) -> tuple[Embedder, Embedder]:
    """Read the network that came with the program or is in the cache, or convert it and store it in the cache.

    Only converting imports torch. A cache that is corrupt, read-only, full or from another version is replaced or not
    used. There is no message, because the cache holds nothing that the user can lose.
    """
    key = _network_key(request, weights)
    if (shipped := shipped_network(key)) is not None:
        return _compiled(shipped, request, projection, at_once)
    require_torch()
    folder = cached_folder(key, cache)
    with contextlib.suppress(Exception):  # a damaged file may raise any error
        return _compiled(read(folder), request, projection, at_once)
    return _compiled(convert(lambda: _module(request, weights), key.size, folder), request, projection, at_once)


def _compiled(
    model: Any,  # noqa: ANN401 - openvino is untyped
    request: EmbeddingRequest,
    projection: Float32 | None,
    at_once: int,
) -> tuple[Embedder, Embedder]:
    one = OpenVinoEmbedder(model, request.size, projection)
    return one, OpenVinoEmbedder(model, request.size, projection, at_once) if at_once > 1 else one
