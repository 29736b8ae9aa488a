"""Build the small project and judge two parts: ``python -m tests.unit.pipeline.building.alone ROOT``.

For what a process cannot change once it runs: its cores, and what its libraries believe of the processor. Prints one
JSON object.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from inspector_app.core.compute.openvino_cpu import CPU_SETTINGS, import_openvino
from inspector_app.core.messages import Frame, Limits
from inspector_app.pipeline.judging.judge import inspect
from tests import helpers


def built_and_judged(root: Path) -> dict[str, Any]:
    """Scores and threshold of :func:`tests.helpers.small_training`, and what computed them.

    Args:
        root: its folder; a converted network is looked for there.
    """
    trained = helpers.small_training(helpers.app_paths(root))
    document = trained.project.document
    frames = [Frame(rgb, "part", 0.0) for rgb in (helpers.part(), helpers.damaged(helpers.part()))]
    records = [inspect(frame, trained.detector, Limits(document.threshold_l2)) for frame in frames]
    return {
        "threshold_l2": document.threshold_l2,
        "good_l2": [image.score_l2 for image in document.training],
        "scores_l2": [record.anomaly.score_l2 for record in records if record.anomaly is not None],
        "verdicts": [record.verdict.value for record in records],
        "kernels": kernels(root),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
    }


def kernels(root: Path) -> list[str]:
    """Names of what OpenVINO computes the converted networks below ``root`` with in this process."""
    core = import_openvino().Core()
    compiled = [core.compile_model(path, "CPU", CPU_SETTINGS) for path in root.glob("cache/networks/*/network.xml")]
    nodes = [node for each in compiled for node in each.get_runtime_model().get_ops()]
    return sorted({node.get_rt_info()["primitiveType"].astype(str) for node in nodes})


if __name__ == "__main__":
    sys.stdout.write(json.dumps(built_and_judged(Path(sys.argv[1]))))
