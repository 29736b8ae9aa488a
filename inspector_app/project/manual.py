"""The guide and its pictures, which are part of the installed program."""

import re
from pathlib import Path

PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!#)[^)]+\)")
_PACKAGE = Path(__file__).parent.parent
MAX_SIDE_PX = 1000


def manual_folder() -> Path | None:
    """Return the folder with guide.md and images; None if the program was installed without it."""
    places = (_PACKAGE / "manual", _PACKAGE.parent / "docs")  # installed; run from its sources
    return next((place for place in places if (place / "guide.md").is_file()), None)


def read_manual(folder: Path) -> tuple[str, list[str]]:
    """Return the guide as Markdown, and the names of its pictures, relative to ``folder``.

    Links to other documents become plain text, because those are not part of the program.

    Raises:
        OSError: it cannot be read.
    """
    text = LINK.sub(r"\1", (folder / "guide.md").read_text(encoding="utf-8"))
    return text, PICTURE.findall(text)


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading, as GitHub makes it: "2. Tune the limit" has 2-tune-the-limit."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
