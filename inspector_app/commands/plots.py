"""Plots of comparisons and evaluations, as PNG files."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.scoring.pixel_figures import AUPRO_LIMIT, STRICT_AUPRO_LIMIT
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.measuring.evaluate import Evaluation
from inspector_app.pipeline.measuring.labelled import GOOD
from inspector_app.project.own_pictures import note_made

if TYPE_CHECKING:  # evaluating does without them
    from matplotlib.axes import Axes

    from inspector_app.pipeline.comparing.compare import Outcome
    from inspector_app.pipeline.comparing.sweeps import Sweep
    from inspector_app.project.schema_detection import DetectionStudy

COLOURS = ("#1f77b4", "#d95f02", "#2ca02c", "#7570b3")
Plot = Literal["roc", "pro", "scores"]
PLOTS: Final[tuple[Plot, ...]] = ("roc", "pro", "scores")
"""The plots of an evaluation: ROC of parts and pixels, per-region overlap, histogram of scores."""


def plot_sweep(sweep: "Sweep", outcomes: Sequence["Outcome"], path: Path) -> None:
    """Plot image AUROC (and AUPRO if there is one) over the varied setting; a second plot shows the milliseconds.

    Raises:
        OutputError: it cannot be written.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 4.2), layout="constrained")
    quality, cost = figure.subplots(1, 2)
    for number, series in enumerate(dict.fromkeys(point.series for point in sweep.points)):
        colour = COLOURS[number % len(COLOURS)]
        measured = [
            (point.x, outcome.evaluation)
            for point, outcome in zip(sweep.points, outcomes, strict=True)
            if point.series == series and outcome.evaluation is not None
        ]
        x = [place for place, _ in measured]
        name = f"{series}, " if series else ""
        quality.plot(x, [e.image_auroc for _, e in measured], "o-", color=colour, label=f"{name}image AUROC")
        quality.plot(x, [e.pixel_aupro for _, e in measured], "s--", color=colour, label=f"{name}AUPRO", alpha=0.7)
        cost.plot(x, [e.latency_ms["p50"] for _, e in measured], "o-", color=colour, label=series or None)
    for axes, title in ((quality, "What it finds"), (cost, "Milliseconds a part")):
        axes.set_title(title)
        axes.set_xlabel(sweep.axis)
        axes.grid(alpha=0.3)
        if sweep.logarithmic:
            axes.set_xscale("log")
        if sweep.named:
            axes.set_xticks([point.x for point in sweep.points], [point.candidate.name for point in sweep.points])
            axes.tick_params(axis="x", rotation=20)
    quality.legend(fontsize="small")
    cost.set_ylim(bottom=0)
    if any(point.series for point in sweep.points):
        cost.legend(fontsize="small")
    _write(figure, path)


def plot_comparison(outcomes: Sequence["Outcome"], path: Path) -> None:
    """Plot a histogram of relative scores for each candidate, one below the other, with the same axis.

    Raises:
        OutputError: it cannot be written.
    """
    import numpy as np
    from matplotlib.figure import Figure

    shown = [outcome for outcome in outcomes if outcome.evaluation is not None]
    figure = Figure(figsize=(8, 1.6 * max(1, len(shown)) + 0.6), layout="constrained")
    all_axes = figure.subplots(max(1, len(shown)), 1, sharex=True, squeeze=False)[:, 0]
    for axes, outcome in zip(all_axes, shown, strict=False):
        assert outcome.evaluation is not None
        good, defect = _relative_scores(outcome.evaluation)
        bins = np.linspace(0, max([*good, *defect, 1.2]), 50).tolist()
        axes.hist(good, bins, color=COLOURS[2], alpha=0.7, label="good")
        axes.hist(defect, bins, color=COLOURS[1], alpha=0.7, label="defective")
        axes.axvline(1.0, color="black", linewidth=1)
        axes.set_ylabel(outcome.candidate.name, rotation=0, ha="right", parse_math=False)
    all_axes[0].legend(fontsize="small")
    all_axes[-1].set_xlabel("score (1.00 = limit)")
    _write(figure, path)


def plot_detection(study: "DetectionStudy", path: Path) -> None:
    """Plot the probability of detection against the size, one plot for each zone.

    Raises:
        OutputError: it cannot be written.
    """
    import numpy as np
    from matplotlib.figure import Figure

    from inspector_app.pipeline.measuring.detection_words import curve_of, grade_words, step_of, zone_words

    zones = list(dict.fromkeys(curve.zone for curve in study.curves))
    figure = Figure(figsize=(8.4, 4.0 * len(zones)), layout="constrained")
    unit = study.mm_per_px or 1.0
    for axes, zone in zip(figure.subplots(len(zones), 1, squeeze=False)[:, 0], zones, strict=True):
        of_zone = [curve for curve in study.curves if curve.zone == zone]
        colours = dict(zip(dict.fromkeys(curve.kind for curve in of_zone), COLOURS, strict=False))
        for curve in of_zone:
            colour, step = colours[curve.kind], step_of(curve)
            sizes = np.array([tried.size_px for tried in curve.sizes]) * unit
            shares = [tried.found / tried.n for tried in curve.sizes]
            axes.plot(sizes, shares, "o", color=colour, markersize=3 + step, alpha=min(1.0, 0.4 + 0.4 * step))
            fitted, name = curve_of(curve), grade_words(curve.kind, curve.grey)
            if fitted is not None:
                axes.plot(*(fitted[0] * unit, fitted[1]), color=colour, linewidth=1.5 * step, label=name)
            else:
                axes.plot([], [], "o", color=colour, markersize=3 + step, label=name)
            if curve.a90_95_px is not None and curve.a90_95_px <= curve.sizes[-1].size_px:
                axes.plot(curve.a90_95_px * unit, 0.9, "|", color=colour, markersize=14, markeredgewidth=2)
        axes.axhline(0.9, color="grey", linewidth=0.8)
        axes.set_xscale("log")
        ticks = [tried.size_px * unit for tried in of_zone[0].sizes]
        axes.set_xticks(ticks, [f"{tick:.2g}" for tick in ticks], minor=False)
        axes.set_xticks([], minor=True)
        axes.set_title(f"Synthetic defects, {zone_words(zone)} (|: 90 % with 95 % confidence)", fontsize="medium")
        axes.set_xlabel("size, mm" if study.mm_per_px is not None else "size, pixels")
        axes.set_ylabel("probability of detection")
        axes.grid(alpha=0.3)
        axes.legend(fontsize="small", loc="center left", bbox_to_anchor=(1.01, 0.5))
    _write(figure, path)


def plot_evaluation(evaluation: Evaluation, files: Mapping[Path, Sequence[Plot]]) -> None:
    """Draw the plots of an evaluation, those of one file beside one another.

    Raises:
        OutputError: a file cannot be written.
    """
    from matplotlib.figure import Figure

    draw = {"roc": _draw_roc, "pro": _draw_pro, "scores": _draw_scores}
    for path, plots in files.items():
        figure = Figure(figsize=(4.6 * len(plots), 4.2), layout="constrained")
        for axes, plot in zip(figure.subplots(1, len(plots), squeeze=False)[0], plots, strict=True):
            draw[plot](axes, evaluation)
        _write(figure, path)


def _draw_roc(axes: "Axes", evaluation: Evaluation) -> None:
    from sklearn.metrics import roc_curve

    good, defect = _relative_scores(evaluation)
    if good and defect:
        false_alarms, found, _ = roc_curve([0] * len(good) + [1] * len(defect), [*good, *defect])
        low, high = evaluation.image_auroc_interval
        name = f"parts: {evaluation.image_auroc:.3f} ({low:.3f} to {high:.3f})"
        axes.plot(false_alarms, found, color=COLOURS[0], label=name)
    if evaluation.pixel_curve is not None:
        curve, name = evaluation.pixel_curve, f"pixels: {evaluation.pixel_auroc:.3f}"
        axes.plot(curve.false_positives, curve.found, "--", color=COLOURS[1], label=name)
    kept = [at for at in evaluation.at_promise if at.is_kept and at.false_alarms.n and at.detections.n]
    if kept:
        at_limits = [at.false_alarms.share for at in kept], [at.detections.share for at in kept]
        name = ", ".join(f"{100 * at.promise:g}" for at in kept)
        axes.plot(*at_limits, "o", color=COLOURS[0], markersize=4, label=f"limits of promised {name} %")
    _finish(axes, "ROC (area, 95 % interval)", "false alarms among good", "found among defective")


def _draw_pro(axes: "Axes", evaluation: Evaluation) -> None:
    if evaluation.pixel_curve is not None:
        curve = evaluation.pixel_curve
        axes.plot(curve.false_positives, curve.overlap, color=COLOURS[0])
        for limit, area in ((AUPRO_LIMIT, evaluation.pixel_aupro), (STRICT_AUPRO_LIMIT, evaluation.pixel_aupro_5)):
            axes.axvline(limit, color="grey", linewidth=0.8)
            axes.text(limit + 0.005, 0.02, f"AUPRO {limit:.0%}\n{area:.3f}", fontsize="small")
    _finish(axes, "Overlap with each defect region (PRO)", "false pixels among good ones", "mean overlap")
    axes.set_xlim(0, 1.4 * AUPRO_LIMIT)


def _finish(axes: "Axes", title: str, across: str, up: str) -> None:
    """Set title and axes of a curve, or say that there is none."""
    axes.set_title(title, fontsize="medium")
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    axes.set_xlim(-0.01, 1.01)
    axes.set_ylim(-0.01, 1.01)
    axes.grid(alpha=0.3)
    if not axes.lines:
        axes.text(0.5, 0.5, "could not be measured", ha="center", transform=axes.transAxes)
    elif axes.get_legend_handles_labels()[0]:
        axes.legend(fontsize="small", loc="lower right")


def _draw_scores(axes: "Axes", evaluation: Evaluation) -> None:
    import numpy as np
    from matplotlib.ticker import MaxNLocator

    good, defect = _relative_scores(evaluation)
    top = max([*good, *defect, 1.2])
    step = 1 / round(50 / top) if top < 50 else top / 50  # the limit is the edge of a bin
    bins = (np.arange(math.ceil(top / step) + 1) * step).tolist()
    axes.hist(good, bins, color=COLOURS[2], alpha=0.7, label=f"good ({len(good)})")
    axes.hist(defect, bins, color=COLOURS[1], alpha=0.7, label=f"defective ({len(defect)})")
    axes.axvline(1.0, color="black", linewidth=1)
    axes.set_title("Scores", fontsize="medium")
    axes.set_xlabel("score (1.00 = limit)")
    axes.set_ylabel("parts")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(fontsize="small")


def _relative_scores(evaluation: Evaluation) -> tuple[list[float], list[float]]:
    """Scores over the limit of good and of defective parts, without parts that could not be judged."""
    judged = [(image.kind, record.relative_score) for image, record in evaluation.records]
    judged = [(kind, score) for kind, score in judged if math.isfinite(score)]
    return [score for kind, score in judged if kind == GOOD], [score for kind, score in judged if kind != GOOD]


def _write(figure: "object", path: Path) -> None:
    from matplotlib.figure import Figure

    assert isinstance(figure, Figure)
    try:
        note_made(path)
        figure.savefig(path, format="png", dpi=130)
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error
