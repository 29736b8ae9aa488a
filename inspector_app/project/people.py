"""The people of a station: their roles, their secrets and badges (hashed by Argon2id), and the rules for changes."""

import hmac
import os
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from inspector_app.core.errors import SettingsError
from inspector_app.core.sentences import Sentence
from inspector_app.project.pin_hash import PinHash

if TYPE_CHECKING:
    from argon2 import PasswordHasher

Role = Literal["operator", "engineer", "administrator"]
RANK: dict[Role, int] = {"operator": 0, "engineer": 1, "administrator": 2}
MAX_PEOPLE = 200
MAX_NAME = 60
MIN_SECRET, MAX_SECRET = 4, 64
"""Characters of a PIN or password."""
MIN_BADGE, MAX_BADGE = 6, 128
"""Characters of a badge's code."""
TIME_COST, MEMORY_KIB, LANES = 3, 2**16, 4
"""The cost of a guess: the second choice of RFC 9106, 64 MiB."""

Argon2Hash = Annotated[str, Field(pattern=r"^\$argon2id\$[!-~]{1,200}$")]


class Person(BaseModel):
    """One person.

    Attributes:
        name: as it is shown and recorded; no two people have the same, whatever the case of its letters.
        role: what the person may do: an operator only inspects, an engineer does everything else, and an administrator
            also changes the people.
        secret: the hash of the PIN or password; that of the PIN of a former version stays until it is next used.
        badge: the hash of the badge's code (:func:`badge_hash`); "" for none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME)]
    role: Role
    secret: PinHash | Argon2Hash
    badge: Annotated[str, Field(pattern="^([0-9a-f]{64})?$")] = ""

    def knows(self, secret: str) -> bool:
        """Return whether the PIN or password is right; takes about a tenth of a second, right or wrong."""
        if isinstance(self.secret, PinHash):
            return self.secret.matches(secret)
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return _hasher().verify(self.secret, _normal(secret))
        except (VerificationError, InvalidHashError):
            return False

    @property
    def is_outdated(self) -> bool:
        """Whether the hash is of another method or a lower cost than today's."""
        return isinstance(self.secret, PinHash) or _hasher().check_needs_rehash(self.secret)


def secret_hash(secret: str) -> str:
    """Return the hash of a new PIN or password, with a salt of its own; takes about a tenth of a second.

    Raises:
        SettingsError: it is too short or too long.
    """
    if not MIN_SECRET <= len(_normal(secret)) <= MAX_SECRET:
        raise SettingsError(
            Sentence("A PIN or password has {least} to {most} characters.", least=MIN_SECRET, most=MAX_SECRET),
            hint=Sentence("Type another one."),
        )
    return _hasher().hash(_normal(secret))


def new_salt() -> str:
    """Return a salt for the badges of a station."""
    return os.urandom(16).hex()


def badge_hash(code: str, salt: str) -> str:
    """Return the hash of a badge's code; takes about a tenth of a second.

    All badges of a station share one salt: a badge alone says whose it is, with one hash for all people.

    Raises:
        SettingsError: the code is too short or too long.
    """
    from argon2.low_level import Type, hash_secret_raw

    plain = _normal(code).strip()
    if not MIN_BADGE <= len(plain) <= MAX_BADGE:
        raise SettingsError(
            Sentence("The code of a badge has {least} to {most} characters.", least=MIN_BADGE, most=MAX_BADGE),
            hint=Sentence("Scan another badge."),
        )
    return hash_secret_raw(plain.encode(), bytes.fromhex(salt), TIME_COST, MEMORY_KIB, LANES, 32, Type.ID).hex()


def owner_of(badge: str, people: Sequence[Person]) -> Person | None:
    """Return who has the badge with this hash."""
    return next((person for person in people if person.badge and hmac.compare_digest(person.badge, badge)), None)


def _normal(secret: str) -> str:
    """Two keyboards may write the same letter in two ways."""
    return unicodedata.normalize("NFC", secret)


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher(TIME_COST, MEMORY_KIB, LANES)


# --- rules -----------------------------------------------------------------------------------------------------------


def named(name: str, people: Sequence[Person]) -> Person | None:
    """Return the person of this name."""
    return next((person for person in people if person.name == name), None)


def administrators(people: Sequence[Person]) -> int:
    """Return how many are administrators."""
    return sum(person.role == "administrator" for person in people)


def with_person(new: Person, people: Sequence[Person]) -> tuple[Person, ...]:
    """Return the people and a new one.

    Raises:
        SettingsError: the name is not printable, or is used already; there is no administrator; or there are too many.
    """
    if not new.name.isprintable() or new.name != " ".join(new.name.split()):
        raise SettingsError(Sentence("This name cannot be used."), hint=Sentence("Type letters, digits and spaces."))
    if any(person.name.casefold() == new.name.casefold() for person in people):
        raise SettingsError(
            Sentence("{name} is already one of the people.", name=new.name), hint=Sentence("Type another name.")
        )
    if len(people) >= MAX_PEOPLE:
        raise SettingsError(
            Sentence("There are {n} people, and no more are possible.", n=MAX_PEOPLE),
            hint=Sentence("Remove somebody first."),
        )
    return _ruled((*people, new))


def with_changed(name: str, people: Sequence[Person], **fields: object) -> tuple[Person, ...]:
    """Return the people with other ``fields`` of one of them.

    Raises:
        SettingsError: nobody has the name any more, no administrator would be left, or the badge is somebody else's.
    """
    former = _found(name, people)
    badge = fields.get("badge")
    if badge and any(person.badge == badge and person.name != name for person in people):
        raise SettingsError(Sentence("This badge belongs to somebody else."), hint=Sentence("Scan another badge."))
    changed = former.model_copy(update=fields)
    return _ruled(tuple(changed if person.name == name else person for person in people), before=people)


def without(name: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """Return the people without one of them.

    Raises:
        SettingsError: nobody has the name any more, or no administrator would be left.
    """
    _found(name, people)
    return _ruled(tuple(person for person in people if person.name != name), before=people)


def _found(name: str, people: Sequence[Person]) -> Person:
    person = named(name, people)
    if person is None:
        raise SettingsError(
            Sentence("{name} is no longer one of the people.", name=name),
            hint=Sentence("Another window removed this person."),
        )
    return person


def _ruled(people: tuple[Person, ...], before: Sequence[Person] | None = None) -> tuple[Person, ...]:
    """Return ``people``, unless nobody of them may change people; ``before``: it may have been so already."""
    if not administrators(people) and (before is None or administrators(before)):
        raise SettingsError(
            Sentence("At least one person must be an administrator: only an administrator can change the people."),
            hint=Sentence("Make somebody else an administrator first."),
        )
    return people
