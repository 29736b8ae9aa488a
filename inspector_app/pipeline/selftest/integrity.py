"""Checks that the weights and the converted networks are exactly what they were, by their hashes."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from inspector_app.core.errors import BackboneError
from inspector_app.core.features.backbones import BUNDLED
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.pipeline.judging.networks import is_unchanged
from inspector_app.pipeline.selftest.results import Found, Grade, Value
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.files import PARTIAL, is_folder
from inspector_app.project.paths import SHIPPED_NETWORKS
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
    """Check the converted networks that came with the program and those in the cache; an altered one is never used."""
    if (outcome := _shipped()) is not None:
        return outcome
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


def require_intact(subject: Subject) -> None:
    """Check what came with the program, and nothing else; takes some tenths of a second.

    Raises:
        BackboneError: weights or networks were altered, or are missing.
    """
    for name in BUNDLED:
        find_weights(name, subject.paths.weights)
    outcome = _shipped()
    if outcome is not None:
        raise BackboneError(outcome.found, hint=outcome.advice)


def _shipped() -> Found | None:
    """Return what is wrong with the networks that came with the program; None if nothing is."""
    damaged = [network.name for network in _entries(SHIPPED_NETWORKS) if not is_unchanged(network)]
    if not damaged:
        return None
    found = Sentence(
        "{n} networks that came with the program were altered.",
        one="1 network that came with the program was altered.",
        n=len(damaged),
    )
    advice = Sentence("Install Inspector again. Projects and settings are kept.")
    return Found(Grade.RED, found, advice, {"networks": 0, "altered": len(damaged)})


def _entries(folder: Path) -> Sequence[Path]:
    return sorted(folder.iterdir()) if is_folder(folder) else ()
