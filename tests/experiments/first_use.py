"""Can a build hang where two threads first use a native library? ``python -m tests.experiments.first_use [20]``

Fresh processes, with a switch interval so small that threads change in the middle of everything, build a project of 60
parts, so that two threads embed, open it again and judge with it. In others eight threads, each with a request of its
own of one network, meet at their first use of an input's memory. A process that has not ended after two minutes prints
its threads' stacks and counts as hung.
"""

import faulthandler
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from inspector_app.core.features.runtimes import OpenVinoEmbedder
from inspector_app.core.messages import Frame
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedders
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_project
from inspector_app.project.store import save_project
from inspector_app.project.weights import find_weights
from tests import helpers

SWITCH_S = 1e-6
HUNG_S = 120.0
N_PARTS = 60
N_THREADS = 8


def first_use(root: Path) -> None:
    """Threads meet at the first use of what OpenVINO gives: the binding makes its tables then."""
    request = EmbeddingRequest("efficientnet_lite0", None, 3, (helpers.SMALL_PX, helpers.SMALL_PX))
    paths = helpers.app_paths(root)
    weights = find_weights(request.backbone, paths.weights)
    _, embedder = open_embedders(request, weights, paths, at_once=N_THREADS)
    assert isinstance(embedder, OpenVinoEmbedder)
    meeting = threading.Barrier(N_THREADS)

    def work(request: Any) -> None:
        meeting.wait()
        request.get_input_tensor(0).data[0] = 1

    threads = [threading.Thread(target=work, args=(embedder._requests.get(),)) for _ in range(N_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def build_and_judge(root: Path) -> None:
    """A small but whole build by two threads, and judging with what was saved."""
    paths = helpers.app_paths(root)
    trained = helpers.result_of(train(helpers.cells(0.0, N_PARTS), helpers.small_settings(), paths))
    file = root / "cells.inspector"
    save_project(trained.project, file)
    opened = helpers.result_of(open_project(file, paths))
    record = inspect(Frame(helpers.part(N_PARTS), "part", 0.0), opened.detector, opened.project.document.limits)
    if record.anomaly is None:
        raise RuntimeError(record.error)


def begin(root: Path, what: str, hung_s: float = HUNG_S) -> "subprocess.Popen[str]":
    """One start in a process of its own."""
    command = [sys.executable, "-m", "tests.experiments.first_use", what, str(root), str(hung_s)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def fault_of(started: "subprocess.Popen[str]") -> str:
    """What went wrong, with "Timeout" in it if the process hung; "" if nothing did."""
    _, printed = started.communicate()
    return "" if started.returncode == 0 else printed or f"exit code {started.returncode}"


def main(starts: int) -> int:
    """Print how many of so many starts hung or failed."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        helpers.small_training(root)  # converts the network, once for all
        hung = failed = 0
        for number in range(starts):
            for what in ("first_use", "build_and_judge"):
                fault = fault_of(begin(root, what))
                hung += "Timeout" in fault
                failed += bool(fault) and "Timeout" not in fault
                if fault:
                    print(fault)
            print(f"{number + 1} starts of each kind, {hung} hung, {failed} failed", flush=True)
    return hung + failed


if __name__ == "__main__":
    if len(sys.argv) == 4:
        faulthandler.dump_traceback_later(float(sys.argv[3]), exit=True)
        sys.setswitchinterval(SWITCH_S)
        {"first_use": first_use, "build_and_judge": build_and_judge}[sys.argv[1]](Path(sys.argv[2]))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
