"""The interface between the window and its pages, in both directions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.records.parts import Filter
from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # these import the pipeline, which would delay the window
    from inspector_app.sources.camera_list import CameraInfo
    from inspector_app.workers.live_thread import OpenSource

Slots = Mapping[str, Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class Work:
    """Work on a page that would be lost if the window closed.

    Attributes:
        message: says that the work exists.
        hint: says what to do about it first; "": the user can cancel it or wait for it.
        holds_project: whether no other project may replace the open one before the work ends.
    """

    message: Words
    hint: Words = ""
    holds_project: bool = False


class ProjectPlace(Protocol):
    """The project actions of the window that pages can call; unsaved changes are not lost without a question."""

    def save(self) -> None:
        """Save the open project."""

    def open_project(self) -> None:
        """Ask for another project and open it."""

    def open_path(self, path: Path) -> None:
        """Open another project."""

    def may_replace(self, *, kept: bool) -> bool:
        """Return whether another project may replace it without a question; ``kept``: its state stays available."""

    def may_learn_again(self) -> bool:
        """Return whether the open project may be replaced by one learned from other good parts, or say why not."""

    def replace(self, then: Callable[[], None], by: "Page") -> None:
        """Call ``then``, which replaces the project, unless work other than that of ``by`` prevents it."""

    def say_held(self, by: "Page | None" = None) -> bool:
        """Return whether work on a page other than ``by`` prevents a change of project; if so, show a notice."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The objects that a page works with.

    Attributes:
        session: the open project and the records of the run.
        notices: shows messages.
        preferences: the settings of this computer.
        roles: operator or engineer.
        projects: opens, saves and replaces the project.
        open_source: opens a feed; slow.
        list_cameras: returns the cameras; slow.
        room: the parent of the pages; None for a page that is shown alone.
    """

    session: Session
    notices: Notices
    preferences: Preferences
    roles: Roles
    projects: ProjectPlace
    open_source: "OpenSource"
    list_cameras: "Callable[[], list[CameraInfo]]"
    room: QWidget | None = None


class Page(QWidget):
    """One page of the window, made with a :class:`Desk`. The methods here are defaults.

    A page is made inside the desk's room, and its layouts are filled from the outside to the inside: whenever a widget
    gets a parent, Qt styles it again, with everything that it contains by then.
    """

    page_asked = Signal(str)
    records_asked = Signal(object)
    """A :class:`inspector_app.records.parts.Filter` of records to be shown on the page that shows records."""
    work_changed = Signal()
    takes_projects: ClassVar[bool] = False
    """Whether the page takes project files that are dropped on it; if not, the window opens them."""
    notices_row: QHBoxLayout | None = None
    """The row that contains the notices while the page is shown; None: they are above the page."""
    menu_row: QHBoxLayout | None = None
    """The row of an operator's page that gets the button of the operator's menu."""

    def slots(self) -> Slots:
        """Return the slots of the page's actions, by action name."""
        return {}

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take all actions of the window by name, for the page's buttons; those of :meth:`slots` are connected."""

    def restore(self, settings: QSettings) -> None:
        """Restore the saved state of the page."""

    def keep(self, settings: QSettings) -> None:
        """Save the state of the page."""

    def set_operator(self, *, operator: bool) -> None:
        """Show what the role may see."""

    def enter(self) -> None:
        """Prepare the page, which is about to be shown."""

    def show_records(self, wanted: Filter) -> None:
        """Show these records when the page is entered; only the page of the records does."""

    def drop(self, paths: Sequence[Path]) -> bool:
        """Use paths that were dropped on the page; return whether it can."""
        return not paths

    def work_in_progress(self) -> Work | None:
        """Return the work that would be lost if the window closed.

        :attr:`work_changed` is emitted when work that holds the project begins or ends, and when :attr:`judges`
        changes.
        """
        return None

    @property
    def uses_project(self) -> bool:
        """Whether the page works with the open project now."""
        return False

    @property
    def judges(self) -> bool:
        """Whether the page judges parts now; slow calls in the window's thread would interrupt that."""
        return False

    def window_closed(self) -> None:
        """Write and release everything that is left, because the window was closed."""
