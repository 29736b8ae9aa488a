"""Backbones: that the weights are really the network's, and what is said when they are not."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import timm
import torch
from safetensors.torch import save_file
from sklearn.datasets import load_sample_image
from torch.nn.functional import interpolate

from inspector_app.core.errors import BackboneError
from inspector_app.core.features.backbones import choose_layers, create_network, layers_of
from inspector_app.core.features.patch_features import PatchEmbedder
from inspector_app.core.features.runtimes import TorchEmbedder
from inspector_app.project.weights import find_weights, load_state


@pytest.fixture(scope="module")
def lite0() -> Any:
    return create_network("efficientnet_lite0", load_state(find_weights("efficientnet_lite0", Path("nowhere"))))


@pytest.fixture(scope="module")
def resnet_state() -> dict[str, torch.Tensor]:
    torch.manual_seed(0)
    state: dict[str, torch.Tensor] = timm.create_model("resnet18", pretrained=False).state_dict()
    return state


def top_classes(network: Any, photograph: str, count: int) -> list[int]:
    """ImageNet classes of a photograph by the usual protocol: shorter side 256, middle 224 x 224, mean and std 0.5."""
    rgb = np.array(load_sample_image(photograph))
    pixels = torch.from_numpy(rgb).permute(2, 0, 1)[None].float() / 255
    scale = 256 / min(rgb.shape[:2])
    pixels = interpolate(pixels, scale_factor=scale, mode="bilinear", antialias=True)
    top, left = (pixels.shape[2] - 224) // 2, (pixels.shape[3] - 224) // 2
    with torch.inference_mode():
        scores = network((pixels[:, :, top : top + 224, left : left + 224] - 0.5) / 0.5)[0]
    return [int(index) for index in scores.argsort(descending=True)[:count]]


def test_real_photographs_are_recognised(lite0: Any) -> None:
    """Tensors mapped in a wrong order, or the wrong normalisation, would recognise nothing."""
    assert top_classes(lite0, "china.jpg", 1) == [698]  # palace
    assert 985 in top_classes(lite0, "flower.jpg", 3)  # daisy


def test_the_network_is_given_the_normalisation_that_recognises(lite0: Any) -> None:
    embedder = PatchEmbedder(
        create_network("efficientnet_lite0", load_state(find_weights("efficientnet_lite0", Path("nowhere"))))
    )
    np.testing.assert_allclose(embedder.mean, [127.5])  # the same for red, green and blue
    np.testing.assert_allclose(embedder.std, [127.5])


def test_a_backbone_that_timm_does_not_know() -> None:
    with pytest.raises(BackboneError, match=r"no backbone named 'resnot18'.*efficientnet_lite0"):
        create_network("resnot18", {})


def test_weights_of_another_network_are_refused(resnet_state: dict[str, torch.Tensor]) -> None:
    with pytest.raises(BackboneError, match="does not fit the backbone 'resnet34'"):
        create_network("resnet34", resnet_state)
    with pytest.raises(BackboneError, match="does not fit"):
        create_network("efficientnet_lite0", resnet_state)


def test_a_local_file_serves_any_timm_model(tmp_path: Path, resnet_state: dict[str, torch.Tensor]) -> None:
    save_file(resnet_state, tmp_path / "resnet18.safetensors")
    network = create_network("resnet18", load_state(find_weights("resnet18", tmp_path)))
    embedder = TorchEmbedder(PatchEmbedder(network), (96, 64))
    assert (embedder.layers, embedder.grid, embedder.dims) == (("layer2", "layer3"), (8, 12), 128 + 256)
    features = embedder.embed(np.zeros((64, 96, 3), np.uint8))
    assert features.shape == (96, 384)
    assert np.isfinite(features).all()


def test_default_layers_have_strides_8_and_16(lite0: Any) -> None:
    layers = layers_of(lite0)
    assert [layers[index].stride_px for index in choose_layers(lite0, None)] == [8, 16]
    assert [layers[index].channels for index in choose_layers(lite0, None)] == [40, 112]


def test_layers_come_finest_first_however_they_are_named(lite0: Any) -> None:
    names = [layer.name for layer in layers_of(lite0)]
    assert choose_layers(lite0, (names[3], names[1], names[3])) == [1, 3]


def test_an_unknown_layer_names_those_there_are(lite0: Any) -> None:
    with pytest.raises(BackboneError, match=r"no layer layer9.*blocks\.2"):
        choose_layers(lite0, ("layer9",))


def test_a_network_without_maps_is_refused() -> None:
    with pytest.raises(BackboneError, match="no feature maps"):
        layers_of(torch.nn.Linear(2, 2))
