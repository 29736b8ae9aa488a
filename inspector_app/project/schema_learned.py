"""The parts of ``project.json`` that say how pixels became features, and what was learned from them."""

import math
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from inspector_app.core.features.backbones import side_multiple_px, token_px
from inspector_app.core.features.tiles import tile_size
from inspector_app.core.pictures.alignment import template_size
from inspector_app.core.pictures.copies import Robust, Rotation
from inspector_app.core.pictures.light import Light
from inspector_app.core.pictures.view import View
from inspector_app.core.pictures.zones import Section, Zones
from inspector_app.core.reading import Reading
from inspector_app.core.scoring.metrics import auroc_error
from inspector_app.project.schema_alignment import Alignment
from inspector_app.project.schema_base import MAX_WHOLE_PX, Limit, Many, NativeSide, Part, Sha256, TileSide

Grey = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
BANK_PATTERN = r"^bank(-[1-9])?\.safetensors$"


def _odd(patch: int) -> int:
    if patch % 2 == 0:
        raise ValueError("a neighbourhood has an odd side")
    return patch


class LightRange(Part):
    """The light of the good parts, in grey values; see :class:`Light`."""

    mean: Grey
    spread: Annotated[float, Field(gt=0, le=255)]
    means: tuple[Grey, Grey]
    spreads: tuple[Grey, Grey]

    @classmethod
    def of(cls, light: Light | None) -> "LightRange | None":
        """Return the part of the document for this light."""
        if light is None:
            return None
        return cls(mean=light.mean, spread=light.spread, means=light.means, spreads=light.spreads)

    @property
    def light(self) -> Light:
        """The light."""
        return Light(self.mean, self.spread, self.means, self.spreads)


class Embedding(Part):
    """How pixels became patch features. Two banks compare only if all of this is equal.

    ``sample_bits``: how many bits of 16-bit values were read from files that do not state it; None: all of them, as in
    every file that has no such field. ``shapes``: what happens to pictures of another shape than ``source_size``; None:
    they are refused, as in every file that has no such field. ``ignored``: zones whose patches were not learned; None:
    there are none. ``section``: the rectangle of the picture that the input shows; None: the whole picture.
    ``light``: the light of the good parts, to which pictures are normalised; None: they are not. ``alignment``: how the
    part is found; None: pictures are not moved. ``tile``: (width, height) of the tiles in which an input is embedded;
    None: it is embedded as a whole.
    """

    backbone: Annotated[str, Field(min_length=1, max_length=200)]
    weights_sha256: Sha256
    layers: Annotated[Many[str], Field(min_length=1)]
    aggregation: Literal["mean-concat"] = "mean-concat"
    patch: Annotated[int, Field(ge=1, le=15), AfterValidator(_odd)]
    input_size: tuple[NativeSide, NativeSide]
    source_size: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]
    runtime: Literal["openvino", "torch", "cuda"]
    sample_bits: Annotated[int, Field(ge=8, le=15)] | None = None
    shapes: Literal["letterbox", "stretch"] | None = None
    ignored: Zones | None = None
    section: Section | None = None
    light: LightRange | None = None
    alignment: Alignment | None = None
    tile: tuple[TileSide, TileSide] | None = None

    @field_validator("input_size")
    @classmethod
    def _whole_cells(cls, size: tuple[int, int], info: ValidationInfo) -> tuple[int, int]:
        multiple = side_multiple_px([info.data["backbone"]]) if "backbone" in info.data else 1
        if any(side % multiple for side in size):
            raise ValueError(f"the sides of the input are no multiples of {multiple}")
        return size

    @model_validator(mode="after")
    def _tiles_fit(self) -> Self:
        if self.tile is None and max(self.input_size) > MAX_WHOLE_PX:
            raise ValueError(f"a side is at most {MAX_WHOLE_PX} px without tiles")
        if self.tile is not None and (self.alignment is not None or token_px(self.backbone)):
            raise ValueError("tiles are for pictures that are not moved, and not for transformers")
        if self.tile is not None and self.tile != tile_size(self.input_size):
            raise ValueError("its tiles do not cover its input")
        return self

    @property
    def aspect(self) -> float:
        """Width / height of the pictures of good parts."""
        return self.source_size[0] / self.source_size[1]

    @property
    def view(self) -> View:
        """How a picture becomes the input of the network."""
        light = self.light.light if self.light is not None else None
        aligner = self.alignment.aligner if self.alignment is not None else None
        return View(
            self.input_size,
            self.aspect,
            shapes=self.shapes or "refuse",
            ignored=self.ignored or (),
            section=self.section,
            light=light,
            aligner=aligner,
            tile=self.tile,
        )

    @model_validator(mode="after")
    def _template_fits(self) -> Self:
        if self.alignment is None:
            return self
        if self.shapes is not None or self.section is not None:
            raise ValueError("an alignment is for whole pictures of one shape")
        if self.alignment.aligner.template.size != template_size(self.source_size):
            raise ValueError("the template has another shape than the good parts")
        return self

    @property
    def reading(self) -> Reading:
        """How to read picture files so that they match the pictures of the good parts."""
        return Reading(self.sample_bits or 16, self.source_size)


class Bank(Part):
    """How the memory banks were chosen, and how differently the parts may lie and be lit.

    ``metric``: with "cosine", patches have length 1 before they are compared. Their Euclidean distance d, 0 to 2, grows
    with the cosine distance, which is d * d / 2.
    """

    keep: Annotated[float, Field(gt=0, le=1)]
    seed: Annotated[int, Field(ge=0)]
    metric: Literal["l2", "cosine"] = "l2"
    reweighting: bool
    robust: Robust = "off"
    rotation: Rotation = "fixed"


class Member(Part):
    """One backbone and what was learned from its features; only some detectors have several members.

    Attributes:
        file: the part of the archive that holds the arrays.
        embedding: how pixels became features.
        sha256: of the arrays' bytes and of ``embedding``, so that a mismatch of the two is detected.
        rows: how many vectors or positions were learned.
        dims: values of a patch that the detector uses.
        spread_l2: with several members, 1.4826 times the median absolute deviation of the good parts' scores.
        licence: of the backbone's weights, as timm states it ("": not known).
    """

    file: Annotated[str, Field(pattern=BANK_PATTERN)]
    embedding: Embedding
    sha256: Sha256
    rows: Annotated[int, Field(ge=1)]
    dims: Annotated[int, Field(ge=1)]
    spread_l2: Limit | None = None
    licence: Annotated[str, Field(max_length=200)] = ""


class Trial(Part):
    """A comparison of a trained map with plain features, on held-out good parts and synthetic defects in them.

    The field names are those of version 4 of the format; other code uses ``plain`` and ``trained``.

    Attributes:
        n_good: held-out good parts.
        n_defect: synthetic defects.
        patchcore_auroc: image AUROC of a bank of plain features, 0 to 1.
        reconpatch_auroc: image AUROC of a bank of mapped features, of the same size.
        plain: name of the detector with plain features.
        trained: name of the detector with mapped features.
    """

    n_good: Annotated[int, Field(ge=1)]
    n_defect: Annotated[int, Field(ge=1)]
    patchcore_auroc: Annotated[float, Field(ge=0, le=1)]
    reconpatch_auroc: Annotated[float, Field(ge=0, le=1)]

    plain: ClassVar[str] = "patchcore"
    trained: ClassVar[str] = "reconpatch"

    @classmethod
    def of(cls, n_good: int, n_defect: int, *, plain_auroc: float, trained_auroc: float) -> "Trial":
        """Return a trial with these results."""
        return cls(n_good=n_good, n_defect=n_defect, patchcore_auroc=plain_auroc, reconpatch_auroc=trained_auroc)

    @property
    def plain_auroc(self) -> float:
        """Image AUROC of plain features."""
        return self.patchcore_auroc

    @property
    def trained_auroc(self) -> float:
        """Image AUROC of mapped features."""
        return self.reconpatch_auroc

    @property
    def gain(self) -> float:
        """The trained map's image AUROC minus that of plain features, -1 to 1."""
        return self.trained_auroc - self.plain_auroc

    @property
    def chance(self) -> float:
        """Standard error of :attr:`gain` for independent figures; the same pictures for both make it smaller."""
        counts = (self.n_good, self.n_defect)
        return math.hypot(auroc_error(self.plain_auroc, *counts), auroc_error(self.trained_auroc, *counts))

    @property
    def recommended(self) -> str:
        """The trained detector if its gain exceeds the standard error; otherwise the plain one, which is simpler."""
        return self.trained if self.gain > self.chance else self.plain
