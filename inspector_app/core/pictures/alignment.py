"""Find a part in a picture by a template of the good parts, and warp the picture so that the part lies as there.

The coarse search compares the template with every place and turn of a small picture (normalised cross-correlation by
FFT). ECC (Evangelidis and Psarakis, PAMI 2008; OpenCV) refines the best of them. The motion is a turn and a shift.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Bool, Float64, UInt8, read_only
from inspector_app.core.pictures.motions import about_centres, centre_of, halved, resized, scaled
from inspector_app.core.pictures.part_search import LEAST_GREY, TURN_STEP_DEG, CoarseSearch, Pattern
from inspector_app.core.sentences import Sentence

TEMPLATE_PX = 96
"""Longer side of a template."""
FIXED_TURN_DEG = 30.0
"""Largest turn of parts that lie in one direction, both ways."""
FREE_TURN_DEG = 180.0
"""Largest turn of parts that lie in any direction."""
LEAST_AREA_PX = 50
TRY_STEPS, LAST_STEPS = 15, 6
"""Most steps of ECC at half of the template's size for each try, and at its full size for the best one."""
NOT_FOUND_HINT = Sentence("Check the part's place in the picture, the light and the focus, or build without alignment.")


@dataclass(frozen=True, slots=True, eq=False)
class Pose:
    """Where the part lies in a picture.

    Attributes:
        matrix: float64 (2, 3), a turn and a shift from pixels of the template to pixels of the picture reduced to the
            template's size; centres of pixels are whole numbers.
        turn_deg: the turn, counter-clockwise on the screen, -180 to 180.
        shift_share: the shift of the part's centre, as a share of the template's longer side.
        lock: correlation of picture and template inside the part's area, -1 to 1.
        rival: largest correlation at another place, as a share of that at the part's place; both are those of the
            coarse search; 0 to 1.
    """

    matrix: Float64
    turn_deg: float
    shift_share: float
    lock: float
    rival: float


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """The part as good parts show it, and what a picture needs to count as showing it.

    Attributes:
        grey: uint8 (h, w), 0 to 255, longer side 96 px, read-only.
        area: bool (h, w), the part with its outline, read-only.
        least_lock: least :attr:`Pose.lock`, 0 to 1.
        most_rival: largest :attr:`Pose.rival`, 0 to 1.
        most_turn_deg: largest turn, both ways: 30 or 180 degrees; 0 for parts that are only shifted, or round.
    """

    grey: UInt8
    area: Bool
    least_lock: float
    most_rival: float
    most_turn_deg: float

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return int(self.grey.shape[1]), int(self.grey.shape[0])


def template_size(source_size: tuple[int, int]) -> tuple[int, int]:
    """Return a template's (width, height) for pictures of ``source_size`` (width, height)."""
    scale = TEMPLATE_PX / max(source_size)
    width, height = (max(1, round(side * scale)) for side in source_size)
    return width, height


def shows_something(template: Template) -> bool:
    """Return whether the grey values in the template's area differ enough to find it by them."""
    return bool(template.grey[template.area].std() >= LEAST_GREY)


class Aligner:
    """A template, and the search for it, which is prepared at its first use."""

    def __init__(self, template: Template) -> None:
        """Keep ``template``.

        Raises:
            ValueError: the template has no area, or shows nothing in it.
        """
        if template.grey.shape != template.area.shape or template.area.sum() < LEAST_AREA_PX:
            raise ValueError("a template needs an area of its own size")
        if not shows_something(template):
            raise ValueError("the template shows nothing in its area")
        self.template = template
        self._facts = (
            template.grey.shape,
            template.grey.tobytes(),
            template.area.tobytes(),
            template.least_lock,
            template.most_rival,
            template.most_turn_deg,
        )

    def __eq__(self, other: object) -> bool:
        """Whether both find the same: then features of one can be used for the other."""
        return isinstance(other, Aligner) and self._facts == other._facts

    def __hash__(self) -> int:
        """Return a hash that fits :meth:`__eq__`."""
        return hash(self._facts)

    @cached_property
    def _coarse(self) -> "CoarseSearch":
        return CoarseSearch(self.template.grey, self.template.area, turns=self.template.most_turn_deg > 0)

    @cached_property
    def _whole(self) -> "Pattern":
        return Pattern(self.template.grey, self.template.area)

    @cached_property
    def _half(self) -> "Pattern":
        area = halved(self.template.area.astype(np.uint8) * 255) >= 128
        return Pattern(halved(self.template.grey), area)

    def look(self, grey: UInt8) -> Pose | None:
        """Find the best pose, however bad it is.

        Args:
            grey: uint8 (h, w) of the template's size (:func:`reduced_grey`).

        Returns:
            The pose; None if the picture has no place where the part would be inside and would show anything.
        """
        import cv2

        if grey.shape != self.template.grey.shape:
            raise ValueError(f"a picture of {grey.shape} for a template of {self.template.grey.shape}")
        motion = cv2.MOTION_EUCLIDEAN if self.template.most_turn_deg else cv2.MOTION_TRANSLATION
        starts, rival = self._coarse.find(grey)
        half = halved(grey)
        tried = [self._half.match(half, scaled(start, 0.5), motion, TRY_STEPS) for start in starts]
        if not tried:
            return None
        best = max(tried, key=lambda one: one.worth)
        last = self._whole.match(grey, scaled(best.matrix, 2.0), motion, LAST_STEPS)
        return Pose(read_only(last.matrix), last.turn_deg, self._shift(last.matrix), last.lock, rival)

    def find(self, grey: UInt8) -> Pose:
        """Find the part.

        Args:
            grey: uint8 (h, w) of the template's size.

        Raises:
            UnsuitableImageError: the part is not there, is there twice, or is partly outside the picture.
        """
        pose, template = self.look(grey), self.template
        if pose is None or pose.lock < template.least_lock:
            raise UnsuitableImageError(
                Sentence(
                    "The part was not found in the picture (match {lock}, at least {least} is needed).",
                    lock=f"{0.0 if pose is None else max(pose.lock, 0.0):.2f}",
                    least=f"{template.least_lock:.2f}",
                ),
                hint=NOT_FOUND_HINT,
            )
        if pose.rival > template.most_rival and pose.rival * pose.lock > template.least_lock:
            raise UnsuitableImageError(
                Sentence("The part was found at two places of the picture: it cannot be said which one to judge."),
                hint=Sentence("Show one part at a time."),
            )
        if abs(pose.turn_deg) > template.most_turn_deg + TURN_STEP_DEG / 2:
            raise UnsuitableImageError(
                Sentence(
                    "The part was not found: the best match is turned by {turn} degrees, more than {most}.",
                    turn=f"{abs(pose.turn_deg):.0f}",
                    most=f"{template.most_turn_deg:.0f}",
                ),
                hint=Sentence("Lay it as the good parts lie, or build for parts at any angle."),
            )
        return pose

    def to_source(self, pose: Pose, source_size: tuple[int, int], size: tuple[int, int]) -> Float64:
        """Return the motion from pixels of the network's input to pixels of the source picture: float64 (2, 3).

        Args:
            pose: of the part in the picture.
            source_size: (width, height) of the picture in pixels.
            size: (width, height) of the input in pixels.
        """
        width, height = self.template.size
        to_template = about_centres(width / size[0], height / size[1])
        moved = np.vstack([pose.matrix, [0, 0, 1]]) @ to_template
        return resized(moved[:2], (width, height), source_size)

    def _shift(self, matrix: Float64) -> float:
        centre = centre_of(self.template.area)
        moved = matrix[:, :2] @ centre + matrix[:, 2] - centre
        return float(np.hypot(*moved)) / max(self.template.size)
