"""The member ``remembered.safetensors``: patches of missed defects, and what they do to the maps of good parts."""

import numpy as np

from inspector_app.core.memory.defect_bank import DefectBank
from inspector_app.core.memory.raised_maps import Raised, Remembered
from inspector_app.core.sentences import Sentence
from inspector_app.project.archive import Archive
from inspector_app.project.arrays import Pieces, packed, sha256_of, unpacked
from inspector_app.project.kept_member import checked
from inspector_app.project.schema import REMEMBERED_FILE, ProjectDocument
from inspector_app.project.schema_corrections import DefectCorrection

MAX_MEMBER_BYTES = 2**28


def pack_remembered(remembered: Remembered) -> Pieces:
    """Return what is remembered as safetensors."""
    return packed({**remembered.bank.arrays(), **remembered.raised.arrays()})


def sha256_of_remembered(remembered: Remembered) -> str:
    """Return the hash for the document."""
    return sha256_of(pack_remembered(remembered))


def read_remembered(archive: Archive, document: ProjectDocument, grid: tuple[int, int]) -> Remembered | None:
    """Read what an untrusted file remembers of defects; None if it remembers none.

    Args:
        archive: the file.
        document: its document.
        grid: (rows, cols) of its maps.

    Raises:
        ProjectError: it is not what was saved, or is impossible.
    """
    state = document.remembered
    if state is None:
        return None
    data = archive.read(REMEMBERED_FILE, MAX_MEMBER_BYTES)
    name = archive.name
    changed = Sentence("The remembered defects in {name} are not those that were saved with it.", name=name)
    with checked(
        data,
        state.sha256,
        changed,
        lambda fault: Sentence("The remembered defects in {name} cannot be used: {fault}.", name=name, fault=fault),
    ):
        arrays = unpacked(data)
        found = Remembered(DefectBank.from_arrays(arrays, state.floor_l2), Raised.from_arrays(arrays))
        if len(arrays) != len(found.bank.arrays()) + len(found.raised.arrays()):
            raise ValueError("there are unknown arrays")
        _require_fit(found, document, grid[0] * grid[1])
    return found


def _require_fit(remembered: Remembered, document: ProjectDocument, n_cells: int) -> None:
    """Raise ValueError unless the arrays match the document."""
    bank, rows, state = remembered.bank, remembered.raised, document.remembered
    assert state is not None
    known = {one.id: one.patches for one in document.corrections if isinstance(one, DefectCorrection)}
    numbers, counts = np.unique(bank.by, return_counts=True)
    if dict(zip(numbers.tolist(), counts.tolist(), strict=True)) != known or not {*rows.by.tolist()} <= {*known}:
        raise ValueError("they belong to corrections that do not exist")
    if len(document.members) != 1 or bank.vectors.shape[1] != document.members[0].dims:
        raise ValueError("their patches are not those of its network")
    if {*rows.images} != {image.training for image in state.images}:
        raise ValueError("they raise other pictures")
    if max(bank.cell.max(initial=0), rows.cell.max(initial=0)) >= n_cells:
        raise ValueError("they point to places that do not exist")
