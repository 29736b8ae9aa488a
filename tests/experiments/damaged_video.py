"""How much damage in video files is told: ``python -m tests.experiments.damaged_video [trials]``.

One packet of a video is damaged, in one of six ways; every frame is compared with what the sound file holds. Wrong is a
frame that is handed out and differs by more than rounding: it would be judged. Matroska files are damaged as they lie
on the disk, so that their checksums are not those of the damage; the others have none, and are written anew.
"""

import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UInt8
from inspector_app.sources.video import VideoSource
from tests.unit.sources.coded_video import GROUP, RECIPES, moving, packets_of, rewritten, write

KINDS = ("one bit", "12 bytes", "noughts", "burst", "cut", "noughts to the end")
N_FRAMES = 3 * GROUP
TRIALS = 20
ROUNDING = 2
"""Levels of 255."""


def harm(data: bytes, kind: str, rng: np.random.Generator) -> bytes:
    """A packet's bytes after an accident."""
    harmed = bytearray(data)
    at = int(rng.integers(min(4, len(data) - 1), len(data)))
    run = slice(at, at + int(rng.integers(8, 80)))
    match kind:
        case "one bit":
            harmed[at] ^= 1 << int(rng.integers(8))
        case "12 bytes":
            for place in rng.integers(0, len(data), 12):
                harmed[place] ^= int(rng.integers(1, 256))
        case "noughts":
            harmed[run] = bytes(len(harmed[run]))
        case "burst":
            harmed[run] = rng.integers(0, 256, len(harmed[run])).astype(np.uint8).tobytes()
        case "cut":
            del harmed[max(at, 1) :]
        case _:
            harmed[at:] = bytes(len(data) - at)
    return bytes(harmed)


def frames_of(path: Path) -> list[UInt8 | None]:
    """Every frame of a file, None for one that is an ERROR; up to where it breaks off."""
    frames: list[UInt8 | None] = []
    try:
        source = VideoSource(path)
        frames.extend(frame.rgb if isinstance(frame, Frame) else None for frame in iter(source.read, None))
    except SourceError:
        pass
    return frames


def wrong_frames(path: Path, sound: list[UInt8 | None]) -> tuple[int, int]:
    """How many frames of a damaged file are handed out wrong, and how many are ERROR."""
    wrong = errors = 0
    for number, rgb in enumerate(frames_of(path)):
        good = sound[number] if number < len(sound) else None
        if rgb is None:
            errors += 1
        elif good is None or rgb.shape != good.shape or np.abs(rgb.astype(int) - good).max() > ROUNDING:
            wrong += 1
    return wrong, errors


def main(trials: int, names: list[str], size: tuple[int, int] = (320, 240)) -> None:
    """Print, a codec a row and a kind of damage a column: files with a wrong frame / files; then all frames."""
    print(f"{'':18}" + "".join(f"{kind:>20}" for kind in KINDS) + f"{'wrong frames':>16}{'ERROR':>8}")
    for name in names or RECIPES:
        with tempfile.TemporaryDirectory() as folder:
            recipe = RECIPES[name]
            path = write(Path(folder, "sound" + recipe.suffix), recipe, [moving(n, size) for n in range(N_FRAMES)])
            packets, sound = packets_of(path), frames_of(path)
            if not sound:
                print(f"{name:18}{'refused':>20}", flush=True)
                continue
            assert all(rgb is not None for rgb in sound), name
            rng = np.random.default_rng(0)
            found: Counter[str] = Counter()
            for kind in KINDS * trials:
                number = int(rng.integers(1, len(packets)))
                data = harm(packets[number].data, kind, rng)
                bad = Path(folder, "bad" + recipe.suffix)
                if recipe.suffix == ".mkv":
                    bad.write_bytes(path.read_bytes().replace(packets[number].data, data))
                else:
                    rewritten(
                        path, [*packets[:number], replace(packets[number], data=data), *packets[number + 1 :]], bad
                    )
                wrong, errors = wrong_frames(bad, sound)
                found.update({kind: wrong > 0, "wrong": wrong, "errors": errors})
        cells = "".join(f"{f'{found[kind]} / {trials}':>20}" for kind in KINDS)
        print(f"{name:18}{cells}{found['wrong']:>16}{found['errors']:>8}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TRIALS, sys.argv[2:])
