"""The part of ``project.json`` that says which size of synthetic defects is found. It changes no verdict."""

import base64
import binascii
import hashlib
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field

from inspector_app.core.pictures.zones import MOST_MM_PER_PX, MOST_ZONES, Zoning
from inspector_app.core.sentences import Sentence
from inspector_app.project.schema_base import Distance, Limit, Many, Part, Said, Sha256

MOST_CURVES = 10 * (MOST_ZONES + 1)
MOST_REMARKS = MOST_CURVES + 10
"""One for each curve that was expected, and some about the parts."""
MAX_JPEG_CHARACTERS = 24_000
Size = Annotated[float, Field(gt=0, le=1e6, allow_inf_nan=False)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0, le=10**7)]


def _decodes(text: str) -> str:
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("a picture is no base64") from error
    if data and not data.startswith(b"\xff\xd8\xff"):
        raise ValueError("a picture is no JPEG")
    return text


class DefectExample(Part):
    """One synthetic defect.

    Attributes:
        part: the name of the good part's file.
        size_px: its size in pixels of the good parts' pictures.
        relative_score: score divided by the limit.
        picture: the defect and what is around it, as JPEG in base64; "": it is not kept.
    """

    part: Annotated[str, Field(max_length=400)]
    size_px: Size
    relative_score: Distance
    picture: Annotated[str, Field(max_length=MAX_JPEG_CHARACTERS), AfterValidator(_decodes)] = ""

    @property
    def jpeg(self) -> bytes:
        """The picture; empty if it is not kept."""
        return base64.b64decode(self.picture)


class SizeTried(Part):
    """How many synthetic defects of one size were found."""

    size_px: Size
    n: Count
    found: Count


class DetectionCurve(Part):
    """One kind and contrast of defects in one zone; most fields as in the class ``Detection`` of ``core/statistics``.

    Sizes are in pixels of the good parts' pictures; None stands for a figure that cannot be said.

    Attributes:
        kind: one of :data:`inspector_app.core.pictures.synthetic_defects.GRADED_KINDS`.
        zone: as :attr:`inspector_app.core.messages.Region.zone`.
        grey: contrast in grey levels; None: it shows what is behind the part.
        sizes: the sizes that were tried, the smallest first.
        just_found: of all defects that were found, the one nearest to the limit.
        just_missed: of all that were not, the same.
    """

    kind: Literal["scratch", "spot", "stain", "missing"]
    zone: Annotated[str, Field(max_length=40)]
    grey: Annotated[float, Field(gt=0, le=255)] | None
    outcome: Literal["fitted", "separated", "all found", "none found", "no growth"]
    intercept: Number | None = None
    slope: Number | None = None
    a90_px: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    a90_95_px: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    sizes: Annotated[Many[SizeTried], Field(min_length=1, max_length=100)]
    just_found: DefectExample | None = None
    just_missed: DefectExample | None = None

    @property
    def n(self) -> int:
        """Number of defects."""
        return sum(tried.n for tried in self.sizes)

    @property
    def n_found(self) -> int:
        """How many of them were found."""
        return sum(tried.found for tried in self.sizes)


class DetectionStudy(Part):
    """The sizes of synthetic defects that a project finds.

    Attributes:
        at: when it was made.
        by: who made it ("": not known).
        program: version of the program.
        identity: the project's identity then.
        threshold_l2: the limit then; a defect is found if its part is NG.
        zoning_sha256: of the zones then; None: there were none.
        mm_per_px: millimetres of a pixel of the good parts' pictures; None: not known.
        parts: the good parts: of a folder, labelled ones, or the training parts, each judged without itself.
        n_parts: how many were used.
        n_left_out: how many others were NG without a defect, or could not be judged.
        per_kind: defects of each kind and contrast in each zone.
        seed: the same seed gives the same study.
        remarks: what is to be said about it.
        curves: the results.
    """

    at: AwareDatetime
    by: Annotated[str, Field(max_length=200)]
    program: Annotated[str, Field(max_length=60)]
    identity: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    threshold_l2: Limit
    zoning_sha256: Sha256 | None
    mm_per_px: Annotated[float, Field(gt=0, le=MOST_MM_PER_PX, allow_inf_nan=False)] | None
    parts: Literal["folder", "labelled", "training"]
    n_parts: Count
    n_left_out: Count
    per_kind: Annotated[int, Field(ge=1, le=100_000)]
    seed: Annotated[int, Field(ge=0)]
    remarks: Annotated[Many[Said], Field(max_length=MOST_REMARKS)] = ()
    curves: Annotated[Many[DetectionCurve], Field(min_length=1, max_length=MOST_CURVES)]

    def outdated(self, identity: str, threshold_l2: float, zoning: Zoning | None) -> tuple[Sentence, ...]:
        """Return why it does not hold for a project as it is now, one sentence each; empty if it does."""
        reasons = []
        if identity != self.identity:
            reasons.append(Sentence("The project has learned other parts since."))
        if threshold_l2 != self.threshold_l2:
            reasons.append(Sentence("The limit has been changed since."))
        if sha256_of_zoning(zoning) != self.zoning_sha256:
            reasons.append(Sentence("Zones, minimum area or scale have been changed since."))
        return tuple(reasons)


def sha256_of_zoning(zoning: Zoning | None) -> str | None:
    """Return the hash of what a person says about places and sizes; None if that is nothing."""
    return hashlib.sha256(zoning.model_dump_json().encode()).hexdigest() if zoning is not None else None
