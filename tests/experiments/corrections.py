"""Detection and false alarms at a promised 5 % before and after 1, 3 and 10 corrections.

``python -m tests.experiments.corrections DATA [SET ...]``: DATA holds sets as in docs/methods.md; ``cells`` needs none.

Of each set, the good parts are divided at random into those that a project is built from, a pool, and a test; only the
ballscrew of several days is built from the first days, and pool and test are from later ones. The false alarms of the
pool are called good one after the other, the highest score first, as long as there are any. False alarms are counted on
the test, detection on all defects. Nothing of the test and of the defects is used for a correction.

With ``--labelled`` before the sets, half of the defects are labelled in the project, so that what they show is not
learned, and detection is counted on the other half.

"as samples": with a limit in which the parts that were called good count as the parts of the build do.
"""

import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from inspector_app.core.messages import Float64, Label, PatchFeatures
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.correcting.correct import correct
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.proposal import CalledGood
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.sources.images import read_frame
from tests import helpers

PROMISE = 0.05
AT = (0, 1, 3, 10)
SHARES = (0.4, 0.35)
"""Of the good parts: to build from, and for the pool; the others are the test."""
MOST_GOOD = 400
SEEDS = (0, 1)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
LATER_DAYS = "ballscrew_days"
SUFFIXES = {".png", ".jpg", ".jpeg", ".bmp"}


def good_and_defective(root: Path, name: str) -> tuple[list[Path], list[Path]]:
    """All good parts and all defects of a set."""
    if name == "cells":
        return list(helpers.cells(0.0, MOST_GOOD)), list(helpers.cells(1.0, 150))
    files = [path for path in sorted((root / name).rglob("*")) if path.suffix.lower() in SUFFIXES]
    files = [path for path in files if "ground_truth" not in path.parts]
    good = [path for path in files if path.parent.name == "good"]
    return good, [path for path in files if path.parent.name != "good"]


def scores(opened: OpenedProject, features: Iterable[PatchFeatures]) -> Float64:
    """Of parts that are embedded already."""
    return np.array([opened.detector.score(one).score_l2 for one in features])


def embedded(opened: OpenedProject, paths: Sequence[Path]) -> list[PatchFeatures]:
    frames = (read_frame(path, opened.detector.reading) for path in paths)
    return [opened.detector.embed(frame) for frame in frames]  # type: ignore[arg-type]


def study(root: Path, name: str, seed: int, *, labels: bool) -> None:
    good, defects = good_and_defective(root, name)
    known, defects = (defects[::2], defects[1::2]) if labels else ([], defects)
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(good))[:MOST_GOOD]
    ends = np.cumsum([round(share * len(order)) for share in SHARES])
    built, pool, test = ([good[n] for n in part] for part in np.split(order, ends))
    if name == LATER_DAYS:
        built = [path for path in good if path.parts[-3] == "train"][::2]
        later = [path for path in good if path.parts[-3] == "test"]
        halves = np.array_split(rng.permutation(len(later)), 2)
        pool, test = ([later[n] for n in half] for half in halves)
    with tempfile.TemporaryDirectory() as folder:
        settings = TrainSettings(name=name, size=256, promise=PROMISE)
        trained = helpers.result_of(train(built, settings, helpers.app_paths(Path(folder)), proposes=False))
        opened = OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)
        of_pool, of_test, of_defects = (embedded(opened, paths) for paths in (pool, test, defects))
        print(f"{name}, seed {seed}: {len(built)} built, {len(pool)} pool, {len(test)} test, {len(defects)} defects")
        known_parts = [(path, Label.DEFECT) for path in known]
        labelled = helpers.result_of(score_labelled(known_parts, opened.detector)).parts
        opened = replace(opened, project=opened.project.with_labelled(labelled))
        kept, n_done = EmbeddedParts(), 0
        for _ in range(max(AT) + 1):
            limit_l2 = opened.project.document.threshold_l2
            of_now = scores(opened, of_pool)
            if n_done in AT:
                tell(n_done, opened, scores(opened, of_test), scores(opened, of_defects))
            worst = int(of_now.argmax())
            if of_now[worst] <= limit_l2:
                print(f"  no false alarm in the pool after {n_done} corrections")
                if n_done not in AT:
                    tell(n_done, opened, scores(opened, of_test), scores(opened, of_defects))
                break
            called = [CalledGood(pool[worst].name, pool[worst])]
            known_now = opened.project.labelled_parts()
            proposed = helpers.result_of(correct(opened, known_now, called, NOW, "study", kept))
            if proposed.opened is None:
                print(f"  {proposed.refused}")
                break
            opened, n_done = proposed.opened, n_done + 1
            if not opened.detector.score(of_pool[worst]).score_l2 <= limit_l2:
                print(f"  {n_done}: still NG, because of {len(proposed.parts[0].conflicts)} labelled defects")
                of_pool.pop(worst)
                pool.pop(worst)


def tell(n: int, opened: OpenedProject, test: Float64, defects: Float64) -> None:
    """Print the figures with the limit of the project, and with one in which corrected parts count as samples."""
    document = opened.project.document
    as_samples = calibrate([image.score_l2 for image in document.training], PROMISE).threshold_l2
    figures = [
        f"{(defects > limit_l2).mean():6.1%} found {(test > limit_l2).mean():6.1%} false alarms (limit {limit_l2:.2f})"
        for limit_l2 in (document.threshold_l2, as_samples)
    ]
    print(f"  {n:2}, bank {document.rows:5}: {figures[0]}; as samples: {figures[1]}", flush=True)


def main(arguments: list[str]) -> None:
    root, labels = Path(arguments[0]), "--labelled" in arguments
    for name in [name for name in arguments[1:] if name != "--labelled"] or [
        "bottle",
        "cells",
        "tablet",
        "visa_macaroni1",
        LATER_DAYS,
    ]:
        for seed in SEEDS:
            study(root, name, seed, labels=labels)


if __name__ == "__main__":
    main(sys.argv[1:])
