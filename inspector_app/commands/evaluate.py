"""``inspector-app evaluate``: figures of merit on a labelled folder."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from inspector_app.commands.console import (
    follow,
    one_line,
    remark,
    require_writable,
    say_json,
    show_facts,
    show_table,
    tell,
)
from inspector_app.commands.inspect import open_for_judging
from inspector_app.commands.limit_words import used_sentence
from inspector_app.commands.plots import PLOTS, Plot, plot_evaluation
from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.scoring.calibration import parts_needed
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.measuring.evaluate import Evaluation, evaluate
from inspector_app.pipeline.measuring.labelled import read_dataset
from inspector_app.pipeline.measuring.tuning import Rate
from inspector_app.project.files import is_folder
from inspector_app.project.schema import ProjectDocument

NOTHING = "\N{EN DASH}"
TABLE_WIDTH = 110
"""Also for a file or a narrow terminal: a truncated figure is useless."""


def run(file: Path, dataset_dir: Path, *, plot: Path | None, as_json: bool) -> None:
    """Judge a labelled folder and print the results.

    Raises:
        SourceError: the folder contains no labelled parts.
        ProjectError: the project cannot be opened.
        OutputError: the plots cannot be written.
    """
    plots = plot_files(plot) if plot is not None else None
    dataset = read_dataset(dataset_dir)
    remark(dataset.remarks)
    opened = open_for_judging(file)
    document = opened.project.document
    evaluation = follow(evaluate(dataset.images, opened.detector, document.threshold_l2, document.part_scores_l2))
    remark(evaluation.notes)
    if as_json:
        say_json({**figures(evaluation, document), "notes": [*dataset.remarks, *evaluation.notes]})
    else:
        show_facts(document.name, _facts(evaluation, document))
        show_table(promise_table(evaluation, document.n_parts), TABLE_WIDTH)
    if plots is not None:
        plot_evaluation(evaluation, plots)
        for path in plots:
            tell(f"Plot: {path}")


def plot_files(asked: Path) -> Mapping[Path, Sequence[Plot]]:
    """Return which plots go into which file: all into one PNG file, or one file each into a folder, which is made.

    Raises:
        OutputError: the place cannot be written, or the name is that of another format.
    """
    if asked.suffix.lower() == ".png" and not is_folder(asked):
        require_writable(asked)
        return {asked: PLOTS}
    if asked.suffix and not is_folder(asked):
        raise OutputError(
            Sentence("{path} is no name of a PNG file.", path=asked),
            hint=Sentence("Name a file that ends in .png, or a folder."),
        )
    try:
        asked.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            Sentence("The folder {out} cannot be made: {reason}.", out=asked, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error
    files = {asked / f"{plot}.png": (plot,) for plot in PLOTS}
    for path in files:
        require_writable(path)
    return files


def figures(evaluation: Evaluation, document: ProjectDocument) -> dict[str, Any]:
    """Return all figures for ``--json``; docs/guide.md explains the keys."""
    return {
        "image_auroc": evaluation.image_auroc,
        "image_auroc_interval": list(evaluation.image_auroc_interval),
        "image_f1_max": evaluation.image_f1_max,
        "pixel_auroc": evaluation.pixel_auroc,
        "pixel_aupro": evaluation.pixel_aupro,
        "pixel_aupro_5": evaluation.pixel_aupro_5,
        "seg_f1": evaluation.seg_f1,
        "false_alarm_rate": evaluation.false_alarm_rate,
        "detection_rate": evaluation.detection_rate,
        "promise": document.promise,
        "limit": document.limits.kind,
        "threshold": document.threshold_l2,
        "at_promise": at_promise(evaluation),
        "n_good": evaluation.n_good,
        "n_defect": evaluation.n_defect,
        "n_error": evaluation.n_error,
        "per_kind": evaluation.per_kind,
        "latency_ms": evaluation.latency_ms,
        "build_seconds": document.build_seconds.model_dump(),
    }


def at_promise(evaluation: Evaluation) -> list[dict[str, Any]]:
    """Return what the limit of each promise finds, for ``--json``."""
    return [
        {
            "promise": at.promise,
            "promised": at.promised,
            "parts_needed": parts_needed(at.promise),
            "threshold": at.threshold_l2,
            "false_alarm_rate": at.false_alarms.share,
            "false_alarm_interval": [at.false_alarms.low, at.false_alarms.high],
            "detection_rate": at.detections.share,
            "detection_interval": [at.detections.low, at.detections.high],
            "seg_f1": at.seg_f1,
            "per_kind": {
                kind: {"n": found.n, "detection_rate": found.share, "detection_interval": [found.low, found.high]}
                for kind, found in at.per_kind.items()
            },
        }
        for at in evaluation.at_promise
    ]


def _facts(evaluation: Evaluation, document: ProjectDocument) -> list[tuple[str, str]]:
    low, high = evaluation.image_auroc_interval
    return [
        ("Image AUROC", f"{number(evaluation.image_auroc)} (95 %: {number(low)} to {number(high)})"),
        ("Image F1, best limit", number(evaluation.image_f1_max)),
        ("Pixel AUROC", number(evaluation.pixel_auroc)),
        ("AUPRO (30 %)", number(evaluation.pixel_aupro)),
        ("AUPRO (5 %)", number(evaluation.pixel_aupro_5)),
        ("Pixel F1 at the limit", number(evaluation.seg_f1)),
        ("False alarms, promised", f"{document.promise:.1%}; {used_sentence(document)}"),
        ("False alarms, found", f"{percent(evaluation.false_alarm_rate)} of {evaluation.n_good} good parts"),
        ("Defects found", f"{percent(evaluation.detection_rate)} of {evaluation.n_defect}"),
        ("Could not be judged", str(evaluation.n_error)),
        (
            "Milliseconds a part",
            f"{_milliseconds(evaluation.latency_ms['p50'])} (95 %: {_milliseconds(evaluation.latency_ms['p95'])})",
        ),
        *((f"NG among {kind}", f"{of['ng_rate']:.1%} of {of['n']:.0f}") for kind, of in evaluation.per_kind.items()),
    ]


def promise_table(evaluation: Evaluation, n_parts: int) -> Table:
    """Return a table of how many parts are NG at the limit of each promise, in percent with 95 % intervals.

    Args:
        evaluation: the figures.
        n_parts: number of good parts that the limits are calibrated from.
    """
    columns = evaluation.at_promise
    table = Table(
        title="NG at the limit of a promise, in % (95 % interval)",
        box=SIMPLE_HEAD,
        title_justify="left",
        pad_edge=False,
    )
    table.caption_justify = "left"
    table.add_column("Promised")
    for at in columns:
        head = f"{100 * at.promise:g}" + ("" if at.is_kept else "*")
        table.add_column(head, justify="right", no_wrap=True, min_width=len("100.0 (88-100)"))
    table.add_row("False alarms", *(_with_interval(at.false_alarms) for at in columns))
    table.add_row("Defects found", *(_with_interval(at.detections) for at in columns))
    kinds = sorted({kind for at in columns for kind in at.per_kind})
    for kind in kinds if len(kinds) > 1 else ():
        table.add_row(one_line(f"  {kind}"), *(_with_interval(at.per_kind[kind]) for at in columns))
    unkept = [at for at in columns if not at.is_kept]
    if unkept:
        needed = ", ".join(f"{100 * at.promise:g} %: {parts_needed(at.promise)}" for at in unkept)
        best = f"The limit shown is that of {unkept[0].promised:.1%}, the best promise of {n_parts} good parts."
        table.caption = f"* Needs more good parts ({needed}). {best}"
    return table


def _with_interval(rate: Rate) -> str:
    if not rate.n:
        return NOTHING
    return f"{100 * rate.share:.1f} ({100 * rate.low:.0f}-{100 * rate.high:.0f})"


def number(value: float) -> str:
    """A figure of 0 to 1 as text; a dash when it could not be measured."""
    return NOTHING if math.isnan(value) else f"{value:.4f}"


def percent(value: float) -> str:
    """A share as text; a dash when it could not be measured."""
    return NOTHING if math.isnan(value) else f"{value:.1%}"


def _milliseconds(value: float) -> str:
    return NOTHING if math.isnan(value) else f"{value:.1f}"
