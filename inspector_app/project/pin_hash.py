"""The PIN of former versions: one for all engineers, hashed by scrypt."""

import hashlib
import hmac
import os
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from inspector_app.core.errors import SettingsError
from inspector_app.core.sentences import Sentence

MIN_PIN, MAX_PIN = 4, 12
LOG2_N, SCRYPT_R, SCRYPT_P = 17, 8, 1
"""The scrypt parameters that OWASP recommends: 128 MiB and a few tenths of a second for each guess."""


class PinHash(BaseModel):
    """A hashed PIN: it can be checked, but not read.

    Attributes:
        salt: 16 random bytes, as hexadecimal digits.
        digest: 32 bytes of scrypt over salt and PIN, as hexadecimal digits.
        log2_n: logarithm of scrypt's cost; files without this field used 14. 17 takes 128 MiB.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    salt: Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
    digest: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    log2_n: Annotated[int, Field(ge=4, le=18)] = 14

    @classmethod
    def of(cls, pin: str) -> "PinHash":
        """Hash a PIN; takes a few tenths of a second.

        Raises:
            SettingsError: the PIN does not have 4 to 12 digits.
        """
        if not (MIN_PIN <= len(pin) <= MAX_PIN and pin.isascii() and pin.isdecimal()):
            raise SettingsError(
                Sentence("A PIN has {least} to {most} digits.", least=MIN_PIN, most=MAX_PIN),
                hint=Sentence("Type another one."),
            )
        salt = os.urandom(16)
        return cls(salt=salt.hex(), digest=_digest(pin, salt, LOG2_N).hex(), log2_n=LOG2_N)

    def matches(self, pin: str) -> bool:
        """Return whether ``pin`` is correct; a wrong one takes as long as the correct one."""
        return hmac.compare_digest(_digest(pin, bytes.fromhex(self.salt), self.log2_n), bytes.fromhex(self.digest))


def _digest(pin: str, salt: bytes, log2_n: int) -> bytes:
    n = 2**log2_n
    room = 2 * 128 * n * SCRYPT_R  # twice the memory that it needs; without this, OpenSSL allows 32 MiB
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=SCRYPT_R, p=SCRYPT_P, maxmem=room, dklen=32)


LOST_PIN = PinHash(salt="0" * 32, digest="0" * 64)
"""Replaces a PIN that can no longer be read; no known PIN has this scrypt value, so no login is possible."""


UNREAD_PIN = PinHash(salt="f" * 32, digest="0" * 64)
"""Replaces a PIN whose file cannot be read now, as on a missing drive; no login is possible until then."""


BY_NAME = PinHash(salt="1" * 32, digest="0" * 64)
"""Takes the place of the PIN once people sign in by name: versions that know only the PIN stay locked."""
