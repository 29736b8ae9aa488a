"""The families of defects for the window: what there is, and what a person does with them, in jobs."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import OutputError
from inspector_app.core.memory.families import Ball, ball_of, distances_from, group
from inspector_app.core.messages import Progress, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.records.parts import NEW_KIND, Filter, Part
from inspector_app.workers.history_pictures import Found, small_pictures
from inspector_app.workers.history_reader import Reader
from inspector_app.workers.job import Job
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # they import SQLAlchemy, which takes tenths of a second
    from inspector_app.records.reading import Records
    from inspector_app.records.vectors import Vectors

SAMPLES = 4
"""Pictures for each family."""
MOST_GROUPS = 24
"""Groups that are shown, the largest ones."""
MOST_LISTED = 10_000
"""Parts of a group that can be shown as records."""
AT_ONCE = 12
"""Pictures that are read in one job."""

Work = Generator[Progress, None, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A family, or a group of parts that are alike and have no name yet.

    Attributes:
        name: the name of the family; "" for a group.
        n: the number of its NG parts.
        samples: some of its parts: the newest of a family, the most typical of a group.
        records: which records are its parts.
        space, ball: what naming a group keeps; "" and None for a family.
    """

    name: str
    n: int
    samples: tuple[Part, ...]
    records: Filter
    space: str = ""
    ball: Ball | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """All families and groups.

    Attributes:
        families: in the order of their names.
        groups: the largest first.
        fault: why parts could not be sorted into the families; None: they are.
    """

    families: tuple[Kind, ...] = ()
    groups: tuple[Kind, ...] = ()
    fault: OutputError | None = None


def look(path: Path) -> Generator[Progress, None, Overview]:
    """Return all families, and groups of the NG parts that belong to none.

    Raises:
        OutputError: the file of records cannot be read.
    """
    if not is_file(path):
        return Overview()
    from inspector_app.records.families import counted, sort_parts
    from inspector_app.records.vectors import spaces_in, vectors_in

    fault = None
    try:
        yield from sort_parts(path)
    except OutputError as error:  # read-only, for example: what is there can be seen all the same
        fault = error
    counts = counted(path)
    groups: list[Kind] = []
    with Reader(path).open() as records:
        families: list[Kind] = []
        for name, n in counts.items():
            yield Progress(Sentence("Looking for families"), len(families), len(counts), 0.0)
            wanted = Filter(verdicts=frozenset({Verdict.NG}), family=name)
            families.append(Kind(name, n, tuple(records.page(wanted, n=SAMPLES)), wanted))
        for space in spaces_in(path):
            vectors = yield from vectors_in(path, space, verdict=Verdict.NG)
            yield Progress(Sentence("Looking for groups of similar parts"), 0, 0, 0.0)
            groups += _groups(records, space, vectors)
    groups.sort(key=lambda kind: -kind.n)
    return Overview(tuple(families), tuple(groups[:MOST_GROUPS]), fault)


def _groups(records: "Records", space: str, vectors: "Vectors") -> list[Kind]:
    """Divide the parts without a family into groups."""
    without = np.array([family is None or family == NEW_KIND for family in vectors.families], bool)
    ids, values = vectors.ids[without], vectors.values[without]
    of = group(values)
    kinds = []
    for number in range(int(of.max()) + 1 if len(of) else 0):
        members = of == number
        ball = ball_of(values[members], np.concatenate([values[~members], vectors.values[~without]]))
        typical = distances_from(values[members], ball.centre[np.newaxis])[:, 0].argsort(kind="stable")[:SAMPLES]
        own = ids[members]
        place = {each: nth for nth, each in enumerate(own[typical].tolist())}
        samples = sorted(records.page(Filter(ids=tuple(place)), n=SAMPLES), key=lambda part: place[part.place.id])
        listed = Filter(verdicts=frozenset({Verdict.NG}), ids=tuple(own[-MOST_LISTED:].tolist()))
        kinds.append(Kind("", len(own), tuple(samples), listed, space, ball))
    return kinds


class Families(QObject):
    """Looks the families up, and changes them; one job at a time.

    Signals: ``shown`` carries an :class:`Overview`; ``pictures`` some pairs of place and picture of its samples;
    ``changed`` says that parts belong to other families now; ``failed`` carries a fault; ``busy`` says whether a job
    runs that must end before a change.
    """

    shown = Signal(object)
    pictures = Signal(object)
    changed = Signal()
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(self, session: Session, path: Callable[[], Path], parent: QObject | None = None) -> None:
        """Use the file of records that ``path`` returns."""
        super().__init__(parent)
        self._session = session
        self._path = path
        self._job: Job | None = None
        self._writing = self._changed = False
        self._waiting: list[Part] = []

    def look(self) -> None:
        """Look everything up; ``shown`` and ``pictures`` follow."""
        path = self._path()
        self._begin(lambda: look(path), self._take, writes=False)

    def name(self, kind: Kind, typed: str) -> None:
        """Make a group a family, or a part of the family that has this name."""
        assert kind.ball is not None
        path, ball, person = self._path(), kind.ball, self._session.who()

        def write() -> Work:
            from inspector_app.records.families import add_ball, checked_name, sort_parts

            name = checked_name(typed)
            add_ball(path, name, kind.space, ball, kind.n, person)
            yield from sort_parts(path)
            return name, "", f"named, {kind.n} parts"

        self._change(write)

    def rename(self, old: str, typed: str) -> None:
        """Give a family another name; if another family has it, both become one."""
        path = self._path()

        def write() -> Work:
            from inspector_app.records.families import checked_name, rename

            new = checked_name(typed)
            if new != old:
                yield from rename(path, old, new)
            return old, old, new

        self._change(write)

    def remove(self, name: str) -> None:
        """Remove a family; its parts have no family then, or another one that is as near."""
        path = self._path()

        def write() -> Work:
            from inspector_app.records.families import remove, sort_parts

            yield from remove(path, name)
            yield from sort_parts(path)
            return name, name, ""

        self._change(write)

    def forget(self) -> None:
        """End what is read now; a change goes on."""
        self._waiting = []
        if self._job is not None and not self._writing:
            self._job.cancel()

    def _change(self, write: Callable[[], Work]) -> None:
        audit = self._session.audit

        def note(change: tuple[str, str, str]) -> None:  # also when the dialog was closed meanwhile
            what, old, new = change
            if old != new:
                audit.note("families", what, old=old, new=new)

        self._begin(write, self._take_change, note, writes=True)

    def _begin(self, work: Callable[[], Work], *takes: Callable[[Any], None], writes: bool) -> None:
        if self._job is not None:
            return
        self._waiting, self._writing = [], writes
        job = self._job = self._session.jobs.make(work, writes=writes)
        for take in takes:
            job.finished.connect(take)
        job.failed.connect(self.failed)
        job.ended.connect(self._end)
        self.busy.emit(True)
        job.start()

    @Slot(object)
    def _take_change(self, _change: object) -> None:
        """What there is now is looked up after the job's end."""
        self._changed = True

    @Slot(object)
    def _take(self, overview: Overview) -> None:
        self._waiting = [part for kind in (*overview.families, *overview.groups) for part in kind.samples]
        self.shown.emit(overview)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.busy.emit(False)
        if self._changed:
            self._changed = False
            self.changed.emit()
            self.look()
        else:
            self._read_pictures()

    # --- pictures ----------------------------------------------------------------------------------------------

    def _read_pictures(self) -> None:
        some, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        if not some:
            return
        archive, challenges = self._path().with_name("pictures"), self._session.paths.challenge
        job = self._session.jobs.make(lambda: small_pictures(some, archive, challenges), brief=True)
        job.finished.connect(self._take_pictures)
        job.start()

    @Slot(object)
    def _take_pictures(self, found: Found) -> None:
        self.pictures.emit(found)
        self._read_pictures()


def names_of(kinds: Sequence[Kind]) -> list[str]:
    """Return the names of families."""
    return [kind.name for kind in kinds]
