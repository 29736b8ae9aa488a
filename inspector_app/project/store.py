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
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import safetensors
import safetensors.numpy
from PIL import Image
from pydantic import ValidationError

from inspector_app.core.detectors import DETECTORS, kind_of
from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import Float16, Label, Limits, ScoredPart, UInt8, frozen
from inspector_app.core.pictures.decoding import decode, size_of
from inspector_app.core.plugins import NAME_PATTERN
from inspector_app.core.reading import AS_SAVED
from inspector_app.project.archive import DAMAGED_HINT, DISTRUST_HINT, Archive, opened_archive
from inspector_app.project.files import is_file, locked, remove_partials, write_atomically
from inspector_app.project.migrations import migrate
from inspector_app.project.schema import DOCUMENT, MAPS_FILE, Embedding, LabelledPart, Member, ProjectDocument
from inspector_app.project.strict_json import MAX_BYTES, digest_of, read_json

PROJECTION = "projection"
PACKAGE_PATTERN = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99} [0-9][A-Za-z0-9.+!-]{0,49}"
PLUGIN = "plugin"
"""Key of what a project was made with, for the package that its detector comes from: name and version."""
SEAL = "sha256"
"""The document's own key for the hash over all else that it says."""
MAX_BANK_BYTES = 4 * 2**30
MAX_HEADER_BYTES = 65_536
"""Of the arrays' names and shapes: what a project file holds needs a few hundred."""
MAX_REFERENCE_BYTES = 64 * 2**20
"""Of all reference pictures together, unpacked."""
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """A project in memory.

    Attributes:
        document: everything that is said about it.
        learned: what each of the document's members learned.
        references: uint8 (H, W, 3) pictures of the network's input size, by member name.
        maps: patch distances of the training images (left out of what was learned) and of the labelled parts; None
            in projects from before these were kept.
        sealed: what its file said was held against a hash over all of it; files of versions before 4 have none.
    """

    document: ProjectDocument
    learned: tuple[Learned, ...]
    references: dict[str, UInt8]
    maps: "PartMaps | None" = None
    sealed: bool = True

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
    """Write a project over whatever is there, so that at any moment either the old file or the new one is, whole.

    Raises:
        ProjectError: the folder is missing or read-only, the file is protected against writing, or the disk is full;
            the old file is untouched.
    """
    with saving(path):
        write_project(project, path)


@contextlib.contextmanager
def saving(path: Path) -> Iterator[None]:
    """Keep other windows and programs from saving to the same file meanwhile, and say what the system refuses.

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
                f"{refused} is protected against writing", hint="Save the project under another name"
            ) from error
        raise ProjectError(
            f"The project could not be saved as {path}: {error.strerror or error}",
            hint="Choose another folder, or make room on the disk; the file that was there is untouched",
        ) from error


def write_project(project: Project, path: Path, kept: Path | None = None) -> None:
    """Write a project; to be called within :func:`saving`. ``kept``: a second name for what was there.

    Raises:
        OSError: the file cannot be written.
        ProjectError: it would be larger than what can be opened again.
    """
    document = _packed(project.document)

    def write(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(DOCUMENT, document, zipfile.ZIP_DEFLATED)
            for member, learned in zip(project.document.members, project.learned, strict=True):
                archive.writestr(member.file, bank_bytes(learned))
            if project.maps is not None:
                archive.writestr(MAPS_FILE, maps_bytes(project.maps))
            for name, rgb in project.references.items():
                png = io.BytesIO()
                Image.fromarray(rgb).save(png, format="PNG")
                archive.writestr(name, png.getvalue())

    write_atomically(path, write, kept=kept)


def _packed(document: ProjectDocument) -> bytes:
    """The document as JSON, with the hash of all that it says."""
    said = document.model_dump(mode="json")
    data = json.dumps({**said, SEAL: digest_of(said)}, indent=1, ensure_ascii=False).encode("utf-8")
    try:
        read_json(data)
    except ValueError as error:
        raise ProjectError(
            f"The project's list of parts is too long to be saved: {error}",
            hint="Use fewer pictures, or put them into a folder with a shorter path",
        ) from error
    return data


def load_project(path: Path) -> Project:
    """Read a project file from anybody.

    Raises:
        ProjectError: it cannot be opened, is damaged, hostile or from a newer version; the faults of the document are
            named at once.
    """
    with opened_archive(path) as archive:
        return _read(archive)


def load_document(path: Path) -> ProjectDocument:
    """Read what a project file says of itself, which takes milliseconds however large its bank is.

    Raises:
        ProjectError: as :func:`load_project`.
    """
    with opened_archive(path) as archive:
        return _document(archive)[0]


def _read(archive: Archive) -> Project:
    name = archive.name
    document, sealed = _document(archive)
    banks = {member.file for member in document.members}
    kept_maps = {MAPS_FILE} if document.maps_sha256 is not None else set()
    expected = {DOCUMENT, *banks, *kept_maps, *(reference.file for reference in document.references)}
    if archive.names != expected:
        odd = ", ".join(sorted(archive.names ^ expected))
        raise ProjectError(f"{name} lacks or adds parts: {odd}", hint=DAMAGED_HINT)
    learned = tuple(
        _learned(archive.read(member.file, MAX_BANK_BYTES), member, document, name) for member in document.members
    )
    references = _references(archive, document)
    maps = _maps(archive.read(MAPS_FILE, MAX_BANK_BYTES), document, name) if kept_maps else None
    if maps is None and document.labelled:
        raise ProjectError(f"{name} lacks the maps of its labelled parts", hint=DAMAGED_HINT)
    return Project(document, learned, references, maps, sealed)


def _references(archive: Archive, document: ProjectDocument) -> dict[str, UInt8]:
    width, height = document.embedding.input_size
    if 3 * width * height * len(document.references) > MAX_REFERENCE_BYTES:
        raise ProjectError(f"{archive.name} claims an impossible size for its parts", hint=DISTRUST_HINT)
    references = {}
    for reference in document.references:
        data = archive.read(reference.file, MAX_REFERENCE_BYTES)
        if not data.startswith(PNG):  # the decoders of other kinds are not for a stranger's file
            raise ProjectError(f"A reference picture in {archive.name} is damaged", hint=DAMAGED_HINT)
        if size_of(io.BytesIO(data)) != (width, height):
            raise ProjectError(f"A reference picture in {archive.name} has the wrong size", hint=DAMAGED_HINT)
        references[reference.file] = decode(data, AS_SAVED)
    return references


def _document(archive: Archive) -> tuple[ProjectDocument, bool]:
    """What the file says of itself, and whether that was held against its hash, which versions before 4 had not."""
    name = archive.name
    try:
        raw = read_json(archive.read(DOCUMENT, MAX_BYTES))
    except ValueError as error:
        raise ProjectError(f"The description in {name} cannot be read: {error}", hint=DAMAGED_HINT) from error
    if not isinstance(raw, dict) or raw.get("format") != "inspector-project":
        raise ProjectError(f"{name} is no project file of this program", hint="Choose a file saved by it")
    current = migrate(raw)
    sealed = current is raw
    seal = raw.pop(SEAL, None) if sealed else None
    intact = sealed and seal == digest_of(raw)
    if intact:
        _require_its_plugin(raw, name)
    try:
        # Through JSON again: pydantic then reads tuples and times strictly as JSON carries them.
        document = ProjectDocument.model_validate_json(json.dumps(current), strict=True)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, e['loc'])) or 'document'}: {e['msg']}"[:200] for e in error.errors()[:20]
        )
        raise ProjectError(f"{name} has faults: {faults}", hint=DAMAGED_HINT) from error
    if sealed and not intact:
        raise ProjectError(
            f"The limits or other facts in {name} are not those that were saved: something changed the file",
            hint=DAMAGED_HINT,
        )
    return document, sealed


def _require_its_plugin(said: dict[str, Any], name: str) -> None:
    """Raise ProjectError when a whole document names a detector that is not there: a plugin's. Loads no other code."""
    options, made_with = said.get("options"), said.get("made_with")
    detector = options.get("detector") if isinstance(options, dict) else None
    if not isinstance(detector, str) or not re.fullmatch(NAME_PATTERN, detector) or DETECTORS.find(detector):
        return
    package = made_with.get(PLUGIN) if isinstance(made_with, dict) else None
    named = isinstance(package, str) and re.fullmatch(PACKAGE_PATTERN, package)
    raise ProjectError(
        f"{name} was built with the detector {detector}, which this program does not have",
        hint=f"Install {package} if you trust whoever made it, and start the program again"
        if named
        else "Install the plugin that brings it, and start the program again",
    )


def _learned(data: bytes, member: Member, document: ProjectDocument, name: str) -> Learned:
    if bank_digest(data, member.embedding) != member.sha256:
        raise ProjectError(
            f"The memory bank in {name} does not belong to its backbone, layers, input size and pooling",
            hint=DAMAGED_HINT,
        )
    try:
        arrays = _arrays(data)
        projection = arrays.pop(PROJECTION, None)
        learned = Learned(kind_of(document.options).read(arrays), projection)
        _require_fit(learned, member, document)
    except (ValueError, KeyError, safetensors.SafetensorError) as error:
        raise ProjectError(f"The memory bank in {name} cannot be used: {error}", hint=DAMAGED_HINT) from error
    return learned


def _arrays(data: bytes) -> dict[str, np.ndarray]:
    """Read safetensors whose header, which is JSON too, is as short as any that this program writes."""
    if int.from_bytes(data[:8], "little") > MAX_HEADER_BYTES:
        raise ValueError("they have an impossible header")
    arrays: dict[str, np.ndarray] = safetensors.numpy.load(data)
    return arrays


def _maps(data: bytes, document: ProjectDocument, name: str) -> PartMaps:
    if hashlib.sha256(data).hexdigest() != document.maps_sha256:
        raise ProjectError(f"The maps in {name} are not those that were saved with it", hint=DAMAGED_HINT)
    try:
        arrays = _arrays(data)
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
    memory, projection, kind = learned.memory, learned.projection, kind_of(document.options)
    if memory.rows != member.rows:
        raise ValueError(f"it has {memory.rows} rows, not {member.rows}")
    if (projection is not None) is not kind.has_projection(document.options):
        raise ValueError("it lacks or adds a linear map of features")
    if projection is not None and projection.shape[1] != member.dims:
        raise ValueError(f"its linear map gives {projection.shape[1]} values, not {member.dims}")
    kind.require_fit(memory, len(document.training), member.dims)
