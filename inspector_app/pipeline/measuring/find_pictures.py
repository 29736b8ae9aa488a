"""Find the pictures of a project that was moved, or whose pictures were."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import InspectorError, UnreadableImageError
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.preprocess import resized
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.steps import in_background, scaled
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
        n_unsure: pictures of the same names that were not taken, because the project does not know their content.
    """

    found: Mapping[Path, Path]
    n_lost: int
    n_unsure: int = 0


def find_pictures(
    project: Project, detector: PatchDetector, folder: Path, labelled: Iterable[Path] = ()
) -> Generator[Progress, None, Located]:
    """Find the lost pictures of a project in a folder, also renamed ones.

    A file is taken only if its content is that of the lost picture, and for one picture only. Projects of versions
    before 6 know no content: files of the same names are then taken if the project's reference pictures are among them,
    and are the same.

    ``labelled``: paths of parts that were labelled since the project was saved.

    Raises:
        SourceError: the folder cannot be read.
    """
    paths = tuple(dict.fromkeys((*map(Path, paths_of(project.document)), *labelled)))
    lost = []
    for done, path in enumerate(paths):
        yield Progress(LOOKING, done, len(paths), 0.2 * done / len(paths))
        if not is_file(path):
            lost.append(path)
    listing = yield from in_background(Progress(Sentence("Listing the folders"), 0, 0, 0.2), lambda: walk(folder))
    at_their_place = {*paths} - {*lost}
    files = [file for file in listing.files if file not in at_their_place]
    known = {path: kept for path in lost if (kept := project.pictures.get(key_of(str(path)))) is not None}
    found = yield from scaled(_with_same_content(known, files), 0.2, 1.0)
    taken = set(found.values())
    named = _only_ones_named(
        [path for path in lost if path not in known], [file for file in files if file not in taken]
    )
    sure = bool(named) and _are_references(project, detector, named)
    return Located({**found, **(named if sure else {})}, len(lost), 0 if sure else len(named))


def _with_same_content(
    known: Mapping[Path, KeptPicture], files: Sequence[Path]
) -> Generator[Progress, None, dict[Path, Path]]:
    """Find files with the content of pictures. Those with like paths are read first, often no other ones."""
    waiting, named = defaultdict[bytes, list[Path]](list), _by_name(known)
    for path, kept in known.items():
        waiting[kept.sha256].append(path)
    sizes = {kept.n_bytes for kept in known.values()}

    def likeness(file: Path) -> int:
        return max((_likeness(file, path) for path in named.get(_name(file), ())), default=0)

    found: dict[Path, Path] = {}
    for done, file in enumerate(sorted(files, key=likeness, reverse=True)):
        if len(found) == len(known):
            break
        yield Progress(LOOKING, done, len(files), done / len(files))
        stamp = file_stamp(file)
        alike = waiting.get(_digest(file)) if stamp is not None and stamp[0] in sizes else None
        if alike:
            path = max(alike, key=lambda path: _likeness(file, path))
            alike.remove(path)
            found[path] = file
    return found


def _only_ones_named(lost: Iterable[Path], files: Iterable[Path]) -> dict[Path, Path]:
    """Return the file that is named as each picture, unless others are as like, or it is named as two pictures."""
    named = _by_name(files)
    chosen = {}
    for path in lost:
        alike = sorted(named.get(_name(path), ()), key=lambda file: -_likeness(path, file))
        if alike and (len(alike) == 1 or _likeness(path, alike[0]) > _likeness(path, alike[1])):
            chosen[path] = alike[0]
    times = Counter(chosen.values())
    return {path: file for path, file in chosen.items() if times[file] == 1}


def _pieces(path: Path) -> list[str]:
    """The names in a path of any system, last first and in lower case."""
    return re.split(r"[\\/]", str(path).casefold())[::-1]


def _name(path: Path) -> str:
    return _pieces(path)[0]


def _by_name(paths: Iterable[Path]) -> Mapping[str, list[Path]]:
    named = defaultdict[str, list[Path]](list)
    for path in paths:
        named[_name(path)].append(path)
    return named


def _likeness(one: Path, other: Path) -> int:
    """How many names two paths share at their ends."""
    pairs = zip(_pieces(one), _pieces(other), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _digest(file: Path) -> bytes:
    """Return the sha256 of a file; b"" if it cannot be read."""
    try:
        return hashlib.sha256(read_whole(file)).digest()
    except (OSError, UnreadableImageError):
        return b""


def _are_references(project: Project, detector: PatchDetector, named: Mapping[Path, Path]) -> bool:
    """Whether the reference pictures among these files are those that the project keeps, and there is one."""
    by_name = {image.name: named.get(Path(image.path)) for image in project.document.training}
    compared = 0
    for reference in project.document.references:
        file = by_name.get(reference.name)
        if file is None:
            continue
        try:
            seen = detector.view.see(read_rgb(file, detector.reading), detector.embedder.grid)
        except InspectorError:
            return False
        pixels = resized(seen.pixels, detector.view.reference_size).astype(np.float32)
        if np.abs(pixels - project.references[reference.file]).mean() > SAME_GREY:
            return False
        compared += 1
    return compared > 0
