"""The content of ``project.json`` inside a project file, version 5."""

import hashlib
import math
from datetime import datetime
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, ValidationInfo, field_validator, model_validator

from inspector_app.core.detectors import AnyOptions, kind_of
from inspector_app.core.features.backbones import side_multiple_px
from inspector_app.core.messages import Label, Limits
from inspector_app.core.reading import Reading
from inspector_app.core.scoring.metrics import auroc_error
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.schema_base import Distance, Limit, Many, Part, Rate, Said, Seconds, Sha256, Side

CURRENT_VERSION = 5

DOCUMENT = "project.json"
REFERENCE_PATTERN = r"^references/[0-9]{3}\.png$"
MAPS_FILE = "maps.safetensors"
BANK_PATTERN = r"^bank(-[1-9])?\.safetensors$"


def _odd(patch: int) -> int:
    if patch % 2 == 0:
        raise ValueError("a neighbourhood has an odd side")
    return patch


CONTRADICTION_HINT = Sentence("Check that they are right before you judge with them, or open a backup.")


def in_words(limits: Limits) -> str:
    """Return the limits as text, with the lower one second."""
    return f"{limits.ng_l2:.3f}" + (f" / {limits.review_l2:.3f}" if limits.review_l2 is not None else "")


class Embedding(Part):
    """How pixels became patch features. Two banks compare only if all of this is equal.

    ``sample_bits``: how many bits of 16-bit values were read from files that do not state it; None: all of them, as in
    every file that has no such field.
    """

    backbone: Annotated[str, Field(min_length=1, max_length=200)]
    weights_sha256: Sha256
    layers: Annotated[Many[str], Field(min_length=1)]
    aggregation: Literal["mean-concat"] = "mean-concat"
    patch: Annotated[int, Field(ge=1, le=15), AfterValidator(_odd)]
    input_size: tuple[Side, Side]
    source_size: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]
    runtime: Literal["openvino", "torch", "cuda"]
    sample_bits: Annotated[int, Field(ge=8, le=15)] | None = None

    @field_validator("input_size")
    @classmethod
    def _whole_cells(cls, size: tuple[int, int], info: ValidationInfo) -> tuple[int, int]:
        multiple = side_multiple_px([info.data["backbone"]]) if "backbone" in info.data else 1
        if any(side % multiple for side in size):
            raise ValueError(f"the sides of the input are no multiples of {multiple}")
        return size

    @property
    def aspect(self) -> float:
        """Width / height of the pictures of good parts."""
        return self.source_size[0] / self.source_size[1]

    @property
    def reading(self) -> Reading:
        """How to read picture files so that they match the pictures of the good parts."""
        return Reading(self.sample_bits or 16, self.source_size)


class Bank(Part):
    """How the memory banks were chosen.

    ``metric``: with "cosine", patches have length 1 before they are compared. Their Euclidean distance d, 0 to 2, grows
    with the cosine distance, which is d * d / 2.
    """

    keep: Annotated[float, Field(gt=0, le=1)]
    seed: Annotated[int, Field(ge=0)]
    metric: Literal["l2", "cosine"] = "l2"
    reweighting: bool


class Member(Part):
    """One backbone and what was learned from its features; only some detectors have several members.

    Attributes:
        file: the part of the archive that holds the arrays.
        embedding: how pixels became features.
        sha256: of the arrays' bytes and of ``embedding``, so that a mismatch of the two is detected.
        rows: how many vectors or positions were learned.
        dims: values of a patch that the detector uses.
        spread_l2: with several members, 1.4826 times the median absolute deviation of the good parts' scores.
        licence: of the backbone's weights, as timm states it ("": not known).
    """

    file: Annotated[str, Field(pattern=BANK_PATTERN)]
    embedding: Embedding
    sha256: Sha256
    rows: Annotated[int, Field(ge=1)]
    dims: Annotated[int, Field(ge=1)]
    spread_l2: Limit | None = None
    licence: Annotated[str, Field(max_length=200)] = ""


class Trial(Part):
    """A comparison of a trained map with plain features, on held-out good parts and synthetic defects in them.

    The field names are those of version 4 of the format; other code uses ``plain`` and ``trained``.

    Attributes:
        n_good: held-out good parts.
        n_defect: synthetic defects.
        patchcore_auroc: image AUROC of a bank of plain features, 0 to 1.
        reconpatch_auroc: image AUROC of a bank of mapped features, of the same size.
        plain: name of the detector with plain features.
        trained: name of the detector with mapped features.
    """

    n_good: Annotated[int, Field(ge=1)]
    n_defect: Annotated[int, Field(ge=1)]
    patchcore_auroc: Annotated[float, Field(ge=0, le=1)]
    reconpatch_auroc: Annotated[float, Field(ge=0, le=1)]

    plain: ClassVar[str] = "patchcore"
    trained: ClassVar[str] = "reconpatch"

    @classmethod
    def of(cls, n_good: int, n_defect: int, *, plain_auroc: float, trained_auroc: float) -> "Trial":
        """Return a trial with these results."""
        return cls(n_good=n_good, n_defect=n_defect, patchcore_auroc=plain_auroc, reconpatch_auroc=trained_auroc)

    @property
    def plain_auroc(self) -> float:
        """Image AUROC of plain features."""
        return self.patchcore_auroc

    @property
    def trained_auroc(self) -> float:
        """Image AUROC of mapped features."""
        return self.reconpatch_auroc

    @property
    def gain(self) -> float:
        """The trained map's image AUROC minus that of plain features, -1 to 1."""
        return self.trained_auroc - self.plain_auroc

    @property
    def chance(self) -> float:
        """Standard error of :attr:`gain` for independent figures; the same pictures for both make it smaller."""
        counts = (self.n_good, self.n_defect)
        return math.hypot(auroc_error(self.plain_auroc, *counts), auroc_error(self.trained_auroc, *counts))

    @property
    def recommended(self) -> str:
        """The trained detector if its gain exceeds the standard error; otherwise the plain one, which is simpler."""
        return self.trained if self.gain > self.chance else self.plain


class TrainingImage(Part):
    """One picture of a good part, kept so that it can be shown again.

    Attributes:
        name: name of its file.
        path: the file's path ("": not known).
        score_l2: its score against what was learned without its part.
        first: number of the first picture of its part, if several pictures show the part; None: it is the only one.
    """

    name: str
    path: str
    score_l2: Distance
    first: Annotated[int, Field(ge=0)] | None = None


class LabelledPart(Part):
    """A part that a person labelled as good or defective, and its score."""

    name: str
    path: str
    label: Label
    score_l2: Distance


class ThresholdChange(Part):
    """One change of the limits: time, author ("": not known), old and new values; None: there is no lower limit."""

    at: AwareDatetime
    by: Annotated[str, Field(max_length=200)]
    old_l2: Limit
    new_l2: Limit
    old_review_l2: Limit | None
    new_review_l2: Limit | None

    @property
    def old(self) -> Limits:
        """The limits before the change."""
        return Limits(self.old_l2, self.old_review_l2)

    @property
    def new(self) -> Limits:
        """The limits after the change."""
        return Limits(self.new_l2, self.new_review_l2)


class Reference(Part):
    """A picture of a good part in the file, with its score when the bank was built."""

    file: Annotated[str, Field(pattern=REFERENCE_PATTERN)]
    name: str
    score_l2: Distance


class BuildSeconds(Part):
    """Seconds of each step: embedding, training of f with its trial, coreset, leave-one-out scores."""

    features: Seconds
    projection: Seconds
    coreset: Seconds
    calibration: Seconds
    total: Seconds


class ProjectDocument(Part):
    """The whole of ``project.json``."""

    format: Literal["inspector-project"] = "inspector-project"
    version: Literal[5] = 5
    name: Annotated[str, Field(min_length=1, max_length=200)]
    created_at: AwareDatetime
    made_with: dict[str, str]
    options: AnyOptions
    bank: Bank
    members: Annotated[Many[Member], Field(min_length=1, max_length=8)]
    trial: Trial | None = None
    notes: Many[Said] = ()
    training: Annotated[Many[TrainingImage], Field(min_length=2)]
    skipped: Many[Said]
    promise_asked: Rate
    promise: Rate
    suggested_threshold_l2: Limit
    threshold_l2: Limit
    review_l2: Limit | None = None
    threshold_history: Many[ThresholdChange] = ()
    labelled: Many[LabelledPart] = ()
    maps_sha256: Sha256 | None = None
    references: Annotated[Many[Reference], Field(max_length=16)]
    build_seconds: BuildSeconds

    @property
    def detector(self) -> str:
        """The name of the detector."""
        return self.options.detector

    @property
    def limits(self) -> Limits:
        """The limits that scores are compared with."""
        return Limits(self.threshold_l2, self.review_l2)

    @property
    def limits_notice(self) -> str:
        """A sentence for the user if the limits contradict their own history, else "".

        Two windows that changed the same limits leave two changes with the same old values. So the old values of a
        change must be the suggestion or the new values of any earlier change.
        """
        last = Limits(self.suggested_threshold_l2)
        known = {last}
        for change in self.threshold_history:
            if change.old not in known:
                gap = Sentence(
                    "The history of this project's limits has a gap: it contains no change to {limits}.",
                    limits=in_words(change.old),
                )
                return join(gap, CONTRADICTION_HINT)
            last = change.new
            known.add(last)
        if self.limits != last:
            end = in_words(last)
            told = Sentence(
                "The limits of this project are {limits}, but its history ends at {others}.",
                limits=in_words(self.limits),
                others=end,
            )
            return join(told, CONTRADICTION_HINT)
        return ""

    @property
    def identity(self) -> str:
        """Identifies what was learned: 16 hexadecimal digits; the same for every threshold."""
        return hashlib.sha256("".join(member.sha256 for member in self.members).encode()).hexdigest()[:16]

    @property
    def embedding(self) -> Embedding:
        """The embedding of the first member; all members share sizes, neighbourhood and runtime."""
        return self.members[0].embedding

    @property
    def n_parts(self) -> int:
        """The number of parts that the training pictures show; several shots of one part count once."""
        return len({image.first if image.first is not None else number for number, image in enumerate(self.training)})

    @property
    def rows(self) -> int:
        """The number of vectors of all members."""
        return sum(member.rows for member in self.members)

    @property
    def dims(self) -> int:
        """Values of a patch, of all members together."""
        return sum(member.dims for member in self.members)

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        if len({reference.file for reference in self.references}) != len(self.references):
            raise ValueError("two references share a file")
        if len({member.file for member in self.members}) != len(self.members):
            raise ValueError("two members share a file")
        if len({(m.embedding.input_size, m.embedding.reading) for m in self.members}) != 1:
            raise ValueError("the members' sizes differ, or their bits")
        if any(
            image.first is not None and (image.first > number or self.training[image.first].first != image.first)
            for number, image in enumerate(self.training)
        ):
            raise ValueError("a picture's first one of its part is none")
        kind, used = kind_of(self.options), tuple(member.embedding.backbone for member in self.members)
        if kind.several != (len(used) > 1) or any((m.spread_l2 is None) is kind.several for m in self.members):
            raise ValueError("its detector has several members with a spread each, or one without")
        if kind.backbones(self.options, used[0]) != used:
            raise ValueError("the members' backbones are not those of the options")
        return self

    def with_limits(self, limits: Limits, at: datetime, by: str = "") -> "ProjectDocument":
        """Return the same project with other limits, and the change added to its history."""
        if limits == self.limits:
            return self
        change = ThresholdChange(
            at=at,
            by=by[:200],
            old_l2=self.threshold_l2,
            new_l2=limits.ng_l2,
            old_review_l2=self.review_l2,
            new_review_l2=limits.review_l2,
        )
        return self.model_copy(
            update={
                "threshold_l2": limits.ng_l2,
                "review_l2": limits.review_l2,
                "threshold_history": (*self.threshold_history, change),
            }
        )
