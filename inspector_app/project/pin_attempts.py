"""A count of wrong PINs over all windows and restarts; each wrong PIN makes the next wait longer."""

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
"""The largest count of wrong PINs in a row; further ones do not increase it."""


class _Kept(BaseModel):
    """The file's content: the number of wrong PINs in a row, and the time of the last one (Unix time)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wrong: Annotated[int, Field(ge=0, le=MANY)] = 0
    at_s: Annotated[float, Field(allow_inf_nan=False)] = 0.0

    @property
    def delay_s(self) -> float:
        return min(MAX_DELAY_S, 2.0 ** (self.wrong - 1)) if self.wrong else 0.0


class Guess(NamedTuple):
    """The result of one PIN entry.

    Attributes:
        right: whether the PIN is correct.
        wait_s: seconds until the next PIN is accepted; 0 after the correct one.
        renewed: a new hash of the correct PIN if the old hash used a lower cost than today's; else None.
        checked: whether the PIN was checked; False if the wait was not over.
    """

    right: bool
    wait_s: float
    renewed: PinHash | None = None
    checked: bool = True


class PinAttempts:
    """Checks PINs one after the other, for all windows together.

    A PIN counts as wrong from the start of its check until it proves correct. So a PIN that is entered at the same time
    in another window has to wait, and a check that is interrupted counts as wrong.
    """

    def __init__(self, folder: Path, clock_s: Callable[[], float] = time.time) -> None:
        """Keep the count in ``folder``; ``clock_s`` is the computer's clock, which a user can set back."""
        self._path = folder / FILE
        self._clock_s = clock_s
        self._unwritten: _Kept | None = None

    @property
    def wait_s(self) -> float:
        """Seconds until the next PIN is accepted."""
        now_s = self._clock_s()
        return _wait_s(self._read(now_s), now_s)

    def guess(self, pin: str, kept: PinHash) -> Guess:
        """Check a PIN if the wait is over; the cost in ``kept`` sets the duration."""
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
        """Read the count; a file that cannot be read counts as the maximum, at the current time."""
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
            # The clock was set back. Without this, the wait would last until the clock reaches the old time again.
            kept = _Kept(wrong=kept.wrong, at_s=now_s)
        self._write(kept)
        return kept

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Lock the file if possible; a folder that cannot be written must not keep the engineer out."""
        with contextlib.ExitStack() as stack:
            with contextlib.suppress(OSError):
                stack.enter_context(locked(self._path))
            yield

    def _write(self, kept: _Kept) -> None:
        """Write the count; if that fails, keep it in memory for this session."""
        try:
            write_atomically(self._path, lambda stream: stream.write(kept.model_dump_json().encode()), private=True)
            self._unwritten = None
        except OSError as error:
            logging.getLogger(__name__).warning("%s cannot be written: %s", self._path, error)
            self._unwritten = kept


def _wait_s(kept: _Kept, now_s: float) -> float:
    return max(0.0, kept.delay_s - (now_s - kept.at_s))
