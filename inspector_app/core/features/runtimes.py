"""Runtimes that compute patch features from pixels: torch on CPU or CUDA, OpenVINO on CPU."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from inspector_app.core.compute.openvino_cpu import CPU_SETTINGS, import_openvino
from inspector_app.core.messages import Float32, UInt8, read_only

if TYPE_CHECKING:
    import torch

    from inspector_app.core.features.patch_features import PatchEmbedder

RT_INFO = "inspector"
TRACED_PX = 384
"""Side of the input with which a network for any size is traced."""
MANY_SETTINGS = {"INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "THROUGHPUT"}


class TorchEmbedder:
    """Runs the module on the CPU with torch, eager, in float32."""

    runtime = "torch"

    def __init__(self, module: "PatchEmbedder", size: tuple[int, int], projection: Float32 | None = None) -> None:
        """Prepare the module.

        Args:
            module: computes features from pixels.
            size: (width, height) of its input in pixels.
            projection: float32 (D, d), a linear map that is applied to every feature at the end.

        Raises:
            ValueError: the projection does not match the module's number of values.
        """
        import torch

        self.layers = module.layer_names
        self.dims = _dims_after(module.dims, projection)
        self.grid = (size[1] // module.stride_px, size[0] // module.stride_px)
        self._projection = None if projection is None else torch.tensor(projection)
        self._module = module.eval()

    def embed(self, pixels: UInt8) -> Float32:
        """See :class:`inspector_app.core.ports.Embedder`."""
        import torch

        with torch.inference_mode():
            return read_only(self._features(torch.from_numpy(np.array(pixels[None])))[0].numpy())

    def _features(self, pixels: "torch.Tensor") -> "torch.Tensor":
        """uint8 (n, H, W, 3) to float32 (n, rows * cols, dims)."""
        features: torch.Tensor = self._module(pixels)
        return features if self._projection is None else features @ self._projection


class CudaEmbedder(TorchEmbedder):
    """Runs the module on an NVIDIA GPU: half precision up to its maps, channels last, optionally a batch of frames.

    Pooling, concatenation and later steps are float32. Half precision changes scores by up to a few thousandths
    (docs/decisions/0019), which is within the promised agreement of the runtimes.
    """

    runtime = "cuda"
    batch = 16
    """Number of frames that are embedded together during a build."""

    def __init__(
        self,
        module: "PatchEmbedder",
        size: tuple[int, int],
        projection: Float32 | None = None,
        device: str = "cuda",
    ) -> None:
        """See :class:`TorchEmbedder`; ``device`` is torch's name of the GPU (tests without a GPU use "cpu")."""
        import torch

        super().__init__(module, size, projection)
        self._device = device
        self._module = self._module.half().to(device).to(memory_format=torch.channels_last)
        self._projection = None if self._projection is None else self._projection.to(device)
        self._single = _Recorded(self._features, (1, size[1], size[0], 3)) if device != "cpu" else None

    def embed(self, pixels: UInt8) -> Float32:
        """See :class:`inspector_app.core.ports.Embedder`."""
        values: Float32 = self.embed_batch(pixels[None])[0]
        return values

    def embed_batch(self, pixels: UInt8) -> Float32:
        """Embed several frames together: uint8 (n, H, W, 3) to float32 (n, rows * cols, D)."""
        return read_only(self.embed_on_device(pixels).cpu().numpy())

    def embed_on_device(self, pixels: UInt8) -> "torch.Tensor":
        """As :meth:`embed_batch`, but the result stays in GPU memory."""
        import torch

        frames = torch.from_numpy(np.array(pixels))
        with _exact():
            if self._single is not None and len(frames) == 1:
                return self._single(frames)
            return self._features(frames.to(self._device))


@contextmanager
def _exact() -> Iterator[None]:
    """Compute deterministically and without TF32 products, which would change scores by 1e-3."""
    import torch

    with torch.inference_mode(), torch.backends.cudnn.flags(enabled=True, deterministic=True, allow_tf32=False):
        yield


class _Recorded:
    """A GPU computation recorded once as a CUDA graph: each call is one launch instead of some hundred."""

    def __init__(self, compute: "Callable[[torch.Tensor], torch.Tensor]", shape: tuple[int, ...]) -> None:
        """Record ``compute`` for uint8 inputs of ``shape``."""
        import torch

        self._turn = Lock()  # a detector in use may share its embedder with one that is being compared
        self._input = torch.zeros(shape, dtype=torch.uint8, device="cuda")
        aside = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        aside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(aside), _exact():
            for _ in range(3):  # the first calls of libraries choose and allocate, which cannot be recorded
                compute(self._input)
        torch.cuda.current_stream().wait_stream(aside)
        self._graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self._graph), _exact():
            self._output = compute(self._input)

    def __call__(self, values: "torch.Tensor") -> "torch.Tensor":
        """Return the result for ``values``; the next call does not overwrite it."""
        with self._turn:
            self._input.copy_(values)
            self._graph.replay()
            return self._output.clone()


class OpenVinoEmbedder:
    """Runs the same module compiled by OpenVINO for the CPU, in float32."""

    def __init__(
        self,
        model: Any,  # noqa: ANN401 - untyped
        size: tuple[int, int],
        projection: Float32 | None = None,
        at_once: int = 1,
    ) -> None:
        """Compile ``model`` (from :func:`to_openvino` or read back from disk).

        Args:
            model: an ``openvino.Model`` with this module's metadata on layers, dims and stride.
            size: (width, height) of its input in pixels.
            projection: float32 (D, d), a linear map that becomes the last step of the compiled network.
            at_once: number of frames embedded in parallel, on one core each; with 1, all cores share a frame, which
                takes less time for one frame but more for many.

        Raises:
            ValueError: the projection does not match the model's number of values.
        """
        self.runtime = "openvino"
        self.layers = tuple(str(model.get_rt_info([RT_INFO, "layers"]).value).split("|"))
        self.dims = _dims_after(int(model.get_rt_info([RT_INFO, "dims"]).value), projection)
        stride_px = int(model.get_rt_info([RT_INFO, "stride_px"]).value)
        self.grid = (size[1] // stride_px, size[0] // stride_px)
        self._shape = (size[1], size[0], 3)
        openvino = import_openvino()
        if model.input(0).partial_shape.is_dynamic:
            model.reshape([1, *self._shape])
        if projection is not None:
            ops = openvino.opset13
            features = model.get_results()[0].input_value(0)
            mapped = ops.matmul(features, ops.constant(np.asarray(projection)), False, False)
            model = openvino.Model([mapped], model.get_parameters())
        settings = CPU_SETTINGS if at_once == 1 else {**MANY_SETTINGS, "NUM_STREAMS": at_once}
        compiled = openvino.Core().compile_model(model, "CPU", settings)
        # A queue, because a detector in use may share its embedder with one that is being compared.
        self._requests: SimpleQueue[Any] = SimpleQueue()
        for _ in range(at_once):
            self._requests.put(compiled.create_infer_request())

    def embed(self, pixels: UInt8) -> Float32:
        """See :class:`inspector_app.core.ports.Embedder`. Raises ValueError for pixels of another size."""
        if pixels.shape != self._shape:  # otherwise numpy would broadcast a smaller picture over the whole input
            raise ValueError(f"pixels of shape {pixels.shape}, a network for {self._shape}")
        request = self._requests.get()
        try:
            # `infer` is not used: checking its arguments and wrapping its results takes a twentieth more time.
            request.get_input_tensor(0).data[0] = pixels
            request.start_async()
            request.wait()
            return read_only(request.get_output_tensor(0).data[0].copy())  # the next frame overwrites its buffer
        finally:
            self._requests.put(request)


def _dims_after(dims: int, projection: Float32 | None) -> int:
    if projection is None:
        return dims
    if len(projection) != dims:
        raise ValueError(f"a map of {len(projection)} values, a network of {dims}")
    return int(projection.shape[1])


def to_openvino(module: "PatchEmbedder", size: tuple[int, int] | None) -> Any:  # noqa: ANN401 - untyped
    """Convert the torch module for inputs of ``size`` (width, height), one frame at a time.

    With None the network takes any size, and :class:`OpenVinoEmbedder` sets it. This needs a network that computes
    nothing from the size of its input while it is traced, such as the bundled ones with sides of multiples of 32.
    """
    import warnings

    import torch

    shape = [1, -1, -1, 3] if size is None else [1, size[1], size[0], 3]
    example = torch.zeros([1, *((size or (TRACED_PX, TRACED_PX))[::-1]), 3], dtype=torch.uint8)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore", FutureWarning)  # torch has deprecated tracing
        warnings.simplefilter("ignore", torch.jit.TracerWarning)  # type: ignore[attr-defined] # timm compares sizes
        # Traced here, because OpenVINO would trace twice and compare, which takes half of the conversion time.
        traced = torch.jit.trace(module.eval(), example, check_trace=False)  # type: ignore[no-untyped-call]
        model = import_openvino().convert_model(traced, example_input=example, input=shape)
    model.set_rt_info("|".join(module.layer_names), [RT_INFO, "layers"])
    model.set_rt_info(str(module.dims), [RT_INFO, "dims"])
    model.set_rt_info(str(module.stride_px), [RT_INFO, "stride_px"])
    return model
