"""``inspector-app evaluate``: figures of merit on a labelled folder."""

from pathlib import Path
from typing import Any

from inspector_app.commands.console import follow, remark, say_json, show_facts
from inspector_app.commands.inspect import open_for_judging
from inspector_app.pipeline.measuring.evaluate import Evaluation, evaluate
from inspector_app.pipeline.measuring.labelled import read_dataset
from inspector_app.project.schema import ProjectDocument


def run(file: Path, dataset_dir: Path, *, as_json: bool) -> None:
    """Judge a labelled folder and print the results."""
    dataset = read_dataset(dataset_dir)
    remark(dataset.remarks)
    opened = open_for_judging(file)
    document = opened.project.document
    evaluation = follow(evaluate(dataset.images, opened.detector, document.threshold_l2))
    remark(evaluation.notes)
    if as_json:
        say_json({**figures(evaluation, document), "notes": [*dataset.remarks, *evaluation.notes]})
    else:
        show_facts(document.name, _facts(evaluation, document))


def figures(evaluation: Evaluation, document: ProjectDocument) -> dict[str, Any]:
    """Return all figures for ``--json``."""
    return {
        "image_auroc": evaluation.image_auroc,
        "pixel_auroc": evaluation.pixel_auroc,
        "pixel_aupro": evaluation.pixel_aupro,
        "false_alarm_rate": evaluation.false_alarm_rate,
        "detection_rate": evaluation.detection_rate,
        "promise": document.promise,
        "threshold": document.threshold_l2,
        "n_good": evaluation.n_good,
        "n_defect": evaluation.n_defect,
        "n_error": evaluation.n_error,
        "per_kind": evaluation.per_kind,
        "latency_ms": evaluation.latency_ms,
        "build_seconds": document.build_seconds.model_dump(),
    }


def _facts(evaluation: Evaluation, document: ProjectDocument) -> list[tuple[str, str]]:
    return [
        ("Image AUROC", f"{evaluation.image_auroc:.4f}"),
        ("Pixel AUROC", f"{evaluation.pixel_auroc:.4f}"),
        ("AUPRO (30 %)", f"{evaluation.pixel_aupro:.4f}"),
        ("False alarms, promised", f"{document.promise:.1%}"),
        ("False alarms, found", f"{evaluation.false_alarm_rate:.1%} of {evaluation.n_good} good parts"),
        ("Defects found", f"{evaluation.detection_rate:.1%} of {evaluation.n_defect}"),
        ("Could not be judged", str(evaluation.n_error)),
        ("Milliseconds a part", f"{evaluation.latency_ms['p50']:.1f} (95 %: {evaluation.latency_ms['p95']:.1f})"),
        *((f"NG among {kind}", f"{of['ng_rate']:.1%} of {of['n']:.0f}") for kind, of in evaluation.per_kind.items()),
    ]
