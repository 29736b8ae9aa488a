"""What PatchCore and ReConPatch have in common: a memory bank behind an embedder."""

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.ports import Embedder


class BankDetector(PatchDetector):
    """An embedder and the memory bank that was built with it.

    Attributes:
        bank: features of good parts from the same embedder.
        reweighting: weigh distances by how ordinary the nearest memory is.
    """

    def __init__(
        self, embedder: Embedder, bank: MemoryBank, *, size: tuple[int, int], expected_aspect: float, reweighting: bool
    ) -> None:
        """Put the two together; see the attributes and :class:`PatchDetector`.

        Raises:
            ValueError: the bank's vectors have another length than the embedder's features.
        """
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        if bank.vectors.shape[1] != embedder.dims:
            raise ValueError(f"bank of {bank.vectors.shape[1]} dims, embedder of {embedder.dims}")
        self.bank = bank
        self.reweighting = reweighting
