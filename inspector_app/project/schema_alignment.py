"""The template of an alignment inside ``project.json``: a small PNG in base64, so that the banks' hashes cover it."""

import base64
import binascii
import io
from functools import lru_cache
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import Field, model_validator

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import read_only
from inspector_app.core.pictures.alignment import TEMPLATE_PX, Aligner, Template
from inspector_app.core.pictures.decoding import decode, size_of
from inspector_app.core.reading import AS_SAVED
from inspector_app.project.schema_base import Part

PNG = b"\x89PNG\r\n\x1a\n"
MAX_TEXT = 60_000
"""Characters; incompressible noise of 96 x 96 pixels takes 38,000."""


class Alignment(Part):
    """How the part is found in a picture: :class:`inspector_app.core.pictures.alignment.Template`.

    Attributes:
        picture: base64 of a PNG in RGB: the template in red, the part's area in green (0 or 255), blue empty.
        least_lock: least correlation with the template.
        most_rival: largest correlation at another place, as a share of that at the part's place.
        most_turn_deg: largest turn, both ways.
    """

    picture: Annotated[str, Field(max_length=MAX_TEXT, pattern=r"^[A-Za-z0-9+/]+={0,2}$")]
    least_lock: Annotated[float, Field(gt=0, le=1)]
    most_rival: Annotated[float, Field(gt=0, le=1)]
    most_turn_deg: Literal[0, 30, 180]

    @classmethod
    def of(cls, template: Template) -> Self:
        """Return a template as the file holds it."""
        from PIL import Image

        grey, area = template.grey, template.area.astype(np.uint8) * 255
        png = io.BytesIO()
        Image.fromarray(np.stack([grey, area, np.zeros_like(grey)], axis=2)).save(png, format="PNG")
        return cls.model_validate(
            {
                "picture": base64.b64encode(png.getvalue()).decode("ascii"),
                "least_lock": template.least_lock,
                "most_rival": template.most_rival,
                "most_turn_deg": round(template.most_turn_deg),
            }
        )

    @property
    def aligner(self) -> Aligner:
        """What finds the part."""
        return _aligner(self)

    @model_validator(mode="after")
    def _usable(self) -> Self:
        _aligner(self)
        return self


@lru_cache(maxsize=8)
def _aligner(alignment: Alignment) -> Aligner:
    """Decode the template of an untrusted file.

    Raises:
        ValueError: it is not a PNG of the right size with an area that shows something.
    """
    try:
        data = base64.b64decode(alignment.picture, validate=True)
    except binascii.Error as error:
        raise ValueError("the template is no base64") from error
    if not data.startswith(PNG):  # an untrusted file may use no other decoder
        raise ValueError("the template is no PNG")
    try:
        if max(size_of(io.BytesIO(data))) != TEMPLATE_PX:
            raise ValueError("the template has another size")
        rgb = decode(data, AS_SAVED)
    except UnreadableImageError as error:
        raise ValueError("the template is damaged") from error
    template = Template(
        grey=read_only(np.ascontiguousarray(rgb[:, :, 0])),
        area=read_only(rgb[:, :, 1] >= 128),
        least_lock=alignment.least_lock,
        most_rival=alignment.most_rival,
        most_turn_deg=float(alignment.most_turn_deg),
    )
    return Aligner(template)
