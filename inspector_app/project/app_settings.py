"""What a person has set for this program on this computer, whatever project is open."""

import contextlib
import hashlib
import hmac
import json
import os
import shutil
import uuid
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector_app.core.errors import SettingsError

FILE = "settings.json"
DAMAGED_FILE = "settings.json.damaged"
MIN_PIN, MAX_PIN = 4, 12
MAX_BYTES = 2**20
TOKEN_PATTERN = "^[!-~]{1,128}$"  # noqa: S105 - what tokens look like
"""Visible ASCII without spaces, as an HTTP header carries it."""
SCRYPT_N, SCRYPT_R, SCRYPT_P = 2**14, 8, 1
"""16 MiB and some tens of milliseconds a guess, as RFC 7914 suggests for a login."""

Language = Literal["system", "en", "ko"]
Theme = Literal["system", "dark", "light"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PinHash(_Frozen):
    """A PIN that can be checked and not read.

    Attributes:
        salt: 16 random bytes, as hexadecimal digits.
        digest: 32 bytes of scrypt over salt and PIN, as hexadecimal digits.
    """

    salt: Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
    digest: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]

    @classmethod
    def of(cls, pin: str) -> "PinHash":
        """Hash a PIN; takes some tens of milliseconds.

        Raises:
            SettingsError: it is not 4 to 12 digits.
        """
        if not (MIN_PIN <= len(pin) <= MAX_PIN and pin.isascii() and pin.isdecimal()):
            raise SettingsError(f"A PIN has {MIN_PIN} to {MAX_PIN} digits", hint="Type another one")
        salt = os.urandom(16)
        return cls(salt=salt.hex(), digest=_digest(pin, salt).hex())

    def matches(self, pin: str) -> bool:
        """Whether ``pin`` is the one; takes as long for a wrong one as for the right one."""
        return hmac.compare_digest(_digest(pin, bytes.fromhex(self.salt)), bytes.fromhex(self.digest))


def _digest(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=SCRYPT_N, r=SCRYPT_R, p=SCRYPT_P, dklen=32)


LOST_PIN = PinHash(salt="0" * 32, digest="0" * 64)
"""Stands for a PIN that can no longer be read: nobody knows one whose scrypt is zero, so that nobody can log in."""


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
    Only the PIN has none to fall back to: where it might have been and cannot be read, it is :data:`LOST_PIN`.

    Returns:
        The settings, and a sentence that names what was not used; "" when everything was, or there is no file yet.
    """
    path = folder / FILE
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return AppSettings(), ""
    except OSError as error:
        return AppSettings(pin=LOST_PIN), f"The settings in {path} cannot be read: {error.strerror or error}"
    try:
        if len(data) > MAX_BYTES:
            raise ValueError("too large")
        raw = json.loads(data)
        if not isinstance(raw, dict):
            raise ValueError("no object")  # noqa: TRY004 - told of with all else that is no settings file
    except (ValueError, RecursionError):
        return AppSettings(pin=LOST_PIN), f"{path} is damaged"
    fields: dict[str, Any] = {}
    faults = []
    for name, value in raw.items():
        try:
            read = AppSettings.model_validate_json(json.dumps({name: value}), strict=True)
        except ValidationError:
            faults.append(name)
        else:
            fields[name] = getattr(read, name)
    if "pin" in faults:
        fields["pin"] = LOST_PIN
    told = f"{path} has values that cannot be used: {', '.join(sorted(faults)[:10])}" if faults else ""
    return AppSettings(**fields), told


def keep_damaged(folder: Path) -> None:
    """Copy the file aside, byte for byte, before another one takes its place.

    It stays where it is meanwhile: a start between the two must not find none, and so no PIN.

    Raises:
        SettingsError: it cannot be copied.
    """
    try:
        shutil.copyfile(folder / FILE, folder / DAMAGED_FILE)
    except FileNotFoundError:
        return
    except OSError as error:
        raise SettingsError(
            f"The damaged settings in {folder} could not be kept: {error.strerror or error}",
            hint=f"Nothing was written over them. Look at {FILE} there, or delete it",
        ) from error


def save_settings(settings: AppSettings, folder: Path) -> None:
    """Write the settings so that at any moment either the old file or the new one is there, whole.

    Raises:
        SettingsError: the folder cannot be written to; the old file is untouched.
    """
    temporary = folder / f".{uuid.uuid4().hex}.partial"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with temporary.open("x", encoding="utf-8") as stream:
            stream.write(settings.model_dump_json(indent=1))
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(folder / FILE)
    except OSError as error:
        raise SettingsError(
            f"The settings could not be kept in {folder}: {error.strerror or error}",
            hint="Make room on the disk, or ask for the right to write there; they hold until the program is closed",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
