"""Counts of wrong PINs over all windows and restarts; each wrong PIN makes the next wait of this person longer."""

import contextlib
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inspector_app.project.files import locked, write_atomically

FILE = "pin_attempts.json"
MAX_DELAY_S = 64.0
LOCKED_AFTER = 10
LOCKED_S = 900.0
"""The wait after ten or more wrong PINs in a row."""
MANY = 30
"""The largest count of wrong PINs in a row; further ones do not increase it."""
BADGE = ""
"""Stands for the name where a badge was scanned."""


class _Count(BaseModel):
    """The number of wrong PINs in a row, and the time of the last one (Unix time)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wrong: Annotated[int, Field(ge=0, le=MANY)] = 0
    at_s: Annotated[float, Field(allow_inf_nan=False)] = 0.0

    @property
    def delay_s(self) -> float:
        if self.wrong >= LOCKED_AFTER:
            return LOCKED_S
        return min(MAX_DELAY_S, 2.0 ** (self.wrong - 1)) if self.wrong else 0.0


class _Kept(BaseModel):
    """The file's content: the counts by name, and that of everybody who has none of their own.

    Former versions, with one PIN for all, wrote only the latter.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    people: Mapping[str, _Count] = {}
    wrong: Annotated[int, Field(ge=0, le=MANY)] = 0
    at_s: Annotated[float, Field(allow_inf_nan=False)] = 0.0

    def of(self, name: str) -> _Count:
        return self.people.get(name, _Count(wrong=self.wrong, at_s=self.at_s))

    def with_count(self, name: str, count: _Count) -> "_Kept":
        return self.model_copy(update={"people": {**self.people, name: count}})


class Guess(NamedTuple):
    """The result of one PIN entry.

    Attributes:
        right: whether the PIN is correct.
        wait_s: seconds until the next PIN of this person is accepted; 0 after the correct one.
        checked: whether the PIN was checked; False if the wait was not over.
    """

    right: bool
    wait_s: float
    checked: bool = True


class PinAttempts:
    """Checks PINs one after the other, for all windows together.

    A PIN counts as wrong from the start of its check until it proves correct. So a PIN that is entered at the same time
    in another window has to wait, and a check that is interrupted counts as wrong.
    """

    def __init__(self, folder: Path, clock_s: Callable[[], float] = time.time) -> None:
        """Keep the counts in ``folder``; ``clock_s`` is the computer's clock, which a user can set back."""
        self._path = folder / FILE
        self._clock_s = clock_s
        self._unwritten: _Kept | None = None

    def wait_s(self, name: str) -> float:
        """Return the seconds until the next PIN of this person is accepted."""
        now_s = self._clock_s()
        return _wait_s(self._read(now_s).of(name), now_s)

    def guess(self, name: str, check: Callable[[], bool]) -> Guess:
        """Check a PIN if the wait is over.

        Args:
            name: whose it is said to be; :data:`BADGE` for a badge.
            check: returns whether it is right; slow.
        """
        with self._locked():
            now_s = self._clock_s()
            kept = self._read(now_s)
            before = kept.of(name)
            wait_s = _wait_s(before, now_s)
            if wait_s > 0:
                return Guess(right=False, wait_s=wait_s, checked=False)
            after = _Count(wrong=min(MANY, before.wrong + 1), at_s=now_s)
            self._write(kept.with_count(name, after))
        if not check():
            return Guess(right=False, wait_s=after.delay_s)
        self.forget(name)
        return Guess(right=True, wait_s=0.0)

    def forget(self, name: str) -> None:
        """Accept the next PIN of this person at once: the last one was right, or the person has a new one."""
        with self._locked():
            now_s = self._clock_s()
            self._write(self._read(now_s).with_count(name, _Count(at_s=now_s)))

    def _read(self, now_s: float) -> _Kept:
        """Read the counts; a file that cannot be read counts as nine wrong PINs of everybody, just now."""
        if self._unwritten is not None:
            return self._unwritten
        try:
            kept = _Kept.model_validate_json(self._path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return _Kept()
        except (OSError, ValidationError) as error:
            logging.getLogger(__name__).warning("%s cannot be used: %s", self._path, error)
            kept = _Kept(wrong=LOCKED_AFTER - 1, at_s=now_s)
        else:
            if max((kept.at_s, *(count.at_s for count in kept.people.values()))) <= now_s:
                return kept
            # The clock was set back. Without this, a wait would last until the clock reaches the old time again.
            people = {
                name: _Count(wrong=count.wrong, at_s=min(count.at_s, now_s)) for name, count in kept.people.items()
            }
            kept = _Kept(people=people, wrong=kept.wrong, at_s=min(kept.at_s, now_s))
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


def _wait_s(count: _Count, now_s: float) -> float:
    return max(0.0, count.delay_s - (now_s - count.at_s))
