"""Parts that lie at any angle: ``python -m tests.experiments.angles SET [PX [SEED [angles ...]]]``.

SET has ``train/good`` and ``test/<kind>``. Every test part is turned to seeded angles about the picture's centre, and
what that leaves at the border is not judged. For each number of angles in the memory (1: copies are off), prints what
the limits of a promised and of an estimated 5 % call NG, the AUROC, and the time.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from inspector_app.core.messages import Bool, Frame, Limits, UInt8
from inspector_app.core.pictures import copies
from inspector_app.core.pictures.copies import Rotation
from inspector_app.core.pictures.disturbances import Amounts, disturb
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.estimated_limit import estimated_threshold_l2
from inspector_app.core.scoring.metrics import auroc
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.project.paths import user_paths
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk

PROMISE = 0.05
TURNS = 3
"""Each test part is judged at so many angles."""
ANY_ANGLE = Amounts(rotation_deg=180.0)


def _scores(pictures: Sequence[tuple[UInt8, Bool | None]], trained: Trained) -> "np.typing.NDArray[np.float64]":
    frames = (Frame(rgb, "", 0.0, shown=shown) for rgb, shown in pictures)
    return np.array([inspect(frame, trained.detector, Limits(1e9)).score_l2 for frame in frames])


def _turned(paths: Sequence[Path], seed: int) -> list[tuple[UInt8, Bool | None]]:
    made = []
    for number, path in enumerate(paths):
        rgb = read_rgb(path)
        for turn in range(TURNS):
            rng = np.random.default_rng([seed, number, turn])
            moved = disturb(rgb, None, ("rotation",), rng, ANY_ANGLE)
            made.append((moved.rgb, moved.shown))
    return made


def main() -> None:
    """Print one line for each number of angles, and for the test parts as they are and turned."""
    folder = Path(sys.argv[1])
    px = int(sys.argv[2]) if len(sys.argv) > 2 else 256
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    wanted = [int(number) for number in sys.argv[4:]] or [1, 4, 8, 12, 24]
    good = walk(folder / "train" / "good").files
    test_good = walk(folder / "test" / "good").files
    defects = [path for path in walk(folder / "test").files if path not in set(test_good)]
    for angles in wanted:
        copies.N_ANGLES = angles - 1
        rotation: Rotation = "free" if angles > 1 else "fixed"
        settings = TrainSettings(name="angles", size=px, rotation=rotation, promise=PROMISE, seed=seed)
        began_s = time.process_time()
        for _ in (steps := Steps(train(good, settings, user_paths(), proposes=False))):
            pass
        trained, took_s = steps.result, time.process_time() - began_s
        scores_l2 = trained.project.document.part_scores_l2
        limits = calibrate(scores_l2, PROMISE).threshold_l2, estimated_threshold_l2(scores_l2, PROMISE) or np.inf
        told = []
        for name, sets in (
            (
                "as they lie",
                ([(read_rgb(path), None) for path in test_good], [(read_rgb(path), None) for path in defects]),
            ),
            ("turned", (_turned(test_good, 1 + 2 * seed), _turned(defects, 2 + 2 * seed))),
        ):
            judged = [_scores(pictures, trained) for pictures in sets]
            figures = [f"AUROC {100 * auroc(*(scores.tolist() for scores in judged)):.1f}"]
            for limit, limit_l2 in zip(("promised", "estimated"), limits, strict=True):
                alarms, found = (100 * float((scores > limit_l2).mean()) for scores in judged)
                figures.append(f"{limit}: false alarms {alarms:.1f}, found {found:.1f} %")
            told.append(f"{name}: {', '.join(figures)}")
        print(f"{angles:2} angles: {'; '.join(told)}; build {took_s:.0f} s of processor time", flush=True)


if __name__ == "__main__":
    main()
