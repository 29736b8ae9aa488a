"""The member ``corrections.safetensors``: maps as they were without corrections."""

from inspector_app.core.memory.lowered import Lowered
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import Archive
from inspector_app.project.arrays import Pieces, packed, sha256_of, unpacked
from inspector_app.project.kept_member import checked
from inspector_app.project.schema import CORRECTIONS_FILE
from inspector_app.project.schema_corrections import BuiltState

MAX_MEMBER_BYTES = 2**30
NAMES = ("base", "by", "part", "cell", "distance_l2")


def pack_lowered(lowered: Lowered) -> Pieces:
    """Return the maps as safetensors."""
    return packed({name: getattr(lowered, name) for name in NAMES})


def sha256_of_lowered(lowered: Lowered) -> str:
    """Return the hash for the document."""
    return sha256_of(pack_lowered(lowered))


def read_lowered(archive: Archive, built: BuiltState | None, known: set[int], grid: tuple[int, int]) -> Lowered | None:
    """Read the maps of an untrusted file; None if it has no corrections.

    Args:
        archive: the file.
        built: of its document.
        known: the numbers of its corrections.
        grid: (rows, cols) of its other maps.

    Raises:
        ProjectError: they are not those that were saved, or are none.
    """
    if built is None:
        return None
    data = archive.read(CORRECTIONS_FILE, MAX_MEMBER_BYTES)
    name = archive.name
    changed = Sentence("The maps of corrections in {name} are not those that were saved with it.", name=name)
    with checked(
        data,
        built.lowered_sha256,
        changed,
        lambda fault: Sentence("The maps of corrections in {name} cannot be used: {fault}.", name=name, fault=fault),
    ):
        arrays = unpacked(data)
        lowered = Lowered(*(arrays.pop(name) for name in NAMES))
        if arrays or len(lowered.base) != len(built.lowered) or lowered.base.shape[1:] != grid:
            raise ValueError("they are not those of its parts")
        if not {*lowered.by.tolist()} <= known:
            raise ValueError("they belong to corrections that do not exist")
    return lowered
