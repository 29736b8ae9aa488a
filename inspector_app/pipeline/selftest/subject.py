"""What the self-test looks at."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector_app.project.app_settings import AppSettings
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import Project
from inspector_app.records.archive import FOLDER as ARCHIVE


def local_now() -> datetime:
    """Return the computer's time with its time zone."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """This computer, as it is set up.

    Attributes:
        paths: the folders of the program.
        settings: the settings of the station.
        settings_fault: which settings could not be used; "" if all were.
        project: the open project, or the file of the last one; None: no project was ever opened here.
        now: the computer's clock.
    """

    paths: AppPaths
    settings: AppSettings
    settings_fault: str = ""
    project: Project | Path | None = None
    now: Callable[[], datetime] = local_now

    @property
    def records_file(self) -> Path:
        """The file with all records."""
        return self.paths.records_file(self.settings.records_folder)

    @property
    def archive(self) -> Path:
        """The folder of archived pictures."""
        return self.records_file.parent / ARCHIVE
