"""The project file on disk: a zip of ``project.json``, the members' ``bank.safetensors`` and a few reference pictures.

Writing is atomic: a temporary file beside the target, synced, then renamed over it. Reading trusts nothing: names,
sizes and values are checked before they are used, and no format that can carry code is read.
"""

import contextlib
import hashlib
import io
import json
import os
import re
import uuid
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import numpy as np
import safetensors
import safetensors.numpy
from PIL import Image
from pydantic import ValidationError

from inspector_app.core.decoding import AS_SAVED, decode, size_of
from inspector_app.core.errors import ProjectError, UnreadableImageError
from inspector_app.core.gallery import Gallery
from inspector_app.core.gaussians import Gaussians
from inspector_app.core.learned import Learned, Memory
from inspector_app.core.memory_bank import MemoryBank
from inspector_app.core.messages import Float16, Label, Limits, ScoredPart, UInt8, frozen
from inspector_app.core.options import DetectorName, PatchCoreOptions
from inspector_app.project.migrations import migrate
from inspector_app.project.schema import (
    BANK_PATTERN,
    MAPS_FILE,
    REFERENCE_PATTERN,
    Embedding,
    LabelledPart,
    Member,
    ProjectDocument,
)

DOCUMENT = "project.json"
PROJECTION = "projection"
MAX_DOCUMENT_BYTES = 64 * 2**20
MAX_BANK_BYTES = 4 * 2**30
MAX_REFERENCE_BYTES = 64 * 2**20
MAX_MEMBERS = 32
MEMORY_OF: dict[DetectorName, type[Memory]] = {
    "patchcore": MemoryBank,
    "reconpatch": MemoryBank,
    "padim": Gaussians,
    "spade": Gallery,
    "ensemble": MemoryBank,
}
DAMAGED_HINT = "Open a backup of it, or build the project again from its good parts"


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """A project in memory.

    Attributes:
        document: everything that is said about it.
        learned: what each of the document's members learned.
        references: uint8 (H, W, 3) pictures of the network's input size, by member name.
        maps: patch distances of the training images (left out of what was learned) and of the labelled parts; None
            in projects from before these were kept.
    """

    document: ProjectDocument
    learned: tuple[Learned, ...]
    references: dict[str, UInt8]
    maps: "PartMaps | None" = None

    def with_limits(self, limits: Limits, at: datetime, by: str = "") -> "Project":
        """The same project with other limits, and the change noted."""
        return replace(self, document=self.document.with_limits(limits, at, by))

    def with_labelled(self, parts: Sequence[ScoredPart]) -> "Project":
        """The same project with these labelled parts instead of its own; parts without a map get an empty one."""
        if self.maps is None and not parts:
            return self
        rows, cols = self._grid(parts)
        kept = np.zeros((len(parts), rows, cols), dtype=np.float16)
        for place, part in enumerate(parts):
            if part.patch_distance_l2 is not None:
                kept[place] = part.patch_distance_l2
        training = self.maps.training if self.maps is not None else np.zeros((0, rows, cols), dtype=np.float16)
        maps = PartMaps(frozen(training), frozen(kept))
        labelled = tuple(
            LabelledPart(name=part.name, path=str(part.path or ""), label=part.label, score_l2=part.score_l2)
            for part in parts
        )
        digest = hashlib.sha256(maps_bytes(maps)).hexdigest()
        return replace(
            self, document=self.document.model_copy(update={"labelled": labelled, "maps_sha256": digest}), maps=maps
        )

    def _grid(self, parts: Sequence[ScoredPart]) -> tuple[int, int]:
        if self.maps is not None:
            return int(self.maps.labelled.shape[1]), int(self.maps.labelled.shape[2])
        known = [part.patch_distance_l2.shape for part in parts if part.patch_distance_l2 is not None]
        return (int(known[0][0]), int(known[0][1])) if known else (1, 1)

    def training_parts(self) -> list[ScoredPart]:
        """The good parts that it was learned from, with their leave-one-image-out scores and maps."""
        images = self.document.training
        maps = self.maps.training if self.maps is not None and len(self.maps.training) else [None] * len(images)
        return [
            ScoredPart(image.name, Path(image.path) if image.path else None, Label.GOOD, image.score_l2, distances)
            for image, distances in zip(images, maps, strict=True)
        ]

    def labelled_parts(self) -> list[ScoredPart]:
        """The parts that a person labelled."""
        maps = self.maps.labelled if self.maps is not None else ()
        return [
            ScoredPart(part.name, Path(part.path) if part.path else None, part.label, part.score_l2, distances)
            for part, distances in zip(self.document.labelled, maps, strict=True)
        ]


@dataclass(frozen=True, slots=True, eq=False)
class PartMaps:
    """Patch distances of parts whose truth is known.

    Attributes:
        training: float16 (n, rows, cols), >= 0, leave-one-image-out; n is 0 where they were never kept.
        labelled: float16 (m, rows, cols), >= 0.
    """

    training: Float16
    labelled: Float16


def maps_bytes(maps: PartMaps) -> bytes:
    """The maps as safetensors."""
    return safetensors.numpy.save(
        {"training": np.ascontiguousarray(maps.training), "labelled": np.ascontiguousarray(maps.labelled)}
    )


def member_file(number: int) -> str:
    """Name of the archive's part for one member: ``bank.safetensors``, ``bank-1.safetensors`` ..."""
    return f"bank-{number}.safetensors" if number else "bank.safetensors"


def bank_bytes(learned: Learned) -> bytes:
    """What one member learned, as safetensors."""
    arrays = learned.memory.arrays()
    if learned.projection is not None:
        arrays = {**arrays, PROJECTION: learned.projection}
    return safetensors.numpy.save({name: np.ascontiguousarray(array) for name, array in arrays.items()})


def bank_digest(data: bytes, embedding: Embedding) -> str:
    """sha256 over a bank's bytes and over how its features were made, so that the two cannot be mixed up."""
    digest = hashlib.sha256(data)
    # None stands for what files did not say yet when they were made.
    digest.update(embedding.model_dump_json(exclude_none=True).encode())
    return digest.hexdigest()


def save_project(project: Project, path: Path) -> None:
    """Write a project so that at any moment either the old file or the new one is there, whole.

    Raises:
        ProjectError: the folder is missing or read-only, or the disk is full; the old file is untouched.
    """
    temporary = path.with_name(f".{uuid.uuid4().hex}.partial")
    try:
        with temporary.open("xb") as stream:
            _write(project, stream)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise ProjectError(
            f"The project could not be saved as {path}: {error.strerror or error}",
            hint="Choose another folder, or make room on the disk; the file that was there is untouched",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write(project: Project, stream: io.BufferedIOBase) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        text = project.document.model_dump_json(indent=1)
        archive.writestr(DOCUMENT, text, zipfile.ZIP_DEFLATED)
        for member, learned in zip(project.document.members, project.learned, strict=True):
            archive.writestr(member.file, bank_bytes(learned))
        if project.maps is not None:
            archive.writestr(MAPS_FILE, maps_bytes(project.maps))
        for name, rgb in project.references.items():
            png = io.BytesIO()
            Image.fromarray(rgb).save(png, format="PNG")
            archive.writestr(name, png.getvalue())


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable where the system can."""
    if os.name == "posix":
        # Some network file systems cannot sync a folder, and one may write to a folder that one may not open.
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def load_project(path: Path) -> Project:
    """Read a project file from anybody.

    Raises:
        ProjectError: it cannot be opened, is damaged, hostile or from a newer version; all faults of the document are
            named at once.
    """
    try:
        with path.open("rb") as stream, zipfile.ZipFile(stream) as archive:
            return _read(archive, path.name, os.fstat(stream.fileno()).st_size)
    except ProjectError:
        raise
    except FileNotFoundError as error:
        raise ProjectError(f"There is no file {path}", hint="Check its name and folder") from error
    except UnreadableImageError as error:
        raise ProjectError(f"A reference picture in {path.name} is damaged", hint=DAMAGED_HINT) from error
    except PermissionError as error:
        raise ProjectError(f"{path} may not be read", hint="Ask for the right to read it") from error
    # zipfile, zlib and json meet a damaged file with nearly any exception (BadZipFile, zlib.error, EOFError, ...)
    except Exception as error:
        raise ProjectError(f"{path.name} is damaged or no project file", hint=DAMAGED_HINT) from error


def _read(archive: zipfile.ZipFile, name: str, n_bytes: int) -> Project:
    members = _checked_members(archive, name, n_bytes)
    document = _document(_member(archive, members, DOCUMENT, MAX_DOCUMENT_BYTES, name), name)
    banks = {member.file for member in document.members}
    kept_maps = {MAPS_FILE} if document.maps_sha256 is not None else set()
    expected = {DOCUMENT, *banks, *kept_maps, *(reference.file for reference in document.references)}
    if set(members) != expected:
        odd = ", ".join(sorted(set(members) ^ expected))
        raise ProjectError(f"{name} lacks or adds parts: {odd}", hint=DAMAGED_HINT)
    learned = tuple(
        _learned(_member(archive, members, member.file, MAX_BANK_BYTES, name), member, document, name)
        for member in document.members
    )
    references = {}
    for reference in document.references:
        data = _member(archive, members, reference.file, MAX_REFERENCE_BYTES, name)
        if size_of(io.BytesIO(data)) != document.embedding.input_size:
            raise ProjectError(f"A reference picture in {name} has the wrong size", hint=DAMAGED_HINT)
        references[reference.file] = decode(data, AS_SAVED)
    maps = _maps(_member(archive, members, MAPS_FILE, MAX_BANK_BYTES, name), document, name) if kept_maps else None
    if maps is None and document.labelled:
        raise ProjectError(f"{name} lacks the maps of its labelled parts", hint=DAMAGED_HINT)
    return Project(document, learned, references, maps)


def _checked_members(archive: zipfile.ZipFile, name: str, n_bytes: int) -> dict[str, zipfile.ZipInfo]:
    """The archive's members by name, if these are names that a project file has, each once, and fit into its bytes."""
    infos = archive.infolist()
    names = [info.filename for info in infos]
    allowed = all(n in {DOCUMENT, MAPS_FILE} or re.fullmatch(f"{BANK_PATTERN}|{REFERENCE_PATTERN}", n) for n in names)
    if len(names) > MAX_MEMBERS or len(set(names)) != len(names) or not allowed:
        raise ProjectError(f"{name} holds parts that no project file has", hint="Do not trust this file")
    if not {DOCUMENT, member_file(0)} <= set(names):
        raise ProjectError(f"{name} is no project file or lacks parts", hint=DAMAGED_HINT)
    if sum(info.compress_size for info in infos) > n_bytes:  # zipfile would take memory for what is declared
        raise ProjectError(f"{name} claims an impossible size for its parts", hint="Do not trust this file")
    return dict(zip(names, infos, strict=True))


def _member(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], member: str, limit: int, name: str) -> bytes:
    """One member's bytes, never more than ``limit`` whatever it declares; zipfile checks the CRC."""
    info = members.get(member)
    if info is None:
        raise ProjectError(f"{name} lacks {member}", hint=DAMAGED_HINT)
    # Only the small document is compressed, so that no member can unfold to more than the file holds.
    stored = info.compress_type == zipfile.ZIP_STORED or member == DOCUMENT
    if info.file_size > limit or not stored:
        raise ProjectError(f"{name} claims an impossible size for {member}", hint="Do not trust this file")
    with archive.open(info) as stream:
        data = stream.read(limit + 1)
    if len(data) != info.file_size:
        raise ProjectError(f"{member} in {name} has not the size it claims", hint=DAMAGED_HINT)
    return data


def _document(data: bytes, name: str) -> ProjectDocument:
    raw = json.loads(data)
    if not isinstance(raw, dict) or raw.get("format") != "inspector-project":
        raise ProjectError(f"{name} is no project file of this program", hint="Choose a file saved by it")
    try:
        # Through JSON again: pydantic then reads tuples and times strictly as JSON carries them.
        return ProjectDocument.model_validate_json(json.dumps(migrate(raw)), strict=True)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'document'}: {e['msg']}" for e in error.errors()[:20])
        raise ProjectError(f"{name} has faults: {faults}", hint=DAMAGED_HINT) from error


def _learned(data: bytes, member: Member, document: ProjectDocument, name: str) -> Learned:
    if bank_digest(data, member.embedding) != member.sha256:
        raise ProjectError(
            f"The memory bank in {name} does not belong to its backbone, layers, input size and pooling",
            hint=DAMAGED_HINT,
        )
    try:
        arrays = safetensors.numpy.load(data)
        projection = arrays.pop(PROJECTION, None)
        learned = Learned(MEMORY_OF[document.detector].from_arrays(arrays), projection)
        _require_fit(learned, member, document)
    except (ValueError, KeyError, safetensors.SafetensorError) as error:
        raise ProjectError(f"The memory bank in {name} cannot be used: {error}", hint=DAMAGED_HINT) from error
    return learned


def _maps(data: bytes, document: ProjectDocument, name: str) -> PartMaps:
    if hashlib.sha256(data).hexdigest() != document.maps_sha256:
        raise ProjectError(f"The maps in {name} are not those that were saved with it", hint=DAMAGED_HINT)
    try:
        arrays = safetensors.numpy.load(data)
        training, labelled = arrays.pop("training"), arrays.pop("labelled")
        counts = {0, len(document.training)}
        shaped = training.ndim == labelled.ndim == 3 and training.shape[1:] == labelled.shape[1:]
        if arrays or not shaped or len(training) not in counts or len(labelled) != len(document.labelled):
            raise ValueError("they are not those of its parts")
        for array in (training, labelled):
            if array.dtype != np.float16 or not np.isfinite(array).all() or (array < 0).any():
                raise ValueError("they hold values that no map has")
    except (ValueError, KeyError, safetensors.SafetensorError) as error:
        raise ProjectError(f"The maps in {name} cannot be used: {error}", hint=DAMAGED_HINT) from error
    return PartMaps(frozen(training), frozen(labelled))


def _require_fit(learned: Learned, member: Member, document: ProjectDocument) -> None:
    """Raise ValueError unless what was read is what the document says."""
    memory, projection, options = learned.memory, learned.projection, document.options
    if memory.rows != member.rows:
        raise ValueError(f"it has {memory.rows} rows, not {member.rows}")
    mapped = options.detector == "reconpatch" or (isinstance(options, PatchCoreOptions) and options.dims is not None)
    if (projection is not None) is not mapped:
        raise ValueError("it lacks or adds a linear map of features")
    if projection is not None and projection.shape[1] != member.dims:
        raise ValueError(f"its linear map gives {projection.shape[1]} values, not {member.dims}")
    if isinstance(memory, Gaussians) and memory.n_images != len(document.training):
        raise ValueError("it was learned from another number of training images")
    if isinstance(memory, Gallery) and len(memory.features) != len(document.training):
        raise ValueError("it shows another number of training images")
    if isinstance(memory, MemoryBank):
        if memory.vectors.shape[1] != member.dims:
            raise ValueError(f"its vectors have {memory.vectors.shape[1]} values, not {member.dims}")
        if memory.image_index.min() < 0 or memory.image_index.max() >= len(document.training) or memory.cell.min() < 0:
            raise ValueError("it points to training images that do not exist")
