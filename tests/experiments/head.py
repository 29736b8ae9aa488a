"""A small head beside the score: ``python -m tests.experiments.head DATA [--sets NAME ...]``.

The sets, their projects and test parts are those of ``tests.experiments.remembered``. A logistic regression (features
standardised, C = 0.01, classes balanced) learns good parts against 8, 16 or 32 labelled defects from the mean features
of each part's worst region, with the score and the size of the region. Where it says defect (its decision value h,
0 to 4, above 0) the score is multiplied by exp(h / 4). The limit follows from out-of-fold values of the good parts
(five folds by part). It is adopted if the labelled defects, out of fold, are found clearly more often (exact test of
McNemar, 95 %) and the good parts are not clearly more often NG. Three draws; the other defects are the test.
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from inspector_app.core.messages import Float32, Float64, Frame
from inspector_app.core.scoring.calibration import calibrate, part_scores
from inspector_app.core.scoring.regions import region_around
from inspector_app.core.scoring.scoring import image_score
from inspector_app.pipeline.comparing.paired import Judged, difference
from inspector_app.pipeline.measuring.labelled import GOOD
from inspector_app.sources.images import read_frame
from tests.experiments.remembered import EVERY, PROMISES, built
from tests.experiments.verdicts import sets_in

LABELLED = (8, 16, 32)
DRAWS = 3
FOLDS = 5
STEEPNESS = 0.01
MOST, PER_VALUE = 4.0, 4.0


def pooled(values: Float32, map_l2: Float32, score_l2: float) -> Float64:
    """What the head sees of a part: float64 (D + 2,)."""
    region = region_around(map_l2, int(map_l2.argmax()))
    assert region is not None
    return np.array([*values[region.ravel()].mean(axis=0), score_l2, np.sqrt(region.sum())], dtype=np.float64)


def head() -> Any:
    return make_pipeline(StandardScaler(), LogisticRegression(C=STEEPNESS, class_weight="balanced", max_iter=1000))


def raised(scores_l2: Float64, decision: Float64) -> Float64:
    return np.asarray(scores_l2 * np.exp(np.clip(decision, 0, MOST) / PER_VALUE))


def measure(folder: Path, cache: Path) -> Iterator[dict[str, Any]]:
    opened, parts = built(folder, cache)
    document, maps, gain = opened.project.document, opened.project.maps, opened.detector.smooth_gain
    assert maps is not None
    first = np.array([n if i.first is None else i.first for n, i in enumerate(document.training)], dtype=np.int32)
    good_x, good_s = [], []
    for image, map_l2 in zip(document.training, maps.training, strict=True):
        frame = read_frame(Path(image.path), opened.detector.reading)
        assert isinstance(frame, Frame)
        distance_l2 = map_l2.astype(np.float32)
        good_s.append(image_score(distance_l2, gain))
        good_x.append(pooled(opened.detector.embed(frame).values, distance_l2, good_s[-1]))
    seen = {one: pooled(one.features.values, one.plain.patch_distance_l2, one.plain.score_l2) for one in parts}
    held = [one for one in parts if one.image.kind == GOOD]
    bad = [one for one in parts if one.image.kind != GOOD]
    for count in LABELLED:
        for draw in range(DRAWS) if count <= len(bad) - 8 else ():
            rng = np.random.default_rng(draw)
            order = rng.permutation(len(bad))
            known, test = [bad[n] for n in order[:count]], [bad[n] for n in order[count:]]
            x = np.array([*good_x, *(seen[one] for one in known)])
            y = np.array([0] * len(good_x) + [1] * count)
            s = np.array([*good_s, *(one.plain.score_l2 for one in known)])
            fold = np.concatenate([rng.permutation(first.max() + 1)[first] % FOLDS, np.arange(count) % FOLDS])
            out = np.zeros(len(y))
            for number in range(FOLDS):
                out[fold == number] = (
                    head().fit(x[fold != number], y[fold != number]).decision_function(x[fold == number])
                )
            full = head().fit(x, y)
            s_out = raised(s, out)
            for promise in PROMISES:
                before_l2 = calibrate(part_scores(good_s, first), promise).threshold_l2
                after_l2 = calibrate(part_scores(s_out[: len(good_s)], first), promise).threshold_l2
                judged = [
                    [
                        Judged(bool(label == 0), float(score), bool(score > limit))
                        for label, score in zip(y, of, strict=True)
                    ]
                    for of, limit in ((s, before_l2), (s_out, after_l2))
                ]
                paired = difference(judged[0], judged[1], 1)
                row = {"set": folder.name, "n": count, "promise": promise}
                row["adopted"] = paired.found.clearly_more(0.95) and not paired.alarms.clearly_more(0.95)
                for name, group in (("found", test), ("alarms", held)):
                    plain = np.array([one.plain.score_l2 for one in group])
                    then = raised(plain, full.decision_function(np.array([seen[one] for one in group])))
                    row[f"{name} before"], row[name] = (plain > before_l2).mean(), (then > after_l2).mean()
                yield row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", nargs="*", default=list(EVERY))
    args = parser.parse_args()
    print("| set | promise | labelled defects | others found | false alarms | adopted |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as cache:
        sets = sets_in(args.data, Path(cache))
        for name in args.sets:
            by: dict[tuple[float, int], list[dict[str, Any]]] = defaultdict(list)
            for row in measure(sets[name], Path(cache)):
                by[row["promise"], row["n"]].append(row)
            for (promise, count), rows in sorted(by.items()):
                mean = {key: 100 * float(np.mean([row[key] for row in rows])) for key in rows[0] if key != "set"}
                found = f"{mean['found before']:.1f} → {mean['found']:.1f}"
                alarms = f"{mean['alarms before']:.1f} → {mean['alarms']:.1f}"
                adopted = f"{sum(row['adopted'] for row in rows)} of {len(rows)}"
                print(f"| {name} | {promise:.0%} | {count} | {found} | {alarms} | {adopted} |", flush=True)


if __name__ == "__main__":
    main()
