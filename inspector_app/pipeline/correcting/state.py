"""A project while corrections are added to it or taken away: its bank, its good parts, and its lowered maps."""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

import numpy as np

from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector, kept_score
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.lowered import Lowered, Lowering
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float16, Float32, Int64, PatchFeatures, ScoredPart, read_only
from inspector_app.core.scoring.scoring import image_score
from inspector_app.pipeline.correcting.recalibrating import recalibrated
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.kept_bank import bank_digest, packed_bank
from inspector_app.project.kept_lowered import sha256_of_lowered
from inspector_app.project.kept_maps import PartMaps
from inspector_app.project.kept_pictures import Pictures
from inspector_app.project.schema_corrections import AnyCorrection, BuiltState, LoweredPart
from inspector_app.project.schema_learned import Member
from inspector_app.project.schema_parts import Reference, TrainingImage


def plain_of(detector: PatchDetector) -> BankDetector:
    """Return the detector without zones of a project that :func:`require_correctable` allows."""
    return cast("BankDetector", detector.plain if isinstance(detector, ZonedDetector) else detector)


def with_plain(detector: PatchDetector, change: Callable[[BankDetector], None]) -> PatchDetector:
    """Return a copy of a detector with a changed copy of its detector without zones; it shares network and zones."""
    copied = copy(detector)
    if isinstance(copied, ZonedDetector):
        copied.plain = with_plain(copied.plain, change)
    else:
        change(cast("BankDetector", copied))
    return copied


def with_bank(detector: PatchDetector, bank: MemoryBank) -> PatchDetector:
    """Return a copy of a detector with another bank."""
    return with_plain(detector, lambda plain: setattr(plain, "bank", bank))


def map_scores(detector: PatchDetector, *maps: Float16) -> list[float]:
    """Return the scores of maps, float16 (rows, cols), with the zones and the gain of the project."""
    gain = plain_of(detector).smooth_gain
    return [kept_score(detector, image_score(each.astype(np.float32), gain), each) for each in maps]


def lowered_score(detector: PatchDetector, score_l2: float, base: Float16, now: Float16) -> float:
    """Return the score of a map whose distances became smaller.

    The ratio of the two maps' scores is applied to the known score, so that nothing is lost by the maps' 16 bits.

    Args:
        detector: with the zones and the gain of the project.
        score_l2: the score of ``base``.
        base: float16 (rows, cols), the map before.
        now: float16 (rows, cols), the map now; nowhere larger.
    """
    before_l2, now_l2 = map_scores(detector, base, now)
    return score_l2 * min(1.0, now_l2 / before_l2) if before_l2 > 0 else score_l2


@dataclass(eq=False)
class _Lowered:
    """One lowered part: ``training`` is its number, ``labelled`` the part itself; one of them is None."""

    training: int | None
    labelled: ScoredPart | None
    score_l2: float


class CorrectedState:
    """A project that can be changed step by step; nothing of the project that it begins with is changed.

    Attributes:
        opened: the project that it begins with.
        bank: the bank now.
        training: its training pictures now.
        maps: float16 (rows, cols) for each of them.
        labelled: its labelled parts now.
        corrections: its corrections now.
    """

    def __init__(self, opened: OpenedProject, labelled: Sequence[ScoredPart], radius_l2: float) -> None:
        """Begin with a project and its labelled parts; ``radius_l2`` is used only for the first correction."""
        project, document = opened.project, opened.project.document
        assert project.maps is not None
        self.opened = opened
        self.bank = plain_of(opened.detector).bank
        self.training = list(document.training)
        self.maps = list(project.maps.training)
        self.labelled = list(labelled)
        self.corrections: list[AnyCorrection] = list(document.corrections)
        self._lowering = Lowering(project.lowered or Lowered.nothing(opened.detector.embedder.grid))
        self._place_of: dict[int, int] = {}  # of the entry of a training picture; found again when it is empty
        self.built = document.built or BuiltState(
            n_training=len(document.training),
            radius_l2=radius_l2,
            suggested_threshold_l2=document.suggested_threshold_l2,
            promise=document.promise,
            estimated=document.estimated,
            threshold_l2=document.threshold_l2,
            review_l2=document.review_l2,
            references_l2=tuple(one.score_l2 for one in document.references),
            lowered=(),
            lowered_sha256="0" * 64,
        )
        self._entries = [
            _Lowered(one.training, self._labelled_with(one.now_l2) if one.training is None else None, one.score_l2)
            for one in self.built.lowered
        ]

    def _labelled_with(self, score_l2: float) -> ScoredPart | None:
        return next((part for part in self.labelled if part.score_l2 == score_l2), None)

    @property
    def n_built(self) -> int:
        """The number of training pictures of the build."""
        return self.built.n_training

    def is_known(self, part: ScoredPart) -> bool:
        """Whether the map of a labelled part without corrections is kept."""
        return any(entry.labelled is part for entry in self._entries)

    # --- the bank ----------------------------------------------------------------------------------------------

    def add_good(self, image: TrainingImage, base: Float16, features: PatchFeatures, rows: Int64) -> int:
        """Add a part that a person called good, and these of its patches to the bank; returns its number.

        ``image`` has its score without corrections, and ``base`` is its map without them.
        """
        number = len(self.training)
        count = np.full(len(rows), number, dtype=np.int32)
        self.bank = MemoryBank(
            np.concatenate([self.bank.vectors, features.values[rows]]),
            np.concatenate([self.bank.image_index, count]),
            np.concatenate([self.bank.cell, rows.astype(np.int32)]),
        )
        self.training.append(image)
        self.maps.append(base)
        return number

    def take_out(self, number: int) -> None:
        """Take a part that was called good out of the training pictures, and its vectors out of the bank."""
        left = self.bank.image_index != number
        index = self.bank.image_index[left]
        index = np.where(index > number, index - 1, index).astype(np.int32)
        self.bank = MemoryBank(self.bank.vectors[left], index, self.bank.cell[left])
        del self.training[number], self.maps[number]
        self.corrections = [
            one.model_copy(update={"part": one.part - 1}) if one.part is not None and one.part > number else one
            for one in self.corrections
        ]
        for entry in self._entries:
            if entry.training is not None and entry.training > number:
                entry.training -= 1
        self._place_of = {}

    # --- lowered maps ------------------------------------------------------------------------------------------

    def lower_training(self, number: int, by: int, distance_l2: Float32) -> None:
        """Lower the map of a training picture to its distances to the vectors of a correction, float32 (k,)."""
        if not self._place_of:
            self._place_of = {one.training: n for n, one in enumerate(self._entries) if one.training is not None}
        place = self._place_of.get(number)
        if place is None:
            place = self._enter(_Lowered(number, None, self.training[number].score_l2), self.maps[number])
            self._place_of[number] = place
        self._lowering.add_rows(by, place, distance_l2)

    def enter_labelled(self, part: ScoredPart, score_l2: float, base: Float16) -> None:
        """Keep the score and the map, float16 (rows, cols), of a labelled part without corrections."""
        self._enter(_Lowered(None, part, score_l2), base)

    def lower_labelled(self, part: ScoredPart, by: int, distance_l2: Float32) -> None:
        """As :meth:`lower_training`, for a labelled part that was entered."""
        place = next(n for n, one in enumerate(self._entries) if one.labelled is part)
        self._lowering.add_rows(by, place, distance_l2)

    def _enter(self, entry: _Lowered, base: Float16) -> int:
        self._entries.append(entry)
        return self._lowering.add_part(base)

    def forget_correction(self, by: int) -> None:
        """Take away what the vectors of a correction lowered."""
        self._lowering = Lowering(self._lowering.done().without(by))

    def become_labelled(self, number: int, part: ScoredPart) -> None:
        """A part that was called good is one of the labelled parts from now on; call it before :meth:`take_out`."""
        self.labelled.append(part)
        for entry in self._entries:
            if entry.training == number:
                entry.training, entry.labelled = None, part
        self._place_of = {}

    def forget_training(self, number: int) -> None:
        """Forget the map of a part that was called good; call it before :meth:`take_out`."""
        self._keep([entry.training != number for entry in self._entries])

    def replace_labelled(self, part: ScoredPart, now: ScoredPart | None) -> None:
        """Put another part in the place of a labelled one, or none."""
        place = next(n for n, one in enumerate(self.labelled) if one is part)
        self.labelled[place : place + 1] = [now] if now is not None else []
        for entry in self._entries:
            if entry.labelled is part:
                entry.labelled = now

    def _keep(self, flags: Sequence[bool]) -> None:
        self._lowering = Lowering(self._lowering.done().kept(np.array(flags, dtype=np.bool_)))
        self._place_of = {}
        self._entries = [entry for entry, kept in zip(self._entries, flags, strict=True) if kept]

    def settle(self) -> None:
        """Give every lowered part the score and the map that follow from the corrections that are left.

        A part that no correction lowers any more has its score without corrections, to the bit.
        """
        self._keep([entry.training is not None or entry.labelled is not None for entry in self._entries])
        lowered = self._lowering.done()
        for entry, base, now in zip(self._entries, lowered.base, lowered.maps(), strict=True):
            score_l2 = lowered_score(self.opened.detector, entry.score_l2, base, now)
            if entry.training is not None:
                image = self.training[entry.training]
                self.training[entry.training] = image.model_copy(update={"score_l2": score_l2})
                self.maps[entry.training] = now
            elif entry.labelled is not None:
                part = replace(entry.labelled, score_l2=score_l2, patch_distance_l2=now)
                self.replace_labelled(entry.labelled, part)
        self._keep(np.isin(np.arange(len(self._entries)), lowered.part).tolist())

    # --- the result --------------------------------------------------------------------------------------------

    def project(self, at: datetime, by: str, pictures: Pictures) -> OpenedProject:
        """Return the project, calibrated; call :meth:`settle` before."""
        detector = with_bank(self.opened.detector, self.bank)
        before = self.opened.project
        corrected = len(self.training) > self.n_built
        learned = replace(before.learned[0], memory=self.bank)
        update = {
            "training": tuple(self.training),
            "corrections": tuple(self.corrections),
            "built": self._built() if corrected else None,
            "members": (_member(before.document.members[0], learned),),
            "references": tuple(self._references(detector, corrected=corrected)),
        }
        document = recalibrated(before.document.model_copy(update=update), before.document, self.built, at, by)
        maps = PartMaps(read_only(np.stack(self.maps)), cast("PartMaps", before.maps).labelled)
        project = replace(
            before,
            document=document,
            learned=(learned,),
            maps=maps,
            lowered=self._lowering.done() if corrected else None,
        )
        project = project.with_labelled(self.labelled).with_pictures({**before.pictures, **pictures})
        return replace(self.opened, project=project, detector=detector)

    def _built(self) -> BuiltState:
        lowered = [
            LoweredPart(
                training=entry.training,
                score_l2=entry.score_l2,
                now_l2=self.training[entry.training].score_l2
                if entry.training is not None
                else cast("ScoredPart", entry.labelled).score_l2,
            )
            for entry in self._entries
        ]
        update = {"lowered": tuple(lowered), "lowered_sha256": sha256_of_lowered(self._lowering.done())}
        return self.built.model_copy(update=update)

    def _references(self, detector: PatchDetector, *, corrected: bool) -> list[Reference]:
        """The reference pictures with their scores against the bank now, or those of the build."""
        project = self.opened.project
        scores_l2 = (
            [
                detector.score(detector.embed_reference(project.references[one.file])).score_l2
                for one in project.document.references
            ]
            if corrected
            else self.built.references_l2
        )
        return [
            one.model_copy(update={"score_l2": score})
            for one, score in zip(project.document.references, scores_l2, strict=True)
        ]


def _member(member: Member, learned: Learned) -> Member:
    digest = bank_digest(packed_bank(learned), member.embedding)
    return member.model_copy(update={"rows": learned.memory.rows, "sha256": digest})
