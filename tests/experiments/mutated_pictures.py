"""Damaged pictures against strict decoders: ``python -m tests.experiments.mutated_pictures [N] [SEED]``.

Every kind of sound picture that is read is damaged in every way in turn, N times in all (2,400). Counted are those that
are judged although a strict decoder refuses them: libjpeg's, libtiff's and libpng's own tools (djpeg -strict, tiffcp,
pngcheck, pngfix) where they are installed, with every warning a refusal, else the libraries themselves.
"""

import shutil
import sys
from collections import Counter

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import Reading
from tests.damage import HARMLESS, MUTATIONS, is_refused_by_libraries, is_refused_by_tools
from tests.sound_pictures import all_kinds

TOOLS = ("djpeg", "tiffcp", "pngcheck", "pngfix")


def main() -> int:
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 2400
    rng = np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"Not installed: {', '.join(missing)}; asking the libraries")
    refuses = is_refused_by_libraries if missing else is_refused_by_tools
    sound = [each for each in all_kinds() if not each.refused]
    odd = [each.name for each in sound if refuses(each.data, each.page)]
    print(f"Left out, since the oracle refuses them undamaged: {', '.join(odd)}")
    sound = [each for each in sound if each.name not in odd]
    by_format: dict[str, list[int]] = {}
    for number, each in enumerate(sound):
        by_format.setdefault(each.name.split()[0].strip(","), []).append(number)
    counts: dict[tuple[str, str], Counter[str]] = {}
    wrong: list[str] = []
    n_harmless = 0
    formats = list(by_format)
    for number in range(n):
        form, how = formats[number % len(formats)], list(MUTATIONS)[number // len(formats) % len(MUTATIONS)]
        each = sound[int(rng.choice(by_format[form]))]
        damaged = MUTATIONS[how](each.data, rng)
        count = counts.setdefault((form, how), Counter())
        count["n"] += 1
        try:
            rgb = decode(damaged, Reading(bits=each.bits))
        except UnreadableImageError:
            count["refused"] += 1
            continue
        whole = decode(each.data, Reading(bits=each.bits))
        count["unchanged" if np.array_equal(rgb, whole) else "changed"] += 1
        if not missing and not refuses(damaged, each.page) and is_refused_by_tools(damaged, each.page, harmless=True):
            n_harmless += 1
        if refuses(damaged, each.page):
            count["judged, the oracle refuses"] += 1
            wrong.append(f"{each.name}, {how} (number {number})")
    columns = ("n", "refused", "unchanged", "changed", "judged, the oracle refuses")
    print(f"{'':<16}" + "".join(f"{column:>{max(12, len(column) + 2)}}" for column in columns))
    for (form, how), count in sorted(counts.items()):
        cells = "".join(f"{count[column]:>{max(12, len(column) + 2)}}" for column in columns)
        print(f"{form + ' ' + how:<16}{cells}")
    print(*wrong, sep="\n")
    print(f"{n_harmless} judged that the tools only warn of in what no pixel depends on: {', '.join(HARMLESS)}")
    print(f"{n} damaged pictures, {len(wrong)} judged that the oracle refuses")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
