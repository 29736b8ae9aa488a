"""Base classes and field types of the content of ``project.json``."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast, Field, ValidatorFunctionWrapHandler, WrapValidator

from inspector_app.core.sentences import Sentence

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Distance = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Limit = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Rate = Annotated[float, Field(gt=0, lt=1)]
MAX_WHOLE_PX = 2048
"""Longest side of an input that is embedded as a whole."""
NativeSide = Annotated[int, Field(ge=32, le=8192)]
"""A side of an input."""
TileSide = Annotated[int, Field(ge=32, le=1536, multiple_of=32)]
Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]
T = TypeVar("T")


def _keep_sentence(value: object, check: ValidatorFunctionWrapHandler) -> object:
    checked = check(value)
    return value if isinstance(value, Sentence) else checked


Said = Annotated[str, WrapValidator(_keep_sentence)]
"""A sentence stays translatable until it is saved; a file keeps it in English."""
Many = Annotated[tuple[T, ...], FailFast()]
"""Only the first fault of a long list is reported: all of them would take a thousand times the memory of the list."""


class Part(BaseModel):
    """Base of all parts of the document: frozen, without unknown fields, without conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid")
