"""What a head finds and costs that learns from labelled defects: ``python -m tests.experiments.head DATA``.

The sets, their projects and test parts are those of ``tests.experiments.remembered``. 8, 16 or 32 defects are labelled
and learned as the program does it (``pipeline/correcting/learn.py``), three draws; the other defects and held-out good
parts are the test. The figures are those with the head whether the program would offer it ("adopted") or not.
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from inspector_app.core.messages import Label, ScoredPart
from inspector_app.core.scoring.scoring import half
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.learn import learned
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.labelled import GOOD
from tests.experiments.remembered import EVERY, PROMISES, Tested, built, promising
from tests.experiments.verdicts import sets_in
from tests.helpers import result_of

LABELLED = (8, 16, 32)
DRAWS = 3


def labelled(one: Tested) -> ScoredPart:
    """A defect as the Tune page labels it."""
    path = one.image.path
    return ScoredPart(path.name, path, Label.DEFECT, one.plain.score_l2, half(one.plain.patch_distance_l2))


def one_draw(
    opened: OpenedProject, known: Sequence[Tested], groups: dict[str, list[Tested]], embedded: EmbeddedParts
) -> dict[str, Any]:
    """Learn from some defects and judge all other parts."""
    limit_l2 = opened.project.document.threshold_l2
    parts = [labelled(one) for one in known]
    found = result_of(learned(opened, parts, datetime.now(UTC), embedded=embedded))
    then_l2, detector = found.opened.project.document.threshold_l2, found.opened.detector
    row: dict[str, Any] = {"adopted": found.trial.helps}
    for name, group in groups.items():
        row[f"{name} before"] = float(np.mean([one.plain.score_l2 > limit_l2 for one in group]))
        row[name] = float(np.mean([detector.headed(one.features, one.plain).score_l2 > then_l2 for one in group]))
    return row


def measure(folder: Path, cache: Path, counts: Sequence[int]) -> Iterator[dict[str, Any]]:
    opened, parts = built(folder, cache)
    embedded = EmbeddedParts()
    good = [one for one in parts if one.image.kind == GOOD]
    bad = [one for one in parts if one.image.kind != GOOD]
    for count in counts:
        for draw in range(DRAWS) if count <= len(bad) - 8 else ():
            order = np.random.default_rng(draw).permutation(len(bad))
            known, test = [bad[n] for n in order[:count]], [bad[n] for n in order[count:]]
            for promise in PROMISES:
                row = one_draw(promising(opened, promise), known, {"found": test, "alarms": good}, embedded)
                yield {"n": count, "promise": promise, **row}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", nargs="*", default=list(EVERY))
    parser.add_argument("--labelled", nargs="*", type=int, default=list(LABELLED))
    args = parser.parse_args()
    print("| set | promise | labelled defects | others found | false alarms | adopted |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as cache:
        sets = sets_in(args.data, Path(cache))
        for name in args.sets:
            by: dict[tuple[float, int], list[dict[str, Any]]] = defaultdict(list)
            for row in measure(sets[name], Path(cache), args.labelled):
                by[row["promise"], row["n"]].append(row)
            for (promise, count), rows in sorted(by.items()):
                mean = {key: 100 * float(np.mean([row[key] for row in rows])) for key in rows[0]}
                found = f"{mean['found before']:.1f} → {mean['found']:.1f}"
                alarms = f"{mean['alarms before']:.1f} → {mean['alarms']:.1f}"
                adopted = f"{sum(row['adopted'] for row in rows)} of {len(rows)}"
                print(f"| {name} | {promise:.0%} | {count} | {found} | {alarms} | {adopted} |", flush=True)


if __name__ == "__main__":
    main()
