"""The roles operator and engineer, and the PIN that protects the engineer's role."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.sentences import Sentence
from inspector_app.project.app_settings import PinHash
from inspector_app.project.pin_attempts import Guess, PinAttempts
from inspector_app.workers.job import Jobs, once
from inspector_app.workers.preferences import Preferences

_log = logging.getLogger(__name__)


class Roles(QObject):
    """Starts as operator if a PIN is set, else as engineer.

    A PIN is checked on a job's thread; the window stays responsive. After the n-th wrong PIN in a row, in any window,
    the next one is accepted only after 2^(n-1) seconds, at most about a minute.
    """

    changed = Signal(bool)
    pin_refused = Signal(float)
    pin_accepted = Signal()

    def __init__(
        self,
        preferences: Preferences,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        clock_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        """Follow the PIN in ``preferences``; ``clock_s`` is a monotonic clock, ``wall_s`` the wall clock."""
        super().__init__(parent)
        self._preferences = preferences
        self._jobs = jobs
        self._clock_s = clock_s
        self._operator = self.has_pin
        self._checking = False
        self._was_wrong = False
        self._attempts = PinAttempts(preferences.path.parent, wall_s)
        self._open_s = clock_s() + self._attempts.wait_s

    @property
    def is_operator(self) -> bool:
        """Whether only inspecting is allowed."""
        return self._operator

    @property
    def has_pin(self) -> bool:
        """Whether the engineer's role needs a PIN."""
        return self._preferences.settings.pin is not None

    @property
    def in_the_way(self) -> Path | None:
        """The file to delete before a login is possible, since its PIN is lost; None if a PIN can be checked."""
        return self._preferences.path if self._preferences.pin_lost else None

    @property
    def pin_unread(self) -> bool:
        """Whether :attr:`in_the_way` only cannot be read at present, and must not be deleted."""
        return self._preferences.pin_unread

    @property
    def was_wrong(self) -> bool:
        """Whether the last refused PIN was checked and wrong; if not, it was too early or could not be checked."""
        return self._was_wrong

    @property
    def wait_s(self) -> float:
        """Seconds until the next PIN is accepted."""
        return max(0.0, self._open_s - self._clock_s())

    @Slot()
    def lock(self) -> None:
        """Change to the role of operator."""
        self._set(operator=True)

    @Slot()
    def log_in(self) -> None:
        """Change to the role of engineer; call this after :attr:`pin_accepted`, or if no PIN is set."""
        self._set(operator=False)

    def check(self, pin: str) -> bool:
        """Check a PIN; :attr:`pin_accepted`, or :attr:`pin_refused` with the seconds to wait, follows.

        Returns:
            Whether the check has begun; False if it is too early for another PIN.
        """
        kept = self._preferences.settings.pin
        if self._checking or self.wait_s > 0 or kept is None:
            return False
        self._checking = True
        job = self._jobs.make(lambda: once(Sentence("Checking"), lambda: self._attempts.guess(pin, kept)))
        job.finished.connect(lambda guess: self._take_checked(guess, kept))
        job.failed.connect(self._refuse)
        job.ended.connect(self._end_check)
        job.start()
        return True

    @Slot(str)
    def set_pin(self, pin: str) -> None:
        """Set another PIN; it is hashed on a job's thread and in force once the preferences have it."""
        job = self._jobs.make(lambda: once(Sentence("Hashing"), lambda: PinHash.of(pin)), writes=True)
        job.finished.connect(self._keep_pin)
        job.failed.connect(self._preferences.failed)
        job.start()

    @Slot()
    def remove_pin(self) -> None:
        """Remove the PIN, so that every user can be engineer."""
        self._keep_pin(None)

    @Slot(object)
    def _keep_pin(self, kept: PinHash | None) -> None:
        self._preferences.change(self._preferences.settings.model_copy(update={"pin": kept}))

    def _set(self, *, operator: bool) -> None:
        if operator != self._operator:
            self._operator = operator
            _log.info("The role is now %s", "operator" if operator else "engineer")
            self.changed.emit(operator)

    def _take_checked(self, guess: Guess, kept: PinHash) -> None:
        if guess.right:
            if guess.renewed is not None and self._preferences.settings.pin == kept:  # not if it changed
                self._keep_pin(guess.renewed)
            self.pin_accepted.emit()
        else:
            self._wait(guess.wait_s, was_wrong=guess.checked)

    @Slot(object)
    def _refuse(self, _fault: object) -> None:
        """Refuse a PIN that could not be checked."""
        self._wait(self._attempts.wait_s, was_wrong=False)

    def _wait(self, delay_s: float, *, was_wrong: bool) -> None:
        _log.info("A PIN was %s; the next is taken in %.0f s", "wrong" if was_wrong else "not checked", delay_s)
        self._was_wrong = was_wrong
        self._open_s = self._clock_s() + delay_s
        self.pin_refused.emit(delay_s)

    @Slot()
    def _end_check(self) -> None:
        self._checking = False
