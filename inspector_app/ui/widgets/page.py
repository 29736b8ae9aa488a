"""What the window asks of every page, and what a page gets of the window; neither knows more of the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # these bring the pipeline, for which the window does not wait
    from inspector_app.sources.camera_list import CameraInfo
    from inspector_app.workers.live_thread import OpenSource

Slots = Mapping[str, Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class Work:
    """What goes on on a page, or waits there, and would be lost if the window closed.

    Attributes:
        message: says that it is there.
        hint: says what to do about it first; "": it can be cancelled or waited for.
        holds_project: whether no other project may take the open one's place before it ends.
    """

    message: Words
    hint: Words = ""
    holds_project: bool = False


class ProjectPlace(Protocol):
    """The place of the open project, as pages see it: what is open there is not lost unasked."""

    def save(self) -> None:
        """Save it."""

    def open_project(self) -> None:
        """Ask for another one."""

    def open_path(self, path: Path) -> None:
        """Open another one."""

    def may_replace(self, *, kept: bool) -> bool:
        """Whether another may take its place unasked; ``kept``: what it says now stays at hand."""

    def replace(self, then: Callable[[], None], by: "Page") -> None:
        """Go on with ``then``, which replaces it, unless something else than ``by``'s own work is in the way."""

    def say_held(self, by: "Page | None" = None) -> bool:
        """Whether work of another page than ``by`` keeps every other project away; says so."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page works with.

    Attributes:
        session: what is open and what was found.
        notices: say what happened.
        preferences: what holds for this computer.
        roles: operator or engineer.
        projects: the place of the open project.
        open_source: opens a feed; slow.
        list_cameras: names of cameras; slow.
    """

    session: Session
    notices: Notices
    preferences: Preferences
    roles: Roles
    projects: ProjectPlace
    open_source: "OpenSource"
    list_cameras: "Callable[[], list[CameraInfo]]"


class Page(QWidget):
    """One page of the window, made with a :class:`Desk`. The answers here are those of a page with nothing to say."""

    page_asked = Signal(str)
    work_changed = Signal()
    takes_projects: ClassVar[bool] = False
    """Whether project files dropped on it are for the page; they are opened otherwise."""
    notices_row: QHBoxLayout | None = None
    """Where notices are shown while the page is; None: above it."""

    def slots(self) -> Slots:
        """What the page's actions do, by their names."""
        return {}

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """All actions of the window by name, for the page's buttons; those of :meth:`slots` are connected."""

    def restore(self, settings: QSettings) -> None:
        """Be as it was left."""

    def keep(self, settings: QSettings) -> None:
        """Write down how it is left."""

    def set_operator(self, *, operator: bool) -> None:
        """Show what the role may see."""

    def enter(self) -> None:
        """It is about to be shown."""

    def drop(self, paths: Sequence[Path]) -> bool:
        """Take what was dropped on it; whether it can."""
        return not paths

    def work_in_progress(self) -> Work | None:
        """What closing the window would throw away.

        :attr:`work_changed` tells when work begins or ends that holds the project, and when :attr:`judges` changes.
        """
        return None

    @property
    def uses_project(self) -> bool:
        """Whether somebody works with the open project here."""
        return False

    @property
    def judges(self) -> bool:
        """Whether parts are judged, which would stand still for anything slow."""
        return False

    def window_closed(self) -> None:
        """The window was closed: write and let go of what is left."""
