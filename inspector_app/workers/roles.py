"""Who is signed in at this window, and what that person may do."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import SettingsError
from inspector_app.core.sentences import Sentence
from inspector_app.project.people import (
    RANK,
    Person,
    Role,
    administrators,
    badge_hash,
    named,
    owner_of,
    secret_hash,
    with_changed,
)
from inspector_app.project.person import user_name
from inspector_app.project.pin_attempts import BADGE, Guess, PinAttempts
from inspector_app.records.audit_entry import SIGNED_IN, SIGNED_OUT, SIGNED_OUT_IDLE
from inspector_app.workers.job import Jobs, once
from inspector_app.workers.preferences import Preferences

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of one check of a PIN or badge.

    Attributes:
        guess: whether it was right, and how long the next one has to wait.
        person: whose it is; None if it was wrong.
        renewed: a new hash of the right PIN, if the old one is outdated; else "".
    """

    guess: Guess
    person: Person | None
    renewed: str = ""


class Roles(QObject):
    """Starts as operator if people are set up, else as engineer; then nobody is signed in.

    A PIN is checked on a job's thread; the window stays responsive. After the n-th wrong PIN of a person in a row, in
    any window, the next one is accepted only after 2^(n-1) seconds, at most about a minute; from the tenth, after a
    quarter of an hour.
    """

    changed = Signal(bool)
    person_changed = Signal()
    pin_refused = Signal(float)
    pin_accepted = Signal()
    noted = Signal(str, str)  # what happened (SIGNED_IN, ...), and the name of the person

    def __init__(
        self,
        preferences: Preferences,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        clock_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        """Follow the people in ``preferences``; ``clock_s`` is a monotonic clock, ``wall_s`` the wall clock."""
        super().__init__(parent)
        self._preferences = preferences
        self._jobs = jobs
        self._clock_s = clock_s
        self._person: Person | None = None
        self._operator = self.has_pin
        self._accepted: Person | None = None
        self._checking = False
        self._was_wrong = False
        self._attempts = PinAttempts(preferences.path.parent, wall_s)
        self._open_s: dict[str, float] = {}
        for name in (BADGE, *(person.name for person in self.everyone)):
            self._open_s[name] = clock_s() + self._attempts.wait_s(name)
        preferences.changed.connect(self._follow)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def is_operator(self) -> bool:
        """Whether only inspecting is allowed."""
        return self._operator

    @property
    def person(self) -> Person | None:
        """Who is signed in; None: nobody, or nobody is set up."""
        return self._person

    @property
    def role(self) -> Role:
        """The role of who is at the window."""
        if self._person is not None:
            return self._person.role
        return "operator" if self._operator else "engineer"

    def who(self) -> str:
        """Return the name of who is signed in; if nobody is, that of the computer's user, "" if unknown."""
        return self._person.name if self._person is not None else user_name()

    @property
    def accepted(self) -> Person | None:
        """Whose PIN or badge was accepted last, until :meth:`log_in`."""
        return self._accepted

    @property
    def everyone(self) -> tuple[Person, ...]:
        """All who may sign in; nobody: the station is open."""
        return self._preferences.settings.everyone

    @property
    def has_badges(self) -> bool:
        """Whether anybody may sign in by a badge."""
        return any(person.badge for person in self.everyone)

    @property
    def has_pin(self) -> bool:
        """Whether the engineer's role needs a sign-in."""
        return bool(self.everyone) or self._preferences.pin_lost

    @property
    def may_manage(self) -> bool:
        """Whether who is at the window may change the people: an administrator; before there is one, an engineer."""
        if self._preferences.pin_lost:
            return False
        if administrators(self.everyone):
            return self.role == "administrator"
        return not self._operator and (self._person is not None or not self.everyone)

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

    def wait_s(self, name: str) -> float:
        """Return the seconds until the next PIN of this person is accepted; :data:`BADGE` for badges."""
        return max(0.0, self._open_s.get(name, 0.0) - self._clock_s())

    def at_least(self, role: Role) -> tuple[Person, ...]:
        """Return the people who have this role or more."""
        return tuple(person for person in self.everyone if RANK[person.role] >= RANK[role])

    # --- signing in and out ------------------------------------------------------------------------------------

    @Slot()
    def lock(self) -> None:
        """Sign out: change to the role of operator."""
        self._leave()
        self._set(operator=True)

    def sign_out_idle(self) -> None:
        """Sign out who has not touched the window for long."""
        self._leave(SIGNED_OUT_IDLE)
        self._set(operator=True)

    @Slot()
    def log_in(self) -> None:
        """Sign in whose PIN was accepted last, after :attr:`pin_accepted`; if nobody is set up, become engineer."""
        person, self._accepted = self._accepted, None
        if person is None and self.has_pin:
            return
        self.enter(person)

    def enter(self, person: Person | None) -> None:
        """Go on as this person; None: as an engineer, where nobody is set up."""
        self._leave()
        self._person = person
        if person is not None:
            self.noted.emit(SIGNED_IN, person.name)
        self._set(operator=person is not None and person.role == "operator")

    def _leave(self, how: str = SIGNED_OUT) -> None:
        if self._person is not None:
            self.noted.emit(how, self._person.name)
            self._person = None

    def check(self, name: str, pin: str) -> bool:
        """Check a person's PIN; :attr:`pin_accepted`, or :attr:`pin_refused` with the seconds to wait, follows.

        Returns:
            Whether the check has begun; False if it is too early for another PIN, or nobody has this name.
        """
        person = named(name, self.everyone)
        return person is not None and self._begin(name, lambda: _check_pin(self._attempts, person, pin))

    def check_badge(self, code: str) -> bool:
        """Check a badge, as :meth:`check` does a PIN."""
        everyone, salt = self.everyone, self._preferences.settings.badge_salt
        return bool(salt) and self._begin(BADGE, lambda: _check_badge(self._attempts, everyone, code, salt))

    def forget_attempts(self, name: str) -> None:
        """Accept the next PIN of this person at once, because there is a new one."""
        self._open_s.pop(name, None)
        self._jobs.make(
            lambda: once(Sentence("Checking"), lambda: self._attempts.forget(name)), writes=True, brief=True
        ).start()

    def _begin(self, name: str, check: Callable[[], Checked]) -> bool:
        if self._checking or self.wait_s(name) > 0:
            return False
        self._checking = True
        job = self._jobs.make(lambda: once(Sentence("Checking"), check))
        job.finished.connect(lambda checked: self._take_checked(name, checked))
        job.failed.connect(lambda _fault: self._wait(name, self._attempts.wait_s(name), was_wrong=False))
        job.ended.connect(self._end_check)
        job.start()
        return True

    def _take_checked(self, name: str, checked: Checked) -> None:
        person = checked.person
        if person is None:
            self._wait(name, checked.guess.wait_s, was_wrong=checked.guess.checked)
            return
        if named(person.name, self.everyone) != person:  # changed or removed meanwhile
            self._wait(name, 0.0, was_wrong=False)
            return
        if checked.renewed:
            try:
                self._preferences.change_people(
                    lambda people: with_changed(person.name, people, secret=checked.renewed)
                )
            except SettingsError as fault:
                self._preferences.failed.emit(fault)
        self._accepted = named(person.name, self.everyone)
        self.pin_accepted.emit()

    def _wait(self, name: str, delay_s: float, *, was_wrong: bool) -> None:
        _log.info("A PIN was %s; the next is taken in %.0f s", "wrong" if was_wrong else "not checked", delay_s)
        if was_wrong:
            self.noted.emit(REFUSED, name)
        self._was_wrong = was_wrong
        self._open_s[name] = self._clock_s() + delay_s
        self.pin_refused.emit(delay_s)

    @Slot()
    def _end_check(self) -> None:
        self._checking = False

    @Slot(object)
    def _follow(self, *_facts: object) -> None:
        """Follow changes of the person who is signed in; who was removed is signed out."""
        if self._person is None:
            return
        now = named(self._person.name, self.everyone)
        if now is None and not self.has_pin:  # nobody is set up any more
            self._leave()
            self._set(operator=self._operator)
        elif now is None or (RANK[now.role] < RANK[self._person.role] and now.role == "operator"):
            self.lock()
        else:
            self._person = now
            self._set(operator=now.role == "operator")

    def _set(self, *, operator: bool) -> None:
        if operator != self._operator:
            self._operator = operator
            _log.info("The role is now %s", "operator" if operator else "engineer")
            self.changed.emit(operator)
        self.person_changed.emit()


REFUSED: Final = "wrong PIN or badge"


def _check_pin(attempts: PinAttempts, person: Person, pin: str) -> Checked:
    guess = attempts.guess(person.name, lambda: person.knows(pin))
    if not guess.right:
        return Checked(guess, None)
    return Checked(guess, person, secret_hash(pin) if person.is_outdated else "")


def _check_badge(attempts: PinAttempts, everyone: tuple[Person, ...], code: str, salt: str) -> Checked:
    found: list[Person] = []

    def check() -> bool:
        try:
            owner = owner_of(badge_hash(code, salt), everyone)
        except SettingsError:  # no code of a badge
            return False
        found.extend([owner] if owner is not None else [])
        return owner is not None

    guess = attempts.guess(BADGE, check)
    return Checked(guess, found[0] if guess.right else None)
