"""Sounds are ours, are as loud as wanted, and are played without waiting; what cannot be played is said."""

import io
import os
import runpy
import stat
import sys
import time
import wave
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inspector_app.workers import sounds as sounds_module
from inspector_app.workers.sounds import FOLDER, Sound, Sounds, find_player, scaled

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows plays sounds without a program")


def read(data: bytes) -> tuple[int, np.ndarray]:
    with wave.open(io.BytesIO(data), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")


def player(folder: Path, script: str) -> None:
    """Put a program in the place of the sound server's player."""
    program = folder / "aplay"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}")
    return folder


@pytest.fixture
def sounds(tmp_path: Path, qapp: QObject) -> Sounds:
    return Sounds(tmp_path / "cache" / "sounds", QObject(qapp))


@pytest.mark.parametrize(
    ("sound", "hz", "least_s", "most_s"), [("ng", 880, 0.4, 1), ("error", 740, 0.3, 1), ("ok", 1319, 0.05, 0.2)]
)
def test_each_sound_is_a_short_tone_of_its_own(sound: str, hz: float, least_s: float, most_s: float) -> None:
    rate_hz, samples = read((FOLDER / f"{sound}.wav").read_bytes())
    assert least_s <= len(samples) / rate_hz <= most_s
    assert 0.8 * 32767 <= np.abs(samples).max() < 32767  # loud, and not clipped
    assert abs(int(samples[0])) < 100  # no click
    assert abs(int(samples[-1])) < 100
    spectrum = np.abs(np.fft.rfft(samples[: int(0.08 * rate_hz)]))
    assert np.argmax(spectrum) * rate_hz / int(0.08 * rate_hz) == pytest.approx(hz, abs=20)


def test_the_sounds_are_those_that_the_script_makes(tmp_path: Path) -> None:
    script = Path(__file__).parents[3] / "packaging" / "make_sounds.py"
    runpy.run_path(str(script))["main"](tmp_path)
    for sound in Sound:
        assert (tmp_path / f"{sound}.wav").read_bytes() == (FOLDER / f"{sound}.wav").read_bytes()


def test_half_the_volume_is_a_quarter_of_the_amplitude() -> None:
    _, whole = read(scaled(Sound.NG, 100))
    _, half = read(scaled(Sound.NG, 50))
    assert np.abs(half - whole / 4).max() <= 1
    assert np.array_equal(whole, read((FOLDER / "ng.wav").read_bytes())[1])


def test_a_sound_is_played_without_waiting_and_the_next_one_does_not_pile_up(
    programs: Path, sounds: Sounds, tmp_path: Path, qtbot: QtBot
) -> None:
    heard = tmp_path / "heard"
    os.mkfifo(tmp_path / "gate")
    player(programs, f'echo "$@" >> {heard}; read line < {tmp_path}/gate')
    began_s = time.monotonic()
    sounds.play(Sound.NG, 80)
    sounds.play(Sound.ERROR, 80)
    assert time.monotonic() - began_s < 2  # the player waits at the gate
    qtbot.waitUntil(heard.exists)
    with qtbot.waitSignal(sounds._process.finished):
        (tmp_path / "gate").write_text("go on\n")
    assert heard.read_text().split() == ["-q", str(tmp_path / "cache" / "sounds" / "ng-80.wav")]
    assert sounds.fault == ""
    sounds.play(Sound.NG, 0)  # silent
    assert sounds._process.processId() == 0


def test_a_sound_that_plays_ends_with_the_window(programs: Path, sounds: Sounds, tmp_path: Path, qtbot: QtBot) -> None:
    os.mkfifo(tmp_path / "gate")
    player(programs, f"read line < {tmp_path}/gate")
    with qtbot.waitSignal(sounds._process.started):
        sounds.play(Sound.NG, 80)
    sounds.close()
    assert sounds._process.processId() == 0


def test_what_cannot_be_played_is_said_and_beeps(
    programs: Path, sounds: Sounds, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(sounds.unheard):
        sounds.play(Sound.NG, 80)
    assert sounds.fault.startswith("This computer has none of the programs that play sounds (pw-play, paplay, aplay)")
    assert find_player() == ()
    player(programs, "echo no such device >&2; exit 1")
    with qtbot.waitSignal(sounds.unheard):
        sounds.play(Sound.NG, 80)
    assert sounds.fault == "The sound cannot be played: no such device."
    assert not (sounds._folder / "ng-80.wav").exists()  # it might have been the file
    player(programs, "exit 0")
    with qtbot.waitSignal(sounds.changed):
        sounds.play(Sound.NG, 80)
    assert sounds.fault == ""
    (programs / "aplay").write_text("#!/nowhere/interpreter\n")
    with qtbot.waitSignal(sounds.unheard):
        sounds.play(Sound.NG, 80)
    assert len(caplog.records) == 3


def test_a_folder_that_cannot_be_written_is_said(
    programs: Path, sounds: Sounds, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sounds_module, "scaled", full)
    with qtbot.waitSignal(sounds.unheard):
        sounds.play(Sound.OK, 80)
    assert "No space left" in sounds.fault
