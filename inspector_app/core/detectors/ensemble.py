"""Ensemble: the mean of several detectors' scores and maps, each divided by the spread of its good parts' scores.

The modified z-score of good parts is ``(s - median) / (1.4826 MAD)`` (Iglewicz and Hoaglin, 1993). Its mean over the
members differs from the mean of ``s / (1.4826 MAD)`` only by a constant, the same for every picture. That constant is
left out, so the fused map has the same properties as other maps: no negative values, and 0 for a memorised patch.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from inspector_app.core.detectors.base.bank_detector import BankKind
from inspector_app.core.detectors.base.kind import Words
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.good_patch import GoodPatch
from inspector_app.core.messages import AnomalyMap, Float32, Int32, PatchFeatures, UInt8, read_only
from inspector_app.core.options import DetectorOptions
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence

MAD_TO_SIGMA = 1.4826
"""Converts the median absolute deviation of normally distributed values to their standard deviation."""


class EnsembleOptions(DetectorOptions):
    """Options of the ensemble: several backbones with one PatchCore memory bank each."""

    detector: Literal["ensemble"] = "ensemble"
    backbones: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=200)], ...],
        Field(min_length=2, max_length=8, description="which backbones, each once"),
    ] = ("efficientnet_lite0", "efficientnet_lite1", "efficientnet_lite2")


def good_spread(good_scores_l2: npt.ArrayLike) -> float:
    """``1.4826 MAD`` of a member's leave-one-image-out scores of good parts, > 0.

    Where more than half of the scores are equal, the MAD is 0. Then the mean absolute deviation is used, times 1.2533,
    which converts it to the standard deviation of a normal distribution.

    Raises:
        ValueError: all scores are equal, or one is not finite.
    """
    scores = np.asarray(good_scores_l2, dtype=np.float64)
    if not np.isfinite(scores).all():
        raise ValueError("a score of the good parts is not finite")
    deviation = np.abs(scores - np.median(scores))
    spread = MAD_TO_SIGMA * float(np.median(deviation)) or 1.2533 * float(deviation.mean())
    if spread == 0:
        raise ValueError("the scores of the good parts do not differ")
    return spread


class JointEmbedder:
    """Several embedders for the same picture; their features are concatenated."""

    def __init__(self, embedders: Sequence[Embedder]) -> None:
        """Combine the embedders. Raises ValueError unless their grids are equal."""
        grids = {embedder.grid for embedder in embedders}
        if len(grids) != 1:
            raise ValueError(f"the members' grids differ: {sorted(grids)}")
        self._embedders = tuple(embedders)
        self.runtime = embedders[0].runtime
        self.layers = tuple(layer for embedder in embedders for layer in embedder.layers)
        self.grid = embedders[0].grid
        self.dims = sum(embedder.dims for embedder in embedders)

    def embed(self, pixels: UInt8) -> Float32:
        """See :class:`inspector_app.core.ports.Embedder`."""
        return read_only(np.concatenate([embedder.embed(pixels) for embedder in self._embedders], axis=1))


class Ensemble(PatchDetector):
    """The fused detector; each member has its own backbone."""

    def __init__(self, members: Sequence[PatchDetector], spreads: Sequence[float]) -> None:
        """Fuse ``members``, all made for the same input size.

        Args:
            members: two or more detectors.
            spreads: :func:`good_spread` of each, > 0.

        Raises:
            ValueError: the members' grids differ, or the numbers of members and spreads differ.
        """
        super().__init__(
            JointEmbedder([member.embedder for member in members]),
            size=members[0].size,
            expected_aspect=members[0].expected_aspect,
        )
        self.view = members[0].view
        self.reading = members[0].reading
        self._members = tuple(zip(members, spreads, strict=True))

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """See :class:`PatchDetector`; distances are divided by the spread of the good parts' scores."""
        fused = np.zeros(features.grid, dtype=np.float32)
        score = 0.0
        for member, spread, part in self._each(features):
            own = member.score(part, without_image=without_image)
            fused += own.patch_distance_l2 / np.float32(spread * len(self._members))
            score += own.score_l2 / (spread * len(self._members))
        return self.mapped(features, fused, score)

    def nearest_good(
        self, features: PatchFeatures, cell: int, count: int, without: Int32 | None = None
    ) -> tuple[GoodPatch, ...]:
        """See :class:`PatchDetector`; one patch of each member, in units of its good parts' spread.

        The mean of these distances is the patch's distance.
        """
        found: list[GoodPatch] = []
        for member, spread, part in self._each(features):
            found += [
                replace(one, distance_l2=one.distance_l2 / spread)
                for one in member.nearest_good(part, cell, 1, without)
            ]
        return tuple(found)

    def _each(self, features: PatchFeatures) -> Iterator[tuple[PatchDetector, float, PatchFeatures]]:
        """Each member with its spread and its part of the features."""
        start = 0
        for member, spread in self._members:
            values = features.values[:, start : start + member.embedder.dims]
            start += member.embedder.dims
            yield member, spread, replace(features, values=np.ascontiguousarray(values), tensor=None)


class EnsembleKind(BankKind[EnsembleOptions]):
    """The ensemble; its members learn, judge and are stored like any kind with a memory bank."""

    api_version = 2
    name = "ensemble"
    options = EnsembleOptions
    several = True
    words = Words(
        Sentence("Ensemble"),
        Sentence("Ensemble of three networks"),
        Sentence("Three networks judge together, each as PatchCore does. About three times as slow."),
    )

    def backbones(self, options: EnsembleOptions, chosen: str) -> tuple[str, ...]:
        """See :class:`DetectorKind`."""
        return options.backbones

    def require_possible(self, options: EnsembleOptions, layers: Sequence[str] | None) -> None:
        """See :class:`DetectorKind`."""
        if layers is not None:
            raise ValueError("an ensemble uses every backbone's maps at strides 8 and 16; layers cannot be named")
        if len(set(options.backbones)) != len(options.backbones):
            raise ValueError("an ensemble needs different backbones")

    def spread(self, scores_l2: Sequence[float]) -> float:
        """See :class:`DetectorKind`."""
        return good_spread(scores_l2)

    def fuse(self, members: Sequence[PatchDetector], spreads: Sequence[float]) -> PatchDetector:
        """See :class:`DetectorKind`."""
        return Ensemble(members, spreads)
