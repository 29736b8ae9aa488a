"""Weights that a user brings: what is taken, what is refused, and what is told of their licence."""

import pickle  # noqa: TID251 - to show that it is refused
from pathlib import Path
from typing import Any

import pytest
import timm
import torch
from safetensors.torch import save_file

from inspector_app.commands import train as command
from inspector_app.core.errors import BackboneError, TrainingError
from inspector_app.core.features.backbones import create_network
from inspector_app.project.weights import add_weights, find_weights, licence_notice, licence_of, load_state
from tests import helpers, transformers

NAME = transformers.TOKENS_OF_14


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    return transformers.write_weights(NAME, tmp_path / "brought")


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("name", ["model.safetensors", "model", "model.pth"])
def test_a_safetensors_file_is_kept_byte_for_byte(tmp_path: Path, brought: Path, name: str) -> None:
    brought = brought.rename(tmp_path / name)
    add_weights(NAME, brought, tmp_path / "weights")
    assert find_weights(NAME, tmp_path / "weights").path.read_bytes() == brought.read_bytes()
    add_weights(NAME, brought, tmp_path / "weights")  # once more changes nothing
    assert kept(tmp_path / "weights") == [f"{NAME}.safetensors"]


def test_a_state_dict_of_torch_is_kept_as_safetensors(tmp_path: Path) -> None:
    state = transformers.random_state(NAME)
    torch.save(state, tmp_path / "model.pth")
    add_weights(NAME, tmp_path / "model.pth", tmp_path / "weights")
    read = load_state(find_weights(NAME, tmp_path / "weights"))
    assert {name: tensor.tolist() for name, tensor in read.items()} == {
        name: tensor.tolist() for name, tensor in state.items()
    }
    create_network(NAME, read)


class Harmful:
    """Its unpickling would make a file."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.target,)


def refused_files(folder: Path) -> dict[str, bytes]:
    """By name: the content of files that are no weights of the small transformer."""
    state = transformers.random_state(NAME)
    sound = transformers.write_weights(NAME, folder / "sound").read_bytes()
    torch.save({"cls_token": Harmful(folder / "harmed")}, folder / "harmful.pth")
    torch.save(create_network(NAME, state), folder / "whole.pth")
    torch.save([state], folder / "list.pth")
    torch.save({"epoch": 3, "model": state}, folder / "checkpoint.pth")
    torch.save(state, folder / "sound.pth")
    save_file(transformers.random_state(transformers.TOKENS_OF_16), folder / "other.safetensors")
    return {
        "cut": sound[: len(sound) // 2],
        "cut in the header": sound[:20],
        "empty": b"",
        "pickled": pickle.dumps(Harmful(folder / "harmed")),
        "harmful": (folder / "harmful.pth").read_bytes(),
        "whole network": (folder / "whole.pth").read_bytes(),
        "list": (folder / "list.pth").read_bytes(),
        "checkpoint": (folder / "checkpoint.pth").read_bytes(),
        "cut state dict": (folder / "sound.pth").read_bytes()[:-200],
        "another model": (folder / "other.safetensors").read_bytes(),
    }


REASONS = {"list": "no state dict", "checkpoint": "no state dict", "another model": "does not fit"}
"""The others cannot be read."""


def test_what_is_no_state_dict_of_this_model_is_refused_and_nothing_is_kept_or_run(tmp_path: Path) -> None:
    for name, content in refused_files(tmp_path).items():
        file = tmp_path / "given"
        file.write_bytes(content)
        with pytest.raises(BackboneError) as caught:
            add_weights(NAME, file, tmp_path / "weights")
        assert REASONS.get(name, "cannot be read") in caught.value.message, name
        assert caught.value.hint, name
        assert kept(tmp_path / "weights") == [], name
        # The same file, put by hand where the program looks, is refused when a network is made of it.
        by_hand = tmp_path / "by hand" / f"{NAME}.safetensors"
        by_hand.parent.mkdir(exist_ok=True)
        by_hand.write_bytes(content)
        with pytest.raises(BackboneError):
            create_network(NAME, load_state(find_weights(NAME, by_hand.parent)))
    assert not (tmp_path / "harmed").exists()
    pickle.loads(refused_files(tmp_path)["pickled"])
    assert (tmp_path / "harmed").exists()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackboneError, match="There is no file"):
        add_weights(NAME, tmp_path / "nowhere.safetensors", tmp_path / "weights")
    with pytest.raises(BackboneError, match="There is no file"):
        add_weights(NAME, tmp_path, tmp_path / "weights")


def test_other_weights_of_the_same_model_are_not_replaced(tmp_path: Path, brought: Path) -> None:
    """Projects that were built with them could not be opened any more."""
    add_weights(NAME, brought, tmp_path / "weights")
    other = transformers.write_weights(NAME, tmp_path / "other", seed=1)
    with pytest.raises(BackboneError, match=r"already has other weights.*Move that file away"):
        add_weights(NAME, other, tmp_path / "weights")
    assert find_weights(NAME, tmp_path / "weights").path.read_bytes() == brought.read_bytes()


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path, brought: Path) -> None:
    (tmp_path / "weights").write_text("a file in the folder's place")
    with pytest.raises(BackboneError, match="cannot be kept"):
        add_weights(NAME, brought, tmp_path / "weights")


def test_a_bundled_backbone_takes_no_file(tmp_path: Path, brought: Path) -> None:
    with pytest.raises(BackboneError, match="come with the program"):
        add_weights("efficientnet_lite0", brought, tmp_path / "weights")


def test_licences_are_those_that_timm_states() -> None:
    assert licence_of(NAME) == "some-licence"
    assert licence_of(transformers.TOKENS_OF_16) == ""
    assert licence_of("resnot18") == ""
    assert licence_of("vit_small_patch16_dinov3.lvd1689m") == "dinov3-license"
    for name in ("efficientnet_lite0", "efficientnet_lite1", "efficientnet_lite2"):
        assert licence_of(name) == timm.get_pretrained_cfg(f"tf_{name}").license
    assert "no licence" in licence_notice(transformers.TOKENS_OF_16, "")
    assert "some-licence" in licence_notice(NAME, "some-licence")
    assert f"https://huggingface.co/timm/{NAME}" in licence_notice(NAME, "some-licence")


def test_the_licence_is_told_before_anything_is_fetched_or_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], brought: Path
) -> None:
    told = []

    def fetch(backbone: str, folder: Path) -> None:
        told.append((backbone, folder, capsys.readouterr().err.replace("\n", " ")))

    monkeypatch.setattr(command, "download_weights", fetch)
    settings = helpers.small_settings(backbone=NAME, size=56)
    command.get_weights(settings, tmp_path, download=False, weights=None)
    assert (told, capsys.readouterr().err) == ([], "")
    command.get_weights(settings, tmp_path, download=True, weights=None)
    ((backbone, folder, text),) = told
    assert (backbone, folder) == (NAME, tmp_path)
    assert "some-licence" in text
    command.get_weights(settings, tmp_path / "weights", download=False, weights=brought)
    assert "some-licence" in capsys.readouterr().err.replace("\n", " ")
    assert kept(tmp_path / "weights") == [f"{NAME}.safetensors"]


def test_one_file_is_not_for_several_backbones(tmp_path: Path, brought: Path) -> None:
    settings = helpers.small_settings(options={"detector": "ensemble"})
    with pytest.raises(TrainingError, match="not for 3"):
        command.get_weights(settings, tmp_path, download=False, weights=brought)


def test_the_list_of_backbones_names_sides_layers_licences_and_files_that_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "user_paths", lambda: helpers.app_paths(tmp_path))
    transformers.write_weights(NAME, tmp_path / "weights")
    (tmp_path / "weights" / "resnot18.safetensors").touch()
    listed = command.describe_backbones()
    assert f"{NAME}: in the weights folder; sides multiples of 14 px; licence some-licence\n" in listed
    assert "  --layers blocks.0,blocks.1\n  strides  14,14\n" in listed
    assert "There is no backbone named 'resnot18'" in listed
    assert "efficientnet_lite0: installed; sides multiples of 32 px; licence apache-2.0" in listed
