"""The result of ``tests.benchmark.peers`` as a Markdown table with the targets, and as a plot."""

import math
from pathlib import Path
from typing import Any

import numpy as np

OURS, TORCH, OPENVINO, FLOOR = "inspector", "anomalib torch", "anomalib openvino", "floor"
ROWS = (
    ("Fit, s", "fit_s", "{:.1f}"),
    ("Fit with an empty cache, s", "fit_cold_s", "{:.1f}"),
    ("... features, s", "features_s", "{:.1f}"),
    ("... coreset, s", "coreset_s", "{:.2f}"),
    ("... rest, s", "rest_s", "{:.1f}"),
    ("Peak memory while fitting, MB", "fit_peak_mb", "{:.0f}"),
    ("Bank vectors", "bank_vectors", "{:d}"),
    ("Model file, MB", "file_mb", "{:.1f}"),
    ("Load, s", "load_s", "{:.2f}"),
    ("Load from starting the process, s", "ready_s", "{:.1f}"),
    ("Peak memory while judging, MB", "judge_peak_mb", "{:.0f}"),
    ("Judge, p50, ms", "ms_p50", "{:.1f}"),
    ("Judge, p95, ms", "ms_p95", "{:.1f}"),
    ("Model alone, p50, ms", "alone_ms_p50", "{:.1f}"),
    ("Model alone in float32, p50, ms", "alone_f32_ms_p50", "{:.1f}"),
    ("Our time / its", "ours_to_ms", "{:.2f}"),
    ("Our time / its model's alone", "ours_to_alone_ms", "{:.2f}"),
    ("Our time / its model's in float32", "ours_to_alone_f32_ms", "{:.2f}"),
    ("Image AUROC, %", "image_auroc", "{:.2%}"),
    ("Pixel AUROC, %", "pixel_auroc", "{:.2%}"),
    ("AUPRO, %", "aupro", "{:.2%}"),
)
JUDGE_LIMITS = {224: 0.75, 384: 0.65}
"""Ours over anomalib's OpenVINO model alone, by input size in pixels."""


def targets(result: dict[str, Any]) -> list[tuple[str, float, str, bool]]:
    """What was aimed at on bottle at 1 %: its text, the figure that was found, the limit, and whether it was met."""
    ours, torch, openvino, floor = (result["peers"].get(name, {}) for name in (OURS, TORCH, OPENVINO, FLOOR))

    def ratio(name: str) -> float:
        return torch[name] / ours[name] if name in torch else math.nan

    found: list[tuple[str, float, str, float]] = [
        ("Fit, anomalib's time / ours", ratio("fit_s"), ">=", 20.0),
        ("Coreset, anomalib's time / ours", ratio("coreset_s"), ">=", 60.0),
        ("Image AUROC, ours - anomalib's", ours["image_auroc"] - torch.get("image_auroc", math.nan), ">=", -0.002),
        ("Judge, ours / anomalib's torch", torch.get("ours_to_ms", math.nan), "<=", 0.2),
        ("Judge, p95 / p50", ours["ms_p95"] / ours["ms_p50"], "<=", 1.5),
    ]
    if (limit := JUDGE_LIMITS.get(result["size"])) is not None:
        for kind, name in (("", "ours_to_alone_ms"), (" in float32", "ours_to_alone_f32_ms")):
            text = f"Judge, ours / anomalib's OpenVINO model alone{kind}"
            found.append((text, openvino.get(name, math.nan), "<=", limit))
    if result["size"] == 224:
        found.append(("Judge, ours / bare backbone", floor.get("ours_to_ms", math.nan), "<=", 1.5))
    return [
        (text, value, f"{sign} {limit:g}", value >= limit if sign == ">=" else value <= limit)
        for text, value, sign, limit in found
    ]


def table(result: dict[str, Any]) -> str:
    """Markdown: the machine, the figures, the targets, and why a column is empty."""
    machine, peers = result["machine"], result["peers"]
    lines = [
        (
            f"**{result['data']} at {result['input_size'][0]} x {result['input_size'][1]} px, "
            f"{result['keep']:.0%} bank**: {result['good_parts']} good parts, "
            f"{result['test_parts']} test parts in {result['rounds']} rounds; "
            f"{machine['cpu']}, {machine['cores']} cores, {result['threads']} used, {machine['memory_gb']} GB, "
            f"{machine['system']}; load average {machine['load']:.1f} before, {machine['load_after']:.1f} after."
        ),
        "",
        f"| | {' | '.join(peers)} |",
        f"|---|{'---|' * len(peers)}",
    ]
    for text, name, pattern in ROWS:
        cells = [_cell(facts.get(name), pattern) for facts in peers.values()]
        if any(cells):
            lines.append(f"| {text} | {' | '.join(cells)} |")
    lines += ["", "| target | found | limit | |", "|---|---|---|---|"]
    for text, value, limit, met in targets(result):
        words = ("met" if met else "missed") if math.isfinite(value) else "not measured"
        lines.append(f"| {text} | {value:.3g} | {limit} | {words} |")
    lines += [f"\n{name}: {facts['reason']}" for name, facts in peers.items() if facts["reason"]]
    return "\n".join(lines) + "\n"


def _cell(value: Any, pattern: str) -> str:
    return "" if value is None else pattern.format(value).removesuffix("%")


def draw(result: dict[str, Any], file: Path) -> None:
    """Bars of the fit's seconds, on a logarithmic axis, and every judged picture's milliseconds."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    peers = {name: facts for name, facts in result["peers"].items() if result["turns_ms"][name]}
    figure, (fits, judging) = plt.subplots(1, 2, figsize=(10, 3.6), layout="constrained")
    fitted = [name for name in (OURS, TORCH) if "fit_s" in peers.get(name, {})]
    places = np.arange(len(fitted))
    for offset, part in enumerate(("features_s", "coreset_s", "rest_s")):
        heights = [max(peers[name][part], 0.01) for name in fitted]
        bars = fits.bar(places + 0.28 * (offset - 1), heights, width=0.26, label=part.removesuffix("_s"))
        fits.bar_label(bars, fmt="%.1f", fontsize=8)
    fits.set(yscale="log", ylabel="s", title="Fit")
    fits.set_xticks(places, [name.split()[0] for name in fitted])
    fits.legend()
    took = [np.concatenate(result["turns_ms"][name]) for name in peers]
    judging.boxplot(took, tick_labels=list(peers), whis=(5, 95), showfliers=False, orientation="horizontal")
    judging.set(xlabel="ms a picture (box: quartiles, whiskers: 5 and 95 %)", title="Judge")
    judging.set_xlim(left=0)
    figure.suptitle(f"{result['data']}, {result['size']} px, {result['keep']:.0%} bank, {result['threads']} cores")
    figure.savefig(file, dpi=110)
    plt.close(figure)
