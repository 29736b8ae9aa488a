"""The long tasks of the train page, as generators for :class:`inspector_app.workers.job.Job`."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import Label, Progress, ScoredPart, UInt8, read_only
from inspector_app.core.pictures.copies import Variety
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_rgb

if TYPE_CHECKING:  # importing the training code would delay the window
    from inspector_app.pipeline.building.headers import Headers
    from inspector_app.pipeline.building.preflight import Preflight
    from inspector_app.pipeline.building.train import Trained
    from inspector_app.pipeline.comparing.best_setting import BestSetting
    from inspector_app.pipeline.judging.opening import OpenedProject
    from inspector_app.project.schema_limits import PartAnswer


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """A finished build.

    Attributes:
        opened: the project, ready to judge.
        skipped: pictures that could not be used, with the reason for each.
        alternative: the other of the two detectors, if a trained detector was tried.
    """

    opened: "OpenedProject"
    skipped: tuple[tuple[Path, str], ...]
    alternative: "Built | None" = None


N_EXAMPLES = 8
EXAMPLE_PX = 240
NOTHING_GREY = 128


def look_through(
    folder: Path,
    settings: TrainSettings,
    left_out: Sequence["PartAnswer"] = (),
) -> Generator[Progress, None, "Preflight"]:
    """Find the pictures of a folder and estimate the cost of a build from them; not from those that were left out.

    Only headers are read: :func:`check` finds damaged files.
    """
    yield Progress(Sentence("Listing the folder"), 0, 0, 0.0)
    from inspector_app.pipeline.building.preflight import check_parts
    from inspector_app.pipeline.measuring.labelled import find_good_parts

    listing = find_good_parts(folder)
    without = {Path(answer.path): answer for answer in left_out}
    preflight = yield from check_parts([path for path in listing.files if path not in without], settings)
    n_out = sum(path in without for path in listing.files)
    told = Sentence(
        "{n} pictures stay left out, as somebody decided.",
        one="1 picture stays left out, as somebody decided.",
        n=n_out,
    )
    return replace(preflight, notes=(*listing.remarks, *preflight.notes, *((told,) if n_out else ())))


def check(preflight: "Preflight") -> Generator[Progress, None, "Preflight"]:
    """Decode all pictures of a pre-flight; see :func:`check_every_picture`."""
    yield Progress(Sentence("Checking every picture"), 0, len(preflight.usable), 0.0)
    from inspector_app.pipeline.building.every_picture import check_every_picture

    return (yield from check_every_picture(preflight))


def examples(preflight: "Preflight", variety: Variety) -> Generator[Progress, None, list[UInt8]]:
    """A good part and some of its disturbed copies, as small pictures; grey where a copy shows nothing."""
    yield Progress(Sentence("Reading pictures"), 0, 1, 0.0)
    path = preflight.usable[0]
    try:
        rgb = reduced(read_rgb(path, preflight.reading), EXAMPLE_PX)
    except UnreadableImageError:  # the build reports it
        return []
    pictures = [rgb]
    for copy in variety.copies(rgb, 0, preflight.input_size)[: N_EXAMPLES - 1]:
        shown = copy.rgb.copy()
        if copy.shown is not None:
            shown[~copy.shown] = NOTHING_GREY
        pictures.append(read_only(shown))
    return pictures


def build(
    paths: Sequence[Path],
    settings: TrainSettings,
    app_paths: AppPaths,
    headers: "Headers | None" = None,
    left_out: "tuple[PartAnswer, ...]" = (),
) -> Generator[Progress, None, Built]:
    """Build a project.

    Args:
        paths: the pictures of good parts.
        settings: the settings.
        app_paths: folders of the program.
        headers: of pictures that were already examined.
        left_out: answers that leave other pictures out; the project keeps them.
    """
    from inspector_app.pipeline.building.good_parts import FeatureStore
    from inspector_app.pipeline.building.train import train

    return _shown((yield from train(paths, settings, app_paths, store=FeatureStore(headers))), left_out)


def _shown(trained: "Trained", left_out: "tuple[PartAnswer, ...]") -> Built:
    from inspector_app.pipeline.judging.opening import OpenedProject

    project = trained.project.with_answers(left_out)
    opened = OpenedProject(project, trained.detector, trained.detector.runtime, drift=0.0)
    alternative = _shown(trained.alternative, left_out) if trained.alternative is not None else None
    return Built(opened, trained.skipped, alternative)


def search(
    preflight: "Preflight",
    settings: TrainSettings,
    app_paths: AppPaths,
    test: Path | None,
    labelled: Sequence[ScoredPart] = (),
) -> Generator[Progress, None, tuple["BestSetting", tuple[str, ...]]]:
    """Compare settings on labelled parts; returns the result, and remarks on the folder's files.

    Args:
        preflight: has the good parts.
        settings: the chosen setting.
        app_paths: folders of the program.
        test: a folder of labelled parts; None: there is none.
        labelled: parts that a person labelled; those that are in the folder count as it says.
    """
    yield Progress(Sentence("Listing the folder"), 0, 0, 0.0)
    from inspector_app.pipeline.comparing.best_setting import find_best
    from inspector_app.pipeline.measuring.labelled import GOOD, Dataset, LabelledImage, read_dataset

    dataset = read_dataset(test) if test is not None else Dataset((), ())
    known = {image.path.absolute() for image in dataset.images}
    own = [
        LabelledImage(part.path, GOOD if part.label is Label.GOOD else "defect")
        for part in labelled
        if part.path is not None and part.path.absolute() not in known
    ]
    images = (*dataset.images, *own)
    best = yield from find_best(preflight.usable, settings, app_paths, images, headers=preflight.headers)
    return best, dataset.remarks
