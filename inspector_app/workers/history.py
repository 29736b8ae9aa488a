"""Looking records up for the window: questions to the store in jobs, and the rows that they give."""

import math
from collections import OrderedDict
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.messages import Progress, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.project.files import is_file
from inspector_app.records.parts import Filter, Part
from inspector_app.workers.history_notes import HistoryNotes
from inspector_app.workers.history_reader import Reader
from inspector_app.workers.history_rows import BLOCK, OLDEST, PAGE, Key, Rows
from inspector_app.workers.job import Job
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it imports SQLAlchemy, which takes tenths of a second
    from inspector_app.records.reading import Names, Records

REFRESH_MS = 2000
MOST_NEW = 1000
"""New records that are put on top at once; after more of them, the question is asked again."""
AT_ONCE = 3
"""Pages for each job."""
MAX_WANTED = 6
"""Older requests beyond this number are dropped; a view that needs one asks again."""
LATE_TICKS = 15
"""The question is asked again because of records of older times at most once in so many refreshes."""

Work = Generator[Progress, None, Any]


def _told(search: Generator[float, None, list[Part]]) -> Generator[Progress, None, list[Part]]:
    """Tell how far back a search has looked, seconds since 1970, as the number of what is done."""
    for back_s in (steps := Steps(search)):
        yield Progress(Sentence("Looking records up"), int(back_s), 0, 0.0)
    return steps.result


class State(Enum):
    """What the rows are."""

    READING = auto()
    SHOWN = auto()
    NO_MATCH = auto()
    NO_RECORDS = auto()
    FAULT = auto()


class History(QObject):
    """The records that pass a filter, read in jobs: the first page, then their number, and each page when it is shown.

    A new question ends the former one. While :meth:`follow` is on, new records are put on top. ``listed``: the rows are
    a list in an order of its own (:meth:`list_parts`), which stays as it is until the next question.
    """

    begun = Signal()
    told = Signal()
    counted = Signal()
    arrived = Signal(int, int)
    added = Signal(int)
    found = Signal(int, object)
    not_found = Signal()
    part_changed = Signal(object)
    failed = Signal(object)
    searched = Signal(object)

    def __init__(self, session: Session, preferences: Preferences, roles: Roles, parent: QObject | None = None) -> None:
        """Start without a question."""
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self.notes = HistoryNotes(session, roles, lambda: self.path, self)
        self.notes.changed.connect(self._take_changed)
        self.notes.failed.connect(self.failed)
        self.rows = Rows(Filter())
        self.state = State.READING
        self.fault: BaseException | None = None
        self.projects: list[str] = []
        self.stations: list[str] = []
        self.families: list[str] = []
        self.listed = False
        self._asked: list[tuple[Job, Reader]] = []
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._reading: list[Key] = []
        self._refreshing = False
        self._ticks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)

    @property
    def path(self) -> Path:
        """The file of records."""
        return self._session.paths.records_file(self._preferences.settings.records_folder)

    @property
    def archive(self) -> Path:
        """The folder of the archived pictures."""
        return self.path.with_name("pictures")

    @property
    def challenges(self) -> Path:
        """The folder of the challenge parts of all projects."""
        return self._session.paths.challenge

    # --- questions ---------------------------------------------------------------------------------------------

    def ask(self, wanted: Filter) -> None:
        """Look up other records; :attr:`begun` and :attr:`told` follow."""
        self._end()
        self.rows, self.state, self.fault, self.listed = Rows(wanted), State.READING, None, False
        self.begun.emit()
        if wanted.challenge:
            self._look_challenges()
        else:
            self._look()

    def list_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts, one or more, in their order, in place of an answer."""
        self._list(listed_only(parts), parts)

    def _list(self, wanted: Filter, parts: Sequence[Part]) -> None:
        self._end()
        state = State.SHOWN if parts else State.NO_MATCH
        self.rows, self.state, self.fault, self.listed = Rows(wanted), state, None, True
        self.rows.fresh, self.rows.exact = list(parts), True
        self.rows.by_verdict = {verdict: sum(part.verdict is verdict for part in parts) for verdict in Verdict}
        for shown in (self.begun, self.told, self.counted):
            shown.emit()

    def follow(self, *, on: bool) -> None:
        """Put new records on top from now on, or no longer."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    def part(self, row: int) -> Part | None:
        """Return the record of a row; None: :attr:`arrived` follows."""
        part = self.rows.part(row)
        if part is None and row >= len(self.rows.fresh):
            key = self.rows.key(row)
            if key is not None and key not in self._reading:
                self._wanted[key] = None
                self._wanted.move_to_end(key)
                while len(self._wanted) > MAX_WANTED:
                    self._wanted.popitem(last=False)
                self._read_next()
        return part

    def look_for(self, verdict: Verdict, part: Part, step: int) -> None:
        """Look for the next older part with a verdict, or the next newer one if ``step`` is -1.

        :attr:`found`, with its row, or :attr:`not_found` follows.
        """
        rows = self.rows
        if self.listed:
            self._look_in_list(verdict, part, step)
            return
        wanted = replace(rows.wanted, verdicts=rows.wanted.verdicts & {verdict})
        bounds = list(rows.bounds)

        def look(records: "Records") -> Work:
            yield Progress(Sentence("Looking records up"), 0, 0, 0.0)
            beside = {"before": part.place} if step > 0 else {"after": part.place}
            found = records.page(wanted, n=1, **beside) if wanted.verdicts else []
            if not found:
                return None
            searched = Rows(rows.wanted)
            searched.bounds = bounds
            bound = searched.bound_of(found[0].place)
            return found[0], records.between(rows.wanted, bound, found[0].place) if bound is not None else 0

        self._question(look, self._take_found)

    def _look_in_list(self, verdict: Verdict, part: Part, step: int) -> None:
        fresh = self.rows.fresh
        here = next((row for row, each in enumerate(fresh) if each.place == part.place), -1 if step > 0 else len(fresh))
        rows = range(here + 1, len(fresh)) if step > 0 else range(here - 1, -1, -1)
        row = next((row for row in rows if fresh[row].verdict is verdict), None)
        if row is None:
            self.not_found.emit()
        else:
            self.found.emit(row, fresh[row])

    @Slot()
    def refresh(self) -> None:
        """Look for new records; those that are shown keep their places."""
        self._ticks += 1
        if self._refreshing or self.state is State.READING or self.listed:
            return
        self._refreshing = True
        rows, newest, path = self.rows, self.rows.newest, self.path
        if self.state is not State.SHOWN or newest is None:
            self._look()
            return

        def look(reader: Reader) -> Work:
            yield Progress(Sentence("Looking records up"), 0, 0, 0.0)
            if not is_file(path):
                return None
            with reader.open() as records:
                last_id = records.last_id()
                if last_id == rows.last_id:
                    return [], 0, last_id
                new = records.page(rows.wanted, n=MOST_NEW, after=newest)
                return new, records.written_since(rows.wanted, rows.last_id, newest), last_id

        self._begin(look, self._take_new, self._take_fault)

    def _look(self) -> None:
        """Read the first page."""
        wanted, path = self.rows.wanted, self.path

        def look(reader: Reader) -> Work:
            yield Progress(Sentence("Looking records up"), 0, 0, 0.0)
            if not is_file(path):
                return None
            with reader.open() as records:
                last_id = records.last_id()
                if wanted.text:
                    page = yield from _told(records.search(wanted, PAGE))
                else:
                    page = records.page(wanted, n=PAGE)
                return page, last_id, bool(page or records.page(Filter(), n=1)), records.names()

        job = self._begin(look, self._take_first, self._take_fault)
        job.progressed.connect(self._tell_searched)

    def _look_challenges(self) -> None:
        """List the judged challenge parts."""
        wanted, path = self.rows.wanted, self.path

        def look(_reader: Reader) -> Work:
            from inspector_app.records.challenges import challenge_parts  # takes tenths of a second

            yield Progress(Sentence("Looking records up"), 0, 0, 0.0)
            return challenge_parts(path, wanted)

        self._begin(look, lambda parts: self._list(wanted, parts), self._take_fault)

    @Slot(object)
    def _tell_searched(self, progress: Progress) -> None:
        if progress.done and self.state is State.READING:
            self.searched.emit(progress.done)

    def _question(
        self,
        work: "Callable[[Records], Work]",
        take: Callable[[Any], None],
        fail: Callable[[BaseException], None] | None = None,
    ) -> Job:
        def look(reader: Reader) -> Work:
            with reader.open() as records:
                return (yield from work(records))

        return self._begin(look, take, fail or self.failed.emit)

    def _begin(
        self, work: Callable[[Reader], Work], take: Callable[[Any], None], fail: Callable[[BaseException], None]
    ) -> Job:
        """Ask in a job. Another question cancels it, and a cancelled job gives no answer."""
        reader = Reader(self.path)
        job = self._session.jobs.make(lambda: work(reader), brief=True)
        self._asked.append((job, reader))

        def end() -> None:
            job.cancel()
            reader.end()

        self._session.jobs.add(job, end)  # in place of the job's own: a query of many seconds is ended, too
        job.finished.connect(take)
        job.failed.connect(fail)
        job.ended.connect(partial(self._forget, job))
        job.start()
        return job

    def _forget(self, job: Job) -> None:
        self._asked = [pair for pair in self._asked if pair[0] is not job]

    def _end(self) -> None:
        """End all questions that run."""
        asked, self._asked = self._asked, []
        for job, reader in asked:
            job.cancel()
            reader.end()
        self._wanted.clear()
        self._reading.clear()
        self._refreshing = False

    # --- answers -----------------------------------------------------------------------------------------------

    def _take_first(self, answer: "tuple[list[Part], int, bool, Names] | None") -> None:
        before = self.state
        self.fault, self._refreshing = None, False
        if answer is None:
            self.state = State.NO_RECORDS
        else:
            page, self.rows.last_id, any_records, (self.projects, self.stations, self.families) = answer
            if page and self.rows.newest is None:
                self.rows.begin(page)
            self.state = State.SHOWN if page else State.NO_MATCH if any_records else State.NO_RECORDS
        if self.state is State.SHOWN and self.rows.by_verdict is None:
            self._count()
        if self.state is not before:
            self.told.emit()
        self.counted.emit()

    def _take_fault(self, fault: BaseException) -> None:
        self._refreshing = False
        self.state, self.fault = State.FAULT, fault
        self.told.emit()

    def _count(self) -> None:
        """Count the records and find the bounds of the blocks; both may take seconds."""
        rows, newest = self.rows, self.rows.newest
        if newest is None:
            return
        first = rows.bounds[0]
        until = replace(rows.wanted, to_s=min(rows.wanted.to_s, math.nextafter(newest.captured_at_s, math.inf)))

        def count(records: "Records") -> Work:
            yield Progress(Sentence("Counting records"), 0, 0, 0.0)
            return records.counts(until, [-math.inf, math.inf])[0].tolist()

        def mark(records: "Records") -> Work:
            for bound in records.marks(rows.wanted, BLOCK, first):
                rows.bounds.append(bound)
                yield Progress(Sentence("Counting records"), len(rows.bounds), 0, 0.0)
            return records.between(rows.wanted, rows.bounds[-1], OLDEST)

        self._question(count, self._take_counts)
        job = self._question(mark, self._take_rest)
        job.progressed.connect(self._grow)

    @Slot(object)
    def _grow(self, _progress: Progress) -> None:
        self.rows.older = max(self.rows.older, (len(self.rows.bounds) - 1) * BLOCK)
        self.counted.emit()

    def _take_counts(self, by_verdict: list[int]) -> None:
        rows = self.rows
        rows.by_verdict = dict(zip(Verdict, by_verdict, strict=True))
        for part in rows.fresh:
            rows.by_verdict[part.verdict] += 1
        if not rows.exact:
            rows.older = max(rows.older, sum(by_verdict))
        self.counted.emit()

    def _take_rest(self, rest: int) -> None:
        """Take the number of records after the last bound: now the number of rows is exact."""
        self.rows.older = (len(self.rows.bounds) - 1) * BLOCK + rest
        self.rows.exact = True
        self.counted.emit()

    def _take_found(self, answer: tuple[Part, int] | None) -> None:
        if answer is None:
            self.not_found.emit()
            return
        part, newer = answer
        row = self.rows.row_of(part.place, newer)
        self.counted.emit()
        self.found.emit(row, part)

    def _take_new(self, answer: tuple[list[Part], int, int] | None) -> None:
        self._refreshing = False
        rows = self.rows
        if answer is None:
            self.ask(rows.wanted)
            return
        new, late, last_id = answer
        if len(new) == MOST_NEW or (late and self._ticks >= LATE_TICKS):
            self._ticks = 0
            self.ask(rows.wanted)
            return
        if not late:
            rows.last_id = last_id
        if new:
            rows.add(new)
            self.added.emit(len(new))
            self.counted.emit()

    # --- pages -------------------------------------------------------------------------------------------------

    def _read_next(self) -> None:
        """Read the pages that were wanted last, because those are visible."""
        if self._reading or not self._wanted:
            return
        rows = self.rows
        keys = self._reading = [self._wanted.popitem()[0] for _ in range(min(AT_ONCE, len(self._wanted)))]

        def read(records: "Records") -> Work:
            found: list[tuple[Key, list[Part]]] = []
            for bound, place in keys:
                yield Progress(Sentence("Looking records up"), len(found), len(keys), len(found) / len(keys))
                before = records.further(rows.wanted, place * PAGE, bound) if place else bound
                page = records.page(rows.wanted, n=PAGE, before=before) if before is not None else []
                found.append(((bound, place), page))
            return found

        self._question(read, self._take_pages, self._take_no_pages)

    def _take_pages(self, found: list[tuple[Key, list[Part]]]) -> None:
        self._reading = []
        for key, page in found:
            self.rows.put(key, page)
        for key, _ in found:
            rows = self.rows.rows_of(key)
            self.arrived.emit(rows.start, rows.stop - 1)
        self._read_next()

    def _take_no_pages(self, fault: BaseException) -> None:
        self._reading = []
        self._wanted.clear()
        self.failed.emit(fault)

    @Slot(object)
    def _take_changed(self, part: Part) -> None:
        row = self.rows.replace(part)
        if row is not None:
            self.arrived.emit(row, row)
        self.part_changed.emit(part)


def listed_only(parts: Sequence[Part]) -> Filter:
    """Return the condition that only these parts meet."""
    return Filter(ids=tuple(part.place.id for part in parts))
