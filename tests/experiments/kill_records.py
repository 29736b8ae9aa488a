"""Kill a run in mid-work: ``python -m tests.experiments.kill_records [200]``.

Each time a process records and archives parts as a run does, and says which ones it shows; it is killed (SIGKILL) at a
random moment. Then every part that was shown must be in the store, every archived picture must be whole, and SQLite
must find the file sound.
"""

import hashlib
import os
import random
import select
import signal
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.messages import AnomalyMap, Frame, InspectionRecord, Limits, Verdict
from inspector_app.pipeline.live.archiving import Archiver
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.records.archive import FOLDER
from inspector_app.records.journal import Journal

LONGEST_S = 0.4
SIDE = 200


@dataclass
class Count:
    """What was found after so many kills.

    Attributes:
        kills: how many processes were killed.
        shown: parts that were shown.
        lost: shown parts that are not in the store.
        archived: rows of archived pictures.
        torn: archived pictures or maps that are missing or do not match their hash.
        unsound: times that SQLite found the file damaged.
        left: unfinished files after one more run.
    """

    kills: int = 0
    shown: int = 0
    lost: int = 0
    archived: int = 0
    torn: int = 0
    unsound: int = 0
    left: int = 0

    @property
    def is_good(self) -> bool:
        """Whether nothing was lost, torn, unsound or left."""
        return not (self.lost or self.torn or self.unsound or self.left)


def run_for_ever(path: Path, run_id: str, say: int) -> None:
    """Judge parts, without a network: every fifth is NG."""
    recorder = Recorder(lambda: Journal(path, run_id=run_id))
    archiver = Archiver(path, run_id, ArchiveRule(mode="all"))
    pixels = np.random.default_rng(0).integers(0, 256, (SIDE, SIDE, 3), np.uint8)
    for number in range(1, 10**9):
        verdict = Verdict.NG if number % 5 == 0 else Verdict.OK
        anomaly = AnomalyMap(np.ones((4, 4), np.float32), 1.0)
        record = InspectionRecord(f"{number}", None, 1.7e9, verdict, Limits(2.0), 1.0, anomaly, (SIDE, SIDE))
        if recorder.put(record):
            os.write(say, number.to_bytes(4, "big"))
            archiver.offer(record, number, Frame(pixels, f"{number}", 1.7e9))


def run_once(path: Path) -> None:
    """One run that ends as it should; it tidies what others left."""
    with closing(Recorder(lambda: Journal(path))) as recorder:
        archiver = Archiver(path, "e" * 32, ArchiveRule(mode="all"))
        record = InspectionRecord("last", None, 1.7e9, Verdict.OK, Limits(2.0), 1.0, None, (8, 8))
        assert recorder.put(record)
        archiver.offer(record, 1, Frame(np.zeros((8, 8, 3), np.uint8), "last", 1.7e9))
        archiver.close()


def is_whole(folder: Path, name: str | None, sha256: str | None) -> bool:
    if name is None:
        return True
    try:
        return hashlib.sha256((folder / name).read_bytes()).hexdigest() == sha256
    except OSError:
        return False


def run(kills: int, folder: Path, seed: int = 0) -> Count:
    """Run and kill so many times."""
    moments, path, count = random.Random(seed), folder / "records.sqlite", Count()
    run_once(path)
    for turn in range(kills):
        run_id = f"{turn:032x}"
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            run_for_ever(path, run_id, writer)
        os.close(writer)
        shown = os.read(reader, 4)  # the first part: the run has begun
        select.select([], [], [], moments.uniform(0.0, LONGEST_S))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while data := os.read(reader, 4096):
            shown += data
        os.close(reader)
        numbers = {int.from_bytes(shown[at : at + 4], "big") for at in range(0, len(shown), 4)}
        with closing(sqlite3.connect(path)) as connection:
            kept = {n for (n,) in connection.execute("SELECT number FROM records WHERE run_id = ?", (run_id,))}
            rows = connection.execute(
                "SELECT file, sha256, map_file, map_sha256 FROM pictures WHERE run_id = ?", (run_id,)
            ).fetchall()
            count.unsound += connection.execute("PRAGMA quick_check").fetchone() != ("ok",)
        count.kills += 1
        count.shown += len(numbers)
        count.lost += len(numbers - kept)
        count.archived += len(rows)
        pictures = path.parent / FOLDER
        count.torn += sum(
            not (is_whole(pictures, file, sha256) and is_whole(pictures, map_file, map_sha256))
            for file, sha256, map_file, map_sha256 in rows
        )
    run_once(path)
    count.left = len(list((path.parent / FOLDER).rglob("*.partial")))
    return count


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = run(int(sys.argv[1]) if len(sys.argv) > 1 else 200, Path(folder))
    print(found)
    sys.exit(not found.is_good)
