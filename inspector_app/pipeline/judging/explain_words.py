"""The sentences that explain a verdict."""

import math

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector
from inspector_app.core.messages import NO_ZONE, InspectionRecord, Region, Verdict
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.pipeline.judging.cut_outs import Cells
from inspector_app.pipeline.judging.reach import There

THIRD, EDGE = 1 / 3, 0.2
"""A place is at an edge if it is nearer to it than this share of the picture."""
FEW = 100
"""With fewer good parts than this, 99 % of them are all of them."""


def area_words(area_px: float, area_mm2: float | None) -> str:
    """Return an area; the units are the same in every language."""
    return f"{area_mm2:.3g} mm\N{SUPERSCRIPT TWO}" if area_mm2 is not None else f"{area_px:.0f} px"


def place_words(x: float, y: float) -> Sentence:
    """Return where a place lies; x and y in shares of the picture."""
    col, row = (0 if at < THIRD else 2 if at > 1 - THIRD else 1 for at in (x, y))
    at_edge = any(at < EDGE or at > 1 - EDGE for at in (x, y))
    if at_edge:
        return (
            Sentence("at the upper left corner"),
            Sentence("at the upper edge"),
            Sentence("at the upper right corner"),
            Sentence("at the left edge"),
            Sentence("in the middle"),
            Sentence("at the right edge"),
            Sentence("at the lower left corner"),
            Sentence("at the lower edge"),
            Sentence("at the lower right corner"),
        )[3 * row + col]
    return (
        Sentence("above left of the middle"),
        Sentence("above the middle"),
        Sentence("above right of the middle"),
        Sentence("left of the middle"),
        Sentence("in the middle"),
        Sentence("right of the middle"),
        Sentence("below left of the middle"),
        Sentence("below the middle"),
        Sentence("below right of the middle"),
    )[3 * row + col]


def subject_of(region: Region | None, at: tuple[float, float], *, asked: bool) -> Sentence:
    """Return the beginning of the reason: what is spoken of, and where it lies."""
    where = place_words(*at)
    if region is None:
        return (
            Sentence("This place ({place})", place=where)
            if asked
            else Sentence("The most unusual place ({place})", place=where)
        )
    area = area_words(region.area_px, region.area_mm2)
    if asked:
        return Sentence("This region ({area}, {place})", area=area, place=where)
    return Sentence("The brightest region ({area}, {place})", area=area, place=where)


def said_of(subject: Sentence, there: There | None, *, patches: bool) -> Sentence:
    """Return the reason in one sentence.

    Args:
        subject: :func:`subject_of` the place.
        there: what good parts reach there; None: not known.
        patches: whether the detector compares with single patches of good parts.
    """
    if there is None or not math.isfinite(there.ratio):
        return Sentence("{subject} is the most different from the good parts.", subject=subject)
    if there.ratio <= 1:
        return Sentence(
            "{subject} is not unusual: of {n} good parts, {m} reach as much there.",
            subject=subject,
            n=there.n,
            m=there.n - there.n_below,
        )
    ratio = f"{there.ratio:.1f}" if there.ratio >= 1.1 else f"{there.ratio:.2f}"
    if patches and there.n >= FEW:
        return Sentence(
            "{subject} is {ratio} times farther from any good patch than 99 % of good parts reach there.",
            subject=subject,
            ratio=ratio,
        )
    if patches:
        return Sentence(
            "{subject} is {ratio} times farther from any good patch than the farthest of the {n} good parts there.",
            subject=subject,
            ratio=ratio,
            n=there.n,
        )
    if there.n >= FEW:
        return Sentence(
            "{subject} differs {ratio} times as much from the good parts as 99 % of them do there.",
            subject=subject,
            ratio=ratio,
        )
    return Sentence(
        "{subject} differs {ratio} times as much from the good parts as the most different of the {n} does there.",
        subject=subject,
        ratio=ratio,
        n=there.n,
    )


def percent_words(there: There) -> Sentence:
    """Return which share of the good parts reaches less at the place."""
    return Sentence(
        "Of {n} good parts, {m} reach less at this place ({share} %).",
        n=there.n,
        m=there.n_below,
        share=f"{100 * there.percentile:.1f}",
    )


# --- the rule that decided ---------------------------------------------------------------------------------------


def rule_of(record: InspectionRecord, zone: Sentence = NOTHING, head: Sentence = NOTHING) -> Sentence:
    """Return the rule that decided; ``zone``: what the zones do at the place; ``head``: what the head does there."""
    if record.anomaly is None or not math.isfinite(record.score_l2):
        return Sentence("ERROR, because the part could not be judged.")
    score = f"{record.relative_score:.2f}"
    review_l2 = record.limits.review_l2
    lower = f"{review_l2 / record.limits.ng_l2:.2f}" if review_l2 is not None else "1.00"
    if record.verdict is Verdict.NG:
        decided = Sentence("NG, because the score {score} is above the limit 1.00.", score=score)
    elif record.verdict is Verdict.OK:
        decided = Sentence("OK, because the score {score} is not above the limit {limit}.", score=score, limit=lower)
    elif review_l2 is not None and record.score_l2 > review_l2:
        decided = Sentence(
            "REVIEW, because the score {score} is above the lower limit {limit}, but not above the limit 1.00.",
            score=score,
            limit=lower,
        )
    else:
        decided = Sentence("REVIEW, because of a doubt, whatever the score: {reason}", reason=record.reason)
    return join(decided, head, _limit_kind(record), zone)


def _limit_kind(record: InspectionRecord) -> Sentence:
    match record.limits.kind:
        case "promised":
            return Sentence("The limit is the one that the good parts promise.")
        case "estimated":
            return Sentence("The limit is estimated from the scores of the good parts.")
        case "by hand":
            return Sentence("The limit was set by hand.")
    return NOTHING


def zone_rule(
    detector: PatchDetector,
    cells: Cells,
    cell: int,
    region: Region | None,
    source_size: tuple[int, int],
) -> Sentence:
    """Return what zones and minimum area do at a patch; "" if there are none.

    Args:
        detector: with zones or without.
        cells: where its patches lie.
        cell: the patch.
        region: the region that is explained; None: none.
        source_size: (width, height) of the part's picture in pixels.
    """
    if not isinstance(detector, ZonedDetector):
        return NOTHING
    said: list[Sentence] = []
    factor = float(detector.rule.factor.ravel()[cell])
    if region is not None and region.zone not in {"", NO_ZONE}:
        said.append(Sentence("The region lies in the zone {zone}.", zone=region.zone))
    if not detector.rule.judged.ravel()[cell]:
        said.append(Sentence("This place is ignored."))
    elif factor != 1:
        said.append(Sentence("Distances count {factor} times there.", factor=f"{factor:g}"))
    if detector.rule.least_px is not None:
        least_px = detector.rule.least_px
        row, col = divmod(cell, cells.grid[1])
        at = least_px[
            int((row + 0.5) / cells.grid[0] * least_px.shape[0]), int((col + 0.5) / cells.grid[1] * least_px.shape[1])
        ]
        if at > 0:
            share = float(abs(np.linalg.det(cells.to_picture[:, :2]))) / least_px.size
            area_px = float(at) * share * source_size[0] * source_size[1]
            mm_per_px = detector.mm_per_px(source_size)
            area_mm2 = area_px * mm_per_px**2 if mm_per_px is not None else None
            said.append(Sentence("Only regions of at least {area} count there.", area=area_words(area_px, area_mm2)))
    return join(*said) if said else NOTHING


# --- what is missing or not certain ------------------------------------------------------------------------------


def not_judged(reason: str) -> Sentence:
    """Say why there is no map to explain."""
    if not reason:
        return Sentence("The part could not be judged, so there is nothing to compare.")
    return Sentence("The part could not be judged, so there is nothing to compare: {reason}", reason=reason)


def no_picture() -> Sentence:
    """Say that the nearest good patches cannot be found again."""
    return Sentence("The picture of the part is no longer there, so the nearest good patches cannot be found again.")


def by_place(*, has_maps: bool) -> Sentence:
    """Say what a detector without nearest patches compares with."""
    if has_maps:
        return Sentence(
            "This detector compares with all good parts together, not with single patches. "
            "The good parts shown are the most usual ones at this place."
        )
    return Sentence(
        "This detector compares with all good parts together, not with single patches, so no good part is shown."
    )


def one_of_each_network() -> Sentence:
    """Say what the good patches of an ensemble are."""
    return Sentence(
        "Several networks judge together, and each compares for itself. One good patch of each network is shown, with "
        "its distance in units of that network's spread; the distance of the patch is their mean."
    )


def other_distance() -> Sentence:
    """Say that the picture is not exactly the one that was judged."""
    return Sentence("The picture is not exactly the one that was judged, so the distances are approximate.")


def small_pictures() -> Sentence:
    """Say that small pictures are shown."""
    return Sentence("Files of good parts are missing or changed. The small pictures in the project are shown instead.")


def no_good_pictures() -> Sentence:
    """Say that pictures of good parts are missing."""
    return Sentence(
        "Files of good parts are missing, and this project keeps no small pictures of them. "
        "Find the pictures again on the Tune page to see the good patches."
    )


def whole_pictures() -> Sentence:
    """Say why good parts are shown without a place."""
    return Sentence("Where the good patch lies in its picture is not known, so the whole good part is shown.")


def about_there() -> Sentence:
    """Say that a place in a good part may be a little off."""
    return Sentence(
        "The good parts were also learned a little moved and turned, so a good patch may lie a little beside the mark."
    )


def no_maps() -> Sentence:
    """Say that the good parts' maps are missing."""
    return Sentence(
        "This project keeps no maps of its good parts, so it is not known what they reach at this place. "
        "Build it again to keep them."
    )


def like_a_defect(name: str, number: int, factor: float) -> Sentence:
    """Say that a remembered defect raises the worst patch."""
    return Sentence(
        "It looks like the remembered defect of {name} (correction {n}), so its distance counts {factor} times.",
        name=name,
        n=number,
        factor=f"{factor:.1f}",
    )


def by_head(number: int, factor: float, without: Verdict | None) -> Sentence:
    """Say that a head raises the worst region; ``without``: the verdict without it at this limit, if another one."""
    said = Sentence(
        "What was learned from labelled defects (correction {n}) calls this region a defect, so its distances count "
        "{factor} times.",
        n=number,
        factor=f"{factor:.2f}",
    )
    if without is None:
        return said
    return join(said, Sentence("At the same limit, without that, the part would be {verdict}.", verdict=without.value))
