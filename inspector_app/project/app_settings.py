"""What a person has set for this program on this computer, whatever project is open."""

import contextlib
import errno
import hashlib
import hmac
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector_app.core.errors import SettingsError, reason_of
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.files import LOCK_S, is_there, locked, write_atomically

FILE = "settings.json"
DAMAGED_FILE = "settings.json.damaged"
MIN_PIN, MAX_PIN = 4, 12
MAX_BYTES = 2**20
TOKEN_PATTERN = "^[!-~]{1,128}$"  # noqa: S105 - what tokens look like
"""Visible ASCII without spaces, as an HTTP header carries it."""
LOG2_N, SCRYPT_R, SCRYPT_P = 17, 8, 1
"""Scrypt as OWASP asks for it: 128 MiB and some tenths of a second a guess."""
CHECK = "check"
"""The hash over all else in the file, so that damage is noticed; it keeps out nobody who may write the file."""
FORMER = frozenset({"language", "theme", "sound_on_ng", "pin", "tcp", "http", "records_folder"})
"""What the versions before the check wrote at least, always all of it."""

Language = Annotated[str, Field(pattern="^(system|[a-z]{2,3}(_[A-Z]{2})?)$")]
"""A code as Qt names its languages; which of them there are is the window's to know."""

Theme = Literal["system", "dark", "light"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PinHash(_Frozen):
    """A PIN that can be checked and not read.

    Attributes:
        salt: 16 random bytes, as hexadecimal digits.
        digest: 32 bytes of scrypt over salt and PIN, as hexadecimal digits.
        log2_n: logarithm of scrypt's cost; 14 is what files without it were hashed with. 17 takes 128 MiB.
    """

    salt: Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
    digest: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    log2_n: Annotated[int, Field(ge=4, le=18)] = 14

    @classmethod
    def of(cls, pin: str) -> "PinHash":
        """Hash a PIN; takes some tenths of a second.

        Raises:
            SettingsError: it is not 4 to 12 digits.
        """
        if not (MIN_PIN <= len(pin) <= MAX_PIN and pin.isascii() and pin.isdecimal()):
            raise SettingsError(
                Sentence("A PIN has {least} to {most} digits.", least=MIN_PIN, most=MAX_PIN),
                hint=Sentence("Type another one."),
            )
        salt = os.urandom(16)
        return cls(salt=salt.hex(), digest=_digest(pin, salt, LOG2_N).hex(), log2_n=LOG2_N)

    def matches(self, pin: str) -> bool:
        """Whether ``pin`` is the one; takes as long for a wrong one as for the right one."""
        return hmac.compare_digest(_digest(pin, bytes.fromhex(self.salt), self.log2_n), bytes.fromhex(self.digest))


def _digest(pin: str, salt: bytes, log2_n: int) -> bytes:
    n = 2**log2_n
    room = 2 * 128 * n * SCRYPT_R  # twice of what it needs; OpenSSL takes 32 MiB at most unless it is told
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=SCRYPT_R, p=SCRYPT_P, maxmem=room, dklen=32)


LOST_PIN = PinHash(salt="0" * 32, digest="0" * 64)
"""Stands for a PIN that can no longer be read: nobody knows one whose scrypt is zero, so that nobody can log in."""


UNREAD_PIN = PinHash(salt="f" * 32, digest="0" * 64)
"""Stands for a PIN in a file that cannot be read now, as on a drive that is away; nobody can log in meanwhile."""


class Port(_Frozen):
    """A network port that triggers come in by.

    Attributes:
        on: whether it is open at all.
        port: its number.
        only_this_computer: whether it listens on the loopback address alone.
        token: what whoever triggers has to say first; None: nothing.
    """

    on: bool = False
    port: Annotated[int, Field(ge=1024, le=65535)] = 4711
    only_this_computer: bool = True
    token: Annotated[str, Field(pattern=TOKEN_PATTERN)] | None = None


class AppSettings(_Frozen):
    """All of it; every field has a default.

    Attributes:
        language: of the window; "system" follows the system's.
        theme: of the window; "system" follows the system's.
        sound_on_ng: whether an NG is heard.
        contours: whether maps are shown as lines at the limits in place of colours.
        pin: what an engineer logs in with; None leaves everything open, :data:`LOST_PIN` keeps everybody out.
        tcp: triggers as lines on a TCP port.
        http: triggers as HTTP POST requests.
        records_folder: where records of runs are kept; None for the program's own data folder.
    """

    language: Language = "system"
    theme: Theme = "system"
    sound_on_ng: bool = False
    contours: bool = False
    pin: PinHash | None = None
    tcp: Port = Port(port=4711)
    http: Port = Port(port=4780)
    records_folder: Path | None = None


def load_settings(folder: Path) -> tuple[AppSettings, str]:
    """Read the settings from ``folder``.

    Whatever cannot be used is left at its default, one field at a time, so that a slip in one does not lose the others.
    Only the PIN has none to fall back to: where it might have been and cannot be read, it is :data:`LOST_PIN`. So it is
    in a file that says there is none and is not, letter for letter, as this program wrote it.

    Returns:
        The settings, and a sentence that names what was not used; "" when everything was, or there is no file yet.
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
            raise ValueError("no object")  # noqa: TRY004 - told of with all else that is no settings file
    except (ValueError, RecursionError):
        return AppSettings(pin=LOST_PIN), Sentence("{path} is damaged.", path=path)
    whole = _is_whole(raw, raw.pop(CHECK, None))
    fields, faults = _read_fields(raw)
    if "pin" in faults or (fields.get("pin") is None and not whole):
        fields["pin"] = LOST_PIN
    if faults:
        return AppSettings(**fields), Sentence(
            "{path} has values that cannot be used: {names}.", path=path, names=", ".join(sorted(faults)[:10])
        )
    return AppSettings(**fields), "" if whole else Sentence(
        "{path} was changed by something else than this program.", path=path
    )


def _leads_nowhere(path: Path) -> bool:
    """Whether a file is not there since it, or a folder on the way to it, is a link to what is not there now."""
    return any(place.is_symlink() and not is_there(place) for place in (path, *path.parents))


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        raise ValueError("a name stands twice")
    return read


def _is_whole(raw: dict[str, Any], check: object) -> bool:
    """Whether a file's content is what was written; of a file without a check, whether all of it is there."""
    if check is not None:
        return check == _check(raw)
    return raw.keys() >= FORMER and raw.keys() <= AppSettings.model_fields.keys()


def _check(raw: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()


def _read_fields(raw: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The fields that can be used, and the names of the others."""
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
    """Write some fields over those in the file, and leave the others as whoever else writes it has them.

    A file of which something could not be used is copied aside first.

    Args:
        changes: fields of :class:`AppSettings` and their new values.
        held: what held until now; it holds on where the file is gone or damaged.
        folder: where the file is.
        wait_s: how long to wait for another program that changes them.

    Returns:
        What the file has now.

    Raises:
        SettingsError: it cannot be written; what was there is untouched.
    """
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder / FILE, wait_s):
            changed = _found(held, folder).model_copy(update=dict(changes))
            if changed.pin == UNREAD_PIN:  # its file is gone or damaged by now
                changed = changed.model_copy(update={"pin": LOST_PIN})
            save_settings(changed, folder)
    return changed


def _found(held: AppSettings, folder: Path) -> AppSettings:
    """What the file has; ``held`` where it is gone, or damaged and a PIN held."""
    if not os.path.lexists(folder / FILE) and not _leads_nowhere(folder / FILE):
        return held
    found, fault = load_settings(folder)
    if not fault:
        return found
    keep_damaged(folder)
    return held if held.pin is not None else found


def keep_damaged(folder: Path) -> None:
    """Copy the file aside, byte for byte, before another one takes its place.

    It stays where it is meanwhile: a start between the two must not find none, and so no PIN.

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
    """Write the settings so that at any moment either the old file or the new one is there, whole.

    Only the person who writes it may read it, since a short PIN can be guessed from its hash.

    Raises:
        SettingsError: the folder cannot be written to, or the file is protected; the old file is untouched.
    """
    raw = settings.model_dump(mode="json")
    text = json.dumps({**raw, CHECK: _check(raw)}, indent=1)
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / FILE, lambda stream: stream.write(text.encode()), private=True)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What keeps the settings from being written, said to a person."""
    try:
        yield
    except OSError as error:
        raise SettingsError(
            Sentence("The settings could not be kept in {folder}: {reason}.", folder=folder, reason=reason_of(error)),
            hint=Sentence(
                "Make room on the disk, or ask for the right to write there; they hold until the program is closed."
            ),
        ) from error
