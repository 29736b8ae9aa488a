"""The user's settings of a build."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from inspector_app.core.detectors import DETECTORS, AnyOptions, default_options, kind_of
from inspector_app.core.features.backbones import DEFAULT_BACKBONE
from inspector_app.core.features.tiles import tile_size
from inspector_app.core.pictures.preprocess import DETAIL_PX, SIDE_MULTIPLE_PX, input_size, native_size
from inspector_app.core.pictures.view import Shapes
from inspector_app.core.scoring.calibration import DEFAULT_PROMISE
from inspector_app.pipeline.judging.embedders import RuntimeName

Detail = Literal["fast", "standard", "fine", "tiles"]
MAX_SIDE_PX = 2048


class TrainSettings(BaseModel):
    """Settings of one build; all faults are reported together (``pydantic.ValidationError``).

    Attributes:
        name: the name of the part.
        options: the detector and its own options.
        detail: fast 256, standard 384 or fine 512 px for the longer side; tiles: the pictures' own resolution.
        size: instead of ``detail``: the longer side, or (width, height), in pixels.
        keep: share of the patch features that is kept, for detectors that keep a share.
        backbone: a bundled name or any timm model name; a detector of several members has its own list.
        layers: names of the backbone's maps; None for strides 8 and 16.
        patch: neighbourhood size p, odd.
        promise: largest share of good parts that may be judged NG.
        bits: number of bits used in 16-bit values if their files do not say it.
        seed: chooses the coreset's first vector.
        runtime: auto uses CUDA if it is available, else OpenVINO.
        shapes: what happens to pictures of another shape than most: refuse, letterbox or stretch (:class:`View`).
        reweighting: score by eq. 7 of PatchCore instead of eq. 6 (docs/decisions/0003 measures both).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=200)]
    options: AnyOptions = default_options()
    detail: Detail = "standard"
    size: Annotated[int, Field(ge=SIDE_MULTIPLE_PX, le=MAX_SIDE_PX)] | tuple[int, int] | None = None
    keep: Annotated[float, Field(gt=0, le=1)] = 0.01
    backbone: Annotated[str, Field(min_length=1)] = DEFAULT_BACKBONE
    layers: Annotated[tuple[str, ...], Field(min_length=1)] | None = None
    patch: Annotated[int, Field(ge=1, le=15)] = 3
    promise: Annotated[float, Field(gt=0, lt=1)] = DEFAULT_PROMISE
    bits: Annotated[int, Field(ge=8, le=16)] = 16
    seed: Annotated[int, Field(ge=0, lt=2**63)] = 0
    runtime: Literal["auto", "openvino", "torch", "cuda"] = "auto"
    reweighting: bool = False
    shapes: Shapes = "refuse"

    @field_validator("patch")
    @classmethod
    def _odd(cls, patch: int) -> int:
        if patch % 2 == 0:
            raise ValueError("the neighbourhood must be odd: 1, 3, 5 ...")
        return patch

    @field_validator("size")
    @classmethod
    def _multiples(cls, size: int | tuple[int, int] | None) -> int | tuple[int, int] | None:
        if isinstance(size, tuple) and any(
            side % SIDE_MULTIPLE_PX or not SIDE_MULTIPLE_PX <= side <= MAX_SIDE_PX for side in size
        ):
            raise ValueError(f"width and height must be multiples of {SIDE_MULTIPLE_PX} up to {MAX_SIDE_PX}")
        return size

    def changed(self, **choices: Any) -> "TrainSettings":  # noqa: ANN401 - pydantic checks them
        """Return the settings with some changes; everything is validated again."""
        return TrainSettings.model_validate({**dict(self), **choices})

    @property
    def backbones(self) -> tuple[str, ...]:
        """All backbones that will be used."""
        return kind_of(self.options).backbones(self.options, self.backbone)

    @model_validator(mode="after")
    def _fit_the_detector(self) -> Self:
        kind_of(self.options).require_possible(self.options, self.layers)
        if self.tiled and not kind_of(self.options).takes_tiles:
            able = ", ".join(kind.name for kind in DETECTORS.all() if kind.takes_tiles)
            raise ValueError(f"tiles can be used with {able} only")
        return self

    @property
    def tiled(self) -> bool:
        """Whether pictures are judged at their own resolution, in tiles."""
        return self.detail == "tiles" and self.size is None

    def input_size(self, source_size: tuple[int, int]) -> tuple[int, int]:
        """(width, height) of the network's input for parts of ``source_size`` (width, height), in pixels."""
        if isinstance(self.size, tuple):
            return self.size
        if self.tiled:
            return native_size(source_size)
        return input_size(source_size, self.size or DETAIL_PX[self.detail])

    def tile(self, source_size: tuple[int, int]) -> tuple[int, int] | None:
        """(width, height) of the tiles for parts of ``source_size`` in pixels; None: inputs are embedded as a whole."""
        return tile_size(self.input_size(source_size)) if self.tiled else None

    @property
    def forced_runtime(self) -> RuntimeName | None:
        """The chosen runtime; None for auto."""
        return None if self.runtime == "auto" else self.runtime
