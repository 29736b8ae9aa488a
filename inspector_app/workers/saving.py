"""Saving a project, as run by a job; this module does not use the window."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.errors import ProjectError

if TYPE_CHECKING:  # imported with the first project: it would delay the window
    from inspector_app.project.store import Project


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """A saved project.

    Attributes:
        project: the project, merged with the changes of another window.
        news: these changes, in sentences; "" if there were none.
        before: the identity of another project that was in the file; "" for none.
    """

    project: "Project"
    news: str
    before: str


def write(project: "Project", base: "Project | None", path: Path) -> Written:
    """Save a project; slow. ``base``: the project as read from the file; None to replace the content of the file."""
    from inspector_app.project.merging import save_merged
    from inspector_app.project.store import save_project

    if base is None:
        before = _identity_in(path)
        save_project(project, path)
        return Written(replace(project, sealed=True), "", before)
    saved = save_merged(project, base, path)
    return Written(saved.project, saved.news, "")


def _identity_in(path: Path) -> str:
    from inspector_app.project.store import load_document

    try:
        return load_document(path).identity
    except ProjectError:
        return ""


def is_same(path: Path, other: Path | None) -> bool:
    """Return whether both paths are the same file; accesses the disk."""
    try:
        return other is not None and (path == other or path.samefile(other))
    except OSError:
        return False
