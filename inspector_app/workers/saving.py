"""One save of a project, as a job runs it: nothing here knows the window."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.errors import ProjectError

if TYPE_CHECKING:  # read with the first project: the window does not wait for it
    from inspector_app.project.store import Project


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """A project as it was written.

    Attributes:
        project: with what another window had changed.
        news: that, in sentences; "" where it was nothing.
        before: the identity of another project that was in its file; "" for none.
    """

    project: "Project"
    news: str
    before: str


def write(project: "Project", base: "Project | None", path: Path) -> Written:
    """Save a project; slow. ``base``: what was read from the file; None where whatever is there is to be replaced."""
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
    """Whether both name one file, however they are spelled; asks the disk."""
    try:
        return other is not None and (path == other or path.samefile(other))
    except OSError:
        return False
