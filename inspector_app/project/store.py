"""The project file on disk: a zip of ``project.json``, the members' ``bank.safetensors`` and a few reference pictures.

Writing is atomic: a temporary file next to the target is synced, then renamed over it. A file that is read is not
trusted: names, sizes and values are checked before they are used, and no format that can carry code is read.
"""

import contextlib
import io
import os
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import IO

import numpy as np
from PIL import Image

from inspector_app.core.errors import ProjectError, reason_of
from inspector_app.core.memory.head import KeptHead
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.lowered import Lowered
from inspector_app.core.memory.raised_maps import Remembered
from inspector_app.core.messages import Label, Limits, ScoredPart, UInt8, read_only
from inspector_app.core.pictures.decoding import decode, size_of
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import (
    DAMAGED_HINT,
    DISTRUST_HINT,
    Archive,
    MeasuredStream,
    opened_archive,
    write_pieces,
)
from inspector_app.project.files import is_file, locked, remove_partials, write_atomically
from inspector_app.project.kept_bank import MAX_BANK_BYTES, packed_bank, read_learned
from inspector_app.project.kept_document import as_json, read_document
from inspector_app.project.kept_head import pack_head, read_head
from inspector_app.project.kept_lowered import pack_lowered, read_lowered
from inspector_app.project.kept_maps import PartMaps, read_maps
from inspector_app.project.kept_pictures import Pictures, key_of, pack, paths_of, read_pictures, sha256_of_pictures
from inspector_app.project.kept_remembered import pack_remembered, read_remembered
from inspector_app.project.schema import (
    CORRECTIONS_FILE,
    DOCUMENT,
    HEAD_FILE,
    MAPS_FILE,
    PICTURES_FILE,
    REMEMBERED_FILE,
    ProjectDocument,
)
from inspector_app.project.schema_detection import DetectionStudy
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.schema_parts import LabelledPart

MAX_REFERENCE_BYTES = 64 * 2**20
"""Total size of all reference pictures, unpacked."""
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """A project in memory.

    Attributes:
        document: the content of ``project.json``.
        learned: what each of the document's members learned.
        references: uint8 (H, W, 3) pictures of the network's input size, by member name.
        maps: patch distances of the training images (left out of what was learned) and of the labelled parts; None
            in projects of versions without maps.
        sealed: whether a hash over the whole document was checked; files of versions before 4 have none.
        pictures: small pictures and hashes of the files of its parts.
        lowered: maps as they were without corrections; None: there are none.
        remembered: patches of missed defects; None: there are none.
        head: what was learned from labelled defects; None: nothing.
    """

    document: ProjectDocument
    learned: tuple[Learned, ...]
    references: dict[str, UInt8]
    maps: PartMaps | None = None
    sealed: bool = True
    pictures: Pictures = field(default_factory=dict)
    lowered: Lowered | None = None
    remembered: Remembered | None = None
    head: KeptHead | None = None

    def is_as(self, other: "Project") -> bool:
        """Whether both judge alike but for their limits: the same is learned and remembered, with the same zones."""
        mine, others = self.document, other.document
        return self.learned is other.learned and (mine.identity, mine.zoning) == (others.identity, others.zoning)

    def with_limits(self, limits: Limits, at: datetime, by: str = "") -> "Project":
        """Return the same project with other limits, and the change added to its history."""
        return replace(self, document=self.document.with_limits(limits, at, by))

    def with_answers(self, answers: tuple[PartAnswer, ...]) -> "Project":
        """Return the same project with these answers about its good parts."""
        return replace(self, document=self.document.model_copy(update={"answers": answers}))

    def with_detection(self, study: DetectionStudy) -> "Project":
        """Return the same project with another study of synthetic defects."""
        return replace(self, document=self.document.model_copy(update={"detection": study}))

    def with_pictures(self, pictures: Pictures) -> "Project":
        """Return the same project with these small pictures and hashes; those of files that it does not name go."""
        keys = {key_of(path) for path in paths_of(self.document)}
        kept = {key: one for key, one in pictures.items() if key in keys}
        update = {"pictures_sha256": sha256_of_pictures(kept)}
        return replace(self, document=self.document.model_copy(update=update), pictures=kept)

    def with_labelled(self, parts: Sequence[ScoredPart]) -> "Project":
        """Return the same project with these labelled parts; parts without a map get an empty one."""
        if self.maps is None and not parts:
            return self
        rows, cols = self._grid(parts)
        kept = np.zeros((len(parts), rows, cols), dtype=np.float16)
        for place, part in enumerate(parts):
            if part.patch_distance_l2 is not None:
                kept[place] = part.patch_distance_l2
        training = self.maps.training if self.maps is not None else np.zeros((0, rows, cols), dtype=np.float16)
        maps = PartMaps(read_only(training), read_only(kept))
        labelled = tuple(
            LabelledPart(name=part.name, path=str(part.path or ""), label=part.label, score_l2=part.score_l2)
            for part in parts
        )
        update = {"labelled": labelled, "maps_sha256": maps.sha256}
        return replace(self, document=self.document.model_copy(update=update), maps=maps)

    def _grid(self, parts: Sequence[ScoredPart]) -> tuple[int, int]:
        if self.maps is not None:
            return int(self.maps.labelled.shape[1]), int(self.maps.labelled.shape[2])
        known = [part.patch_distance_l2.shape for part in parts if part.patch_distance_l2 is not None]
        return (int(known[0][0]), int(known[0][1])) if known else (1, 1)

    def training_parts(self) -> list[ScoredPart]:
        """Return the good parts that it was built from, with their leave-one-image-out scores and maps."""
        n = self.document.n_built
        images = self.document.training[:n]
        maps = self.maps.training[:n] if self.maps is not None and len(self.maps.training) else [None] * n
        return [
            ScoredPart(image.name, Path(image.path) if image.path else None, Label.GOOD, image.score_l2, distances)
            for image, distances in zip(images, maps, strict=True)
        ]

    def labelled_parts(self) -> list[ScoredPart]:
        """Return the parts that a person labelled."""
        maps = self.maps.labelled if self.maps is not None else ()
        return [
            ScoredPart(part.name, Path(part.path) if part.path else None, part.label, part.score_l2, distances)
            for part, distances in zip(self.document.labelled, maps, strict=True)
        ]


def save_project(project: Project, path: Path) -> None:
    """Write a project to a file, so that at any moment the complete old file or the complete new file is there.

    Raises:
        ProjectError: the folder is missing or read-only, the file is write-protected, or the disk is full; the old file
            is untouched.
    """
    with saving(path):
        write_project(project, path)


@contextlib.contextmanager
def saving(path: Path) -> Iterator[None]:
    """Keep other windows and programs from saving to the same file inside the context, and report errors of the system.

    Raises:
        ProjectError: as :func:`save_project`.
    """
    try:
        with locked(path):
            remove_partials(Path(os.path.realpath(path)).parent)
            yield
    except OSError as error:
        refused = Path(error.filename or path)
        if isinstance(error, PermissionError) and is_file(refused):
            raise ProjectError(
                Sentence("{path} is protected against writing.", path=refused),
                hint=Sentence("Save the project under another name."),
            ) from error
        raise ProjectError(
            Sentence("The project could not be saved as {path}: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence("Choose another folder, or make room on the disk; the file that was there is untouched."),
        ) from error


def write_project(project: Project, path: Path, kept: Path | None = None) -> None:
    """Write a project; call it inside :func:`saving`. ``kept``: a second name for the old file.

    Raises:
        OSError: the file cannot be written.
        ProjectError: the file would be too large to open again.
    """
    document = as_json(project.document)
    write_atomically(path, lambda stream: _write(project, document, stream), kept=kept)


def file_bytes(project: Project) -> int:
    """Return the size of a project's file, without writing it.

    Raises:
        ProjectError: as :func:`write_project`.
    """
    measured = MeasuredStream()
    _write(project, as_json(project.document), measured)
    return measured.n_bytes


def _write(project: Project, document: bytes, stream: IO[bytes] | MeasuredStream) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(DOCUMENT, document, zipfile.ZIP_DEFLATED)
        for member, learned in zip(project.document.members, project.learned, strict=True):
            write_pieces(archive, member.file, packed_bank(learned))
        if project.maps is not None:
            write_pieces(archive, MAPS_FILE, project.maps.packed())
        if project.pictures:
            write_pieces(archive, PICTURES_FILE, pack(project.pictures))
        if project.lowered is not None:
            write_pieces(archive, CORRECTIONS_FILE, pack_lowered(project.lowered))
        if project.remembered is not None:
            write_pieces(archive, REMEMBERED_FILE, pack_remembered(project.remembered))
        if project.head is not None:
            write_pieces(archive, HEAD_FILE, pack_head(project.head))
        for name, rgb in project.references.items():
            png = io.BytesIO()
            Image.fromarray(rgb).save(png, format="PNG")
            archive.writestr(name, png.getvalue())


def load_project(path: Path) -> Project:
    """Read an untrusted project file.

    Raises:
        ProjectError: it cannot be opened, is damaged, hostile or of a newer version; all faults of the document are
            named together.
    """
    with opened_archive(path) as archive:
        return _read(archive)


def load_document(path: Path) -> ProjectDocument:
    """Read the document of a project file, which takes milliseconds for any size of its bank.

    Raises:
        ProjectError: as :func:`load_project`.
    """
    with opened_archive(path) as archive:
        return read_document(archive)[0]


def _read(archive: Archive) -> Project:
    name = archive.name
    document, sealed = read_document(archive)
    banks = {member.file for member in document.members}
    kept_maps = {MAPS_FILE} if document.maps_sha256 is not None else set()
    small = {PICTURES_FILE} if document.pictures_sha256 is not None else set()
    corrected = {CORRECTIONS_FILE} if document.built is not None else set()
    defects = {REMEMBERED_FILE} if document.remembered is not None else set()
    head_file = {HEAD_FILE} if document.head is not None else set()
    expected = {
        DOCUMENT,
        *banks,
        *kept_maps,
        *small,
        *corrected,
        *defects,
        *head_file,
        *(reference.file for reference in document.references),
    }
    if archive.names != expected:
        odd = ", ".join(sorted(archive.names ^ expected))
        raise ProjectError(
            Sentence("{name} has missing or unknown parts: {parts_named}.", name=name, parts_named=odd),
            hint=DAMAGED_HINT,
        )
    learned = tuple(
        read_learned(archive.read(member.file, MAX_BANK_BYTES), member, document, name) for member in document.members
    )
    references = _references(archive, document)
    maps = read_maps(archive.read(MAPS_FILE, MAX_BANK_BYTES), document, name) if kept_maps else None
    if maps is None and document.labelled:
        raise ProjectError(
            Sentence("The maps of the labelled parts are missing in {name}.", name=name), hint=DAMAGED_HINT
        )
    needs_maps = document.built or document.remembered or document.head
    if needs_maps and (maps is None or len(maps.training) != len(document.training)):
        raise ProjectError(Sentence("The maps of the good parts are missing in {name}.", name=name), hint=DAMAGED_HINT)
    known, shape = {one.id for one in document.corrections}, maps.training.shape[1:] if maps is not None else (0, 0)
    grid = int(shape[0]), int(shape[1])
    lowered = read_lowered(archive, document.built, known, grid)
    remembered = read_remembered(archive, document, grid)
    head = read_head(archive, document, grid)
    pictures = read_pictures(archive, document)
    return Project(document, learned, references, maps, sealed, pictures, lowered, remembered, head)


def _references(archive: Archive, document: ProjectDocument) -> dict[str, UInt8]:
    width, height = document.embedding.view.reference_size
    if 3 * width * height * len(document.references) > MAX_REFERENCE_BYTES:
        raise ProjectError(
            Sentence("{name} gives an impossible size for its parts.", name=archive.name), hint=DISTRUST_HINT
        )
    references = {}
    for reference in document.references:
        data = archive.read(reference.file, MAX_REFERENCE_BYTES)
        if not data.startswith(PNG):  # an untrusted file may use no other decoder
            raise ProjectError(
                Sentence("A reference picture in {name} is damaged.", name=archive.name), hint=DAMAGED_HINT
            )
        if size_of(io.BytesIO(data)) != (width, height):
            raise ProjectError(
                Sentence("A reference picture in {name} has the wrong size.", name=archive.name), hint=DAMAGED_HINT
            )
        references[reference.file] = decode(data, AS_SAVED)
    return references
