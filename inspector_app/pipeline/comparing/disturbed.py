"""The robustness study of the ReConPatch paper: the same test pictures with seeded disturbances."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inspector_app.core.messages import Bool, UInt8
from inspector_app.core.pictures.disturbances import DISTURBANCE_KINDS, disturb
from inspector_app.pipeline.measuring.labelled import Changed, LabelledImage


def disturbed(
    images: Sequence[LabelledImage], seed: int, kinds: Sequence[str] = DISTURBANCE_KINDS
) -> list[LabelledImage]:
    """Return the same pictures and masks, each with its own random rotation, translation, light and blur.

    What a picture that moved leaves at the border is not judged: no real part shows it.

    Args:
        images: test pictures.
        seed: seed of all disturbances.
        kinds: some of ``DISTURBANCE_KINDS``.
    """

    def after(number: int, image: LabelledImage) -> LabelledImage:
        before = image.change

        def change(rgb: UInt8, mask: Bool | None) -> Changed:
            if before is not None:
                rgb, mask, _ = before(rgb, mask)
            return Changed(*disturb(rgb, mask, kinds, np.random.default_rng([seed, 6, number])))

        return replace(image, change=change)

    return [after(number, image) for number, image in enumerate(images)]
