import hashlib
import json
import os
from pathlib import Path

import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.project.app_settings import (
    LOST_PIN,
    AppSettings,
    PinHash,
    Port,
    keep_damaged,
    load_settings,
    save_settings,
)


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    settings = AppSettings(
        language="ko",
        theme="light",
        sound_on_ng=True,
        pin=PinHash.of("2468"),
        tcp=Port(on=True, port=5000, only_this_computer=False, token="s3cret"),
        records_folder=tmp_path / "기록",
    )
    save_settings(settings, tmp_path / "new folder")
    assert load_settings(tmp_path / "new folder") == (settings, "")
    assert [path.name for path in (tmp_path / "new folder").iterdir()] == ["settings.json"]


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (AppSettings(), "")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_a_damaged_file_leaves_the_defaults_keeps_everybody_out_and_is_told_of(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(data)
    settings, fault = load_settings(tmp_path)
    assert settings == AppSettings(pin=LOST_PIN)
    assert "damaged" in fault


def test_a_file_that_cannot_be_read_keeps_everybody_out(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    settings, fault = load_settings(tmp_path)
    assert settings.pin == LOST_PIN
    assert "cannot be read" in fault
    with pytest.raises(SettingsError, match="could not be kept"):
        keep_damaged(tmp_path)


@pytest.mark.parametrize("pin", ["2468", 2468, {}, {"salt": "", "digest": ""}, {"salt": "0" * 32}, []])
def test_a_pin_that_cannot_be_read_keeps_everybody_out_and_nothing_else_is_lost(tmp_path: Path, pin: object) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"theme": "light", "pin": pin}))
    settings, fault = load_settings(tmp_path)
    assert settings == AppSettings(theme="light", pin=LOST_PIN)
    assert fault.endswith("pin")
    save_settings(settings, tmp_path)
    assert load_settings(tmp_path) == (settings, "")  # it stays lost; nothing written later opens the station


def test_no_pin_is_the_lost_one(tmp_path: Path) -> None:
    assert not any(LOST_PIN.matches(pin) for pin in ("", "0000", "000000000000", "2468"))


def test_a_damaged_file_is_kept_byte_for_byte(tmp_path: Path) -> None:
    keep_damaged(tmp_path)  # no file, nothing to keep
    assert list(tmp_path.iterdir()) == []
    data = b'{"pin": \xff\x00'
    (tmp_path / "settings.json").write_bytes(data)
    keep_damaged(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "settings.json": data,
        "settings.json.damaged": data,
    }


def test_a_slip_in_one_field_loses_that_field_alone(tmp_path: Path) -> None:
    pin = PinHash.of("13579")
    raw = {
        "language": "klingon",
        "theme": "light",
        "sound_on_ng": "yes",
        "pin": pin.model_dump(),
        "tcp": {"on": True, "port": 80},
        "http": {"on": True, "port": 8080},
        "favourite": 7,
    }
    (tmp_path / "settings.json").write_text(json.dumps(raw))
    settings, fault = load_settings(tmp_path)
    assert settings == AppSettings(theme="light", pin=pin, http=Port(on=True, port=8080))
    assert fault.endswith("favourite, language, sound_on_ng, tcp")


@pytest.mark.parametrize("token", ["", "two words", "tab\t", "line\n", "\u00e9", "x" * 129, 7])
def test_a_token_that_no_header_could_carry_is_none(tmp_path: Path, token: object) -> None:
    """A port whose token cannot be read is closed, not open to everybody."""
    (tmp_path / "settings.json").write_text(json.dumps({"tcp": {"on": True, "token": token}}))
    settings, fault = load_settings(tmp_path)
    assert settings.tcp == Port()
    assert not settings.tcp.on
    assert fault.endswith("tcp")


def test_a_save_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(AppSettings(language="ko"), tmp_path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match="No space left") as caught:
        save_settings(AppSettings(language="en"), tmp_path)
    assert caught.value.hint
    assert load_settings(tmp_path)[0].language == "ko"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_pin_is_kept_as_salted_scrypt_and_nothing_of_it_is_in_the_file(tmp_path: Path) -> None:
    one, other = PinHash.of("2468"), PinHash.of("2468")
    assert one != other  # another salt each time
    assert one.matches("2468")
    assert not one.matches("2469")
    assert not one.matches("")
    expected = hashlib.scrypt(b"2468", salt=bytes.fromhex(one.salt), n=16384, r=8, p=1, dklen=32)
    assert one.digest == expected.hex()
    save_settings(AppSettings(pin=one), tmp_path)
    assert "2468" not in (tmp_path / "settings.json").read_text().replace(one.salt, "").replace(one.digest, "")


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "\uff11\uff12\uff13\uff14", " 1234", "1234 "])
def test_only_four_to_twelve_digits_are_a_pin(pin: str) -> None:
    with pytest.raises(SettingsError):
        PinHash.of(pin)


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SettingsError):
        save_settings(AppSettings(), tmp_path / "file" / "folder")
    assert os.listdir(tmp_path) == ["file"]  # noqa: PTH208 - with what begins with a dot
