"""How long it takes to look records up: ``python -m tests.benchmark.records [--rows 10000000] [--file FILE]``.

Makes a store of that many records, 30 a second: 1 % NG, 1 % REVIEW, 0.1 % ERROR, every thousandth settled, a serial
number each, a lot for each hour. ``--file`` keeps it for the next time. Each question is asked five times with a new
connection; the slowest is printed. The exit code is 1 when a figure is missed.
"""

import argparse
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from inspector_app.core.messages import Label, Verdict
from inspector_app.records.database import engine_of, make_current
from inspector_app.records.parts import Filter
from inspector_app.records.reading import Records

BEGAN_S = 1.7e9
PER_S = 30.0
SHIFT_S = 8 * 3600.0
PER_RUN = 500_000
AT_ONCE = 100_000
TURNS = 5
COLUMNS = (
    "run_id, number, captured_at_s, name, path, verdict, score_l2, ng_l2, review_l2, latency_ms,"
    " capture_to_verdict_ms, project_id, project_name, error, limit_kind, settled, width, height, serial, lot"
)


def rows(n: int) -> Iterator[list[tuple[Any, ...]]]:
    """Records of one camera, in the order of time."""
    random = np.random.default_rng(0)
    verdicts = [verdict.value for verdict in Verdict]
    settled = json.dumps([{"label": "good", "by": "", "role": "operator", "at": "2026-01-01T00:00:00+00:00"}])
    for first in range(0, n, AT_ONCE):
        chosen = random.choice(4, AT_ONCE, p=[0.979, 0.01, 0.01, 0.001])
        scores = random.gamma(9, 0.05, AT_ONCE) + 0.5 * (chosen > 0)
        some = []
        for number in range(first, min(first + AT_ONCE, n)):
            at_s = BEGAN_S + number / PER_S
            verdict = int(chosen[number - first])
            some.append((
                f"{number // PER_RUN:032x}", number % PER_RUN + 1, at_s, f"frame {number}", None, verdicts[verdict],
                None if verdict == 3 else float(scores[number - first]), 1.0, None, 12.0, 31.5, "0" * 16, "Washer",
                "The frame is black." if verdict == 3 else "", "promised", settled if number % 1000 == 0 else None,
                1600, 1200, f"SN{number:09d}", f"L{int(at_s // 3600)}",
            ))  # fmt: skip
        yield some


def make(path: Path, n: int) -> None:
    """Write the store; without its indices at first, which are made at the end."""
    with engine_of(path, may_create=True).connect() as connection:
        make_current(connection, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        indices = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'records' AND sql IS NOT NULL"
        ).fetchall()
        for name, _ in indices:
            connection.execute(f"DROP INDEX {name}")
        places = ", ".join("?" * len(COLUMNS.split(",")))
        connection.execute("BEGIN")
        for some in rows(n):
            connection.executemany(f"INSERT INTO records ({COLUMNS}) VALUES ({places})", some)
        for _, sql in indices:
            connection.execute(sql)
        connection.execute(
            "INSERT INTO runs (run_id, began_at_s, project_name) SELECT run_id, captured_at_s, project_name"
            " FROM records WHERE number = 1"
        )
        connection.execute("COMMIT")


def questions(n: int) -> dict[str, tuple[float, Callable[[Records], object]]]:
    """What is asked, with the milliseconds that it may take; 0 where no figure is promised."""
    middle_s = BEGAN_S + n / PER_S / 2
    shift = Filter(middle_s, middle_s + SHIFT_S)
    rare = frozenset({Verdict.NG, Verdict.REVIEW, Verdict.ERROR})
    errors = Filter(shift.from_s, shift.to_s, frozenset({Verdict.ERROR}))
    unlike = Filter(shift.from_s, shift.to_s, text="none of them")
    far = Filter(verdicts=frozenset({Verdict.NG}), score_from=1.5)
    edges = [BEGAN_S + shift * SHIFT_S for shift in range(int(n / PER_S / SHIFT_S) + 2)]
    return {
        "newest page": (200, lambda it: it.page(Filter())),
        "page of NG, REVIEW and ERROR": (200, lambda it: it.page(Filter(verdicts=rare))),
        "page of ERROR of one shift": (200, lambda it: it.page(errors)),
        "page of settled parts": (200, lambda it: it.page(Filter(label=Label.GOOD))),
        "page of a lot": (200, lambda it: it.page(Filter(lot=f"L{int(middle_s // 3600)}"))),
        "page in the middle": (200, lambda it: it.page(Filter(to_s=middle_s))),
        "page of a text in one shift, all of it read": (0, lambda it: it.page(unlike)),
        "page of NG with scores above 1.5": (200, lambda it: it.page(far)),
        "one serial number": (50, lambda it: it.page(Filter(serial=f"SN{n // 2:09d}"))),
        "counts of one shift": (500, lambda it: it.counts(shift, [shift.from_s, shift.to_s])),
        "counts of every shift": (0, lambda it: it.counts(Filter(), edges)),
        "marks of all rows": (0, lambda it: list(it.marks(Filter(), 2000))),
        "first 50 marks": (200, lambda it: [mark for mark, _ in zip(it.marks(Filter()), range(50), strict=False)]),
    }  # fmt: skip


def main() -> int:
    """Print one line for each question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--file", type=Path)
    options = parser.parse_args()
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or Path(folder) / "records.sqlite"
        if not path.exists():
            began_s = time.perf_counter()
            make(path, options.rows)
            print(f"made in {time.perf_counter() - began_s:.0f} s: {path.stat().st_size / 1e9:.2f} GB")
        for name, (limit_ms, ask) in questions(options.rows).items():
            took_ms = []
            for _ in range(TURNS if limit_ms else 1):
                with Records(path) as records:
                    began_s = time.perf_counter()
                    ask(records)
                    took_ms.append(1000 * (time.perf_counter() - began_s))
            worst_ms = max(took_ms)
            missed += bool(limit_ms) and worst_ms > limit_ms
            print(f"{name:45} {worst_ms:8.1f} ms{f'  (at most {limit_ms:.0f})' if limit_ms else ''}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
