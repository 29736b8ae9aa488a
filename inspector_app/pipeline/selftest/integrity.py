"""Checks that the weights and the converted networks are exactly what they were, by their hashes."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from inspector_app.core.errors import BackboneError
from inspector_app.core.features.backbones import BUNDLED
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.pipeline.judging.embedders import HASHES
from inspector_app.pipeline.selftest.results import Found, Grade, Value
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.files import PARTIAL, is_folder
from inspector_app.project.weights import find_weights

SHOWN_DIGITS = 16
"""Of a hash of 64 digits: enough to compare two computers."""


def check_weights(subject: Subject) -> Found:
    """Check the weights that come with the program, and that those of further networks are whole files."""
    values: dict[str, Value] = {}
    faults: list[Sentence] = []
    hints: list[Sentence] = []
    for name in BUNDLED:
        try:
            values[name] = find_weights(name, subject.paths.weights).sha256[:SHOWN_DIGITS]
        except BackboneError as error:
            values[name] = None
            faults.append(error.message)
            hints.append(error.hint)
    further = sorted(subject.paths.weights.glob("*.safetensors"))
    for path in further:
        if not _is_whole(path):
            faults.append(Sentence("The weights file {path} cannot be read.", path=path))
            hints.append(Sentence("Get it again."))
        values[path.stem] = hashlib.sha256(path.read_bytes()).hexdigest()[:SHOWN_DIGITS]
    if faults:
        return Found(Grade.RED, join(*faults), join(*dict.fromkeys(hints)), values)
    whole = Sentence("The weights of the program's {n} networks are unchanged.", n=len(BUNDLED))
    more = Sentence(
        "{n} files of further weights can be read.", one="1 file of further weights can be read.", n=len(further)
    )
    return Found(Grade.GREEN, join(whole, more if further else NOTHING), values=values)


def _is_whole(path: Path) -> bool:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "np"):
            return True
    except SafetensorError:
        return False


def check_networks(subject: Subject) -> Found:
    """Check the converted networks in the cache; one that was altered is never used."""
    folder = subject.paths.cache / "networks"
    networks = [each for each in _entries(folder) if is_folder(each) and not PARTIAL.fullmatch(each.name)]
    altered = [network.name for network in networks if not is_unchanged(network)]
    values: dict[str, Value] = {"networks": len(networks), "altered": len(altered)}
    if altered:
        found = Sentence(
            "{n} converted networks in {folder} were altered.",
            one="1 converted network in {folder} was altered.",
            n=len(altered),
            folder=folder,
        )
        advice = Sentence("The program converts them again. If this happens again, check the disk and the memory.")
        return Found(Grade.AMBER, found, advice, values)
    found = Sentence("{n} converted networks are unchanged.", one="1 converted network is unchanged.", n=len(networks))
    return Found(Grade.GREEN, found if networks else Sentence("No network was converted yet."), values=values)


def _entries(folder: Path) -> Sequence[Path]:
    return sorted(folder.iterdir()) if is_folder(folder) else ()


def is_unchanged(network: Path) -> bool:
    """Return whether all files of a converted network have the hashes that are kept beside them."""
    try:
        hashes = json.loads((network / HASHES).read_text(encoding="ascii"))
        return bool(hashes) and all(
            hashlib.sha256((network / name).read_bytes()).hexdigest() == sha256 for name, sha256 in hashes.items()
        )
    except (OSError, ValueError, AttributeError):
        return False
