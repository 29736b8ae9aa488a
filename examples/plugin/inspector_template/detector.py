"""Template difference: how far each place is from the mean of the good parts there, in units of their spread."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import Field

from inspector_app.core.detectors.base.kind import Arrays, DetectorKind, Extent, Lesson, Place, Taught, Words, checked
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.messages import AnomalyMap, Bool, Float32, Int32, PatchFeatures, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence


class TemplateOptions(DetectorOptions):
    """What a person may choose."""

    detector: Literal["template"] = "template"
    least_spread: Annotated[float, Field(gt=0, le=1, description="least spread, as a share of the mean one")] = 0.5


@dataclass(frozen=True, eq=False)
class Template:
    """Mean and spread of each place, both float32 (cells, D)."""

    mean: Float32
    spread: Float32

    @classmethod
    def of(cls, features: Float32, least_spread: float) -> "Template":
        """Learn it from float32 (n, cells, D)."""
        spread = features.std(axis=0)
        return cls(features.mean(axis=0), np.maximum(spread, least_spread * spread.mean()) + np.float32(1e-6))

    @property
    def rows(self) -> int:
        """How many places it has."""
        return len(self.mean)

    def arrays(self) -> dict[str, Any]:
        """What the project file keeps."""
        return {"mean": self.mean, "spread": self.spread}


class TemplateDetector(PatchDetector):
    """An embedder and a template that was learned with it."""

    def __init__(self, embedder: Embedder, template: Template, place: Place, least_spread: float) -> None:
        """Put the two together. Raises ValueError when they do not fit."""
        super().__init__(embedder, size=place.size, expected_aspect=place.expected_aspect)
        if template.mean.shape != (embedder.grid[0] * embedder.grid[1], embedder.dims):
            raise ValueError(f"template of {template.mean.shape}, embedder of {embedder.grid} x {embedder.dims}")
        self.template, self.least_spread = template, least_spread

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """See :class:`PatchDetector`; what one image taught is left out by :meth:`score_left_out` alone."""
        distance_l2 = self._distances(features.values, self.template)
        return self.mapped(features, distance_l2)

    def score_left_out(
        self, features: Float32, image: int, part: Int32, left_out: LeftOut | None, *, judged: Bool | None = None
    ) -> AnomalyMap:
        """See :class:`PatchDetector`: learn again from the other parts."""
        others = np.delete(features, part, axis=0)
        own = PatchFeatures(features[image], self.embedder.grid, judged=judged)
        if not len(others):
            return self.mapped(own, np.full(len(own.values), np.inf, dtype=np.float32))
        return self.mapped(own, self._distances(own.values, Template.of(others, self.least_spread)))

    @staticmethod
    def _distances(values: Float32, template: Template) -> Float32:
        distance_l2: Float32 = np.sqrt((((values - template.mean) / template.spread) ** 2).mean(axis=1))
        return distance_l2


class TemplateKind(DetectorKind[TemplateOptions, Template]):
    """What the program asks of it."""

    api_version = 2
    name = "template"
    options = TemplateOptions
    words = Words(
        "Template", "Template difference", "Compares every place with the mean good part. For parts that lie alike."
    )

    def learn(self, lesson: Lesson, options: TemplateOptions) -> Generator[Progress, None, Taught]:
        """See :class:`DetectorKind`."""
        yield Progress(Sentence("Averaging the good parts"), 0, 0, 0.0)
        lesson.require_room(2 * lesson.features[0].nbytes)
        return Taught(Learned(Template.of(lesson.features, options.least_spread)), lesson.features)

    def open(self, options: TemplateOptions, embedder: Embedder, memory: Template, place: Place) -> TemplateDetector:
        """See :class:`DetectorKind`."""
        return TemplateDetector(embedder, memory, place, options.least_spread)

    def read(self, arrays: Arrays) -> Template:
        """See :class:`DetectorKind`."""
        template = Template(*checked(arrays, {"mean": ("float32", 2), "spread": ("float32", 2)}))
        if template.mean.shape != template.spread.shape or (template.spread <= 0).any():
            raise ValueError("mean and spread do not belong together")
        return template

    def seconds(self, options: TemplateOptions, extent: Extent) -> float:
        """See :class:`DetectorKind`."""
        return 1e-6 * extent.n_patches * extent.n_parts
