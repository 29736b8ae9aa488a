"""Learn the template of an alignment from good parts: the mean part, its area, and how well good parts match it."""

from collections.abc import Sequence

import numpy as np

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Bool, Float64, UInt8, read_only
from inspector_app.core.pictures.alignment import FREE_TURN_DEG, Aligner, Pose, Template, shows_something
from inspector_app.core.pictures.motions import usual_motion
from inspector_app.core.sentences import Sentence

MIN_PICTURES = 3
CANDIDATES = 5
"""Number of good parts that are tried as the first template."""
RING_SHARE = 0.06
"""Width of the border that shows the background, as a share of the shorter side."""
MOST_RING = 0.25
"""If more of the border than this looks like the part, the part fills the picture."""
SMALLEST, LARGEST = 0.02, 0.75
"""Shares of the picture between which an area can be a part in front of a background."""
OUTLINE_SHARE = 0.03
"""How far the area reaches beyond the part, as a share of the longer side: the outline must be in it."""
MARGIN_SHARE = 0.1
"""Border that is left out where the part fills the picture, so that it can be found when it is shifted."""
LEAST_MEDIAN = 0.6
"""Good parts whose median match is lower do not look alike enough to be aligned."""
LOCK_SHARE = 0.45
"""Least match, as a share of the match that nine of ten good parts exceed. Measured: a part that lacks a third has 0.5
to 0.6 of it and is found; pictures of other things have up to 0.45."""
LEAST_LOCK = 0.35
"""Least match of any part; noise and texture match by 0.2 to 0.3."""
TURN_GAIN = 0.03
"""What turning must add to the median match; otherwise parts are only shifted."""
MOST_REPEATED = 0.85
"""If a tenth of the good parts match at a second place by this share of their match, a picture shows several parts."""
WITHOUT_HINT = Sentence("Build without alignment.")


def part_area(rgb: UInt8) -> Bool:
    """Find where a picture differs from its border.

    Args:
        rgb: uint8 (h, w, 3), a small picture of a part.

    Returns:
        bool (h, w): the part with its outline; all but a margin if the part cannot be told from the border.
    """
    import cv2

    height, width = rgb.shape[:2]
    ring = np.ones((height, width), dtype=np.bool_)
    thick = max(1, round(RING_SHARE * min(height, width)))
    ring[thick:-thick, thick:-thick] = False
    apart = np.linalg.norm(rgb.astype(np.float32) - np.median(rgb[ring], axis=0), axis=2)
    apart = cv2.GaussianBlur(np.minimum(apart, 255), (0, 0), 1.0).astype(np.uint8)
    _, differs = cv2.threshold(apart, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    count, pieces, facts, _ = cv2.connectedComponentsWithStats(differs, connectivity=8)
    on_border = np.zeros(count, dtype=np.bool_)
    on_border[np.unique(pieces[ring])] = True
    sizes = facts[:, cv2.CC_STAT_AREA].copy()
    sizes[0] = 0
    largest = int(sizes.argmax())
    if not on_border[largest]:
        sizes[on_border] = 0
    kept = np.isin(pieces, np.flatnonzero(sizes >= 0.1 * max(1, sizes[largest])))
    if not SMALLEST < kept.mean() < LARGEST or kept[ring].mean() > MOST_RING:
        area = np.zeros((height, width), dtype=np.bool_)
        down, across = round(MARGIN_SHARE * height), round(MARGIN_SHARE * width)
        area[down : height - down, across : width - across] = True
        return read_only(area)
    wide = 2 * max(1, round(OUTLINE_SHARE * max(height, width))) + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide))
    return read_only(np.asarray(cv2.dilate(kept.astype(np.uint8), kernel), dtype=np.bool_))


def learn_template(pictures: Sequence[UInt8], most_turn_deg: float) -> Template:
    """Make the template of good parts, and the limits that a picture must keep.

    The first template is the good part that the others match best; the second is the mean of all that match it, and
    lies as good parts usually do: zones are drawn on the mean of their pictures.

    Args:
        pictures: uint8 (h, w, 3) of good parts, all of :func:`inspector_app.core.pictures.alignment.template_size`.
        most_turn_deg: largest turn of a part, both ways: 30 or 180 degrees.

    Raises:
        TrainingError: the parts cannot be aligned with one another; it says why.
    """
    if len(pictures) < MIN_PICTURES:
        raise TrainingError(
            Sentence("{n} good parts are too few to align them.", n=len(pictures)),
            hint=Sentence("Take pictures of {n} or more, or build without alignment.", n=MIN_PICTURES),
        )
    greys = [_grey(rgb) for rgb in pictures]
    chosen = sorted({round(place) for place in np.linspace(0, len(pictures) - 1, CANDIDATES)})
    firsts = [_raw(greys[number], part_area(pictures[number]), most_turn_deg) for number in chosen]
    shown = [first for first in firsts if shows_something(first)]  # not of a picture without the part
    if not shown:
        raise _shows_nothing()
    tries = [_align(first, greys) for first in shown]
    first, poses = max(tries, key=lambda tried: _median_lock(tried[1]))
    locked = [
        (rgb, pose.matrix) for rgb, pose in zip(pictures, poses, strict=True) if pose is not None and _locks(pose)
    ]
    if 2 * len(locked) < len(pictures):
        raise _too_different(len(locked), len(pictures))
    to_usual = usual_motion(first.template.area, [matrix for _, matrix in locked], turns=most_turn_deg < FREE_TURN_DEG)
    from_usual = np.linalg.inv(np.vstack([to_usual, [0, 0, 1]]))
    aligned = [_warped(rgb, matrix @ from_usual) for rgb, matrix in locked]
    mean = np.rint(np.mean(aligned, axis=0)).astype(np.uint8)
    area = part_area(mean)
    try:
        turned, poses = _align(_raw(_grey(mean), area, most_turn_deg), greys)
        shifted, plain_poses = _align(_raw(_grey(mean), area, 0.0), greys)
    except ValueError as error:  # what the parts have in common shows nothing
        raise _too_different(len(locked), len(pictures)) from error
    if most_turn_deg and _median_lock(plain_poses) > _median_lock(poses) - TURN_GAIN:
        turned, poses = shifted, plain_poses
    return _with_limits(turned.template, poses)


def _grey(rgb: UInt8) -> UInt8:
    import cv2

    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _raw(grey: UInt8, area: Bool, most_turn_deg: float) -> Template:
    return Template(read_only(grey), area, 0.0, 1.0, most_turn_deg)


def _align(template: Template, greys: Sequence[UInt8]) -> tuple[Aligner, list[Pose | None]]:
    try:
        aligner = Aligner(template)
    except ValueError as error:
        raise _shows_nothing() from error
    return aligner, [aligner.look(grey) for grey in greys]


def _shows_nothing() -> TrainingError:
    return TrainingError(Sentence("The good parts show nothing by which they could be aligned."), hint=WITHOUT_HINT)


def _lock(pose: Pose | None) -> float:
    return pose.lock if pose is not None else 0.0


def _locks(pose: Pose | None) -> bool:
    return _lock(pose) >= LEAST_LOCK


def _median_lock(poses: Sequence[Pose | None]) -> float:
    return float(np.median([_lock(pose) for pose in poses]))


def _warped(rgb: UInt8, matrix: Float64) -> UInt8:
    """The picture in the frame from which a motion, float64 (2, 3), leads to it."""
    import cv2

    size = (rgb.shape[1], rgb.shape[0])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    moved = cv2.warpAffine(rgb, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, dtype=np.uint8)


def _too_different(n: int, total: int) -> TrainingError:
    return TrainingError(
        Sentence("The good parts cannot be aligned: only {n} of {total} match one another.", n=n, total=total),
        hint=Sentence("Build without alignment, or use pictures that show one part each on an even background."),
    )


def _with_limits(template: Template, poses: Sequence[Pose | None]) -> Template:
    """Derive the least match and the largest second match from those of the good parts."""
    locks = np.array([_lock(pose) for pose in poses])
    if np.median(locks) < LEAST_MEDIAN:
        raise _too_different(int((locks >= LEAST_MEDIAN).sum()), len(locks))
    usual = float(np.quantile(locks, 0.1))
    least_lock = max(LOCK_SHARE * usual, LEAST_LOCK)
    rivals = np.array([pose.rival for pose in poses if pose is not None and pose.lock >= least_lock])
    usual_rival = float(np.quantile(rivals, 0.9))
    if usual_rival > MOST_REPEATED:
        raise TrainingError(
            Sentence(
                "The good parts cannot be aligned: {n} of {total} pictures match at two places.",
                n=int((rivals > MOST_REPEATED).sum()),
                total=len(poses),
            ),
            hint=Sentence("Use pictures that show one part each, or build without alignment."),
        )
    most_rival = (usual_rival + 1) / 2
    return Template(template.grey, template.area, round(least_lock, 4), round(most_rival, 4), template.most_turn_deg)
