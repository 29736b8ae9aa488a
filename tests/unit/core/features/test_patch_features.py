"""The embedding against a slow numpy version of METHODS section 1.1."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import torch

from inspector_app.core.features.backbones import create_network
from inspector_app.core.features.patch_features import PatchEmbedder
from inspector_app.core.features.runtimes import TorchEmbedder
from inspector_app.core.messages import Float64, UInt8
from inspector_app.project.weights import find_weights, load_state
from tests import helpers


def fresh_network() -> Any:
    return create_network("efficientnet_lite0", load_state(find_weights("efficientnet_lite0", Path("nowhere"))))


def neighbourhood_mean(values: npt.NDArray[Any], patch: int) -> Float64:
    """Mean over patch x patch cells around each cell of (C, H, W); beyond the border are noughts."""
    reach = patch // 2
    padded = np.pad(values.astype(np.float64), ((0, 0), (reach, reach), (reach, reach)))
    out = np.zeros(values.shape)
    for row in range(values.shape[1]):
        for column in range(values.shape[2]):
            out[:, row, column] = padded[:, row : row + patch, column : column + patch].sum(axis=(1, 2)) / patch**2
    return out


def bilinear(values: Float64, rows: int, columns: int) -> Float64:
    """Resize (C, H, W) with pixel centres at half coordinates (align_corners=False)."""
    out = np.zeros((values.shape[0], rows, columns))
    for row in range(rows):
        for column in range(columns):
            y = min(max((row + 0.5) * values.shape[1] / rows - 0.5, 0), values.shape[1] - 1)
            x = min(max((column + 0.5) * values.shape[2] / columns - 0.5, 0), values.shape[2] - 1)
            top, left = int(y), int(x)
            below, right = min(top + 1, values.shape[1] - 1), min(left + 1, values.shape[2] - 1)
            upper = values[:, top, left] * (1 - (x - left)) + values[:, top, right] * (x - left)
            lower = values[:, below, left] * (1 - (x - left)) + values[:, below, right] * (x - left)
            out[:, row, column] = upper * (1 - (y - top)) + lower * (y - top)
    return out


@pytest.fixture(scope="module")
def pixels() -> UInt8:
    return helpers.part()[:64, :96].copy()


@pytest.mark.parametrize("patch", [1, 3, 5])
def test_the_embedding_is_mean_then_bilinear_then_concatenation(pixels: UInt8, patch: int) -> None:
    normalised = (pixels.astype(np.float32) - 127.5) / 127.5
    with torch.inference_mode():
        maps = fresh_network().forward_intermediates(
            torch.from_numpy(normalised).permute(2, 0, 1)[None], indices=[2, 3], intermediates_only=True
        )
    fine, coarse = (neighbourhood_mean(m[0].numpy(), patch) for m in maps)
    assert (fine.shape, coarse.shape) == ((40, 8, 12), (112, 4, 6))
    expected = np.concatenate([fine, bilinear(coarse, 8, 12)]).transpose(1, 2, 0).reshape(96, 152)
    embedder = TorchEmbedder(PatchEmbedder(fresh_network(), patch=patch), (96, 64))
    features = embedder.embed(pixels)
    np.testing.assert_allclose(features, expected, atol=2e-4 * np.abs(expected).max())
    assert features.dtype == np.float32
    assert not features.flags.writeable


def test_each_channel_is_normalised_by_its_own_numbers(pixels: UInt8) -> None:
    network = fresh_network()
    mean, std = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
    network.pretrained_cfg = {**network.pretrained_cfg, "mean": tuple(mean), "std": tuple(std)}
    features = TorchEmbedder(PatchEmbedder(network), (96, 64)).embed(pixels)
    images = torch.from_numpy(((pixels / 255 - mean) / std).astype(np.float32)).permute(2, 0, 1)[None]
    with torch.inference_mode():
        maps = fresh_network().forward_intermediates(images, indices=[2, 3], intermediates_only=True)
    fine = neighbourhood_mean(maps[0][0].numpy(), 3).transpose(1, 2, 0).reshape(96, 40)
    np.testing.assert_allclose(features[:, :40], fine, atol=2e-4 * np.abs(fine).max())


def test_only_the_stages_that_are_needed_are_kept() -> None:
    whole = sum(parameter.numel() for parameter in fresh_network().parameters())
    embedder = PatchEmbedder(fresh_network())
    names = [name for name, _ in embedder.named_parameters()]
    assert not any("conv_head" in name or "classifier" in name or "blocks.6" in name for name in names)
    assert sum(parameter.numel() for parameter in embedder.parameters()) < whole / 4


def test_chosen_layers_decide_stride_and_dims(pixels: UInt8) -> None:
    module = PatchEmbedder(fresh_network(), ("blocks.1",))
    embedder = TorchEmbedder(module, (96, 64))
    assert (module.stride_px, embedder.dims, embedder.grid) == (4, 24, (16, 24))
    assert embedder.embed(pixels).shape == (16 * 24, 24)
