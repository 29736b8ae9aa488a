"""The member ``head.safetensors``: what was learned from labelled defects, and the maps that it raises."""

from inspector_app.core.memory.head import BESIDE, KeptHead
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import Archive
from inspector_app.project.arrays import Pieces, packed, sha256_of, unpacked
from inspector_app.project.kept_member import checked
from inspector_app.project.schema import HEAD_FILE, ProjectDocument

MAX_MEMBER_BYTES = 2**30


def pack_head(head: KeptHead) -> Pieces:
    """Return what is kept of a head as safetensors."""
    return packed(head.arrays())


def sha256_of_head(head: KeptHead) -> str:
    """Return the hash for the document."""
    return sha256_of(pack_head(head))


def read_head(archive: Archive, document: ProjectDocument, grid: tuple[int, int]) -> KeptHead | None:
    """Read the head of an untrusted file; None if it has none.

    Args:
        archive: the file.
        document: its document.
        grid: (rows, cols) of its maps.

    Raises:
        ProjectError: it is not what was saved, or is impossible.
    """
    state = document.head
    if state is None:
        return None
    data = archive.read(HEAD_FILE, MAX_MEMBER_BYTES)
    name = archive.name
    changed = Sentence("What {name} learned from labelled defects is not what was saved with it.", name=name)
    with checked(
        data,
        state.sha256,
        changed,
        lambda fault: Sentence(
            "What {name} learned from labelled defects cannot be used: {fault}.", name=name, fault=fault
        ),
    ):
        head = KeptHead.from_arrays(unpacked(data))
        if len(document.members) != 1 or head.seen.shape != (document.n_built, document.members[0].dims + BESIDE):
            raise ValueError("it does not see the features of its good parts")
        if head.plain.shape != (state.n_raised, *grid):
            raise ValueError("it raises other maps")
    return head
