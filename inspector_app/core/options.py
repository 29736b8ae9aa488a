"""What a person may choose for a detector: the base of one frozen model a detector, each in its detector's file.

The models are validated and saved with the project; ``inspector-app train --list-options`` prints them.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Dims = Annotated[int, Field(ge=1, le=8192)]


class DetectorOptions(BaseModel):
    """Base of all: frozen, nothing unknown. A detector's own gives ``detector`` the type ``Literal["its name"]``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    detector: str = ""
