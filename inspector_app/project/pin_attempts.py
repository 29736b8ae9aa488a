"""Wrong PINs, counted over windows and restarts: after each the next one has to wait longer."""

import contextlib
import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector_app.project import app_settings
from inspector_app.project.app_settings import PinHash
from inspector_app.project.files import locked, write_atomically

FILE = "pin_attempts.json"
MAX_DELAY_S = 64.0
MANY = 30
"""As many wrong ones in a row as are told apart."""


class _Kept(BaseModel):
    """What is kept of them: how many came in a row, and when the last did by the computer's clock (Unix time)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wrong: Annotated[int, Field(ge=0, le=MANY)] = 0
    at_s: Annotated[float, Field(allow_inf_nan=False)] = 0.0

    @property
    def delay_s(self) -> float:
        return min(MAX_DELAY_S, 2.0 ** (self.wrong - 1)) if self.wrong else 0.0


class Guess(NamedTuple):
    """What came of a PIN.

    Attributes:
        right: whether it is the one.
        wait_s: seconds until another one is taken; 0 after the right one.
        renewed: the right one hashed anew, where it was hashed with less work than it is now; else None.
        checked: whether it was looked at; False while it was too early for another one.
    """

    right: bool
    wait_s: float
    renewed: PinHash | None = None
    checked: bool = True


class PinAttempts:
    """Takes guesses one after the other, whichever window they come from.

    A guess counts as wrong from the moment it is made until it turned out right, so that one that is made at the same
    time in another window has to wait, and one that is cut short counts.
    """

    def __init__(self, folder: Path, clock_s: Callable[[], float] = time.time) -> None:
        """Keep the count in ``folder``; ``clock_s`` is the computer's clock, which may be set back."""
        self._path = folder / FILE
        self._clock_s = clock_s
        self._unwritten: _Kept | None = None

    @property
    def wait_s(self) -> float:
        """Seconds until a PIN is taken."""
        now_s = self._clock_s()
        return _wait_s(self._read(now_s), now_s)

    def guess(self, pin: str, kept: PinHash) -> Guess:
        """Check a PIN, unless it is too early; takes as long as ``kept`` wants it to."""
        with self._locked():
            now_s = self._clock_s()
            before = self._read(now_s)
            wait_s = _wait_s(before, now_s)
            if wait_s > 0:
                return Guess(right=False, wait_s=wait_s, checked=False)
            after = _Kept(wrong=min(MANY, before.wrong + 1), at_s=now_s)
            self._write(after)
        if not kept.matches(pin):
            return Guess(right=False, wait_s=after.delay_s)
        with self._locked():
            self._write(_Kept(wrong=0, at_s=now_s))
        return Guess(right=True, wait_s=0.0, renewed=PinHash.of(pin) if kept.log2_n < app_settings.LOG2_N else None)

    def _read(self, now_s: float) -> _Kept:
        """What is kept; what cannot be read may have been many, until now."""
        if self._unwritten is not None:
            return self._unwritten
        try:
            kept = _Kept.model_validate_json(self._path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return _Kept()
        except (OSError, ValidationError) as error:
            logging.getLogger(__name__).warning("%s cannot be used: %s", self._path, error)
            kept = _Kept(wrong=MANY, at_s=now_s)
        else:
            if kept.at_s <= now_s:
                return kept
            # The clock was set back, and the wait would last until it is there again.
            kept = _Kept(wrong=kept.wrong, at_s=now_s)
        self._write(kept)
        return kept

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """As good as it goes: a folder that cannot be written must not keep the engineer out."""
        with contextlib.ExitStack() as stack:
            with contextlib.suppress(OSError):
                stack.enter_context(locked(self._path))
            yield

    def _write(self, kept: _Kept) -> None:
        """Keep it; for this time only where it cannot be written."""
        try:
            write_atomically(self._path, lambda stream: stream.write(kept.model_dump_json().encode()), private=True)
            self._unwritten = None
        except OSError as error:
            logging.getLogger(__name__).warning("%s cannot be written: %s", self._path, error)
            self._unwritten = kept


def _wait_s(kept: _Kept, now_s: float) -> float:
    return max(0.0, kept.delay_s - (now_s - kept.at_s))
