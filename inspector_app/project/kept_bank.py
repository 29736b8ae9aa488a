"""The members ``bank.safetensors``, ``bank-1.safetensors`` ...: what was learned."""

from collections.abc import Iterable

import safetensors

from inspector_app.core.detectors import kind_of
from inspector_app.core.errors import ProjectError, reason_of
from inspector_app.core.memory.learned import Learned
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import DAMAGED_HINT
from inspector_app.project.arrays import Pieces, packed, sha256_of, unpacked
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_learned import Embedding, Member

PROJECTION = "projection"
MAX_BANK_BYTES = 4 * 2**30


def member_file(number: int) -> str:
    """Return the name of a member's part of the archive: ``bank.safetensors``, ``bank-1.safetensors`` ..."""
    return f"bank-{number}.safetensors" if number else "bank.safetensors"


def packed_bank(learned: Learned) -> Pieces:
    """Return what one member learned, as safetensors."""
    arrays = learned.memory.arrays()
    if learned.projection is not None:
        arrays = {**arrays, PROJECTION: learned.projection}
    return packed(arrays)


def bank_digest(bank: Iterable[bytes | memoryview], embedding: Embedding) -> str:
    """Return the sha256 over a bank's bytes and over its embedding, so that a mismatch of the two is detected."""
    # None marks fields that older files do not have.
    return sha256_of([*bank, embedding.model_dump_json(exclude_none=True).encode()])


def read_learned(data: bytes, member: Member, document: ProjectDocument, name: str) -> Learned:
    """Read what one member of an untrusted file learned.

    Raises:
        ProjectError: it does not belong to its member, or is damaged.
    """
    if bank_digest([data], member.embedding) != member.sha256:
        raise ProjectError(
            Sentence(
                "The memory bank in {name} does not belong to its backbone, layers, input size and pooling.", name=name
            ),
            hint=DAMAGED_HINT,
        )
    try:
        arrays = unpacked(data)
        projection = arrays.pop(PROJECTION, None)
        learned = Learned(kind_of(document.options).read(arrays), projection)
        _require_fit(learned, member, document)
    except (ValueError, KeyError, safetensors.SafetensorError) as error:
        raise ProjectError(
            Sentence("The memory bank in {name} cannot be used: {fault}.", name=name, fault=reason_of(error)),
            hint=DAMAGED_HINT,
        ) from error
    return learned


def _require_fit(learned: Learned, member: Member, document: ProjectDocument) -> None:
    """Raise ValueError unless the arrays match the document."""
    memory, projection, kind = learned.memory, learned.projection, kind_of(document.options)
    if memory.rows != member.rows:
        raise ValueError(f"it has {memory.rows} rows, not {member.rows}")
    if (projection is not None) is not kind.has_projection(document.options):
        raise ValueError("it lacks or adds a linear map of features")
    if projection is not None and projection.shape[1] != member.dims:
        raise ValueError(f"its linear map gives {projection.shape[1]} values, not {member.dims}")
    kind.require_fit(memory, len(document.training), member.dims)
