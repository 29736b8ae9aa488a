"""``inspector-app demo``: training, test and inspection on real solar cells."""

import csv
import shutil
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from scipy.stats import binom

from inspector_app.commands.console import (
    follow,
    has_display,
    require_writable,
    say,
    say_json,
    show_facts,
    tell,
)
from inspector_app.commands.evaluate import figures
from inspector_app.commands.limit_words import used_sentence
from inspector_app.commands.train import save_keeping_former
from inspector_app.core.errors import OutputError, SourceError, reason_of
from inspector_app.core.messages import InspectionRecord, UInt8
from inspector_app.core.ports import Detector
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.measuring.evaluate import Evaluation, evaluate
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.project.paths import SUFFIX, user_paths
from inspector_app.project.schema import ProjectDocument
from inspector_app.sinks.overlays import Tile, contact_sheet, write_png
from inspector_app.sources.images import read_rgb

HELD_BACK_EVERY = 4
TILES = 6
PROJECT = Path(f"demo{SUFFIX}")
SHEET = Path("demo-contact-sheet.png")


@dataclass(frozen=True, slots=True)
class Cells:
    """Solar cells of one kind: for training, held back, and defective."""

    train: tuple[Path, ...]
    held_back: tuple[Path, ...]
    defective: tuple[Path, ...]


def find_cells(crystal: str = "mono") -> Cells:
    """Return the cells of the ``elpv-dataset`` package: label 0 is good, label 1 defective; every fourth is held back.

    Args:
        crystal: "mono" or "poly".

    Raises:
        SourceError: the package is not installed.
    """
    spec = find_spec("elpv_dataset")
    if spec is None or spec.origin is None:
        raise SourceError(
            Sentence("The demo's pictures are not installed."),
            hint=Sentence('Run: python -m pip install "inspector-app[demo]".'),
        )
    data = Path(spec.origin).parent / "data"
    good: list[Path] = []
    defective: list[Path] = []
    with (data / "labels.csv").open(encoding="ascii", newline="") as stream:
        for path, probability, kind in csv.reader((" ".join(line.split()) for line in stream), delimiter=" "):
            if kind == crystal and float(probability) in (0.0, 1.0):
                (defective if float(probability) == 1.0 else good).append(data / path)
    held_back = [path for path in good if _number(path) % HELD_BACK_EVERY == 0]
    return Cells(tuple(path for path in good if path not in set(held_back)), tuple(held_back), tuple(defective))


def _number(path: Path) -> int:
    return int(path.stem.removeprefix("cell"))


def run(*, window: bool, as_json: bool) -> None:
    """Train, test, save and draw; then open the window if wanted and possible."""
    cells = find_cells()
    require_writable(PROJECT.absolute())
    require_writable(SHEET.absolute())
    settings = TrainSettings(name="Solar cells (demo)", detail="fast")
    trained = follow(train(cells.train, settings, user_paths()))
    document = trained.project.document
    labelled = [LabelledImage(path, GOOD) for path in cells.held_back]
    labelled += [LabelledImage(path, "defective") for path in cells.defective]
    evaluation = follow(evaluate(labelled, trained.detector, document.threshold_l2, document.part_scores_l2))
    save_keeping_former(trained.project, PROJECT.absolute())
    write_png(_sheet(evaluation, trained.detector), SHEET)
    bound = false_alarm_bound(evaluation.n_good, document.promise)
    if as_json:
        say_json({**figures(evaluation, document), "false_alarm_bound": bound, **_files()})
    else:
        show_facts("Solar cells, learned from good ones alone", _facts(evaluation, document, bound))
        say(f"Project: {PROJECT}")
        say(f"Pictures of the most and the least anomalous parts: {SHEET}")
    if not window:
        tell("No window was opened, as asked.")
        return
    if not has_display(offscreen=False):
        tell("There is no display, so no window was opened. All else is done.")
        return
    from inspector_app.bootstrap import run_window

    feed = sorted((*cells.held_back, *cells.defective), key=_number)
    run_window(PROJECT.absolute(), feed=feed, feed_name="Held-back cells")


def write_dataset(folder: Path, crystal: str) -> None:
    """Copy the cells into the folders that ``compare`` and ``evaluate`` read.

    Raises:
        SourceError: the package is not installed.
        OutputError: they cannot be written.
    """
    cells = find_cells(crystal)
    try:
        for name, paths in (
            ("train/good", cells.train),
            ("test/good", cells.held_back),
            ("test/defective", cells.defective),
        ):
            (folder / name).mkdir(parents=True, exist_ok=True)
            for path in paths:
                shutil.copyfile(path, folder / name / path.name)
            say(f"{len(paths)} pictures in {folder / name}")
    except OSError as error:
        raise OutputError(
            Sentence("{folder} cannot be written: {reason}.", folder=folder, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error


def false_alarm_bound(n_good: int, promise: float) -> float:
    """Return the largest plausible false-alarm rate (95 %) among ``n_good`` parts if the promise is true."""
    return float(binom.ppf(0.95, n_good, promise)) / n_good


def _files() -> dict[str, Any]:
    return {"project": str(PROJECT), "contact_sheet": str(SHEET)}


def _facts(evaluation: Evaluation, document: ProjectDocument, bound: float) -> list[tuple[str, str]]:
    return [
        ("Good cells learned from", str(len(document.training))),
        ("Image AUROC", f"{evaluation.image_auroc:.4f}"),
        ("False alarms, promised", f"at most {document.promise:.1%}; {used_sentence(document)}"),
        (
            "False alarms, found",
            f"{evaluation.false_alarm_rate:.1%} of {evaluation.n_good} good cells (chance allows {bound:.1%})",
        ),
        ("Defective cells found", f"{evaluation.detection_rate:.1%} of {evaluation.n_defect}"),
        ("Seconds to build", f"{document.build_seconds.total:.1f}"),
        ("Milliseconds a cell", f"{evaluation.latency_ms['p50']:.1f}"),
    ]


def _sheet(evaluation: Evaluation, detector: Detector) -> UInt8:
    judged = [(image, record) for image, record in evaluation.records if record.anomaly is not None]
    ranked = sorted(judged, key=lambda pair: pair[1].score_l2)

    def tiles(pairs: list[tuple[LabelledImage, InspectionRecord]]) -> list[Tile]:
        made = []
        for image, record in pairs:
            assert record.anomaly is not None
            made.append(Tile(read_rgb(image.path), detector.render(record.anomaly), record, image.kind))
        return made

    missed = [pair for pair in ranked if pair[0].kind != GOOD][:TILES]
    return contact_sheet(
        [
            ("Most anomalous (score, 1.00 = limit; true label)", tiles(ranked[::-1][:TILES])),
            ("Least anomalous", tiles(ranked[:TILES])),
            ("Defective cells with the lowest scores", tiles(missed)),
        ]
    )
