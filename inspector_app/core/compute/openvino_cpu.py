"""OpenVINO, imported and used for the first time by one thread; it is used on the CPU only."""

import sys
import threading
from functools import cache
from typing import Any

import numpy as np

CPU_SETTINGS = {"INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"}
"""f32: on CPUs with bf16 units OpenVINO would otherwise round, and scores would depend on the machine."""


_FIRST_USE = threading.Lock()


def import_openvino() -> Any:  # noqa: ANN401 - untyped
    """Import OpenVINO with its telemetry absent, and use it once before more than one thread may.

    ``import openvino`` reports to its vendor unless the telemetry package is missing, a case it supports. Declaring
    that package missing in this process is the only switch that comes early enough.
    """
    with _FIRST_USE:
        sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
        import openvino

        _use_once(openvino)
    return openvino


@cache
def _use_once(openvino: Any) -> None:  # noqa: ANN401 - untyped
    """Go once through all that the binding makes at its first use.

    It makes tables of types in functions' statics, during which Python may change threads. A second thread that needs
    the same table then holds the interpreter's lock and waits for the table; the first one waits for that lock.
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
