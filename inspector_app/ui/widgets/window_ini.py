"""What is kept of the window from one day to the next, in ``window.ini``.

People edit that file, disks damage it and other versions write it, so no value of it is used unchecked: what cannot be
used is logged, and its default holds.
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
"""Qt's way to write objects of any kind, unpickling those of Python: reading one may run whatever somebody wrote."""
MAX_PATH = 4096
MAX_RECENT = 8

T = TypeVar("T")
_log = logging.getLogger(__name__)


def open_settings(folder: Path) -> QSettings:
    """The file in ``folder``; one that is no plain text of some kilobytes is set aside, unread."""
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
        key: its name there.
        default: what holds where there is none, or none that can be used.
        check: makes it of what Qt read; ValueError where that is not possible.
    """

    key: str
    default: T
    check: Callable[[object], T]

    def of(self, settings: QSettings) -> T:
        """What is kept."""
        found = settings.value(self.key)
        if found is None:
            return self.default
        try:
            return self.check(found)
        except ValueError:
            _log.warning("%s: %s cannot be %.80r", settings.fileName(), self.key, found)
            return self.default

    def keep(self, settings: QSettings, value: T) -> None:
        """Keep another one."""
        settings.setValue(self.key, value)


def _geometry(found: object) -> QByteArray:
    """As Qt wrote it; whether it can be restored, only the window can say."""
    if not isinstance(found, QByteArray) or not 0 < found.size() <= 1024:
        raise ValueError
    return found


def _percent(found: object) -> int:
    value = int(str(found))
    if not 0 <= value <= 100:
        raise ValueError
    return value


def _flag(found: object) -> bool:
    word = str(found).lower()  # what was kept in this run is still a bool
    if word not in {"true", "false"}:
        raise ValueError
    return word == "true"


def _paths(found: object) -> list[str]:
    """Those that can be paths; an ini file holds a list of one as plain text."""
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
