"""The user's settings of a build."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from inspector_app.core.detectors import DETECTORS, AnyOptions, default_options, kind_of
from inspector_app.core.errors import TrainingError
from inspector_app.core.features.backbones import (
    BUNDLED,
    BUNDLED_LAYERS,
    DEFAULT_BACKBONE,
    side_multiple_px,
    token_px,
    usual_patch,
)
from inspector_app.core.features.tiles import tile_size
from inspector_app.core.pictures.copies import Robust, Rotation, Variety
from inspector_app.core.pictures.preprocess import DETAIL_PX, SIDE_MULTIPLE_PX, input_size, native_size
from inspector_app.core.pictures.view import Shapes, section_px
from inspector_app.core.pictures.zones import NO_ZONING, WHOLE, Zoning
from inspector_app.core.scoring.calibration import DEFAULT_PROMISE
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.embedders import RuntimeName

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.project.schema import ProjectDocument

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
        layers: names of the backbone's maps; None for strides 8 and 16, or for the last block of a transformer.
        patch: neighbourhood size p, odd; None: as usual for the backbone.
        metric: how patches are compared: by Euclidean distance, or by the cosine of their angle.
        promise: largest share of good parts that may be judged NG.
        limit: the limit that is used: the promised one, or the one estimated from the tail of the good parts' scores.
        bits: number of bits used in 16-bit values if their files do not say it.
        seed: chooses the coreset's first vector.
        runtime: auto uses CUDA if it is available, else OpenVINO.
        zoning: zones, minimum area, scale, and the section of the pictures that is judged.
        shapes: what happens to pictures of another shape than most: refuse, letterbox or stretch (:class:`View`).
        robust: how differently parts may lie and be lit: off, some or strong (:class:`Variety`).
        rotation: whether parts lie alike (fixed) or at any angle (free).
        align: find the part in every picture, and move the picture so that the part lies as in the good parts.
        sessions: score good parts without their whole day: auto where dates tell the days, on where folders or files'
            dates do, off.
        reweighting: score by eq. 7 of PatchCore instead of eq. 6 (docs/decisions/0003 measures both).
        score: the larger of the largest distance and the smoothed peak, or the largest distance alone
            (:func:`inspector_app.core.scoring.scoring.image_score`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=200)]
    options: AnyOptions = default_options()
    detail: Detail = "standard"
    size: Annotated[int, Field(ge=SIDE_MULTIPLE_PX, le=MAX_SIDE_PX)] | tuple[int, int] | None = None
    keep: Annotated[float, Field(gt=0, le=1)] = 0.01
    backbone: Annotated[str, Field(min_length=1)] = DEFAULT_BACKBONE
    layers: Annotated[tuple[str, ...], Field(min_length=1)] | None = None
    patch: Annotated[int, Field(ge=1, le=15)] | None = None
    metric: Literal["l2", "cosine"] = "l2"
    promise: Annotated[float, Field(gt=0, lt=1)] = DEFAULT_PROMISE
    limit: Literal["promised", "estimated"] = "promised"
    bits: Annotated[int, Field(ge=8, le=16)] = 16
    seed: Annotated[int, Field(ge=0, lt=2**63)] = 0
    runtime: Literal["auto", "openvino", "torch", "cuda"] = "auto"
    reweighting: bool = False
    score: Literal["largest", "two-scales"] = "two-scales"
    shapes: Shapes = "refuse"
    zoning: Zoning = NO_ZONING
    robust: Robust = "off"
    rotation: Rotation = "fixed"
    align: bool = False
    sessions: Literal["auto", "on", "off"] = "auto"

    @field_validator("patch")
    @classmethod
    def _odd(cls, patch: int | None) -> int | None:
        if patch is not None and patch % 2 == 0:
            raise ValueError("the neighbourhood must be odd: 1, 3, 5 ...")
        return patch

    def changed(self, **choices: Any) -> "TrainSettings":  # noqa: ANN401 - pydantic checks them
        """Return the settings with some changes; everything is validated again."""
        return TrainSettings.model_validate({**dict(self), **choices})

    @property
    def variety(self) -> Variety:
        """How differently good parts may lie and be lit."""
        variety = Variety(self.robust, self.rotation)
        return replace(variety, seed=self.seed) if variety.n_copies else variety  # so that seeds share features

    @property
    def backbones(self) -> tuple[str, ...]:
        """All backbones that will be used."""
        return kind_of(self.options).backbones(self.options, self.backbone)

    @property
    def side_multiple_px(self) -> int:
        """Both sides of the network's input are multiples of this."""
        return side_multiple_px(self.backbones)

    def neighbourhood(self, backbone: str) -> int:
        """Neighbourhood size p for one of the backbones."""
        return self.patch or usual_patch(backbone)

    @model_validator(mode="after")
    def _fit_the_detector(self) -> Self:
        kind = kind_of(self.options)
        kind.require_possible(self.options, self.layers)
        if self.metric == "cosine" and (not kind.by_distance or kind.has_projection(self.options)):
            raise ValueError("the cosine distance is for detectors that compare patches of the backbone with patches")
        return self

    @model_validator(mode="after")
    def _fit_tiles(self) -> Self:
        if not self.tiled:
            return self
        if not kind_of(self.options).takes_tiles:
            able = ", ".join(kind.name for kind in DETECTORS.all() if kind.takes_tiles)
            raise ValueError(f"tiles can be used with {able} only")
        if self.align:
            raise ValueError(
                "tiles cannot be combined with alignment: it resamples pictures, which hides defects of a few pixels"
            )
        if any(token_px(backbone) for backbone in self.backbones):
            raise ValueError("tiles cannot be used with a transformer: each of its patches depends on the whole input")
        return self

    @model_validator(mode="after")
    def _multiples(self) -> Self:
        multiple = self.side_multiple_px
        if isinstance(self.size, tuple) and any(
            side % multiple or not SIDE_MULTIPLE_PX <= side <= MAX_SIDE_PX for side in self.size
        ):
            raise ValueError(f"width and height must be multiples of {multiple} up to {MAX_SIDE_PX}")
        return self

    @model_validator(mode="after")
    def _align_one_shape(self) -> Self:
        if self.align and self.shapes != "refuse":
            raise ValueError("alignment needs pictures of one shape: it cannot be combined with letterbox or stretch")
        if self.align and self.zoning.section is not None:
            raise ValueError("alignment needs the whole picture: it cannot be combined with a section")
        if self.align and self.rotation == "free" and self.zoning.zones:
            raise ValueError(
                "zones need parts that lie in one direction: they cannot be combined with alignment of parts that lie "
                "at any angle"
            )
        return self

    @property
    def tiled(self) -> bool:
        """Whether pictures are judged at their own resolution, in tiles."""
        return self.detail == "tiles" and self.size is None

    def input_size(self, source_size: tuple[int, int]) -> tuple[int, int]:
        """(width, height) of the network's input for parts of ``source_size`` (width, height), in pixels."""
        if isinstance(self.size, tuple):
            return self.size
        source_size = self.judged_size(source_size)
        if self.tiled:
            return native_size(source_size)
        return input_size(source_size, self.size or DETAIL_PX[self.detail], self.side_multiple_px)

    def judged_size(self, source_size: tuple[int, int]) -> tuple[int, int]:
        """(width, height) in pixels of what is judged of parts of ``source_size``: of the section, if there is one."""
        left, top, right, bottom = section_px(self.zoning.section or WHOLE, source_size)
        return right - left, bottom - top

    @property
    def smooths(self) -> bool:
        """Whether the score has two scales; a reweighted distance is no value of the map, so it has one."""
        return self.score == "two-scales" and not self.reweighting

    def tile(self, source_size: tuple[int, int]) -> tuple[int, int] | None:
        """(width, height) of the tiles for parts of ``source_size`` in pixels; None: inputs are embedded as a whole."""
        return tile_size(self.input_size(source_size)) if self.tiled else None

    @property
    def forced_runtime(self) -> RuntimeName | None:
        """The chosen runtime; None for auto."""
        return None if self.runtime == "auto" else self.runtime


def settings_of(document: "ProjectDocument", runtime: str) -> TrainSettings:
    """Return the settings with which a project was built, to build it again from other pictures.

    A detector that is compared with a simpler one is built again without the comparison.

    Args:
        document: the project.
        runtime: what runs the network.

    Raises:
        TrainingError: the zones that a person drew later cannot be combined with the other choices.
    """
    try:
        return _settings_of(document).changed(runtime=runtime)
    except ValidationError as error:
        faults = [str(fault["msg"]) for fault in error.errors()]
        raise refusal(faults, Sentence("Draw other zones, or build again on the Train page.")) from error


def settings_for_form(document: "ProjectDocument") -> TrainSettings:
    """Return the settings of a project as a person chose them: a detail in place of a size, where there is one.

    Zones that cannot be combined with the other choices are left out.
    """
    try:
        settings = _settings_of(document)
    except ValidationError:
        settings = _settings_of(document.model_copy(update={"zoning": None}))
    embedding = document.embedding
    choices: dict[str, Any] = {"size": settings.size, "detail": settings.detail}
    for detail in DETAIL_PX if settings.size is not None else ():
        chosen = settings.changed(size=None, detail=detail)
        if chosen.input_size(embedding.source_size) == embedding.input_size:
            choices = {"size": None, "detail": detail}
    usual = BUNDLED_LAYERS if embedding.backbone in BUNDLED else None
    return settings.changed(
        **choices,
        layers=None if settings.layers == usual else settings.layers,
        patch=None if settings.patch == usual_patch(embedding.backbone) else settings.patch,
        sessions="off" if document.sessions and not document.sessions_left_out else "auto",
    )


def refusal(faults: Iterable[str], hint: Sentence) -> TrainingError:
    """Return the error that reports all faults of settings together."""
    return TrainingError(Sentence("These settings cannot be used: {faults}.", faults="; ".join(faults)), hint=hint)


def _settings_of(document: "ProjectDocument") -> TrainSettings:
    kind, embedding = kind_of(document.options), document.embedding
    return TrainSettings(
        name=document.name,
        options=kind.as_built(document.options),
        detail="tiles" if embedding.tile is not None else "standard",
        size=embedding.input_size if embedding.tile is None else None,
        keep=document.bank.keep,
        backbone=embedding.backbone,
        layers=None if kind.several else embedding.layers,
        patch=embedding.patch,
        metric=document.bank.metric,
        promise=document.promise_asked,
        bits=embedding.sample_bits or 16,
        seed=document.bank.seed,
        reweighting=document.bank.reweighting,
        score="two-scales" if document.smooth_gain is not None else "largest",
        shapes=embedding.shapes or "refuse",
        robust=document.bank.robust,
        rotation=document.bank.rotation,
        align=embedding.alignment is not None,
        sessions="on" if document.sessions_left_out else "off",
        zoning=document.zoning or NO_ZONING,
    )
