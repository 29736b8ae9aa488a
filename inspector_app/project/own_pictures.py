"""Pictures that this program made, told from those of parts: each folder of them holds a list of their names."""

import json
from pathlib import Path

from inspector_app.project.files import is_file

LIST_NAME = ".inspector-made"
MAX_LIST_BYTES = 2**26


def note_made(path: Path) -> None:
    """Write down that a picture is, or will be, one of ours; call it before the picture is there.

    Raises:
        OSError: its folder cannot be written.
    """
    with path.with_name(LIST_NAME).open("ab") as stream:
        stream.write(json.dumps(path.name).encode("ascii") + b"\n")


def made_in(folder: Path) -> frozenset[str]:
    """The names of our pictures in a folder; none where that cannot be read: rather judged too much than too little."""
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
    except ValueError:  # half a line: the program was killed
        return ""
    return name if isinstance(name, str) else ""
