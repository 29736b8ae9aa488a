"""What is promised and found on another day: ``python -m tests.experiments.sessions GOOD TEST [robust ...]``.

GOOD is a folder of good parts of several days, TEST a folder with ``good`` and kinds of defects of later days. For each
choice of ``--robust``, the limit is set with single parts left out and with whole days left out. Ten good parts of TEST
are then added to the good parts and taken out of the test.
"""

import sys
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from inspector_app.core.messages import Frame, Limits
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.project.paths import user_paths
from inspector_app.sources.images import read_frame
from inspector_app.sources.shared.folders import walk

N_NEWER = 10


def _result(work: Generator[Any, None, Trained]) -> Trained:
    for _ in (steps := Steps(work)):
        pass
    return steps.result


def _scores(paths: Sequence[Path], trained: Trained) -> "np.typing.NDArray[np.float64]":
    found = []
    for path in paths:
        frame = read_frame(path, trained.detector.reading)
        assert isinstance(frame, Frame)
        found.append(inspect(frame, trained.detector, Limits(1.0)).score_l2)
    return np.array(found)


def main() -> None:
    """Print two lines for each case: parts left out, and days left out."""
    good = walk(Path(sys.argv[1])).files
    test_good = walk(Path(sys.argv[2]) / "good").files
    defects = [path for path in walk(Path(sys.argv[2])).files if path not in set(test_good)]
    newer = test_good[:: max(1, len(test_good) // N_NEWER)][:N_NEWER]
    for robust in sys.argv[3:] or ("off",):
        for added in ((), newer):
            store = FeatureStore()
            judged: tuple[Any, Any] | None = None
            for sessions in ("off", "auto"):
                settings = TrainSettings.model_validate({"name": "days", "robust": robust, "sessions": sessions})
                trained = _result(train((*good, *added), settings, user_paths(), store=store))
                rest = [path for path in test_good if path not in set(added)]
                judged = judged or (_scores(rest, trained), _scores(defects, trained))
                scores = [image.score_l2 for image in trained.project.document.training]
                told = []
                for promise in (0.01, 0.05):
                    limit = calibrate(scores, promise).threshold_l2
                    alarms, found = (100 * float((values > limit).mean()) for values in judged)
                    told.append(f"promised {100 * promise:.0f} %: false alarms {alarms:.1f}, found {found:.1f} %")
                print(f"robust {robust}, {len(added)} newer, sessions {sessions}: {'; '.join(told)}", flush=True)


if __name__ == "__main__":
    main()
