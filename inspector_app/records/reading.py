"""Looking records up: filters, pages of rows, counts. Only reads; a run may write meanwhile."""

import json
import math
import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
from sqlalchemy import ColumnElement, Connection, Row, Select, Text, func, or_, select, tuple_, type_coerce
from sqlalchemy.engine import RowMapping

from inspector_app.core.messages import Int64, Label, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.held_open import HeldNames
from inspector_app.records.database import driver_of, engine_of, is_protected, plain_errors, transaction
from inspector_app.records.faults import fault_of
from inspector_app.records.parts import ALL_VERDICTS, NO_FAMILY, Archived, Filter, Part, Place
from inspector_app.records.rows import storable
from inspector_app.records.tables import FAMILIES, PICTURES, RECORDS, RUNS, SAME_PART

PAGE = 200
ROWS_AT_ONCE = 10_000
SPAN = 100_000
"""Records that a search reads in one go: some tenths of a second."""
DAMAGED = Sentence("This record is damaged.")


class Names(NamedTuple):
    """The names in a store, each list sorted."""

    projects: list[str]
    stations: list[str]
    families: list[str]


class Records:
    """The records in one file, read by the thread that opened it. Every call sees the file as it is at that time."""

    def __init__(self, path: Path) -> None:
        """Open the file, and bring one of a former version to the current one.

        Raises:
            PassingOutputError: it cannot be read now.
            OutputError: it does not exist, is damaged, or was written by another program or a newer version.
        """
        self._path = path
        self._open()

    def __enter__(self) -> Self:
        """Return this object."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """End what another thread reads now, with an OutputError there."""
        driver_of(self._connection).interrupt()

    def page(
        self, wanted: Filter, *, n: int = PAGE, before: Place | None = None, after: Place | None = None
    ) -> list[Part]:
        """Return the newest records, or those next to a place, the newest first.

        Args:
            wanted: which records.
            n: the greatest number of them.
            before: only older ones than this, beginning with the newest.
            after: only newer ones than this, beginning with the oldest.
        """
        found: list[RowMapping] = []
        with self._reading() as connection:
            for query in _queries(wanted, *PART):
                found += connection.execute(_beside(_joined(query), n, before, after)).mappings()
        found.sort(key=lambda row: (_time(row), row["id"]), reverse=after is None)
        parts = [_part(row) for row in found[:n]]
        return parts[::-1] if after is not None else parts

    def search(self, wanted: Filter, n: int = PAGE) -> Generator[float, None, list[Part]]:
        """Return the same page, and yield from time to time how far back it has looked, seconds since 1970.

        No index helps to find a text in the middle of others: all records are read, 100,000 between two yields.
        """
        found: list[Part] = []
        to_s = wanted.to_s
        while True:
            until = self.further(replace(wanted, text="", to_s=to_s), SPAN)
            from_s = until.captured_at_s if until is not None else wanted.from_s
            found += self.page(replace(wanted, from_s=from_s, to_s=to_s), n=n - len(found))
            if until is None or len(found) == n:
                return found
            yield from_s
            to_s = from_s

    def part(self, run_id: str, number: int) -> Part | None:
        """Return one record; None if it is not in the file."""
        query = _joined(select(*PART).select_from(RECORDS))
        query = query.where(RECORDS.c.run_id == run_id, RECORDS.c.number == number)
        with self._reading() as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else _part(row)

    def count(self, wanted: Filter) -> int:
        """Return the number of records."""
        with self._reading() as connection:
            return sum(connection.execute(query).scalar_one() for query in _queries(wanted, func.count()))

    def counts(self, wanted: Filter, edges_s: Sequence[float]) -> Int64:
        """Count the records between edges of time.

        Args:
            wanted: which records; its own times hold too.
            edges_s: increasing times, seconds since 1970; K + 1 of them for K bins. A bin includes its lower edge.

        Returns:
            int64 (K, 4): the number of records for each bin and verdict, from OK to ERROR.
        """
        counted = np.zeros((len(edges_s) - 1, len(Verdict)), np.int64)
        with self._reading() as connection:
            for place, verdict in enumerate(Verdict):
                if verdict not in wanted.verdicts:
                    continue
                (query,) = _queries(replace(wanted, verdicts=frozenset({verdict})), func.count())
                for edge, (from_s, to_s) in enumerate(pairwise(edges_s)):
                    between = query.where(from_s <= _TIME, to_s > _TIME)
                    counted[edge, place] = connection.execute(between).scalar_one()
        return counted

    def marks(self, wanted: Filter, every: int = PAGE, before: Place | None = None) -> Iterator[Place]:
        """Yield the place of each record ``every`` records further, from the newest to the oldest.

        The records before the first mark are page 0, those before the second page 1: a table can show any page without
        counting to it. Each step reads ``every`` entries of an index.

        Args:
            wanted: which records.
            every: the number of records between two marks.
            before: only older ones than this.
        """
        place = before
        while (place := self.further(wanted, every, place)) is not None:
            yield place

    def further(self, wanted: Filter, n: int, before: Place | None = None) -> Place | None:
        """Return the place of the ``n``-th record that is older than ``before``, from 1; None: there are fewer."""
        with self._reading() as connection:
            queries = [_beside(query, n, before, None) for query in _queries(wanted, _TIME, _ID)]
            if len(queries) == 1:
                found = connection.execute(queries[0].offset(n - 1).limit(1)).all()
            else:
                found = sorted((row for query in queries for row in connection.execute(query)), reverse=True)
                found = found[n - 1 : n]
        return Place(*found[0]) if found else None

    def between(self, wanted: Filter, before: Place | None, place: Place) -> int:
        """Return how many records are older than ``before`` and newer than ``place``."""
        with self._reading() as connection:
            queries = [query.where(tuple_(_TIME, _ID) > tuple_(*place)) for query in _queries(wanted, func.count())]
            if before is not None:
                queries = [query.where(tuple_(_TIME, _ID) < tuple_(*before)) for query in queries]
            return sum(connection.execute(query).scalar_one() for query in queries)

    def written_since(self, wanted: Filter, since_id: int, newest: Place) -> int:
        """Return how many records were written after the one with ``since_id`` and are not newer than ``newest``.

        There are some if the clock was set back, or if records of another file were added.
        """
        query = select(func.count()).select_from(RECORDS).where(*_conditions(wanted), since_id < _ID)
        query = query.where(tuple_(_TIME, _ID) <= tuple_(*newest))
        query = query.where(RECORDS.c.verdict.in_([verdict.value for verdict in wanted.verdicts]))
        with self._reading() as connection:
            return connection.execute(query.with_hint(RECORDS, "NOT INDEXED", "sqlite")).scalar_one()

    def last_id(self) -> int:
        """Return the ``id`` of the record that was written last; 0 without any."""
        with self._reading() as connection:
            return connection.execute(select(func.max(_ID))).scalar_one() or 0

    def names(self) -> Names:
        """Return the names of the projects and of the stations of all runs, and of the families of defects."""
        with self._reading() as connection:
            found = [
                {_text(row[0]) for row in connection.execute(select(column).distinct())}
                for column in (RUNS.c.project_name, RUNS.c.station, FAMILIES.c.name)
            ]
        return Names(*(sorted(names - {""}) for names in found))

    def columns(self, wanted: Filter, *names: str) -> Iterator[Sequence[Row[Any]]]:
        """Yield values of all wanted records in the order of their verdicts and times, some thousand at a time.

        Args:
            wanted: which records.
            names: the columns of :data:`inspector_app.records.tables.RECORDS`, as they are stored.
        """
        with self._reading() as connection:
            for query in _queries(wanted, *(RECORDS.c[name] for name in names)):
                yield from connection.execute(query).partitions(ROWS_AT_ONCE)

    def _open(self) -> None:
        self._held = HeldNames(self._path)
        with transaction(self._path, may_write=False):
            pass
        self._connection = engine_of(self._path, may_write=False).connect()
        driver_of(self._connection).text_factory = _readable
        self._stamp = self._stamp_now()

    def _stamp_now(self) -> tuple[int, int] | None:
        """Return size and time of a file that nobody can lock, because its disk cannot be written from here."""
        if not is_protected(self._path):
            return None
        found = self._path.stat()
        return found.st_size, found.st_mtime_ns

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            if not self._held.hold or self._stamp_now() != self._stamp:
                self._connection.close()  # deleted, moved, replaced: what is open is not what a run writes to now
                self._open()
            with plain_errors(), self._connection.begin():
                yield self._connection
        except (OSError, sqlite3.Error) as error:
            raise fault_of(self._path, error) from error


_TIME, _ID = RECORDS.c.captured_at_s, RECORDS.c.id
PART = (
    *(column for column in RECORDS.c if column.name not in {"label", "width", "height", "capture_to_verdict_ms"}),
    *(RUNS.c[name] for name in ("station", "feed", "person")),
    *(PICTURES.c[name] for name in ("file", "sha256", "map_file", "map_sha256", "kept")),
)


def _queries(wanted: Filter, *columns: ColumnElement[Any]) -> Iterator[Select[Any]]:
    """Yield the queries that together give the wanted records, each with the index that it uses.

    Without being told, SQLite chooses an index by the shape of the query alone, for example the one of times for NG
    parts of all times, and then reads a million OK parts to find ten.
    """
    index = _index_of(wanted)
    query = select(*columns).select_from(RECORDS)
    if index:
        query = query.with_hint(RECORDS, f"INDEXED BY {index}", "sqlite")
    query = query.where(*_conditions(wanted))
    if index == "records_by_verdict":  # its rows are in the order of time for one verdict at a time
        for verdict in sorted(wanted.verdicts, key=list(Verdict).index):
            yield query.where(RECORDS.c.verdict == verdict.value)
    elif wanted.verdicts != ALL_VERDICTS:
        yield query.where(RECORDS.c.verdict.in_([verdict.value for verdict in wanted.verdicts]))
    else:
        yield query


def _joined(query: Select[Any]) -> Select[Any]:
    """Add what is known of the run and of the picture."""
    return query.outerjoin(RUNS, RUNS.c.run_id == RECORDS.c.run_id).outerjoin(PICTURES, SAME_PART)


def _beside(query: Select[Any], n: int, before: Place | None, after: Place | None) -> Select[Any]:
    """Limit a query to the rows next to a place, the nearest first; without a place to the newest."""
    if after is not None:
        query = query.where(tuple_(_TIME, _ID) > tuple_(*after)).order_by(_TIME.asc(), _ID.asc())
    else:
        query = query.order_by(_TIME.desc(), _ID.desc())
    if before is not None:
        query = query.where(tuple_(_TIME, _ID) < tuple_(*before))
    return query.limit(n)


def _index_of(wanted: Filter) -> str:
    if wanted.ids:
        return ""
    if wanted.serial:
        return "records_by_serial"
    if wanted.lot:
        return "records_by_lot"
    if wanted.family is not None and wanted.family != NO_FAMILY:
        return "records_by_family"
    if isinstance(wanted.label, Label):
        return "records_by_label"
    scored = math.isfinite(wanted.score_from) or math.isfinite(wanted.score_to)  # only that index has the scores
    return "records_by_verdict" if scored or wanted.verdicts != ALL_VERDICTS else "records_by_time"


def _conditions(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    c = RECORDS.c
    for bound, limit in (
        (wanted.from_s <= _TIME, wanted.from_s),
        (wanted.to_s > _TIME, wanted.to_s),
        (c.score_l2 >= wanted.score_from * c.ng_l2, wanted.score_from),
        (c.score_l2 <= wanted.score_to * c.ng_l2, wanted.score_to),
    ):
        if math.isfinite(limit):
            yield bound
    for name in ("project_id", "project_name", "lot", "serial"):
        if value := getattr(wanted, name):
            yield c[name] == storable(value)
    if wanted.station:
        yield c.run_id.in_(select(RUNS.c.run_id).where(RUNS.c.station == storable(wanted.station)))
    if wanted.label is not None:
        yield c.label.is_(None) if wanted.label == "none" else c.label == wanted.label.value
    if wanted.family is not None:
        yield c.family.is_(None) if wanted.family == NO_FAMILY else c.family == storable(wanted.family)
    if wanted.ids:
        listed = func.json_each(json.dumps(wanted.ids)).table_valued("value")
        yield _ID.in_(select(listed.c.value))
    if wanted.text:
        searched = (type_coerce(c[name], Text) for name in ("name", "serial", "lot", "note", "error"))
        text = wanted.text.encode(errors="replace").decode()
        # LIKE takes capitals of A to Z as equal by itself; icontains would make them equal before, in twice the time.
        yield or_(*(column.contains(text, autoescape=True) for column in searched))


def _part(row: RowMapping) -> Part:
    """Return a row as a part. A bit that flipped on the disk makes one value odd, and must not hide the other rows."""
    path = row["path"]
    known = row["verdict"] in set(Verdict)
    return Part(
        place=Place(_time(row), row["id"]),
        run_id=row["run_id"],
        number=row["number"],
        name=_text(row["name"]),
        path=None if path is None else Path(_text(path)),
        verdict=Verdict(row["verdict"]) if known else Verdict.ERROR,
        score_l2=_number(row["score_l2"]),
        ng_l2=_number(row["ng_l2"]) or math.nan,
        review_l2=None if row["review_l2"] is None else _number(row["review_l2"]),
        latency_ms=_number(row["latency_ms"]),
        project_id=_text(row["project_id"]),
        project_name=_text(row["project_name"]),
        reason=_text(row["error"]) if known else DAMAGED,
        regions=tuple(_objects(row["regions"])),
        settled=tuple(said for said in _objects(row["settled"]) if said.get("label") in set(Label)),
        expected=None,
        picture=None
        if row["file"] is None
        else Archived(row["file"], row["sha256"], row["map_file"], row["map_sha256"], bool(row["kept"])),
        serial=_text(row["serial"]),
        lot=_text(row["lot"]),
        note=_text(row["note"]),
        station=_text(row["station"]),
        feed=_text(row["feed"]),
        person=_text(row["person"]),
        family=_text(row["family"]),
    )


def _objects(stored: str | None) -> Iterator[dict[str, Any]]:
    """Yield the objects in a list that is stored as JSON."""
    with suppress(ValueError, TypeError):
        yield from (each for each in json.loads(stored or "[]") if isinstance(each, dict))


def _readable(text: bytes) -> str:
    return text.decode(errors="replace")


def _text(stored: object) -> str:
    if isinstance(stored, bytes):
        with suppress(UnicodeDecodeError):
            return stored.decode("utf-8", "surrogatepass")
        return stored.decode("utf-8", "replace")
    return "" if stored is None else str(stored)


def _number(stored: object) -> float:
    return stored if isinstance(stored, float | int) else math.nan  # SQLite keeps NaN as NULL


def _time(row: RowMapping) -> float:
    time = _number(row["captured_at_s"])
    return time if math.isfinite(time) else 0.0
