"""The user's settings for this program on this computer, for all projects."""

import contextlib
import errno
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector_app.core.errors import SettingsError, reason_of
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.challenge_rule import ChallengeRule
from inspector_app.project.files import LOCK_S, is_there, locked, write_atomically
from inspector_app.project.people import MAX_PEOPLE, Person
from inspector_app.project.pin_hash import BY_NAME, LOST_PIN, UNREAD_PIN, PinHash
from inspector_app.project.shifts import USUAL_SHIFTS, ReportRule, Shifts

FILE = "settings.json"
DAMAGED_FILE = "settings.json.damaged"
MAX_BYTES = 2**20
TOKEN_PATTERN = "^[!-~]{1,128}$"  # noqa: S105 - the pattern of tokens
"""Visible ASCII without spaces, as in an HTTP header."""
FORMER_NAME = "PIN"
"""The name of the engineer who has the PIN of a former version."""
MAX_SIGN_OUT_MIN = 480
CHECK = "check"
"""The hash over the rest of the file, to detect damage; it does not stop a person who may write the file."""
FORMER = frozenset({"language", "theme", "sound_on_ng", "pin", "tcp", "http", "records_folder"})
"""The fields that versions without the check always wrote."""

Language = Annotated[str, Field(pattern="^(system|[a-z]{2,3}(_[A-Z]{2})?)$")]
"""A language code of Qt; the window defines which languages exist."""

Theme = Literal["system", "dark", "light"]
VerdictLook = Literal["letters", "frame"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Port(_Frozen):
    """A network port for triggers.

    Attributes:
        on: whether the port is open.
        port: its number.
        only_this_computer: whether it listens on the loopback address only.
        token: the token that a client must send first; None: no token.
    """

    on: bool = False
    port: Annotated[int, Field(ge=1024, le=65535)] = 4711
    only_this_computer: bool = True
    token: Annotated[str, Field(pattern=TOKEN_PATTERN)] | None = None


class ArchiveRule(_Frozen):
    """Which pictures of judged parts are archived.

    Attributes:
        mode: "some": of all NG, REVIEW and ERROR parts, of OK parts close to the limit, and of one in ``ok_every`` OK
            parts; "all": of all parts; "off": of none.
        ok_every: see ``mode``.
        as_jpeg: as JPEG files, which are smaller and lose detail, in place of PNG files.
        max_gb: when the archive is larger than this (10^9 bytes), the oldest pictures go, those of OK parts first;
            None: it may grow.
        max_days: pictures go that are older, in days on which pictures were archived; None: they stay.
    """

    mode: Literal["off", "some", "all"] = "some"
    ok_every: Annotated[int, Field(ge=1, le=1_000_000)] = 100
    as_jpeg: bool = False
    max_gb: Annotated[float, Field(gt=0, le=1e6)] | None = 20.0
    max_days: Annotated[int, Field(ge=1, le=36_500)] | None = None


class AppSettings(_Frozen):
    """All settings; every field has a default.

    Attributes:
        language: of the window; "system" follows the system's.
        theme: of the window; "system" follows the system's.
        sound_on_ng: whether an NG or an ERROR plays a sound.
        sound_on_ok: whether an OK plays a sound too.
        sound_volume: of the sounds, percent.
        flash_on_ng: whether the whole window flashes at an NG.
        verdict: how the operator's page shows a verdict: in large letters, or as a frame around the picture.
        run_at_start: whether the program opens the last project and judges its last feed when it starts.
        contours: whether maps are shown as lines at the limits instead of colours.
        pin: the one PIN of former versions, that of an engineer; None: there is none; :data:`LOST_PIN`: nobody can
            sign in; :data:`BY_NAME`: people sign in by name.
        people: who may sign in, by name; see :attr:`everyone`.
        badge_salt: 16 random bytes, as hexadecimal digits, for the hashes of all badges; "" until the first one.
        tcp: triggers as lines on a TCP port.
        http: triggers as HTTP POST requests.
        records_folder: where records of runs are kept; None for the program's own data folder.
        archive: which pictures are kept there.
        shifts: the shifts of a day.
        report: when a report is written.
        challenge: when the challenge parts must be judged before a run.
        sign_out_min: after so many minutes without input, who is signed in is signed out; 0: never.
        ask_reason: whether a reason is asked for where a limit is changed, a person is removed, or a verdict is
            contradicted.
    """

    language: Language = "system"
    theme: Theme = "system"
    sound_on_ng: bool = False
    sound_on_ok: bool = False
    sound_volume: Annotated[int, Field(ge=0, le=100)] = 80
    flash_on_ng: bool = False
    verdict: VerdictLook = "letters"
    run_at_start: bool = False
    contours: bool = False
    pin: PinHash | None = None
    people: Annotated[tuple[Person, ...], Field(max_length=MAX_PEOPLE)] = ()
    badge_salt: Annotated[str, Field(pattern="^([0-9a-f]{32})?$")] = ""
    tcp: Port = Port(port=4711)
    http: Port = Port(port=4780)
    records_folder: Path | None = None
    archive: ArchiveRule = ArchiveRule()
    shifts: Shifts = USUAL_SHIFTS
    report: ReportRule = ReportRule()
    challenge: ChallengeRule = ChallengeRule()
    sign_out_min: Annotated[int, Field(ge=0, le=MAX_SIGN_OUT_MIN)] = 0
    ask_reason: bool = False

    @property
    def shift_begins(self) -> tuple[time, ...]:
        """The local times of day at which the shifts begin, ascending."""
        return tuple(shift.begin for shift in self.shifts)

    @property
    def everyone(self) -> tuple[Person, ...]:
        """All who may sign in; nobody: the station is open. The PIN of a former version is an engineer of its own."""
        if self.pin is None or self.pin in {LOST_PIN, UNREAD_PIN, BY_NAME}:
            return self.people
        return (*self.people, Person(name=FORMER_NAME, role="engineer", secret=self.pin))

    def with_everyone(self, people: tuple[Person, ...]) -> "AppSettings":
        """Return the settings with other people; without any, the station is open."""
        return self.model_copy(update={"people": people, "pin": BY_NAME if people else None})


def load_settings(folder: Path) -> tuple[AppSettings, str]:
    """Read the settings from ``folder``.

    Each field that cannot be used gets its default; the other fields are kept. The PIN is the exception: it is
    :data:`LOST_PIN` if the file may have had a PIN or people that cannot be read. The same is true for a file without
    a PIN that is not exactly as this program wrote it.

    Returns:
        The settings, and a sentence that names what was not used; "" if everything was used, or there is no file yet.
    """
    path = folder / FILE
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not _leads_nowhere(path):
            return AppSettings(), ""
        for_good = error.errno in {errno.EISDIR, errno.ELOOP}
        pin = LOST_PIN if for_good else UNREAD_PIN
        return AppSettings(pin=pin), Sentence(
            "The settings in {path} cannot be read: {reason}.", path=path, reason=reason_of(error)
        )
    try:
        if len(data) > MAX_BYTES:
            raise ValueError("too large")
        raw = json.loads(data, object_pairs_hook=_each_once)
        if not isinstance(raw, dict):
            raise ValueError("no object")  # noqa: TRY004 - reported like every other invalid settings file
    except (ValueError, RecursionError):
        return AppSettings(pin=LOST_PIN), Sentence("{path} is damaged.", path=path)
    whole = _is_whole(raw, raw.pop(CHECK, None))
    fields, faults = _read_fields(raw)
    found_pin, people = fields.get("pin"), fields.get("people", ())
    if "pin" in faults or (found_pin == BY_NAME and not people) or (found_pin is None and not whole):
        fields["pin"], fields["people"] = LOST_PIN, ()
    if faults:
        return AppSettings(**fields), Sentence(
            "{path} has values that cannot be used: {names}.", path=path, names=", ".join(sorted(faults)[:10])
        )
    return AppSettings(**fields), "" if whole else Sentence(
        "{path} was changed by something else than this program.", path=path
    )


def _leads_nowhere(path: Path) -> bool:
    """Return whether the file is missing because it, or a folder of its path, is a broken link."""
    return any(place.is_symlink() and not is_there(place) for place in (path, *path.parents))


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        raise ValueError("a name stands twice")
    return read


def _is_whole(raw: dict[str, Any], check: object) -> bool:
    """Return whether the content is as it was written; for a file without a check, whether it is complete."""
    if check is not None:
        return check == _check(raw)
    return raw.keys() >= FORMER and raw.keys() <= AppSettings.model_fields.keys()


def _check(raw: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()


def _read_fields(raw: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the valid fields, and the names of the others."""
    fields: dict[str, Any] = {}
    faults = []
    for name, value in raw.items():
        try:
            read = AppSettings.model_validate_json(json.dumps({name: value}), strict=True)
        except ValidationError:
            faults.append(name)
        else:
            fields[name] = getattr(read, name)
    return fields, faults


def change_settings(
    changes: Mapping[str, object], held: AppSettings, folder: Path, wait_s: float = LOCK_S
) -> AppSettings:
    """Write some fields to the file, and keep the other fields as the file has them now.

    If a part of the file cannot be used, the file is copied first.

    Args:
        changes: fields of :class:`AppSettings` and their new values.
        held: the settings until now; they are used if the file is missing or damaged.
        folder: the folder of the file.
        wait_s: how long to wait for another program that changes the file.

    Returns:
        The settings that the file has now.

    Raises:
        SettingsError: the file cannot be written; the old file is untouched.
    """
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder / FILE, wait_s):
            changed = _found(held, folder).model_copy(update=dict(changes))
            if changed.pin == UNREAD_PIN:  # its file is now missing or damaged
                changed = changed.model_copy(update={"pin": LOST_PIN})
            save_settings(changed, folder)
    return changed


def _found(held: AppSettings, folder: Path) -> AppSettings:
    """Return the file's settings; ``held`` if the file is missing, or is damaged and ``held`` has a PIN."""
    if not os.path.lexists(folder / FILE) and not _leads_nowhere(folder / FILE):
        return held
    found, fault = load_settings(folder)
    if not fault:
        return found
    keep_damaged(folder)
    return held if held.pin is not None else found


def keep_damaged(folder: Path) -> None:
    """Copy the file, byte for byte, before another one replaces it.

    The file stays in place during the copy: a program that starts at this moment must find the file and its PIN.

    Raises:
        SettingsError: it cannot be copied.
    """
    try:
        data = (folder / FILE).read_bytes()
        write_atomically(folder / DAMAGED_FILE, lambda stream: stream.write(data), private=True)
    except FileNotFoundError:
        return
    except OSError as error:
        raise SettingsError(
            Sentence(
                "The damaged settings in {folder} could not be kept: {reason}.",
                folder=folder,
                reason=reason_of(error),
            ),
            hint=join(
                Sentence("Nothing was written over them."), Sentence("Look at {name} there, or delete it.", name=FILE)
            ),
        ) from error


def save_settings(settings: AppSettings, folder: Path) -> None:
    """Write the settings so that at any moment the complete old file or the complete new file is there.

    Only the user who writes the file may read it, since a short PIN can be guessed from its hash.

    Raises:
        SettingsError: the folder cannot be written, or the file is protected; the old file is untouched.
    """
    raw = settings.model_dump(mode="json")
    text = json.dumps({**raw, CHECK: _check(raw)}, indent=1)
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / FILE, lambda stream: stream.write(text.encode()), private=True)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn an OSError into an error message for the user."""
    try:
        yield
    except OSError as error:
        raise SettingsError(
            Sentence("The settings could not be kept in {folder}: {reason}.", folder=folder, reason=reason_of(error)),
            hint=Sentence(
                "Make room on the disk, or ask for the right to write there; they hold until the program is closed."
            ),
        ) from error
