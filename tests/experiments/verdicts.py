"""How well verdicts hold, set by set: ``python -m tests.experiments.verdicts DATA [--out FILE] [--before TREE]``.

DATA holds labelled sets (``NAME/train/good``, ``NAME/test/...``); the solar cells of ``elpv-dataset`` are added. Every
set is built with three seeds at standard detail and judged as it is and disturbed (up to 10 degrees, 5 % of a side,
20 % light, slight blur). The limits are those that the build's leave-one-out scores give for a promise of 1 % and 5 %.

One line of JSON for each set, seed and variant goes to FILE; lines that are there already are not measured again.
``--before TREE`` measures the same with the code in another checkout, in a process of its own, and adds its lines.
``--variants`` names what is measured (see ``VARIANTS``), ``--sets`` and ``--seeds`` limit it. At the end the table is
printed: means over the seeds, and the largest distance of a seed from the mean.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

SEEDS = (0, 1, 2)
PROMISES = (0.01, 0.05)
MASK_SIDE_PX = 256
"""Masks and maps are compared at this size, so that checkouts that sort all pixels can be measured too."""
CELLS = ("mono", "poly")
DRIFTING = "ballscrew_days"
"""The set whose test parts are two weeks younger than its good parts."""
VARIANTS: dict[str, dict[str, Any]] = {
    "default": {},
    "some": {"robust": "some"},
    "strong": {"robust": "strong"},
    "tiles": {"detail": "tiles"},
}
COLUMNS = (
    ("AUROC", "image_auroc", 100),
    ("pixel AUROC", "pixel_auroc", 100),
    ("AUPRO", "pixel_aupro", 100),
    ("found, 1 %", "detection_0.01", 100),
    ("alarms, 1 %", "alarms_0.01", 100),
    ("found, 5 %", "detection_0.05", 100),
    ("alarms, 5 %", "alarms_0.05", 100),
    ("found, true 5 %", "detection_true", 100),
    ("found, est. 5 %", "detection_estimated", 100),
    ("alarms, est. 5 %", "alarms_estimated", 100),
    ("disturbed: AUROC", "disturbed_auroc", 100),
    ("found, 5 %", "disturbed_detection_0.05", 100),
    ("alarms, 1 %", "disturbed_alarms_0.01", 100),
    ("alarms, 5 %", "disturbed_alarms_0.05", 100),
    ("build s", "build_s", 1),
    ("ms", "ms", 1),
    ("MB", "mb", 1),
)


def sets_in(data: Path, folder: Path) -> dict[str, Path]:
    """Every set by its name; the cells are linked together below ``folder``."""
    from inspector_app.commands.demo import find_cells

    found = {each.name: each for each in sorted(data.iterdir()) if (each / "train" / "good").is_dir()}
    for crystal in CELLS:
        cells = find_cells(crystal)
        for name, paths in (
            ("train/good", cells.train),
            ("test/good", cells.held_back),
            ("test/defective", cells.defective),
        ):
            (folder / crystal / name).mkdir(parents=True, exist_ok=True)
            for path in paths:
                (folder / crystal / name / path.name).symlink_to(path)
        found[crystal] = folder / crystal
    return found


def measure(folder: Path, seed: int, changes: dict[str, Any], cache: Path) -> dict[str, float]:
    """Build one project and judge its test pictures twice."""
    from inspector_app.core.scoring.calibration import calibrate
    from inspector_app.pipeline.building.train import train
    from inspector_app.pipeline.building.train_settings import TrainSettings
    from inspector_app.pipeline.comparing.disturbed import disturbed
    from inspector_app.pipeline.measuring import labelled
    from inspector_app.pipeline.measuring.evaluate import evaluate
    from inspector_app.project.paths import AppPaths
    from inspector_app.project.store import write_project
    from tests.helpers import result_of

    labelled.MAX_MASK_SIDE_PX = MASK_SIDE_PX
    paths = AppPaths(cache / "cache", cache / "weights", cache / "settings")
    settings = TrainSettings.model_validate({"name": folder.name, "seed": seed, **changes})
    good = labelled.find_good_parts(folder / "train" / "good").files
    trained = result_of(train(good, settings, paths))
    file = cache / f"{os.getpid()}.inspector"
    write_project(trained.project, file)
    document = trained.project.document
    part_scores: dict[int, float] = {}
    for number, image in enumerate(document.training):
        part = image.first if image.first is not None else number
        part_scores[part] = max(part_scores.get(part, 0.0), image.score_l2)
    learned = np.array(list(part_scores.values()))
    images = labelled.read_dataset(folder).images
    figures = {"build_s": document.build_seconds.total, "mb": file.stat().st_size / 1e6, "n_parts": len(learned)}
    file.unlink()
    limits = {promise: calibrate(learned, promise).threshold_l2 for promise in PROMISES}
    for prefix, shown in (("", images), ("disturbed_", disturbed(images, seed))):
        evaluation = result_of(evaluate(shown, trained.detector, document.threshold_l2))
        scores: dict[bool, list[float]] = {True: [], False: []}
        for picture, record in evaluation.records:
            if record.anomaly is not None:
                scores[picture.kind == labelled.GOOD].append(record.score_l2)
        of_good, of_defects = (np.array(scores[is_good]) for is_good in (True, False))
        figures |= {
            f"{prefix}auroc" if prefix else "image_auroc": evaluation.image_auroc,
            f"{prefix}n_error": evaluation.n_error,
            f"{prefix}n_good": len(of_good),
        }
        for promise, limit_l2 in limits.items():
            figures[f"{prefix}detection_{promise}"] = float((of_defects > limit_l2).mean())
            figures[f"{prefix}alarms_{promise}"] = float((of_good > limit_l2).mean())
        if prefix:
            continue
        true_l2 = np.quantile(of_good, 0.95, method="higher")
        figures |= {
            "pixel_auroc": evaluation.pixel_auroc,
            "pixel_aupro": evaluation.pixel_aupro,
            "detection_true": float((of_defects > true_l2).mean()),
            "ms": evaluation.latency_ms["p50"],
        }
        if (estimated_l2 := estimated_limit(learned)) is not None:
            figures["detection_estimated"] = float((of_defects > estimated_l2).mean())
            figures["alarms_estimated"] = float((of_good > estimated_l2).mean())
    return figures


def estimated_limit(learned: "np.ndarray[Any, np.dtype[np.float64]]") -> float | None:
    """The estimated limit for 5 %; None where the code does not have it."""
    try:
        from inspector_app.core.scoring.estimated_limit import estimate
    except ImportError:
        return None
    found = estimate(learned, 0.05)
    return found.threshold_l2 if found is not None else None


def lines_of(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()] if file.is_file() else []


def key_of(line: dict[str, Any]) -> tuple[str, str, int]:
    return line["variant"], line["set"], line["seed"]


def measure_all(args: argparse.Namespace, prefix: str) -> None:
    """Append what is missing in the file, a line each."""
    known = {key_of(line) for line in lines_of(args.out)}
    with tempfile.TemporaryDirectory() as folder:
        sets = sets_in(args.data, Path(folder))
        for variant, name, seed in wanted(args, sets):
            if (prefix + variant, name, seed) in known:
                continue
            figures = measure(sets[name], seed, VARIANTS[variant], Path(folder) / "app")
            line = {"variant": prefix + variant, "set": name, "seed": seed, **figures}
            with args.out.open("a") as stream:
                stream.write(json.dumps(line) + "\n")
            shown = " ".join(f"{key}={value:.3f}" for key, value in figures.items())
            print(f"{prefix}{variant} {name} {seed}: {shown}", file=sys.stderr, flush=True)


def wanted(args: argparse.Namespace, sets: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    for variant in args.variants:
        for name in args.sets or sets:
            for seed in args.seeds:
                yield variant, name, seed


def table(lines: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Markdown: for each variant one line a set, and the mean over the sets."""
    by: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        by[line["variant"]][line["set"]].append(line)
    for variant, sets in by.items():
        yield f"\n**{variant}**\n"
        yield "| set | " + " | ".join(title for title, *_ in COLUMNS) + " |"
        yield "|---" * (len(COLUMNS) + 1) + "|"
        for name, runs in sets.items():
            yield f"| {name} | " + " | ".join(cell(runs, key, factor) for _, key, factor in COLUMNS) + " |"
        means = [[mean(runs, key) * factor for runs in sets.values()] for _, key, factor in COLUMNS]
        yield (
            "| **mean** | "
            + " | ".join(f"{np.nanmean(each):.2f}" if np.isfinite(each).any() else "" for each in means)
            + " |"
        )
        within = [
            in_band(run, promise)
            for name, runs in sets.items()
            if name != DRIFTING
            for run in runs
            for promise in PROMISES
        ]
        yield f"\nFalse alarms as promised, given chance, in {sum(within)} of {len(within)} cases without {DRIFTING}."


def in_band(run: dict[str, Any], promise: float) -> bool:
    """Whether a run's false alarms are not more than chance allows in 95 % of runs.

    With n good parts to calibrate, the limit is their k-th smallest score. So the number of new good parts above it has
    a beta-binomial distribution with parameters n + 1 - k and k (exchangeable scores).
    """
    from scipy.stats import betabinom

    n_parts, n_good = int(run["n_parts"]), int(run["n_good"])
    below = min(n_parts, int(np.ceil((n_parts + 1) * (1 - promise) - 1e-9)))
    count = round(run[f"alarms_{promise}"] * n_good)
    return bool(betabinom.sf(count - 1, n_good, n_parts + 1 - below, below) > 0.05)


def mean(runs: Sequence[dict[str, Any]], key: str) -> float:
    return float(np.mean([run.get(key, np.nan) for run in runs]))


def cell(runs: Sequence[dict[str, Any]], key: str, factor: float) -> str:
    values = [factor * run.get(key, np.nan) for run in runs]
    middle = float(np.mean(values))
    if np.isnan(middle):
        return ""
    return f"{middle:.1f}" + (f" ± {max(abs(value - middle) for value in values):.1f}" if len(values) > 1 else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path("verdicts.jsonl"))
    parser.add_argument("--before", type=Path)
    parser.add_argument("--variants", nargs="*", default=["default"], choices=VARIANTS)
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--seeds", nargs="*", type=int, default=list(SEEDS))
    parser.add_argument("--as-before", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.before is not None:
        there = {**os.environ, "PYTHONPATH": str(args.before.resolve())}
        command = [sys.executable, __file__, str(args.data), "--out", str(args.out), "--as-before", "--seeds"]
        command += [str(seed) for seed in args.seeds]
        command += ["--sets", *args.sets] if args.sets else []
        subprocess.run(command, env=there, check=True)
    measure_all(args, "before: " if args.as_before else "")
    if not args.as_before:
        print("\n".join(table(lines_of(args.out))))


if __name__ == "__main__":
    main()
