"""The runtimes beside one another on one computer: building, judging, and how far their scores lie apart.

``python -m tests.benchmark.gpu --data DIR --size 224``, where DIR holds ``train/good`` and ``test/KIND``. Each
runtime builds a project from the same good parts and judges the same test parts; then all judge with the project that
OpenVINO built, which is what a person meets who opens a project on another computer.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
import torch

from inspector_app.core.messages import Float64, Frame, UInt8, Verdict
from inspector_app.core.scoring.metrics import auroc
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.embedders import RuntimeName
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.pipeline.measuring.labelled import GOOD, read_dataset
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk
from tests.benchmark.machine import machine
from tests.helpers import result_of

WARM_UP = 5


@dataclass(frozen=True)
class Judged:
    """What judging all test parts gave: milliseconds and scores float64 (n,), verdicts."""

    took_ms: Float64
    scores_l2: Float64
    verdicts: list[Verdict]


def judge(opened: OpenedProject, parts: list[UInt8], rounds: int) -> Judged:
    """From a decoded picture to score, verdict, record and map, one after the other."""
    limits = opened.project.document.limits
    took_ms, scores, verdicts = [], [], []
    for number in range(-WARM_UP, rounds * len(parts)):
        rgb = parts[number % len(parts)]
        started_s = time.perf_counter()
        record = inspect(Frame(rgb, "part", 0.0), opened.detector, limits)
        assert record.anomaly is not None, record.error
        opened.detector.render(record.anomaly)
        if number >= 0:
            took_ms.append(1000 * (time.perf_counter() - started_s))
        if 0 <= number < len(parts):
            scores.append(record.score_l2)
            verdicts.append(record.verdict)
    return Judged(np.array(took_ms), np.array(scores), verdicts)


def main() -> int:
    """Print the table, and write it as JSON where ``--out`` says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--keep", type=float, default=0.01)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    images = read_dataset(options.data).images
    parts = [read_rgb(image.path) for image in images]
    defective = np.array([image.kind != GOOD for image in images])
    good = walk(options.data / "train" / "good").files
    runtimes = [name for name in get_args(RuntimeName) if name != "cuda" or torch.cuda.is_available()]
    about = {**machine(), "gpu": torch.cuda.get_device_name() if torch.cuda.is_available() else "none"}
    about["cores_used"] = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count()
    print(
        f"{options.data.name} at {options.size} px, {options.keep:.0%} bank: {len(good)} good, {len(parts)} test parts"
    )
    print(about)
    rows: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = AppPaths(*(Path(folder) / name for name in ("cache", "weights", "settings")))
        reference: Trained | None = None
        expected: Judged | None = None
        for runtime in runtimes:
            settings = TrainSettings(name="bench", size=options.size, keep=options.keep, runtime=runtime)
            result_of(train(good[:20], settings, paths))  # converts the network, starts the GPU
            started_s = time.perf_counter()
            trained = result_of(train(good, settings, paths))
            fit_s = time.perf_counter() - started_s
            own = judge(open_detector(trained.project, paths, runtime), parts, 1)
            reference = reference or trained
            opened = open_detector(reference.project, paths, runtime)
            found = judge(opened, parts, options.rounds)
            expected = expected or found
            rows[runtime] = {
                "fit_s": fit_s,
                "features_s": trained.project.document.build_seconds.features,
                "coreset_s": trained.project.document.build_seconds.coreset,
                "p50_ms": float(np.median(found.took_ms)),
                "p95_ms": float(np.percentile(found.took_ms, 95)),
                "auroc_own_build": auroc(list(own.scores_l2[~defective]), list(own.scores_l2[defective])),
                "auroc": auroc(list(found.scores_l2[~defective]), list(found.scores_l2[defective])),
                "reference_drift": opened.drift,
                "largest_score_difference": float(np.max(np.abs(found.scores_l2 / expected.scores_l2 - 1))),
                "verdicts_changed": sum(a is not b for a, b in zip(found.verdicts, expected.verdicts, strict=True)),
            }
    print("\n| | " + " | ".join(rows) + " |\n|---|" + "---|" * len(rows))
    for figure in rows[runtimes[0]]:
        print(f"| {figure} | " + " | ".join(f"{row[figure]:.4g}" for row in rows.values()) + " |")
    if options.out is not None:
        options.out.write_text(json.dumps({"machine": about, "runtimes": rows}, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
