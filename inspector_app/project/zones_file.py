"""Zones in a file of their own, to use them for another project of the same part."""

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector_app.core.errors import ProjectError, reason_of
from inspector_app.core.pictures.zones import Zoning
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import write_atomically
from inspector_app.project.strict_json import MAX_BYTES, read_json

ZONES_SUFFIX = ".zones.json"
HINT = Sentence("Choose a file that this program saved for the same part.")


class _Content(BaseModel):
    """The content of a file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["inspector-zones"] = "inspector-zones"
    version: Literal[1] = 1
    part: Annotated[str, Field(max_length=200)]
    zoning: Zoning


def save_zones(path: Path, zoning: Zoning, part: str) -> None:
    """Write zones, minimum area and scale to a file; ``part`` is the part's name.

    Raises:
        ProjectError: the file cannot be written; a former one is untouched.
    """
    content = _Content(part=part[:200], zoning=zoning).model_dump_json(indent=1).encode()
    try:
        write_atomically(path, lambda stream: stream.write(content))
    except OSError as error:
        raise ProjectError(
            Sentence("The zones could not be saved as {path}: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error


def load_zones(path: Path, source_size: tuple[int, int]) -> Zoning:
    """Read an untrusted file of zones for parts whose pictures have this (width, height).

    Raises:
        ProjectError: it cannot be read, or holds no zones.
        TrainingError: the zones were drawn on pictures of another size.
    """
    try:
        with path.open("rb") as stream:
            raw = read_json(stream.read(MAX_BYTES + 1))
        zoning = _Content.model_validate_json(json.dumps(raw), strict=True).zoning
    except ValidationError as error:
        first = error.errors()[0]
        fault = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"[:300]
        raise ProjectError(
            Sentence("{name} holds no zones that can be used: {fault}.", name=path.name, fault=fault.rstrip(".")),
            hint=HINT,
        ) from error
    except (OSError, ValueError) as error:
        raise ProjectError(
            Sentence("{name} cannot be read: {fault}.", name=path.name, fault=reason_of(error)), hint=HINT
        ) from error
    zoning.require_fit(source_size)
    return zoning
