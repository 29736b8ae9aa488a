"""The anchor of the audit trail: a small file beside it with the number and hash of its last entry."""

import logging
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector_app.project.files import write_atomically

FILE = "audit.anchor"
NO_HASH = "0" * 64
"""Takes the place of the hash before the first entry."""


class Anchor(BaseModel):
    """The last entry that the anchor knows; number 0: none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: Annotated[int, Field(ge=0)] = 0
    hash: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] = NO_HASH


def read_anchor(folder: Path) -> Anchor | None:
    """Return the anchor; None if it does not exist or is damaged.

    Raises:
        OSError: the file is there, but cannot be read now.
    """
    try:
        return Anchor.model_validate_json((folder / FILE).read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError as error:
        logging.getLogger(__name__).warning("%s is damaged: %s", folder / FILE, error)
        return None


def write_anchor(anchor: Anchor, folder: Path) -> None:
    """Write the anchor, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    write_atomically(folder / FILE, lambda stream: stream.write(anchor.model_dump_json().encode()))
