"""Tables of comparisons over several sets and seeds, in Markdown: ``python -m tests.experiments.study FOLDER``.

FOLDER holds what ``inspector-app compare ... --augment --seed S --json`` printed, as ``SET-S.json``. Every cell is the
mean over the seeds and, behind it, the largest distance of a seed from that mean.
"""

import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

Figures = dict[str, Any]
COLUMNS = (
    ("image AUROC", "image_auroc", 100, 2),
    ("pixel AUROC", "pixel_auroc", 100, 2),
    ("AUPRO", "pixel_aupro", 100, 2),
    ("defects found %", "detection_rate", 100, 1),
    ("false alarms %", "false_alarm_rate", 100, 1),
    ("file MB", "project_bytes", 1e-6, 1),
)


def read(folder: Path) -> dict[str, dict[str, dict[str, list[Figures]]]]:
    """By part of the JSON (compared, disturbed), set and detector: one dict of figures a seed."""
    found: dict[str, dict[str, dict[str, list[Figures]]]] = {
        part: defaultdict(lambda: defaultdict(list)) for part in ("compared", "disturbed")
    }
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text())
        for part, sets in found.items():
            for figures in data.get(part, ()):
                sets[path.stem.rsplit("-", 1)[0]][figures["name"]].append(figures)
    return found


def value_of(figures: Figures, key: str) -> float:
    value = figures.get(key)
    return float("nan") if value is None else float(value)


def cell(runs: list[Figures], key: str, factor: float, digits: int) -> str:
    values = [factor * value_of(figures, key) for figures in runs]
    mean = sum(values) / len(values)
    if math.isnan(mean):
        return ""
    spread = max(abs(value - mean) for value in values)
    return f"{mean:.{digits}f}" + (f" ± {spread:.{digits}f}" if len(values) > 1 and key != "project_bytes" else "")


def mean_over_sets(sets: dict[str, dict[str, list[Figures]]]) -> dict[str, float]:
    """Image AUROC of every detector in the mean over sets and seeds, in percent."""
    by_detector: dict[str, list[float]] = defaultdict(list)
    for detectors in sets.values():
        for name, runs in detectors.items():
            by_detector[name].extend(100 * value_of(figures, "image_auroc") for figures in runs)
    return {name: sum(values) / len(values) for name, values in by_detector.items()}


def main() -> None:
    parts = read(Path(sys.argv[1]))
    for part, sets in parts.items():
        for name, detectors in sets.items():
            print(f"\n**{name}**, {'as they are' if part == 'compared' else 'disturbed'}\n")
            print("| | " + " | ".join(title for title, *_ in COLUMNS) + " |")
            print("|---" * (len(COLUMNS) + 1) + "|")
            for detector, runs in detectors.items():
                seeds = f" ({len(runs)} seed)" if len(runs) == 1 else ""
                print(f"| {detector}{seeds} | " + " | ".join(cell(runs, *column[1:]) for column in COLUMNS) + " |")
    plain, under = mean_over_sets(parts["compared"]), mean_over_sets(parts["disturbed"])
    print("\n| mean over sets and seeds | image AUROC | disturbed | lost |\n|---|---|---|---|")
    for detector, auroc in plain.items():
        print(f"| {detector} | {auroc:.2f} | {under[detector]:.2f} | {auroc - under[detector]:.2f} |")


if __name__ == "__main__":
    main()
