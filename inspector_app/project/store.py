"""The project file on disk: a zip of ``project.json``, ``bank.safetensors`` and a few reference pictures.

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
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import numpy as np
import safetensors
import safetensors.numpy
from PIL import Image
from pydantic import ValidationError

from inspector_app.core.errors import ProjectError, UnreadableImageError
from inspector_app.core.memory_bank import MemoryBank
from inspector_app.core.messages import UInt8
from inspector_app.core.preprocess import decode, size_of
from inspector_app.project.migrations import migrate
from inspector_app.project.schema import MEMBER_PATTERN, Embedding, ProjectDocument

SUFFIX = ".inspector"
DOCUMENT = "project.json"
BANK = "bank.safetensors"
MAX_DOCUMENT_BYTES = 64 * 2**20
MAX_BANK_BYTES = 4 * 2**30
MAX_REFERENCE_BYTES = 64 * 2**20
MAX_MEMBERS = 32
DAMAGED_HINT = "Open a backup of it, or build the project again from its good parts"


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """A project in memory.

    Attributes:
        document: everything that is said about it.
        bank: the memory bank.
        references: uint8 (H, W, 3) pictures of the network's input size, by member name.
    """

    document: ProjectDocument
    bank: MemoryBank
    references: dict[str, UInt8]

    def with_threshold(self, threshold_l2: float, at: datetime) -> "Project":
        """The same project with another threshold, and the change noted."""
        return replace(self, document=self.document.with_threshold(threshold_l2, at))


def bank_bytes(bank: MemoryBank) -> bytes:
    """A bank as safetensors."""
    arrays = {"vectors": bank.vectors, "image_index": bank.image_index, "cell": bank.cell}
    return safetensors.numpy.save({name: np.ascontiguousarray(array) for name, array in arrays.items()})


def bank_digest(data: bytes, embedding: Embedding) -> str:
    """sha256 over a bank's bytes and over how its features were made, so that the two cannot be mixed up."""
    return hashlib.sha256(data + embedding.model_dump_json().encode()).hexdigest()


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
        archive.writestr(BANK, bank_bytes(project.bank))
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
    expected = {DOCUMENT, BANK, *(reference.file for reference in document.references)}
    if set(members) != expected:
        odd = ", ".join(sorted(set(members) ^ expected))
        raise ProjectError(f"{name} lacks or adds parts: {odd}", hint=DAMAGED_HINT)
    bank = _bank(_member(archive, members, BANK, MAX_BANK_BYTES, name), document, name)
    references = {}
    for reference in document.references:
        data = _member(archive, members, reference.file, MAX_REFERENCE_BYTES, name)
        if size_of(io.BytesIO(data)) != document.embedding.input_size:
            raise ProjectError(f"A reference picture in {name} has the wrong size", hint=DAMAGED_HINT)
        references[reference.file] = decode(data)
    return Project(document, bank, references)


def _checked_members(archive: zipfile.ZipFile, name: str, n_bytes: int) -> dict[str, zipfile.ZipInfo]:
    """The archive's members by name, if these are names that a project file has, each once, and fit into its bytes."""
    infos = archive.infolist()
    names = [info.filename for info in infos]
    allowed = all(n in (DOCUMENT, BANK) or re.fullmatch(MEMBER_PATTERN, n) for n in names)
    if len(names) > MAX_MEMBERS or len(set(names)) != len(names) or not allowed:
        raise ProjectError(f"{name} holds parts that no project file has", hint="Do not trust this file")
    if not {DOCUMENT, BANK} <= set(names):
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


def _bank(data: bytes, document: ProjectDocument, name: str) -> MemoryBank:
    if bank_digest(data, document.embedding) != document.bank_sha256:
        raise ProjectError(
            f"The memory bank in {name} does not belong to its backbone, layers, input size and pooling",
            hint=DAMAGED_HINT,
        )
    try:
        arrays = safetensors.numpy.load(data)
        bank = MemoryBank(arrays["vectors"], arrays["image_index"], arrays["cell"])
        shape, expected = bank.vectors.shape, (document.bank.vectors, document.bank.dims)
        if shape != expected:
            raise ValueError(f"its shape is {shape}, not {expected}")
        if bank.image_index.min() < 0 or bank.image_index.max() >= len(document.training) or bank.cell.min() < 0:
            raise ValueError("it points to training images that do not exist")
    except (ValueError, KeyError, safetensors.SafetensorError) as error:
        raise ProjectError(f"The memory bank in {name} cannot be used: {error}", hint=DAMAGED_HINT) from error
    return bank
