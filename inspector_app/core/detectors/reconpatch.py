"""ReConPatch (Hyun et al., WACV 2024): a memory bank of patch features after the trained projection f.

f is part of the embedder. core/features/projection.py trains it, and core/features/runtimes.py adds it to the network.
The rest is the nearest-neighbour search of PatchCore.
"""

from collections.abc import Generator
from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from inspector_app.core.detectors.base.bank_detector import BankDetector, TrainedKind
from inspector_app.core.detectors.base.kind import Extent, Place, Words
from inspector_app.core.features.projection import learn_projection
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import AnomalyMap, Float32, Int32, PatchFeatures
from inspector_app.core.options import DetectorOptions, Dims
from inspector_app.core.ports import Embedder
from inspector_app.core.scoring.scoring import REWEIGHT_NEIGHBOURS, reweighted
from inspector_app.core.sentences import Sentence

TRAINING_STEPS = {"standard": 300, "thorough": 2000}
SECONDS_PER_PAIR = 5e-8
"""Seconds to compare two patches in a training step, for forecasts."""


class ReConPatchOptions(DetectorOptions):
    """ReConPatch (arXiv 2305.16713); docs/methods.md explains how the defaults were found."""

    detector: Literal["reconpatch"] = "reconpatch"
    use: Annotated[
        Literal["recommended", "always"],
        Field(description="keep the trained map only when it does better on held-out parts, or always"),
    ] = "recommended"
    dims: Annotated[Dims, Field(description="values a patch after f, at most the backbone's")] = 128
    training: Annotated[
        Literal["standard", "thorough"], Field(description="300 or 2000 steps of contrastive training")
    ] = "standard"
    batch: Annotated[int, Field(ge=16, le=8192, description="patches a step, N")] = 1024
    learning_rate: Annotated[float, Field(gt=0, le=1, description="of AdamW, at its peak")] = 3e-3
    weight_decay: Annotated[float, Field(ge=0, le=1, description="of AdamW")] = 1e-2
    neighbours: Annotated[int, Field(ge=2, le=32, description="k of the contextual similarity")] = 5
    alpha: Annotated[float, Field(ge=0, le=1, description="share of the pairwise similarity in w")] = 0.5
    margin: Annotated[float, Field(gt=0, le=10, description="m, in units of the mean distance")] = 1.0
    gamma: Annotated[float, Field(ge=0, lt=1, description="of the moving averages f_bar and g_bar")] = 0.99
    sigma: Annotated[float, Field(gt=0, le=100, description="in units of the batch's mean squared distance")] = 0.5

    @property
    def steps(self) -> int:
        """The number of mini-batches that f is trained on."""
        return TRAINING_STEPS[self.training]


class ReConPatch(BankDetector):
    """ReConPatch: an embedder that ends with f, and the bank of f's features; ``reweighting`` is eq. 9 and 10."""

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """See :class:`BankDetector`; the score is the largest patch distance, reweighted or not."""
        distance_l2, nearest = self.nearest(features, without_image)
        if self.reweighting and np.isfinite(distance_l2).all():
            used, which = np.unique(nearest, return_inverse=True)
            around = self.bank.neighbours_of(used, REWEIGHT_NEIGHBOURS, without_image=without_image)[which]
            distance_l2 = reweighted(features.values, distance_l2, self.bank.vectors[around])
        return self.mapped(features, distance_l2)


class ReConPatchKind(TrainedKind[ReConPatchOptions]):
    """The kind of ReConPatch."""

    api_version = 2
    name = "reconpatch"
    options = ReConPatchOptions
    plain = "patchcore"
    efforts = TRAINING_STEPS
    words = Words(
        "ReConPatch",
        Sentence("ReConPatch: trained on your parts"),
        Sentence("Learns from your parts what to look at. Used only if it is better than PatchCore on held-out parts."),
    )

    def train_map(
        self, features: Float32, options: ReConPatchOptions, *, seed: int, device: str
    ) -> Generator[tuple[float, ...], None, Float32]:
        """See :class:`TrainedKind`."""
        return learn_projection(features, options, seed=seed, device=device)

    def steps(self, options: ReConPatchOptions) -> int:
        """See :class:`TrainedKind`."""
        return options.steps

    def only_if_better(self, options: ReConPatchOptions) -> bool:
        """See :class:`TrainedKind`."""
        return options.use == "recommended"

    def open(self, options: ReConPatchOptions, embedder: Embedder, memory: MemoryBank, place: Place) -> ReConPatch:
        """See :class:`DetectorKind`."""
        return ReConPatch(
            embedder,
            memory,
            size=place.size,
            expected_aspect=place.expected_aspect,
            reweighting=place.reweighting,
        )

    def seconds(self, options: ReConPatchOptions, extent: Extent) -> float:
        """See :class:`DetectorKind`: the training and two banks; one bank is for the trial."""
        return 2 * super().seconds(options, extent) + options.steps * options.batch**2 * SECONDS_PER_PAIR

    def for_form(self, options: ReConPatchOptions) -> ReConPatchOptions:
        """See :class:`DetectorKind`: in a form, f is used only if it gives better results."""
        return options.model_copy(update={"use": "recommended"})

    def as_built(self, options: ReConPatchOptions) -> ReConPatchOptions:
        """See :class:`DetectorKind`: f is used without a comparison."""
        return options.model_copy(update={"use": "always"})

    def for_comparison(self) -> ReConPatchOptions:
        """See :class:`DetectorKind`: f is always used, even if a trial recommends the plain detector."""
        return ReConPatchOptions(use="always")

    def with_dims(self, dims: int, most: int) -> tuple[str, str, ReConPatchOptions]:
        """See :class:`DetectorKind`."""
        return "ReConPatch", "ReConPatch", ReConPatchOptions(use="always", dims=dims)
