"""A records file that is deleted, moved and replaced at random while a run writes: is all on the disk at the end?

``python -m tests.experiments.records_vanish [--rounds 30]``. Each round one thread writes 400 batches and another takes
files away under it. Prints a line a round: batches said to be written, rows found, faults told.
"""

import argparse
import os
import random
import sqlite3
import tempfile
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.records.journal import Journal
from tests import helpers

BATCHES = 400
SIDES = ("", "-wal", "-shm")


def record(name: str) -> InspectionRecord:
    return InspectionRecord(name, None, 0.0, Verdict.ERROR, Limits(1.0), 0.0, None, (0, 0), "No picture.")


def delete(path: Path, lots: random.Random) -> None:
    for side in lots.sample(SIDES, lots.randint(1, 3)):
        with suppress(FileNotFoundError):
            Path(f"{path}{side}").unlink()


def move(path: Path, lots: random.Random) -> None:
    for side in lots.sample(SIDES, lots.randint(1, 3)):
        with suppress(FileNotFoundError):
            os.rename(f"{path}{side}", f"{path.with_name('moved')}{lots.random()}{side}")  # noqa: PTH104 - a suffix


def another(path: Path, _lots: random.Random) -> None:
    with closing(Journal(path.with_name("other"))):
        pass
    path.with_name("other").replace(path)


def run(folder: Path, seed: int, batches: int = BATCHES) -> tuple[int, int, list[str]]:
    """One round: records said to be written, records found, and what was told."""
    path, lots, over = folder / "records.sqlite", random.Random(seed), threading.Event()
    faults: list[str] = []

    def disturb() -> None:
        acts: list[Callable[[Path, random.Random], None]] = [delete, move, another]
        while not over.wait(lots.uniform(0.0, 0.05)):
            with suppress(OutputError, sqlite3.Error):
                lots.choice(acts)(path, lots)

    thread = threading.Thread(target=disturb)
    written: list[str] = []
    with closing(Journal(path)) as journal:
        thread.start()
        for number in range(batches):
            while len(written) == number:  # as the recorder does
                try:
                    journal.write(helpers.judged([record(f"{number}")]))
                    written.append(f"{number}")
                except PassingOutputError as fault:
                    faults.append(str(fault))
        over.set()
        thread.join()
        with suppress(OutputError):
            journal.write(helpers.judged([record("last")]))
            written.append("last")
    with closing(sqlite3.connect(path)) as other:
        found = {name for (name,) in other.execute("SELECT name FROM records")}
    return len(written), len(found & set(written)), faults


def main() -> None:
    """Run the rounds; the exit code is 1 when a record that was said to be written is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    missing = 0
    for seed in range(parser.parse_args().rounds):
        with tempfile.TemporaryDirectory() as folder:
            written, found, faults = run(Path(folder), seed)
        missing += written - found
        print(
            f"round {seed}: {written} said to be written, {found} found, {len(faults)} faults told "
            f"{sorted(set(faults))[:3]}"
        )
    print(f"missing: {missing}")
    raise SystemExit(missing > 0)


if __name__ == "__main__":
    main()
