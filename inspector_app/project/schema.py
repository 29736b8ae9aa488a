"""The content of ``project.json`` inside a project file, version 8."""

import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from inspector_app.core.detectors import AnyOptions, kind_of
from inspector_app.core.messages import LimitKind, Limits
from inspector_app.core.pictures.zones import Zoning
from inspector_app.core.scoring.calibration import LEAST_PARTS
from inspector_app.core.scoring.estimated_limit import estimated_threshold_l2
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.schema_base import Limit, Many, Part, Rate, Said, Seconds, Sha256
from inspector_app.project.schema_corrections import (
    MOST_CORRECTIONS,
    AnyCorrection,
    BuiltState,
    HeadState,
    RememberedState,
    require_fit,
)
from inspector_app.project.schema_detection import DetectionStudy
from inspector_app.project.schema_learned import Bank, Embedding, Member, Trial
from inspector_app.project.schema_limits import EstimatedLimit, PartAnswer, ThresholdChange, estimated_limit, in_words
from inspector_app.project.schema_parts import LabelledPart, Reference, TrainingImage, part_scores_l2, shots_of

CURRENT_VERSION = 8

DOCUMENT = "project.json"
MAPS_FILE = "maps.safetensors"
PICTURES_FILE = "pictures.safetensors"
CORRECTIONS_FILE = "corrections.safetensors"
REMEMBERED_FILE = "remembered.safetensors"
HEAD_FILE = "head.safetensors"
MOST_LEVELS = 3
"""A folder of good parts has its pictures so many levels below it at most, with the file itself."""
CONTRADICTION_HINT = Sentence("Check that they are right before you judge with them, or open a backup.")


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
