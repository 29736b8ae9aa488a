"""Plots of comparisons, as PNG files."""

from collections.abc import Sequence
from pathlib import Path

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.comparing.compare import Outcome
from inspector_app.pipeline.comparing.sweeps import Sweep
from inspector_app.project.own_pictures import note_made

COLOURS = ("#1f77b4", "#d95f02", "#2ca02c", "#7570b3")


def plot_sweep(sweep: Sweep, outcomes: Sequence[Outcome], path: Path) -> None:
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


def plot_comparison(outcomes: Sequence[Outcome], path: Path) -> None:
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
        records = [pair for pair in outcome.evaluation.records if pair[1].anomaly is not None]
        good = [record.relative_score for image, record in records if image.kind == "good"]
        defect = [record.relative_score for image, record in records if image.kind != "good"]
        bins = np.linspace(0, max([*good, *defect, 1.2]), 50).tolist()
        axes.hist(good, bins, color=COLOURS[2], alpha=0.7, label="good")
        axes.hist(defect, bins, color=COLOURS[1], alpha=0.7, label="defective")
        axes.axvline(1.0, color="black", linewidth=1)
        axes.set_ylabel(outcome.candidate.name, rotation=0, ha="right", parse_math=False)
    all_axes[0].legend(fontsize="small")
    all_axes[-1].set_xlabel("score (1.00 = limit)")
    _write(figure, path)


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
