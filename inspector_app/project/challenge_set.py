"""The challenge parts of a project: known good and known defective parts, kept on this computer.

The set belongs to the name of the project, not to what was learned: a project that is built again keeps its challenge
parts (docs/decisions/0064). Each has a folder, whose name is a hash of the project's name.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from inspector_app.core.errors import InspectorError, SettingsError, reason_of
from inspector_app.core.messages import Label
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file, locked, write_atomically
from inspector_app.project.schema_base import Sha256

FILE = "challenge.json"
MAX_PARTS = 200
MAX_BYTES = 2**22
MAX_PICTURE_BYTES = 2**30
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"})
Name = Annotated[str, Field(min_length=1, max_length=200)]


class ChallengePictureError(InspectorError):
    """The picture of a challenge part is missing, cannot be read, or is not the one that was kept."""


class KnownPart(BaseModel):
    """A part of which it is known whether it is good.

    Attributes:
        name: as people call it.
        expected: "good": it must be OK; "defect": it must not be OK.
        file: the name of its picture in the folder of the set; None: the part itself is shown to the camera.
        sha256: of that file; None without one.
        taken: whether the picture was saved by this program, so that its values are final.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    expected: Label
    file: Annotated[str, Field(pattern=r"^[0-9a-f]{64}\.[a-z]{3,4}$")] | None = None
    sha256: Sha256 | None = None
    taken: bool = False


class ChallengeSet(BaseModel):
    """The challenge parts of a project, in the order in which they are judged."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    project: Annotated[str, Field(max_length=200)]
    parts: Annotated[tuple[KnownPart, ...], Field(max_length=MAX_PARTS)] = ()

    @model_validator(mode="after")
    def _names_once(self) -> Self:
        """A result is kept by the part's name: of two with one name, one would stand for both."""
        if len({part.name for part in self.parts}) != len(self.parts):
            raise ValueError("two challenge parts have one name")
        return self

    @property
    def n_defects(self) -> int:
        """The number of known defective parts; without one, the set proves nothing."""
        return sum(part.expected is Label.DEFECT for part in self.parts)

    @property
    def shown(self) -> bool:
        """Whether any part has to be shown to the camera."""
        return any(part.file is None for part in self.parts)


def folder_of(folder: Path, project: str) -> Path:
    """Return the folder of a project's challenge parts and results.

    Args:
        folder: that of all projects, :attr:`inspector_app.project.paths.AppPaths.challenge`.
        project: the name of the project.
    """
    return folder / hashlib.sha256(project.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def load_set(folder: Path, project: str) -> ChallengeSet:
    """Load the challenge parts of a project; an empty set if there are none yet.

    Raises:
        SettingsError: the file cannot be used.
    """
    path = folder_of(folder, project) / FILE
    try:
        with path.open("rb") as stream:
            return ChallengeSet.model_validate_json(stream.read(MAX_BYTES + 1))
    except FileNotFoundError:
        return ChallengeSet(project=project)
    except (OSError, ValidationError) as error:
        raise SettingsError(
            Sentence("The list of challenge parts in {path} cannot be used.", path=path),
            hint=Sentence("Copy it back from a backup, or delete it and add the challenge parts again."),
        ) from error


def change_set(
    folder: Path, project: str, change: Callable[[tuple[KnownPart, ...]], tuple[KnownPart, ...]]
) -> ChallengeSet:
    """Change the parts from what the file has now, and return the new set.

    Pictures that no part names any more are deleted, after the list was written.

    Raises:
        SettingsError: there are too many parts, or the file cannot be read or written; it is untouched then.
    """
    own = folder_of(folder, project)
    try:
        own.mkdir(parents=True, exist_ok=True)
        with locked(own / FILE):
            before = load_set(folder, project)
            parts = change(before.parts)
            if len(parts) > MAX_PARTS:
                raise SettingsError(
                    Sentence("There would be {n} challenge parts.", n=len(parts)),
                    hint=Sentence("Keep at most {n}.", n=MAX_PARTS),
                )
            after = ChallengeSet(project=project, parts=parts)
            content = after.model_dump_json(indent=1).encode()
            write_atomically(own / FILE, lambda stream: stream.write(content))
            for name in {part.file for part in before.parts} - {part.file for part in parts}:
                if name is not None:
                    (own / name).unlink(missing_ok=True)
    except OSError as error:
        raise SettingsError(
            Sentence(
                "The challenge parts could not be kept in {folder}: {reason}.", folder=own, reason=reason_of(error)
            ),
            hint=Sentence("Make room on the disk, or ask for the right to write there."),
        ) from error
    return after


def keep_picture(folder: Path, project: str, name: str, expected: Label, content: bytes, *, taken: bool) -> KnownPart:
    """Copy a picture into the folder of the set and return its part, which is then added by :func:`change_set`.

    Args:
        folder: as for :func:`folder_of`.
        project: the name of the project.
        name: the name of the part or of its file; its suffix is that of the copy.
        expected: what the part is.
        content: the bytes of the picture's file.
        taken: see :class:`KnownPart`.

    Raises:
        SettingsError: it cannot be written.
    """
    own, sha256 = folder_of(folder, project), hashlib.sha256(content).hexdigest()
    suffix = PurePath(name).suffix.lower()
    file = f"{sha256}{suffix if suffix in SUFFIXES else '.png'}"
    try:
        own.mkdir(parents=True, exist_ok=True)
        write_atomically(own / file, lambda stream: stream.write(content))
    except OSError as error:
        raise SettingsError(
            Sentence(
                "The challenge parts could not be kept in {folder}: {reason}.", folder=own, reason=reason_of(error)
            ),
            hint=Sentence("Make room on the disk, or ask for the right to write there."),
        ) from error
    return KnownPart(name=name[:200] or file, expected=expected, file=file, sha256=sha256, taken=taken)


def picture_in(folder: Path, part: KnownPart) -> bytes:
    """Return the bytes of a part's picture.

    Args:
        folder: the folder of the project's set, :func:`folder_of`.
        part: a part with a picture.

    Raises:
        ChallengePictureError: it is missing, cannot be read, or is not the one that was kept.
    """
    assert part.file is not None
    path = folder / part.file
    hint = Sentence("An engineer must add this challenge part again.")
    if not is_file(path):
        raise ChallengePictureError(
            Sentence("The picture of the challenge part {name} is missing: {path}.", name=part.name, path=path),
            hint=hint,
        )
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_PICTURE_BYTES + 1)
    except OSError as error:
        raise ChallengePictureError(
            Sentence("{path} cannot be read: {reason}.", path=path, reason=reason_of(error)), hint=hint
        ) from error
    if hashlib.sha256(content).hexdigest() != part.sha256:
        raise ChallengePictureError(
            Sentence(
                "The picture of the challenge part {name} was changed after it was kept: {path}.",
                name=part.name,
                path=path,
            ),
            hint=hint,
        )
    return content
