"""One changed byte is found."""

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from inspector_app.core.errors import BackboneError
from inspector_app.core.features import backbones
from inspector_app.pipeline.judging.networks import is_unchanged
from inspector_app.pipeline.selftest import integrity
from inspector_app.pipeline.selftest.integrity import check_networks, check_weights, require_intact
from inspector_app.pipeline.selftest.results import Grade
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project import weights as weights_module
from inspector_app.project.weights import find_weights


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def stored(folder: Path) -> Path:
    """A network as the cache keeps it."""
    folder.mkdir(parents=True)
    for name in ("network.xml", "network.bin"):
        (folder / name).write_bytes(name.encode() * 100)
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    (folder / "sha256.json").write_text(json.dumps(hashes), "ascii")
    return folder


def test_the_weights_of_the_program_have_their_hashes(subject: Subject) -> None:
    outcome = check_weights(subject)
    assert outcome.grade is Grade.GREEN
    path = find_weights("efficientnet_lite0", subject.paths.weights).path
    assert outcome.values["efficientnet_lite0"] == hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def test_weights_with_one_changed_byte_are_red(
    subject: Subject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = find_weights("efficientnet_lite1", subject.paths.weights).path
    package = tmp_path / "damaged_package"
    (package / "models").mkdir(parents=True)
    (package / "__init__.py").touch()
    copied = package / "models" / source.name
    shutil.copy(source, copied)
    monkeypatch.syspath_prepend(str(tmp_path))
    damaged = replace(backbones.BUNDLED["efficientnet_lite1"], package="damaged_package")
    for module in (backbones, weights_module):
        monkeypatch.setitem(module.BUNDLED, "efficientnet_lite1", damaged)
    assert check_weights(subject).grade is Grade.GREEN
    flip(copied)
    outcome = check_weights(subject)
    assert outcome.grade is Grade.RED
    assert "was altered" in outcome.found
    assert "Install damaged-package again." in outcome.advice
    assert outcome.values["efficientnet_lite1"] is None
    assert outcome.values["efficientnet_lite0"]


def test_further_weights_are_listed_and_half_a_file_is_red(subject: Subject) -> None:
    subject.paths.weights.mkdir(parents=True)
    file = subject.paths.weights / "wide_resnet50_2.safetensors"
    file.write_bytes(safetensors.numpy.save({"w": np.ones((20, 20), np.float32)}))
    outcome = check_weights(subject)
    assert outcome.grade is Grade.GREEN
    assert outcome.values["wide_resnet50_2"] == hashlib.sha256(file.read_bytes()).hexdigest()[:16]
    file.write_bytes(file.read_bytes()[:-40])
    outcome = check_weights(subject)
    assert outcome.grade is Grade.RED
    assert str(file) in outcome.found


def test_an_altered_network_is_found_and_an_unfinished_one_is_none(subject: Subject) -> None:
    assert check_networks(subject).found == "No network was converted yet."
    networks = subject.paths.cache / "networks"
    first, second = stored(networks / "a"), stored(networks / "b")
    (networks / f"c.{'0' * 32}.partial").mkdir()
    assert check_networks(subject).found == "2 converted networks are unchanged."
    flip(second / "network.bin")
    outcome = check_networks(subject)
    assert outcome.grade is Grade.AMBER
    assert outcome.values == {"networks": 2, "altered": 1}
    assert is_unchanged(first)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"network.xml": 1}', '{"other": "00"}', "[1]"])
def test_hashes_that_are_no_hashes_prove_nothing(content: str, tmp_path: Path) -> None:
    network = stored(tmp_path / "a")
    (network / "sha256.json").write_text(content, "ascii")
    assert not is_unchanged(network)


def test_an_altered_network_of_the_program_is_red(
    subject: Subject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integrity, "SHIPPED_NETWORKS", tmp_path / "shipped")
    network = stored(tmp_path / "shipped" / "0a1b")
    assert check_networks(subject).grade is Grade.GREEN
    flip(network / "network.bin")
    outcome = check_networks(subject)
    assert (outcome.grade, outcome.values["altered"]) == (Grade.RED, 1)
    assert "Install Inspector again" in outcome.advice


def test_an_altered_network_is_said_at_the_start(
    subject: Subject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require_intact(subject)
    subject.paths.weights.mkdir(parents=True)
    (subject.paths.weights / "wide_resnet50_2.safetensors").write_bytes(b"half")  # large files are not read at a start
    require_intact(subject)
    network = stored(tmp_path / "shipped" / "abc")
    monkeypatch.setattr(integrity, "SHIPPED_NETWORKS", tmp_path / "shipped")
    require_intact(subject)
    flip(network / "network.bin")
    with pytest.raises(BackboneError, match="1 network that came with the program was altered") as raised:
        require_intact(subject)
    assert "Install Inspector again." in str(raised.value.hint)
