"""PatchCore (Roth et al., CVPR 2022): distance to the nearest patch of any good part."""

from collections.abc import Generator
from typing import Annotated, Literal

from pydantic import Field

from inspector_app.core.detectors.base.bank_detector import BankDetector, BankKind
from inspector_app.core.detectors.base.kind import Lesson, Place, Taught, Words
from inspector_app.core.features.projection import principal_components
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Progress
from inspector_app.core.options import DetectorOptions, Dims
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence


class PatchCoreOptions(DetectorOptions):
    """Options of PatchCore."""

    detector: Literal["patchcore"] = "patchcore"
    dims: Annotated[
        Dims | None, Field(description="values a patch: the leading principal components; none: all of the backbone's")
    ] = None
    coreset: Annotated[
        Literal["greedy", "random"], Field(description="how the memory bank is picked: greedy k-center, or at random")
    ] = "greedy"


class PatchCore(BankDetector):
    """PatchCore: an embedder and its memory bank; scored as in :class:`BankDetector`."""


class PatchCoreKind(BankKind[PatchCoreOptions]):
    """The kind of PatchCore."""

    api_version = 2
    name = "patchcore"
    options = PatchCoreOptions
    takes_tiles = True
    words = Words(
        "PatchCore",
        "PatchCore",
        Sentence("Remembers what good parts look like and compares every place with it. Start with this one."),
    )

    def learn(self, lesson: Lesson, options: PatchCoreOptions) -> Generator[Progress, None, Taught]:
        """See :class:`DetectorKind`; the options may reduce the features to their principal components first."""
        projection = None
        if options.dims is not None:
            yield Progress(Sentence("Finding the principal components"), 0, 0, 0.0)
            projection = principal_components(lesson.features.reshape(-1, lesson.features.shape[2]), options.dims)
        return (yield from self.learn_mapped(lesson, projection, at_random=options.coreset == "random"))

    def open(self, options: PatchCoreOptions, embedder: Embedder, memory: MemoryBank, place: Place) -> PatchCore:
        """See :class:`DetectorKind`."""
        return PatchCore(
            embedder,
            memory,
            size=place.size,
            expected_aspect=place.expected_aspect,
            reweighting=place.reweighting,
        )

    def has_projection(self, options: PatchCoreOptions) -> bool:
        """See :class:`DetectorKind`."""
        return options.dims is not None

    def ways_to_keep(self, options: PatchCoreOptions) -> tuple[tuple[str, PatchCoreOptions], ...]:
        """See :class:`DetectorKind`."""
        return ("greedy", options), ("at random", options.model_copy(update={"coreset": "random"}))

    def with_dims(self, dims: int, most: int) -> tuple[str, str, PatchCoreOptions]:
        """See :class:`DetectorKind`."""
        return "PCA", "principal components", PatchCoreOptions(dims=dims if dims < most else None)
