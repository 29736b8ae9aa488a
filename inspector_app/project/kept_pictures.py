"""Small pictures of a project's parts, and the hashes of their files: the member ``pictures.safetensors``.

With them a project that was moved without its pictures still shows its parts, and finds the pictures again.
"""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from inspector_app.core.pictures.decoding import size_of
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import Archive
from inspector_app.project.arrays import Pieces, packed, sha256_of, unpacked
from inspector_app.project.kept_member import checked
from inspector_app.project.schema import PICTURES_FILE, ProjectDocument

SMALL_PX = 96
"""Longest side of a small picture."""
MAX_PICTURES = 20_000
MAX_JPEG_BYTES = 16_384
MAX_JPEGS_BYTES = 8 * 2**20
"""All small pictures together; of further parts only the hash is kept."""
MAX_MEMBER_BYTES = 16 * 2**20
JPEG = b"\xff\xd8\xff"
DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """What a project keeps of a picture's file.

    Attributes:
        sha256: of the file's bytes, 32 bytes.
        n_bytes: the file's size.
        jpeg: the picture as JPEG, at most 96 px a side; empty if only the hash is kept.
    """

    sha256: bytes
    n_bytes: int
    jpeg: bytes


Pictures = Mapping[bytes, KeptPicture]
"""By :func:`key_of` the path in the document."""


def key_of(path: str) -> bytes:
    """Return the key of a picture: the sha256 of its path, which Windows writes with other separators."""
    return hashlib.sha256(path.replace("\\", "/").encode("utf-8", "surrogatepass")).digest()


def paths_of(document: ProjectDocument) -> tuple[str, ...]:
    """Return the known paths of all pictures of a project: of good, labelled and left-out parts."""
    paths = (
        *(image.path for image in document.training),
        *(part.path for part in document.labelled),
        *(answer.path for answer in document.left_out),
    )
    return tuple(path for path in dict.fromkeys(paths) if path)


def pack(pictures: Pictures) -> Pieces:
    """Return the pictures as safetensors; those that are too many or too large are left out."""
    kept = sorted(pictures.items())[:MAX_PICTURES]
    jpegs: list[bytes] = []
    room = MAX_JPEGS_BYTES
    for _, one in kept:
        jpegs.append(one.jpeg if len(one.jpeg) <= min(room, MAX_JPEG_BYTES) else b"")
        room -= len(jpegs[-1])
    return packed(
        {
            "path": _bytes([key for key, _ in kept]).reshape(-1, DIGEST_BYTES),
            "sha256": _bytes([one.sha256 for _, one in kept]).reshape(-1, DIGEST_BYTES),
            "n_bytes": np.array([one.n_bytes for _, one in kept], dtype=np.int64),
            "end": np.cumsum([len(jpeg) for jpeg in jpegs], dtype=np.int64),
            "jpeg": _bytes(jpegs),
        }
    )


def sha256_of_pictures(pictures: Pictures) -> str | None:
    """Return the hash for the document; None without pictures, which are then no part of the file."""
    return sha256_of(pack(pictures)) if pictures else None


def read_pictures(archive: Archive, document: ProjectDocument) -> Pictures:
    """Read the pictures of an untrusted file.

    Raises:
        ProjectError: they are not those that were saved, or are none.
    """
    if document.pictures_sha256 is None:
        return {}
    data = archive.read(PICTURES_FILE, MAX_MEMBER_BYTES)
    name = archive.name
    changed = Sentence("The small pictures in {name} are not those that were saved with it.", name=name)
    with checked(
        data,
        document.pictures_sha256,
        changed,
        lambda fault: Sentence("The small pictures in {name} cannot be used: {fault}.", name=name, fault=fault),
    ):
        return _unpacked(data)


def _bytes(pieces: list[bytes]) -> np.ndarray:
    return np.frombuffer(b"".join(pieces), dtype=np.uint8)


def _unpacked(data: bytes) -> Pictures:
    """Read safetensors; raise ValueError unless every value is one that :func:`pack` writes."""
    arrays = unpacked(data)
    keys, digests, sizes, ends, jpegs = (arrays.pop(name) for name in ("path", "sha256", "n_bytes", "end", "jpeg"))
    n = ends.size
    shaped = keys.shape == digests.shape == (n, DIGEST_BYTES) and sizes.shape == ends.shape == (n,) and jpegs.ndim == 1
    typed = keys.dtype == digests.dtype == jpegs.dtype == np.uint8 and sizes.dtype == ends.dtype == np.int64
    if arrays or not shaped or not typed or not 0 < n <= MAX_PICTURES or len(jpegs) > MAX_JPEGS_BYTES:
        raise ValueError("they have an impossible shape")
    lengths = np.diff(ends, prepend=0)
    if int(ends[-1]) != len(jpegs) or lengths.min() < 0 or lengths.max() > MAX_JPEG_BYTES or sizes.min() < 0:
        raise ValueError("they have an impossible size")
    pictures = {}
    for key, digest, size, end, length in zip(keys, digests, sizes, ends, lengths, strict=True):
        jpeg = jpegs[end - length : end].tobytes()
        if jpeg and not (jpeg.startswith(JPEG) and max(size_of(io.BytesIO(jpeg))) <= SMALL_PX):
            raise ValueError("one is no small picture")
        pictures[key.tobytes()] = KeptPicture(digest.tobytes(), int(size), jpeg)
    if len(pictures) != n:
        raise ValueError("two are of one file")
    return pictures
