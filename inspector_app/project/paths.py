"""Where the application keeps what is its own, on every system."""

import os
from dataclasses import dataclass
from pathlib import Path

from inspector_app.core.errors import SettingsError
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import remove_partials

SUFFIX = ".inspector"
"""A project file's."""
HOME = "INSPECTOR_HOME"
"""Names the folder that all of the application's own folders lie in, in place of the person's; ``--temp`` sets it."""


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The application's folders; each is made when something is first written to it.

    Attributes:
        cache: compiled models; may be deleted at any time.
        weights: weights of further backbones, put there by a person or downloaded on request.
        settings: window state and recent projects.
    """

    cache: Path
    weights: Path
    settings: Path

    @property
    def records(self) -> Path:
        """What runs found, and what was judged before: data of the application's own, beside its weights."""
        return self.weights.parent / "records"


def user_paths() -> AppPaths:
    """The folders of the person who runs the program.

    Raises:
        SettingsError: the account has no home folder, as in some containers.
    """
    if os.environ.get(HOME):
        own = Path(os.environ[HOME]).absolute()
        return AppPaths(own / "cache", own / "data" / "weights", own / "settings")
    import platformdirs

    dirs = platformdirs.PlatformDirs("inspector-app", appauthor=False)
    try:
        cache, data, settings = Path(dirs.user_cache_dir), Path(dirs.user_data_dir), Path(dirs.user_config_dir)
    except RuntimeError as error:  # newer versions of platformdirs; older ones answer with a folder named "~"
        raise _homeless() from error
    if not all(folder.is_absolute() for folder in (cache, data, settings)):
        raise _homeless()
    return AppPaths(cache, data / "weights", settings)


def user_logs() -> Path | None:
    """Where logs and reports are; None where the account has no home folder."""
    if os.environ.get(HOME):
        return Path(os.environ[HOME]).absolute() / "log"
    import platformdirs

    try:
        folder = Path(platformdirs.user_log_dir("inspector-app", appauthor=False))
    except RuntimeError:
        return None
    return folder if folder.is_absolute() else None


def remove_leftovers(paths: AppPaths) -> int:
    """Delete what a killed program left half-written in the application's own folders; returns how much that was.

    A project's folder is cleaned when something is saved there.
    """
    folders = (
        paths.settings,
        paths.settings / "stations",
        paths.records,
        paths.records / "watched",
        paths.weights,
        paths.cache / "networks",
    )
    return sum(remove_partials(folder) for folder in folders)


def _homeless() -> SettingsError:
    return SettingsError(
        Sentence("This account has no home folder to keep settings and compiled networks in."),
        hint=Sentence("Set the environment variable HOME to a folder that it may write to."),
    )
