"""People: what is kept of a secret, and who may be changed and removed."""

import json
from collections.abc import Callable
from pathlib import Path

import argon2
import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.project import people
from inspector_app.project.app_settings import AppSettings, change_settings, load_settings, save_settings
from inspector_app.project.people import (
    Person,
    badge_hash,
    new_salt,
    owner_of,
    secret_hash,
    with_changed,
    with_person,
    without,
)
from inspector_app.project.pin_hash import BY_NAME, LOST_PIN, PinHash


def person(name: str, role: people.Role = "operator", secret: str = "2468") -> Person:
    return Person(name=name, role=role, secret=secret_hash(secret))


ADMINISTRATOR = Person(name="Kim", role="administrator", secret=PinHash(salt="0" * 32, digest="1" * 64))
"""Whoever it is; nobody signs in."""


# --- secrets ---------------------------------------------------------------------------------------------------------


def test_a_secret_is_kept_as_argon2id_of_the_cost_of_the_rfc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    kim = person("Kim", secret="p\u00e4ss word")
    parameters = argon2.extract_parameters(str(kim.secret))
    assert (parameters.type, parameters.time_cost, parameters.memory_cost) == (argon2.Type.ID, 3, 2**16)
    assert argon2.PasswordHasher().verify(str(kim.secret), "p\u00e4ss word")
    assert kim.knows("pa\u0308ss word")  # the same letter from another keyboard
    assert not kim.knows("pass word")
    assert not kim.is_outdated


def test_two_equal_secrets_have_two_hashes_and_neither_is_in_the_file(tmp_path: Path) -> None:
    both = (person("Kim", "administrator", "hunter22"), person("Lee", "operator", "hunter22"))
    assert both[0].secret != both[1].secret
    save_settings(AppSettings().with_everyone(both), tmp_path)
    assert "hunter22" not in (tmp_path / "settings.json").read_text()
    assert load_settings(tmp_path) == (AppSettings(pin=BY_NAME, people=both), "")


@pytest.mark.parametrize("secret", ["", "123", "x" * 65])
def test_a_secret_has_four_to_sixty_four_characters(secret: str) -> None:
    with pytest.raises(SettingsError, match="4 to 64"):
        secret_hash(secret)


def test_a_hash_of_less_work_is_outdated(monkeypatch: pytest.MonkeyPatch) -> None:
    kim = person("Kim")
    before = kim.is_outdated
    monkeypatch.setattr(people, "TIME_COST", 2)
    assert (before, kim.is_outdated) == (False, True)
    assert kim.knows("2468")
    assert Person(name="PIN", role="engineer", secret=PinHash.of("2468")).is_outdated


def test_a_badge_says_whose_it_is_and_is_not_in_the_file(tmp_path: Path) -> None:
    salt = new_salt()
    lee = person("Lee").model_copy(update={"badge": badge_hash("0012345678", salt)})
    everyone = (ADMINISTRATOR, lee)
    assert owner_of(badge_hash(" 0012345678\r", salt), everyone) == lee
    assert owner_of(badge_hash("0012345679", salt), everyone) is None
    assert badge_hash("0012345678", new_salt()) != lee.badge  # another station
    save_settings(AppSettings(badge_salt=salt).with_everyone(everyone), tmp_path)
    assert "0012345678" not in (tmp_path / "settings.json").read_text()
    for code in ("12345", "x" * 129):
        with pytest.raises(SettingsError):
            badge_hash(code, salt)


# --- rules -----------------------------------------------------------------------------------------------------------


def test_the_first_person_is_an_administrator() -> None:
    with pytest.raises(SettingsError, match="administrator"):
        with_person(person("Kim", "engineer"), ())
    assert with_person(ADMINISTRATOR, ()) == (ADMINISTRATOR,)
    pin = Person(name="PIN", role="engineer", secret=PinHash.of("2468"))
    with pytest.raises(SettingsError, match="administrator"):
        with_person(person("Lee", "engineer"), (pin,))
    assert with_person(ADMINISTRATOR, (pin,)) == (pin, ADMINISTRATOR)


@pytest.mark.parametrize("name", ["kim", "KIM", "K\nim", "Lee ", "a  b", "\u202egnirts"])
def test_a_name_that_is_used_or_cannot_be_read_is_refused(name: str) -> None:
    with pytest.raises(SettingsError):
        with_person(person(name), (ADMINISTRATOR,))


@pytest.mark.parametrize(
    "change",
    [
        lambda everyone: without("Kim", everyone),
        lambda everyone: with_changed("Kim", everyone, role="engineer"),
        lambda everyone: with_changed("Kim", everyone, role="operator"),
        lambda everyone: without("nobody", everyone),
        lambda everyone: with_changed("nobody", everyone, role="operator"),
        lambda everyone: with_changed("Lee", everyone, badge="a" * 64),
    ],
)
def test_the_last_administrator_stays_and_a_badge_is_of_one_person(
    change: Callable[[tuple[Person, ...]], object],
) -> None:
    everyone = (ADMINISTRATOR.model_copy(update={"badge": "a" * 64}), person("Lee", "engineer"))
    with pytest.raises(SettingsError) as caught:
        change(everyone)
    assert caught.value.hint


def test_with_a_second_administrator_the_first_may_go() -> None:
    everyone = with_changed("Lee", (ADMINISTRATOR, person("Lee")), role="administrator")
    assert [one.name for one in without("Kim", everyone)] == ["Lee"]


def test_not_more_people_than_can_be_listed() -> None:
    many = tuple(ADMINISTRATOR.model_copy(update={"name": f"{n}"}) for n in range(people.MAX_PEOPLE))
    with pytest.raises(SettingsError, match="200"):
        with_person(ADMINISTRATOR, many)


# --- the file --------------------------------------------------------------------------------------------------------


def test_the_pin_of_a_former_version_is_an_engineer_of_that_name(tmp_path: Path) -> None:
    pin = PinHash.of("2468")
    save_settings(AppSettings(pin=pin), tmp_path)
    settings, _ = load_settings(tmp_path)
    assert settings.everyone == (Person(name="PIN", role="engineer", secret=pin),)
    assert settings.everyone[0].knows("2468")
    changed = settings.with_everyone(with_person(ADMINISTRATOR, settings.everyone))
    save_settings(changed, tmp_path)
    assert load_settings(tmp_path) == (changed, "")
    assert [one.name for one in changed.everyone] == ["PIN", "Kim"]
    # A version that knows only the PIN finds one that nobody has.
    assert json.loads((tmp_path / "settings.json").read_text())["pin"] == BY_NAME.model_dump()
    assert not any(BY_NAME.matches(text) for text in ("", "0000", "2468"))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw.pop("people"),
        lambda raw: raw.update(people=[]),
        lambda raw: raw.update(people=None),
        lambda raw: raw["people"][0].pop("secret"),
        lambda raw: raw["people"][0].update(secret="2468"),
        lambda raw: raw["people"][0].update(role="god"),
        lambda raw: (raw.pop("people"), raw.update(pin=None)),
        lambda raw: (raw.update(people=[]), raw.update(pin=None)),
        lambda raw: (raw.pop("people"), raw.pop("pin")),
    ],
)
def test_a_file_whose_people_are_damaged_or_gone_opens_nothing(
    tmp_path: Path, spoil: Callable[[dict[str, object]], object]
) -> None:
    save_settings(AppSettings(theme="light").with_everyone((ADMINISTRATOR,)), tmp_path)
    raw = json.loads((tmp_path / "settings.json").read_text())
    spoil(raw)
    (tmp_path / "settings.json").write_text(json.dumps(raw))
    settings, fault = load_settings(tmp_path)
    assert settings == AppSettings(theme="light", pin=LOST_PIN)
    assert fault
    assert change_settings({"theme": "dark"}, settings, tmp_path).pin == LOST_PIN


def test_a_file_that_was_deleted_or_damaged_meanwhile_takes_nobody_away(tmp_path: Path) -> None:
    held = AppSettings().with_everyone((ADMINISTRATOR,))
    assert change_settings({"theme": "light"}, held, tmp_path).everyone == (ADMINISTRATOR,)
    (tmp_path / "settings.json").write_bytes(b"{")
    assert change_settings({"theme": "dark"}, held, tmp_path).everyone == (ADMINISTRATOR,)
