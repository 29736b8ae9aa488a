"""Damages the settings of a station that has a PIN in thousands of ways, and counts the stations that then stand open.

Run as ``python -m tests.experiments.mutated_settings``. Every byte is flipped, dropped and doubled, every run of bytes
between two places of a grid is cut out, the file is cut short, filled with zeros, and written over by its own pieces;
all of that for a file as this version writes it and as the first one did.
"""

import json
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from inspector_app.project import app_settings, pin_hash
from inspector_app.project.app_settings import AppSettings, load_settings, save_settings
from inspector_app.project.pin_hash import PinHash

SEED = 20
GRID = 4
PIECES = 1500


def mutations(data: bytes) -> Iterator[bytes]:
    """All damaged versions of a file; a few are the file itself."""
    rng = random.Random(SEED)
    for place in range(len(data)):
        for bit in range(8):
            yield data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :]
        yield data[:place] + data[place + 1 :]
        yield data[:place] + data[place : place + 1] * 2 + data[place + 1 :]
        yield data[:place]
        yield data[:place] + bytes(len(data) - place)
    marks = sorted({*range(0, len(data), GRID), *(at for at in range(len(data)) if data[at] in b'{}",:')})
    for at, start in enumerate(marks):
        for end in marks[at + 1 :: 3]:
            yield data[:start] + data[end:]
    for _piece in range(PIECES):
        start, end, to = (rng.randrange(len(data)) for _ in range(3))
        piece = data[min(start, end) : max(start, end)]
        yield data[:to] + piece + data[to + len(piece) :]
        yield data[:to] + piece + data[to:]
    raw = json.loads(data)
    for name in raw:
        yield json.dumps({key: value for key, value in raw.items() if key != name}).encode()
        if name != "pin" or app_settings.CHECK in raw:  # else that is a whole file of a station without a PIN
            yield json.dumps({**raw, name: None}).encode()
        yield json.dumps({(key if key != name else key[::-1]): value for key, value in raw.items()}).encode()
        yield json.dumps({**raw, "pin": None, "unknown": 1}).encode()


def originals(folder: Path) -> Iterator[bytes]:
    """Files of a station with a PIN: of this version, and of the first."""
    settings = AppSettings(theme="light", pin=PinHash.of("2468"))
    save_settings(settings, folder)
    yield (folder / app_settings.FILE).read_bytes()
    former = settings.model_dump(mode="json", exclude={"contours": True, "pin": {"log2_n"}})
    yield json.dumps(former, indent=1).encode()


def campaign(folder: Path, one_in: int = 1) -> Counter[str]:
    """Read every damaged file, or one in some; how many were tried, told of, locked for good and open."""
    found: Counter[str] = Counter(open=0)
    for data in originals(folder):
        for number, damaged in enumerate(mutations(data)):
            if number % one_in:
                continue
            (folder / app_settings.FILE).write_bytes(damaged)
            settings, fault = load_settings(folder)
            found["tried"] += 1
            found["told"] += bool(fault)
            found["lost"] += settings.pin == pin_hash.LOST_PIN
            found["open"] += settings.pin is None
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        print(dict(campaign(Path(scratch))))
