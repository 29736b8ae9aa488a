"""Changes of the people who may sign in: hashed on a job's thread, then in force in all windows."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import SettingsError
from inspector_app.core.sentences import Sentence
from inspector_app.project.people import (
    Person,
    Role,
    badge_hash,
    new_salt,
    secret_hash,
    with_changed,
    with_person,
    without,
)
from inspector_app.workers.job import Jobs, once
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles

Change = Callable[[tuple[Person, ...]], tuple[Person, ...]]


class People(QObject):
    """Adds, changes and removes people; :attr:`failed` says why something was not possible.

    Only an administrator may do this, or whoever :attr:`Roles.may_manage` allows.
    """

    failed = Signal(object)

    def __init__(self, preferences: Preferences, roles: Roles, jobs: Jobs, parent: QObject | None = None) -> None:
        """Change the people in ``preferences``, for who is signed in with ``roles``."""
        super().__init__(parent)
        self._preferences = preferences
        self._roles = roles
        self._jobs = jobs

    def add(self, name: str, role: Role, secret: str) -> None:
        """Add a person. The first of all is signed in at once, so that nobody is locked out."""
        was_open = not self._roles.has_pin

        def take(hashed: str) -> None:
            new = Person(name=name, role=role, secret=hashed)
            if self._change(lambda people: with_person(new, people)) and was_open:
                self._roles.enter(new)

        self._hash(lambda: secret_hash(secret), take)

    def set_role(self, name: str, role: Role) -> None:
        """Give a person another role."""
        self._change(lambda people: with_changed(name, people, role=role))

    def set_secret(self, name: str, secret: str) -> None:
        """Give a person another PIN or password; who was locked out may try again."""

        def take(hashed: str) -> None:
            if self._change(lambda people: with_changed(name, people, secret=hashed), own=name):
                self._roles.forget_attempts(name)

        self._hash(lambda: secret_hash(secret), take)

    def set_badge(self, name: str, code: str) -> None:
        """Give a person another badge; "" takes it away."""
        if not code:
            self._change(lambda people: with_changed(name, people, badge=""))
            return
        salt = self._preferences.settings.badge_salt or new_salt()

        def take(hashed: str) -> None:
            if not self._preferences.settings.badge_salt:
                self._preferences.change(self._preferences.settings.model_copy(update={"badge_salt": salt}))
            self._change(lambda people: with_changed(name, people, badge=hashed))

        self._hash(lambda: badge_hash(code, salt), take)

    def remove(self, name: str) -> None:
        """Remove a person, except the last administrator."""
        self._change(lambda people: without(name, people))

    @Slot()
    def remove_all(self) -> None:
        """Remove everybody: the station is open again. Whoever does it goes on as engineer."""
        self._change(lambda _people: ())

    def _hash(self, work: Callable[[], str], take: Callable[[str], None]) -> None:
        job = self._jobs.make(lambda: once(Sentence("Hashing"), work), writes=True, brief=True)
        job.finished.connect(take)
        job.failed.connect(self.failed)
        job.start()

    def _change(self, change: Change, own: str = "") -> bool:
        """Change the people if who is signed in may; ``own``: everybody may change this about themselves."""
        person = self._roles.person
        if not self._roles.may_manage and (person is None or person.name != own):
            self.failed.emit(
                SettingsError(
                    Sentence("Only an administrator can change the people."),
                    hint=Sentence("Sign in as administrator."),
                )
            )
            return False
        try:
            self._preferences.change_people(change)
        except SettingsError as fault:
            self.failed.emit(fault)
            return False
        return True
