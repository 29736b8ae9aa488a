"""What ``project.json`` inside a project file says, version 1."""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

CURRENT_VERSION = 1

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Distance = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Limit = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Rate = Annotated[float, Field(gt=0, lt=1)]
Side = Annotated[int, Field(ge=32, le=8192, multiple_of=32)]
Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]
MEMBER_PATTERN = r"^references/[0-9]{3}\.png$"


def _odd(patch: int) -> int:
    if patch % 2 == 0:
        raise ValueError("a neighbourhood has an odd side")
    return patch


class Part(BaseModel):
    """Base of all parts of the document: frozen, nothing unknown, nothing converted."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Embedding(Part):
    """How pixels became patch features. Two banks compare only if all of this is equal."""

    backbone: Annotated[str, Field(min_length=1, max_length=200)]
    weights_sha256: Sha256
    layers: Annotated[tuple[str, ...], Field(min_length=1)]
    aggregation: Literal["mean-concat"] = "mean-concat"
    patch: Annotated[int, Field(ge=1, le=15), AfterValidator(_odd)]
    input_size: tuple[Side, Side]
    source_size: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]
    runtime: Literal["openvino", "torch", "cuda"]

    @property
    def aspect(self) -> float:
        """Width / height of the good parts."""
        return self.source_size[0] / self.source_size[1]


class Bank(Part):
    """How the memory bank was chosen."""

    keep: Annotated[float, Field(gt=0, le=1)]
    seed: Annotated[int, Field(ge=0)]
    vectors: Annotated[int, Field(ge=1)]
    dims: Annotated[int, Field(ge=1)]
    metric: Literal["l2"] = "l2"
    reweighting: bool


class TrainingImage(Part):
    """One good part, and its leave-one-image-out score."""

    name: str
    score_l2: Distance


class ThresholdChange(Part):
    """Who is not asked; when, and from what to what."""

    at: AwareDatetime
    old_l2: Limit
    new_l2: Limit


class Reference(Part):
    """A good part kept in the file, with the score it had when the bank was built."""

    file: Annotated[str, Field(pattern=MEMBER_PATTERN)]
    name: str
    score_l2: Distance


class BuildSeconds(Part):
    """What building took."""

    features: Seconds
    coreset: Seconds
    calibration: Seconds
    total: Seconds


class ProjectDocument(Part):
    """The whole of ``project.json``."""

    format: Literal["inspector-project"] = "inspector-project"
    version: Literal[1] = 1
    name: Annotated[str, Field(min_length=1, max_length=200)]
    created_at: AwareDatetime
    made_with: dict[str, str]
    detector: Literal["patchcore"] = "patchcore"
    embedding: Embedding
    bank: Bank
    bank_sha256: Sha256
    training: Annotated[tuple[TrainingImage, ...], Field(min_length=2)]
    skipped: tuple[str, ...]
    promise_asked: Rate
    promise: Rate
    suggested_threshold_l2: Limit
    threshold_l2: Limit
    threshold_history: tuple[ThresholdChange, ...] = ()
    references: Annotated[tuple[Reference, ...], Field(max_length=16)]
    build_seconds: BuildSeconds

    @model_validator(mode="after")
    def _references_differ(self) -> Self:
        if len({reference.file for reference in self.references}) != len(self.references):
            raise ValueError("two references share a file")
        return self

    def with_threshold(self, threshold_l2: float, at: datetime) -> "ProjectDocument":
        """The same project with another threshold, and the change noted."""
        if threshold_l2 == self.threshold_l2:
            return self
        change = ThresholdChange(at=at, old_l2=self.threshold_l2, new_l2=threshold_l2)
        return self.model_copy(
            update={"threshold_l2": threshold_l2, "threshold_history": (*self.threshold_history, change)}
        )
