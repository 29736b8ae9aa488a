"""Plays the program's own sounds without waiting for them, with the player of the system."""

import contextlib
import io
import logging
import os
import shutil
import sys
import wave
from enum import StrEnum
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QProcess, Signal, Slot

from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.project.paths import RESOURCES

FOLDER = RESOURCES / "sounds"
PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""Programs that play a WAV file: those of PipeWire, PulseAudio, ALSA and macOS. Windows plays it itself."""
END_MS = 500
_log = logging.getLogger(__name__)


class Sound(StrEnum):
    """The sounds, by the names of their files."""

    NG = "ng"
    ERROR = "error"
    OK = "ok"


def find_player() -> tuple[str, ...]:
    """Return the command that plays a file, without the file; empty if this computer has none."""
    for name, *options in PLAYERS:
        found = shutil.which(name)
        if found is not None:
            return found, *options
    return ()


def scaled(sound: Sound, volume: int) -> bytes:
    """Return a WAV file with the volume in percent; loudness is felt as about the square of the amplitude."""
    with wave.open(str(FOLDER / f"{sound}.wav"), "rb") as file:
        rate_hz, samples = file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(np.round(samples * (volume / 100) ** 2).astype("<i2").tobytes())
    return made.getvalue()


class Sounds(QObject):
    """One sound at a time: while one plays, others are left out, because a fast camera would pile them up."""

    unheard = Signal()
    """A sound could not be played; the window beeps instead."""
    changed = Signal()
    """:attr:`fault` is another one."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Keep the files in their volumes in ``folder``, which may be deleted at any time."""
        super().__init__(parent)
        self._folder = folder
        self._process = QProcess(self)
        self._process.finished.connect(self._note_end)
        self._process.errorOccurred.connect(self._note_error)
        self._path: Path | None = None
        self._fault = ""

    @property
    def fault(self) -> str:
        """Why the last sound could not be played; "" if it was."""
        return self._fault

    def play(self, sound: Sound, volume: int) -> None:
        """Begin to play; returns at once. Volume 0 plays nothing."""
        if not volume or self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        try:
            self._path = file = self._file(sound, volume)
            if sys.platform == "win32":
                import winsound

                winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
                return
        except (OSError, RuntimeError) as error:
            self._fail(Sentence("The sound cannot be played: {reason}.", reason=str(error)))
            return
        command = find_player()
        if not command:
            names = ", ".join(name for name, *_ in PLAYERS[:3])
            self._fail(
                Sentence("This computer has none of the programs that play sounds ({names}), so it beeps.", names=names)
            )
            return
        self._process.start(command[0], [*command[1:], str(file)])

    def close(self) -> None:
        """End a sound that plays."""
        self._process.blockSignals(True)
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(END_MS)

    def _file(self, sound: Sound, volume: int) -> Path:
        path = self._folder / f"{sound}-{volume}.wav"
        if not is_file(path):
            self._folder.mkdir(parents=True, exist_ok=True)
            whole = path.with_suffix(f".{os.getpid()}")  # not synced, since the window would wait for that
            whole.write_bytes(scaled(sound, volume))
            whole.replace(path)
        return path

    @Slot(int, QProcess.ExitStatus)
    def _note_end(self, code: int, status: QProcess.ExitStatus) -> None:
        if code or status is not QProcess.ExitStatus.NormalExit:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()[:200]
            self._fail(Sentence("The sound cannot be played: {reason}.", reason=said or f"exit code {code}"))
        else:
            self._tell("")

    @Slot(QProcess.ProcessError)
    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail(Sentence("The sound cannot be played: {reason}.", reason=self._process.errorString()))

    def _fail(self, fault: Sentence) -> None:
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)  # it may be damaged; it is written anew
        if fault != self._fault:
            _log.warning("%s", fault)
        self._tell(fault)
        self.unheard.emit()

    def _tell(self, fault: str) -> None:
        if fault != self._fault:
            self._fault = fault
            self.changed.emit()
