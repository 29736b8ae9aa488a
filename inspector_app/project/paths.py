"""The application's own folders, for every operating system."""

import os
from dataclasses import dataclass
from pathlib import Path

from inspector_app.core.errors import SettingsError
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import remove_partials

SUFFIX = ".inspector"
"""The suffix of a project file."""
HOME = "INSPECTOR_HOME"
"""The environment variable with a folder that replaces the user's folders; ``--temp`` sets it."""
RECORDS_FILE = "records.sqlite"
_PACKAGE = Path(__file__).parent.parent
RESOURCES = next(
    (folder for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources") if folder.is_dir()),
    _PACKAGE / "resources",
)
"""What is no code: translations, sounds, icons. Installed it is in the package, in a checkout beside it."""
SHIPPED_NETWORKS = RESOURCES / "networks"
"""Networks that came with the program, converted for OpenVINO; a bundle has them, an installation by pip has not."""


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The application's folders; each is created when something is first written to it.

    Attributes:
        cache: compiled models; may be deleted at any time.
        weights: weights of further backbones, copied there by the user or downloaded on request.
        settings: window state and recent projects.
    """

    cache: Path
    weights: Path
    settings: Path

    @property
    def records(self) -> Path:
        """The results of runs and the earlier judgements; the folder is next to the weights."""
        return self.weights.parent / "records"

    @property
    def challenge(self) -> Path:
        """The challenge parts of projects with their last results; the folder is next to the weights."""
        return self.weights.parent / "challenge"

    def records_file(self, folder: Path | None) -> Path:
        """Return the path of the file with all records; ``folder``: where the settings say that they are, or None."""
        return (folder or self.records) / RECORDS_FILE


def user_paths() -> AppPaths:
    """Return the folders of the user who runs the program.

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
    except RuntimeError as error:  # newer versions of platformdirs; older versions return a folder named "~"
        raise _homeless() from error
    if not all(folder.is_absolute() for folder in (cache, data, settings)):
        raise _homeless()
    return AppPaths(cache, data / "weights", settings)


def user_logs() -> Path | None:
    """Return the folder of logs and reports; None if the account has no home folder."""
    if os.environ.get(HOME):
        return Path(os.environ[HOME]).absolute() / "log"
    import platformdirs

    try:
        folder = Path(platformdirs.user_log_dir("inspector-app", appauthor=False))
    except RuntimeError:
        return None
    return folder if folder.is_absolute() else None


def remove_leftovers(paths: AppPaths) -> int:
    """Delete the unfinished files that a killed program left in the application's own folders; return their number.

    A project's folder is cleaned when something is saved there.
    """
    folders = (
        paths.settings,
        paths.settings / "stations",
        paths.records,
        paths.records / "watched",
        paths.weights,
        paths.cache / "networks",
        *_folders_in(paths.challenge),
    )
    return sum(remove_partials(folder) for folder in folders)


def _folders_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir()]
    except OSError:
        return []


def _homeless() -> SettingsError:
    return SettingsError(
        Sentence("This account has no home folder to keep settings and compiled networks in."),
        hint=Sentence("Set the environment variable HOME to a folder that it may write to."),
    )
