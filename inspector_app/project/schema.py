"""The content of ``project.json`` inside a project file, version 8."""

import hashlib
import math
import os
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, ValidationInfo, field_validator, model_validator

from inspector_app.core.detectors import AnyOptions, kind_of
from inspector_app.core.features.backbones import side_multiple_px, token_px
from inspector_app.core.features.tiles import tile_size
from inspector_app.core.messages import Label, LimitKind, Limits
from inspector_app.core.pictures.alignment import template_size
from inspector_app.core.pictures.copies import Robust, Rotation
from inspector_app.core.pictures.light import Light
from inspector_app.core.pictures.view import View
from inspector_app.core.pictures.zones import Section, Zones, Zoning
from inspector_app.core.reading import Reading
from inspector_app.core.scoring.calibration import LEAST_PARTS
from inspector_app.core.scoring.estimated_limit import estimate, estimated_threshold_l2
from inspector_app.core.scoring.metrics import auroc_error
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.schema_alignment import Alignment
from inspector_app.project.schema_base import (
    MAX_WHOLE_PX,
    Distance,
    Limit,
    Many,
    NativeSide,
    Part,
    Rate,
    Said,
    Seconds,
    Sha256,
    TileSide,
)
from inspector_app.project.schema_corrections import (
    MOST_CORRECTIONS,
    AnyCorrection,
    BuiltState,
    HeadState,
    RememberedState,
    require_fit,
)
from inspector_app.project.schema_detection import DetectionStudy
from inspector_app.project.schema_limits import EstimatedLimit, PartAnswer

CURRENT_VERSION = 8

DOCUMENT = "project.json"
REFERENCE_PATTERN = r"^references/[0-9]{3}\.png$"
MAPS_FILE = "maps.safetensors"
PICTURES_FILE = "pictures.safetensors"
CORRECTIONS_FILE = "corrections.safetensors"
REMEMBERED_FILE = "remembered.safetensors"
HEAD_FILE = "head.safetensors"
MOST_LEVELS = 3
"""A folder of good parts has its pictures so many levels below it at most, with the file itself."""
Grey = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
BANK_PATTERN = r"^bank(-[1-9])?\.safetensors$"


def _odd(patch: int) -> int:
    if patch % 2 == 0:
        raise ValueError("a neighbourhood has an odd side")
    return patch


CONTRADICTION_HINT = Sentence("Check that they are right before you judge with them, or open a backup.")


def in_words(limits: Limits) -> str:
    """Return the limits as text, with the lower one second."""
    return f"{limits.ng_l2:.3f}" + (f" / {limits.review_l2:.3f}" if limits.review_l2 is not None else "")


class LightRange(Part):
    """The light of the good parts, in grey values; see :class:`Light`."""

    mean: Grey
    spread: Annotated[float, Field(gt=0, le=255)]
    means: tuple[Grey, Grey]
    spreads: tuple[Grey, Grey]

    @classmethod
    def of(cls, light: Light | None) -> "LightRange | None":
        """Return the part of the document for this light."""
        if light is None:
            return None
        return cls(mean=light.mean, spread=light.spread, means=light.means, spreads=light.spreads)

    @property
    def light(self) -> Light:
        """The light."""
        return Light(self.mean, self.spread, self.means, self.spreads)


class Embedding(Part):
    """How pixels became patch features. Two banks compare only if all of this is equal.

    ``sample_bits``: how many bits of 16-bit values were read from files that do not state it; None: all of them, as in
    every file that has no such field. ``shapes``: what happens to pictures of another shape than ``source_size``; None:
    they are refused, as in every file that has no such field. ``ignored``: zones whose patches were not learned; None:
    there are none. ``section``: the rectangle of the picture that the input shows; None: the whole picture.
    ``light``: the light of the good parts, to which pictures are normalised; None: they are not. ``alignment``: how the
    part is found; None: pictures are not moved. ``tile``: (width, height) of the tiles in which an input is embedded;
    None: it is embedded as a whole.
    """

    backbone: Annotated[str, Field(min_length=1, max_length=200)]
    weights_sha256: Sha256
    layers: Annotated[Many[str], Field(min_length=1)]
    aggregation: Literal["mean-concat"] = "mean-concat"
    patch: Annotated[int, Field(ge=1, le=15), AfterValidator(_odd)]
    input_size: tuple[NativeSide, NativeSide]
    source_size: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]
    runtime: Literal["openvino", "torch", "cuda"]
    sample_bits: Annotated[int, Field(ge=8, le=15)] | None = None
    shapes: Literal["letterbox", "stretch"] | None = None
    ignored: Zones | None = None
    section: Section | None = None
    light: LightRange | None = None
    alignment: Alignment | None = None
    tile: tuple[TileSide, TileSide] | None = None

    @field_validator("input_size")
    @classmethod
    def _whole_cells(cls, size: tuple[int, int], info: ValidationInfo) -> tuple[int, int]:
        multiple = side_multiple_px([info.data["backbone"]]) if "backbone" in info.data else 1
        if any(side % multiple for side in size):
            raise ValueError(f"the sides of the input are no multiples of {multiple}")
        return size

    @model_validator(mode="after")
    def _tiles_fit(self) -> Self:
        if self.tile is None and max(self.input_size) > MAX_WHOLE_PX:
            raise ValueError(f"a side is at most {MAX_WHOLE_PX} px without tiles")
        if self.tile is not None and (self.alignment is not None or token_px(self.backbone)):
            raise ValueError("tiles are for pictures that are not moved, and not for transformers")
        if self.tile is not None and self.tile != tile_size(self.input_size):
            raise ValueError("its tiles do not cover its input")
        return self

    @property
    def aspect(self) -> float:
        """Width / height of the pictures of good parts."""
        return self.source_size[0] / self.source_size[1]

    @property
    def view(self) -> View:
        """How a picture becomes the input of the network."""
        light = self.light.light if self.light is not None else None
        aligner = self.alignment.aligner if self.alignment is not None else None
        return View(
            self.input_size,
            self.aspect,
            shapes=self.shapes or "refuse",
            ignored=self.ignored or (),
            section=self.section,
            light=light,
            aligner=aligner,
            tile=self.tile,
        )

    @model_validator(mode="after")
    def _template_fits(self) -> Self:
        if self.alignment is None:
            return self
        if self.shapes is not None or self.section is not None:
            raise ValueError("an alignment is for whole pictures of one shape")
        if self.alignment.aligner.template.size != template_size(self.source_size):
            raise ValueError("the template has another shape than the good parts")
        return self

    @property
    def reading(self) -> Reading:
        """How to read picture files so that they match the pictures of the good parts."""
        return Reading(self.sample_bits or 16, self.source_size)


class Bank(Part):
    """How the memory banks were chosen, and how differently the parts may lie and be lit.

    ``metric``: with "cosine", patches have length 1 before they are compared. Their Euclidean distance d, 0 to 2, grows
    with the cosine distance, which is d * d / 2.
    """

    keep: Annotated[float, Field(gt=0, le=1)]
    seed: Annotated[int, Field(ge=0)]
    metric: Literal["l2", "cosine"] = "l2"
    reweighting: bool
    robust: Robust = "off"
    rotation: Rotation = "fixed"


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
        session: number of its session in :attr:`ProjectDocument.sessions`; None: none is known.
    """

    name: str
    path: str
    score_l2: Distance
    first: Annotated[int, Field(ge=0)] | None = None
    session: Annotated[int, Field(ge=0, lt=200)] | None = None


def shots_of(training: Sequence[TrainingImage]) -> tuple[tuple[int, ...], ...]:
    """Return for each part the numbers of the pictures that show it."""
    shots: dict[int, list[int]] = {}
    for number, image in enumerate(training):
        shots.setdefault(image.first if image.first is not None else number, []).append(number)
    return tuple(map(tuple, shots.values()))


def part_scores_l2(training: Sequence[TrainingImage]) -> tuple[float, ...]:
    """Return one score for each part of :func:`shots_of`: the largest of its pictures.

    A new part with one picture does not score higher than with several.
    """
    return tuple(max(training[number].score_l2 for number in shots) for shots in shots_of(training))


@lru_cache(maxsize=8)
def estimated_limit(scores_l2: tuple[float, ...], promise: float) -> EstimatedLimit | None:
    """Return the limit estimated from the scores of good parts; None if they allow no estimate."""
    found = estimate(scores_l2, promise)
    return EstimatedLimit(threshold_l2=found.threshold_l2, low=found.low, high=found.high) if found else None


class LabelledPart(Part):
    """A part that a person labelled as good or defective, and its score."""

    name: str
    path: str
    label: Label
    score_l2: Distance


class ThresholdChange(Part):
    """One change of the limits: time, author ("": not known), old and new values; None: there is no lower limit.

    ``kind``: where the new limit comes from; None: an older version wrote the change.
    ``rebuilt``: whether it follows from learning again without some parts.
    """

    at: AwareDatetime
    by: Annotated[str, Field(max_length=200)]
    old_l2: Limit
    new_l2: Limit
    old_review_l2: Limit | None
    new_review_l2: Limit | None
    kind: LimitKind | None = None
    rebuilt: bool = False

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
    """The whole of ``project.json``.

    ``suggested_threshold_l2`` is the promised limit. ``first_suggested_l2`` is the one with which the history of the
    limits begins; None: the same. ``corrections``: what people said about wrong verdicts; ``built``: what the build
    gave, as long as parts that were called good lie in its bank; ``remembered``: patches of missed defects;
    ``head``: what was learned from labelled defects.
    ``detection`` is the last study of the size of synthetic defects that are found.
    """

    format: Literal["inspector-project"] = "inspector-project"
    version: Literal[8] = 8
    name: Annotated[str, Field(min_length=1, max_length=200)]
    created_at: AwareDatetime
    made_with: dict[str, str]
    options: AnyOptions
    bank: Bank
    members: Annotated[Many[Member], Field(min_length=1, max_length=8)]
    trial: Trial | None = None
    notes: Many[Said] = ()
    training: Annotated[Many[TrainingImage], Field(min_length=2)]
    sessions: Annotated[Many[Annotated[str, Field(max_length=255)]], Field(max_length=200)] = ()
    sessions_left_out: bool = False
    alignment_gain: Rate | None = None
    skipped: Many[Said]
    promise_asked: Rate
    promise: Rate
    suggested_threshold_l2: Limit
    threshold_l2: Limit
    review_l2: Limit | None = None
    smooth_gain: Limit | None = None
    threshold_history: Many[ThresholdChange] = ()
    estimated: EstimatedLimit | None = None
    first_suggested_l2: Limit | None = None
    answers: Many[PartAnswer] = ()
    corrections: Annotated[Many[AnyCorrection], Field(max_length=MOST_CORRECTIONS)] = ()
    built: BuiltState | None = None
    remembered: RememberedState | None = None
    head: HeadState | None = None
    labelled: Many[LabelledPart] = ()
    maps_sha256: Sha256 | None = None
    pictures_sha256: Sha256 | None = None
    zoning: Zoning | None = None
    detection: DetectionStudy | None = None
    references: Annotated[Many[Reference], Field(max_length=16)]
    build_seconds: BuildSeconds

    @property
    def detector(self) -> str:
        """The name of the detector."""
        return self.options.detector

    @property
    def limits(self) -> Limits:
        """The limits that scores are compared with."""
        return Limits(self.threshold_l2, self.review_l2, self.kind_of_limit(self.threshold_l2))

    def kind_of_limit(self, threshold_l2: float) -> LimitKind:
        """Where a limit comes from."""
        if threshold_l2 == self.suggested_threshold_l2:
            return "promised"
        if self.estimated is not None:
            estimated_l2: float | None = self.estimated.threshold_l2
        else:
            estimated_l2 = estimated_threshold_l2(self.part_scores_l2, self.promise_asked)
        return "estimated" if threshold_l2 == estimated_l2 else "by hand"

    @property
    def estimated_limit(self) -> EstimatedLimit | None:
        """The estimated limit; computed for files of older versions. None: these good parts allow no estimate."""
        return self.estimated or estimated_limit(self.part_scores_l2, self.promise_asked)

    @property
    def detection_outdated(self) -> tuple[Sentence, ...]:
        """Why the study of synthetic defects does not hold any more; empty if it does, or there is none."""
        study = self.detection
        return study.outdated(self.identity, self.threshold_l2, self.zoning) if study is not None else ()

    @property
    def left_out(self) -> tuple[PartAnswer, ...]:
        """The pictures that were left out, with who answered and when."""
        return tuple(answer for answer in self.answers if answer.answer == "left out")

    @property
    def limits_notice(self) -> str:
        """A sentence for the user if the limits contradict their own history, else "".

        Two windows that changed the same limits leave two changes with the same old values. So the old values of a
        change must be the suggestion or the new values of any earlier change.
        """
        last = Limits(self.first_suggested_l2 or self.suggested_threshold_l2)
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
        """Identifies what was learned and remembered: 16 hexadecimal digits; the same for every threshold."""
        learned = "".join(member.sha256 for member in self.members)
        if self.remembered is not None:
            learned += self.remembered.sha256
        if self.head is not None:
            learned += self.head.sha256
        return hashlib.sha256(learned.encode()).hexdigest()[:16]

    @property
    def embedding(self) -> Embedding:
        """The embedding of the first member; all members share sizes, neighbourhood and runtime."""
        return self.members[0].embedding

    @property
    def n_built(self) -> int:
        """The number of training pictures of the build; those after them were called good later."""
        return self.built.n_training if self.built is not None else len(self.training)

    @property
    def n_parts(self) -> int:
        """The number of parts that the pictures of the build show; several shots of one part count once."""
        return len(shots_of(self.training[: self.n_built]))

    @property
    def good_folder(self) -> Path | None:
        """The folder that its good parts were read from, which may be gone; None: not known, or there are several.

        Pictures may lie in subfolders of two levels, such as days and cameras.
        """
        images = self.training[: self.n_built]
        paths = [Path(image.path) for image in images if image.path]
        if len(paths) < len(images) or not all(path.is_absolute() for path in paths):
            return None
        try:
            folder = Path(os.path.commonpath([path.parent for path in paths]))
        except ValueError:  # on several drives
            return None
        deepest = max(len(path.relative_to(folder).parts) for path in paths)
        return folder if folder != Path(folder.anchor) and deepest <= MOST_LEVELS else None

    @property
    def shots(self) -> tuple[tuple[int, ...], ...]:
        """For each part, the numbers of the training pictures that show it."""
        return shots_of(self.training)

    @property
    def part_scores_l2(self) -> tuple[float, ...]:
        """See :func:`part_scores_l2`; a part that was called good was chosen for its score and is no sample."""
        return part_scores_l2(self.training[: self.n_built])

    @property
    def session_counts(self) -> dict[str, int]:
        """The number of pictures of each session, in their order; empty if none are known."""
        numbers = [image.session for image in self.training]
        return {name: numbers.count(number) for number, name in enumerate(self.sessions)}

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
        if len({(m.embedding.view, m.embedding.reading) for m in self.members}) != 1:
            raise ValueError("the members' sizes differ, or their bits")
        if any(
            image.first is not None and (image.first > number or self.training[image.first].first != image.first)
            for number, image in enumerate(self.training)
        ):
            raise ValueError("a picture's first one of its part is none")
        if self.n_parts < LEAST_PARTS:
            raise ValueError("its training pictures show one part")
        if any((image.session is None) is bool(self.sessions) for image in self.training[: self.n_built]) or any(
            image.session is not None and image.session >= len(self.sessions) for image in self.training
        ):
            raise ValueError("the pictures' sessions are not those of the list")
        require_fit(self.corrections, self.built, len(self.training), len(self.references), self.remembered, self.head)
        if self.sessions_left_out and len(self.sessions) < 2:
            raise ValueError("there is no other session than the one left out")
        kind, used = kind_of(self.options), tuple(member.embedding.backbone for member in self.members)
        if kind.several != (len(used) > 1) or any((m.spread_l2 is None) is kind.several for m in self.members):
            raise ValueError("its detector has several members with a spread each, or one without")
        if kind.backbones(self.options, used[0]) != used:
            raise ValueError("the members' backbones are not those of the options")
        return self

    def with_limits(self, limits: Limits, at: datetime, by: str = "", *, rebuilt: bool = False) -> "ProjectDocument":
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
            kind=self.kind_of_limit(limits.ng_l2),
            rebuilt=rebuilt,
        )
        return self.model_copy(
            update={
                "threshold_l2": limits.ng_l2,
                "review_l2": limits.review_l2,
                "threshold_history": (*self.threshold_history, change),
            }
        )

    def after(
        self, former: "ProjectDocument", limits: Limits, answers: tuple[PartAnswer, ...], at: datetime, by: str = ""
    ) -> "ProjectDocument":
        """Return this project, learned from other good parts, with the history of the former one and these limits."""
        went_on = self.model_copy(
            update={
                "answers": answers,
                "detection": former.detection,
                "first_suggested_l2": former.first_suggested_l2 or former.suggested_threshold_l2,
                "threshold_history": former.threshold_history,
                "threshold_l2": former.threshold_l2,
                "review_l2": former.review_l2,
            }
        )
        return went_on.with_limits(limits, at, by, rebuilt=True)
