"""Every kind of picture against reference pixels: ``python -m tests.experiments.picture_matrix``.

Prints, by format, how many kinds come out right, are refused with a sentence, or come out wrong.
"""

import io
import sys
from collections import Counter

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.pictures.decoding import decode, size_of
from inspector_app.core.reading import Reading
from tests.sound_pictures import Sound, all_kinds


def outcome(sound: Sound) -> str:
    """Whether it is "right", "refused" by name, or "wrong": other pixels, another size in its header, or an error."""
    try:
        rgb = decode(sound.data, Reading(bits=sound.bits))
        size = size_of(io.BytesIO(sound.data))
    except UnreadableImageError as error:
        return "refused" if sound.refused and "no complete" not in str(error) else "wrong"
    if sound.rgb is None or rgb.shape != sound.rgb.shape or size != (rgb.shape[1], rgb.shape[0]):
        return "wrong"
    return "right" if int(np.abs(rgb.astype(int) - sound.rgb).max()) <= sound.tolerance else "wrong"


def main() -> int:
    counts: dict[str, Counter[str]] = {}
    for sound in all_kinds():
        found = outcome(sound)
        counts.setdefault(sound.name.split()[0].strip(","), Counter())[found] += 1
        if found == "wrong":
            print(f"wrong: {sound.name}")
    print(f"{'':<10}{'kinds':>8}{'right':>8}{'refused':>9}{'wrong':>8}")
    for name, count in [*counts.items(), ("all", sum(counts.values(), Counter()))]:
        print(f"{name:<10}{count.total():>8}{count['right']:>8}{count['refused']:>9}{count['wrong']:>8}")
    return 1 if any(count["wrong"] for count in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
