import hashlib
import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.project.app_settings import (
    AppSettings,
    Port,
    change_settings,
    keep_damaged,
    load_settings,
    save_settings,
)
from inspector_app.project.pin_hash import LOST_PIN, UNREAD_PIN, PinHash


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


@pytest.mark.parametrize("linked", ["settings.json", "folder"])
def test_a_link_to_a_share_that_is_not_mounted_keeps_everybody_out(tmp_path: Path, linked: str) -> None:
    folder = tmp_path / "folder"
    if linked == "folder":
        folder.symlink_to(tmp_path / "share")
    else:
        folder.mkdir()
        (folder / "settings.json").symlink_to(tmp_path / "share" / "settings.json")
    settings, fault = load_settings(folder)
    assert settings.pin == UNREAD_PIN
    assert "cannot be read" in fault
    with pytest.raises(SettingsError):
        change_settings({"theme": "light"}, AppSettings(), folder)
    save_settings(AppSettings(theme="dark"), tmp_path / "share")  # mounted again
    assert load_settings(folder) == (AppSettings(theme="dark"), "")


@pytest.mark.parametrize("pin", ["2468", 2468, {}, {"salt": "", "digest": ""}, {"salt": "0" * 32}, []])
def test_a_pin_that_cannot_be_read_keeps_everybody_out_and_nothing_else_is_lost(tmp_path: Path, pin: object) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"theme": "light", "pin": pin}))
    settings, fault = load_settings(tmp_path)
    assert settings == AppSettings(theme="light", pin=LOST_PIN)
    assert fault.endswith("pin.")
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
    assert fault.endswith("favourite, language, sound_on_ng, tcp.")


@pytest.mark.parametrize("token", ["", "two words", "tab\t", "line\n", "\u00e9", "x" * 129, 7])
def test_a_token_that_no_header_could_carry_is_none(tmp_path: Path, token: object) -> None:
    """A port whose token cannot be read is closed, not open to everybody."""
    (tmp_path / "settings.json").write_text(json.dumps({"tcp": {"on": True, "token": token}}))
    settings, fault = load_settings(tmp_path)
    assert settings.tcp == Port()
    assert not settings.tcp.on
    assert fault.endswith("tcp.")


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
    expected = hashlib.scrypt(b"2468", salt=bytes.fromhex(one.salt), n=2**one.log2_n, r=8, p=1, dklen=32)
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


# --- the PIN cannot vanish -------------------------------------------------------------------------------------------

FORMER = {
    "language": "system",
    "theme": "light",
    "sound_on_ng": False,
    "pin": None,
    "tcp": {"on": False, "port": 4711, "only_this_computer": True},
    "http": {"on": False, "port": 4780, "only_this_computer": True},
    "records_folder": None,
}
"""What the first version wrote for a station without a PIN."""


def read(folder: Path, raw: object) -> tuple[AppSettings, str]:
    (folder / "settings.json").write_text(json.dumps(raw))
    return load_settings(folder)


def test_a_file_of_a_former_version_opens_as_before(tmp_path: Path) -> None:
    assert read(tmp_path, FORMER) == (AppSettings(theme="light"), "")
    assert read(tmp_path, {**FORMER, "contours": True}) == (AppSettings(theme="light", contours=True), "")
    digest = hashlib.scrypt(b"2468", salt=bytes(16), n=2**14, r=8, p=1, dklen=32).hex()
    former = {**FORMER, "pin": {"salt": bytes(16).hex(), "digest": digest}}
    settings, fault = read(tmp_path, former)
    assert settings.pin is not None
    assert (settings.pin.log2_n, settings.pin.matches("2468"), settings.pin.matches("2469"), fault) == (14, 1, 0, "")


@pytest.mark.parametrize("name", list(FORMER))
def test_a_file_without_one_of_its_names_is_locked(tmp_path: Path, name: str) -> None:
    settings, fault = read(tmp_path, {key: value for key, value in FORMER.items() if key != name})
    assert settings.pin == LOST_PIN
    assert fault.endswith("was changed by something else than this program.")


def test_a_file_with_a_name_that_nobody_knows_is_locked_unless_a_pin_is_there(tmp_path: Path) -> None:
    assert read(tmp_path, {**FORMER, "pan": {}})[0].pin == LOST_PIN
    pin = PinHash.of("2468")
    assert read(tmp_path, {**FORMER, "pan": {}, "pin": pin.model_dump()})[0].pin == pin


def test_a_name_that_stands_twice_is_damage(tmp_path: Path) -> None:
    text = json.dumps({**FORMER, "pin": PinHash.of("2468").model_dump()})
    (tmp_path / "settings.json").write_text(text[:-1] + ', "pin": null}')
    assert load_settings(tmp_path)[0].pin == LOST_PIN


def test_taking_the_pin_out_of_a_written_file_opens_nothing(tmp_path: Path) -> None:
    save_settings(AppSettings(theme="light", pin=PinHash.of("2468")), tmp_path)
    raw = json.loads((tmp_path / "settings.json").read_text())
    for changed in ({**raw, "pin": None}, {**raw, "pin": None, "check": "0" * 64}):
        settings, fault = read(tmp_path, changed)
        assert settings == AppSettings(theme="light", pin=LOST_PIN)
        assert fault
    settings, fault = read(tmp_path, {**raw, "theme": "dark"})  # a PIN that is there holds
    assert (settings.theme, settings.pin) == ("dark", PinHash.model_validate(raw["pin"]))
    assert fault


def test_a_sample_of_mutated_files_opens_nothing(tmp_path: Path) -> None:
    from tests.experiments.mutated_settings import campaign

    found = campaign(tmp_path, one_in=40)
    assert found["tried"] > 150
    assert found["open"] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_nobody_else_may_read_the_hash(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"{")
    file.chmod(0o644)
    keep_damaged(tmp_path)
    save_settings(AppSettings(pin=PinHash.of("2468")), tmp_path)
    for path in (file, tmp_path / "settings.json.damaged"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_guess_costs_what_is_written_with_the_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    pin = PinHash.of("2468")
    assert pin.log2_n == 17
    expected = hashlib.scrypt(b"2468", salt=bytes.fromhex(pin.salt), n=2**17, r=8, p=1, maxmem=2**28, dklen=32)
    assert pin.digest == expected.hex()


# --- two windows -----------------------------------------------------------------------------------------------------


def test_two_changes_at_once_are_both_kept(tmp_path: Path) -> None:
    held = AppSettings()
    change_settings({"sound_on_ng": True}, held, tmp_path)
    assert change_settings({"theme": "light"}, held, tmp_path) == AppSettings(sound_on_ng=True, theme="light")


def test_a_file_that_was_deleted_or_damaged_meanwhile_takes_no_pin_away(tmp_path: Path) -> None:
    held = AppSettings(pin=PinHash.of("2468"))
    assert change_settings({"theme": "light"}, held, tmp_path).pin == held.pin
    (tmp_path / "settings.json").write_bytes(b"{")
    assert change_settings({"theme": "dark"}, held, tmp_path).pin == held.pin
    (tmp_path / "settings.json").write_bytes(b"{")
    assert change_settings({"theme": "dark"}, AppSettings(), tmp_path).pin == LOST_PIN
    assert load_settings(tmp_path) == (AppSettings(theme="dark", pin=LOST_PIN), "")


CHANGER = """
import sys
from pathlib import Path
from inspector_app.project.app_settings import AppSettings, Port, change_settings
from inspector_app.project.pin_hash import LOST_PIN, PinHash, UNREAD_PIN
for port in range(2000, 2060):
    change_settings({sys.argv[1]: Port(on=True, port=port)}, AppSettings(), Path(sys.argv[2]))
    print(port, flush=True)
"""


def test_two_processes_that_change_different_fields_undo_nothing_of_each_other(tmp_path: Path) -> None:
    runs = [
        subprocess.Popen([sys.executable, "-c", CHANGER, name, str(tmp_path)], stdout=subprocess.PIPE)
        for name in ("tcp", "http")
    ]
    for run in runs:
        assert run.stdout is not None
        assert run.stdout.readline().strip() == b"2000"  # both write from now on
    for run in runs:
        run.communicate(timeout=30)
        assert run.returncode == 0
    settings, fault = load_settings(tmp_path)
    assert (settings.tcp.port, settings.http.port, fault) == (2059, 2059, "")


def test_threads_that_change_different_fields_at_once_lose_none(tmp_path: Path) -> None:
    names = ("sound_on_ng", "contours")
    for _turn in range(20):
        save_settings(AppSettings(), tmp_path)
        start = threading.Barrier(len(names))

        def change(name: str, start: threading.Barrier = start) -> None:
            start.wait()
            change_settings({name: True}, AppSettings(), tmp_path)

        threads = [threading.Thread(target=change, args=(name,)) for name in names]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert load_settings(tmp_path)[0] == AppSettings(sound_on_ng=True, contours=True)
