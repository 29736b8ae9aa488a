"""Finds entries of the audit trail that were changed, removed or put in another order."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_there
from inspector_app.records.audit import AUDIT, FILE, HASHED, AnyRow, connected, has_trail, hash_of, told
from inspector_app.records.audit_anchor import FILE as ANCHOR_FILE
from inspector_app.records.audit_anchor import Anchor, read_anchor

STEP = 2000
MAX_FAULTS = 100
"""How many faults are listed; all are counted."""
COLUMNS = (*HASHED, "previous_hash", "hash")


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check.

    Attributes:
        n_entries: how many entries the file has.
        head: number and hash of the last one, as ``NUMBER:HASH``; "" without entries.
        n_faults: how many faults were found.
        faults: the first of them.
        remarks: what is no fault of the trail, but worth knowing: where the clock was set back.
    """

    n_entries: int
    head: str
    n_faults: int
    faults: tuple[Sentence, ...]
    remarks: tuple[Sentence, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was changed, removed or reordered, as far as this can be found."""
        return self.n_faults == 0

    @property
    def summary(self) -> Sentence:
        """The result in one sentence."""
        if not self.is_whole:
            return Sentence(
                "The audit trail is not whole: {n} faults.",
                one="The audit trail is not whole: 1 fault.",
                n=self.n_faults,
            )
        return Sentence(
            "The audit trail is whole: {n} entries.", one="The audit trail is whole: 1 entry.", n=self.n_entries
        )


def verify(folder: Path, head: str = "") -> Generator[Progress, None, Report]:
    """Check every entry, the chain and the anchor.

    Args:
        folder: the folder of the trail.
        head: ``NUMBER:HASH`` of an entry, from an earlier check or export; "" for none.

    Raises:
        OutputError: the trail cannot be read.
        InspectorError: ``head`` has another form.
    """
    known = _parse_head(head) if head else None
    path = folder / FILE
    check = _Check()
    with told(path):
        anchor = read_anchor(folder)
        if is_there(path):
            with connected(path) as connection:
                if has_trail(connection):
                    yield from check.read(connection, anchor, known)
    check.compare(anchor, known)
    return check.report()


class _Check:
    """Reads the entries in their order, and notes what does not fit."""

    def __init__(self) -> None:
        self._n = 0
        self._last = Anchor()
        self._written_at = ""
        self._n_faults = 0
        self._faults: list[Sentence] = []
        self._remarks: list[Sentence] = []
        self._hashes: dict[int, object] = {}
        """The hashes of the entries that the anchor and the person know."""

    def report(self) -> Report:
        head = f"{self._last.number}:{self._last.hash}" if self._n else ""
        return Report(self._n, head, self._n_faults, tuple(self._faults), tuple(self._remarks))

    def read(
        self, connection: Connection, anchor: Anchor | None, known: Anchor | None
    ) -> Generator[Progress, None, None]:
        total = connection.execute(select(func.count()).select_from(AUDIT)).scalar_one()
        asked = {one.number for one in (anchor, known) if one is not None}
        for row in connection.execution_options(yield_per=STEP).execute(select(AUDIT).order_by(AUDIT.c.number)):
            if self._n % STEP == 0:
                yield Progress(Sentence("Checking the audit trail"), self._n, total, self._n / max(1, total))
            self._take(row)
            if row.number in asked:
                self._hashes[row.number] = row.hash

    def _take(self, row: AnyRow) -> None:
        number, expected = row.number, self._last.number + 1
        if row.hash != hash_of(row.previous_hash, row._asdict()):
            self._fault(Sentence("Entry {number} was changed.", number=number))
        if number > expected:
            self._fault(_missing(expected, number - 1))
        elif number < expected:
            self._fault(Sentence("Entry {number} was inserted.", number=number))
        elif row.previous_hash != self._last.hash:
            self._fault(
                Sentence(
                    "Entry {number} does not follow the one before: entries were replaced or put in another order.",
                    number=number,
                )
            )
        if self._n and str(row.written_at) < self._written_at:
            self._remarks.append(
                Sentence(
                    "The clock was set back before entry {number}: from {before} to {after}.",
                    number=number,
                    before=self._written_at,
                    after=str(row.written_at),
                )
            )
        self._n += 1
        self._written_at = str(row.written_at)
        self._last = Anchor.model_construct(number=number, hash=str(row.hash))

    def compare(self, anchor: Anchor | None, known: Anchor | None) -> None:
        """Compare the entries with the anchor, and with the hash that a person kept."""
        if anchor is None:
            if self._n:
                self._fault(
                    Sentence(
                        "{name} is missing or damaged, so it is not known whether entries at the end were removed.",
                        name=ANCHOR_FILE,
                    )
                )
        elif anchor.number > self._last.number:
            self._fault(_missing(self._last.number + 1, anchor.number))
        elif anchor.number and self._hashes.get(anchor.number) != anchor.hash:
            self._fault(
                Sentence("Entry {number} is not the one that was written: the file was replaced.", number=anchor.number)
            )
        if known is not None and self._hashes.get(known.number) != known.hash:
            self._fault(Sentence("Entry {number} does not have the hash that was given.", number=known.number))

    def _fault(self, fault: Sentence) -> None:
        self._n_faults += 1
        if len(self._faults) < MAX_FAULTS:
            self._faults.append(fault)


def _missing(first: int, last: int) -> Sentence:
    if first == last:
        return Sentence("Entry {number} is missing.", number=first)
    return Sentence("The entries {first} to {last} are missing.", first=first, last=last)


def _parse_head(head: str) -> Anchor:
    number, _, digest = head.strip().partition(":")
    try:
        return Anchor(number=int(number), hash=digest.lower())
    except ValueError as error:
        raise InspectorError(
            Sentence("{head} is not the number and hash of an entry.", head=head),
            hint=Sentence("Give it as NUMBER:HASH, as an earlier check printed it."),
        ) from error
