"""Find the pictures of a project that was moved, or whose pictures were."""

import hashlib
import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import InspectorError, UnreadableImageError
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.preprocess import resized
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.project.kept_pictures import KeptPicture, key_of, paths_of
from inspector_app.project.store import Project
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk
from inspector_app.sources.shared.reading import file_stamp, read_whole

LOOKING = Sentence("Looking for the pictures")
SAME_GREY = 1.0
"""Mean difference in grey values up to which a picture is the one that the project keeps as a reference."""


@dataclass(frozen=True, slots=True)
class Located:
    """The result of a search.

    Attributes:
        found: the new path of each picture that was found, by its former path.
        n_lost: how many pictures were not where the project expects them.
        unsure: pictures of the same names that were not taken, because the project does not know their content.
    """

    found: Mapping[str, str]
    n_lost: int
    unsure: int = 0


def find_pictures(
    project: Project, detector: PatchDetector, folder: Path, labelled: Sequence[str] = ()
) -> Generator[Progress, None, Located]:
    """Find the lost pictures of a project in a folder: those of the same name first, then renamed ones.

    A file is taken only if its content is that of the lost picture. Projects of versions before 6 know no content:
    files of the same names are then taken if the project's reference pictures are among them, and are the same.

    ``labelled``: paths of parts that were labelled since the project was saved.

    Raises:
        SourceError: the folder cannot be read.
    """
    paths = tuple(dict.fromkeys((*paths_of(project.document), *labelled)))
    lost = []
    for done, path in enumerate(paths):
        yield Progress(LOOKING, done, len(paths), 0.2 * done / len(paths))
        if not is_file(Path(path)):
            lost.append(path)
    yield Progress(Sentence("Listing the folders"), 0, 0, 0.2)
    search = _Search(walk(folder).files)
    known = {path: kept for path in lost if (kept := project.pictures.get(key_of(path))) is not None}
    found: dict[str, str] = {}
    for by_name in (True, False):
        for done, (path, kept) in enumerate(known.items()):
            yield Progress(LOOKING, done, len(known), (0.2 if by_name else 0.6) + 0.4 * done / len(known))
            if path not in found and (place := search.same(path, kept, by_name=by_name)) is not None:
                found[path] = str(place)
    unknown = [path for path in lost if path not in known]
    named = {path: str(place) for path in unknown if (place := search.only_one_named(path)) is not None}
    sure = bool(named) and _are_references(project, detector, named)
    return Located({**found, **(named if sure else {})}, len(lost), 0 if sure else len(named))


def _pieces(path: str) -> list[str]:
    """The names in a path of any system, last first and in lower case."""
    return re.split(r"[\\/]", path.casefold())[::-1]


def _likeness(one: str, other: str) -> int:
    """How many names two paths share at their ends."""
    pairs = zip(_pieces(one), _pieces(other), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


class _Search:
    """The files of the folder; none is taken for two pictures, and each is hashed once."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._taken: set[Path] = set()
        self._digests: dict[Path, bytes | None] = {}
        self._by_name: dict[str, list[Path]] = {}
        self._by_bytes: dict[int, list[Path]] = {}
        for file in files:
            self._by_name.setdefault(file.name.casefold(), []).append(file)
            stamp = file_stamp(file)
            if stamp is not None:
                self._by_bytes.setdefault(stamp[0], []).append(file)

    def same(self, path: str, kept: KeptPicture, *, by_name: bool) -> Path | None:
        """Return a file with the content of a lost picture, and take it."""
        sized = self._by_bytes.get(kept.n_bytes, ())
        files = [file for file in self._named(path) if file in sized] if by_name else sized
        chosen = next((file for file in files if file not in self._taken and self._digest(file) == kept.sha256), None)
        if chosen is not None:
            self._taken.add(chosen)
        return chosen

    def only_one_named(self, path: str) -> Path | None:
        """Return the file that is named as a lost picture; None if there are several as like."""
        files = [file for file in self._named(path) if file not in self._taken]
        if len(files) > 1 and _likeness(path, str(files[0])) == _likeness(path, str(files[1])):
            return None
        return files[0] if files else None

    def _named(self, path: str) -> list[Path]:
        files = self._by_name.get(_pieces(path)[0], ())
        return sorted(files, key=lambda file: -_likeness(path, str(file)))

    def _digest(self, file: Path) -> bytes | None:
        if file not in self._digests:
            try:
                self._digests[file] = hashlib.sha256(read_whole(file)).digest()
            except (OSError, UnreadableImageError):
                self._digests[file] = None
        return self._digests[file]


def _are_references(project: Project, detector: PatchDetector, named: Mapping[str, str]) -> bool:
    """Whether the reference pictures among these files are those that the project keeps, and there is one."""
    by_name = {image.name: named[image.path] for image in project.document.training if image.path in named}
    compared = 0
    for reference in project.document.references:
        if reference.name not in by_name:
            continue
        try:
            seen = detector.view.see(read_rgb(Path(by_name[reference.name]), detector.reading), detector.embedder.grid)
        except InspectorError:
            return False
        pixels = resized(seen.pixels, detector.view.reference_size).astype(np.float32)
        if np.abs(pixels - project.references[reference.file]).mean() > SAME_GREY:
            return False
        compared += 1
    return compared > 0
