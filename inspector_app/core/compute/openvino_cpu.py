"""Import OpenVINO, for the CPU only; the first use runs in one thread."""

import sys
import threading
from functools import cache
from typing import Any

import numpy as np

CPU_SETTINGS = {"INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"}
"""f32: otherwise OpenVINO rounds on CPUs with bf16 units, and scores depend on the computer."""


_FIRST_USE = threading.Lock()


def import_openvino() -> Any:  # noqa: ANN401 - untyped
    """Import OpenVINO without its telemetry, and use it once before several threads use it.

    ``import openvino`` reports to its vendor unless the telemetry package is missing, which OpenVINO supports. Marking
    that package as missing in this process is the only switch that works before the import.
    """
    with _FIRST_USE:
        sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
        import openvino

        _use_once(openvino)
    return openvino


@cache
def _use_once(openvino: Any) -> None:  # noqa: ANN401 - untyped
    """Call everything that the binding initialises at its first use.

    The binding creates type tables in static variables of functions, and Python may switch threads meanwhile. A second
    thread that needs the same table then holds the interpreter lock and waits for the table; the first thread waits for
    the lock: a deadlock.
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
