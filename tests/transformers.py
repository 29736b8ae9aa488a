"""Small vision transformers of timm with random weights: importing this module makes their names known to timm."""

from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from timm.models import generate_default_cfgs, register_model
from timm.models.vision_transformer import _create_vision_transformer

from inspector_app.core.features.backbones import untrained

TOKENS_OF_14 = "vit_tiny_patch14_small.test"
"""Tokens of 14 px, a class token and two register tokens, made for pictures of 42 x 42 px; mean and std of ImageNet."""
TOKENS_OF_16 = "vit_tiny_patch16_small"
"""Tokens of 16 px and a class token, made for pictures of 64 x 64 px; mean and std 0.5."""
DEPTH, DIMS, HEADS = 2, 24, 2
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)

default_cfgs = generate_default_cfgs(
    {
        TOKENS_OF_14: {
            "hf_hub_id": "timm/",
            "mean": MEAN,
            "std": STD,
            "input_size": (3, 42, 42),
            "num_classes": 0,
            "license": "some-licence",
        },
        f"{TOKENS_OF_16}.untrained": {"mean": (0.5,) * 3, "std": (0.5,) * 3, "input_size": (3, 64, 64)},
    }
)


@register_model  # type: ignore[untyped-decorator]
def vit_tiny_patch14_small(pretrained: bool = False, **changes: Any) -> Any:  # noqa: FBT001, FBT002 - timm's signature
    made = {"img_size": 42, "patch_size": 14, "embed_dim": DIMS, "depth": DEPTH, "num_heads": HEADS, "reg_tokens": 2}
    return _create_vision_transformer("vit_tiny_patch14_small", pretrained, **{**made, "init_values": 0.5, **changes})


@register_model  # type: ignore[untyped-decorator]
def vit_tiny_patch16_small(pretrained: bool = False, **changes: Any) -> Any:  # noqa: FBT001, FBT002
    made = {"img_size": 64, "patch_size": 16, "embed_dim": DIMS, "depth": DEPTH, "num_heads": HEADS}
    return _create_vision_transformer("vit_tiny_patch16_small", pretrained, **{**made, **changes})


def random_state(name: str, seed: int = 0) -> dict[str, torch.Tensor]:
    """Weights as large as trained ones: timm's own first weights leave the tokens nearly equal."""
    generator = torch.Generator().manual_seed(seed)
    state = untrained(name).state_dict()
    return {key: 0.3 * torch.randn(tensor.shape, generator=generator) for key, tensor in state.items()}


def write_weights(name: str, folder: Path, seed: int = 0) -> Path:
    """Write such weights to where the program looks for them."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.safetensors"
    save_file(random_state(name, seed), path)
    return path
