"""From the name of a backbone to a runtime that embeds frames, through a cache of converted networks."""

import contextlib
import hashlib
import json
import shutil
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from inspector_app.core.compute.openvino_cpu import import_openvino
from inspector_app.core.errors import BackboneError
from inspector_app.core.features.runtimes import CudaEmbedder, OpenVinoEmbedder, TorchEmbedder, to_openvino
from inspector_app.core.messages import Float32
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import folder_in_the_making, remove_partials
from inspector_app.project.paths import AppPaths
from inspector_app.project.weights import Weights, load_state

if TYPE_CHECKING:
    from inspector_app.core.features.patch_features import PatchEmbedder

RuntimeName = Literal["openvino", "torch", "cuda"]
CACHE_FORMAT = "2"
HASHES = "sha256.json"
CANNOT_KEEP = (OSError, RuntimeError, ValueError)
"""What a folder raises that cannot be written or does not hold what was written: the system, OpenVINO, a hash."""


@dataclass(frozen=True, slots=True)
class EmbeddingRequest:
    """What an embedder is made for.

    Attributes:
        backbone: a bundled name or any timm model name.
        layers: names of its maps; None for the default ones.
        patch: neighbourhood size p.
        size: (width, height) of the network's input in pixels.
        runtime: which runtime executes it; None picks CUDA if it is there, else OpenVINO.
    """

    backbone: str
    layers: tuple[str, ...] | None
    patch: int
    size: tuple[int, int]
    runtime: RuntimeName | None = None


def open_embedder(
    request: EmbeddingRequest,
    weights: Weights,
    paths: AppPaths,
    projection: Float32 | None = None,
    at_once: int = 1,
) -> Embedder:
    """Make the embedder a request asks for.

    Args:
        request: see there.
        weights: of its backbone.
        paths: where converted networks are kept.
        projection: float32 (D, d), a linear map to fold into its end.
        at_once: from how many threads OpenVINO is asked; torch embeds one frame after the other.

    Raises:
        BackboneError: the backbone, its layers or the runtime cannot be had, or its weights are damaged.
        ValueError: the map does not fit the layers.
    """
    runtime = request.runtime or _best_runtime()
    if runtime == "openvino":
        return _openvino_embedder(request, weights, paths.cache, projection, at_once)
    if runtime == "cuda" and not _cuda_is_there():
        raise BackboneError(
            Sentence("There is no CUDA device on this computer."), hint=Sentence("Use the runtime openvino or auto.")
        )
    kind = CudaEmbedder if runtime == "cuda" else TorchEmbedder
    embedder = kind(_module(request, weights), request.size, projection)
    embedder.embed(np.zeros((*request.size[::-1], 3), dtype=np.uint8))  # its first use, before several threads may
    return embedder


def _module(request: EmbeddingRequest, weights: Weights) -> "PatchEmbedder":
    from inspector_app.core.features.backbones import create_network
    from inspector_app.core.features.patch_features import PatchEmbedder

    network = create_network(request.backbone, load_state(weights))
    return PatchEmbedder(network, request.layers, request.patch)


def _best_runtime() -> RuntimeName:
    # Importing torch takes seconds; without NVIDIA's driver there is nothing to ask it.
    if shutil.which("nvidia-smi") is not None and _cuda_is_there():
        return "cuda"
    return "openvino"


def _cuda_is_there() -> bool:
    import torch

    return torch.cuda.is_available()


def _openvino_embedder(
    request: EmbeddingRequest, weights: Weights, cache: Path, projection: Float32 | None, at_once: int
) -> Embedder:
    """From the cache without importing torch, or converted and put there.

    A cache that is corrupt, read-only, full or another version's is replaced or done without, silently: nothing in it
    is worth a word to anybody.
    """
    key = "|".join(
        (
            CACHE_FORMAT,
            weights.sha256,
            request.backbone,
            ",".join(request.layers or ("default",)),
            f"{request.patch}|{request.size[0]}x{request.size[1]}",
            *(f"{package}={version(package)}" for package in ("openvino", "torch", "timm")),
        )
    )
    folder = cache / "networks" / hashlib.sha256(key.encode()).hexdigest()[:32]
    with contextlib.suppress(Exception):  # whatever a file that nobody vouches for may provoke
        return OpenVinoEmbedder(_read(folder), request.size, projection, at_once)
    return OpenVinoEmbedder(_convert(request, weights, folder), request.size, projection, at_once)


def _convert(request: EmbeddingRequest, weights: Weights, folder: Path) -> Any:  # noqa: ANN401 - openvino is untyped
    """Convert, store, and read back: the converted model itself differs from that in the last digits.

    A first build would else differ from all later ones. Where nothing at all can be written, it has to do.
    """
    model = to_openvino(_module(request, weights), request.size)
    with contextlib.suppress(*CANNOT_KEEP):
        _store(model, folder)
        return _read(folder)
    with contextlib.suppress(*CANNOT_KEEP), tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as elsewhere:
        folder = Path(elsewhere) / "network"
        _store(model, folder)
        return _read(folder)
    return model


def _read(folder: Path) -> Any:  # noqa: ANN401 - openvino is untyped
    """Read a stored network, if every byte of it is as it was written: a flipped bit would shift all scores."""
    if json.loads((folder / HASHES).read_text(encoding="ascii")) != _hashes(folder):
        raise ValueError("the stored network was altered")
    return import_openvino().Core().read_model(str(folder / "network.xml"))


def _hashes(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("network.xml", "network.bin")}


def _store(model: Any, folder: Path) -> None:  # noqa: ANN401 - openvino is untyped
    """Write a converted network so that no half of it can ever be read."""
    remove_partials(folder.parent)
    with folder_in_the_making(folder) as partial:
        import_openvino().save_model(model, str(partial / "network.xml"), compress_to_fp16=False)
        (partial / HASHES).write_text(json.dumps(_hashes(partial)), encoding="ascii")
