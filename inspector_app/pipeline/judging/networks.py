"""Networks converted for OpenVINO: those that come with the program, and those kept in the cache."""

import contextlib
import hashlib
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector_app.core.compute.openvino_cpu import import_openvino
from inspector_app.core.errors import BackboneError
from inspector_app.core.features.backbones import BUNDLED, BUNDLED_LAYERS
from inspector_app.core.features.runtimes import to_openvino
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import folder_in_the_making, is_folder, remove_partials
from inspector_app.project.paths import SHIPPED_NETWORKS

if TYPE_CHECKING:
    from inspector_app.core.features.patch_features import PatchEmbedder

CACHE_FORMAT = "3"
HASHES = "sha256.json"
CANNOT_KEEP = (OSError, RuntimeError, ValueError)
"""Errors when a folder cannot be written or its content is damaged: from the system, OpenVINO or the hash check."""


@dataclass(frozen=True, slots=True)
class NetworkKey:
    """What a converted network depends on, besides the versions of the libraries that convert it.

    Attributes:
        backbone: a bundled name or any timm model name.
        layers: names of its maps; None for the default ones.
        patch: neighbourhood size p.
        unit_length: whether every feature is divided by its length.
        weights: SHA-256 of the weights file.
        size: (width, height) of the input in pixels; None if the network takes any size, as the bundled ones do: the
            features are those of a network that was converted for the size.
    """

    backbone: str
    layers: tuple[str, ...] | None
    patch: int
    unit_length: bool
    weights: str
    size: tuple[int, int] | None

    def folder(self, root: Path, *versions: str) -> Path:
        """Return the folder of this network below ``root``."""
        layers = BUNDLED_LAYERS if self.backbone in BUNDLED and self.layers is None else self.layers
        parts = (
            self.weights,
            self.backbone,
            ",".join(layers or ("default",)),
            str(self.patch),
            str(self.size),
            "unit" if self.unit_length else "",
            *versions,
        )
        return root / hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]


def takes_any_size(backbone: str) -> bool:
    """Return whether one converted network serves all sizes; a transformer's position embedding has a fixed one."""
    return backbone in BUNDLED


def shipped_network(key: NetworkKey) -> Any | None:  # noqa: ANN401 - openvino is untyped
    """Return the network that came with the program; None: it has none for this key.

    Raises:
        BackboneError: its file was altered, or this OpenVINO cannot read it.
    """
    folder = key.folder(SHIPPED_NETWORKS)
    if not is_folder(folder):
        return None
    try:
        return read(folder)
    except Exception as error:  # a damaged file may raise any error
        raise BackboneError(
            Sentence("The network of {name} that came with the program was altered.", name=key.backbone),
            hint=Sentence("Install Inspector again. Projects and settings are kept."),
        ) from error


def cached_folder(key: NetworkKey, cache: Path) -> Path:
    """Return where the network is kept in the cache: another one for other versions of what converts and reads it."""
    libraries = (f"{package}={version(package)}" for package in ("openvino", "torch", "timm"))
    return key.folder(cache / "networks", CACHE_FORMAT, *libraries)


def convert(
    module: Callable[[], "PatchEmbedder"],
    size: tuple[int, int] | None,
    folder: Path,
) -> Any:  # noqa: ANN401 - openvino is untyped
    """Convert a network, store it in ``folder``, and read it back.

    The converted model in memory differs from the stored one in the last digits, so the first build would differ from
    all later ones. The model in memory is used only if no folder can be written.

    Args:
        module: makes the torch module.
        size: (width, height) of its input in pixels; None for any size.
        folder: where it is kept.
    """
    model = to_openvino(module(), size)
    with contextlib.suppress(*CANNOT_KEEP):
        _store(model, folder)
        return read(folder)
    with contextlib.suppress(*CANNOT_KEEP), tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as elsewhere:
        folder = Path(elsewhere) / "network"
        _store(model, folder)
        return read(folder)
    return model


def read(folder: Path) -> Any:  # noqa: ANN401 - openvino is untyped
    """Read a stored network. Raises ValueError if a byte has changed: one wrong bit would shift all scores."""
    if not is_unchanged(folder):
        raise ValueError("the stored network was altered")
    return import_openvino().Core().read_model(str(folder / "network.xml"))


def is_unchanged(folder: Path) -> bool:
    """Return whether the files of a stored network have the hashes that are kept beside them."""
    try:
        kept: object = json.loads((folder / HASHES).read_text(encoding="ascii"))
        return kept == _hashes(folder)
    except (OSError, ValueError):
        return False


def _hashes(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("network.xml", "network.bin")}


def _store(model: Any, folder: Path) -> None:  # noqa: ANN401 - openvino is untyped
    """Write a converted network; an incomplete one is never read."""
    remove_partials(folder.parent)
    with folder_in_the_making(folder) as partial:
        import_openvino().save_model(model, str(partial / "network.xml"), compress_to_fp16=False)
        (partial / HASHES).write_text(json.dumps(_hashes(partial)), encoding="ascii")
