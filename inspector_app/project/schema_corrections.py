"""The parts of ``project.json`` that say how people corrected verdicts, so that any correction can be undone."""

from collections.abc import Sequence
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AwareDatetime, Field, model_validator

from inspector_app.core.memory.head import FOLDS
from inspector_app.project.schema_base import Distance, Limit, Many, Part, Rate, Sha256
from inspector_app.project.schema_limits import EstimatedLimit

MOST_CORRECTIONS = 1000
Share = Annotated[float, Field(ge=0, le=1)]


class CorrectionBase(Part):
    """What every kind of correction says.

    Attributes:
        id: its number, which no other correction of the project has, 1 or more; the newest has the largest.
        by: who made it ("": not known).
        at: when.
        name: name of the picture.
        sha256: of the picture's file, or of its pixels if it has none.
        threshold_before_l2: the limit before this correction and those that were made together with it.
        threshold_after_l2: the limit after them.
    """

    id: Annotated[int, Field(ge=1)]
    by: Annotated[str, Field(max_length=200)]
    at: AwareDatetime
    name: Annotated[str, Field(max_length=1000)]
    sha256: Sha256
    threshold_before_l2: Limit
    threshold_after_l2: Limit


class GoodCorrection(CorrectionBase):
    """A part that a person called good: its new patches are in the bank, and it is one of the training pictures.

    Attributes:
        part: its number among the training pictures, which is also that of its vectors in the bank. None: the project
            was learned again since, and the picture is a good part as the others.
        patches: how many patches were added to the bank.
        labelled: whether it was among the labelled parts until then.
    """

    kind: Literal["good"] = "good"
    part: Annotated[int, Field(ge=0)] | None
    patches: Annotated[int, Field(ge=1)]
    labelled: bool = False

    def learned_again(self) -> Self:
        """Return the entry after a build with its picture."""
        return self.model_copy(update={"part": None})


class DefectCorrection(CorrectionBase):
    """A missed defect that a person marked: patches of it are remembered.

    Attributes:
        patches: how many patches are remembered.
        box: what was marked: left, top, right and bottom, in shares of the picture.
        share: the share of the largest margin that raises no good part (:data:`MARGINS`).
        n_raised: how many pictures of good parts are raised in the calibration.
        n_found: how many labelled defects became NG.
    """

    kind: Literal["defect"] = "defect"
    patches: Annotated[int, Field(ge=1)]
    box: tuple[Share, Share, Share, Share]
    share: Rate
    n_raised: Annotated[int, Field(ge=0)] = 0
    n_found: Annotated[int, Field(ge=0)] = 0

    @property
    def part(self) -> None:
        """It is none of the training pictures."""
        return

    def learned_again(self) -> Self:
        """Return the entry after a build; the patches are compared with the new bank afterwards."""
        return self


class HeadCorrection(CorrectionBase):
    """What was learned from labelled defects: a small head judges beside the distance. A project has one at most.

    Its ``name`` is empty, and ``sha256`` is that of what was learned. All counts are of parts that the head did not
    learn from, at the promised limit before and with the head.

    Attributes:
        n_defects: labelled defects that it was learned from.
        found_before: how many of them were NG before.
        found_after: how many are NG with a head that was learned without them.
        n_good: good parts of the project and labelled good parts.
        alarms_before: how many of them were NG before.
        alarms_after: how many are NG with a head that was learned without them.
    """

    kind: Literal["head"] = "head"
    n_defects: Annotated[int, Field(ge=1)]
    found_before: Annotated[int, Field(ge=0)]
    found_after: Annotated[int, Field(ge=0)]
    n_good: Annotated[int, Field(ge=1)]
    alarms_before: Annotated[int, Field(ge=0)]
    alarms_after: Annotated[int, Field(ge=0)]

    @property
    def part(self) -> None:
        """It is none of the training pictures."""
        return

    @model_validator(mode="after")
    def _counts_fit(self) -> Self:
        if max(self.found_before, self.found_after) > self.n_defects:
            raise ValueError("more defects are found than there are")
        if max(self.alarms_before, self.alarms_after) > self.n_good:
            raise ValueError("there are more false alarms than good parts")
        return self


AnyCorrection: TypeAlias = Annotated[GoodCorrection | DefectCorrection | HeadCorrection, Field(discriminator="kind")]


class RaisedImage(Part):
    """A training picture that remembered defects reach, and its score without them."""

    training: Annotated[int, Field(ge=0)]
    score_l2: Distance


class RememberedState(Part):
    """What is remembered of defects; the arrays are in ``remembered.safetensors``.

    Attributes:
        floor_l2: patches with smaller distances to good parts are not raised.
        images: the training pictures that remembered defects reach.
        sha256: of ``remembered.safetensors``.
    """

    floor_l2: Limit
    images: Many[RaisedImage]
    sha256: Sha256


class HeadedPart(Part):
    """A part that was labelled when the head was learned: its score without the head and with it.

    Attributes:
        score_l2: without.
        now_l2: with a head that was learned without its fold.
        fold: its fold; None: nothing was learned from it, so the head that judges new parts judges it too.
    """

    score_l2: Distance
    now_l2: Distance
    fold: Annotated[int, Field(ge=0, lt=FOLDS)] | None


class HeadState(Part):
    """What is kept of the head; the arrays are in ``head.safetensors``.

    Attributes:
        images: the training pictures that it raises.
        labelled: the labelled parts that it was compared with; those with two scores are raised.
        sha256: of ``head.safetensors``.
    """

    images: Many[RaisedImage]
    labelled: Many[HeadedPart]
    sha256: Sha256

    @property
    def n_raised(self) -> int:
        """The number of raised maps."""
        return len(self.images) + sum(one.score_l2 != one.now_l2 for one in self.labelled)


class LoweredPart(Part):
    """A part whose patches are nearer to the vectors of corrections than to the bank as it was built.

    Attributes:
        training: its number among the training pictures; None: it is a labelled part.
        score_l2: its score without corrections.
        now_l2: its score with them, by which a labelled part is found.
    """

    training: Annotated[int, Field(ge=0)] | None
    score_l2: Distance
    now_l2: Distance


class BuiltState(Part):
    """What the build gave, while there are corrections: undoing all of them restores it to the bit.

    Attributes:
        n_training: number of training pictures of the build; those after them were called good later.
        radius_l2: r, the radius that the bank covers; a patch is new if it is farther from the bank.
        suggested_threshold_l2: as in the document.
        promise: as in the document.
        estimated: as in the document.
        threshold_l2: the limit before the first correction.
        review_l2: the lower limit before the first correction.
        references_l2: the scores of the reference pictures.
        lowered: the parts whose scores the corrections lower, in the order of the arrays.
        lowered_sha256: of ``corrections.safetensors``.
    """

    n_training: Annotated[int, Field(ge=2)]
    radius_l2: Distance
    suggested_threshold_l2: Limit
    promise: Rate
    estimated: EstimatedLimit | None
    threshold_l2: Limit
    review_l2: Limit | None
    references_l2: Annotated[Many[Distance], Field(max_length=16)]
    lowered: Many[LoweredPart]
    lowered_sha256: Sha256

    @model_validator(mode="after")
    def _parts_once(self) -> Self:
        numbers = [one.training for one in self.lowered if one.training is not None]
        if len({*numbers}) != len(numbers):
            raise ValueError("a training picture is lowered twice")
        return self


def _require_head(corrections: Sequence[AnyCorrection], n_built: int, head: HeadState | None) -> None:
    if sum(isinstance(one, HeadCorrection) for one in corrections) != (head is not None):
        raise ValueError("its corrections tell of a head that is not there, or the reverse")
    numbers = [image.training for image in head.images] if head is not None else []
    if len({*numbers}) != len(numbers) or max(numbers, default=-1) >= n_built:
        raise ValueError("its head raises a picture that does not exist")


def require_fit(
    corrections: Sequence[AnyCorrection],
    built: BuiltState | None,
    n_training: int,
    n_references: int,
    remembered: RememberedState | None = None,
    head: HeadState | None = None,
) -> None:
    """Raise ValueError unless the corrections are those of the training pictures."""
    if len({one.id for one in corrections}) != len(corrections):
        raise ValueError("two corrections share a number")
    if any(isinstance(one, DefectCorrection) for one in corrections) is not (remembered is not None):
        raise ValueError("its corrections remember defects without their patches, or the reverse")
    _require_head(corrections, built.n_training if built is not None else n_training, head)
    if remembered is not None:
        numbers = [image.training for image in remembered.images]
        if len({*numbers}) != len(numbers) or max(numbers, default=0) >= n_training:
            raise ValueError("a remembered defect raises a picture that does not exist")
    parts = sorted(one.part for one in corrections if isinstance(one, GoodCorrection) and one.part is not None)
    begin = built.n_training if built is not None else n_training
    if parts != [*range(begin, n_training)] or (built is not None and not parts):
        raise ValueError("the corrections are not those of its pictures")
    if built is None:
        return
    if len(built.references_l2) != n_references:
        raise ValueError("the references have other scores before its corrections")
    if any(one.training is not None and one.training >= n_training for one in built.lowered):
        raise ValueError("a correction lowers a picture that does not exist")
