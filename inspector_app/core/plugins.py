"""Registries that plugins can extend: kinds of detectors, sources and outputs.

A plugin is a package that the user installed with pip. It names its kinds as entry points (docs/extending.md). They are
loaded at the first request, by one thread at a time. A file never causes a plugin to be loaded.
"""

import contextlib
import logging
import re
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, Protocol, TypeVar

API_VERSION = 2
"""Version of the plugin interface; increases when older plugins no longer work."""
NAME_PATTERN = r"[a-z][a-z0-9_-]{0,49}"
logger = logging.getLogger(__name__)


class Kind(Protocol):
    """An entry of a registry."""

    @property
    def api_version(self) -> int:
        """The value of :data:`API_VERSION` when the kind was written."""

    @property
    def name(self) -> str:
        """Its name in files and on the command line: lower case letters, digits, - and _."""


K = TypeVar("K", bound=Kind)


@dataclass(frozen=True, slots=True)
class Refused:
    """A plugin that was not accepted.

    Attributes:
        plugin: the name of the entry point and of its package.
        reason: the fault, without a full stop.
    """

    plugin: str
    reason: str


class Registry(Generic[K]):
    """Kinds by name: first the built-in ones, then those of plugins, sorted by name."""

    def __init__(
        self, group: str, base: type[K], built_in: Sequence[K], check: Callable[[K], None] | None = None
    ) -> None:
        """Start with the built-in kinds.

        Args:
            group: the group of the entry points.
            base: the class of all kinds in this registry.
            built_in: the built-in kinds, in display order.
            check: called for each further kind; raises an exception if it lacks something.
        """
        self.group = group
        self.built_in = tuple(built_in)
        self._base = base
        self._check = check
        self._kinds = {kind.name: kind for kind in built_in}
        self._packages: dict[str, str] = {}
        self._refused: list[Refused] = []
        self._loaded = False
        self._lock = threading.RLock()

    def all(self) -> tuple[K, ...]:
        """All kinds; loads the plugins, which may take seconds."""
        self._load()
        return tuple(self._kinds.values())

    def loaded(self) -> tuple[K, ...]:
        """All kinds that are loaded now; loads nothing."""
        return tuple(self._kinds.values())

    def find(self, name: str) -> K | None:
        """Return the kind of this name; loads the plugins only if no built-in kind has the name."""
        if name not in self._kinds:
            self._load()
        return self._kinds.get(name)

    def package(self, name: str) -> tuple[str, str] | None:
        """Name and version of the package of a plugin's kind; None for built-in kinds."""
        package = self._packages.get(name)
        return (package.rpartition(" ")[0], package.rpartition(" ")[2]) if package is not None else None

    def refused(self) -> tuple[Refused, ...]:
        """The plugins that were not accepted."""
        return tuple(self._refused)

    @contextlib.contextmanager
    def added(self, kind: K) -> Iterator[K]:
        """Add one kind temporarily, without a package, for tests.

        Raises:
            ValueError: it is not a valid kind, or its name is already used.
        """
        self._load()
        self._require_valid(kind)
        self._kinds[kind.name] = kind
        try:
            yield kind
        finally:
            del self._kinds[kind.name]

    def _load(self) -> None:
        with self._lock:
            if self._loaded:
                return
            self._loaded = True
            for entry in sorted(entry_points(group=self.group), key=lambda each: (each.name, each.value)):
                self._load_one(entry)

    def _load_one(self, entry: EntryPoint) -> None:
        package = f"{entry.dist.name} {entry.dist.version}" if entry.dist is not None else "an unknown package"
        try:
            with contextlib.redirect_stdout(sys.stderr):  # standard output is for the results of commands
                made = entry.load()
                kind = made() if isinstance(made, type) else made
            self._require_valid(kind)
            if kind.name != entry.name:
                raise ValueError(f"its entry point is called {entry.name}, but the kind {kind.name}")
        except KeyboardInterrupt:
            raise
        except BaseException as fault:  # plugin code may raise anything; the program must continue without the plugin
            self._refused.append(Refused(f"{entry.name} ({package})", f"{type(fault).__name__}: {fault}".rstrip(".")))
            logger.warning("Plugin %s of %s in %s was left out", entry.name, package, self.group, exc_info=True)
            return
        self._packages[kind.name] = package
        self._kinds[kind.name] = kind
        logger.info("Plugin %s of %s was loaded", entry.name, package)

    def _require_valid(self, kind: object) -> None:
        """Raise ValueError when a further kind is not valid, and TypeError when it has another type."""
        if not isinstance(kind, self._base):
            raise TypeError(f"it is no {self._base.__name__}")
        version = getattr(kind, "api_version", None)
        if version != API_VERSION:
            raise ValueError(f"it was written for version {version} of the interface, this program has {API_VERSION}")
        if not re.fullmatch(NAME_PATTERN, kind.name):
            raise ValueError(f"{kind.name!r} is no name: lower case letters, digits, - and _")
        if kind.name in self._kinds:
            raise ValueError(f"the name {kind.name} is taken")
        if self._check is not None:
            self._check(kind)
