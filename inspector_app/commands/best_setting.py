"""``inspector-app compare --best``: a few settings on labelled defects, and which one to build with."""

import math
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from inspector_app.commands.compare import TABLE_WIDTH, figures, with_interval
from inspector_app.commands.console import follow, one_line, remark, say, say_json, show_table
from inspector_app.commands.evaluate import NOTHING
from inspector_app.core.detectors import kind_of
from inspector_app.core.errors import SourceError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.comparing.best_setting import BestSetting, Tried, find_best, require_defects
from inspector_app.pipeline.measuring.labelled import find_good_parts, read_dataset
from inspector_app.project.paths import user_paths


def run(paths: Sequence[Path], settings: TrainSettings, *, as_json: bool) -> None:
    """Compare a few settings for the good parts of a folder on labelled defects, and say which one to build with.

    Raises:
        SourceError: there are not one or two folders, or one contains nothing.
        TrainingError: there are too few labelled defects, or the given setting cannot be built.
    """
    if not 1 <= len(paths) <= 2:
        raise SourceError(
            Sentence("Finding the best setting needs a folder of good parts and a labelled folder."),
            hint=Sentence("inspector-app compare --best GOOD_DIR DATASET_DIR."),
        )
    if len(paths) == 1:
        require_defects(0)
    dataset = read_dataset(paths[1])
    good = find_good_parts(paths[0])
    remark((*good.remarks, *dataset.remarks))
    found = follow(find_best(good.files, settings, user_paths(), dataset.images))
    flags = _flags(found.settings)
    if as_json:
        say_json(_best_as_json(found, flags))
        return
    show_table(_best_table(found), TABLE_WIDTH)
    for name, reason in found.reasons:
        say(f"{name}: {reason}")
    say(found.advice)
    say(f"To build with it: inspector-app train GOOD_DIR --out FILE {flags}")


def _best_table(found: BestSetting) -> Table:
    held_out = f", {found.n_held_out} of them held out of the good parts" if found.n_held_out else ""
    table = Table(
        title=f"Compared on {found.n_defect} labelled defects and {found.n_good} good test parts{held_out}",
        box=SIMPLE_HEAD,
        title_justify="left",
        caption_justify="left",
        pad_edge=False,
    )
    table.add_column("")
    for column in (
        "Image\nAUROC",
        "Difference\nto the first",
        "Defects\nfound",
        "False\nalarms",
        "ms a\npart",
        "File\nMB",
    ):
        table.add_column(column, justify="right", no_wrap=True)
    for number, each in enumerate(found.tried):
        mark = "* " if number == found.best else "  "
        table.add_row(mark + one_line(each.outcome.candidate.name), *_best_cells(each))
    document = found.tried[0].outcome.document
    assert document is not None
    table.caption = (
        f"Below a figure stands its 95 % interval; those of the differences hold for all settings together. "
        f"Found and false alarms: at the limit for {document.promise:.1%} promised false alarms."
    )
    return table


def _best_cells(tried: Tried) -> list[str]:
    evaluation, difference = tried.outcome.evaluation, tried.difference
    if evaluation is None or tried.found is None or tried.alarms is None:
        return [NOTHING] * 6
    change = NOTHING
    if difference is not None:
        low, high = difference.auroc_interval
        change = f"{difference.auroc:+.3f}" + ("" if math.isnan(low) else f"\n{low:+.3f} to {high:+.3f}")
    return [
        with_interval(evaluation.image_auroc, evaluation.image_auroc_interval),
        change,
        *(f"{rate.count} of {rate.n}\n{rate.low:.0%} to {rate.high:.0%}" for rate in (tried.found, tried.alarms)),
        f"{evaluation.latency_ms['p50']:.1f}",
        f"{tried.outcome.project_bytes / 1e6:.1f}",
    ]


def _best_as_json(found: BestSetting, flags: str) -> dict[str, Any]:
    rows = []
    for each in found.tried:
        row = figures(each.outcome, each.outcome.evaluation)
        if each.found is not None and each.alarms is not None:
            row |= {"found": asdict(each.found), "false_alarms": asdict(each.alarms)}
        row["difference"] = asdict(each.difference) if each.difference is not None else None
        rows.append(row)
    return {
        "tried": rows,
        "best": found.tried[found.best].outcome.candidate.name,
        "advice": found.advice,
        "use": flags,
        "n_good": found.n_good,
        "n_held_out": found.n_held_out,
        "n_defect": found.n_defect,
    }


def _flags(settings: TrainSettings) -> str:
    """Return the options of ``inspector-app train`` that build with these settings."""
    if isinstance(settings.size, tuple):
        flags = [f"--size {settings.size[0]}x{settings.size[1]}"]
    else:
        flags = [f"--size {settings.size}" if settings.size is not None else f"--detail {settings.detail}"]
    if settings.layers is not None:
        flags.append(f"--layers {','.join(settings.layers)}")
    flags.append(f"--keep {settings.keep:g} --backbone {settings.backbone}")
    flags.append(f"--promise {settings.promise:g} --seed {settings.seed} --runtime {settings.runtime}")
    for name in ("patch", "metric", "score", "robust", "rotation", "shapes"):
        if (chosen := getattr(settings, name)) != TrainSettings.model_fields[name].default:
            flags.append(f"--{name} {chosen}")
    if settings.align:
        flags.append("--align")
    flags.append(f"--detector {settings.options.detector}")
    default = kind_of(settings.options).options()
    for key, value in settings.options:
        if value != getattr(default, key):
            text = ",".join(value) if isinstance(value, tuple) else "none" if value is None else value
            flags.append(f"--set {key}={text}")
    return " ".join(flags)
