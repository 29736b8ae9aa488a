"""Make the saved projects of the current format version: ``python -m tests.golden.make_golden``.

Run it once when CURRENT_VERSION grows, and never again for that version: the files stand for all those that people have
on their disks.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from inspector_app.core.detectors import reconpatch as option_models
from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.messages import Label, Limits
from inspector_app.core.options import DetectorOptions
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.correcting.correct import correct
from inspector_app.pipeline.correcting.learn import learned
from inspector_app.pipeline.correcting.proposal import CalledGood
from inspector_app.pipeline.correcting.remember import MissedDefect, remember
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.project.moving import moved
from inspector_app.project.paths import SUFFIX, AppPaths
from inspector_app.project.schema import CURRENT_VERSION, ProjectDocument
from inspector_app.project.schema_detection import DefectExample, DetectionCurve, DetectionStudy, SizeTried
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import Project, save_project
from tests.helpers import app_paths, cells, damaged, part, result_of

MADE_AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
CHANGED_AT = datetime(2026, 1, 3, 3, 4, 5, tzinfo=UTC)
N_PARTS = 12
SIDE_PX = 64
DIMS = 152
TRAINING_STEPS = 100
FAINT = 60
"""Grey values."""
CORRECTED_ROWS = 9
"""How many patches the part that is called good brings."""


@dataclass(frozen=True)
class Choice:
    """What one saved project was made with.

    Attributes:
        options: of its detector.
        shapes: (rows, dims) of each of its members.
        side_px: of the network's input.
        n_parts: how many good parts it was built from.
        layers: the backbone's maps, None for the default ones.
        since: the format version that it was first made in.
        verdicts: with what version 5 knows: alignment, copies in other light, an answer about a part.
        pictures: with what version 6 knows: small pictures of its parts.
        corrected: with what version 7 knows: a part that a person called good.
        remembered: a defect that a person marked.
        headed: with what version 8 knows: a head that was learned from labelled defects.
    """

    options: DetectorOptions
    shapes: tuple[tuple[int, int], ...]
    side_px: int = SIDE_PX
    n_parts: int = N_PARTS
    layers: tuple[str, ...] | None = None
    since: int = 2
    verdicts: bool = False
    pictures: bool = False
    corrected: bool = False
    remembered: bool = False
    headed: bool = False


CHOICES = {
    "": Choice(PatchCoreOptions(), ((100, DIMS),), since=1),
    "-components": Choice(PatchCoreOptions(dims=24, coreset="random"), ((100, 24),)),
    "-reconpatch": Choice(ReConPatchOptions(use="always", dims=32, batch=128), ((100, 32),)),
    "-padim": Choice(PadimOptions(channels=8), ((64, DIMS),)),
    "-spade": Choice(SpadeOptions(neighbours=4), ((5 * 64, 40),), n_parts=5, layers=("blocks.2",)),
    "-ensemble": Choice(
        EnsembleOptions(backbones=("efficientnet_lite0", "efficientnet_lite1")), ((100, DIMS), (100, DIMS))
    ),
    "-verdicts": Choice(PatchCoreOptions(), ((100, DIMS),), n_parts=24, since=5, verdicts=True),
    "-pictures": Choice(PatchCoreOptions(), ((100, DIMS),), since=6, pictures=True),
    "-corrected": Choice(PatchCoreOptions(dims=24), ((100 + CORRECTED_ROWS, 24),), since=7, corrected=True),
    "-remembered": Choice(PatchCoreOptions(dims=24), ((100, 24),), since=7, remembered=True),
    "-head": Choice(PatchCoreOptions(dims=24), ((100, 24),), since=8, headed=True),
}
"""By what stands behind the version in the file's name."""


def golden_file(version: int, kind: str = "") -> Path:
    """Where a saved project of a format version stands."""
    return Path(__file__).parent / f"version{version}{kind}{SUFFIX}"


@contextmanager
def short_training() -> Iterator[None]:
    """ReConPatch's f need not be good; it must be there."""
    steps = dict(option_models.TRAINING_STEPS)
    option_models.TRAINING_STEPS["standard"] = TRAINING_STEPS
    try:
        yield
    finally:
        option_models.TRAINING_STEPS.update(steps)


def make(choice: Choice, paths: AppPaths) -> Project:
    """Build one, and change its threshold as a person would."""
    settings = TrainSettings(
        name="Solar cell",
        options=choice.options,
        size=choice.side_px,
        layers=choice.layers,
        keep=0.01,
        promise=0.1,
        seed=3,
        align=choice.verdicts,
        robust="some" if choice.verdicts else "off",
    )
    with short_training():
        trained = result_of(train(cells(0.0, choice.n_parts), settings, paths, lambda: MADE_AT))
    project = trained.project
    limit_l2 = round(project.document.suggested_threshold_l2 * 1.1, 2)
    if choice.corrected:
        project = corrected(trained, Limits(limit_l2, limit_l2 / 2))
    if choice.remembered:
        project = remembering(trained, Limits(limit_l2, limit_l2 / 2))
    if choice.headed:
        project = headed(trained, Limits(limit_l2, limit_l2 / 2))
    # Where the pictures lay when this was made is of no use to anybody.
    if choice.pictures:
        project = moved(project, {Path(one.path): Path("/parts", one.name) for one in project.document.training})
    else:
        training = tuple(image.model_copy(update={"path": ""}) for image in project.document.training)
        project = replace(project, document=project.document.model_copy(update={"training": training}))
        project = project.with_pictures({})
    training = project.document.training
    kept = PartAnswer(
        name=training[0].name,
        path=training[0].path,
        answer="kept",
        score_l2=training[0].score_l2,
        place=0,
        at=CHANGED_AT,
        by="Ada",
    )
    changes = {"answers": (kept,) if choice.verdicts else ()}
    project = replace(project, document=project.document.model_copy(update=changes))
    project = project.with_labelled([replace(project.training_parts()[0], name="scratched", label=Label.DEFECT)])
    project = project.with_limits(Limits(limit_l2, limit_l2 / 2), CHANGED_AT, "Ada")
    return project.with_detection(study_of(project.document)) if choice.pictures else project


def study_of(document: ProjectDocument) -> DetectionStudy:
    """A study of synthetic defects, as a file keeps it."""
    example = DefectExample(part="cell.png", size_px=8.5, relative_score=1.02)
    curve = DetectionCurve(
        kind="spot",
        zone="",
        grey=40.0,
        outcome="fitted",
        intercept=-6.0,
        slope=3.0,
        a90_px=15.4,
        a90_95_px=19.0,
        sizes=(SizeTried(size_px=2.0, n=30, found=1), SizeTried(size_px=20.0, n=30, found=29)),
        just_found=example,
    )
    return DetectionStudy(
        at=CHANGED_AT,
        by="Ada",
        program="0.3.0",
        identity=document.identity,
        threshold_l2=document.threshold_l2,
        zoning_sha256=None,
        mm_per_px=None,
        parts="training",
        n_parts=12,
        n_left_out=0,
        per_kind=60,
        seed=0,
        curves=(curve,),
    )


def corrected(trained: Trained, limits: Limits) -> Project:
    """A damaged part is called good, under limits that a person set."""
    project = trained.project.with_limits(limits, CHANGED_AT, "Ada")
    opened = OpenedProject(project, trained.detector, trained.detector.runtime, 0.0)
    called = CalledGood("called good", None, damaged(part(N_PARTS)))
    proposed = result_of(correct(opened, [], [called], CHANGED_AT, "Ada"))
    assert proposed.opened is not None
    return proposed.opened.project


def remembering(trained: Trained, limits: Limits) -> Project:
    """A lighter square is a missed defect; it is so faint that a good part comes near."""
    opened = OpenedProject(trained.project.with_limits(limits, CHANGED_AT, "Ada"), trained.detector, "", 0.0)
    rgb = part(N_PARTS + 2).copy()
    height, width = rgb.shape[:2]
    square = np.s_[height // 2 : height * 5 // 8, width // 2 : width * 5 // 8]
    rgb[square] = np.minimum(rgb[square], 255 - FAINT) + FAINT
    marking = np.zeros((height, width), dtype=bool)
    marking[square] = True
    proposed = result_of(remember(opened, [], MissedDefect("faint", None, marking, rgb), CHANGED_AT, "Ada"))
    assert proposed.opened is not None
    return proposed.opened.project


def headed(trained: Trained, limits: Limits) -> Project:
    """Good parts that a person called defective: such a head helps nobody, but it raises a good part."""
    opened = OpenedProject(trained.project.with_limits(limits, CHANGED_AT, "Ada"), trained.detector, "", 0.0)
    pictures = [(path, Label.DEFECT) for path in cells(0.0, N_PARTS + 12)[N_PARTS:]]
    parts = result_of(score_labelled(pictures, trained.detector)).parts
    return result_of(learned(opened, parts, CHANGED_AT, "Ada")).opened.project


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for kind, choice in CHOICES.items():
            path = golden_file(CURRENT_VERSION, kind)
            save_project(make(choice, app_paths(Path(folder))), path)
            print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
