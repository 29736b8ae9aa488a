"""The state of the window that is kept between program starts, in ``window.ini``.

The file may be edited by hand, damaged or written by another version, so every value is checked. An invalid value is
logged and replaced by its default.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from inspector_app.project.files import is_file, is_there

FILE = "window.ini"
MAX_BYTES = 2**20
VARIANT = b"@Variant("
"""Qt's format for any objects, including pickled Python objects: reading one may run foreign code."""
MAX_PATH = 4096
MAX_RECENT = 8

T = TypeVar("T")
_log = logging.getLogger(__name__)


def open_settings(folder: Path) -> QSettings:
    """Open the file in ``folder``; a file that is too large or not plain text is renamed and not read."""
    path = folder / FILE
    try:
        if is_there(path) and not _is_plain(path):
            _log.warning("%s cannot be used, and is set aside", path)
            path.replace(path.with_name(f"{FILE}.damaged"))
    except OSError as error:
        _log.warning("%s cannot be read: %s", path, error)
        path = folder / f"{FILE}.new"
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    if settings.status() is not QSettings.Status.NoError:
        _log.warning("%s has lines that cannot be used: %s", path, settings.status())
    return settings


def _is_plain(path: Path) -> bool:
    if not is_file(path):
        return False
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    return len(data) <= MAX_BYTES and VARIANT not in data


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """One value of the file.

    Attributes:
        key: its key in the file.
        default: the value if there is none, or an invalid one.
        check: converts the value that Qt has read; raises ValueError if it is invalid.
    """

    key: str
    default: T
    check: Callable[[object], T]

    def of(self, settings: QSettings) -> T:
        """Return the value in ``settings``, or the default."""
        found = settings.value(self.key)
        if found is None:
            return self.default
        try:
            return self.check(found)
        except ValueError:
            _log.warning("%s: %s cannot be %.80r", settings.fileName(), self.key, found)
            return self.default

    def keep(self, settings: QSettings, value: T) -> None:
        """Write another value to ``settings``."""
        settings.setValue(self.key, value)


def _geometry(found: object) -> QByteArray:
    """Return the geometry as Qt wrote it; only the window can check whether it can be restored."""
    if not isinstance(found, QByteArray) or not 0 < found.size() <= 1024:
        raise ValueError
    return found


def _percent(found: object) -> int:
    value = int(str(found))
    if not 0 <= value <= 100:
        raise ValueError
    return value


def _flag(found: object) -> bool:
    word = str(found).lower()  # a value set since the program start is still a bool
    if word not in {"true", "false"}:
        raise ValueError
    return word == "true"


def _paths(found: object) -> list[str]:
    """Return the valid paths; an ini file stores a list with one element as plain text."""
    listed = found if isinstance(found, list) else [found]
    paths = [path for path in listed if isinstance(path, str) and 0 < len(path) <= MAX_PATH and "\0" not in path]
    if len(paths) < len(listed):
        _log.warning("Of the recent projects some cannot be paths: %.200r", listed)
    return paths[:MAX_RECENT]


GEOMETRY = Kept("window/geometry", QByteArray(), _geometry)
OPACITY = Kept("inspect/opacity", 70, _percent)
HEAT = Kept("inspect/toggle_heat", True, _flag)
PANEL = Kept("inspect/toggle_panel", True, _flag)
RECENT: Kept[list[str]] = Kept("recent", [], _paths)
ALL: tuple[Kept[QByteArray] | Kept[int] | Kept[bool] | Kept[list[str]], ...] = (
    GEOMETRY,
    OPACITY,
    HEAT,
    PANEL,
    RECENT,
)
