"""The set-up of a station for a project, kept on this computer, since it depends on the place, not on the part."""

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
    """Settings of a synthetic camera; fields as in :class:`inspector_app.sources.synthetic.SyntheticSettings`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: tuple[Pixels, Pixels]
    rate_hz: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
    seed: Annotated[int, Field(ge=0, lt=2**32)]
    defect_share: Share
    rest_frames: Annotated[int, Field(ge=1, le=10**6)]
    move_frames: Frames
    empty_frames: Frames


class KeptFeed(BaseModel):
    """The last feed that was run; the fields are those of :class:`inspector_app.pipeline.live.feed.Feed`."""

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
        when: as in :class:`inspector_app.pipeline.live.plan.When`.
        motion_limit: 0 to 1.
        rest_frames: frames without motion.
        presence_limit: 0 to 1.
        empty: the empty station's reduced picture, uint8, row by row; b"" for none.
        empty_width: how many of its bytes are a row.
        asked_for_empty: whether a person has skipped the question how the empty station looks.
        feed: the last feed that was run, offered to the operator again; None if there is none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")

    when: Literal["continuous", "trigger", "at rest"]
    motion_limit: Share
    rest_frames: Annotated[int, Field(ge=1, le=1000)]
    presence_limit: Share
    empty: Annotated[bytes, Field(max_length=2**16)] = b""
    empty_width: Annotated[int, Field(ge=0, le=1024)] = 0
    asked_for_empty: bool = False
    feed: KeptFeed | None = None

    @model_validator(mode="after")
    def _rows_are_whole(self) -> Self:
        if bool(self.empty) != bool(self.empty_width) or (self.empty and len(self.empty) % self.empty_width):
            raise ValueError("the empty station's rows are not whole")
        return self


def load_setup(folder: Path, identity: str) -> StationSetup | None:
    """Load the set-up for a project; None if there is none yet.

    Raises:
        SettingsError: the file cannot be used.
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
    """Write the set-up, completely or not at all.

    Args:
        setup: the set-up to write.
        folder: the folder of the settings.
        identity: the project's identity.
        since: the set-up before the change. Fields that are equal in both keep the value that the file has now.
        wait_s: how long to wait for another program that writes the file.

    Raises:
        SettingsError: the file cannot be written; the old file is untouched.
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
    """Return ``setup``, with the file's values in the fields that are equal in ``since``; ignore an invalid file."""
    try:
        found = load_setup(folder, identity)
    except SettingsError:
        found = None
    if found is None or since is None:
        return setup
    changes = {name for name in StationSetup.model_fields if getattr(setup, name) != getattr(since, name)}
    if changes & {"empty", "empty_width"}:  # these two are one picture
        changes |= {"empty", "empty_width"}
    return found.model_copy(update={name: getattr(setup, name) for name in changes})


def _path(folder: Path, identity: str) -> Path:
    return folder / "stations" / f"{identity}.json"
