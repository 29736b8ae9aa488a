"""Names of the pictures that this program made, to tell them from pictures of parts; each folder has a list of them."""

import json
from pathlib import Path

from inspector_app.project.files import is_file

LIST_NAME = ".inspector-made"
MAX_LIST_BYTES = 2**26


def note_made(path: Path) -> None:
    """Add a picture's name to the list of its folder; call this before the picture is written.

    Raises:
        OSError: its folder cannot be written.
    """
    with path.with_name(LIST_NAME).open("ab") as stream:
        stream.write(json.dumps(path.name).encode("ascii") + b"\n")


def made_in(folder: Path) -> frozenset[str]:
    """Return the names of our pictures in a folder; none if the list cannot be read, so that no part is skipped."""
    try:
        if not is_file(folder / LIST_NAME):
            return frozenset()
        with (folder / LIST_NAME).open("rb") as stream:
            lines = stream.read(MAX_LIST_BYTES).splitlines()
    except OSError:
        return frozenset()
    return frozenset(name for name in map(_name, lines) if name)


def _name(line: bytes) -> str:
    try:
        name = json.loads(line)
    except ValueError:  # an incomplete line: the program was killed
        return ""
    return name if isinstance(name, str) else ""
