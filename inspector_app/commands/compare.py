"""``inspector-app compare``: detectors, settings or projects side by side on the same test parts."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from inspector_app.commands.console import (
    follow,
    one_line,
    remark,
    require_writable,
    say,
    say_json,
    show_table,
    tell,
)
from inspector_app.commands.evaluate import NOTHING, at_promise, number, percent
from inspector_app.commands.limit_words import used_sentence
from inspector_app.commands.train import make_settings, parse_options, require_detector
from inspector_app.core.detectors import DETECTORS, kind_named
from inspector_app.core.errors import SourceError, TrainingError
from inspector_app.core.messages import Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.comparing.compare import (
    Candidate,
    Outcome,
    compare_one,
    detector_candidates,
)
from inspector_app.pipeline.comparing.disturbed import disturbed
from inspector_app.pipeline.comparing.sweeps import SWEEP_KINDS, Sweep, SweepKind, make_sweep
from inspector_app.pipeline.measuring.evaluate import Evaluation, evaluate
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, find_good_parts, read_dataset
from inspector_app.pipeline.steps import scaled
from inspector_app.project.files import is_folder
from inspector_app.project.paths import SUFFIX, user_paths

TABLE_WIDTH = 120
"""Also for a file or a narrow terminal: a truncated figure is useless."""
SHOWN_PROMISES = (0.01, 0.05)
COLUMNS = (
    "Image\nAUROC",
    "Pixel\nAUROC",
    "AUPRO",
    "Defects\nfound",
    "False\nalarms",
    *(f"Found\nat {promise:.0%}" for promise in SHOWN_PROMISES),
    "Build\ns",
    "ms a\npart",
    "File\nMB",
    "Peak\nMB",
)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row of the tables: an outcome, and its figures on disturbed pictures if requested."""

    outcome: Outcome
    under_disturbance: Evaluation | None = None


def all_detectors() -> str:
    """Return the names of all detectors, in the format of :func:`parse_detectors`."""
    return ",".join(kind.name for kind in DETECTORS.all())


def parse_detectors(text: str) -> list[DetectorOptions]:
    """Read ``patchcore,reconpatch:dims=64:training=thorough,ensemble:backbones=A+B``.

    Raises:
        TrainingError: a detector's name or an option is not valid.
    """
    given = [part.strip() for part in text.split(",") if part.strip()]
    if not given:
        names = ", ".join(kind.name for kind in DETECTORS.all())
        raise TrainingError(
            Sentence("There is no detector to compare."), hint=Sentence("The detectors are {names}.", names=names)
        )
    detectors = []
    for part in given:
        name, *choices = part.replace("+", ",").split(":")
        require_detector(name)
        options = {**kind_named(name).for_comparison().model_dump(), **parse_options(name, choices)}
        detectors.append(make_settings(name="compared", options=options).options)
    return detectors


def parse_sweep(text: str | None) -> SweepKind | None:
    """Read the name of a sweep.

    Raises:
        TrainingError: there is no such sweep.
    """
    if text is None:
        return None
    for kind in SWEEP_KINDS:
        if text == kind:
            return kind
    raise TrainingError(
        Sentence("{text} is no sweep.", text=f"{text!r}"),
        hint=Sentence("The sweeps are {names}.", names=", ".join(SWEEP_KINDS)),
    )


def run(
    paths: Sequence[Path],
    settings: TrainSettings,
    detectors: Sequence[DetectorOptions],
    *,
    sweep: SweepKind | None,
    augment: bool,
    plot: Path | None,
    as_json: bool,
) -> None:
    """Build (or open) the candidates, judge the test parts with each, print the table.

    Raises:
        SourceError: there is nothing to compare, or nothing to judge.
        TrainingError: no candidate could be built or opened.
        OutputError: the plot cannot be written.
    """
    if len(paths) < 2:
        raise SourceError(
            Sentence("Comparing needs good parts (or project files) and a labelled folder."),
            hint=Sentence("inspector-app compare GOOD_DIR DATASET_DIR."),
        )
    if plot is not None:
        require_writable(plot)
    dataset = read_dataset(paths[-1])
    remark(dataset.remarks)
    images = dataset.images
    good, candidates, swept = _candidates(paths[:-1], settings, detectors, sweep)
    rows = follow(_compare_all(candidates, good, images, disturbed(images, settings.seed) if augment else ()))
    if as_json:
        say_json(_as_json(rows, images, settings))
    else:
        _print_all(rows, augment=augment)
    if plot is not None:
        from inspector_app.commands.plots import plot_comparison, plot_sweep

        if swept is None:
            plot_comparison([row.outcome for row in rows], plot)
        else:
            plot_sweep(swept, [row.outcome for row in rows], plot)
        tell(f"Plot: {plot}")
    if all(row.outcome.evaluation is None for row in rows):
        raise TrainingError(Sentence("Nothing could be compared."), hint=Sentence("See the reasons above."))


def _print_all(rows: Sequence[Row], *, augment: bool) -> None:
    tables = [_table("Side by side", [(row.outcome, row.outcome.evaluation) for row in rows])]
    if augment:
        tables.append(
            _table(
                "The same test parts, each turned, shifted, in other light and blurred at random",
                [(row.outcome, row.under_disturbance) for row in rows],
            )
        )
    for table in tables:
        show_table(table, TABLE_WIDTH)
    for reason in _reasons(rows):
        say(reason)


def _candidates(
    given: Sequence[Path], settings: TrainSettings, detectors: Sequence[DetectorOptions], sweep: SweepKind | None
) -> tuple[Sequence[Path], list[Candidate], Sweep | None]:
    """Return the good parts, the candidates, and the sweep if there is one."""
    if len(given) == 1 and is_folder(given[0]):
        listing = find_good_parts(given[0])
        remark(listing.remarks)
        good = listing.files
        if sweep is not None:
            swept = make_sweep(sweep, settings, len(good))
            return good, [point.candidate for point in swept.points], swept
        return good, detector_candidates(detectors, settings), None
    if sweep is not None or not all(path.suffix == SUFFIX for path in given):
        raise SourceError(
            Sentence("What is compared is either one folder of good parts or some project files."),
            hint=Sentence("inspector-app compare A{suffix} B{suffix} DATASET_DIR.", suffix=SUFFIX),
        )
    return [], [Candidate(path.name, project=path) for path in given], None


def _compare_all(
    candidates: Sequence[Candidate],
    good: Sequence[Path],
    images: Sequence[LabelledImage],
    under: Sequence[LabelledImage],
) -> Generator[Progress, None, list[Row]]:
    """Compare all candidates, one after the other; print a line on stderr for each finished one."""
    store = FeatureStore()
    rows = []
    for done, candidate in enumerate(candidates):
        start, end = done / len(candidates), (done + 1) / len(candidates)
        middle = start + (end - start) * (0.7 if under else 1.0)
        outcome = yield from scaled(compare_one(candidate, good, images, user_paths(), store), start, middle)
        evaluation = None
        if under and outcome.opened is not None:
            document = outcome.opened.project.document
            judging = evaluate(under, outcome.opened.detector, document.threshold_l2, document.part_scores_l2)
            evaluation = yield from scaled(judging, middle, end)
        rows.append(Row(outcome.without_detector(), evaluation))
        tell(f"{candidate.name}: {_short(outcome)}")
    return rows


def _short(outcome: Outcome) -> str:
    if outcome.evaluation is None:
        return " ".join(outcome.reasons)
    return f"image AUROC {number(outcome.evaluation.image_auroc)}, built in {outcome.build_s:.1f} s"


def _table(title: str, pairs: Sequence[tuple[Outcome, Evaluation | None]]) -> Table:
    table = Table(title=title, box=SIMPLE_HEAD, title_justify="left", caption_justify="left", pad_edge=False)
    table.add_column("", no_wrap=True)
    for column in COLUMNS:
        table.add_column(column, justify="right", no_wrap=True)
    for outcome, evaluation in pairs:
        table.add_row(one_line(outcome.candidate.name), *_cells(outcome, evaluation))
    built = {outcome.candidate.name: outcome.document for outcome, _ in pairs if outcome.document is not None}
    promises = {document.promise for document in built.values()}
    if promises:
        promised = " to ".join(f"{promise:.1%}" for promise in sorted({min(promises), max(promises)}))
        lines = [f"Promised false alarms: {promised}. Below an image AUROC stands its 95 % interval."]
        lines += [
            f"{one_line(name)}: {used_sentence(document)}"
            for name, document in built.items()
            if document.limits.kind != "promised"
        ]
        table.caption = "\n".join(lines)
    return table


def _cells(outcome: Outcome, evaluation: Evaluation | None) -> list[str]:
    if evaluation is None:
        return [NOTHING] * len(COLUMNS)
    return [
        with_interval(evaluation.image_auroc, evaluation.image_auroc_interval),
        number(evaluation.pixel_auroc),
        number(evaluation.pixel_aupro),
        percent(evaluation.detection_rate),
        percent(evaluation.false_alarm_rate),
        *(_found_at(evaluation, promise) for promise in SHOWN_PROMISES),
        f"{outcome.build_s:.1f}",
        f"{evaluation.latency_ms['p50']:.1f}",
        f"{outcome.project_bytes / 1e6:.1f}",
        f"{outcome.peak_bytes / 1e6:.0f}" if outcome.peak_bytes else NOTHING,
    ]


def with_interval(value: float, interval: tuple[float, float]) -> str:
    """The figure, and its interval in a second line."""
    return number(value) if math.isnan(interval[0]) else f"{number(value)}\n{interval[0]:.2f}-{interval[1]:.2f}"


def _found_at(evaluation: Evaluation, promise: float) -> str:
    """The share of defects above the limit of a promise; a dash when there are too few good parts for the promise."""
    at = evaluation.at(promise)
    return percent(at.detections.share) if at is not None and at.is_kept else NOTHING


def _reasons(rows: Sequence[Row]) -> list[str]:
    """Return every reason once, with the names of its candidates."""
    by_reason: dict[str, list[str]] = {}
    for row in rows:
        for reason in row.outcome.reasons:
            by_reason.setdefault(reason, []).append(row.outcome.candidate.name)
    return [
        reason if len(names) == len(rows) > 1 else f"{', '.join(names)}: {reason}"
        for reason, names in by_reason.items()
    ]


def figures(outcome: Outcome, evaluation: Evaluation | None) -> dict[str, Any]:
    """Return one candidate's figures for ``--json``; a figure that could not be measured is null."""
    figures: dict[str, Any] = {"name": outcome.candidate.name, "reasons": list(outcome.reasons)}
    document = outcome.document
    if evaluation is None or document is None:
        return figures
    return {
        **figures,
        "detector": document.detector,
        "image_auroc": evaluation.image_auroc,
        "image_auroc_interval": list(evaluation.image_auroc_interval),
        "image_f1_max": evaluation.image_f1_max,
        "pixel_auroc": evaluation.pixel_auroc,
        "pixel_aupro": evaluation.pixel_aupro,
        "pixel_aupro_5": evaluation.pixel_aupro_5,
        "seg_f1": evaluation.seg_f1,
        "detection_rate": evaluation.detection_rate,
        "false_alarm_rate": evaluation.false_alarm_rate,
        "promise": document.promise,
        "limit": document.limits.kind,
        "at_promise": at_promise(evaluation),
        "n_error": evaluation.n_error,
        "build_s": outcome.build_s,
        "build_seconds": document.build_seconds.model_dump(),
        "ms": evaluation.latency_ms,
        "project_bytes": outcome.project_bytes,
        "peak_bytes": outcome.peak_bytes or None,
        "rows": document.rows,
        "dims": document.dims,
        "trial": document.trial.model_dump() if document.trial is not None else None,
    }


def _as_json(rows: Sequence[Row], images: Sequence[LabelledImage], settings: TrainSettings) -> dict[str, Any]:
    data: dict[str, Any] = {
        "n_good": sum(image.kind == GOOD for image in images),
        "n_defect": sum(image.kind != GOOD for image in images),
        "seed": settings.seed,
        "compared": [figures(row.outcome, row.outcome.evaluation) for row in rows],
    }
    if any(row.under_disturbance is not None for row in rows):
        data["disturbed"] = [figures(row.outcome, row.under_disturbance) for row in rows]
    return data
