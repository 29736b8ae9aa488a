"""The robustness study of the ReConPatch paper: the same test pictures with seeded disturbances."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inspector_app.core.messages import Bool, UInt8
from inspector_app.core.pictures.disturbances import DISTURBANCE_KINDS, disturb
from inspector_app.pipeline.measuring.labelled import LabelledImage


def disturbed(
    images: Sequence[LabelledImage], seed: int, kinds: Sequence[str] = DISTURBANCE_KINDS
) -> list[LabelledImage]:
    """Return the same pictures and masks, each with its own random rotation, translation, light and blur.

    Args:
        images: test pictures.
        seed: seed of all disturbances.
        kinds: some of ``DISTURBANCE_KINDS``.
    """

    def after(number: int, image: LabelledImage) -> LabelledImage:
        before = image.change

        def change(rgb: UInt8, mask: Bool | None) -> tuple[UInt8, Bool | None]:
            if before is not None:
                rgb, mask = before(rgb, mask)
            return disturb(rgb, mask, kinds, np.random.default_rng([seed, 6, number]))

        return replace(image, change=change)

    return [after(number, image) for number, image in enumerate(images)]
