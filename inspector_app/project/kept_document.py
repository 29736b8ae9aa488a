"""The member ``project.json``: written with a hash of its content, and read without trust."""

import json
import re
from typing import Any

from pydantic import ValidationError

from inspector_app.core.detectors import DETECTORS
from inspector_app.core.errors import ProjectError, reason_of
from inspector_app.core.plugins import NAME_PATTERN
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import DAMAGED_HINT, Archive
from inspector_app.project.migrations import migrate
from inspector_app.project.schema import DOCUMENT, ProjectDocument
from inspector_app.project.strict_json import MAX_BYTES, digest_of, read_json

PACKAGE_PATTERN = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99} [0-9][A-Za-z0-9.+!-]{0,49}"
PLUGIN = "plugin"
"""Key in ``made_with`` for the package of the detector: its name and version."""
SEAL = "sha256"
"""The document's key for the hash over all its other content."""
SEALED_SINCE = 4
"""The first version with this hash."""


def as_json(document: ProjectDocument) -> bytes:
    """Return the document as JSON, with the hash of its content.

    Raises:
        ProjectError: it would be too large to be read again.
    """
    said = document.model_dump(mode="json")
    data = json.dumps({**said, SEAL: digest_of(said)}, indent=1, ensure_ascii=False).encode("utf-8")
    try:
        read_json(data)
    except ValueError as error:
        raise ProjectError(
            Sentence("The project's list of parts is too long to be saved: {fault}.", fault=reason_of(error)),
            hint=Sentence("Use fewer pictures, or put them into a folder with a shorter path."),
        ) from error
    return data


def read_document(archive: Archive) -> tuple[ProjectDocument, bool]:
    """Return the document, and whether its hash was checked; versions before 4 have none.

    Raises:
        ProjectError: it is damaged, hostile or of a newer version; all its faults are named together.
    """
    name = archive.name
    try:
        raw = read_json(archive.read(DOCUMENT, MAX_BYTES))
    except ValueError as error:
        raise ProjectError(
            Sentence("The description in {name} cannot be read: {fault}.", name=name, fault=reason_of(error)),
            hint=DAMAGED_HINT,
        ) from error
    if not isinstance(raw, dict) or raw.get("format") != "inspector-project":
        raise ProjectError(
            Sentence("{name} is not a project file of this program.", name=name),
            hint=Sentence("Choose a file saved by it."),
        )
    version = raw.get("version")
    sealed = isinstance(version, int) and version >= SEALED_SINCE
    seal = raw.pop(SEAL, None) if sealed else None
    intact = sealed and seal == digest_of(raw)
    current = migrate(raw)
    if intact:
        _require_its_plugin(raw, name)
    try:
        # Through JSON again: pydantic then reads tuples and times strictly as JSON carries them.
        document = ProjectDocument.model_validate_json(json.dumps(current), strict=True)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, e['loc'])) or 'document'}: {e['msg']}"[:200] for e in error.errors()[:20]
        )
        raise ProjectError(
            Sentence("{name} has faults: {faults}.", name=name, faults=faults), hint=DAMAGED_HINT
        ) from error
    if sealed and not intact:
        raise ProjectError(
            Sentence(
                "The limits or other facts in {name} are not those that were saved: something changed the file.",
                name=name,
            ),
            hint=DAMAGED_HINT,
        )
    return document, sealed


def _require_its_plugin(said: dict[str, Any], name: str) -> None:
    """Raise ProjectError if an intact document names a missing detector, one of a plugin. Load no other code."""
    options, made_with = said.get("options"), said.get("made_with")
    detector = options.get("detector") if isinstance(options, dict) else None
    if not isinstance(detector, str) or not re.fullmatch(NAME_PATTERN, detector) or DETECTORS.find(detector):
        return
    package = made_with.get(PLUGIN) if isinstance(made_with, dict) else None
    raise ProjectError(
        Sentence(
            "{name} was built with the detector {detector}, which this program does not have.",
            name=name,
            detector=detector,
        ),
        hint=Sentence("Install {package} if you trust whoever made it, and start the program again.", package=package)
        if isinstance(package, str) and re.fullmatch(PACKAGE_PATTERN, package)
        else Sentence("Install the plugin that brings it, and start the program again."),
    )
