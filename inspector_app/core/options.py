"""Base class of the detectors' options; each detector's file has its own frozen model.

The options are validated and saved with the project; ``inspector-app train --list-options`` prints them.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Dims = Annotated[int, Field(ge=1, le=8192)]


class DetectorOptions(BaseModel):
    """Base of all options: frozen, unknown fields are an error. A subclass sets ``detector: Literal["its name"]``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    detector: str = ""
