"""Lists that other packages may add to: built-in kinds of detectors, sources and outputs, and those of plugins.

A plugin is a package that a person installed with pip. It names its kinds as entry points (docs/extending.md), and they
are loaded when they are first asked for, by one thread at a time. Nothing is ever loaded because a file says so.
"""

import contextlib
import logging
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, Protocol, TypeVar

API_VERSION = 1
"""Of what plugins are written against; grows when a plugin of before would no longer work."""
NAME_PATTERN = r"[a-z][a-z0-9_-]{0,49}"
logger = logging.getLogger(__name__)


class Kind(Protocol):
    """What stands in such a list."""

    @property
    def api_version(self) -> int:
        """:data:`API_VERSION` as it was when the kind was written."""

    @property
    def name(self) -> str:
        """How files and the command line call it: lower case letters, digits, - and _."""


K = TypeVar("K", bound=Kind)


@dataclass(frozen=True, slots=True)
class Refused:
    """A plugin that was left out.

    Attributes:
        plugin: the entry point's name and the package that it comes from.
        reason: what is wrong with it, without a full stop.
    """

    plugin: str
    reason: str


class Registry(Generic[K]):
    """Kinds by their names: those that come with the program, then those of plugins in the order of their names."""

    def __init__(self, group: str, base: type[K], built_in: Sequence[K]) -> None:
        """Start with the built-in ones.

        Args:
            group: of the entry points.
            base: what each of them is an instance of.
            built_in: in the order in which they are offered.
        """
        self.group = group
        self.built_in = tuple(built_in)
        self._base = base
        self._kinds = {kind.name: kind for kind in built_in}
        self._packages: dict[str, str] = {}
        self._refused: list[Refused] = []
        self._loaded = False
        self._lock = threading.RLock()

    def all(self) -> tuple[K, ...]:
        """All that there are; loads the plugins, which may take seconds."""
        self._load()
        return tuple(self._kinds.values())

    def loaded(self) -> tuple[K, ...]:
        """Those that can be had without loading anything."""
        return tuple(self._kinds.values())

    def find(self, name: str) -> K | None:
        """The kind of that name; loads the plugins only if no built-in one has it."""
        if name not in self._kinds:
            self._load()
        return self._kinds.get(name)

    def package(self, name: str) -> tuple[str, str] | None:
        """Name and version of the package that a plugin's kind comes from; None for the built-in ones."""
        package = self._packages.get(name)
        return (package.rpartition(" ")[0], package.rpartition(" ")[2]) if package is not None else None

    def refused(self) -> tuple[Refused, ...]:
        """The plugins that were left out when they were loaded."""
        return tuple(self._refused)

    @contextlib.contextmanager
    def added(self, kind: K) -> Iterator[K]:
        """Have one more kind for a while, without a package: for trying one out.

        Raises:
            ValueError: it is none, or its name is taken.
        """
        self._load()
        self._add(kind)
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
            made = entry.load()
            kind = made() if isinstance(made, type) else made
            self._add(kind)
            if kind.name != entry.name:
                del self._kinds[kind.name]
                raise ValueError(f"its entry point is called {entry.name}, but the kind {kind.name}")
        except Exception as fault:  # whatever foreign code may raise: the program goes on without it
            self._refused.append(Refused(f"{entry.name} ({package})", f"{type(fault).__name__}: {fault}".rstrip(".")))
            logger.warning("Plugin %s of %s in %s was left out", entry.name, package, self.group, exc_info=True)
            return
        self._packages[kind.name] = package
        logger.info("Plugin %s of %s was loaded", entry.name, package)

    def _add(self, kind: object) -> None:
        """Take a kind. Raises ValueError when it is none, and TypeError when it is of another type."""
        if not isinstance(kind, self._base):
            raise TypeError(f"it is no {self._base.__name__}")
        version = getattr(kind, "api_version", None)
        if version != API_VERSION:
            raise ValueError(f"it was written for version {version} of the interface, this program has {API_VERSION}")
        if not re.fullmatch(NAME_PATTERN, kind.name):
            raise ValueError(f"{kind.name!r} is no name: lower case letters, digits, - and _")
        if kind.name in self._kinds:
            raise ValueError(f"the name {kind.name} is taken")
        self._kinds[kind.name] = kind
