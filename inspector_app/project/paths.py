"""Where the application keeps what is its own, on every system."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.project.files import remove_partials

SUFFIX = ".inspector"
"""A project file's."""


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
    """The folders of the person who runs the program."""
    import platformdirs

    dirs = platformdirs.PlatformDirs("inspector-app", appauthor=False)
    return AppPaths(Path(dirs.user_cache_dir), Path(dirs.user_data_dir) / "weights", Path(dirs.user_config_dir))


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
