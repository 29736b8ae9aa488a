"""The member ``maps.safetensors``: patch distances of parts whose label is known."""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Float16, read_only
from inspector_app.core.sentences import Sentence
from inspector_app.project.arrays import Pieces, packed, sha256_of, unpacked
from inspector_app.project.kept_member import checked
from inspector_app.project.schema import ProjectDocument


@dataclass(frozen=True, slots=True, eq=False)
class PartMaps:
    """Patch distances of parts whose label is known.

    Attributes:
        training: float16 (n, rows, cols), >= 0, leave-one-image-out; n is 0 if they were never kept.
        labelled: float16 (m, rows, cols), >= 0.
    """

    training: Float16
    labelled: Float16

    def packed(self) -> Pieces:
        """Return the maps as safetensors."""
        return packed({"training": self.training, "labelled": self.labelled})

    @property
    def sha256(self) -> str:
        """The sha256 of the maps as safetensors."""
        return sha256_of(self.packed())


def read_maps(data: bytes, document: ProjectDocument, name: str) -> PartMaps:
    """Read the maps of an untrusted file.

    Raises:
        ProjectError: they are not those that were saved, or are none.
    """
    changed = Sentence("The maps in {name} are not those that were saved with it.", name=name)
    with checked(
        data,
        document.maps_sha256,
        changed,
        lambda fault: Sentence("The maps in {name} cannot be used: {fault}.", name=name, fault=fault),
    ):
        arrays = unpacked(data)
        training, labelled = arrays.pop("training"), arrays.pop("labelled")
        counts = {0, len(document.training)}
        shaped = training.ndim == labelled.ndim == 3 and training.shape[1:] == labelled.shape[1:]
        if arrays or not shaped or len(training) not in counts or len(labelled) != len(document.labelled):
            raise ValueError("they are not those of its parts")
        for array in (training, labelled):
            if array.dtype != np.float16 or not np.isfinite(array).all() or (array < 0).any():
                raise ValueError("they hold values that no map has")
    return PartMaps(read_only(training), read_only(labelled))
