"""Compute locally aware patch features from pixels, as one torch module for all runtimes."""

from collections.abc import Sequence
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812 - the usual name

from inspector_app.core.features.backbones import choose_layers, gives_tokens, layers_of


class PatchEmbedder(nn.Module):
    """Computes patch features from uint8 pixels (PatchCore, eq. 1 to 3).

    Each chosen map is averaged over a ``patch`` x ``patch`` neighbourhood (stride 1, zero padding). Deeper maps are
    then resized bilinearly to the finest one, and all are concatenated. Averaging comes before resizing: except at the
    border, the order does not change the result, and the small map is cheaper.

    A transformer gives the patch tokens of the chosen blocks. Class and register tokens are dropped, and the network's
    last normalisation is applied to every block, as the authors of DINOv2 and DINOv3 do.
    """

    mean: torch.Tensor
    std: torch.Tensor

    def __init__(
        self,
        network: Any,  # noqa: ANN401 - timm is untyped
        layers: tuple[str, ...] | None = None,
        patch: int = 3,
        *,
        unit_length: bool = False,
    ) -> None:
        """Cut ``network`` (a timm model) down to the stages that ``layers`` need.

        Args:
            network: from :func:`inspector_app.core.features.backbones.create_network`; it is modified in place.
            layers: names of its maps; None for the default ones.
            patch: neighbourhood size p, odd.
            unit_length: divide every feature by its length, for the cosine distance; a feature of zeros remains.

        Raises:
            BackboneError: see :func:`choose_layers`.
        """
        super().__init__()
        indices = choose_layers(network, layers)
        chosen = [layers_of(network)[index] for index in indices]
        self.layer_names = tuple(layer.name for layer in chosen)
        self.dims = sum(layer.channels for layer in chosen)
        self.stride_px = chosen[0].stride_px
        self.patch = patch
        self.unit_length = unit_length
        self.tokens = gives_tokens(network)
        config = network.pretrained_cfg
        self.register_buffer("mean", _of_channels(config["mean"]))
        self.register_buffer("std", _of_channels(config["std"]))
        self.indices = list(network.prune_intermediate_layers(indices, prune_norm=not self.tokens, prune_head=True))
        self.network = network

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """Embed a batch.

        Args:
            pixels: uint8 (B, H, W, 3), 0 to 255, RGB.

        Returns:
            float32 (B, rows * cols, D), row-major over the finest map's grid.
        """
        # Channels are moved last: OpenVINO's convolutions need them innermost, as in the input.
        images = ((pixels.to(self.mean.dtype) - self.mean) / self.std).permute(0, 3, 1, 2)
        maps = self.network.forward_intermediates(
            images, indices=self.indices, norm=self.tokens, stop_early=True, intermediates_only=True
        )
        maps = [m.float() for m in maps]  # the network may compute in half precision
        pooled = [F.avg_pool2d(m, self.patch, stride=1, padding=self.patch // 2) if self.patch > 1 else m for m in maps]
        finest = pooled[0].shape[-2:]
        aligned = pooled[:1] + [F.interpolate(m, size=finest, mode="bilinear", align_corners=False) for m in pooled[1:]]
        features = torch.cat(aligned, dim=1).flatten(2).transpose(1, 2)
        return F.normalize(features, dim=2) if self.unit_length else features


def _of_channels(values: Sequence[float]) -> torch.Tensor:
    """The values of each channel for the range 0 to 255; one number if all are equal, for a third of the time."""
    return torch.tensor(values if len(set(values)) > 1 else values[:1], dtype=torch.float32).mul(255)
