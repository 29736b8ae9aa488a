"""This project as one of the contestants of ``tests.benchmark.peers``, and the floor: its backbone and nothing else.

``python -m tests.benchmark.peers_ours --threads 2``, started by the bench.
"""

import argparse
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inspector_app.core.compute.openvino_cpu import CPU_SETTINGS, import_openvino
from inspector_app.core.messages import Float32, Frame, InspectionRecord
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.project.weights import find_weights, load_state
from tests.benchmark.turns import bind, decoded, serve, timed_ms

BACKBONE = "efficientnet_lite0"
LAYERS = ("blocks.2", "blocks.4")


def app_paths(work: str) -> AppPaths:
    """Folders of the bench's own, so that nobody's cache is used or filled."""
    folder = Path(work)
    return AppPaths(folder / "cache", folder / "weights", folder / "settings")


class Ours:
    """Builds, opens and judges as the command line and the window do."""

    def __init__(self) -> None:
        self._opened: OpenedProject | None = None

    def fit(self, pictures: list[str], size: Any, keep: float, file: str, work: str) -> dict[str, Any]:
        """Build a project and save it. ``size``: (width, height) or the longer side, pixels."""
        chosen = tuple(size) if isinstance(size, list) else size
        settings = TrainSettings(
            name="bench", size=chosen, keep=keep, backbone=BACKBONE, layers=LAYERS, runtime="openvino"
        )
        started_s = time.perf_counter()
        for _ in (steps := Steps(train([Path(picture) for picture in pictures], settings, app_paths(work)))):
            pass
        trained = steps.result
        fit_s = time.perf_counter() - started_s
        save_project(trained.project, Path(file))
        seconds = trained.project.document.build_seconds
        return {
            "fit_s": fit_s,
            "features_s": seconds.features,
            "coreset_s": seconds.coreset,
            "rest_s": fit_s - seconds.features - seconds.coreset,
            "calibration_s": seconds.calibration,
            "bank_vectors": trained.project.document.rows,
            "input_size": list(trained.project.document.embedding.input_size),
            "file_mb": Path(file).stat().st_size / 2**20,
        }

    def load(self, file: str, work: str) -> dict[str, Any]:
        """Read the project and prepare its detector."""
        started_s = time.perf_counter()
        project = load_project(Path(file))
        read_s = time.perf_counter() - started_s
        self._opened = open_detector(project, app_paths(work), "openvino")
        return {"read_s": read_s, "load_s": time.perf_counter() - started_s}

    def judge(self, pictures: list[str], maps: str = "") -> dict[str, Any]:
        """Decoded frame to record with verdict and map, over decoded pictures; ``maps``: a folder to keep maps in."""
        assert self._opened is not None
        detector, limits = self._opened.detector, self._opened.project.document.limits

        def work(rgb: npt.NDArray[np.uint8]) -> tuple[InspectionRecord, Float32]:
            record = inspect(Frame(rgb, "part", 0.0), detector, limits)
            assert record.anomaly is not None, record.error
            return record, detector.render(record.anomaly)

        took_ms, found = timed_ms(work, decoded(pictures))
        if maps:
            for picture, (_, rendered) in zip(pictures, found, strict=True):
                np.save(Path(maps) / Path(picture).name, rendered)
        return {"ms": took_ms, "scores": [record.score_l2 for record, _ in found]}


class Floor:
    """The frozen network up to the deepest layer that is used, compiled for latency: what nobody can do without."""

    def __init__(self) -> None:
        self._inputs: dict[int, Float32] = {}
        self._request: Any = None

    def load(self, size: list[int]) -> dict[str, Any]:
        """Compile for inputs of ``size`` (width, height), float32 as all others."""
        import torch

        from inspector_app.core.features.backbones import choose_layers, create_network

        class Backbone(torch.nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.network = create_network(BACKBONE, load_state(find_weights(BACKBONE, Path())))
                indices = choose_layers(self.network, LAYERS)
                self.indices = self.network.prune_intermediate_layers(indices, prune_norm=True, prune_head=True)

            def forward(self, images: torch.Tensor) -> list[torch.Tensor]:
                maps: list[torch.Tensor] = self.network.forward_intermediates(
                    images, indices=self.indices, norm=False, stop_early=True, intermediates_only=True
                )
                return maps

        shape = [1, 3, size[1], size[0]]
        openvino = import_openvino()
        model = openvino.convert_model(Backbone().eval(), example_input=torch.zeros(shape), input=shape)
        started_s = time.perf_counter()
        self._request = openvino.Core().compile_model(model, "CPU", CPU_SETTINGS).create_infer_request()
        self._inputs = {0: np.random.default_rng(0).normal(size=shape).astype(np.float32)}
        return {"load_s": time.perf_counter() - started_s}

    def judge(self, pictures: list[str]) -> dict[str, Any]:
        """As many inferences as there are pictures; what is in them does not matter."""

        def work(_: npt.NDArray[np.uint8]) -> None:
            self._request.infer(self._inputs, share_inputs=True, share_outputs=True)

        took_ms, _ = timed_ms(work, decoded(pictures))
        return {"ms": took_ms}


def main() -> int:
    """Serve until stdin ends."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--floor", action="store_true")
    options = parser.parse_args()
    bind(options.threads)
    if options.floor:
        floor = Floor()
        return serve({"load": floor.load, "judge": floor.judge})
    ours = Ours()
    return serve({"fit": ours.fit, "load": ours.load, "judge": ours.judge})


if __name__ == "__main__":
    sys.exit(main())
