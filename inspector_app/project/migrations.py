"""Migration of older project files to the current version, one function for each step.

``STEPS[n]`` turns a document of version n into one of version n + 1; a test fails if CURRENT_VERSION grows
without a new step. The arrays of versions 1 and 2 already have the current names.
"""

from collections.abc import Callable, Mapping
from typing import Any

from inspector_app.core.errors import ProjectError
from inspector_app.core.sentences import Sentence
from inspector_app.project.schema import CURRENT_VERSION

Document = dict[str, Any]


def _several_detectors(document: Document) -> Document:
    """Migrate from version 1, which supported only PatchCore with one backbone."""
    old = dict(document)
    bank = dict(old.pop("bank"))
    member = {
        "file": "bank.safetensors",
        "embedding": old.pop("embedding"),
        "sha256": old.pop("bank_sha256"),
        "rows": bank.pop("vectors"),
        "dims": bank.pop("dims"),
        "spread_l2": None,
    }
    if old.pop("detector") != "patchcore":
        raise KeyError("detector")
    return {
        **old,
        "options": {"detector": "patchcore", "dims": None, "coreset": "greedy"},
        "bank": bank,
        "members": [member],
        "trial": None,
        "notes": [],
        "build_seconds": {**old["build_seconds"], "projection": 0.0},
    }


def _labels_and_a_lower_limit(document: Document) -> Document:
    """Migrate from version 2, which had no maps, no labelled parts, and no author of a threshold change."""
    unknown: Document = {"by": "", "old_review_l2": None, "new_review_l2": None}
    return {
        **document,
        "training": [{**image, "path": ""} for image in document["training"]],
        "review_l2": None,
        "threshold_history": [{**change, **unknown} for change in document["threshold_history"]],
        "labelled": [],
        "maps_sha256": None,
    }


def _a_hash_over_all(document: Document) -> Document:
    """Migrate from version 3, which had no hash over its limits and scores; they could not be verified."""
    return document


def _choices_of_verdicts(document: Document) -> Document:
    """Migrate from version 4, which had one rule for verdicts; all fields of other rules have defaults."""
    return document


def _small_pictures(document: Document) -> Document:
    """Migrate from version 5, which kept no small pictures and no hashes of the pictures' files."""
    return document


def _corrections(document: Document) -> Document:
    """Migrate from version 6, in which nobody corrected a verdict; an older program would ignore corrections."""
    return document


def _a_head(document: Document) -> Document:
    """Migrate from version 7, in which no head was learned; an older program would judge without it."""
    return document


STEPS: Mapping[int, Callable[[Document], Document]] = {
    1: _several_detectors,
    2: _labels_and_a_lower_limit,
    3: _a_hash_over_all,
    4: _choices_of_verdicts,
    5: _small_pictures,
    6: _corrections,
    7: _a_head,
}


def migrate(
    document: Document,
    *,
    current: int = CURRENT_VERSION,
    steps: Mapping[int, Callable[[Document], Document]] = STEPS,
) -> Document:
    """Bring a document to version ``current``.

    Raises:
        ProjectError: it has no version, or a newer one.
    """
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ProjectError(
            Sentence("The project file does not say its version."),
            hint=Sentence("Choose a file saved by this program."),
        )
    if version > current:
        raise ProjectError(
            Sentence("The project file has version {n}, newer than this program's {m}.", n=version, m=current),
            hint=Sentence("Update the program on this computer."),
        )
    for step in range(version, current):
        document = {**steps[step](document), "version": step + 1}
    return document
