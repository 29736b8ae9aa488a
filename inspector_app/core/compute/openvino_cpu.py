"""The import of OpenVINO, with its first use on one thread; it runs on the CPU only."""

import sys
import threading
from functools import cache
from typing import Any

import numpy as np

CPU_SETTINGS = {"INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"}
"""f32: on CPUs with bf16 units OpenVINO would otherwise use bf16, and scores would depend on the machine."""


_FIRST_USE = threading.Lock()


def import_openvino() -> Any:  # noqa: ANN401 - untyped
    """Import OpenVINO without its telemetry, and use it once before several threads may.

    ``import openvino`` reports to its vendor unless the telemetry package is missing, a case that it supports. This
    function declares that package missing in this process; it is the only switch that is early enough.
    """
    with _FIRST_USE:
        sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
        import openvino

        _use_once(openvino)
    return openvino


@cache
def _use_once(openvino: Any) -> None:  # noqa: ANN401 - untyped
    """Use once all that the binding initialises at its first use.

    It creates tables of types in static variables of functions, and Python may switch threads during this. A second
    thread that needs the same table then holds the interpreter's lock and waits for the table; the first one waits for
    that lock.
    """
    ops = openvino.opset13
    pixels = ops.parameter([1, 2], np.uint8)
    product = ops.multiply(ops.convert(pixels, np.float32), ops.constant(np.float32(2)))
    model = openvino.Model([product.output(0)], [pixels])
    request = openvino.Core().compile_model(model, "CPU", CPU_SETTINGS).create_infer_request()
    request.get_input_tensor(0).data[0] = 1
    request.start_async()
    request.wait()
    request.get_output_tensor(0).data[0].copy()
    request.infer({0: np.zeros((1, 2), dtype=np.uint8)}, share_inputs=True)[0].copy()
