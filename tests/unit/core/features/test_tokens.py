"""Tokens of vision transformers against a slow numpy version that was written from the papers."""

import math
from typing import Any

import numpy as np
import pytest
import timm
import torch
from PIL import Image

from inspector_app.core.detectors.patchcore import PatchCore
from inspector_app.core.errors import BackboneError
from inspector_app.core.features.backbones import (
    create_network,
    layers_of,
    set_input_size,
    side_multiple_px,
    token_px,
    usual_patch,
)
from inspector_app.core.features.patch_features import PatchEmbedder
from inspector_app.core.features.runtimes import TorchEmbedder
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float64, Frame, UInt8
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, RuntimeName
from inspector_app.project.paths import AppPaths
from tests import helpers, transformers

SIZE = (70, 56)
"""(width, height): five times four tokens of 14 px, another shape than the network was made for."""
Weights = dict[str, Float64]


@pytest.fixture(scope="module")
def pixels() -> UInt8:
    return np.random.default_rng(0).integers(0, 256, (SIZE[1], SIZE[0], 3), dtype=np.uint8)


def layer_norm(values: Float64, weight: Float64, bias: Float64) -> Float64:
    spread = np.sqrt(values.var(axis=1, keepdims=True) + 1e-6)
    return np.asarray((values - values.mean(axis=1, keepdims=True)) / spread * weight + bias)


def attention(values: Float64, state: Weights, block: str) -> Float64:
    n, width = len(values), transformers.DIMS // transformers.HEADS
    mixed = values @ state[f"{block}.attn.qkv.weight"].T + state[f"{block}.attn.qkv.bias"]
    queries, keys, contents = mixed.reshape(n, 3, transformers.HEADS, width).transpose(1, 2, 0, 3)
    out = np.empty((n, transformers.HEADS, width))
    for head in range(transformers.HEADS):
        for query in range(n):
            weights = np.exp(keys[head] @ queries[head, query] / math.sqrt(width))
            out[query, head] = weights / weights.sum() @ contents[head]
    return out.reshape(n, -1) @ state[f"{block}.attn.proj.weight"].T + state[f"{block}.attn.proj.bias"]


def gelu(values: Float64) -> Float64:
    return np.asarray(values * 0.5 * (1 + np.vectorize(math.erf)(values / math.sqrt(2))))


def resized_by_pillow(embedding: Float64, old: int, grid: tuple[int, int]) -> Float64:
    """The position embedding (old * old, D) on another grid, bicubic, by another library."""
    maps = embedding.reshape(old, old, -1).astype(np.float32)
    resized = [
        np.array(Image.fromarray(maps[..., value]).resize(grid[::-1], Image.Resampling.BICUBIC))
        for value in range(maps.shape[2])
    ]
    return np.stack(resized, axis=-1).reshape(grid[0] * grid[1], -1).astype(np.float64)


def reference(pixels: UInt8, state: Weights) -> list[Float64]:
    """The patch tokens after each block, normalised, float64 (rows * cols, D): ViT, DINOv2 with registers."""
    side, prefix = 14, 3  # a class token and two register tokens
    images = (pixels / 255 - np.array(transformers.MEAN)) / np.array(transformers.STD)
    rows, columns = pixels.shape[0] // side, pixels.shape[1] // side
    kernel = state["patch_embed.proj.weight"]
    tokens = np.empty((rows * columns, transformers.DIMS))
    for row in range(rows):
        for column in range(columns):
            patch = images[row * side : (row + 1) * side, column * side : (column + 1) * side]
            tokens[row * columns + column] = (kernel * patch.transpose(2, 0, 1)).sum(axis=(1, 2, 3))
    tokens += state["patch_embed.proj.bias"]
    values = np.concatenate([state["cls_token"][0], state["reg_token"][0], tokens])
    place = state["pos_embed"][0]
    values = values + np.concatenate([place[:prefix], resized_by_pillow(place[prefix:], 3, (rows, columns))])
    found = []
    for number in range(transformers.DEPTH):
        block = f"blocks.{number}"
        normed = layer_norm(values, state[f"{block}.norm1.weight"], state[f"{block}.norm1.bias"])
        values = values + state[f"{block}.ls1.gamma"] * attention(normed, state, block)
        normed = layer_norm(values, state[f"{block}.norm2.weight"], state[f"{block}.norm2.bias"])
        hidden = gelu(normed @ state[f"{block}.mlp.fc1.weight"].T + state[f"{block}.mlp.fc1.bias"])
        values = values + state[f"{block}.ls2.gamma"] * (
            hidden @ state[f"{block}.mlp.fc2.weight"].T + state[f"{block}.mlp.fc2.bias"]
        )
        found.append(layer_norm(values, state["norm.weight"], state["norm.bias"])[prefix:])
    return found


@pytest.fixture(scope="module")
def expected(pixels: UInt8) -> list[Float64]:
    state = transformers.random_state(transformers.TOKENS_OF_14)
    return reference(pixels, {name: tensor.numpy().astype(np.float64) for name, tensor in state.items()})


def embedder(layers: tuple[str, ...] | None = None, size: tuple[int, int] = SIZE, **choices: Any) -> TorchEmbedder:
    state = transformers.random_state(transformers.TOKENS_OF_14)
    network = create_network(transformers.TOKENS_OF_14, state)
    set_input_size(network, size)
    return TorchEmbedder(PatchEmbedder(network, layers, choices.pop("patch", 1), **choices), size)


def test_the_default_are_the_patch_tokens_of_the_last_block(pixels: UInt8, expected: list[Float64]) -> None:
    made = embedder()
    assert (made.layers, made.grid, made.dims) == (("blocks.1",), (4, 5), transformers.DIMS)
    np.testing.assert_allclose(made.embed(pixels), expected[1], rtol=1e-3, atol=2e-4)
    assert np.abs(expected[1] - expected[0]).max() > 0.1  # the comparison can fail


def test_chosen_blocks_are_put_side_by_side_in_the_network_s_order(pixels: UInt8, expected: list[Float64]) -> None:
    made = embedder(("blocks.1", "blocks.0"))
    assert made.layers == ("blocks.0", "blocks.1")
    np.testing.assert_allclose(made.embed(pixels), np.hstack(expected), rtol=1e-3, atol=2e-4)


def test_an_earlier_block_alone_needs_no_later_one(pixels: UInt8, expected: list[Float64]) -> None:
    made = embedder(("blocks.0",))
    assert len(made._module.network.blocks) == 1
    np.testing.assert_allclose(made.embed(pixels), expected[0], rtol=1e-3, atol=2e-4)


def test_tokens_of_unit_length_have_the_cosine_s_distance(pixels: UInt8, expected: list[Float64]) -> None:
    features = embedder(unit_length=True).embed(pixels)
    lengths = np.linalg.norm(expected[1], axis=1)
    np.testing.assert_allclose(features, expected[1] / lengths[:, None], rtol=1e-3, atol=2e-4)
    cosine = expected[1] @ expected[1].T / np.outer(lengths, lengths)
    squared = ((features[:, None] - features[None]) ** 2).sum(axis=2)
    np.testing.assert_allclose(squared / 2, 1 - cosine, atol=1e-4)


@pytest.mark.parametrize("name", [transformers.TOKENS_OF_14, transformers.TOKENS_OF_16])
@pytest.mark.parametrize("unit_length", [False, True])
def test_the_runtimes_score_tokens_alike(name: str, unit_length: bool, paths: AppPaths) -> None:  # noqa: FBT001
    transformers.write_weights(name, paths.weights)
    size = (84, 56) if name == transformers.TOKENS_OF_14 else (96, 64)
    runtimes: tuple[RuntimeName, ...] = ("torch", "openvino")
    rng = np.random.default_rng(1)
    frames = [Frame(rng.integers(0, 256, (size[1], size[0], 3), dtype=np.uint8), str(n), 0.0) for n in range(4)]
    found = []
    for runtime in runtimes:
        request = EmbeddingRequest(name, None, 1, size, runtime, unit_length)
        made = helpers.embedder_for(request, paths)
        vectors = np.concatenate([made.embed(frame.rgb) for frame in frames[:3]])
        index = np.zeros(len(vectors), np.int32)
        bank = MemoryBank(vectors, index, index.copy())
        detector = PatchCore(made, bank, size=size, expected_aspect=size[0] / size[1], reweighting=False)
        found.append(detector.score(detector.embed(frames[3])))
    assert found[0].score_l2 == pytest.approx(found[1].score_l2, rel=1e-3)
    assert found[0].score_l2 > 0.1
    np.testing.assert_allclose(found[0].patch_distance_l2, found[1].patch_distance_l2, rtol=1e-3, atol=1e-3)


def test_the_network_gets_the_normalisation_of_its_own_training() -> None:
    by_name = {}
    for name in (transformers.TOKENS_OF_14, transformers.TOKENS_OF_16):
        module = PatchEmbedder(create_network(name, transformers.random_state(name)))
        by_name[name] = (module.mean.tolist(), module.std.tolist())
    assert by_name[transformers.TOKENS_OF_14][0] == pytest.approx([255 * mean for mean in transformers.MEAN])
    assert by_name[transformers.TOKENS_OF_14][1] == pytest.approx([255 * std for std in transformers.STD])
    assert by_name[transformers.TOKENS_OF_16] == ([127.5], [127.5])


@pytest.mark.parametrize("size", [(70, 64), (64, 64), (71, 56)])
def test_sides_that_cut_a_token_are_refused(size: tuple[int, int]) -> None:
    network = create_network(transformers.TOKENS_OF_14, transformers.random_state(transformers.TOKENS_OF_14))
    with pytest.raises(BackboneError, match=f"cannot take pictures of {size[0]} x {size[1]} px"):
        set_input_size(network, size)


def test_more_tokens_than_memory_has_room_for_are_refused() -> None:
    network = create_network(transformers.TOKENS_OF_14, transformers.random_state(transformers.TOKENS_OF_14))
    with pytest.raises(BackboneError, match="has 21316 tokens"):
        set_input_size(network, (2044, 2044))
    set_input_size(network, (64 * 14, 64 * 14))


@pytest.mark.parametrize(
    ("name", "side", "multiple", "patch"),
    [
        ("vit_small_patch14_dinov2.lvd142m", 14, 14, 1),
        ("vit_small_patch16_dinov3.lvd1689m", 16, 32, 1),
        ("vit_base_patch8_224", 8, 32, 1),
        ("vit_base_patch16", 16, 32, 1),
        ("swin_tiny_patch4_window7_224", None, 32, 3),
        ("efficientnet_lite0", None, 32, 3),
    ],
)
def test_names_tell_the_side_of_a_token(name: str, side: int | None, multiple: int, patch: int) -> None:
    assert (token_px(name), side_multiple_px([name]), usual_patch(name)) == (side, multiple, patch)


def test_backbones_that_judge_together_need_sides_for_all() -> None:
    assert side_multiple_px(["efficientnet_lite0", "vit_small_patch14_dinov2", "vit_base_patch16_224"]) == 224


def test_weights_of_another_transformer_are_refused_with_the_first_difference() -> None:
    state = transformers.random_state(transformers.TOKENS_OF_14)
    with pytest.raises(
        BackboneError, match=r"does not fit the backbone .*: pos_embed is \(1, 12, 24\), not \(1, 17, 24\)"
    ):
        create_network(transformers.TOKENS_OF_16, state)
    without = {name: tensor for name, tensor in state.items() if not name.startswith("blocks.1.mlp")}
    with pytest.raises(BackboneError, match=r"blocks\.1\.mlp\.fc1\.weight is missing"):
        create_network(transformers.TOKENS_OF_14, without)
    with pytest.raises(BackboneError, match=r"blocks\.7\.norm1\.weight is unknown"):
        create_network(transformers.TOKENS_OF_14, {**state, "blocks.7.norm1.weight": torch.zeros(24)})


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_weights_that_are_not_finite_are_refused(value: float) -> None:
    state = transformers.random_state(transformers.TOKENS_OF_14)
    state["blocks.0.mlp.fc1.bias"][3] = value
    with pytest.raises(BackboneError, match="not finite"):
        create_network(transformers.TOKENS_OF_14, state)


@pytest.mark.parametrize(
    "name",
    [
        "vit_small_patch14_dinov2.lvd142m",
        "vit_small_patch16_dinov3.lvd1689m",
        "vit_base_patch8_224",
        "deit_tiny_patch16_224",
    ],
)
def test_the_side_in_the_name_is_that_of_the_network_s_tokens(name: str) -> None:
    with torch.device("meta"):
        network = timm.create_model(name, pretrained=False)
    assert {layer.stride_px for layer in layers_of(network)} == {token_px(name)}


def test_timm_s_names_of_transformers_tell_the_side_of_their_tokens() -> None:
    described = [
        name
        for name in timm.list_models(["vit_*patch*", "deit*patch*", "beit*patch*", "eva*patch*"])
        if "window" not in name
    ]
    assert len(described) > 150
    assert [name for name in described if token_px(name) is None] == []
