"""Make the sounds of the program: python packaging/make_sounds.py.

They are computed from sines, so they belong to nobody else, and the same bytes come out every time.
"""

import argparse
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE_HZ = 22_050
TARGET = Path(__file__).parent.parent / "resources" / "sounds"
PEAK = 0.9
FADE_S = 0.008
"""Begin and end of a tone without a click."""
OVERTONES = ((1, 1.0), (2, 0.5), (3, 0.35))
"""They make a tone audible through the noise of machines."""

Tone = tuple[float, float]
"""Frequency in Hz, 0 for silence, and seconds."""
SOUNDS: dict[str, Sequence[Tone]] = {
    "ng": ((880.0, 0.22), (587.0, 0.38)),
    "error": ((740.0, 0.12), (0.0, 0.07), (740.0, 0.12), (0.0, 0.07), (740.0, 0.12)),
    "ok": ((1319.0, 0.09),),
}


def tone(frequency_hz: float, seconds: float) -> npt.NDArray[np.float64]:
    """Return float64 (n,), -1 to 1."""
    at_s = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    waves = sum((weight * np.sin(2 * np.pi * n * frequency_hz * at_s) for n, weight in OVERTONES), np.zeros(len(at_s)))
    fade = np.clip(np.minimum(at_s, at_s[-1] - at_s) / FADE_S, 0.0, 1.0)
    return np.asarray(waves * fade / sum(weight for _, weight in OVERTONES))


def samples(tones: Sequence[Tone]) -> npt.NDArray[np.int16]:
    """Return int16 (n,)."""
    whole = np.concatenate([tone(*each) for each in tones])
    return np.asarray(np.round(whole / np.abs(whole).max() * PEAK * 32767), dtype="<i2")


def main(target: Path) -> None:
    """Write all sounds as WAV: mono, 16 bit."""
    target.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        with wave.open(str(target / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(samples(tones).tobytes())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=TARGET)
    main(parser.parse_args().folder)
