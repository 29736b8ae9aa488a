"""How alike similar parts are: ``python -m tests.experiments.similar_parts PROJECT.inspector TEST_FOLDER``.

The folder has one folder of pictures for each kind of defect. For every NG part the nearest other one, by what is kept
of its worst region and by its worst patch alone: the share of parts whose nearest has the same kind of defect. Then the
groups that are proposed as families, and the time that keeping takes.
"""

import argparse
import time
from collections import Counter
from pathlib import Path

import numpy as np

from inspector_app.core.memory.families import distances_from, group
from inspector_app.core.memory.similar import sketch
from inspector_app.core.messages import Float32, Frame, Verdict
from inspector_app.pipeline.judging.judge import _worst_patch, inspect
from inspector_app.pipeline.judging.opening import open_project
from inspector_app.project.paths import user_paths
from inspector_app.sources.images import read_frame
from tests.helpers import result_of


def same_kind(vectors: Float32, kinds: list[str]) -> float:
    """The share of vectors whose nearest other one is of the same kind."""
    apart = distances_from(vectors, vectors)
    np.fill_diagonal(apart, np.inf)
    return float(np.mean([kinds[nearest] == kind for kind, nearest in zip(kinds, apart.argmin(axis=1), strict=True)]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", type=Path)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    opened = result_of(open_project(chosen.project, user_paths()))
    detector, limits = opened.detector, opened.project.document.limits
    kinds: list[str] = []
    regions: list[Float32] = []
    patches: list[Float32] = []
    judged_s: list[float] = []
    kept_s: list[float] = []
    for path in sorted(chosen.folder.glob("*/*")):
        frame = read_frame(path, detector.reading)
        began_s = time.process_time()
        record = inspect(frame, detector, limits)
        judged_s.append(time.process_time() - began_s)
        if record.verdict is not Verdict.NG or record.worst_patch is None or not isinstance(frame, Frame):
            continue
        features = detector.embed(frame)
        anomaly = detector.score(features)
        began_s = time.thread_time()
        _worst_patch(features, anomaly, detector)
        kept_s.append(time.thread_time() - began_s)
        worst = int(anomaly.patch_distance_l2.argmax())
        kinds.append(path.parent.name)
        regions.append(record.worst_patch.vector.astype(np.float32))
        patches.append(sketch(features.values[worst : worst + 1])[0])
    print(f"{len(kinds)} NG parts: {dict(Counter(kinds))}")
    for name, vectors in (("worst region", regions), ("worst patch", patches)):
        print(f"{name:12} nearest part of the same kind {same_kind(np.stack(vectors), kinds):.0%}")
    of = group(np.stack(regions)).tolist()
    for number in range(max(of) + 1):
        print("group", number, dict(Counter(kind for kind, each in zip(kinds, of, strict=True) if each == number)))
    kept_ms, judged_ms = (1000 * float(np.median(taken)) for taken in (kept_s, judged_s))
    print(f"keeping takes {kept_ms:.2f} ms of the processor, judging {judged_ms:.0f} ms (medians)")


if __name__ == "__main__":
    main()
