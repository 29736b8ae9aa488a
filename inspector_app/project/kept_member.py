"""What all members with arrays have in common when an untrusted file is read."""

import contextlib
from collections.abc import Callable, Iterator

import safetensors

from inspector_app.core.errors import ProjectError, UnreadableImageError, reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import DAMAGED_HINT
from inspector_app.project.arrays import sha256_of


@contextlib.contextmanager
def checked(data: bytes, sha256: str | None, changed: Sentence, unusable: Callable[[str], Sentence]) -> Iterator[None]:
    """Read a member inside the context: its bytes are those that were saved, and faults are named.

    Args:
        data: its bytes.
        sha256: their hash in the document.
        changed: says that they are others.
        unusable: says that they are not what a member holds, with the fault.

    Raises:
        ProjectError: one of the two.
    """
    if sha256_of([data]) != sha256:
        raise ProjectError(changed, hint=DAMAGED_HINT)
    try:
        yield
    except (ValueError, KeyError, safetensors.SafetensorError, UnreadableImageError) as error:
        raise ProjectError(unusable(reason_of(error)), hint=DAMAGED_HINT) from error
