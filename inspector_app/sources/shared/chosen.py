"""The parameters that a source is opened with."""

from pathlib import Path
from typing import Any, Protocol

from inspector_app.core.reading import Reading


class Chosen(Protocol):
    """The user's choice: :class:`inspector_app.pipeline.live.feed.Feed`, which documents each field."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def paths(self) -> tuple[Path, ...]: ...  # noqa: D102
    @property
    def address(self) -> str: ...  # noqa: D102
    @property
    def reading(self) -> Reading: ...  # noqa: D102
    @property
    def camera(self) -> int: ...  # noqa: D102
    @property
    def resolution(self) -> tuple[int, int] | None: ...  # noqa: D102
    @property
    def locked(self) -> bool: ...  # noqa: D102
    @property
    def serial(self) -> str: ...  # noqa: D102
    @property
    def real_time(self) -> bool: ...  # noqa: D102
    @property
    def judged_file(self) -> Path | None: ...  # noqa: D102
    @property
    def synthetic(self) -> Any: ...  # noqa: ANN401, D102 - its source defines its type
    @property
    def controls(self) -> Any: ...  # noqa: ANN401, D102
