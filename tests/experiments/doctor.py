"""What the doctor finds: ``python -m tests.experiments.doctor DATA [SEEDS]``.

DATA holds sets in the layout ``NAME/train/good``; the mono-crystalline solar cells of ``elpv-dataset`` are added. For
each set, the good parts are examined as they are: every part that is named, other than for shots of one part, is
wrongly named as far as is known. Then parts are planted among them: three blurred, three dark, three bright, three of
another product and three more shots of good parts. At last, the ranks of five certainly defective cells among 200 good
ones, for several draws, beside their ranks if the memory bank never had them.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from inspector_app.core.messages import Frame, Limits, UInt8
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.doctor.examine import examine
from inspector_app.pipeline.doctor.findings import Examination
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.project.paths import user_paths
from inspector_app.sources.images import read_frame, read_rgb
from inspector_app.sources.shared.folders import walk
from tests import helpers
from tests.experiments.near_copies import shot

MOST = 200
N_PLANTED = 3
BLUR_SHARE = 3 / 300
"""Sigma of the blur, as a share of the longer side."""
WANTED = {
    "blurred": {Kind.BLURRED},
    "dark": {Kind.DARK},
    "bright": {Kind.BRIGHT},
    "other": {Kind.OTHER},
    "shot": {Kind.COPY},
}


def built(paths: Sequence[Path]) -> Trained:
    """A project of these pictures, at low detail."""
    settings = TrainSettings.model_validate({"name": "doctor", "detail": "fast", "shapes": "letterbox"})
    return helpers.result_of(train(paths, settings, user_paths(), proposes=False))


def examined(trained: Trained) -> Examination:
    """What the doctor finds, with the pictures."""
    return helpers.result_of(examine(trained.project, trained.detector))


def planted(good: Sequence[Path], other: Sequence[Path], folder: Path, rng: np.random.Generator) -> list[Path]:
    """Files of badly shot pictures; their names begin with what was done."""
    made = []

    def keep(name: str, number: int, rgb: UInt8) -> None:
        made.append(folder / f"{name}-{number}.png")
        Image.fromarray(rgb).save(made[-1])

    for number, picture in enumerate(rng.choice(len(good), 4 * N_PLANTED, replace=False).reshape(N_PLANTED, 4)):
        one, two, three, four = (read_rgb(good[place]) for place in picture)
        keep("blurred", number, np.asarray(cv2.GaussianBlur(one, (0, 0), BLUR_SHARE * max(one.shape))))
        keep("dark", number, (0.5 * two).astype(np.uint8))
        keep("bright", number, np.clip(1.5 * three, 0, 255).astype(np.uint8))
        keep("shot", number, shot(four, rng, 2, 0.01))
        height, width = one.shape[:2]
        keep("other", number, np.asarray(cv2.resize(read_rgb(other[number]), (width, height))))
    return made


def of_set(name: str, good: Sequence[Path], other: Sequence[Path]) -> str:
    """One row of the table."""
    rng = np.random.default_rng(0)
    as_they_are = built(good)
    found = examined(as_they_are)
    named = {one.picture for one in found.findings if one.kind is not Kind.COPY}
    kinds = sorted({str(one.kind) for one in found.findings if one.kind is not Kind.COPY})
    cells = []
    with tempfile.TemporaryDirectory() as folder:
        made = planted(good, other, Path(folder), rng)
        trained = built([*good, *made])
        training = trained.project.document.training
        by_name: dict[str, set[Kind]] = {}
        for one in examined(trained).findings:
            for picture in (one.picture, *one.others):
                by_name.setdefault(training[picture].name, set()).add(one.kind)
        there = {image.name for image in training}
        for what, wanted in WANTED.items():
            files = [path.name for path in made if path.name.startswith(what) and path.name in there]
            hits = sum(bool(by_name.get(one, set()) & wanted) for one in files)
            cells.append(f"{hits} / {len(files)}")
    return f"| {name} | {len(good)} | {len(named)} {', '.join(kinds)} | {' | '.join(cells)} |"


def ranks(seed: int) -> tuple[list[int], list[int]]:
    """The ranks of five defective cells among 200 good ones, and what they would be had the bank never had them."""
    good, bad = helpers.cells(0.0, 10_000), helpers.cells(1.0, 10_000)
    rng = np.random.default_rng(seed)
    used = [good[place] for place in rng.choice(len(good), 200, replace=False)]
    defects = [bad[place] for place in rng.choice(len(bad), 5, replace=False)]
    trained = built([*used, *defects])
    names = [trained.project.document.training[number].name for number in examined(trained).ranked]
    apart = built(used)
    scores = [image.score_l2 for image in apart.project.document.training]
    for path in defects:
        frame = read_frame(path, apart.detector.reading)
        assert isinstance(frame, Frame)
        scores.append(inspect(frame, apart.detector, Limits(1.0)).score_l2)
    falling = np.argsort(np.argsort(-np.array(scores))) + 1
    return sorted(names.index(path.name) + 1 for path in defects), sorted(falling[-5:].tolist())


def main() -> None:
    """Print the table, then the ranks."""
    sets = {good.parent.parent.name: walk(good).files for good in sorted(Path(sys.argv[1]).glob("*/train/good"))}
    sets["cells"] = helpers.cells(0.0, MOST)
    names = list(sets)
    print(f"| set | good parts | named of them | {' | '.join(WANTED)} |")
    for place, name in enumerate(names):
        print(of_set(name, sets[name][:MOST], sets[names[place - 1]]), flush=True)
    for seed in range(int(sys.argv[2]) if len(sys.argv) > 2 else 6):
        print(seed, *ranks(seed), flush=True)


if __name__ == "__main__":
    main()
