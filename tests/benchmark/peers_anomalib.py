"""anomalib as a contestant of ``tests.benchmark.peers``; runs in an environment of its own that has anomalib 2.7.0.

``python -m tests.benchmark.peers_anomalib --threads 2 --as torch|openvino``, started by the bench. It gets what its
users may not have: pictures resized as ours are (its own exported resize has no antialiasing), a static shape of one
picture (torch 2.15 cannot export the dynamic one), no validation set to take statistics of, no normalisation of scores.
"""

import argparse
import functools
import os
import sys
import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.benchmark.turns import bind, decoded, serve, timed_ms

sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type] # else importing openvino reports home
os.environ["TRUST_REMOTE_CODE"] = "1"  # its torch model is a pickle that this bench has just written
BACKBONE = "tf_efficientnet_lite0"
LAYERS = ["blocks.2", "blocks.4"]
HALF = [0.5, 0.5, 0.5]
"""Mean and standard deviation that these weights want."""
F32 = {"INFERENCE_PRECISION_HINT": "f32"}


def give_weights(model: Any, weights: str) -> None:
    """Put the very weights of the other contestants into a Patchcore's backbone; their order is timm's."""
    import timm
    import torch

    values = torch.load(weights, weights_only=True).values()
    names = timm.create_model(BACKBONE, pretrained=False).state_dict()
    state = OrderedDict(zip(names, values, strict=True))
    backbone = model.model.feature_extractor.feature_extractor
    backbone.load_state_dict({name: state[name] for name in backbone.state_dict()}, strict=True)


class _Laps:
    """When training began, and how long the coreset took."""

    def __init__(self) -> None:
        self.begun_s = self.coreset_s = self.coreset_at_s = 0.0

    def watch(self, subsample: Callable[..., None]) -> Callable[..., None]:
        """The same function with a clock."""

        def timed(*arguments: Any, **named: Any) -> None:
            self.coreset_at_s = time.perf_counter()
            subsample(*arguments, **named)
            self.coreset_s = time.perf_counter() - self.coreset_at_s

        return timed


def fit(good_dir: str, size: list[int], keep: float, weights: str, work: str, threads: int) -> dict[str, Any]:
    """``Engine.fit`` of its Patchcore, then its two exports. ``size``: (width, height), pixels."""
    import torch
    from anomalib.data import Folder
    from anomalib.engine import Engine
    from anomalib.models import Patchcore
    from anomalib.pre_processing import PreProcessor
    from lightning.pytorch import Callback
    from torchvision.transforms.v2 import Compose, Normalize, Resize

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    os.chdir(work)
    shape = (size[1], size[0])
    laps = _Laps()

    class Begin(Callback):  # type: ignore[misc]
        def on_train_start(self, *_: Any) -> None:
            laps.begun_s = time.perf_counter()

    started_s = time.perf_counter()
    model = Patchcore(
        backbone=BACKBONE,
        layers=LAYERS,
        pre_trained=False,
        coreset_sampling_ratio=keep,
        pre_processor=PreProcessor(transform=Compose([Resize(shape, antialias=True), Normalize(HALF, HALF)])),
        post_processor=False,
        evaluator=False,
        visualizer=False,
    )
    give_weights(model, weights)
    model.model.subsample_embedding = laps.watch(model.model.subsample_embedding)
    data = Folder(
        name="bench",
        normal_dir=good_dir,
        num_workers=threads,
        test_split_mode="none",
        val_split_mode="none",
    )
    engine = Engine(
        accelerator="cpu",
        devices=1,
        logger=False,
        default_root_dir=work,
        enable_progress_bar=False,
        limit_val_batches=0,
        callbacks=[Begin()],
    )
    engine.fit(model=model, datamodule=data)
    fit_s = time.perf_counter() - started_s
    del model.model.subsample_embedding
    features_s = laps.coreset_at_s - laps.begun_s
    facts = {
        "fit_s": fit_s,
        "features_s": features_s,
        "coreset_s": laps.coreset_s,
        "rest_s": fit_s - features_s - laps.coreset_s,
        "bank_vectors": len(model.model.memory_bank),
        "torch_file": str(model.to_torch(work)),
    }
    try:
        facts["openvino_file"] = str(model.to_openvino(work, input_size=shape, onnx_kwargs={"dynamic_shapes": None}))
    except Exception as error:  # torch's exporter raises nearly anything; the torch columns stand without it
        facts["openvino_error"] = f"{type(error).__name__}: {error}".splitlines()[0]
    return facts


class Judge:
    """One of anomalib's inferencers with a fitted model."""

    def __init__(self, *, as_openvino: bool, threads: int) -> None:
        self._as_openvino = as_openvino
        self._threads = threads
        self._size = (0, 0)
        self._inferencer: Any = None
        self._alone: dict[str, Any] = {}

    def load(self, file: str, size: list[int], work: str) -> dict[str, Any]:
        """Load an exported model; of OpenVINO's, also compile it bare: as its inferencer does, and in float32."""
        started_s = time.perf_counter()
        import torch

        torch.set_num_threads(self._threads)
        os.chdir(work)  # its inferencer makes a folder where it runs
        self._size = (size[0], size[1])
        if not self._as_openvino:
            from anomalib.deploy import TorchInferencer

            imported_s = time.perf_counter()
            self._inferencer = TorchInferencer(file, device="cpu")
            return {"import_s": imported_s - started_s, "load_s": time.perf_counter() - imported_s}
        import openvino
        from anomalib.deploy import OpenVINOInferencer

        imported_s = time.perf_counter()
        self._inferencer = OpenVINOInferencer(file, device="CPU")
        load_s = time.perf_counter() - imported_s
        core = openvino.Core()
        self._alone = {
            "alone_ms": self._inferencer.model.create_infer_request(),
            "alone_f32_ms": core.compile_model(file, "CPU", F32).create_infer_request(),
        }
        precision = self._inferencer.model.get_property("INFERENCE_PRECISION_HINT").get_type_name()
        return {"import_s": imported_s - started_s, "load_s": load_s, "precision": precision}

    def judge(self, pictures: list[str], maps: str = "") -> dict[str, Any]:
        """Decoded picture to score and map; of OpenVINO's, then also the bare model on what it was given."""
        import cv2
        import torch

        def sized(rgb: npt.NDArray[np.uint8]) -> Any:
            return cv2.resize(rgb, self._size, interpolation=cv2.INTER_AREA)

        def work(rgb: npt.NDArray[np.uint8]) -> Any:
            with torch.inference_mode():
                return self._inferencer.predict(sized(rgb))

        took_ms, found = timed_ms(work, decoded(pictures))
        scores = [float(np.asarray(one.pred_score).squeeze()) for one in found]
        facts: dict[str, Any] = {"ms": took_ms, "scores": scores}
        if maps:
            for picture, one in zip(pictures, found, strict=True):
                values = np.asarray(one.anomaly_map, dtype=np.float32).squeeze()
                np.save(Path(maps) / Path(picture).name, values)
        for name, request in self._alone.items():
            tensors = [{0: self._inferencer.pre_process(sized(rgb))} for rgb in decoded(pictures)]
            facts[name], _ = timed_ms(functools.partial(request.infer, share_inputs=True), tensors)
        return facts


def main() -> int:
    """Serve until stdin ends."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--as", dest="runtime", choices=("torch", "openvino"), default="torch")
    options = parser.parse_args()
    bind(options.threads)
    judge = Judge(as_openvino=options.runtime == "openvino", threads=options.threads)
    return serve({"fit": fit, "load": judge.load, "judge": judge.judge})


if __name__ == "__main__":
    sys.exit(main())
