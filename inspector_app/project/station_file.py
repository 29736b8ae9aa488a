"""How a station was set up for a project: kept on this computer, since it belongs to the place and not to the part."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from inspector_app.core.errors import SettingsError, reason_of
from inspector_app.core.plugins import NAME_PATTERN
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import LOCK_S, locked, write_atomically

MAX_BYTES = 2**20
Pixels = Annotated[int, Field(ge=1, le=65536)]
Frames = Annotated[int, Field(ge=0, le=10**6)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class KeptSynthetic(BaseModel):
    """What a synthetic camera shows; fields as :class:`inspector_app.sources.synthetic.SyntheticSettings` has them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: tuple[Pixels, Pixels]
    rate_hz: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
    seed: Annotated[int, Field(ge=0, lt=2**32)]
    defect_share: Share
    rest_frames: Annotated[int, Field(ge=1, le=10**6)]
    move_frames: Frames
    empty_frames: Frames


class KeptFeed(BaseModel):
    """The feed that was run last; the fields are those of :class:`inspector_app.pipeline.live.feed.Feed`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Annotated[str, Field(pattern=f"^{NAME_PATTERN}$")]
    name: Annotated[str, Field(max_length=500)]
    folder: str = ""
    camera: Annotated[int, Field(ge=0, le=1000)] = 0
    resolution: tuple[Pixels, Pixels] | None = None
    locked: bool = True
    address: Annotated[str, Field(max_length=2000)] = ""
    serial: Annotated[str, Field(max_length=200)] = ""
    synthetic: KeptSynthetic | None = None


class StationSetup(BaseModel):
    """When to judge, and how the empty station looks.

    Attributes:
        when: as :class:`inspector_app.pipeline.live.plan.When` has it.
        motion_limit: 0 to 1.
        rest_frames: frames without motion.
        presence_limit: 0 to 1.
        empty: the empty station's reduced picture, uint8, row by row; b"" for none.
        empty_width: how many of its bytes are a row.
        feed: what was run last, so that an operator finds it there; None for nothing that is worth keeping.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")

    when: Literal["continuous", "trigger", "at rest"]
    motion_limit: Share
    rest_frames: Annotated[int, Field(ge=1, le=1000)]
    presence_limit: Share
    empty: Annotated[bytes, Field(max_length=2**16)] = b""
    empty_width: Annotated[int, Field(ge=0, le=1024)] = 0
    feed: KeptFeed | None = None

    @model_validator(mode="after")
    def _rows_are_whole(self) -> Self:
        if bool(self.empty) != bool(self.empty_width) or (self.empty and len(self.empty) % self.empty_width):
            raise ValueError("the empty station's rows are not whole")
        return self


def load_setup(folder: Path, identity: str) -> StationSetup | None:
    """The set-up for a project; None when there is none yet.

    Raises:
        SettingsError: there is one that cannot be used.
    """
    path = _path(folder, identity)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        return StationSetup.model_validate_json(data)
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise SettingsError(
            Sentence("The station's set-up in {path} cannot be used.", path=path),
            hint=Sentence("Set the station up again (Inspect page, Station)."),
        ) from error


def save_setup(
    setup: StationSetup, folder: Path, identity: str, since: StationSetup | None = None, wait_s: float = LOCK_S
) -> None:
    """Write it, whole or not at all.

    Args:
        setup: what to write.
        folder: of the settings.
        identity: the project's.
        since: what it was changed from. What is the same in both stays as another window may have written it since.
        wait_s: how long to wait for another program that writes it.

    Raises:
        SettingsError: it cannot be written; what was there before is untouched.
    """
    path = _path(folder, identity)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with locked(path, wait_s):
            merged = _merged(setup, since, folder, identity).model_dump_json().encode()
            write_atomically(path, lambda stream: stream.write(merged))
    except OSError as error:
        raise SettingsError(
            Sentence(
                "The station's set-up could not be kept in {folder}: {reason}.",
                folder=path.parent,
                reason=reason_of(error),
            ),
            hint=Sentence(
                "Make room on the disk, or ask for the right to write there; it holds until the program is closed."
            ),
        ) from error


def _merged(setup: StationSetup, since: StationSetup | None, folder: Path, identity: str) -> StationSetup:
    """``setup``, with the fields of the file where it has those of ``since``; a file that is none is written over."""
    try:
        found = load_setup(folder, identity)
    except SettingsError:
        found = None
    if found is None or since is None:
        return setup
    changes = {name for name in StationSetup.model_fields if getattr(setup, name) != getattr(since, name)}
    if changes & {"empty", "empty_width"}:  # one picture
        changes |= {"empty", "empty_width"}
    return found.model_copy(update={name: getattr(setup, name) for name in changes})


def _path(folder: Path, identity: str) -> Path:
    return folder / "stations" / f"{identity}.json"
